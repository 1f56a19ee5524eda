"""What questions leave out, and what of them belongs to the matter."""

from __future__ import annotations

import time
from datetime import date

import pytest

from rag.index.filters import allowed_rows
from rag.retrieval import understand
from rag.retrieval.exclusions import read_exclusions
from rag.types import Filters, Note, Passage, PassageKind, Provenance, Span, Voice


def said_at(title, place, voice, *groups, municipality="Aadal Kommune", day=None):
    note = Note(f"{title}.txt", "Lys", title, "0", Provenance(municipality, place, day, title, voice))
    return [
        Passage(note, number, Span(0, 3), PassageKind.BULLET, (), group)
        for number, group in enumerate(groups or (None,))
    ]


PASSAGES = [
    *said_at("Borgermøde i Birkevad", "Birkevad Hallen", Voice.CITIZENS, "Bord 1: Skoleveje", "Bord 2: Unge"),
    *said_at("Fyraftensmøde", "Torsø Kro", Voice.CITIZENS, day=date(2025, 6, 12)),
    *said_at("Personalemøde", "Rådhuset", Voice.EMPLOYEES, day=date(2024, 3, 4)),
    *said_at("Byrådsseminar", "Hotel Bro", Voice.POLITICIANS, municipality="Estrup Kommune"),
]
NOTES = list({one.note.source: one.note for one in PASSAGES}.values())


def left_out(question):
    return {(one.field, one.value) for of in read_exclusions(question, NOTES, PASSAGES).reasons for one in of}


@pytest.mark.parametrize(
    ("question", "field", "value", "rest"),
    [
        ("Hvad siger alle undtagen politikerne om bus?", "voice", "politicians", "Hvad siger alle om bus?"),
        ("Hvad siger alle andre end borgerne om bus?", "voice", "citizens", "Hvad siger alle andre om bus?"),
        ("Hvad siger alle (på nær de ansatte) om bus?", "voice", "employees", "Hvad siger alle om bus?"),
        ("Hvad siges der om bus, men ikke af politikerne?", "voice", "politicians", "Hvad siges der om bus?"),
        ("Hvad siger dem, der ikke er politikere, om bus?", "voice", "politicians", "Hvad siger dem om bus?"),
        ("Hvem ud over borgerne nævner bus?", "voice", "citizens", "Hvem nævner bus?"),
        ("Hvad siges der om bus, politikerne fraregnet?", "voice", "politicians", "Hvad siges der om bus?"),
        ("Hvad siges der om bus, uden politikernes noter?", "voice", "politicians", "Hvad siges der om bus?"),
        ("Hvad siges der om bus? Udelad politikerne.", "voice", "politicians", "Hvad siges der om bus?"),
        ("Alle undtagen politikere: hvad siger de om bus?", "voice", "politicians", "Alle: hvad siger de om bus?"),
        ("What does everyone except politicians say about buses?", "voice", "politicians", None),
        ("What do people other than the staff say about buses?", "voice", "employees", None),
        ("Besides politicians, who mentions buses?", "voice", "politicians", "who mentions buses?"),
        ("Who but the politicians mentions buses?", "voice", "politicians", "Who mentions buses?"),
        ("What is said about buses, but not by citizens?", "voice", "citizens", "What is said about buses?"),
        ("Hvad siger man andre steder end i Birkevad om bus?", "place", "Birkevad Hallen", "Hvad siger man om bus?"),
        ("Hvad siger borgerne uden for Birkevad om bus?", "place", "Birkevad Hallen", "Hvad siger borgerne om bus?"),
        ("Hvad siger borgerne om bus uden Birkevad?", "place", "Birkevad Hallen", "Hvad siger borgerne om bus?"),
        ("Hvad siger de om bus, bortset fra dem i Torsø?", "place", "Torsø Kro", "Hvad siger de om bus?"),
        ("What do residents, not Birkevad, say about buses?", "place", "Birkevad Hallen", None),
        ("Hvad siger andre kommuner end Estrup om bus?", "municipality", "Estrup Kommune", "Hvad siger de om bus?"),
        ("What do people outside Estrup say about buses?", "municipality", "Estrup Kommune", None),
        ("Hvad siges der om bus undtagen på fyraftensmødet?", "note", "Fyraftensmøde", "Hvad siges der om bus?"),
        ("Hvad siges der om bus bortset fra den 12. juni?", "note", "Fyraftensmøde", "Hvad siges der om bus?"),
        ("Hvad siges der om bus bortset fra i 2024?", "note", "Personalemøde", "Hvad siges der om bus?"),
        ("Hvad siger andre borde end bord 1 om bus?", "group", "Bord 1: Skoleveje", "Hvad siger de om bus?"),
        ("Hvad ønsker alle undtagen de unge?", "group", "Bord 2: Unge", "Hvad ønsker alle?"),
    ],
)
def test_whoever_is_excluded_is_left_out_and_the_rest_is_asked_of_all_others(question, field, value, rest):
    assert left_out(question) == {(field, value)}
    assert rest in (None, read_exclusions(question, NOTES, PASSAGES).question)


@pytest.mark.parametrize(
    "question",
    [
        "Hvad skal kommunen ikke gøre?",
        "Hvad siges der om børn uden plads?",
        "Hvad siger borgerne om unge uden for fællesskabet?",
        "Hvordan undgår vi at beslutte noget uden borgerne?",
        "Hvad siger borgerne om møder, hvor der ikke er politikere?",
        "Hvad siger politikerne om samarbejde uden om borgerne?",
        "Hvad siger ikke kun borgerne, men også politikerne om bus?",
        "Hvorfor er Birkevad ikke attraktiv?",
        "Hvad siger borgerne om trafik ud over cykelstier?",
        "Hvad er bedre for borgerne end bus?",
        "What should the council never do without citizens?",
        "What else besides traffic worries residents?",
        "What do they say about life outside town?",
    ],
)
def test_what_belongs_to_the_matter_leaves_nobody_out(question):
    assert read_exclusions(question, NOTES, PASSAGES).question == question


def test_several_are_left_out_each_by_itself_and_those_from_a_place_only_there():
    assert left_out("Hvad siger andre end politikerne og medarbejderne?") == {
        ("voice", "politicians"),
        ("voice", "employees"),
    }
    ((voice, place),) = read_exclusions("Hvad siger alle undtagen borgerne i Torsø?", NOTES, PASSAGES).reasons
    assert (voice.value, place.value) == ("citizens", "Torsø Kro")


def test_a_voice_is_not_left_out_where_another_is_asked_for():
    read = read_exclusions("Hvad siger ikke borgerne, men politikerne om bus?", NOTES, PASSAGES)
    assert (read.question, read.reasons) == ("Hvad siger politikerne om bus?", ())


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Hvad siger borgerne andre steder end i Viborg om bus?", "Viborg"),
        ("Hvad siger alle undtagen forældrene om bus?", "forældrene"),
    ],
)
def test_whose_words_no_note_tells_apart_are_told_and_not_searched_for(question, words):
    read = read_exclusions(question, NOTES, PASSAGES)
    assert (read.unheard, read.reasons) == ((words,), ())
    assert words not in read.question


@pytest.mark.parametrize(
    ("question", "matter", "rest"),
    [
        ("Hvad siger borgerne om andet end unge?", "unge", "Hvad siger borgerne?"),
        ("Hvad siger de om boliger, men ikke om udlejere?", "udlejere", "Hvad siger de om boliger?"),
        ("Hvad ønsker borgerne ud over flere boliger?", "flere boliger", "Hvad ønsker borgerne?"),
        ("Ud over boliger, hvad ønsker borgerne?", "boliger", "hvad ønsker borgerne?"),
        ("What do citizens say about anything but housing?", "housing", "What do citizens say?"),
        ("What worries citizens apart from the economy?", "the economy", "What worries citizens?"),
    ],
)
def test_a_matter_that_is_left_out_is_told_and_the_rest_is_asked(question, matter, rest):
    read = read_exclusions(question, NOTES, PASSAGES)
    assert (read.besides, read.question) == ((matter,), rest)


@pytest.mark.parametrize(
    "question",
    [
        "Hvad siger man om udsigten ud over fjorden?",
        "Hvornår er der åbent bortset fra mandag?",
        "Hvad siger de om unge, som ikke kan få bolig?",
    ],
)
def test_what_belongs_to_the_matter_is_no_other_that_is_left_out(question):
    assert read_exclusions(question, NOTES, PASSAGES).besides == ()


def test_rows_pass_that_no_exclusion_lets_through():
    but_not = (Filters(voice=(Voice.POLITICIANS,)), Filters(voice=(Voice.CITIZENS,), place=("Torsø",)))
    assert allowed_rows(PASSAGES, Filters(but_not=but_not)) == [0, 1, 3]


def test_a_query_leaves_out_a_voice_and_what_may_be_of_it(index):
    query = understand("Hvad siger alle undtagen politikerne om unge?", index=index)
    assert query.filters == Filters(but_not=(Filters(voice=(Voice.POLITICIANS, Voice.UNKNOWN)),))
    assert (query.matter, [one.words for one in query.reasons]) == (
        "Hvad siger alle om unge?",
        ["undtagen politikerne"],
    )


def test_a_limit_that_was_chosen_or_taken_away_goes_before_an_exclusion(index):
    question = "Hvad siger borgerne om unge uden Assentoft?"
    chosen = understand(question, index=index, filters=Filters(place=("Assentoft Hallerne",)))
    assert chosen.filters.but_not == ()
    assert [one.value for one in chosen.held] == ["Assentoft Hallerne"]
    assert understand(question, index=index, filters=Filters(unread=("place",))).filters.but_not == ()


@pytest.mark.parametrize("repeated", ["ikke borgerne, men ", "undtagen politikerne ", "everyone except staff and "])
def test_a_question_that_leaves_out_without_end_is_read_in_seconds(index, busy, repeated):
    question = repeated * (10_000 // len(repeated))
    began = time.monotonic()
    assert read_exclusions(question, index.notes, index.passages)
    assert time.monotonic() - began < 3 * busy
