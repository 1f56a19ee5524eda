"""A question as the machine searches it: its language, its terms with translations, and the filters it names."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, replace
from datetime import date
from typing import Any

from rag.index import Index
from rag.language import detect
from rag.retrieval.limits import read_limits
from rag.retrieval.names import names_in
from rag.retrieval.naming import notes_naming
from rag.retrieval.speakers import places_spoken_in, read_voices
from rag.retrieval.terms import read_terms
from rag.types import Filters, Note, Query, Reason, Voice


def understand(question: str, *, index: Index, filters: Filters | None = None) -> Query:
    """The query of a question that stands alone.

    Filters given go before those read from the question; of the latter, the query's ``reasons`` keep the words.
    """
    given = filters or Filters()
    voices, nouns = read_voices(question)
    limits = list(read_limits(question, index.notes, index.passages))
    named = (reason for reason, _ in limits if reason)
    reasons = [reason for reason in (*voices, *named) if not _is_settled(reason.field, given)]
    language = detect(question)
    limited = {question[start:end] for _, (start, end) in limits}
    names = tuple(name for name in names_in(question) if name not in limited)
    topic = _without(question, [*nouns, *(place for _, place in limits)])
    return Query(
        text=question,
        language=language,
        terms=tuple(read_terms(topic, language)),
        filters=_with(given, reasons),
        reasons=tuple(reasons),
        names=names,
        unknown_names=tuple(name for name in names if notes_naming(name, language, index) == frozenset()),
        unknown_places=_unknown_places(question, index, [reason.words for reason in reasons]),
    )


def _is_settled(field: str, given: Filters) -> bool:
    """True where the filters given, or the wish not to read this one, go before what the question says."""
    return bool(getattr(given, field)) or field in given.unread


def _unknown_places(question: str, index: Index, known: Iterable[str]) -> tuple[str, ...]:
    """Places somebody is said to have spoken in, of which no note says that it is from there."""
    told = " ".join(filter(None, (text for note in index.notes for text in _place_words(note)))).lower()
    said = " ".join(known).lower()
    return tuple(
        place
        for place in places_spoken_in(question)
        if place.lower().rstrip("s") not in told and place.lower() not in said
    )


def _place_words(note: Note) -> tuple[str | None, ...]:
    return note.provenance.place, note.provenance.municipality, note.provenance.meeting, note.title


def _without(question: str, places: Iterable[tuple[int, int]]) -> str:
    letters = list(question)
    for start, end in places:
        letters[start:end] = " " * (end - start)
    return "".join(letters)


def _with(filters: Filters, reasons: Iterable[Reason]) -> Filters:
    read: dict[str, Any] = {}
    for reason in reasons:
        if reason.field in ("date_from", "date_to"):
            read[reason.field] = date.fromisoformat(reason.value)
        else:
            value = Voice(reason.value) if reason.field == "voice" else reason.value
            read[reason.field] = (*read.get(reason.field, ()), value)
    return replace(filters, **{one.name: read[one.name] for one in fields(filters) if one.name in read})
