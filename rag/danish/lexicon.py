"""The Danish words we know: the project's own word list, with each form's rank and English equivalents."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import zip_longest
from pathlib import Path

DATA = Path(__file__).parent.parent / "data"

VOWELS = frozenset("aeiouyæøåé")
ENDINGS = (
    *("hedernes", "hederne", "hedens", "heders", "heden", "heder", "heds", "hed"),
    *("ernes", "erne", "enes", "ende", "ene", "ens", "ets", "ers", "ere", "est", "ede", "nes", "tes", "des"),
    *("en", "et", "er", "es", "ne", "te", "de", "st", "e", "n", "s", "t", "r"),
)
"""What an inflected Danish word may end in, longest first."""

BEGINNING = 3
SHORT = 4
COMMON = 10_000
"""A short word of lower rank than this is taken as it stands, never inflected: too much would look like its forms."""


def data_lines(*path: str) -> list[str]:
    """The lines of a file shipped with the package, without blank ones and comments."""
    text = DATA.joinpath(*path).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def data_files(folder: str) -> list[str]:
    """The names of the tables in a folder of the shipped data, in order."""
    return sorted(path.name for path in (DATA / folder).glob("*.tsv"))


def listed(cell: str) -> tuple[str, ...]:
    """The parts of a table's cell between semicolons."""
    return tuple(part.strip() for part in cell.split(";") if part.strip())


@cache
def entries() -> dict[str, tuple[str, ...]]:
    """Every Danish form we know with its English equivalents: the word list, the most frequent form first, then terms.

    The parts of the list were dealt out in turn, so reading them line by line abreast gives back the order.
    """
    parts = [data_lines("glossary", name) for name in data_files("glossary")]
    table: dict[str, tuple[str, ...]] = {}
    for abreast in zip_longest(*parts, fillvalue=""):
        for line in abreast:
            form, _, english = line.partition("\t")
            if form:
                table[form] = tuple(english.split("; "))
    for term, equivalents in _municipal_words():
        table.setdefault(term, equivalents)
    return table


def _municipal_words() -> Iterator[tuple[str, tuple[str, ...]]]:
    """The single words of the municipal vocabulary; they come after the general list."""
    for name in data_files("domain"):
        for line in data_lines("domain", name):
            term, _, english, *_ = line.split("\t")
            if term.isalpha():
                yield term.lower(), tuple(english.split("; "))


@cache
def organisations() -> tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]:
    """The associations and unions of the whole country, each with its other Danish names and its English ones."""
    rows = (line.split("\t") for line in data_lines("organisations", "organisations.tsv"))
    return tuple((name, listed(others), listed(english)) for name, others, english in rows)


@cache
def ranks() -> dict[str, int]:
    """Each form's place in the order of frequency; the most frequent has 0."""
    return {form: rank for rank, form in enumerate(entries())}


@cache
def beginnings() -> frozenset[str]:
    """The first ``BEGINNING`` letters of each form: whatever inflects one, or is a compound of some, begins so too."""
    return frozenset(form[:BEGINNING] for form in ranks())


def _may_be_inflected(form: str) -> bool:
    rank = ranks().get(form)
    return rank is not None and len(form) >= 3 and (len(form) > SHORT or rank < COMMON)


def base_of(word: str) -> str | None:
    """The listed form that ``word`` is or inflects; ``None`` where the list knows neither."""
    listed = ranks()
    if word in listed:
        return word
    for ending in ENDINGS:
        if not word.endswith(ending):
            continue
        bare = word[: -len(ending)]
        if len(bare) < 3 or not VOWELS.intersection(bare):
            continue
        single = bare[:-1] if bare[-1] == bare[-2] and bare[-1] not in VOWELS else bare
        found = next((form for form in (bare, f"{bare}e", single) if _may_be_inflected(form)), None)
        if found:
            return found
    return None
