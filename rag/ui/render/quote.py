"""A note's own letters as HTML: nothing added to them, nothing taken away, only their looks changed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from rag.answering.around import reading_of
from rag.answering.phrases import BOLD
from rag.types import MASK, Citation, Language, Note, Span
from rag.ui import strings
from rag.ui.render.markup import Html, element, join

# Word's bullet signs arrive as private characters without a glyph: the style sheet draws a bullet in their place.
_SPECIAL = re.compile(
    rf"(?P<bold>{BOLD.pattern})|(?P<bullet>[\uE000-\uF8FF])|(?P<masked>{MASK}+)"
    r"|(?P<soft>\n[^\S\n]*(?:\n[^\S\n]*)?(?=[a-zæøåéü(])(?!o\s))|(?P<gap>\n(?:[^\S\n]*\n)+)"
)
_FEWEST = 60
"""A line shorter than this ends because its writer ended it; a longer one was wrapped."""


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
    reading = reading_of(citation)
    if reading is None:
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
