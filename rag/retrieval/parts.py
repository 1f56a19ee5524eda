"""Parts of notes that a question names by number or by their headings: "side 7", "the item about broadband"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rag.danish import content_words
from rag.danish.stopwords import stop_words
from rag.glossary import danish_for
from rag.index.parts import Part, lines_over, parts_of, signs_of
from rag.language import detect
from rag.retrieval.alone import NAMING_NOTHING
from rag.retrieval.exercises import ITS_OWN_NUMBER
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
    (r"tavle(?:n)?|board|kolonne(?:n)?|column", r"tavle|board|kolonne|column|"),
    (r"sedler(?:ne)?|lapper(?:ne)?|kort(?:ene)?|post-?its?|notes|slips|cards", r"seddel|sedler|lap|lapper|kort|notes|"),
)
"""What a question calls parts of each kind, and what notes do; a bare number may be any but a page and a stop."""
KIND = "|".join(asked for asked, _ in ASKED)
ABOUT_IT = (
    r"side(?:n)?|page|slides?(?:t|n)?|(?:dagsordens)?punkt(?:et)?|(?:agenda\s+)?item|sag(?:en)?|spørgsmål(?:et)?|question|"
    r"afsnit(?:tet)?|kapit(?:el|let)|section|chapter|emne(?:t)?|overskrift(?:en)?|topic|heading|subject|"
    r"station(?:en)?|stop(?:pet)?|tavle(?:n)?|board|kolonne(?:n)?|column"
)
"""Parts that are called by what they are about, or where they were."""
OF_A_NAME = (
    r"side|page|slide|item|section|chapter|tavle|board|kolonne|column|sedler|lapper|kort|post-?its?|notes|slips|cards"
)
"""Parts that are called by what stands before: "the open board". A fire station is no stop, nor is a club's part."""
NUMBERED = re.compile(
    rf"\b(?P<kind>{KIND})\s+(?:(?:nr\.?|nummer|number|no\.)\s*)?(?P<number>\d{{1,2}}|(?-i:[A-H]))(?![\w’'])",
    re.IGNORECASE,
)
ON = r"om|vedr(?:\.|ørende)|angående|omkring|about|on|regarding|at|ved|i|in|for|over|with|med"
OF_IT = re.compile(
    r"\s+(?:of|in|from|i|af|fra)\s+(?:(?:the|det|den|its|their)\s+)?[\w’'-]+(?=\W*$|\s+(?:about|om|on)\b)"
)
"""Behind the number of a part, whose it is."""
THE = r"(?:the|de|den|det)"
BEHIND = re.compile(rf"\b(?P<kind>{ABOUT_IT})\s+(?:{ON})\s+(?P<name>[^?!;:]+)", re.IGNORECASE)
BEFORE = re.compile(rf"\b{THE}\s+(?P<name>(?:[\w’'-]+,?\s+){{1,4}}?)(?P<kind>{OF_A_NAME})(?!\w|\s*\d)", re.IGNORECASE)
ABOUT = (
    r"(?:om|about|on|under|vedrørende|angående|regarding|når\s+det\s+(?:gælder|handler\s+om)|when\s+it\s+comes\s+to)"
)
MATTER = re.compile(rf"\b{ABOUT}\s+(?:(?:{THE}|emnet|overskriften|heading)\s+)*(?P<name>[^?!;:]+)", re.IGNORECASE)
WRITING = (
    r"(?:siger|sagde|skriver|skrev|mener|fortæller|fortalte|svarer|svarede|noterede|says?|said|writes?|wrote|tells?|told|think|"
    r"answer|note|put\s+down|report|mention)"
)
WRITERS = (
    re.compile(rf"\b{WRITING}\s+(?:{THE}\s+)?(?P<name>[^?!;:]+)", re.IGNORECASE),
    re.compile(rf"\b(?:do|does|did)\s+(?:{THE}\s+)?(?P<name>[^?!;:]+?)\s+{WRITING}\b", re.IGNORECASE),
)
OWN = re.compile(
    r"\b(?:i|in)\s+(?:sit|sin|deres|his|her|their|its)\s+(?:(?:own|eget|egen)\s+)?"
    r"(?P<kind>afsnit|indlæg|bidrag|del|tale|section|chapter|part|contribution|speech)(?!\w)",
    re.IGNORECASE,
)
"""Who writes is what their part is called."""
SENT = re.compile(
    r"\b(?P<kind>\w*(?:brev|svar|mail|indlæg|bidrag|tale)(?:et|get|en|n)?|letter|reply|response|submission|contribution|speech)\s+"
    rf"(?:fra|af|from|by)\s+(?:{THE}\s+)?(?P<name>[^?!;:]+)",
    re.IGNORECASE,
)
"""What somebody sent is headed by who that is."""
HEADED_SO = (
    (r"anbefal\w*|recommend\w*", r"anbefaling|recommendation"),
    (r"konklude\w*|conclude[sd]?", r"konklusion|conclusion|afrunding|afslutning"),
    (r"foreslå\w*|propose[sd]?|suggest(?:s|ed)?", r"forslag|proposal|suggestion"),
)
"""What a note does, and how it heads that."""
TAIL = re.compile(rf"\s+(?:{ON})\s+(?P<name>[^?!;:]+)", re.IGNORECASE)
LAST = re.compile(rf"\b(?:sidste|last|final)(?:,?\s+[\w-]+){{0,2}}?,?\s+(?P<kind>{KIND})(?!\w)", re.IGNORECASE)
OUTCOME = r"(?:decided|planned|agreed|concluded|said|besluttet|vedtaget|aftalt|planlagt|konkluderet|sagt)"
END = re.compile(
    rf"(?:\b{OUTCOME}(?:\s+(?:or|and|eller|og)\s+{OUTCOME})?\s+)?"
    r"\b(?:(?:at|in|by|towards)\s+the\s+end(?:\s+of)?|i\s+slutningen(?:\s+af)?|til\s+sidst(?:\s+i)?)(?!\w)",
    re.IGNORECASE,
)
"""What was decided at the end is what stands there."""
TABLE = re.compile(r"(?<!\w)(?:\w*tabel(?:len)?|the\s+table)(?!\w|\s*\d)", re.IGNORECASE)
SHORTENED = re.compile(r"(?<!\w)([^\W\d_]{3,})\.")
"""A word of a heading that stands for a longer one: "BREDB."."""
SENTENCE = re.compile(r"^(?:\S+\s+){6,}\S+\.$|^.{120,}$")
"""A numbered line that says something is not called by its words."""
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
    by_words = in_some or own or any(one.search(question) for one in (BEHIND, BEFORE, SENT))
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
        parts = _by_number(found["kind"], found["number"], notes)
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
    return of_kind or bare


def unknown_parts_in(question: str, passages: Sequence[Passage]) -> Iterator[re.Match[str]]:
    """The parts that a question numbers and no note has or speaks of, where notes number such parts."""
    notes = {one.note.source: one.note for one in passages}.values()
    for found in NUMBERED.finditer(question):
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
    for found in BEHIND.finditer(question):
        if said := _longest(found["name"], _of_kind(found["kind"], headings), language):
            yield from _limits(said[1], question, (found.start(), found.start("name") + len(said[0])))
    for found in BEFORE.finditer(question):
        said = _longest(found["name"], _of_kind(found["kind"], headings), language)
        if said and not _left(found["name"][len(said[0]) :]):
            yield from _limits(said[1], question, (found.start("name"), found.end()))
    for found in SENT.finditer(question):
        if said := _longest(found["name"], headings, language):
            yield from _limits(said[1], question, (found.start(), found.start("name") + len(said[0])))


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
    """The headings of the kind that a question names, and signs, which are of any; where there are none, all."""
    kinds = "|".join(re.escape(kind) for kind in _kinds_of(asked) - {BARE})
    named_so = re.compile(rf"(?<![^\W\d_])(?:{kinds})(?:en|et)?(?![^\W\d_])|^\(", re.IGNORECASE)
    of_kind = [one for one in headings if named_so.search(one.title)]
    return of_kind or [one for one in headings if BARE in _kinds_of(asked)]


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
