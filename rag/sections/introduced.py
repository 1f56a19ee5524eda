"""As what somebody writes a letter, in its own words: "I write as chair of the village association"."""

from __future__ import annotations

import re

from rag.sections.records import voice_of_role
from rag.types import Voice

OF_STAFF = re.compile(
    r"(?:fælles-?|hoved-?|lokal-?)?med-?udvalget?\b|(?:lokal|hoved)?samarbejdsudvalget?\b", re.IGNORECASE
)
INTRODUCED = re.compile(
    r"\b(?:jeg\s+(?:er|skriver\s+(?:her\s+)?som)|(?:vi\s+)?skriver\s+(?:her\s+)?(?:som|på\s+vegne\s+af)|"
    r"(?:I\s+am|I['’]m|(?:I\s+(?:am\s+)?)?writ(?:e|ing)\s+(?:to\s+you\s+)?(?:as|on\s+behalf\s+of)))\s+(?P<who>[^.;:!?]{3,80})",
    re.IGNORECASE,
)
"""What somebody says of themselves in a letter: "Jeg skriver som formand for Hyllerup Lokalråd"."""
OFFICER = re.compile(
    r"(?:[\w-]+\s+){0,2}?(?:(?:næst)?formand|kasserer|bestyrelsesmedlem|(?:medlem|en)\s+af\s+bestyrelsen|chair(?:man|woman|person)?|treasurer|"
    r"(?:board\s+member|member\s+of\s+the\s+board))\s+(?:for|i|af|of|in)\s+(?P<whose>.+)",
    re.IGNORECASE,
)
OF_AN_AUTHORITY = re.compile(
    rf"udvalg|byråd|kommunalbestyrelse|committee|town council|{OF_STAFF.pattern}", re.IGNORECASE
)


def voice_introduced(letter: str) -> Voice | None:
    """The voice of who writes a letter as somebody: an association's chair, a mother."""
    for found in INTRODUCED.finditer(letter):
        officer = OFFICER.match(found["who"])
        if officer and not OF_AN_AUTHORITY.search(officer["whose"]):
            return Voice.STAKEHOLDERS
        if voice := voice_of_role(found["who"].split(",")[0]):
            return voice
    return None
