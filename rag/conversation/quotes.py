"""The quotes of an earlier answer, by their numbers."""

from __future__ import annotations

import re
from collections.abc import Mapping

NUMBERED = re.compile(
    r"^\W*(?:[\wæøå]+\W+){0,4}(?:mere|more|uddybe?|elaborate|forklare?|explain|betyder|menes|does)\W+(?:(?:om|about|on|med|der)\W+)*"
    r"(?:(?:det|den|the|nr|nummer|number|citat|quote)\W+)*"
    r"(?P<which>\d{1,2}|[a-zæøå]+)(?:\W+(?:one|quote|citat|punkt|point))?(?:\W+mean)?\W*$",
    re.IGNORECASE,
)
ORDINALS = {
    word: number
    for number, spelt in enumerate(
        ("første first et one", "andet anden second to two", "tredje third tre three", "fjerde fourth", "femte fifth"),
        1,
    )
    for word in spelt.split()
}
LAST = frozenset({"sidste", "last"})


def quote_asked_about(question: str) -> str | None:
    """Which quote a follow-up wants more about, by its number or ordinal; ``None`` for any other follow-up."""
    asks = NUMBERED.match(question)
    which = asks["which"].lower() if asks else ""
    return which if which.isdigit() or which in ORDINALS or which in LAST else None


def quoted(which: str, quotes: Mapping[int, str]) -> str | None:
    """The words of one of the quotes by their numbers; ``None`` where there is no such."""
    number = max(quotes, default=0) if which in LAST else ORDINALS.get(which) or int(which)
    return quotes.get(number)


def quotes_of(answered: str) -> dict[int, str]:
    """The quotes of an answer's text by their numbers, white space folded."""
    # What a quote hangs under stands behind it, and may have quote marks too.
    found = re.findall(r"^“((?:(?!” \[\d).)+)” \[(\d+)\]", answered, re.DOTALL | re.MULTILINE)
    return {int(number): " ".join(quote.split()) for quote, number in found}
