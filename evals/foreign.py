"""Questions about the notes of other municipalities: whatever notes they are put to, these say nothing of them."""

from __future__ import annotations

import random
from pathlib import Path

import rag
from evals.records import GoldQuestion
from rag.rerankers.train.texts import HELD_OUT, read_judged

JUDGED = Path(rag.__file__).parent / "data" / "judged"
SEED = 7


def foreign_questions(count: int, *, measuring: bool) -> list[GoldQuestion]:
    """So many questions, the same each time, as ones that the notes do not answer: to measure on, or to fit on.

    They are from judged corpora that the reranker is not taught on, where one or two passages answer them.
    """
    corpora = [corpus for corpus in read_judged(JUDGED) if corpus.name in HELD_OUT][measuring::2]
    questions = [
        GoldQuestion(f"{corpus.name}-{at}", question.text, answerable=False)
        for corpus in corpora
        for at, question in enumerate(corpus.questions)
        if question.narrow
    ]
    return random.Random(SEED).sample(questions, min(count, len(questions)))  # noqa: S311
