"""A brief as Markdown, with footnotes and an appendix; a note's own signs are escaped and show as they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rag.answering.phrases import BOLD, marks
from rag.export.brief import Brief, Heading, OwnWords, Part, Quoted
from rag.export.wording import (
    APPENDIX,
    FROM_MINUTES,
    SOURCE,
    around,
    headings,
    origin,
    place_line,
    reading,
    sign_off,
    under,
)
from rag.types import Language

SIGNS = re.compile(r"[\\`*_{}\[\]<>|&~$^]")
FIRST = re.compile(r"^(\s*)([#+=-]|\d{1,9}(?=[.)]))", re.MULTILINE)
"""What means something only where a line begins: headings, lists, rules."""


def escaped(text: str) -> str:
    """Text that Markdown shows letter by letter."""
    inline = SIGNS.sub(r"\\\g<0>", text)
    return FIRST.sub(lambda found: found[1] + (f"{found[2]}\\" if found[2].isdigit() else f"\\{found[2]}"), inline)


def to_markdown(brief: Brief) -> str:
    """The brief as Markdown with footnotes, as GitHub, Pandoc and most editors read them."""
    language = brief.language
    blocks = [f"# {escaped(brief.title)}", f"*{escaped(FROM_MINUTES[language])}*"]
    blocks += [block for part in brief.parts for block in _blocks(part, language)]
    blocks += [_footnote(quoted, language) for quoted in brief.quotes]
    if brief.quotes:
        blocks.append(f"## {APPENDIX[language]}")
        blocks += [block for quoted in brief.quotes for block in _in_context(quoted, language)]
    return "\n\n".join(blocks) + "\n"


def _blocks(part: Part, language: Language) -> Iterator[str]:
    match part:
        case Heading(text):
            yield f"## {escaped(' '.join(text.split()))}"
        case OwnWords(text):
            yield escaped(text)
        case Quoted(citation):
            opening, closing = marks(citation.quote, language)
            over, read = under(citation), reading(citation, language)
            if over:
                yield f"*{escaped(over)}*"
            yield _block_quote(f"{opening}{_dressed(citation.quote)}{closing}[^{citation.number}]")
            beside = [read, origin(citation, language), sign_off(part, language)]
            yield "  \n".join(escaped(one) for one in beside if one)


def _dressed(quote: str) -> str:
    """A quote that shows letter by letter; what its note sets in bold is bold, by the note's own signs."""
    parts, at = [], 0
    for bold in BOLD.finditer(quote):
        parts += [escaped(quote[at : bold.start()]), f"**{escaped(bold['inner'])}**"]
        at = bold.end()
    return "".join([*parts, escaped(quote[at:])])


def _block_quote(text: str) -> str:
    return "\n".join(f"> {line}" if line.strip() else ">" for line in text.splitlines())


def _footnote(quoted: Quoted, language: Language) -> str:
    citation = quoted.citation
    return f"[^{citation.number}]: {escaped(origin(citation, language))}. {SOURCE[language]} {citation.number}."


def _in_context(quoted: Quoted, language: Language) -> Iterator[str]:
    citation = quoted.citation
    yield f"### {SOURCE[language]} {citation.number}"
    # In code, so that it stands letter by letter in the file too, and can be read again.
    yield f"`{place_line(citation, language)}`"
    if headings(citation):
        yield escaped(headings(citation))
    before, after = around(citation)
    # All of the quote is bold here, so that its own bold needs no signs; and bold ends where a paragraph does.
    quote = re.sub(r"[ \t]*(\r?\n\s*\n)", r"**\1**", escaped(BOLD.sub(r"\g<inner>", citation.quote)))
    yield _block_quote(_lines(f"{escaped(before)}**{quote}**{escaped(after)}"))


def _lines(text: str) -> str:
    """The text with a line's end where it has one, which Markdown would else read on over."""
    return re.sub(r"(?<=\S)[ \t]*\n(?=.)", "  \n", text)
