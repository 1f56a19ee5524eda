"""Fits the weights of the signs that ``rag.retrieval.evidence`` weighs, and says how they carry over to another set."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from evals.files import read_gold
from evals.records import GoldQuestion
from evals.report import corpus_of, question_sets
from evals.systems import Retriever, prepared
from rag.retrieval import candidates
from rag.retrieval.calibration import WEIGHTS
from rag.retrieval.evidence import weigh
from rag.types import Hit

WEIGHED = tuple(WEIGHTS)
"""The signs that are summed; what lacks the kind of answer asked for is left out, since it answers nothing."""
PENALTY = 1e-4
"""On the squares of the weights; little, since there are few weights and many passages."""
STEPS = 60
THRESHOLDS = np.linspace(0.05, 0.9, 86)
Array = NDArray[np.float64]


@dataclass(frozen=True)
class Candidates:
    """What may answer one question: a row of signs each, and 1 where the passage overlaps a gold span, else 0."""

    answerable: bool
    signs: Array
    gold: Array


def weighed(questions: Sequence[GoldQuestion], retriever: Retriever) -> list[Candidates]:
    """The candidates of every question, as the search weighs them."""
    found = []
    for question in questions:
        query = retriever.query(question)
        hits = candidates(query, index=retriever.index, encoder=retriever.encoder, top_k=60)
        signs = weigh(query, hits, retriever.index, retriever.encoder, compared_with=60)
        rows = np.array([[getattr(one, name) for name in WEIGHED] for one in signs], dtype=float).reshape(
            -1, len(WEIGHED)
        )
        kept = np.array([not one.lacks for one in signs], dtype=bool)
        gold = np.array([_is_gold(hit, question) for hit in hits], dtype=float)
        found.append(Candidates(question.answerable, rows[kept], gold[kept]))
    return found


def _is_gold(hit: Hit, question: GoldQuestion) -> bool:
    span = hit.passage.span
    return any(
        hit.passage.note.source == gold.source and span.start < gold.end and gold.start < span.end
        for gold in question.gold
    )


def fit(questions: Sequence[Candidates]) -> Array:
    """Intercept and weights by penalised logistic regression, Newton's method.

    A question's passages share a weight of the square root of their number, so that none speaks for all.
    """
    kept = [one for one in questions if len(one.gold)]
    signs = np.vstack([one.signs for one in kept])
    gold = np.concatenate([one.gold for one in kept])
    share = np.concatenate([np.full(len(one.gold), len(one.gold) ** -0.5) for one in kept])
    share /= share.mean()
    design = np.hstack([np.ones((len(signs), 1)), signs])
    penalty = np.diag([1e-6, *[PENALTY] * signs.shape[1]])
    weights = np.zeros(design.shape[1])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-design @ weights))
        slope = design.T @ (share * (chance - gold)) / len(gold) + penalty @ weights
        curve = (design * (share * chance * (1 - chance))[:, None]).T @ design / len(gold) + penalty
        weights = weights - np.linalg.solve(curve, slope)
    return weights


def best(question: Candidates, weights: Array) -> float:
    """The probability of the likeliest passage; 0 without one."""
    if not len(question.gold):
        return 0.0
    return float((1 / (1 + np.exp(-(weights[0] + question.signs @ weights[1:])))).max())


def threshold(questions: Sequence[Candidates], weights: Array) -> float:
    """The probability at which the shares of answerable questions refused and of others answered have the least sum."""
    answerable = np.array([best(one, weights) for one in questions if one.answerable])
    others = np.array([best(one, weights) for one in questions if not one.answerable])
    return float(min(THRESHOLDS, key=lambda least: (answerable < least).mean() + (others >= least).mean()))


def carried_over(questions: Sequence[Candidates], weights: Array, least: float) -> str:
    """What weights and threshold do on a set: shares of answerable questions answered and of others met by silence."""
    answered = [best(one, weights) >= least for one in questions if one.answerable]
    silent = [best(one, weights) < least for one in questions if not one.answerable]
    return f"answered {np.mean(answered):.2f}, silent {np.mean(silent):.2f}"


def calibrate(questions: Path, *, notes: Path) -> str:
    """The weights fitted on all sets but the held-out one, and what those fitted on the other sets do on each."""
    sets: dict[str, list[Candidates]] = {}
    for path in question_sets(questions):
        with prepared(corpus=corpus_of(path, notes)) as settings:
            sets[path.stem] = weighed(read_gold(path), Retriever.open(settings))
    everything = [one for weighed_set in sets.values() for one in weighed_set]
    together = fit(everything)
    lines = [f"{name} {weight:.2f}" for name, weight in zip(["intercept", *WEIGHED], together, strict=True)]
    lines.append(f"threshold {threshold(everything, together):.2f}")
    for asked, own in sets.items():
        others = [one for name, weighed_set in sets.items() if name != asked for one in weighed_set]
        if others:
            weights = fit(others)
            lines.append(f"fitted without {asked}, on it: {carried_over(own, weights, threshold(others, weights))}")
    return "\n".join(lines)
