"""Meetings by what people call them: "på fyraftensmødet", "from the stakeholder meeting"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rag.danish import analyse
from rag.glossary import danish_for
from rag.types import Note, Reason

DANISH = (
    r"\w+(?:mød(?:et|erne)|seminar(?:et|erne)|workshop(?:pen|perne)|arrangement(?:et|erne)|værksted(?:et|erne)|"
    r"høring(?:en|erne)|caf[ée]en)"
)
ENGLISH = r"(?P<english>\w+)['’]?s?\s+(?:meetings?|seminars?|workshops?|events?|evenings?|hearings?|breakfasts?)"
BEFORE = r"\b(?:på|fra|ved|til|under|af|at|from|in|during|of)\s+(?:det|de|den|the)?\s*"
AT = re.compile(rf"{BEFORE}(?P<meeting>{DANISH}|(?<=the ){ENGLISH})\b", re.IGNORECASE)
"""Where a meeting is when something was said, not what is spoken about ("om borgermøder")."""


def called(note: Note) -> frozenset[str]:
    """The index terms of what a note, its meeting and its place are called."""
    own = note.provenance
    return frozenset(analyse(" ".join(filter(None, (note.title, own.meeting, own.place, own.municipality)))))


def is_among(word: str, terms: frozenset[str]) -> bool:
    """Whether a word, whole or as a part of another, or each part of it, is among index terms."""
    whole, *parts = [term for term in analyse(word) if term[0] != "#"] or [word]
    inner = set(parts) - {f"_{whole}"}
    return bool(terms & {whole, f"_{whole}"}) or (bool(inner) and inner <= terms)


def meetings_in(question: str, notes: Sequence[Note]) -> Iterator[tuple[Reason, tuple[int, int]]]:
    """The notes of a meeting that the question says something was said at, where they are some of the notes only."""
    for found in AT.finditer(question):
        name = found["english"]
        words = (name, *danish_for(name)) if name else (found["meeting"],)
        meant = [note for note in notes if any(is_among(word, called(note)) for word in words)]
        if len(meant) < len(notes):
            titles = [note.title for note in notes]
            for note in meant:
                value = note.title if titles.count(note.title) == 1 else note.source
                yield Reason("note", value, found["meeting"]), found.span("meeting")
