"""The page of the brief: its fields and buttons; the parts themselves are the browser's own."""

from __future__ import annotations

import json

from rag.types import Language
from rag.ui import strings
from rag.ui.render.markup import Html, element

SHOWN_BY_SCRIPT = {
    "PART_HEADING": strings.PART_HEADING,
    "PART_TEXT": strings.PART_TEXT,
    "CHECKED_BY": strings.CHECKED_BY,
    "CHECKED_ON": strings.DATE,
    "MOVE_UP": strings.MOVE_UP,
    "MOVE_DOWN": strings.MOVE_DOWN,
    "REMOVE": strings.REMOVE,
    "REALLY_EMPTY": strings.REALLY_EMPTY,
    "QUOTE_GONE": strings.QUOTE_GONE,
}


def brief_page(language: Language, script: str) -> Html:
    """The body of the brief's page; ``script`` is our own, and runs in it."""
    title = element("label", strings.BRIEF_TITLE(language), element("input", id="brief-title", type="text"))
    earlier = element("label", strings.CHECK_BRIEF(language), _file_field())
    return element(
        "main",
        element("h1", strings.BRIEF(language)),
        element("p", strings.BRIEF_ABOUT(language), class_="small"),
        title,
        element("p", strings.BRIEF_EMPTY(language), id="empty", hidden=True),
        element("ol", id="parts"),
        element(
            "div",
            _button("add-heading", strings.ADD_HEADING, language),
            _button("add-text", strings.ADD_TEXT, language),
            class_="row",
        ),
        element(
            "div",
            _button("get-docx", strings.GET_WORD, language, class_="download"),
            _button("get-md", strings.GET_MARKDOWN, language, class_="download"),
            _button("clear", strings.EMPTY_BRIEF, language),
            class_="row",
        ),
        element("h2", strings.CHECK_BRIEF(language)),
        element("p", strings.CHECK_BRIEF_ABOUT(language), class_="small"),
        earlier,
        element(
            "p",
            id="status",
            role="status",
            data_failed=strings.BRIEF_FAILED.unfilled(language),
            data_stand=strings.ALL_STAND.unfilled(language),
            data_fell=strings.SOME_FELL.unfilled(language),
        ),
        element("ul", id="fallen"),
        Html(f'<script type="application/json" id="words">{_words(language)}</script>'),
        Html(f"<script>{script}</script>"),
        class_="brief",
    )


def _button(name: str, text: strings.Text, language: Language, **attributes: str) -> Html:
    return element("button", text(language), type="button", id=name, **attributes)


def _file_field() -> Html:
    return element("input", id="earlier", type="file", accept=".docx,.md")


def _words(language: Language) -> str:
    shown = {name: text(language) for name, text in SHOWN_BY_SCRIPT.items()}
    return json.dumps(shown).replace("<", "\\u003c")
