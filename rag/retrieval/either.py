"""Matters that a question names side by side, of which either may be spoken of: "Hvad siges der om bus og tog?"."""

from __future__ import annotations

import re

from rag.danish import content_words

_ONE = r"(?:(?:de|den|det|the|vores|our)\s+)?[\w’'-]+(?:\s+(?!(?:og|eller|samt|and|or)\b)[\w’'-]+)?"
LISTED = re.compile(
    r"(?:^|\b(?:om|omkring|vedrørende|angående|about|on|regarding)\s+)"
    rf"(?P<matters>{_ONE}(?:,\s+{_ONE}){{0,3}},?\s+(?:og|eller|samt|and|or)\s+{_ONE})\W*$",
    re.IGNORECASE,
)
AMONG = re.compile(r",?\s+(?:og|eller|samt|and|or)\s+|,\s+", re.IGNORECASE)


def matters_listed(question: str) -> tuple[frozenset[str], ...]:
    """The words of each matter that a question ends in naming side by side; none where it names no more than one."""
    found = LISTED.search(question)
    sides = [frozenset(content_words(side)) for side in AMONG.split(found["matters"])] if found else []
    return tuple(sides) if sides and all(sides) else ()
