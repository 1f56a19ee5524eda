"""What is wished for of an answer."""

from __future__ import annotations

import pytest

from rag.answering.phrases import WISHED
from rag.types import Wish
from rag.wishes import wish_in


@pytest.mark.parametrize(
    ("wish", "texts"),
    [
        (Wish.BRIEF, "lav et oplæg|kan jeg få det som pdf?|gem det som word|download|udskriv det|make a brief"),
        (Wish.TABLE, "kan du lave en tabel?|skriv det i punktform|as bullet points|put it in a table"),
        (Wish.TRANSLATED, "på engelsk|oversæt citaterne|translate it please|kan du oversætte det til engelsk?"),
        (Wish.SHORTER, "kortere|for langt|det er for langt|i korte træk?|in short|make it shorter|opsummer|kort"),
        (Wish.REASONS, "hvorfor?|hvorfor det?|hvad er grunden?|why?|how come?|hvordan kan det være?"),
        (Wish.RANKED, "hvilken er vigtigst?|giv mig de tre vigtigste|top 3|which one is most important?"),
        (Wish.REWORDED, "forklar det med andre ord|sig det enkelt|jeg forstår det ikke|what does that mean?"),
        (Wish.OTHER_MEETING, "og det andet møde?|hvad siger de på det andet møde om det?|and the other meeting?"),
        (Wish.NUMBER, "giv mig tre citater|et citat|give me three quotes"),
        (Wish.TRUE, "er det rigtigt?|passer det?|is that true?"),
    ],
)
def test_a_wish_is_known_in_many_words(wish, texts):
    assert {text: wish_in(text) for text in texts.split("|")} == dict.fromkeys(texts.split("|"), wish)


@pytest.mark.parametrize(
    "text",
    [
        *("Hvorfor lukker skolerne?", "hvorfor ikke?", "why not?", "Hvad er vigtigst for borgerne?", "skema", "liste"),
        *("for mange skemaer", "en kort bus", "gem parken", "table 2", "tak", "mere", "er det sandt for politikerne?"),
        *("hvem sagde det?", "forklar [2]", "Hvad betyder nr. 2?", ""),
    ],
)
def test_what_names_anything_else_is_no_wish(text):
    assert wish_in(text) is None


def test_every_wish_is_answered_in_both_languages():
    assert all(set(WISHED[wish]) == {"da", "en"} for wish in Wish)
