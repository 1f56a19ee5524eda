"""Filters read from a question: places, municipalities, groups, exercises, meetings and times that the notes know."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from rag.danish.lexicon import ranks
from rag.danish.stopwords import function_words
from rag.glossary import english_words
from rag.index.filters import allowed_rows, note_passes
from rag.retrieval.addressed import answered_in
from rag.retrieval.asked_of import called_at, told_where
from rag.retrieval.bodies import words_of_bodies
from rag.retrieval.by_name import said_by
from rag.retrieval.exercises import exercises_in
from rag.retrieval.groups import NUMBERED, groups_in
from rag.retrieval.hosts import hosts_asked, the_hosts_in
from rag.retrieval.kinds import kinds_in
from rag.retrieval.meetings import bodies_in, limit_to, meetings_in
from rag.retrieval.parts import parts_in
from rag.retrieval.speakers import places_spoken_in
from rag.retrieval.times import SAYING, Found, times_in
from rag.retrieval.towns import authors_from, parts_held_in, people_in, those_in_places
from rag.retrieval.wanted import wanted_in
from rag.retrieval.who import speakers_asked
from rag.types import Filters, Note, Passage, Reason

GENITIVE = re.compile(r"(?:['’]?s|['’])$")
THERE = re.compile(r"\b(?:i|på|ved|fra|in|at|from)\s+(?:(?:det|den|the)\s+)?$", re.IGNORECASE)
"""Before a place where something was said."""
ASIDE = re.compile(r"\((?:i|på|ved|fra|in|at|from)\s+(?:(?:det|den|the)\s+)?$", re.IGNORECASE)
"""Before a place that a follow-up named, and that stands beside the question: the same is asked there."""
OF_A_GROUP = re.compile(rf"{NUMBERED.pattern}\s+{THERE.pattern}", re.IGNORECASE)
"""Before a place where a group sat or a stop was: "station 4 i Nørreby"."""
OF = re.compile(r"\b(?:om|til|omkring|vedrørende|about|to|on|regarding)\s+(?:(?:det|den|the)\s+)?$", re.IGNORECASE)
"""Before a place that is talked of."""
IN_ENGLISH = {"skole": "School", "bibliotek": "Library", "rådhus": "Town Hall", "forsamlingshus": "Village Hall"}
"""What a place's name ends with, in English: "Nørre Skole" is asked of as "Nørre School"."""
SEVERAL = 3
"""Parts of a place's name: a hall and its town are two."""


def read_limits(question: str, notes: Sequence[Note], passages: Sequence[Passage]) -> Iterator[Found]:
    """Each filter the question names, with where its words stand; no filter where the words limit nothing."""
    parts = list(parts_held_in(question, passages))
    origins = [
        (origin, (start, end))
        for origin, (start, end) in _origins(question, notes, passages)
        if not (_in_part(origin) and any(first <= start and end <= last for _, (first, last) in parts))
    ]
    groups = [(one, called_at(question, place, group=True)) for one, place in groups_in(question, passages)]
    groups += [*exercises_in(question, passages), *answered_in(question, passages)]
    whose = _whose(question, notes, passages)
    meetings = list(meetings_in(question, notes))
    if not (origins or parts or wanted_in(question)):
        origins = list(_titled(question, notes))
    if not (origins or parts or whose):
        parts = list(authors_from(question, passages))
    named = [*(origins or parts), *groups, *meetings, *whose]
    if not any(one and one.field == "note" for one, _ in (*meetings, *whose)):
        kinds = list(kinds_in(question, notes))
        meetings += kinds if kinds and _pass_together([*named, *kinds], passages) else []
    asked = [] if whose or the_hosts_in(question) else list(speakers_asked(question, passages))
    whose += _also_by_first_name(whose, question, passages)
    if asked and _pass_together([*named, *meetings, *asked], passages):
        whose = [(reason, called_at(question, place)) for reason, place in asked]
    if whose:
        known = {start for _, (start, _) in (*groups, *meetings)}
        whose += [(None, (start, end)) for start, end in told_where(question) if known.isdisjoint(range(start, end))]
    yield from [*(origins or parts), *groups, *meetings]
    yield from _parts(question, passages, [*groups, *whose], meetings)
    yield from whose
    yield from times_in(question, notes)


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


def _whose(question: str, notes: Sequence[Note], passages: Sequence[Passage]) -> list[Found]:
    """The notes of a body whose words are asked for, or what is said by whom a question names."""
    if (hosts := hosts_asked(question, passages)) is not None:
        return hosts
    bodies, said = list(bodies_in(question, notes)), list(said_by(question, passages))
    if of_bodies := words_of_bodies(question, bodies, said, passages):
        return [(reason, called_at(question, place)) for reason, place in of_bodies]
    called_so = any(one.words.casefold() in one.value.casefold() for one, _ in bodies)
    return [(reason, called_at(question, place)) for reason, place in (said if said and not called_so else bodies)]


def _also_by_first_name(whose: Sequence[Found], question: str, passages: Sequence[Passage]) -> list[Found]:
    """Labels that begin with a first name alone by which somebody is asked: "Ida, blok 5" beside "Ida Holm, blok 5"."""
    firsts = {one.words for one, _ in whose if one and one.field == "speaker" and one.words.isalpha()}
    if not firsts:
        return []
    known = {one.value for one, _ in whose if one}
    alike = [found for found in speakers_asked(question, passages) if found[0].value not in known]
    return [(one, place) for one, place in alike if any(re.match(rf"{name}(?!\w)", one.value) for name in firsts)]


def _pass_together(limits: Sequence[Found], passages: Sequence[Passage]) -> bool:
    """Whether some passage meets all limits: what the question may mean besides its plain limits must leave one."""
    values: dict[str, Any] = {}
    for one, _ in limits:
        if one:
            values[one.field] = (*values.get(one.field, ()), one.value)
    return bool(allowed_rows(passages, Filters(**values)))


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


def _titled(question: str, notes: Sequence[Note]) -> Iterator[Found]:
    """The notes that are called by where those are who are asked: "personalet på Lyngbo" of "Workshop, Lyngbo"."""
    for start, end in those_in_places(question):
        spelt = re.compile(rf"(?<!\w){re.escape(GENITIVE.sub('', question[start:end]))}(?!\w)")
        meant = [one for one in notes if spelt.search(f"{one.title} {one.provenance.meeting}")]
        if len(meant) < len(notes):
            yield from ((limit_to(one, question[start:end], notes), (start, end)) for one in meant)


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
