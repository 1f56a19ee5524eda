"""Who is meant by "R1" or "Deltager 2" where each group of a note lists its own: a roster holds until the next.

"R1: pige 17, HF" over "R1: Vi sover for lidt.", and in the next group "R1: sundhedsplejerske".
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from rag.danish.people import GROUPS, HEADING, HEARD, MANY, SEATED, any_noun
from rag.sections.roles import PRIVATE, fields_of, voice_of_role
from rag.sections.whom import described, voice_of_whom
from rag.types import Voice

LABEL = (
    r"(?:[A-ZÆØÅ]{1,2}\d{1,2}|[A-ZÆØÅ]|"
    r"(?:Deltager|Person|Respondent|Informant|Taler|Participant|Speaker)\s(?:\d{1,2}|[A-Z]))"
)
LABELLED = re.compile(rf"\W*(?P<label>{LABEL})[*_]*\s*[:=][*_]*\s+(?P<said>\S.*)")
IN_LINE = re.compile(
    rf"(?<!\w)(?P<label>{LABEL})\s*[:=]\s*(?P<told>[^:=;\n]{{3,60}}?)(?=\s*[,;/·]\s*{LABEL}\s*[:=]|[.\s]*$)"
)
"""Several of a roster in one line, perhaps behind the group's name: "Bord 1: A = lærer, B = pædagog"."""
SPEAKS = re.compile(r"[.!?]\W*$|\b(?:jeg|vi|man|I|os|min|mit|mine|vores|er|har|skal|kan|we|my|is|are|have)\b")
"""In words that somebody says, and not in what they are."""
LINE = re.compile(r"[^\n]*\S[^\n]*")
LONGEST_TOLD, FEWEST, ABOVE = 90, 2, 4


@dataclass(frozen=True)
class Roster:
    """Where a group's list of who is who begins and ends, what it tells of each, and whose words all there are."""

    start: int
    end: int
    people: Mapping[str, str]
    voice: Voice | None


def told_by_roster(text: str, start: int) -> tuple[str | None, Voice] | None:
    """Who speaks in the line of ``start`` by the roster above it, and their voice; nobody for a line of a roster.

    ``None`` where no roster tells of whoever begins the line.
    """
    rosters = rosters_of(text)
    at = bisect_right([one.start for one in rosters], start) - 1
    found = LINE.match(text, text.rfind("\n", 0, start) + 1)
    if at < 0 or found is None:
        return None
    roster = rosters[at]
    if start < roster.end:
        return None, Voice.UNKNOWN
    turn = LABELLED.match(found.group())
    told = roster.people.get(turn["label"]) if turn else None
    return (told, roster.voice or _voice_of(told) or Voice.UNKNOWN) if told else None


def ends_of_rosters(texts: Sequence[str]) -> set[int]:
    """Which of these lines end a roster: what stands below it is not under the last of those it lists."""
    found, offsets = set[int](), [0]
    for text in texts:
        offsets.append(offsets[-1] + len(text) + 1)
    for roster in rosters_of("\n".join(texts)):
        found.add(max(at for at, start in enumerate(offsets[:-1]) if start < roster.end))
    return found


def is_in_a_roster(text: str, start: int, end: int) -> bool:
    """True for what only tells who speaks by which label."""
    return any(one.start <= start and end <= one.end for one in rosters_of(text))


@lru_cache(maxsize=64)
def rosters_of(text: str) -> Sequence[Roster]:
    """The rosters of a note in which the same labels stand for others in each of several; none in any other note."""
    lines = list(LINE.finditer(text))
    found = [*_rosters(lines)]
    shared = set[str]()
    for roster, below in pairwise(found):
        shared |= roster.people.keys() & below.people.keys()
    spoken = {turn["label"] for line in lines if (turn := LABELLED.match(line.group())) and _is_said(turn["said"])}
    return found if len(shared & spoken) >= FEWEST else []


def _rosters(lines: Sequence[re.Match[str]]) -> Iterator[Roster]:
    """The runs of lines that tell of several what they are, of one at least in words that name a voice."""
    at = 0
    while at < len(lines):
        people: dict[str, str] = {}
        end = at
        while end < len(lines) and (told := _entries(lines[end].group())) and not told.keys() & people.keys():
            people |= told
            end += 1
        voice = _voice_above(lines[max(0, at - ABOVE) : at]) if people else None
        if len(people) >= FEWEST and (voice or any(map(_voice_of, people.values()))):
            yield Roster(lines[at].start(), lines[end - 1].end(), people, voice)
        at = max(end, at + 1)


def _entries(line: str) -> dict[str, str]:
    """Of whom a line tells what they are."""
    one = LABELLED.fullmatch(line.strip())
    several = {found["label"]: found["told"].strip() for found in IN_LINE.finditer(line)}
    if len(several) >= FEWEST and not any(map(_is_said, several.values())):
        return several
    return {one["label"]: one["said"].strip(" *_")} if one and not _is_said(one["said"]) else {}


def _is_said(words: str) -> bool:
    return len(words) > LONGEST_TOLD or SPEAKS.search(words) is not None


def _voice_above(lines: Sequence[re.Match[str]]) -> Voice | None:
    """The voice of the one kind of people that a group's own head begins with: "Lærere, der har unge i 9. klasse"."""
    told = {voice for line in lines for voice, kind in BEGINS.items() if kind.match(line.group())}
    return told.pop() if len(told) == 1 and not any(LABELLED.match(line.group()) for line in lines[-1:]) else None


BEGINS = {
    voice: re.compile(
        r"\W*(?:[^\W\d]\w*\s\d{1,2}\W+)?(?:\d{1,2}\s+)?"
        rf"(?:{any_noun(voice, MANY, GROUPS, HEADING, SEATED)})(?![\w-])(?!\s+og\b)[^:]*$",
        re.IGNORECASE,
    )
    for voice in HEARD
}


def _voice_of(told: str) -> Voice | None:
    """The voice of what somebody is; a girl or a boy is a citizen, whatever she learns or does after school."""
    fields = fields_of(told)
    if any(map(PRIVATE.match, fields)):
        return Voice.CITIZENS
    return voice_of_role(told) or next(filter(None, (described(one) or voice_of_whom(one) for one in fields)), None)
