"""The side of a matter that a question asks for, and what of it must be met."""

from __future__ import annotations

import pytest

from rag.retrieval.evidence import weigh
from rag.retrieval.searching import candidates
from rag.retrieval.sided import sided, stance_over
from rag.retrieval.signs import SideTold, Signs
from rag.retrieval.understanding import understand


@pytest.mark.parametrize(
    ("question", "side", "matter"),
    [
        ("Hvilken ros får svømmehallen?", "works", "svømmehallen"),
        ("What praise is given when it comes to the ferry?", "works", "the ferry"),
        ("Hvad roser folk ved færgen?", "works", "færgen"),
        ("Hvem er tilfreds med affaldssorteringen?", "works", "affaldssorteringen"),
        ("Hvad klager folk over ved havnen?", "hard", "havnen"),
        ("What complaints and worries are there about the harbour?", "hard", "the harbour"),
        ("Hvad er svært for nye forældre?", "hard", "nye forældre"),
        ("Who complains about the ferry?", "hard", "the ferry"),
        ("Hvilke forslag er der til at få flere besøgende?", "wished", "få flere besøgende"),
        ("What improvements to the ferry are suggested?", "wished", "the ferry"),
        ("Hvad taler for at lukke broen?", "for", "lukke broen"),
        ("Arguments for turning the barn into a hall", "for", "turning the barn into a hall"),
        ("Hvem forsvarer jægerne?", "for", "jægerne"),
        ("Who is against the bridge, and why?", "against", "bridge"),
        ("Hvilke argumenter er der imod en bro?", "against", "en bro"),
    ],
)
def test_a_side_and_its_matter_are_told_apart(question, side, matter):
    asked = sided(question)
    assert asked
    assert (asked.side, asked.matter) == (side, matter)


@pytest.mark.parametrize(
    "question",
    [
        "Hvad siges der om problemer med færgen?",
        "Who voted against the bridge?",
        "Hvem mener ikke, at broen er et problem?",
        "Hvad koster færgen?",
        "Hvad klager folk over?",
        "Tell me about praise",
        "What speaks for and against the bridge?",
        "What do the staff think of the cut in home support?",
    ],
)
def test_a_matter_a_vote_or_nothing_but_a_side_is_none(question):
    assert sided(question) is None


def test_what_tells_of_the_side_is_likelier():
    signs = (0.0, 0.0, 0.5, 0.5, 0.5, 0.5, 0.5, 0.0, 0.0, False, False)
    more, less = (Signs(*signs, side=SideTold(odds, 1.0, None)).probability(0.0) for odds in (2.0, -2.0))
    assert more > less


def test_the_word_for_the_side_need_not_be_met(index, encoder):
    query = understand("Hvilke argumenter er der for midtbyen?", index=index)
    signs = weigh(query, candidates(query, index=index, encoder=encoder), index, encoder)
    assert any(one.side and one.side.unmet == 0 for one in signs)
    assert not any(one.unmet == 0 for one in signs)


@pytest.mark.parametrize(
    ("headings", "stance"),
    [
        (["IMOD", "Skal broen lukkes?"], "against"),
        (["For:", "Imod broen"], "for"),
        (["Arguments against (3)"], "against"),
        (["For lidt plads", "Broen"], None),
    ],
)
def test_a_heading_that_only_says_for_or_against_tells_the_stance(headings, stance):
    assert stance_over(headings) == stance
