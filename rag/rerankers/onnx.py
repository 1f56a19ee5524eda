"""The reranker shipped with the package, read by onnxruntime without importing torch."""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from itertools import repeat
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from rag.errors import RerankerUnavailableError
from rag.rerankers.base import Candidate
from rag.rerankers.pieces import Pairs

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

MODEL, TOKENIZER = "model.onnx", "tokenizer.json"
INPUT = "pieces"
READERS = min(8, os.cpu_count() or 1)
"""Pairs that are read at the same time, by all questions together."""
SLOWER = "SkipLayerNormFusion"
"""Joins a sum and its normalisation to one step that takes far longer: without it a pair takes a ninth less."""
REMEMBERED = 16_384
"""Pairs whose scores are kept: a question is often asked again, with a filter more or less."""


class OnnxReranker:
    """A cross-encoder of ``model.onnx`` and ``tokenizer.json`` in one folder. Safe to call from several threads."""

    def __init__(self, folder: Path, *, name: str) -> None:
        self.name = name
        self._remembered = lru_cache(maxsize=REMEMBERED)(self._read)
        self._readers = ThreadPoolExecutor(READERS, thread_name_prefix="reranker")
        try:
            self._pairs = Pairs(Tokenizer.from_file(str(folder / TOKENIZER)))
        except Exception as error:  # the library has no narrower one for a missing or damaged file
            raise RerankerUnavailableError(str(folder), f"its files cannot be read ({error})") from error
        self._session = open_session(folder / MODEL)

    def score(self, question: str, candidates: Sequence[Candidate]) -> NDArray[np.float32]:
        """One logit for each candidate, ``(len(candidates),)``; of long texts only the beginning is read.

        Each pair is read by itself: in a batch the scale of the 8 bits, and so the score, would depend on the others.
        """
        asked = repeat(question, len(candidates))
        return np.array(list(self._readers.map(self._remembered, asked, candidates)), dtype=np.float32)

    def _read(self, question: str, candidate: Candidate) -> float:
        pieces = np.array([self._pairs(question, candidate)], dtype=np.int64)
        (logits,) = self._session.run(None, {INPUT: pieces})
        return float(logits[0])


def open_session(model: Path) -> InferenceSession:
    """The model in a file, to be run on the processor by several threads at a time.

    Raises RerankerUnavailableError if there is none, or it is damaged.
    """
    import onnxruntime

    onnxruntime.disable_telemetry_events()
    # Rows are short: several at a time, each on one processor, are quicker than one at a time on all of them.
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    try:
        return onnxruntime.InferenceSession(
            str(model), options, providers=["CPUExecutionProvider"], disabled_optimizers=[SLOWER]
        )
    except Exception as error:  # the library has no narrower one
        raise RerankerUnavailableError(str(model.parent), f"its files cannot be read ({error})") from error
