"""Who speaks where a note tells once that it stands in brackets behind each remark."""

from __future__ import annotations

import pytest

from rag.passages import make_passages
from rag.types import Note, Provenance, Voice

LISTED = """
Det virker

- Bænkene står godt
- Vi tømmer to gange om ugen (medarbejder, Park og Vej)
- Lyset er fint (hjemmeplejen)
- Kajen er vores levebrød (Fiskeriforeningen)
- Trapperne er for mange (de stejle)
- Karen Holm er uenig: lad dem ligge
"""
TOLD = (
    "Det står i parentes hvem der har sagt det. Står der ikke noget, er det en borger.",
    "Hvem der sagde det, står i parentes. Er der ingen parentes, er det en beboer.",
    "(in brackets: who said it; the rest are from residents)",
)


def passages(text, voice=Voice.UNKNOWN):
    return make_passages(Note("a.txt", text, "Cafémøde", "0", Provenance(voice=voice)))


def heard(text, voice=Voice.UNKNOWN):
    return {one.text.split(" (")[0]: one.voice for one in passages(text, voice)}


@pytest.mark.parametrize("told", TOLD)
@pytest.mark.parametrize("home", [Voice.UNKNOWN, Voice.CITIZENS])
def test_brackets_say_who_said_it_and_the_note_who_said_the_rest(told, home):
    found = heard(f"Cafémøde om havnen\n\n{told}\n{LISTED}", home)
    assert not any("parentes" in said or "brackets" in said for said in found)
    assert found["Bænkene står godt"] is Voice.CITIZENS
    assert found["Vi tømmer to gange om ugen"] is Voice.EMPLOYEES
    assert found["Lyset er fint"] is Voice.EMPLOYEES
    assert found["Kajen er vores levebrød"] is Voice.STAKEHOLDERS


def test_what_brackets_leave_open_and_somebody_named_is_none_of_the_rest():
    found = heard(f"Cafémøde om havnen\n\n{TOLD[0]}\n{LISTED}\nFra politikerne\n\n- Vi ser på det\n")
    assert found["Trapperne er for mange"] is Voice.UNKNOWN
    assert found["Karen Holm er uenig: lad dem ligge"] is Voice.UNKNOWN
    assert found["Vi ser på det"] is Voice.UNKNOWN


def test_who_stands_in_brackets_speaks():
    told = passages(f"Cafémøde om havnen\n\n{TOLD[0]}\n{LISTED}")
    assert "hjemmeplejen" in {one.speaker for one in told}


@pytest.mark.parametrize("told", ["", "Prisen står i parentes.", "Hvem der kom, ved vi ikke. Ellers er det borgere."])
def test_brackets_say_nothing_where_the_note_does_not_tell_what_they_are(told):
    assert set(heard(f"Cafémøde om havnen\n\n{told}\n{LISTED}").values()) == {Voice.UNKNOWN}


def test_without_a_word_of_the_rest_staff_among_citizens_are_of_them():
    found = heard(f"Borgermøde\n\nI parentes står, hvem der sagde det.\n{LISTED}", Voice.CITIZENS)
    assert found["Lyset er fint"] is Voice.CITIZENS


def test_who_asks_by_a_label_and_who_answers_by_name_are_apart():
    text = "Cafémøde\n\nDeltagere: Inge Toft (V), Bo Lind (A)\n\n- {}: hvad med lyset? Inge Toft: det ser vi på\n"
    found = heard(text.format("Borger"))
    assert found["Borger: hvad med lyset?"] is Voice.CITIZENS
    assert found["Inge Toft: det ser vi på"] is Voice.POLITICIANS
    assert "Tunnelen: hvad med lyset? Inge Toft: det ser vi på" in heard(text.format("Tunnelen"))
