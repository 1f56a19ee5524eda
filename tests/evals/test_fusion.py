"""The orders that a share of the dense score gives."""

from __future__ import annotations

import json

from evals.fusion import Asked, by_rank, by_share, reciprocal_rank, write_notes
from rag.types import Hit, Note, Passage, Span


def hit(source, lexical, dense):
    return Hit(Passage(Note(source, "ord", "", "0"), 0, Span(0, 3)), 0.0, lexical, dense)


HITS = (hit("a", 8.0, 0.1), hit("b", 2.0, 0.9), hit("c", None, 0.5))


def sources(hits):
    return [one.passage.note.source for one in hits]


def test_no_share_is_lexical_order_and_the_whole_is_dense_order():
    assert sources(by_share(HITS, 0.0)) == ["a", "b", "c"]
    assert sources(by_share(HITS, 1.0)) == ["b", "c", "a"]


def test_ranks_are_added_where_a_search_found_the_passage():
    assert sources(by_rank(HITS)) == ["b", "a", "c"]


def test_a_note_ranks_by_its_best_passage():
    assert reciprocal_rank((HITS[0], HITS[0], HITS[1]), "b") == 1 / 2
    assert reciprocal_rank(HITS, "elsewhere") == 0.0


def test_every_passage_becomes_a_note_and_only_held_out_questions_are_asked(tmp_path):
    questions, notes = tmp_path / "questions", tmp_path / "notes"
    questions.mkdir()
    notes.mkdir()
    for name in ("qa_0", "qa_7"):
        item = {"da": "Byg en sti.", "q_da": ["sti?"], "q_en": ["path?"]}
        (questions / f"{name}.jsonl").write_text(json.dumps(item) + "\n", encoding="utf-8")
    asked = write_notes(questions, notes)
    assert sorted(path.name for path in notes.iterdir()) == ["qa_0_000.txt", "qa_7_000.txt"]
    assert asked == [Asked("qa_7", "da", "sti?", "qa_7_000.txt"), Asked("qa_7", "en", "path?", "qa_7_000.txt")]
