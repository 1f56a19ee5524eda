"""Questions become queries, and queries become hits."""

from __future__ import annotations

from rag.retrieval.searching import candidates, search, spread
from rag.retrieval.understanding import understand

__all__ = ["candidates", "search", "spread", "understand"]
