"""Whose words stand in the e-mails that somebody private writes to a council."""

from __future__ import annotations

import pytest

from rag.passages import make_passages
from rag.types import Note, Provenance, Voice

THREAD = """Fra: Lise Krog, Sekretariatet
Til: Udvalget for Teknik
Emne: {about}

Kære udvalg
Her er de mails, vi har fået.
Mvh Lise

-----Oprindelig meddelelse-----
Fra: {sender}
Sendt: 2. maj 2025
Til: {to}
Emne: {matter}

{greeting}
Broen ved mosen er lukket igen.
{signed}

-----Oprindelig meddelelse-----
Fra: Bo Lind, byrådsmedlem (V)
Sendt: 4. maj 2025
Til: Udvalget for Teknik
Emne: Min holdning

Kære kolleger
Vi må finde pengene i puljen.
Hilsen Bo
"""
USUAL = {
    "about": "Indkomne henvendelser om broen",
    "sender": "Ida Marie Holm",
    "to": "Byrådet",
    "matter": "Broen",
    "greeting": "Hej byråd.",
    "signed": "Kh Ida",
}


def voice(**told):
    note = Note("a.txt", THREAD.format(**(USUAL | told)), "Mails", "0", Provenance(voice=Voice.POLITICIANS))
    return next(one.voice for one in make_passages(note) if "mosen" in one.text)


@pytest.mark.parametrize(
    ("sender", "signed"),
    [
        ("Ida Marie Holm", "Kh Ida"),
        ("Ida Marie Holm, Nørreby", "Kh Ida"),
        ("Ida og Per Holm", "Venlig hilsen\nIda og Per"),
        ("Ida Holm <ida.holm@gmail.com>", "Mvh Ida Holm, mor til to"),
        ("Ida Holm, pensioneret smed, Nørreby", "Venlig hilsen Ida"),
        ("Ida Holm, mor til to på Vig Skole", "Hilsen Ida"),
    ],
)
def test_who_writes_to_the_council_by_no_more_than_a_name_is_a_citizen(sender, signed):
    assert voice(sender=sender, signed=signed) is Voice.CITIZENS


@pytest.mark.parametrize(
    "signed", ["Kh Ida, mor til Bo på 3", "Venlig hilsen\nIda (nabo til broen)", "Mvh\nbedstemor til fire"]
)
def test_somebody_private_tells_it_where_they_sign(signed):
    assert voice(about="Til mødet", signed=signed) is Voice.CITIZENS


@pytest.mark.parametrize(
    "told",
    [
        {"sender": "Ida Holm, Teknik og Miljø"},
        {"sender": "Ida Holm <ih@vigby.dk>"},
        {"sender": "Ida Holm <████████████>"},
        {"sender": "Ida Holm, Nørreby Kommune"},
        {"matter": "SV: Broen"},
        {"matter": "Alle breve om broen"},
        {"greeting": "Kære kolleger"},
        {"to": "Lise Krog"},
        {"about": "Budgettet"},
    ],
)
def test_whoever_answers_or_writes_from_an_office_may_be_a_colleague(told):
    assert voice(**told) is not Voice.CITIZENS


@pytest.mark.parametrize(
    "sender", ["Vig Borgerforening", "Ida Holm, formand for Vig Borgerforening", "Vig Kro v/ Ida Holm"]
)
def test_an_association_that_writes_to_the_council_is_no_citizen(sender):
    assert voice(sender=sender) is Voice.STAKEHOLDERS


def test_a_village_behind_the_name_of_a_school_is_no_pupil():
    assert voice(sender="Skolebestyrelsen, Nørrelev Skole", about="Til mødet") is not Voice.CITIZENS
