"""Building a generation: notes in, a finished folder out, and one atomic switch at the end.

Whatever goes wrong before the switch (a crash, a full disk, a kill) leaves the generation in use as it was.
"""

from __future__ import annotations

import logging
import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from rag.encoders import Encoder
from rag.errors import DamagedIndexError, MissingIndexError, VectorStoreError
from rag.index import catalog, dense, storage
from rag.index.chroma import store_for
from rag.index.dense import Vectors
from rag.index.opened import Index
from rag.index.storage import Manifest
from rag.passages import Searchable, make_passages, searchable
from rag.types import Note, Passage

SAME_MODEL_SAMPLE = 4

logger = logging.getLogger(__name__)
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Generation:
    """A finished generation; ``reused`` counts the vectors taken over from the one before."""

    folder: Path
    manifest: Manifest
    reused: int


def build_index(
    folder: Path,
    notes: Sequence[Note],
    encoder: Encoder,
    *,
    progress: Progress | None = None,
    context_share: float = dense.CONTEXT_SHARE,
    chroma_url: str | None = None,
    reuse: bool = True,
) -> Generation:
    """Builds a new generation in this process, checks it, and makes it the one in use.

    Args:
        folder: The index folder; made if need be.
        notes: All notes the index shall hold.
        encoder: What embeds the passages; its name is recorded.
        progress: Told how many steps are done, of how many.
        context_share: How much of a passage's vector is its context's, from 0 to 1.
        chroma_url: A Chroma server to hold the vectors; without one they are in the generation's folder.
        reuse: Take the vectors of unchanged passages from the generation in use.

    Raises:
        IndexBusyError: Another ingest is writing.
        VectorStoreError: Chroma cannot hold the vectors; nothing has changed.
    """
    with storage.writing(folder):
        generation = build_generation(
            folder,
            notes,
            encoder,
            progress=progress,
            context_share=context_share,
            chroma_url=chroma_url,
            reuse=reuse,
        )
        remove_older(folder, chroma_url=chroma_url)
        return generation


def build_generation(
    folder: Path,
    notes: Sequence[Note],
    encoder: Encoder,
    *,
    progress: Progress | None = None,
    context_share: float = dense.CONTEXT_SHARE,
    chroma_url: str | None = None,
    reuse: bool = True,
    corpus: str = "",
    roots: Mapping[str, str] | None = None,
    code: str = "",
) -> Generation:
    """Does what ``build_index`` does, for a caller that holds the lock (``storage.writing``) and removes the older.

    ``corpus``, ``code`` and ``roots`` are recorded in the manifest.
    """
    ordered = sorted(notes, key=lambda note: note.source)
    passages = [passage for note in ordered for passage in make_passages(note)]
    searchables = [searchable(passage) for passage in passages]
    keys = [dense.vector_key(each, encoder=encoder.name, context_share=context_share) for each in searchables]
    steps = _Steps(2 * len(passages), progress)
    known = known_vectors(folder, encoder, context_share) if reuse else {}
    vectors, reused = _vectors(searchables, keys, known, encoder, context_share, steps)
    generation = storage.new_generation(folder)
    try:
        catalog.write_catalog(generation / storage.CATALOG, ordered, passages, searchables, keys)
        np.save(generation / storage.VECTORS, vectors)
        store = store_for(generation, folder_name=storage.CHROMA, chroma_url=chroma_url)
        store.write(vectors, step=steps.advance)
        manifest = Manifest(
            generation=generation.name,
            encoder=encoder.name,
            dimensions=encoder.dimensions,
            notes=len(ordered),
            passages=len(passages),
            context_share=context_share,
            catalog_sha256=storage.digest_file(generation / storage.CATALOG),
            vectors_sha256=storage.digest_file(generation / storage.VECTORS),
            corpus=corpus,
            roots=dict(roots or {}),
            code=code,
            built_at=datetime.now(UTC).isoformat(timespec="seconds"),
        )
        storage.write_manifest(generation, manifest)
        _check(folder, generation, passages)
        storage.activate(generation)
    except BaseException:
        shutil.rmtree(generation, ignore_errors=True)
        raise
    return Generation(folder=generation, manifest=manifest, reused=reused)


def remove_older(folder: Path, *, chroma_url: str | None = None) -> None:
    """Removes the generations nobody reads any more, so that a note taken out is gone from the disk too.

    For a caller that holds the lock. One that is still open somewhere goes at the next ingest.
    """
    storage.remove_unused(folder, before=lambda name: _forget(folder / name, chroma_url))


def known_vectors(folder: Path, encoder: Encoder, context_share: float) -> dict[str, Vectors]:
    """The vectors of the generation in use by key; none when there is no whole one, or the model is not the same.

    A model that was trained anew under its old name is noticed: a few passages are embedded again and compared.
    """
    try:
        with Index.open(folder) as index:
            keys, vectors, passages = index.vector_keys(), index.vectors, index.passages
            name = index.encoder_name
    except (MissingIndexError, DamagedIndexError):
        return {}
    if name != encoder.name or vectors.shape[1:] != (encoder.dimensions,):
        return {}
    wanted = {
        dense.vector_key(searchable(passages[row]), encoder=encoder.name, context_share=context_share): row
        for row in np.linspace(0, len(keys) - 1, min(SAME_MODEL_SAMPLE, len(keys))).astype(int)
    }
    sample = [row for key, row in wanted.items() if keys[row] == key]
    again = dense.embed([searchable(passages[row]) for row in sample], encoder, context_share=context_share)
    if not np.allclose(again, vectors[sample], atol=1e-3):
        logger.info("The encoder %s gives other vectors than before: all passages are embedded again.", encoder.name)
        return {}
    return dict(zip(keys, vectors, strict=True))


class _Steps:
    """Counts finished steps and tells of them."""

    def __init__(self, total: int, progress: Progress | None) -> None:
        self._total = total
        self._done = 0
        self._progress = progress

    def advance(self, count: int) -> None:
        self._done += count
        if self._progress is not None:
            self._progress(self._done, self._total)


def _vectors(
    searchables: Sequence[Searchable],
    keys: Sequence[str],
    known: dict[str, Vectors],
    encoder: Encoder,
    context_share: float,
    steps: _Steps,
) -> tuple[Vectors, int]:
    missing = [row for row, key in enumerate(keys) if key not in known]
    steps.advance(len(keys) - len(missing))
    fresh = dense.embed([searchables[row] for row in missing], encoder, context_share=context_share, step=steps.advance)
    if not np.isfinite(fresh).all():
        raise ValueError(f"encoder {encoder.name} gave numbers that are not finite")
    vectors = np.zeros((len(keys), encoder.dimensions), dtype=np.float32)
    vectors[missing] = fresh
    for row, key in enumerate(keys):
        if key in known:
            vectors[row] = known[key]
    return vectors, len(keys) - len(missing)


def _check(folder: Path, generation: Path, passages: Sequence[Passage]) -> None:
    with Index(folder, generation) as index:
        if list(index.passages) != list(passages):
            raise DamagedIndexError(folder, "the new catalog does not give back its passages")


def _forget(generation: Path, chroma_url: str | None) -> None:
    if chroma_url is None:
        return
    try:
        store_for(generation, folder_name=storage.CHROMA, chroma_url=chroma_url).remove()
    except VectorStoreError as error:
        logger.warning("The collection of %s could not be removed: %s", generation.name, error)
