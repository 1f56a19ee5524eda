"""Threads in which an association writes to somebody elected, as only the mail that is sent to them tells."""

import pytest

from rag.passages import make_passages
from rag.types import Note, Provenance, Voice

THREAD = """From: {sender}
To: {to}
Date: 3 June 2026, 10:12
Subject: The old harbour

Dear Ole,

{words}

Kind regards
Anna {signed}

From: Ole Vang
To: Anna Reed
Date: 4 June 2026, 21:40
Subject: Re: The old harbour

Dear Anna,

The crane is listed and stays where it is.

Best, Ole
"""
CRANE = "The crane is listed and stays where it is"


def heard(sender="Anna Reed", to="Ole Vang", words="The gates are shut on Sundays.", signed="Reed"):
    text = THREAD.format(sender=sender, to=to, words=words, signed=signed)
    found = make_passages(Note("a.txt", text, "The old harbour", "0", Provenance()))
    return {" ".join(one.text.split()).split(".")[0]: one.voice for one in found}


@pytest.mark.parametrize(
    "to",
    ["Councillor Ole Vang", "Ole Vang, chair of the committee for planning", "Ole Vang (councillor, Health Committee)"],
)
def test_who_is_addressed_by_an_office_has_its_voice_in_their_own_mails(to):
    assert heard(to=to)[CRANE] is Voice.POLITICIANS


@pytest.mark.parametrize("to", ["Ole Vang", "Ole Vang, head of planning", "Ole Vang, chair of the rowing club"])
def test_another_office_makes_nobody_a_politician(to):
    assert heard(to=to)[CRANE] is not Voice.POLITICIANS


@pytest.mark.parametrize(
    "told",
    [
        {"sender": "Anna Reed, Neighbours of the Harbour"},
        {"words": "Our members find the gates shut on Sundays."},
        {"signed": "Reed\nAnna Reed, secretary"},
    ],
)
def test_who_writes_for_members_or_signs_as_an_officer_is_a_stakeholder(told):
    voices = heard(to="Councillor Ole Vang", **told)
    assert voices[told.get("words", "The gates are shut on Sundays").split(".")[0]] is Voice.STAKEHOLDERS
    assert voices[CRANE] is Voice.POLITICIANS
    assert voices.get("Best, Ole") in (None, Voice.UNKNOWN)


def test_who_tells_nothing_of_themselves_has_no_voice():
    assert heard(to="Councillor Ole Vang")["The gates are shut on Sundays"] is Voice.UNKNOWN
    assert heard(sender="Anna Reed, Harbour Street")["The gates are shut on Sundays"] is Voice.UNKNOWN
