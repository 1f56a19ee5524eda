"""The same answers for programs, as JSON: ``POST /api/ask``, ``GET /api/notes``, ``GET /api/notes/{source}``."""

from collections.abc import Callable
from typing import Annotated, Any

from fastapi import APIRouter, HTTPException, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from rag.assistant import LONGEST_QUESTION, answer_as_dict, as_turns, whole_letters
from rag.errors import InvalidFilterError
from rag.feedback import Feedback, Remark, Verdict
from rag.types import Note
from rag.ui.talk import Asker

MOST_TURNS = 50
LONGEST_FILTER = 200


async def refused(_request: Request, error: Exception) -> JSONResponse:
    """What is wrong with a request, without what was sent: that may hold anything, and need not be sent back."""
    if not isinstance(error, RequestValidationError):
        raise error
    wrong = [{"loc": list(one["loc"]), "msg": one["msg"], "type": one["type"]} for one in error.errors()]
    return JSONResponse({"detail": wrong}, status_code=422)


def _whole(value: object) -> object:
    return whole_letters(value) if isinstance(value, str) else value


class Ask(BaseModel):
    """A question, the earlier turns it follows, and what limits it; a line of the evaluation's questions is one too."""

    model_config = ConfigDict(extra="forbid")

    question: Annotated[str, BeforeValidator(_whole)] = Field(
        max_length=LONGEST_QUESTION, examples=["Hvad siger borgerne om tidlig indsats?"]
    )
    history: list[dict[str, Any]] | None = Field(
        None,
        max_length=MOST_TURNS,
        description='Earlier turns, oldest first: {"question", "answer"}, or messages with "role" and "content".',
    )
    filters: dict[str, Any] | None = Field(
        None,
        description="municipality, place, voice, note, group, exercise, speaker (text or a list), "
        "date_from, date_to (a day).",
        examples=[{"place": "Assentoft"}],
    )
    id: str | int | None = Field(None, description="Not used.")
    lang: str | None = Field(None, description="Not used: the answer is in the question's language.")


class Remarked(BaseModel):
    """What a reader says of an answer, or of one of its quotes."""

    model_config = ConfigDict(extra="forbid")

    question: str = Field(min_length=1, max_length=LONGEST_QUESTION)
    verdict: Verdict
    source: str | None = Field(None, max_length=1000)
    start: int | None = Field(None, ge=0)
    end: int | None = Field(None, ge=0)
    filters: dict[str, str | list[str]] = Field(default_factory=dict, max_length=20)


def routes(assistant: Asker, feedback: Feedback | None = None) -> APIRouter:
    """The routes for one assistant; what they give is described at ``/api/openapi.json``."""
    router = APIRouter(prefix="/api")

    @router.post("/ask")
    def ask(asked: Ask) -> dict[str, Any]:
        """The answer: the same record that ``python -m evals answer`` writes, without an id."""
        try:
            return answer_as_dict(assistant.ask(asked.question, as_turns(asked.history or ()), asked.filters))
        except InvalidFilterError as error:
            raise HTTPException(422, str(error)) from error

    @router.get("/notes")
    def notes() -> list[dict[str, Any]]:
        """The notes that are searched, and where each comes from."""
        return [_described(note) for note in assistant.index.notes]

    @router.get("/notes/{source:path}")
    def note(source: str) -> dict[str, Any]:
        """One note with the text that ``start`` and ``end`` of its citations count in; personal data is masked."""
        found = next((note for note in assistant.index.notes if note.source == source), None)
        if found is None:
            raise HTTPException(404, f"No note {source!r} is searched. GET /api/notes lists them.")
        return _described(found) | {"text": found.text}

    if feedback is not None:
        router.post("/feedback", status_code=204)(_remark(feedback))
    return router


def _remark(feedback: Feedback) -> Callable[[Remarked], None]:
    def remark(given: Remarked) -> None:
        """Keeps a reader's remark, with its question, in the file that the settings name."""
        if not feedback.keep(Remark(**given.model_dump())):
            raise HTTPException(507, "The file of remarks is full.")

    return remark


def _described(note: Note) -> dict[str, Any]:
    provenance = note.provenance
    return {
        "source": note.source,
        "title": note.title,
        "municipality": provenance.municipality,
        "place": provenance.place,
        "date": provenance.date.isoformat() if provenance.date else None,
        "meeting": provenance.meeting,
        "voice": provenance.voice.value,
        "damaged": note.damaged,
        "characters": len(note.text),
    }
