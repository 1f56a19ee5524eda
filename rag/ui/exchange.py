"""What one visitor has asked and been told, kept in the visitor's own session and nowhere else."""

from __future__ import annotations

from dataclasses import dataclass

from rag.types import Answer, Language


@dataclass(frozen=True, slots=True)
class Exchange:
    """A question and what came of it: an answer, or a ``notice`` in plain words; neither while it is searched.

    ``number`` counts from 1 within the session and keeps the anchors of different answers apart. ``chosen`` are
    the filters the visitor chose, as field and value. ``unread`` are filters that the visitor does not want read from
    the question; ``again`` is the number of the exchange that is asked again so.
    """

    number: int
    question: str
    answer: Answer | None = None
    notice: str | None = None
    chosen: tuple[tuple[str, str], ...] = ()
    unread: tuple[str, ...] = ()
    again: int | None = None


@dataclass(frozen=True, slots=True)
class Visit:
    """One visitor's conversation and the language it is told in. A new one is made for every change.

    ``unused`` are the filters of the address it began with that name nothing in the notes, as field and value.
    """

    language: Language = "da"
    exchanges: tuple[Exchange, ...] = ()
    unused: tuple[tuple[str, str], ...] = ()


@dataclass(slots=True)
class Spoken:
    """The language of one visitor's page, changed in place: an answer in progress looks at it again at every step."""

    language: Language = "da"
