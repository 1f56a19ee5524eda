"""Guests at others' meeting: a heading that names one says whose words stand under it."""

from __future__ import annotations

import re

from rag.sections.senders import voice_of_respondent, voice_of_writer
from rag.types import Voice

GUEST = re.compile(
    r"\W*(?:(?:inviteret|invited)\s+)?(?:gæst|oplægsholder|guest|speaker)(?:\s*\d{1,2})?\s*[:–-]\s*(?P<who>\S.+)",
    re.IGNORECASE,
)
"""A heading over what somebody from elsewhere tells at others' meeting."""


def voice_of_guest(heading: str) -> Voice | None:
    """The voice of the guest whom a heading names, unknown where it tells none; ``None`` for any other heading."""
    guest = GUEST.fullmatch(heading)
    if guest is None:
        return None
    name, _, whose = guest["who"].partition(", ")
    known = (voice_of_respondent(one, "høringssvar") for one in (guest["who"], name, whose) if one)
    return next(filter(None, known), None) or voice_of_writer(guest["who"]) or Voice.UNKNOWN
