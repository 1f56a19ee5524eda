"""What is said of a matter, as a plain question in the language of the request."""

from __future__ import annotations

import re

from rag.danish.saying import SAYING_DA
from rag.language import detect
from rag.requested.vocabulary import CLAUSE
from rag.retrieval.meetings import AT, KINDS, ONE_IN_PARTICULAR
from rag.retrieval.speakers import bodies_speaking, read_voices

A_MEETING = re.compile(rf"(?:på|at\s+the)\s+(?:{ONE_IN_PARTICULAR}|{KINDS})\b", re.IGNORECASE)
THERE_OR_THEN = re.compile(r"\s+(?:i|på|fra|ved|den|d\.|in|at|on|from)\s.+", re.IGNORECASE)
"""Where or when a meeting was. What came of one that was held with somebody may be told at any."""
OF_A_CLAUSE = re.compile(rf"^(?:på|of)\s+(?={CLAUSE.pattern})", re.IGNORECASE)
SAID_BY = re.compile(
    r"^(?:fra|af|from|by)\s+(?P<who>.+?)(?:\s+(?:om|omkring|about|on)\s+(?P<matter>.+))?$", re.IGNORECASE | re.DOTALL
)
SAID_OF = re.compile(
    r"^(?:(?:der|som|that|which)\s+)?(?:(?:handler|drejer\s+sig|taler|are|is)\s+)?(?:om|omkring|vedrørende|about|on|regarding)\s+"
    r"(?P<matter>.+?)(?:\s+(?:fra|af|from|by)\s+(?P<who>[^,]+))?$",
    re.IGNORECASE | re.DOTALL,
)
_WHO = r"(?P<who>[\w’'-]+(?:\s+[\w’'-]+){0,4}?)"
TOLD = {
    re.compile(
        rf"^hvad\s+{_WHO}\s+(?P<say>{SAYING_DA})\s+(?P<rest>om\s.+)$", re.IGNORECASE | re.DOTALL
    ): "Hvad {say} {who} {rest}",
    re.compile(
        rf"^what\s+(?!(?:do|does|did|is|was|are|were|has|have)\b){_WHO}\s+says?\s+(?P<rest>(?:about|on)\s.+)$",
        re.IGNORECASE | re.DOTALL,
    ): "What do {who} say {rest}",
    re.compile(
        rf"^what\s+(?!(?:do|does|did|is|was|are|were|has|have)\b){_WHO}\s+said\s+(?P<rest>(?:about|on)\s.+)$",
        re.IGNORECASE | re.DOTALL,
    ): "What did {who} say {rest}",
}
"""Clauses in the order of words that they have behind another, and the questions that they ask."""


def meeting_summed_up(meeting: str, question: str, *, there: bool) -> str | None:
    """A meeting in short, where such is named and not a matter; ``there`` where it may be told by place or day."""
    english = detect(question) == "en"
    named = f"{'at' if english else 'på'} {meeting}"
    found = AT.match(named) or (A_MEETING.match(named) if there else None)
    if not found or (named[found.end() :] and not (there and THERE_OR_THEN.fullmatch(named, found.end()))):
        return None
    return f"{'Summarise' if english else 'Opsummer'} {meeting}"


def said(rest: str, question: str) -> str | None:
    """What somebody, or anybody, says of a matter, where quotes from them or about that are asked for."""
    clause = OF_A_CLAUSE.match(rest)
    if clause:
        return rest[clause.end() :]
    by = SAID_BY.match(rest)
    if by:
        return of(by["matter"] or "", by["who"], question)
    about = SAID_OF.match(rest)
    if not about:
        return None
    who = about["who"] or ""
    if who and not speaks(who, question):
        return of(rest[about.start("matter") :], "", question)
    return of(about["matter"], who, question)


def of(matter: str, who: str, question: str) -> str:
    """What is said of a matter, as a plain question in the language of the request."""
    matter, who = matter.strip(" ?.!"), who.strip(" ?.!")
    english = detect(question) == "en"
    if CLAUSE.match(matter):
        return f"{matter}?"
    about = f" {'about' if english else 'om'} {matter}" if matter else ""
    if who and speaks(who, question):
        return f"What do {who} say{about}?" if english else f"Hvad siger {who}{about}?"
    there = f" {'from' if english else 'fra'} {who}" if who else ""
    return f"What is said{about}{there}?" if english else f"Hvad siges der{about}{there}?"


def as_written(question: str) -> str:
    """The question as one that stands alone: "hvad borgerne siger om X" asks what they say; keywords stay."""
    question = question.strip()
    if not CLAUSE.match(question):
        return question
    for pattern, asked in TOLD.items():
        told = pattern.match(question)
        if told and speaks(told["who"], question):
            question = asked.format(**told.groupdict())
    return f"{question[:1].upper()}{question[1:]}"


def speaks(who: str, question: str) -> bool:
    """True for those whose words may be asked for: a voice, a group of one or a body."""
    asked = f"What do {who} say?" if detect(question) == "en" else f"Hvad siger {who}?"
    return bool(read_voices(asked)[0] or bodies_speaking(asked))
