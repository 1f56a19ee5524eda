"""Word documents: paragraphs, headings, bullets and tables in the order they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from rag.errors import UnreadableNoteError
from rag.readers import reasons
from rag.readers.guards import check_package
from rag.readers.layout import bullet, heading, heads_in_bold, table

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table, _Cell
    from docx.text.paragraph import Paragraph

HEADING_STYLE = re.compile(r"(?:heading|overskrift) (\d)", re.IGNORECASE)
LIST_STYLE = re.compile(r"(?:list|opstilling)[\w -]*?(\d)?", re.IGNORECASE)

UNNUMBERED = "0"
"""The list that a paragraph is in when its style's bullet has been taken off."""


def read_word(path: Path) -> str:
    """The document's text, a line for each paragraph and table row."""
    check_package(path, program="Word")
    import docx

    try:
        lines = _Lines()
        lines.read(docx.Document(str(path)))
    except Exception as error:  # noqa: BLE001 - a damaged document fails in any way its XML can
        why = reasons.DAMAGED_DOCUMENT.filled(error=type(error).__name__)
        raise UnreadableNoteError(path.name, why) from None
    return "\n".join(lines.found) + "\n"


class _Lines:
    """The lines of a document so far, and how deep the last heading stands that has a style."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self.styled = 1

    def read(self, document: Document) -> None:
        """Takes in a document's paragraphs and tables."""
        from docx.table import Table

        for block in document.iter_inner_content():
            self.found.extend(self._table(block) if isinstance(block, Table) else [self._line(block)])

    def _table(self, block: Table) -> list[str]:
        above = next((line for line in reversed(self.found) if line.startswith("#")), None)
        return list(table([self._cells(cells.cells) for cells in block.rows], above))

    def _cells(self, cells: Iterable[_Cell]) -> list[list[str]]:
        """The paragraphs of each cell of a row; merged cells count once, and one that is alone is a box round text."""
        once = list({cell._tc: cell for cell in cells}.values())
        if len(once) == 1:
            return [[line for one in once[0].paragraphs if (line := self._line(one))]]
        texts = [[" ".join(one.text.split()) for one in cell.paragraphs] for cell in once]
        return [[text for text in paragraphs if text] for paragraphs in texts]

    def _line(self, paragraph: Paragraph) -> str:
        text = paragraph.text.strip("\n")
        if not text.strip():
            return ""
        style = (paragraph.style.name if paragraph.style is not None else None) or ""
        named = HEADING_STYLE.match(style)
        if named or style == "Title":
            self.styled = int(named[1]) if named else 1
            return heading(text, self.styled)
        level = _list_level(paragraph, style)
        if level is not None:
            return bullet(text, level)
        return heading(text, self.styled + 1 if any(self.found) else 1) if _is_bold_heading(paragraph) else text


def _is_bold_heading(paragraph: Paragraph) -> bool:
    """True for a short line in bold from end to end: the headings of people who use no styles."""
    style = paragraph.style is not None and paragraph.style.font.bold
    bold = [style if run.bold is None else run.bold for run in paragraph.runs if run.text.strip()]
    return bool(bold) and all(bold) and heads_in_bold(paragraph.text.strip())


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
