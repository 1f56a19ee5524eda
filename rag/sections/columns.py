"""Tables whose columns are lists: "Udfordringer | Løsninger" over remarks that stand beside each other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from rag.sections.exports import Place, Row
from rag.sections.sides import SIGNS, side_of_heading

BARS = re.compile(r"\t+|[ \t]*\|[ \t]*|(?<=\S) {3,}(?=\S)")
"""Between two cells."""
LIST = re.compile(
    r"\W*(?:hvad (?:er|fungerer|virker|går|skal|kan|bør|mangler|ønsker)\b.{0,40}|det,? der .{2,40}|"
    r"(?:vi er )?glade? for|(?:vi )?(?:ønsker|mangler|savner|foreslår)(?: os)?|"
    r"(?:bekymrer|irriterer)(?: os)?|(?:virker|fungerer)(?: ikke)?|"
    r"(?:vores )?(?:udfordring|problem|barriere|løsning|forslag|idé|ide|ønske|mulighed|styrke|svaghed|trussel|trusle|"
    r"fordel|ulempe|bekymring|drøm|frygt|behov|gene|argument)(?:er|e|s|r)?(?: (?:for|imod|mod))?|for|imod|mod|"
    r"what (?:works|is|should|could|we|do)\b.{0,40}|"
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
        names = [] if at in found else list(_cells(text))
        if len(names) >= FEWEST_COLUMNS and all(_names_a_list(text[slice(*name)]) for name in names):
            rows = list(_rows_below(texts, at, len(names)))
            if len(rows) >= FEWEST_ROWS:
                found |= {one: _row(texts[one], names, at, barred=text.startswith("|")) for one in rows}
    return found


def _names_a_list(name: str) -> bool:
    sided = any(map(str.isalpha, name)) and side_of_heading(name) is not None
    return len(name) <= LONGEST_NAME and (name in SIGNS or sided or bool(LIST.fullmatch(name)))


def _rows_below(texts: Sequence[str], at: int, columns: int) -> Iterator[int]:
    """The lines right below the names, without Markdown's rule, that have as many cells at most."""
    for below in range(at + 1, len(texts)):
        text = texts[below]
        if not re.search(r"[^\W_]", text) and BARS.search(text):
            continue
        if not BARS.search(text) or len(list(_cells(text))) > columns:
            return
        yield below


def _row(text: str, names: list[Place], line: int, *, barred: bool) -> Row:
    """The row; where the line of names does not begin with a bar, one that does has an empty cell first."""
    cells = list(_cells(text)) if barred or not text.startswith("|") else [(0, 0), *_cells(text)]
    said = zip(cells, names, strict=False)
    answers = tuple((cell, name) for cell, name in said if any(map(str.isalpha, text[slice(*cell)])))
    return Row(None, answers, line)


def _cells(text: str) -> Iterator[Place]:
    """Where the cells of a line stand; an outer bar begins or ends none, and an empty cell is one."""
    bars = [(found.start(), found.end()) for found in BARS.finditer(text)]
    if not bars:
        return
    edges = [(0, 0), *bars, (len(text), len(text))]
    cells = [(before[1], after[0]) for before, after in pairwise(edges)]
    yield from cells[text.startswith("|") : len(cells) - text.endswith("|")]
