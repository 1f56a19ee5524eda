"""Web pages: the readable text, without scripts, menus and footers."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

from rag.readers.layout import bullet, heading, heads_in_bold, table
from rag.readers.plain import decode_bytes

LEFT_OUT = frozenset(["script", "style", "nav", "noscript", "template", "footer", "head", "svg", "form", "button"])
BLOCKS = frozenset(
    [
        *("address", "article", "aside", "blockquote", "body", "br", "dd", "div", "dl", "dt", "figcaption", "figure"),
        *("header", "hr", "html", "li", "main", "ol", "p", "pre", "section", "table", "tbody", "thead", "tr", "ul"),
    ]
)
HEADINGS = {f"h{level}": level for level in range(1, 7)}
CELLS = ("td", "th")
BOLD = ("b", "strong")
CHARSET = re.compile(rb"<meta[^>]{0,200}charset=[\"']?([\w-]{1,40})", re.IGNORECASE)
CHARSET_WITHIN = 4096


def read_html(path: Path) -> str:
    """The page's text: a line for each block, headings and bullets as in the other formats."""
    content = path.read_bytes()
    declared = CHARSET.search(content[:CHARSET_WITHIN])
    page = _Page()
    page.feed(_declared(content, declared[1].decode(), path.name) if declared else decode_bytes(content, path.name))
    page.close()
    return page.text()


def _declared(content: bytes, charset: str, source: str) -> str:
    try:
        return content.decode(charset)
    except (LookupError, UnicodeDecodeError):
        return decode_bytes(content, source)


@dataclass
class _Table:
    """The lines of each cell of a table so far; ``names`` is true where its first row holds names of columns only."""

    rows: list[list[list[str]]] = field(default_factory=list)
    names: bool = True

    def lines(self, above: str | None) -> list[str]:
        """The table's lines; where it only lays out a page, with headings in its cells, those of its cells."""
        every = [line for cells in self.rows for cell in cells for line in cell]
        if any(line.startswith("#") for line in every):
            return every
        return list(table(self.rows, above, titled=self.names))


class _Page(HTMLParser):
    """Collects lines as tags go by; of the tree it keeps only the tables that are open."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self.words: list[str] = []
        self.skipping: list[str] = []
        self.lists = 0
        self.mark: tuple[str, int] | None = None
        self.tables: list[_Table] = []
        self.bold = 0
        self.plain = False
        """True where the line so far has words that are not bold."""
        self.level = 0
        """That of the last heading that has a tag."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if self.skipping or tag in LEFT_OUT:
            if tag in LEFT_OUT:
                self.skipping.append(tag)
            return
        if tag in BLOCKS or tag in HEADINGS or tag in CELLS:
            self._end_line()
        if tag == "table":
            self.tables.append(_Table())
        elif self.tables:
            self._place(self.tables[-1], tag)
        self.lists += tag in ("ul", "ol")
        self.bold += tag in BOLD
        if tag == "li":
            self.mark = ("bullet", self.lists - 1)
        elif tag in HEADINGS:
            self.mark = ("heading", HEADINGS[tag])

    def _place(self, into: _Table, tag: str) -> None:
        """Begins a row or a cell."""
        if tag == "tr":
            into.rows.append([])
        elif tag in CELLS:
            into.rows = into.rows or [[]]
            into.rows[-1].append([])
            into.names &= tag == "th" or len(into.rows) > 1

    def handle_endtag(self, tag: str) -> None:
        if self.skipping:
            if tag in self.skipping:
                del self.skipping[len(self.skipping) - 1 - self.skipping[::-1].index(tag) :]
            elif tag == "body":
                self.skipping.clear()
            return
        if tag in BLOCKS or tag in HEADINGS or tag in CELLS:
            self._end_line()
        if tag == "table" and self.tables:
            self._end_table()
        if tag in ("ul", "ol"):
            self.lists = max(0, self.lists - 1)
        self.bold = max(0, self.bold - (tag in BOLD))

    def handle_data(self, data: str) -> None:
        if not self.skipping:
            self.words.append(data)
            self.plain |= not self.bold and not data.isspace()

    def _end_table(self) -> None:
        above = next((line for line in reversed(self.lines) if line.startswith("#")), None)
        self._sink(self.tables.pop().lines(above))

    def _sink(self, lines: list[str]) -> None:
        """Puts lines into the open cell, or else into the page."""
        rows = self.tables[-1].rows if self.tables else []
        (rows[-1][-1] if rows and rows[-1] else self.lines).extend(lines)

    def _end_line(self) -> None:
        line, plain = " ".join("".join(self.words).split()), self.plain
        self.words, self.plain = [], False
        if not line:
            return
        kind, level = self.mark or ("", 0)
        self.mark = None
        if kind == "heading":
            self.level = level
        elif not plain and not self.tables and heads_in_bold(line):
            kind, level = "heading", self.level + 1
        self._sink([heading(line, level) if kind == "heading" else bullet(line, level) if kind else line])

    def text(self) -> str:
        """What was collected."""
        self._end_line()
        while self.tables:
            self._end_table()
        return "\n".join(self.lines) + "\n"
