"""Who says nothing of a matter, and what nobody says."""

from __future__ import annotations

import pytest

from rag.retrieval.unsaid import asks_for_the_unsaid, lacking_in


@pytest.mark.parametrize(
    ("question", "matter"),
    [
        ("Hvem nævner ikke tidlig indsats?", "tidlig indsats"),
        ("Hvilke noter siger intet om frivillighed?", "frivillighed"),
        ("Hvem har slet ikke talt noget om busser?", "busser"),
        ("I hvilke noter står der ikke noget om klima?", "klima"),
        ("Who does not mention volunteering?", "volunteering"),
        ("Which meetings said nothing about the harbour?", "the harbour"),
        ("Hvem nævner tidlig indsats?", None),
        ("Hvem siger, at bussen ikke kører?", None),
        ("Who wants no bridge?", None),
    ],
)
def test_who_says_nothing_of_a_matter_is_asked_of_that_matter(question, matter):
    assert lacking_in(question) == matter


@pytest.mark.parametrize(
    "question",
    [
        "Hvad siger medarbejderne ikke noget om?",
        "Hvad vil ingen have?",
        "Hvad nævnes ikke i noterne?",
        "Hvilke emner er der ingen, der nævner?",
        "What does nobody want?",
        "What do the employees not mention?",
        "What is never discussed?",
    ],
)
def test_what_is_not_said_is_asked_for(question):
    assert asks_for_the_unsaid(question)


@pytest.mark.parametrize(
    "question",
    [
        "Hvad vil borgerne ikke have?",
        "Hvad fungerer ikke?",
        "Hvad skal kommunen ikke gøre?",
        "Hvad siger borgerne om dem, der ikke kan få hjælp?",
        "What do citizens mention?",
        "What do residents not want by the harbour?",
    ],
)
def test_what_somebody_denies_is_said(question):
    assert not asks_for_the_unsaid(question)
