from __future__ import annotations

import json

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from evals.files import read_questions
from rag.__main__ import main
from rag.feedback import Feedback, Remark, Verdict, as_questions
from rag.ui import api


@pytest.fixture
def path(tmp_path):
    return tmp_path / "remarks.jsonl"


@pytest.fixture
def client(path):
    app = FastAPI()
    app.include_router(api.routes(None, Feedback(path)))
    with TestClient(app) as client:
        yield client


def test_a_remark_is_kept_with_its_question_and_day(client, path):
    told = {"question": "Hvad?", "verdict": "wrong_voice", "source": "a.txt", "start": 3, "end": 9}
    assert client.post("/api/feedback", json=told).status_code == 204
    (line,) = path.read_text(encoding="utf-8").splitlines()
    assert told.items() <= json.loads(line).items()
    assert len(json.loads(line)["day"]) == len("2026-11-21")


@pytest.mark.parametrize(
    "told",
    [
        {},
        {"question": "", "verdict": "good"},
        {"question": "Hvad?", "verdict": "awful"},
        {"question": "x" * 20_000, "verdict": "good"},
    ],
)
def test_what_is_no_remark_is_refused_and_not_kept(client, path, told):
    assert client.post("/api/feedback", json=told).status_code == 422
    assert not path.exists()


def test_without_a_file_there_is_no_route():
    app = FastAPI()
    app.include_router(api.routes(None))
    with TestClient(app) as client:
        assert client.post("/api/feedback", json={"question": "Hvad?", "verdict": "good"}).status_code == 404


def test_remarks_become_questions_that_the_evaluation_reads(path, tmp_path, monkeypatch, capsys):
    feedback = Feedback(path)
    feedback.keep(Remark("Hvad?", Verdict.MISSING))
    feedback.keep(Remark("Hvad?", Verdict.WRONG_PASSAGE, "a.txt", 3, 9))
    feedback.keep(Remark("Hvad?", Verdict.GOOD, filters={"place": ["Assentoft"]}))
    monkeypatch.setenv("RAG_FEEDBACK", str(path))
    assert main(["feedback", "-o", str(tmp_path / "q.jsonl")]) == 0
    questions = read_questions(tmp_path / "q.jsonl")
    assert [one.question for one in questions] == ["Hvad?", "Hvad?"]
    assert dict(questions[1].filters) == {"place": ["Assentoft"]}
    assert "2 questions" in capsys.readouterr().out


def test_lines_that_are_no_remarks_are_left_out():
    assert as_questions(["", "{", "[]", "{}", "null"]) == []


def test_without_remarks_the_command_says_so(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("RAG_FEEDBACK", str(tmp_path / "none.jsonl"))
    assert main(["feedback", "-o", str(tmp_path / "q.jsonl")]) == 1
    assert "No remarks" in capsys.readouterr().err


def test_personal_data_in_a_remarks_question_are_masked(path):
    Feedback(path).keep(Remark("Hvad sagde 010190-1234 om skolen?", Verdict.MISSING))
    assert "010190" not in path.read_text(encoding="utf-8")
