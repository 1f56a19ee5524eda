"""A question beside each passage found: the model shipped with the package, or any cross-encoder by its name."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from rag.rerankers.base import Candidate, Reranker, as_candidate, as_parts
from rag.rerankers.bilingual import BilingualReranker
from rag.rerankers.cross_encoder import CrossEncoderReranker
from rag.rerankers.onnx import OnnxReranker

__all__ = [
    "BUNDLED",
    "NONE",
    "BilingualReranker",
    "Candidate",
    "CrossEncoderReranker",
    "OnnxReranker",
    "Reranker",
    "as_candidate",
    "as_parts",
    "load_reranker",
]

BUNDLED, NONE = "bundled", "none"
BUNDLED_FOLDER = Path(__file__).parent / "model"


def load_reranker(name: str | None = None) -> Reranker | None:
    """The reranker of that name: None or "bundled" for the shipped model, a folder or hub name; ``None`` for "none".

    Raises RerankerUnavailableError, within seconds also where there is no network.
    """
    if name == NONE:
        return None
    if name in (None, BUNDLED):
        return _bundled()
    return CrossEncoderReranker(str(name))


@cache
def _bundled() -> Reranker:
    """One for the whole process: it keeps what it has read, and nothing in it changes."""
    return BilingualReranker(OnnxReranker(BUNDLED_FOLDER, name=BUNDLED))
