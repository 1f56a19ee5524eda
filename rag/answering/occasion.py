"""Questions about a meeting itself: when and where it was, who took part, who wrote it down. A note's head answers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from rag.answering.choice import Found
from rag.danish.months import MONTHS, SHORT
from rag.index import Index
from rag.passages import sentences
from rag.readers.head import ATTENDANCE
from rag.readers.provenance import HEAD_LINES, find_date
from rag.retrieval.meetings import called, is_among
from rag.types import Note, Passage, Query, Span

OCCASION = (
    r"\w*(?:møde[rt]?|møderne|seminar(?:et|er|erne)?|workshop(?:pen|s)?|arrangement(?:et|er|erne)?|høring(?:en)?|værksted(?:et)?|"
    r"meetings?|hearings?|seminars?|events?)"
)
NAMING_NONE = re.compile(
    r"møde[rt]?|møderne|arrangement(?:et)?|meetings?|events?|holdt|afholdt|foregik|fandt|fundet|sted|dato|dag|deltog|deltagere?|"
    r"deltaget|kom|mødte|mange|op|stede|referent|referat(?:et)?|skrev|skrevet|tog|taget|noter(?:ne)?|noteret|mennesker|personer|"
    r"held|took|take|taken|place|part|date|day|attended|attend|participants?|present|came|many|minutes|notes|taker|wrote|written|people",
    re.IGNORECASE,
)
"""Words of such a question that tell no meeting from another."""
COMING = r"til ?stede|fremmødte?|deltog|deltagere|present|attended|attendees|participants"
COUNTED = re.compile(rf"\b\d+\W+(?:[\w-]+\W+){{0,7}}(?:{COMING})\b|\bmedlemmer til stede\b", re.IGNORECASE)
TAKING = (
    r"hvem (?:var|er) referent",
    r"hvem (?:har )?(?:skrev|skrevet|tog|taget|noterede)\b",
    r"who (?:took|wrote|kept)\b.*\b(?:minutes|notes)",
)
TAKEN = re.compile(r"\b(?:referent|ref\.|noteret af|skrevet af|minute[ -]taker|note[ -]taker|notes by)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Matter:
    """What is asked of a meeting: how, and which line of a note's head tells it."""

    asks: re.Pattern[str]
    told_in: Callable[[str, Note], bool]


def _tells_date(line: str, note: Note) -> bool:
    day = note.provenance.date
    if day is None:
        return False
    short = SHORT.split("|")[day.month - 1 + (day.month > 9) + (day.month > 10)]
    month = "|".join((*(names[day.month - 1] for names in MONTHS.values()), short))
    told = rf"\b0?{day.day}(?:\.|st|nd|rd|th)?\s*(?:{month})\b|\b0?{day.day}[./]\s?0?{day.month}\b"
    return find_date(line) == day or re.search(told, line, re.IGNORECASE) is not None


def _tells_place(line: str, note: Note) -> bool:
    place = note.provenance.place
    return place is not None and place.split(",")[0].casefold() in line.casefold()


MATTERS = tuple(
    _Matter(re.compile(rf"\W*(?:{asks})", re.IGNORECASE), told_in)
    for asks, told_in in (
        (r"hvornår\b|hvilken (?:dato|dag)\b|when\b|(?:on )?(?:what|which) (?:date|day)\b", _tells_date),
        (r"hvor (?:blev|var|foregik|fandt|holdt)\b|where\b", _tells_place),
        (rf"(?:{'|'.join(TAKING)})", lambda line, _: TAKEN.search(line) is not None),
        (
            rf"(?:hvem|hvor mange|who|how many)\b.{{0,20}}\b(?:{COMING}|kom|mødte op|took part|came)\b",
            lambda line, _: bool(ATTENDANCE.match(line) or COUNTED.search(line)),
        ),
    )
)


def told_in_heads(query: Query, index: Index) -> list[Found]:
    """The lines of the heads that answer a question about meetings themselves; none for any other question."""
    matter = next((one for one in MATTERS if one.asks.match(query.text)), None)
    if matter is None or not re.search(rf"(?<!\w){OCCASION}(?!\w)", query.text, re.IGNORECASE):
        return []
    rows = index.rows(query.filters)
    notes = index.notes if rows is None else {index.passages[row].note for row in rows}
    asked = [note for note in notes if _is_named(query, note)]
    return [found for note in sorted(asked, key=lambda one: one.source) for found in _first(note, index, matter)]


def _is_named(query: Query, note: Note) -> bool:
    """Whether all that the question says of the meeting stands in what the note is called."""
    naming = [term for term in query.terms if not NAMING_NONE.fullmatch(term[0])]
    return all(any(is_among(word, called(note)) for word in term) for term in naming)


def _first(note: Note, index: Index, matter: _Matter) -> Iterator[Found]:
    """The first sentence of a note's head that tells it, in the passage it stands in; a line of no passage is whole."""
    for line in _head(note):
        passage = next((one for one in index.passages if one.note == note and one.span.contains(line)), None)
        start = passage.span.start if passage else line.start
        spans = (
            [line] if passage is None else [Span(start + one.start, start + one.end) for one in sentences(passage.text)]
        )
        for span in spans:
            if matter.told_in(note.slice(span), note) and not any(span.overlaps(private) for private in note.private):
                yield Found(passage or Passage(note, 0, line), span, 1.0)
                return


def _head(note: Note) -> Iterator[Span]:
    """The first lines of a note, without the signs around them."""
    lines = (line for line in re.finditer(r"[^\r\n]+", note.text) if re.search(r"\w", line.group()))
    for _, line in zip(range(HEAD_LINES), lines, strict=False):
        said = re.search(r"[^\s#*].*?(?=[\s*]*$)", line.group())
        if said is not None:
            yield Span(line.start() + said.start(), line.start() + said.end())
