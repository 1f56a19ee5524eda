"""What programs get over HTTP."""

from __future__ import annotations

import pytest
from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from fastapi.testclient import TestClient

from rag import Assistant
from rag.ingestion import ingest
from rag.settings import Settings
from rag.ui import api

QUESTION = "What did citizens say about early intervention?"


@pytest.fixture(scope="module")
def client(seeds, tmp_path_factory):
    folder = tmp_path_factory.mktemp("api")
    ingest([seeds], index_folder=folder / "index")
    assistant = Assistant.open(Settings(index=folder / "index", notes=seeds))
    app = FastAPI(openapi_url="/api/openapi.json")
    app.include_router(api.routes(assistant))
    app.add_exception_handler(RequestValidationError, api.refused)
    with TestClient(app) as client:
        yield client
    assistant.close()


def test_an_answer_is_the_record_that_scripts_know(client):
    answer = client.post("/api/ask", json={"question": QUESTION}).json()
    wanted = {"question", "outcome", "answered", "text", "citations", "near", "breadth", "elapsed_s"}
    assert wanted <= set(answer)
    assert answer["outcome"] == "answered"


def test_every_quote_is_the_slice_of_the_note_it_names(client):
    for one in client.post("/api/ask", json={"question": QUESTION}).json()["citations"]:
        text = client.get(f"/api/notes/{one['source']}").json()["text"]
        assert text[one["start"] : one["end"]] == one["quote"]


def test_history_and_filters_count(client):
    asked = {"question": "og hvad med Assentoft?", "history": [{"question": "Hvad siger borgerne om tidlig indsats?"}]}
    found = client.post("/api/ask", json=asked).json()
    assert {one["source"][:3] for one in found["citations"]} == {"003"}
    found = client.post("/api/ask", json={"question": QUESTION, "filters": {"place": "Assentoft"}}).json()
    assert {one["source"][:3] for one in found["citations"]} == {"003"}


def test_a_line_of_the_evaluation_s_questions_is_answered(client):
    body = {"id": 7, "lang": "en", "question": QUESTION, "history": None, "filters": None}
    given = client.post("/api/ask", json=body).json()
    assert given["citations"] == client.post("/api/ask", json={"question": QUESTION}).json()["citations"] != []


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"question": 7},
        {"question": "?", "more": 1},
        {"question": "x" * 10_001},
        {"question": "?", "filters": {"mood": "good"}},
        {"question": "?", "filters": {"date_from": "soon"}},
        {"question": "?", "history": [{}] * 51},
    ],
)
def test_a_wrong_request_is_refused_with_a_reason(client, body):
    reply = client.post("/api/ask", json=body)
    assert reply.status_code == 422
    assert reply.json()["detail"]


def test_an_empty_question_finds_nothing(client):
    assert client.post("/api/ask", json={"question": "  "}).json()["citations"] == []


def test_the_notes_are_described_and_an_unknown_one_is_not_there(client):
    notes = client.get("/api/notes").json()
    assert len(notes) == 5
    assert "text" not in notes[0]
    assert {note["voice"] for note in notes} == {"citizens", "stakeholders", "employees", "politicians"}
    assert client.get("/api/notes/../pyproject.toml").status_code == 404
    assert client.get("/api/notes/none.txt").status_code == 404


def test_the_description_names_the_routes(client):
    assert {"/api/ask", "/api/notes", "/api/notes/{source}"} <= set(client.get("/api/openapi.json").json()["paths"])


def test_half_a_letter_breaks_nothing(client):
    raw = (
        b'{"question": "Hvad er unge \\ud83d?", "history": [{"question": "Hvad \\ud83d?", "answer": "\\udc00"}],'
        b'"filters": {"place": "\\ud83d"}}'
    )
    reply = client.post("/api/ask", content=raw, headers={"Content-Type": "application/json"})
    assert (reply.status_code, reply.json()["question"]) == (200, "Hvad er unge \ufffd?")
