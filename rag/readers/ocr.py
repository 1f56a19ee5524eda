"""Scanned pages, read by Tesseract with its Danish data where both are installed."""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rag.errors import UnreadableNoteError
from rag.readers import reasons

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

LANGUAGE = "dan"
PAGE_S = 120
MOST_SCANNED = 200
SMALLEST_SIDE = 200
"""Pixels; a smaller image is a logo or a line, not a page."""


def read_images(reader: PdfReader, pages: Sequence[int], *, source: str, required: bool) -> Iterator[tuple[int, str]]:
    """The number and text of each page that could be read from its images.

    Where Tesseract is missing, raises ``UnreadableNoteError`` naming what to install if the text is ``required``, and
    otherwise gives nothing, as with a cover page without text.
    """
    if not pages:
        return
    if not _has_danish():
        if required:
            raise UnreadableNoteError(source, reasons.NO_TESSERACT)
        return
    if len(pages) > MOST_SCANNED:
        raise UnreadableNoteError(source, reasons.MANY_SCANS.filled(most=MOST_SCANNED))
    for number in pages:
        yield number, "\n".join(_read(image) for image in _images(reader.pages[number]))


def _has_danish() -> bool:
    program = shutil.which("tesseract")
    if program is None:
        return False
    listed = subprocess.run([program, "--list-langs"], capture_output=True, text=True, timeout=30, check=False)  # noqa: S603
    return LANGUAGE in listed.stdout.split()


def _images(page: PageObject) -> Iterator[bytes]:
    """The page's images of a size to hold text, as PNG files."""
    for image in page.images:
        picture = image.image
        if picture is None or min(picture.size) < SMALLEST_SIDE:
            continue
        png = io.BytesIO()
        picture.convert("L").save(png, "PNG")
        yield png.getvalue()


def _read(png: bytes) -> str:
    program = shutil.which("tesseract") or "tesseract"
    command = [program, "stdin", "stdout", "-l", LANGUAGE, "--psm", "3"]
    try:
        done = subprocess.run(command, input=png, capture_output=True, timeout=PAGE_S, check=False)  # noqa: S603
    except subprocess.TimeoutExpired:
        return ""
    return done.stdout.decode("utf-8", errors="replace").strip("\f\n")
