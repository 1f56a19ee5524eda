"""Fits the weights of the signs that ``rag.retrieval.evidence`` weighs, and says how they carry over to another set."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from evals.files import read_gold
from evals.foreign import foreign_questions
from evals.records import GoldQuestion
from evals.report import corpus_of, question_sets
from evals.systems import Retriever, prepared
from evals.voices import LAYOUTS, QUESTIONS, learned_from
from rag.retrieval import candidates
from rag.retrieval.calibration import WEIGHTS
from rag.retrieval.evidence import asks_for_an_amount, highest, weigh
from rag.retrieval.searching import READ, read_passages
from rag.retrieval.signs import NOT_SIGNS
from rag.types import Hit

SIGNS = tuple(name for name in WEIGHTS if name not in NOT_SIGNS)
"""What is summed; what lacks the kind of answer asked for is left out: no sign makes up for that."""
PENALTY = 1e-4
"""On the squares of the weights; little, since there are few weights and many passages."""
STEPS = 60
HOPELESS = -15.0
FOREIGN_OF_A_LAYOUT = 8
"""A tenth of its own questions."""
THRESHOLDS = np.linspace(0.05, 0.9, 86)
Array = NDArray[np.float64]


@dataclass(frozen=True)
class Candidates:
    """What may answer one question: a row of signs each, and 1 where the passage overlaps a gold span, else 0.

    Where a reranker read them, they are those that it reads, and its logit is the last sign; ``highest`` is
    the mean of the highest logits, also those of passages that lack what is asked for, and ``closest`` the highest
    cosine. ``stray`` says which meet no word of the question. ``foreign`` is one about other municipalities' notes,
    ``of_a_fact`` one for an amount, a time or a number, of which ``highest`` is the highest logit.
    """

    answerable: bool
    signs: Array
    gold: Array
    stray: NDArray[np.bool_]
    highest: float | None
    closest: float
    foreign: bool = False
    of_a_fact: bool = False


def _asked(own: Sequence[GoldQuestion], foreign: Sequence[GoldQuestion], retriever: Retriever) -> list[Candidates]:
    """The candidates of every question, the notes' own ones and the foreign ones, as the search weighs them."""
    others = [replace(_weighed(question, retriever), foreign=True) for question in foreign]
    return [*(_weighed(question, retriever) for question in own), *others]


def _weighed(question: GoldQuestion, retriever: Retriever) -> Candidates:
    query = retriever.query(question)
    hits = candidates(query, index=retriever.index, encoder=retriever.encoder, top_k=60)
    signs = weigh(query, hits, retriever.index, retriever.encoder, compared_with=60)
    weighed = list(zip(hits, signs, strict=True))
    rows = [[getattr(one, name) for name in SIGNS] for one in signs]
    kept = [at for at, one in enumerate(signs) if not one.lacks]
    logits: list[float] = []
    if retriever.reranker is not None:
        likeliest = sorted(range(len(hits)), key=lambda at: -signs[at].probability())[:READ]
        logits, _ = read_passages(query, [weighed[at] for at in likeliest], retriever.reranker)
        for at, logit in zip(likeliest, logits, strict=True):
            rows[at].append(logit)
        kept = [at for at in likeliest if at in kept]
    of_a_fact = asks_for_an_amount(query.text)
    width = len(SIGNS) + (retriever.reranker is not None)
    return Candidates(
        question.answerable,
        np.array([rows[at] for at in kept], dtype=float).reshape(-1, width),
        np.array([_is_gold(hits[at], question) for at in kept], dtype=float),
        np.array([signs[at].stray for at in kept], dtype=bool),
        highest(logits, of_a_fact=of_a_fact) if logits else None,
        max((hit.dense or 0.0 for hit in hits), default=0.0),
        of_a_fact=of_a_fact,
    )


def _is_gold(hit: Hit, question: GoldQuestion) -> bool:
    span = hit.passage.span
    return any(
        hit.passage.note.source == gold.source and span.start < gold.end and gold.start < span.end
        for gold in question.gold
    )


def fit(questions: Sequence[Candidates]) -> Array:
    """Intercept and weights of the signs of a passage, over what is asked of the notes' own matters.

    A question's passages share a weight of the square root of their number, so that none speaks for all.
    """
    kept = [one for one in questions if len(one.gold) and not one.foreign]
    share = np.concatenate([np.full(len(one.gold), len(one.gold) ** -0.5) for one in kept])
    return _logistic(np.vstack([one.signs for one in kept]), np.concatenate([one.gold for one in kept]), share)


def fit_questions(questions: Sequence[Candidates], weights: Array) -> Array:
    """Intercept and weights of what decides on silence, once passages are read.

    What is answered weighs as much as what is not, and of this the near misses as much as foreign questions.
    """
    kept = [one for one in questions if len(one.gold)]
    right = np.array([one.answerable for one in kept], dtype=float)
    kinds = [(one.answerable, one.foreign) for one in kept]
    of_a_kind = Counter(kinds)
    silent = len([kind for kind in of_a_kind if not kind[0]])
    share = np.array([1 / of_a_kind[kind] / (1 if kind[0] else silent) for kind in kinds])
    return _logistic(np.array([_of_a_question(one, weights) for one in kept]), right, share)


def _of_a_question(question: Candidates, weights: Array) -> list[float]:
    return [_best(question, weights), question.highest or 0.0, question.closest]


def _best(question: Candidates, weights: Array) -> float:
    """The log odds of the likeliest passage that meets a word of the question; of a hopeless one where none does."""
    odds = (weights[0] + question.signs @ weights[1:])[~question.stray]
    return float(odds.max(initial=HOPELESS))


def _logistic(signs: Array, right: Array, share: Array) -> Array:
    """Penalised logistic regression by Newton's method."""
    share = share / share.mean()
    design = np.hstack([np.ones((len(signs), 1)), signs])
    penalty = np.diag([1e-6, *[PENALTY] * signs.shape[1]])
    weights = np.zeros(design.shape[1])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-design @ weights))
        slope = design.T @ (share * (chance - right)) / len(right) + penalty @ weights
        curve = (design * (share * chance * (1 - chance))[:, None]).T @ design / len(right) + penalty
        weights = weights - np.linalg.solve(curve, slope)
    return weights


@dataclass(frozen=True)
class Fitted:
    """The weights of a passage's signs, and of what decides on silence where a reranker has read."""

    passage: Array
    question: Array | None
    fact: Array | None = None

    @classmethod
    def on(cls, questions: Sequence[Candidates]) -> Fitted:
        """Fitted on these questions; where some are for a fact and others are not, on each of the kinds by itself."""
        weights = fit(questions)
        if all(one.highest is None for one in questions):
            return cls(weights, None)
        facts = [one for one in questions if one.of_a_fact]
        others = [one for one in questions if not one.of_a_fact]
        fact = fit_questions(facts, weights) if _can_be_fitted(facts) and _can_be_fitted(others) else None
        return cls(weights, fit_questions(questions if fact is None else others, weights), fact)

    def answerable(self, question: Candidates) -> float:
        """The probability that the question is answered; 0 where nothing is left to answer it."""
        if not len(question.gold):
            return 0.0
        total = _best(question, self.passage)
        deciding = self.fact if question.of_a_fact and self.fact is not None else self.question
        if deciding is not None:
            total = float(deciding @ [1.0, *_of_a_question(question, self.passage)])
        return 1 / (1 + math.exp(-total))


def _can_be_fitted(questions: Sequence[Candidates]) -> bool:
    """Whether some of them are answerable and some are not."""
    return len({one.answerable for one in questions if len(one.gold)}) > 1


def threshold(questions: Sequence[Candidates], fitted: Fitted) -> float:
    """The probability at which the shares of answerable questions refused and of others answered have the least sum.

    That of near misses and that of foreign questions count by half.
    """
    answerable, near, foreign = _sure(questions, fitted)

    def errors(least: float) -> float:
        answered = [float((one >= least).mean()) for one in (near, foreign) if len(one)]
        return float((answerable < least).mean()) + sum(answered) / len(answered)

    return float(min(THRESHOLDS, key=errors))


def carried_over(questions: Sequence[Candidates], fitted: Fitted, least: float) -> str:
    """What weights and threshold do on a set: shares of answerable questions answered and of others met by silence.

    "told apart" is how often an answerable question is the surer of two (area under the curve). Of the others first
    come the near misses, then the foreign questions.
    """
    answerable, *others = _sure(questions, fitted)
    silent = ", ".join(f"{(one < least).mean():.2f}" for one in others)
    apart = ", ".join(f"{_apart(answerable, one):.2f}" for one in others)
    return f"answered {(answerable >= least).mean():.2f}, silent {silent}, told apart {apart}"


def _sure(questions: Sequence[Candidates], fitted: Fitted) -> tuple[Array, Array, Array]:
    """How probable it is that a question is answered: of those that are, of near misses, and of foreign ones."""
    kinds = [(True, False), (False, False), (False, True)]
    answerable, near, foreign = (
        np.array([fitted.answerable(one) for one in questions if (one.answerable, one.foreign) == kind])
        for kind in kinds
    )
    return answerable, near, foreign


def _apart(answerable: Array, others: Array) -> float:
    return float((answerable[:, None] > others).mean() + (answerable[:, None] == others).mean() / 2)


def calibrate(questions: Path, *, notes: Path, layouts: Path = LAYOUTS) -> str:
    """The weights fitted on all corpora but the held-out ones, and what those fitted on the others do on each.

    First those of what is weighed alone, on the sets of ``questions``; then, where the settings name a reranker, those
    of what it has read, on the ``layouts``, which the bundled one was not taught: of its own lessons it is too sure.
    """
    everybody_s = foreign_questions(measuring=False)
    alone = {
        path.stem: _gathered(path, corpus_of(path, notes), everybody_s, read=False) for path in question_sets(questions)
    }
    corpora = learned_from(layouts)
    foreign = foreign_questions(measuring=False, count=FOREIGN_OF_A_LAYOUT * len(corpora))
    read = {
        corpus.name: _gathered(corpus / QUESTIONS, corpus, foreign[at :: len(corpora)], read=True)
        for at, corpus in enumerate(corpora)
    }
    parts = [("weighed alone", alone, SIGNS), ("read by the reranker", read, (*SIGNS, "logit"))]
    return "\n".join(
        line for title, sets, names in parts if any(sets.values()) for line in [title, *_fitted(sets, names)]
    )


def _gathered(questions: Path, corpus: Path, foreign: Sequence[GoldQuestion], *, read: bool) -> list[Candidates]:
    """The candidates of a corpus's own questions and of foreign ones; none where nothing can read them."""
    with prepared(corpus=corpus) as settings:
        retriever = Retriever.open(settings)
        if read and retriever.reranker is None:
            return []
        reranker = retriever.reranker if read else None
        return _asked(read_gold(questions), foreign, replace(retriever, reranker=reranker))


def _fitted(sets: Mapping[str, list[Candidates]], names: Sequence[str]) -> Iterator[str]:
    everything = [one for weighed_set in sets.values() for one in weighed_set]
    together = Fitted.on(everything)
    yield _told(["intercept", *names], together.passage)
    if together.question is not None:
        yield "of a question: " + _told(["intercept", "best", "logits", "closest"], together.question)
    if together.fact is not None:
        yield "of a fact: " + _told(["intercept", "best", "logits", "closest"], together.fact)
    yield f"threshold {threshold(everything, together):.2f}"
    for asked, own in sets.items():
        others = [one for name, weighed_set in sets.items() if name != asked for one in weighed_set]
        if others:
            fitted = Fitted.on(others)
            yield f"fitted without {asked}, on it: {carried_over(own, fitted, threshold(others, fitted))}"


def _told(names: Sequence[str], weights: Array) -> str:
    return ", ".join(f"{name} {weight:.2f}" for name, weight in zip(names, weights, strict=True))
