"""Questions with a slip of the finger in one of their words, as they are typed on a telephone."""

from __future__ import annotations

import random
import re

KEYS = ("qwertyuiopå", "asdfghjklæø", "zxcvbnm")
"""A Danish keyboard's rows of letters."""
WORD = re.compile(r"(?<![^\W_])[^\W\d_A-ZÆØÅ]{5,}(?![^\W_])")
"""A word of five small letters or more: names are written large, and short words are mostly empty ones."""


def misspelt(question: str, *, seed: str = "") -> str:
    """The question with one letter of one word left out, doubled, swapped with the next or hit beside.

    Not the word's first or last letter. A question without a long enough word stays as it is.
    """
    draws = random.Random(seed + question)  # noqa: S311
    words = list(WORD.finditer(question))
    if not words:
        return question
    word = draws.choice(words)
    return question[: word.start()] + _slipped(word.group(), draws) + question[word.end() :]


def _slipped(word: str, draws: random.Random) -> str:
    at = draws.randrange(1, len(word) - 1)
    before, letter, after = word[:at], word[at], word[at + 1 :]
    row = next((row for row in KEYS if letter in row), letter)
    key = row.index(letter)
    beside = draws.choice(row[max(key - 1, 0) : key] + row[key + 1 : key + 2] or letter)
    return before + draws.choice([after, letter + letter + after, after[0] + letter + after[1:], beside + after])
