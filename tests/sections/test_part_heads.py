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


@pytest.mark.parametrize(
    ("heading", "voice"),
    [
        ("Fra personalet", Voice.EMPLOYEES),
        ("Fra medarbejderne:", Voice.EMPLOYEES),
        ("## Fra personalegruppen", Voice.EMPLOYEES),
        ("## Fra bibliotekets personale", Voice.EMPLOYEES),
        ("## Hvad siger personalet?", Voice.EMPLOYEES),
        ("## Og hvad mener skolens lærere?", Voice.EMPLOYEES),
        ("## Medarbejdernes egen tavle", Voice.EMPLOYEES),
        ("## Personale\n\nBibliotekets medarbejdere lavede deres egen tavle om formiddagen:", Voice.EMPLOYEES),
        ("## Til sidst\n\nLærerne har samlet deres ønsker:", Voice.EMPLOYEES),
        ("## Fra boligforeninger og virksomheder", Voice.STAKEHOLDERS),
        ("## Fra virksomheder", Voice.STAKEHOLDERS),
        ("## Fra politikerne", Voice.POLITICIANS),
        ("## Fra politikerne og personalet", Voice.UNKNOWN),
    ],
)
def test_a_part_of_others_in_a_citizens_note_is_theirs(heading: str, voice: Voice) -> None:
    found = voices(
        f"Borgermøde i Vig\n\n## Mad\n\n- Et køkken til alle\n\n{heading}\n\n- Vi mangler et rum\n- Depotet er vådt\n",
        Voice.CITIZENS,
    )
    assert (found["Vi mangler et rum"], found["Depotet er vådt"]) == (voice, voice)
    assert found["Et køkken til alle"] is Voice.CITIZENS


@pytest.mark.parametrize(
    "part",
    [
        "## Personalet\n\n- Vi mangler et rum\n",
        "## Fra kommunen\n\n- Vi mangler et rum\n",
        "## Fra medarbejder til leder\n\n- Vi mangler et rum\n",
        "## Det har vi brug for\n\n### Fra personalet\n\n- Vi mangler et rum\n",
        "## Hvad siger personalet?\n\n- Vi mangler et rum\n- De siger, at der ikke er tid\n",
        "## Personale\n\nMedarbejderne lavede en ny vagtplan i maj:\n\n- Vi mangler et rum\n",
    ],
)
def test_what_citizens_say_of_others_or_want_from_them_is_their_own(part: str) -> None:
    assert voices(f"Borgermøde i Vig\n\n## Mad\n\n- Et køkken\n\n{part}", Voice.CITIZENS)["Vi mangler et rum"] is (
        Voice.CITIZENS
    )


@pytest.mark.parametrize(
    "heading",
    [
        *("7. Beskeder fra borgerne og pårørende", "## Henvendelser fra borgere", "Ros og klager fra pårørende:"),
        *("## Borgernes henvendelser", "## Breve fra de pårørende (uddrag)", "## Fra borgerne"),
    ],
)
def test_what_others_wrote_to_the_staff_is_theirs(heading: str) -> None:
    text = (
        f"Personalemøde\nTil stede: Ida Holm, Bo Lind\n\n## Siden sidst\n\n- Ny bil\n\n{heading}\n\n- Maden er kold\n"
    )
    found = voices(f"{text}- Ida Holm svarer dem\n", Voice.EMPLOYEES)
    assert (found["Maden er kold"], found["Ny bil"]) == (Voice.CITIZENS, Voice.EMPLOYEES)
    assert found["Ida Holm svarer dem"] is Voice.EMPLOYEES


@pytest.mark.parametrize(
    "heading", ["## Borgerne", "## Samarbejde med borgerne", "## Klager over borgerne", "## Hvad siger borgerne?"]
)
def test_what_staff_say_of_others_is_their_own(heading: str) -> None:
    assert voices(f"Personalemøde\n\n{heading}\n\n- De ringer for sent\n", Voice.EMPLOYEES)["De ringer for sent"] is (
        Voice.EMPLOYEES
    )


def test_what_staff_say_of_what_was_written_to_them_is_an_agenda_s_item() -> None:
    text = "Personalemøde\n\n1. Siden sidst\n\nNy bil.\n\n2. Henvendelser fra borgere\n\nDer er kommet flere i år.\n"
    assert voices(text, Voice.EMPLOYEES)["Der er kommet flere i år."] is Voice.EMPLOYEES
    council = "Udvalgsmøde\n\n## Henvendelser fra borgere\n\n- Vejen på Møllebakken lukkes ikke\n"
    assert voices(council, Voice.POLITICIANS)["Vejen på Møllebakken lukkes ikke"] is Voice.POLITICIANS
