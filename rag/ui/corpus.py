"""The corpus at a glance, for the page's first view and the choices of its filters."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from rag.types import Note, Voice


@dataclass(frozen=True, slots=True)
class Glance:
    """What is in the index: its notes, how many passages they hold, and what can be filtered on."""

    notes: tuple[Note, ...]
    passages: int
    municipalities: tuple[str, ...]
    places: tuple[str, ...]
    voices: tuple[Voice, ...]
    first: date | None
    last: date | None
    damaged: int


def glance(notes: Sequence[Note], passages: int) -> Glance:
    """Everything the page says of the corpus before a question is asked."""
    dates = [note.provenance.date for note in notes if note.provenance.date]
    voices = {note.provenance.voice for note in notes}
    return Glance(
        notes=tuple(sorted(notes, key=lambda note: note.source)),
        passages=passages,
        municipalities=_named(note.provenance.municipality for note in notes),
        places=_named(note.provenance.place for note in notes),
        voices=tuple(voice for voice in Voice if voice in voices),
        first=min(dates, default=None),
        last=max(dates, default=None),
        damaged=sum(note.damaged for note in notes),
    )


def _named(values: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(sorted({value for value in values if value}, key=str.casefold))
