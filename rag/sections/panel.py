"""Whose words a remark holds that says it asks or answers, or that names who is on a meeting's panel."""

from __future__ import annotations

import re
from functools import lru_cache

from rag.readers.head import ASSOCIATION, BOARD, BODY
from rag.sections.bodies import officer_of, speaks_for_a_body
from rag.sections.named import HELD, OF_THE_HOSTS, OTHERS, PARTY, TITLE, voice_of_somebody, voice_of_speaker
from rag.sections.named import REPORTED as SPOKEN
from rag.sections.present import People, people_present
from rag.sections.respondents import voice_of_respondent
from rag.sections.roles import SIZE, voice_of_one, voice_of_role
from rag.sections.speaking import voice_named, voice_of_label
from rag.sections.turns import speaker_of
from rag.types import Voice

NAME = r"[A-ZÆØÅ][\w.’'-]*(?:\s+[A-ZÆØÅ][\w.’'-]*){1,3}"
WITHIN = r"[^()\n]{1,60}(?:\([^()\n]{1,30}\)[^()\n]{0,30})?"
TURN = re.compile(
    r"\W*(?:(?P<answer>(?i:svar|answer|reply|response)|A(?=\s*\())|Q(?=\s*\()|"
    r"(?i:spørgsmål|spm\.?|kommentar|bemærkning|indlæg|question|comment))"
    rf"(?:\s+(?i:fra|af|from|by)\s+(?P<by>[^:()\n]{{2,60}}(?:\([^()\n]{{1,60}}\))?)|"
    rf"(?:,|\s*/|\s+[–—-])\s*(?P<named>(?:[a-zæøå]+\s)?[A-ZÆØÅ][\w.’'-]*(?:\s+[A-ZÆØÅ][\w.’'-]*){{0,3}}))?\s*(?:\((?P<who>{WITHIN})\))?\W*:"
)
"""How a remark begins at a meeting with questions and answers: "Svar (Bo Kring): ...", "Svar, Bo Kring: ..."."""
ASKED = re.compile(r"\W*(?:Q|(?i:spørgsmål|question))\W*:")
ANSWERING = re.compile(r"^\W*(?:A|(?i:svar|answer))\s*\((?P<who>[^()\n]{2,60})\)\s*:", re.MULTILINE)
PARTIES = re.compile(r"^\W*[BCFIKMOVÆØÅ]\s*\([^()\n]{2,40}\)\s*:", re.MULTILINE)
"""Beside "V (Krag): ...", "A (Toft): ..." is a party's and no answer."""
REPORTED = re.compile(
    r"\W*(?:(?:sa(?:m|rn)let|konklusion|sammenfatning)\s*:\s*)?(?:(?P<authority>forvaltningen)|borgmesteren)\s+(?:oplys(?:er|te)|svare(?:r|de)|forklare(?:r|de)|orientere(?:r|de)|"
    r"fremlægger|fremlagde|indstiller|gennemgik|undersøger|takke(?:r|de)|fortalte|sagde|vender tilbage|bød velkommen)\b"
    r"(?!\s+(?:ikke|aldrig|os)\b)",
    re.IGNORECASE,
)
"""What somebody is reported to have said who is none of those who are heard, or a politician."""
BY_NAME = re.compile(r"\W*[A-ZÆØÅ][\w.’'-]+(?: [A-ZÆØÅ][\w.’'-]*){0,3}\s*:\s")
SAYS = re.compile(rf"\b(?:{SPOKEN}|{HELD})\b")
IN_BOLD = re.compile(r"\*\*|__")
BESIDE_A_PARTY = re.compile(
    rf"(?P<party>\({PARTY}\)),\s+(?:(?:næst|udvalgs)?formand|medlem|gruppeformand|chair)\b[^.:!?()]{{0,60}}?,?\s+"
    rf"(?=(?:{SPOKEN})\b)"
)
"""Behind a politician's party, what they are besides."""
_ONE = r"\W*[A-ZÆØÅ][\w’'-]+(?: [A-ZÆØÅ][\w.’'-]+){0,3}"
_TELLS = rf"[),]*[*_]*\s*(?::|(?:også\s+)?(?:{SPOKEN}|lovede|{HELD})\b{OTHERS})"
OF_THE_TOWN = re.compile(rf"{_ONE}(?i:{OF_THE_HOSTS.pattern}){_TELLS}")
"""Somebody from a department of the municipality, who answers: "Ida (Vej og Park) fortalte, at ..."."""
FOR_A_BODY = re.compile(
    rf"{_ONE}(?:\s+(?:fra|for|from)\s+|\s*\(|,\s+)(?:[\w-]+\s+){{0,3}}?(?i:{ASSOCIATION}|{BOARD})(?:\s+(?:i|ved|på)\s+[A-ZÆØÅ][\w-]+)?{_TELLS}"
)
"""Somebody for an association or a board: "Ida Holm fra afdelingsbestyrelsen sagde, at ..."."""
FEWEST_TURNS = 3
SENTENCES = re.compile(r"(?<=\.)\s+")
SHOWED = rf"(?:viste|gennemgik|fremlagde|præsenterede|showed|presented|went through)\b{OTHERS}"
NAMED = re.compile(rf"\W*(?P<name>{NAME})(?:\W*:[*_]*|\s+{SHOWED})\s")
"""Who speaks, or is told to have shown something."""
INTRODUCED = r"\W*(?P<name>{})(?:\s*\((?P<told>[^()\n]{{2,60}})\)|,\s+(?P<behind>[a-zæøå][^():.!?\n]{{2,40}}))\s*[*_]*:"
"""Who speaks, with what they are behind the name: "Ida Holm (borger, Nørreby): ...", "Emil, lærling: ..."."""
BY_THEMSELVES = re.compile(INTRODUCED.format(rf"{NAME}|[A-ZÆØÅ][\w’'-]*"))
UNSAID = re.compile(r"(?:råd(?:et)?|forening(?:en)?|the (?:association|club|society))\b", re.IGNORECASE)
"""A body that is not said to be which may be the one that meets, and that of citizens."""
OFFICIAL = re.compile(rf"(?:{TITLE}|[\w-]*(?:leder|inspektør|ingeniør))(?:en)?(?!\w)", re.IGNORECASE)
"""Who comes to a council's meeting to answer."""
UNNAMED = re.compile(
    rf"\W*(?:En|Et|An?|One)\s+(?P<who>[a-zæøå](?:[^.:,!?\n]){{2,50}}?)[*_]*\s*(?::|,?\s(?:{SPOKEN}|ville\s+(?:høre|vide)|said|asked)\b)"
)
FLOOR = re.compile(
    r"\b(?:salen|publikum|tilhører(?:e|ne)?|fremmødte?|tilstedeværende|the (?:floor|audience))\b", re.IGNORECASE
)
"""Where those sit who came to hear the council, of whom nothing more is told."""
THEIR_MEETINGS = (Voice.CITIZENS, Voice.STAKEHOLDERS)
AT_HOME = (Voice.EMPLOYEES, Voice.STAKEHOLDERS)
"""Whatever they work as, where all have one voice they have that too."""
ON_THE_PANEL = re.compile(
    r"\W*(?:i\s+)?(?:panel(?:et)?|oplægsholdere?|paneldeltagere|fra\s+(?:forvaltningen|kommunen|byrådet)|"
    r"(?:fra|from)\s+[^:\n]{2,40}\s(?:kommune|municipality|A/S|ApS)|"
    r"(?:on the )?panel|speakers?)\b[^:\n]{0,30}:",
    re.IGNORECASE,
)


PRESENT = r"^[^\w\n]{{0,9}}{}[ \t]*(?:\||,|[–-][ \t]|\t)[ \t]*(?P<told>[^|\n]{{2,90}})"
"""A line of a list or a table of who was there: "| Dorthe Kvist | HR, Tranum Maskinfabrik |"."""


def voice_of_turn(said: str, text: str, home: Voice) -> Voice | None:
    """The voice of who asks or answers in a remark; ``None`` where it is nobody that the note's ``text`` tells.

    An answer at a meeting is not of those who ask: without a name that tells more it is nobody's. ``home`` is the
    voice of the note.
    """
    reported = REPORTED.match(said)
    if reported:
        return Voice.UNKNOWN if reported["authority"] else Voice.POLITICIANS
    if voice_of_speaker(BESIDE_A_PARTY.sub(r"\g<party> ", IN_BOLD.sub("", said))) is Voice.POLITICIANS:
        return Voice.POLITICIANS
    if others := _of_others(said, home):
        return others
    if ASKED.match(said) and _are_asked(people_present(text, home), text):
        return Voice.UNKNOWN  # whoever leads the talk asks
    turn = TURN.match(said)
    if turn is None or (turn["answer"] == "A" and PARTIES.search(text)):
        return _voice_introduced(said, text, home) or _voice_by_name(said, text)
    who = (turn["by"] or turn["who"] or turn["named"] or "").strip()
    if who:
        voice = voice_of_somebody(who) or voice_named(who) or _voice_of(re.sub(r"\s*\(.*", "", who), text)
    else:
        answered = said[turn.end() :]
        voice = voice_of_label(answered) or voice_of_speaker(answered) or _voice_by_name(answered, text)
    present = people_present(text, home)
    if who in present and not voice:
        return present[who]
    return voice or (Voice.UNKNOWN if turn["answer"] else None)


def _of_others(said: str, home: Voice) -> Voice | None:
    """The voice of somebody from a department, an association or the panel, at a meeting of others."""
    if FOR_A_BODY.match(said) and home is Voice.CITIZENS:
        return Voice.STAKEHOLDERS
    if home is Voice.POLITICIANS and (one := UNNAMED.match(said)):
        return _of_unnamed(one["who"])
    of_the_town = home in THEIR_MEETINGS and OF_THE_TOWN.match(said)
    return Voice.UNKNOWN if of_the_town or any(map(ON_THE_PANEL.match, SENTENCES.split(said))) else None


def _of_unnamed(who: str) -> Voice | None:
    """The voice of somebody at a council's meeting by what they are; unknown for one from the floor."""
    if FLOOR.search(who):
        return Voice.UNKNOWN
    voice = voice_of_one(who)
    return None if voice is Voice.POLITICIANS else voice


def _are_asked(present: People, text: str) -> bool:
    """True where one of those present, and no host, answers."""
    answering = (found["who"] for found in ANSWERING.finditer(text) if found["who"])
    return any(present.get(who.strip(), Voice.UNKNOWN) is not Voice.UNKNOWN for who in answering)


def _voice_introduced(said: str, text: str, home: Voice) -> Voice | None:
    """The voice of who speaks by what stands in brackets behind their name, there or where they spoke before."""
    found = BY_THEMSELVES.match(said)
    if found is None and (named := NAMED.match(said)):
        found = _introduction(named["name"], text)
    if found is None:
        return None
    told, whole = found["told"] or found["behind"], " " in found["name"]
    voice = voice_of_role(told) if whole else voice_of_one(told)
    voice = voice or (voice_named(told) if whole else None)
    voice = voice or (Voice.STAKEHOLDERS if BODY.match(told) and not UNSAID.match(told) else _of_officer(told))
    if home is Voice.POLITICIANS:
        return voice or (Voice.UNKNOWN if OFFICIAL.match(told) else None)
    return None if voice in AT_HOME and home is not Voice.UNKNOWN else voice


def _of_officer(told: str) -> Voice | None:
    """The voice of who is the chair or the treasurer of a firm or an association that is named."""
    body = officer_of(told).strip()
    named = voice_of_respondent(body, "høringssvar") if body else None
    return named if named is Voice.STAKEHOLDERS else None


AROUND = 120
"""A name is looked at in its place alone: a thread may have as many names as remarks."""


@lru_cache(maxsize=1024)
def _introduction(name: str, text: str) -> re.Match[str] | None:
    """The first line that tells what whoever it begins with is."""
    return re.search(rf"^[\W\d]*{INTRODUCED.format(re.escape(name))}", text, re.MULTILINE)


def _voice_by_name(said: str, text: str) -> Voice | None:
    named = NAMED.match(said)
    if named and named["name"] in speaks_for_a_body(text):
        return Voice.STAKEHOLDERS
    return _voice_of(named["name"], text) if named else None


@lru_cache(maxsize=1024)
def _voice_of(name: str, text: str) -> Voice | None:
    """Whose voice somebody has by role or party where the note introduces them; on a panel nobody's else."""
    if not re.fullmatch(NAME, name):
        return None
    listed = re.compile(
        rf"(?:(?<=\s)(?P<role>[\w-]+)\s+)?(?<!\w){re.escape(name)}(?P<inside>\s*\([^()\n]{{1,60}}\))?(?!\s*:)"
    )
    present = re.search(PRESENT.format(re.escape(name)), text, re.MULTILINE)
    if present and (voice := voice_of_role(present["told"])):
        return voice
    panel = False
    places = (place.start() for place in re.finditer(re.escape(name), text))
    for found in filter(None, (listed.search(text, max(0, at - AROUND), at + AROUND) for at in places)):
        voice = voice_named(f"{found['role'] or ''} {name}{SIZE.sub('', found['inside'] or '')}")
        voice = voice or voice_of_role(found["role"] or "")
        if voice:
            return voice
        line = text[text.rfind("\n", 0, found.start()) + 1 : found.start()]
        panel |= any(ON_THE_PANEL.match(part) for part in SENTENCES.split(line))
    return Voice.UNKNOWN if panel else None


def parts_speaking(parts: list[str], text: str, people: People) -> list[str]:
    """The sentences that may say who speaks: where lines begin with that and a colon no other, but one that tells."""
    if not _takes_turns(text, tuple(people)):
        return parts
    return parts[:1] + [part for part in parts[1:] if SAYS.search(part)]


@lru_cache(maxsize=64)
def _takes_turns(text: str, names: tuple[str, ...]) -> bool:
    """True for a note several of whose lines begin with one of these people and a colon."""
    people: People = dict.fromkeys(names)
    turns = (found for line in text.splitlines() if (found := BY_NAME.match(line)))
    return sum(speaker_of(found.group(), people) is not None for found in turns) >= FEWEST_TURNS
