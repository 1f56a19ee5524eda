"""No change makes the assistant worse, beyond chance, than the run kept in the repository."""

from __future__ import annotations

from pathlib import Path

import pytest

from evals.report import measure_all
from evals.results import FOLDER, changes, read_results

ROOT = Path(__file__).parents[2]
pytestmark = [pytest.mark.slow, pytest.mark.timeout(900)]


def test_no_measure_is_worse_than_in_the_run_that_is_kept():
    (kept,) = FOLDER.glob("*.json")
    now = measure_all(ROOT / "evals" / "questions", notes=ROOT / "seeds", damaged_shares=())
    found = list(changes(read_results(kept), now))
    assert len(found) > 20
    assert [f"{one.name} {one.measure}: {one.before:.3f} -> {one.after:.3f}" for one in found if one.worse] == []
