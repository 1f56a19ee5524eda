"""Quotes that disagree or make a reservation, by the words they do it with: they stand apart from the others."""

from __future__ import annotations

import re

from rag.sections.shapes import MINUTES_PART
from rag.types import Passage

DISAGREEING = re.compile(
    r"\b(?:uenig(?:e|t|hed)?|tværtimod|modsat(?:te)?|derimod|omvendt|skeptisk(?:e)?|modstand(?:ere?)?|protester(?:er|ede)|"
    r"advar(?:er|ede)|nej til|ikke alle|andre (?:mente|mener|sagde)|på den anden side|"
    r"disagree[ds]?|opposed|objected|sceptical|skeptical|on the other hand|not everyone|others (?:said|thought|felt)|"
    r"warned|against)\b|(?<!tag )(?<!tage )(?<!tager )(?<!taget )(?<!tog )(?<!tages )(?<!godt )"
    r"(?<!ikke )(?<!ingen er )\bimod\b(?!:)",
    re.IGNORECASE,
)


ASKED_FOR = re.compile(
    r"\W*(?:(?:og|and|men|but)\s+)?(?:(?:er|var|is|are|was|were|do|does|did)\s+)?(?:(?:der|there)\s+)?"
    r"(?:nogen|nogle|anyone|anybody|someone|somebody|some)\b.{0,30}?\b(?:(?:uenige?|disagree[ds]?|disagreeing)\b"
    r"|(?:imod|against)(?:\s+(?:det|it|that))?\s*(?:$|[(?]))",
    re.IGNORECASE,
)


def asks_for_disagreement(question: str) -> bool:
    """True where it is asked whether somebody disagrees, which no quote answers that does not.

    Who is against something that is named may say so in many words: "Vi vil beholde skolen".
    """
    return bool(ASKED_FOR.match(question))


DIFFERING = re.compile(
    r"\b(?:uenig(?:e|t|hed)?|disagree(?:[sd]|ing|ments?)?)\b"
    r"|^\W*(?:(?:og|and|men|but)\s+)?(?:er|var)\s+(?:de\s+)?(?:\w+\s+)?(?:enige|enig)\b"
    r"|^\W*(?:(?:and|but)\s+)?(?:do|did)\s+(?:\w+\s+){1,2}agree\b",
    re.IGNORECASE,
)


def asks_of_both_sides(question: str) -> bool:
    """True where it is asked who differs, or on what: both sides answer that together, and one alone does not."""
    return bool(DIFFERING.search(question))


def disagreement_in(text: str) -> str | None:
    """The words with which a text disagrees or makes a reservation; ``None`` where it has none of those we know."""
    found = DISAGREEING.search(text)
    return found.group() if found else None


def disagrees(passage: Passage) -> bool:
    """True when a passage says of itself that it disagrees; what was decided, by whatever vote, disagrees with none."""
    said = passage.readable
    return not MINUTES_PART.match(said) and disagreement_in(said) is not None
