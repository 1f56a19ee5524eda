"""A council's day with talks and groups: each group of its members speaks, and so does the body that gives a talk."""

from __future__ import annotations

from rag.passages import make_passages
from rag.sections.came import the_only_ones
from rag.types import Note, Provenance, Voice

DAY = """TEMADAG FOR BYRÅDET
Deltagere: 17 byrådsmedlemmer, direktionen, sekretariatet

--- Slide 1 ---
Gruppe A (ordfører: Bo Lind)
• Hold fingrene fra skolerne
• Kantinen kan undværes

--- Slide 2 ---
Oplæg: Seniorrådet v/ formand Ida Holm
• Vi ønsker flere bænke
• Stien er mørk

--- Slide 3 ---
Oplæg: Befolkningsprognose v/ økonomichef Per Juhl
• Der bliver flere børn
• Der bliver færre unge

--- Slide 4 ---
Spørgsmål fra byrådet til Seniorrådet
Eva Toft: Hvor mange bænke?
Ida Holm: Ti på hver sti.
"""


def voices(text):
    return {one.text: one.voice for one in make_passages(Note("a.txt", text, "Temadag", "0", Provenance()))}


def test_groups_are_the_councillors_and_a_talk_is_of_the_body_that_gives_it():
    heard = voices(DAY)
    assert heard["Kantinen kan undværes"] is Voice.POLITICIANS
    assert heard["Stien er mørk"] is Voice.STAKEHOLDERS
    assert heard["Der bliver færre unge"] is Voice.UNKNOWN
    assert heard["Eva Toft: Hvor mange bænke?"] is Voice.POLITICIANS
    assert heard["Ida Holm: Ti på hver sti."] is Voice.STAKEHOLDERS


def test_groups_in_which_others_sat_too_are_nobody_s():
    heard = voices(DAY.replace("direktionen,", "22 borgere,"))
    assert heard["Kantinen kan undværes"] is Voice.UNKNOWN


def test_only_those_who_are_counted_came():
    assert the_only_ones("Møde\nDeltagere: 9 politikere og 4 fra forvaltningen\n") is Voice.POLITICIANS
    assert the_only_ones("Møde\nDeltagere: politikere\n") is None
