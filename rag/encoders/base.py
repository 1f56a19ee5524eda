"""What every encoder is, and what they share."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal, Protocol, runtime_checkable

import numpy as np
from numpy.typing import NDArray

Kind = Literal["query", "passage"]


class Encoder(Protocol):
    """Texts to embeddings. ``name`` identifies the model in an index: other weights have another name."""

    @property
    def name(self) -> str:
        """What the model is called in settings and in an index."""

    @property
    def dimensions(self) -> int:
        """The length of every row."""

    def encode(self, texts: Sequence[str], *, kind: Kind) -> NDArray[np.float32]:
        """Float32 unit rows, ``(len(texts), dimensions)``; an empty text gives a zero row."""


@runtime_checkable
class WordEncoder(Encoder, Protocol):
    """An encoder whose embedding of a text is the sum of its words' vectors: they can be compared one by one."""

    def encode_words(self, texts: Sequence[str]) -> list[NDArray[np.float32]]:
        """For each text a row per word; a row's length says how much the word counts."""


def unit_rows(vectors: NDArray[np.floating[Any]]) -> NDArray[np.float32]:
    """The rows at length one; rows of zeros, or of numbers that are none, become zeros."""
    finite = np.nan_to_num(vectors, nan=0.0, posinf=0.0, neginf=0.0)
    lengths = np.linalg.norm(finite, axis=1, keepdims=True)
    return np.asarray(finite / np.where(lengths > 0, lengths, 1), dtype=np.float32)


def fingerprint(weights: Path) -> str:
    """Eight hexadecimal digits that change when the weights do."""
    with weights.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()[:8]
