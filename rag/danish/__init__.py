"""Danish words: cutting text into them, their stems, the parts of compounds, and the terms that are indexed."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from rag.danish.compounds import all_parts, compound_parts
from rag.danish.lexicon import base_of
from rag.danish.stems import fold, stem
from rag.danish.stopwords import function_words, stop_words, telling_words

__all__ = [
    "WORD",
    "abbreviations",
    "analyse",
    "compound_parts",
    "content_words",
    "fold",
    "is_known",
    "stands_abbreviated",
    "stem",
    "words",
]

WORD = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f\u00ad])*")
"""A word or number in a text as it stands; accents written apart and soft hyphens belong to it, hyphens part words."""

ABBREVIATION = re.compile(r"(?<![^\W_])[A-ZÆØÅ]{2,3}(?![^\W_])")
STRESSED = frozenset(
    (
        *("alt", "de", "dem", "den", "der", "det", "du", "er", "fra", "han", "har", "hos", "hun", "her", "ja"),
        *("jeg", "jer", "kan", "kun", "man", "men", "nej", "nu", "og", "om", "os", "på", "så", "til", "var"),
        *("ved", "vi", "vil", "all", "and", "any", "are", "but", "can", "do", "for", "he", "how", "if", "in"),
        *("is", "no", "not", "now", "of", "off", "on", "or", "our", "she", "so", "they", "to", "too", "was"),
        *("we", "who", "why", "yes", "you"),
    )
)
"""What people write in capitals because they mean it."""

INDEXED_LETTERS = frozenset("0123456789abcdefghijklmnopqrstuvwxyzæøåéäöü")
GRAM = 4


def words(text: str) -> list[str]:
    """The words and numbers of a text in reading order, in lower case, letters composed."""
    return [unicodedata.normalize("NFC", found.replace("\u00ad", "")).lower() for found in WORD.findall(text)]


def _plain(word: str) -> str:
    """The word in the letters of the index: other accents are taken off, other signs left out."""
    if INDEXED_LETTERS.issuperset(word):
        return word
    bare = "".join(letter if letter in INDEXED_LETTERS else unicodedata.normalize("NFKD", letter) for letter in word)
    return "".join(letter for letter in bare.replace("ß", "ss") if letter in INDEXED_LETTERS)


def _grams(word: str) -> list[str]:
    """The word's 4-grams; the first holds a mark for the word's beginning (measured: MRR .190, without it .186)."""
    marked = f"_{word}"
    return [f"#{marked[start : start + GRAM]}" for start in range(len(marked) - GRAM + 1)]


@lru_cache(maxsize=200_000)
def _terms(word: str) -> tuple[str, ...]:
    plain = fold(_plain(word))
    if not plain:
        return ()
    whole = stem(plain)
    if plain in function_words("da") or not plain.isalpha():
        return (whole,)
    parts = dict.fromkeys((whole, *all_parts(plain)))
    return (whole, *(f"_{part}" for part in parts), *_grams(plain))


def analyse(text: str) -> list[str]:
    """The index terms of a text: stems, compound parts ("_x") and character 4-grams ("#abcd", "#_abc").

    A word is among its own parts, so that "behandler" meets "sagsbehandler" in "_behandl". Function words and
    numbers have their stem only. Terms hold nothing but letters, digits, "_" and "#".
    """
    return [term for word in words(text) for term in _terms(word)]


def content_words(text: str) -> list[str]:
    """The words that carry a question's meaning, in reading order and as typed but in lower case.

    Function words, question words and verbs of saying are left out: those of the language that has more of them here,
    since "have" and "by" are empty words in English and a garden and a town in Danish. A word alone is read as Danish.
    """
    found = words(text)
    danish, english = (sum(word in telling_words(language) for word in found) for language in ("da", "en"))
    empty = stop_words("en" if english > danish and len(found) > 1 else "da")
    return [word for word in found if fold(word) not in empty]


def abbreviations(text: str) -> list[str]:
    """What a text writes in capitals, as it stands, and would be an empty word in small letters: "MED", "IT".

    None where most of the text is written so.
    """
    empty = (stop_words("da") | stop_words("en")) - STRESSED
    found = [one for one in ABBREVIATION.findall(text) if one.lower() in empty]
    written = WORD.findall(text)
    shouted = 2 * sum(word.isupper() and len(word) > 1 for word in written) > max(len(written), 2)
    return [] if shouted else found


def stands_abbreviated(abbreviation: str, text: str) -> bool:
    """True where a text has the abbreviation in capitals, or in any letters as the first part of a hyphenated word."""
    return bool(re.search(rf"(?<!\w){abbreviation}(?!\w)|(?<!\w)(?i:{abbreviation})-(?=\w)", text))


def is_known(word: str) -> bool:
    """True for a number, a word of the Danish list, an inflection of one, or a compound of known words."""
    lower = unicodedata.normalize("NFC", word).lower()
    if lower.isdigit() or lower in function_words("da"):
        return True
    return base_of(lower) is not None or bool(compound_parts(lower))
