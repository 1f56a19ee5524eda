"""Associations and firms that a remark names as who speaks, where such a name may also be what it is about."""

from __future__ import annotations

import re
from functools import lru_cache

from rag.danish.people import GROUPS, HEADING, MANY, any_noun
from rag.sections.bodies import NAMED, is_a_firm
from rag.sections.respondents import voice_of_respondent
from rag.sections.speaking import NUMBERED, voice_of_label
from rag.types import Voice

BODY_BY_NAME = re.compile(r"\W*(?P<who>[A-ZÆØÅ][\w’'&/-]*(?: (?:[A-ZÆØÅ&][\w’'&/-]*|og|and|i)){0,4}):\s")
"""What may be an association's or a firm's own name, before a remark."""
AS_WE = re.compile(r"\b(?:vi|vores|os|we|our|us)\b", re.IGNORECASE)
WISHES = re.compile(
    r"\W*(?P<who>[A-ZÆØÅ][\w’'&-]*(?: [\w’'&-]+){0,4}?)\s+(?:vil\s+(?:gerne|have|ikke)|ønsker|mangler|savner|"
    r"efterlyser|foreslår|har\s+brug\s+for|tilbyder|siger|mener|wants?|needs?|would\s+like|suggests?)\b"
)
"""Who wishes for something, as a remark begins."""
BEHIND = re.compile(r"\S\s*\((?P<who>[A-ZÆØÅ][^()\n]{3,60})\)[.!?*_\s]*$")
_BODIES = any_noun(Voice.STAKEHOLDERS, MANY, GROUPS, HEADING)
OF_BODIES = re.compile(
    rf"\W*{NUMBERED}(?:(?:de|byens|lokale|the|local)\s+)*(?:{_BODIES})(?:\s*(?:,|/|&|og|and)\s*(?:[\w-]+|{_BODIES}))*\W*",
    re.IGNORECASE,
)
"""A heading of what concerns associations and firms: "Tema 4: Foreninger og frivillige"."""
FEWEST = 2


def voice_of_body_labelled(said: str, text: str, home: Voice) -> Voice | None:
    """Stakeholders' for a remark behind an association's or a firm's own name, where that is no topic.

    In a note of several voices others are labelled too; among citizens, whose voice is at ``home``, it says "we".
    """
    label = BODY_BY_NAME.match(said)
    if label is None or voice_of_respondent(label["who"], "høringssvar") is not Voice.STAKEHOLDERS:
        return None
    if home is Voice.UNKNOWN:
        return Voice.STAKEHOLDERS if " " in label["who"] and _labels_people(text) else None
    return Voice.STAKEHOLDERS if home is Voice.CITIZENS and AS_WE.search(said, label.end()) else None


def voice_of_body_under(said: str, heading: str) -> Voice | None:
    """Stakeholders' for what a body is told to wish for, or stands behind in brackets, under a heading of such."""
    found = (WISHES.match(said) or BEHIND.search(said)) if OF_BODIES.fullmatch(heading) else None
    named = found and (is_a_firm(found["who"]) or NAMED.fullmatch(found["who"]))
    return Voice.STAKEHOLDERS if named else None


@lru_cache(maxsize=64)
def _labels_people(text: str) -> bool:
    return sum(voice_of_label(line) is not None for line in text.splitlines()) >= FEWEST
