"""PowerPoint: each slide's title, its text by level, its tables and its notes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from rag.errors import UnreadableNoteError
from rag.readers import reasons
from rag.readers.guards import check_package
from rag.readers.layout import bullet, heading, table

if TYPE_CHECKING:
    from pptx.shapes.base import BaseShape
    from pptx.slide import Slide
    from pptx.table import _Cell
    from pptx.text.text import _Paragraph

NOTES_HEADING = "Noter"


def read_slides(path: Path) -> str:
    """The presentation's text, slide by slide, with a blank line between them."""
    check_package(path, program="PowerPoint")
    import pptx

    try:
        slides = ["\n".join(_slide(slide)) for slide in pptx.Presentation(str(path)).slides]
    except Exception as error:  # noqa: BLE001 - a damaged presentation fails in any way its XML can
        why = reasons.DAMAGED_SLIDES.filled(error=type(error).__name__)
        raise UnreadableNoteError(path.name, why) from None
    return "\n\n".join(slides) + "\n"


def _slide(slide: Slide) -> Iterator[str]:
    title = slide.shapes.title
    named = " ".join(title.text_frame.text.split()) if title is not None else ""
    above = heading(named, 1) if named else None
    if above:
        yield above
    shapes = [shape for shape in slide.shapes if title is None or shape.shape_id != title.shape_id]
    for shape in sorted(shapes, key=lambda shape: (shape.top or 0, shape.left or 0)):
        yield from _shape(shape, above)
    notes = slide.notes_slide.notes_text_frame if slide.has_notes_slide else None
    if notes is not None and notes.text.strip():
        yield heading(NOTES_HEADING, 2)
        yield from notes.text.splitlines()


def _shape(shape: BaseShape, above: str | None) -> Iterator[str]:
    from pptx.shapes.autoshape import Shape
    from pptx.shapes.graphfrm import GraphicFrame
    from pptx.shapes.group import GroupShape

    if isinstance(shape, GroupShape):
        for inner in shape.shapes:
            yield from _shape(inner, above)
    elif isinstance(shape, GraphicFrame) and shape.has_table:
        yield from table([[_lines(cell) for cell in cells.cells] for cells in shape.table.rows], above)
    elif isinstance(shape, Shape):
        yield from _paragraphs(shape.text_frame.paragraphs, listed=_is_body(shape))


def _lines(cell: _Cell) -> list[str]:
    paragraphs = (" ".join(paragraph.text.split()) for paragraph in cell.text_frame.paragraphs)
    return [text for text in paragraphs if text]


def _is_body(shape: BaseShape) -> bool:
    """True for a slide's main text, whose paragraphs are bullets; text boxes and subtitles are plain."""
    from pptx.enum.shapes import PP_PLACEHOLDER

    if not shape.is_placeholder:
        return False
    return shape.placeholder_format.type in (PP_PLACEHOLDER.BODY, PP_PLACEHOLDER.OBJECT)


def _paragraphs(paragraphs: Iterable[_Paragraph], *, listed: bool) -> Iterator[str]:
    for paragraph in paragraphs:
        text = paragraph.text.replace("\v", "\n").strip()
        if text:
            yield bullet(text, paragraph.level) if listed or paragraph.level else text
