"""What the question sets can teach the reranker."""

from __future__ import annotations

import json
from pathlib import Path

from evals.lessons import lessons, taught_sets
from evals.report import CORPORA, HELD_OUT
from rag.rerankers.train.lessons import read_lessons

ROOT = Path(__file__).parents[2]
FOLDERS = [ROOT / "evals" / name for name in ("questions", "twins")]


def test_neither_the_seeds_nor_what_is_held_out_teaches_anything():
    names = {path.stem for path in taught_sets(*FOLDERS)}
    assert not names & {*HELD_OUT, "seeds"}
    assert names == {folder.name for folder in CORPORA.iterdir() if folder.is_dir()} - HELD_OUT


def test_a_lesson_is_a_question_beside_what_is_found_for_it_and_what_of_this_answers(tmp_path):
    chosen = [json.loads(line) for line in (FOLDERS[0] / "soelvig.jsonl").read_text("utf-8").splitlines()]
    asked = [
        next(one for one in chosen if one["answerable"] is wanted and "history" not in one) for wanted in (True, False)
    ]
    folder = tmp_path / "questions"
    folder.mkdir()
    (folder / "soelvig.jsonl").write_text("".join(json.dumps(one) + "\n" for one in asked), encoding="utf-8")
    written = tmp_path / "L.jsonl"
    written.write_text("".join(json.dumps(row) + "\n" for row in lessons(folder)), encoding="utf-8")
    can, cannot = read_lessons(written)
    assert any(can.answers)
    assert not any(cannot.answers)
    quotes = [" ".join(span["quote"].split()) for span in asked[0]["gold"]]
    right = [one.body for one, answers in zip(can.candidates, can.answers, strict=True) if answers]
    assert any(quote in body or body in quote for quote in quotes for body in right)
    assert len(can.candidates) > len(right)
