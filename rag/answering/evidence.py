"""How strongly a passage speaks to a question: what is weighed before anything is quoted, or nothing is.

A cosine alone cannot tell "the same topic" from "an answer". Here it is one of several signs, beside how much of the
question the passage covers, weighted by how rare each word is in the notes, and how much of it no note mentions.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import astuple, dataclass
from functools import lru_cache

from rag.answering.calibration import INTERCEPT, WEIGHTS
from rag.danish import analyse, stem, words
from rag.danish.stopwords import stop_words
from rag.index import Index
from rag.passages import searchable
from rag.types import Hit, Passage, Query

PART = 0.8
"""A word met as part of a compound, or a compound met by all its parts."""
ALIKE = 0.6
"""A word met by its letters only: a misspelling, or a damaged scan."""
ALIKE_SHARE = 0.6
EQUAL = 0.85
"""A translation or synonym met in place of the word itself."""
CONTEXT = 0.5
"""A word met above the passage rather than in it."""


@dataclass(frozen=True, slots=True)
class Signs:
    """What is known of one passage for one question; each between 0 and 1, ``margin`` in standard deviations.

    ``dense`` is the cosine, ``margin`` how far it stands above the other candidates; ``body`` and ``covered`` are the
    shares of the question's words, by rarity, met in the passage itself and in it or above it; ``rarest`` is how well
    the question's rarest word is met; ``absent`` the share of it that stands in no note searched.
    """

    dense: float
    margin: float
    body: float
    covered: float
    rarest: float
    absent: float
    english: float

    def probability(self) -> float:
        """That the passage answers, by logistic regression (see ``rag.answering.calibration``)."""
        total = INTERCEPT + sum(weight * sign for weight, sign in zip(WEIGHTS, astuple(self), strict=True))
        return 1 / (1 + math.exp(-total))


@dataclass(frozen=True, slots=True)
class Term:
    """One word of the question with its equals, each as index terms, and its rarity in nats."""

    own: frozenset[str]
    equals: tuple[frozenset[str], ...]
    rarity: float
    absent: bool


def read_terms(query: Query, index: Index) -> list[Term]:
    """The words of a query, with how rare each is among the passages."""
    return [_term(group, query, index) for group in query.terms]


def _term(group: tuple[str, ...], query: Query, index: Index) -> Term:
    word, *equals = group
    own = frozenset(analyse(word))
    carrying = tuple(frozenset(_carrying(equal)) for equal in equals)
    known = [
        _frequency(index, terms) for terms in (own if query.language == "da" or not equals else (), *carrying) if terms
    ]
    frequency = max(known, default=0)
    rarity = math.log((len(index.passages) + 1) / (frequency + 0.5))
    return Term(own, carrying, max(rarity, 0.1), absent=frequency == 0)


def _carrying(phrase: str) -> list[str]:
    """The index terms of a phrase's carrying words, without letter groups."""
    carrying = [word for word in words(phrase) if word not in stop_words("da")] or words(phrase)
    return [term for word in carrying for term in analyse(word) if not term.startswith("#")]


def _frequency(index: Index, terms: frozenset[str]) -> int:
    """In how many passages a word stands, whole or as part of a compound; for a phrase that of its rarest word."""
    whole = [term for term in terms if term[0] not in "#_"]
    return min((max(index.document_frequency(one), index.document_frequency(f"_{one}")) for one in whole), default=0)


@lru_cache(maxsize=20_000)
def _terms_of(body: str) -> tuple[frozenset[str], tuple[frozenset[str], ...]]:
    """The index terms of a text, and the letter groups of each of its words."""
    grams = tuple(
        frozenset(term for term in analyse(word) if term.startswith("#"))
        for word in dict.fromkeys(words(body))
        if len(word) > 4
    )
    return frozenset(analyse(body)), grams


def met(term: Term, text: str) -> float:
    """How well a text meets a word: 1 for the word itself, less for a part, an equal or a like spelling."""
    terms, grams = _terms_of(text)
    return max(
        _met_whole(term.own, terms),
        _met_alike(term.own, grams),
        *(EQUAL * _met_whole(one, terms) for one in term.equals),
        0.0,
    )


def _met_whole(own: frozenset[str], terms: frozenset[str]) -> float:
    whole = [one for one in own if one[0] not in "#_"]
    if not whole:
        return 0.0
    if all(one in terms for one in whole):
        return 1.0
    if all(one in terms or f"_{one}" in terms for one in whole):
        return PART
    parts = [one for one in own if one[0] == "_" and one[1:] not in whole]
    share = sum(one in terms for one in parts) / len(parts) if parts else 0.0
    return PART * share if share == 1.0 else 0.5 * PART * share


def _met_alike(own: frozenset[str], grams: Sequence[frozenset[str]]) -> float:
    asked = {term for term in own if term.startswith("#")}
    if len(asked) < 3:
        return 0.0
    share = max((len(asked & word) / max(len(asked), len(word)) for word in grams if word), default=0.0)
    return ALIKE if share >= ALIKE_SHARE else 0.0


def weigh(query: Query, hits: Sequence[Hit], index: Index) -> list[Signs]:
    """The signs of each hit, in the order of the hits."""
    terms = read_terms(query, index)
    total = sum(term.rarity for term in terms)
    absent = sum(term.rarity for term in terms if term.absent) / total if total else 1.0
    cosines = [hit.dense or 0.0 for hit in hits]
    mean = sum(cosines) / len(cosines) if cosines else 0.0
    spread = math.sqrt(sum((one - mean) ** 2 for one in cosines) / len(cosines)) if cosines else 1.0
    rarest = max(terms, key=lambda term: term.rarity, default=None)
    signs = []
    for hit in hits:
        found = searchable(hit.passage)
        bodies = [met(term, found.body) for term in terms]
        wide = [max(body, CONTEXT * met(term, found.context)) for body, term in zip(bodies, terms, strict=True)]
        signs.append(
            Signs(
                dense=hit.dense or 0.0,
                margin=((hit.dense or 0.0) - mean) / (spread or 1.0) / 3,
                body=_share(bodies, terms, total),
                covered=_share(wide, terms, total),
                rarest=wide[terms.index(rarest)] if rarest else 0.0,
                absent=absent,
                english=float(query.language == "en"),
            )
        )
    return signs


def _share(mets: Sequence[float], terms: Sequence[Term], total: float) -> float:
    return sum(one * term.rarity for one, term in zip(mets, terms, strict=True)) / total if total else 0.0


def is_only_a_heading(passage: Passage) -> bool:
    """True for a passage that merely repeats a heading of its note, as a list of the evening's questions does."""
    said = _plain(passage.readable)
    return len(said) > 3 and any(said in _plain(heading) for heading in passage.path)


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().lower()


__all__ = ["Signs", "Term", "is_only_a_heading", "met", "read_terms", "stem", "weigh"]
