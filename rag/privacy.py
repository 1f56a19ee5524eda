"""Personal data in a note's text: CPR numbers, telephone numbers and e-mail addresses, found and masked in place.

A telephone number or an address is masked whoever it belongs to: from the text alone a person's cannot be told from an
office's, and neither says what anybody thought.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from rag.types import MASK, Span

Kind = Literal["cpr", "phone", "email"]

CUE_REACH = 30
"""How many characters before a number a word may stand that tells what it is."""

CPR = re.compile(r"(?<!\d)(?<!\d[.,/-])(\d\d)([ ./-]?)(\d\d)\2(\d\d)([ \xa0]?[-–]?[ \xa0]?)(\d{4})(?![\d]|[.,-]\d)")
CPR_CUE = re.compile(r"cpr|person-?n(?:umme)?r|personal identification", re.IGNORECASE)
CPR_WEIGHTS = (4, 3, 2, 7, 6, 5, 4, 3, 2, 1)

PHONE = re.compile(
    r"(?<![\d+])(?<!\d[.,/ -])(?P<country>(?:\+|00)45[ \xa0.-]?)?"
    r"(?P<number>[2-9]\d(?P<gap>[ \xa0.-]?)\d\d(?P=gap)\d\d(?P=gap)\d\d"
    r"|[2-9]\d{3}[ \xa0]\d{4}|[2-9]\d[ \xa0]\d{3}[ \xa0]\d{3})"
    r"(?![\d]|[ \xa0.,/-]\d)"
)
PHONE_CUE = re.compile(
    r"(?:\b(?:tlf|telefon(?:nummer|nr)?|tele|tel|mobil(?:nummer|nr)?|mob|sms|ring|ringe|phone|call|mobile)\b)[^\d\n]*$",
    re.IGNORECASE,
)
OTHER_NUMBER = re.compile(
    r"\b(?:cvr|ean|gln|se|p|sags?|journal|j|ordre|faktura|konto|dok|id|isbn|lbk?|kr)[-. ]*(?:nr|nummer|no)?\.?[ :]*$",
    re.IGNORECASE,
)
EMAIL = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}(?:@| ?[(\[](?:at|snabela)[)\]] ?)[\w-]{1,63}(?:\.[\w-]{1,63}){0,6}\.[^\W\d_]{2,24}\b"
)


@dataclass(frozen=True, slots=True)
class Finding:
    """One piece of personal data: what it is, where it stands, and on which line, counted from 1."""

    kind: Kind
    span: Span
    line: int


def find_private(text: str) -> tuple[Finding, ...]:
    """All personal data we recognise, in reading order, none overlapping another."""
    found: list[Finding] = []
    line, counted = 1, 0
    for kind, span in sorted(_without_overlaps(_candidates(text)), key=lambda item: item[1].start):
        line += text.count("\n", counted, span.start)
        counted = span.start
        found.append(Finding(kind, span, line))
    return tuple(found)


def mask(text: str, findings: Iterable[Finding]) -> str:
    """The text with each character of the findings replaced, so that no offset moves."""
    letters = list(text)
    for finding in findings:
        letters[finding.span.start : finding.span.end] = MASK * len(finding.span)
    return "".join(letters)


def _candidates(text: str) -> Iterator[tuple[Kind, Span]]:
    for match in EMAIL.finditer(text):
        yield "email", Span(*match.span())
    for match in CPR.finditer(text):
        if _is_cpr(match):
            yield "cpr", Span(*match.span())
    for match in PHONE.finditer(text):
        if _is_phone(match):
            yield "phone", Span(*match.span())


def _without_overlaps(candidates: Iterable[tuple[Kind, Span]]) -> list[tuple[Kind, Span]]:
    kept: list[tuple[Kind, Span]] = []
    taken: set[int] = set()
    for kind, span in candidates:
        places = range(span.start, span.end)
        if taken.isdisjoint(places):
            taken.update(places)
            kept.append((kind, span))
    return kept


def _before(match: re.Match[str]) -> str:
    return match.string[max(0, match.start() - CUE_REACH) : match.start()]


def _is_cpr(match: re.Match[str]) -> bool:
    """A cue word decides; without one, a valid date in the usual form, or ten digits that also meet modulus 11.

    Since 2007 numbers are given out that do not meet modulus 11, so failing it clears no number.
    """
    if CPR_CUE.search(_before(match)):
        return True
    day, gap, month, year, dash, last = match.groups()
    if gap or not _is_date(int(day), int(month), int(year)):
        return False
    if dash.strip():
        return True
    digits = f"{day}{month}{year}{last}"
    return not dash and sum(int(a) * b for a, b in zip(digits, CPR_WEIGHTS, strict=True)) % 11 == 0


def _is_date(day: int, month: int, year: int) -> bool:
    try:
        date(2000 + year, month, day)
    except ValueError:
        return False
    return True


def _is_phone(match: re.Match[str]) -> bool:
    """A country code or a cue word decides; without one, only the usual grouping in pairs ("23 45 67 89")."""
    before = _before(match)
    if match["country"] or PHONE_CUE.search(before):
        return True
    return (match["gap"] or "").isspace() and not OTHER_NUMBER.search(before)
