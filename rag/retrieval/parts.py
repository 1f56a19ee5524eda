"""Parts of notes that a question names by number or by their headings: "side 7", "the item about broadband"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rag.danish import content_words
from rag.danish.stopwords import stop_words
from rag.glossary import danish_for
from rag.index.parts import Part, lines_over, parts_of
from rag.language import detect
from rag.retrieval.alone import NAMING_NOTHING
from rag.retrieval.asked_parts import (
    ASKED,
    BARE,
    BEFORE,
    BEHIND,
    CALLED,
    END,
    HEADED_SO,
    LAST,
    MATTER,
    NUMBERED,
    OF_IT,
    OWN,
    SENT,
    SENTENCE,
    SHORTENED,
    TABLE,
    TAIL,
    WRITERS,
)
from rag.retrieval.exercises import ITS_OWN_NUMBER, number_of
from rag.retrieval.kinds import is_of_kind
from rag.retrieval.meetings import called, is_among
from rag.retrieval.terms import read_terms
from rag.sections.keys import signs_of
from rag.types import Language, Note, Passage, Reason

LONGEST_NAME = 6
"""Words."""
Place = tuple[int, int]
Found = tuple[Reason | None, Place]


@dataclass(frozen=True, slots=True)
class Heading:
    """What a part of a note is called: the value that limits to it, and all that its first lines say."""

    value: str
    title: str
    note: Note


def parts_in(
    question: str, passages: Sequence[Passage], taken: Sequence[Place] = (), *, in_some: bool = False
) -> Iterator[Found]:
    """The parts that a question names, among passages, but for what stands in places that are ``taken``.

    With ``in_some`` notes of a kind are all that is searched: there a matter, or who writes, that heads a part means
    that part.
    """
    language = detect(question)
    notes = list({one.note.source: one.note for one in passages}.values())
    own = OWN.search(question)
    seen = question
    for start, end in taken:
        seen = seen[:start] + ";" * (end - start) + seen[end:]
    by_words = in_some or own or any(one.search(question) for one in (BEHIND, BEFORE, CALLED, SENT))
    headings = _headings(passages) if by_words else []
    found = [*_numbered(seen, notes, language), *_last(seen, notes), *_named(seen, headings, language)]
    if in_some:
        found += [*_tables(seen, passages), *_end(seen, notes, passages), *_of_a_matter(seen, headings, language)]
    if in_some and not found:
        found += _headed_so(seen, headings)
    if own or (in_some and not found):
        found += _of_writers(seen, headings, language)
    yield from _apart(found)
    if own:
        yield None, own.span()


def _apart(found: Iterable[Found]) -> Iterator[Found]:
    """What was found, without what stands where something else was found before."""
    kept: list[Place] = []
    for reason, place in found:
        if place in kept or not any(start < place[1] and place[0] < end for start, end in kept):
            kept.append(place)
            yield reason, place


def _limits(headings: Iterable[Heading], question: str, place: Place) -> Iterator[Found]:
    yield from ((Reason("exercise", one, question[slice(*place)]), place) for one in {one.value: 0 for one in headings})


def _kinds_of(asked: str) -> set[str]:
    """What notes call the parts that a question calls so; "" for a bare number."""
    return {kind for says, has in ASKED if re.fullmatch(says, asked, re.IGNORECASE) for kind in has.split("|")}


def _numbered(question: str, notes: Sequence[Note], language: Language) -> Iterator[Found]:
    numbered = ITS_OWN_NUMBER.match(question)
    for found in NUMBERED.finditer(question, numbered.end() if numbered else 0):
        number = found["number"] or number_of(found["place"])
        parts = _by_number(found["kind"] or found["placed"], number, notes)
        heads = [Heading(one.line, one.title, note) for note, one in parts]
        tail, end = TAIL.match(question, found.end()), found.end()
        if tail and (said := _longest(tail["name"], heads, language)):
            heads, end = said[1], tail.start("name") + len(said[0])
        elif len({one.note.source for one in heads}) == 1 and (whose := OF_IT.match(question, found.end())):
            end = whose.end()
        yield from _limits(heads, question, (found.start(), end))


def _by_number(asked: str, number: str, notes: Sequence[Note]) -> list[tuple[Note, Part]]:
    """The parts of a kind with a number: those that notes call so before those that have a number only."""
    kinds = _kinds_of(asked)
    all_parts = [(note, one) for note in notes for one in parts_of(note.text) if one.number == number]
    called_so = [one for one in all_parts if one[1].kind and one[1].kind in kinds]
    if called_so or BARE not in kinds:
        return called_so
    bare = [one for one in all_parts if not one[1].kind]
    of_kind = [one for one in bare if is_of_kind(one[0], "questionnaire") == ("question" in kinds)]
    longest = {note.source: one for note, one in sorted(of_kind or bare, key=lambda found: len(found[1].span))}
    return [(note, one) for note, one in of_kind or bare if longest[note.source] is one]


def unknown_parts_in(question: str, passages: Sequence[Passage]) -> Iterator[re.Match[str]]:
    """The parts that a question numbers and no note has or speaks of, where notes number such parts."""
    notes = {one.note.source: one.note for one in passages}.values()
    for found in (one for one in NUMBERED.finditer(question) if one["number"]):
        kinds = _kinds_of(found["kind"]) - {BARE}
        alike = [one for note in notes for one in parts_of(note.text) if one.kind in kinds]
        named = "|".join(map(re.escape, kinds))
        numbered = re.compile(rf"(?<!\w)(?:{named})\w*\W+(?:nr\W+)?{found['number']}\b", re.IGNORECASE)
        spoken_of = any(numbered.search(note.text) for note in notes)
        if alike and not spoken_of and not _by_number(found["kind"], found["number"], list(notes)):
            yield found


def _last(question: str, notes: Sequence[Note]) -> Iterator[Found]:
    """The last of the parts of a kind: "the last, unplanned stop"."""
    for found in LAST.finditer(question):
        kinds = _kinds_of(found["kind"]) - {BARE}
        for note in notes:
            parts = [one for one in parts_of(note.text) if one.kind in kinds]
            yield from _limits((Heading(one.line, one.title, note) for one in parts[-1:]), question, found.span())


def _end(question: str, notes: Sequence[Note], passages: Sequence[Passage]) -> Iterator[Found]:
    """What stands under the last heading of a note that is asked for its end."""
    found = END.search(question)
    if found and len(notes) == 1:
        over = next((one for one in reversed(passages) if one.path or lines_over(one)), None)
        value = (over.path or lines_over(over))[-1] if over else None
        yield from [(Reason("exercise", value, found.group()), found.span())] if value else ()


def _headings(passages: Sequence[Passage]) -> list[Heading]:
    """The headings of the passages' notes, the lines with which their numbered parts begin, and signs."""
    heads = {(text, one.note.source): one.note for one in passages for text in one.path}
    notes = {one.note.source: one.note for one in passages}
    parts = [
        Heading(one.line, one.title, note)
        for note in notes.values()
        for one in parts_of(note.text)
        if not SENTENCE.search(one.title)
    ]
    parts += [Heading(one, one, note) for note in notes.values() for one in signs_of(note.text).values()]
    lines = {(one.value, one.note.source) for one in parts}
    return [
        *parts,
        *(Heading(text, text, note) for (text, source), note in heads.items() if (text, source) not in lines),
    ]


def _named(question: str, headings: Sequence[Heading], language: Language) -> Iterator[Found]:
    """The parts by a word for their kind and words of their headings: "the item about broadband"."""
    for pattern in (BEHIND, CALLED, SENT):
        for found in pattern.finditer(question):
            of_kind = _of_kind(found["kind"], headings) if pattern is BEHIND else headings
            if said := _longest(found["name"], of_kind, language):
                yield from _limits(said[1], question, (found.start(), found.start("name") + len(said[0])))
    for found in BEFORE.finditer(question):
        said = _longest(found["name"], _of_kind(found["kind"], headings), language)
        if said and not _left(found["name"][len(said[0]) :]):
            yield from _limits(said[1], question, (found.start("name"), found.end()))


def _of_a_matter(question: str, headings: Sequence[Heading], language: Language) -> Iterator[Found]:
    """The parts that are headed by all that is asked about, or each by one of two matters."""
    for found in MATTER.finditer(question):
        each = [found["name"], *re.split(r"\s+(?:og|and)\s+", found["name"])]
        said = [_longest(one, headings, language) for one in each]
        whole = [said[0]] if said[0] and not _left(found["name"][len(said[0][0]) :]) else []
        both = [one for one, name in zip(said[1:], each[1:], strict=True) if one and not _left(name[len(one[0]) :])]
        meant = whole or (both if len(both) == len(each) - 1 else [])
        place = (found.start("name"), found.end("name"))
        yield from _limits([one for of in meant if of for one in of[1]], question, place)


def _of_writers(question: str, headings: Sequence[Heading], language: Language) -> Iterator[Found]:
    """The parts that are called by those who write: "What do the caseworkers write in their section?"."""
    for found in (one for pattern in WRITERS for one in pattern.finditer(question)):
        name = re.split(r"\s+(?:selv|themselves|i\s+(?:sit|deres)|in\s+(?:his|her|their)|om|about)\b", found["name"])[0]
        said = _longest(name, headings, language)
        if said and not _left(name[len(said[0]) :]):
            yield from _limits(said[1], question, (found.start("name"), found.start("name") + len(name)))


def _headed_so(question: str, headings: Sequence[Heading]) -> Iterator[Found]:
    """The parts of a note that are headed by what it is said to do: "What does the report recommend?"."""
    for does, has in HEADED_SO:
        found = re.search(rf"(?<!\w)(?:{does})(?!\w)", question, re.IGNORECASE)
        headed = [one for one in headings if re.search(rf"(?<!\w)(?:{has})", one.title, re.IGNORECASE)]
        yield from _limits(headed, question, found.span()) if found else ()


def _left(rest: str) -> bool:
    """Whether something is left that a part is not called by."""
    return any(one not in NAMING_NOTHING for one in content_words(rest))


def _of_kind(asked: str, headings: Sequence[Heading]) -> list[Heading]:
    """The headings of the kind that a question names, which signs are of notes; where there are none, all."""
    kinds = _kinds_of(asked) - {BARE}
    named_so = "|".join(re.escape(kind) for kind in kinds)
    sign = r"|^\(" if "seddel" in kinds else ""
    of_kind = re.compile(rf"(?<![^\W\d_])(?:{named_so})(?:en|et)?(?![^\W\d_]){sign}", re.IGNORECASE)
    return [one for one in headings if of_kind.search(one.title)] or [
        one for one in headings if BARE in _kinds_of(asked)
    ]


def _longest(name: str, headings: Sequence[Heading], language: Language) -> tuple[str, list[Heading]] | None:
    """The most of a name that headings are called by, and these."""
    empty = stop_words(language)
    ends = [one.end() for one in re.finditer(r"[\w’'-]+", name) if one.group().lower() not in empty]
    for end in reversed(ends[:LONGEST_NAME]):
        read = read_terms(name[:end], language, english=language == "da")
        # A heading is called by one word of several that are meant by an English one.
        named = [(*equals, *danish_for(equals[0])) if language == "en" else equals for equals in read]
        if meant := [one for one in headings if named and _is_called(named, one.title)]:
            return name[:end], meant
    return None


def _is_called(named: Sequence[Sequence[str]], title: str) -> bool:
    """Whether a heading has every word of a name, as it stands, translated or shortened."""
    terms, short = called(title), tuple(one.lower() for one in SHORTENED.findall(title))
    return all(any(is_among(one, terms) or (short and one.startswith(short)) for one in equals) for equals in named)


def _tables(question: str, passages: Sequence[Passage]) -> Iterator[Found]:
    """The tables of the notes, by the heads of their columns."""
    heads = sorted({text for one in passages for text in one.path if text.count("|") > 1})
    for found in TABLE.finditer(question):
        yield from ((Reason("exercise", one, found.group()), found.span()) for one in heads)
