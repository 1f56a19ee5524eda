"""The weights of a model that was written already, for training to go on from."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import numpy_helper

QUANTISED, SCALE, ZERO = "_quantized", "_scale", "_zero_point"
COLUMNS = ".columns"
Array = NDArray[np.float32]


def read_weights(path: Path) -> dict[str, Array]:
    """The weights in a file of ``write_model``, by the names that ``CrossEncoder`` has for them.

    What it keeps in 8 bits comes back rounded. A matrix that is multiplied with bears the name of its node, and is
    stored the other way round.
    """
    graph = onnx.load(str(path)).graph
    stored = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
    weights = {name: one for name, one in stored.items() if name.startswith(("bert.", "head.")) and _is_whole(name)}
    for name in stored:
        if name.startswith("bert.") and name.endswith(QUANTISED):
            weights[name.removesuffix(QUANTISED)] = _restored(stored, name.removesuffix(QUANTISED))
    for node in graph.node:
        matrices = [one for one in node.input if one in stored and one.endswith(QUANTISED)]
        if node.op_type == "MatMulInteger" and matrices:
            layer = node.name.split("/MatMul")[0].split("/Gemm")[0].strip("/").replace("/", ".")
            weights[f"{layer}.weight"] = _restored(stored, matrices[0].removesuffix(QUANTISED)).T
    for name in [one for one in stored if one.endswith(COLUMNS)]:
        _put_together(weights, name.removesuffix(COLUMNS))
    return {name: np.array(one, dtype=np.float32) for name, one in weights.items()}


def _put_together(weights: dict[str, NDArray[np.generic]], layer: str) -> None:
    """Names the weights of a ``Parted`` layer as those of a linear one."""
    columns, large, _ = (weights.pop(f"{layer}.{part}") for part in ("columns", "large", "others"))
    whole = np.array(weights.pop(f"{layer}.rest.weight"))
    whole[:, columns] = large.T
    weights |= {f"{layer}.weight": whole, f"{layer}.bias": weights.pop(f"{layer}.rest.bias")}


def _is_whole(name: str) -> bool:
    return not name.endswith((QUANTISED, SCALE, ZERO))


def _restored(stored: dict[str, NDArray[np.generic]], name: str) -> Array:
    whole, zero, scale = (stored[name + part].astype(np.float32) for part in (QUANTISED, ZERO, SCALE))
    return np.asarray((whole - zero) * scale, dtype=np.float32)
