"""The numbered parts of a note by the lines they begin with."""

from __future__ import annotations

import pytest

from rag.index.filters import allowed_rows
from rag.index.parts import lines_over, parts_of
from rag.sections.keys import signs_of
from rag.types import Filters, Note, Passage, PassageKind, Provenance, Span

SLIDES = "Oplæg\n\n[Side 1]\nVelkommen\n\n[Side 2]\nHavnen\n• Mere læ\n• Færre bump\n\n[Side 3]\nTak\n"
FORM = "Spørgeskema\n\n1) Hvor cykler du?\nB: overalt\n\n2) Hvor går du?\nB: i skoven\n\n3) Andet?\nB: nej\n"
LETTER = "Kære udvalg\n\n1. Flyt skiltet.\n\n2. Klip hækken.\n\n3. Luk lågen.\n"


def passage(text: str, said: str) -> Passage:
    start = text.index(said)
    note = Note("a.txt", text, "", "0", Provenance())
    return Passage(note, start, Span(start, start + len(said)), PassageKind.BULLET)


def test_a_part_is_called_by_its_line_and_by_the_next_where_that_has_the_number_only():
    assert [(one.line, one.title) for one in parts_of(SLIDES)][1] == ("Side 2", "Side 2 Havnen")
    assert [one.title for one in parts_of(FORM)][:2] == ["1) Hvor cykler du?", "2) Hvor går du?"]


@pytest.mark.parametrize(
    ("text", "said", "over"),
    [
        (SLIDES, "Færre bump", ("Side 2",)),
        (SLIDES, "Tak", ("Side 3",)),
        (FORM, "B: i skoven", ("2) Hvor går du?",)),
        (FORM, "2) Hvor går du?", ()),  # what is asked is no answer
        (LETTER, "2. Klip hækken.", ("2. Klip hækken.",)),  # but a part of one line says itself
        (FORM, "Spørgeskema", ()),
    ],
)
def test_a_passage_stands_below_the_line_that_its_part_begins_with(text, said, over):
    assert lines_over(passage(text, said)) == over


@pytest.mark.parametrize(
    "text",
    [
        "1. Kaffe\n2. Te\n\nBagefter:\n1. Vand\n2. Saft\n",  # numbered twice
        "4. december var der møde\n17. juni igen\n21. august sidst\n",
        "A. Hansen\nB. Jensen\n",
    ],
)
def test_bare_numbers_that_do_not_count_through_a_note_are_no_parts(text):
    assert parts_of(text) == ()


def test_a_limit_to_a_part_lets_what_stands_below_its_line_through():
    rows = [passage(SLIDES, one) for one in ("Velkommen", "Mere læ", "Færre bump", "Tak")]
    assert allowed_rows(rows, Filters(exercise=("Side 2",))) == [1, 2]


def test_a_point_stands_below_what_its_sign_stands_for():
    wall = "Væggen\n(r) rød seddel = naboer   (s) sort = butikker\n\n(r) Klip hækken\n(s) Åbn før\n"
    assert signs_of(wall) == {"(r)": "(r) rød seddel = naboer", "(s)": "(s) sort = butikker"}
    assert lines_over(passage(wall, "(s) Åbn før")) == ("(s) sort = butikker",)
    assert signs_of("Fru Holm (r) kom, og hr. Bang (s) gik.") == {}
