"""Whose words stand behind a label that says who somebody is, there or where the note introduces them once.

"[nabo, Lundby] ...", "Kioskejer Bent: ...", "Ida, 14: ...", and "Ida Holm: ..." of "hotelejer Ida Holm" in its head.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain

from rag.readers.head import BODY
from rag.sections.bodies import is_a_firm
from rag.sections.named import REPORTED, in_party
from rag.sections.present import people_present
from rag.sections.roles import voice_of_many, voice_of_one
from rag.sections.whom import PART, PLACE, described, is_retired, voice_of_detail, voice_of_whom
from rag.types import Voice

SHORT = {
    r"borg\.": "borger", r"tilh\.": "tilhører", r"[\w-]*medarb\.": "medarbejder", r"virks\.": "virksomhed",
    r"pårør\.": "pårørende", r"pol\.": "politiker", r"[\w-]*sygepl\.": "sygeplejerske", r"købm\.": "købmand",
    r"tillidsrep\.": "tillidsrepræsentant", r"forret(?:n|ningsdr)\.": "butiksejer", r"komm?\.\s?ans\.": "ansat",
}  # fmt: skip
CLOCK = r"(?:(?:kl\.?\s*)?\d{1,2}[.:]\d{2}(?::\d{2})?\W+)?"
SIGN = rf"[^\w\n\[(]*{CLOCK}"
IN_BRACKETS = re.compile(
    rf"{SIGN}(?:\[(?P<square>[^\W\d][^\[\]\n]{{1,60}})\]|"
    r"\((?P<round>[^\W\d][^()\n]{1,60})\)):?[ \t]*(?=\S)"
)
"""Who it is, in brackets before what they say."""
ANOTHER = {"[": re.compile(r"\[(?P<who>[^\[\]\n]{2,60})\]"), "(": re.compile(r"\((?P<who>[^()\n]{2,60})\)")}
NAMED = re.compile(
    rf"{SIGN}(?P<name>{PART}(?: {PART}){{0,3}})[*_]*(?: (?:igen|again))?(?: (?P<role>[a-zæøå][\w-]{{2,}}))?"
    r"(?:\s*\((?P<inside>[^()\n]{1,60})\)|,\s(?P<behind>(?:[^:!?.\n]|\.(?=,|\s[a-zæøå])){1,60})|"
    r"\s@\s?(?P<at>[^:!?\n]{2,40}))?[*_]*:[*_]*\s"
)
"""A name before what they say, perhaps with what they are, or where they work."""
LISTED = re.compile(rf"{PART} {PART}(?: {PART})* \(")
"""Behind a label, the first of those who were there."""
SPOKE = re.compile(
    rf"{SIGN}(?P<name>{PART}(?: {PART}){{0,3}})(?:\s\([^()\n]{{1,40}}\))?\s+(?:også\s+)?(?:{REPORTED})\b"
)
CALLED = re.compile(
    rf"{SIGN}(?P<who>(?:[^\W\d]|{'|'.join(SHORT)})"
    r"(?:[^:.!?\n]|(?:(?<=\bca)|(?<=\b[a-zæøå])|(?<=\bfhv)|(?<=\btidl)|(?<=\bpens))\.){1,45}):\s",
    re.IGNORECASE,
)
"""What somebody is, before what they say: "Far med ladcykel: ..."."""
SPOKEN_FOR = re.compile(
    r"(?:[A-ZÆØÅ][\w’'.-]* ){1,3}(?:fra|for|from) (?P<whose>[A-ZÆØÅ][\w’'&/ -]{2,40})|"
    r"(?P<body>[A-ZÆØÅ][\w’'&/ -]{2,30}?)(?: (?:ved|v/|v\.) ?|s )(?:[A-ZÆØÅ][\w’'.-]*(?: |$)){1,3}"
)
"""A firm or an association with who speaks for it: "Håndboldklubben ved Iver", "Ida Holm fra Beboerforeningen"."""
UNNAMED = re.compile(
    rf"{SIGN}(?:[Ee]n|[Ee]t|[Aa]n?)\s(?P<who>[^\W\d][^():.!?\n]{{2,30}}?)\s*"
    r"\((?:(?i:[^()\n]*\b(?:navn|anonym\w*|name|anonymous)\b)[^()\n]*)\)\s*:\s"
)
"""Somebody who does not want to be named: "En fisker (ville ikke have navn på): ..."."""
BY_ROLE = re.compile(
    rf"{SIGN}(?P<who>[A-ZÆØÅ][a-zæøå-]+?)(?:e[nt]|n|t)? \((?:[A-ZÆØÅ][a-zæøå]+)(?: [A-ZÆØÅ][\w.’'-]*){{0,2}}\)\s*"
    rf"(?::\s|(?:{REPORTED})\b)"
)
"""What somebody is, with their name in brackets: "Klasselæreren (Bodil) sagde"."""
GROUP = re.compile(rf"{SIGN}(?P<many>[^\W\d]\w{{3,20}}): {PART}(?: {PART}){{0,3}} (?:{REPORTED})\b")
"""Whose side one is on that minutes tell to have said something: "Medarbejderne: Ida Holm sagde, at ..."."""
THAT_ONE = re.compile(r"(?:the|den|det|de|this|denne|dette)\s", re.IGNORECASE)
"""Before what somebody talks about: "The nurse: perhaps"."""
OTHERWISE = re.compile(r"(?:borger|tilhører|deltager|citizen|participant) \((?P<inside>[^()]+)\)", re.IGNORECASE)
"""What one of those who came is besides."""
OFFICIAL = re.compile(
    r"\b(?:kommune(?:n|ns)?|[\w-]*forvaltning(?:en)?|[\w-]*afdeling(?:en)?|[\w-]*chef|[\w-]*leder|[\w-]*direktør|dir|ing|"
    r"moderator|ordstyrer|vært|redaktør|"
    r"[\w-]*(?:redder|foged|vagt|mester|formand|betjent|konsulent|ingeniør|planlægger|koordinator|gartner)|"
    r"natteravn|administrator|municipality|host|department|council)\b",
    re.IGNORECASE,
)
ONLINE = re.compile(
    r"(?<!\w)(?:opslag\b|👍|gruppen? [\"“”»„]|chat(?:ten|log|tråd)?\b|facebook|tråd(?:en)?\b|"
    r"kommentarspor\w*|comment thread)",
    re.IGNORECASE,
)
LONGEST_INITIALS, LONGEST_HEAD, AROUND = 3, 300, 300
BEFORE = r"(?:(?<=[,:;(.] )|(?<=\bog )|(?<=\bmed )|(?<=\band ))(?P<before>[a-zæøå][\w-]+(?: (?:til|of) \w+)?) (?:\*\*)?"
AT_FIRST = r"^[^\w\n\[(]*(?P<first>[A-ZÆØÅ][a-zæøå-]{3,}) "
"""Before a name at the beginning of a remark, what somebody is: "Badmester Rikke viste kælderen"."""
FEWEST = 2
FEWEST_ONLINE = 4
FEWEST_LISTED = 4
FEWEST_OTHERS = 3
MOSTLY = 0.5


def voice_of_labelled(said: str, text: str, heading: str = "") -> Voice | None:
    """The voice of who is labelled before a remark in a note of several voices; unknown for an official.

    Below a ``heading`` that tells of a page's comments, those who write there by name are citizens.
    """
    tag = IN_BRACKETS.match(said)
    if tag is not None:
        others = ANOTHER["[" if tag["square"] else "("].finditer(said)
        voices = {described(found["who"]) for found in others} - {None}
        return voices.pop() if len(voices) == 1 and described(tag["square"] or tag["round"]) and _tags(text) else None
    group = GROUP.match(said)
    if group is not None and (voice := voice_of_many(group["many"])):
        return voice
    called = UNNAMED.match(said) or BY_ROLE.match(said)
    if called is not None and (voice := voice_of_whom(called["who"])):
        return voice
    named = NAMED.match(said)
    if named is not None:
        listed = LISTED.match(said, named.end()) or THAT_ONE.match(f"{named['name']} ")
        return None if listed else _of_named(named, text) or _online(named, text, heading)
    spoke = SPOKE.match(said)
    if spoke is not None:
        return _introduced(spoke["name"], text)
    called = CALLED.match(said)
    return voice_of_called(called["who"]) if called and (_labels(text) or SPOKEN_FOR.fullmatch(called["who"])) else None


def voice_of_labelled_among_citizens(said: str, text: str) -> Voice | None:
    """The voice of who is labelled before a remark in a citizens' note that labels several kinds of others.

    A politician is none of those who came in any note; somebody's work may be told where all are citizens.
    """
    # "Bo Lind (V) svarede ikke" is what a citizen complains of.
    spoke = SPOKE.match(said)
    if spoke and " " in spoke["name"] and _introduced(spoke["name"], text) is Voice.STAKEHOLDERS:
        return Voice.STAKEHOLDERS
    voice = None if spoke else voice_of_labelled(said, text)
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


def _of_named(named: re.Match[str], text: str) -> Voice | None:
    """The voice of who has a name before what they say: by what stands beside it there, then elsewhere."""
    name, told = named["name"], named["inside"] or named["behind"] or named["at"] or ""
    if named["role"] and is_retired(f"{name} {named['role']}"):
        return Voice.CITIZENS
    if " " not in name and voice_of_many(told):
        return None  # of a house: "Skolen (lærere)"
    # A word alone may be what they talk about.
    voice = described(told, name) or (voice_of_called(name) or _by_trade(name) if " " in name else None)
    voice = voice or (voice_of_one(named["role"]) if named["role"] and not name.isupper() else None)
    voice = voice or _introduced(name, text)
    besides = told and _labels(text) and not name.isupper()
    return voice or (voice_of_called(f"{name}, {told}") if besides else None)


def _by_trade(name: str) -> Voice | None:
    """The voice of somebody by the trade that stands before their name: "Badmester Rikke"; ``None`` for an official."""
    voice = voice_of_whom(name.split(maxsplit=1)[0])
    return None if voice is Voice.UNKNOWN else voice


def tagged_by_role(lines: Sequence[str]) -> list[int]:
    """The lines of a list that begin with who it is in brackets: "(elev, 5.b)   jeg har jakke på"."""
    found = [at for at, line in enumerate(lines) if IN_BRACKETS.match(line)]
    return found if len(found) >= FEWEST_LISTED and _tags("\n".join(lines)) else []


def voice_of_called(who: str) -> Voice | None:
    """The voice of who is called by a role and perhaps by name: "Kioskejer Bent", "mor, Lundby"."""
    for short, word in SHORT.items():
        who = re.sub(rf"^{short}", word, who, flags=re.IGNORECASE)
    if THAT_ONE.match(who):
        return None
    if (inside := OTHERWISE.fullmatch(who)) and (voice := described(inside["inside"])):
        return voice
    spoken = SPOKEN_FOR.fullmatch(who)
    if spoken and is_a_firm(spoken["body"] or spoken["whose"]):
        return Voice.STAKEHOLDERS
    return Voice.CITIZENS if is_retired(who) else voice_of_one(who.replace(" ca. ", " "))


@lru_cache(maxsize=64)
def _tags(text: str) -> bool:
    """True for a note of whose lines that begin with brackets most tell in them who it is."""
    tags = [
        found["square"] or found["round"]
        for line in text.splitlines()
        if (found := IN_BRACKETS.match(line.lstrip("-*• \t")))
    ]
    told = sum(described(who) is not None for who in tags)
    return told >= max(FEWEST, MOSTLY * len(tags))


@lru_cache(maxsize=64)
def _labels(text: str) -> bool:
    """True for a note that labels several remarks by what those are who speak, in different words."""
    called = {found["who"] for line in text.splitlines() if (found := CALLED.match(line))}
    return sum(voice_of_called(who) is not None for who in called) >= FEWEST


@lru_cache(maxsize=2048)
def _introduced(name: str, text: str) -> Voice | None:
    """The voice of somebody by what the note tells of them once: in a list, in its head or at their first remark."""
    if listed := people_present(text, Voice.UNKNOWN).get(name):
        return listed
    name = name.title() if name.isupper() and len(name) > LONGEST_INITIALS else name
    listed_so = re.compile(
        rf"(?:{BEFORE}|{AT_FIRST}|(?<![\w’'-])){re.escape(name)}(?P<more>(?: {PART}){{0,3}})[*_]{{0,2}}"
        r"(?:\s*\((?P<inside>[^()\n]{2,90})\)|,\s+(?P<behind>(?![^\n.;]*\?)[^\n;]{2,120}))?(?![\w’'])",
        re.MULTILINE,
    )
    # Looked for around each place alone: a thread may have as many names as remarks.
    places = (place.start() for place in re.finditer(re.escape(name), text))
    found = chain.from_iterable(listed_so.finditer(text, max(0, at - AROUND), at + AROUND) for at in places)
    several = {(f"{name}{one['more']}", one["before"] or one["first"], one["inside"], one["behind"]) for one in found}
    voices = {voice for one in several if (voice := _told(*one))}
    return voices.pop() if len(voices) == 1 else None


def _told(name: str, before: str | None, inside: str | None, behind: str | None) -> Voice | None:
    """The voice of somebody by what stands before their name, in brackets behind it or behind a comma."""
    if before and (voice := voice_of_detail(before, name) or (voice_of_whom(before) if before[0].isupper() else None)):
        return voice
    if inside or not behind:
        return described(inside, name) if inside else None
    # What follows a comma is theirs until a full stop, or somebody else's name.
    told = re.split(r"\.\s|:|\s+(?:og|and)\s+(?=[A-ZÆØÅ])", behind, maxsplit=1)[0]
    fields: list[str] = []
    for field in re.split(r",\s*", told):
        # What stands right before the next name is what that one is: "Ida Holm, hotelejer Bo Lind".
        another = field[:1].isupper() and not (is_a_firm(field) or in_party(name, field))
        if another or re.match(r"[a-zæøå][\w-]+(?: (?:til|of) \w+)? [A-ZÆØÅ][\w-]+ [A-ZÆØÅ][\w.-]*", field):
            break
        fields.append(field)
    return described(", ".join(fields), name) if fields else None


def _online(named: re.Match[str], text: str, heading: str) -> Voice | None:
    """Citizens' for who writes by name in a chat or a thread, where those who write for somebody say so."""
    name, told = named["name"], named["inside"] or named["behind"] or named["at"] or named["role"] or ""
    below = ONLINE.search(heading)
    if not (below or ONLINE.search(text[:LONGEST_HEAD])) or OFFICIAL.search(f"{name}, {told}"):
        return None
    if is_a_firm(name):
        return Voice.STAKEHOLDERS
    if told and (not PLACE.fullmatch(told) or BODY.match(told)):
        return None
    labels = _names_before_remarks(text)
    again = (one["inside"] or one["behind"] or "By" for one in labels if one["name"] == name)
    official = any(one["at"] for one in labels if one["name"] == name) or not all(map(PLACE.fullmatch, again))
    fewest = FEWEST if below else FEWEST_ONLINE
    return None if official or len({one["name"] for one in labels}) < fewest else Voice.CITIZENS


@lru_cache(maxsize=64)
def _names_before_remarks(text: str) -> list[re.Match[str]]:
    return [found for line in text.splitlines() if (found := NAMED.match(line))]
