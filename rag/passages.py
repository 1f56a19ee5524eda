"""Sections to passages: the units that are found and cited, and what of them is searched."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain

from rag.readers.damage import repair
from rag.readers.head import ATTENDANCE
from rag.sections import find_sections
from rag.sections.came import PRESENT
from rag.sections.endings import ABBREVIATION
from rag.sections.framing import lists_who_came
from rag.sections.panel import ASKED, parts_speaking
from rag.sections.people import turns_by_initials
from rag.sections.present import people_present, sent_by, with_whom_they_speak_for
from rag.sections.reported import is_another_s, reports, turns_in, voice_told
from rag.sections.said_by import speaker_in_row
from rag.sections.shapes import MINUTES_PART, structure
from rag.sections.sides import sides_in
from rag.sections.speaking import voice_of_label
from rag.sections.turns import TURN, at_names, is_one, speaker_of, voice_of_present, whole_name_of_turn
from rag.sections.voices import heard_in
from rag.types import Item, Note, Passage, Section, Span, Voice

__all__ = ["Searchable", "headings_over", "make_passages", "parent_of", "parts_of", "searchable", "sentences", "table"]

LONGEST = 600
"""Code points; a longer paragraph is cut between sentences, so that a citation stays small."""
SHORTEST_TURN = 40
"""Of what somebody says whose voice no note tells, beside another's words in such a paragraph."""
LONGEST_TURNS = 200
"""A shorter paragraph in which several of one voice speak is one passage."""
LONGEST_ENDING = 80
"""Characters of what tells whether a full stop ends a sentence."""
LONGEST_LEAD = 60
"""What says no more than which matter is next goes with whoever speaks first of it."""

SENTENCE_END = re.compile(r"(?:[.!?…]+[*\"”’)]*)(?=\s)")
ORDINAL = re.compile(r"(?:^|\s)\d{1,3}\.$")
INITIAL = re.compile(r"(?<!\w)[A-ZÆØÅ]\.$")
"""Somebody who is called by a letter, where brackets behind it tell more: "M. (Syria) said"."""
NEXT_WORD = re.compile(r"\s+(\S)")

_SAID = r"""["”“»«][^"”“»«]+["”“«»](?:\s*[(–,-][^"”“»«/|•]{1,40})?"""
_BETWEEN = r"\s*(?:/{1,2}|\||•|·|;|\+|\s[–—-])\s*"
STATEMENT = re.compile(rf"(?P<said>{_SAID}?)(?={_BETWEEN}|\s*$)")
STATEMENTS = re.compile(rf"(?:{_SAID}{_BETWEEN})+{_SAID}\s*")
"""Several statements on one line, each in quotation marks and perhaps with who said it."""

SLASH = re.compile(r"\s+/{1,2}\s+")
FEWEST_SLASHED, SHORTEST_SLASHED = 3, 25
"""Points that somebody wrote on one line with slashes between, each so long on average."""

# Said in both languages, so that a question in either meets the note's voice as context.
VOICE_WORDS = {
    Voice.CITIZENS: "borgere citizens",
    Voice.STAKEHOLDERS: "interessenter stakeholders",
    Voice.EMPLOYEES: "medarbejdere employees",
    Voice.POLITICIANS: "politikere politicians",
    Voice.UNKNOWN: "",
}


@dataclass(frozen=True, slots=True)
class Searchable:
    """What is searched of a passage: its own words, and the words that stand over it."""

    body: str
    context: str


def make_passages(note: Note) -> tuple[Passage, ...]:
    """The passages of a note in reading order.

    Their spans do not overlap; with the headings they cover every letter of the note but for the layout's marks. A
    paragraph longer than ``LONGEST`` becomes several passages whose spans lie within its own.
    """
    passages: list[Passage] = []
    sections = find_sections(note)
    sides = sides_in(note, sections)
    for section in sections:
        for item in section.items:
            for turn in chain.from_iterable(map(partial(_reported, note), _turns(note, item.span))):
                if lists_who_came(note.slice(turn).strip(), section.path[-1].text if section.path else ""):
                    found = _passage(note, section, item, turn, number=len(passages))
                    passages.append(replace(found, said_by=Voice.UNKNOWN, side=sides.get(item.span)))
                    continue
                speaker, said_by = heard_in(note, section, replace(item, span=turn))
                people = people_present(note.text, note.provenance.voice)
                speaker = speaker or whole_name_of_turn(note.slice(turn), people) or _one_present(note, turn)
                speaker = speaker or speaker_in_row(note, section, note.slice(turn))
                whose = sent_by(note.text).get(speaker or "")
                speaker = f"{speaker} ({whose})" if whose else speaker
                told = voice_told(note.slice(turn)) if reports(note) else None
                for span in _pieces(note, turn):
                    # Under a heading of several the one who speaks there is known by name, if nobody asks them.
                    unsaid = said_by is None or (said_by is Voice.UNKNOWN and not ASKED.match(note.slice(span)))
                    said = (_voice_present(note, span) or told or said_by) if unsaid else said_by
                    found = _passage(note, section, item, span, number=len(passages))
                    passages.append(replace(found, speaker=speaker, said_by=said, side=sides.get(item.span)))
    return tuple(passages)


def _passage(note: Note, section: Section, item: Item, span: Span, *, number: int) -> Passage:
    return Passage(
        note=note,
        number=number,
        span=span,
        kind=item.kind,
        path=tuple(heading.text for heading in section.path),
        group=section.group,
        parent=item.parent,
        reading=_reading(note, span),
    )


def _reading(note: Note, span: Span) -> str | None:
    if not note.damaged:
        return None
    folded = " ".join(note.slice(span).split())
    repaired = " ".join(repair(note.slice(span), note.text).split())
    return repaired if repaired != folded else None


def _turns(note: Note, span: Span) -> list[Span]:
    """The parts in which those present speak one after the other in a long paragraph, or anybody behind initials."""
    by_initials = turns_by_initials(note.slice(span), note.text)
    if len(by_initials) > 1:
        return [Span(span.start + start, span.start + end) for start, end in by_initials]
    text, people = note.slice(span), people_present(note.text, note.provenance.voice)
    if not people or MINUTES_PART.match(text) or PRESENT.match(text):
        return [span]
    turns: list[Span] = []
    voices: set[Voice | None] = set()
    spoken: list[str] = []
    """Who speaks in each; empty for somebody else than those present."""
    for sentence in (part for whole in sentences(text) for part in at_names(text, whole, people)):
        said = text[sentence.start : sentence.end]
        name, last = speaker_of(said, people) or "", spoken[-1] if spoken else ""
        labelled = None if name else voice_of_label(said)
        another = not name and (bool(labelled) or is_another_s(said, people.get(last) or note.provenance.voice))
        leads = not spoken and sum(map(len, turns)) <= LONGEST_LEAD
        if turns and not another and (not name or leads or is_one(name, last)):
            turns[-1] = Span(turns[-1].start, sentence.end)
        else:
            turns.append(sentence)
        spoken += [name] if name or another else []
        voices |= {people[name] if name else labelled} - {None}
    several = any(spoken) and any(not is_one(name, spoken[0]) for name in spoken)
    # A name and a colon begin what somebody says, whatever was told before.
    begun = len(turns) > 1 and TURN.match(text, turns[1].start) and not speaker_of(text[: turns[1].start], people)
    if begun and any(spoken):
        several = True
    elif several and len(span) < LONGEST_TURNS:
        # Of whom no voice is told the words are not the other's, but a few of them say nothing by themselves.
        untold = bool(voices) and any(one and people[one] is None for one in spoken)
        several = len(voices) > 1 or (untold and min(map(len, turns)) >= SHORTEST_TURN)
    return [Span(span.start + turn.start, span.start + turn.end) for turn in turns] if several else [span]


def _reported(note: Note, span: Span) -> list[Span]:
    """The parts of a report in which it tells what one group after the other says."""
    if not reports(note):
        return [span]
    parts = sentences(note.slice(span))
    begin = turns_in([note.slice(span)[one.start : one.end] for one in parts])
    ends = [*(parts[at - 1].end for at in begin[1:]), parts[-1].end] if parts else []
    return [Span(span.start + parts[at].start, span.start + end) for at, end in zip(begin, ends, strict=True)] or [span]


def _voice_present(note: Note, span: Span) -> Voice | None:
    """The one voice of those present who speak in a passage."""
    said = note.slice(span)
    people = people_present(note.text, note.provenance.voice)
    if not people or PRESENT.match(said):
        return None
    parts = parts_speaking([said[one.start : one.end] for one in sentences(said)], note.text, people)
    return voice_of_present(parts, people)


def _one_present(note: Note, span: Span) -> str | None:
    """The full name of the one of those present whose words a paragraph begins with; ``None`` where several speak."""
    text, people = note.slice(span), people_present(note.text, note.provenance.voice)
    if not people or PRESENT.match(text) or MINUTES_PART.match(text) or ATTENDANCE.match(text):
        return None
    names = [speaker_of(text[one.start : one.end], people) for one in sentences(text)]
    full = {one for name in names for one in people if name and " " in one and is_one(name, one)}
    return full.pop() if names[0] and len(full) == 1 else None


def _pieces(note: Note, span: Span) -> list[Span]:
    """The span itself, or the statements quoted in it one after the other, or its pieces where it is too long."""
    stated = _stated(note.slice(span))
    if len(stated) > 1:
        return [Span(span.start + one.start, span.start + one.end) for one in stated]
    slashed = _slashed(note.slice(span))
    if len(slashed) >= FEWEST_SLASHED:
        return [Span(span.start + one.start, span.start + one.end) for one in slashed]
    if len(span) <= LONGEST:
        return [span]
    from langchain_text_splitters import RecursiveCharacterTextSplitter

    # Only the sentences' own ends count: the splitter's full stops would cut at "ca. 250" and "f.eks. Aarhus".
    pieces: list[Span] = []
    for piece in _packed(note.slice(span)):
        if len(piece) <= LONGEST:
            pieces.append(piece)
            continue
        splitter = RecursiveCharacterTextSplitter(
            chunk_size=LONGEST,
            chunk_overlap=0,
            add_start_index=True,
            separators=["\n\n", "\n", "; ", ", ", " ", ""],
            keep_separator="end",
        )
        text = note.slice(span)[piece.start : piece.end]
        for part in splitter.create_documents([text]):
            start = piece.start + int(part.metadata["start_index"])
            pieces.append(Span(start, start + len(part.page_content)))
    return [Span(span.start + piece.start, span.start + piece.end) for piece in pieces]


def _stated(text: str) -> list[Span]:
    """The statements of a text that is nothing but such, each in quotation marks: "more light" / "the bus"."""
    if not STATEMENTS.fullmatch(text):
        return []
    return [Span(*found.span("said")) for found in STATEMENT.finditer(text)]


def _slashed(text: str) -> list[Span]:
    """The points of a long text that slashes stand between; none where they are a row's cells.

    What only says of what they are ("1. runde / ...") goes with the first of them.
    """
    slashes = [found for found in SLASH.finditer(text) if structure(text[: found.start()]) is None]
    if len(text) < max(LONGEST_TURNS, SHORTEST_SLASHED * (len(slashes) + 1)):
        return []
    starts, ends = (0, *(found.end() for found in slashes)), (*(found.start() for found in slashes), len(text))
    return [Span(start, end) for start, end in zip(starts, ends, strict=True)]


def _packed(text: str) -> Iterator[Span]:
    """As many whole sentences as fit into a passage, again and again."""
    start: int | None = None
    end = 0
    for sentence in sentences(text):
        if start is not None and sentence.end - start > LONGEST:
            yield Span(start, end)
            start = None
        start = sentence.start if start is None else start
        end = sentence.end
    if start is not None:
        yield Span(start, end)


def sentences(text: str) -> list[Span]:
    """The sentences of a text, without the white space between them; Danish abbreviations do not end one."""
    spans: list[Span] = []
    start = 0
    for found in SENTENCE_END.finditer(text):
        if _ends(text, start, found.end()):
            _append(spans, text, start, found.end())
            start = found.end()
    _append(spans, text, start, len(text))
    return spans


def _ends(text: str, start: int, end: int) -> bool:
    after = NEXT_WORD.match(text, end)
    if after is None or after[1].islower() or after[1] in "–-":
        return False
    said = text[max(start, end - LONGEST_ENDING) : end]
    if after[1] == "(" and INITIAL.search(said):
        return False
    return not (ABBREVIATION.search(said) or ORDINAL.search(said) or (said.endswith("...") and after[1].islower()))


def _append(spans: list[Span], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        spans.append(Span(start, end))


def parts_of(passage: Passage) -> list[Span]:
    """The places of a passage's sentences in its note."""
    start = passage.span.start
    return [Span(start + one.start, start + one.end) for one in sentences(passage.text)]


def searchable(passage: Passage) -> Searchable:
    """A passage's own words, and its context: who speaks, parent, headings, group, title, meeting, place and voice."""
    provenance = passage.note.provenance
    speaker = with_whom_they_speak_for(passage.speaker, passage.note.text) if passage.speaker else ""
    parts = (
        "" if any((passage.speaker or "") in one for one in passage.path) else speaker,
        parent_of(passage),
        *reversed(passage.path),
        passage.note.title,
        provenance.meeting,
        provenance.place,
        provenance.municipality,
        VOICE_WORDS[passage.voice],
    )
    told = dict.fromkeys(" ".join(part.split()) for part in parts if part)
    return Searchable(body=passage.readable, context=". ".join(told))


def headings_over(passage: Passage) -> list[str]:
    """What stands right over a passage, the nearest first: the point it hangs under and the last two headings."""
    parent = parent_of(passage)
    return [*([parent] if parent else []), *list(reversed(passage.path))[:2]]


def parent_of(passage: Passage) -> str:
    """What a passage hangs under, as it is read; empty where it hangs under nothing."""
    parent = passage.note.slice(passage.parent) if passage.parent else ""
    return repair(parent, passage.note.text) if parent and passage.note.damaged else parent


def table(note: Note, passages: Iterable[Passage]) -> str:
    """The passages of a note for a person to look over: number, place, kind, headings, parent, text and reading."""
    rows = [f"{note.source}: {note.title} ({note.provenance.voice}{', damaged' if note.damaged else ''})"]
    path: tuple[str, ...] | None = None
    for passage in passages:
        if passage.path != path:
            path = passage.path
            rows.append("  " + " > ".join(path))
        parent = f"  [under: {_short(note.slice(passage.parent))}]" if passage.parent else ""
        place = f"{passage.span.start}-{passage.span.end}"
        rows.append(f"    {passage.number:3} {place:>11} {passage.kind:9} {' '.join(passage.text.split())}{parent}")
        if passage.reading:
            rows.append(f"        {'reads':>15} : {passage.reading}")
    return "\n".join(rows)


def _short(text: str, longest: int = 40) -> str:
    folded = " ".join(text.split())
    return folded if len(folded) <= longest else folded[: longest - 1] + "…"
