"""Filters read from a question: places, municipalities, groups and times that the notes know."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date

from rag.danish.lexicon import ranks
from rag.danish.months import EITHER, month_number
from rag.types import Note, Passage, Reason

GROUP = re.compile(r"\b(?:gruppe|group|bord|table)\s*(?:nr\.?\s*)?(\d{1,2})\b", re.IGNORECASE)
WHEN = re.compile(rf"\b(?:i|in|fra|from)\s+(?:(?P<month>{EITHER})\s+)?(?P<year>20\d\d)\b", re.IGNORECASE)
Found = tuple[Reason, tuple[int, int]]


def read_limits(question: str, notes: Sequence[Note], passages: Sequence[Passage]) -> Iterator[Found]:
    """Each filter the question names, with where its words stand."""
    yield from _named(question, "place", {note.provenance.place for note in notes})
    yield from _named(question, "municipality", {note.provenance.municipality for note in notes})
    groups = {passage.group for passage in passages if passage.group}
    for found in GROUP.finditer(question):
        value = next((group for group in sorted(groups) if re.search(rf"\b{found[1]}\b", group)), None)
        if value:
            yield Reason("group", value, found.group()), found.span()
    yield from _times(question, notes)


def names_of(value: str) -> list[str]:
    """The parts of a place's name by which people call it: those that are no ordinary words."""
    parts = [part.strip() for part in value.split(",") if part.strip()]
    single = [word for part in parts for word in re.findall(r"[\w-]+", part) if len(word) > 2]
    return [*parts, *(word for word in single if word.lower() not in ranks())]


def _named(question: str, field: str, values: set[str | None]) -> Iterator[Found]:
    for value in sorted(value for value in values if value):
        bare = re.sub(r"\s*(?:kommune|municipality)$", "", value, flags=re.IGNORECASE)
        names = [bare] if field == "municipality" else names_of(value)
        for name in sorted(names, key=len, reverse=True):
            found = re.search(
                rf"(?<!\w){re.escape(name)}(?:s|'s|’s|'|’)?(?:\s+kommunes?)?(?!\w)", question, re.IGNORECASE
            )
            if found:
                yield Reason(field, value, found.group()), found.span()
                break


def _times(question: str, notes: Sequence[Note]) -> Iterator[Found]:
    for found in WHEN.finditer(question):
        year = int(found["year"])
        month = month_number(found["month"]) if found["month"] else None
        first = date(year, month or 1, 1)
        last = date(year, month or 12, monthrange(year, month or 12)[1])
        # A year no note is from is what the question is about ("klimamål i 2030"), not when it was said.
        if any(note.provenance.date and first <= note.provenance.date <= last for note in notes):
            yield Reason("date_from", first.isoformat(), found.group()), found.span()
            yield Reason("date_to", last.isoformat(), found.group()), found.span()
