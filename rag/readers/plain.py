"""Plain text and Markdown: the file's own characters, line ends and all."""

from __future__ import annotations

import codecs
from pathlib import Path

from rag.errors import UnreadableNoteError
from rag.readers import reasons

WHITE = frozenset("\t\n\r\f\v")
MOST_CONTROL = 0.005
FEWEST_LETTERS = 0.4


def read_plain(path: Path) -> str:
    """The file's text: UTF-8, or UTF-16 with its mark, or else the older Windows encoding.

    A UTF-8 byte order mark stays as the first character, so that offsets count what stands in the file.
    """
    return decode_bytes(path.read_bytes(), path.name)


def decode_bytes(content: bytes, source: str) -> str:
    """The text of a file's bytes; refuses what is not text."""
    marked = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    for encoding in ["utf-16"] if marked else ["utf-8", "cp1252"]:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _reads_like_text(text, guessed=encoding == "cp1252"):
            return text
        break
    raise UnreadableNoteError(source, reasons.NOT_TEXT)


def _reads_like_text(text: str, *, guessed: bool) -> bool:
    """False for binary data; where the encoding was guessed, most characters must be letters or spaces as well."""
    if "\0" in text:
        return False
    control = sum(letter < " " and letter not in WHITE for letter in text)
    if control > MOST_CONTROL * len(text):
        return False
    return not guessed or sum(letter.isalpha() or letter.isspace() for letter in text) >= FEWEST_LETTERS * len(text)
