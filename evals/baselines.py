"""Each half of the search alone, to show what the other adds."""

from __future__ import annotations

from collections.abc import Iterable

from rag.danish import analyse
from rag.encoders import Encoder
from rag.index import Index
from rag.types import Hit, Query


def lexical_alone(query: Query, *, index: Index, top_k: int) -> list[Hit]:
    """The best passages by the words of the question and their translations."""
    groups = [[term for word in alternatives for term in analyse(word)] for alternatives in query.terms]
    return _hits(index.lexical(groups, top_k=top_k, allowed=index.rows(query.filters)), index)


def dense_alone(query: Query, *, index: Index, encoder: Encoder, top_k: int) -> list[Hit]:
    """The best passages by the cosine of their embeddings with that of the question."""
    (embedding,) = encoder.encode([query.text], kind="query")
    return _hits(index.dense(embedding, top_k=top_k, allowed=index.rows(query.filters)), index)


def _hits(found: Iterable[tuple[int, float]], index: Index) -> list[Hit]:
    return [Hit(index.passages[row], score) for row, score in found]
