"""A brief as a Word file: headings, quotes with real footnotes, and an appendix with each passage in full."""

from __future__ import annotations

import io

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from rag.answering.phrases import BOLD, marks
from rag.export.brief import NOT_TEXT, Brief, Heading, OwnWords, Part, Quoted
from rag.export.footnotes import REFERENCE_STYLE, TEXT_STYLE, Footnotes, text_element
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
from rag.language import detect
from rag.types import Language

QUOTE = "Verbatim"
"""The character style of every quoted run: its text is exactly a slice of its note."""
ORIGIN = "Quote Origin"
LOCALES: dict[Language, str] = {"da": "da-DK", "en": "en-GB"}
LONGEST_TITLE = 255
"""In a file's properties."""
GREY = RGBColor(0x4A, 0x55, 0x68)


def to_word(brief: Brief) -> bytes:
    """The brief as the bytes of a .docx file."""
    document = Document()
    _set_language(document, LOCALES[brief.language])
    _add_styles(document)
    document.core_properties.title = brief.title[:LONGEST_TITLE]
    document.core_properties.language = LOCALES[brief.language]
    document.core_properties.author = ""
    document.core_properties.comments = ""
    document.add_heading(brief.title, 0)
    document.add_paragraph(FROM_MINUTES[brief.language], style=ORIGIN)
    footnotes = Footnotes(document)
    for part in brief.parts:
        _add(document, part, footnotes, brief.language)
    if brief.quotes:
        appendix = document.add_heading(APPENDIX[brief.language], 1)
        appendix.paragraph_format.page_break_before = True
        for quoted in brief.quotes:
            _add_in_context(document, quoted, brief.language)
        footnotes.close()
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def _add(document: WordDocument, part: Part, footnotes: Footnotes, language: Language) -> None:
    match part:
        case Heading(text):
            document.add_heading(" ".join(text.split()), 1)
        case OwnWords(text):
            for line in text.splitlines():
                document.add_paragraph(line)
        case Quoted(citation):
            opening, closing = marks(citation.quote, language)
            over, read = under(citation), reading(citation, language)
            if over:
                document.add_paragraph(over, style=ORIGIN).paragraph_format.keep_with_next = True
            paragraph = document.add_paragraph(style="Quote")
            paragraph.paragraph_format.keep_with_next = True
            paragraph.add_run(opening)
            _add_quote(paragraph, citation.quote)
            paragraph.add_run(closing)
            place = f"{SOURCE[language]} {citation.number}: {citation.source}"
            footnotes.add(paragraph, f"{origin(citation, language)}. {place}.")
            beside = [read, origin(citation, language), sign_off(part, language)]
            document.add_paragraph("\n".join(one for one in beside if one), style=ORIGIN)


def _add_quote(paragraph: Paragraph, quote: str, *, bold: bool = False) -> None:
    """The quote's runs, which together hold each of its letters; the signs around what is bold are hidden."""
    locale, at = LOCALES[detect(quote)], 0
    for found in BOLD.finditer(quote):
        _add_verbatim(paragraph, quote[at : found.start()], locale, bold=bold)
        inner = found.start("inner"), found.end("inner")
        _add_verbatim(paragraph, quote[found.start() : inner[0]], locale).font.hidden = True
        _add_verbatim(paragraph, quote[slice(*inner)], locale, bold=True)
        _add_verbatim(paragraph, quote[inner[1] : found.end()], locale).font.hidden = True
        at = found.end()
    _add_verbatim(paragraph, quote[at:], locale, bold=bold)


def _add_verbatim(paragraph: Paragraph, words: str, locale: str, *, bold: bool = False) -> Run:
    run = paragraph.add_run(style=QUOTE)
    run._r.append(text_element(words))
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), locale)
    run._r.get_or_add_rPr().append(language)
    if bold:
        run.bold = True
    return run


def _add_in_context(document: WordDocument, quoted: Quoted, language: Language) -> None:
    citation = quoted.citation
    document.add_heading(f"{SOURCE[language]} {citation.number}", 2)
    document.add_paragraph(place_line(citation, language), style=ORIGIN)
    document.add_paragraph(origin(citation, language), style=ORIGIN)
    if headings(citation):
        document.add_paragraph(headings(citation), style=ORIGIN)
    before, after = around(citation)
    paragraph = document.add_paragraph()
    paragraph.add_run(NOT_TEXT.sub(" ", before))
    _add_quote(paragraph, citation.quote, bold=True)
    paragraph.add_run(NOT_TEXT.sub(" ", after))


def _set_language(document: WordDocument, locale: str) -> None:
    for element in document.styles.element.iter(qn("w:lang")):
        element.set(qn("w:val"), locale)


def _add_styles(document: WordDocument) -> None:
    styles = document.styles
    quote = styles.add_style(QUOTE, WD_STYLE_TYPE.CHARACTER)
    quote.font.bold = False
    quoted = styles["Quote"]
    quoted.font.italic = False
    quoted.paragraph_format.left_indent = Cm(0.8)
    for name, size in ((ORIGIN, 9), (TEXT_STYLE, 9)):
        style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = styles["Normal"]
        style.font.size = Pt(size)
        style.font.color.rgb = GREY
    styles[ORIGIN].paragraph_format.left_indent = Cm(0.8)
    reference = styles.add_style(REFERENCE_STYLE, WD_STYLE_TYPE.CHARACTER)
    reference.font.superscript = True
