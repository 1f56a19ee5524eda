"""Days as notes write them."""

from __future__ import annotations

import re
from datetime import date

from rag.danish.dates import A_MONTH, A_WEEKDAY, SHORT_MONTH, SHORT_WEEKDAY, month_number

NUMERIC_DATE = re.compile(r"\b(\d{1,2})[./-](\d{1,2})(?:[./-]|[./-]?\s+(?=\d{4}\b))(\d{4}|\d{2})\b")
ISO_DATE = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
WRITTEN_DATE = re.compile(rf"\b(\d{{1,2}})\.?\s+({A_MONTH}|(?:{SHORT_MONTH})\b\.?)\s*(\d{{4}})\b", re.IGNORECASE)
DATE = rf"(?:{WRITTEN_DATE.pattern}|{NUMERIC_DATE.pattern}|{ISO_DATE.pattern})"
WEEKDAY = rf"(?:{A_WEEKDAY}|{SHORT_WEEKDAY})"
HOURS = r"(?:(?:kl\.?|at)?\s*\d[\d.: –-]*(?:h|\s*[ap]m)?)"
DAY = rf"(?:\d{{1,2}}\.?\s*(?:{A_MONTH}|(?:{SHORT_MONTH})\b\.?)|\d{{1,2}}/\d{{1,2}})"
ON_A_WEEKDAY = re.compile(rf"{WEEKDAY}\b\.?,?\s+(?:d\.|den|the)?\s*{DAY}", re.IGNORECASE)
"""How a line begins that tells when a meeting was: a day of the week makes up for the year."""
WITH_HOURS = re.compile(
    rf"\b{WEEKDAY}\b\.?,?\s+(?:d\.|den|the)?\s*(?:{DATE}|{DAY}),?\s+(?:kl\.?|at)\s*\d", re.IGNORECASE
)
"""Where a line tells on which day and from which hour a meeting was."""
HOUR = r"(?:kl\.? ?)?(?:[01]?\d|2[0-3])[.:][0-5]\d"
TIMED = re.compile(
    rf"{HOUR}(?:\s*[-–]\s*{HOUR})?[\s:–-]+[A-ZÆØÅ][A-ZÆØÅ\d ,/&-]{{2,60}}"
    r"(?:\s*\([^()]{1,60}\)|\s+(?:v/|ved|v\.)\s*[^.!?]{2,40})?"
)
"""What a programme's hour heads, in capitals: "10.35  HJEMMEHJÆLP", "kl. 12.15 OPSAMLING v/ Holk"."""
DATED = re.compile(
    rf"(?:(?:{WEEKDAY}\b\.?,?\s*)?(?:d\.|den|the)?\s*{DATE}|{WEEKDAY}\s+(?:d\.|den|the)?\s*{DAY})\W*{HOURS}?\W*",
    re.IGNORECASE,
)
"""A day, and maybe its hours, with nothing beside."""


def find_date(text: str) -> date | None:
    """The first date in a text: ``12.06.25``, ``12. juni 2025``, ``12 June 2025`` or ``2025-06-12``."""
    written = WRITTEN_DATE.search(text)
    if written:
        return _date(int(written[3]), month_number(written[2].rstrip(".")), int(written[1]))
    iso = ISO_DATE.search(text)
    if iso:
        return _date(int(iso[1]), int(iso[2]), int(iso[3]))
    numeric = NUMERIC_DATE.search(text)
    if numeric:
        year = int(numeric[3]) + (2000 if len(numeric[3]) == 2 else 0)
        return _date(year, int(numeric[2]), int(numeric[1]))
    return None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
