"""What a model's sentence is held against: the words of the quotes it cites, and what stands over them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from rag.answering.selection import lead_of
from rag.answering.writer.prompt import above, said
from rag.answering.writer.wording import Tone, parts_of, tone_of
from rag.danish import analyse
from rag.encoders import WordEncoder, unit_rows
from rag.language import detect
from rag.types import Citation, Language

CONTEXT = 0.7
"""What a word above a quote counts against one in it."""
Vectors = NDArray[np.float32]


@dataclass(frozen=True)
class Evidence:
    """One citation as the checks see it: ``said`` is the quote, ``above`` its headings and where it comes from."""

    citation: Citation
    said: str
    above: str
    encoder: WordEncoder

    @cached_property
    def language(self) -> Language:
        """The language of the quote."""
        return detect(self.said)

    @cached_property
    def stems(self) -> frozenset[str]:
        """The index terms of the quote and of what stands over it, letter groups left out."""
        return frozenset(term for term in analyse(f"{self.said} {self.above}") if not term.startswith("#"))

    @cached_property
    def _clauses(self) -> list[tuple[Tone, Vectors]]:
        parts = parts_of(self.said)
        words = self.encoder.encode_words([part for part, _ in parts])
        return [(self._tone(own), vectors) for (_, own), vectors in zip(parts, words, strict=True)]

    def _tone(self, own: Tone) -> Tone:
        """That of a part of the quote; what stands under "What does not work?" denies where it seems to affirm."""
        passage = self.citation.passage
        over = lead_of(passage) or (passage.path[-1] if passage.path else "")
        return replace(own, denies=not own.denies) if tone_of(over).denies else own

    @cached_property
    def _above(self) -> Vectors:
        return self.encoder.encode_words([self.above])[0]

    def likeness(self, words: Vectors, tone: Tone) -> NDArray[np.float32]:
        """Each word's highest cosine with a word of the quote's parts of agreeing tone, or of what stands over it."""
        stacks = [stack for other, stack in self._clauses if len(stack) and tone.agrees(other)]
        best = np.zeros(len(words), dtype=np.float32)
        if stacks:
            best = (unit_rows(words) @ unit_rows(np.vstack(stacks)).T).max(axis=1)
            if len(self._above):
                best = np.maximum(best, CONTEXT * (unit_rows(words) @ unit_rows(self._above).T).max(axis=1))
        return best


def evidence_of(citations: Sequence[Citation], language: Language, encoder: WordEncoder) -> dict[int, Evidence]:
    """The evidence of each citation by its number."""
    return {one.number: Evidence(one, said(one), above(one, language), encoder) for one in citations}
