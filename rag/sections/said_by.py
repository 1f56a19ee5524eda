"""The column that says who spoke in each row of a table or an export: "Tema | Hvad blev sagt | Hvem"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from rag.sections.blocks import cells_of
from rag.sections.exports import CELLS
from rag.sections.people import people_of
from rag.sections.whom import voice_of_whom
from rag.types import Note, Section, Voice

NAMES_WHO = re.compile(
    r"(?:hvem|deltagere?|taler|rolle|navn|afsender|respondent|sagt af|who|participant|speaker|role|name|sender|"
    r"said by)\??",
    re.IGNORECASE,
)
"""A column that says who speaks in each row."""
OF_ROLES = re.compile(
    r"\W*(?:rolle|role|type|(?:af )?hvem(?: er du)?|jeg er|svarer|borger/ansat|respondenttype|sagt af|(?:by )?who|"
    r"(?:who )?said(?: it| by)|you are)\W*",
    re.IGNORECASE,
)
OF_NAMES = re.compile(
    r"\W*(?:navn|taler|afsender|respondent|deltager|kilde|fra|indsender|name|speaker|sender|participant|source|from)\W*",
    re.IGNORECASE,
)
"""Columns with what somebody is, and with who it is: the first tell more of whose voice it is."""
TOLD_FIRST = re.compile(
    r"\W*(?:r|rolle|role|hvem|who)\s*:\s*(?P<who>[^|\t;]{3,40}?)\s*(?:\||\t|;)\s*(?=\S)", re.IGNORECASE
)
"""A row that says by itself what stands before its words: "Rolle: ansat | ..."."""
WHOLE_NAME = re.compile(r"[A-ZÆØÅ][\w’'-]+(?: [A-ZÆØÅ][\w’'.-]*){0,3}")
LONGEST_NAME = 40
FEWEST_ROWS, FEWEST_COLUMNS, MOST_BETWEEN = 3, 3, 2
MOSTLY = 0.5


def name_in_column(note: Note, section: Section, said: str) -> str | None:
    """What a row says in the column for who speaks."""
    names = cells_of(note.slice(section.path[-1].span)) if section.path else []
    row = cells_of(said)
    return ", ".join(cell for name, cell in zip(names, row, strict=False) if NAMES_WHO.fullmatch(name)) or None


def voice_in_column(text: str, start: int) -> Voice | None:
    """The voice of who is named in the column for that, in the row of a note's ``text`` that holds ``start``."""
    return _rows(text).get(text.rfind("\n", 0, start) + 1)


def told_in_row(text: str, start: int) -> tuple[str, ...]:
    """What the columns for it say of who speaks, in the row of a note's ``text`` that holds ``start``."""
    return _cells_told(text).get(text.rfind("\n", 0, start) + 1, ())


@lru_cache(maxsize=64)
def _cells_told(text: str) -> Mapping[int, tuple[str, ...]]:
    """The filled cells of each row in the columns that say who speaks, by where its line begins."""
    lines = _lines(text)
    keys = people_of(text)
    return {
        at: tuple(keys.get(cell, cell) for cell in cells if cell)
        for sign in ("|", ";", "\t")
        for table in _tables(lines, sign)
        for at, cells in table
    }


def _lines(text: str) -> list[tuple[int, str]]:
    """The lines of a text without the space around them, each with where it begins."""
    lines: list[tuple[int, str]] = []
    at = 0
    for line in text.split("\n"):
        lines.append((at, line.strip(" \t\r\ufeff")))
        at += len(line) + 1
    return lines


@lru_cache(maxsize=64)
def _rows(text: str) -> Mapping[int, Voice]:
    """The voice of each row by where its line begins; none in a column of which the most cells tell no voice."""
    lines = _lines(text)
    found: dict[int, Voice] = {}
    for sign in ("|", ";", "\t"):
        for table in _tables(lines, sign):
            found |= _voices(table, text)
    told = {at: voice for at, line in lines if (who := TOLD_FIRST.match(line)) and (voice := voice_of_whom(who["who"]))}
    return found | (told if len(told) >= FEWEST_ROWS else {})


def _voices(table: list[tuple[int, list[str]]], text: str) -> dict[int, Voice]:
    """What each row's cells say, of which the first that tells a voice decides."""
    keys = people_of(text)
    told = {at: [voice_of_whom(keys.get(cell, cell)) for cell in cells if cell] for at, cells in table}
    filled = [voices for voices in told.values() if voices]
    voices = {at: voice for at, row in told.items() if (voice := next(filter(None, row), None))}
    if len(voices) < max(FEWEST_ROWS, MOSTLY * len(filled)):
        return {}
    return voices | _by_name({at: cells for at, cells in table if any(cells)}, voices)


def _by_name(named: dict[int, list[str]], voices: dict[int, Voice]) -> dict[int, Voice]:
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


def _tables(lines: list[tuple[int, str]], sign: str) -> Iterator[list[tuple[int, list[str]]]]:
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
