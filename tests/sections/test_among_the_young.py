"""What the young wrote and said at a meeting of theirs, and the adults and the office beside them."""

from __future__ import annotations

import pytest

from rag.passages import make_passages
from rag.readers.corpus_file import Corpus
from rag.readers.provenance import provenance_of
from rag.types import Note, Voice

CAFE = """UNGECAFÉ I HUSET, 4. maj 2025
ca. 30 unge mellem 13 og 19 kom forbi

GRØN = "det virker"
- bussen om natten

{heading}
Ole Vind, klubmedarbejder: Vi har lukket om mandagen.
Eva Dam, byrådsmedlem (SF): Jeg tager det med hjem.
Bo Lund fra butikken: Vi vil gerne ansætte flere.

Ungeteamets opmærksomhedspunkter
Vi ser på bussen til efteråret.
"""


def voice_of(head: str) -> Voice:
    return provenance_of(head, "note.txt", Corpus())[1].voice


def voices(text: str) -> dict[str, Voice]:
    title, found = provenance_of(text, "note.txt", Corpus())
    return {
        one.readable.split(",")[0].split(" fra ")[0]: one.voice
        for one in make_passages(Note("a.txt", text, title, "0", found))
    }


@pytest.mark.parametrize(
    "head",
    [
        "Interview\nDeltagere: 9 unge mellem 16 og 24 år\n",
        "Aften i huset\nca. 35 unge mellem 14 og 19 kiggede forbi\n",
        "# Interview med unge i Aaby Kommune\nDeltagere: 9 unge mellem 16 og 24 år\n",
        "Post-its fra væggen\nStavefejl er de unges egne\n",
        "Sedler fra væggen\nFormuleringerne er børnenes egne\n",
    ],
)
def test_the_young_whom_a_head_counts_by_their_age_are_those_who_speak(head: str) -> None:
    assert voice_of(head) is Voice.CITIZENS


def test_a_meeting_between_the_young_and_others_is_not_theirs_alone() -> None:
    assert voice_of("Møde mellem unge og politikere\nDeltagere: 9 unge\n") is Voice.UNKNOWN


@pytest.mark.parametrize("heading", ["Voksne der kiggede forbi", "Fra de voksne", "De voksne, som var med:", "VOKSNE"])
def test_the_adults_at_a_meeting_of_the_young_are_what_they_say_they_are(heading: str) -> None:
    found = voices(CAFE.format(heading=heading))
    assert found["bussen om natten"] is Voice.CITIZENS
    assert found["Ole Vind"] is Voice.EMPLOYEES
    assert found["Eva Dam"] is Voice.POLITICIANS
    assert found["Bo Lund"] is Voice.UNKNOWN


def test_what_the_office_makes_of_the_answers_is_nobody_s() -> None:
    assert voices(CAFE.format(heading="VOKSNE"))["Vi ser på bussen til efteråret."] is Voice.UNKNOWN


@pytest.mark.parametrize("heading", ["De voksne lytter ikke", "Voksne (30-64 år)", "Hvad de voksne skal gøre"])
def test_what_the_young_say_of_adults_is_their_own(heading: str) -> None:
    text = f"UNGECAFÉ I HUSET, 4. maj 2025\nca. 30 unge mellem 13 og 19\n\n## {heading}\n- Giv os en nøgle.\n"
    assert voices(text)["Giv os en nøgle."] is Voice.CITIZENS


def test_among_grown_ups_a_part_of_adults_is_of_citizens() -> None:
    text = "Borgermøde i hallen, 4. maj 2025\n\n## Voksne\n- Mere lys på stien.\n"
    assert voices(text)["Mere lys på stien."] is Voice.CITIZENS
