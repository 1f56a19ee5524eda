"""Dense search that always answers: Chroma where it works, exact search where it does not or where rows are limited."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress

from rag.errors import IndexBusyError, RagError, VectorStoreError
from rag.index import dense
from rag.index.chroma import Searcher, Store
from rag.index.dense import Vectors

REST_S = 30.0
"""How long a vector store that failed is left alone."""

CLOSE_S = 2.0
"""How long closing waits for a rebuild to notice; the thread does no harm when it ends later."""

logger = logging.getLogger(__name__)


class Neighbours:
    """The nearest passages of one generation. Safe to share between threads.

    The store is opened by the first search that needs it. One that fails its check is rebuilt in the background from
    the vectors, without embedding again; until it stands, search is exact.

    Args:
        vectors: All vectors of the generation, in row order.
        store: Where Chroma keeps them.
        rebuild: Writes the store anew under the index's lock; told how to stop early.
    """

    def __init__(self, vectors: Vectors, store: Store, rebuild: Callable[[Callable[[int], None]], None]) -> None:
        self.vectors = vectors
        self._store = store
        self._rebuild = rebuild
        self._lock = threading.Lock()
        self._searcher: Searcher | None = None
        self._resting_until = 0.0
        self._rebuilding: threading.Thread | None = None
        self._told = False
        self._closed = threading.Event()

    def search(
        self, embedding: Vectors, *, top_k: int, allowed: Sequence[int] | None = None
    ) -> list[tuple[int, float]]:
        """Rows and cosines, best first; among the ``allowed`` rows only, where given."""
        if allowed is None:
            allowed = self._candidates(embedding, min(top_k, len(self.vectors)))
        return dense.nearest(self.vectors, embedding, top_k=top_k, allowed=allowed)

    def uses_store(self) -> bool:
        """True when an unlimited search would go to Chroma now; opens it if need be."""
        return self._ready() is not None

    def close(self) -> None:
        """Lets the store go, and ends a rebuild that is under way."""
        self._closed.set()
        rebuilding = self._rebuilding
        if rebuilding is not None:
            rebuilding.join(CLOSE_S)
        with self._lock:
            searcher, self._searcher = self._searcher, None
        if searcher is not None:
            with suppress(VectorStoreError):
                searcher.close()

    def _candidates(self, embedding: Vectors, top_k: int) -> list[int] | None:
        searcher = self._ready() if top_k > 0 else None
        if searcher is None:
            return None
        try:
            rows = searcher.rows(embedding, top_k=top_k)
        except VectorStoreError as error:
            self._give_up(searcher, error)
            return None
        whole = len(rows) == top_k and all(row < len(self.vectors) for row in rows)
        return rows if whole else None

    def _ready(self) -> Searcher | None:
        with self._lock:
            if self._searcher is None and not self._closed.is_set() and time.monotonic() >= self._resting_until:
                try:
                    self._searcher = self._store.open(self.vectors)
                    self._told = False
                except VectorStoreError as error:
                    self._failed(error)
            return self._searcher

    def _give_up(self, searcher: Searcher, error: VectorStoreError) -> None:
        with self._lock:
            if self._searcher is not searcher:  # another thread was here first
                return
            self._searcher = None
            self._failed(error)
        with suppress(VectorStoreError):
            searcher.close()

    def _failed(self, error: VectorStoreError) -> None:
        self._resting_until = time.monotonic() + REST_S
        if not self._told:
            logger.warning("%s. Search is exact, and slower on a large index, until it is back.", error)
        self._told = True
        if self._rebuilding is None and not self._closed.is_set():
            self._rebuilding = threading.Thread(target=self._restore, daemon=True, name="vector store rebuild")
            self._rebuilding.start()

    def _restore(self) -> None:
        try:
            self._rebuild(self._stop_if_closed)
        except (IndexBusyError, InterruptedError):
            logger.info("The vector store is not rebuilt now: another ingest is writing, or the index was closed.")
        except (RagError, OSError) as error:  # an index that may only be read, or a full disk
            logger.info("The vector store could not be rebuilt: %s", error)
        else:
            logger.info("The vector store was rebuilt.")
            self._resting_until = 0.0
        finally:
            self._rebuilding = None

    def _stop_if_closed(self, _: int) -> None:
        if self._closed.is_set():
            raise InterruptedError
