"""A brief as Markdown, with footnotes and an appendix; a note's own signs are escaped and show as they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rag.answering.phrases import marks
from rag.export.brief import Brief, Heading, OwnWords, Part, Quoted
from rag.export.wording import APPENDIX, FROM_MINUTES, SOURCE, origin, place_line, sign_off
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
            yield _block_quote(f"{opening}{escaped(citation.quote)}{closing}[^{citation.number}]")
            yield f"{escaped(origin(citation, language))}  \n{escaped(sign_off(part, language))}"


def _block_quote(text: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in text.splitlines())


def _footnote(quoted: Quoted, language: Language) -> str:
    citation = quoted.citation
    return f"[^{citation.number}]: {escaped(origin(citation, language))}. {SOURCE[language]} {citation.number}."


def _in_context(quoted: Quoted, language: Language) -> Iterator[str]:
    citation = quoted.citation
    passage, span = citation.passage, citation.span
    yield f"### {SOURCE[language]} {citation.number}"
    # In code, so that it stands letter by letter in the file too, and can be read again.
    yield f"`{place_line(citation, language)}`"
    before = passage.note.text[passage.span.start : span.start]
    after = passage.note.text[span.end : passage.span.end]
    yield _block_quote(f"{escaped(before)}**{escaped(citation.quote)}**{escaped(after)}")
