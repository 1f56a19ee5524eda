"""Matters that municipalities deal with, and the narrower words by which a sentence is about one: a thesaurus."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from rag.danish import stem, words
from rag.danish.lexicon import data_files, data_lines, listed
from rag.glossary import english_lemma
from rag.types import Language, Span

Key = tuple[str, ...]


def topics_in(in_order: Sequence[str], language: Language) -> list[tuple[Span, tuple[str, ...]]]:
    """The matters that a run of words names, each with its narrower words, which are Danish; spans count words.

    The longest name wins: "kollektiv trafik" is not "trafik". What it covers is not looked up again.
    """
    names = _names(language)
    longest = max(map(len, names))
    keys = [_key(word, language) for word in in_order]
    found: list[tuple[Span, tuple[str, ...]]] = []
    start = 0
    while start < len(keys):
        stops = range(min(len(keys), start + longest), start, -1)
        stop = next((one for one in stops if tuple(keys[start:one]) in names), start)
        if stop > start:
            found.append((Span(start, stop), names[tuple(keys[start:stop])]))
        start = max(stop, start + 1)
    return found


@cache
def _names(language: Language) -> dict[Key, tuple[str, ...]]:
    """The narrower words of each matter by each of its names in a language."""
    table: dict[Key, tuple[str, ...]] = {}
    for danish, english, narrower in rows():
        for name in danish if language == "da" else english:
            key = tuple(_key(word, language) for word in words(name.lower()))
            table[key] = tuple(dict.fromkeys((*table.get(key, ()), *narrower)))
    return table


@cache
def rows() -> tuple[tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]], ...]:
    """Each matter's Danish names, its English names and its narrower words."""
    lines = (line.split("\t") for name in data_files("topics") for line in data_lines("topics", name))
    return tuple((listed(danish), listed(english), listed(narrower)) for danish, english, narrower in lines)


def _key(word: str, language: Language) -> str:
    return stem(word) if language == "da" else english_lemma(word)
