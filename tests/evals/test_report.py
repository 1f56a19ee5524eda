from __future__ import annotations

from pathlib import Path

import pytest

from evals.files import read_gold
from evals.report import CORPORA, HELD_OUT, measure_all, table

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def results(tmp_path_factory):
    folder = tmp_path_factory.mktemp("questions")
    few = (ROOT / "evals" / "questions" / "soelvig.jsonl").read_text(encoding="utf-8").splitlines()[::6]
    for name in ("soelvig", *HELD_OUT):
        (folder / f"{name}.jsonl").write_text("\n".join(few) + "\n", encoding="utf-8")
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
    assert names == wanted


def test_a_figure_from_nothing_is_an_empty_cell():
    assert "|  |" in table({"x": {"languages": {}, "alone": {}, "retrieval": {}}})


def test_each_set_held_out_has_its_corpus():
    for name in HELD_OUT:
        assert read_gold(ROOT / "evals" / "questions" / f"{name}.jsonl")
        assert (CORPORA / name).is_dir()
