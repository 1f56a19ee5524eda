"""A note's own letters as HTML: nothing added to them, nothing taken away, only their looks changed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from rag.readers.damage import repair
from rag.readers.head import TAKER
from rag.types import MASK, Citation, Language, Note, Span
from rag.ui import strings
from rag.ui.render.markup import Html, element, join

# Word's bullet signs arrive as private characters without a glyph: the style sheet draws a bullet in their place.
_SPECIAL = re.compile(
    rf"(?P<bold>\*\*(?P<inner>[^*\n]+)\*\*)|(?P<bullet>[\uE000-\uF8FF])|(?P<masked>{MASK}+)"
    r"|(?P<soft>\n[^\S\n]*(?:\n[^\S\n]*)?(?=[a-zæøåéü(])(?!o\s))|(?P<gap>\n(?:[^\S\n]*\n)+)"
)
_FEWEST = 60
"""A line shorter than this ends because its writer ended it; a longer one was wrapped."""
_NOT_SHOWN = re.compile(rf"(?:{TAKER.pattern})|\A\s*[A-ZÆØÅ]\s*\Z", TAKER.flags)
LINES_AROUND = 3
LETTERS_AROUND = 320
_CONTINUED = re.compile(r"[^\S\n]*\n[^\S\n]*(?:\n[^\S\n]*)?(?!o\s)[a-zæøåéü]")
"""At the end of a line that the next one goes on with: an excerpt is not cut there."""


def exact(text: str, language: Language) -> Html:
    """All of ``text``, letter by letter; bullets, bold, masked data and wrapped lines only look different."""
    parts: list[str] = []
    at = 0
    for found in _SPECIAL.finditer(text):
        parts += [text[at : found.start()], _special(found, language)]
        at = found.end()
    return join(*parts, text[at:])


def suggested(citation: Citation, language: Language) -> Html | None:
    """What a quote from a damaged scan was probably meant to say; never inside the quote, and named for what it is."""
    passage = citation.passage
    if not passage.reading:
        return None
    reading = passage.readable if citation.span == passage.span else " ".join(repair(citation.quote).split())
    if reading == " ".join(citation.quote.split()):
        return None
    label = element("span", strings.READING(language), class_="label")
    return element("p", label, " ", element("span", reading, lang="da"), class_="reading")


def _special(found: re.Match[str], language: Language) -> Html | str:
    text = found.group()
    match found.lastgroup:
        case "bold" | "inner":
            sign = element("span", "**", class_="sign")
            return join(sign, element("b", found["inner"]), sign)
        case "masked":
            return element("span", text, class_="masked", title=strings.MASKED_HERE(language))
        case "soft" if not _wrapped(found):
            return element("span", text, class_="gap") if text.count("\n") > 1 else text
        case kind:
            return element("span", text, class_=kind)


def _wrapped(found: re.Match[str]) -> bool:
    line_start = found.string.rfind("\n", 0, found.start()) + 1
    return found.start() - line_start >= _FEWEST


def surroundings(note: Note, span: Span) -> tuple[int, int]:
    """Where an excerpt around ``span`` starts and ends: up to three written lines either side, cut at line ends.

    It stops at a line that says who took the minutes, and at a word that a slide has down its side, letter by letter.
    """
    start = note.text.rfind("\n", 0, span.start) + 1
    end = _line_end(note.text, span.end)
    for _ in range(LINES_AROUND):
        earlier, later = _step_back(note.text, start, span.start), _step_on(note.text, end, span.end)
        start = start if _NOT_SHOWN.search(note.text[earlier:start]) else earlier
        end = end if _NOT_SHOWN.search(note.text[end:later]) else later
    while _CONTINUED.match(note.text, end):
        end = _line_end(note.text, _next_word(note.text, end))
    return start, end


def _line_end(text: str, at: int) -> int:
    found = text.find("\n", at)
    return len(text) if found < 0 else found


def _step_back(text: str, start: int, quote_start: int) -> int:
    before = text[:start].rstrip()
    line_start = before.rfind("\n") + 1
    return line_start if before and quote_start - line_start <= LETTERS_AROUND else start


def _step_on(text: str, end: int, quote_end: int) -> int:
    rest = text[end:]
    if not rest.strip():
        return end
    line_end = _line_end(text, _next_word(text, end))
    return line_end if line_end - quote_end <= LETTERS_AROUND else end


def _next_word(text: str, at: int) -> int:
    rest = text[at:]
    return at + len(rest) - len(rest.lstrip())


def excerpt(note: Note, span: Span, start: int, end: int, language: Language) -> Html:
    """The note from ``start`` to ``end`` with ``span`` marked."""
    return element(
        "blockquote",
        exact(note.text[start : span.start], language),
        element("mark", exact(note.slice(span), language)),
        exact(note.text[span.end : end], language),
        class_="excerpt",
        lang="da",
    )


def marked_note(
    note: Note, marks: Sequence[tuple[str, Span]], current: Span | None, places: Sequence[int], language: Language
) -> Html:
    """The whole note, each of the spans marked and named by its number; before each of ``places`` one can go there."""
    names = {span.start: number for number, span in marks}
    covered = sorted((span for _, span in marks), key=lambda span: (span.start, span.end))
    cuts = sorted({0, len(note.text), *places, *(end for span in covered for end in (span.start, span.end))})
    parts: list[Html] = []
    for start, end in pairwise(cuts):
        if start in places:
            parts.append(element("span", id=f"tegn-{start}", class_="place"))
        text = exact(note.text[start:end], language)
        if any(span.start <= start and end <= span.end for span in covered):
            number = names.get(start)
            named = f"citat-{number}" if number else None
            kind = "current" if current is None or current.start <= start < current.end else None
            parts.append(element("mark", text, id=named, title=number or None, class_=kind))
        else:
            parts.append(text)
    return element("blockquote", *parts, class_="excerpt", lang="da")
