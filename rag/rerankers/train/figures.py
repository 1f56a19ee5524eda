"""How well a reranker tells what answers from what only looks like it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from rag.rerankers.base import Reranker
from rag.rerankers.train.lessons import Lesson


def judged_figures(reranker: Reranker, lessons: Sequence[Lesson], foreign: Sequence[Lesson] = ()) -> dict[str, float]:
    """Over lessons it was not taught, each between 0 and 1.

    "passages": how often it puts a passage that answers before one that does not, of all lessons (area under the
    curve); "first": how often its first passage answers, where one does; "silence": how often the best passage of a
    question that can be answered stands before that of one that cannot; "foreign", where lessons of ``foreign``
    questions are given: how often it stands before the best passage of one of these.
    """
    scores = [reranker.score(lesson.question, lesson.candidates) for lesson in lessons]
    answers = [np.array(lesson.answers) for lesson in lessons]
    best = np.array([score.max() for score in scores])
    can = np.array([one.any() for one in answers])
    figures = {
        "passages": _before(np.concatenate(scores), np.concatenate(answers)),
        "first": float(np.mean([one[score.argmax()] for score, one in zip(scores, answers, strict=True) if one.any()])),
        "silence": _before(best, can),
    }
    if foreign:
        others = np.array([reranker.score(lesson.question, lesson.candidates).max() for lesson in foreign])
        known = best[can]
        figures["foreign"] = _before(np.concatenate([known, others]), np.arange(len(known) + len(others)) < len(known))
    return figures


def _before(scores: np.ndarray, right: np.ndarray) -> float:
    from sklearn.metrics import roc_auc_score

    return float(roc_auc_score(right, scores))
