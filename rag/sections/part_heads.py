"""Whose part of a note a heading opens, where that is visitors' or a body's: "Hvad Lundby Håndboldklub lagde frem"."""

from __future__ import annotations

import re

from rag.sections.bodies import AUTHORITY, is_a_firm
from rag.sections.present import people_present
from rag.sections.speaking import PAPERS, SAID, SAYING
from rag.sections.turns import speaker_of
from rag.types import Note, Voice

_VISITORS = r"(?:besøgende|gæster(?:ne)?|forbipasserende|fremmødte|visitors|passers-by|guests)"
_WHERE = r"(?:udgangen|indgangen|døren|kaffen|receptionen|disken|the (?:exit|entrance|door|desk))"
BY_VISITORS = re.compile(
    rf"\W*(?:[^.:]{{0,30}}\b{PAPERS}\b.{{0,25}}\b(?:af|fra|by|from)\s+(?:(?:de|alle|the)\s+)?{_VISITORS}\b.*|"
    rf"(?:de\s+)?{_VISITORS}s?['’]?s?\s+(?:egne\s+)?{PAPERS}\b.*|(?:skrevet|written)\s+(?:\w+\s+){{0,2}}(?:af|by)\s+{_VISITORS}\b.*|"
    rf"(?:\w*kassen?|tavlen?|flipover(?:en)?|væg(?:gen)?|\w*bog(?:en)?|box|board|wall)\s+(?:ved|i|på|by|at)\s+{_WHERE}\b.*|"
    rf"{PAPERS}\s+(?:i|fra|in|from)\s+(?:the\s+)?(?:\w*kassen?|box)\b.*)",
    re.IGNORECASE,
)
"""Over what those who came wrote, or left in a box."""
OPEN_TO_ALL = re.compile(
    r"\båb(?:e|en|ent)\s+(?:hus|dag|dør|\w*lørdag)\b|\b(?:udstilling|torvedag|markedsdag|byvandring)\b|"
    r"\bopen (?:house|day)\b",
    re.IGNORECASE,
)
HIRED = re.compile(
    r"\bjeg\s+(?:arbejder|er\s+ansat)\s+(?:på|i|ved|hos|for)\s+(?:(?:[\w-]+\s)?kommunen?s?\b)|"
    r"\bI\s+(?:work|am employed)\s+(?:for|at|in)\s+the\s+municipality",
    re.IGNORECASE,
)
"""A visitor who says that the municipality employs them."""
_PUT = (
    r"(?:lagde\s+(?:på\s+bordet|frem|vægt\s+på)|bidrog\s+med|kom\s+med|havde\s+med|bragte\s+op|pegede\s+på|"
    r"ønsker|ønskede)"
)
_BODY = r"(?P<body>[A-ZÆØÅ][\w’'&.-]*(?: (?:[\w’'&.-]+)){0,4}?)"
OF_A_BODY = re.compile(
    rf"\W*(?:\d{{1,2}}[.)]\s*)?(?:(?:[Hh]vad|[Dd]et|[Ss]ådan)\s+{_BODY.replace('body', 'says')}\s+(?:{_PUT}|{SAYING})|"
    rf"(?:[Dd]et|[Ss]ådan)\s+(?:{SAYING})\s+{_BODY.replace('body', 'said')}|"
    rf"(?:(?i:{SAID}|synspunkter|input)\s+)(?:fra|af|from)\s+{_BODY}|(?:[Ff]ra)\s+{_BODY.replace('body', 'place')}s\s+"
    r"(?:hjørne|bord|stand|side|perspektiv))\W*"
)
"""What an association or a firm brought to a meeting of several."""
LONGEST_HEAD = 160
HOME_OF_VISITORS = (Voice.CITIZENS, Voice.UNKNOWN)
"""Elsewhere a body's input is what those who meet talk of."""


def voice_of_part(note: Note, heading: str, said: str) -> Voice | None:
    """Citizens' for what visitors to an open house wrote, stakeholders' for a body's part; else ``None``.

    Who is told to speak there has a voice of their own.
    """
    home = note.provenance.voice
    if home not in HOME_OF_VISITORS:
        return None
    if BY_VISITORS.fullmatch(heading) and OPEN_TO_ALL.search(note.text[:LONGEST_HEAD]):
        return Voice.EMPLOYEES if HIRED.search(said) else Voice.CITIZENS
    found = OF_A_BODY.fullmatch(heading)
    body = next(filter(None, found.groupdict().values()), "") if found else ""
    if not is_a_firm(body) or AUTHORITY.search(body) or speaker_of(said, people_present(note.text, home)):
        return None
    return Voice.STAKEHOLDERS
