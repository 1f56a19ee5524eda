"""Heads of what was noted one contact after the other: "[3] TELEFON 7/10. Bo Lund, formand", "Mail fra Anita"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.danish.dates import A_MONTH

IN_BRACKETS = re.compile(r"(?P<sign>\[(?P<number>\d{1,2})\])[ \t]+(?=\S)")
_DAY = rf"(?:d(?:en|\.)?\s*)?\d{{1,2}}\s?(?:[/.-]\s?\d{{1,2}}\b|\.?\s(?:{A_MONTH})\b)"
CONTACT = re.compile(
    r"(?P<sign>)(?:[\w-]*(?:telefon|opkald|samtale|møde|besøg|interview)|(?:e-?)?mail|sms|brev|chat|besked|"
    r"(?:phone(?: call)?|call|visit|meeting|letter|text(?: message)?|interview))\s*[,:–-]?\s+"
    rf"(?:{_DAY}|(?:fra|med|from|with)\s+(?-i:[A-ZÆØÅ]))",
    re.IGNORECASE,
)
"""How somebody was talked with, and when or with whom."""
FEWEST_NUMBERED, FEWEST = 3, 2
LONGEST = 130


def contacts(texts: Sequence[str]) -> dict[int, int]:
    """The lines that head what was noted of one contact, with where their words begin."""
    numbered = {at: match for at, text in enumerate(texts) if (match := _at(IN_BRACKETS, text))}
    counts_on = [int(match["number"]) for match in numbered.values()] == list(range(1, len(numbered) + 1))
    if not (counts_on and len(numbered) >= FEWEST_NUMBERED and _apart(numbered)):
        numbered = {}
    told = {at: match for at, text in enumerate(texts) if (match := _at(CONTACT, text))}
    if len(told) < FEWEST or not _apart(told):
        told = {}
    return {at: match.end("sign") for at, match in (told | numbered).items()}


def _at(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    return pattern.match(text) if len(text) <= LONGEST and not text.endswith((".", "!", "?", ",", ";")) else None


def _apart(heads: dict[int, re.Match[str]]) -> bool:
    """True where something stands below each."""
    return not any(at + 1 in heads for at in heads)
