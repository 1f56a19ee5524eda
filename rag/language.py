"""Which language a question is asked in, Danish or English, from as little as one word."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from functools import cache, lru_cache

from rag.danish import abbreviations, compound_parts, words
from rag.danish.lexicon import VOWELS, base_of, data_files, data_lines
from rag.danish.stopwords import telling_words
from rag.glossary import danish_for
from rag.types import Language

DANISH_LETTERS = frozenset("æøå")
FUNCTION_WORD = 3.0
DANISH_LETTER = 4.0
KNOWN_WORD = 1.5
TRIGRAM_WEIGHT = 0.35
SMOOTHING = 0.5
FEWEST_WORDS = 3
"""So many tell their language without a function word among them."""
TELLING = 2_000
"""Code points that tell a note's language."""


def detect(text: str) -> Language:
    """The language of a question; Danish when nothing speaks for either, as the notes are Danish.

    Function words weigh most, then the letters æ, ø and å, then words that only one of the languages has, then which
    language's letter sequences the words are made of.
    """
    found = words(text)
    if len(found) == 1 and _is_danish(found[0]):
        return "da"
    return "en" if sum(_leaning(word) for word in found) < 0 else "da"


def written_in(text: str) -> Language:
    """Which language a note is written in, by its beginning."""
    return _written_in(text[:TELLING])


@lru_cache(maxsize=1_000)
def _written_in(beginning: str) -> Language:
    return detect(beginning)


def told_language(text: str) -> Language | None:
    """The language that a question tells by a function word, a Danish letter or several words; ``None`` for any other.

    Two words ("early warning") may be a name or a term that both languages use, and an abbreviation ("IT") is no word.
    """
    abbreviated = {one.lower() for one in abbreviations(text)}
    found = [word for word in words(text) if word not in abbreviated]
    tells = any(
        word in telling_words("da") | telling_words("en") or DANISH_LETTERS.intersection(word) for word in found
    )
    return detect(" ".join(found)) if tells or len(found) >= FEWEST_WORDS else None


def _leaning(word: str) -> float:
    """How much a word speaks for Danish; below zero for English."""
    if word.isdigit():
        return 0.0
    if word in telling_words("da"):
        return FUNCTION_WORD
    if word in telling_words("en"):
        return -FUNCTION_WORD
    if not VOWELS.intersection(word):
        return 0.0
    score = DANISH_LETTER if DANISH_LETTERS.intersection(word) else 0.0
    danish, english = _is_danish(word), bool(danish_for(word))
    if danish and english:
        return score
    if danish or english:
        score += KNOWN_WORD if danish else -KNOWN_WORD
    return score + TRIGRAM_WEIGHT * _trigram_leaning(word)


def _is_danish(word: str) -> bool:
    return base_of(word) is not None or bool(compound_parts(word))


def _trigrams(word: str) -> list[str]:
    framed = f"^{word}$"
    return [framed[start : start + 3] for start in range(len(framed) - 2)]


def _trigram_leaning(word: str) -> float:
    """The mean log odds of the word's trigrams, Danish against English."""
    danish, english = _trigram_counts()
    all_danish, all_english = danish.total(), english.total()
    odds = [
        math.log((danish[gram] + SMOOTHING) / all_danish) - math.log((english[gram] + SMOOTHING) / all_english)
        for gram in _trigrams(word)
    ]
    return sum(odds) / len(odds)


@cache
def _trigram_counts() -> tuple[Counter[str], Counter[str]]:
    """Trigrams of the words in our own sentence pairs, Danish and English."""
    rows = [line.split("\t") for name in data_files("domain") for line in data_lines("domain", name)]
    return _counts(row[3] for row in rows), _counts(row[4] for row in rows)


def _counts(sentences: Iterable[str]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for word, times in Counter(words(" ".join(sentences))).items():
        for gram in _trigrams(word):
            counts[gram] += times
    return counts
