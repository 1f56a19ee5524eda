"""A note's lines as they stand in its text."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from rag.sections.series import Sign, pages, series

LINE = re.compile(r"[^\n\f\v\r\u2028\u2029]+")
BREAK = re.compile(r"\r\n|[\n\f\v\r\u2028\u2029]")
QUOTED = re.compile(r"(?:>[ \t]*)+")
"""What an e-mail puts before the lines that it answers, and Markdown before those that it quotes."""
UNWRAPPED = 160
"""A note whose usual line is longer than this breaks lines between paragraphs only."""


FEWEST_LISTED = 3
"""Lines right below one another."""
OTHERWISE_LISTED = re.compile(r"^(?:\d{1,2}(?:\.\d)*[.)]|\w\)|[oe] )|\t| {3}|\|")
"""A line with a sign, or a row of a table."""
SHORT_OF, MOSTLY = 0.8, 0.6


@dataclass(frozen=True)
class Line:
    """A line without its outer white space, the empty lines above it, and what its like make of it.

    ``sign`` is that of a series; ``layout`` is true for a page's number and footer.
    """

    start: int
    text: str
    blanks: int
    indent: int = 0
    sign: Sign | None = None
    layout: bool = False

    @property
    def end(self) -> int:
        """One past its last character."""
        return self.start + len(self.text)


def read_lines(text: str) -> list[Line]:
    """The lines that hold something."""
    lines: list[Line] = []
    last = 0
    for found in LINE.finditer(text):
        stripped = found.group().strip().strip("\ufeff").strip()
        said = QUOTED.sub("", stripped, count=1) if stripped.startswith(">") else stripped
        if not said:
            continue
        start = found.start() + found.group().index(stripped) + len(stripped) - len(said)
        stripped = said
        blanks = len(BREAK.findall(text, last, start)) - (1 if lines else 0)
        indent = len(text[found.start() : start].lstrip("\ufeff").expandtabs(4))
        lines.append(Line(start, stripped, max(0, blanks), indent))
        last = start + len(stripped)
    return _among_their_like(lines)


def _among_their_like(lines: list[Line]) -> list[Line]:
    texts = [line.text for line in lines]
    signs, layout = series(texts), pages(texts, [line.blanks for line in lines])
    signs = dict.fromkeys(_indented(lines), Sign(0, 0, 0.0, heads=False)) | signs
    return [replace(line, sign=signs.get(at), layout=at in layout) for at, line in enumerate(lines)]


def _indented(lines: list[Line]) -> set[int]:
    """The lines of lists whose signs got lost, so that only their indent is left: most stop short of the width."""
    width = usual_width(lines) or UNWRAPPED
    runs: list[list[int]] = []
    for at, line in enumerate(lines):
        goes_on = bool(runs) and runs[-1][-1] == at - 1 and not line.blanks and line.indent == lines[at - 1].indent
        plain = line.text[0].isalnum() and not OTHERWISE_LISTED.search(line.text)
        begins = line.blanks > 0 or at == 0 or (lines[at - 1].indent == 0 and lines[at - 1].text[0].isalnum())
        if line.indent and plain and (goes_on or begins):
            runs[-1 if goes_on else len(runs) :] = [[*(runs[-1] if goes_on else []), at]]
    listed = [run for run in runs if len(run) >= FEWEST_LISTED]
    ends = [(lines[at], lines[at + 1]) for run in listed for at in run[:-1]]
    short = sum(len(line.text) + 1 + len(below.text.split()[0]) < SHORT_OF * width for line, below in ends)
    return {at for run in listed for at in run} if ends and short >= MOSTLY * len(ends) else set()


def usual_width(lines: list[Line]) -> int | None:
    """The length at which this note's lines were wrapped; ``None`` when they were not."""
    lengths = sorted(len(line.text) for line in lines)
    width = lengths[int(len(lengths) * 0.97)] if lengths else 0
    return width if width <= UNWRAPPED else None
