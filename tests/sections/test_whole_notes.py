"""Whole notes of layouts that other places use: who speaks, when, where and in which group."""

from __future__ import annotations

from datetime import date

import docx
import pytest

from rag.passages import make_passages
from rag.readers import read_note
from rag.types import Voice

REPLY = """Fra: Fjordby Idrætsforening
Til: Kultur og Fritid, Strandby Kommune
Dato: 14. marts 2025
Emne: Høringssvar om haltimer

Kære forvaltning

Vi kan ikke støtte, at timerne fordeles efter medlemstal alene.

Vi foreslår i stedet:
- at børn under 12 får timer før kl. 18

Med venlig hilsen
Lone Krog (formand)
"""
MINUTES = """REFERAT FRA DIALOGMØDE OM LETBANEN
Sted: Medborgerhuset, Nørrevang
Dato: tirsdag den 4. februar 2025 kl. 19-21
Til stede: Jens Wulff (JW, byrådsmedlem), Tove Bach (TB, borger), Sara Lind (SL, medarbejder i Teknik og Miljø)

1. Stop ved skolen
TB: Der er for langt til stoppet for dem med rollator.
SL: Vi kan flytte det 50 meter.
JW: Det tager jeg med.

2. Spørgsmål fra borgerne
- Bliver der lys på stien?

3. Forvaltningens svar
- Ja, på hele strækningen.

4. Evt.
Kaffen var god.
"""
INTERVIEW = """Interview med to hjemmehjælpere, 11.09.2024
I = interviewer, M = medarbejder i aftenvagt, B = borger, der får hjælp

I: Hvad er sværest om aftenen?
M: At køre alene på landet.
B: Der kommer en ny hver gang,
og jeg skal forklare det hele forfra.
"""

LETTER = """Til Kulturudvalget
Strandby Kommune

2. juni 2025

HØRINGSSVAR FRA HALRÅDET VEDR. LUKNING AF HALLEN I VIG

Halrådet takker for muligheden for at afgive høringssvar.

Halrådet er imod, at hallen lukkes.

Halrådet foreslår i stedet:
1. at taget lappes,
2. at foreningerne selv gør rent.

Vi undrer os over, at prisen ikke er regnet ud.

På Halrådets vegne
Birthe Lund, formand
"""
STAFF = """REFERAT AF PERSONALEMØDE, BØRNEHUSET SOLEN
Deltagere: Anne (AN), Fatima (FA), leder Susanne Lind (SL)

1. Udelivet
FA: Det er koldt.
AN: Skovdagen om onsdagen er det bedste, vi har. Børnene sover bedre, og der er færre konflikter.
Det blev besluttet at fortsætte skovdagen.
"""


@pytest.fixture
def read(tmp_path):
    def written(text):
        (tmp_path / "a.txt").write_text(text, encoding="utf-8")
        return read_note(tmp_path / "a.txt", tmp_path)

    return written


def voices(note):
    return [(one.text.split()[0], one.voice) for one in make_passages(note)]


def test_an_association_s_reply_by_e_mail_is_the_stakeholders(read):
    note = read(REPLY)
    about = note.provenance
    assert (note.title, about.date, about.municipality) == ("Høringssvar om haltimer", date(2025, 3, 14), "Strandby")
    assert voices(note) == [("Vi", Voice.STAKEHOLDERS), ("at", Voice.STAKEHOLDERS)]


@pytest.mark.parametrize(
    ("head", "voice"),
    [
        ("Høringssvar fra Vig Grundejerforening", Voice.STAKEHOLDERS),
        ("Borgermøde med tak fra Vig Idrætsforening", Voice.CITIZENS),
        ("Fra: Strandby Kommune\nTil: Vig Idrætsforening", Voice.UNKNOWN),
    ],
)
def test_an_association_speaks_only_where_it_sends(read, head, voice):
    assert read(f"{head}\n\nHallen er kold.\n").provenance.voice is voice


def test_minutes_with_roles_in_brackets_say_who_speaks(read):
    note = read(MINUTES)
    about = note.provenance
    assert (about.place, about.date, about.voice) == ("Medborgerhuset, Nørrevang", date(2025, 2, 4), Voice.UNKNOWN)
    assert voices(note) == [
        ("TB:", Voice.CITIZENS),
        ("SL:", Voice.EMPLOYEES),
        ("JW:", Voice.POLITICIANS),
        ("Bliver", Voice.CITIZENS),
        ("Ja,", Voice.UNKNOWN),
        ("Kaffen", Voice.UNKNOWN),
    ]
    assert make_passages(note)[-1].path == ("Evt.",)


def test_an_interview_with_a_key_of_initials_says_who_speaks(read):
    assert voices(read(INTERVIEW)) == [("I:", Voice.UNKNOWN), ("M:", Voice.EMPLOYEES), ("B:", Voice.CITIZENS)]


def test_a_workshop_in_a_word_table_has_its_groups_place_and_voice(tmp_path):
    document = docx.Document()
    document.add_heading("Workshop: Fremtidens bibliotek, medarbejderdag", 1)
    document.add_paragraph("Sted: Hovedbiblioteket, Lindholm")
    document.add_paragraph("Dato: 22. maj 2025")
    table = document.add_table(rows=2, cols=3)
    for row, said in zip(
        table.rows, (("Gruppe", "Godt", "Svært"), ("Gruppe 1", "Betjening", "For få rum")), strict=True
    ):
        for cell, text in zip(row.cells, said, strict=True):
            cell.text = text
    table.rows[1].cells[2].add_paragraph("Vi mangler hænder om lørdagen")
    document.save(str(tmp_path / "a.docx"))
    note = read_note(tmp_path / "a.docx", tmp_path)
    about = note.provenance
    assert (about.place, about.date, about.meeting) == ("Hovedbiblioteket, Lindholm", date(2025, 5, 22), "Workshop")
    assert [(one.group, one.path[-1], one.voice) for one in make_passages(note)] == [
        ("Gruppe 1", "Godt", Voice.EMPLOYEES),
        ("Gruppe 1", "Svært", Voice.EMPLOYEES),
        ("Gruppe 1", "Svært", Voice.EMPLOYEES),
    ]


def test_a_letter_is_called_by_what_it_is_about_and_says_nothing_by_thanking_and_signing(read):
    note = read(LETTER)
    assert note.title == "HØRINGSSVAR FRA HALRÅDET VEDR. LUKNING AF HALLEN I VIG"
    assert note.provenance.voice is Voice.STAKEHOLDERS
    assert [one.text[:12] for one in make_passages(note)] == [
        *("Halrådet er ", "at taget lap", "at foreninge", "Vi undrer os"),
    ]
    assert ["Halrådet foreslår i stedet:" in one.path for one in make_passages(note)] == [False, True, True, False]


def test_a_decision_is_nobodys_who_spoke_last_and_initials_are_one_persons(read):
    note = read(STAFF)
    assert note.provenance.meeting == "Personalemøde"
    said = [(one.text.split()[0], one.speaker) for one in make_passages(note)]
    assert said == [("FA:", "Fatima"), ("AN:", "Anne"), ("Det", None)]
