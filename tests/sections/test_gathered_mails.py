"""What citizens wrote to a municipality in ordinary e-mails, which a note gathers."""

from __future__ import annotations

from datetime import date

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


ANSWERED = """Indkomne henvendelser om stien

Fra: Ane Bro <ane@mail.test>
Sendt: 2. maj 2025 08:14
Til: Vigby Kommune
Emne: Stien

Stien er mudret hele vinteren.
{signed}

{answer}
Kære Ane
Tak for din mail. Stien får grus i juni.
Venlig hilsen
Teknik og Miljø

Fra: Ove Sø <ove@mail.test>
Sendt: 4. maj 2025
Til: Vigby Kommune
Emne: Sti

Sæt lamper op langs stien.
Ove
"""


def answered(tmp_path, signed="Mvh\nAne Bro", answer="Svar fra kommunen:"):
    path = tmp_path / "a.txt"
    path.write_text(ANSWERED.format(signed=signed, answer=answer), encoding="utf-8")
    return make_passages(read_note(path, tmp_path))


def test_a_mail_right_below_the_title_stands_under_its_own_head(tmp_path):
    first = answered(tmp_path)[0]
    assert first.text == "Stien er mudret hele vinteren."
    assert first.path[0].startswith("Fra: Ane Bro")


@pytest.mark.parametrize(
    "answer",
    [
        "Svar fra kommunen:",
        "Kommunens svar",
        "Forvaltningens bemærkninger:",
        "Svar fra Teknik og Miljø, 8. maj 2025",
        "Svar sendt 8. maj 2025:",
        "**Svar:**",
        "Reply from the municipality:",
    ],
)
@pytest.mark.parametrize("signed", ["Mvh\nAne Bro", "Ane"])
def test_what_a_mail_is_answered_with_is_nobodys_and_ends_it(signed, answer, tmp_path):
    passages = answered(tmp_path, signed, answer)
    heard = [(one.text.split()[0], one.voice, one.speaker) for one in passages]
    assert heard == [
        ("Stien", Voice.CITIZENS, "Ane Bro"),
        ("Tak", Voice.UNKNOWN, None),
        ("Sæt", Voice.CITIZENS, "Ove Sø"),
    ]


def test_what_the_mayor_answers_is_a_politicians(tmp_path):
    assert answered(tmp_path, answer="Svar fra borgmesteren:")[1].voice is Voice.POLITICIANS


def test_a_letter_with_the_word_in_a_sentence_is_not_ended_by_it(tmp_path):
    passages = answered(tmp_path, signed="Svar fra kommunen mangler endnu.\nAne")
    heard = [(one.text, one.voice) for one in passages]
    assert ("Svar fra kommunen mangler endnu.", Voice.CITIZENS) in heard


MEMO = """Notat om indkomne henvendelser om stien
Til: Teknik- og Miljøudvalget
Fra: {sender}
Dato: 12. maj 2025

Henvendelse 1
Fra: Ane Bro, Skovvej 4
Stien er mudret hele vinteren.

Henvendelse 2
Fra: Ove Sø, Skovvej 9
Sæt lamper op langs stien.
"""


@pytest.mark.parametrize("sender", ["Bo Krog", "Teknik og Miljø", "Vejafdelingen, Bo Krog"])
def test_who_made_the_note_of_the_mails_is_told_in_its_own_head(sender, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(MEMO.format(sender=sender), encoding="utf-8")
    note = read_note(path, tmp_path)
    assert note.provenance.date == date(2025, 5, 12)
    assert [one.speaker for one in make_passages(note)] == ["Ane Bro", "Ove Sø"]


@pytest.mark.parametrize(
    "signed", ["Mvh\nIda Holm\nPædagog, Klub Vigby", "Venlig hilsen\nIda Holm\nLærer\nVigby Skole"]
)
def test_who_works_at_a_club_or_a_school_is_staff(signed, tmp_path):
    assert voices(tmp_path, signed=signed)["Broen"] is Voice.EMPLOYEES
