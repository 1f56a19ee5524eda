"""Questions become queries, and queries become hits."""

from __future__ import annotations

from rag.retrieval.evidence import answerable
from rag.retrieval.searching import Findings, candidates, search, spread
from rag.retrieval.understanding import understand

__all__ = ["Findings", "answerable", "candidates", "search", "spread", "understand"]
