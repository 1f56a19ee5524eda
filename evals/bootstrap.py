"""Figures with 95 % intervals by the percentile bootstrap (Efron and Tibshirani 1993), seeded."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np

RESAMPLES = 2000
"""Enough that the ends of an interval settle to about a hundredth for a hundred questions."""


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


def mean(observations: Sequence[float], *, seed: int = 0) -> Figure:
    """The mean of ``observations`` and its interval."""
    return _figure(observations, np.mean, seed)


def quantile(observations: Sequence[float], share: float, *, seed: int = 0) -> Figure:
    """The value below which ``share`` (0 to 1) of ``observations`` lie, and its interval."""
    return _figure(observations, partial(np.quantile, q=share), seed)


def _figure(observations: Sequence[float], statistic: Callable[..., Any], seed: int) -> Figure:
    if not observations:
        return Figure(None, None, None, 0)
    values = np.asarray(observations, dtype=np.float64)
    draws = np.random.default_rng(seed).integers(len(values), size=(RESAMPLES, len(values)))
    low, high = np.quantile(statistic(values[draws], axis=1), [0.025, 0.975])
    return Figure(float(statistic(values)), float(low), float(high), len(values))
