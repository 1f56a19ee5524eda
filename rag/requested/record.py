"""What a request holds."""

from __future__ import annotations

from dataclasses import dataclass

from rag.types import Language, Wish


@dataclass(frozen=True, slots=True)
class Requested:
    """What is asked of the notes in a request, and what is wished for of the answer: how many ``quotes``, 0 for all."""

    question: str
    wish: Wish | None = None
    quotes: int = 0
    language: Language | None = None
