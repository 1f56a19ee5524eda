"""Words of a follow-up that carry it, and a question with some of its words replaced."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.danish import abbreviations, words
from rag.danish.stopwords import stop_words

ABOUT = re.compile(r"\b(?:om|about|on|regarding|vedrørende)\s+", re.IGNORECASE)


def carries(word: str) -> bool:
    """False for a word that is empty in Danish or in English."""
    return word.lower() not in stop_words("da") | stop_words("en")


def carrying(text: str) -> list[str]:
    """The words of a text that are not empty, in lower case; what it abbreviates is none ("IT")."""
    abbreviated = {one.lower() for one in abbreviations(text)}
    return [word for word in words(text) if carries(word) or word in abbreviated]


def cut(text: str, places: Sequence[tuple[int, int]]) -> str:
    """The text without some of its places, white space folded."""
    letters = list(text)
    for start, end in places:
        letters[start:end] = " " * (end - start)
    return " ".join("".join(letters).split())


def put(earlier: str, places: Sequence[tuple[int, int]], words: str, beside: str) -> str:
    """The earlier question with the words in the first of the places; without one, beside it."""
    for start, end in places:
        return f"{earlier[:start]}{words}{earlier[end:]}"
    return f"{earlier.rstrip(' ?')} {beside}?"
