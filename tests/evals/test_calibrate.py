from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pytest

from evals.calibrate import SIGNS, Candidates, Fitted, calibrate, carried_over, fit, fit_questions, threshold
from evals.voices import FILE, HELD_OUT, QUESTIONS

WIDTH = len(SIGNS) + 1


def candidates(highest, *, answerable=False, foreign=False, logit=0.0):
    signs = np.zeros((2, WIDTH))
    signs[:, -1] = [logit, logit - 2]
    gold = np.array([float(answerable), 0.0])
    stray = np.zeros(2, dtype=bool)
    return Candidates(answerable, signs, gold, stray, highest, closest=0.1 * highest, foreign=foreign)


@pytest.fixture
def asked():
    own = [candidates(at / 4, answerable=True, logit=at / 3) for at in range(12)]
    near = [candidates(at / 6 - 1, logit=at / 5 - 1) for at in range(9)]
    foreign = [candidates(at / 8 - 2, foreign=True, logit=at / 6 - 2) for at in range(8)]
    return own, near, foreign


def test_near_misses_weigh_as_much_as_foreign_questions_however_many_there_are(asked):
    own, near, foreign = asked
    weights = fit([*own, *near])
    once = fit_questions([*own, *near, *foreign], weights)
    assert fit_questions([*own, *near, *foreign * 5], weights) == pytest.approx(once, abs=1e-6)
    assert fit_questions([*own, *near], weights) != pytest.approx(once, abs=1e-3)


def test_what_a_passage_is_worth_is_learned_from_the_notes_own_questions(asked):
    own, near, foreign = asked
    assert fit([*own, *near, *foreign]) == pytest.approx(fit([*own, *near]))


def test_what_can_be_told_apart_is_and_each_kind_is_counted_by_itself(asked):
    _, near, foreign = asked
    own = [candidates(2.0 + at / 4, answerable=True, logit=3 + at / 3) for at in range(12)]
    fitted = Fitted.on([*own, *near, *foreign])
    least = threshold([*own, *near, *foreign], fitted)
    assert carried_over([*own, *near, *foreign], fitted, least) == (
        "answered 1.00, silent 1.00, 1.00, told apart 1.00, 1.00"
    )
    misread = [candidates(4.0, foreign=True, logit=6.0) for _ in foreign]
    told = carried_over([*own, *near, *misread], fitted, least)
    assert told.startswith("answered 1.00, silent 1.00, 0.00, told apart 1.00, 0.")


def written(folder):
    folder.mkdir(parents=True)
    note = "Borgermøde i hallen\n\n- Bussen kører for sjældent\n- Hallen er kold om vinteren\n- Stien mangler lys\n"
    (folder / "note.txt").write_text(note)
    (folder / FILE).write_text(f"note.txt\t{note.index('Bussen')}\tcitizens\n")
    said = "Bussen kører for sjældent"
    gold = [{"source": "note.txt", "start": note.index(said), "end": note.index(said) + len(said), "quote": said}]
    rows = [
        {"id": 1, "question": "Hvad siges der om bussen?", "lang": "da", "answerable": True, "gold": gold},
        {"id": 2, "question": "Hvad koster bussen?", "lang": "da", "answerable": False, "gold": []},
    ]
    (folder / QUESTIONS).write_text("".join(f"{json.dumps(row)}\n" for row in rows))
    return folder


def test_what_is_read_is_fitted_on_the_layouts_that_are_not_held_out(tmp_path):
    own = written(tmp_path / "layouts" / "lund")
    written(tmp_path / "layouts" / "nord")
    written(tmp_path / "layouts" / min(HELD_OUT))
    (tmp_path / "questions").mkdir()
    (tmp_path / "questions" / "lundby.jsonl").write_text((own / QUESTIONS).read_text())
    told = calibrate(tmp_path / "questions", notes=own, layouts=tmp_path / "layouts").splitlines()
    assert [line for line in told if line.startswith(("weighed", "read"))] == ["weighed alone", "read by the reranker"]
    assert [line.split(":")[0] for line in told if "fitted without" in line] == [
        "fitted without lund, on it",
        "fitted without nord, on it",
    ]
    assert sum("logit " in line for line in told) == 1


def test_questions_for_a_fact_are_fitted_by_themselves(asked):
    own, near, foreign = asked
    views = [*own, *near, *foreign]
    facts = [replace(one, of_a_fact=True, highest=-(one.highest or 0.0)) for one in views]
    fitted = Fitted.on([*views, *facts])
    assert fitted.fact == pytest.approx(fit_questions(facts, fitted.passage))
    assert fitted.question == pytest.approx(fit_questions(views, fitted.passage))
    assert Fitted.on(views).fact is None
    asked_otherwise = replace(views[1], of_a_fact=True)
    assert fitted.answerable(asked_otherwise) != pytest.approx(fitted.answerable(views[1]), abs=1e-3)
