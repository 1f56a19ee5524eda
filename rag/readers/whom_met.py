"""Who met, was asked or wrote, by the groups that a note's head names in so many words.

Read where nothing else of the head tells whose words the note holds. Letters are compared as a scan may have them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rag.danish.people import GROUPS, HEARD, INSTRUMENT, MANY, MEASURE, MET, OCCASION, any_noun
from rag.readers.councils import meets_as_a_body
from rag.types import Voice

_OCCASION = (
    r"(?:top|dialog|fælles|tema|fyraftens)?møder?(?:rne|t)?|aften(?:en)?|café|cafe|kaffe|undersøgelsen?|spørgeskema|"
    r"interviews?|samtaler?|evaluering|konference|workshop|dialog|panel|samling(?:en)?|dag|temadag|seminar|"
    r"fokusgrupper?|rundbord|svar|høringssvar|kommentarer|meeting|evening|breakfast|focus groups?|survey|dialogue|"
    r"conversations|round table|drop-in|forum"
)
_COUNT = (
    r"(?:\d+|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|"
    r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
)
_CAME = (
    r"(?:^\W*|(?:(?<!\bca)\.|[;:·|]) |"
    r"\b(?:kom|deltog|var|talte? med|came|were|attended by|spoke (?:to|with)) )(?:ca\.? |about )?"
)
"""Before those who came; within a sentence people are counted who may be far away."""
_ASKED = (
    r"\b(?:(?:ud)?sendt(?: ud)?|udleveret|uddelt|besvaret|udfyldt|sent|answered|handed out) "
    r"(?:(?:den |til|af|blandt|to|by|among)\b ?)+(?:alle |all )?"
)
"""Before those whom a survey was sent to, or who answered it."""
_ELSEWHERE = (
    r"(?! (?:(?:der|som|who|that) )?(?:bor|lever|modtager|far|venter|mangler|live|receive|get|wait|"
    r"ha(?:r|ve) (?:(?:i dag|nu) )?(?:en?t?|ingen|brug|adgang|an?|no|access))\b)"
)
"""Behind people who live or are helped somewhere, and by that came to no meeting."""
_ONLY = (
    r"kun|udelukkende|only|(?:alt|all|alle)\b[^.]{0,40}\b(?:fra|af|from|by)|"
    r"(?:answered|written|skrevet|svar) (?:by|af|fra|from)"
)
LIKE = str.maketrans({"ø": "o", "å": "a", "æ": "a", "é": "e"})
LONGEST_LINE, LINES = 300, 6
FEWEST_OF_PARTIES = 3
OF_A_PARTY = re.compile(r"[A-ZÆØÅ][\w.]+ [A-ZÆØÅ][\w.]+ ?\([A-ZÆØÅ]{1,2}\)")
NOT_OF_THOSE = re.compile(
    r"\W*(?:til(?! stede)|to|cc|kopi|noter?|notes|ref(?:erent)?|skrevet|written|taget|taken|samlet|udarbejdet|"
    r"moderator|vært|ordstyrer|interviewer|oplæg)\b[^:]{0,25}:",
    re.IGNORECASE,
)
"""A line about whoever wrote, led or is written to."""
OF_SEVERAL = re.compile(
    r"evaluering|\bevaluation|\b(?:mellem|between)\b(?!\s*\d)|\b(?:pilot|trial)\b|\brapport\b|\breport\b|"
    r"\b(?:oplæg|opsamling|indstilling) (?:for|til) \w*(?:råd|udvalg)|^\W*(?:fra|from)\s*:|^\W*-*\s*forwarded",
    re.IGNORECASE,
)
"""What is tried out or reported is told of by several; in e-mails each sender speaks for themselves."""
BEGUN = re.compile(
    r"\W*(?:kl\.? ?)?\d{1,2}[.:]\d\d(?:[.:]\d\d)?\W+\S|\W*\d+\s*[;|\t]|[^\W\d][\w.' -]{1,30}:\s|[^:]*\?\s*$"
)
"""A turn, a row, a remark or a question: the head is over."""
IN_A_HEAD = re.compile(
    r"\W*(?:sted|tid|dato|emne|vedr|møde|(?:\w+ )?til ?stede|deltagere?|medlemmer|med|eksport|rapport|titel|"
    r"place|date|time|subject|present|participants|members|export|notes?|title)\b",
    re.IGNORECASE,
)


TITLES = 2
ASKED_WITH = tuple(
    re.compile(
        rf"^(?:[^.,:;]{{0,40}}?\s)?(?:{any_noun(Voice.EMPLOYEES, kind)})(?:(?:en|et)s?)?(?![\w-])", re.IGNORECASE
    )
    for kind in (INSTRUMENT, MEASURE)
)
"""In a title, what staff is asked with; then what others may be asked with too."""
TALKED_OF = re.compile(
    r"møde\b|\b(?:referat|oplæg|dialog|workshop|seminar|temadag|orientering|indstilling|dagsorden|punkt|efter|om|about|"
    r"minutes|agenda)\b",
    re.IGNORECASE,
)
"""Beside the name of a survey, that it is only talked of."""
ASKED_OTHERS = re.compile(
    rf"(?<![\w-])(?:{any_noun(Voice.CITIZENS, MANY, GROUPS, MET)}|{any_noun(Voice.STAKEHOLDERS, MANY, GROUPS)}|"
    r"skolen?|elev\w*|børne\w*|\w*skole|udskoling\w*|klasse\w*|landsby\w*|lokalsamfund\w*|pupils?|school)(?![\w-])",
    re.IGNORECASE,
)
"""Beside it, others who may have been asked, or are at a school."""


def voice_of_those_met(head: list[str]) -> Voice | None:
    """The voice of the one kind of people whom a head names as those who met, answered or wrote; else ``None``."""
    if any(map(OF_SEVERAL.search, head[:4])):
        return None
    begun = (at for at, line in enumerate(head) if at and BEGUN.match(line) and not IN_A_HEAD.match(line))
    lines = [
        line
        for line in head[: min(LINES, next(begun, LINES))]
        if len(line) < LONGEST_LINE and not NOT_OF_THOSE.match(line)
    ]
    told = {voice for line in map(_read, lines) for voice in _told(line)}
    if sum(len(OF_A_PARTY.findall(line)) for line in lines) >= FEWEST_OF_PARTIES:
        told.add(Voice.POLITICIANS)
    if meets_as_a_body(lines):
        told.add(Voice.STAKEHOLDERS)
    if not told and asked_as_staff(lines):
        told.add(Voice.EMPLOYEES)
    return told.pop() if len(told) == 1 else None


def asked_as_staff(lines: list[str]) -> bool:
    """True where a title is the name of what an employer asks its staff with: "MTU 2024", "Trivselsmåling i Park".

    What pupils or users may be asked with as well is so where no line names any of them.
    """
    titled = [line for line in lines[:TITLES] if not TALKED_OF.search(line)]
    named = any(map(ASKED_WITH[0].search, titled))
    return named or (any(map(ASKED_WITH[1].search, titled)) and not any(map(ASKED_OTHERS.search, lines)))


def _told(line: str) -> Iterator[Voice]:
    """The voices that a line frames as those who met: counted, met with, asked, or only they."""
    for voice, frames in FRAMES.items():
        if any(frame.search(line) for frame in frames):
            yield voice


def _read(text: str) -> str:
    """Small letters, those that scans take for one another made one; what counts stays a number."""
    text = text.lower().translate(LIKE)
    return re.sub(r"(?<=[^\W\d])[01]|[01](?=[^\W\d])", lambda digit: "ol"[int(digit.group())], text)


def _frames(voice: Voice) -> tuple[re.Pattern[str], ...]:
    nouns = rf"(?:{any_noun(voice, MET)})(?:e?ne)?"
    one = rf"{nouns}(?!\w)"
    others = "|".join(any_noun(other, MET) for other in HEARD if other is not voice)
    also = rf"(?!,? (?:og|and|&|samt) (?:{others})(?!\w))"
    few = r"(?:(?!og |and |eller |or )[\w'-]+ ){0,2}"
    patterns = [
        rf"{_CAME}{_COUNT} {few}{one}{also}{_ELSEWHERE}",
        rf"(?:{_OCCASION}) (?:med|for|blandt|hos|til|fra|with|w/|of|among|from) {few}{one}{also}",
        rf"\b(?:{_ONLY}) {few}{one}{also}",
        rf"{nouns}(?:e?s)['’]? (?:egne )?(?:ord|noter|stemmer|svar|own words|words)(?!\w)",
        rf"\bhvad siger {one}",
        rf"{_ASKED} (?:ca\. |about )?{_COUNT} {few}{one}{also}",
    ]
    if OCCASION[voice]:
        patterns.append(rf"(?<!\w)(?:{any_noun(voice, OCCASION)})(?:{_OCCASION})(?:et|en|erne)?(?!\w)")
    return tuple(re.compile(_read(pattern)) for pattern in patterns)


FRAMES = {voice: _frames(voice) for voice in HEARD}
