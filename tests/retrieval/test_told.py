"""Whether a text tells just the amount, time or number that is asked for."""

from __future__ import annotations

import pytest

from rag.danish import analyse
from rag.retrieval.evidence import asks_for_an_amount
from rag.retrieval.terms import Term
from rag.retrieval.told import TELLS, quantity_in, told


def telling(question, text, *words):
    terms = [Term(word, frozenset(analyse(word)), (), 1.0, translated=False) for word in words]
    return told(quantity_in(question), question, terms, text)


@pytest.mark.parametrize(
    ("question", "tells", "does_not"),
    [
        ("Hvad koster en ny bro?", "To komma en million, siger de", "Den er 14 meter lang"),
        ("Hvad koster en ny bro?", "Tilbuddet lyder på 640.000", "Der er 1.912 underskrifter for den"),
        ("What is the baker's rent?", "I pay 62.000 a quarter", "I have two rooms to let"),
        ("How much did the storm cost?", "30 telte, 240'", "It cost us 3 hours"),
        ("Hvornår lukker høringen?", "Den er åben til den tyvende maj", "Der kom 12 svar"),
        ("When will the tiles be laid?", "De kommer inden alle helgen", "De bliver grå"),
        ("Hvor højt er fravær i Solsikken?", "Vi ligger på 11,4 %", "Vi er 23 i huset"),
        ("How high are the masts?", "149 meter", "Der er syv af dem"),
        ("Hvor længe venter man?", "Der går fjorten dage", "Vi er to om det"),
    ],
)
def test_the_kind_of_amount_that_is_asked_for_tells_it(question, tells, does_not):
    assert telling(question, tells) == TELLS
    assert telling(question, does_not) == -TELLS


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("Vi har 27 bænke og to mand", True),
        ("bænke: 27", True),
        ("Vi kender syvogtyve bænke", True),
        ("Hver tredje er rådden", True),
        ("Bænke er der nok af, og vi er 27", False),
        ("We want benches to sit on", False),
    ],
)
def test_a_number_counts_the_thing_that_stands_beside_it(text, tells):
    assert telling("Hvor mange bænke er der?", text, "bænke") == (TELLS if tells else -TELLS)


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("Hvad koster hallen?", True),
        ("How long is the waiting list?", True),
        ("Hvad siges der om hallen?", False),
        ("Hvor mange noter nævner hallen?", False),
        ("Hvilke forslag er der mod fraværet?", False),
        ("What do people say about how far the school is?", False),
        ("What is wrong when it rains?", False),
        ("Where and when is the meeting?", True),
    ],
)
def test_an_amount_is_asked_for(question, asks):
    assert asks_for_an_amount(question) is asks
    assert bool(telling(question, "27 %")) is asks
