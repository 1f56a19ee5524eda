"""Web pages: the readable text, without scripts, menus and footers."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

from rag.readers.layout import bullet, heading
from rag.readers.plain import decode_bytes

LEFT_OUT = frozenset(["script", "style", "nav", "noscript", "template", "footer", "head", "svg", "form", "button"])
BLOCKS = frozenset(
    [
        *("address", "article", "aside", "blockquote", "body", "br", "dd", "div", "dl", "dt", "figcaption", "figure"),
        *("header", "hr", "html", "li", "main", "ol", "p", "pre", "section", "table", "tbody", "thead", "tr", "ul"),
    ]
)
HEADINGS = {f"h{level}": level for level in range(1, 7)}
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


class _Page(HTMLParser):
    """Collects lines as tags go by; keeps no tree, so no nesting is too deep for it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self.words: list[str] = []
        self.skipping: list[str] = []
        self.lists = 0
        self.mark: tuple[str, int] | None = None
        self.cells = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if self.skipping or tag in LEFT_OUT:
            if tag in LEFT_OUT:
                self.skipping.append(tag)
            return
        if tag in BLOCKS or tag in HEADINGS:
            self._end_line()
        if tag in ("td", "th"):
            self.cells += 1
            self.words.append(" | " if self.cells > 1 else "")
        self.lists += tag in ("ul", "ol")
        if tag == "li":
            self.mark = ("bullet", self.lists - 1)
        elif tag in HEADINGS:
            self.mark = ("heading", HEADINGS[tag])

    def handle_endtag(self, tag: str) -> None:
        if self.skipping:
            if tag in self.skipping:
                del self.skipping[len(self.skipping) - 1 - self.skipping[::-1].index(tag) :]
            elif tag == "body":
                self.skipping.clear()
            return
        if tag in BLOCKS or tag in HEADINGS:
            self._end_line()
        if tag in ("ul", "ol"):
            self.lists = max(0, self.lists - 1)

    def handle_data(self, data: str) -> None:
        if not self.skipping:
            self.words.append(data)

    def _end_line(self) -> None:
        line = " ".join("".join(self.words).split())
        line = f"| {line} |" if self.cells > 1 else line
        self.words, self.cells = [], 0
        if not line:
            return
        kind, level = self.mark or ("", 0)
        self.mark = None
        self.lines.append(heading(line, level) if kind == "heading" else bullet(line, level) if kind else line)

    def text(self) -> str:
        """What was collected."""
        self._end_line()
        return "\n".join(self.lines) + "\n"
