"""What the search is measured against finds what it should, and no more."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from evals.baselines import CharacterGrams, PlainBM25, TutorialStack
from evals.compared import compare_ways
from rag.encoders import load_encoder
from rag.types import Note, Passage, Span

ROOT = Path(__file__).parents[2]


def passages(*texts: str) -> list[Passage]:
    return [Passage(Note(f"{row}.txt", text, "", str(row)), 0, Span(0, len(text))) for row, text in enumerate(texts)]


THREE = passages("Flere cykelstier ved skolen", "Bedre busser om aftenen", "Cykelsti langs vejen")


def sources(found: Sequence[object]) -> list[str]:
    return [one.source for one in found]


def test_plain_bm25_finds_words_as_they_are_typed_and_no_others():
    search = PlainBM25(THREE).search
    assert sources(search("cykelsti?", top_k=5)) == ["2.txt"]
    assert search("?!", top_k=5) == []


def test_character_grams_find_what_is_spelt_alike():
    assert sources(CharacterGrams(THREE).search("cykelstier", top_k=5)) == ["0.txt", "2.txt"]


def test_the_tutorial_stack_cuts_at_500_characters_and_points_at_its_chunks():
    note = Note("long.txt", "Et ord til. " * 200, "", "0")
    found = TutorialStack([note], load_encoder()).search("ord", top_k=5)
    assert len(found) == 5
    assert all(chunk.quote == note.text[chunk.start : chunk.end] and len(chunk.quote) <= 500 for chunk in found)


@pytest.fixture
def questions(tmp_path):
    few = (ROOT / "evals" / "questions" / "soelvig.jsonl").read_text(encoding="utf-8").splitlines()[:12:2]
    (tmp_path / "soelvig.jsonl").write_text("\n".join(few) + "\n", encoding="utf-8")
    return tmp_path


def test_every_way_of_searching_has_its_row(questions, monkeypatch):
    monkeypatch.setattr("evals.compared.english_teacher", lambda: None)
    table = compare_ways(questions, notes=ROOT / "seeds", encoders=["bundled"], held_out=False)
    assert [line.split("|")[1].strip() for line in table.splitlines()[2:]] == [
        "ours",
        "ours, without the reranker",
        "ours, without reranker and weighing",
        "ours, without translations and synonyms",
        "ours, not word by word",
        "lexical alone",
        "dense alone",
        "dense alone, not word by word",
        "plain BM25",
        "character 4-grams",
        "dense alone, bundled",
        "dense alone, not word by word, bundled",
    ]
    cells = [line.split("|")[2:] for line in table.splitlines()]
    assert np.all(np.array(cells[8:10]) == np.array(cells[12:14]))
