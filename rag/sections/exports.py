"""Rows that a form's program exports: what each person answered, cell by cell, under the names of the columns.

"no. ; town ; GOOD ; BAD" over '007 ; Lundby ; "the library" ; "no bus"'; or no names, and the answers in quotation
marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from rag.readers.head import OF_SOMEBODY

CELLS = {
    sign: re.compile(rf"""(?:[^{sign}"“”]|["“”][^"“”\n]*["“”]|["“”])*(?:{re.escape(sign)}|$)""")
    for sign in (";", ",", "|")
}
"""A cell with the sign that ends it. One within quotation marks ends none, and a lone mark is a letter like others."""
QUOTED = re.compile(r"""["“”].*\w.*["“”]""")
QUOTES = tuple('"“”')
"""Behind a whole answer: a sentence whose commas only look like cells goes on, or ends, behind what it quotes."""
ANNOUNCED = re.compile(r"[^:;,]{2,20}:\s+")
"""Before the names of the columns: "Columns: ..."."""
LISTED = re.compile(r"[-–*•·+][ \t]")
SPACED = re.compile(r",\s+[a-zæøå]")
NUMBERED = re.compile(r"\W*(?:\w+[ _-]?)?\d+\W*")
NO_ANSWER = re.compile(r"\W*n/?a\W*", re.IGNORECASE)
OF_TABLES = re.compile(r"(?:bord|gruppe|hold|table|group)", re.IGNORECASE)
OF_WHO_OR_WHAT = re.compile(
    r"\W*(?:dato|date|modtaget|received|afsender|sender|navn|name|rolle|role|hvem|who|type|emne|tema|topic|subject|sted|"
    r"område|place|area|alder|age)\W*",
    re.IGNORECASE,
)
"""A column that nobody wrote an answer in, though a program set it in quotation marks like all others."""
RAISED_BY = (
    r"hvem\s+(?:har\s+)?(?:bragte|bragt|tog|taget|rejste|rejst|sagde|sagt|siger|foreslog|foreslået|spurgte|spurgt|nævnte|nævnt|"
    r"stillede|stillet|talte)(?:\s+(?:det|den|sagen|emnet|forslaget|spørgsmålet))?(?:\s+op)?|"
    r"(?:rejst|bragt\s+op|taget\s+op|stillet|nævnt|foreslået|spurgt)\s+af|(?:forslags)?stiller(?:en)?|spørgsmålsstiller|"
    r"who\s+(?:raised|brought|said|proposed|asked)(?:\s+it)?(?:\s+up)?|(?:raised|brought\s+up|proposed|asked)\s+by"
)
"""Whose matter, question or suggestion stands in a row."""
OF_ROLES = re.compile(
    r"\W*(?:rolle|role|type|(?:af )?hvem(?: er du)?|jeg er|svarer|borger/ansat|respondenttype|sagt af|(?:by )?who|"
    rf"(?:who )?said(?: it| by)|you are|{RAISED_BY})\W*",
    re.IGNORECASE,
)
OF_NAMES = re.compile(
    r"\W*(?:navn|taler|afsender|respondent|deltager|kilde|fra|indsender|høringspart|name|speaker|sender|participant|source|from)\W*",
    re.IGNORECASE,
)
"""Columns with what somebody is, and with who it is: the first tell more of whose voice it is."""
NUMBER = re.compile(r"\d{1,2}|[A-ZÆØÅ]")
KEY = re.compile(
    r"""\W*(?P<code>[A-Za-zÆØÅæøå]{1,4}[._-]?\d{1,2}[a-z]?)(?:[ \t]*[:=.)–-][ \t]*|[ \t]+)["“”»]?"""
    r"""(?P<asked>[^\W\d][^;|\t"“”«\n]{6,160})"""
)
"""What a code stands for: "Q4: What do you think of the buses?"."""
FEWEST_CELLS, FEWEST_ROWS = 3, 2
LONGEST_NAME, SHORTEST = 80, 5
ANSWERED = 20
"""Characters of a usual cell in a column that people wrote in."""
MOSTLY = 0.5
MOST_BETWEEN = 2
"""Rows that fit no column's name, or other lines, between the names and the first row."""

Place = tuple[int, int]
Names = tuple[list[Place], int | None]
"""Where the names of the columns stand, in which line."""


@dataclass(frozen=True)
class Row:
    """A table's row: where who it is of stands in its line, and each answer with its column's name.

    It is nobody's where ``who`` is ``None``. The names stand in the line ``names``, which is ``None`` where no line
    names the columns.
    """

    who: Place | None
    answers: tuple[tuple[Place, Place | None], ...]
    names: int | None
    over: tuple[tuple[str, Place], ...] = ()
    """What the row is of, a table or a question, and where it says so by a number."""
    replies: tuple[Place, ...] = ()
    """Those of the answers with which somebody else replies to the first of them."""


def exported(texts: Sequence[str]) -> dict[int, Row]:
    """The rows of a note's exports by their line."""
    found: dict[int, Row] = {}
    for sign in CELLS:
        cells = _filled_up(texts, [_cells(text, sign) for text in texts], sign)
        names: Names = ([], None)
        for run in _runs(cells):
            names = _names(texts, cells, run) or (names if len(names[0]) == len(cells[run[0]]) else ([], None))
            found |= _rows(texts, cells, run, sign, names)
    return found


def _filled_up(texts: Sequence[str], cells: list[list[Place]], sign: str) -> list[list[Place]]:
    """The cells of all lines; a row that lacks one cell beside those around it has an empty one behind its last sign.

    Where all rows end with the sign, nothing stands behind it.
    """
    filled = list(cells)
    for parted, lines in groupby(range(len(texts)), key=lambda at: len(cells[at]) >= FEWEST_CELLS - 1):
        rows = list(lines)
        ended = [at for at in rows if texts[at].endswith(sign)]
        counts = {len(cells[at]) for at in rows if at not in ended}
        if not parted or len(counts) != 1:
            continue
        for at in ended:
            end = len(texts[at])
            filled[at] = [*cells[at], (end, end)] if len(cells[at]) + 1 in counts else cells[at]
    return filled


def _runs(cells: Sequence[list[Place]]) -> Iterator[list[int]]:
    """The lines one below the other that are rows, with as many cells as the first.

    Between them may stand a row with a sign too many, or one that was broken in two.
    """
    counts = [len(row) for row in cells]
    runs: list[list[int]] = []
    for count, alike in groupby(range(len(cells)), key=counts.__getitem__):
        run = list(alike)
        if count < FEWEST_CELLS:
            continue
        above = next((one for one in reversed(runs) if counts[one[0]] == count), None)
        between = counts[above[-1] + 1 : run[0]] if above else []
        if above and len(above) >= FEWEST_ROWS and len(between) <= MOST_BETWEEN and min(between) > 1:
            above += run
        else:
            runs.append(run)
    yield from (run for run in runs if len(run) >= FEWEST_ROWS)


def _cells(text: str, sign: str) -> list[Place]:
    """Where the cells of a row stand, without the white space around them."""
    if sign not in text or text.startswith("|") or not any(map(str.isalnum, text)):
        return []  # a table's row has a "|" before it
    if sign == "," and LISTED.match(text):
        return []  # a remark of a list
    cells = []
    for found in CELLS[sign].finditer(text):
        said = found.group().removesuffix(sign)
        if found.end() > found.start():
            first = found.start() + len(said) - len(said.lstrip())
            cells.append((first, first + len(said.strip())))
    return cells


def _rows(
    texts: Sequence[str], parted: Sequence[list[Place]], run: list[int], sign: str, named: Names
) -> dict[int, Row]:
    names, line = named
    run = [at for at in run if line is None or at > line]
    cells = {at: parted[at] for at in run}
    told = [_told(texts, cells, column) for column in range(len(cells[run[0]]))]
    numbered = _numbered(texts, parted, run)
    if sign == "|" and not numbered:
        return {}  # a table without a frame
    quoted = any(map(_is_quoted, told)) if numbered else any(QUOTED.search(texts[at]) for at in run)
    called = [texts[line][slice(*name)] for name in names] if line is not None else []
    asked = [texts[line][slice(*name)].endswith("?") for name in names] if line is not None else []
    written = [at for at, said in enumerate(told) if _is_written(said, quoted=quoted, asked=asked[at : at + 1])]
    written = [at for at in written if not (called and OF_WHO_OR_WHAT.fullmatch(called[at]))]
    if sign == "," and quoted and not numbered:
        written = [at for at in written if all(one.endswith(QUOTES) for one in told[at])]
    if not written or written[0] == 0 or not (numbered or line is not None):
        return {}
    if sign == "," and not (quoted or numbered) and all(SPACED.search(texts[at]) for at in run):
        return {}  # commas of sentences
    asked_at = _questions(texts, cells, written[0])
    return {
        at: Row(
            (cells[at][0][0], max(last for first, last in cells[at][: written[0]] if first < last)),
            tuple(
                (_within_quotes(texts[at], cells[at][one]), names[one] if names else None)
                for one in written
                if _says(texts[at], cells[at][one])
            ),
            line,
            (*table_of(texts[at], called, cells[at]), *asked_at.get(at, ())),
        )
        for at in run
    }


def table_of(text: str, called: Sequence[str], cells: Sequence[Place]) -> Iterator[tuple[str, Place]]:
    """The table or group that a row says it is of, in the first column that is ``called`` so."""
    at = next((at for at, name in enumerate(called[: len(cells)]) if OF_TABLES.fullmatch(name)), None)
    if at is not None and NUMBER.fullmatch(number := text[slice(*cells[at])]):
        yield f"{called[at].capitalize()} {number}", cells[at]


def _questions(texts: Sequence[str], cells: dict[int, list[Place]], before: int) -> dict[int, list[tuple[str, Place]]]:
    """The question that each row answers, where it has the code of one that another line writes out."""
    keys = {
        key["code"]: key["asked"].strip()
        for at, text in enumerate(texts)
        if at not in cells and (key := KEY.match(text))
    }
    for column in range(1, before) if keys else ():
        codes = {at: texts[at][slice(*row[column])] for at, row in cells.items()}
        known = {at: code for at, code in codes.items() if code in keys}
        if len(set(codes.values())) < len(codes) and len(known) > MOSTLY * len(codes):
            return {at: [(keys[code], cells[at][column])] for at, code in known.items()}
    return {}


def _names(texts: Sequence[str], cells: Sequence[list[Place]], run: list[int]) -> Names | None:
    """Where the columns' names stand: in the run's first lines, or in the last above it that has as many cells.

    Names in quotation marks are told from answers by the rows below them, which are numbered.
    """
    for line in (*reversed(run[:MOST_BETWEEN]), run[0] - 1, run[0] - MOST_BETWEEN):
        text = texts[line] if line >= 0 else ""
        announced = ANNOUNCED.match(text)
        below = [at for at in run if at > line]
        names = [_within_quotes(text, name) for name in cells[line]] if line >= 0 else []
        if len(names) != len(cells[run[-1]]) or not below or OF_SOMEBODY.match(text):
            continue
        if (QUOTED.search(text) or line == run[1]) and not _numbered(texts, cells, below):
            continue
        if announced:
            names[0] = (announced.end(), names[0][1])
        said = [text[slice(*name)] for name in names]
        if all(map(_names_a_column, said)) and not any(map(str.isdigit, said[0])):
            return names, line
    return None


def _within_quotes(text: str, cell: Place) -> Place:
    """A cell's place, without quotation marks around all of it."""
    said = text[slice(*cell)]
    quoted = bool(QUOTED.fullmatch(said)) and not any(sign in said[1:-1] for sign in '"“”')
    return (cell[0] + 1, cell[1] - 1) if quoted else cell


def _numbered(texts: Sequence[str], cells: Sequence[list[Place]], run: Sequence[int]) -> bool:
    """True for rows of which most begin with a number."""
    firsts = (texts[at][slice(*cells[at][0])] for at in run)
    return sum(bool(NUMBERED.fullmatch(first)) for first in firsts) > MOSTLY * len(run)


def _names_a_column(name: str) -> bool:
    """True for a name or a question; "no." is one, and a sentence none."""
    return 0 < len(name) <= LONGEST_NAME and (len(name) <= SHORTEST or not name.endswith((".", "!")))


def _told(texts: Sequence[str], cells: dict[int, list[Place]], column: int) -> list[str]:
    """The cells of a column that hold words."""
    said = (texts[at][slice(*row[column])] for at, row in cells.items())
    return [one for one in said if any(map(str.isalpha, one))]


def _is_written(told: Sequence[str], *, quoted: bool, asked: Sequence[bool]) -> bool:
    """True for a column that people wrote in: in quotation marks, at length, or below a question.

    ``quoted`` is true of rows with answers in quotation marks, and ``asked`` says whether the column's name is a
    question, if a line names the columns.
    """
    if quoted or not told:
        return _is_quoted(told)
    return bool(asked) and (asked[0] or sorted(map(len, told))[len(told) // 2] >= ANSWERED)


def _is_quoted(told: Sequence[str]) -> bool:
    """True for a column in quotation marks; a single cell may have them for a sign that it holds."""
    return sum(bool(QUOTED.match(one)) for one in told) > MOSTLY * len(told)


def _says(text: str, cell: Place) -> bool:
    said = text[slice(*cell)]
    return any(map(str.isalpha, said)) and not NO_ANSWER.fullmatch(said)
