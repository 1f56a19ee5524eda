"""The page for adding a note: choose a file, look over how it was read, say where it comes from, publish."""

from __future__ import annotations

import json

from rag.readers import READERS
from rag.types import Language, Voice
from rag.ui import strings
from rag.ui.render.markup import Html, element

SHOWN_BY_SCRIPT = {
    "READING": strings.READING,
    "READING_FILE": strings.READING_FILE,
    "READ_AS": strings.READ_AS,
    "ADD_FAILED": strings.ADD_FAILED,
    "DAMAGED": strings.DAMAGED,
    "MASKED_COUNT": strings.MASKED_COUNT,
    "PUBLISHING": strings.PUBLISHING,
    "PUBLISHED": strings.PUBLISHED,
}
TEXT_FIELDS = (
    ("municipality", strings.MUNICIPALITY, "text"),
    ("place", strings.PLACE, "text"),
    ("meeting", strings.MEETING, "text"),
    ("date", strings.DATE, "date"),
)


def add_page(language: Language, script: str) -> Html:
    """The body of the page; ``script`` is our own, and runs in it."""
    choose = element("input", id="file", type="file", accept=",".join(READERS))
    shown = {name: text.unfilled(language) for name, text in SHOWN_BY_SCRIPT.items()}
    words = json.dumps(shown).replace("<", "\\u003c")
    return element(
        "main",
        element("h1", strings.ADD_NOTE(language)),
        element("p", strings.ADD_ABOUT(language, formats=" ".join(READERS)), class_="small"),
        element("div", element("label", strings.CHOOSE_FILE(language), choose), id="zone", class_="zone"),
        element("p", id="status", role="status"),
        _draft(language),
        Html(f'<script type="application/json" id="words">{words}</script>'),
        Html(f"<script>{script}</script>"),
        class_="brief add",
    )


def _draft(language: Language) -> Html:
    fields = [
        element("label", label(language), element("input", id=f"add-{name}", type=kind))
        for name, label, kind in TEXT_FIELDS
    ]
    voices = [element("option", strings.VOICES[voice](language), value=voice.value) for voice in Voice]
    return element(
        "div",
        element("div", id="remarks"),
        element("h2", strings.WHERE_FROM(language)),
        element("p", strings.WHERE_FROM_ABOUT(language), class_="small"),
        *fields,
        element("label", strings.VOICE(language), element("select", *voices, id="add-voice")),
        element("button", strings.PUBLISH(language), id="publish", type="button", class_="download"),
        element("h2", strings.AS_READ(language)),
        element("ol", id="read", class_="passages"),
        id="draft",
        hidden=True,
    )
