"""What a brief says around its quotes, in Danish and English, and the line by which a quote can be found again."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

from rag.answering import phrases
from rag.answering.around import reading_of, surroundings
from rag.answering.selection import stands_under
from rag.danish.dates import long_date
from rag.export.brief import Quoted
from rag.types import Citation, Language, Span

APPENDIX: dict[Language, str] = {"da": "Bilag: kilderne i deres sammenhæng", "en": "Appendix: the sources in context"}
SOURCE: dict[Language, str] = {"da": "Kilde", "en": "Source"}
FROM_MINUTES: dict[Language, str] = {
    "da": "Citaterne er fra referaterne: referentens gengivelse af, hvad der blev sagt. Det, der står uden "
    "citationstegn, er skrevet af den, der har lavet oplægget.",
    "en": "The quotes are from the minutes: the note-taker’s account of what was said. What stands without quote marks "
    "was written by whoever made this brief.",
}
DAMAGED: dict[Language, str] = {
    "da": "skadet scanning: bogstaver kan være læst forkert",
    "en": "damaged scan: letters may have been read wrongly",
}
BULLET = re.compile("[\ue000-\uf8ff]")
"""Word's bullet signs arrive as private characters without a glyph."""
BLANK_LINES = re.compile(r"\s*\n\s*\n\s*")
PLACE = re.compile(
    r"^[^\w\n]*(?:Kilde|Source) (?P<number>\d{1,9}): (?P<source>.+?) · "
    r"(?:tegn|characters) (?P<start>\d{1,9})–(?P<end>\d{1,9}) · sha256 (?P<sha256>[0-9a-f]{16})",
    re.MULTILINE,
)
"""The line of a quote's place, as ``place_line`` writes it."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a brief says that a quote stands, the fingerprint of its words, and the line that says so."""

    number: int
    source: str
    start: int
    end: int
    sha256: str
    line: Span


def fingerprint(quote: str) -> str:
    """Sixteen hexadecimal digits that change when a letter of the quote does."""
    return hashlib.sha256(quote.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def place_line(citation: Citation, language: Language) -> str:
    """Where a quote stands: file, characters and fingerprint; ``places_in`` reads it again."""
    characters = "characters" if language == "en" else "tegn"
    told = f"{SOURCE[language]} {citation.number}: {citation.source} · {characters} {citation.start}–{citation.end}"
    return f"{told} · sha256 {fingerprint(citation.quote)}"


def places_in(text: str) -> list[Place]:
    """Every quote's place that a brief's text tells."""
    return [
        Place(int(one["number"]), one["source"], int(one["start"]), int(one["end"]), one["sha256"], Span(*one.span()))
        for one in PLACE.finditer(text)
    ]


def origin(citation: Citation, language: Language) -> str:
    """Whose words, from which meeting, place, day and group, and from the minutes; on one line."""
    note = citation.passage.note
    told = phrases.heading(citation.voice, note.provenance, note.title, language).rstrip(":")
    told += f", {citation.passage.group}" if citation.passage.group else ""
    damaged = f" · {DAMAGED[language]}" if note.damaged else ""
    return f"{told} · {'from the minutes' if language == 'en' else 'fra referatet'}{damaged}"


def under(citation: Citation) -> str | None:
    """What a reader must know to understand a quote, as the answer has it; ``None`` where it stands by itself."""
    over = stands_under(citation)
    return f"Under: {over}" if over else None


def reading(citation: Citation, language: Language) -> str | None:
    """What damaged letters were probably meant to say, named for what it is; ``None`` for other quotes."""
    read = reading_of(citation)
    return f"{phrases.READING[language]} {read}" if read else None


def headings(citation: Citation) -> str:
    """The group and the headings that a quote stands under, outermost first; empty where it stands under none."""
    passage = citation.passage
    group = [passage.group] if passage.group and passage.group not in passage.path else []
    return " › ".join([*group, *passage.path])


def around(citation: Citation) -> tuple[str, str]:
    """The lines before and after a quote, which are no quotes: their signs are shown as what they mean."""
    note, span = citation.passage.note, citation.span
    start, end = surroundings(note, span)
    return _shown(note.text[start : span.start]), _shown(note.text[span.end : end])


def _shown(text: str) -> str:
    plain = BLANK_LINES.sub("\n", BULLET.sub("•", phrases.BOLD.sub(r"\g<inner>", text)))
    return plain.replace("\r", "")


def sign_off(quoted: Quoted, language: Language) -> str:
    """Who has checked the quote and when, or room to write it."""
    day = quoted.checked_on
    when = long_date(day, language) if day else "__________"
    checked = "Checked against the source by" if language == "en" else "Kontrolleret i kilden af"
    return f"{checked} {quoted.checked_by or '__________'}, {when}"
