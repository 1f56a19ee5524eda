"""What is quoted where a question names no subject: some of everything said by those, and there, that it names."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence

from rag.answering.attendance import lists_who_came
from rag.answering.choice import Found, over_the_notes
from rag.answering.selection import only_repeats_a_heading, quotable
from rag.answering.thresholds import MOST_CITED, MOST_TOLD
from rag.index import Index
from rag.retrieval.facets import facet_met, facets_in
from rag.types import Passage, Query

ASKED_THERE = re.compile(r"\W*(?:hvad|hvilke[nt]?|what|which)\b[^.!]*\?\W*", re.IGNORECASE)
"""What those who held the meeting asked: it names a side, and says nothing of it."""


def everything_said(query: Query, index: Index) -> tuple[list[Found], int]:
    """What to quote of all that the query's limits let through, and how many passages that is.

    Of each note the first remark under every heading, the headings with most remarks before the others; then the
    second; and last what stands under none, which mostly is how the note begins. Where a side of the matter is asked
    about, only what is of it, and what stands under its headings before what has its words.
    """
    asked = facets_in(query.text)
    rows = index.rows(query.filters)
    passages = index.passages if rows is None else [index.passages[row] for row in rows]
    asking = {heading for one in passages for heading in one.path if "?" in heading}
    said = [
        (side, one)
        for one in passages
        if not (only_repeats_a_heading(one, asking) or lists_who_came(one))
        and ((side := facet_met(asked, one)) > 0 or not asked)
        and not (asked and ASKED_THERE.fullmatch(one.readable))
    ]
    of_notes: dict[str, list[tuple[float, Passage]]] = defaultdict(list)
    for side, passage in said:
        of_notes[passage.note.source].append((side, passage))
    found = [one for of_note in of_notes.values() for one in _first(_in_turn(of_note), query.shown)]
    most = MOST_TOLD if asked else MOST_CITED
    return over_the_notes(found, most=most)[:most], len(said)


def _first(of_note: Sequence[Passage], shown: Collection[str]) -> Iterator[Found]:
    """The first quotable passages of a note that were not ``shown`` before, as many as an answer quotes."""
    given = 0
    for passage in of_note:
        span = quotable(passage, ())
        found = span and Found(passage, span, 1.0)
        if found and found.words not in shown:
            yield found
            given += 1
        if given == MOST_TOLD:
            return


def _in_turn(of_note: Sequence[tuple[float, Passage]]) -> list[Passage]:
    """A note's passages in the order to quote them, each given with how it meets the side asked about."""
    under = Counter((one.group, one.path) for _, one in of_note)
    given: Counter[object] = Counter()
    turns = []
    for side, one in of_note:
        heading = (one.group, one.path)
        given[heading] += 1
        turns.append((-side, not one.path, given[heading], -under[heading], one.number, one))
    return [one for *_, one in sorted(turns, key=lambda turn: turn[:-1])]
