"""A council or an association that is asked has its own words, in whatever note, and those of who came for it."""

from __future__ import annotations

import pytest

from rag.index.filters import allowed_rows
from rag.passages import make_passages
from rag.retrieval.attendance import lists_who_came
from rag.retrieval.limits import read_limits
from rag.types import Filters, Note, Provenance, Voice

SAID = """
Punkt 1. Rampen

Lilly Bro: Rampen er for stejl.
Kaj Mark: Rækværket mangler.
Eva Rosing: Vi har pengene til det.
Handicaprådet ønsker et toilet mere.
Røde Kors ønsker en bænk.
"""
DIALOGUE = f"""Dialogmøde mellem Kulturudvalget, Handicaprådet og Røde Kors

Til stede:
Kulturudvalget: Eva Rosing (B), formand, Hans Olufsen (V)
Handicaprådet: Lilly Bro (formand), Ove Dam
Røde Kors Lyng: Kaj Mark, Mai Vinther
{SAID}"""
REPLIES = """Høringssvar
Trafikplan

Høringssvar nr. 1
Fra: Handicaprådet i Lyng Kommune
Modtaget: 12-05-2026

Fortovet er for smalt.

Høringssvar nr. 2
Fra: Ulla Steen
Modtaget: 13-05-2026

Bussen kører for sent.
"""
MINUTES = """Møde i Handicaprådet

Lilly Bro: Vi holder fast i elevatoren.

Rådet har talt om svømmehallen.
"""


def passages_of(*texts, voice=Voice.UNKNOWN):
    return [
        one
        for text in texts
        for one in make_passages(Note(f"{text[:6]}.txt", text, text.splitlines()[0], "0", Provenance(voice=voice)))
    ]


def heard(question, passages):
    notes = list({one.note.source: one.note for one in passages}.values())
    limits = [one for one, _ in read_limits(question, notes, passages) if one]
    fields = {field: tuple(one.value for one in limits if one.field == field) for field in ("speaker", "note")}
    rows = allowed_rows(passages, Filters(**fields)) if limits else ()
    said = (passages[row] for row in rows or ())
    return [one.readable.removesuffix(".") for one in said if not lists_who_came(one)]


@pytest.mark.parametrize(
    "came",
    [
        "Røde Kors Lyng: Kaj Mark, Mai Vinther",
        "Fra Røde Kors: Kaj Mark og Mai Vinther",
        "Røde Kors v/ Kaj Mark og Mai Vinther",
        "Røde Kors (Kaj Mark, Mai Vinther)",
        "Kaj Mark og Mai Vinther (Røde Kors)",
        "Kaj Mark og Mai Vinther fra Røde Kors",
    ],
)
@pytest.mark.parametrize("question", ["Hvad siger Røde Kors?", "hvad siger røde kors om rampen?"])
def test_who_came_for_an_association_speaks_for_it(question, came):
    text = DIALOGUE.replace("Røde Kors Lyng: Kaj Mark, Mai Vinther", came)
    assert heard(question, passages_of(text)) == ["Kaj Mark: Rækværket mangler", "Røde Kors ønsker en bænk"]


def test_a_sentence_tells_who_came_for_an_association():
    text = DIALOGUE.replace("Røde Kors Lyng: Kaj Mark, Mai Vinther\n", "")
    text = text.replace("\nPunkt 1", "\nFra Røde Kors deltog Kaj Mark og Mai Vinther.\n\nPunkt 1")
    assert "Kaj Mark: Rækværket mangler" in heard("Hvad siger Røde Kors?", passages_of(text))


def test_a_council_speaks_in_its_replies_as_at_a_meeting_with_others():
    assert heard("Hvad siger Handicaprådet?", passages_of(DIALOGUE, REPLIES)) == [
        "Lilly Bro: Rampen er for stejl",
        "Handicaprådet ønsker et toilet mere",
        "Fortovet er for smalt",
    ]


def test_all_that_the_minutes_of_a_council_hold_is_its_own_beside_its_replies():
    assert heard("Hvad siger Handicaprådet?", passages_of(MINUTES, REPLIES)) == [
        "Lilly Bro: Vi holder fast i elevatoren",
        "Rådet har talt om svømmehallen",
        "Fortovet er for smalt",
    ]


def test_a_question_about_the_meeting_with_a_council_is_limited_to_its_note():
    said = heard("Hvad blev der sagt på dialogmødet med Handicaprådet?", passages_of(DIALOGUE, REPLIES))
    assert "Eva Rosing: Vi har pengene til det" in said
    assert "Fortovet er for smalt" not in said


def test_a_person_who_came_speaks_for_nobody_else():
    assert heard("Hvad siger Kaj Mark?", passages_of(DIALOGUE)) == ["Kaj Mark: Rækværket mangler"]
