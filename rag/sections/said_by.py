"""The column that says who spoke in each row of a table or an export: "Tema | Hvad blev sagt | Hvem"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from rag.sections.blocks import cells_of
from rag.sections.columns import line_at
from rag.sections.exports import CELLS, OF_NAMES, OF_ROLES, RAISED_BY
from rag.sections.people import people_of
from rag.sections.whom import voice_of_whom
from rag.types import Note, Section, Voice

NAMES_WHO = re.compile(
    r"(?:hvem|deltagere?|taler|rolle|navn|afsender|respondent|sagt af|who|participant|speaker|role|name|sender|"
    rf"said by|{RAISED_BY})\??",
    re.IGNORECASE,
)
"""A column that says who speaks in each row."""
OF_AGES = re.compile(r"(?:din\s+)?(?:alder|aldersgruppe|fødselsår|age(?:\s+group)?|year\s+of\s+birth)", re.IGNORECASE)
"""A column that only those are asked to fill in who answer for themselves, but at work."""
AT_WORK = re.compile(
    r".*(?:stilling|afdeling|arbejds|anciennitet|funktion|faggruppe|\bjob|department|workplace|position).*",
    re.IGNORECASE,
)
TOLD_FIRST = re.compile(
    r"\W*(?:r|rolle|role|hvem|who)\s*:\s*(?P<who>[^|\t;]{3,40}?)\s*(?:\||\t|;)\s*(?=\S)", re.IGNORECASE
)
"""A row that says by itself what stands before its words: "Rolle: ansat | ..."."""
WHOLE_NAME = re.compile(r"[A-ZÆØÅ][\w’'-]+(?: [A-ZÆØÅ][\w’'.-]*){0,3}")
LONGEST_NAME = 40
FEWEST_ROWS, FEWEST_COLUMNS, MOST_BETWEEN = 3, 3, 2
FEWEST_WORDS = 7
MOSTLY = 0.5


def name_in_column(note: Note, section: Section, said: str) -> str | None:
    """What a row says in the column for who speaks."""
    names = cells_of(note.slice(section.path[-1].span)) if section.path else []
    return _who(names, cells_of(said))


def speaker_in_row(note: Note, section: Section, said: str) -> str | None:
    """What a row that says more than who somebody is has in the column for who speaks."""
    who = name_in_column(note, section, said)
    told = " ".join(cell for cell in cells_of(said) if cell != who) if who else ""
    return who if len(told.split()) >= FEWEST_WORDS else None


def name_beside(note: Note, section: Section, start: int) -> str | None:
    """What the column for who speaks says beside a remark that is a cell of a row, below its column's own name."""
    column = section.path[-1] if section.path else None
    names = _row_at(note.text, column.span.start) if column else []
    before = names.index(column.text) if column and column.text in names else 0
    return _who(names[:before], _row_at(note.text, start))


def _row_at(text: str, at: int) -> list[str]:
    """The cells of the row of a framed table that holds a character; none elsewhere."""
    line = text[slice(*line_at(text, at))].strip()
    return cells_of(line) if line.startswith("|") else []


def _who(names: Sequence[str], row: Sequence[str]) -> str | None:
    return ", ".join(cell for name, cell in zip(names, row, strict=False) if cell and NAMES_WHO.fullmatch(name)) or None


def voice_in_column(text: str, start: int) -> Voice | None:
    """The voice of who is named in the column for that, in the row of a note's ``text`` that holds ``start``."""
    return _rows(text).get(text.rfind("\n", 0, start) + 1)


def voice_by_age(text: str, start: int) -> Voice | None:
    """Citizens' for a row of a survey that asks everybody for an age, and nobody for a workplace."""
    return Voice.CITIZENS if text.rfind("\n", 0, start) + 1 in _aged(text) else None


@lru_cache(maxsize=64)
def _aged(text: str) -> frozenset[int]:
    """Where the rows begin of a note's tables with a column of ages."""
    lines, found = _lines(text), set[int]()
    for sign in ("|", ";", "\t"):
        columns = 0
        for at, line in lines:
            cells = _cells(line, sign)
            if any(map(OF_AGES.fullmatch, cells)):
                columns = 0 if any(map(AT_WORK.fullmatch, cells)) else len(cells)
            elif columns and len(cells) == columns:
                found.add(at)
            elif cells:
                columns = 0
    return frozenset(found)


def told_in_row(text: str, start: int) -> tuple[str, ...]:
    """What the columns for it say of who speaks, in the row of a note's ``text`` that holds ``start``."""
    line = text.rfind("\n", 0, start) + 1
    return next((tuple(table[line]) for table in reversed(_tables(text)) if line in table), ())


@lru_cache(maxsize=64)
def _rows(text: str) -> Mapping[int, Voice]:
    """The voice of each row by where its line begins; none in a column of which the most cells tell no voice."""
    found = {at: voice for table in _tables(text) for at, voice in _voices(table).items()}
    first = ((at, TOLD_FIRST.match(line)) for at, line in _lines(text))
    told = {at: voice for at, who in first if who and (voice := voice_of_whom(who["who"]))}
    return found | (told if len(told) >= FEWEST_ROWS else {})


def _voices(table: Mapping[int, list[str]]) -> dict[int, Voice]:
    """What each row's cells say, of which the first that tells a voice decides."""
    told = {at: next(filter(None, map(voice_of_whom, cells)), None) for at, cells in table.items() if cells}
    voices = {at: voice for at, voice in told.items() if voice}
    return voices | _by_name(table, voices) if len(voices) >= max(FEWEST_ROWS, MOSTLY * len(told)) else {}


def _by_name(named: Mapping[int, list[str]], voices: dict[int, Voice]) -> dict[int, Voice]:
    """The voice of a row with no more than a name, of whom another row tells more."""
    found = {}
    for at, cells in named.items():
        name = next((cell for cell in cells if at not in voices and WHOLE_NAME.fullmatch(cell)), None)
        again = name and {
            voices[one] for one in voices if any(re.search(rf"\b{re.escape(name)}\b", cell) for cell in named[one])
        }
        if again and len(again) == 1:
            found[at] = again.pop()
    return found


@lru_cache(maxsize=64)
def _tables(text: str) -> Sequence[Mapping[int, list[str]]]:
    """The filled cells of each row of a table in the columns that say who speaks, by where its line begins."""
    people = people_of(text)
    return [
        {at: [people.get(cell, cell) for cell in cells if cell] for at, cells in table}
        for sign in ("|", ";", "\t")
        for table in _tables_of(_lines(text), sign)
    ]


def _lines(text: str) -> list[tuple[int, str]]:
    """The lines of a text without the space around them, each with where it begins."""
    return [(one.start(), one.group().strip(" \t\r\ufeff")) for one in re.finditer(r"(?:^|(?<=\n))[^\n]*", text)]


def _tables_of(lines: list[tuple[int, str]], sign: str) -> Iterator[list[tuple[int, list[str]]]]:
    """The rows of each table that has such a column, with their cells in it, those in a column of roles first."""
    at = 0
    while at < len(lines):
        names = _cells(lines[at][1], sign)
        roles = [one for one, name in enumerate(names) if OF_ROLES.fullmatch(name)]
        people = [one for one, name in enumerate(names) if OF_NAMES.fullmatch(name)]
        at += 1
        if len(names) < FEWEST_COLUMNS or not (roles or people) or max(map(len, names)) > LONGEST_NAME:
            continue
        rows, between = [], 0
        while at < len(lines) and between <= MOST_BETWEEN:
            cells = _cells(lines[at][1], sign)
            if len(cells) == len(names) and any(map(str.isalnum, lines[at][1])):
                rows.append((lines[at][0], [cells[one] for one in (*roles, *people)]))
                between = 0
            elif lines[at][1].strip("-+|=: \t"):
                between += 1
            at += 1
        yield rows


def _cells(line: str, sign: str) -> list[str]:
    """The cells of a row, without quotation marks; an outer bar begins or ends none."""
    if sign not in line:
        return []
    line = line.removeprefix("|").removesuffix("|") if sign == "|" else line
    if sign == "\t":
        return [cell.strip(' "“”') for cell in line.split(sign)]
    cells = [one.group() for one in CELLS[sign].finditer(line)]
    cells = cells[:-1] if cells and not cells[-1] and not line.endswith(sign) else cells
    return [cell.removesuffix(sign).strip(' "“”') for cell in cells]
