"""Filters read from a question: places, municipalities, groups, exercises, meetings and times that the notes know."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date, timedelta

from rag.danish.dates import A_MONTH, month_number
from rag.danish.lexicon import ranks
from rag.danish.stopwords import function_words
from rag.glossary import english_words
from rag.index.filters import note_passes
from rag.retrieval.asked_of import called_at, told_where
from rag.retrieval.by_name import said_by
from rag.retrieval.exercises import exercises_in
from rag.retrieval.groups import NUMBERED, groups_in
from rag.retrieval.kinds import kinds_in
from rag.retrieval.meetings import bodies_in, limit_to, meetings_in
from rag.retrieval.parts import parts_in
from rag.retrieval.speakers import places_spoken_in
from rag.retrieval.towns import parts_held_in, people_in
from rag.retrieval.who import speakers_asked
from rag.types import Filters, Note, Passage, Reason

AND_YEAR = r"(?:,?\s+(?P<year>20\d\d))?"
ORDINAL = r"(?:\.|st|nd|rd|th)?"
GENITIVE = re.compile(r"(?:['’]?s|['’])$")
IN = r"\b(?:i|in|fra|from)\s+"
WHEN = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\b(?P<year>20\d\d)-(?P<number>\d\d)-(?P<day>\d\d)\b",
        r"\b(?P<day>\d{1,2})[./](?P<number>\d{1,2})[./](?P<year>(?:20)?\d\d)\b",
        rf"\b(?P<day>\d{{1,2}}){ORDINAL}\s+(?:of\s+)?(?P<month>{A_MONTH}){AND_YEAR}\b",
        rf"\b(?P<month>{A_MONTH})\s+(?P<day>\d{{1,2}}){ORDINAL}{AND_YEAR}\b",
        rf"{IN}(?P<month>{A_MONTH}){AND_YEAR}\b",
        rf"{IN}(?P<year>20\d\d)\b",
    )
)
"""The ways to write a day, a month or a year; the first that fits counts."""
THERE = re.compile(r"\b(?:i|på|ved|fra|in|at|from)\s+(?:(?:det|den|the)\s+)?$", re.IGNORECASE)
"""Before a place where something was said."""
ASIDE = re.compile(r"\((?:i|på|ved|fra|in|at|from)\s+(?:(?:det|den|the)\s+)?$", re.IGNORECASE)
"""Before a place that a follow-up named, and that stands beside the question: the same is asked there."""
OF_A_GROUP = re.compile(rf"{NUMBERED.pattern}\s+{THERE.pattern}", re.IGNORECASE)
"""Before a place where a group sat or a stop was: "station 4 i Nørreby"."""
OF = re.compile(r"\b(?:om|til|omkring|vedrørende|about|to|on|regarding)\s+(?:(?:det|den|the)\s+)?$", re.IGNORECASE)
"""Before a place that is talked of."""
AFTER = re.compile(r"\b(?:efter|siden|after|since)\s+(?:d\.|den|the)?\s*$", re.IGNORECASE)
BEFORE = re.compile(r"\b(?:før|inden|before)\s+(?:d\.|den|the)?\s*$", re.IGNORECASE)
SAYING = re.compile(
    r"\b(?:sagt|sagde|siger|talt|talte|nævnt|mødet?|møder(?:ne)?|said|say|talked|mentioned|meetings?)\b", re.IGNORECASE
)
"""What is asked is what was said before or after a day, not what happens then."""
SAID_THEN = re.compile(
    r"\b(?:sagt|talt|drøftet|møder?|mødet|møderne|said|discussed|meetings?|they say)\s+(?:i|in|den|on)\s+"
    rf"(?P<then>(?:\d{{1,2}}\.?\s+)?(?:{A_MONTH}){AND_YEAR}|20\d\d)\b",
    re.IGNORECASE,
)
IN_ENGLISH = {"skole": "School", "bibliotek": "Library", "rådhus": "Town Hall", "forsamlingshus": "Village Hall"}
"""What a place's name ends with, in English: "Nørre Skole" is asked of as "Nørre School"."""
SEVERAL = 3
"""Parts of a place's name: a hall and its town are two."""
Found = tuple[Reason | None, tuple[int, int]]
Asked = tuple[int | None, int | None, int | None]
"""Year, month and day, as far as they were told."""


def read_limits(question: str, notes: Sequence[Note], passages: Sequence[Passage]) -> Iterator[Found]:
    """Each filter the question names, with where its words stand; no filter where the words limit nothing."""
    parts = list(parts_held_in(question, passages))
    origins = [
        (origin, (start, end))
        for origin, (start, end) in _origins(question, notes, passages)
        if not (_in_part(origin) and any(first <= start and end <= last for _, (first, last) in parts))
    ]
    yield from origins or parts
    groups = [(one, called_at(question, place, group=True)) for one, place in groups_in(question, passages)]
    groups += exercises_in(question, passages)
    whose = list(_whose(question, notes, passages))
    meetings = list(meetings_in(question, notes))
    if not any(one and one.field == "note" for one, _ in (*meetings, *whose)):
        meetings += kinds_in(question, notes)
    yield from [*groups, *meetings]
    yield from _parts(question, passages, [*groups, *whose], meetings)
    yield from whose
    yield from _times(question, notes)


def _parts(
    question: str, passages: Sequence[Passage], groups: Sequence[Found], meetings: Sequence[Found]
) -> Iterator[Found]:
    """The parts that a question names by their headings, of the notes that it names, besides those that it numbers."""
    named = Filters(note=tuple(one.value for one, _ in meetings if one and one.field == "note"))
    of_these = [one for one in passages if note_passes(one.note, named)] if named.note else passages
    yield from parts_in(question, of_these, [place for _, place in (*groups, *meetings)], in_some=bool(named.note))


def _in_part(origin: Reason | None) -> bool:
    """True for a place whose longer name only has the words of the question among others, or names several towns."""
    parts = [part.strip().casefold() for part in origin.value.split(",")] if origin else []
    several = len(parts) >= SEVERAL or GENITIVE.sub("", origin.words if origin else "").casefold() not in parts
    return origin is not None and origin.field == "place" and several


def _whose(question: str, notes: Sequence[Note], passages: Sequence[Passage]) -> Iterator[Found]:
    """The notes of a body whose words are asked for, or what is said by whom a question names."""
    bodies, said = list(bodies_in(question, notes)), list(said_by(question, passages))
    called_so = any(one.words.casefold() in one.value.casefold() for one, _ in bodies)
    theirs = said if said and not called_so else bodies or list(speakers_asked(question, passages))
    yield from ((reason, called_at(question, place)) for reason, place in theirs)
    if theirs:
        yield from ((None, place) for place in told_where(question))


def _origins(question: str, notes: Sequence[Note], passages: Sequence[Passage]) -> Iterator[Found]:
    """Places and municipalities; of a place and a municipality that it is not in, the notes from either."""
    municipalities = {note.provenance.municipality for note in notes} - {None}
    bare = {_bare(one).lower() for one in municipalities if one}
    spoken_in = " ".join((*places_spoken_in(question), *people_in(question))).lower()
    places = [
        (reason, span)
        for reason, span in _named(question, "place", {note.provenance.place for note in notes}, but_not=bare)
        if question[slice(*span)].lower().rstrip("s") in spoken_in or not _is_topic(question, span, notes, passages)
    ]
    wider = list(_named(question, "municipality", municipalities))
    if len(municipalities) <= 1:
        # The only municipality there is would keep out none but the notes that do not say where they are from.
        yield from places
        yield from ((None, span) for _, span in wider)
        return
    told = {(note.provenance.place, note.provenance.municipality) for note in notes}
    if not places or not wider or any((one.value, all_.value) in told for one, _ in places for all_, _ in wider):
        yield from [*places, *wider]
        return
    for reason, span in [*places, *wider]:
        from_there = [note for note in notes if getattr(note.provenance, reason.field) == reason.value]
        yield from ((limit_to(note, reason.words, notes), span) for note in from_there)


def origins_named(question: str, notes: Sequence[Note]) -> Iterator[Found]:
    """The places and municipalities that a question names, whatever it says of them."""
    municipalities = {note.provenance.municipality for note in notes}
    bare = {_bare(one).lower() for one in municipalities if one}
    yield from _named(question, "place", {note.provenance.place for note in notes}, but_not=bare)
    yield from _named(question, "municipality", municipalities)


def _is_topic(question: str, span: tuple[int, int], notes: Sequence[Note], passages: Sequence[Passage]) -> bool:
    """Whether a place is what is talked of, unless the question says that somebody spoke there.

    One is that others talk about, or that anybody talks about where the question asks what is said of it; and one
    called by ordinary words, where the question does not say that something was said there.
    """
    name, before = question[slice(*span)], question[: span[0]]
    if ASIDE.search(before) or OF_A_GROUP.search(before):
        return False
    if _told_elsewhere(name, notes):
        return True
    if is_ordinary(name):
        return not (THERE.search(before) and SAYING.search(question))
    spelt = re.compile(rf"(?<!\w){re.escape(GENITIVE.sub('', name))}", re.IGNORECASE)
    return bool(OF.search(before)) and any(spelt.search(passage.readable) for passage in passages)


def _told_elsewhere(name: str, notes: Sequence[Note]) -> bool:
    """Whether a note from elsewhere mentions a place by this name, with or without the ending of a genitive."""
    spelt = re.compile(rf"(?<!\w){re.escape(GENITIVE.sub('', name))}", re.IGNORECASE)
    elsewhere = (note for note in notes if not spelt.search(note.provenance.place or ""))
    return any(spelt.search(note.text) for note in elsewhere)


def names_of(value: str, *, but_not: Collection[str] = ()) -> list[str]:
    """The parts of a place's name by which people call it: those that are no ordinary words, nor in ``but_not``."""
    parts = [part.strip() for part in value.split(",") if part.strip()]
    kinds = [part.rpartition(" ") for part in parts]
    parts += [f"{name} {IN_ENGLISH[kind.lower()]}" for name, _, kind in kinds if name and kind.lower() in IN_ENGLISH]
    single = [word for part in parts for word in re.findall(r"[\w-]+", part) if len(word) > 2]
    return [*parts, *(word for word in single if not is_ordinary(word) and word.lower() not in but_not)]


def place_names(notes: Sequence[Note]) -> tuple[str, ...]:
    """What the places and municipalities of notes are called, the longest first, but for ordinary words."""
    places = {note.provenance.place for note in notes} - {None}
    municipalities = {_bare(note.provenance.municipality) for note in notes if note.provenance.municipality}
    names = {name for place in places if place for name in names_of(place)} | municipalities
    return tuple(sorted((name for name in names if not is_ordinary(name)), key=lambda name: (-len(name), name)))


def is_ordinary(name: str) -> bool:
    """True for words of either language: the Old Customs House is not meant where "the" is said."""
    return all(not word.isalpha() or _is_a_word(word.lower()) for word in re.findall(r"[\w-]+", name))


def _is_a_word(word: str) -> bool:
    plain = word.removesuffix("s")
    return bool({word, plain} & ranks().keys()) or word in function_words("en") or bool({word, plain} & english_words())


def _bare(municipality: str) -> str:
    return re.sub(r"\s*(?:kommune|municipality)$", "", municipality, flags=re.IGNORECASE)


def _named(
    question: str, field: str, values: Collection[str | None], *, but_not: Collection[str] = ()
) -> Iterator[tuple[Reason, tuple[int, int]]]:
    for value in sorted(value for value in values if value):
        names = [_bare(value)] if field == "municipality" else names_of(value, but_not=but_not)
        for name in sorted(names, key=len, reverse=True):
            found = re.search(
                rf"(?<!\w){re.escape(name)}(?:s|'s|’s|'|’)?(?:\s+kommunes?)?(?!\w)", question, re.IGNORECASE
            )
            if found:
                yield Reason(field, value, found.group()), found.span()
                break


def unknown_times(question: str, notes: Sequence[Note]) -> tuple[str, ...]:
    """The time in which a question says that something was said, where notes have days and none is from then."""
    said = SAID_THEN.search(question)
    days = [note.provenance.date for note in notes if note.provenance.date]
    if not said or not days or next(_times(question, notes), None):
        return ()
    return (said["then"],)


def _times(question: str, notes: Sequence[Note]) -> Iterator[Found]:
    found = next(filter(None, (pattern.search(question) for pattern in WHEN)), None)
    if found is None:
        return
    told = found.groupdict()
    month = month_number(told["month"]) if told.get("month") else _number(told.get("number"))
    asked = (_number(told.get("year")), month, _number(told.get("day")))
    days = [note.provenance.date for note in notes if note.provenance.date]
    before = question[: found.start()]
    if AFTER.search(before) or BEFORE.search(before):
        yield from _one_side(asked, days, found) if SAYING.search(question) else ()
        return
    days = [day for day in days if _fits(day, asked)]
    # A time no note is from is what the question is about ("klimamål i 2030"), not when it was said.
    if days:
        first, last = _stretch(max(days), asked)
        yield Reason("date_from", first.isoformat(), found.group()), found.span()
        yield Reason("date_to", last.isoformat(), found.group()), found.span()


def meetings_of_a_time(question: str, notes: Sequence[Note]) -> Iterator[Found]:
    """The notes of the day, month or year that a question begins with."""
    asked = f"in {question}"
    limits = [one for one in _times(asked, notes) if one[0] and one[1][0] in (0, len("in "))]
    days = {reason.field: date.fromisoformat(reason.value) for reason, _ in limits if reason}
    for note in notes:
        day = note.provenance.date
        if len(days) > 1 and day and days["date_from"] <= day <= days["date_to"]:
            yield limit_to(note, question, notes), (0, limits[0][1][1] - len("in "))


def sides_asked(read: Iterable[Reason]) -> list[list[Reason]]:
    """The limits of each of several that a question asks: of voices, or of places, groups and meetings by its words."""
    voices: dict[str, list[Reason]] = {}
    elsewhere: dict[str, list[Reason]] = {}
    for one in read:
        if one.field == "voice":
            voices.setdefault(one.value, []).append(one)
        elif one.field in ("place", "municipality", "note", "group", "speaker"):
            elsewhere.setdefault(one.words.casefold(), []).append(one)
    return [side for kind in (voices, elsewhere) if len(kind) > 1 for side in kind.values()]


def _one_side(asked: Asked, days: Sequence[date], found: re.Match[str]) -> Iterator[Found]:
    """The days after or before the one asked about, where some notes are from then and some are not."""
    year, month, number = asked
    if not (year and month and number):
        return
    try:
        day = date(year if year > 100 else 2000 + year, month, number)
    except ValueError:
        return
    later = AFTER.search(found.string[: found.start()]) is not None
    edge = day + timedelta(days=1 if later else -1)
    kept = [one for one in days if (one >= edge if later else one <= edge)]
    if 0 < len(kept) < len(days):
        yield Reason("date_from" if later else "date_to", edge.isoformat(), found.group()), found.span()


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None


def _fits(day: date, asked: Asked) -> bool:
    """True for a day that agrees with as much of a date as was told; a year may be told by its last two digits."""
    year, month, number = asked
    return (
        (year is None or day.year in (year, 2000 + year)) and month in (None, day.month) and number in (None, day.day)
    )


def _stretch(day: date, asked: Asked) -> tuple[date, date]:
    """The day itself, or its month or year where no more was told."""
    _, month, number = asked
    if number:
        return day, day
    first, last = (day.month, day.month) if month else (1, 12)
    return date(day.year, first, 1), date(day.year, last, monthrange(day.year, last)[1])
