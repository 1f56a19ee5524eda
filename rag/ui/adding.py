"""The page on which staff add a note, and its routes; there only where the settings name a folder for them."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import HTMLResponse
from pydantic import BaseModel, ConfigDict

from rag.adding import Adding, NameTakenError, Publishing, UnknownDraftError, as_plain
from rag.errors import IndexBusyError, UnreadableNoteError
from rag.types import Language
from rag.ui import render, strings
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
    async def draft(request: Request, name: str, lang: Language = "da") -> dict[str, Any]:
        """A file, sent as it is, read as a note: its passages and where it seems to come from. Nobody searches it."""
        content = await request.body()
        with _refusals(lang):
            return as_plain(adding.draft(name, content, {note.source for note in asker.index.notes}))

    @router.post("/api/drafts/{token}/publish", status_code=202)
    def publish(token: str, provenance: Provenance, lang: Language = "da") -> dict[str, Any]:
        """Begins to publish a draft; ``GET /api/publishing`` says how far it is."""
        with _refusals(lang):
            adding.publish(token, provenance.model_dump())
        return _told(adding.status, lang)

    @router.get("/api/publishing")
    def status(lang: Language = "da") -> dict[str, Any]:
        """How far the last publication is: idle, working, done or failed."""
        return _told(adding.status, lang)

    return router


def _told(status: Publishing, language: Language) -> dict[str, Any]:
    reason = _worded(status.failure, language) if status.failure else ""
    return {
        "state": status.state,
        "done": status.done,
        "total": status.total,
        "source": status.source,
        "reason": reason,
    }


def _worded(error: Exception, language: Language) -> str:
    """What went wrong, for whoever adds a note."""
    match error:
        case UnreadableNoteError():
            return f"{error.source}: {error.why.en if language == 'en' else error.why.da}"
        case NameTakenError():
            return strings.NAME_TAKEN(language, name=error.name)
        case UnknownDraftError():
            return strings.DRAFT_GONE(language)
        case IndexBusyError():
            return strings.STORE_BUSY(language)
        case ValueError():
            return strings.BAD_FIELD(language, reason=error)
        case _:
            return strings.NOT_PUBLISHED(language, reason=error)


@contextmanager
def _refusals(language: Language) -> Iterator[None]:
    """What cannot be done, as HTTP says it."""
    try:
        yield
    except UnknownDraftError as error:
        raise HTTPException(404, _worded(error, language)) from error
    except (UnreadableNoteError, NameTakenError, ValueError) as error:
        raise HTTPException(422, _worded(error, language)) from error
