"""Who speaks where residents meet: their board, the administration, a guest, and those in the hall."""

from __future__ import annotations

import pytest

from rag.passages import make_passages
from rag.types import Note, Provenance, Voice

HEAD = (
    "# Afdelingsmøde i Elmehaven, afd. 7\n\nTil stede: 31 husstande, afdelingsbestyrelsen: Elna Krag (formand), "
    "Bo Lind, Ib Dam. Fra administrationen: driftschef Per Munk. Gæst: byrådsmedlem Eva Holm (SF).\n\n"
)

ANSWERED = (
    "# Ungerådet\n\nFacilitator: Nora (ungdomsskolen)\n\n## Svar fra byrådet\n\nEva Holm (SF): Det tager jeg med.\n\n"
)


def read(text, voice=Voice.CITIZENS, head=HEAD):
    found = make_passages(Note("a.md", head + text, "Afdelingsmøde", "0", Provenance(voice=voice)))
    return found[-1].said_by or voice


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("Elna fortalte om året, der gik.", Voice.STAKEHOLDERS),
        ("Bo Lind: Vi har bestilt nye vinduer.", Voice.STAKEHOLDERS),
        ("Per Munk: Vi har bestilt et firma til taget.", Voice.UNKNOWN),
        ("Eva Holm fortalte, at byrådet har afsat penge.", Voice.POLITICIANS),
        ("Laila, blok 5: Der mangler lys på stien.", Voice.CITIZENS),
        ("## 5. Orientering ved Eva Holm (SF) fra byrådet\n\nHun lovede ikke noget om bussen.", Voice.POLITICIANS),
        ("## 5. Orientering ved Eva Holm (SF) fra byrådet\n\nKommentar fra salen: Lys på stien!", Voice.CITIZENS),
    ],
)
def test_each_of_those_who_came_speaks_for_their_own(text, voice):
    assert read(f"{text}\n") is voice


@pytest.mark.parametrize(
    "heading", ["5. Spørgsmål fra tilhørerne", "Spørgsmål fra salen", "Kommentarer fra de fremmødte", "Fra salen"]
)
@pytest.mark.parametrize("home", [Voice.STAKEHOLDERS, Voice.POLITICIANS])
def test_what_comes_from_the_floor_of_a_council_s_meeting_is_citizens(heading, home):
    council = "# Referat af møde i Hede Lokalråd\n\n## 1. Vejen\n\nVejen er smal.\n\n"
    assert read(f"## {heading}\n\n- Affaldsbilen kommer med færgen\n", home, council) is Voice.CITIZENS


def test_the_hall_where_staff_meet_is_theirs():
    assert read("## Spørgsmål fra salen\n\n- Hvornår får vi svar?\n", Voice.EMPLOYEES, "# Møde\n\n") is Voice.EMPLOYEES


@pytest.mark.parametrize(
    ("said", "voice"),
    [("Eva er sej, men vi har hørt det før", None), ("Eva er imod, og hun vil ikke stemme for", Voice.POLITICIANS)],
)
def test_who_others_praise_does_not_speak(said, voice):
    text = f"{ANSWERED}## Vi siger\n\n- {said}\n"
    found = make_passages(Note("a.md", text, "Ungerådet", "0", Provenance(voice=Voice.UNKNOWN)))
    assert found[-1].said_by is voice


def test_who_leads_the_talk_by_first_name_is_none_of_those_heard():
    assert read("Nora: ungdomsskolen vil gerne stille med en medarbejder\n", head=ANSWERED) is Voice.UNKNOWN
