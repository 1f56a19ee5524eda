"""The page on which staff add a note, and its routes; there only where the settings name a folder for them."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import HTMLResponse
from pydantic import BaseModel, ConfigDict

from rag.adding import Adding, NameTakenError, UnknownDraftError, as_plain
from rag.errors import UnreadableNoteError
from rag.types import Language
from rag.ui import render, strings
from rag.ui.guard import LARGEST_NOTE
from rag.ui.talk import Asker

SCRIPT = Path(__file__).parent / "add.js"


class Provenance(BaseModel):
    """Where a note comes from, as far as somebody said; the date as YYYY-MM-DD."""

    model_config = ConfigDict(extra="forbid")

    municipality: str = ""
    place: str = ""
    meeting: str = ""
    date: str = ""
    voice: str = "unknown"


def routes(asker: Asker, adding: Adding, *, style: str) -> APIRouter:
    """The routes for one folder of added notes."""
    router = APIRouter()

    @router.get("/add", include_in_schema=False)
    def page(lang: str = "da") -> HTMLResponse:
        language: Language = "en" if lang == "en" else "da"
        body = render.add_page(language, SCRIPT.read_text(encoding="utf-8"))
        return HTMLResponse(render.document(strings.ADD_NOTE(language), body, language, style=style))

    @router.post("/api/drafts")
    async def draft(request: Request, name: str) -> dict[str, Any]:
        """A file, sent as it is, read as a note: its passages and where it seems to come from. Nobody searches it."""
        content = await _body(request)
        with _refusals():
            return as_plain(adding.draft(name, content, {note.source for note in asker.index.notes}))

    @router.post("/api/drafts/{token}/publish", status_code=202)
    def publish(token: str, provenance: Provenance) -> dict[str, Any]:
        """Begins to publish a draft; ``GET /api/publishing`` says how far it is."""
        with _refusals():
            adding.publish(token, provenance.model_dump())
        return asdict(adding.status)

    @router.get("/api/publishing")
    def status() -> dict[str, Any]:
        """How far the last publication is: idle, working, done or failed."""
        return asdict(adding.status)

    return router


async def _body(request: Request) -> bytes:
    content = bytearray()
    async for chunk in request.stream():
        content += chunk
        if len(content) > LARGEST_NOTE:
            raise HTTPException(413, "The file is too large.")
    return bytes(content)


@contextmanager
def _refusals() -> Iterator[None]:
    """What cannot be done, as HTTP says it."""
    try:
        yield
    except UnknownDraftError as error:
        raise HTTPException(404, str(error)) from error
    except (UnreadableNoteError, NameTakenError, ValueError) as error:
        raise HTTPException(422, str(error)) from error
