"""Numbers in a sentence, in digits or in words, each with what it counts where that is a unit we know."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from rag.danish.dates import MONTHS, WEEKDAYS
from rag.danish.lexicon import data_lines
from rag.types import Language

UNITS = {
    "percent": r"%|pct\b|procent|per ?cent",
    "million": r"mio\b|million",
    "billion": r"mia\b|milliard|billion",
    "money": r"kr\b|kroner|dkk",
    "years": r"år\b|års\b|årige\b|årig\b|years?\b|year-olds?\b",
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
DIGITS = re.compile(r"(?:(?<=\s)[-−]|^[-−])?\d+(?:[.,:]\d+)*[½¼¾]?")
TENS = {
    "tyve": 20,
    "tredive": 30,
    "fyrre": 40,
    "halvtreds": 50,
    "tres": 60,
    "halvfjerds": 70,
    "firs": 80,
    "halvfems": 90,
}
ONES = {"en": 1, "et": 1, "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "syv": 7, "otte": 8, "ni": 9}
COMPOUND = re.compile(rf"({'|'.join(ONES)})og({'|'.join(TENS)})")
UNREAD = re.compile(
    r"\b(?:\w*hundred\w*|\w*tusind\w*|\w+indstyve|(?:dusin|snese|hundred|tusind)vis|\w+fold(?:es|e|ing)?|\w+dobl\w*|"
    r"\w*fjerdedele?|\w*tredjedele?|dozens?|hundreds|thousands?|millions|billions|quarters?|thirds?|score|[€$£]+)\b|[€$£½¼¾]",
    re.IGNORECASE,
)
"""Ways to tell a number that are not worked out: they must stand in the source as they are."""
BOUNDS = tuple(
    re.compile(rf"\b(?:{words})\s+(?=[\w-]*\d)", re.IGNORECASE)
    for words in (
        "mindst|over|flere end|mere end|at least|more than|above|no fewer than",
        "højst|under|færre end|mindre end|op til|at most|less than|fewer than|up to|below|no more than",
    )
)
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


def beyond(claim: str, said: str) -> bool:
    """True where the claim has a number in words that are not worked out, or a bound, that what was said has not."""
    told = {found.group().lower() for found in UNREAD.finditer(said)}
    if any(found.group().lower() not in told for found in UNREAD.finditer(claim)):
        return True
    return any(bound.search(claim) and not bound.search(said) for bound in BOUNDS)


def _values(text: str, language: Language) -> Iterator[tuple[str, int]]:
    for found in DIGITS.finditer(text):
        yield _plain(found.group()), found.end()
    spelt = _spelt(language)
    for found in re.finditer(r"[^\W\d_]+", text):
        word = found.group()
        value = spelt.get(word.lower()) or _compound(word.lower())
        # "may" and "march" are months where English writes them so.
        inside = found.start() > 0 and language == "en" and word in NAMED_LIKE_WORDS
        value = value or (f"month {NAMED_LIKE_WORDS[word]}" if inside else None)
        if value:
            yield value, found.end()


NAMED_LIKE_WORDS = {"March": 3, "May": 5}


def _compound(word: str) -> str | None:
    found = COMPOUND.fullmatch(word)
    return str(ONES[found[1]] + TENS[found[2]]) if found else None


def _plain(digits: str) -> str:
    if THOUSANDS.fullmatch(digits):
        return re.sub(r"[.,]", "", digits)
    whole = digits.replace(",", ".").replace(":", ".")
    return (whole.rstrip("0").rstrip(".") if "." in whole else whole).lstrip("0") or "0"


@cache
def _spelt(language: Language) -> dict[str, str]:
    lines = (line.partition(" ") for line in data_lines("checking", f"numbers_{language}.txt"))
    spelt = {word: value for value, _, listed in lines for word in listed.split()}
    days = {name: f"day {at}" for at, name in enumerate(WEEKDAYS[language])}
    days |= {f"{name}{ending}": day for name, day in days.items() for ending in ("s", "e", "en")}
    months = {name: f"month {at}" for at, name in enumerate(MONTHS[language], 1) if name not in {"may", "march"}}
    return spelt | months | days


def _unit_after(text: str, end: int) -> str | None:
    found = UNIT.match(text, end)
    return found.lastgroup if found else None
