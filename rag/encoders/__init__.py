"""Texts to embeddings: the model shipped with the package, or any sentence-transformers model by folder or hub name."""

from __future__ import annotations

from pathlib import Path

from rag.encoders.base import Encoder, Kind, WordEncoder, unit_rows
from rag.encoders.static import StaticEncoder, is_static
from rag.encoders.transformer import SentenceTransformerEncoder
from rag.errors import EncoderUnavailableError

__all__ = [
    "BUNDLED",
    "Encoder",
    "Kind",
    "SentenceTransformerEncoder",
    "StaticEncoder",
    "WordEncoder",
    "load_encoder",
    "unit_rows",
]

BUNDLED = "bundled"
BUNDLED_FOLDER = Path(__file__).parent / "model"


def load_encoder(name: str | None = None) -> Encoder:
    """The encoder of that name: None or "bundled" for the shipped model, else a folder or a hub name.

    The name of an encoder ("bundled@1a2b3c4d") is taken too, and then its weights must be the same.
    Raises EncoderUnavailableError, within seconds also where there is no network.
    """
    plain, _, wanted = (name or BUNDLED).partition("@")
    encoder = _load(plain)
    if wanted and encoder.name.rpartition("@")[2] != wanted:
        raise EncoderUnavailableError(name or BUNDLED, f"what is there now is {encoder.name}; other weights")
    return encoder


def _load(name: str) -> Encoder:
    if name == BUNDLED:
        return StaticEncoder(BUNDLED_FOLDER, name=BUNDLED)
    folder = Path(name).expanduser()
    if is_static(folder):
        return StaticEncoder(folder)
    return SentenceTransformerEncoder(name)
