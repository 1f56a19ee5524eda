"""The months' names, in the order of the year."""

from __future__ import annotations

import re

from rag.types import Language

MONTHS: dict[Language, tuple[str, ...]] = {
    "da": tuple("januar februar marts april maj juni juli august september oktober november december".split()),  # noqa: SIM905
    "en": tuple("january february march april may june july august september october november december".split()),  # noqa: SIM905
}
EITHER = "|".join(dict.fromkeys((*MONTHS["da"], *MONTHS["en"])))
"""A pattern for a month's name in either language."""
SHORT = "jan|feb|mar|apr|jun|jul|aug|sept?|okt|oct|nov|dec"
"""A pattern for what a month's name is cut to; beside a day and a year only, since "Jan" is also a man."""


def month_number(name: str) -> int:
    """1 to 12 for a month's name in either language, or what it is cut to; ``ValueError`` for any other word."""
    lower = name.lower()
    for names in MONTHS.values():
        for number, month in enumerate(names, 1):
            if lower == month or (re.fullmatch(SHORT, lower) and month.startswith(lower)):
                return number
    raise ValueError(f"no month: {name}")
