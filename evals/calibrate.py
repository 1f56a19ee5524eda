"""Fits the weights of the signs that ``rag.retrieval.evidence`` weighs, and says how they carry over to another set."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import astuple, dataclass, fields
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from evals.files import read_gold
from evals.records import GoldQuestion
from evals.report import HELD_OUT, corpus_of
from evals.systems import Retriever, prepared
from rag.answering.thresholds import ANSWERED
from rag.retrieval import candidates
from rag.retrieval.evidence import Signs, weigh
from rag.types import Hit

PENALTY = 1e-4
"""On the squares of the weights; little, since there are few weights and many passages."""
STEPS = 60
Array = NDArray[np.float64]


@dataclass(frozen=True)
class Weighed:
    """One question's candidates: a row of signs each, and 1 where the passage overlaps a gold span, else 0."""

    answerable: bool
    signs: Array
    gold: Array


def weighed(questions: Sequence[GoldQuestion], retriever: Retriever) -> list[Weighed]:
    """The candidates of every question, as the search weighs them."""
    found = []
    for question in questions:
        query = retriever.query(question)
        hits = candidates(query, index=retriever.index, encoder=retriever.encoder, top_k=60)
        signs = weigh(query, [hit.passage for hit in hits], [hit.dense or 0.0 for hit in hits], retriever.index)
        rows = np.array([astuple(one) for one in signs], dtype=float).reshape(-1, len(fields(Signs)))
        gold = np.array([_is_gold(hit, question) for hit in hits], dtype=float)
        found.append(Weighed(question.answerable, rows, gold))
    return found


def _is_gold(hit: Hit, question: GoldQuestion) -> bool:
    span = hit.passage.span
    return any(
        hit.passage.note.source == gold.source and span.start < gold.end and gold.start < span.end
        for gold in question.gold
    )


def fit(questions: Sequence[Weighed]) -> Array:
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


def best(question: Weighed, weights: Array) -> float:
    """The probability of the likeliest passage; 0 without one."""
    if not len(question.gold):
        return 0.0
    return float((1 / (1 + np.exp(-(weights[0] + question.signs @ weights[1:])))).max())


def carried_over(questions: Sequence[Weighed], weights: Array, threshold: float) -> dict[str, float]:
    """What the weights do on a set: shares of answerable questions answered and of unanswerable ones met by silence."""
    answered = [best(one, weights) >= threshold for one in questions if one.answerable]
    silent = [best(one, weights) < threshold for one in questions if not one.answerable]
    return {"answered": float(np.mean(answered)), "silent": float(np.mean(silent))}


def calibrate(questions: Path, *, notes: Path) -> str:
    """The weights fitted on all sets but the held-out one, and what those fitted on one set do on another."""
    sets: dict[str, list[Weighed]] = {}
    for path in sorted(questions.glob("*.jsonl")):
        if path.stem not in HELD_OUT:
            with prepared(corpus=corpus_of(path, notes)) as settings:
                sets[path.stem] = weighed(read_gold(path), Retriever.open(settings))
    together = fit([one for weighed_set in sets.values() for one in weighed_set])
    names = ["INTERCEPT", *(one.name.upper() for one in fields(Signs))]
    lines = [f"{name} = {weight:.2f}" for name, weight in zip(names, together, strict=True)]
    for fitted, own in sets.items():
        for asked, other in sets.items():
            if asked != fitted:
                told = carried_over(other, fit(own), ANSWERED)
                lines.append(f"fitted on {fitted}, on {asked}: " + ", ".join(f"{k} {v:.2f}" for k, v in told.items()))
    return "\n".join(lines)
