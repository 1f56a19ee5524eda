"""Misspelt words of a question are read as what they were probably meant to be, and right ones as they stand."""

from __future__ import annotations

import pytest

from rag.retrieval import understand
from rag.retrieval.spelling import corrected
from rag.types import SPELLING, Filters


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Hvad mener borgerne om frivilighed?", "Hvad mener borgerne om frivillighed?"),
        ("Hvad sagde medarbejderne om sunhedsplejen?", "Hvad sagde medarbejderne om sundhedsplejen?"),
        ("Hvad er der sagt om bibloteket?", "Hvad er der sagt om biblioteket?"),
        ("Frivilighed", "Frivillighed"),
        ("What do peopel say about voluntears?", "What do people say about volunteers?"),
        ("Is there enough staf in the yuoth club?", "Is there enough staff in the youth club?"),
    ],
    ids=lambda text: text[-24:],
)
def test_a_slip_is_corrected(index, typed, meant):
    question, reasons = corrected(typed, index)
    assert question == meant
    assert {reason.field for reason in reasons} == {SPELLING}
    assert [(one.words, one.value) for one in reasons] == [
        pair for pair in zip(typed.strip("?").split(), meant.strip("?").split(), strict=True) if pair[0] != pair[1]
    ]


@pytest.mark.parametrize(
    "question",
    [
        "Hvad siger borgerne om Assentofft?",
        "Hvad siger borgerne i Randers om frivillighed og foreningernes lokaler?",
        "Hvad siger de om skolebusserne?",
        "What do residents say about heaters, anglers and lodgers?",
        "Hvad siger de om PPR, SSP og Aula?",
        "skovrejsning ungehus dagplejere",
        "",
        "?!",
    ],
)
def test_right_words_and_names_stay(index, question):
    assert corrected(question, index) == (question, ())


def test_a_word_of_the_notes_is_right_whatever_the_lists_say(index):
    assert corrected("Hvad siges der om Frivillighedskraften og juniormesterlære?", index)[1] == ()


def test_the_corrected_word_is_searched(index):
    query = understand("Hvad mener borgerne om frivilighed?", index=index)
    assert query.text == "Hvad mener borgerne om frivillighed?"
    assert [term[0] for term in query.terms] == ["frivillighed"]
    assert next((one.field, one.value, one.words) for one in query.reasons) == (SPELLING, "frivillighed", "frivilighed")


def test_a_word_can_be_asked_as_it_was_written(index):
    query = understand("Hvad mener borgerne om frivilighed?", index=index, filters=Filters(unread=(SPELLING,)))
    assert query.text == "Hvad mener borgerne om frivilighed?"
    assert {reason.field for reason in query.reasons} == {"voice"}
