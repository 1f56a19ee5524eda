"""Which of the passages found are quoted, and which stand beside a silence."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from rag.answering import thresholds
from rag.answering.thresholds import Thresholds
from rag.retrieval import spread
from rag.types import Passage, Span

SHORT = 160
"""Code points of what is a bullet among others rather than a remark of its own."""
FEWEST_OF_A_LIST = 3
QUOTED_OF_A_LIST = 0.5
"""Where so much of a list is quoted, what it hangs under is what answers, and the rest of it does too."""
CHANCE_IN_A_LIST = 0.3
"""The rest is quoted from this share on of the probability that quotes anything else."""


@dataclass(frozen=True, slots=True)
class Found:
    """A passage worth quoting: the span, and how probable it is that it answers."""

    passage: Passage
    span: Span
    probability: float

    @property
    def words(self) -> str:
        """What is quoted, white space folded."""
        return " ".join(self.passage.note.slice(self.span).split())


@dataclass(frozen=True, slots=True)
class Evidence:
    """What was found, the likeliest to answer first, and how probable it is that it answers at all."""

    found: tuple[Found, ...]
    answerable: float


def worth_quoting(
    evidence: Evidence, least: Thresholds, *, shown: Collection[str] = (), one_fact: bool = False
) -> list[Found]:
    """What is quoted: enough evidence in itself and beside the best, and the same words of a note only once.

    What was ``shown`` before is left out. Of ``one_fact`` only what is nearly as likely as the best is told too.

    Every note with an answer is quoted, so that its count opens to its words; few notes are quoted more often.
    """
    if evidence.answerable < least.answered:
        return []
    best = evidence.found[0].probability
    enough = max(min(least.cited, best), (least.of_one_fact if one_fact else least.cited_of_best) * best)
    likely = [one for one in evidence.found if one.probability >= enough]
    if not one_fact:
        likely += _rest_of_lists(evidence.found, len(likely), enough * CHANCE_IN_A_LIST)
    return over_the_notes([one for one in likely if one.words not in shown])


def over_the_notes(found: Sequence[Found], *, most: int = thresholds.MOST_CITED) -> list[Found]:
    """The first of what was found, at most ``most`` or one of each note, spread over the notes, and nothing twice."""
    # By the file's bytes: what two notes say counts twice, what a copy of a note says does not.
    originals: dict[str, str] = {}
    for one in found:
        note = one.passage.note
        originals[note.sha256] = min(note.source, originals.get(note.sha256, note.source))
    once: dict[tuple[str, str], Found] = {}
    for one in found:
        if originals[one.passage.note.sha256] == one.passage.note.source:
            once.setdefault((one.passage.note.source, " ".join(one.passage.readable.lower().split())), one)
    notes = {one.passage.note.source for one in once.values()}
    return spread(list(once.values()), most=max(most, len(notes)), source_of=lambda one: one.passage.note.source)


def worth_a_look(evidence: Evidence, least: Thresholds, *, shown: Collection[str] = ()) -> list[Found]:
    """What is worth a look where nothing is quoted, the likeliest first, without what was ``shown`` before."""
    return [one for one in evidence.found if one.probability >= least.near and one.words not in shown]


def _rest_of_lists(found: Sequence[Found], quoted: int, least: float) -> Iterator[Found]:
    """What else was found of the lists of short bullets that are mostly among the first, ``quoted`` ones."""
    lists: dict[object, list[int]] = {}
    for at, one in enumerate(found):
        passage = one.passage
        lists.setdefault((passage.note.source, passage.path, passage.group, passage.parent), []).append(at)
    rest = [
        at
        for places in lists.values()
        if len(places) >= FEWEST_OF_A_LIST
        and sum(at < quoted for at in places) >= QUOTED_OF_A_LIST * len(places)
        and all(len(found[at].span) <= SHORT for at in places)
        for at in places
        if at >= quoted and found[at].probability >= least
    ]
    return (found[at] for at in sorted(rest))
