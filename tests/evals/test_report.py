from __future__ import annotations

from functools import partial
from html import escape
from pathlib import Path

import pytest

from evals.damage import damaged
from evals.files import read_gold
from evals.foreign import foreign_questions
from evals.page import write_page
from evals.records import GoldQuestion, Pointer, Ranking
from evals.report import CORPORA, HELD_OUT, _undescribed, measure_all, risk_coverage, table
from evals.results import UnreadableResultsError, change_table, changes, read_results, write_results
from evals.slips import misspelt

ROOT = Path(__file__).parents[2]
FOREIGN = 8


@pytest.fixture(scope="module")
def results(tmp_path_factory):
    folder = tmp_path_factory.mktemp("questions")
    few = (ROOT / "evals" / "questions" / "soelvig.jsonl").read_text(encoding="utf-8").splitlines()[::6]
    for name in ("soelvig", *HELD_OUT):
        (folder / f"{name}.jsonl").write_text("\n".join(few) + "\n", encoding="utf-8")
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("evals.report.foreign_questions", partial(foreign_questions, count=FOREIGN))
        return measure_all(folder, notes=ROOT / "seeds")


def test_the_set_held_out_is_asked_only_when_told(results):
    assert set(results) == {"soelvig"}


def test_a_set_is_asked_of_the_corpus_with_its_name(results):
    assert (results["soelvig"]["verbatim"]["value"], results["soelvig"]["wrong_gold"]) == (1.0, 0)


def test_each_half_of_the_search_is_measured_alone(results):
    assert set(results["soelvig"]["alone"]) == {"lexical", "dense"}


def test_the_table_has_a_row_per_set_language_and_way_of_searching(results):
    names = [line.split("|")[1].strip() for line in table(results).splitlines()]
    wanted = ["set", "---", "soelvig", "soelvig, da", "soelvig, en", "soelvig, lexical alone", "soelvig, dense alone"]
    bare = ("soelvig, undescribed", "soelvig, misspelt")
    assert names == [*wanted, "soelvig, 5% damaged", "soelvig, 10% damaged", *bare]


def test_questions_about_other_municipalities_are_asked_of_each_set(results):
    asked = results["soelvig"]["values"]["answered_foreign"]
    assert len(asked) == FOREIGN
    assert results["soelvig"]["answered_foreign"]["value"] == pytest.approx(sum(asked.values()) / FOREIGN, abs=1e-3)
    assert "answered foreign" in table(results)


def test_a_figure_from_nothing_is_an_empty_cell():
    nothing = {key: {} for key in ("languages", "alone", "damaged", "undescribed", "misspelt", "retrieval")}
    assert "|  |" in table({"x": nothing})


def test_each_set_held_out_has_its_corpus():
    for name in HELD_OUT:
        assert read_gold(ROOT / "evals" / "questions" / f"{name}.jsonl")
        assert (CORPORA / name).is_dir()


def test_gold_stays_where_it_was_in_damaged_notes(results):
    assert results["soelvig"]["damaged"]["10%"]["right_in_first_5"]["value"] > 0.5


def test_voices_that_the_reader_finds_are_held_against_the_stated_ones(results, tmp_path):
    undescribed = results["soelvig"]["undescribed"]
    assert undescribed["voice_contradicted"]["value"] == 0.0
    assert undescribed["voice_known"]["value"] > 0.0
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (corpus / "moede.txt").write_text(
        "Referat fra borgermøde\n\nForslag\n- Der mangler en cykelsti.\n", encoding="utf-8"
    )
    (corpus / "corpus.toml").write_text('[default]\nvoice = "politicians"\n', encoding="utf-8")
    undescribed = _undescribed([GoldQuestion("a", "Hvad siger de om en cykelsti?", answerable=True)], corpus)
    assert (undescribed["voice_known"]["value"], undescribed["voice_contradicted"]["value"]) == (1.0, 1.0)


def test_risk_grows_with_the_wrong_and_coverage_ends_at_all():
    right, wrong = (GoldQuestion(name, "?", answerable=True, gold=(Pointer("a.txt", 0, 5),)) for name in "rw")
    rankings = [Ranking("r", (Pointer("a.txt", 0, 3),)), Ranking("w", (Pointer("b.txt", 0, 3),))]
    assert risk_coverage([right, wrong], rankings, {"r": 0.9, "w": 0.2}) == [(0.5, 0.0), (1.0, 0.5)]
    assert risk_coverage([right, wrong], rankings, {"r": 0.2, "w": 0.9}) == [(0.5, 1.0), (1.0, 0.5)]


def test_the_page_shows_what_was_asked_escaped_and_loads_nothing(results, tmp_path):
    write_page(tmp_path / "page.html", results)
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    for one in results["soelvig"]["asked"]:
        assert escape(one["question"].question) in page
    assert "http" not in page
    assert "<script" not in page
    assert page.count("<polyline") == 1


def test_a_run_does_not_differ_from_itself_and_a_worse_one_is_called_worse(results, tmp_path):
    write_results(tmp_path / "a.json", results)
    kept = read_results(tmp_path / "a.json")
    assert not [one for one in changes(kept, kept) if one.beyond_chance]
    many = {"s": {"values": {"citation_f1": {str(at): 1.0 for at in range(30)}}}}
    none = {"s": {"values": {"citation_f1": {str(at): 0.0 for at in range(30)}}}}
    assert [one.worse for one in changes(many, none)] == [True]
    assert [one.worse for one in changes(none, many)] == [False]
    assert "worse" in change_table(changes(many, none))


def test_more_of_an_error_is_worse():
    few = {"s": {"values": {"refused_answerable": {str(at): 0.0 for at in range(30)}}}}
    many = {"s": {"values": {"refused_answerable": {str(at): 1.0 for at in range(30)}}}}
    assert [one.worse for one in changes(few, many)] == [True]


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"sets": {"s": {}}}'])
def test_what_are_no_results_is_said(tmp_path, content):
    (tmp_path / "a.json").write_text(content, encoding="utf-8")
    with pytest.raises(UnreadableResultsError, match="not the results of a run"):
        read_results(tmp_path / "a.json")


def test_a_slip_changes_one_long_word_and_is_always_the_same():
    question = "Hvad siger borgerne i Assentoft om skoler og pleje?"
    for seed in "abcdefgh":
        slipped = misspelt(question, seed=seed)
        changed = [pair for pair in zip(question.split(), slipped.split(), strict=True) if pair[0] != pair[1]]
        assert len(changed) <= 1
        assert all(one.strip("?") in ("siger", "borgerne", "skoler", "pleje") for one, _ in changed)
        assert slipped == misspelt(question, seed=seed)
    assert len({misspelt(question, seed=seed) for seed in "abcdefgh"}) > 3
    assert misspelt("Hvad med ØK?") == "Hvad med ØK?"


def test_damage_keeps_the_length_and_is_seeded():
    text = "Børn og unge, æøå! 123\n" * 50
    some = damaged(text, share=0.1)
    assert len(some) == len(text)
    assert some == damaged(text, share=0.1)
    changed = sum(one != other for one, other in zip(text, some, strict=True))
    assert 0.04 < changed / sum(map(str.isalpha, text)) < 0.2
    assert damaged(text, share=0.0) == text
