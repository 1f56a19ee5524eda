"""Who speaks for an association where a note tells it in a sentence, and not in a list of who was there."""

from __future__ import annotations

import pytest

from rag.passages import make_passages
from rag.sections.bodies import speaks_for_a_body
from rag.types import Note, Provenance, Voice


def passages(text, voice=Voice.UNKNOWN):
    return make_passages(Note("a.md", text, "Møde", "0", Provenance(voice=voice)))


@pytest.mark.parametrize(
    "told",
    [
        "Her stod havnefoged Ejnar Krog og formanden for Vig Fiskeriforening, Bo Lind.",
        "Også kassereren i Vig Roklub, Bo Lind, var mødt op.",
        "Direktør i Nordvig Vind, Bo Lind, havde en stand.",
        "Formand for Vig Borgerforening Bo Lind viste rundt.",
        "Ordstyrer var Bo Lind, formand for Vig Borgerforening.",
    ],
)
def test_a_sentence_may_tell_for_whom_somebody_speaks(told):
    assert speaks_for_a_body(told) == {"Bo Lind"}


@pytest.mark.parametrize(
    "told",
    [
        "Til stede var formanden for Teknikudvalget, Bo Lind.",
        "Direktør for Vig Skole, Bo Lind, bød velkommen.",
        "Formanden for Vig Fiskeriforening var syg. Bo Lind kom i stedet.",
        "Bo Lind spurgte til kontingentet i Vig Fiskeriforening.",
    ],
)
def test_who_leads_what_is_the_council_s_or_is_only_named_beside_an_association_does_not(told):
    assert not speaks_for_a_body(told)


def test_whoever_is_told_so_speaks_for_it_by_first_name_too():
    text = (
        "Stand B: Fiskeriet\n\nHer stod formanden for Vig Fiskeriforening, Bo Lind Krabbe.\n\n"
        "Bo Lind Krabbe: Vi er ni kuttere.\n\nBo: Vi mangler is på kajen.\n"
    )
    said = [(one.voice, one.speaker) for one in passages(text) if ": " in one.text]
    assert said == [(Voice.STAKEHOLDERS, "Bo Lind Krabbe")] * 2


def test_the_chair_of_a_citizens_meeting_is_none_of_the_citizens_who_came_nor_a_politician():
    text = (
        "Fra byrådet deltog borgmester Hanne Krog. Ordstyrer var Bo Lind, formand for Vig Borgerforening.\n\n"
        "## Velkomst\n\nBo Lind bød velkommen og takkede for fremmødet. Hanne Krog fortalte om planen for byen.\n\n"
        "## Bussen\n\n- Bo Lind mente, at bussen kører tom.\n- Den må ikke nedlægges.\n"
    )
    found = passages(text, Voice.CITIZENS)
    assert [(one.voice, one.speaker) for one in found[-4:]] == [
        (Voice.STAKEHOLDERS, "Bo Lind"),
        (Voice.POLITICIANS, "Hanne Krog"),
        (Voice.STAKEHOLDERS, "Bo Lind"),
        (Voice.CITIZENS, None),
    ]


def test_who_is_named_behind_the_part_that_they_have_speaks():
    text = "Direktør i Nordvig Vind, Ida Holm, sagde, at de gerne lejer en hal.\n\nDer kom mange.\n"
    assert next((one.voice, one.speaker) for one in passages(text)) == (Voice.STAKEHOLDERS, "Ida Holm")


def test_a_label_may_tell_from_which_association_somebody_comes():
    found = passages("Ole fra Vig Handelsstand: butikkerne vil gerne ansætte.\n\nOle fra Vig: det er dyrt.\n")
    assert [one.voice for one in found] == [Voice.STAKEHOLDERS, Voice.UNKNOWN]


def test_a_list_of_who_was_there_ends_at_a_heading_right_below_it():
    text = (
        "Til stede: Karen Holm (V), Bo Lind (S)\n# 1. Budget\n"
        "Karen Holm oplyste desuden, at der afsættes penge til klippekort til de svageste i hele byen. "
        "Hun vil ikke love flere hænder, før aftalen er på plads.\n"
    )
    found = passages(text)
    assert [(one.voice, one.speaker) for one in found if "klippekort" in one.text and "Hun" in one.text] == [
        (Voice.POLITICIANS, "Karen Holm")
    ]


@pytest.mark.parametrize(
    ("said", "voice"),
    [
        ("En fisker (ville ikke have navn på): jeg vil ikke være kulisse.", Voice.STAKEHOLDERS),
        ("En nabo (ønsker at være anonym): det larmer om natten.", Voice.CITIZENS),
        ("Klasselæreren (Bodil) sagde, at der mangler stiger.", Voice.EMPLOYEES),
        ("Pædagogen (Ida Holm): de mangler skygge.", Voice.EMPLOYEES),
        ("Bageren (Ib) mente, at gaden skal åbnes.", Voice.STAKEHOLDERS),
        ("Havnen (Vig) sagde nej.", Voice.UNKNOWN),
        ("En sti (navn ukendt): den er for smal.", Voice.UNKNOWN),
        ("Projektlederen (Bo) sagde, at planen er klar.", Voice.UNKNOWN),
    ],
)
def test_what_somebody_is_may_stand_before_a_name_in_brackets_or_instead_of_one(said, voice):
    assert [one.voice for one in passages(f"## Stand B\n\n{said}\n")] == [voice]


@pytest.mark.parametrize(
    "who",
    [
        "Borgmester **Hanne Krog** (V)",
        "**Hanne Krog** (SF)",
        "**Hanne Krog** (SF), formand for Kultur og Fritid,",
        "Hanne Krog (A), medlem af Børneudvalget,",
    ],
)
def test_a_politician_whose_name_is_in_bold_or_whose_seat_is_told_is_none_of_the_citizens(who):
    text = f"Borgerpanel\n\n## Vi foreslår\n\nPlant flere træer.\n\n## Til sidst\n\n{who} sagde, at det bliver dyrt.\n"
    assert [one.voice for one in passages(text, Voice.CITIZENS)] == [Voice.CITIZENS, Voice.POLITICIANS]


def test_what_a_citizen_says_a_politician_left_unsaid_stays_a_citizen_s():
    text = "Borgerpanel\n\n**Hanne Krog** (SF), formand for Kultur og Fritid, svarede ikke.\n"
    assert [one.voice for one in passages(text, Voice.CITIZENS)] == [Voice.CITIZENS]
