"""Questions become queries, and queries become hits."""

from __future__ import annotations

from rag.retrieval.searching import Weights, search, spread
from rag.retrieval.understanding import understand

__all__ = ["Weights", "search", "spread", "understand"]
