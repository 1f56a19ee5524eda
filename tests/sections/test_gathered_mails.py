"""What citizens wrote to a municipality in ordinary e-mails, which a note gathers."""

from __future__ import annotations

import pytest

from rag.passages import make_passages
from rag.readers import read_note
from rag.types import Voice

NOTE = """{title}

{number}1.
Fra: Ida Holm <ida@mail.test>
Sendt: 2. maj 2025 08:14
Til: Vigby Kommune
Emne: Broen

Hej
Broen ved mosen er lukket igen. Jeg kører en omvej på 9 km hver dag.
{signed}

{number}2.
Fra: Kaj Lund <kaj@smedje.test>
Sendt: 4. maj 2025
Til: Vigby Kommune
Emne: Vedr. broen

Vores kunder kan ikke komme til smedjen.
Mvh
Kaj Lund, direktør
Lunds Smedje ApS
"""
USUAL = {"title": "Borgerhenvendelser om broen", "number": "", "signed": "Venlig hilsen\nIda Holm\nMøllevej 4"}


def read(tmp_path, **told):
    path = tmp_path / "a.txt"
    path.write_text(NOTE.format(**(USUAL | told)), encoding="utf-8")
    note = read_note(path, tmp_path)
    return note, make_passages(note)


def voices(tmp_path, **told):
    return {one.text.split()[0]: one.voice for one in read(tmp_path, **told)[1]}


@pytest.mark.parametrize(
    "title",
    [
        "Borgerhenvendelser om broen",
        "Indkomne mails til kommunen om broen",
        "Henvendelser om broen, maj 2025",
        "Mails fra borgere om broen",
        "Letters from residents about the bridge",
    ],
)
@pytest.mark.parametrize("number", ["", "Henvendelse ", "Mail nr. "])
def test_who_writes_from_a_mailbox_and_signs_by_name_alone_is_a_citizen(title, number, tmp_path):
    found = voices(tmp_path, title=title, number=number)
    assert found == {"Broen": Voice.CITIZENS, "Vores": Voice.STAKEHOLDERS}


@pytest.mark.parametrize("signed", ["Ida", "Hilsen Ida Holm", "Kh Ida\n4000 Vigby", "Mvh\nIda Holm\nTlf. 11 22 33 44"])
def test_how_somebody_private_signs(signed, tmp_path):
    assert voices(tmp_path, signed=signed)["Broen"] is Voice.CITIZENS


@pytest.mark.parametrize("signed", ["Mvh\nIda Holm\nVejchef", "Venlig hilsen\nIda Holm\nTeknik og Miljø"])
def test_who_signs_with_an_office_is_no_citizen(signed, tmp_path):
    assert voices(tmp_path, signed=signed)["Broen"] is not Voice.CITIZENS


def test_the_title_is_the_notes_own_and_the_day_of_the_first_mail_not_the_notes(tmp_path):
    note, _ = read(tmp_path)
    assert note.title == "Borgerhenvendelser om broen"
    assert note.provenance.date is None


def test_neither_a_mails_number_nor_who_signs_is_quoted(tmp_path):
    _, passages = read(tmp_path, signed="Ida")
    assert [one.text.split()[0] for one in passages] == ["Broen", "Vores"]


def test_who_wrote_is_known_by_name(tmp_path):
    _, passages = read(tmp_path)
    assert [one.speaker for one in passages] == ["Ida Holm", "Kaj Lund"]
