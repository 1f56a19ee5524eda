"""The numbered parts of a meeting that a question names: "øvelse 2", "anden runde"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rag.index.filters import EXERCISES, matches
from rag.types import Passage, Reason

NUMBERS = r"(?P<number>\d{1,2})\b(?P<more>(?:\s*(?:,|\+|&|og|and)\s*\d{1,2}\b)*)"
PLACES = ("første|first", "anden|andet|second", "tredje|third", "fjerde|fourth", "femte|fifth")
PLACED = rf"(?P<place>\d\.|{'|'.join(PLACES)})"
EXERCISE = tuple(
    re.compile(rf"\b(?:(?:{kind})\s*(?:nr\.?\s*)?{NUMBERS}|{PLACED}\s+(?:{kind})(?:n|en)?\b)", re.IGNORECASE)
    for kind in EXERCISES
)
ITS_OWN_NUMBER = re.compile(r"\W*\w+\s*\d{1,2}\s*[:.]")
"""A question from a list: "Spørgsmål 1: Hvad ...?"."""
Named = tuple[Reason, tuple[int, int]]


def exercises_in(question: str, passages: Sequence[Passage]) -> Iterator[Named]:
    """The exercises that the question numbers, as the notes' headings call them."""
    numbered = ITS_OWN_NUMBER.match(question)
    for pattern in EXERCISE:
        for found in pattern.finditer(question, numbered.end() if numbered else 0):
            headings = (pattern.finditer(heading) for heading in {one for passage in passages for one in passage.path})
            # Under "Spørgsmål 1 + 2" stands what was answered to either.
            told = {one.group().lower() for heading in headings for one in heading if _numbers(one) & _numbers(found)}
            # "Spørgsmål 1" lets "Spørgsmål 1 + 2" through by itself.
            for value in sorted(one for one in told if not any(other != one and matches(other, one) for other in told)):
                yield Reason("exercise", value, found.group()), found.span()


def _numbers(exercise: re.Match[str]) -> set[str]:
    if place := exercise["place"]:
        return {number_of(place)}
    return {exercise["number"], *re.findall(r"\d+", exercise["more"])}


def number_of(place: str) -> str:
    """The number of what is called by its place: "3" for "tredje"."""
    named = (str(at) for at, words in enumerate(PLACES, start=1) if re.fullmatch(words, place, re.IGNORECASE))
    return next(named, place.rstrip("."))
