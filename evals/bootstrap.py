"""Figures with 95 % intervals by the percentile bootstrap (Efron and Tibshirani 1993), and paired tests, seeded."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np

RESAMPLES = 2000
"""Enough that the ends of an interval settle to about a hundredth for a hundred questions."""
RANDOMISATIONS = 5000
CHANCE = 0.05
"""A difference is beyond chance where a paired test gives less."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A value and the interval that holds it in 95 of 100 resamplings, from ``n`` observations; ``None`` from none."""

    value: float | None
    low: float | None
    high: float | None
    n: int

    def as_dict(self) -> dict[str, Any]:
        """The figure as JSON, rounded to four decimals."""
        ends = {name: getattr(self, name) for name in ("value", "low", "high")}
        return {name: None if end is None else round(end, 4) for name, end in ends.items()} | {"n": self.n}

    def per_cent(self) -> str:
        """The figure for a table: "93 (87-98)"; empty from nothing."""
        if self.value is None or self.low is None or self.high is None:
            return ""
        return f"{100 * self.value:.0f} ({100 * self.low:.0f}-{100 * self.high:.0f})"


@dataclass(frozen=True, slots=True)
class Difference:
    """How much higher the second of two runs is on the same questions, with its interval, and the odds of chance."""

    mean: Figure
    p_value: float


def mean(observations: Sequence[float], *, seed: int = 0) -> Figure:
    """The mean of ``observations`` and its interval."""
    return _figure(observations, np.mean, seed)


def quantile(observations: Sequence[float], share: float, *, seed: int = 0) -> Figure:
    """The value below which ``share`` (0 to 1) of ``observations`` lie, and its interval."""
    return _figure(observations, partial(np.quantile, q=share), seed)


def paired(first: Sequence[float], second: Sequence[float], *, seed: int = 0) -> Difference:
    """The difference of two runs by a randomisation test that swaps the runs question by question, two-sided.

    Smucker, Allan and Carterette 2007, "A comparison of statistical significance tests for information retrieval
    evaluation". Raises ValueError where the runs differ in length.
    """
    changes = np.asarray([after - before for before, after in zip(first, second, strict=True)], dtype=np.float64)
    signs = np.random.default_rng(seed).choice((-1.0, 1.0), size=(RANDOMISATIONS, len(changes)))
    as_large = np.abs(signs @ changes) >= abs(changes.sum()) - 1e-9
    return Difference(mean(changes.tolist(), seed=seed), float((1 + as_large.sum()) / (1 + RANDOMISATIONS)))


def _figure(observations: Sequence[float], statistic: Callable[..., Any], seed: int) -> Figure:
    if not observations:
        return Figure(None, None, None, 0)
    values = np.asarray(observations, dtype=np.float64)
    draws = np.random.default_rng(seed).integers(len(values), size=(RESAMPLES, len(values)))
    low, high = np.quantile(statistic(values[draws], axis=1), [0.025, 0.975])
    return Figure(float(statistic(values)), float(low), float(high), len(values))
