"""Filters -> rows: which passages a search is limited to."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import PurePosixPath

from rag.index.parts import lines_over
from rag.sections.known_as import known_as, speaks_apart
from rag.types import Filters, Note, Passage

EXERCISES = (
    *(r"øvelse|exercise", r"runde|round", r"spørgsmål|question", "session", "workshop"),
    *(r"(?:dagsordens)?punkt|pkt\.?|(?:agenda )?item", r"dug|(?:table)?cloth", "tavle|flip-?over"),
)
"""What the numbered parts of a meeting are called, in both languages; one part stands within one of another kind."""
RECEIVER = re.compile(r"\s(?:til|to|cc|kopi)\s*:.*", re.IGNORECASE | re.DOTALL)
"""In the head of an e-mail, to whom it is sent."""
INITIALS = re.compile(r"[A-ZÆØÅ]{1,3}")
"""They begin no name: "KA" is not Karen."""
_KINDS = tuple(re.compile(rf"(?<!\w)(?:{kind})\b", re.IGNORECASE) for kind in EXERCISES)


def allowed_rows(passages: Sequence[Passage], filters: Filters) -> list[int] | None:
    """The rows that pass every filter, in order; ``None`` when nothing is limited.

    A note without a date passes no date filter; a passage without a group passes no group filter, unless a heading
    over it is called so. Who speaks stands before what is said, or over it. An exercise is a heading; of several of one
    kind any will do, of several kinds ("exercise 1, question 2") one of each.
    """
    if filters.empty:
        return None
    excluded = {row for one in filters.but_not for row in _rows(passages, one)}
    return [row for row in _rows(passages, filters) if row not in excluded]


def _rows(passages: Sequence[Passage], filters: Filters) -> list[int]:
    notes = {passage.note.source: passage.note for passage in passages}
    sources = {source for source, note in notes.items() if note_passes(note, filters)}
    exercises = _by_kind(filters.exercise)
    return [
        row
        for row, passage in enumerate(passages)
        if passage.note.source in sources
        and _any_matches(filters.group, (passage.group, *passage.path))
        and _is_said_by(filters.speaker, passage)
        and all(_any_matches(wanted, (*passage.path, *lines_over(passage))) for wanted in exercises)
        and (not filters.voice or passage.voice in filters.voice)
    ]


def _is_said_by(speakers: Sequence[str], passage: Passage) -> bool:
    """Whether the note calls who speaks so; of those whom it names, in whole words or at their beginning.

    A note may be somebody's as a whole: whoever is called by its title says what it tells of no others.
    """
    if not speakers:
        return True
    title = passage.note.title.casefold()
    if passage.said_by in (None, passage.note.provenance.voice) and any(one.casefold() == title for one in speakers):
        return True
    called = [one.casefold() for one in known_as(passage)]
    names = {*called, *(one.partition(",")[0] for one in called)}
    if not names.isdisjoint(one.casefold() for one in speakers):
        return True
    headings = [RECEIVER.sub("", one) for one in passage.path]
    over = [] if speaks_apart(passage) else [passage.speaker] if passage.speaker else headings
    initials = [one for one in speakers if INITIALS.fullmatch(one)]
    names_only = tuple(one for one in speakers if one not in initials)
    by_letters = any(re.search(rf"(?<!\w){one}(?!\w)", text) for one in initials for text in over)
    return by_letters or (bool(names_only) and _any_matches(names_only, over))


def note_passes(note: Note, filters: Filters) -> bool:
    """True when the note's own provenance passes; its passages may still differ in group, exercise and voice."""
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
    return _pattern((wanted,)).search(_fold(text)) is not None


@lru_cache(maxsize=256)
def _pattern(wanted: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern for any of the values; for none where they are empty."""
    each = (
        ("(?<!\\w)" if one[0].isalnum() else "") + re.escape(one) + ("(?!\\d)" if one[-1].isdigit() else "")
        for one in map(_fold, wanted)
        if one
    )
    return re.compile("|".join(each) or "(?!)")


def _any_matches(wanted: Sequence[str], texts: Iterable[str | None]) -> bool:
    if not wanted:
        return True
    pattern = _pattern(tuple(wanted))
    return any(pattern.search(_fold(text)) for text in texts if text)


def _by_kind(exercises: Sequence[str]) -> list[tuple[str, ...]]:
    """The exercises of each kind; those of none that we know are one of their own."""
    kinds: dict[object, tuple[str, ...]] = {}
    for one in exercises:
        kind = next((kind for kind in _KINDS if kind.search(one)), None)
        kinds[kind] = (*kinds.get(kind, ()), one)
    return list(kinds.values())


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
