"""Questions about the notes of other municipalities: whatever notes they are put to, these say nothing of them."""

from __future__ import annotations

import random
from pathlib import Path

import rag
from evals.records import GoldQuestion
from rag.rerankers.train.texts import HELD_OUT, read_corpus

JUDGED = Path(rag.__file__).parent / "data" / "judged"
SEED = 7
ASKED = 60
"""Questions, the same for the notes of every set."""


def foreign_questions(*, measuring: bool, count: int = ASKED) -> list[GoldQuestion]:
    """So many questions, the same each time, as ones that the notes do not answer: to measure on, or to fit on.

    They are from judged corpora that the reranker is not taught on, where one or two passages answer them.
    """
    corpora = [read_corpus(JUDGED / f"{name}.txt") for name in sorted(HELD_OUT)[measuring::2]]
    questions = [
        GoldQuestion(f"{corpus.name}-{at}", question.text, answerable=False)
        for corpus in corpora
        for at, question in enumerate(corpus.questions)
        if question.narrow
    ]
    return random.Random(SEED).sample(questions, min(count, len(questions)))  # noqa: S311
