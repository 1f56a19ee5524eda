"""Hits become an answer: what is quoted, how widely it was found, and when to be silent."""

from __future__ import annotations

from rag.answering.answer import answer, with_summary
from rag.answering.together import together

__all__ = ["answer", "together", "with_summary"]
