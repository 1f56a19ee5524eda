"""Writes a table of piece vectors as a sentence-transformers folder, without sentence-transformers."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
from safetensors.numpy import save_file
from tokenizers import Tokenizer

from rag.encoders.train.start import Vectors

CONFIG = "config_sentence_transformers.json"
MADE_FROM = "made_from"
_MODULES: list[dict[str, Any]] = [
    {
        "idx": 0,
        "name": "0",
        "path": "",
        "type": "sentence_transformers.sentence_transformer.modules.static_embedding.StaticEmbedding",
    },
    {"idx": 1, "name": "1", "path": "1_Normalize", "type": "sentence_transformers.base.modules.normalize.Normalize"},
]
_CONFIG: dict[str, Any] = {
    "model_type": "SentenceTransformer",
    "prompts": {"query": "", "document": ""},
    "default_prompt_name": None,
    "similarity_fn_name": "cosine",
}


def write_model(folder: Path, tokenizer: Tokenizer, vectors: Vectors, *, made_from: str) -> None:
    """The model in ``folder`` with weights as float16; files that were there are replaced, others stay.

    ``made_from``, the fingerprint of its texts and recipe, is kept beside the weights.
    """
    (folder / "1_Normalize").mkdir(parents=True, exist_ok=True)
    _write_json(folder / "modules.json", _MODULES)
    _write_json(folder / CONFIG, _CONFIG | {MADE_FROM: made_from})
    _write_json(folder / "1_Normalize" / "config.json", {})
    tokenizer.save(str(folder / "tokenizer.json"), pretty=False)
    weights = folder / "model.safetensors"
    save_file({"embedding.weight": vectors.astype(np.float16)}, weights)
    weights.chmod(0o644)


def _write_json(path: Path, content: object) -> None:
    path.write_text(json.dumps(content, indent=2) + "\n", encoding="utf-8")
