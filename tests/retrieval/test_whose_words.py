"""Whose words a question asks for, where another is called alike, stands beside them, or is answered."""

from __future__ import annotations

import pytest

from rag.index.filters import allowed_rows
from rag.passages import make_passages
from rag.retrieval.addressed import answered_in, with_to
from rag.retrieval.by_name import said_by
from rag.retrieval.limits import read_limits
from rag.retrieval.who import speakers_asked
from rag.types import Filters, Note, Provenance, Voice

COUNCIL = """Ældrerådet
Deltagere: Kirsten Abildgård (KA), Inger Dam (ID), Jeanette Kirk (A)

KA: Det er ikke et gennemsnit, man får bad af.
ID: Vi hører det igen og igen.
Jeanette Kirk: Det bliver i budgettet.
"""
STAFF = """Temadag

Karen Munch: Et vikarkorps undersøges.
Ida Bech: Det kan vi ikke love.
"""
SLIDES = """# Skolen

- En far fra Ollerød: lukker I skolen, lukker I byen.
- Far til to, Skarnæs: legepladsen er spærret.
- Ung kvinde, mor til to: kom nu i gang.
- Isværket er utæt, siger Krag, kommunen har vidst det i årevis.
"""
WHITE_PAPER = """HVIDBOG
Lokalplan 4

1. Skarnæs Vandværk a.m.b.a.
Værket ser gerne en zone på 500 m.
Forvaltningens bemærkninger:
Zonen bliver 300 m.

2. Solkraft Vest A/S
Anlægget står færdigt til vinter.
Forvaltningens bemærkninger:
Tilbuddet skrives ind i planen.
"""
MAILS = """Fra: Mette Hjort
Til: Jørn Bak
Emne: Bussen

Kære alle
Vi foreslår to afgange færre.
Mvh Mette

Fra: Jørn Bak
Til: Mette Hjort
Emne: SV: Bussen

Hej Mette
Jeg har ikke bil.
Hilsen Jørn
"""


def passages_of(*texts, voice=Voice.UNKNOWN):
    return [
        one
        for text in texts
        for one in make_passages(Note(f"{text[:6]}.txt", text, text.splitlines()[0], "0", Provenance(voice=voice)))
    ]


def heard(question, passages):
    found = [*said_by(question, passages), *speakers_asked(question, passages), *answered_in(question, passages)]
    speakers = tuple(dict.fromkeys(one.value for one, _ in found if one.field == "speaker"))
    groups = tuple(dict.fromkeys(one.value for one, _ in found if one.field == "group"))
    rows = allowed_rows(passages, Filters(speaker=speakers, group=groups)) if speakers or groups else ()
    return [" ".join(passages[row].text.split()) for row in rows or ()]


def test_initials_are_the_beginning_of_nobody_else_s_name():
    passages = passages_of(COUNCIL, STAFF)
    assert heard("Hvad siger KA?", passages) == ["KA: Det er ikke et gennemsnit, man får bad af."]
    assert heard("Hvad siger ID?", passages) == ["ID: Vi hører det igen og igen."]


def test_a_surname_is_no_thing_of_the_same_stem():
    assert heard("Hvad siger kirken?", passages_of(COUNCIL)) == []
    assert heard("Hvad siger Jeanette Kirk?", passages_of(COUNCIL)) == ["Jeanette Kirk: Det bliver i budgettet."]


def test_a_party_is_whoever_stands_with_it_in_the_list_of_who_came():
    passages = passages_of(COUNCIL, voice=Voice.POLITICIANS)
    assert heard("Hvad siger Socialdemokratiet?", passages) == ["Jeanette Kirk: Det bliver i budgettet."]
    assert heard("Hvad siger Venstre?", passages) == []


def test_who_is_one_of_a_kind_from_a_place_is_that_one():
    far = "En far fra Ollerød: lukker I skolen, lukker I byen."
    assert heard("Hvad siger faren fra Ollerød?", passages_of(SLIDES)) == [far]


def test_one_young_woman_is_not_the_young():
    assert heard("Hvad siger de unge?", passages_of(SLIDES)) == []


def test_what_somebody_else_is_told_to_do_behind_a_name_is_not_what_they_are():
    assert heard("Hvad siger kommunen om isværket?", passages_of(SLIDES)) == []


@pytest.mark.parametrize("name", ["Anders Lind", "Nordfjord Biogas"])
def test_the_next_body_of_a_list_is_not_what_the_name_before_it_is(name):
    text = (
        "Møde\nTil stede: Lund Handel ved Palle Juhl, Nordfjord Biogas ved direktør Anders Lind\n\nPalle Juhl: Nej.\n"
    )
    assert heard(f"Hvad siger {name}?", passages_of(text)) == []


def test_to_whom_a_mail_is_sent_has_not_said_it():
    said = heard("Hvad mener Mette Hjort?", passages_of(MAILS))
    assert said == ["Vi foreslår to afgange færre."]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Hvad svarede forvaltningen vandværket?", "Zonen bliver 300 m."),
        ("Hvad svarede kommunen til Solkraft Vest om tilbuddet?", "Tilbuddet skrives ind i planen."),
        ("What did the administration answer the waterworks?", "Zonen bliver 300 m."),
    ],
)
def test_an_answer_is_to_whom_the_question_says(question, answer):
    passages = passages_of(WHITE_PAPER)
    limits = [one for one, _ in read_limits(with_to(question), [passages[0].note], passages) if one]
    filters = {field: tuple(one.value for one in limits if one.field == field) for field in ("group", "speaker")}
    rows = allowed_rows(passages, Filters(**filters))
    assert [" ".join(passages[row].text.split()) for row in rows or ()] == [answer]


def test_what_is_answered_and_not_whom_stays_as_it_is():
    for question in (
        "Hvad svarede forvaltningen på det?",
        "Hvad svarede kommunen?",
        "Hvad svarer politikerne borgerne?",
    ):
        assert with_to(question) == question
        assert not list(answered_in(question, passages_of(WHITE_PAPER)))


BUDGET = """Budgetdebat
Til stede: Lone Friis (A) borgmester, Pia Westh (SF), Jesper Lind (leder af hjemmeplejen)

Lone Friis (A): Nærpoliti er statens opgave.
Pia Westh (SF): Vi vil hæve skatten.
**Køretid** – Jesper: vi måler igen i maj.
- toilet: Kasper: ikke med i budgettet
- hegnet mod vest? Kasper: det kan vi godt se på
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Hvad siger borgmesteren?", ["Lone Friis (A): Nærpoliti er statens opgave."]),
        ("Hvad siger SF?", ["Pia Westh (SF): Vi vil hæve skatten."]),
        ("Hvem stemte imod SF's forslag om skat?", []),
        ("Hvad siger Jesper Lind?", ["**Køretid** – Jesper: vi måler igen i maj."]),
        (
            "Hvad siger Kasper?",
            ["toilet: Kasper: ikke med i budgettet", "hegnet mod vest? Kasper: det kan vi godt se på"],
        ),
    ],
)
def test_whoever_speaks_is_known_by_office_first_name_and_behind_a_topic(question, said):
    assert heard(question, passages_of(BUDGET, voice=Voice.POLITICIANS)) == said
