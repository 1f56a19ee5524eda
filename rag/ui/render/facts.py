"""Small pieces that several views share: badges, a note's place and date, a numbered chip."""

from __future__ import annotations

from rag.danish.dates import long_date
from rag.types import Citation, Language, Note, Voice
from rag.ui import strings
from rag.ui.render.markup import Html, element


def voice_badge(voice: Voice, language: Language) -> Html:
    """Whose words, as a coloured label that also says it in words."""
    return element("span", strings.VOICES[voice](language), class_=f"badge voice-{voice.value}")


def damaged_badge(note: Note, language: Language) -> Html | None:
    """A label for a scan that was read wrongly; ``None`` for other notes."""
    return element("span", strings.DAMAGED_BADGE(language), class_="badge damaged") if note.damaged else None


def meeting_name(note: Note) -> str:
    """What the note's meeting is called: its meeting, its title, or its file name."""
    return " ".join((note.provenance.meeting or note.title or note.source).split())


def place_and_date(note: Note, language: Language) -> str:
    """Place, municipality and date, as far as they are known, in one line."""
    about = note.provenance
    day = long_date(about.date, language) if about.date else strings.NO_DATE(language)
    return " · ".join(part for part in (about.place, about.municipality, day) if part)


def chip(citation: Citation, turn: int, language: Language, *, first: bool = False) -> Html:
    """The number of a citation, leading to its card; the ``first`` chip of a citation is where its card leads back."""
    return element(
        "a",
        f"[{citation.number}]",
        class_="cite",
        href=f"#{card_id(turn, citation.number)}",
        id=f"sted-{turn}-{citation.number}" if first else None,
        title=strings.SHOW_SOURCE(language, n=citation.number),
    )


def card_id(turn: int, number: int) -> str:
    """Names the card of one citation of one answer; unique on the page."""
    return f"kilde-{turn}-{number}"
