"""A brief as records: headings, words of one's own, and quotes that know their place in a note."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from rag.answering import phrases
from rag.errors import RagError
from rag.types import Answer, Citation, Language, Outcome, Passage, Span


class MissingQuoteError(RagError):
    """A brief points at a place that is in no passage of the notes, or holds masked personal data."""

    def __init__(self, source: str, start: int, end: int) -> None:
        self.source, self.start, self.end = source, start, end
        super().__init__(f"{source}, characters {start} to {end}: no passage that can be quoted. Search for it anew.")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading between the parts of a brief."""

    text: str


@dataclass(frozen=True, slots=True)
class OwnWords:
    """Text that somebody wrote between the quotes; it is no quote and never looks like one."""

    text: str


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quote, and who has held it against its source and when, where somebody has."""

    citation: Citation
    checked_by: str | None = None
    checked_on: date | None = None


Part = Heading | OwnWords | Quoted


@dataclass(frozen=True, slots=True)
class Brief:
    """Parts in their order. Its quotes' citations are numbered 1, 2, 3 in that order, whatever they had before."""

    title: str
    parts: tuple[Part, ...]
    language: Language = "da"

    def __post_init__(self) -> None:
        number = 0
        parts: list[Part] = []
        for part in self.parts:
            if isinstance(part, Quoted):
                number += 1
                part = replace(part, citation=replace(part.citation, number=number))  # noqa: PLW2901
            parts.append(part)
        object.__setattr__(self, "parts", tuple(parts))

    @property
    def quotes(self) -> tuple[Quoted, ...]:
        """The quotes, in their order."""
        return tuple(part for part in self.parts if isinstance(part, Quoted))


def brief_of_answers(title: str, answers: Iterable[tuple[str, Answer]], *, language: Language = "da") -> Brief:
    """A brief with a heading for each question asked, how widely it was found, and the answer's quotes."""
    parts: list[Part] = []
    each = [one for asked, whole in answers for one in ([(p.query.text, p) for p in whole.parts] or [(asked, whole)])]
    for asked, answer in each:
        parts.append(Heading(asked))
        if answer.outcome is Outcome.ANSWERED:
            breadth = answer.breadth
            parts.append(
                OwnWords(phrases.found_in(len(breadth.found), len(breadth.searched), breadth.voices, language))
            )
        else:
            parts.append(OwnWords(phrases.not_found(len(answer.breadth.searched), language)))
        parts += [Quoted(citation) for citation in answer.citations]
    return Brief(title, tuple(parts), language)


def brief_from(plain: Mapping[str, Any], passages: Sequence[Passage]) -> Brief:
    """The brief of its plain form; the quotes' words are cut from the notes, never taken from what was sent.

    The plain form is ``{"title", "language", "parts": [{"heading"} | {"text"} | {"source", "start", "end",
    "checked_by"?, "checked_on"?}]}``.

    Raises:
        MissingQuoteError: A place that is in no passage.
        ValueError: A part of another form, or a date that is none.
    """
    parts = tuple(_part(one, passages) for one in plain.get("parts", ()))
    return Brief(_clean(str(plain.get("title") or "")), parts, "en" if plain.get("language") == "en" else "da")


def as_plain(brief: Brief) -> dict[str, Any]:
    """A brief as ``brief_from`` takes it."""
    return {"title": brief.title, "language": brief.language, "parts": [_plain_part(part) for part in brief.parts]}


SIGN_OFF = "checked_by is a text, and checked_on a day such as 2025-06-12"
NOT_TEXT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What neither Word nor UTF-8 can hold."""


def _clean(text: str) -> str:
    return NOT_TEXT.sub(" ", text)


def _part(plain: Mapping[str, Any], passages: Sequence[Passage]) -> Part:
    match plain:
        case {"heading": str(text)}:
            return Heading(_clean(text))
        case {"text": str(text)}:
            return OwnWords(_clean(text))
        case {"source": str(source), "start": int(start), "end": int(end)}:
            day, name = plain.get("checked_on") or "", plain.get("checked_by") or ""
            if not (isinstance(day, str) and isinstance(name, str)):
                raise ValueError(SIGN_OFF)  # noqa: TRY004 (one kind of error for every wrong part)
            return Quoted(
                citation_at(source, start, end, passages),
                _clean(name) or None,
                date.fromisoformat(day) if day else None,
            )
        case _:
            raise ValueError("a part is a heading, a text, or a source with start and end")


def _plain_part(part: Part) -> dict[str, Any]:
    match part:
        case Heading(text):
            return {"heading": text}
        case OwnWords(text):
            return {"text": text}
        case Quoted(citation, checked_by, checked_on):
            place = {"source": citation.source, "start": citation.start, "end": citation.end}
            return place | {"checked_by": checked_by, "checked_on": checked_on.isoformat() if checked_on else None}


def citation_at(source: str, start: int, end: int, passages: Sequence[Passage]) -> Citation:
    """The citation of a place. Raises ``MissingQuoteError``."""
    try:
        span = Span(start, end)
        passage = next(one for one in passages if one.note.source == source and one.span.contains(span))
        return Citation(1, passage, span)
    except (StopIteration, ValueError):
        raise MissingQuoteError(source, start, end) from None
