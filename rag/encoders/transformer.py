"""Any sentence-transformers model, imported only when one is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from rag.encoders.base import Kind, fingerprint, unit_rows
from rag.encoders.hub import find_model
from rag.encoders.prompts import Prompts, prompts_for
from rag.errors import EncoderUnavailableError

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

BATCH = 32


class SentenceTransformerEncoder:
    """A model by folder or hub name. Texts longer than the model reads are cut by it at its own limit."""

    def __init__(self, name: str) -> None:
        place = find_model(name)
        self._model = _load(name, place)
        self._prompts = _prompts(self._model, name)
        self.name = _identity(name, place)
        self.dimensions = int(self._model.get_embedding_dimension() or 0)

    def encode(self, texts: Sequence[str], *, kind: Kind) -> NDArray[np.float32]:
        """Unit rows, ``(len(texts), dimensions)``, with the family's prompt for the kind; an empty text gives zeros."""
        rows = np.zeros((len(texts), self.dimensions), dtype=np.float32)
        filled = [row for row, text in enumerate(texts) if text.strip()]
        if filled:
            prompt = self._prompts.query if kind == "query" else self._prompts.passage
            encode = self._model.encode_query if kind == "query" else self._model.encode_document
            rows[filled] = encode(
                [texts[row] for row in filled],
                prompt=prompt,
                batch_size=BATCH,
                show_progress_bar=False,
                convert_to_numpy=True,
            ).astype(np.float32)
        return unit_rows(rows)


def _load(name: str, place: Path | str) -> SentenceTransformer:
    from sentence_transformers import SentenceTransformer

    try:
        model = SentenceTransformer(str(place), local_files_only=isinstance(place, Path))
    except (OSError, ValueError, KeyError, ImportError, RuntimeError) as error:
        raise EncoderUnavailableError(name, f"{error}") from error
    return model.float()


def _prompts(model: SentenceTransformer, name: str) -> Prompts:
    """The model's own prompts where it has any for retrieval, else its family's."""
    own = {kind: text for kind, text in model.prompts.items() if text}
    passage = next((own[kind] for kind in ("document", "passage", "corpus") if kind in own), "")
    if "query" in own or passage:
        return Prompts(query=own.get("query", ""), passage=passage)
    return prompts_for(name)


def _identity(name: str, place: Path | str) -> str:
    """A hub model by its hub name; a folder by its name and weights, so that a retrained model counts as another."""
    if not Path(name).expanduser().is_dir():
        return name
    folder = Path(place)
    weights = sorted(folder.glob("*.safetensors")) or sorted(folder.glob("**/*.safetensors"))
    return f"{folder.resolve().name}@{fingerprint(weights[0])}" if weights else folder.resolve().name
