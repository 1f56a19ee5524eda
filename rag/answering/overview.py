"""What is quoted where a question names no subject: some of everything said by those, and there, that it names."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence

from rag.answering.choice import Found, over_the_notes
from rag.answering.selection import only_repeats_a_heading, quotable
from rag.answering.thresholds import MOST_CITED, MOST_TOLD
from rag.answering.unsaid import is_nobodys
from rag.danish import content_words
from rag.index import Index
from rag.retrieval.facets import (
    ANOTHER,
    OF_A_HEADING,
    OF_ITSELF,
    facet_met,
    facets_in,
    speaks_of_another,
    wanted_by,
    without_facets,
)
from rag.retrieval.naming import rows_asked
from rag.retrieval.outcome import intends, outcome_asked, promises
from rag.retrieval.polarity import sides_told
from rag.retrieval.remarks import side_told
from rag.types import Passage, Query

ASKED_THERE = re.compile(r"\W*(?:hvad|hvilke[nt]?|what|which)\b[^.!]*\?\W*", re.IGNORECASE)
"""What those who held the meeting asked: it names a side, and says nothing of it."""
INTERCEPT, HEADED, OF_OTHERS, TELLING, TOLD, UNTOLD, LENGTH, LENGTH_OF_HARD = (
    0.15,
    3.14,
    -2.95,
    0.88,
    1.01,
    -0.98,
    0.87,
    0.56,
)
"""What adds to the odds that a remark is of the side asked about: a heading for it or for another side, a telling word,
the odds by all its words, nothing that tells (no heading, no telling word, no entry of the lexicon), and its length
(the logarithm of its code points, from ``SHORT`` on), more so where what is hard is asked for: complaints are long.
Logistic regression over the passages for such questions of the sets that are not held out."""
SHORT = 4
LEAST = 0.33
"""How probable it must be that a remark is of the side asked about."""


def everything_said(query: Query, index: Index) -> tuple[list[Found], int]:
    """What to quote of all that the query's limits let through, and how many passages that is.

    Of each note the first remark under every heading, the headings with most remarks before the others; then the
    second; and last what stands under none, which mostly is how the note begins. Where a side of the matter is asked
    about, only what is of it: what stands under its headings before what has its words, and then what tells of it in
    others, the likeliest first.
    """
    asked = sides_asked_for(query)
    rows = rows_asked(query, index)
    passages = index.passages if rows is None else [index.passages[row] for row in rows]
    outcome = outcome_asked(query.text)
    of_promises = outcome is not None and outcome.kind == "promised"
    promising = _promising(query, passages) if of_promises else frozenset()
    asking = {heading for one in passages for heading in one.path if "?" in heading}
    said = [
        (side, one)
        for one in passages
        if not (only_repeats_a_heading(one, asking) or is_nobodys(one))
        and ((side := 1.0 if one.id in promising else _of_the_side(asked, one)) > 0 or not asked)
        and not (asked and _only_names_a_side(one.readable))
    ]
    of_notes: dict[str, list[tuple[float, Passage]]] = defaultdict(list)
    for side, passage in said:
        of_notes[passage.note.source].append((side, passage))
    found = [one for of_note in of_notes.values() for one in _first(_in_turn(of_note), query.shown)]
    most = MOST_TOLD if asked else MOST_CITED
    return over_the_notes(found, most=most)[:most], len(said)


def _promising(query: Query, passages: Sequence[Passage]) -> frozenset[str]:
    """The ids of the passages that promise something; where one who is asked does not say so, what they will do."""
    in_words = frozenset(one.id for one in passages if promises(one.readable))
    if in_words or not query.filters.speaker:
        return in_words
    return frozenset(one.id for one in passages if intends(one.readable))


def sides_asked_for(query: Query) -> frozenset[str]:
    """The sides of a matter that a question asks for, in other words than those of its limits: "the works council"."""
    text = query.text
    for one in query.reasons:
        text = text.replace(one.words, " ")
    return facets_in(text)


def _of_the_side(asked: frozenset[str], passage: Passage) -> float:
    """How a passage is of the side asked about, 0 where it is not.

    1 where a heading says so, a half where its telling words do, and less where only its other words make it likely.
    """
    side = facet_met(asked, passage)
    told = side_told(asked, passage.readable)
    if told is None:
        return max(0.0, side)
    wanted = wanted_by(asked)
    if "works" in wanted and side < OF_A_HEADING and speaks_of_another(passage):
        return 0.0  # who says what there should be is not pleased with it
    listed = sides_told(passage.readable)
    telling = bool(wanted & facets_in(passage.readable))
    untold = side == 0 and not telling and not any(one in listed or f"not {one}" in listed for one in wanted)
    odds = (
        INTERCEPT
        + HEADED * (side == OF_A_HEADING)
        + OF_OTHERS * (side == ANOTHER)
        + TELLING * telling
        + TOLD * math.log(told / (1 - told))
        + UNTOLD * untold
        + (LENGTH + LENGTH_OF_HARD * ("hard" in wanted)) * (math.log(len(passage.readable) + 1) - SHORT)
    )
    chance = 1 / (1 + math.exp(-odds))
    if chance < LEAST:
        return 0.0
    return side if side > 0 else OF_ITSELF * chance


def _only_names_a_side(text: str) -> bool:
    """True of a heading that stands as a remark ("Det svære", "Hvad er vi stolte af?"): it says nothing of the side."""
    return bool(ASKED_THERE.fullmatch(text)) or not content_words(without_facets(text))


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
