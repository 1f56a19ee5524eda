"""How headings, bullets and tables of any format are written down as text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from rag.readers.head import LABELLED

BULLETS = ("• ", "o ", "- ")
DEEPEST_HEADING = 6
LISTED = re.compile(r"^[-–*•·][ \t]+")
"""The sign of a bullet that somebody typed."""
LONGEST_NAME = 3
"""Words of a column's name."""
LONGEST_NUMBER = 3
"""Characters of a row's number or letter: "1", "B2"."""
SENT_BY = re.compile(r"(?:fra|from|afsender|sender|indsender)\s*:\s*", re.IGNORECASE)
"""Before who sent the remark in a cell, where it says so."""
ANSWERED = re.compile(
    r"\b(?:svar|bemærkning(?:er)?|kommentar(?:er)?|vurdering|besvarelse|tilbagemelding|stillingtagen|repl(?:y|ies)|"
    r"responses?|answers?|comments?|assessment)\b",
    re.IGNORECASE,
)
"""In the name of a column with what a remark is answered with."""
ENDS = (".", "!", "?", ":", ",", ";")
LONGEST_SENDER, LONGEST_SENDER_WORDS = 80, 10
FEWEST_SENDERS = 2
LONGEST_BOLD = 100
"""Characters of a heading in bold."""
FEWEST_LABELS = 2
LABELS_SHARE = 0.5
"""So many of a table's labels are known, where it is the note's head."""

Rows = Sequence[Sequence[Sequence[str]]]
"""The paragraphs of every cell of a table."""


def heading(text: str, level: int) -> str:
    """A heading as Markdown writes it; level 1 is the highest."""
    return f"{'#' * max(1, min(level, DEEPEST_HEADING))} {text}"


def heads_in_bold(text: str) -> bool:
    """True for what is a heading where it is bold from end to end; a sentence or a line of the note's head is none."""
    ends = text.endswith((".", "!", ",", ";")) or "\n" in text
    return len(text) <= LONGEST_BOLD and not ends and not LABELLED.match(f"{text} ") and any(map(str.isalpha, text))


def bullet(text: str, level: int) -> str:
    """A bullet, indented two spaces a level; level 0 is the outermost."""
    level = max(0, level)
    return f"{'  ' * level}{BULLETS[min(level, len(BULLETS) - 1)]}{text}"


def row(cells: Iterable[str]) -> str:
    """A table row on one line, as Markdown writes it; one of a single cell is text."""
    written = [" ".join(cell.split()) for cell in cells]
    return f"| {' | '.join(written)} |" if len(written) > 1 else "".join(written)


def table(rows: Rows, above: str | None, *, titled: bool = False) -> Iterator[str]:
    """The lines of a table: a note's head as labelled lines, short cells in rows, longer ones as lists.

    Args:
        rows: The paragraphs of every cell.
        above: The heading over the table, which is said again behind lists.
        titled: True where the file marks the first row as names of columns.
    """
    rows = [cells for cells in rows if any(cells)]
    titles = next((at for at, cells in enumerate(rows) if len(cells) > 1), 0)
    yield from (line for cells in rows[:titles] for line in cells[0])
    rows = rows[titles:]
    if all(len(cells) <= 1 for cells in rows):
        yield from (line for cells in rows for cell in cells for line in cell)
    elif _is_head(rows):
        yield from (line for cells in rows for line in _labelled(cells))
    elif all(len(cell) <= 1 for cells in rows for cell in cells):
        lines = [row(" ".join(cell) for cell in cells) for cells in rows]
        yield from [lines[0], row(["---"] * len(rows[0])), *lines[1:]] if titled and len(lines) > 1 else lines
    else:
        yield from lists(rows, level=len(above) - len(above.lstrip("#")) + 1 if above else 1)
        yield from [above] if above else []


def _is_head(rows: Rows) -> bool:
    """True where labels of a note's head stand beside their values, as in "Dato | 4. marts 2025"."""
    if any(len(cells) % 2 for cells in rows):
        return False
    labels = [" ".join(cell) for cells in rows for cell in cells[::2] if cell]
    values = [" ".join(cell) for cells in rows for cell in cells[1::2] if cell]
    known = sum(map(_is_label, labels))
    return known >= max(FEWEST_LABELS, LABELS_SHARE * len(labels)) and not any(map(_is_label, values))


def _is_label(cell: str) -> bool:
    return bool(LABELLED.fullmatch(f"{cell.rstrip(' :')}: "))


def _labelled(cells: Sequence[Sequence[str]]) -> Iterator[str]:
    for label, value in zip(cells[::2], cells[1::2], strict=True):
        said = [" ".join(label).rstrip(" :"), ", ".join(one.rstrip(" ,;") for one in value)]
        yield from [": ".join(part for part in said if part)] if any(said) else []


def lists(rows: Rows, level: int) -> Iterator[str]:
    """A table whose cells hold several paragraphs: each cell a list under what begins its row and names its column.

    Args:
        rows: The paragraphs of every cell.
        level: That of the outermost headings.
    """
    widest = max(map(len, rows))
    named = len(rows[0]) == widest and all(map(_names, rows[0]))
    names = [" ".join(cell) for cell in rows[0]] if named else [""] * widest
    below = rows[1:] if named else rows
    sent = _sent_in(names, below)
    begun = all(len(cells[0]) <= 1 for cells in below if len(cells) > 1) and sent != 0
    for cells in below:
        begins = begun and len(cells) > 1
        sender = _sender_of(cells[sent]) if sent is not None and sent < len(cells) else None
        numbered = sender is not None and begins and len(cells[0]) == 1 and cells[0][0].strip(" .").isdigit()
        topic = begins and bool(cells[0]) and not numbered
        if topic:
            yield heading(_row_heading(names[0], cells[0][0]), level)
        if sender:
            yield heading(sender, level + topic)
        for column, (name, cell) in list(enumerate(zip(names, cells, strict=False)))[begins:]:
            said = cell[1:] if sender and column == sent else cell
            if name and said:
                yield heading(name, level + 1 + (topic and sender is not None))
            yield from (bullet(LISTED.sub("", paragraph), 0) for paragraph in said)


def _sent_in(names: Sequence[str], rows: Rows) -> int | None:
    """The column in whose cells most remarks stand below who sent them, beside one that answers; else ``None``."""
    answered = [column for column, name in enumerate(names) if column and ANSWERED.search(name)]
    for column in range(answered[-1] if answered else 0):
        cells = [cells[column] for cells in rows if column < len(cells) and cells[column]]
        sent = sum(_sender_of(cell) is not None for cell in cells)
        if sent >= max(FEWEST_SENDERS, (1 - LABELS_SHARE / 2) * len(cells)):
            return column
    return None


def _sender_of(cell: Sequence[str]) -> str | None:
    """Who is named alone above a remark in its cell: a short line without an end over sentences."""
    first, *remark = [*cell] or [""]
    told = SENT_BY.match(first)
    who = first[told.end() if told else 0 :].strip(" *_")
    short = len(who) <= LONGEST_SENDER and len(who.split()) <= LONGEST_SENDER_WORDS and not who.endswith(ENDS)
    named = short and who[:1].isupper()
    return who if named and remark and (told or remark[0].endswith(ENDS)) else None


def _names(cell: Sequence[str]) -> bool:
    """True for a cell that may name its column: a few words, no number and no point of a list."""
    said = " ".join(cell)
    return len(cell) <= 1 and len(said.split()) <= LONGEST_NAME and not re.match(r"\W*\d|[-–*•·]", said)


def _row_heading(name: str, cell: str) -> str:
    """What begins a row, behind its column's name: "Bord 1", "Tema: Trafik"."""
    if not name or cell.lower().startswith(name.lower()):
        return cell
    return f"{name} {cell}" if len(cell) <= LONGEST_NUMBER else f"{name}: {cell}"
