"""An answer in words: how widely it was found, and its quotes under their voice and meeting, as plain text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from rag.answering import phrases
from rag.answering.opposing import nobody_is_against
from rag.answering.selection import groups_of, stands_under
from rag.index import Index
from rag.index.filters import allowed_rows
from rag.retrieval.limits import sides_asked
from rag.retrieval.naming import notes_naming
from rag.retrieval.unsaid import lacking_in
from rag.types import Aim, Breadth, Citation, Filters, Language, Note, Query, Reason, Voice


def breadth_of(searched: tuple[str, ...], citations: Sequence[Citation]) -> Breadth:
    """In how many of the notes searched the citations stand, and by which voices."""
    notes: dict[str, Note] = {citation.source: citation.passage.note for citation in citations}
    counts = Counter(voice for _, voice in {(citation.source, citation.voice) for citation in citations})
    meetings = {
        (note.provenance.meeting, note.provenance.place, note.provenance.date) if note.provenance.meeting else source
        for source, note in notes.items()
    }
    voices = tuple((voice, counts[voice]) for voice in Voice if counts[voice])
    return Breadth(searched, tuple(sorted(notes)), len(meetings), voices)


def silent_in(
    query: Query, searched: Sequence[Note], citations: Sequence[Citation], index: Index, language: Language
) -> tuple[str, ...]:
    """Those of several that were asked who are not quoted; where it is asked who says nothing, the notes that do not.

    A note that has all the words of the matter is no such one, quoted or not. The notes are named in ``language``.
    """
    if query.aim is Aim.LACKING:
        naming = notes_naming(lacking_in(query.text) or "", query.language, index) or ()
        quiet = [one for one in searched if one.source not in {*naming, *(citation.source for citation in citations)}]
        told_of = (phrases.heading(one.provenance.voice, one.provenance, one.title, language) for one in quiet)
        return tuple(one.rstrip(":") for one in told_of)
    if not citations:
        return ()
    heard = [citation.passage for citation in citations]
    asked = sides_asked(one for one in query.reasons if not one.excluded)
    return tuple(side[0].words for side in asked if not any(allowed_rows(heard, _limit(one)) for one in side))


def _limit(reason: Reason) -> Filters:
    """The limit that a reason says."""
    if reason.field == "voice":
        return Filters(voice=(Voice(reason.value),))
    limit: dict[str, Any] = {reason.field: (reason.value,)}
    return replace(Filters(), **limit)


def told(
    query: Query, agreeing: Sequence[Citation], opposing: Sequence[Citation], breadth: Breadth, *, sure: bool
) -> str:
    """The answer as plain text: how widely, then the quotes under their voice and meeting, those that disagree last."""
    more = bool(query.shown)
    lines = [] if sure else [doubt(query, [*agreeing, *opposing])]
    lines.append(phrases.found_in(len(breadth.found), len(breadth.searched), breadth.voices, query.language, more=more))
    if query.aim is Aim.EVERYTHING:
        lines.append(phrases.some_of(len(agreeing), breadth.remarks, query, query.language))
    if query.aim is Aim.SPEAKERS:
        lines += [phrases.said_by(query.language), *_speakers([*agreeing, *opposing], query.language)]
    lines += _quotes(agreeing, query.language)
    if opposing:
        lines += ["", phrases.also_said(query.language), *_quotes(opposing, query.language)]
    return "\n".join(lines)


def doubt(query: Query, quoted: Sequence[Citation]) -> str:
    """Why an answer may be none."""
    against = nobody_is_against(query.text, (one.passage for one in quoted))
    return (phrases.NOT_AGAINST if against else phrases.UNSURE)[query.language]


def _speakers(citations: Sequence[Citation], language: Language) -> list[str]:
    """A line for each voice of each note, with its groups and the numbers of its quotes."""
    said: dict[tuple[str, Voice], list[Citation]] = {}
    for citation in citations:
        said.setdefault((citation.source, citation.voice), []).append(citation)
    lines = []
    for (_, voice), quotes in said.items():
        note = quotes[0].passage.note
        whose = phrases.heading(voice, note.provenance, note.title, language).rstrip(":")
        whose += "" if note.provenance.date else f" ({phrases.NO_DATE[language]})"
        numbers = "".join(f"[{citation.number}]" for citation in quotes)
        lines.append(f"{', '.join([whose, *groups_of(quotes)])}: {numbers}")
    return lines


def _quotes(citations: Sequence[Citation], language: Language) -> list[str]:
    lines: list[str] = []
    heard = None
    told: set[str] = set()
    for citation in citations:
        note = citation.passage.note
        if (note.source, citation.voice) != heard:
            heard = (note.source, citation.voice)
            told.clear()
            lines += ["", phrases.heading(citation.voice, note.provenance, note.title, language)]
        over = stands_under(citation)
        # A bullet makes no sense without what it hangs under; a heading is read once.
        beside = f" {phrases.under(over)}" if over and (over not in told or citation.passage.parent) else ""
        told.add(over or "")
        lines.append(f"“{citation.quote}” [{citation.number}]{beside}")
    return lines
