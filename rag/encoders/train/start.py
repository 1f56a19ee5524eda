"""Where training starts: each piece from the teacher's vectors of what it means in English.

The common mean is taken away, principal components give the dimensions, and smooth inverse frequency weighs the pieces
(Arora, Liang and Ma 2017, "A simple but tough-to-beat baseline for sentence embeddings").
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rag.encoders.base import unit_rows
from rag.encoders.train.vocabulary import Piece

Vectors = NDArray[np.float32]
Teacher = Callable[[Sequence[str]], Vectors]
"""Unit rows, one for each English text."""


@dataclass(frozen=True, slots=True)
class Projection:
    """From the teacher's space to the encoder's."""

    mean: Vectors
    components: Vectors

    def __call__(self, vectors: Vectors) -> Vectors:
        """The teacher's vectors as unit rows of the encoder's space."""
        return unit_rows((vectors - self.mean) @ self.components)


def starting_vectors(
    pieces: Mapping[str, Piece], sentences: Vectors, teacher: Teacher, *, dimensions: int, sif: float
) -> tuple[Vectors, Projection]:
    """A row for each piece (zero where it has no senses), and the projection that made them.

    ``sentences`` are the teacher's vectors of whole sentences: they count in the principal components.
    """
    known = np.array([bool(piece.senses) for piece in pieces.values()])
    meanings = _meanings(pieces, teacher)
    mean = meanings[known].mean(axis=0)
    centred = np.vstack([meanings[known], sentences]) - mean
    components = np.linalg.eigh(centred.T @ centred)[1][:, ::-1][:, :dimensions].astype(np.float32)
    frequencies = np.array([piece.frequency for piece in pieces.values()])
    weights = (sif / (sif + frequencies) * known).astype(np.float32)
    return ((meanings - mean) @ components * weights[:, None]).astype(np.float32), Projection(mean, components)


def _meanings(pieces: Mapping[str, Piece], teacher: Teacher) -> Vectors:
    texts = sorted({text for piece in pieces.values() for text, _ in piece.senses})
    vectors = teacher(texts)
    row_of = {text: row for row, text in enumerate(texts)}
    meanings = np.zeros((len(pieces), vectors.shape[1]), dtype=np.float32)
    for row, piece in enumerate(pieces.values()):
        for text, weight in piece.senses:
            meanings[row] += weight * vectors[row_of[text]]
    return unit_rows(meanings)
