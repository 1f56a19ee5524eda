"""Lessons: a question, and passages of which each answers it or does not."""

from __future__ import annotations

import json
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from rag.encoders import Encoder
from rag.encoders.train.texts import AskedPassage
from rag.rerankers.base import Candidate
from rag.rerankers.train.recipe import Recipe
from rag.rerankers.train.texts import JudgedCorpus, JudgedQuestion

UNSURE = 14
"""So many of the other passages likest to a question may well answer it too: two of them are lesson enough."""
BROAD = 3
"""Passages, and so many of a list."""
OF_A_LIST = 0.75
"""A list answers where this share of it does."""
LIKE = 60
FAR = 12
WITHOUT_DANISH_LETTERS = {"æ": "ae", "ø": "oe", "å": "aa", "Æ": "Ae", "Ø": "Oe", "Å": "Aa"}
SCANNED = {
    "ø": "gø", "æ": "e", "å": "a", "l": "1i", "m": ("rn",), "e": "c", "o": "0", "h": "b", "i": "l", "r": "t",
}  # fmt: skip
SCANNED_SHARE = 0.06


@dataclass(frozen=True, slots=True)
class Lesson:
    """A question, passages, and of each whether it answers."""

    question: str
    candidates: tuple[Candidate, ...]
    answers: tuple[bool, ...]


def read_lessons(path: Path) -> Iterator[Lesson]:
    """The lessons of a file that ``python -m evals lessons`` writes; KeyError or ValueError for one of another form."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        passages = [(Candidate(one["context"], one["body"]), bool(one["answers"])) for one in row["passages"]]
        yield Lesson(row["question"], *zip(*passages, strict=True))


def judged_lessons(
    corpora: Iterable[JudgedCorpus], encoder: Encoder, recipe: Recipe, draws: random.Random
) -> Iterator[Lesson]:
    """Lessons of each judged question, drawn anew each time it is asked.

    In one is what answers it, what looks like it, and what the encoder finds likest.
    """
    for corpus in corpora:
        texts = [" ".join(passage.candidate) for passage in corpus.passages]
        embeddings = encoder.encode(texts, kind="passage")
        asked = encoder.encode([question.text for question in corpus.questions], kind="query")
        for question, embedding in zip(corpus.questions, asked, strict=True):
            likest = np.argsort(-(embeddings @ embedding), kind="stable").tolist()
            for _ in range(_times(corpus, question, recipe)):
                yield _judged(corpus, question, likest, recipe, draws)


def _times(corpus: JudgedCorpus, question: JudgedQuestion, recipe: Recipe) -> int:
    lists: dict[str, list[int]] = {}
    for at, passage in enumerate(corpus.passages):
        lists.setdefault(passage.candidate.context, []).append(at)
    shares = [sum(at in question.gold for at in one) / len(one) for one in lists.values() if len(one) >= BROAD]
    if max(shares, default=0.0) >= OF_A_LIST:
        return recipe.whole_list
    return recipe.broad if len(question.gold) >= BROAD else 1


def _judged(
    corpus: JudgedCorpus, question: JudgedQuestion, likest: Sequence[int], recipe: Recipe, draws: random.Random
) -> Lesson:
    heard = [at for at in likest if question.voice in (None, corpus.passages[at].voice)]
    right = draws.sample(question.gold, min(recipe.most_right, len(question.gold)))
    near = question.near[: recipe.most_near]
    others = [at for at in heard if at not in question.gold and at not in question.near]
    wrong = [*near, *others[: max(3, recipe.passages - len(right) - len(near) - 1)]]
    if others[FAR:]:
        wrong.append(draws.choice(others[FAR:]))
    wrong = [at for at in wrong if at in heard]
    chosen = [corpus.passages[at].candidate for at in (*right, *wrong)]
    return Lesson(question.text, tuple(chosen), (*[True] * len(right), *[False] * len(wrong)))


def asked_lessons(
    asked: Sequence[AskedPassage], encoder: Encoder, recipe: Recipe, draws: random.Random
) -> Iterator[Lesson]:
    """A lesson for some of the questions that one passage answers; others of the texts are taken not to."""
    passages = [" ".join(item.passage.split()) for item in asked]
    embeddings = encoder.encode(passages, kind="passage")
    questions = [(row, question) for row, item in enumerate(asked) for question in item.questions]
    for row, question in draws.sample(questions, min(recipe.asked, len(questions))):
        (embedding,) = encoder.encode([question], kind="query")
        likest = np.argsort(-(embeddings @ embedding), kind="stable").tolist()
        others = [at for at in likest[:LIKE] if at != row]
        unsure, surer = others[2:UNSURE], others[UNSURE:]
        wrong = draws.sample(unsure, min(2, len(unsure)))
        wrong += draws.sample(surer, min(recipe.wrong - 2, len(surer)))
        chosen = tuple(Candidate("", passages[at]) for at in (row, *wrong))
        yield Lesson(question, chosen, (True, *[False] * len(wrong)))


def foreign_lessons(
    corpora: Sequence[JudgedCorpus], encoder: Encoder, recipe: Recipe, draws: random.Random
) -> Iterator[Lesson]:
    """Narrow questions put to corpora on other matters, of which no passage answers: those likest to the question."""
    embeddings = [
        encoder.encode([" ".join(one.candidate) for one in corpus.passages], kind="passage") for corpus in corpora
    ]
    questions = [(corpus, question.text) for corpus in corpora for question in corpus.questions if question.narrow]
    for own, question in draws.sample(questions, min(recipe.foreign, len(questions))):
        (asked,) = encoder.encode([question], kind="query")
        others = [at for at, corpus in enumerate(corpora) if corpus.matters != own.matters]
        chosen = draws.sample(others, min(recipe.foreign_corpora, len(others)))
        passages = [one.candidate for at in chosen for one in corpora[at].passages]
        likest = np.argsort(-np.concatenate([embeddings[at] @ asked for at in chosen]), kind="stable")
        read = tuple(passages[at] for at in likest[: recipe.foreign_passages])
        yield Lesson(question, read, (False,) * len(read))


def roughened(lesson: Lesson, recipe: Recipe, draws: random.Random) -> Lesson:
    """The lesson as people type and scanners read: some misspelt, damaged or without headings."""
    candidates = tuple(
        Candidate("" if draws.random() < recipe.damaged else one.context, _scanned(one.body, recipe.damaged, draws))
        for one in lesson.candidates
    )
    return replace(lesson, question=_typed(lesson.question, draws), candidates=candidates)


def _typed(question: str, draws: random.Random) -> str:
    drawn = draws.random()
    if drawn < 0.10:
        return question.lower().rstrip("?.! ")
    if drawn < 0.13:
        return "".join(WITHOUT_DANISH_LETTERS.get(letter, letter) for letter in question)
    if drawn < 0.17 and len(question) > 8:
        at = draws.randrange(1, len(question) - 2)
        here, following, rest = question[at], question[at + 1], question[at + 2 :]
        return question[:at] + draws.choice((following + rest, following + here + rest, here + here + following + rest))
    return question


def _scanned(text: str, share: float, draws: random.Random) -> str:
    if draws.random() >= share:
        return text
    return "".join(
        draws.choice(SCANNED[letter]) if letter in SCANNED and draws.random() < SCANNED_SHARE else letter
        for letter in text
    )
