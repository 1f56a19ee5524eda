"""Danish words for English ones and back, from the project's own word list and its municipal vocabulary."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from rag.danish import stem, words
from rag.danish.lexicon import data_files, data_lines, entries, listed, organisations
from rag.danish.stopwords import function_words
from rag.types import Span

MOST_ALTERNATIVES = 6
LONGEST_PHRASE = 5
FAR_FETCHED = 2
DOMAIN_PLACE = -1
"""Municipal vocabulary goes before the general word list."""

EMPTY_FIRST_WORDS = frozenset(["the", "a", "an", "to", "is", "are", "be", "of", "being"])
IRREGULAR = {
    "children": "child",
    "people": "people",
    "men": "man",
    "women": "woman",
    "feet": "foot",
    "teeth": "tooth",
    "lives": "life",
    "wives": "wife",
    "news": "news",
    "bus": "bus",
    "buses": "bus",
}
DOUBLED = "bdgmnprt"


Sense = tuple[int, int, str, str]
"""How well a Danish form fits an English term: place among its equivalents, rank, the very equivalent, the form."""


@lru_cache(maxsize=50_000)
def english_lemma(word: str) -> str:
    """A rough base form of an English word: without plural, -ing and -ed. Only to compare with another's."""
    if word in IRREGULAR:
        return IRREGULAR[word]
    if len(word) > 4 and word.endswith("ies"):
        return f"{word[:-3]}y"
    for ending in ("ing", "ed", "es", "s", "e"):
        bare = word.removesuffix(ending)
        if bare == word or len(bare) < 3 or word.endswith(("ss", "us", "is")):
            continue
        if ending in ("ing", "ed") and bare[-1] == bare[-2] and bare[-1] in DOUBLED:
            return bare[:-1]
        return bare.removesuffix("e") if ending == "s" else bare
    return word


@cache
def _british() -> dict[str, tuple[str, ...]]:
    """The British words for each American one."""
    pairs = (line.split("\t") for line in data_lines("english", "american.txt"))
    return {american: tuple(british.split()) for american, british in pairs}


def _plain(english: str) -> tuple[str, ...]:
    """An English term in lower case and British, without what stands in brackets and without leading small words."""
    found = [part for word in words(english.partition("(")[0]) for part in _british().get(word, (word,))]
    while len(found) > 1 and found[0] in EMPTY_FIRST_WORDS:
        found = found[1:]
    return tuple(found)


def _key(plain: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(english_lemma(word) for word in plain)


@cache
def domain() -> tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]:
    """The municipal vocabulary, associations last: each term with its Danish synonyms and its English equivalents."""
    rows = (line.split("\t") for name in data_files("domain") for line in data_lines("domain", name))
    return (*((row[0], listed(row[1]), listed(row[2])) for row in rows), *organisations())


@cache
def _ordinary() -> dict[tuple[str, ...], tuple[str, ...]]:
    """The Danish of ordinary English words and phrases, which the other tables lack or have only in other senses."""
    rows = (line.split("\t") for line in data_lines("english", "english.tsv"))
    return {_plain(one): listed(danish) for english, danish in rows for one in listed(english)}


HISSING = re.compile(r"(?:[sxzo]|[cs]h)es$")
"""A plural of one syllable more: "taxes" are of a tax, and "refugees" of no refuge."""


def _in_either_number(plain: tuple[str, ...]) -> list[tuple[str, ...]]:
    """A phrase, and what it may be with its last word in the singular or plural."""
    *before, last = plain
    forms = [
        last,
        *([last[:-1]] if last.endswith("s") else []),
        *([last[:-2]] if HISSING.search(last) else []),
        f"{last}s",
    ]
    if last.endswith("ies"):
        forms.append(f"{last[:-3]}y")
    return [(*before, form) for form in forms]


@cache
def _reverse() -> dict[tuple[str, ...], list[Sense]]:
    """For each English term, as lemmas, the Danish forms it stands for."""
    table: dict[tuple[str, ...], list[Sense]] = defaultdict(list)
    for rank, (term, _, english) in enumerate(domain()):
        for place, gloss in enumerate(english):
            plain = _plain(gloss)
            table[_key(plain)].append((DOMAIN_PLACE + place, rank, " ".join(plain), term))
    for rank, (form, glosses) in enumerate(entries().items()):
        for place, gloss in enumerate(glosses):
            plain = _plain(gloss)
            table[_key(plain)].append((place, rank, " ".join(plain), form))
    return table


def _stems(danish: str) -> tuple[str, ...]:
    return tuple(stem(word) for word in words(danish))


def _best_senses(asked: str, senses: Sequence[Sense]) -> list[Sense]:
    """The senses, best first, without far-fetched ones: a third or later equivalent counts when there is no other."""
    ordered = sorted(senses, key=lambda sense: (sense[2] != asked, sense[0], sense[1]))
    near = [sense for sense in ordered if sense[0] < FAR_FETCHED]
    return near or ordered


@lru_cache(maxsize=10_000)
def danish_for(english_term: str) -> tuple[str, ...]:
    """The Danish words and phrases for an English word or phrase, best first; empty when we know none.

    An ordinary term has the municipal words of which it is the first equivalent, then those listed for it. Of another,
    first those whose equivalent is the very term, not another form of it; then by its place among the equivalents of
    the Danish word; then the more frequent word. Of forms with one stem the best stands for all.
    """
    plain = _plain(english_term)
    if not plain:
        return ()
    asked = " ".join(plain)
    senses = _best_senses(asked, _reverse().get(_key(plain), ()))
    ordinary = next((_ordinary()[one] for one in _in_either_number(plain) if one in _ordinary()), ())
    forms: Iterable[str] = (form for *_, form in senses)
    if ordinary:
        forms = (*(form for place, _, equal, form in senses if place == DOMAIN_PLACE and equal == asked), *ordinary)
    best: dict[tuple[str, ...], str] = {}
    for form in forms:
        best.setdefault(_stems(form), form)
    return tuple(best.values())[:MOST_ALTERNATIVES]


@cache
def _domain_english() -> dict[tuple[str, ...], tuple[str, ...]]:
    table: dict[tuple[str, ...], tuple[str, ...]] = {}
    for term, _, english in domain():
        key = _stems(term.lower())
        table[key] = tuple(dict.fromkeys((*table.get(key, ()), *english)))
    return table


@lru_cache(maxsize=10_000)
def english_for(danish_word: str) -> tuple[str, ...]:
    """The English equivalents of a Danish word or phrase, best first; empty when we know none."""
    lower = danish_word.lower()
    known = (*_domain_english().get(_stems(lower), ()), *entries().get(lower, ()))
    return tuple(dict.fromkeys(known))[:MOST_ALTERNATIVES]


@cache
def _synonyms() -> dict[tuple[str, ...], tuple[str, ...]]:
    table: dict[tuple[str, ...], tuple[str, ...]] = {}
    for term, synonyms, _ in domain():
        key = _stems(term.lower())
        table[key] = tuple(dict.fromkeys((*table.get(key, ()), *synonyms)))
    return table


def synonyms_of(danish_term: str) -> tuple[str, ...]:
    """Other Danish words for a municipal term, as the vocabulary lists them; empty when it lists none."""
    key = _stems(danish_term.lower())
    return tuple(synonym for synonym in _synonyms().get(key, ()) if _stems(synonym.lower()) != key)


def phrases(english_words: Sequence[str]) -> list[tuple[Span, tuple[str, ...]]]:
    """The known terms in a run of English words, each with its Danish alternatives.

    The longest phrase wins; what it covers is not looked up again. Spans count words. Words we know no Danish for, and
    function words standing alone, are left out.
    """
    found: list[tuple[Span, tuple[str, ...]]] = []
    start = 0
    while start < len(english_words):
        stop, danish = _longest_from(english_words, start)
        if danish:
            found.append((Span(start, stop), danish))
        start = stop
    return found


def _longest_from(english_words: Sequence[str], start: int) -> tuple[int, tuple[str, ...]]:
    for stop in range(min(len(english_words), start + LONGEST_PHRASE), start, -1):
        run = english_words[start:stop]
        if any(word.lower() in function_words("en") for word in (run[0], run[-1])):
            continue
        danish = danish_for(" ".join(run))
        if danish:
            return stop, danish
    return start + 1, ()


@cache
def english_words() -> frozenset[str]:
    """Every single English word that the tables use, in British and in American spelling."""
    glosses = [gloss for equals in entries().values() for gloss in equals]
    glosses += [gloss for _, _, equals in domain() for gloss in equals]
    plain = (*map(_plain, glosses), *_ordinary(), tuple(_british()))
    return frozenset(word for phrase in plain for word in phrase if word.isalpha() and len(word) > 1)
