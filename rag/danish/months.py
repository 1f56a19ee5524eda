"""The months' names, in the order of the year."""

from __future__ import annotations

from rag.types import Language

MONTHS: dict[Language, tuple[str, ...]] = {
    "da": tuple("januar februar marts april maj juni juli august september oktober november december".split()),  # noqa: SIM905
    "en": tuple("january february march april may june july august september october november december".split()),  # noqa: SIM905
}
EITHER = "|".join(dict.fromkeys((*MONTHS["da"], *MONTHS["en"])))
"""A pattern for a month's name in either language."""


def month_number(name: str) -> int:
    """1 to 12 for a month's name in either language; ``ValueError`` for any other word."""
    lower = name.lower()
    return (MONTHS["da"] if lower in MONTHS["da"] else MONTHS["en"]).index(lower) + 1
