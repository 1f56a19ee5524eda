"""How strongly a passage speaks to a question: what ranks passages, and decides between an answer and silence.

A cosine alone cannot tell "the same topic" from "an answer". Here it stands beside how much of the question the passage
covers, each word weighing by its rarity in the notes, and whether a price, time or number that was asked for is there.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from rag.danish import analyse, words
from rag.danish.stopwords import stop_words
from rag.index import Index
from rag.passages import Searchable, searchable
from rag.retrieval import calibration
from rag.retrieval.asked import wanted_in
from rag.types import Hit, Query

PART = 0.8
"""A word met as part of a compound, or a compound met by all its parts."""
SOME_PARTS = 0.4
ALIKE = 0.6
"""A word met by its letters only: a misspelling, or a damaged scan."""
ALIKE_SHARE = 0.5
FEWEST_GRAMS = 4
TRANSLATED = 0.85
"""A translation met in place of the word itself."""
SYNONYM = 0.6
"""A synonym met whole: its parts prove nothing."""
CONTEXT = 0.5
"""A word met above the passage rather than in it."""
MET = 0.3
"""A word that is met less is unmet."""
LEAST_RARITY = 0.1
LACKING = 0.2
"""What is left of a passage's probability where the price, time or number asked for is not in it: near at best."""
NAMED = 2.0
"""What a name or an abbreviation weighs against other words: an answer about another one is none."""
NAME = re.compile(r"(?<=\w )(?:[A-ZÆØÅ][\w]+)")


@dataclass(frozen=True, slots=True)
class Signs:
    """What is known of one passage for one question.

    ``dense`` is the cosine; ``margin`` how far it stands above the other candidates, in thirds of a standard deviation;
    ``lexical`` the lexical score as a share of the highest; ``covered`` the share of the question's words, by rarity,
    met in the passage or above it, ``own`` that met in the passage itself; ``unmet`` the rarity of the rarest word that
    is met nowhere, beside that of the question's rarest. These four lie between 0 and 1. ``lacks`` is true where a
    price, a time or a number is asked for and the passage holds none.
    """

    dense: float
    margin: float
    lexical: float
    covered: float
    own: float
    unmet: float
    lacks: bool

    def probability(self) -> float:
        """That the passage answers."""
        total = calibration.INTERCEPT + sum(
            weight * getattr(self, name) for name, weight in calibration.WEIGHTS.items()
        )
        return (LACKING if self.lacks else 1.0) / (1 + math.exp(-total))


@dataclass(frozen=True, slots=True)
class Term:
    """One word of the question with its equals, each as index terms, and its rarity in nats."""

    own: frozenset[str]
    equals: tuple[frozenset[str], ...]
    rarity: float
    translated: bool


def read_evidence_terms(query: Query, index: Index) -> list[Term]:
    """The words of a query, with how rare each is among the passages."""
    names = {found.group().lower() for found in NAME.finditer(query.text)}
    terms = [_term(group, query, index) for group in query.terms]
    named = [bool(names.intersection(words(group[0]))) for group in query.terms]
    return [replace(one, rarity=NAMED * one.rarity) if name else one for one, name in zip(terms, named, strict=True)]


def _term(group: tuple[str, ...], query: Query, index: Index) -> Term:
    word, *equals = group
    own = frozenset(analyse(word))
    carrying = tuple(frozenset(_carrying(equal)) for equal in equals)
    # An English word is itself in Danish notes by chance only; its translations tell how rare the matter is.
    counted = carrying if equals and query.language == "en" else (own, *carrying)
    frequency = max((_frequency(index, terms) for terms in counted if terms), default=0)
    rarity = math.log((len(index.passages) + 1) / (frequency + 0.5))
    return Term(own, carrying, max(rarity, LEAST_RARITY), translated=query.language == "en")


def _carrying(phrase: str) -> list[str]:
    """The index terms of a phrase's carrying words, without letter groups."""
    carrying = [word for word in words(phrase) if word not in stop_words("da")] or words(phrase)
    return [term for word in carrying for term in analyse(word) if not term.startswith("#")]


def _whole(terms: frozenset[str]) -> list[str]:
    return [term for term in terms if term[0] not in "#_"]


def _frequency(index: Index, terms: frozenset[str]) -> int:
    """In how many passages a word stands, whole or as part of a compound; for a phrase that of its rarest word."""
    counts = (max(index.document_frequency(one), index.document_frequency(f"_{one}")) for one in _whole(terms))
    return min(counts, default=0)


@lru_cache(maxsize=20_000)
def _terms_of(text: str) -> tuple[frozenset[str], tuple[frozenset[str], ...]]:
    """The index terms of a text, and the letter groups of each of its words."""
    found = dict.fromkeys(words(text))
    grams = (frozenset(term for term in analyse(word) if term.startswith("#")) for word in found)
    return frozenset(analyse(text)), tuple(one for one in grams if len(one) >= FEWEST_GRAMS)


def met(term: Term, text: str) -> float:
    """How well a text meets a word: 1 for the word itself, less for a part, an equal or a like spelling, else 0."""
    terms, grams = _terms_of(text)
    equals = (_met_equal(one, terms, translated=term.translated) for one in term.equals)
    return max(_met_whole(term.own, terms), _met_alike(term.own, grams), *equals, 0.0)


def _met_whole(own: frozenset[str], terms: frozenset[str]) -> float:
    whole = _whole(own)
    if not whole:
        return 0.0
    if all(one in terms for one in whole):
        return 1.0
    if all(one in terms or f"_{one}" in terms for one in whole):
        return PART
    parts = [one for one in own if one[0] == "_" and one[1:] not in whole]
    share = sum(one in terms for one in parts) / len(parts) if parts else 0.0
    return PART if share == 1.0 else SOME_PARTS * share


def _met_equal(equal: frozenset[str], terms: frozenset[str], *, translated: bool) -> float:
    share = _met_whole(equal, terms)
    if translated:
        return TRANSLATED * share
    return SYNONYM if share == 1.0 else 0.0


def _met_alike(own: frozenset[str], grams: Sequence[frozenset[str]]) -> float:
    asked = {term for term in own if term.startswith("#")}
    if len(asked) < FEWEST_GRAMS:
        return 0.0
    share = max((len(asked & word) / max(len(asked), len(word)) for word in grams), default=0.0)
    return ALIKE if share >= ALIKE_SHARE else 0.0


def weigh(query: Query, hits: Sequence[Hit], index: Index, *, compared_with: int | None = None) -> list[Signs]:
    """The signs of each passage found, in their order.

    Args:
        query: The question.
        hits: What is weighed, the likeliest first, with lexical and dense scores.
        index: Says how rare a word is.
        compared_with: The margin is over so many of the first; over all where it is ``None``.
    """
    terms = read_evidence_terms(query, index)
    cosines = [hit.dense or 0.0 for hit in hits]
    compared = cosines[:compared_with]
    mean = sum(compared) / max(len(compared), 1)
    deviation = math.sqrt(sum((one - mean) ** 2 for one in compared) / max(len(compared), 1)) or 1.0
    highest = max((hit.lexical or 0.0 for hit in hits), default=0.0) or 1.0
    wanted = wanted_in(query.text)
    signs = []
    for hit, cosine in zip(hits, cosines, strict=True):
        found = searchable(hit.passage)
        covered, own, unmet = _coverage(terms, found)
        signs.append(
            Signs(
                dense=cosine,
                margin=(cosine - mean) / deviation / 3,
                lexical=(hit.lexical or 0.0) / highest,
                covered=covered,
                own=own,
                unmet=unmet,
                lacks=wanted is not None and not wanted.search(found.body),
            )
        )
    return signs


def _coverage(terms: Sequence[Term], found: Searchable) -> tuple[float, float, float]:
    """The shares covered with the context and without, and that of the rarest word unmet."""
    if not terms:
        return 0.0, 0.0, 0.0
    total = sum(term.rarity for term in terms)
    own = [met(term, found.body) for term in terms]
    whole = [max(one, CONTEXT * met(term, found.context)) for term, one in zip(terms, own, strict=True)]
    unmet = max((term.rarity for term, one in zip(terms, whole, strict=True) if one < MET), default=0.0)
    return (
        sum(term.rarity * one for term, one in zip(terms, whole, strict=True)) / total,
        sum(term.rarity * one for term, one in zip(terms, own, strict=True)) / total,
        unmet / max(term.rarity for term in terms),
    )
