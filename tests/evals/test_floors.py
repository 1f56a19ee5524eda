"""No change makes the assistant worse, beyond chance, than the run kept in the repository."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from evals.report import measure_all, question_sets
from evals.results import FOLDER, changes, read_results

ROOT = Path(__file__).parents[2]
pytestmark = [pytest.mark.slow, pytest.mark.timeout(900)]


def test_no_measure_is_worse_than_in_the_run_that_is_kept(tmp_path):
    (kept,) = FOLDER.glob("*.json")
    # A third of each set's questions, always the same: all of them take a fifth of the time that the checks may take.
    for path in question_sets(ROOT / "evals" / "questions"):
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        third = random.Random(7).sample(lines, len(lines) // 3)
        (tmp_path / path.name).write_text("".join(third), encoding="utf-8")
    now = measure_all(tmp_path, notes=ROOT / "seeds", damaged_shares=())
    found = list(changes(read_results(kept), now))
    assert len(found) > 20
    assert [f"{one.name} {one.measure}: {one.before:.3f} -> {one.after:.3f}" for one in found if one.worse] == []
