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
    return [replace(line, sign=signs.get(at), layout=at in layout) for at, line in enumerate(lines)]


def usual_width(lines: list[Line]) -> int | None:
    """The length at which this note's lines were wrapped; ``None`` when they were not."""
    lengths = sorted(len(line.text) for line in lines)
    width = lengths[int(len(lengths) * 0.97)] if lengths else 0
    return width if width <= UNWRAPPED else None
