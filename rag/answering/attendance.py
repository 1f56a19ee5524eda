"""Who was there: what a note lists of it is nobody's words, and answers only who came."""

from __future__ import annotations

import re

from rag.passages import headings_over
from rag.readers.head import ATTENDANCE, ATTENDING_KEYS, any_of
from rag.sections import shapes
from rag.types import Passage

ASKS = re.compile(
    rf"\b(?:{any_of(*ATTENDING_KEYS)}|deltag\w*|fremmød\w*|mødte op|attend\w*|participa\w*|took part|turned up|"
    r"hvem (?:kom|var med|sad)|who (?:came|was there|were there))\b",
    re.IGNORECASE,
)


def asks_who_came(question: str) -> bool:
    """True where a question is about who was there."""
    return bool(ASKS.search(question))


def lists_who_came(passage: Passage) -> bool:
    """True for "Til stede: ...", and for names under such a label; a sentence under it is said, not listed."""
    said = passage.readable
    if ATTENDANCE.match(said):
        return True
    under = any(ATTENDANCE.fullmatch(heading) for heading in headings_over(passage)[:1])
    return under and not shapes.speaks(said) and not shapes.is_sentence(said)
