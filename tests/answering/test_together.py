"""The answers to several questions asked in one, told together."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rag.answering import together
from rag.types import (
    Answer,
    Breadth,
    Citation,
    Note,
    Outcome,
    Passage,
    PassageKind,
    Query,
    Reason,
    Span,
    Statement,
    Voice,
)

LINES = ("Byg en sti", "Se [1] og sæt farten ned", "Vi er uenige om broen", "Plant et træ")
NOTE = Note("a.txt", "\n".join(LINES), "A", "x" * 64)
STARTS = [NOTE.text.index(line) for line in LINES]
PASSAGES = [
    Passage(note=NOTE, number=at, span=Span(start, start + len(line)), kind=PassageKind.BULLET)
    for at, (start, line) in enumerate(zip(STARTS, LINES, strict=True))
]


def cited(number, at):
    return Citation(number, PASSAGES[at], PASSAGES[at].span)


def answered(question, *places, near=(), **changes):
    citations = [cited(number, at) for number, at in enumerate(places, 1)]
    return Answer(
        Query(question, "da", reasons=(Reason("voice", "citizens", "borgerne"),)),
        Outcome.ANSWERED,
        "x",
        tuple(Statement(one.quote, (one,)) for one in citations),
        near=tuple(cited(number, at) for number, at in enumerate(near, len(places) + 1)),
        breadth=Breadth(("a.txt",), ("a.txt",), 1, ((Voice.UNKNOWN, 1),)),
        **changes,
    )


def silent(question, *near):
    found = tuple(cited(number, at) for number, at in enumerate(near, 1))
    outcome = Outcome.RELATED if near else Outcome.NOT_FOUND
    return Answer(Query(question, "da"), outcome, "Noterne svarer ikke.", near=found, breadth=Breadth(("a.txt",)))


def test_quotes_are_numbered_on_in_the_text_too_and_no_quote_is_changed_by_it():
    whole = together("Sti, og fart?", [answered("sti?", 0), answered("fart?", 1)], "da")
    assert [(one.number, one.quote) for one in whole.citations] == [(1, LINES[0]), (2, LINES[1])]
    assert f"“{LINES[0]}” [1]" in whole.text
    assert f"“{LINES[1]}” [2]" in whole.text


def test_each_part_stands_under_its_question_and_one_without_an_answer_says_so():
    whole = together("Sti, og skat?", [answered("sti?", 0), silent("skat?", 3)], "da")
    assert whole.outcome is Outcome.ANSWERED
    lines = whole.text.splitlines()
    assert lines[0] == "Sti?"
    assert lines[lines.index("Skat?") + 1] == "Noterne svarer ikke."
    assert [one.quote for one in whole.near] == [LINES[3]]


def test_what_one_part_quotes_is_not_near_another():
    whole = together("Sti, og skat?", [answered("sti?", 0), silent("skat?", 0)], "da")
    assert whole.near == ()


@pytest.mark.parametrize(("near", "outcome"), [((), Outcome.NOT_FOUND), ((2,), Outcome.RELATED)])
def test_where_no_part_is_answered_the_whole_is_not(near, outcome):
    whole = together("Skat, og løn?", [silent("skat?"), silent("løn?", *near)], "da")
    assert (whole.outcome, whole.citations) == (outcome, ())


def test_what_disagrees_and_what_is_unsure_is_so_of_the_whole():
    parts = [answered("sti?", 0), answered("bro?", 3, 2, opposing=(2,), sure=False)]
    whole = together("Sti, og bro?", parts, "da")
    assert (whole.opposing, whole.sure) == ((3,), False)
    assert whole.text.count("Det er usikkert") == 1


def test_an_answer_to_the_first_of_many_questions_says_so_last():
    whole = together("Sti, og bro ...?", [answered("sti?", 0), silent("bro?", 3)], "da", more=True)
    assert whole.more
    assert whole.text.splitlines()[-1] == "Her er kun de første spørgsmål besvaret. Stil de øvrige for sig."


def test_breadth_counts_a_note_that_answers_both_parts_once():
    whole = together("Sti, og fart?", [answered("sti?", 0), answered("fart?", 1)], "da")
    assert (whole.breadth.found, whole.breadth.meetings) == (("a.txt",), 1)
    assert whole.query.reasons == (Reason("voice", "citizens", "borgerne"),)


def test_an_answer_that_cites_what_none_of_its_parts_does_cannot_be_built():
    whole = together("Sti, og fart?", [answered("sti?", 0), answered("fart?", 1)], "da")
    with pytest.raises(ValueError, match="those of its parts"):
        replace(whole, parts=whole.parts[:1])
