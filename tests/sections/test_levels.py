"""How far in headings stand that are over groups."""

from __future__ import annotations

import pytest

from rag.sections import find_sections
from rag.types import Note


def items(text):
    """The path of headings and the words of each remark."""
    note = Note("note.txt", text, "Note", "0")
    return [
        (tuple(heading.text for heading in section.path), " ".join(note.slice(one.span).split()))
        for section in find_sections(note)
        for one in section.items
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("TEMA 1   SKOLERNE", "TEMA 2   BYENS TRAFIK   (alle sammen)"),
        ("Emne 1: Skolerne", "Emne 2: Byens trafik"),
        ("Question 1. What of the schools?", "Question 2. What of the traffic?"),
    ],
)
def test_what_groups_talk_about_by_number_stands_over_each_of_them_and_the_next_beside_it(first, second):
    text = f"Workshop\n\n{first}\n\nBord 1 (Nord)\n- flere bænke ved åen\n- lys på stien\n\n"
    text += "Bord 2 (Syd)\n- en bro til engen\n- en sti om søen\n\n\n"
    text += f"{second}\n\n- bus\n- tog\n\n"
    heads = [" ".join(one.split()) for one in (first, second)]
    assert [path for path, _ in items(text)] == [
        *[(heads[0], group) for group in ("Bord 1 (Nord)", "Bord 2 (Syd)") for _ in range(2)],
        *[(heads[1],)] * 2,
    ]


def test_what_each_group_counts_for_itself_stands_under_the_group():
    text = "Workshop\n\nBord 1\n\nEmne 1: Skolerne\n\n- flere bænke ved åen\n- lys på stien\n\nEmne 2: Byens trafik\n\n"
    text += "Bord 2\n\nEmne 3: Havnen\n\n- en bro til engen\n- en sti om søen\n\n"
    assert {path for path, _ in items(text)} == {("Bord 1", "Emne 1: Skolerne"), ("Bord 2", "Emne 3: Havnen")}
