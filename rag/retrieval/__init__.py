"""Questions become queries, and queries become hits."""

from __future__ import annotations

from rag.retrieval.searching import Weights, candidates, search, spread
from rag.retrieval.understanding import understand

__all__ = ["Weights", "candidates", "search", "spread", "understand"]
