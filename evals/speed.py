"""How fast encoders are, the bundled one beside others: ``python -m evals speed`` measures all in one run."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median

from evals.baselines import english_teacher
from rag.encoders import BUNDLED, load_encoder
from rag.encoders.train.texts import read_asked

RUNS = 5
FEWEST = 2048
"""Passages encoded in one go, and queries asked one by one a thirty-second of it."""
LOADING = (
    "import sys, time; began = time.perf_counter(); from rag.encoders import load_encoder; "
    "load_encoder(sys.argv[1]); print(time.perf_counter() - began)"
)


@dataclass(frozen=True, slots=True)
class Speed:
    """Medians over the runs: short passages a second, seconds for a query, seconds to load in a new process."""

    passages_per_s: float
    query_s: float
    loading_s: float


def speed_table(questions: Path, encoders: Sequence[str]) -> str:
    """A Markdown table; the last column says how many times as many passages a second the bundled encoder takes."""
    teacher = english_teacher()
    named = {BUNDLED: BUNDLED, **{Path(name).name: name for name in encoders}}
    named |= {"all-MiniLM-L6-v2": teacher} if teacher else {}
    passages, queries = _texts(questions)
    speeds = {label: measure(name, passages, queries) for label, name in named.items()}
    ours = speeds[BUNDLED].passages_per_s
    rows = [
        f"| {label} | {one.passages_per_s:,.0f} | {1000 * one.query_s:.2f} | {one.loading_s:.2f} "
        f"| {ours / one.passages_per_s:.0f} |"
        for label, one in speeds.items()
    ]
    head = "| encoder | short passages/s | a query, ms | loading, s | bundled is so many times as fast |"
    return "\n".join([head, "| --- | --- | --- | --- | --- |", *rows])


def measure(name: str, passages: Sequence[str], queries: Sequence[str]) -> Speed:
    """The speed of one encoder on these texts."""
    encoder = load_encoder(name)
    encoder.encode(passages[:64], kind="passage")
    whole_s = _median_s(partial(encoder.encode, passages, kind="passage"))
    query_s = median(_median_s(partial(encoder.encode, [query], kind="query")) for query in queries)
    command = [sys.executable, "-c", LOADING, name]
    loaded = [subprocess.run(command, check=True, capture_output=True) for _ in range(3)]  # noqa: S603
    return Speed(len(passages) / whole_s, query_s, median(float(one.stdout.split()[-1]) for one in loaded))


def _texts(questions: Path) -> tuple[list[str], list[str]]:
    """As many passages as measured, of the training texts' first sentences, and some of their questions."""
    asked = [one for path in sorted(questions.glob("*.jsonl")) for one in read_asked(path)]
    short = [one.passage.partition(". ")[0] for one in asked]
    times = -(-FEWEST // len(short))
    return (short * times)[:FEWEST], [one.danish_questions[0] for one in asked[: FEWEST // 32]]


def _median_s(work: Callable[[], object]) -> float:
    seconds = []
    for _ in range(RUNS):
        began = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - began)
    return median(seconds)
