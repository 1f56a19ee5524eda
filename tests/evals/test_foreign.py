from __future__ import annotations

from evals.foreign import ASKED, JUDGED, foreign_questions
from rag.rerankers.train.texts import FEW, HELD_OUT, read_judged

ALL = 10_000


def test_what_is_measured_on_is_not_fitted_on_nor_taught():
    measured, fitted = (foreign_questions(measuring=measuring, count=ALL) for measuring in (True, False))
    assert len(measured) > 200 < len(fitted)
    assert not {one.question for one in measured} & {one.question for one in fitted}
    assert {one.id.rsplit("-", 1)[0] for one in [*measured, *fitted]} == HELD_OUT


def test_few_passages_of_their_own_notes_answer_them_and_none_here():
    corpora = {corpus.name: corpus for corpus in read_judged(JUDGED)}
    for one in foreign_questions(measuring=True, count=ALL):
        name, at = one.id.rsplit("-", 1)
        assert 1 <= len(corpora[name].questions[int(at)].gold) <= FEW
        assert not one.answerable


def test_the_same_are_drawn_each_time():
    assert foreign_questions(measuring=True) == foreign_questions(measuring=True)
    assert len(foreign_questions(measuring=True)) == ASKED
