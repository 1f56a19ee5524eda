"""Parts of a note that visitors wrote, or that an association or the staff brought to a meeting of several."""

from __future__ import annotations

import pytest

from rag.passages import make_passages
from rag.sections.speaking import voice_of_heading
from rag.types import Note, Provenance, Voice


def voices(text: str, home: Voice = Voice.UNKNOWN) -> dict[str, Voice]:
    title = text.splitlines()[0]
    return {one.readable: one.voice for one in make_passages(Note("a.txt", text, title, "0", Provenance(voice=home)))}


@pytest.mark.parametrize(
    "heading",
    [
        "Flipover, skrevet af besøgende:",
        "Skrevet på flipover af de besøgende:",
        "Kasse ved udgangen, sedler:",
        "Sedler fra kassen ved døren:",
        "Gæsternes sedler:",
        "Post-its fra de fremmødte (ordret):",
        "Gæstebogen ved indgangen:",
        "Borgernes sedler:",
    ],
)
def test_what_visitors_to_an_open_house_wrote_is_citizens(heading: str) -> None:
    found = voices(
        f"Åbent hus om hallen, 4. maj 2025\n\nScenen\nHallen har to sale.\n\n{heading}\n- Mere lys\n- En bænk\n"
    )
    assert found["Mere lys"] is found["En bænk"] is Voice.CITIZENS


def test_who_works_for_the_municipality_says_so_among_visitors() -> None:
    text = "Åbent hus, 4. maj 2025\n\nKasse ved udgangen, sedler:\n- Mere lys\n- jeg arbejder på kommunens lager\n"
    assert voices(text)["jeg arbejder på kommunens lager"] is Voice.EMPLOYEES


def test_how_many_visitors_there_were_is_nobody_s() -> None:
    text = "Åbent hus, 4. maj 2025\n\nKasse ved udgangen, sedler:\n- Mere lys\n"
    text += "Antal besøgende: 60 (tællet). Næste møde: 7. juni.\n"
    assert next(voice for said, voice in voices(text).items() if said.startswith("Antal")) is Voice.UNKNOWN


def test_a_box_at_a_meeting_of_staff_is_not_citizens() -> None:
    text = "Personaledag, 4. maj 2025\n\nKasse ved udgangen, sedler:\n- Mere lys\n- En bænk\n"
    assert Voice.CITIZENS not in {*voices(text).values(), *voices(text, Voice.EMPLOYEES).values()}


@pytest.mark.parametrize(
    "heading",
    [
        "2. Hvad Ligaforeningen Nord lagde på bordet",
        "Input fra Lundby Håndboldklub",
        "3. Hvad Lundby Borgerforening sagde",
        "Det sagde Lundby Borgerforening",
        "Fra Lundby Handelsforenings hjørne",
    ],
)
def test_what_an_association_brought_to_a_workshop_is_stakeholders(heading: str) -> None:
    text = f"Workshop om byen, 4. maj 2025\n\n{heading}\n\n- Vi kan stille med ti frivillige.\n- Flere borde.\n"
    assert voices(text)["Flere borde."] is Voice.STAKEHOLDERS


@pytest.mark.parametrize(
    ("heading", "home"),
    [
        ("Input fra Lundby Håndboldklub", Voice.POLITICIANS),
        ("Samarbejde med Lundby Håndboldklub", Voice.UNKNOWN),
        ("Hvad Teknikudvalget lagde på bordet", Voice.UNKNOWN),
    ],
)
def test_what_others_say_of_a_body_is_not_the_body_s(heading: str, home: Voice) -> None:
    text = f"Møde om byen, 4. maj 2025\n\n{heading}\n\n- Flere borde.\n- Flere stole.\n"
    assert voices(text, home)["Flere borde."] is not Voice.STAKEHOLDERS


def test_the_staff_s_corner_and_a_stand_tell_whose_words_stand_there() -> None:
    text = (
        "Workshop om byen, 4. maj 2025\n\n4. Fra personalegruppens hjørne\n\n- Robotten samler støv.\n\n"
        "Stand C: Erhvervet mener\nLundby Butikker havde en liste med:\n- Flere pladser\n"
    )
    found = voices(text)
    assert found["Robotten samler støv."] is Voice.EMPLOYEES
    assert found["Flere pladser"] is Voice.STAKEHOLDERS


@pytest.mark.parametrize(
    "heading", ["Plancher om borgerne", "Kort over området", "Stand C: Erhverv", "Fra børnenes bibliotek"]
)
def test_what_is_about_somebody_tells_nobody_s_words(heading: str) -> None:
    assert voice_of_heading(heading) is None
