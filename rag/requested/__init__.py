"""A request as the question it holds: "Lav et oplæg om unge til byrådet", "Give me three quotes about parking"."""

from __future__ import annotations

import re

from rag.danish import words
from rag.requested.forms import COUNTED, FORMS, MOST
from rag.requested.frames import without_frames
from rag.requested.plain import as_written
from rag.requested.record import Requested
from rag.requested.vocabulary import CLAUSE, number_of
from rag.retrieval.alone import OF_SOMETHING_ELSE
from rag.wishes import wish_in

__all__ = ["MOST", "Requested", "asks_a_question", "asks_for_themes", "requested"]

ABOUT_ALL = re.compile(
    r"\b(?:(?:aller)?vigtigste?|mest|oftest|flest|hyppigst|går\s+igen|overblik|(?:hoved)?(?:emne|tema|pointe|punkt)(?:r|n|t|er|rne|erne)?|"
    r"most|often|main|key|topics?|themes?|subjects|issues|overview|recur\w*|important|common)\b",
    re.IGNORECASE,
)
"""Beside nothing else this asks what the notes are about as a whole."""


def requested(question: str) -> Requested:
    """The question that a request holds, with what is wished for of its answer; any other question as it is.

    Where nothing but a wish is said, it comes back as it is.
    """
    if wish_in(question):
        counted = COUNTED.search(question)
        return Requested(question, quotes=number_of(counted["count"]) if counted else 0)
    asked, beside = without_frames(question)
    found = next(filter(None, (form(asked) for form in FORMS)), None) or Requested(asked)
    asked = found.question if words(found.question) else question
    return Requested(
        asked if asked == question else as_written(asked),
        found.wish or beside.wish,
        found.quotes,
        found.language or beside.language,
    )


def asks_a_question(question: str) -> bool:
    """True where a question begins as questions for something do: "What would people rather save on?"."""
    return bool(CLAUSE.match(question))


def asks_for_themes(question: str) -> bool:
    """True where, if nothing else is named, a question asks which matters most is said of."""
    return bool(ABOUT_ALL.search(question)) and not OF_SOMETHING_ELSE.match(question)
