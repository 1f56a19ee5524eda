"""Those who are all that a question for one side of everything names."""

from __future__ import annotations

import pytest

from rag.retrieval.alone import speakers_alone
from rag.retrieval.speakers import read_voices


def alone(question, *limits):
    places = [(question.index(words), question.index(words) + len(words)) for words in limits]
    return [(reason.value, reason.words) for reason in speakers_alone(question, places)[0]]


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("What problems do local businesses and associations point to?", [("stakeholders", "businesses")]),
        ("What difficulties do shops and clubs run into?", [("stakeholders", "shops")]),
        ("Hvilke udfordringer oplever byens butikker og foreninger?", [("stakeholders", "butikker")]),
        ("Hvilke forslag har brugerne og deres pårørende?", [("citizens", "brugerne")]),
        ("Hvad er forældre og elever glade for?", [("citizens", "forældre")]),
        ("Hvilke ønsker har lærerne og pædagogerne?", [("employees", "lærerne")]),
        ("Hvad får ros af medarbejderne?", [("employees", "medarbejderne")]),
        (
            "Hvilke klager er der fra beboere og erhvervsdrivende?",
            [("citizens", "beboere"), ("stakeholders", "erhvervsdrivende")],
        ),
    ],
)
def test_whoever_else_would_say_it_they_speak(question, asked):
    assert alone(question) == asked


@pytest.mark.parametrize(
    "question",
    [
        "What problems do local businesses have with parking?",
        "Hvad er svært for virksomhederne?",
        "What could be done for the users and their relatives?",
        "Hvad frustrerer medarbejdere og ledere?",
        "Hvor mange forslag har foreningerne?",
        "Er foreningerne glade?",
        "Hvad siger foreningerne?",
        "Hvad kritiserer man foreningerne for?",
        "Er der kritik af lærerne?",
    ],
)
def test_nobody_speaks_where_more_is_named_or_something_else_is_asked(question):
    assert alone(question) == []


def test_what_limits_the_search_is_no_subject():
    question = "Hvad er borgerne i Sandby glade for?"
    assert alone(question) == []
    assert alone(question, "Sandby") == [("citizens", "borgerne")]


def test_whose_meeting_it_was_is_part_of_the_limit():
    assert alone("What did they suggest at the staff meeting?", "at the staff meeting") == []


def test_those_who_are_to_do_what_others_say_do_not_speak():
    assert speakers_alone("Hvad foreslår borgerne, at politikerne gør?") == ((), ())
    assert [one.value for one in read_voices("Hvad foreslår borgerne, at politikerne gør?")[0]] == ["citizens"]
