"""Parts of notes that a question names by number or by their headings: "side 7", "the item about broadband"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rag.danish.stopwords import stop_words
from rag.index.parts import Part, parts_of
from rag.language import detect
from rag.retrieval.kinds import is_of_kind
from rag.retrieval.meetings import called, is_among
from rag.retrieval.terms import read_terms
from rag.types import Language, Note, Passage, Reason

BARE = ""
ASKED: tuple[tuple[str, str], ...] = (
    (r"side(?:n)?|page|slides?(?:t|n)?|dias(?:set|en)?", r"side|page|slide|dias"),
    (r"(?:dagsordens)?punkt(?:et)?|pkt\.?|(?:agenda\s+)?item|sag(?:en)?", r"punkt|pkt|item|ad|sag|§|"),
    (r"spørgsmål(?:et)?|sp\.|spm\.|question", r"spørgsmål|sp|spm|spg|question|q|"),
    (r"krav(?:et)?|ønske(?:t)?|forslag(?:et)?|demand|request|proposal", r"krav|demand|"),
    (r"afsnit(?:tet)?|kapit(?:el|let)|section|chapter|part", r"afsnit|kapitel|section|chapter|part|del|"),
    (r"emne(?:t)?|tema(?:et)?|overskrift(?:en)?|topic|theme|heading|subject", r"emne|tema|topic|theme|"),
    (r"station(?:en)?|stop(?:pet)?|post(?:en)?", r"station|stop|post"),
    (r"tavle(?:n)?|board|kolonne(?:n)?|column", r"tavle|board"),
)
"""What a question calls parts of each kind, and what notes do; a bare number may be any but a page and a stop."""
KIND = "|".join(asked for asked, _ in ASKED)
NUMBERED = re.compile(
    rf"\b(?P<kind>{KIND})\s+(?:(?:nr\.?|nummer|number|no\.)\s*)?(?P<number>\d{{1,2}}|(?-i:[A-H]))(?![\w’'])", re.IGNORECASE
)
ON = r"om|vedr(?:\.|ørende)|angående|omkring|about|on|regarding|at|ved|i|in|for|over|with|med"
BEHIND = re.compile(rf"\b(?P<kind>{KIND})\s+(?:{ON})\s+(?P<name>[^?!;:]+)", re.IGNORECASE)
BEFORE = re.compile(rf"\bthe\s+(?P<name>(?:[\w’'-]+,?\s+){{1,4}}?)(?P<kind>{KIND})(?!\w|\s*\d)", re.IGNORECASE)
MATTER = re.compile(
    r"\b(?:om|about|on|under|vedrørende|angående)\s+(?:(?:det|den|de|the|emnet|overskriften|heading)\s+)*(?P<name>[^?!;:]+)",
    re.IGNORECASE,
)
TAIL = re.compile(rf"\s+(?:{ON})\s+(?P<name>[^?!;:]+)", re.IGNORECASE)
LAST = re.compile(rf"\b(?:sidste|last|final)(?:,?\s+[\w-]+){{0,2}}?,?\s+(?P<kind>{KIND})(?!\w)", re.IGNORECASE)
TABLE = re.compile(r"(?<!\w)(?:\w*tabel(?:len)?|the\s+table)(?!\w|\s*\d)", re.IGNORECASE)
SHORTENED = re.compile(r"(?<!\w)([^\W\d_]{3,})\.")
"""A word of a heading that stands for a longer one: "BREDB."."""
LONGEST_NAME = 5
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

    With ``in_some`` notes of a kind are all that is searched: there a matter that heads a part means that part.
    """
    language = detect(question)
    notes = list({one.note.source: one.note for one in passages}.values())
    found = [
        *_numbered(question, notes, language),
        *(_last(question, notes) or ()),
        *_named(question, passages, language, in_some=in_some),
        *(_tables(question, passages) if in_some else ()),
    ]
    yield from _apart(found, taken)


def _apart(found: Iterable[Found], taken: Sequence[Place]) -> Iterator[Found]:
    """What was found, without what stands where something else was found before."""
    seen = list(taken)
    kept: set[Place] = set()
    for reason, place in found:
        if place in kept or not any(start < place[1] and place[0] < end for start, end in seen):
            kept.add(place)
            seen.append(place)
            yield reason, place


def _kinds_of(asked: str) -> set[str]:
    """What notes call the parts that a question calls so; "" for a bare number."""
    return {kind for says, has in ASKED if re.fullmatch(says, asked, re.IGNORECASE) for kind in has.split("|")}


def _numbered(question: str, notes: Sequence[Note], language: Language) -> Iterator[Found]:
    for found in NUMBERED.finditer(question):
        parts = _by_number(found["kind"], found["number"], notes)
        tail = TAIL.match(question, found.end())
        heads = [Heading(one.line, one.title, note) for note, one in parts]
        said = _longest(tail["name"], heads, language) if tail else None
        place = (found.start(), tail.start("name") + len(said[0]) if tail and said else found.end())
        yield from ((Reason("exercise", one.value, question[slice(*place)]), place) for one in (said[1] if said else heads))


def _by_number(asked: str, number: str, notes: Sequence[Note]) -> list[tuple[Note, Part]]:
    """The parts of a kind with a number: those that notes call so before those that have a number only."""
    kinds = _kinds_of(asked)
    all_parts = [(note, one) for note in notes for one in parts_of(note.text) if one.number == number]
    called_so = [one for one in all_parts if one[1].kind and one[1].kind in kinds]
    if called_so or BARE not in kinds:
        return called_so
    bare = [one for one in all_parts if not one[1].kind]
    asks = "question" in kinds
    of_kind = [one for one in bare if is_of_kind(one[0], "questionnaire") == asks]
    return of_kind or bare


def _last(question: str, notes: Sequence[Note]) -> list[Found]:
    """The last of the parts of a kind: "the last, unplanned stop"."""
    found = LAST.search(question)
    kinds = _kinds_of(found["kind"]) - {BARE} if found else set()
    lasts = [parts[-1] for note in notes if (parts := [one for one in parts_of(note.text) if one.kind in kinds])]
    return [(Reason("exercise", one.line, found.group()), found.span()) for one in lasts] if found else []


def _headings(passages: Sequence[Passage]) -> list[Heading]:
    """The headings of the passages' notes, and the lines with which their numbered parts begin."""
    heads = {(text, one.note.source): one.note for one in passages for text in one.path}
    notes = {one.note.source: one.note for one in passages}
    parts = [Heading(one.line, one.title, note) for note in notes.values() for one in parts_of(note.text)]
    lines = {(one.value, one.note.source) for one in parts}
    return [*parts, *(Heading(text, text, note) for (text, source), note in heads.items() if (text, source) not in lines)]


def _named(question: str, passages: Sequence[Passage], language: Language, *, in_some: bool) -> Iterator[Found]:
    headings = _headings(passages)
    for pattern in (BEHIND, BEFORE, *((MATTER,) if in_some else ())):
        for found in pattern.finditer(question):
            heads = headings if pattern is MATTER else _of_kind(found["kind"], headings)
            said = _longest(found["name"], heads, language)
            if said and (pattern is not BEFORE or len(said[0]) >= len(found["name"].rstrip())):
                end = found.start("name") + len(said[0])
                start = found.start("name") if pattern is not BEHIND else found.start()
                place = (start, end if pattern is not BEFORE else found.end())
                yield from ((Reason("exercise", one.value, question[slice(*place)]), place) for one in said[1])


def _of_kind(asked: str, headings: Sequence[Heading]) -> list[Heading]:
    """The headings of the kind that a question names, where there are such; else all."""
    kinds = _kinds_of(asked) - {BARE}
    of_kind = [
        one for one in headings if any(re.match(rf"\W*{re.escape(kind)}(?![^\W\d_])", one.value, re.IGNORECASE) for kind in kinds)
    ]
    return of_kind or [one for one in headings if BARE in _kinds_of(asked)]


def _longest(name: str, headings: Sequence[Heading], language: Language) -> tuple[str, list[Heading]] | None:
    """The most of a name that headings are called by, and these."""
    empty = stop_words(language)
    ends = [one.end() for one in re.finditer(r"[\w’'-]+", name) if one.group().lower() not in empty]
    for end in reversed(ends[:LONGEST_NAME]):
        if meant := [one for one in headings if _is_called(name[:end], one.title, language)]:
            return name[:end], meant
    return None


def _is_called(name: str, title: str, language: Language) -> bool:
    """Whether a heading has every word of a name, as it stands, translated or shortened."""
    terms, short = called(title), tuple(one.lower() for one in SHORTENED.findall(title))
    named = read_terms(name, language, english=language == "da")
    return bool(named) and all(
        any(is_among(one, terms) or (short and one.startswith(short)) for one in equals) for equals in named
    )


def _tables(question: str, passages: Sequence[Passage]) -> Iterator[Found]:
    """The tables of the notes, by the heads of their columns."""
    heads = sorted({text for one in passages for text in one.path if text.count("|") > 1})
    for found in TABLE.finditer(question):
        yield from ((Reason("exercise", one, found.group()), found.span()) for one in heads)
