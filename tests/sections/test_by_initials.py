"""Who speaks behind initials that the list of who came tells, and bodies that it has by name."""

from __future__ import annotations

import pytest

from rag.passages import make_passages
from rag.types import Note, Voice

CAME = (
    "Dialogmøde mellem Socialudvalget, Seniorrådet og Ældre Sagen i Vig\n\nTil stede:\n"
    "Socialudvalget: Inger Skov (A), formand, Ole Brandt (C)\nSeniorrådet: Vagn Toft (formand), Birthe Munk\n"
    "{}: Kirsten Holt, John Dahl\nForvaltningen: Direktør Lars Vind, ældrechef Mona Kjær\n\n"
    "Ad 1. Nyt\nVT: Bussen er sen.\nJD: Maden er kold.\nOB: Vi ser på det.\nMK: Der er kø.\nLV svarede ja.\n\n"
    "Ad 2. Mad\n{}\n"
)


def heard(said, body="Ældre Sagen Vig"):
    note = Note("a.txt", CAME.format(body, said), "Dialogmøde", "0")
    return next((one.voice, one.speaker) for one in make_passages(note) if one.text.startswith(said[:20]))


@pytest.mark.parametrize(
    ("said", "voice", "who"),
    [
        ("JD roste udvalget for maden.", Voice.STAKEHOLDERS, "John Dahl"),
        ("OB (C) kaldte det en god idé.", Voice.POLITICIANS, "Ole Brandt (C)"),
        ("Godkendt. VT ønskede et punkt om busser.", Voice.STAKEHOLDERS, "Vagn Toft (formand)"),
        ("Spisningen i huset blev fremhævet af JD.", Voice.STAKEHOLDERS, "John Dahl"),
        ("LV beklagede, at svaret kom for sent.", Voice.UNKNOWN, "Lars Vind, direktør"),
        ("MK tager det med til køkkenet.", Voice.UNKNOWN, "Mona Kjær, ældrechef"),
        ("MK/LV: Vi ringer til køkkenet.", Voice.UNKNOWN, "Mona Kjær, ældrechef, Lars Vind, direktør"),
    ],
)
def test_initials_with_which_turns_are_signed_say_who_does_or_says_anything(said, voice, who):
    assert heard(said) == (voice, who)


@pytest.mark.parametrize(
    "said", ["BM roste udvalget for maden.", "JD og maden er to ting.", "VT er inviteret igen i maj.", "XX: Nej."]
)
def test_initials_of_whom_nothing_is_signed_and_what_is_said_of_somebody_tell_nobody(said):
    assert heard(said)[1] is None


@pytest.mark.parametrize(
    ("said", "body"),
    [
        ("Seniorrådet har smagt på maden.", "Ældre Sagen Vig"),
        ("Ældre Sagen ønsker to retter.", "Ældre Sagen Vig"),
        ("Idrætsrådet efterlyser en hal.", "Idrætsrådet"),
        ("Borgerforeningen foreslog en sti.", "Vig Borgerforening"),
    ],
)
def test_a_body_for_which_some_are_listed_speaks_by_its_name(said, body):
    assert heard(said, body)[0] is Voice.STAKEHOLDERS


@pytest.mark.parametrize(
    "said", ["Seniorrådet inviteres til mødet i maj.", "Seniorrådet skal høres igen.", "Idrætsrådet efterlyser en hal."]
)
def test_what_is_done_to_a_body_and_one_that_nobody_came_for_says_nothing(said):
    assert heard(said)[0] is Voice.UNKNOWN
