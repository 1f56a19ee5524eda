"""What a training run can be told; the defaults are those of the shipped model."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Recipe:
    """The choices of one training run."""

    layers: int = 8
    heads: int = 12
    """So many of the start's layers are kept, the lowest, with so many heads of attention."""
    most_right: int = 6
    most_near: int = 5
    """Of a question's passages that answer it, and of those that only look like it, in one lesson."""
    whole_list: int = 4
    broad: int = 2
    """So often in a pass is a question asked that a whole list answers, and any other with three answers or more."""
    passages: int = 10
    """Of a lesson: what is missing is filled up with the passages likest to the question, and one that is less so."""
    asked: int = 4_000
    """So many questions of the encoder's training texts are added, each with its passage and ``wrong`` others."""
    wrong: int = 3
    foreign: int = 14_000
    foreign_corpora: int = 6
    foreign_passages: int = 12
    """So many questions of a pass are put to so many corpora of other municipalities, of which the likest passages are
    read. Without them the model is taught to tell the best of the right notes, and takes the best of any for an
    answer."""
    mistaken: float = 0.05
    known: float = 0.12
    """Learned from are the passages whose probability is further off than ``mistaken``, and this share of the others:
    what is judged rightly already teaches next to nothing, and takes half of the time."""
    questions: int = 6
    """Of one step."""
    learning_rates: tuple[float, ...] = (6e-5, 5e-5, 5e-5)
    """The highest of each pass over the questions; each pass draws its passages anew."""
    further_rate: float = 4e-5
    corpora_again: int = 40
    foreign_again: int = 600
    """Of a further pass: its highest learning rate, and so many of the judged corpora and of the foreign questions are
    drawn for it, so that what was learned is not lost."""
    warming_up: float = 0.08
    """The share of a pass in which the learning rate grows; then it falls in a straight line."""
    weight_decay: float = 0.01
    most_gradient: float = 1.0
    listwise: float = 0.5
    """Weight of the softmax over a lesson's passages, beside that of each passage by itself."""
    damaged: float = 0.05
    """The share of passages that are read as from a bad scan, and of those that stand without their headings."""
    seed: int = 7
