"""The names of months and of the days of the week, in their order, and a day written out."""

from __future__ import annotations

import re
from datetime import date

from rag.types import Language

MONTHS: dict[Language, tuple[str, ...]] = {
    "da": tuple("januar februar marts april maj juni juli august september oktober november december".split()),  # noqa: SIM905
    "en": tuple("january february march april may june july august september october november december".split()),  # noqa: SIM905
}
A_MONTH = "|".join(dict.fromkeys((*MONTHS["da"], *MONTHS["en"])))
"""A pattern for a month's name in either language."""
SHORT_MONTH = "jan|feb|mar|apr|jun|jul|aug|sept?|okt|oct|nov|dec"
"""A pattern for what a month's name is cut to; beside a day and a year only, since "Jan" is also a man."""
WEEKDAYS: dict[Language, tuple[str, ...]] = {
    "da": ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"),
    "en": ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
}
A_WEEKDAY = "|".join((*WEEKDAYS["da"], *WEEKDAYS["en"]))
SHORT_WEEKDAY = "|".join(
    (*(name.removesuffix("dag") for name in WEEKDAYS["da"]), "mon|tues?|wed|thu(?:rs?)?|fri|sat|sun")
)
"""A pattern for what a day's name is cut to in either language."""


def month_number(name: str) -> int:
    """1 to 12 for a month's name in either language, or what it is cut to; ``ValueError`` for any other word."""
    lower = name.lower()
    for names in MONTHS.values():
        for number, month in enumerate(names, 1):
            if lower == month or (re.fullmatch(SHORT_MONTH, lower) and month.startswith(lower)):
                return number
    raise ValueError(f"no month: {name}")


def long_date(day: date, language: Language) -> str:
    """``12. juni 2025`` or ``12 June 2025``."""
    month = MONTHS[language][day.month - 1]
    return f"{day.day} {month.capitalize()} {day.year}" if language == "en" else f"{day.day}. {month} {day.year}"
