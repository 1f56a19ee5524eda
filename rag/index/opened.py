"""One open generation: what retrieval searches."""

from __future__ import annotations

import logging
import os
import sqlite3
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Self

import numpy as np

from rag.errors import DamagedIndexError, MissingIndexError
from rag.index import catalog, lexical, storage
from rag.index.chroma import store_for
from rag.index.dense import Vectors
from rag.index.filters import allowed_rows
from rag.index.neighbours import Neighbours
from rag.index.storage import Manifest
from rag.types import Filters, Note, Passage

logger = logging.getLogger(__name__)


class Index:
    """Notes, passages and both searches over them, as one ingest left them. Read only, safe to share between threads.

    A later ingest does not change an open index: ask ``is_current``, and open anew. Close it, or use it in a ``with``.
    """

    def __init__(self, folder: Path, generation: Path, *, chroma_url: str | None = None) -> None:
        self.folder = folder
        self._held = storage.hold(generation)
        try:
            self.manifest = storage.read_manifest(generation)
            self.vectors = _vectors(generation, self.manifest)
            self._catalog = _catalog(generation, self.manifest)
        except BaseException:
            os.close(self._held)
            raise
        self._turn = threading.Lock()
        try:
            self.notes: tuple[Note, ...] = catalog.read_notes(self._catalog)
            self.passages: Sequence[Passage] = catalog.read_passages(self._catalog, self.notes)
            self._check_counts()
        except (sqlite3.DatabaseError, ValueError, LookupError) as error:
            self._catalog.close()
            os.close(self._held)
            raise DamagedIndexError(folder, f"{storage.CATALOG} cannot be read ({error})") from error
        store = store_for(generation, folder_name=storage.CHROMA, chroma_url=chroma_url)

        def rebuild(step: Callable[[int], None]) -> None:
            with storage.writing(folder):
                store.write(self.vectors, step=step)

        self._neighbours = Neighbours(self.vectors, store, rebuild)

    @classmethod
    def open(cls, folder: Path, *, chroma_url: str | None = None) -> Self:
        """The generation in use.

        Args:
            folder: The index folder.
            chroma_url: A Chroma server that holds the vectors; without one, Chroma runs in this process.

        Raises:
            MissingIndexError: Nothing was ever built here.
            DamagedIndexError: What is on disk is not what was built.
        """
        generation = storage.active_generation(folder)
        try:
            return cls(folder, generation, chroma_url=chroma_url)
        except DamagedIndexError:
            if storage.active_generation(folder) == generation:
                raise
        return cls.open(folder, chroma_url=chroma_url)  # an ingest switched, and removed the old one, in between

    @property
    def generation(self) -> str:
        """The name of this generation; each ingest that changes something makes a new one."""
        return self.manifest.generation

    @property
    def encoder_name(self) -> str:
        """The encoder whose vectors these are; questions must be embedded with the same."""
        return self.manifest.encoder

    @property
    def built_at(self) -> str:
        """When it was built, in ISO 8601, UTC."""
        return self.manifest.built_at

    def is_current(self) -> bool:
        """False when a newer generation stands; reads one small file."""
        try:
            return storage.active_generation(self.folder).name == self.generation
        except (MissingIndexError, DamagedIndexError):
            return True

    def lexical(
        self,
        groups: Sequence[Sequence[str]],
        *,
        top_k: int,
        allowed: Sequence[int] | None = None,
        body_weight: float = lexical.BODY_WEIGHT,
        context_weight: float = lexical.CONTEXT_WEIGHT,
    ) -> list[tuple[int, float]]:
        """Rows with any of the index terms and their BM25 scores, best first.

        Args:
            groups: For each word of the question, the index terms of the word and its alternatives.
            top_k: How many rows at most.
            allowed: The only rows to look at; ``None`` for all.
            body_weight: What a term in a passage's own words counts.
            context_weight: What a term in its context counts.
        """
        terms = [term for group in groups for term in group]
        with self._turn:
            return lexical.search(
                self._catalog,
                terms,
                top_k=top_k,
                allowed=allowed,
                body_weight=body_weight,
                context_weight=context_weight,
            )

    def dense(self, embedding: Vectors, *, top_k: int, allowed: Sequence[int] | None = None) -> list[tuple[int, float]]:
        """Rows and their cosines with a query's embedding, best first; none for an embedding of length 0.

        Unlimited, it asks Chroma; limited to ``allowed`` rows, or with Chroma out of order, it is exact.

        Raises:
            ValueError: The embedding has another dimension than the index.
        """
        query = np.asarray(embedding, dtype=np.float32).reshape(-1)
        if query.shape != (self.manifest.dimensions,):
            raise ValueError(f"an embedding of {len(query)} numbers, where the index has {self.manifest.dimensions}")
        length = float(np.linalg.norm(query))
        if not length:
            return []
        return self._neighbours.search(query / np.float32(length), top_k=top_k, allowed=allowed)

    def rows(self, filters: Filters) -> list[int] | None:
        """The rows of passages that pass the filters; ``None`` when nothing is limited."""
        return allowed_rows(self.passages, filters)

    def document_frequency(self, term: str) -> int:
        """How many passages hold an index term, in their own words or their context."""
        with self._turn:
            return lexical.document_frequency(self._catalog, term)

    def vector_keys(self) -> list[str]:
        """For each row, what its vector was made from, as a key."""
        with self._turn:
            return catalog.read_vector_keys(self._catalog)

    def uses_chroma(self) -> bool:
        """True when an unlimited dense search goes to Chroma; opens it if need be."""
        return self._neighbours.uses_store()

    def close(self) -> None:
        """Frees the files; the index cannot be searched afterwards."""
        self._neighbours.close()
        with self._turn:
            self._catalog.close()
        if self._held >= 0:
            os.close(self._held)
            self._held = -1

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _check_counts(self) -> None:
        counts = (len(self.notes), len(self.passages), len(self.vectors))
        if counts != (self.manifest.notes, self.manifest.passages, self.manifest.passages):
            raise ValueError(f"{counts[0]} notes, {counts[1]} passages and {counts[2]} vectors do not agree")


def _vectors(generation: Path, manifest: Manifest) -> Vectors:
    path = generation / storage.VECTORS
    _check_digest(path, manifest.vectors_sha256)
    vectors: Vectors = np.load(path, allow_pickle=False)
    return vectors


def _catalog(generation: Path, manifest: Manifest) -> sqlite3.Connection:
    path = generation / storage.CATALOG
    _check_digest(path, manifest.catalog_sha256)
    return catalog.open_catalog(path)


def _check_digest(path: Path, expected: str) -> None:
    try:
        found = storage.digest_file(path)
    except OSError as error:
        raise DamagedIndexError(path.parent.parent, f"{path.name} cannot be read ({error})") from error
    if found != expected:
        raise DamagedIndexError(path.parent.parent, f"{path.name} is not what was written")
