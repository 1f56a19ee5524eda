"""Whether the quotes of a brief written earlier still stand, word for word, in the notes of today."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass

from rag.errors import RagError
from rag.export.wording import Place, fingerprint, places_in
from rag.types import Note

LARGEST = 20_000_000
"""Bytes; a brief of a thousand quotes has one."""


class UnreadableBriefError(RagError):
    """A file that is neither a Word file nor text, or too large to be a brief."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(f"This is no brief that can be read: {reason}.")


@dataclass(frozen=True, slots=True)
class Standing:
    """A quote's place, and whether the very words still stand there."""

    place: Place
    stands: bool


def check_brief(brief: bytes, notes: Iterable[Note]) -> list[Standing]:
    """Each quote of a brief, in its order, and whether it stands.

    Args:
        brief: A Word or Markdown file as this package writes them, also when it was edited since.
        notes: Those of today.

    Raises:
        UnreadableBriefError: Neither of the two, or without a quote's place.
    """
    texts = {note.source: note.text for note in notes}
    places = places_in(_text_of(brief))
    if not places:
        raise UnreadableBriefError("it names no quote's place")
    return [Standing(place, _stands(place, texts.get(place.source))) for place in places]


def _stands(place: Place, text: str | None) -> bool:
    return text is not None and place.end <= len(text) and fingerprint(text[place.start : place.end]) == place.sha256


def _text_of(brief: bytes) -> str:
    if len(brief) > LARGEST:
        raise UnreadableBriefError("it is too large")
    if zipfile.is_zipfile(io.BytesIO(brief)):
        return _text_of_word(brief)
    try:
        return brief.decode("utf-8")
    except UnicodeDecodeError:
        raise UnreadableBriefError("it is neither a Word file nor text in UTF-8") from None


def _text_of_word(brief: bytes) -> str:
    from docx import Document

    try:
        with zipfile.ZipFile(io.BytesIO(brief)) as packed:
            if sum(one.file_size for one in packed.infolist()) > 5 * LARGEST:
                raise UnreadableBriefError("it unpacks to more than a brief can hold")
        return "\n".join(paragraph.text for paragraph in Document(io.BytesIO(brief)).paragraphs)
    except (KeyError, ValueError, zipfile.BadZipFile) as error:
        raise UnreadableBriefError("it is not a Word file") from error
