"""Lines without signs that are a point each, and what others wrote to them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from rag.readers.head import LABELLED, MAIL
from rag.sections import shapes
from rag.sections.widths import OTHERWISE_LISTED

if TYPE_CHECKING:
    from rag.sections.lines import Line

ANNOUNCES = re.compile(r"[?:]\s?(?:\([^()]{1,40}\))?$")
HEADS = re.compile(
    rf".*:|{MAIL.pattern}|(?:hej|kære|dear|hi|hello)\b.{{0,40}}|(?-i:[A-ZÆØÅ]\w+(?: [A-ZÆØÅ]\w+)?)", re.IGNORECASE
)
"""What stands above points, a greeting among them, or who signs below."""
BY_INITIALS = re.compile(r"[A-ZÆØÅ]{2,4}(?::| ?[-–]+>?)?[ \t]+")
SAYS_ANOTHER = re.compile(r"[^\W\d][^:.!?]{1,30}: \S")
MOSTLY, MANY, ROOMY = 0.6, 0.3, 0.9
FEWEST, FEWEST_BY_ENDS = 4, 6
"""Lines of a paragraph, and where less than most of them begin in small letters."""
FEWEST_ALIKE = 2
"""Paragraphs of points from which on a note's others are measured by the longest line of those."""
FEWEST_REPLIES = 2
FEWEST_SHORT = 2
"""Lines that stop short of the longest of their own paragraph, as in one that a program wrapped only the last does."""


def ragged(lines: Sequence[Line]) -> set[int]:
    """The lines of paragraphs that somebody ended wherever a point did: most stop far short of the longest of them."""
    runs = list(_paragraphs(lines))
    alike = [points for run in runs if (points := _points(lines, run))]
    longest = max((len(lines[at].text) for points in alike for at in points), default=0)
    again = [_points(lines, run, longest) for run in runs] if len(alike) >= FEWEST_ALIKE else []
    return {at for points in (*alike, *again) for at in points}


def replies(lines: Sequence[Line]) -> set[int]:
    """The lines that others wrote to the one above, further in behind an arrow: "   >> yes, but ..."; none for one."""
    found = {at for at in range(1, len(lines)) if _replies(lines[at], lines[at - 1])}
    alone = {at for at in found if at + 1 == len(lines) or lines[at + 1].blanks or not lines[at + 1].quoted}
    return alone if len(alone) >= FEWEST_REPLIES else set()


def _replies(line: Line, above: Line) -> bool:
    return line.quoted and not line.blanks and not above.quoted and line.indent > above.indent


def _paragraphs(lines: Sequence[Line]) -> Iterator[list[int]]:
    """The lines right below one another, but for what announces them and what others wrote to them."""
    answers = replies(lines)
    first = 0
    for at in range(1, len(lines) + 1):
        if at < len(lines) and not lines[at].blanks and (lines[at].quoted == lines[first].quoted or at in answers):
            continue
        plain = (one for one in range(first, at) if one not in answers)
        run = [one for one in plain if not OTHERWISE_LISTED.search(lines[one].text)]
        yield run[1:] if run and ANNOUNCES.search(lines[run[0]].text) else run
        first = at


def _points(lines: Sequence[Line], run: list[int], longest: int = 0) -> list[int]:
    """The lines of a paragraph but for what heads them and what was wrapped, where each is a point; else none.

    In a paragraph that a program wrapped only the last line stops short of the longest, which is at least so long, and
    what goes on in small letters stands below full lines.
    """
    said = [one for one in run if not _heads_points(lines[one].text)]
    outer = min((lines[one].indent for one in said), default=0)
    said = [one for one in said if lines[one].indent == outer or SAYS_ANOTHER.match(lines[one].text)]
    if len(said) < FEWEST:
        return []
    own = max(len(lines[one].text) for one in said)
    longest = max(longest, own)
    ends = [(len(lines[a].text) + 1 + len(lines[b].text.split()[0]), lines[b]) for a, b in pairwise(said)]
    room, own_room = (sum(end < ROOMY * length for end, _ in ends) for length in (longest, own))
    small = sum(BY_INITIALS.sub("", lines[one].text, count=1)[:1].islower() for one in said)
    stopped = sum(lines[one].text.endswith((".", ",", ";", "-")) for one in said)
    is_ragged = room >= MOSTLY * (len(said) - 1) and own_room >= FEWEST_SHORT and stopped <= MANY * len(said)
    wrapped = any(end >= ROOMY * longest and below.text[0].islower() for end, below in ends)
    by_ends = len(said) >= FEWEST_BY_ENDS and small >= MANY * len(said) and not wrapped
    return said if is_ragged and (small >= MOSTLY * len(said) or by_ends) else []


def _heads_points(text: str) -> bool:
    """True for a line that is no point among others: a heading, a topic in capitals, a greeting, who signs."""
    capitals = shapes.in_capitals(text.partition("(")[0]) or text.startswith(("#", "<!--"))
    head = LABELLED.match(text) or (not BY_INITIALS.match(text) and shapes.belongs_to_head(text, damaged=False))
    return bool(capitals or head or shapes.structure(text) is not None or HEADS.fullmatch(text))
