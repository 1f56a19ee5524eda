"""What is checked before a file is opened, so that no file can hang or fill the machine."""

from __future__ import annotations

import errno
import stat
import zipfile
from pathlib import Path

from rag.errors import Reason, UnreadableNoteError
from rag.readers import reasons

MEGABYTE = 1_000_000
MOST_UNPACKED = 300 * MEGABYTE
MOST_PACKING = 200
"""How many times smaller a large part may be packed; office documents reach some 20 to 50."""
LARGE_PART = 10 * MEGABYTE
MOST_PARTS = 10_000

OLD_OFFICE = b"\xd0\xcf\x11\xe0"
"""How both an old .doc/.ppt and an encrypted .docx/.pptx begin."""


def check_file(path: Path, *, most_bytes: int) -> None:
    """Refuses what is no readable file, is empty, or is larger than ``most_bytes``."""
    try:
        status = path.stat()
    except FileNotFoundError:
        reason = reasons.DEAD_LINK if path.is_symlink() else reasons.NOT_THERE
        raise UnreadableNoteError(path.name, reason) from None
    except OSError as error:
        reason = reasons.DEAD_LINK if error.errno == errno.ELOOP else _rights(error)
        raise UnreadableNoteError(path.name, reason) from None
    if stat.S_ISDIR(status.st_mode):
        _check_folder(path)
    if not stat.S_ISREG(status.st_mode):
        raise UnreadableNoteError(path.name, reasons.NO_FILE)
    if status.st_size == 0:
        raise UnreadableNoteError(path.name, reasons.EMPTY)
    if status.st_size > most_bytes:
        size, limit = f"{status.st_size / MEGABYTE:.0f}", most_bytes // MEGABYTE
        raise UnreadableNoteError(path.name, reasons.TOO_LARGE.filled(size=size, limit=limit))
    _check_rights(path)


def _rights(error: OSError) -> Reason:
    if isinstance(error, PermissionError):
        return reasons.NO_RIGHT
    return reasons.NOT_OPENED.filled(error=error.strerror or error)


def _check_rights(path: Path) -> None:
    try:
        path.open("rb").close()
    except OSError as error:
        raise UnreadableNoteError(path.name, _rights(error)) from None


def _check_folder(path: Path) -> None:
    """Says why a folder was not looked into."""
    if path.is_symlink():
        raise UnreadableNoteError(path.name, reasons.LINKED_FOLDER)
    try:
        next(path.iterdir(), None)
    except OSError as error:
        raise UnreadableNoteError(path.name, _rights(error)) from None
    raise UnreadableNoteError(path.name, reasons.FOLDER)


def check_package(path: Path, *, program: str) -> None:
    """Refuses a file of Word or PowerPoint that is no whole zip file, or unpacks to far more than a document can be."""
    with path.open("rb") as file:
        if file.read(4) == OLD_OFFICE:
            raise UnreadableNoteError(path.name, reasons.OLD_OR_LOCKED)
    try:
        with zipfile.ZipFile(path) as package:
            parts = package.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        raise UnreadableNoteError(path.name, reasons.CUT_SHORT.filled(program=program)) from None
    if any(part.flag_bits & 1 for part in parts):
        raise UnreadableNoteError(path.name, reasons.LOCKED)
    bomb = any(_overpacked(part) for part in parts) or sum(part.file_size for part in parts) > MOST_UNPACKED
    if bomb or len(parts) > MOST_PARTS:
        raise UnreadableNoteError(path.name, reasons.UNPACKS)


def _overpacked(part: zipfile.ZipInfo) -> bool:
    return part.file_size > LARGE_PART and part.file_size > MOST_PACKING * max(1, part.compress_size)
