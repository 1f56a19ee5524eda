"""The judged questions themselves: each gold span is the exact words of its note."""

from __future__ import annotations

from pathlib import Path

import pytest

from evals.files import read_gold
from rag.types import Voice

ROOT = Path(__file__).parents[2]
SETS = [path for name in ("questions", "twins") for path in sorted((ROOT / "evals" / name).glob("*.jsonl"))]


def notes_of(path):
    corpus = ROOT / "evals" / "corpora" / path.stem
    return corpus if corpus.is_dir() else ROOT / "seeds"


@pytest.fixture(params=SETS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def path(request):
    return request.param


@pytest.fixture
def questions(path):
    return read_gold(path)


def test_every_gold_span_is_the_exact_slice_of_its_note(path, questions):
    for question in questions:
        for span in question.gold:
            text = (notes_of(path) / span.source).read_bytes().decode("utf-8")
            assert text[span.start : span.end] == span.quote, question.id


def test_no_gold_span_begins_or_ends_in_white_space(questions):
    assert not [span for question in questions for span in question.gold if span.quote != span.quote.strip()]


def test_gold_spans_of_one_question_do_not_overlap(questions):
    for question in questions:
        for place, span in enumerate(question.gold):
            assert not any(span.overlaps(later) for later in question.gold[place + 1 :]), question.id


def test_at_least_a_quarter_is_unanswerable(questions):
    assert sum(not question.answerable for question in questions) >= len(questions) / 4


def test_both_languages_are_asked_about_equally_often(questions):
    danish = sum(question.lang == "da" for question in questions)
    assert {question.lang for question in questions} == {"da", "en"}
    assert 0.4 <= danish / len(questions) <= 0.6


def test_voices_asked_for_are_voices_we_know(questions):
    assert {voice for question in questions for voice in question.voices} <= set(Voice)


def test_the_five_notes_have_110_questions_of_which_30_cannot_be_answered():
    questions = read_gold(ROOT / "evals" / "questions" / "seeds.jsonl")
    assert len(questions) >= 110
    assert sum(not question.answerable for question in questions) >= 30
