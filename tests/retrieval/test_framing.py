"""What a long question asks, without who asks it and why."""

from __future__ import annotations

import pytest

from rag.danish import words
from rag.retrieval.framing import without_the_asker


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        (
            "Vi skal til møde på tirsdag, og jeg mener at kunne huske, at der var noget om lys - hvad er sagt om det?",
            "lys?",
        ),
        (
            "I am writing a note and my boss wants to know whether the canteen came up anywhere. Can you help me?",
            "the canteen came up anywhere?",
        ),
        (
            "Jeg forbereder et oplæg om skoleveje, og jeg vil gerne vide, om nogen har sagt, at cyklisterne er utrygge",
            "skoleveje, nogen har sagt, at cyklisterne er utrygge?",
        ),
        (
            "Sorry, but I need something for a speech on Saturday. What do the residents say about the old harbour?",
            "What do the residents say about the old harbour?",
        ),
        (
            "Min leder har bedt mig finde noget til på mandag, og jeg har travlt. Hvad siger de ansatte om vagtplaner?",
            "Hvad siger de ansatte om vagtplaner?",
        ),
    ],
)
def test_who_asks_for_whom_and_why_is_not_searched(question, asked):
    assert words(without_the_asker(question)) == words(asked)


@pytest.mark.parametrize(
    "question",
    [
        "Jeg vil gerne vide, hvad borgerne siger om parkering",
        "How many young people are neither in school nor in work nor in contact with the youth service in town?",
        "Jeg sidder her og skal skrive noget til min chef, og jeg skal gøre det nu, så kan du hjælpe mig med det?",
    ],
)
def test_a_short_question_and_one_that_is_all_about_its_asker_stay_as_they_are(question):
    assert without_the_asker(question) == question


def test_what_a_meeting_is_told_to_have_heard_stays_where_the_question_only_points_at_it():
    question = (
        "We have a meeting about the budget next week. Somebody complained that the hall is too cold for the small "
        "children in winter. Could you find what was said about that?"
    )
    assert "too cold for the small children" in without_the_asker(question)
    assert "find" not in without_the_asker(question)


def test_what_its_asker_tells_of_stays_where_the_question_points_at_it():
    question = (
        "We live near the harbour and are woken by lorries every night of the week. Do others complain of the same?"
    )
    assert "lorries" in without_the_asker(question)
