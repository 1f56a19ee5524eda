"""The cross-encoder and its training."""

from __future__ import annotations

import math
import random
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional
from tqdm import tqdm
from transformers import BertConfig, BertModel

from rag.rerankers.base import Candidate
from rag.rerankers.train.lessons import Lesson, roughened
from rag.rerankers.train.recipe import Recipe
from rag.rerankers.train.start import Start

PADDING = 1
AT_FIRST = -1.3
"""The logit of the share of passages that answer, so that training starts from no opinion."""
EPSILON = 1e-12
"""Of the start's layer norms."""
SORTED_OVER = 240
"""Lessons of like length share a step; they are sorted over so many."""
READ_TOGETHER = 12
"""Pairs of like length that go through the model at once."""
Pair = Callable[[str, Candidate], Sequence[int]]
"""A question and a passage to the pieces of both."""
SELF = {"query": "q", "key": "k", "value": "v"}


class CrossEncoder(nn.Module):
    """An encoder over both texts at once; the mean over the pieces of its last layer gives one logit."""

    def __init__(self, config: BertConfig) -> None:
        super().__init__()
        # The fused attention is four times slower backwards on a processor.
        config._attn_implementation = "eager"
        self.bert = BertModel(config, add_pooling_layer=False)
        # Words outside the training texts must go on meaning what they mean beside those in them.
        self.bert.embeddings.word_embeddings.weight.requires_grad = False
        self.head = nn.Linear(config.hidden_size, 1)
        nn.init.normal_(self.head.weight, std=0.02)
        nn.init.constant_(self.head.bias, AT_FIRST)

    @classmethod
    def from_start(cls, start: Start, kept: Sequence[int], layers: int) -> CrossEncoder:
        """One that was taught nothing: the lowest layers of the start, and those of its pieces that are kept."""
        state = _state(start, kept, layers)
        model = cls(_config(state, layers, start.heads, start.epsilon))
        model.bert.load_state_dict(state)
        return model

    @classmethod
    def from_weights(cls, weights: Mapping[str, NDArray[np.float32]], layers: int, heads: int) -> CrossEncoder:
        """One as it was when these weights were written."""
        state = {name: torch.from_numpy(one) for name, one in weights.items()}
        model = cls(_config({name.removeprefix("bert."): one for name, one in state.items()}, layers, heads, EPSILON))
        model.load_state_dict(state)
        return model

    def forward(self, pieces: Tensor) -> Tensor:
        """One logit a row of ``pieces``, ``(rows, length)``, filled up with ``PADDING``."""
        there = (pieces != PADDING).long()
        hidden = self.bert(input_ids=pieces, attention_mask=there).last_hidden_state
        weights = there[..., None].to(hidden.dtype)
        mean = (hidden * weights).sum(1) / weights.sum(1)
        logits: Tensor = self.head(mean)[:, 0]
        return logits


def _config(state: Mapping[str, Tensor], layers: int, heads: int, epsilon: float) -> BertConfig:
    words, positions, kinds = (
        state[f"embeddings.{kind}_embeddings.weight"].shape for kind in ("word", "position", "token_type")
    )
    return BertConfig(
        vocab_size=words[0],
        hidden_size=words[1],
        num_hidden_layers=layers,
        num_attention_heads=heads,
        intermediate_size=state["encoder.layer.0.intermediate.dense.weight"].shape[0],
        max_position_embeddings=positions[0],
        type_vocab_size=kinds[0],
        layer_norm_eps=epsilon,
        pad_token_id=PADDING,
        hidden_dropout_prob=0.0,
        attention_probs_dropout_prob=0.0,
    )


def _state(start: Start, kept: Sequence[int], layers: int) -> dict[str, Tensor]:
    def tensor(name: str, *shape: int) -> Tensor:
        return torch.from_numpy(start.tensors[name].reshape(shape).copy())

    def dense(here: str, there: str, outwards: int, inwards: int) -> dict[str, Tensor]:
        return {
            f"{there}.weight": tensor(f"{here}.w", outwards, inwards),
            f"{there}.bias": tensor(f"{here}.b", outwards),
        }

    def norm(here: str, there: str) -> dict[str, Tensor]:
        return {f"{there}.weight": tensor(f"{here}.w", width), f"{there}.bias": tensor(f"{here}.b", width)}

    width, inner = start.width, start.inner
    words = tensor("emb.word", -1, width)[torch.tensor(list(kept))]
    state = {
        "embeddings.word_embeddings.weight": words,
        "embeddings.position_embeddings.weight": tensor("emb.pos", -1, width),
        "embeddings.token_type_embeddings.weight": tensor("emb.type", -1, width),
        **norm("emb.ln", "embeddings.LayerNorm"),
    }
    for layer in range(layers):
        here, there = f"l{layer}", f"encoder.layer.{layer}"
        for name, short in SELF.items():
            state |= dense(f"{here}.{short}", f"{there}.attention.self.{name}", width, width)
        state |= dense(f"{here}.ao", f"{there}.attention.output.dense", width, width)
        state |= norm(f"{here}.aln", f"{there}.attention.output.LayerNorm")
        state |= dense(f"{here}.fi", f"{there}.intermediate.dense", inner, width)
        state |= dense(f"{here}.fo", f"{there}.output.dense", width, inner)
        state |= norm(f"{here}.oln", f"{there}.output.LayerNorm")
    return state


def tune(
    model: CrossEncoder,
    lessons: Sequence[Lesson],
    pair: Pair,
    recipe: Recipe,
    draws: random.Random,
    learning_rate: float,
) -> None:
    """One pass over the lessons. Each passage is judged by itself and, where one answers, beside the others."""
    shuffled = draws.sample(lessons, len(lessons))
    together = [shuffled[first : first + SORTED_OVER] for first in range(0, len(shuffled), SORTED_OVER)]
    steps = sum(math.ceil(len(some) / recipe.questions) for some in together)
    taught = [parameter for parameter in model.parameters() if parameter.requires_grad]
    matrices, others = ([one for one in taught if (one.ndim > 1) is wanted] for wanted in (True, False))
    optimizer = torch.optim.AdamW(
        [{"params": matrices, "weight_decay": recipe.weight_decay}, {"params": others, "weight_decay": 0.0}],
        lr=learning_rate,
        betas=(0.9, 0.98),
    )
    warm = max(1, int(recipe.warming_up * steps))

    def rate(step: int) -> float:
        return (step + 1) / warm if step < warm else max(0.02, 1 - (step - warm) / (steps - warm))

    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, rate)
    model.train()
    taken = (step for some in together for step in _steps(_mistaken(model, some, pair, recipe, draws), recipe, draws))
    for step in tqdm(taken, total=steps, file=sys.stderr, mininterval=10):
        loss = _loss(model, [roughened(lesson, recipe, draws) for lesson in step], pair, recipe)
        optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(taught, recipe.most_gradient)
        optimizer.step()
        schedule.step()


def _steps(lessons: Iterable[Lesson], recipe: Recipe, draws: random.Random) -> list[list[Lesson]]:
    some = sorted(lessons, key=lambda one: max(map(_length, one.candidates)))
    steps = [some[at : at + recipe.questions] for at in range(0, len(some), recipe.questions)]
    return draws.sample(steps, len(steps))


def _mistaken(
    model: CrossEncoder, lessons: Sequence[Lesson], pair: Pair, recipe: Recipe, draws: random.Random
) -> Iterator[Lesson]:
    """The lessons without most of what the model judges rightly; of each kind the worst judged stays."""
    rows = [pair(lesson.question, candidate) for lesson in lessons for candidate in lesson.candidates]
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        chances = iter(torch.sigmoid(_by_length(model, rows).float()).tolist())
    for lesson in lessons:
        errors = [abs(answer - next(chances)) for answer in lesson.answers]
        kept = {at for at, error in enumerate(errors) if error > recipe.mistaken or draws.random() < recipe.known}
        for kind in set(lesson.answers):
            kept.add(max((at for at, one in enumerate(lesson.answers) if one is kind), key=errors.__getitem__))
        order = sorted(kept)
        yield Lesson(
            lesson.question, tuple(lesson.candidates[at] for at in order), tuple(lesson.answers[at] for at in order)
        )


def _length(candidate: Candidate) -> int:
    return len(candidate.body)


def _loss(model: CrossEncoder, lessons: Sequence[Lesson], pair: Pair, recipe: Recipe) -> Tensor:
    pairs = [pair(lesson.question, candidate) for lesson in lessons for candidate in lesson.candidates]
    with torch.autocast("cpu", torch.bfloat16):
        logits = _by_length(model, pairs).float()
    answers = torch.tensor([answer for lesson in lessons for answer in lesson.answers], dtype=torch.float32)
    loss = functional.binary_cross_entropy_with_logits(logits, answers)
    sizes = [len(lesson.candidates) for lesson in lessons]
    beside = [
        -(torch.log_softmax(own, 0) * right).sum() / right.sum()
        for own, right in zip(torch.split(logits, sizes), torch.split(answers, sizes), strict=True)
        if right.sum() > 0
    ]
    return loss + recipe.listwise * torch.stack(beside).mean() if beside else loss


def _by_length(model: CrossEncoder, pairs: Sequence[Sequence[int]]) -> Tensor:
    """The logits of pairs, read with those of like length: a short remark is not filled up to a long paragraph."""
    order = sorted(range(len(pairs)), key=lambda at: len(pairs[at]))
    together = [order[first : first + READ_TOGETHER] for first in range(0, len(order), READ_TOGETHER)]
    read = torch.cat([model(_filled([pairs[at] for at in some])) for some in together])
    return read[torch.argsort(torch.tensor(order))]


def logits(model: CrossEncoder, pairs: Sequence[Sequence[int]]) -> NDArray[np.float32]:
    """What the model says of each pair, ``(len(pairs),)``."""
    model.eval()
    with torch.no_grad():
        return np.asarray(_by_length(model, pairs).numpy(), dtype=np.float32)


def _filled(pairs: Sequence[Sequence[int]]) -> Tensor:
    filled = torch.full((len(pairs), max(map(len, pairs))), PADDING)
    for row, pair in enumerate(pairs):
        filled[row, : len(pair)] = torch.tensor(pair)
    return filled
