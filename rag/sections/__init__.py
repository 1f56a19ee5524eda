"""A note's structure: headings, bullets and paragraphs, each with its exact place in the text."""

from __future__ import annotations

from functools import partial
from pathlib import PurePosixPath

from rag.readers.damage import repair
from rag.sections.build import Builder
from rag.sections.senders import mails_of
from rag.sections.wrapping import read_blocks
from rag.types import Note, Section

__all__ = ["find_sections"]

WHOLE_PARAGRAPHS = (".docx", ".pptx", ".html", ".htm")
"""Formats whose reader writes a paragraph on one line."""


def find_sections(note: Note) -> tuple[Section, ...]:
    """The sections of a note in reading order.

    Headings, items and marks together cover every letter and digit of the note. The lines of the note's head (title,
    place, who took the minutes) are the path of the first section only. In a damaged note headings are given in
    their repaired reading.
    """
    read = partial(repair, note=note.text) if note.damaged else str
    wrapped = PurePosixPath(note.source).suffix.lower() not in WHOLE_PARAGRAPHS
    apart = {mail.start for mail in mails_of(note.text) if mail.apart}
    return Builder(read_blocks(note.text, read, wrapped=wrapped), read, damaged=note.damaged, apart=apart).sections()
