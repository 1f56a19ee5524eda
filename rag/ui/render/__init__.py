"""Records to HTML. What a note or a visitor wrote reaches the page through here, escaped, and in no other way."""

from rag.ui.render.adding import add_page
from rag.ui.render.answer import question, reply
from rag.ui.render.brief import brief_page
from rag.ui.render.corpus import corpus_page, theme_passages
from rag.ui.render.markup import Html
from rag.ui.render.page import document, examples_label, footnote, header, missing_note, note_list, notice, welcome
from rag.ui.render.sources import card, one_passage, panel, whole_note

__all__ = [
    "Html",
    "add_page",
    "brief_page",
    "card",
    "corpus_page",
    "document",
    "examples_label",
    "footnote",
    "header",
    "missing_note",
    "note_list",
    "notice",
    "one_passage",
    "panel",
    "question",
    "reply",
    "theme_passages",
    "welcome",
    "whole_note",
]
