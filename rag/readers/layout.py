"""How headings, bullets and tables of any format are written down as text."""

from __future__ import annotations

from collections.abc import Iterable

BULLETS = ("• ", "o ", "- ")
DEEPEST_HEADING = 6


def heading(text: str, level: int) -> str:
    """A heading as Markdown writes it; level 1 is the highest."""
    return f"{'#' * max(1, min(level, DEEPEST_HEADING))} {text}"


def bullet(text: str, level: int) -> str:
    """A bullet, indented two spaces a level; level 0 is the outermost."""
    level = max(0, level)
    return f"{'  ' * level}{BULLETS[min(level, len(BULLETS) - 1)]}{text}"


def row(cells: Iterable[str]) -> str:
    """A table row on one line."""
    return " | ".join(" ".join(cell.split()) for cell in cells)
