"""Fine-tuning of the starting vectors on sentence pairs, terms, and passages with their questions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn.functional import cross_entropy, normalize

from rag.encoders.train.recipe import Recipe
from rag.encoders.train.start import Vectors
from rag.encoders.train.texts import TrainingTexts

Pieces = list[int]
"""The piece ids of one text, in order."""


@dataclass(frozen=True, slots=True)
class Lessons:
    """The training texts as piece ids, with the vectors that their English sides should have."""

    danish: list[Pieces]
    english: list[Pieces]
    pair_targets: torch.Tensor
    terms: list[Pieces]
    term_targets: torch.Tensor
    passages: list[Pieces]
    questions: list[Pieces]
    asked: torch.Tensor
    """For each question, the row of the passage that answers it."""


def make_lessons(
    texts: TrainingTexts, to_pieces: Callable[[str], Pieces], target: Callable[[Sequence[Sequence[str]]], Vectors]
) -> Lessons:
    """The lessons of these texts; ``target`` gives the mean vector of each group of English texts."""
    asked = [(row, question) for row, item in enumerate(texts.asked) for question in item.questions]
    return Lessons(
        danish=[to_pieces(danish) for danish, _ in texts.pairs],
        english=[to_pieces(english) for _, english in texts.pairs],
        pair_targets=torch.tensor(target([[english] for _, english in texts.pairs])),
        terms=[to_pieces(term.danish) for term in texts.terms],
        term_targets=torch.tensor(target([term.english for term in texts.terms])),
        passages=[to_pieces(item.passage) for item in texts.asked],
        questions=[to_pieces(question) for _, question in asked],
        asked=torch.tensor([row for row, _ in asked]),
    )


class PieceSum(torch.nn.Module):
    """Unit sums of piece vectors. Only the pieces that the lessons use can move; a map they share moves all others."""

    def __init__(self, start: Vectors, used: NDArray[np.int64]) -> None:
        super().__init__()
        self.rows = torch.full((len(start),), -1)
        self.rows[used] = torch.arange(len(used))
        self.start = torch.tensor(start[used])
        self.bag = torch.nn.EmbeddingBag.from_pretrained(self.start.clone(), freeze=False, mode="sum")
        self.map = torch.nn.Parameter(torch.eye(start.shape[1]))

    def forward(self, texts: Sequence[Pieces]) -> torch.Tensor:
        """A unit row for each text, as the encoder would give it with the vectors of now."""
        offsets = torch.tensor(np.cumsum([0, *(len(text) for text in texts[:-1])]))
        flat = self.rows[torch.tensor([piece for text in texts for piece in text], dtype=torch.long)]
        return normalize(self.bag(flat, offsets) @ self.map, dim=1)

    def moved(self) -> torch.Tensor:
        """How far the pieces are from their start: mean squared distance."""
        return ((self.bag.weight - self.start) ** 2).sum(dim=1).mean()


def tune(start: Vectors, lessons: Lessons, recipe: Recipe) -> Vectors:
    """The starting vectors after fine-tuning."""
    torch.manual_seed(recipe.seed)
    used = np.unique(np.concatenate([text for group in _texts(lessons) for text in group]).astype(np.int64))
    model = PieceSum(start, used)
    optimiser = torch.optim.Adam(
        [
            {"params": [model.bag.weight], "lr": recipe.learning_rate},
            {"params": [model.map], "lr": recipe.map_learning_rate},
        ]
    )
    for _ in range(recipe.epochs):
        for batch in torch.split(torch.randperm(len(lessons.danish)), recipe.batch):
            optimiser.zero_grad()
            loss = _pair_loss(model, lessons, batch, recipe) + _term_loss(model, lessons, recipe)
            loss = loss + recipe.question_weight * _question_loss(model, lessons, recipe)
            loss = loss + recipe.pull_back * model.moved()
            torch.autograd.backward(loss)
            optimiser.step()
    tuned = start.copy()
    tuned[used] = model.bag.weight.detach().numpy()
    return np.asarray(tuned @ model.map.detach().numpy(), dtype=np.float32)


def _pair_loss(model: PieceSum, lessons: Lessons, batch: torch.Tensor, recipe: Recipe) -> torch.Tensor:
    danish = model([lessons.danish[row] for row in batch])
    english = model([lessons.english[row] for row in batch])
    target = lessons.pair_targets[batch]
    same = torch.arange(len(batch))
    similarities = recipe.contrast_scale * danish @ english.T
    contrast = cross_entropy(similarities, same) + cross_entropy(similarities.T, same)
    return _distance(danish, target) + _distance(english, target) + 0.5 * contrast


def _term_loss(model: PieceSum, lessons: Lessons, recipe: Recipe) -> torch.Tensor:
    batch = torch.randperm(len(lessons.terms))[: recipe.batch]
    return _distance(model([lessons.terms[row] for row in batch]), lessons.term_targets[batch])


def _question_loss(model: PieceSum, lessons: Lessons, recipe: Recipe) -> torch.Tensor:
    """Each question against all passages, so that the hardest ones are always among the wrong answers."""
    batch = torch.randperm(len(lessons.questions))[: recipe.batch]
    similarities = model([lessons.questions[row] for row in batch]) @ model(lessons.passages).T
    return cross_entropy(recipe.contrast_scale * similarities, lessons.asked[batch])


def _distance(vectors: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    return (1 - (vectors * targets).sum(dim=1)).mean()


def _texts(lessons: Lessons) -> tuple[list[Pieces], ...]:
    return lessons.danish, lessons.english, lessons.terms, lessons.passages, lessons.questions
