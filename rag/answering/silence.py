"""The answer that nothing says it: in what words, and with what stands near."""

from __future__ import annotations

from collections.abc import Sequence

from rag.answering import phrases, thresholds
from rag.answering.choice import Found
from rag.answering.selection import quotable
from rag.index import Index
from rag.retrieval.naming import passages_naming
from rag.types import Answer, Breadth, Citation, Outcome, Query, Voice


def near_citations(found: Sequence[Found], *, first: int) -> tuple[Citation, ...]:
    """The best few of what stands near, as citations numbered from ``first`` on."""
    return tuple(Citation(first + at, one.passage, one.span) for at, one in enumerate(found[: thresholds.MOST_NEAR]))


def silence(query: Query, searched: tuple[str, ...], near: Sequence[Found], others: Sequence[Found]) -> Answer:
    """Silence, with what stands ``near`` and what ``others`` say whose words were not asked for."""
    breadth = Breadth(searched)
    untold = None if searched else phrases.no_note_of_all(query)
    if others and query.filters.voice:
        shown = near_citations(others, first=1)
        known = all(citation.voice is not Voice.UNKNOWN for citation in shown)
        text = phrases.other_voices(query.filters.voice, query.language, known=known, untold=untold)
        return Answer(query, Outcome.RELATED, text, near=shown, breadth=breadth)
    if query.shown:
        outcome = Outcome.RELATED if near else Outcome.NOT_FOUND
        text = phrases.no_more(query, shown=bool(near))
        return Answer(query, outcome, text, near=near_citations(near, first=1), breadth=breadth)
    if near or others:
        text = phrases.related(len(searched), query.language)
        return Answer(query, Outcome.RELATED, text, near=near_citations([*others, *near], first=1), breadth=breadth)
    text = untold or phrases.not_found(len(searched), query.language)
    return Answer(query, Outcome.NOT_FOUND, text, breadth=breadth)


def about_the_unknown(query: Query, searched: tuple[str, ...], found: Sequence[Found]) -> Answer:
    """Silence about a place that no note is from, a group or name in none, with what others say of the matter."""
    near = near_citations(found, first=1)
    outcome = Outcome.RELATED if near else Outcome.NOT_FOUND
    if elsewhere := (*query.unknown_places, *query.unknown_times):
        text = phrases.no_note_from(elsewhere, query.language, shown=bool(near))
    elif query.unknown_groups:
        text = phrases.no_such_group(query.unknown_groups, query.language, shown=bool(near))
    else:
        text = phrases.no_note_names(query.unknown_names, query.language, shown=bool(near))
    return Answer(query, outcome, text, near=near, breadth=Breadth(searched))


def about_the_mute(query: Query, searched: tuple[str, ...], index: Index) -> Answer:
    """Silence about those whose words no note has, with the passages that mention them."""
    naming = (one for name in query.mute for one in passages_naming(name, query.language, index) or ())
    quoting = ((one, quotable(one, ())) for one in naming)
    near = near_citations([Found(one, span, 1.0) for one, span in quoting if span], first=1)
    outcome = Outcome.RELATED if near else Outcome.NOT_FOUND
    return Answer(query, outcome, phrases.no_words_of(query, shown=bool(near)), near=near, breadth=Breadth(searched))
