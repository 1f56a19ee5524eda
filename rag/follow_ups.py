"""A follow-up and the turns before it: what it became, and the ways to search that."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from itertools import combinations

from rag.conversation import (
    Turn,
    brings_a_matter,
    inherited,
    other_reading,
    said_in,
    shown_before,
    standalone,
    stands_first,
    without_beginning,
    without_limit,
)
from rag.danish import words
from rag.index import Index
from rag.itself import aim_of_itself
from rag.language import detect
from rag.manners import is_courtesy
from rag.repeats import asks_who
from rag.requested import MOST, asks_a_question, asks_for_themes, requested
from rag.retrieval import understand
from rag.retrieval.facets import facets_in
from rag.types import Aim, Filters, Query, Reason, Wish
from rag.wishes import OF_AN_ANSWER, wish_in


@dataclass(frozen=True, slots=True)
class Followed:
    """A question, the turns before it, and the ways to search what it became."""

    question: str
    turns: Sequence[Turn]
    places: Sequence[str]
    index: Index
    limits: Filters

    def aimed(self, query: Query) -> Query:
        """The query with what the question itself wants, and without what was shown."""
        shown = shown_before(self.question, self.turns, places=self.places)
        query = replace(query, shown=shown)
        if is_courtesy(self.question) or not without_beginning(self.question).strip():
            return replace(query, aim=Aim.COURTESY)
        itself = aim_of_itself(said_in(self.question), first=stands_first(self.question, self.turns))
        if itself:
            return replace(query, aim=itself)
        query = self._wished(query)
        return replace(query, aim=Aim.SPEAKERS) if asks_who(self.question) and query.aim is Aim.MATTER else query

    def _wished(self, query: Query) -> Query:
        """The query with what is wished for of its answer; where that is all, with nothing to search."""
        asked = said_in(self.question)
        request, bare = requested(asked), wish_in(asked)
        if bare is Wish.OTHER_MEETING and self.turns:
            return replace(query, aim=Aim.NOTHING, wish=bare)
        if stands_first(self.question, self.turns):
            bare = wish_in(request.question)
            if bare in OF_AN_ANSWER and query.aim in (Aim.MATTER, Aim.NOTHING) and _is_told(bare, request.question):
                return _of_nothing(query, bare)
            bare = None
        if query.aim is Aim.NOTHING and asks_for_themes(request.question):
            return replace(query, aim=Aim.THEMES)
        wish = bare or request.wish or (_wish_of_everything(query) if query.aim is Aim.EVERYTHING else None)
        return replace(query, wish=wish, quotes=request.quotes)

    def with_notes(self, became: str) -> Query:
        """The query, without the fewest limits of earlier turns with which it would have no note to search."""
        query = understand(became, index=self.index, filters=self.limits)
        if self._has_notes(query) or not self.turns:
            return query
        old = {one.field: one for one in inherited(query.reasons, self.question, self.turns, places=self.places)}
        for count in range(1, len(old) + 1):
            for left_out in combinations(old.values(), count):
                found = reduce(lambda without, one: self._without(one, without), left_out, query)
                if self._has_notes(found):
                    return replace(found, left_out=(), apart=found.left_out)
        return query

    def _has_notes(self, query: Query) -> bool:
        rows = self.index.rows(query.filters)
        return rows is None or bool(len(rows))

    def otherwise(self, query: Query) -> Iterator[Query]:
        """What else a follow-up may mean that has no answer: a matter and no speakers, or its matter asked of more."""
        matter = other_reading(self.question, self.turns, places=self.places)
        if matter:
            yield self.aimed(self.with_notes(matter))
        if brings_a_matter(self.question, self.turns, places=self.places):
            while old := inherited(query.reasons, self.question, self.turns, places=self.places):
                query = self._without(old[0], query)
                yield self.aimed(query)

    def _without(self, old: Reason, query: Query) -> Query:
        """The query without all limits of a field, which its text names no more where it can go without them."""
        gone = [one for one in query.reasons if one.field == old.field]
        text = reduce(without_limit, (one.words for one in gone), query.text)
        before = [one.field for one in (*query.left_out, *query.apart)]
        limits = replace(self.limits, unread=(*self.limits.unread, *before, old.field))
        found = understand(text, index=self.index, filters=limits)
        return replace(found, left_out=(*query.left_out, *gone), apart=query.apart)


def _is_told(wish: Wish, question: str) -> bool:
    """False for what may ask for something else: "translation", "What would people rather save on?"."""
    if wish is Wish.RANKED:
        return len(words(question)) > 1
    return not asks_a_question(question) and (wish is Wish.BRIEF or len(words(question)) > 1)


def _of_nothing(query: Query, wish: Wish) -> Query:
    """The query of a first question that only wishes: which is most important asks for the themes, at best."""
    return replace(query, aim=Aim.THEMES) if wish is Wish.RANKED else replace(query, aim=Aim.NOTHING, wish=wish)


def _wish_of_everything(query: Query) -> Wish | None:
    """What is told beside some of everything: that nothing is ranked, and where to see what the notes are about."""
    if query.filters.empty and not facets_in(query.text):
        return Wish.THEMES
    return Wish.RANKED if MOST.search(query.text) else None


def at_the_other_meeting(
    question: str, turns: Sequence[Turn], places: Sequence[str], index: Index, limits: Filters
) -> str:
    """The follow-up with the place of the one meeting that it can mean; as it is where there are several, or none."""
    asked = understand(standalone(question, turns, places=places), index=index, filters=limits).filters
    wider = Filters(voice=asked.voice, municipality=limits.municipality)
    others = _sources(index, wider) - _sources(index, asked)
    there = {note.provenance.place for note in index.notes if note.source in others}
    place = there.pop() if len(others) == len(there) == 1 else None
    return f"{'and in' if detect(question) == 'en' else 'og i'} {place}" if place else question


def _sources(index: Index, filters: Filters) -> set[str]:
    rows = index.rows(filters)
    return {index.passages[row].note.source for row in (range(len(index.passages)) if rows is None else rows)}
