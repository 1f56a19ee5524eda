"""Embeddings of passages, and exact nearest neighbours among them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from rag.encoders import Encoder
from rag.passages import Searchable

CONTEXT_SHARE = 0.25
"""How much of a passage's vector is its context's; the rest is its own words'."""

BATCH = 256

Vectors = NDArray[np.float32]


def vector_key(searchable: Searchable, *, encoder: str, context_share: float) -> str:
    """Names all that a passage's vector depends on: equal keys have equal vectors."""
    parts = "\x1f".join((encoder, repr(context_share), searchable.body, searchable.context))
    return hashlib.blake2b(parts.encode("utf-8"), digest_size=16).hexdigest()


def embed(
    searchables: Sequence[Searchable],
    encoder: Encoder,
    *,
    context_share: float = CONTEXT_SHARE,
    step: Callable[[int], None] = lambda _: None,
) -> Vectors:
    """Unit vectors of passages, each its own words' and its context's, mixed by share.

    Each distinct text is encoded once. ``step`` is told how many passages each batch finished.
    """
    contexts = _encode({searchable.context for searchable in searchables if context_share}, encoder)
    vectors = np.zeros((len(searchables), encoder.dimensions), dtype=np.float32)
    for first in range(0, len(searchables), BATCH):
        batch = searchables[first : first + BATCH]
        bodies = _encode((searchable.body for searchable in batch), encoder)
        for row, searchable in enumerate(batch, start=first):
            vectors[row] = (1 - context_share) * bodies[searchable.body]
            if context_share:
                vectors[row] += context_share * contexts[searchable.context]
        step(len(batch))
    return unit(vectors)


def unit(vectors: Vectors) -> Vectors:
    """The rows at length 1; a zero row stays zero."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    result: Vectors = np.divide(vectors, lengths, out=np.zeros_like(vectors), where=lengths > 0)
    return result


def nearest(
    vectors: Vectors, embedding: Vectors, *, top_k: int, allowed: Sequence[int] | None = None
) -> list[tuple[int, float]]:
    """The rows nearest by cosine and their cosines, best first; equal ones in row order."""
    rows = np.arange(len(vectors)) if allowed is None else np.unique(np.asarray(allowed, dtype=np.int64))
    scores = (vectors if allowed is None else vectors[rows]) @ embedding
    if 0 < top_k < len(rows):
        best = np.argpartition(-scores, top_k - 1)
        rows, scores = rows[best[:top_k]], scores[best[:top_k]]
    order = np.lexsort((rows, -scores))[: max(top_k, 0)]
    return [(int(rows[place]), float(scores[place])) for place in order]


def _encode(texts: Iterable[str], encoder: Encoder) -> Mapping[str, Vectors]:
    distinct = sorted(set(texts))
    encoded: dict[str, Vectors] = {}
    for first in range(0, len(distinct), BATCH):
        batch = distinct[first : first + BATCH]
        encoded.update(zip(batch, encoder.encode(batch, kind="passage"), strict=True))
    return encoded
