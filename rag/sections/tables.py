"""A table's rows: which one names the columns, and which group a row is of."""

from __future__ import annotations

from rag.sections import shapes
from rag.sections.blocks import Block, Kind, cells_of, is_row
from rag.sections.outline import Outline
from rag.sections.shapes import Level

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
    names = all(map(names_a_column, cells)) and len(block.text) <= LONGEST_NAMES and not counted
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


def leave_table(outline: Outline) -> None:
    """What stands below a table is not under the names of its columns."""
    rows = [at for at, over in enumerate(outline.path) if over.columns]
    if rows:
        outline.stand_under(outline.path[: rows[0]])
    outline.begin_row(None)


def names_a_column(cell: str) -> bool:
    """True for a cell that may stand at the top of a column: a name or a question, no remark."""
    return cell.endswith("?") or (bool(cell) and not shapes.speaks(cell) and not shapes.is_sentence(cell))
