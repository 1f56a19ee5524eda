"""Records to render, and the page in a browser."""

from __future__ import annotations

from pathlib import Path

import pytest
from browsing import FLAGS, chromium
from small_asker import SmallAsker

from rag.types import Note, Passage, Provenance, Span, Voice

TEXT = (
    "Opsamling på borgermøde\n\nGruppe 1\n\n\uf0b7 Vi skal have **flere** cykelstier,\nså børn kan cykle.\n"
    "\uf0b7 Busserne kører for sjældent.\n\n\n\uf0b7 Ring til 010190-1234 & <b>spørg</b>.\n"
)


@pytest.fixture
def note() -> Note:
    """A note with a wrapped bullet, bold signs, masked data and HTML."""
    start = TEXT.index("010190")
    masked = TEXT[:start] + "█" * 11 + TEXT[start + 11 :]
    return Note(
        "a.txt", masked, "Opsamling på borgermøde", "x", Provenance(voice=Voice.CITIZENS), (Span(start, start + 11),)
    )


@pytest.fixture
def passage(note: Note) -> Passage:
    """The bullet on cycle paths, over two lines."""
    start = note.text.index("Vi skal")
    return Passage(note, 0, Span(start, note.text.index("cykle.") + 6), path=("Trafik",), group="Gruppe 1")


@pytest.fixture
def asker(seeds: Path) -> SmallAsker:
    """The small asker over the five notes."""
    return SmallAsker(seeds)


@pytest.fixture(scope="session")
def browser():
    """Chromium, without a window."""
    from playwright.sync_api import expect, sync_playwright

    expect.set_options(timeout=15_000)
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        yield launched
        launched.close()
