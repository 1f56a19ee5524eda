"""A table's rows: which one names the columns, and which group a row is of."""

from __future__ import annotations

import re

from rag.sections import shapes
from rag.sections.blocks import Block, Kind, cells_of, is_row
from rag.sections.outline import Outline, Over
from rag.sections.said_by import NAMES_WHO
from rag.sections.shapes import Level
from rag.types import Heading, Span

THE_SAME = re.compile(r"(?:[–—-]|do\.?|ditto|〃|[\"”]|’’|'')?")
"""In a row, for what stands in the same column of the row above; nothing, where cells were merged."""
MOST_THE_SAME = 40
"""Rows, one below the other, that point at the one above them; a column that is empty throughout points at none."""
COUNTS = re.compile(r"(?:nr|no|pkt|lb\.? ?nr)\.", re.IGNORECASE)
LONGEST_NAMES = 60
"""Characters of a row that names the columns below it."""


def heads_a_table(blocks: list[Block], at: int) -> bool:
    """True for a table's first row: above Markdown's rule, or of names only and above two more rows."""
    block, below = blocks[at], blocks[at + 1 : at + 3]
    if not below or _below_a_row(blocks, at):
        return False
    if below[0].kind is Kind.RULE:
        return block.text.startswith("|")
    cells, under = cells_of(block.lines[0]), cells_of(below[0].lines[0])
    counted = any(one.isdigit() and other.isdigit() for one, other in zip(cells, under, strict=False))
    short = len(block.text) <= LONGEST_NAMES or any(map(NAMES_WHO.fullmatch, cells))
    names = all(map(names_a_column, cells)) and short and not counted
    return names and len(below) == 2 and all(map(is_row, below))


def _below_a_row(blocks: list[Block], at: int) -> bool:
    """True for a row of a table that has one above it, or only Markdown's rule between."""
    above = at - 1
    while above > 0 and blocks[above].kind is Kind.RULE and blocks[above].text.startswith("|"):
        above -= 1
    return above >= 0 and is_row(blocks[above])


def group_of_row(block: Block, outline: Outline) -> str | None:
    """The group that a row begins with: "Gruppe 1", or "1" in a column of that name."""
    cell = next(iter(cells_of(block.lines[0])), "")
    columns = outline.path[-1].columns if outline.path else ()
    named = (cell, f"{columns[0]} {cell}" if columns else cell)
    return next((one for one in named if shapes.structure(one) == Level.GROUP), None)


def topic_above(blocks: list[Block], at: int) -> Heading | None:
    """What a row is about where it says no more than that this is the same as above; ``None`` for any other row.

    Beside a first cell that is another than that above, or behind all that is said, a dash is an answer that lacks.
    """
    cells = cells_of(blocks[at].lines[0]) if is_row(blocks[at]) else []
    said = max((column for column, cell in enumerate(cells) if any(map(str.isalpha, cell))), default=0)
    lacks = {column for column, cell in enumerate(cells[:said]) if THE_SAME.fullmatch(cell.strip())}
    first = max(0, at - MOST_THE_SAME)
    while lacks and at > first and is_row(blocks[at - 1]):
        at -= 1
        above = cells_of(blocks[at].lines[0])
        alike = len(above) == len(cells) and (0 in lacks or above[0] == cells[0])
        told = [above[column] for column in lacks if alike and not THE_SAME.fullmatch(above[column].strip())]
        topic = max(told, key=len, default="").strip()
        if not alike or topic:
            start = blocks[at].start + blocks[at].lines[0].find(topic)
            named = any(map(str.isalpha, topic)) and not _is_first(blocks, at)
            return Heading(topic, Span(start, start + len(topic))) if named else None
    return None


def _is_first(blocks: list[Block], at: int) -> bool:
    """True for the row that names the columns."""
    return at + 1 < len(blocks) and blocks[at + 1].kind is Kind.RULE


def stand_under_topic(outline: Outline, topic: Heading | None) -> None:
    """What a row is about stands over the names of the columns; what is about nothing leaves what others were about."""
    path = [over for over in outline.path if not over.own]
    if topic and path:
        at = len(path) - bool(path[-1].columns)
        path.insert(at, Over(path[-1].level, topic, own=True))
    if [over.heading for over in path] != [over.heading for over in outline.path]:
        outline.stand_under(path)


def leave_table(outline: Outline) -> None:
    """What stands below a table is not under the names of its columns."""
    rows = [at for at, over in enumerate(outline.path) if over.columns]
    if rows:
        outline.stand_under(outline.path[: rows[0]])
    outline.begin_row(None)


def names_a_column(cell: str) -> bool:
    """True for a cell that may stand at the top of a column: a name or a question, no remark."""
    return (
        cell.endswith("?")
        or COUNTS.fullmatch(cell) is not None
        or (bool(cell) and not shapes.speaks(cell) and not shapes.is_sentence(cell))
    )
