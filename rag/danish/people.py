"""Who can speak: nouns for those whose words notes hold and questions ask for, Danish and English, by voice."""

from __future__ import annotations

from rag.danish.lexicon import data_lines
from rag.types import Voice

HEARD: tuple[Voice, ...] = tuple(voice for voice in Voice if voice is not Voice.UNKNOWN)


def _nouns(kind: str) -> dict[Voice, tuple[str, ...]]:
    told = dict(line.split(": ") for line in data_lines("danish", "people.txt"))
    return {voice: tuple(noun.replace("_", " ") for noun in told[f"{voice} {kind}"].split()) for voice in HEARD}


ONE, MANY, ONE_OF_A_GROUP, GROUPS, ROLES, ASKED = map(
    _nouns, ("one", "many", "one of a group", "groups", "roles", "asked")
)
"""Groups are what a voice is made of: teachers are employees; ``ASKED`` are those that only questions name as speakers.

``ROLES`` are what one of them is called where somebody is introduced; a ``*`` stands for the first part of a compound.
"""
