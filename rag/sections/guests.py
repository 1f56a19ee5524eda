"""Guests at others' meeting: a heading that names one says whose words stand under it."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from rag.sections.cast import SPOKE, voice_of_labelled
from rag.sections.senders import voice_of_respondent, voice_of_writer
from rag.types import Voice

GUEST = re.compile(
    r"\W*(?:(?:inviteret|invited)\s+)?(?:gæst|oplægsholder|guest|speaker)(?:\s*\d{1,2})?\s*[:–-]\s*(?P<who>\S.+)",
    re.IGNORECASE,
)
"""A heading over what somebody from elsewhere tells at others' meeting."""
FEWEST_OTHERS = 3


def voice_of_guest(heading: str) -> Voice | None:
    """The voice of the guest whom a heading names, unknown where it tells none; ``None`` for any other heading."""
    guest = GUEST.fullmatch(heading)
    if guest is None:
        return None
    name, _, whose = guest["who"].partition(", ")
    known = (voice_of_respondent(one, "høringssvar") for one in (guest["who"], name, whose) if one)
    return next(filter(None, known), None) or voice_of_writer(guest["who"]) or Voice.UNKNOWN


def voice_of_labelled_among_citizens(said: str, text: str) -> Voice | None:
    """The voice of who is labelled before a remark in a citizens' note that labels several kinds of others.

    A politician is none of those who came in any note; somebody's work may be told where all are citizens.
    """
    # "Bo Lind (V) svarede ikke" is what a citizen complains of.
    voice = None if SPOKE.match(said) else voice_of_labelled(said, text)
    if voice in (None, Voice.CITIZENS, Voice.UNKNOWN):
        return None
    others = _others(text)
    several = sum(others.values()) >= FEWEST_OTHERS and len(others) > 1
    return voice if several or voice is Voice.POLITICIANS else None


@lru_cache(maxsize=64)
def _others(text: str) -> Counter[Voice]:
    """How many lines are labelled as of each voice that is not a citizen's."""
    told = (voice_of_labelled(line.strip(), text) for line in text.splitlines())
    return Counter(voice for voice in told if voice not in (None, Voice.CITIZENS, Voice.UNKNOWN))
