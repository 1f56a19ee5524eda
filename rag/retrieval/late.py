"""Late interaction: every word of a question beside the likest word of a passage.

The mean of a long passage is like no single question. So a word-sum encoder's cosine is mixed with the sum, over the
words of the question, of the highest cosine with a word of the passage (Khattab and Zaharia 2020, "ColBERT"), a word
counting by the square of its vector's length, which the encoder has learned.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from rag.encoders import Encoder, WordEncoder, unit_rows
from rag.passages import searchable
from rag.types import Passage

SHARE = 0.5
"""Of the words one by one; the rest is the cosine of the whole."""
CONTEXT = 0.5
"""What a word above the passage counts against one in it."""

Vectors = NDArray[np.float32]


def sharpened(
    question: str, passages: Sequence[Passage], cosines: Sequence[float], encoder: Encoder, *, share: float = SHARE
) -> list[float]:
    """The cosines of the passages with the question, sharpened word by word; as they were for encoders of wholes."""
    if not isinstance(encoder, WordEncoder) or not passages:
        return list(cosines)
    (words,) = encoder.encode_words([question])
    if not len(words):
        return list(cosines)
    said = [searchable(passage) for passage in passages]
    alike = _likest(words, encoder.encode_words([one.body for one in said]))
    contexts = {context: row for row, context in enumerate(dict.fromkeys(one.context for one in said))}
    above = _likest(words, encoder.encode_words(list(contexts)))
    alike = np.maximum(alike, CONTEXT * above[:, [contexts[one.context] for one in said]])
    weights = (words**2).sum(axis=1)
    return [float(one) for one in (1 - share) * np.asarray(cosines) + share * (weights @ alike) / weights.sum()]


def _likest(words: Vectors, texts: Sequence[Vectors]) -> Vectors:
    """The highest cosine of each word with the words of each text, ``(words, texts)``; 0 for a text without words."""
    best = np.zeros((len(words), len(texts)), dtype=np.float32)
    filled = [column for column, text in enumerate(texts) if len(text)]
    if filled:
        starts = np.cumsum([0, *(len(texts[column]) for column in filled[:-1])])
        similarities = unit_rows(words) @ unit_rows(np.vstack([texts[column] for column in filled])).T
        best[:, filled] = np.maximum.reduceat(similarities, starts, axis=1)
    return best
