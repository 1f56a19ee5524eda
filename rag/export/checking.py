"""Whether the quotes of a brief written earlier still stand, word for word, in the notes of today."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rag.errors import RagError, Reason
from rag.export.wording import Place, fingerprint, places_in
from rag.types import Note

LARGEST = 20_000_000
"""Bytes; a brief of a thousand quotes has one."""
NO_BRIEF = Reason("it is neither a Word file nor text in UTF-8", "den er hverken en Word-fil eller tekst i UTF-8")


class UnreadableBriefError(RagError):
    """A file that is neither a Word file nor text, or too large to be a brief."""

    def __init__(self, why: Reason) -> None:
        self.why = why
        super().__init__(f"This is no brief that can be read: {why.en}.")


@dataclass(frozen=True, slots=True)
class Standing:
    """A quote's place; whether its very words stand there still, and are still those that the brief quotes."""

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
    told = _text_of(brief)
    places = places_in(told)
    if not places:
        raise UnreadableBriefError(Reason("it names no quote's place", "den nævner ikke, hvor noget citat står"))
    body = _folded(told[: places[0].line.start])
    sections = map(_folded, _sections(told, places))
    return [
        Standing(place, _stands(place, texts.get(place.source), body, section))
        for place, section in zip(places, sections, strict=True)
    ]


def _stands(place: Place, text: str | None, body: str, section: str) -> bool:
    """True when the note has the words there, and the brief has them where it quotes and in their own appendix.

    What stands around other quotes may hold them too, and says nothing.
    """
    if text is None or place.end > len(text):
        return False
    quote = text[place.start : place.end]
    return fingerprint(quote) == place.sha256 and all(_folded(quote) in part for part in (body, section))


def _sections(told: str, places: Sequence[Place]) -> Iterator[str]:
    """The part of the appendix that is each quote's: below the line of its place, in older Word files above it."""
    ends = [0, *(place.line.end for place in places)]
    starts = [*(place.line.start for place in places), len(told)]
    for at, place in enumerate(places):
        above = told[: place.line.start].rstrip()
        titled = re.search(rf"\b(?:Kilde|Source) {place.number}\W*$", above[above.rfind("\n") + 1 :])
        yield told[place.line.end : starts[at + 1]] if titled else told[ends[at] : place.line.start]


def _folded(text: str) -> str:
    """The letters of a text, without what Markdown puts around and before them."""
    return re.sub(r"[\s\\>*]+", "", text)


def _text_of(brief: bytes) -> str:
    if len(brief) > LARGEST:
        raise UnreadableBriefError(Reason("it is too large", "den er for stor"))
    if zipfile.is_zipfile(io.BytesIO(brief)):
        return _text_of_word(brief)
    try:
        return brief.decode("utf-8")
    except UnicodeDecodeError:
        raise UnreadableBriefError(NO_BRIEF) from None


def _text_of_word(brief: bytes) -> str:
    from docx import Document

    with zipfile.ZipFile(io.BytesIO(brief)) as packed:
        if sum(one.file_size for one in packed.infolist()) > 5 * LARGEST:
            raise UnreadableBriefError(
                Reason("it unpacks to more than a brief can hold", "den pakkes ud til mere, end et oplæg rummer")
            )
    try:
        return "\n".join(paragraph.text for paragraph in Document(io.BytesIO(brief)).paragraphs)
    except Exception as error:  # a damaged file fails in as many ways as there are parts to it
        raise UnreadableBriefError(NO_BRIEF) from error
