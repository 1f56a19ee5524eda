"""Word documents: paragraphs, headings, bullets and tables in the order they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from rag.errors import UnreadableNoteError
from rag.readers import reasons
from rag.readers.guards import check_package
from rag.readers.layout import bullet, heading, lists, row

if TYPE_CHECKING:
    from docx.table import Table, _Cell
    from docx.text.paragraph import Paragraph

HEADING_STYLE = re.compile(r"(?:heading|overskrift) (\d)", re.IGNORECASE)
LIST_STYLE = re.compile(r"(?:list|opstilling)[\w -]*?(\d)?", re.IGNORECASE)

UNNUMBERED = "0"
"""The list that a paragraph is in when its style's bullet has been taken off."""


def read_word(path: Path) -> str:
    """The document's text, a line for each paragraph and table row."""
    check_package(path)
    import docx
    from docx.table import Table

    try:
        document = docx.Document(str(path))
        lines: list[str] = []
        for block in document.iter_inner_content():
            lines.extend(_table(block, _heading_above(lines)) if isinstance(block, Table) else [_line(block)])
    except Exception as error:  # noqa: BLE001 - a damaged document fails in any way its XML can
        why = reasons.DAMAGED_DOCUMENT.filled(error=type(error).__name__)
        raise UnreadableNoteError(path.name, why) from None
    return "\n".join(lines) + "\n"


def _heading_above(lines: list[str]) -> str | None:
    return next((line for line in reversed(lines) if line.startswith("#")), None)


def _table(table: Table, above: str | None) -> Iterator[str]:
    """A line for each row; below a heading, lists where cells hold several paragraphs, and the heading again."""
    rows = [_cells(cells.cells) for cells in table.rows]
    if above is None or all(len(cell) <= 1 for cells in rows for cell in cells):
        yield from (row(" ".join(cell) for cell in cells) for cells in rows)
        return
    yield from lists(rows, level=len(above) - len(above.lstrip("#")) + 1)
    yield above


def _cells(cells: Iterable[_Cell]) -> list[list[str]]:
    """The paragraphs of each cell of a row; cells that were merged count once."""
    once = {cell._tc: cell for cell in cells}.values()
    texts = [[" ".join(one.text.split()) for one in cell.paragraphs] for cell in once]
    return [[text for text in paragraphs if text] for paragraphs in texts]


def _line(paragraph: Paragraph) -> str:
    text = paragraph.text.strip("\n")
    if not text.strip():
        return ""
    style = (paragraph.style.name if paragraph.style is not None else None) or ""
    named = HEADING_STYLE.match(style)
    if named or style == "Title":
        return heading(text, int(named[1]) if named else 1)
    level = _list_level(paragraph, style)
    return text if level is None else bullet(text, level)


def _list_level(paragraph: Paragraph, style: str) -> int | None:
    """How deep a bullet stands, from its numbering or else its style; ``None`` for ordinary text."""
    numbered = paragraph._p.xpath("./w:pPr/w:numPr/w:numId/@w:val")
    if numbered:
        levels = paragraph._p.xpath("./w:pPr/w:numPr/w:ilvl/@w:val")
        return None if numbered[0] == UNNUMBERED else int(levels[0]) if levels else 0
    listed = LIST_STYLE.fullmatch(style)
    if listed is None or style.lower() == "list paragraph":
        return None
    return int(listed[1] or 1) - 1
