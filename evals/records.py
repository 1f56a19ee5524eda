"""The records of an evaluation: questions, their judgement, what was answered, what was retrieved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from rag.types import Span


@dataclass(frozen=True, slots=True)
class Pointer:
    """A stretch of a note as a file names it; ``quote`` is what the file says stands there, if it says so."""

    source: str
    start: int
    end: int
    quote: str | None = None
    voice: str | None = None

    def overlaps(self, other: Pointer) -> bool:
        """True when the two share at least one code point of one note. An impossible stretch overlaps nothing."""
        if self.source != other.source or not 0 <= self.start < self.end or not 0 <= other.start < other.end:
            return False
        return Span(self.start, self.end).overlaps(Span(other.start, other.end))


@dataclass(frozen=True, slots=True)
class Question:
    """A question to ask. ``history`` are earlier (question, answer) pairs, oldest first.

    ``number`` is the id where its file has a number in place of a text.
    """

    id: str
    question: str
    lang: str | None = None
    history: tuple[tuple[str, str], ...] = ()
    filters: Mapping[str, Any] = field(default_factory=dict)
    number: int | None = None

    @property
    def id_as_given(self) -> str | int:
        """The id as it stands in its file."""
        return self.id if self.number is None else self.number


@dataclass(frozen=True, slots=True)
class Nugget:
    """A point that a good answer makes, and the numbers of the gold spans that make it, from 0."""

    point: str
    gold: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class GoldQuestion(Question):
    """A question with its judgement: every stretch that answers it, the voices asked for, if any, and the points."""

    answerable: bool = False
    gold: tuple[Pointer, ...] = ()
    voices: tuple[str, ...] = ()
    nuggets: tuple[Nugget, ...] = ()

    @property
    def notes(self) -> frozenset[str]:
        """The notes that hold an answer."""
        return frozenset(span.source for span in self.gold)


@dataclass(frozen=True, slots=True)
class GivenAnswer:
    """What an assistant answered to one question; what is ``None`` or empty the file does not tell.

    ``searched`` and ``found`` are the notes that the answer says were searched, and hold an answer. ``written`` are the
    numbers cited by each sentence of a language model, ``None`` where none was set.
    """

    id: str
    answered: bool
    citations: tuple[Pointer, ...] = ()
    elapsed_s: float | None = None
    text: str = ""
    numbers: tuple[int, ...] = ()
    searched: tuple[str, ...] = ()
    found: tuple[str, ...] = ()
    written: tuple[tuple[int, ...], ...] | None = None


@dataclass(frozen=True, slots=True)
class Ranking:
    """The passages retrieved for one question, best first."""

    id: str
    hits: tuple[Pointer, ...] = ()
