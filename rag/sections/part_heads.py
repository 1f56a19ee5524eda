"""Whose part of a note a heading opens: visitors', a body's, another voice's than the note's, or those who wrote to it.

"Hvad Lundby Håndboldklub lagde frem", "Fra personalet" in a citizens' note, "Beskeder fra pårørende" in the staff's.
"""

from __future__ import annotations

import re

from rag.sections.bare_groups import ASKED_OF
from rag.sections.bodies import AUTHORITY, is_a_firm
from rag.sections.labelled_bodies import voice_of_body_under
from rag.sections.present import people_present
from rag.sections.speaking import MORE, NAMED, PAPERS, SAID, SAYING, WHO, voice_of_all
from rag.sections.turns import speaker_of
from rag.types import Heading, Item, Note, PassageKind, Section, Voice

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
_NUMBER = r"\W*(?:\d{1,2}[.)]\s*)?"
FROM_OTHERS = re.compile(
    rf"{_NUMBER}(?:(?:set|input)\s+)?(?:fra|from)\s+{WHO}{MORE}(?:\s*\([^()]*\))?\W*", re.IGNORECASE
)
EXPECTED = re.compile(
    r"\b(?:brug\s+for|forvent\w*|behov\w*|savne\w*|hjælp\w*|støtte\w*|ønsker?\s+(?:os|vi|til|af)|need\w*|expect\w*|"
    r"support|want\w*)\b",
    re.IGNORECASE,
)
"""Over what people want from those who are named below it: "Det har vi brug for", "Fra kommunen"."""
_RECEIVED = (
    r"(?:henvendelser|beskeder|breve|e?-?mails|hils(?:n|en)er|klager|ris|ros|opkald|citater|"
    r"messages|letters|complaints)"
)
RECEIVED = re.compile(
    rf"{_NUMBER}(?:(?:nye|skriftlige|modtagne|indkomne)\s+)?{_RECEIVED}(?:\s*(?:,|/|og|and)\s*{_RECEIVED})*\s+"
    rf"(?:fra|from)\s+{WHO}{MORE}(?:\s*\([^()]*\)|\s+(?:om|about)\s.{{2,60}})?\W*|"
    rf"{_NUMBER}{NAMED.replace('who', 'whose')}(?:s|’s|'s|’|')\s+{_RECEIVED}(?:\s*(?:,|/|og|and)\s*{_RECEIVED})*\W*",
    re.IGNORECASE,
)
"""Over what others wrote or rang to say to those who meet."""
OF_THEM = re.compile(
    r"(?:^|[.,;:]\s*)(?:de|dem|they)\s+(?:er|har|skal|kan|vil|siger|mener|ved|gør|får|bør|var|are|have|say|think)\b|"
    r"\b(?:personalet|medarbejderne|de\s+ansatte|politikerne|foreningerne|virksomhederne|the\s+staff)\b",
    re.IGNORECASE,
)
"""In what others say of those whom a heading names."""
AGENDA_NUMBER = re.compile(r"\W*\d{1,2}(?:\.\d{1,2})*[.)]?[ \t]*")
"""All that stands before a heading in its line: a number that ends the line above is none."""
LONGEST_HEAD = 160
HOME_OF_VISITORS = (Voice.CITIZENS, Voice.UNKNOWN)
"""Elsewhere a body's input is what those who meet talk of."""


def voice_of_part(note: Note, section: Section, heading: Heading, item: Item) -> Voice | None:
    """The voice of whose part it is that a heading over an item opens; ``None`` where it does not say.

    Who is told to speak there has a voice of their own.
    """
    home, words, said = note.provenance.voice, " ".join(heading.text.split()), note.slice(item.span)
    if home in HOME_OF_VISITORS and BY_VISITORS.fullmatch(words) and OPEN_TO_ALL.search(note.text[:LONGEST_HEAD]):
        return Voice.EMPLOYEES if HIRED.search(said) else Voice.CITIZENS
    voice = _of_a_body(words, said, home) or _of_others(note, section, heading, item)
    return None if voice and speaker_of(said, people_present(note.text, home)) else voice


def is_numbered(note: Note, heading: Heading) -> bool:
    """True for an item of an agenda, under which all who meet may speak."""
    line = note.text.rfind("\n", 0, heading.span.start) + 1
    return bool(AGENDA_NUMBER.fullmatch(note.text, line, heading.span.start))


def _of_a_body(heading: str, said: str, home: Voice) -> Voice | None:
    """Stakeholders' for an association's or a firm's part, or for what one says where they are talked about."""
    if home not in HOME_OF_VISITORS:
        return None
    found = OF_A_BODY.fullmatch(heading)
    body = next(filter(None, found.groupdict().values()), "") if found else ""
    of_it = is_a_firm(body) and not AUTHORITY.search(body)
    return Voice.STAKEHOLDERS if of_it else voice_of_body_under(said, heading)


def _of_others(note: Note, section: Section, heading: Heading, item: Item) -> Voice | None:
    """The voice of others than those who met, whom a heading names; an item of an agenda has it only for its list."""
    home, words = note.provenance.voice, " ".join(heading.text.split())
    if is_numbered(note, heading) and item.kind is not PassageKind.BULLET:
        return None
    if home is not Voice.POLITICIANS and (found := RECEIVED.fullmatch(words)):
        return voice_of_all(found["who"] or found["whose"], found["more"] or "")
    found = FROM_OTHERS.fullmatch(words) if home is not Voice.UNKNOWN else None
    above = section.path[: section.path.index(heading)]
    if found and not any(EXPECTED.search(one.text) for one in above):
        voice = voice_of_all(found["who"], found["more"])
        return None if voice is Voice.UNKNOWN and not found["more"] else voice
    found = ASKED_OF.fullmatch(words) if home is Voice.CITIZENS else None
    told_of = any(OF_THEM.search(note.slice(one.span)) for one in section.items)
    return voice_of_all(found["who"], "") if found and not told_of else None
