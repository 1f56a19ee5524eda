"""Files become notes: decoding by format, masking, provenance, and the check for damaged scans."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from rag.errors import Reason, UnreadableNoteError
from rag.privacy import find_private, mask
from rag.readers import reasons
from rag.readers.guards import MEGABYTE, check_file
from rag.readers.html import read_html
from rag.readers.pdf import read_pdf
from rag.readers.plain import read_plain
from rag.readers.slides import read_slides
from rag.readers.word import read_word
from rag.types import Note

if TYPE_CHECKING:
    from rag.readers.corpus_file import Corpus

__all__ = ["READERS", "decode_file", "list_notes", "read_note", "unknown_format"]

READERS: dict[str, tuple[Callable[[Path], str], int]] = {
    ".txt": (read_plain, 20 * MEGABYTE),
    ".md": (read_plain, 20 * MEGABYTE),
    ".html": (read_html, 20 * MEGABYTE),
    ".htm": (read_html, 20 * MEGABYTE),
    ".pdf": (read_pdf, 100 * MEGABYTE),
    ".docx": (read_word, 100 * MEGABYTE),
    ".pptx": (read_slides, 100 * MEGABYTE),
}
"""How a file is read, by its suffix, and how many bytes it may have."""

OTHER_FORMATS: dict[str, Reason] = {
    **dict.fromkeys((".doc", ".docm", ".odt", ".rtf"), reasons.OTHER_TEXT),
    **dict.fromkeys((".ppt", ".pptm", ".pps", ".ppsx", ".odp"), reasons.OTHER_SLIDES),
    **dict.fromkeys((".xls", ".xlsm", ".xlsx", ".ods"), reasons.OTHER_SHEET),
}
"""Why documents are not read that somebody may take for notes: such files are named, all others passed over."""


def unknown_format(suffix: str) -> Reason:
    """Why a file of this suffix, or of none, is not read."""
    formats = " ".join(READERS)
    if not suffix:
        return reasons.NO_SUFFIX.filled(formats=formats)
    if suffix.lower() in OTHER_FORMATS:
        return OTHER_FORMATS[suffix.lower()].filled(suffix=suffix)
    return reasons.UNKNOWN_FORMAT.filled(suffix=suffix, formats=formats)


LONGEST_LINE = 200_000
"""Characters. No note has such a line; what has one is a data file, and would be one unreadable passage."""


def decode_file(path: Path) -> str:
    """The file's text, in whose code points all spans count.

    Raises:
        UnreadableNoteError: with the reason, and what to do about it, in plain words.
    """
    known = READERS.get(path.suffix.lower())
    check_file(path, most_bytes=known[1] if known else sys.maxsize)
    if known is None:
        raise UnreadableNoteError(path.name, unknown_format(path.suffix))
    text = known[0](path)
    if not text.strip():
        raise UnreadableNoteError(path.name, reasons.NO_TEXT)
    if any(len(line) > LONGEST_LINE for line in text.splitlines()):
        raise UnreadableNoteError(path.name, reasons.LONG_LINE.filled(most=LONGEST_LINE))
    return text


def source_of(path: Path, root: Path) -> str:
    """How a note is named: its path relative to the notes folder, with forward slashes."""
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name


def printable(source: str) -> str:
    r"""The name with the bytes that are not UTF-8 written as ``\xe6``: the system gives them as halves of letters."""
    return os.fsencode(source).decode("utf-8", "backslashreplace")


def read_note(path: Path, root: Path, corpus: Corpus | None = None) -> Note:
    """The note in a file below ``root``: its text with personal data masked, and where it comes from.

    Raises:
        UnreadableNoteError: for a file that cannot become a note; it names the file as the note would be named.
    """
    from rag.readers.corpus_file import Corpus
    from rag.readers.damage import is_damaged
    from rag.readers.provenance import provenance_of

    source = source_of(path, root)
    if printable(source) != source:
        raise UnreadableNoteError(printable(source), reasons.NOT_UTF8)
    if path.is_symlink() and path.exists() and not path.resolve().is_relative_to(root.resolve()):
        raise UnreadableNoteError(source, reasons.LINK_OUT)
    try:
        text = decode_file(path)
    except UnreadableNoteError as error:
        raise UnreadableNoteError(source, error.why) from None
    findings = find_private(text)
    shown = mask(text, findings)
    title, provenance = provenance_of(shown, source, corpus or Corpus.load(root))
    return Note(
        source=source,
        text=shown,
        title=title,
        sha256=hashlib.sha256(path.read_bytes()).hexdigest(),
        provenance=provenance,
        private=tuple(finding.span for finding in findings),
        damaged=is_damaged(shown),
    )


def list_notes(root: Path) -> list[Path]:
    """The files below ``root`` that we read, in order; hidden ones are left out, and Word's locks ("~$note.docx").

    Documents of other formats, and a folder that cannot be looked into, are listed too, so that reading can say why.
    """
    found: list[Path] = []
    for folder, folders, names in os.walk(root, onerror=lambda error: found.append(Path(error.filename))):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        here = Path(folder)
        found.extend(here / name for name in folders if (here / name).is_symlink())
        found.extend(here / name for name in names if _may_be_note(name))
    return sorted(found)


def _may_be_note(name: str) -> bool:
    return not name.startswith((".", "~$")) and Path(name).suffix.lower() in READERS.keys() | OTHER_FORMATS.keys()
