"""Greetings, thanks and swearing around a question."""

from __future__ import annotations

import pytest

from rag.manners import is_courtesy, without_manners


@pytest.mark.parametrize(
    ("question", "bare"),
    [
        ("Fuck borgmesteren, hvad siger folk om kommunen", "hvad siger folk om kommunen"),
        ("fuck borgmesteren hvad siger folk om kommunen", "hvad siger folk om kommunen"),
        ("For helvede! Hvad siger borgerne om broen?", "Hvad siger borgerne om broen?"),
        ("Hvad fanden siger borgerne om broen?", "Hvad siger borgerne om broen?"),
        ("What the hell do people say about noise?", "What do people say about noise?"),
        ("What do people say about noise, you idiot?", "What do people say about noise?"),
        ("Hej, hvad siger borgerne om broen, din idiot!", "hvad siger borgerne om broen?"),
    ],
)
def test_swearing_is_taken_off_a_question(question, bare):
    assert without_manners(question) == bare


@pytest.mark.parametrize(
    "question",
    [
        *("Lort på fortovet, hvad siger borgerne om det?", "Hvad siger borgerne om at råbe fuck i skolen?"),
        *("Hvad siger de om idioter i trafikken?", "Støjen fra vejen, hvad siger borgerne om den?", "Satans bro"),
        "Hvem kaldte byrådet idioter, og hvad svarede de?",
    ],
)
def test_what_is_said_of_a_matter_in_strong_words_stays(question):
    assert without_manners(question) == question


@pytest.mark.parametrize("text", ["Hold kæft din lorterobot", "Fuck dig", "Du er en idiot", "shut up", "For fanden"])
def test_a_mere_curse_asks_nothing(text):
    assert is_courtesy(text)


@pytest.mark.parametrize("text", ["idioter i trafikken", "fuck borgmesteren", "lort", "din nabo"])
def test_a_curse_that_names_something_is_no_courtesy(text):
    assert not is_courtesy(text)
