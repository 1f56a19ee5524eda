"""What a program writes down of a meeting: who speaks on a line of its own, with how far into it that was."""

from __future__ import annotations

import pytest

from rag.passages import make_passages
from rag.types import Note, Voice

EMPLOYEES, POLITICIANS, UNKNOWN = Voice.EMPLOYEES, Voice.POLITICIANS, Voice.UNKNOWN
TURNS = (
    ("0:00:09", "Bodil Krag (sekretariat)", "Så kører den."),
    ("0:01:40", "Tina Holst (social- og sundhedsassistent, Lund)", "Det bedste er kollegerne"),
    ("0:03:22", "Ove Damm (formand for udvalget)", "Er det ikke løst?"),
    ("0:04:24", "Tina Holst", "Nej, det er det samme som det gamle."),
    ("0:05:51", "Asta Friis (elev, sosu-hjælper)", "Vi startede tolv på holdet"),
)
VOICES = (UNKNOWN, EMPLOYEES, POLITICIANS, EMPLOYEES, EMPLOYEES)


@pytest.mark.parametrize(
    ("form", "heading"),
    [("{0}  {1}", "{1}"), ("[{0}] {1}:", "{1}:"), ("{1}   {0}", "{1} {0}")],
)
def test_who_speaks_in_a_transcript_heads_what_they_say_and_tells_whose_it_is(form, heading):
    turns = "\n\n".join(f"{form.format(clock, who)}\n{said}" for clock, who, said in TURNS)
    text = f"Dialogmøde\n\nTransskription startet af Bodil Krag. Automatisk tekst\n\n{turns}\n"
    assert [(one.path[-1], one.text, one.voice) for one in make_passages(Note("a.txt", text, "Dialogmøde", "0"))] == [
        (heading.format(clock, who), said, voice) for (clock, who, said), voice in zip(TURNS, VOICES, strict=True)
    ]


def test_a_name_beside_an_hour_that_stands_once_is_no_turn():
    text = "Program\n\n10:00 Bodil Krag (lærer)\nHun byder velkommen til alle.\n"
    assert all(one.voice is UNKNOWN for one in make_passages(Note("a.txt", text, "Program", "0")))
