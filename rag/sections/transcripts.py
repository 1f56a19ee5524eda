"""Transcripts that programs write of a meeting: who spoke when on a line, their words below it or behind a letter.

And logs of calls: when, who it was, and behind a full stop or below it what they wanted.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache

from rag.sections.people import INITIALS, people_of
from rag.sections.roles import voice_of_role, voice_told
from rag.sections.speaking import voice_named
from rag.sections.whom import described, voice_of_whom
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
SPEAKER = r"(?:(?:taler|stemme|speaker|voice)[ \t]+)?(?P<who>(?-i:[A-ZÆØÅ])\d?)"
LETTERED = re.compile(
    r"[ \t]*(?:[\[(]?(?P<clock>(?:\d{1,2}[:.])?\d{1,2}[:.]\d{2})(?:[.,]\d{1,3})?[\])]?[ \t]*[-–|]?[ \t]*)?"
    rf"{SPEAKER}(?::[ \t]*|[ \t]+)(?P<said>\w[^\n]*)",
    re.IGNORECASE,
)
"""A turn behind no more than a letter: "[00:04] B  jeg er nabo til pladsen"."""
KEY = re.compile(
    rf"[ \t]*{SPEAKER}(?:[ \t]*(?:=|:|[–-])|[ \t]+er|[ \t]+is|[ \t])[ \t]*(?P<told>\w[^\n]*)", re.IGNORECASE
)
"""A line that explains a letter, above the first turn; several may stand in one ("A Ida (nabo) B Bo (smed)")."""
KEY_ER = re.compile(rf"[ \t]*{SPEAKER}[ \t]+(?:er|is)[ \t]+(?-i:[A-ZÆØÅ])", re.IGNORECASE)
KEYS = re.compile(r"(?<!\w)(?P<who>[A-ZÆØÅ]\d?)[ \t]*[=:–-]?[ \t]+(?P<told>[^\W\d][^()\n]{0,40}\([^()\n]{2,80}\))")
APART = re.compile(r"[ \t]{2,}(?=[A-ZÆØÅ]\d?[ \t=:])")
OF_THEMSELVES = re.compile(
    r"\b(?:jeg|I)[ ](?:er|am|hedder|arbejder[ ](?:som|på|i)|work[ ](?:as|at|in))[ ]|\ber[ ]jeg[ ]|"
    r"\b(?:mit[ ]navn[ ]er|my[ ]name[ ]is)[ ]",
    re.IGNORECASE,
)
"""What somebody says before who they are, in a first turn."""
ELECTED = re.compile(
    r"\b(?:sidder|er[ ]valgt|sit|am[ ]elected)[ ](?:i|ind[ ]i|in|on|to)[ ](?:the[ ])?(?:\w+[ ])?"
    r"(?:byrådet|kommunalbestyrelsen|\w*udvalget|council)\b",
    re.IGNORECASE,
)
RUNS = re.compile(
    r"(?:^|\b(?:jeg|og|I|and)[ ]|[(,][ ]?)(?:(?:driver|ejer|runs?|owns?)[ ]\w+|"
    r"(?:har|have|has)[ ](?:en|et|an?)[ ](?:\w+[ ])?"
    r"\w*(?:butik|forretning|firma|virksomhed|værksted|shop|company|business)\b)",
    re.IGNORECASE,
)
NO_NAME = re.compile(
    r"(?:altså|at|da|de[tnr]?|du|en|er|et|for|fordi|før|ham|han|har|hende|hun|hv\w+|i|ikke|jamen|jeg|jo|ja|kan|må|man|men|mine?|mit|når|"
    r"om|og|på|skal|som|så|ved|vi|vores|vil|a|an|and|are|but|he|if|is|it|my|no|our|she|so|that|the|there|they|this|"
    r"we|wh\w+|yes|you)(?![\w-])",
    re.IGNORECASE,
)
"""Begins a sentence that is no name with a role."""
CALLED_SO = re.compile(r"(?:(?:ja|og|øh|hej|jo|yes|and|well|hi)[ ])*(?:(?-i:[A-ZÆØÅ])[\w-]+[ ]?){1,3}", re.IGNORECASE)
LONGEST_TOLD, MOST_NAMES, MOST_WORDS = 60, 3, 10
FEWEST_TOLD = 2
MOSTLY = 0.5


CALL = re.compile(
    r"[ \t]*(?:[-–*•][ \t]+)?(?:kl\.?[ \t]*)?\d{1,2}[.:]\d{2}[ \t]*[-–:|]?[ \t]+"
    r"(?P<who>[^\W\d](?:[^.\n:?!\"”«»]|(?<=\b[hdnm]r)\.|(?<=\b(?:frk|mrs))\.|(?<=\b\w)\.(?=,)|\.(?=\w)){2,80})"
    r"(?:[.:](?=[ \t]+\S)|(?P<alone>$))",
    re.IGNORECASE,
)
"""An entry of a log: "08.05  Fru S., 79, Lundby. Badet er vådt", or all but the last sentence in a line by itself."""
BY_NAME = re.compile(r"[A-ZÆØÅ][\w’'-]+(?: [A-ZÆØÅ][\w’'-]+){1,2}, [A-ZÆØÅ][\w’'-]+")
"""Somebody by name and town, and no more."""
SOMEBODY = re.compile(
    r"(?:(?P<formal>fru|frk\.?|hr\.?|mrs?\.?|ms\.?)|anonym \w+|(?:\w+ )?(?:kvinde|mand|dame|woman|man))(?![\w-])",
    re.IGNORECASE,
)
FEWEST_CALLS = 3


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


def voice_of_lettered_turn(text: str, start: int) -> Voice | None:
    """The voice of the letter before the turn in the line of ``start``, by a key or the speaker's own first words.

    Unknown for a letter of which nothing is told where others are; ``None`` where the note is no such transcript.
    """
    return _lettered(text).get(text.rfind("\n", 0, start) + 1)


@lru_cache(maxsize=64)
def _lettered(text: str) -> Mapping[int, Voice]:
    """The voice of each turn and unknown for each line of a key, by where it begins; none where few letters tell it."""
    lines = [line for line in LINE.finditer(text) if line.group().strip()]
    turns = _turns_lettered(lines)
    first = min(turns, default=0)
    if len(turns) < FEWEST or len(turns) < MOSTLY * sum(line.start() >= first for line in lines):
        return {}
    keys = {line.start(): told for line in lines if line.start() < first and (told := _keys(line.group()))}
    told = {who: voice for line in reversed(keys.values()) for who, voice in line.items()}
    heard: list[str] = []
    for turn in turns.values():
        opening = len(set(heard)) == len(heard)
        if turn["who"] not in heard and (voice := _of_themselves(turn["said"], opening=opening)):
            told.setdefault(turn["who"], voice)
        heard.append(turn["who"])
    if min(len(set(heard)), len(told)) < FEWEST_TOLD:
        return {}
    return dict.fromkeys(keys, Voice.UNKNOWN) | {at: told.get(turn["who"], Voice.UNKNOWN) for at, turn in turns.items()}


def _turns_lettered(lines: list[re.Match[str]]) -> dict[int, re.Match[str]]:
    """The turns by where they begin; a line of another shape than the most is none: it may explain a letter."""
    found = {line.start(): turn for line in lines if (turn := LETTERED.fullmatch(line.group()))}
    shapes = {at: (turn["clock"] is None, turn.group()[turn.end("who")] == ":") for at, turn in found.items()}
    usual = Counter(shapes.values()).most_common(1)
    return {
        at: turn
        for at, turn in found.items()
        if shapes[at] == usual[0][0] and not (KEYS.search(turn.group()) or KEY_ER.match(turn.group()))
    }


def _keys(line: str) -> dict[str, Voice]:
    """The voices that a line gives to letters."""
    found: dict[str, Voice] = {}
    for part in APART.split(line):
        several, one = list(KEYS.finditer(part)), KEY.fullmatch(part)
        for key in several if len(several) > 1 or one is None else [one]:
            if voice := _told(key["told"]):
                found.setdefault(key["who"], voice)
    return found


def _told(who: str) -> Voice | None:
    """The voice of somebody by what a key says: "Ida Holm (nabo)", "mand med traktor"."""
    who = " ".join(who.split())
    fields = [field for field in re.split(r"\s*[(),]\s*", who) if field]
    voices = (described(field) or voice_of_whom(field) for field in fields)
    return next((voice for voice in voices if voice), None) or _of_themselves(who, opening=True)


def _of_themselves(said: str, *, opening: bool) -> Voice | None:
    """The voice of whoever says in a first turn who they are: "ja jeg hedder Ida og jeg er nabo til pladsen".

    Only those with whom a talk opens may do so by no more than name and role: "jens gartner i parken".
    """
    if ELECTED.search(said):
        return Voice.POLITICIANS
    named = CALLED_SO.match(said)
    parts = OF_THEMSELVES.split(said[named.end() :] if named else said)
    alone = opening and len(said.split()) <= MOST_WORDS and not NO_NAME.match(said)
    for part in parts if named or alone else parts[1:]:
        words = part[:LONGEST_TOLD].split()
        for at in range(min(MOST_NAMES, len(words))):
            field = " ".join(words[at:])
            if voice := described(field) or voice_of_whom(field):
                return voice
    return Voice.STAKEHOLDERS if RUNS.search(said) else None


def voice_of_caller(text: str, start: int) -> Voice | None:
    """The voice of whoever a log says called, at the entry in whose lines ``start`` is; ``None`` in no such log."""
    return _calls(text).get(text.rfind("\n", 0, start) + 1)


@lru_cache(maxsize=64)
def _calls(text: str) -> Mapping[int, Voice]:
    found: dict[int, Voice] = {}
    entries: list[Voice | None] = []
    below: Voice | None = None
    for line in re.finditer(r"[^\n]*(?:\n|$)", text):
        entry = CALL.match(line.group().rstrip())
        if entry is not None:
            entries.append(_called(entry["who"]))
            below = entries[-1] if entry["alone"] is not None else None
        voice = entries[-1] if entry is not None else below
        if voice and line.group().strip():
            found[line.start()] = Voice.UNKNOWN if entry is not None and below else voice
        elif entry is None and not line.group().strip():
            below = None
    told = sum(voice is not None for voice in entries)
    return found if told >= max(FEWEST_CALLS, MOSTLY * len(entries)) else {}


def _called(who: str) -> Voice | None:
    """The voice of who called; "Mand, murer" is a citizen, and only who works for the municipality is not."""
    voice, somebody = described(who), SOMEBODY.match(who)
    if somebody is None:
        return voice or voice_of_whom(who) or (Voice.CITIZENS if BY_NAME.fullmatch(who) else None)
    if somebody["formal"]:
        told = who[somebody.end() :].split(",")[1:]
        return voice or next(filter(None, map(voice_of_whom, told)), Voice.CITIZENS)
    return voice if voice is Voice.EMPLOYEES else Voice.CITIZENS
