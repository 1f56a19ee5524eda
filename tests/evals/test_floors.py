"""No change makes the assistant worse, beyond chance, than the run kept in the repository."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from evals.report import measure_all, question_sets
from evals.results import FOLDER, changes, read_results

ROOT = Path(__file__).parents[2]
SETS = question_sets(ROOT / "evals" / "questions")
# Every eighth set and half of its questions, always the same: all of them take longer than all other checks together.
CHECKED = random.Random(7).sample(SETS, len(SETS) // 8)
pytestmark = pytest.mark.slow


@pytest.mark.parametrize("questions", CHECKED, ids=lambda path: path.stem)
def test_no_measure_is_worse_than_in_the_run_that_is_kept(questions, tmp_path):
    (kept,) = FOLDER.glob("*.json")
    lines = questions.read_text(encoding="utf-8").splitlines(keepends=True)
    half = random.Random(7).sample(lines, len(lines) // 2)
    (tmp_path / questions.name).write_text("".join(half), encoding="utf-8")
    now = measure_all(tmp_path, notes=ROOT / "seeds", damaged_shares=())
    found = list(changes(read_results(kept), now))
    assert len(found) > 10
    assert [f"{one.name} {one.measure}: {one.before:.3f} -> {one.after:.3f}" for one in found if one.worse] == []
