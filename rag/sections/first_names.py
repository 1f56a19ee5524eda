"""Those whom minutes in prose call by their first names."""

from __future__ import annotations

import re

from rag.danish.lexicon import base_of
from rag.sections.named import REPORTED
from rag.sections.reported import SAID

FIRST_NAME = r"[A-ZÆØÅ][a-zæøåéü]{2,}(?:-[A-ZÆØÅ][a-zæøå]+)?"
BESIDE_IT = r"(?:\s+(?:fra|from)\s(?:[^.,:\n]|(?<=\d)\.(?= )){2,40}?|,\s+(?:som|der|who)\s[^.:\n]{2,60},)?"
TOLD_OF = re.compile(
    rf"(?:^|(?<=[.!?])\s+)(?P<first>{FIRST_NAME}){BESIDE_IT}\s+(?:{SAID}|{REPORTED})\b|"
    rf"\b{SAID}\s+(?P<behind>{FIRST_NAME})(?=[\s,])",
    re.MULTILINE,
)
"""Somebody by first name whose words minutes in prose tell: "Lise fortalte, at ...", "sagde Lise"."""
FEWEST_TOLD_OF = 3
MAY_BE_A_NOUN = re.compile(r".{6,}(?:e[nt]|ne|er)")


def told_of(text: str) -> set[str]:
    """Those who are called by their first names where minutes tell their words; none where fewer than three are.

    Danish writes no noun large but where a sentence begins.
    """
    told = {found["first"] or found["behind"] for found in TOLD_OF.finditer(text)}
    names = {one for one in told if _is_a_name(one, text)}
    return names if len(names) >= FEWEST_TOLD_OF else set()


def _is_a_name(word: str, text: str) -> bool:
    unlisted = base_of(word.lower()) is None and not MAY_BE_A_NOUN.fullmatch(word)
    return unlisted or re.search(rf"[a-zæøå,] {re.escape(word)}(?![\w-])", text) is not None
