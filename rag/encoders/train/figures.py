"""How well an encoder finds passages by their questions, and translations by each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rag.encoders.base import Encoder
from rag.encoders.train.texts import AskedPassage

RESAMPLES = 1000


@dataclass(frozen=True, slots=True)
class Figure:
    """A mean with its 95 % bootstrap interval."""

    mean: float
    low: float
    high: float

    def __str__(self) -> str:
        return f"{self.mean:.3f} [{self.low:.3f}, {self.high:.3f}]"


def figure(values: NDArray[np.float64]) -> Figure:
    """The mean of the values; the interval is over groups of questions resampled with a fixed seed."""
    draws = np.random.default_rng(0).integers(0, len(values), (RESAMPLES, len(values)))
    low, high = np.percentile(values[draws].mean(axis=1), [2.5, 97.5])
    return Figure(float(values.mean()), float(low), float(high))


def retrieval_figures(
    encoder: Encoder, asked: Sequence[AskedPassage], others: Sequence[AskedPassage]
) -> dict[str, Figure]:
    """R@5 and RR@10 of the questions of ``asked`` over its passages and ``others``', for each language.

    The questions of one passage are resampled together.
    """
    passages = encoder.encode([item.passage for item in (*asked, *others)], kind="passage")
    questions = {
        "da": [item.danish_questions for item in asked],
        "en": [item.english_questions for item in asked],
    }
    figures = {}
    for language, groups in questions.items():
        ranks = [_ranks(encoder, group, row, passages) for row, group in enumerate(groups)]
        figures[f"{language} R@5"] = figure(np.array([(rank <= 5).mean() for rank in ranks]))
        figures[f"{language} RR@10"] = figure(np.array([np.where(rank <= 10, 1 / rank, 0).mean() for rank in ranks]))
    return figures


def translation_figures(encoder: Encoder, danish: Sequence[str], english: Sequence[str]) -> dict[str, Figure]:
    """The share of sentences whose nearest neighbour in the other language is their translation, both ways."""
    similarities = encoder.encode(danish, kind="passage") @ encoder.encode(english, kind="passage").T
    same = np.arange(len(danish))
    return {
        "da to en": figure((similarities.argmax(axis=1) == same).astype(np.float64)),
        "en to da": figure((similarities.argmax(axis=0) == same).astype(np.float64)),
    }


def _ranks(encoder: Encoder, questions: Sequence[str], row: int, passages: NDArray[np.float32]) -> NDArray[np.float64]:
    similarities = encoder.encode(questions, kind="query") @ passages.T
    better = similarities > similarities[:, [row]]
    return np.asarray(1 + better.sum(axis=1), dtype=np.float64)
