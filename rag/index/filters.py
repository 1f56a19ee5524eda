"""Filters -> rows: which passages a search is limited to."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from pathlib import PurePosixPath

from rag.types import Filters, Note, Passage


def allowed_rows(passages: Sequence[Passage], filters: Filters) -> list[int] | None:
    """The rows that pass every filter, in order; ``None`` when nothing is limited.

    A note without a date passes no date filter; a passage without a group passes no group filter. An exercise
    is a heading.
    """
    if filters.empty:
        return None
    notes = {passage.note.source: passage.note for passage in passages}
    sources = {source for source, note in notes.items() if note_passes(note, filters)}
    return [
        row
        for row, passage in enumerate(passages)
        if passage.note.source in sources
        and _any_matches(filters.group, (passage.group,))
        and _any_matches(filters.exercise, passage.path)
        and (not filters.voice or passage.voice in filters.voice)
    ]


def note_passes(note: Note, filters: Filters) -> bool:
    """True when the note's own provenance passes; its passages may still differ in group and voice."""
    origin = note.provenance
    names = (note.source, PurePosixPath(note.source).stem, note.title)
    return (
        _any_matches(filters.municipality, (origin.municipality,))
        and _any_matches(filters.place, (origin.place,))
        and _any_matches(filters.note, names)
        and _within(note, filters)
    )


def matches(wanted: str, text: str) -> bool:
    """True when ``text`` is or holds ``wanted``, without case, from the start of a word and without cutting a number.

    "Randers" matches "Randers Kommune"; "Ans" does not match "Hansted", nor "Gruppe 1" "Gruppe 10".
    """
    folded = _fold(wanted)
    if not folded:
        return False
    end = r"(?!\d)" if folded[-1].isdigit() else ""
    start = r"(?<!\w)" if folded[0].isalnum() else ""
    return re.search(f"{start}{re.escape(folded)}{end}", _fold(text)) is not None


def _any_matches(wanted: Sequence[str], texts: Iterable[str | None]) -> bool:
    known = [text for text in texts if text]
    return not wanted or any(matches(value, text) for value in wanted for text in known)


def _within(note: Note, filters: Filters) -> bool:
    if filters.date_from is None and filters.date_to is None:
        return True
    day = note.provenance.date
    if day is None:
        return False
    return (filters.date_from is None or filters.date_from <= day) and (
        filters.date_to is None or day <= filters.date_to
    )


def _fold(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())
