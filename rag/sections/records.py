"""Records: what one person said, below or behind a line that tells their number, role and place.

Forms are exported so ("#007 ; elev 8. kl ; Østerå Skole ;"), and interviews noted ("2. MAREK (resident, welder)").
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from rag.sections.exports import exported
from rag.sections.ornaments import drawn_head
from rag.sections.roles import LIVES, PRIVATE, SIZE, fields_of, voice_of_field, voice_of_one, voice_of_role
from rag.types import Voice

LINE = re.compile(r"[^\n\f\v\r]+")
BLANK = " \t\ufeff"
OF_A_FORM = re.compile(
    r"(?P<form>(?:#|(?:nr\.?|id|resp(?:ondent)?|deltager|person|informant|interview(?:person)?|svar|besvarelse|"
    r"participant|answer|response|no\.?)\s*(?:nr\.?|no\.?|#)?)\s*:?\s*\d{1,7}|\d{1,7}(?=\s*[;|]))\s*"
    r"(?P<parted>[;|,:·–—/(-])\s*(?P<rest>\S.*)|"
    r"(?P<logged>\d{1,2}[-./]\d{1,2}(?:[-./]\d{2,4})?,?\s+(?:kl\.?\s*)?\d{1,2}[.:]\d{2})\s+(?:(?-i:[A-ZÆØÅ]{2,4})\s+)?"
    r"(?P<entry>\S.*)|"
    r"(?P<talk>(?:telefon)?(?:interview|samtale)\s+(?:med|with)|"
    r"(?:hvem|who|rolle|role|talt med|interviewe[td]|informant)\s*:)\s+"
    r"(?P<with>\S.*)",
    re.IGNORECASE,
)
"""An answer's number and what stands behind it; who called at which time; with whom somebody talked."""
NUMBERED = re.compile(r"(?P<number>\d{1,2}[.)]|[A-Z][.)])\s+(?P<rest>\S.*)")
MARKED = re.compile(r"(?P<sign>#{1,6}\s|\*\*)\s*(?P<rest>.*?[^*])\**")
INTRODUCED = re.compile(r"(?P<rest>(?:[^.!?]|(?<=\d)\.){3,90}):")
SEVERAL = re.compile(r"\s(?:&|\+|og|and)\s", re.IGNORECASE)
TAGGED = re.compile(r"[ \t]*(?:[-*•+][ \t]+)?[\[(](?P<who>[^\[\]()\n]{3,40})[\])][ \t]*")
ATTRIBUTED = re.compile(r"""["”“«»]\s*[(–—-]+\s*(?P<who>[^"”“()\n]{3,70})\)?\W*$""")
"""Who said what stands in quotation marks before it."""
ANYBODY = re.compile(
    rf"\W*(?:{PRIVATE.pattern}|(?:ung|nybagt|young) (?:mor|far|mother|father)\b|[^\W\d][\w-]+(?=, \d\d(?: år)?:)|"
    r"(?:to|tre|fire|nogle|two|three|four|some) (?:piger|drenge|kvinder|mænd|herrer|damer|girls|boys|women|men)\b|"
    r"(?-i:(?:teenage)?(?:drenge|piger)|teenagere|veninder)\b(?= ?[:,]))"
    r"(?:,? (?:m\.?|med|fra|i|på|ca\.?|\d{1,3}|with|from|in|on)(?!\w)[^:.!?;]{0,40})?(?:,? \d{1,3}(?: år)?)?"
    r"\s*(?::| [-–]) ",
    re.IGNORECASE,
)
"""Before what they say: "kvinde m hund: ...", "samme dame - ...", "ung mor: ..."."""
INTRODUCES = re.compile(r"(?P<name>[A-ZÆØÅ][\w’'-]+(?: [A-ZÆØÅ][\w.’'-]*){0,2})(?:, | \()(?P<told>[^:.!?]{3,90}?)\)?:")
"""A line that tells who it is that says what stands below: "Ida, lives by the harbour:"."""
LONGEST_FIELD = 60
LONGEST_HEAD = 130
FEWEST = 2
MOSTLY = 0.5


@dataclass(frozen=True)
class Record:
    """A record's first line: where that and its words start, and whose words the record holds.

    ``exported`` is true for a line of a form's export, ``heads`` where what was answered stands below it, ``private``
    where nothing more is told of who it is than "woman, 71".
    """

    line: int
    start: int
    exported: bool
    heads: bool
    voice: Voice | None
    private: bool = False


@lru_cache(maxsize=64)
def records_of(text: str) -> Mapping[int, Record]:
    """The first lines of a note's records by where the line starts; none where most of their like tell no role."""
    alike: dict[tuple[str, str], list[Record]] = defaultdict(list)
    above: tuple[str, str] | None = None
    lines = [line for line in LINE.finditer(text) if line.group().strip(BLANK)]
    rows = exported([line.group().strip(BLANK) for line in lines])
    for at, line in enumerate(lines):
        # What an exported row says of who it is of, and not what they wrote.
        who = rows[at].who if at in rows else None
        form, record = _read(line, line.group().strip(BLANK)[: who[1] if who else None])
        if record is not None and form is not None:
            if above == form:
                alike[form][-1], record = replace(alike[form][-1], heads=False), replace(record, heads=False)
            alike[form].append(record)
        above = form
    found: dict[int, Record] = {}
    for series in alike.values():
        told = sum(record.voice is not None for record in series)
        heads = sum(record.heads for record in series) >= MOSTLY * len(series)
        if told >= max(FEWEST, MOSTLY * len(series)):
            found |= {record.line: replace(record, heads=heads and record.heads) for record in series}
    return dict(sorted(found.items()))


def record_at(text: str, start: int, end: int) -> Record | None:
    """The record whose first line begins between ``start`` and ``end``; ``None`` for none."""
    starts = _starts_of(text)
    at = bisect_left(starts, (start,))
    return starts[at][1] if at < len(starts) and starts[at][0] < end else None


@lru_cache(maxsize=64)
def _starts_of(text: str) -> list[tuple[int, Record]]:
    return [(record.start, record) for record in records_of(text).values()]


def voice_behind(said: str) -> Voice | None:
    """The voice that stands behind a quotation: ""..." – nabo, Lundby"."""
    found = ATTRIBUTED.search(said)
    return voice_of_role(found["who"]) if found else None


def introduces_somebody(line: str) -> bool:
    """True for a line that is a name with what somebody is or where they live, over what they say."""
    found = INTRODUCES.fullmatch(line)
    return found is not None and bool(voice_of_one(found["told"]) or any(map(LIVES.match, fields_of(found["told"]))))


def voice_of_tag(text: str, start: int) -> Voice | None:
    """The voice that is named in brackets before the remark at ``start``: "[forælder] ..."."""
    found = TAGGED.fullmatch(text, text.rfind("\n", 0, start) + 1, start)
    return voice_of_role(found["who"]) if found else None


def voice_of_anybody(said: str) -> Voice | None:
    """Citizens' for the remark of somebody of whom nothing is told but the sex, the age or the looks."""
    who = ANYBODY.match(said)
    return Voice.CITIZENS if who and voice_of_role(who.group().strip(" :-–")) in (None, Voice.CITIZENS) else None


def _read(line: re.Match[str], said: str) -> tuple[tuple[str, str] | None, Record | None]:
    """The form of a line that may be a record's first, and that record; nothing for any other line.

    All that it ``said`` of who is heard stands in the beginning of the line.
    """
    said = said.lstrip(BLANK + ">")
    start = first = line.start() + line.group().find(said)
    drawn = drawn_head(said) if said else None
    if drawn is not None and not drawn.slide:
        start, said = start + drawn.first, said[drawn.first : drawn.last]
    marked = MARKED.fullmatch(said)
    sign = drawn.sign if drawn else marked["sign"].strip() if marked else ""
    start, said = (start + marked.start("rest"), marked["rest"]) if marked else (start, said)
    numbered, counted, introduced = OF_A_FORM.fullmatch(said), NUMBERED.fullmatch(said), INTRODUCED.fullmatch(said)
    if numbered is not None:
        number = numbered["form"]
        kind = re.sub(r"\d+", "0", number) + numbered["parted"] if number else numbered["talk"] or "log"
        form = (sign, kind.lower())
        fields = fields_of(numbered["with"] or numbered["entry"] or numbered["rest"])
        heads = all(len(field) <= LONGEST_FIELD for field in fields) and not said.endswith((".", "!", "?"))
        voice = voice_of_role(numbered["with"] or numbered["entry"] or numbered["rest"])
        private = voice is None and any(map(PRIVATE.match, fields))
        voice = Voice.CITIZENS if private else voice
        return form, Record(first, start, exported=True, heads=heads, voice=voice, private=private)
    if len(said) > LONGEST_HEAD or not (sign or counted or introduced):
        return None, None
    rest = counted["rest"] if counted else introduced["rest"] if introduced else said
    voice = _voice_of_head(fields_of(rest))
    form = (sign, "1." if counted else ":" if introduced else "")
    return form, Record(first, start, exported=False, heads=False, voice=voice)


def _voice_of_head(fields: list[str]) -> Voice | None:
    """The voice of the one role that fields name; the first of a head may be a name, or what is talked about."""
    several = bool(fields and SEVERAL.search(fields[0]))
    told = (
        voice_of_field(field, many=several and at > 0, named=at > 0)
        for at, field in enumerate(fields)
        if not SIZE.fullmatch(field)
    )
    voices = {voice for voice in told if voice}
    return (voices.pop() if len(voices) == 1 else Voice.UNKNOWN) if voices else None
