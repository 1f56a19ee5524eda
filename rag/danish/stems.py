"""One stem for all forms of a Danish word: Snowball, our families of irregular words, and the Danish letters."""

from __future__ import annotations

import re
from functools import cache, lru_cache

import snowballstemmer

from rag.danish.lexicon import base_of, data_lines, ranks
from rag.danish.stopwords import function_words

LIG = re.compile(r"(.{2,}lig)(?:s|t|e|es|ere|st|ste|hed|heds|heden|hedens|heder|hederne|en|ens|er|ers|erne|ernes)?")
"""Snowball takes "-lig" away and so merges tidlig with tid and billig with bil."""


@cache
def _snowball() -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer("danish")


@cache
def families() -> dict[str, str]:
    """The stem of each form that stands in the table of families.

    A family's stem is Snowball's stem of its first word, or its first form that no family above it has taken.
    """
    table: dict[str, str] = {}
    taken = set(function_words("da"))
    for line in data_lines("danish", "families.txt"):
        forms = line.split()
        candidates = (_snowball().stemWord(forms[0]), *forms)
        shared = next((candidate for candidate in candidates if candidate not in taken), forms[0])
        taken.add(shared)
        for form in forms:
            table.setdefault(form, shared)
    return table


def _with_danish_letters(word: str) -> str:
    return word.replace("aa", "å").replace("ae", "æ").replace("oe", "ø")


@lru_cache(maxsize=100_000)
def fold(word: str) -> str:
    """The word with æ, ø and å where they were typed as ae, oe and aa.

    "aa" is always å, so that Aarhus is Århus. The other two are changed only into a word we know, from one we do not:
    "poesi" stays. An å is never taken for an a: får is not far.
    """
    short = word.replace("aa", "å")
    if ("ae" not in word and "oe" not in word) or word in ranks():
        return short
    danish = _with_danish_letters(word)
    return danish if danish in ranks() or (base_of(danish) and not base_of(word)) else short


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """The stem that all inflected forms of a lower-case word share."""
    folded = fold(word)
    family = families().get(folded)
    if family:
        return family
    adjective = LIG.fullmatch(folded)
    return adjective[1] if adjective else _snowball().stemWord(folded) or folded
