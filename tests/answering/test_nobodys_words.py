"""What stands in a note and is nobody's words."""

from __future__ import annotations

import pytest

from rag.answering.unsaid import is_nobodys
from rag.types import Note, Passage, Span


def passage(text):
    note = Note("a.txt", text, "", "0")
    return Passage(note, 0, Span(0, len(text)))


@pytest.mark.parametrize(
    "text",
    [
        "I: Hvis I selv havde pengene, hvad skulle byen så gøre?",
        "Interviewer: Hvad er en god dag?",
        "Med på turen: 34 borgere, Ida Holm og Bo Krag fra Teknik",
        "Var med på rundvisningen: Ida Holm",
    ],
)
def test_who_came_along_and_what_was_asked_is_nobodys(text):
    assert is_nobodys(passage(text))


@pytest.mark.parametrize(
    "text",
    [
        "I: Vi er glade for svaret.",
        "Ida: Hvornår kommer bussen?",
        "Med på vognen: børnene skal lære at cykle",
        "Med på turen var vi glade.",
    ],
)
def test_a_remark_is_somebodys(text):
    assert not is_nobodys(passage(text))
