"""The numbered parts of a note by the lines they begin with: "Side 7", "§ 3. Hjælpemidler", "2) Hvor køber du ind?"."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

from rag.sections.keys import signs_of
from rag.types import Passage, Span

CALLED = (
    r"side|page|slide|dias|spørgsmål|sp|spm|spg|question|q|punkt|pkt|item|ad|sag|emne|tema|topic|theme|krav|demand|"
    r"afsnit|kapitel|section|chapter|del|part|station|stop|post|tavle|board|runde|round|øvelse|exercise|session"
)
"""What numbered parts are called, also in short."""
BEGINNING = re.compile(
    rf"^[ \t]*(?P<mark>[\[(#*=—–-]*)[ \t]*(?:(?P<kind>(?i:{CALLED})(?![^\W\d_])|§)\.?[ \t]*)?"
    r"(?P<number>\d{1,2}|[A-H])"
    r"(?P<behind>\s?[.:)\]]|(?=\s+[–—-]\s)|(?=[ \t]*[—–=*-]*[ \t]*$)|(?=\s))[^\S\n]*(?P<called>[^\n]*)$",
    re.MULTILINE,
)
FEWEST = 2
FEWEST_BARE = 3
"""Numbers without a word for what they count: two may be anything."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a note: the line it begins with, what the note calls such parts ("" for a bare number), its number.

    ``title`` is that line, and the next where it says the number only; what is said begins behind the line.
    """

    line: str
    title: str
    kind: str
    number: str
    span: Span
    said_from: int


@lru_cache(maxsize=4096)
def parts_of(text: str) -> tuple[Part, ...]:
    """The numbered parts of a note's text, in order; each ends where the next that is numbered like it begins.

    Bare numbers are parts where they count from the first to the last throughout the note, in one way.
    """
    alike: dict[tuple[str, str], list[re.Match[str]]] = defaultdict(list)
    for found in BEGINNING.finditer(text):
        kind = (found["kind"] or "").lower()
        if kind or (found["behind"].strip() in (".", ")") and found["called"].strip()):
            form = "" if found["number"].isdigit() else "A"
            alike[kind, form if kind else f"{found['mark']}{form}{found['behind'].strip()}"].append(found)
    parts = [part for (kind, _), found in alike.items() for part in _in_sequence(text, kind, found)]
    return tuple(sorted(parts, key=lambda part: part.span.start))


def _in_sequence(text: str, kind: str, found: list[re.Match[str]]) -> list[Part]:
    places = [int(one["number"]) if one["number"].isdigit() else ord(one["number"]) - ord("A") + 1 for one in found]
    counted = places == list(range(1, len(places) + 1))
    if len(found) < (FEWEST if kind else FEWEST_BARE) or len(set(places)) < len(places) or not (kind or counted):
        return []
    ends = [*(one.start() for one in found[1:]), len(text)]
    return [
        Part(*_named(one), kind, one["number"], Span(one.start(), end), one.end())
        for one, end in zip(found, ends, strict=True)
    ]


def _named(found: re.Match[str]) -> tuple[str, str]:
    """The line that a part begins with, without the signs around it, and that with the next where it says no more."""
    line = " ".join(found.group().strip("[]()#*=—–- \t").split())
    if any(map(str.isalpha, found["called"])):
        return line, line
    following = found.string[found.end() :].lstrip().partition("\n")[0]
    return line, f"{line} {following.strip()}"


def lines_over(passage: Passage) -> tuple[str, ...]:
    """The lines with which the numbered parts begin that a passage stands in, and what its sign stands for.

    It is not such a line itself; a part of one line stands below no other.
    """
    at, text = passage.span, passage.note.text
    sign = signs_of(text).get(passage.text.partition(" ")[0])
    lines = tuple(
        one.line
        for one in parts_of(text)
        if one.span.start <= at.start < one.span.end
        and (at.end > one.said_from or not text[one.said_from : one.span.end].strip())
    )
    return (*lines, sign) if sign else lines
