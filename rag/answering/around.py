"""What a reader needs beside a quote: the lines around it, and what damaged letters were probably meant to say."""

from __future__ import annotations

import re

from rag.readers.damage import repair
from rag.readers.head import TAKER
from rag.types import Citation, Note, Span

LINES_AROUND = 3
LETTERS_AROUND = 320
_NOT_SHOWN = re.compile(rf"(?:{TAKER.pattern})|\A\s*[A-ZÆØÅ]\s*\Z", TAKER.flags)
_CONTINUED = re.compile(r"[^\S\n]*\n[^\S\n]*(?:\n[^\S\n]*)?(?!o\s)[a-zæøåéü]")
"""At the end of a line that the next one goes on with: an excerpt is not cut there."""


def reading_of(citation: Citation) -> str | None:
    """What a quote from a damaged scan was probably meant to say; ``None`` where it stands as it was written."""
    passage = citation.passage
    if not passage.reading:
        return None
    whole = citation.span == passage.span
    reading = passage.readable if whole else " ".join(repair(citation.quote, passage.note.text).split())
    return None if reading == " ".join(citation.quote.split()) else reading


def surroundings(note: Note, span: Span) -> tuple[int, int]:
    """Where an excerpt around ``span`` starts and ends: up to three written lines either side, cut at line ends.

    It stops at a line that says who took the minutes, and at a word that a slide has down its side, letter by letter.
    """
    start = note.text.rfind("\n", 0, span.start) + 1
    end = _line_end(note.text, span.end)
    for _ in range(LINES_AROUND):
        earlier, later = _step_back(note.text, start, span.start), _step_on(note.text, end, span.end)
        start = start if _NOT_SHOWN.search(note.text[earlier:start]) else earlier
        end = end if _NOT_SHOWN.search(note.text[end:later]) else later
    while _CONTINUED.match(note.text, end):
        end = _line_end(note.text, _next_word(note.text, end))
    return start, end


def _line_end(text: str, at: int) -> int:
    found = text.find("\n", at)
    return len(text) if found < 0 else found


def _step_back(text: str, start: int, quote_start: int) -> int:
    before = text[:start].rstrip()
    line_start = before.rfind("\n") + 1
    return line_start if before and quote_start - line_start <= LETTERS_AROUND else start


def _step_on(text: str, end: int, quote_end: int) -> int:
    rest = text[end:]
    if not rest.strip():
        return end
    line_end = _line_end(text, _next_word(text, end))
    return line_end if line_end - quote_end <= LETTERS_AROUND else end


def _next_word(text: str, at: int) -> int:
    rest = text[at:]
    return at + len(rest) - len(rest.lstrip())
