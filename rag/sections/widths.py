"""At which length a note's lines were wrapped, the whole of it or one of the letters that it gathers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rag.sections.lines import Line

UNWRAPPED = 160
"""A note whose usual line is longer than this breaks lines between paragraphs only."""
FULL, FEWEST_BELOW = 0.8, 5
SHORT_OF, MOSTLY, ROOMY, NEARLY = 0.8, 0.6, 0.9, 0.93
FEWEST_JOTTED = 8
FEWEST_WHOLE = 6
FEWEST_QUOTED = 5
"""Lines of an answered mail, which programs wrap by themselves."""
UNLIKE_OTHERS = re.compile(r"\S {3,}\S|^\[.*\]$")
"""Set in columns, as the lines of a head are, or put in by a program: as long as no line that was wrapped."""
VALUE = re.compile(r"[^\s:][^:]{1,30}:\s{2,}(?=\S)")
"""A label with its value set apart from it."""
ASIDE = re.compile(r"\s{2,}(?:[●•○◦■□★☆✓✔⚫]+|\|{2,}|\+{2,}|\*{2,}|x{2,}|\[[^\[\]]*\]|\([^()]*\))$", re.IGNORECASE)
"""How many voted for what stands before it, or what whoever wrote it down saw."""
DANGLES = re.compile(
    r"(?:[,–-]|\b(?:og|eller|men|at|som|hvis|når|fordi|i|på|til|af|med|for|fra|om|ved|en|et|er|har|kan|skal|vil|ikke|"
    r"and|or|but|that|if|in|on|to|of|with|for|from|an?|the|is|are|has|have|can|should|will|not))$",
    re.IGNORECASE,
)
"""Ends a line whose sentence goes on."""
LABELLED = re.compile(r"[^\W\d][^:.!?]{0,40}: \S")
"""Begins with who speaks, and may go on below."""
LETTERED = re.compile(r"\w[.)]? ")
FEWEST_WRAPPED = 3
"""Lines below full ones that go on in small letters."""
OTHERWISE_LISTED = re.compile(r"^(?:\d{1,2}(?:\.\d)*[.)]|\w\)|[oe] )|\t| {3}|\|")
"""A line with a sign, or a row of a table."""


def usual_width(lines: Sequence[Line]) -> int | None:
    """The length at which this note's lines were wrapped; ``None`` when they were not."""
    width = _usual_length(lines)
    whole = _all_begin(lines, width) or _jotted(lines, width) or _each_is_whole(lines, width)
    return width if width <= UNWRAPPED and not whole else None


def _usual_length(lines: Sequence[Line]) -> int:
    """That of a line which hardly any are longer than."""
    lengths = sorted(len(line.text) for line in lines if not UNLIKE_OTHERS.search(line.text))
    return lengths[int(len(lengths) * 0.97)] if lengths else 0


def _jotted(lines: Sequence[Line], width: int) -> bool:
    """True where somebody began most lines in small letters and ended them long before they would have been too long.

    Lines that were wrapped begin so too, but below full ones.
    """
    pairs = [(above, line) for above, line in pairwise(lines) if not line.blanks and above.text[0].isalnum()]
    below = [line.text for _, line in pairs if line.text[0].isalnum()]
    small = [(above, line) for above, line in pairs if line.text[0].islower()]
    filled = [(len(above.text) + 1 + len(line.text.split()[0])) / width for above, line in small]
    short, full = sum(one < SHORT_OF for one in filled), sum(one > NEARLY for one in filled)
    jotted = len(small) >= max(FEWEST_JOTTED, MOSTLY * len(below)) and short >= MOSTLY * len(small)
    return jotted and full < (1 - SHORT_OF) * len(small)


def _each_is_whole(lines: Sequence[Line], width: int) -> bool:
    """True where no line that begins in small letters stands below one that was full, or that lacks its end."""
    pairs = [(above.text, line.text) for above, line in pairwise(lines) if not line.blanks and above.text[0].isalnum()]
    small = [(above, said) for above, said in pairs if said[0].islower() and not OTHERWISE_LISTED.search(said)]
    room = all(len(above) + 1 + len(said.split()[0]) < ROOMY * width for above, said in small)
    return (
        len(small) >= FEWEST_WHOLE
        and room
        and not any(DANGLES.search(above) or LABELLED.match(above) for above, _ in small)
    )


def _all_begin(lines: Sequence[Line], width: int) -> bool:
    """True where no line begins in small letters, not even below full ones: where lines were wrapped, many do."""
    if any(line.text[0].islower() and not OTHERWISE_LISTED.search(line.text) for line in lines):
        return False
    pairs = ((above, line) for above, line in pairwise(lines) if not line.blanks and line.text[0].isalnum())
    return sum(len(above.text) > FULL * width for above, _ in pairs) >= FEWEST_BELOW


def widths_apart(lines: Sequence[Line], usual: int | None) -> dict[int, int | None]:
    """The width at which lines were wrapped that have another than the ``usual``, by where each starts."""
    longest = usual or _usual_length(lines)
    narrow = SHORT_OF * longest if usual else longest if longest > UNWRAPPED else 0
    parts = ((part, width) for part, width in _wrapped_parts(lines) if width < narrow)
    found: dict[int, int | None] = {lines[at].start: width for part, width in parts for at in part[1:]}
    quoted = [line for line in lines if line.quoted]
    if len(quoted) >= FEWEST_QUOTED:
        found |= dict.fromkeys((line.start for line in quoted), usual_width(quoted))
    return found


def hangs(line: Line, above: Line) -> bool:
    """True for the rest of a list's line that was wrapped and stands further out, in small letters."""
    return line.text[0].islower() and line.indent < above.indent and not LETTERED.match(line.text)


def value_at(text: str) -> int:
    """How far in a label's value stands, where it is set apart; 0 for none."""
    label = VALUE.match(text)
    return label.end() if label else 0


def _wrapped_parts(lines: Sequence[Line]) -> Iterator[tuple[range, int]]:
    """The runs of lines that were wrapped in a note whose others were not, and each run's width.

    What goes on in small letters there does so below full lines only; of one or two such lines only at a width that
    others were wrapped at.
    """
    found: list[tuple[range, int, int]] = []
    first = 0
    for at in range(1, len(lines) + 1):
        if at < len(lines) and not lines[at].blanks:
            continue
        width = max((len(line.text) for line in lines[first:at]), default=0)
        small = [
            (len(above.text) + 1 + len(line.text.split()[0])) / width
            for above, line in pairwise(lines[first:at])
            if line.text[0].islower() and not OTHERWISE_LISTED.search(line.text)
        ]
        if small and width <= UNWRAPPED and min(small) > ROOMY:
            found.append((range(first, at), width, len(small)))
        first = at
    widest = max((width for _, width, count in found if count >= FEWEST_WRAPPED), default=0)
    for part, width, count in found:
        if count >= FEWEST_WRAPPED or ROOMY * widest < width <= widest:
            yield part, width if count >= FEWEST_WRAPPED else widest
