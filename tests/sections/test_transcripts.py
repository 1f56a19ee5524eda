"""Transcripts that programs write: when who spoke, and their words on the line below."""

from __future__ import annotations

import pytest

from rag.passages import make_passages
from rag.types import Note, Provenance, Voice

KEY = "P = politiker  B = borger  A = ansat i kommunen\n"
TURNS = """
00:03:12 P Maja Lund (borgmester)
ja velkommen
00:04:40 B kvinde, Lundby
bussen kommer ikke
00:05:02 A Ole Bro (ingeniør)
vi målte i november
--- lyd væk ca 4 min ---
00:15:02 P Maja Lund
det tager vi op
00:15:40 A Ole Bro
det er politiet der bestemmer
[optagelse slut]
"""


def read(text):
    note = Note("a.txt", text, "Borgermøde", "0", Provenance(voice=Voice.CITIZENS))
    return [(one.text, one.path[-1:], one.speaker, one.voice) for one in make_passages(note)]


def test_each_turn_is_of_who_is_named_above_it_in_the_voice_that_their_letter_stands_for():
    ole = "Ole Bro (ingeniør)"
    mayor = "Maja Lund (borgmester)"
    assert read(f"Borgermøde Lundby 3. maj 2026\n{KEY}{TURNS}") == [
        ("ja velkommen", (f"P {mayor}",), mayor, Voice.POLITICIANS),
        ("bussen kommer ikke", ("B kvinde, Lundby",), None, Voice.CITIZENS),
        ("vi målte i november", (f"A {ole}",), ole, Voice.EMPLOYEES),
        ("det tager vi op", ("P Maja Lund",), mayor, Voice.POLITICIANS),
        ("det er politiet der bestemmer", ("A Ole Bro",), ole, Voice.EMPLOYEES),
    ]


@pytest.mark.parametrize("form", ["{1} {0}", "[{0}] {1}", "{0} - {1}"])
def test_the_hour_may_stand_in_brackets_or_behind_and_without_letters_a_role_tells_the_voice(form):
    turns = [("0:12", "Maja Lund (borgmester)"), *((f"{at}:05", "Bo Dam") for at in (1, 2, 3)), ("12:00", "Maja Lund")]
    text = "\n".join(f"{form.format(*turn)}\nja tak for det nummer {at}" for at, turn in enumerate(turns))
    found = read(f"Borgermøde Lundby 3. maj 2026\n\n{text}\n")
    mayor = ("Maja Lund (borgmester)", Voice.POLITICIANS)
    assert [one[2:] for one in found] == [mayor, *[("Bo Dam", Voice.CITIZENS)] * 3, mayor]


@pytest.mark.parametrize(("old", "new"), [("00:15:02", "00:01:02"), ("ja velkommen\n", "")])
def test_hours_that_fall_or_have_nothing_below_them_are_no_transcript(old, new):
    assert not any(one[2] for one in read(f"Borgermøde Lundby 3. maj 2026\n{KEY}{TURNS.replace(old, new)}"))
