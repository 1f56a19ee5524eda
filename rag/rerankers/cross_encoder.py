"""Any sentence-transformers cross-encoder, imported only when one is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from rag.encoders.hub import find_model
from rag.errors import EncoderUnavailableError, RerankerUnavailableError
from rag.rerankers.base import Candidate

if TYPE_CHECKING:
    from sentence_transformers import CrossEncoder

BATCH = 32


class CrossEncoderReranker:
    """A model with one output by folder or hub name. It reads the context before the passage, as one text."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._model = _load(name)

    def score(self, question: str, candidates: Sequence[Candidate]) -> NDArray[np.float32]:
        """One logit for each candidate, ``(len(candidates),)``, before any activation of the model's own."""
        from torch import nn

        if not candidates:
            return np.zeros(0, dtype=np.float32)
        pairs = [(question, f"{one.context}\n{one.body}".strip()) for one in candidates]
        scores = self._model.predict(
            pairs, batch_size=BATCH, activation_fn=nn.Identity(), show_progress_bar=False, convert_to_numpy=True
        )
        return np.asarray(scores, dtype=np.float32)


def _load(name: str) -> CrossEncoder:
    try:
        place = find_model(name)
    except EncoderUnavailableError as error:
        raise RerankerUnavailableError(name, error.reason) from error
    from sentence_transformers import CrossEncoder

    try:
        model: CrossEncoder = CrossEncoder(str(place), local_files_only=isinstance(place, Path), device="cpu")
    except (OSError, ValueError, KeyError, ImportError, RuntimeError) as error:
        raise RerankerUnavailableError(name, str(error)) from error
    if model.num_labels != 1:
        raise RerankerUnavailableError(name, f"it gives {model.num_labels} figures for a pair, not one")
    return model
