"""The page on which quotes become a brief, and what it asks of the server: the quotes' words, and the finished file."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from fastapi import APIRouter, HTTPException, Request, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import HTMLResponse
from pydantic import BaseModel, ConfigDict, Field

from rag.export import MissingQuoteError, brief_from, check_brief, to_markdown, to_word
from rag.export.brief import citation_at
from rag.export.checking import UnreadableBriefError
from rag.export.wording import origin, reading, under
from rag.types import Language, Passage
from rag.ui import render, strings
from rag.ui.talk import Asker

MOST_PARTS = 500
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
SCRIPT = Path(__file__).parent / "brief.js"


class Place(BaseModel):
    """A stretch of a note, as a citation names it."""

    model_config = ConfigDict(extra="ignore")

    source: str = Field(max_length=1000)
    start: int
    end: int


class Wanted(BaseModel):
    """A brief: its parts in order, each a heading, a text, or a place to quote with who checked it and when."""

    model_config = ConfigDict(extra="forbid")

    title: str = Field("", max_length=500)
    language: Language = "da"
    format: str = Field("docx", pattern="^(docx|md)$")
    parts: list[dict[str, Any]] = Field(max_length=MOST_PARTS, examples=[[{"heading": "Tidlig indsats"}]])


def routes(asker: Asker, *, style: str) -> APIRouter:
    """The brief's page and its routes."""
    router = APIRouter()

    @router.get("/brief", include_in_schema=False)
    def page(lang: str = "da") -> HTMLResponse:
        language: Language = "en" if lang == "en" else "da"
        body = render.brief_page(language, SCRIPT.read_text(encoding="utf-8"))
        return HTMLResponse(render.document(strings.BRIEF(language), body, language, style=style))

    @router.post("/api/quotes")
    def quotes(places: list[Place], language: Language = "da") -> list[dict[str, str] | None]:
        """The words of each place, what to read beside them, and where they come from; null for what is gone."""
        return [_quote(one, asker.index.passages, language) for one in places[:MOST_PARTS]]

    @router.post("/api/brief", response_class=Response)
    def brief(wanted: Wanted) -> Response:
        """The brief as a Word or Markdown file."""
        try:
            made = brief_from(wanted.model_dump(), asker.index.passages)
        except (MissingQuoteError, ValueError) as error:
            raise HTTPException(422, _worded(error, wanted.language)) from error
        if wanted.format == "md":
            return _file(to_markdown(made).encode(), "text/markdown; charset=utf-8", "oplaeg.md")
        return _file(to_word(made), WORD, "oplaeg.docx")

    @router.post("/api/brief/check")
    async def check(request: Request, language: Language = "da") -> list[dict[str, Any]]:
        """Of an earlier brief, sent as it is, each quote's place and whether it still stands there word for word."""
        try:
            standings = await run_in_threadpool(check_brief, await request.body(), asker.index.notes)
        except UnreadableBriefError as error:
            raise HTTPException(422, _worded(error, language)) from error
        return [
            {
                "number": one.place.number,
                "source": one.place.source,
                "start": one.place.start,
                "end": one.place.end,
                "stands": one.stands,
            }
            for one in standings
        ]

    return router


def _worded(error: Exception, language: Language) -> str:
    """What went wrong, for whoever makes a brief."""
    match error:
        case MissingQuoteError():
            return strings.NO_QUOTE_THERE(language, source=error.source, start=error.start, end=error.end)
        case UnreadableBriefError():
            return strings.NO_BRIEF_FILE(language, reason=error.why.en if language == "en" else error.why.da)
        case _:
            return str(error)


def _quote(place: Place, passages: Sequence[Passage], language: Language) -> dict[str, str] | None:
    try:
        citation = citation_at(place.source, place.start, place.end, passages)
    except MissingQuoteError:
        return None
    beside = {"under": under(citation), "reading": reading(citation, language)}
    told = {name: words for name, words in beside.items() if words}
    return {"quote": citation.quote, "origin": origin(citation, language), **told}


def _file(content: bytes, kind: str, name: str) -> Response:
    return Response(content, media_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'})
