"""Misspelt words of a question, and the known words they were probably meant to be."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from difflib import get_close_matches
from functools import cache, lru_cache

from rag.danish import is_known
from rag.danish.lexicon import ranks
from rag.glossary import danish_for, english_words
from rag.types import Language

SHORTEST = 5
"""Shorter words have too many neighbours to guess."""
ALIKE = 0.82
ALMOST_ALIKE = 0.88
ALL_BUT_ONE_LETTER = 0.96
"""Shares of letters in common, as ``difflib`` counts them."""
SAME_ENDING = 2


@lru_cache(maxsize=10_000)
def respelt(word: str, language: Language) -> str | None:
    """The nearest known word; ``None`` for a word that is known, short, or like no other.

    The first letter is taken to be right, and the length to be out by two at most.
    """
    if not _may_be_misspelt(word):
        return None
    near = [known for size in range(len(word) - 2, len(word) + 3) for known in _known(language)[word[0], size]]
    return next(iter(get_close_matches(word, near, n=1, cutoff=ALIKE)), None)


def nearest(word: str, correct: Sequence[str]) -> str | None:
    """That of a few correct words which a misspelt one is almost like; ``None`` for a known word, and for a name.

    A word that could be known but is not listed ("virksom-hedderne") is taken for a long one that differs by a letter,
    and one that only looks like a form of another ("bogerne") for one that a slip within it turns it into.
    """
    if word in correct or word.removesuffix("s") in correct or word != word.lower() or word in ranks():
        return None
    slip = next((one for one in correct if _is_slip(word, one)), None)
    if slip:
        return slip
    cutoff = ALMOST_ALIKE if _may_be_misspelt(word) else ALL_BUT_ONE_LETTER
    return next(iter(get_close_matches(word, correct, n=1, cutoff=cutoff)), None)


def _is_slip(word: str, correct: str) -> bool:
    """True where one letter too many, too few, wrong or swapped with the next parts two words, and not their endings.

    Another ending makes another form of a word: "foreningen" is no slip for "foreninger".
    """
    if len(word) < SHORTEST or abs(len(word) - len(correct)) > 1:
        return False
    if word[:1] != correct[:1] or word[-SAME_ENDING:] != correct[-SAME_ENDING:]:
        return False
    same = next((at for at, (one, other) in enumerate(zip(word, correct, strict=False)) if one != other), len(word))
    rest, other = word[same:], correct[same:]
    return (
        rest[1:] == other
        or rest == other[1:]
        or rest[1:] == other[1:]
        or (rest[:2] == other[1::-1] and rest[2:] == other[2:])
    )


def _may_be_misspelt(word: str) -> bool:
    return len(word) >= SHORTEST and word.isalpha() and not is_known(word) and not danish_for(word)


@cache
def _known(language: Language) -> dict[tuple[str, int], list[str]]:
    listed = english_words() if language == "en" else ranks()
    table: dict[tuple[str, int], list[str]] = defaultdict(list)
    for word in listed:
        table[word[0], len(word)].append(word)
    return table
