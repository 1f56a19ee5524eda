from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from evals.__main__ import main
from evals.files import read_gold

ROOT = Path(__file__).parents[2]
CORPUS = ROOT / "evals" / "corpora" / "soelvig"
GOLD = ROOT / "evals" / "questions" / "soelvig.jsonl"
CITATION_KEYS = {"number", "source", "start", "end", "quote", "voice"}


def lines(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def perfect(question):
    citations = [
        {"number": number, "source": span.source, "start": span.start, "end": span.end, "quote": span.quote}
        | {"voice": (question.voices or ["unknown"])[0]}
        for number, span in enumerate(question.gold, start=1)
    ]
    return {"id": question.id, "answered": question.answerable, "citations": citations, "elapsed_s": 0.1}


@pytest.fixture
def answers(tmp_path):
    def written(change=lambda row: row):
        path = tmp_path / "A.jsonl"
        rows = [change(perfect(question)) for question in read_gold(GOLD)]
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        return path

    return written


def scored(capsys, *arguments):
    assert main(["score", "--questions", str(GOLD), *map(str, arguments)]) == 0
    return json.loads(capsys.readouterr().out)


def test_perfect_answers_score_full_and_verbatim(answers, capsys):
    figures = scored(capsys, "--answers", answers(), "--corpus", CORPUS)
    names = ("citation_precision", "citation_recall", "verbatim", "valid_pointers")
    assert [figures[name]["value"] for name in names] == [1.0] * 4
    assert figures["wrong_gold"] == 0


def test_figures_come_with_intervals_and_by_language(answers, capsys):
    figures = scored(capsys, "--answers", answers(), "--corpus", CORPUS)
    assert set(figures["languages"]) == {"da", "en"}
    assert set(figures["languages"]["da"]["citation_recall"]) == {"value", "low", "high", "n"}


def test_the_contract_call_scores_over_the_notes_of_the_settings(answers, capsys, monkeypatch):
    monkeypatch.setenv("RAG_NOTES", str(CORPUS))
    assert scored(capsys, "--answers", answers())["verbatim"]["value"] == 1.0


def test_notes_of_another_corpus_say_nothing_of_quotes(answers, capsys):
    figures = scored(capsys, "--answers", answers(), "--corpus", ROOT / "seeds")
    assert (figures["verbatim"], figures["wrong_gold"]) == (None, None)


def test_a_citation_of_a_file_outside_the_notes_folder_is_invalid(answers, capsys):
    def outside(row):
        return row | {"citations": [one | {"source": "../../README.md"} for one in row["citations"]]}

    assert scored(capsys, "--answers", answers(outside), "--corpus", CORPUS)["valid_pointers"]["value"] == 0.0


def test_hits_are_scored_by_span(tmp_path, capsys):
    path = tmp_path / "R.jsonl"
    rows = [{"id": one["id"], "hits": one["gold"]} for one in lines(GOLD)]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    assert scored(capsys, "--hits", path)["retrieval"]["R@20"]["value"] == 1.0


def test_a_malformed_line_ends_with_one_and_is_named(tmp_path, capsys):
    path = tmp_path / "A.jsonl"
    path.write_text('{"id": "x"}\n', encoding="utf-8")
    assert main(["score", "--questions", str(GOLD), "--answers", str(path)]) == 1
    assert f'{path}, line 1: "answered" is true or false' in capsys.readouterr().err


def test_nothing_to_score_is_wrong_usage(capsys):
    with pytest.raises(SystemExit) as caught:
        main(["score", "--questions", str(GOLD)])
    assert caught.value.code == 2
    assert "--answers" in capsys.readouterr().err


def test_a_corpus_and_an_index_together_are_wrong_usage(tmp_path):
    with pytest.raises(SystemExit) as caught:
        main(["answer", "--questions", str(GOLD), "--out", "A", "--corpus", str(CORPUS), "--index", str(tmp_path)])
    assert caught.value.code == 2


def test_embedding_gives_one_unit_row_per_line_and_zeros_for_a_blank_one(tmp_path):
    texts, out = tmp_path / "T.txt", tmp_path / "V"
    texts.write_text("Bussen kører for sjældent\n\nThe bus is rare\n", encoding="utf-8")
    assert main(["embed", "--texts", str(texts), "--out", str(out), "--kind", "query"]) == 0
    vectors = np.load(out)
    assert vectors.dtype == np.float32
    assert np.linalg.norm(vectors, axis=1) == pytest.approx([1, 0, 1], abs=1e-5)


@pytest.fixture(scope="module")
def asked(tmp_path_factory):
    folder = tmp_path_factory.mktemp("asked")
    questions = folder / "Q.jsonl"
    rows = [
        {"id": "a", "question": "Hvad siger borgerne om bus 214?", "lang": "da"},
        {"id": "b", "question": "zebra"},
        {"id": "c", "question": "Og i Havneby?", "history": ["Hvad siger borgerne om skolevejen?"]},
        {"id": "d", "question": "solceller", "filters": {"voice": "politicians"}},
        {"id": "half", "question": "Bus 214 \ud83d?", "history": ["Hvad \ud83d?"]},
        {"id": 6, "question": " "},
        {"id": 6, "question": "zebra"},
    ]
    questions.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    for command in ("answer", "retrieve"):
        out = folder / f"{command}.jsonl"
        assert main([command, "--questions", str(questions), "--out", str(out), "--corpus", str(CORPUS)]) == 0
    return folder


def test_every_question_has_an_answer_with_exactly_the_contracts_keys(asked):
    rows = lines(asked / "answer.jsonl")
    assert [row["id"] for row in rows] == ["a", "b", "c", "d", "half", 6, 6]
    for row in rows:
        assert list(row) == [
            *("id", "question", "outcome", "answered", "text", "citations", "near", "breadth", "elapsed_s")
        ]
        assert all(set(citation) == CITATION_KEYS for citation in [*row["citations"], *row["near"]])


def test_an_empty_question_has_its_row(asked):
    assert [row["outcome"] for row in lines(asked / "answer.jsonl")][5] == "not_found"
    assert lines(asked / "retrieve.jsonl")[5] == {"id": 6, "hits": []}


@pytest.mark.parametrize("command", ["answer", "retrieve"])
def test_what_is_wrong_with_a_question_or_the_index_is_told_before_anything_is_written(tmp_path, capsys, command):
    questions, out = tmp_path / "Q.jsonl", tmp_path / "out.jsonl"
    given = [command, "--questions", str(questions), "--out", str(out), "--index", str(tmp_path / "none")]
    rows = [{"id": 1, "question": "bus"}, {"id": 2, "question": "bus", "filters": {"voice": "mayors"}}]
    questions.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    assert main(given) == 1
    assert f"{questions}, line 2: Filter 'voice'" in capsys.readouterr().err
    questions.write_text(json.dumps(rows[0]) + "\n", encoding="utf-8")
    assert main(given) == 1
    assert "No index" in capsys.readouterr().err
    assert not out.exists()


def test_half_a_letter_is_written_back_as_given(asked):
    assert lines(asked / "answer.jsonl")[4]["question"] == "Bus 214 \ud83d?"


def test_every_citation_is_the_exact_slice_of_its_note(asked):
    citations = [one for row in lines(asked / "answer.jsonl") for one in [*row["citations"], *row["near"]]]
    assert citations
    for citation in citations:
        text = (CORPUS / citation["source"]).read_bytes().decode("utf-8")
        assert text[citation["start"] : citation["end"]] == citation["quote"]


def test_a_clear_question_is_answered_and_a_foreign_word_is_not(asked):
    answered = {row["id"]: row["answered"] for row in lines(asked / "answer.jsonl")}
    assert (answered["a"], answered["b"]) == (True, False)


def test_hits_have_exactly_the_contracts_keys_and_fall_in_score(asked):
    for row in lines(asked / "retrieve.jsonl"):
        assert set(row) == {"id", "hits"}
        assert all(set(hit) == {"source", "start", "end", "score"} for hit in row["hits"])
        scores = [hit["score"] for hit in row["hits"]]
        assert scores == sorted(scores, reverse=True)


def test_filters_of_a_question_limit_its_hits(asked):
    (row,) = [row for row in lines(asked / "retrieve.jsonl") if row["id"] == "d"]
    assert {hit["source"] for hit in row["hits"]} == {"04_klima_og_miljoeudvalget.txt"}


def test_asking_again_gives_the_same_hits(asked, tmp_path):
    again = tmp_path / "again.jsonl"
    questions = str(asked / "Q.jsonl")
    assert main(["retrieve", "--questions", questions, "--out", str(again), "--corpus", str(CORPUS)]) == 0
    assert again.read_bytes() == (asked / "retrieve.jsonl").read_bytes()
