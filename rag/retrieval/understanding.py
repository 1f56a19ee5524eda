"""A question as the machine searches it: its language, its terms with translations, and the filters it names."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, replace
from datetime import date
from typing import Any

from rag.danish import content_words, is_known, words
from rag.danish.lexicon import ranks
from rag.glossary import danish_for, phrases, synonyms_of
from rag.index import Index
from rag.language import detect
from rag.retrieval.limits import read_limits
from rag.retrieval.speakers import places_spoken_in, read_voices
from rag.retrieval.spelling import respelt
from rag.types import Filters, Language, Note, Query, Reason, Voice

MOST_TRANSLATIONS = 4


def understand(question: str, *, index: Index, filters: Filters | None = None) -> Query:
    """The query of a question that stands alone.

    Filters given go before those read from the question; of the latter, the query's ``reasons`` keep the words.
    """
    given = filters or Filters()
    voices, nouns = read_voices(question)
    limits = list(read_limits(question, index.notes, index.passages))
    named = (reason for reason, _ in limits if reason)
    reasons = [reason for reason in (*voices, *named) if not getattr(given, reason.field)]
    language = detect(question)
    topic = _without(question, [*nouns, *(place for _, place in limits)])
    return Query(
        text=question,
        language=language,
        terms=tuple(read_terms(topic, language)),
        filters=_with(given, reasons),
        reasons=tuple(reasons),
        unknown_places=_unknown_places(question, index, [reason.words for reason in reasons]),
    )


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


def read_terms(topic: str, language: Language) -> list[tuple[str, ...]]:
    """The words that carry a question, each with its equals in Danish."""
    carrying = set(content_words(topic))
    in_order = words(topic)
    if language == "da":
        return [(word, *_danish_equals(word)) for word in dict.fromkeys(in_order) if word in carrying]
    in_order = [word if word not in carrying else respelt(word, language) or word for word in in_order]
    carrying = set(content_words(" ".join(in_order)))
    terms: list[tuple[str, ...]] = []
    covered: set[int] = set()
    for span, danish in phrases(in_order):
        run = in_order[span.start : span.end]
        if carrying.intersection(run):
            terms.append((" ".join(run), *danish[:MOST_TRANSLATIONS]))
        covered.update(range(span.start, span.end))
    terms += [(word,) for at, word in enumerate(in_order) if at not in covered and word in carrying]
    return list(dict.fromkeys(terms))


def _danish_equals(word: str) -> tuple[str, ...]:
    """A Danish word's synonyms; of a word that is not Danish its translations, or what it was probably meant to be.

    Keywords tell little of their language ("forest planting"): a form that is no listed one may be an English word.
    """
    if word in ranks():
        return synonyms_of(word)[:MOST_TRANSLATIONS]
    translations = danish_for(word)[:MOST_TRANSLATIONS]
    if is_known(word):
        return (*synonyms_of(word), *translations)[:MOST_TRANSLATIONS]
    respelling = respelt(word, "da")
    return translations or ((respelling,) if respelling else ())


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
