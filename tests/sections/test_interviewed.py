"""Whose turns those of an interview are that begin with the initials of who was asked."""

from __future__ import annotations

import pytest

from rag.passages import make_passages
from rag.types import Note, Provenance, Voice

TALK = """{head}

I: Hvordan går det med hjælpen?

{short}: Det går bedre nu, hvor det er de samme, der kommer.

I: Og om aftenen?

{short}: Der kommer vikarer, som ikke kender huset.
"""


def turns(head, short):
    found = make_passages(Note("a.txt", TALK.format(head=head, short=short), "Samtaler", "0", Provenance()))
    return [(one.voice, one.speaker) for one in found if one.text.startswith(f"{short}:")]


@pytest.mark.parametrize(
    ("head", "short", "speaker"),
    [
        ("Interviewer (I): kbj. Informant: Ida Marie Holm, 77 år, enke", "IMH", "Ida Marie Holm, 77 år, enke"),
        ("Interviewer (I): kbj. Informant: Ida Marie Holm, 77 år, enke", "IH", "Ida Marie Holm, 77 år, enke"),
        ("Interviewer (I): Bo Krog\nRespondent: Gerda Holm, pårørende", "GH", "Gerda Holm, pårørende"),
        ("**Interviewperson:** Gerda Holm, 64 år.", "G", "Gerda Holm, 64 år"),
    ],
)
def test_initials_of_who_was_asked_begin_their_turns(head, short, speaker):
    assert turns(head, short) == [(Voice.CITIZENS, speaker)] * 2


def test_who_works_for_the_municipality_is_no_citizen_where_they_are_asked():
    assert turns("Informant: Gerda Holm, hjemmehjælper", "GH") == [(Voice.EMPLOYEES, "Gerda Holm, hjemmehjælper")] * 2


def test_initials_that_two_of_those_asked_have_are_nobody_s():
    head = "Informant: Gerda Holm, 64 år\nInformant: Grethe Hald, 70 år"
    assert turns(head, "GH") == [(Voice.UNKNOWN, None)] * 2
