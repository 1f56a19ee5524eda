from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.measures import answer_figures, judge, wrong_quotes
from evals.records import GivenAnswer, GoldQuestion, Nugget, Pointer

TEXTS = {"a.txt": "Bussen kører for sjældent. Der mangler bænke.", "b.txt": "Flere solceller."}
BUS = Pointer("a.txt", 0, 26, "Bussen kører for sjældent.", "citizens")
BENCHES = Pointer("a.txt", 27, 45, "Der mangler bænke.", "citizens")
SOLAR = Pointer("b.txt", 0, 16, "Flere solceller.", "politicians")
ASKED = GoldQuestion("q1", "Bus og bænke?", "da", answerable=True, gold=(BUS, BENCHES), voices=("citizens",))
SILENT = GoldQuestion("q2", "Vindmøller?", "da")


def figures(question, *citations, answered=True, texts=TEXTS):
    return answer_figures(judge([question], [GivenAnswer(question.id, answered, citations, 0.5)]), texts)


def value(measure, question, *citations, answered=True):
    return figures(question, *citations, answered=answered)[measure]["value"]


def test_the_right_citations_score_full():
    found = figures(ASKED, BUS, BENCHES)
    names = ("citation_precision", "citation_recall", "citation_f1", "voice_accuracy", "verbatim", "valid_pointers")
    assert [found[name]["value"] for name in names] == [1.0] * 6


def test_a_citation_elsewhere_lowers_precision_only():
    found = figures(ASKED, BUS, BENCHES, SOLAR)
    assert found["citation_precision"]["value"] == pytest.approx(2 / 3, abs=1e-4)
    assert found["citation_recall"]["value"] == 1.0


def test_a_gold_span_not_cited_lowers_recall_only():
    found = figures(ASKED, BUS)
    assert (found["citation_precision"]["value"], found["citation_recall"]["value"]) == (1.0, 0.5)


def test_one_code_point_shared_is_an_overlap():
    assert value("citation_recall", ASKED, Pointer("a.txt", 25, 26)) == 0.5


def test_touching_spans_do_not_overlap():
    assert value("citation_recall", ASKED, Pointer("a.txt", 26, 27)) == 0.0


def test_the_same_offsets_in_another_note_do_not_overlap():
    assert value("citation_precision", ASKED, replace(BUS, source="b.txt")) == 0.0


def test_two_citations_of_one_span_do_not_raise_recall():
    assert value("citation_recall", ASKED, Pointer("a.txt", 0, 6), Pointer("a.txt", 7, 12)) == 0.5


def test_a_wrong_gold_span_moves_precision():
    elsewhere = replace(ASKED, gold=(SOLAR,))
    assert value("citation_precision", elsewhere, BUS) == 0.0


def test_a_shifted_offset_is_not_verbatim():
    assert value("verbatim", ASKED, replace(BUS, start=1, end=27)) == 0.0


def test_a_paraphrase_is_not_verbatim_but_points_to_a_place():
    found = figures(ASKED, replace(BUS, quote="Bussen kører for ofte."))
    assert (found["verbatim"]["value"], found["valid_pointers"]["value"]) == (0.0, 1.0)


@pytest.mark.parametrize("wrong", [{"source": "c.txt"}, {"end": 99}, {"start": -3}, {"start": 26}])
def test_a_pointer_outside_its_note_is_neither_valid_nor_verbatim(wrong):
    found = figures(ASKED, replace(BUS, **wrong))
    assert (found["valid_pointers"]["value"], found["verbatim"]["value"]) == (0.0, 0.0)


@pytest.mark.parametrize("wrong", [{"source": "c.txt"}, {"start": -3}, {"start": 26}])
def test_a_pointer_to_no_stretch_finds_nothing(wrong):
    assert value("citation_recall", ASKED, replace(BUS, **wrong)) == 0.0


def test_a_wrong_voice_moves_voice_accuracy():
    assert value("voice_accuracy", ASKED, BUS, replace(BENCHES, voice="employees")) == 0.5


def test_a_question_about_no_voice_is_left_out_of_voice_accuracy():
    assert figures(replace(ASKED, voices=()), BUS)["voice_accuracy"]["n"] == 0


def test_an_answer_without_citations_has_no_precision_and_finds_nothing():
    found = figures(ASKED)
    assert found["citation_precision"]["n"] == 0
    assert (found["citation_recall"]["value"], found["citation_f1"]["value"]) == (0.0, 0.0)
    assert found["counts"]["answered_without_citation"] == 1


def test_a_refused_answerable_question_is_an_error_and_finds_nothing():
    found = figures(ASKED, answered=False)
    assert (found["refused_answerable"]["value"], found["citation_recall"]["value"]) == (1.0, 0.0)


def test_an_answered_unanswerable_question_is_an_error_and_spares_citation_precision():
    found = figures(SILENT, SOLAR)
    assert found["answered_unanswerable"]["value"] == 1.0
    assert found["citation_precision"]["n"] == 0
    assert found["citation_precision_all"]["value"] == 0.0


def test_a_refused_unanswerable_question_is_right():
    assert value("answered_unanswerable", SILENT, answered=False) == 0.0


def test_a_question_without_an_answer_counts_as_refused():
    assert answer_figures(judge([ASKED], []), TEXTS)["refused_answerable"]["value"] == 1.0


def test_an_answer_to_a_question_nobody_asked_is_refused():
    with pytest.raises(ValueError, match="not in the gold file: q9"):
        judge([ASKED], [GivenAnswer("q9", answered=True)])


def test_without_the_notes_nothing_is_said_of_quotes():
    found = figures(ASKED, BUS, texts=None)
    assert (found["verbatim"], found["valid_pointers"]) == (None, None)


def test_seconds_are_left_out_where_nobody_told_them():
    assert answer_figures(judge([ASKED], [GivenAnswer("q1", answered=False)]))["seconds_p50"]["value"] is None


def test_a_gold_span_that_misquotes_is_counted():
    assert wrong_quotes([BUS, replace(BENCHES, start=28), SOLAR], TEXTS) == 1


spans = st.tuples(st.integers(0, 40), st.integers(1, 5)).map(lambda pair: Pointer("a.txt", pair[0], sum(pair)))


@given(st.lists(spans, min_size=1, max_size=4), st.lists(spans, max_size=4))
def test_every_share_lies_between_nothing_and_all(gold, citations):
    question = GoldQuestion("q", "?", answerable=True, gold=tuple(gold))
    (one,) = judge([question], [GivenAnswer("q", bool(citations), tuple(citations))])
    assert 0 <= one.f1 <= max(one.precision, one.recall) <= 1


WIDE = replace(ASKED, gold=(BUS, BENCHES, SOLAR), nuggets=(Nugget("bus", (0, 2)), Nugget("benches", (1,))))


def told(question, *citations, text="", searched=("a.txt", "b.txt", "c.txt", "d.txt"), found=()):
    numbers = tuple(range(1, len(citations) + 1))
    answer = GivenAnswer(question.id, True, citations, 0.5, text, numbers, tuple(searched), tuple(found))
    return answer_figures(judge([question], [answer]))


def test_a_note_claimed_wrongly_and_one_left_out_lower_breadth_accuracy():
    assert told(WIDE, BUS, found=("a.txt", "b.txt"))["breadth_accuracy"]["value"] == 1.0
    assert told(WIDE, BUS, found=("a.txt",))["breadth_accuracy"]["value"] == 0.75
    assert told(WIDE, BUS, found=("a.txt", "c.txt"))["breadth_accuracy"]["value"] == 0.5
    assert told(WIDE, BUS, found=("a.txt", "c.txt"))["breadth_overlap"]["value"] == pytest.approx(1 / 3, abs=1e-4)


def test_an_answer_that_does_not_tell_its_breadth_is_left_out():
    assert told(WIDE, BUS, searched=())["breadth_accuracy"]["n"] == 0


def test_a_point_is_made_by_any_of_its_spans_and_a_minority_s_counts_alone():
    made = told(WIDE, SOLAR)
    assert (made["nugget_recall"]["value"], made["minority_recall"]["value"]) == (0.5, 0.0)
    made = told(WIDE, BENCHES)
    assert (made["nugget_recall"]["value"], made["minority_recall"]["value"]) == (0.5, 1.0)


def test_a_point_is_no_minority_s_where_one_note_answers():
    one_note = replace(ASKED, nuggets=(Nugget("bus", (0,)),))
    assert told(one_note, BUS)["minority_recall"]["n"] == 0


def test_a_sentence_is_supported_by_one_right_mark_and_each_wrong_mark_lowers_precision():
    found = told(ASKED, BUS, SOLAR, text="The bus is rare [1][2]. It shines. Solar is wanted. [2]")
    assert found["sentence_recall"]["value"] == 0.5
    assert found["sentence_precision"]["value"] == pytest.approx((1 + 0 + 0) / 3, abs=1e-4)


def test_a_mark_that_points_to_no_citation_is_wrong():
    assert told(ASKED, BUS, text="The bus is rare [7].")["sentence_recall"]["value"] == 0.0
