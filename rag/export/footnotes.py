"""Footnotes for python-docx, which has none: a part of their own, and references to it."""

from __future__ import annotations

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import nsdecls, qn
from docx.text.paragraph import Paragraph
from lxml import etree

from rag.export.brief import NOT_TEXT

SEPARATORS = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
)
TEXT_STYLE = "FootnoteText"
REFERENCE_STYLE = "FootnoteReference"


class Footnotes:
    """Collects a document's footnotes; ``close`` puts them into it."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._root = etree.fromstring(f"<w:footnotes {nsdecls('w')}>{SEPARATORS}</w:footnotes>")
        self._count = 0

    def add(self, paragraph: Paragraph, text: str) -> None:
        """Puts a reference at the paragraph's end, and the text at the foot of its page."""
        self._count += 1
        paragraph._p.append(_run(REFERENCE_STYLE, _with_id("w:footnoteReference", self._count)))
        note = _with_id("w:footnote", self._count)
        body = OxmlElement("w:p")
        body.append(_properties("w:pPr", "w:pStyle", TEXT_STYLE))
        body.append(_run(REFERENCE_STYLE, OxmlElement("w:footnoteRef")))
        body.append(_run(None, text_element(f" {text}")))
        note.append(body)
        self._root.append(note)

    def close(self) -> None:
        """Adds the part to the document."""
        blob = etree.tostring(self._root, xml_declaration=True, encoding="UTF-8", standalone=True)
        package = self._document.part.package
        part = Part(PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, blob, package)
        self._document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def text_element(text: str) -> etree._Element:
    """Text as it is, line ends included; Word shows them as spaces. What XML cannot hold becomes a space."""
    element = OxmlElement("w:t")
    element.text = NOT_TEXT.sub(" ", text)
    element.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return element


def _run(style: str | None, content: etree._Element) -> etree._Element:
    run = OxmlElement("w:r")
    if style:
        run.append(_properties("w:rPr", "w:rStyle", style))
    run.append(content)
    return run


def _properties(name: str, kind: str, style: str) -> etree._Element:
    properties, named = OxmlElement(name), OxmlElement(kind)
    named.set(qn("w:val"), style)
    properties.append(named)
    return properties


def _with_id(name: str, number: int) -> etree._Element:
    element = OxmlElement(name)
    element.set(qn("w:id"), str(number))
    return element
