"""The evaluation with a language model: its sentences are measured, each against the spans that answer."""

from __future__ import annotations

import json
import re

import pytest
from scripted_endpoint import Reply

from evals.__main__ import main

QUESTION = {"id": "a", "question": "Hvad sagde borgerne om tidlig indsats?"}


def hands_on(asked: dict) -> Reply:
    """The first two quotes it is given, as sentences."""
    given = re.findall(r"passage (\d+) [^\n]*\n([^\n]+)", asked["messages"][1]["content"])
    whole = [(number, said.rstrip(" .")) for number, said in given if not re.search(r"[.!?:]\s", said)]
    return Reply(tuple(f"{said} [{number}].\n" for number, said in whole[:2]))


@pytest.fixture
def answered(endpoint, index_folder, tmp_path, monkeypatch):
    endpoint.script = hands_on
    monkeypatch.setenv("RAG_MODEL_URL", endpoint.url)
    monkeypatch.setenv("RAG_MODEL", "lille")
    (tmp_path / "q.jsonl").write_text(json.dumps(QUESTION), encoding="utf-8")
    arguments = [
        "--questions",
        str(tmp_path / "q.jsonl"),
        "--out",
        str(tmp_path / "a.jsonl"),
        "--index",
        str(index_folder),
    ]
    assert main(["answer", *arguments]) == 0
    return tmp_path / "a.jsonl"


def test_the_models_sentences_are_written_beside_the_answer(answered):
    row = json.loads(answered.read_text(encoding="utf-8"))
    assert len(row["summary"]["statements"]) == 2
    assert row["summary"]["model"] == "lille"


def test_sentences_are_right_when_a_cited_span_is(answered, tmp_path, seeds, capsys):
    row = json.loads(answered.read_text(encoding="utf-8"))
    cited = {number for one in row["summary"]["statements"] for number in one["citations"]}
    right = next(one for one in row["citations"] if one["number"] == min(cited))
    gold = {**QUESTION, "answerable": True, "gold": [{key: right[key] for key in ("source", "start", "end", "quote")}]}
    (tmp_path / "g.jsonl").write_text(json.dumps(gold), encoding="utf-8")
    capsys.readouterr()
    arguments = ["--questions", str(tmp_path / "g.jsonl"), "--answers", str(answered), "--corpus", str(seeds)]
    assert main(["score", *arguments]) == 0
    figures = json.loads(capsys.readouterr().out)
    assert figures["sentence_recall"]["value"] == 0.5
    assert figures["sentence_precision"]["value"] == 0.5
