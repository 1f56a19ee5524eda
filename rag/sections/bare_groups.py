"""Groups whose bare names head what they said: "Personalet", "Foreninger:"."""

from __future__ import annotations

import re
from functools import lru_cache

from rag.danish.people import HEARD
from rag.sections.speaking import IN_HEADINGS, LONGEST_HEADING, voice_of_noun
from rag.types import Voice

_HEARD = "|".join(IN_HEADINGS[voice] for voice in HEARD)
A_GROUP = re.compile(
    rf"\W*(?:\d{{1,2}}[.)]\s*)?(?:(?:de|the)\s+)?(?P<who>{_HEARD})(?:\s*\([^()]{{2,60}}\))?\s*:?\W*", re.IGNORECASE
)
A_GROUP_SAYS = re.compile(
    rf"\W*(?:\d{{1,2}}[.)]\s*)?(?:(?:de|the)\s+)?(?P<who>{_HEARD})\s+(?:fortæller|siger|skriver|mener|tell|say)\W*",
    re.IGNORECASE,
)
ASKED_OF = re.compile(
    rf"\W*(?:hvad|what)\s+(?:siger|mener|svarer|do|did)\s+(?:(?:de|the)\s+)?(?P<who>{_HEARD})"
    r"(?:\s+(?:i|på|fra|in|at|from)\s[^?]{2,40})?(?:\s+(?:selv|say|think))?\s*\?\s*(?:\([^()]{2,60}\))?\W*",
    re.IGNORECASE,
)
"""A slide that asks what a group says; where several groups are asked so, the answers are theirs."""
TELL = re.compile(r"\b(?:fortæller|fortalte|siger|mener|skriver|skrevet af|tell|say)\b", re.IGNORECASE)


@lru_cache(maxsize=256)
def voice_of_bare_group(heading: str, text: str) -> Voice | None:
    """The voice of a group whose bare name heads what it said: other lines of the note's ``text`` head another's so."""
    if asked := ASKED_OF.fullmatch(heading.strip()):
        return voice_of_noun(asked["who"]) if _groups_asked(text) > 1 else None
    found = A_GROUP.fullmatch(heading.strip())
    voice = voice_of_noun(found["who"]) if found else None
    return voice if voice and len(_groups_heading(text)) > 1 else None


@lru_cache(maxsize=64)
def _groups_heading(text: str) -> set[Voice]:
    """The voices of the groups that stand on a line by themselves.

    One of them must tell something ("Beboerne fortæller") or two have a colon ("Foreninger:"): else they may be what
    is talked about.
    """
    lines = [line.strip("#*=- \t") for line in text.splitlines() if len(line) < LONGEST_HEADING]
    says = {voice_of_noun(found["who"]) for line in lines if (found := A_GROUP_SAYS.fullmatch(line))}
    named = [(line, voice_of_noun(found["who"])) for line in lines if (found := A_GROUP.fullmatch(line))]
    labelled = {voice for line, voice in named if line.endswith(":")}
    return says | {voice for _, voice in named} if says or len(labelled) > 1 else set()


@lru_cache(maxsize=64)
def _groups_asked(text: str) -> int:
    lines = (line.strip("#*=- \t") for line in text.splitlines() if len(line) < LONGEST_HEADING)
    return len({voice_of_noun(found["who"]) for line in lines if (found := ASKED_OF.fullmatch(line))})


def tells_whose(heading: str, text: str) -> bool:
    """True for a heading that says whose words follow, which is no agenda's though it is numbered."""
    return bool(TELL.search(heading) or voice_of_bare_group(heading, text))
