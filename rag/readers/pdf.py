"""PDF files, read in a process of their own with limits on time and memory, as a PDF can be made to exhaust both."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from rag.errors import Reason, UnreadableNoteError
from rag.readers import reasons

LONGEST_S = 900.0
CPU_S = 120
MOST_MEMORY = 4_000_000_000
MOST_PAGES = 2_000
MOST_CHARACTERS = 20_000_000
PAGE_BREAK = "\f"


def read_pdf(path: Path) -> str:
    """The text of all pages with a form feed between them; scanned pages are read by Tesseract."""
    with path.open("rb") as file:
        if b"%PDF" not in file.read(1024):
            raise UnreadableNoteError(path.name, reasons.NOT_PDF)
    package_root = str(Path(__file__).parents[2])
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([package_root, os.environ.get("PYTHONPATH", "")])}
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter and module
            [sys.executable, "-m", "rag.readers.pdf", str(path)],
            capture_output=True,
            timeout=LONGEST_S,
            env=environment,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise UnreadableNoteError(path.name, reasons.TOO_SLOW.filled(seconds=round(LONGEST_S))) from None
    if done.returncode != 0:
        raise UnreadableNoteError(path.name, reasons.TOO_HEAVY)
    report = json.loads(done.stdout)
    if "refused" in report:
        raise UnreadableNoteError(path.name, Reason(**report["refused"]))
    return str(report["text"])


def _limit_this_process() -> None:
    try:
        import resource
    except ImportError:  # not on Windows; the time limit holds there too
        return
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_S, CPU_S))
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))


def _pages(path: Path) -> list[str]:
    """The text of each page; raises ``UnreadableNoteError`` where there is none to be had."""
    from pypdf import PdfReader

    from rag.readers.ocr import read_images
    from rag.readers.type_sizes import TypedLine, typed_lines, with_headings

    reader = PdfReader(path)
    if reader.is_encrypted and not reader.decrypt(""):
        raise UnreadableNoteError(path.name, reasons.LOCKED)
    if len(reader.pages) > MOST_PAGES:
        raise UnreadableNoteError(path.name, reasons.MANY_PAGES.filled(most=MOST_PAGES))
    typed: list[list[TypedLine]] = []
    characters = 0
    for page in reader.pages:
        typed.append(typed_lines(page))
        characters += sum(len(line.text) for line in typed[-1])
        if characters > MOST_CHARACTERS:
            raise UnreadableNoteError(path.name, reasons.MUCH_TEXT)
    texts = with_headings(typed)
    scanned = [number for number, text in enumerate(texts) if not text.strip()]
    for number, text in read_images(reader, scanned, source=path.name, required=len(scanned) == len(texts)):
        texts[number] = text
    if not any(text.strip() for text in texts):
        raise UnreadableNoteError(path.name, reasons.NO_TEXT_IN_IMAGES)
    return texts


def _report(path: Path) -> dict[str, Any]:
    from pypdf.errors import DependencyError, PyPdfError

    try:
        return {"text": PAGE_BREAK.join(_pages(path))}
    except UnreadableNoteError as error:
        why = error.why
    except DependencyError:
        why = reasons.ENCRYPTED
    except (PyPdfError, OSError, RecursionError, LookupError, TypeError, AttributeError, ValueError) as error:
        why = reasons.DAMAGED_PDF.filled(error=type(error).__name__)
    return {"refused": asdict(why)}


if __name__ == "__main__":
    import logging

    logging.disable()
    _limit_this_process()
    sys.stdout.write(json.dumps(_report(Path(sys.argv[1]))))
