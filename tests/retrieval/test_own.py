"""The young and others as those who speak."""

from __future__ import annotations

import pytest

from rag.retrieval.own import own_words, unparted
from rag.types import Note, Passage, PassageKind, Provenance, Reason, Span, Voice

YOUNG = (Reason("voice", "citizens", "unge"),)


def said_at(title, *groups, voice=Voice.CITIZENS):
    note = Note(f"{title}.txt", "Lys", title, "0", Provenance(voice=voice))
    return [
        Passage(note, number, Span(0, 3), PassageKind.BULLET, (), group)
        for number, group in enumerate(groups or (None,))
    ]


def limits(*passages):
    notes = list({one.note.source: one.note for one in passages}.values())
    return [(one.field, one.value) for one in own_words(YOUNG, notes, passages)]


@pytest.mark.parametrize("title", ["Ungetopmøde 2025", "Youth council workshop", "Young voices"])
def test_the_young_are_heard_in_a_note_of_theirs(title):
    found = limits(*said_at(title), *said_at("Borgermøde"))
    assert found == [("voice", "citizens"), ("note", title)]


def test_the_young_are_heard_at_a_table_of_theirs():
    assert limits(*said_at("Borgermøde", "BORD 1", "BORD 2 – UNGEBORDET")) == [
        ("voice", "citizens"),
        ("group", "BORD 2 – UNGEBORDET"),
    ]


def test_a_meeting_about_the_young_or_of_their_committee_is_of_others():
    about, committee = said_at("Borgermøde om unge"), said_at("Ungeudvalget", voice=Voice.POLITICIANS)
    assert limits(*about, *committee) == []


def test_others_than_the_young_are_heard_wherever_their_voice_is():
    parents = (Reason("voice", "citizens", "forældrene"),)
    (passage,) = said_at("Borgermøde")
    assert own_words(parents, [passage.note], [passage]) == parents


def test_who_is_a_heading_of_what_they_said_is_heard_there():
    pupils = (Reason("voice", "citizens", "eleverne"),)
    evening = Note("Aften.txt", "Lys", "Aften for elever", "0", Provenance(voice=Voice.CITIZENS))
    said = [
        Passage(evening, at, Span(0, 3), PassageKind.BULLET, ("Maden", who))
        for at, who in enumerate(["Elever", "Forældre"])
    ]
    assert [one.value for one in own_words(pupils, [evening], said)] == ["citizens", "Elever"]
    (council,) = said_at("Elevernes møde")
    assert own_words(pupils, [evening, council.note], [*said, council]) == pupils


def test_newcomers_are_heard_at_their_own_meeting_and_else_with_other_citizens():
    newcomers = (Reason("voice", "citizens", "newcomers"),)
    (evening,), (meeting,) = said_at("Newcomers' evening"), said_at("Borgermøde")
    assert own_words(newcomers, [evening.note, meeting.note], [evening, meeting])[1].value == "Newcomers' evening"
    assert own_words(newcomers, [meeting.note], [meeting]) == newcomers


@pytest.mark.parametrize(
    ("noun", "voice", "title", "groups", "told"),
    [
        ("forældrene", Voice.CITIZENS, "Borgermøde", (), True),
        ("virksomhederne", Voice.STAKEHOLDERS, "Interessentmøde", (), True),
        ("virksomhederne", Voice.STAKEHOLDERS, "Erhvervsmorgenmad", (), False),
        ("parents", Voice.CITIZENS, "Møde med forældre", (), False),
        ("lærerne", Voice.EMPLOYEES, "Personalemøde", ("Lærere",), False),
        ("borgerne", Voice.CITIZENS, "Borgermøde", (), False),
        ("de lokale", Voice.CITIZENS, "Borgermøde", (), False),
    ],
)
def test_of_whom_no_note_parts_the_words_from_others_is_told(noun, voice, title, groups, told):
    note = Note("a.txt", "Lys", title, "0", Provenance(voice=voice))
    asked = (Reason("voice", voice.value, noun),)
    assert unparted(asked, [note], [Passage(note, 0, Span(0, 3), path=groups)]) == (asked if told else ())
