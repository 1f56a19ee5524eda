"""Runs kept as files, and two of them compared question by question."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evals import bootstrap
from rag.errors import RagError

FOLDER = Path(__file__).parent / "results"
BETTER_LOW = frozenset(["answered_unanswerable", "answered_foreign", "refused_answerable"])
"""Errors: of these a lower value is better."""
Values = Mapping[str, Mapping[str, float]]


class UnreadableResultsError(RagError):
    """A file that does not hold the results of a run."""

    def __init__(self, path: Path, reason: str) -> None:
        self.path = path
        super().__init__(f"{path}: not the results of a run ({reason}). Make them with: python -m evals all --out FILE")


@dataclass(frozen=True, slots=True)
class Change:
    """How one measure of one set differs between two runs, over the questions that both asked."""

    name: str
    measure: str
    before: float
    after: float
    difference: bootstrap.Difference

    @property
    def beyond_chance(self) -> bool:
        """True where a randomisation test gives less than .05."""
        return self.difference.p_value < bootstrap.CHANCE

    @property
    def worse(self) -> bool:
        """True where the second run is worse beyond chance."""
        change = self.after - self.before
        return self.beyond_chance and (change > 0 if self.measure in BETTER_LOW else change < 0)


def write_results(path: Path, results: Mapping[str, Mapping[str, Any]]) -> None:
    """Writes the figures and the values of each question; into a folder as ``<commit>.json``. No answers are kept."""
    if path.is_dir() or not path.suffix:
        path = path / f"{commit()}.json"
    kept = {name: {key: value for key, value in one.items() if key != "asked"} for name, one in results.items()}
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps({"commit": commit(), "sets": kept}, ensure_ascii=False, indent=1)
    path.write_text(text + "\n", encoding="utf-8")


def read_results(path: Path) -> dict[str, Any]:
    """The sets of a file that ``write_results`` wrote; raises UnreadableResultsError."""
    try:
        sets = json.loads(path.read_text(encoding="utf-8"))["sets"]
        return {name: one | {"values": dict(one["values"])} for name, one in sets.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise UnreadableResultsError(path, f"{type(error).__name__}: {error}") from error


def changes(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[Change]:
    """Each measure of each set that both runs have."""
    for name in [name for name in before if name in after]:
        first, second = before[name]["values"], after[name]["values"]
        for measure in [measure for measure in first if measure in second]:
            asked = [one for one in first[measure] if one in second[measure]]
            if asked:
                yield _change(
                    name, measure, [first[measure][one] for one in asked], [second[measure][one] for one in asked]
                )


def change_table(found: Iterator[Change]) -> str:
    """A Markdown table of the changes, in per cent; ``*`` marks those beyond chance, and "worse" says so."""
    rows = ["| set | measure | before | after | difference | p | |", "| --- | --- | --- | --- | --- | --- | --- |"]
    for one in found:
        verdict = ("worse" if one.worse else "better") if one.beyond_chance else ""
        cells = (one.name, one.measure, f"{100 * one.before:.1f}", f"{100 * one.after:.1f}")
        rows.append(
            f"| {' | '.join(cells)} | {one.difference.mean.per_cent()} | {one.difference.p_value:.3f} | {verdict} |"
        )
    return "\n".join(rows)


def commit() -> str:
    """The short name of the commit that runs, "-dirty" where code or questions differ; "unknown" outside a repository.

    That the run before was replaced by this one makes nothing dirty.
    """
    git = ["git", "-C", str(Path(__file__).parents[1])]
    own = [":!evals/results", ":!evals/report.html"]
    try:
        name = subprocess.run([*git, "rev-parse", "--short", "HEAD"], check=True, capture_output=True, text=True)  # noqa: S603
        changed = subprocess.run([*git, "diff", "--quiet", "HEAD", "--", ".", *own], check=False)  # noqa: S603
    except (OSError, subprocess.CalledProcessError):
        return "unknown"
    return name.stdout.strip() + ("-dirty" if changed.returncode else "")


def _change(name: str, measure: str, before: list[float], after: list[float]) -> Change:
    difference = bootstrap.paired(before, after)
    return Change(name, measure, sum(before) / len(before), sum(after) / len(after), difference)
