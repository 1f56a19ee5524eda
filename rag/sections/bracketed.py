"""Who said what, where a note tells once that this stands in brackets behind each remark."""

from __future__ import annotations

import re
from functools import lru_cache

from rag.danish.people import MANY, ONE, any_voice
from rag.sections.roles import WORKPLACE, voice_told
from rag.types import Voice

BRACKETS = r"\b(?:parentes(?:en|er|erne)?|brackets?|parenthes[ei]s)\b"
WHO_SAID = (
    r"(?:\b(?:hvem|den|dem|de),?\s+(?:der|som)\s+(?:har\s+|havde\s+)?(?:sagt|sagde|siger|talte|taler|skrev|skrevet)\b|"
    r"\bwho\s+(?:had\s+)?(?:said|says|spoke|wrote)\b)"
)
TELLS = re.compile(rf"{BRACKETS}[^.\n]{{0,40}}?{WHO_SAID}|{WHO_SAID}[^.\n]{{0,40}}?{BRACKETS}", re.IGNORECASE)
""""Det står i parentes hvem der har sagt det.", "(in brackets: who said it)"."""
LACKING = (
    r"\b(?:ikke|intet|ingen|uden|ellers|resten|øvrige|andre|andet|"
    r"no|none|nothing|without|otherwise|rest|others?|else)\b"
)
REST = re.compile(
    rf"{LACKING}[^.\n=:]{{0,40}}?,?(?:\s+(?:er|var|is|are|was|were)\b|\s*[=:])\s*"
    rf"(?:(?:det|it|this|fra|from|af|by|en|et|an?|the|sagt|said)\s+)*(?:{any_voice(ONE, MANY)})(?!\w)",
    re.IGNORECASE,
)
"""Behind it, whose the remarks without brackets are: "Står der ikke noget, er det en borger."."""
UNMARKED = re.compile(
    r"(?:\b(?:hvor|hvis|når|medmindre|where|unless)\s+(?:(?:der|andet|ikke|er|ellers|nothing|is|else|otherwise)\s+){1,4}"
    r"(?:står|nævnt|nævnes|anført|angivet|skrevet|fremgår|stated|said|noted)(?:\s+(?:andet|ved))?,?|"
    r"\b(?:udsagn|bemærkninger|citater|kommentarer|indlæg|punkter|input|remarks|points)\s+(?:uden|without)\s+(?:a\s+)?"
    r"(?:navn|navne|angivelse|afsender|kilde|name|source))\s+(?:it\s+|they\s+)?(?:er|kommer|stammer|is|are|come)\s+"
    r"(?:(?:det|de|it|they|fra|af|from|by|en|et|an?|the|sagt|said)\s+)*"
    rf"(?:{any_voice(ONE, MANY)})(?!\w)",
    re.IGNORECASE,
)
"""Whose all remarks are that name nobody: "Hvor der ikke står andet, er det borgere, der har sagt det."."""
LONGEST_REST = 160
BEHIND = re.compile(r"\S\s*\((?P<who>[^()\n]{3,60})\)[.!?*_]*\s*$")
NAMED = re.compile(r"\W*(?:[A-ZÆØÅ][^:.!?\n]{1,80}:\s|(?:[A-ZÆØÅ][\w.’'-]*\s){2,4}\([^()\n]{3,60}\)\s)")
"""Somebody, or what it is about, before a remark."""


@lru_cache(maxsize=256)
def tells_who(text: str) -> bool:
    """True for a line, or a note with one, that says where it has who said what."""
    return TELLS.search(text) is not None


def named_in_brackets(said: str, text: str) -> str | None:
    """Who stands in brackets behind a remark, where the note's ``text`` tells that they do; else ``None``."""
    found = BEHIND.search(said) if tells_who(text) else None
    return found["who"].strip() if found else None


def voice_in_brackets(said: str, text: str, *, mixed: bool) -> Voice | None:
    """The voice of who stands in brackets behind a remark; ``None`` where nobody does, or it does not tell.

    At a meeting of one voice, which is not ``mixed``, that of all the others has to be told too: a teacher may be at
    home there.
    """
    who = named_in_brackets(said, text) if mixed or _rest(text) else None
    if who is None:
        return None
    return voice_told(who) or (Voice.EMPLOYEES if WORKPLACE.match(who) else None)


def voice_of_the_rest(said: str, text: str) -> Voice | None:
    """The voice that a note gives the remarks that name nobody, for one with nobody in brackets or before it."""
    return None if (tells_who(text) and BEHIND.search(said)) or NAMED.match(said) else _rest(text)


@lru_cache(maxsize=64)
def _rest(text: str) -> Voice | None:
    told = TELLS.search(text)
    found = REST.search(text, told.end(), told.end() + LONGEST_REST) if told else UNMARKED.search(text)
    return Voice[str(found.lastgroup)] if found else None
