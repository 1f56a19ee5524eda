"""Questions become queries, and queries become hits."""

from __future__ import annotations

from rag.retrieval.evidence import answerable
from rag.retrieval.searching import candidates, search, spread
from rag.retrieval.understanding import understand

__all__ = ["answerable", "candidates", "search", "spread", "understand"]
