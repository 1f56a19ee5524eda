"""How headings, bullets and tables of any format are written down as text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

BULLETS = ("• ", "o ", "- ")
DEEPEST_HEADING = 6
LISTED = re.compile(r"^[-–*•·][ \t]+")
"""The sign of a bullet that somebody typed."""
LONGEST_NAME = 3
"""Words of a column's name."""


def heading(text: str, level: int) -> str:
    """A heading as Markdown writes it; level 1 is the highest."""
    return f"{'#' * max(1, min(level, DEEPEST_HEADING))} {text}"


def bullet(text: str, level: int) -> str:
    """A bullet, indented two spaces a level; level 0 is the outermost."""
    level = max(0, level)
    return f"{'  ' * level}{BULLETS[min(level, len(BULLETS) - 1)]}{text}"


def row(cells: Iterable[str]) -> str:
    """A table row on one line, as Markdown writes it; one of a single cell is text."""
    written = [" ".join(cell.split()) for cell in cells]
    return f"| {' | '.join(written)} |" if len(written) > 1 else "".join(written)


def lists(rows: Sequence[Sequence[Sequence[str]]], level: int) -> Iterator[str]:
    """A table whose cells hold several paragraphs: each cell a list under what begins its row and names its column.

    Args:
        rows: The paragraphs of every cell.
        level: That of the outermost headings.
    """
    widest = max(map(len, rows))
    named = len(rows[0]) == widest and all(len(" ".join(cell).split()) <= LONGEST_NAME for cell in rows[0])
    names = [" ".join(cell) for cell in rows[0]] if named else [""] * widest
    for cells in rows[1:] if named else rows:
        begins = len(cells) > 1 and len(cells[0]) == 1
        if begins:
            yield heading(cells[0][0], level)
        for name, cell in list(zip(names, cells, strict=False))[begins:]:
            if name:
                yield heading(name, level + 1)
            yield from (bullet(LISTED.sub("", paragraph), 0) for paragraph in cell)
