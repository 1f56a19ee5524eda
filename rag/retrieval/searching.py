"""Search: lexical and dense together, fused, and spread over the notes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from rag.danish import analyse
from rag.encoders import Encoder
from rag.index import Index
from rag.retrieval.evidence import weigh
from rag.types import Hit, Language, Query

Found = TypeVar("Found")
POOL = 100
"""So many rows are taken from each search before they are fused."""
WEIGHED = 60
"""So many of the fused are weighed one by one."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What the dense score counts against the lexical one, by the question's language; 0 to 1."""

    danish: float = 0.6
    english: float = 0.8

    def of(self, language: Language) -> float:
        """The dense share for a language."""
        return self.english if language == "en" else self.danish


def lexical_groups(query: Query) -> list[list[str]]:
    """The index terms of each word of a query and of its equals.

    A translation gives whole stems and parts only: its letters prove nothing about the word that was asked.
    """
    groups = []
    for word, *equals in query.terms:
        own = analyse(word) if query.language == "da" or not equals else []
        translated = [term for equal in equals for term in analyse(equal) if not term.startswith("#")]
        groups.append([*own, *translated])
    return groups


def candidates(
    query: Query, *, index: Index, encoder: Encoder, top_k: int = POOL, weights: Weights | None = None
) -> list[Hit]:
    """The passages worth weighing, best first, with scores between 0 and 1.

    A convex combination of BM25, divided by its highest score, and cosine (Bruch, Gai and Ingber 2023).
    """
    allowed = index.rows(query.filters)
    if allowed is not None and not allowed:
        return []
    lexical = dict(index.lexical(lexical_groups(query), top_k=POOL, allowed=allowed))
    embedding = encoder.encode([query.text], kind="query")[0]
    dense = dict(index.dense(embedding, top_k=POOL, allowed=allowed))
    for row in lexical.keys() - dense.keys():
        dense[row] = float(index.vectors[row] @ embedding)
    alpha = (weights or Weights()).of(query.language)
    highest = max(lexical.values(), default=0.0) or 1.0
    fused = {row: alpha * max(0.0, dense[row]) + (1 - alpha) * lexical.get(row, 0.0) / highest for row in sorted(dense)}
    best = sorted(fused, key=lambda row: (-fused[row], row))[:top_k]
    return [Hit(index.passages[row], fused[row], lexical.get(row), dense[row]) for row in best]


def search(query: Query, *, index: Index, encoder: Encoder, top_k: int = 20) -> list[Hit]:
    """The best passages, best first; a hit's score is the probability that the passage answers the question."""
    found = candidates(query, index=index, encoder=encoder, top_k=WEIGHED)
    cosines = [hit.dense or 0.0 for hit in found]
    signs = weigh(query, [hit.passage for hit in found], cosines, index)
    scored = [replace(hit, score=one.probability()) for hit, one in zip(found, signs, strict=True)]
    return sorted(scored, key=lambda hit: -hit.score)[:top_k]


def spread(found: Sequence[Found], *, most: int, source_of: Callable[[Found], str]) -> list[Found]:
    """At most ``most`` of what was found, in its order, with as many notes as can be: no note fills the answer alone.

    Each note gives its best first; a note gives its next only when every note has given as many as it has.
    """
    given: Counter[str] = Counter()
    turns = []
    for one in found:
        source = source_of(one)
        turns.append(given[source])
        given[source] += 1
    kept = sorted(range(len(found)), key=lambda at: (turns[at], at))[:most]
    return [found[at] for at in sorted(kept)]
