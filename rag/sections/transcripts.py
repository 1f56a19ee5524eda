"""Transcripts that programs write of a meeting: when who spoke on a line, and their words below it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from rag.sections.people import INITIALS, people_of
from rag.sections.records import voice_of_role, voice_told
from rag.sections.speaking import voice_named
from rag.types import Voice

LINE = re.compile(r"[^\n\f\v\r]+")
CLOCK = r"[\[(]?(?P<clock>(?:\d{1,2}:)?\d{1,2}:\d{2})(?:[.,]\d{1,3})?[\])]?"
WHO = r"(?P<who>[^\W\d][^!?:;\n]{1,80}?)"
BEFORE = f"{WHO.replace('who', 'before')}:?[ \\t]+{CLOCK.replace('clock', 'behind')}"
TURN = re.compile(rf"\s*(?:{CLOCK}[ \t]*[-–|]?[ \t]+{WHO}:?|{BEFORE})\s*")
LETTER = re.compile(rf"(?P<letter>{INITIALS})[ \t]+(?P<name>\S.*)")
NAME = re.compile(r"(?P<name>[A-ZÆØÅ][\w.’'-]*(?:[ \t]+[A-ZÆØÅ][\w.’'-]*){1,3})(?P<beside>\s*[(,].*)?")
FEWEST = 5
"""Turns of a meeting; a programme has fewer."""


@lru_cache(maxsize=64)
def turns_of(text: str) -> Mapping[int, str]:
    """Who speaks in each turn of a transcript, by where they are named; none where hours fall or nothing was said."""
    found: dict[int, re.Match[str]] = {}
    for at, line in enumerate(line for line in LINE.finditer(text) if line.group().strip()):
        if turn := TURN.fullmatch(text, line.start(), line.end()):
            found[at] = turn
    hours = [tuple(map(int, f"0:{one['clock'] or one['behind']}".split(":")[-3:])) for one in found.values()]
    if len(found) < FEWEST or hours != sorted(hours) or any(at + 1 in found for at in found):
        return {}
    parts = ((one, "who" if one["who"] else "before") for one in found.values())
    return {one.start(part): one[part] for one, part in parts}


def speaker_of_turn(text: str, start: int) -> tuple[str | None, Voice | None]:
    """Who speaks by name in the turn whose heading stands at ``start``, and the voice that their letter stands for.

    ``None`` for each that the note does not say. Somebody's role may stand beside their name in another turn.
    """
    turns = turns_of(text)
    meaning, who = _read(turns[start], text) if start in turns else (None, "")
    named = NAME.fullmatch(who)
    voice = (voice_of_role(meaning) or voice_named(meaning)) if meaning else None
    if named is None:
        return None, voice
    named_so = [other for one in turns.values() for _, other in [_read(one, text)] if other.startswith(named["name"])]
    fullest = max(named_so, key=len)
    told = NAME.fullmatch(fullest)
    return fullest, voice or voice_told((told and told["beside"]) or "") or voice_named(fullest)


def _read(turn: str, text: str) -> tuple[str | None, str]:
    """What the letter before somebody stands for, and who it is without it."""
    found, people = LETTER.fullmatch(turn), people_of(text)
    if found is None or found["letter"] not in people:
        return None, turn
    return people[found["letter"]], found["name"]
