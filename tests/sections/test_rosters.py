"""Notes whose groups each list who is "R1" and "R2" among them."""

from __future__ import annotations

import pytest

from rag.passages import make_passages
from rag.types import Note, Provenance, Voice

C, E, U = Voice.CITIZENS, Voice.EMPLOYEES, Voice.UNKNOWN
SAID = ["Vi sover for lidt om natten.", "Jeg savner et sted at være.", "Der er ingen bus om aftenen."]


def heard(text):
    found = make_passages(Note("a.md", text, "Samtaler", "0", Provenance(voice=U)))
    return [(one.speaker, one.voice) for one in found if any(one.text.endswith(said) for said in SAID)], found


def turns(first, second):
    return f"{first}: {SAID[0]}\n\n{second}: {SAID[1]}\n\n{first}: {SAID[2]}\n\n"


@pytest.mark.parametrize(("first", "second"), [("R1", "R2"), ("A", "B"), ("Deltager 1", "Deltager 2")])
def test_a_roster_holds_until_the_next(first, second):
    text = (
        f"Samtaler\n\nGRUPPE 1\nStevnhøj, 3. marts\n\n{first}: pige 17, HF\n{second}: tømrerlærling, dreng 18 (ny)\n\n"
        f"{turns(first, second)}GRUPPE 2\nRådhuset\n\n{first}: lærer, Stevnhøj Skole\n{second}: sundhedsplejerske\n\n"
        f"{turns(first, second)}"
    )
    girl, boy, teacher = ("pige 17, HF", C), ("tømrerlærling, dreng 18 (ny)", C), ("lærer, Stevnhøj Skole", E)
    assert heard(text)[0] == [girl, boy, girl, teacher, ("sundhedsplejerske", E), teacher]


def test_the_last_of_a_roster_heads_nothing():
    roster = "R1: lærer\nR2: pige 17, HF\nR3: pige 16, efterskole (hjemme tit)"
    parts = (f"GRUPPE {at}\nRådhuset, {at}. maj 2025\n\n{roster}\n\n{turns('R1', 'R2')}" for at in (1, 2))
    found = heard("Samtaler\n\n" + "".join(parts))[1]
    assert {one.path[-1] for one in found if one.speaker} == {"GRUPPE 1", "GRUPPE 2"}


def test_a_roster_may_stand_in_the_line_of_its_group():
    text = (
        f"Samtaler\n\nBord 1: A = mor til to, B = bedstefar\n\n{turns('A', 'B')}"
        f"Bord 2: A = lærer, B = pedel\n\n{turns('A', 'B')}"
    )
    parent = [("mor til to", C), ("bedstefar", C), ("mor til to", C)]
    assert heard(text)[0] == [*parent, ("lærer", E), ("pedel", E), ("lærer", E)]


def test_whom_a_group_s_head_names_all_are_who_sit_there():
    text = (
        f"Samtaler\n\nGRUPPE 1\nUnge, 16-20 år\n\nR1: går på HF\nR2: fodboldspiller\n\n{turns('R1', 'R2')}"
        f"GRUPPE 2\nMedarbejdere, der møder unge\n\nR1: opsøgende\nR2: lærer\n\n{turns('R1', 'R2')}"
    )
    assert [voice for _, voice in heard(text)[0]] == [C, C, C, E, E, E]


def test_what_lettered_lines_ask_for_is_no_roster():
    text = "Samtaler\n\nGruppe 1\nA: Flere bænke\nB: Mere lys\n\nGruppe 2\nA: Flere træer\nB: Mindre trafik\n"
    found = make_passages(Note("a.md", f"{text}A: {SAID[0]}\nB: {SAID[1]}\n", "Samtaler", "0", Provenance(voice=C)))
    assert {(one.speaker, one.voice) for one in found} == {(None, C)}
