"""Who was there: what a note lists of it is nobody's words, and answers only who came."""

from __future__ import annotations

import re

from rag.passages import headings_over
from rag.readers.head import ATTENDANCE, ATTENDING_KEYS, CAME_FROM, SENT_BY_A_BODY, any_of
from rag.sections import shapes
from rag.types import Passage

ASKS = re.compile(
    rf"\b(?:{any_of(*ATTENDING_KEYS)}|deltag\w*|fremmød\w*|mødte op|attend\w*|participa\w*|took part|turned up|"
    r"hvem (?:kom|var med|sad)|who (?:came|was there|were there))\b",
    re.IGNORECASE,
)
IN_BRACKETS = re.compile(r"\([^()]*\)")
BETWEEN = re.compile(r"\s*(?:[,;&]|(?<!\w)(?:og|samt|and)(?!\w))\s*")
A_NAME = re.compile(r"(?:[\w-]+ ){0,2}?[A-ZÆØÅ][\w.’'-]*(?: [A-ZÆØÅ][\w.’'-]*){0,4}|[a-zæøå][\w-]*(?: [\w-]+){0,4}")
"""One of those who are listed, or what they are."""
FROM_SOMEWHERE = re.compile(CAME_FROM)


def asks_who_came(question: str) -> bool:
    """True where a question is about who was there."""
    return bool(ASKS.search(question))


def lists_who_came(passage: Passage) -> bool:
    """True for "Til stede: ...", and for names under such a label; a sentence under it is said, not listed."""
    said = passage.readable
    if ATTENDANCE.match(said) or SENT_BY_A_BODY.fullmatch(said):
        return True
    came_for = _is_names_behind_a_label(said)
    if came_for and FROM_SOMEWHERE.match(said):
        return True
    under = any(ATTENDANCE.fullmatch(heading) for heading in headings_over(passage)[:1])
    return under and not shapes.speaks(said) and (came_for or not shapes.is_sentence(said))


def _is_names_behind_a_label(said: str) -> bool:
    """True for names alone behind whom they came for: "Forvaltningen: Direktør Bo Lind (ref.), Ida Holm"."""
    _, _, listed = said.partition(": ")
    parts = BETWEEN.split(IN_BRACKETS.sub("", listed).strip(" ."))
    return listed[:1] != "" and all(A_NAME.fullmatch(one.strip()) for one in parts)
