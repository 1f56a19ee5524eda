"""What a training run can be told; the defaults are those of the shipped model."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Recipe:
    """The choices of one training run."""

    dimensions: int = 256
    english_words: int = 20_000
    """So many of the commonest English words are pieces, beside those that the training texts use."""
    danish_words: int = 60_000
    """So many of the commonest Danish words are pieces, where they have none in the training texts."""
    sif: float = 5e-4
    """The ``a`` of smooth inverse frequency, a/(a + p): the share of text at which a piece counts half."""
    epochs: int = 14
    batch: int = 256
    learning_rate: float = 2e-3
    map_learning_rate: float = 3e-3
    """For the linear map that all pieces share, and by which those outside the training texts learn too."""
    pull_back: float = 5.0
    """Weight of the mean squared distance of the pieces from their start."""
    contrast_scale: float = 20.0
    """What cosines are multiplied by before a softmax: the inverse of its temperature."""
    question_weight: float = 1.0
    seed: int = 0
