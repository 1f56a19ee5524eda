"""Which lines of a PDF are headings, by the size and weight of their type: the text alone does not tell."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rag.readers.layout import heading, heads_in_bold

if TYPE_CHECKING:
    from pypdf import PageObject

Font = Mapping[str, object] | None
LARGER = 1.12
"""So much larger than most of the text is a heading's type."""
LARGEST_SHARE = 0.4
"""Where more of the text would be headings, its type says nothing."""


@dataclass(frozen=True)
class TypedLine:
    """A line of a page, the size of its smallest type (0 where it is not known), and whether it is all bold."""

    text: str
    size: float = 0
    bold: bool = False


def typed_lines(page: PageObject) -> list[TypedLine]:
    """The lines of a page's text with their type."""
    parts: list[TypedLine] = []

    def visit(text: str, matrix: list[float], text_matrix: list[float], font: Font, size: float) -> None:
        said = "".join(text.split())
        if said:
            scale = math.hypot(*text_matrix[2:4]) * math.hypot(*matrix[2:4])
            bold = "bold" in str((font or {}).get("/BaseFont", "")).lower()
            parts.append(TypedLine(said, round(size * scale, 1), bold))

    text = page.extract_text(visitor_text=visit)
    at, lines = 0, []
    for line in text.split("\n"):
        found, at = _taken(parts, at, "".join(line.split()))
        lines.append(TypedLine(line, min((one.size for one in found), default=0), _all_bold(found)))
    return lines


def _all_bold(parts: Sequence[TypedLine]) -> bool:
    return bool(parts) and all(part.bold for part in parts)


def _taken(parts: Sequence[TypedLine], at: int, line: str) -> tuple[Sequence[TypedLine], int]:
    """The parts from ``at`` on that the line is made of, and where the next line's begin; none where they differ."""
    end, said = at, ""
    while end < len(parts) and len(said) < len(line):
        said += parts[end].text
        end += 1
    return (parts[at:end], end) if said and said == line else ([], at if not line else end)


def with_headings(pages: Sequence[Sequence[TypedLine]]) -> list[str]:
    """The text of each page, its headings as Markdown writes them; a heading over two lines is one."""
    lengths: Counter[float] = Counter()
    for line in (line for page in pages for line in page):
        lengths[line.size] += len(line.text)
    usual = lengths.most_common(1)[0][0] if lengths else 0
    heads = [line for page in pages for line in page if _heads(line, usual)]
    if not usual or sum(len(line.text) for line in heads) > LARGEST_SHARE * lengths.total():
        return ["\n".join(line.text for line in page) for page in pages]
    ranks = sorted({(-line.size, not line.bold) for line in heads})
    return ["\n".join(_written(page, usual, ranks)) for page in pages]


def _heads(line: TypedLine, usual: float) -> bool:
    large = line.size > LARGER * usual or (line.bold and line.size >= usual)
    return large and heads_in_bold(line.text.strip())


def _written(page: Sequence[TypedLine], usual: float, ranks: list[tuple[float, bool]]) -> list[str]:
    written: list[str] = []
    before: TypedLine | None = None
    for line in page:
        if not _heads(line, usual):
            written.append(line.text)
            before = None
        elif before and (before.size, before.bold) == (line.size, line.bold) and line.size > LARGER * usual:
            written[-1] += f" {line.text.strip()}"
        else:
            written.append(heading(line.text.strip(), ranks.index((-line.size, not line.bold)) + 1))
            before = line
    return written
