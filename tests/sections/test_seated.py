"""Who sits at a table, behind who hosts it and before what they are asked."""

from __future__ import annotations

import pytest

from rag.passages import make_passages
from rag.types import Note, Provenance, Voice


def voice_below(heading, other):
    text = f"# {heading}\n\n- der er for langt\n\n# {other}\n\n- der er for koldt\n"
    note = Note("a.txt", text, "Aften", "0", Provenance(voice=Voice.CITIZENS), damaged=False)
    return next(one.voice for one in make_passages(note) if one.text == "der er for langt")


@pytest.mark.parametrize(
    ("heading", "other", "voice"),
    [
        ("BORD 2 (vært: Bo) – ansatte i hallen", "BORD 1 (vært: Ida)", Voice.EMPLOYEES),
        ("Table 2 (host: Bo) – care workers", "Table 1 (host: Ida)", Voice.EMPLOYEES),
        ("Station 2 (ansatte): Hvad mangler der?", "Station 1: Hvad er godt?", Voice.EMPLOYEES),
        ("BORD 2 (vært: Bo) – ansatte i hallen", "BORD 1 (vært: Ida) – stierne", Voice.CITIZENS),
        ("BORD 2 (vært: Bo)", "BORD 1 (vært: Ida)", Voice.CITIZENS),
        ("Station 2 (ved døren): Hvad siger de ansatte?", "Station 1: Hvad er godt?", Voice.CITIZENS),
    ],
)
def test_those_who_sit_at_a_table_are_told_apart_from_its_host_and_its_topic(heading, other, voice):
    assert voice_below(heading, other) is voice


@pytest.mark.parametrize(
    ("who", "voice"),
    [
        ("primært medarbejdere fra skolerne", Voice.EMPLOYEES),
        ("mest ansatte", Voice.EMPLOYEES),
        ("hovedsageligt lærere og pædagoger", Voice.EMPLOYEES),
        ("overvejende ansatte, enkelte forældre", Voice.EMPLOYEES),
        ("fortrinsvis politikere", Voice.POLITICIANS),
        ("især virksomheder", Voice.STAKEHOLDERS),
        ("mostly staff and a few parents", Voice.EMPLOYEES),
        ("mest lærere og forældre", Voice.UNKNOWN),
        ("mest om trafikken", Voice.CITIZENS),
        ("primært unge", Voice.CITIZENS),
    ],
)
def test_those_who_are_most_at_a_table_speak_there_where_all_others_have_one_voice(who, voice):
    assert voice_below(f"Bord 5 ({who})", "Bord 4") is voice
