"""When a question says that something was said: days, months and years that notes are from."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from rag.danish.dates import A_MONTH, month_number
from rag.retrieval.meetings import limit_to
from rag.types import Note, Reason

AND_YEAR = r"(?:,?\s+(?P<year>20\d\d))?"
ORDINAL = r"(?:\.|st|nd|rd|th)?"
IN = r"\b(?:i|in|fra|from)\s+"
_THE_DAY = r"(?:\bd\.\s*|\bden\s+)?"
WHEN = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_THE_DAY}\b(?P<year>20\d\d)-(?P<number>\d\d)-(?P<day>\d\d)\b",
        rf"{_THE_DAY}\b(?P<day>\d{{1,2}})[./](?P<number>\d{{1,2}})[./](?P<year>(?:20)?\d\d)\b",
        rf"{_THE_DAY}\b(?P<day>\d{{1,2}}){ORDINAL}\s+(?:of\s+)?(?P<month>{A_MONTH}){AND_YEAR}\b",
        rf"\b(?P<month>{A_MONTH})\s+(?P<day>\d{{1,2}}){ORDINAL}{AND_YEAR}\b",
        rf"{IN}(?P<month>{A_MONTH}){AND_YEAR}\b",
        rf"{IN}(?P<year>20\d\d)\b",
    )
)
"""The ways to write a day, a month or a year; the first that fits counts."""
AFTER = re.compile(r"\b(?:efter|siden|after|since)\s+(?:the\s+)?$", re.IGNORECASE)
BEFORE = re.compile(r"\b(?:før|inden|before)\s+(?:the\s+)?$", re.IGNORECASE)
SAYING = re.compile(
    r"\b(?:sagt|sagde|siger|talt|talte|nævnt|mødet?|møder(?:ne)?|said|say|talked|mentioned|meetings?)\b", re.IGNORECASE
)
"""What is asked is what was said before or after a day, not what happens then."""
SAID_THEN = re.compile(
    r"\b(?:sagt|talt|drøftet|møder?|mødet|møderne|said|discussed|meetings?|they say)\s+(?:i|in|den|on)\s+"
    rf"(?P<then>(?:\d{{1,2}}\.?\s+)?(?:{A_MONTH}){AND_YEAR}|20\d\d)\b",
    re.IGNORECASE,
)
Found = tuple[Reason | None, tuple[int, int]]
Asked = tuple[int | None, int | None, int | None]
"""Year, month and day, as far as they were told."""


def unknown_times(question: str, notes: Sequence[Note]) -> tuple[str, ...]:
    """The time in which a question says that something was said, where notes have days and none is from then."""
    said = SAID_THEN.search(question)
    days = [note.provenance.date for note in notes if note.provenance.date]
    if not said or not days or next(times_in(question, notes), None):
        return ()
    return (said["then"],)


def times_in(question: str, notes: Sequence[Note]) -> Iterator[Found]:
    """The day, month or year in which a question says that something was said, as limits of the notes' days."""
    found = next(filter(None, (pattern.search(question) for pattern in WHEN)), None)
    if found is None:
        return
    told = found.groupdict()
    month = month_number(told["month"]) if told.get("month") else _number(told.get("number"))
    asked = (_number(told.get("year")), month, _number(told.get("day")))
    days = [note.provenance.date for note in notes if note.provenance.date]
    before = question[: found.start()]
    if AFTER.search(before) or BEFORE.search(before):
        yield from _one_side(asked, days, found) if SAYING.search(question) else ()
        return
    days = [day for day in days if _fits(day, asked)]
    # A time no note is from is what the question is about ("klimamål i 2030"), not when it was said.
    if days:
        first, last = _stretch(max(days), asked)
        yield Reason("date_from", first.isoformat(), found.group()), found.span()
        yield Reason("date_to", last.isoformat(), found.group()), found.span()


def meetings_of_a_time(question: str, notes: Sequence[Note]) -> Iterator[Found]:
    """The notes of the day, month or year that a question begins with."""
    asked = f"in {question}"
    limits = [one for one in times_in(asked, notes) if one[0] and one[1][0] in (0, len("in "))]
    days = {reason.field: date.fromisoformat(reason.value) for reason, _ in limits if reason}
    for note in notes:
        day = note.provenance.date
        if len(days) > 1 and day and days["date_from"] <= day <= days["date_to"]:
            yield limit_to(note, question, notes), (0, limits[0][1][1] - len("in "))


def _one_side(asked: Asked, days: Sequence[date], found: re.Match[str]) -> Iterator[Found]:
    """The days after or before the one asked about, where some notes are from then and some are not."""
    year, month, number = asked
    if not (year and month and number):
        return
    try:
        day = date(year if year > 100 else 2000 + year, month, number)
    except ValueError:
        return
    later = AFTER.search(found.string[: found.start()]) is not None
    edge = day + timedelta(days=1 if later else -1)
    kept = [one for one in days if (one >= edge if later else one <= edge)]
    if 0 < len(kept) < len(days):
        yield Reason("date_from" if later else "date_to", edge.isoformat(), found.group()), found.span()


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None


def _fits(day: date, asked: Asked) -> bool:
    """True for a day that agrees with as much of a date as was told; a year may be told by its last two digits."""
    year, month, number = asked
    return (
        (year is None or day.year in (year, 2000 + year)) and month in (None, day.month) and number in (None, day.day)
    )


def _stretch(day: date, asked: Asked) -> tuple[date, date]:
    """The day itself, or its month or year where no more was told."""
    _, month, number = asked
    if number:
        return day, day
    first, last = (day.month, day.month) if month else (1, 12)
    return date(day.year, first, 1), date(day.year, last, monthrange(day.year, last)[1])
