"""What is measured of retrieval, with ir_measures over spans.

A hit is relevant when it overlaps a gold span that no better hit has claimed, and then claims every gold span it
overlaps; so a bullet that holds two gold sentences is one relevant document, and two pieces of one gold span are not
two. Each gold span that no hit claims is one relevant document not retrieved.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from evals import bootstrap
from evals.records import GoldQuestion, Pointer, Ranking

MEASURES = {"right_in_first_5": "Success@5", "nDCG@10": "nDCG@10", "RR@10": "RR@10", "R@20": "R@20"}
"""Our name of each measure, and that of ir_measures. The first is the share of questions with a right passage."""


def retrieval_figures(gold: Sequence[GoldQuestion], rankings: Iterable[Ranking]) -> dict[str, Any]:
    """The figures over the answerable questions, as JSON; a question without hits counts 0."""
    values = values_by_question(gold, rankings)
    return {ours: bootstrap.mean(list(found.values())).as_dict() for ours, found in values.items()}


def values_by_question(gold: Sequence[GoldQuestion], rankings: Iterable[Ranking]) -> dict[str, dict[str, float]]:
    """Each measure of each answerable question, by our name of the measure and the question's id."""
    import ir_measures

    hits = {ranking.id: ranking.hits for ranking in rankings}
    qrels, run = [], []
    for question in gold:
        if question.answerable:
            relevant, retrieved = documents(question.gold, hits.get(question.id, ()))
            qrels += [ir_measures.Qrel(question.id, document, 1) for document in relevant]
            run += [ir_measures.ScoredDoc(question.id, name, -float(rank)) for rank, name in enumerate(retrieved)]
    measures = {ir_measures.parse_measure(name): ours for ours, name in MEASURES.items()}
    values: dict[str, dict[str, float]] = {ours: {} for ours in MEASURES}
    for metric in ir_measures.iter_calc(list(measures), qrels, run) if qrels else ():
        values[measures[metric.measure]][metric.query_id] = metric.value
    return values


def documents(gold: Sequence[Pointer], hits: Sequence[Pointer]) -> tuple[list[str], list[str]]:
    """The names of all relevant documents, and those of the hits, best first."""
    unclaimed = set(range(len(gold)))
    relevant, retrieved = [], []
    for rank, hit in enumerate(hits):
        claimed = {place for place in unclaimed if hit.overlaps(gold[place])}
        retrieved.append(f"hit {rank}")
        if claimed:
            relevant.append(f"hit {rank}")
            unclaimed -= claimed
    return relevant + [f"gold {place}" for place in sorted(unclaimed)], retrieved
