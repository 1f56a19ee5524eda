from __future__ import annotations

import ast
import string
from datetime import date
from pathlib import Path

import pytest

from rag.danish.dates import long_date
from rag.types import Voice
from rag.ui import strings
from rag.ui.strings import Count, Text

TEXTS = {name: value for name, value in vars(strings).items() if isinstance(value, Text)}
COUNTS = {name: value for name, value in vars(strings).items() if isinstance(value, Count)}
ALL = [
    *TEXTS.values(),
    *(text for count in COUNTS.values() for text in (count.one, count.many)),
    *strings.VOICES.values(),
    *strings.EXAMPLE_QUESTIONS,
]


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("text", ALL, ids=lambda text: text.en)
def test_a_text_has_the_same_places_to_fill_in_both_languages(text: Text):
    assert places(text.da) == places(text.en)


@pytest.mark.parametrize(
    "text", [text for text in ALL if text is not strings.QUOTES_ARE_DANISH], ids=lambda text: text.en
)
def test_a_text_says_something_in_both_languages(text: Text):
    assert text.da.strip()
    assert text.en.strip()


def test_every_voice_has_a_name():
    assert set(strings.VOICES) == set(Voice)


def test_every_text_is_used_on_the_page():
    folder = Path(strings.__file__).parent
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in folder.rglob("*.py")]
    used = {node.attr for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    assert (TEXTS.keys() | COUNTS.keys()) <= used


def test_numbers_and_dates_follow_the_language():
    assert strings.NOTES("da", 1204) == "1.204 noter"
    assert strings.NOTES("en", 1204) == "1,204 notes"
    assert strings.NOTES("da", 1) == "1 note"
    assert long_date(date(2025, 6, 12), "da") == "12. juni 2025"
    assert long_date(date(2025, 6, 12), "en") == "12 June 2025"
