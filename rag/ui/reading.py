"""Pages to read in without asking: the corpus with its themes, and each note whole."""

import re
from itertools import pairwise

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from rag.themes import Theme, find_themes
from rag.types import Language, Note, Passage, Span, Voice
from rag.ui import render, strings
from rag.ui.corpus import glance
from rag.ui.talk import Asker

CITED = re.compile(r"(\d{1,3}):(\d{1,9})-(\d{1,9})")
MOST_CITED = 200


def routes(asker: Asker, *, style: str, adding: bool = False) -> APIRouter:
    """The routes of these pages; with ``adding`` the corpus leads to the page where notes are added."""
    router = APIRouter(include_in_schema=False)
    found: dict[str, tuple[Theme, ...]] = {}

    def themes() -> tuple[Theme, ...]:
        index = asker.index
        if index.generation not in found:
            found.clear()
            found[index.generation] = find_themes(index.passages)
        return found[index.generation]

    @router.get("/corpus")
    def corpus(theme: int | None = None, voice: str = "", note: str = "", lang: str = "da") -> HTMLResponse:
        language = _language(lang)
        index, every = asker.index, themes()
        chosen = every[theme] if theme is not None and 0 <= theme < len(every) else None
        column = Voice(voice) if voice in set(Voice) else next((one for one in index.notes if one.source == note), None)
        opened = render.theme_passages(chosen, column, language) if chosen else None
        sizes = {one.source: 0 for one in index.notes}
        for passage in index.passages:
            sizes[passage.note.source] += 1
        seen = glance(index.notes, len(index.passages))
        body = render.corpus_page(seen, sizes, every, opened, language, adding=adding)
        return HTMLResponse(render.document(strings.CORPUS(language), body, language, style=style))

    @router.get("/note")
    def whole_note(
        source: str, start: int | None = None, end: int | None = None, cited: str = "", lang: str = "da"
    ) -> HTMLResponse:
        return _page(_whole_note(asker, source, start, end, cited, _language(lang)), _language(lang), style)

    @router.get("/passage")
    def passage(source: str, number: int, lang: str = "da") -> HTMLResponse:
        return _page(_passage(asker, source, number, _language(lang)), _language(lang), style)

    return router


def _language(asked: str) -> Language:
    return "en" if asked == "en" else "da"


def _page(body: render.Html | None, language: Language, style: str) -> HTMLResponse:
    """A page of this body, or one that says that no such note is there."""
    shown = render.missing_note(language) if body is None else body
    page = render.document(strings.TITLE(language), shown, language, style=style)
    return HTMLResponse(page, status_code=404 if body is None else 200)


def _whole_note(
    asker: Asker, source: str, start: int | None, end: int | None, cited: str, language: Language
) -> render.Html | None:
    index = asker.index
    note = next((one for one in index.notes if one.source == source), None)
    marks = _marks(note, start, end, cited) if note else None
    if note is None or marks is None:
        return None
    sections = _sections([one for one in index.passages if one.note.source == source])
    current = Span(start, end) if start is not None and end is not None else None
    return render.whole_note(note, marks, current, sections, language)


def _passage(asker: Asker, source: str, number: int, language: Language) -> render.Html | None:
    passages = [one for one in asker.index.passages if one.note.source == source]
    if number < 0 or not passages:
        return None
    # A card cannot tell whether its passage is the last, where only a heading follows.
    return render.one_passage(passages, min(number, len(passages) - 1), language)


def _marks(note: Note, start: int | None, end: int | None, cited: str) -> list[tuple[str, Span]] | None:
    """What is marked in a note: all that an answer cites, or the one span asked for; ``None`` for an impossible one."""
    asked = [] if start is None or end is None else [("", start, end)]
    numbered = [(one[1], int(one[2]), int(one[3])) for one in list(CITED.finditer(cited))[:MOST_CITED]]
    places = numbered if {one[1:] for one in asked} <= {one[1:] for one in numbered} else [*asked, *numbered]
    if not all(0 <= first < last <= len(note.text) for _, first, last in places):
        return None
    return [(number, Span(first, last)) for number, first, last in places]


def _sections(passages: list[Passage]) -> list[tuple[str, int]]:
    """The headings of a note, each with where its first passage begins."""
    starts = passages[:1] + [second for first, second in pairwise(passages) if second.path != first.path]
    return [(" › ".join(one.path), one.span.start) for one in starts if one.path]
