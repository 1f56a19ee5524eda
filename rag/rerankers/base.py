"""What every reranker is, and what it reads of a passage."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from rag.language import written_in
from rag.passages import parent_of
from rag.readers.damage import repair
from rag.types import Language, Passage, Span

BETWEEN = " | "


class Candidate(NamedTuple):
    """A passage as a reranker reads it: its own words, and what stands over them, the nearest last.

    ``language`` is that of its note.
    """

    context: str
    body: str
    language: Language = "da"


class Reranker(Protocol):
    """Reads a question and a passage together and says whether the one answers the other (a cross-encoder)."""

    @property
    def name(self) -> str:
        """What the model is called in settings."""

    def score(self, question: str, candidates: Sequence[Candidate]) -> NDArray[np.float32]:
        """One logit for each candidate, ``(len(candidates),)``: the higher, the likelier it answers."""


def as_parts(passage: Passage, parts: Sequence[Span]) -> list[Candidate]:
    """What a reranker reads of parts of a passage: what it reads of the passage, with their words only."""
    whole, note = as_candidate(passage), passage.note
    said = (" ".join(note.slice(part).split()) for part in parts)
    return [whole._replace(body=repair(one) if note.damaged else one) for one in said]


def as_candidate(passage: Passage) -> Candidate:
    """What a reranker reads of a passage: title, place, headings, what it hangs under, and its words."""
    note = passage.note
    over = (note.title, note.provenance.place, *passage.path, parent_of(passage))
    told = dict.fromkeys(" ".join(part.split()) for part in over if part)
    return Candidate(BETWEEN.join(told), passage.readable, written_in(note.text))
