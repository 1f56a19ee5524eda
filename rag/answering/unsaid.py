"""What stands in a note and is nobody's words: who speaks by which sign, what was asked of them, who came along."""

from __future__ import annotations

import re

from rag.retrieval.attendance import lists_who_came
from rag.sections.rosters import is_in_a_roster
from rag.types import Passage

ASKED = re.compile(r"\W*(?:I|int|interviewer\w*|moderator\w*|spørger)\W{0,3}:\s[^.!]*\?\W*", re.IGNORECASE)
"""The question of whoever leads an interview."""
CAME_ALONG = re.compile(
    r"\W*(?:(?:var\s+)?med\s+(?:på|til|i)\s+(?:[\w-]+\s+)?[\w-]+|mødt\s+op|along\s+on\s+the\s+[\w-]+)\s*:\s[^?]*?"
    r"(?-i:[A-ZÆØÅ][\w-]+\s[A-ZÆØÅ][\w-]+)",
    re.IGNORECASE,
)
"""Who took part in a walk or a visit, with a name."""


def is_nobodys(passage: Passage) -> bool:
    """True for what lists who came or speaks by which sign, and for a question that was put to those who speak."""
    said = passage.readable
    return bool(
        lists_who_came(passage)
        or ASKED.fullmatch(said)
        or CAME_ALONG.match(said)
        or is_in_a_roster(passage.note.text, passage.span.start, passage.span.end)
    )
