"""Whom or where the words of a question name, one after another: voices, groups, places, meetings, times."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rag.retrieval.asked_of import AND, PLACED
from rag.retrieval.exercises import exercises_in
from rag.retrieval.groups import groups_in
from rag.retrieval.limits import is_ordinary, origins_named
from rag.retrieval.meetings import bodies_in, meetings_in
from rag.retrieval.own import parts_called
from rag.retrieval.speakers import ANYBODY, OWN, is_voice
from rag.retrieval.times import Found, meetings_of_a_time
from rag.types import Note, Passage, Reason, Voice

OCCASIONS = r"mødet|møderne|noten|noterne|referatet|arrangementet|seminaret|folk|meetings?|notes?|minutes|people"
LEAD = re.compile(
    r"\s*(?:(?:af|hvad|by|for|of|what)\s+)*"
    rf"(?:(?:(?:dem|den|det|de|those|the\s+ones?|(?:det\s+|the\s+)?(?:{OCCASIONS}))\s+(?:(?:der|som|who)\s+\w+\s+)?)?(?:{PLACED}|of)\s+)?",
    re.IGNORECASE,
)
"""What may stand before the first: "dem fra", "mødet i"."""
ARTICLES = re.compile(rf"(?:(?:det|den|et|en|the|a|an)\s+)?{OWN}", re.IGNORECASE)
THERE = re.compile(rf"\s+(?=(?:{PLACED}|of)\s)", re.IGNORECASE)
THEIRS = (
    r"(?:['’]?s['’]?(?:\s+(?:\w*møder?|\w*seminar(?:er)?|noter|referat(?:er)?|ord|meetings?|notes?|minutes|words)\b)?)?"
)
NOUN = re.compile(rf"(?:{ANYBODY.replace('{n}', '1')}){THEIRS}(?![\w’'])", re.IGNORECASE)
MOST, LONGEST = 8, 200
"""Names in a row, and code points of one."""
AS_IF_ASKED = "på ", "at the ", "ifølge ", "according to "
"""Before a meeting or a body, where a question would name it."""


class Named(NamedTuple):
    """What a passage must meet, all fields of it, to be theirs, and the ``words``, up to ``end``.

    No reasons where no note tells which words are theirs. A ``proper`` name is of a place or a meeting, and no
    ordinary word.
    """

    reasons: tuple[Reason, ...]
    words: str
    end: int
    proper: bool = False


def named_from(question: str, at: int, notes: Sequence[Note], passages: Sequence[Passage]) -> list[Named]:
    """Those whom a question names in a row from ``at`` on: "politikerne og dem i Assentoft"."""
    row: list[Named] = []
    while len(row) < MOST and (one := _next(question, at, notes, passages)):
        there = THERE.match(question, one.end)
        place = _next(question, there.end(), notes, passages) if there and not one.proper else None
        if one.reasons and place and place.proper:
            one = Named((*one.reasons, *place.reasons), question[at : place.end].strip(), place.end, proper=True)
        row.append(one)
        more = AND.match(question, one.end)
        if not more:
            break
        at = more.end()
    return row


def _next(question: str, at: int, notes: Sequence[Note], passages: Sequence[Passage]) -> Named | None:
    lead = LEAD.match(question, at)
    start = lead.end() if lead else at
    articles = ARTICLES.match(question, start)
    starts = dict.fromkeys((start, articles.end() if articles else start))
    found = [one for begin in starts for one in _named_at(question, begin, notes, passages)]
    return max(found, key=lambda one: one.end, default=None)


def _named_at(question: str, at: int, notes: Sequence[Note], passages: Sequence[Passage]) -> Iterator[Named]:
    noun = NOUN.match(question, at)
    if noun:
        yield _speakers(noun, notes, passages)
    limits: dict[tuple[int, int], list[Reason]] = {}
    for reason, (start, end) in _limits(question[at : at + LONGEST], notes, passages):
        if reason and start == 0 and reason not in (alike := limits.setdefault((start, end), [])):
            alike.append(reason)
    for (_, end), reasons in limits.items():
        words = question[at : at + end]
        yield Named(tuple(reasons), words, at + end, proper=reasons[0].field == "group" or not is_ordinary(words))


def _limits(rest: str, notes: Sequence[Note], passages: Sequence[Passage]) -> Iterator[Found]:
    yield from origins_named(rest, notes)
    yield from groups_in(rest, passages)
    yield from exercises_in(rest, passages)
    yield from meetings_of_a_time(rest, notes)
    for before in AS_IF_ASKED:
        asked = before + rest
        for reason, (start, end) in (*meetings_in(asked, notes), *bodies_in(asked, notes)):
            yield reason, (start - len(before), end - len(before))


def _speakers(noun: re.Match[str], notes: Sequence[Note], passages: Sequence[Passage]) -> Named:
    """A voice; of a group that it is made of the notes or groups that are theirs, where they can be told apart."""
    voice, words = next((Voice[name.rstrip("1")], words) for name, words in noun.groupdict().items() if words)
    whole = (Reason("voice", voice.value, words),)
    if is_voice(words):
        return Named(whole, words, noun.end())
    own = parts_called(words, voice, notes, passages)
    # Of most citizens nobody says whether they are parents, while teachers may be left out with all employees.
    return Named(own or (() if voice is Voice.CITIZENS else whole), words, noun.end())
