"""Groups whose bare names head what they said: "Personalet", "Foreninger:"."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from rag.danish.people import HEARD
from rag.sections.bodies import is_a_firm
from rag.sections.speaking import IN_HEADINGS, LONGEST_HEADING, OF_A_PLACE, PLACES, voice_of_heading, voice_of_noun
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
    rf"\W*(?:(?:og|men|and)\s+)?(?:hvad|what)\s+(?:siger|mener|synes|svarer|do|did)\s+"
    rf"(?:(?:de|the|{OF_A_PLACE})\s+)?(?P<who>{_HEARD})"
    r"(?:\s+(?:i|på|fra|in|at|from)\s[^?]{2,40})?(?:\s+(?:selv|say|think))?\s*\?\s*(?:\([^()]{2,60}\))?\W*",
    re.IGNORECASE,
)
"""A slide that asks what a group says; where several groups are asked so, the answers are theirs."""
TELL = re.compile(
    r"\b(?:fortæller|fortalte|siger|sagde|mener|mente|skriver|skrevet af|tell|told|say|said)\b|"
    rf"\bfra\s+(?:de\s+)?\w+s\s+{PLACES}",
    re.IGNORECASE,
)
HOSTS = re.compile(r"\W*(?:forvaltningen|administrationen|kommunen|the administration)\W*", re.IGNORECASE)
LONGEST_NAME = 5
"""Words of an association's name."""


@lru_cache(maxsize=256)
def voice_of_bare_group(heading: str, text: str) -> Voice | None:
    """The voice of a group whose bare name heads what it said: other lines of the note's ``text`` head another's so."""
    if asked := ASKED_OF.fullmatch(heading.strip()):
        return voice_of_noun(asked["who"]) if _groups_asked(text) > 1 else None
    if len(_groups_heading(text)) < 2:
        return None
    if found := A_GROUP.fullmatch(heading.strip()):
        return voice_of_noun(found["who"])
    if not _groups_said(text):
        return None
    a_body = is_a_firm(heading) and heading[:1].isupper() and len(heading.split()) <= LONGEST_NAME
    return Voice.UNKNOWN if HOSTS.fullmatch(heading) else Voice.STAKEHOLDERS if a_body else None


@lru_cache(maxsize=64)
def _groups_said(text: str) -> frozenset[Voice]:
    """The voices whose words headings say to follow, in a note that has such of several."""
    heads = (line.strip("#*=- \t") for line in text.splitlines() if line.startswith("#"))
    voices = frozenset(voice for head in heads if (voice := voice_of_heading(head)) and voice is not Voice.UNKNOWN)
    return voices if len(voices) > 1 else frozenset()


@lru_cache(maxsize=64)
def _groups_heading(text: str) -> set[Voice]:
    """The voices of the groups that stand on a line by themselves.

    One of them must tell something ("Beboerne fortæller"), two have a colon ("Foreninger:") or stand there again and
    again ("Forældre", "Elever"), or politicians head a part beside others ("## Politikere"): else they may be what is
    talked about.
    """
    short = [line for line in text.splitlines() if len(line) < LONGEST_HEADING]
    lines = [line.strip("#*=- \t") for line in short]
    says = {voice_of_noun(found["who"]) for line in lines if (found := A_GROUP_SAYS.fullmatch(line))}
    says |= _groups_said(text)
    named = [(line, voice_of_noun(found["who"])) for line in lines if (found := A_GROUP.fullmatch(line))]
    labelled = {voice for line, voice in named if line.endswith(":")}
    marked = (A_GROUP.fullmatch(line) for line in short if line.startswith("#"))
    headed = {voice_of_noun(found["who"]) for found in marked if found}
    nouns = Counter(line.strip(":* ").lower() for line, _ in named)
    again = sum(count > 1 for count in nouns.values()) > 1
    told = says or len(labelled) > 1 or (Voice.POLITICIANS in headed and len(headed) > 1) or again
    return says | {voice for _, voice in named} if told else set()


@lru_cache(maxsize=64)
def _groups_asked(text: str) -> int:
    lines = (line.strip("#*=- \t") for line in text.splitlines() if len(line) < LONGEST_HEADING)
    return len({voice_of_noun(found["who"]) for line in lines if (found := ASKED_OF.fullmatch(line))})


def tells_whose(heading: str, text: str) -> bool:
    """True for a heading that says whose words follow, which is no agenda's though it is numbered."""
    return bool(TELL.search(heading) or voice_of_bare_group(heading, text))
