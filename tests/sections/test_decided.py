"""What minutes tell of a meeting itself, and what staff's management and a council's officials say at it."""

from __future__ import annotations

import pytest

from rag.passages import make_passages
from rag.sections.nobodys import of_the_meeting
from rag.types import Note, Provenance, Voice


def voices(text, home):
    note = Note("a.txt", text, "Møde", "0", Provenance(voice=home), damaged=False)
    return {" ".join(one.text.split()): one.voice for one in make_passages(note)}


@pytest.mark.parametrize(
    "said", ["Aftalt: Porten males i maj.", "BESLUTNING: Porten males i maj.", "→ besl.: porten males i maj"]
)
@pytest.mark.parametrize("home", [Voice.EMPLOYEES, Voice.CITIZENS, Voice.STAKEHOLDERS])
def test_what_a_meeting_decides_is_nobody_s_remark(said, home):
    found = voices(f"# Porten\n\nDen binder hver morgen.\n\n{said}\n", home)
    assert found["Den binder hver morgen."] is home
    assert found[said.removeprefix("→ ")] is Voice.UNKNOWN


@pytest.mark.parametrize(
    ("said", "home"),
    [
        ("Beslutning: Porten males i maj.", Voice.POLITICIANS),
        ("Beslutning: vi maler porten i maj.", Voice.STAKEHOLDERS),
        ("Aftaler bliver ikke holdt.", Voice.EMPLOYEES),
        ("Ikke enighed.", Voice.CITIZENS),
    ],
)
def test_what_a_council_or_we_decide_and_what_is_said_of_agreements_stays_theirs(said, home):
    assert voices(f"# Porten\n\nDen binder hver morgen.\n\n{said}\n", home)[said] is home


SIDES = """{management}: Bo Lind, driftschef, Ida Holm (leder)
{staff}: Per Bak (3F), Eva Kvist (tillidsmand)

# Porten

{said}
"""


@pytest.mark.parametrize(
    ("said", "voice"),
    [
        ("L, Bo Lind: Den holder et år til.", Voice.UNKNOWN),
        ("L (Ida Holm): Den holder et år til.", Voice.UNKNOWN),
        ("M, Per Bak: Den holder ikke.", Voice.EMPLOYEES),
        ("Porten larmer om natten.", Voice.EMPLOYEES),
        ("Ikke enighed.", Voice.UNKNOWN),
    ],
)
def test_a_letter_stands_for_the_side_that_the_list_gives_it_to(said, voice):
    text = SIDES.format(management="Ledelsessiden (L)", staff="Medarbejdersiden (M)", said=said)
    assert voices(text, Voice.EMPLOYEES)[said] is voice


def test_those_who_came_for_a_side_have_its_voice_and_so_has_what_stands_below_it():
    said = "Ida: Den holder.\n\nPer: Den binder.\n\nLedelsessiden:\n- den er ny\n\nMedarbejdersiden:\n- den er tung\n"
    found = voices(SIDES.format(management="For ledelsen", staff="For medarbejderne", said=said), Voice.EMPLOYEES)
    assert found["Ida: Den holder."] is found["den er ny"] is Voice.UNKNOWN
    assert found["Per: Den binder."] is found["den er tung"] is Voice.EMPLOYEES


def test_an_official_at_a_council_s_meeting_is_none_of_its_members():
    listed = "Deltagere: Bo Lind (formand), Ida Holm, Per Bak (havnechef)\n\n# Porten\n\n"
    found = voices(f"{listed}Per Bak: Den koster 40.000 kr.\n\nIda Holm: Det er for dyrt.\n", Voice.POLITICIANS)
    assert found["Per Bak: Den koster 40.000 kr."] is Voice.UNKNOWN
    assert found["Ida Holm: Det er for dyrt."] is Voice.POLITICIANS


def test_what_an_official_is_may_stand_beside_the_name_and_a_guest_has_a_voice():
    said = (
        "Per Bak (leder): Den koster 40.000 kr.",
        "Eva Kvist (forælder): Den klemte min søn.",
        "Ida Holm (griner): Det er for dyrt.",
    )
    found = voices("# Porten\n\n" + "\n\n".join(said) + "\n", Voice.POLITICIANS)
    assert [found[one] for one in said] == [Voice.UNKNOWN, Voice.CITIZENS, Voice.POLITICIANS]


def test_how_many_work_for_somebody_does_not_make_them_an_employee():
    head = "Ved bordet: murermester Ida Holm (Holm & Søn, 14 ansatte) og Per Bak (medarbejder).\n\n"
    found = voices(f"{head}Ida Holm: Den er for smal.\n\nPer Bak: Den er for tung.\n", Voice.UNKNOWN)
    assert found["Ida Holm: Den er for smal."] is Voice.STAKEHOLDERS
    assert found["Per Bak: Den er for tung."] is Voice.EMPLOYEES


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("Mødet hævet kl. 18.10.", True),
        ("Slut 15.50", True),
        ("Næste gang: kage ved Ida.", True),
        ("Next panel: 3 June at the dairy.", True),
        ("Slut med at lukke kl. 18.10, det er for tidligt for os.", False),
        ("Næste gang vil vi gerne spørges først.", False),
    ],
)
def test_when_a_meeting_ends_is_nobody_s_remark(said, found):
    assert of_the_meeting(said, Voice.CITIZENS) is found
