"""The reranker shipped with the package, read by onnxruntime without importing torch."""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from itertools import repeat
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from rag.errors import RerankerUnavailableError
from rag.rerankers.base import Candidate
from rag.rerankers.pieces import Pairs

MODEL, TOKENIZER = "model.onnx", "tokenizer.json"
INPUT = "pieces"
READERS = min(8, os.cpu_count() or 1)
"""Pairs that are read at the same time, by all questions together."""
REMEMBERED = 16_384
"""Pairs whose scores are kept: a question is often asked again, with a filter more or less."""


class OnnxReranker:
    """A cross-encoder of ``model.onnx`` and ``tokenizer.json`` in one folder. Safe to call from several threads."""

    def __init__(self, folder: Path, *, name: str) -> None:
        import onnxruntime

        onnxruntime.disable_telemetry_events()

        self.name = name
        # Pairs are short: several at a time, each on one processor, are quicker than one at a time on all of them.
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self._remembered = lru_cache(maxsize=REMEMBERED)(self._read)
        self._readers = ThreadPoolExecutor(READERS, thread_name_prefix="reranker")
        try:
            self._pairs = Pairs(Tokenizer.from_file(str(folder / TOKENIZER)))
            self._session = onnxruntime.InferenceSession(
                str(folder / MODEL), options, providers=["CPUExecutionProvider"]
            )
        except Exception as error:  # neither library has a narrower one for a missing or damaged file
            raise RerankerUnavailableError(str(folder), f"its files cannot be read ({error})") from error

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
