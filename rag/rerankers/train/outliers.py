"""Columns too large for 8 bits are multiplied by themselves, in floats.

A layer's inputs get one scale for all columns, and in a few columns stand figures ten times those of all others, which
would leave the others two or three bits. After LLM.int8() (Dettmers et al. 2022); which columns they are is found once.
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn

from rag.rerankers.train.tuning import CrossEncoder, logits

COLUMNS = 8
"""So many are taken out of each layer's input; the largest of the others are then like one another."""


class Parted(nn.Module):
    """The same linear layer, of which some ``columns`` of the input are multiplied by themselves."""

    others: Tensor
    columns: Tensor
    large: Tensor

    def __init__(self, dense: nn.Linear, columns: Tensor) -> None:
        super().__init__()
        self.rest = nn.Linear(dense.in_features, dense.out_features)
        others = torch.ones(dense.in_features)
        others[columns] = 0
        with torch.no_grad():
            self.rest.weight.copy_(dense.weight * others)
            self.rest.bias.copy_(dense.bias)
        self.register_buffer("others", others)
        self.register_buffer("columns", columns)
        self.register_buffer("large", dense.weight.detach()[:, columns].T.clone())

    def forward(self, inputs: Tensor) -> Tensor:
        """What the layer gives, ``(rows, length, out_features)``."""
        # Written as a matrix product the second would be made one of 8 bits, too.
        large = torch.einsum("rlc,co->rlo", inputs.index_select(-1, self.columns), self.large)
        whole: Tensor = self.rest(inputs * self.others) + large
        return whole


def part_outliers(model: CrossEncoder, rows: Sequence[Sequence[int]]) -> None:
    """Puts ``Parted`` layers into both halves of each feed-forward block; ``rows`` of pieces show what is large."""
    blocks = [block for layer in model.bert.encoder.layer for block in (layer.intermediate, layer.output)]
    for block, reached in zip(blocks, _largest(model, [block.dense for block in blocks], rows), strict=True):
        block.dense = Parted(block.dense, reached.topk(min(COLUMNS, len(reached))).indices.sort().values)


def _largest(model: CrossEncoder, layers: Sequence[nn.Linear], rows: Sequence[Sequence[int]]) -> list[Tensor]:
    """The largest size of each column of each layer's input."""
    reached = [torch.zeros(layer.in_features) for layer in layers]

    def look(at: int, inputs: Tensor) -> None:
        torch.maximum(reached[at], inputs.abs().flatten(0, -2).amax(0), out=reached[at])

    hooks = [
        layer.register_forward_pre_hook(lambda _, given, at=at: look(at, given[0])) for at, layer in enumerate(layers)
    ]
    logits(model, rows)
    for hook in hooks:
        hook.remove()
    return reached
