"""Parts of notes that a question names by number or by their headings."""

from __future__ import annotations

import pytest

from rag.retrieval.parts import parts_in, unknown_parts_in
from rag.types import Note, Passage, PassageKind, Provenance, Span

MINUTES = "Udvalgsmøde\n\n§ 1. Skolerne\nLad dem blive\n\n§ 2. Bibl.\nÅbn igen\n\n§ 3. Havnen\nMere læ\n"
SLIDES = "Oplæg\n\n--- Slide 1 ---\nHEJ\nVelkommen\n\n--- Slide 2 ---\nDRIKKEVAND\nTo boringer\n"
FORM = "Spørgeskema\n\n1) Hvor cykler du?\nOveralt\n\n2) Hvad med bussen?\nDen kommer aldrig\n\n3) Andet?\nNej\n"
WALK = "Tur\n\nSTOP 1 - Torvet\nFor mørkt\n\nSTOP 2 - Møllen (ikke planlagt)\nSikke en udsigt\n"
REPORT = "Rapport\n\nSKREVET AF SAGSBEHANDLERNE\nVi har for travlt\n\nAnbefalinger\nAnsæt to\n\nTal\n2025 | 40\n"


def passages(source: str, text: str, *said: tuple[str, str | None]) -> list[Passage]:
    note = Note(source, text, source, source, Provenance())
    return [
        Passage(
            note, at, Span(text.index(one), text.index(one) + len(one)), PassageKind.BULLET, (over,) if over else ()
        )
        for at, (one, over) in enumerate(said)
    ]


ALL = [
    *passages("udvalg.txt", MINUTES, ("Lad dem blive", None), ("Åbn igen", None), ("Mere læ", None)),
    *passages("slides.txt", SLIDES, ("Velkommen", None), ("To boringer", None)),
    *passages("spoergeskema.txt", FORM, ("Overalt", None), ("Den kommer aldrig", None)),
    *passages("tur.txt", WALK, ("For mørkt", None), ("Sikke en udsigt", None)),
]
REPORTED = passages(
    "rapport.txt",
    REPORT,
    ("Vi har for travlt", "SKREVET AF SAGSBEHANDLERNE"),
    ("Ansæt to", "Anbefalinger"),
    ("2025 | 40", "| År | Antal |"),
)


@pytest.mark.parametrize(
    ("question", "words", "value"),
    [
        ("Hvad kom frem under punkt 3?", "punkt 3", "§ 3. Havnen"),
        ("What was said under item 3 about the harbour?", "item 3 about the harbour", "§ 3. Havnen"),
        ("What was said under item 3 of the committee?", "item 3 of the committee", "§ 3. Havnen"),
        ("What was said under item 3 about salt?", "item 3", "§ 3. Havnen"),
        ("Hvad svarede folk på spørgsmål 2?", "spørgsmål 2", "2) Hvad med bussen?"),
        ("What does page 2 say?", "page 2", "Slide 2"),
        ("What does the slide about drinking water say?", "slide about drinking water", "Slide 2"),
        ("What was said under the item about the library?", "item about the library", "§ 2. Bibl."),
        ("Hvad blev der sagt under § 2?", "§ 2", "§ 2. Bibl."),
        ("What did people answer to the third question?", "third question", "3) Andet?"),
        ("Hvad blev der sagt under emnet havnen?", "emnet havnen", "§ 3. Havnen"),
        ("What was said at the last, unplanned stop?", "last, unplanned stop", "STOP 2 - Møllen (ikke planlagt"),
    ],
)
def test_a_part_is_named_by_its_number_or_by_what_heads_it(question, words, value):
    found = [(reason.words, reason.value) for reason, _ in parts_in(question, ALL) if reason]
    assert found == [(words, value)]


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Hvad skriver sagsbehandlerne i deres afsnit?", "SKREVET AF SAGSBEHANDLERNE"),
        ("What did the caseworkers write?", "SKREVET AF SAGSBEHANDLERNE"),
        ("What does it recommend?", "Anbefalinger"),
        ("Hvad viser tabellen?", "| År | Antal |"),
        ("What was said at the end?", "| År | Antal |"),
    ],
)
def test_in_a_note_of_a_kind_a_part_is_named_by_its_writer_what_it_does_and_where_it_is(question, value):
    found = [reason.value for reason, _ in parts_in(question, REPORTED, in_some=True) if reason]
    assert found == [value]


def test_a_matter_that_heads_a_part_means_it_only_where_a_kind_of_notes_is_asked():
    question = "Hvad siges der om havnen?"
    assert list(parts_in(question, ALL)) == []
    assert [one.value for one, _ in parts_in(question, ALL[:3], in_some=True) if one] == ["§ 3. Havnen"]
    assert list(parts_in("Hvad siges der om havnen om vinteren?", ALL[:3], in_some=True)) == []


def test_notes_of_a_colour_are_a_part_by_their_sign():
    wall = "Væggen\n(r) rød seddel = naboer   (s) sort = butikker\n\n(r) Klip hækken\n(s) Åbn før\n"
    points = passages("wall.txt", wall, ("(r) Klip hækken", None), ("(s) Åbn før", None))
    for question in ("Hvad står der på de sorte sedler?", "What do the black notes say?"):
        assert [one.value for one, _ in parts_in(question, points) if one] == ["(s) sort = butikker"]


@pytest.mark.parametrize(
    ("question", "unknown"),
    [
        ("Hvad står der på slide 7?", ["slide 7"]),
        ("Hvad står der på slide 2?", []),
        ("What was said at demand 4?", []),  # no note numbers such
    ],
)
def test_a_number_that_no_note_has_is_no_such_part(question, unknown):
    assert [one.group() for one in unknown_parts_in(question, ALL)] == unknown
