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
COUNTED = re.compile(
    r"(?P<sign>)(?:sms|(?:post)?kort|seddel|brev|(?:e-?)?mail|besked|opkald|kommentar|indlæg|chat|"
    r"text(?: message)?|(?:post)?card|letter|message|call|comment|post|note)\s+(?:nr\.?\s*|no\.?\s*|#)?\d{1,5}"
    r"(?:\s*(?:[|;,·/–-]|\()\s*(?:[^:]|(?<=\d):(?=\d\d)){2,80})?$",
    re.IGNORECASE,
)
"""One of many messages by its number, and when or where it came: "SMS 041 | 04-11 07:12", "POSTKORT 18 (Netto)"."""
_CLOCK = r"(?:[01]?\d|2[0-3])[.:][0-5]\d"
LOGGED = re.compile(
    rf"(?P<sign>)(?:kl\.?\s*)?(?:\d{{1,2}}[-./]\d{{1,2}}(?:[-./]\d{{2,4}})?,?\s+(?:kl\.?\s*)?)?{_CLOCK}\s+(?P<words>[^\W\d]\S*.*)",
    re.IGNORECASE,
)
"""A day's or a meeting's log: "12-01 09:14 HKJ  Kvinde, 71, Lille Rørum", "8.05 water"."""
FEWEST_NUMBERED, FEWEST, FEWEST_COUNTED = 3, 2, 3
LONGEST = 130
MOSTLY = 0.8
ENDS = (".", "!", "?", ",", ";")


def contacts(texts: Sequence[str]) -> dict[int, int]:
    """The lines that head what was noted of one contact, with where their words begin."""
    numbered = _unended(IN_BRACKETS, texts)
    counts_on = [int(match["number"]) for match in numbered.values()] == list(range(1, len(numbered) + 1))
    heads = numbered if counts_on and len(numbered) >= FEWEST_NUMBERED and _apart(numbered) else {}
    counted = _unended(COUNTED, texts)
    for told in (_unended(CONTACT, texts), _logged(texts), counted if len(counted) >= FEWEST_COUNTED else {}):
        if len(told) >= FEWEST and _apart(told):
            heads = told | heads
    return {at: match.end("sign") for at, match in heads.items()}


def _logged(texts: Sequence[str]) -> dict[int, re.Match[str]]:
    """The lines that a log's entries begin with, a few of which may end as sentences do."""
    unended = _unended(LOGGED, texts)
    told = {at: match for at, text in enumerate(texts) if len(text) <= LONGEST and (match := LOGGED.match(text))}
    return told if len(unended) >= MOSTLY * len(told) else unended


def _unended(pattern: re.Pattern[str], texts: Sequence[str]) -> dict[int, re.Match[str]]:
    """The lines that begin so and do not end as a sentence does."""
    short = {at: text for at, text in enumerate(texts) if len(text) <= LONGEST and not text.endswith(ENDS)}
    return {at: match for at, text in short.items() if (match := pattern.match(text))}


def _apart(heads: dict[int, re.Match[str]]) -> bool:
    """True where something stands below each."""
    return not any(at + 1 in heads for at in heads)
