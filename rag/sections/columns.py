"""Tables whose columns are lists: "Udfordringer | Løsninger" over remarks that stand beside each other.

A column before these says whose they are: "Enhed | Udfordringer | Løsninger".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from rag.sections.exports import Place, Row
from rag.sections.sides import SIGNS, side_of_heading

BARS = re.compile(r"\t+|[ \t]*\|[ \t]*|(?<=\S) {3,}(?=\S)")
"""Between two cells."""
LIST = re.compile(
    r"\W*(?:hvad (?:er|fungerer|virker|går|gik|skal|kan|bør|mangler|ønsker)\b.{0,40}|det,? der .{2,40}|"
    r"det (?:går|gik|fungerer|fungerede|virker|virkede|mangler|ønsker|foreslår|savner) .{2,40}|"
    r"(?:vi er )?glade? for|(?:vi )?(?:ønsker|mangler|savner|foreslår)(?: os)?|"
    r"(?:bekymrer|irriterer)(?: os)?|(?:virker|fungerer)(?: ikke)?|"
    r"(?:vores )?(?:udfordring|problem|barriere|løsning|forslag|idé|ide|ønske|mulighed|styrke|svaghed|trussel|trusle|"
    r"fordel|ulempe|bekymring|drøm|frygt|behov|gene|argument)(?:er|e|s|r)?(?: (?:for|imod|mod))?|for|imod|mod|"
    r"what (?:works|worked|went|goes|is|should|could|we|do|did|didn['’]t)\b.{0,40}|"
    r"(?:our )?(?:challenge|problem|barrier|solution|suggestion|proposal|idea|wish|strength|weakness|opportunit|threat|"
    r"advantage|disadvantage|worr|concern|hope|fear|need)(?:s|es|y|ies)?|for|against|likes?|dislikes?)\W*",
    re.IGNORECASE,
)
"""What a list of remarks is called."""
FEWEST_COLUMNS, FEWEST_ROWS = 2, 2
LONGEST_NAME = 60


def listed_in_columns(texts: Sequence[str]) -> dict[int, Row]:
    """The rows of such tables by their line: each cell is a remark under its column's name."""
    found: dict[int, Row] = {}
    for at, text in enumerate(texts):
        names = [] if at in found else list(cells_at(text))
        first = next((one for one, name in enumerate(names) if _names_a_list(text[slice(*name)])), len(names))
        if len(names) - first < FEWEST_COLUMNS or not all(_names_a_list(text[slice(*name)]) for name in names[first:]):
            continue
        rows = list(rows_below(texts, at, len(names)))
        if len(rows) >= FEWEST_ROWS and all(_only_count(texts, rows, column) for column in range(1, first)):
            found |= {one: _row(texts[one], names, first, at, barred=text.startswith("|")) for one in rows}
    return found


def _only_count(texts: Sequence[str], rows: Sequence[int], column: int) -> bool:
    """True for a column without words: how many, or when."""
    cells = (texts[at][slice(*cell)] for at in rows for cell in list(cells_at(texts[at]))[column : column + 1])
    return not any(map(str.isalpha, "".join(cells)))


def _names_a_list(name: str) -> bool:
    sided = any(map(str.isalpha, name)) and side_of_heading(name) is not None
    return len(name) <= LONGEST_NAME and (name in SIGNS or sided or bool(LIST.fullmatch(name)))


def rows_below(texts: Sequence[str], at: int, columns: int) -> Iterator[int]:
    """The lines right below the names, without Markdown's rule, that have as many cells at most."""
    for below in range(at + 1, len(texts)):
        text = texts[below]
        if not re.search(r"[^\W_]", text) and BARS.search(text):
            continue
        if not BARS.search(text) or len(list(cells_at(text))) > columns:
            return
        yield below


def _row(text: str, names: list[Place], first: int, line: int, *, barred: bool) -> Row:
    """The row, with its answers from the column ``first`` on, and whose they are in the one that begins it.

    Where the line of names does not begin with a bar, a row that does has an empty cell first.
    """
    cells = list(cells_at(text)) if barred or not text.startswith("|") else [(0, 0), *cells_at(text)]
    said = zip(cells[first:], names[first:], strict=False)
    answers = tuple((cell, name) for cell, name in said if any(map(str.isalpha, text[slice(*cell)])))
    who = cells[0] if first and any(map(str.isalnum, text[slice(*cells[0])])) else None
    return Row(who, answers, line)


def cells_at(text: str) -> Iterator[Place]:
    """Where the cells of a line stand; an outer bar begins or ends none, and an empty cell is one."""
    bars = [(found.start(), found.end()) for found in BARS.finditer(text)]
    if not bars:
        return
    edges = [(0, 0), *bars, (len(text), len(text))]
    cells = [(before[1], after[0]) for before, after in pairwise(edges)]
    yield from cells[text.startswith("|") : len(cells) - text.endswith("|")]


def line_at(text: str, at: int) -> tuple[int, int]:
    """Where the line begins and ends that holds the character ``at``."""
    end = text.find("\n", at)
    return text.rfind("\n", 0, at) + 1, len(text) if end < 0 else end
