"""Encoders that are a table of piece vectors, read without importing torch."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import load_file
from tokenizers import Encoding, Tokenizer

from rag.encoders.base import Kind, fingerprint, unit_rows
from rag.errors import EncoderUnavailableError

STATIC_MODULES = (("StaticEmbedding",), ("StaticEmbedding", "Normalize"))
WEIGHTS = "embedding.weight"
BATCH = 1024
MOST_CHARACTERS = 100_000
"""Of one text; what stands beyond would not change a mean that is taken over as many words."""

REMEMBERED = 4096
"""Texts whose words' vectors are kept, the last ones asked for: the passages of the notes that are asked about."""


class StaticEncoder:
    """Unit means of piece vectors, from a sentence-transformers folder of StaticEmbedding (and Normalize).

    Weights of any float type count as float32. Safe to call from several threads: nothing changes after loading.
    """

    def __init__(self, folder: Path, *, name: str | None = None) -> None:
        os.environ.setdefault("TOKENIZERS_PARALLELISM", "true")
        weights_file = folder / "model.safetensors"
        try:
            table = load_file(weights_file)[WEIGHTS]
            self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        except Exception as error:  # tokenizers raises no narrower one for a missing or damaged file
            raise EncoderUnavailableError(str(folder), f"its files cannot be read ({error})") from error
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self._table: NDArray[np.float32] = table.astype(np.float32)
        self.name = f"{name or folder.resolve().name}@{fingerprint(weights_file)}"
        self._words = lru_cache(maxsize=REMEMBERED)(self._words_of)
        self.dimensions = int(self._table.shape[1])

    def encode(self, texts: Sequence[str], *, kind: Kind) -> NDArray[np.float32]:
        """Unit rows, ``(len(texts), dimensions)``; a text without a known piece gives zeros. Both kinds are alike."""
        del kind
        rows = np.zeros((len(texts), self.dimensions), dtype=np.float32)
        for start in range(0, len(texts), BATCH):
            batch = [text[:MOST_CHARACTERS] for text in texts[start : start + BATCH]]
            encodings = self._tokenizer.encode_batch(batch, add_special_tokens=False)
            for row, encoding in enumerate(encodings, start):
                self._fill(rows[row], encoding)
        return unit_rows(rows)

    def encode_words(self, texts: Sequence[str]) -> list[NDArray[np.float32]]:
        """For each text a row per word, in order, ``(words, dimensions)``: the sum of the word's pieces.

        A row's length says how much the word counts in a text's embedding; words without a known piece are left out.
        """
        return [self._words(text) for text in texts]

    def _words_of(self, text: str) -> NDArray[np.float32]:
        encoding = self._tokenizer.encode(text[:MOST_CHARACTERS], add_special_tokens=False)
        words = np.array(encoding.word_ids, dtype=np.int64)
        starts = np.flatnonzero(np.diff(words, prepend=-1))
        rows = np.add.reduceat(self._table[encoding.ids], starts, axis=0) if len(words) else self._table[:0]
        return rows[rows.any(axis=1)]

    def _fill(self, row: NDArray[np.float32], encoding: Encoding) -> None:
        if encoding.ids:
            self._table[encoding.ids].mean(axis=0, out=row)


def is_static(folder: Path) -> bool:
    """Whether the folder holds a model that StaticEncoder reads."""
    try:
        modules = json.loads((folder / "modules.json").read_text(encoding="utf-8"))
        kinds = tuple(module["type"].rpartition(".")[2] for module in modules)
    except (OSError, ValueError, KeyError, TypeError):
        return False
    return kinds in STATIC_MODULES and (folder / "tokenizer.json").exists()
