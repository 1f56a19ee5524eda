"""Questions about a meeting itself: when and where it was, and who took part. Its note's head answers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from rag.answering.choice import Found
from rag.danish.dates import A_MONTH, SHORT_MONTH, month_number
from rag.index import Index
from rag.passages import sentences
from rag.readers.damage import repair
from rag.readers.dates import find_date
from rag.readers.front_matter import front_matter
from rag.readers.head import ATTENDANCE, PRESENT_KEYS, TAKER, TAKER_KEYS, any_of, labelled_row
from rag.readers.provenance import BESIDE_ONE_ANOTHER, HEAD_LINES
from rag.retrieval.meetings import NAMED, OCCASION, called, is_among
from rag.retrieval.quantities import NUMBER
from rag.retrieval.speakers import is_voice
from rag.types import Note, Passage, Query, Span

NAMING_NONE = re.compile(
    r"møde[rt]?|møderne|arrangement(?:et)?|meetings?|events?|holdt|afholdt|foregik|fandt|fundet|sted|dato|dag|deltog|deltagere?|"
    r"deltaget|kom|mødte|mange|op|stede|mennesker|personer|"
    r"ordstyrer(?:en)?|mødeleder(?:en)?|(?:bord)?vært(?:er|en)?|bord(?:et|ene)?|tables?|ledede|styrede|chair\w*|host\w*|led|"
    r"grupper(?:ne)?|borde(?:ne)?|hold|groups?|delt|opdelt|inddelt|arbejdede|sad|divided|split|worked|sat|"
    r"mødtes|mødt|meldte|meldt|sendte|afbud|fraværende|apologies|absent|meet|met|sent|"
    r"svar(?:ene)?|svarede|svaret|besvarede|besvaret|besvarelser(?:ne)?|skrev|indkom|modtaget|modtog|responses|replies|answers|"
    r"answered|responded|replied|received|"
    r"held|took|take|taken|place|part|date|day|attended|attend|participants?|present|came|many|people",
    re.IGNORECASE,
)
"""Words of such a question that tell no meeting from another."""
HEAD_LINE = r"[^\r\n]+(?:(?<=,)[ \t]*\r?\n[^\r\n:]+(?=\r|\n|$))*"
"""A line, and the next ones where a list of names goes on over its end."""
TAKER_WITHIN = re.compile(any_of(*TAKER_KEYS), re.IGNORECASE)
HOW_MANY = re.compile(r"\W*(?:hvor mange|how many)\b", re.IGNORECASE)
COMING = any_of(*PRESENT_KEYS)
COUNTED = re.compile(
    rf"\b\d+\W+(?:[\w-]+\W+){{0,7}}(?:{COMING})\b"
    r"|\b(?:deltog|mødte|attended by)\s+(?:\w+\.?\s+)?\d+\b|\bmedlemmer til stede\b",
    re.IGNORECASE,
)
WRITTEN_DAY = re.compile(rf"\b(\d{{1,2}})(?:\.|st|nd|rd|th)?\s*({A_MONTH}|(?:{SHORT_MONTH})\b)", re.IGNORECASE)
OF_ANOTHER = re.compile(r"\b(?:igen|næste|sagt|nævnt|talt|next|again|said|mentioned|should|want)\b", re.IGNORECASE)
"""Asked of what was said at a meeting, or of one to come."""
MOST = 50
"""Where more meetings are meant, none in particular is."""


@dataclass(frozen=True, slots=True)
class _Matter:
    """What is asked of a meeting: how, and which line of a note's head tells it."""

    asks: re.Pattern[str]
    told_in: Callable[[str, Note], bool]
    of_meetings: bool = False
    """True where asking so is asking of a meeting, without a word for one."""
    told_elsewhere: bool = False
    """True where a remark may tell it too, if no head does."""


def _tells_date(line: str, note: Note) -> bool:
    day = note.provenance.date
    if day is None:
        return False
    written = any(
        (int(found[1]), month_number(found[2])) == (day.day, day.month) for found in WRITTEN_DAY.finditer(line)
    )
    numeric = re.search(rf"\b0?{day.day}[./]\s?0?{day.month}\b", line)
    return written or numeric is not None or find_date(line) == day


def _tells_place(line: str, note: Note) -> bool:
    place = note.provenance.place
    return place is not None and place.split(",")[0].casefold() in line.casefold()


def _tells(who: str) -> Callable[[str, Note], bool]:
    """Whether a line says who led a meeting, or a table at it: behind a label, before it in brackets, in a sentence."""
    was = r"(?:var|er|was|is)\s+(?:the\s+)?"
    of_name = r"(?:[a-zæøå]+\s+){0,2}(?-i:[A-ZÆØÅ])"
    told = re.compile(
        rf"\b(?:{who})\w*\b(?:[^:()\n]{{0,30}}:|[^()\n]*\)|\s+(?:på mødet\s+)?{was}{of_name})"
        rf"|(?-i:[A-ZÆØÅ])[\w-]+\s+{was}(?:{who})\b",
        re.IGNORECASE,
    )
    return lambda line, _: bool(told.search(line))


_tells_chair, _tells_host = _tells("ordstyrer|mødeleder|chair"), _tells("bordvært|host")
ABSENT = "afbud|fraværende|apologies|absent"
IS_ABSENT = re.compile(rf"\W*(?:{ABSENT})\b", re.IGNORECASE)
NOT_WITH = "(?! (?:op |up )?(?:med|with))"
CAME = rf"mødte op|took part|(?:kom|came){NOT_WITH}"
GROUPS = r"(?:grupper|borde|hold|tables|groups)"
COUNTED_GROUPS = re.compile(rf"(?<!\w){NUMBER}\s+(?:[^\W\d]+\s+)?{GROUPS}\b", re.IGNORECASE)
ANSWERS = "(?:hørings)?svar|besvarelser|indsigelser|responses|replies|answers"
ANSWERED = "(?:be)?svarede|(?:be)?svaret|responded|replied|answered"
ARE = "(?:er|var|blev|are|were|was) (?:der|there|kommet|indkommet|modtaget|received)"
CAME_IN = rf"{ARE}|kom|indkom|modtog|fik|har|did|does|came"
COUNTED_ANSWERS = re.compile(
    rf"(?<!\w){NUMBER}\s+(?:[^\W\d]+\s+){{0,2}}(?:{ANSWERS}|{ANSWERED})\b|\b(?:{ANSWERS})\W+(?:\w+\W+)?\d+\b",
    re.IGNORECASE,
)
"""How many answered a survey or replied to a consultation, in its head."""
HELD = r"\w*holdt|været|var|blev|held|were"
WAS = "blev|var|foregik|fandt|holdt|was|were|did"
MATTERS = (
    # Before who came: "Hvor mange svar kom der?"
    _Matter(
        re.compile(
            rf"\W*(?:(?:hvor mange|how many) (?:\w+ )?(?:{ANSWERS})(?:\W*$|\s+(?:{CAME_IN})\b)|"
            rf"(?:hvor mange|how many)\b.{{0,25}}\b(?:{ANSWERED})\b(?!,?\s+(?:at|ja|nej|that|yes|no)\b))",
            re.IGNORECASE,
        ),
        lambda line, _: bool(COUNTED_ANSWERS.search(line)),
        of_meetings=True,
        told_elsewhere=True,
    ),
    *(
        _Matter(re.compile(rf"\W*(?:{asks})", re.IGNORECASE), told_in)
        for asks, told_in in (
            (rf"(?:hvornår|when|(?:hvilken|(?:on )?(?:what|which)) (?:dato|dag|date|day)) (?:{WAS})\b", _tells_date),
            (rf"(?:hvor|where) (?:{WAS})\b", _tells_place),
            (r"(?:hvem|who) (?:(?:var|er|was|is) (?:the )?chair\w*|ledede|styrede|chaired|led)\b", _tells_chair),
            (r"who (?:(?:was|were) (?:the )?hosts?|hosted)\b", _tells_host),
            (
                rf"(?:hvem|hvor mange|who|how many)\b.{{0,20}}\b(?:{COMING}|{CAME})\b",
                lambda line, _: bool(ATTENDANCE.match(line) or COUNTED.search(line)) and not IS_ABSENT.match(line),
            ),
        )
    ),
    *(
        _Matter(re.compile(rf"\W*(?:{asks})", re.IGNORECASE), told_in, of_meetings=True)
        for asks, told_in in (
            (
                rf"(?:hvilke|which|what|hvor mange|how many) (?:\w*møder|meetings|events)\b.{{0,20}}\b(?:{HELD})\b",
                lambda line, note: bool(OCCASION.search(line)) or _tells_date(line, note),
            ),
            (
                (
                    rf"(?:hvor mange|how many) {GROUPS}\b.{{0,30}}\b"
                    rf"(?:{HELD}|er|deltog|arbejde\w*|delt|are|work\w*|split|took part)\b"
                ),
                lambda line, _: bool(COUNTED_GROUPS.search(line)),
            ),
            (r"hvornår mødtes\b|when did .{2,40} meet\b", _tells_date),
            (r"hvor mødtes\b|where did .{2,40} meet\b", _tells_place),
            (rf"(?:hvem|who)\b.{{0,30}}\b(?:{ABSENT})\b", lambda line, _: bool(IS_ABSENT.match(line))),
            (r"hvem (?:var|er) (?:ordstyrer|mødeleder)", _tells_chair),
            (r"hvem (?:var|er) (?:bord)?vært", _tells_host),
        )
    ),
)


def told_in_heads(query: Query, index: Index) -> list[Found]:
    """The lines of the heads that answer a question about meetings themselves; none for any other question."""
    matter = _asked(query)
    asked = _meant(query, index) if matter else {}
    if matter is None or len(asked) > MOST:
        return []
    passages: dict[str, list[Passage]] = {source: [] for source in sorted(asked)}
    for passage in index.passages:
        if passage.note.source in asked:
            passages[passage.note.source].append(passage)
    return [found for source, own in passages.items() for found in _first(asked[source], own, matter)]


def asks_who_took_minutes(query: Query, index: Index) -> bool:
    """Whether somebody is asked about who took the minutes: by a name that no remark has, or as host or chair."""
    asked = " ".join(query.text.casefold().split())
    takers = {(note.provenance.minute_taker or "").casefold() for note in index.notes}
    named = [one for one in takers if " " in one and re.search(rf"(?<!\w){re.escape(one)}(?!\w)", asked)]
    if named:
        return not any(one in passage.readable.casefold() for passage in index.passages for one in named)
    matter = _asked(query)
    if matter is None or matter.told_in not in (_tells_chair, _tells_host):
        return False
    heads = ((note, note.slice(line)) for note in _meant(query, index).values() for line in _head(note))
    return any(matter.told_in(line, note) and TAKER_WITHIN.search(line) for note, line in heads)


def undated(query: Query, index: Index) -> int:
    """How many of the notes whose day is asked for do not tell it."""
    matter = _asked(query)
    if matter is None or matter.told_in is not _tells_date:
        return 0
    return sum(note.provenance.date is None for note in _meant(query, index).values())


def _meant(query: Query, index: Index) -> dict[str, Note]:
    """The notes of the meetings that are asked about."""
    rows = index.rows(query.filters)
    notes = index.notes if rows is None else {index.passages[row].note for row in rows}
    return {note.source: note for note in notes if _is_named(query, note)}


def may_tell_of_meeting(query: Query, passage: Passage) -> bool:
    """False for what tells nothing of that which is asked of a meeting itself, such as who came to it, or of another.

    What is near such a question by its words alone is worth nobody's look.
    """
    matter = _asked(query)
    if matter is None or matter.told_elsewhere:
        return True
    return matter.told_in(passage.readable, passage.note) and _is_named(query, passage.note)


def asks_of_meeting(query: Query) -> bool:
    """Whether a question is about a meeting itself, which at most the head of its note tells."""
    matter = _asked(query)
    return matter is not None and not matter.told_elsewhere


def _asked(query: Query) -> _Matter | None:
    question = query.text
    matter = next((one for one in MATTERS if one.asks.match(question)), None)
    # "Hvem var til stede?" names no meeting, and nothing else either.
    alone = bool(query.terms) and all(NAMING_NONE.fullmatch(term[0]) for term in query.terms)
    of_meeting = alone or bool(OCCASION.search(question) or NAMED.search(question))
    asked = matter is not None and (matter.of_meetings or of_meeting) and not OF_ANOTHER.search(question)
    return matter if asked else None


def _is_named(query: Query, note: Note) -> bool:
    """Whether all that the question says of the meeting stands in what the note is called."""
    own = note.provenance
    terms = called(note.title, own.meeting, own.place, own.municipality)
    naming = [term for term in query.terms if not NAMING_NONE.fullmatch(term[0])]
    if HOW_MANY.match(query.text):
        naming = [term for term in naming if not is_voice(term[0])]
    return all(any(is_among(word, terms) for word in term) for term in naming)


def _first(note: Note, passages: Sequence[Passage], matter: _Matter) -> Iterator[Found]:
    """The first sentence of a note's head that tells it, in the passage it stands in; a line of no passage is whole."""
    for line in _head(note):
        passage = next((one for one in passages if one.span.contains(line)), Passage(note, 0, line))
        for span in _parts(passage, note.slice(line)):
            said = labelled_row(note.slice(span))
            said = repair(said) if note.damaged else said
            told = matter.told_in(said, note) and not TAKER.search(said)
            if told and not any(span.overlaps(private) for private in note.private):
                yield Found(passage, span, 1.0)
                return


def _parts(passage: Passage, line: str) -> list[Span]:
    """The sentences of a passage; a line that lists who came, or a table's row, is whole unless it tells who wrote."""
    labelled = labelled_row(line) != line or ATTENDANCE.match(line)
    if labelled and passage.text == line and not TAKER_WITHIN.search(line):
        return [passage.span]
    start = passage.span.start
    spans = [Span(start + one.start, start + one.end) for one in sentences(passage.text)]
    return [part for span in spans for part in _beside(passage.note, span)] if TAKER_WITHIN.search(line) else spans


def _beside(note: Note, span: Span) -> Iterator[Span]:
    """The labelled values that stand beside one another."""
    start = span.start
    for sign in BESIDE_ONE_ANOTHER.finditer(note.text, span.start, span.end):
        yield Span(start, sign.start())
        start = sign.end()
    yield Span(start, span.end)


def _head(note: Note) -> Iterator[Span]:
    """The first lines of a note, without the signs around them."""
    lines = (line for line in re.finditer(HEAD_LINE, note.text) if re.search(r"\w", line.group()))
    most = HEAD_LINES + note.text.count("\n", 0, front_matter(note.text).end)
    for _, line in zip(range(most), lines, strict=False):
        said = re.search(r"(?:\*\*(?=[^*\n]+\*\*[^*\n]*\w)|[^\s#*•+–-]).*?(?=[\s*]*$)", line.group(), re.DOTALL)
        if said is not None:
            yield Span(line.start() + said.start(), line.start() + said.end())
