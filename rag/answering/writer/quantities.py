"""Numbers in a sentence, in digits or in words, each with what it counts where that is a unit we know."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from rag.danish.lexicon import data_lines
from rag.danish.months import MONTHS
from rag.types import Language

UNITS = {
    "percent": r"%|pct\b|procent|per ?cent",
    "million": r"mio\b|million",
    "billion": r"mia\b|milliard|billion",
    "money": r"kr\b|kroner|dkk",
    "years": r"år\b|års|årige|årig|years?\b|year-olds?",
    "months": r"måned|months?",
    "weeks": r"uge|weeks?",
    "days": r"dag|days?",
    "hours": r"time|hours?",
    "minutes": r"minut|min\b|minutes?",
    "distance": r"km\b|kilomet",
    "metres": r"m\b|meter|metres?",
    "grade": r"klasse|kl\b|årgang|grade|form\b",
}
NEVER_LEFT_OUT = frozenset({"percent", "million", "billion"})
"""Without them a number is another one."""
DIGITS = re.compile(r"\d+(?:[.,:]\d+)*")
UNIT = re.compile(
    r"[.\s-]*(?:" + "|".join(f"(?P<{name}>{pattern})" for name, pattern in UNITS.items()) + ")", re.IGNORECASE
)
THOUSANDS = re.compile(r"\d{1,3}(?:[.,]\d{3})+")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as digits without marks between thousands, and its kind of unit; ``None`` where that is not known."""

    value: str
    unit: str | None = None


def quantities(text: str, language: Language) -> frozenset[Quantity]:
    """The numbers of a text in ``language``; months count as numbers, since they are told in words or in digits."""
    return frozenset(Quantity(value, _unit_after(text, end)) for value, end in _values(text, language))


def unknown_in(claim: frozenset[Quantity], known: frozenset[Quantity]) -> bool:
    """True when the claim has a number that is not known, or known only of another unit."""
    bare = {one.value for one in known if one.unit not in NEVER_LEFT_OUT}
    return any(one.value not in bare if one.unit is None else one not in known for one in claim)


def _values(text: str, language: Language) -> Iterator[tuple[str, int]]:
    for found in DIGITS.finditer(text):
        yield _plain(found.group()), found.end()
    spelt = _spelt(language)
    for found in re.finditer(r"[^\W\d_]+", text):
        value = spelt.get(found.group().lower())
        if value:
            yield value, found.end()


def _plain(digits: str) -> str:
    if THOUSANDS.fullmatch(digits):
        return re.sub(r"[.,]", "", digits)
    whole = digits.replace(",", ".").replace(":", ".")
    return (whole.rstrip("0").rstrip(".") if "." in whole else whole).lstrip("0") or "0"


@cache
def _spelt(language: Language) -> dict[str, str]:
    lines = (line.partition(" ") for line in data_lines("checking", f"numbers_{language}.txt"))
    spelt = {word: value for value, _, listed in lines for word in listed.split()}
    months = {name: f"month {at}" for at, name in enumerate(MONTHS[language], 1) if name not in {"may", "march"}}
    return spelt | months


def _unit_after(text: str, end: int) -> str | None:
    found = UNIT.match(text, end)
    return found.lastgroup if found else None
