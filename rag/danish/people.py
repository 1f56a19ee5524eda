"""Who can speak: nouns for those whose words notes hold and questions ask for, Danish and English, by voice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from rag.danish.lexicon import data_lines
from rag.danish.stems import stem
from rag.types import Voice

HEARD: tuple[Voice, ...] = tuple(voice for voice in Voice if voice is not Voice.UNKNOWN)


def _nouns(kind: str) -> dict[Voice, tuple[str, ...]]:
    told = dict(line.split(": ") for line in data_lines("danish", "people.txt"))
    return {voice: tuple(noun.replace("_", " ") for noun in told.get(f"{voice} {kind}", "").split()) for voice in HEARD}


ONE, MANY, ONE_OF_A_GROUP, GROUPS, ROLES, ASKED = map(
    _nouns, ("one", "many", "one of a group", "groups", "roles", "asked")
)
"""Groups are what a voice is made of: teachers are employees; ``ASKED`` are those that only questions name as speakers.

``ROLES`` are what one of them is called where somebody is introduced; a ``*`` stands for the first part of a compound.
"""
FAMILY, ALONE = map(_nouns, ("family", "alone"))
"""What tells whose voice it is where somebody is introduced, and where nothing but who speaks can stand."""
HEADING, SEATED, MET, OCCASION = map(_nouns, ("in a heading", "seated", "met", "occasion"))
"""Who may head what they say, sit in a group, or be counted in a note's head, and how their meetings begin."""
INSTRUMENT, MEASURE = map(_nouns, ("instrument", "measure"))
"""What only staff is asked with, by its name, and what staff is asked with where nobody else is named."""
COUNCILS = _nouns("councils")
"""Bodies that are heard for some of the citizens: of none of the other voices."""


def any_noun(voice: Voice, *kinds: dict[Voice, tuple[str, ...]]) -> str:
    """A pattern for one of a voice's nouns of these kinds, of which a ``*`` stands for a compound's first part."""
    nouns = (re.escape(noun) for kind in kinds for noun in kind[voice])
    return "|".join(noun.replace(r"\*", r"[\w-]*") for noun in nouns)


def any_voice(*kinds: dict[Voice, tuple[str, ...]]) -> str:
    """A pattern for one of the nouns of these kinds, with each voice's in a group of its name."""
    return "|".join(f"(?P<{voice.name}>{any_noun(voice, *kinds)})" for voice in HEARD)


@cache
def short_titles() -> Mapping[str, tuple[str, ...]]:
    """What each abbreviation of a part that somebody has stands for: "TR" for "tillidsrepræsentant"."""
    lines = (line.split(": ") for line in data_lines("danish", "short_titles.txt"))
    return {short: tuple(titles.split()) for short, titles in lines}


def shortened(words: Iterable[str]) -> list[str]:
    """The abbreviations of those of some words, inflected or not, that are the name of a part."""
    stems = {stem(word) for word in words}
    return [short for short, titles in short_titles().items() if stems & {stem(one) for one in titles}]
