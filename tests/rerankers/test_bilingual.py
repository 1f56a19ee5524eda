from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from rag.passages import make_passages
from rag.readers import read_note
from rag.rerankers import BilingualReranker, Candidate, as_candidate
from rag.rerankers.bilingual import READ_TWICE, reworded

ENGLISH = "What do the residents say about the playground?"
DANISH = "Hvad siger de om legepladsen?"


class Scripted:
    """A reranker that says what a function of question and candidate does, and keeps what it was asked."""

    name = "scripted"

    def __init__(self, say: Callable[[str, Candidate], float]) -> None:
        self.say = say
        self.asked: list[tuple[str, str]] = []

    def score(self, question: str, candidates: Sequence[Candidate]) -> NDArray[np.float32]:
        self.asked += [(question, one.body) for one in candidates]
        return np.array([self.say(question, one) for one in candidates], dtype=np.float32)


def passages(language: str, count: int = 1) -> list[Candidate]:
    return [Candidate("", str(at), language) for at in range(count)]


@pytest.mark.parametrize(
    ("question", "language", "expected"),
    [
        ("What is said about the playground?", "en", "What is said about the legeplads?"),
        ("Where is the school's waiting list?", "en", "Where is the skole's venteliste?"),
        ("Hvad siger de om bussen?", "da", "Hvad siger de om bus?"),
        ("Hvad mener Ulrik Zwrgl?", "da", "Hvad mener Ulrik Zwrgl?"),
        ("", "en", ""),
    ],
)
def test_the_words_that_carry_a_question_are_put_into_the_other_language(question, language, expected):
    assert reworded(question, language) == expected


@pytest.mark.parametrize(("question", "language"), [(ENGLISH, "en"), (DANISH, "da")])
def test_passages_in_the_question_s_language_are_read_beside_it_as_it_was_asked(question, language):
    inner = Scripted(lambda _, __: 1.5)
    assert BilingualReranker(inner).score(question, passages(language)).tolist() == [1.5]
    assert inner.asked == [(question, "0")]


@pytest.mark.parametrize(("question", "own", "other"), [(ENGLISH, "en", "da"), (DANISH, "da", "en")])
def test_those_in_the_other_language_are_read_beside_both_questions(question, own, other):
    worded = reworded(question, own)
    assert worded != question
    inner = Scripted(lambda question, _: 3.0 if question == worded else 1.0)
    assert BilingualReranker(inner).score(question, passages(other)).tolist() == [2.0]
    assert inner.asked == [(worded, "0"), (question, "0")]


def test_each_passage_keeps_its_place_where_notes_are_in_two_languages():
    inner = Scripted(lambda _, one: float(one.body))
    mixed = [Candidate("", "1", "en"), Candidate("", "2", "da"), Candidate("", "3", "en"), Candidate("", "4", "da")]
    assert BilingualReranker(inner).score(ENGLISH, mixed).tolist() == [1.0, 2.0, 3.0, 4.0]


def test_only_the_likeliest_are_read_twice_and_none_of_the_others_overtakes_them():
    inner = Scripted(lambda question, one: 10.0 - int(one.body) if question != ENGLISH else -8.0)
    said = BilingualReranker(inner).score(ENGLISH, passages("da", READ_TWICE + 3)).tolist()
    assert [body for question, body in inner.asked if question == ENGLISH] == [str(at) for at in range(READ_TWICE)]
    assert max(said[READ_TWICE:]) <= min(said[:READ_TWICE])


def test_what_has_no_known_word_is_read_once():
    inner = Scripted(lambda _, __: 0.5)
    assert BilingualReranker(inner).score("Zwrgl?", passages("en")).tolist() == [0.5]
    assert len(inner.asked) == 1


def test_a_passage_tells_its_note_s_language(tmp_path):
    (tmp_path / "a.txt").write_text("Citizens' meeting\n\n- The playground is worn and the swings are gone\n")
    (tmp_path / "b.txt").write_text("Borgermøde\n\n- Legepladsen er slidt, og gyngerne er væk\n")
    notes = [read_note(tmp_path / name, tmp_path) for name in ("a.txt", "b.txt")]
    assert [{as_candidate(one).language for one in make_passages(note)} for note in notes] == [{"en"}, {"da"}]
