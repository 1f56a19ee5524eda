"""The only door to Chroma: a disposable index of the vectors, made from ``vectors.npy`` and never the truth.

Chroma only proposes rows; their scores are computed from our own vectors. Distances end here.
"""

from __future__ import annotations

import secrets
import shutil
import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeVar, cast
from urllib.parse import urlsplit

import numpy as np

from rag.errors import InvalidSettingError, VectorStoreError
from rag.index.dense import Vectors

if TYPE_CHECKING:
    from chromadb.api.client import Client

BATCH = 500
SEARCH_WIDTH = 200
"""Chroma's ef_search: how many neighbours it keeps in hand while it looks."""
DEADLINE_S = 5.0
PATIENCE_S = 60.0
"""For what takes long on a large index: opening it, the first search, writing a batch."""
PROBES = 8
CONFIGURATION = {"hnsw": {"space": "cosine", "ef_construction": 100, "max_neighbors": 16, "ef_search": SEARCH_WIDTH}}
LOCAL_NAME = "passages"

Result = TypeVar("Result")
Step = Callable[[int], None]


class Store(Protocol):
    """Where a generation's vectors lie in Chroma. Every method raises VectorStoreError and nothing else."""

    def open(self, vectors: Vectors) -> Searcher:
        """The stored vectors, ready to search, after a check against ``vectors``."""

    def write(self, vectors: Vectors, *, step: Step) -> None:
        """Stores the vectors anew, in place of whatever stood there; ``step`` is told of each batch."""

    def remove(self) -> None:
        """Removes them; quietly when they are not there."""


class LostVectorError(VectorStoreError):
    """A store that has as many vectors as it should and does not find one of them."""


class Searcher:
    """An open collection. Safe to share between threads."""

    def __init__(self, client: Client, name: str, place: str) -> None:
        self.place = place
        self._client = client
        self._collection = guarded(place, lambda: client.get_collection(name, embedding_function=None))

    def rows(self, embedding: Vectors, *, top_k: int, deadline_s: float = DEADLINE_S) -> list[int]:
        """About the ``top_k`` nearest rows, best first."""
        return guarded(self.place, lambda: self._query(embedding, top_k), deadline_s)

    def check(self, vectors: Vectors) -> None:
        """Compares the count, and lets the newest and a few other vectors find themselves."""
        count = guarded(self.place, self._collection.count)
        if count != len(vectors):
            raise VectorStoreError(self.place, f"{count} vectors where {len(vectors)} should be")
        for row in probes(vectors):
            found = self.rows(vectors[row], top_k=1, deadline_s=PATIENCE_S)
            if not found or float(vectors[found[0]] @ vectors[row]) < 0.999:
                raise LostVectorError(self.place, f"vector {row} does not find itself")

    def close(self) -> None:
        """Frees the client; another one on the same place goes on."""
        guarded(self.place, lambda: _release(self._client))

    def _query(self, embedding: Vectors, top_k: int) -> list[int]:
        found = self._collection.query(query_embeddings=embedding[None], n_results=top_k, include=["distances"])
        return [int(row) for row in found["ids"][0]]


class LocalStore:
    """Chroma in this process, in a folder of the generation."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def open(self, vectors: Vectors) -> Searcher:
        """The stored vectors, checked; an absent folder is an error, not a new store."""
        if not (self.folder / "chroma.sqlite3").is_file():
            raise VectorStoreError(str(self.folder), "no vectors here")
        return _opened(partial(_local, self.folder), LOCAL_NAME, str(self.folder), vectors)

    def write(self, vectors: Vectors, *, step: Step) -> None:
        """Writes beside the folder and then swaps, so that what is there is either old or whole."""
        fresh = self.folder.with_name(f"{self.folder.name}.{secrets.token_hex(3)}")
        try:
            _fill(_local(fresh), LOCAL_NAME, str(fresh), vectors, step)
            _opened(partial(_local, fresh), LOCAL_NAME, str(fresh), vectors).close()
            self.remove()
            fresh.rename(self.folder)
        except OSError as error:
            raise VectorStoreError(str(fresh), str(error)) from error
        finally:
            shutil.rmtree(fresh, ignore_errors=True)

    def remove(self) -> None:
        """Removes the folder."""
        shutil.rmtree(self.folder, ignore_errors=True)


class ServerStore:
    """A collection of its own for each generation, on a Chroma server."""

    def __init__(self, url: str, generation: str) -> None:
        self.url = url
        self.name = f"borgerstemmer-{generation}"

    def open(self, vectors: Vectors) -> Searcher:
        """The generation's collection, checked."""
        return _opened(partial(_server, self.url), self.name, self.url, vectors)

    def write(self, vectors: Vectors, *, step: Step) -> None:
        """Fills the collection anew; one that fails half-way holds too few vectors and is noticed by its count."""
        self.remove()
        _fill(_server(self.url), self.name, self.url, vectors, step)
        self.open(vectors).close()

    def remove(self) -> None:
        """Deletes the collection."""
        client = _server(self.url)
        names = {collection.name for collection in guarded(self.url, client.list_collections)}
        if self.name in names:
            guarded(self.url, lambda: client.delete_collection(self.name))
        guarded(self.url, lambda: _release(client))


def store_for(generation: Path, *, folder_name: str, chroma_url: str | None) -> LocalStore | ServerStore:
    """The store of a generation: on the server where one is set, in its own folder otherwise."""
    return ServerStore(chroma_url, generation.name) if chroma_url else LocalStore(generation / folder_name)


def server_address(url: str) -> tuple[str, int, bool]:
    """Host, port, and whether the connection is encrypted; InvalidSettingError for what is no web address."""
    try:
        parts = urlsplit(url)
        host, port, secure = parts.hostname or "", parts.port, parts.scheme == "https"
    except ValueError:
        host, port, secure = "", None, False
    if not host or parts.scheme not in {"http", "https"}:
        raise InvalidSettingError("RAG_CHROMA_URL", url, "an address such as http://127.0.0.1:8000")
    return host, port or (443 if secure else 8000), secure


def guarded(place: str, call: Callable[[], Result], deadline_s: float = DEADLINE_S) -> Result:
    """The result of ``call``, or a VectorStoreError when it fails or takes too long.

    Chroma's HTTP client waits for ever on a server that hangs, so each call gets a thread that can be left behind.
    """
    outcome: list[Result] = []
    failure: list[BaseException] = []

    def run() -> None:
        try:
            outcome.append(call())
        except BaseException as error:  # noqa: BLE001 - Chroma's engine panics with BaseException; told to the caller
            failure.append(error)

    thread = threading.Thread(target=run, daemon=True, name="chroma call")
    thread.start()
    thread.join(deadline_s)
    if failure:
        raise VectorStoreError(place, str(failure[0]) or type(failure[0]).__name__) from failure[0]
    if not outcome:
        raise VectorStoreError(place, f"no answer within {deadline_s:g} seconds")
    return outcome[0]


def probes(vectors: Vectors) -> list[int]:
    """A few rows to try: the last ones, where Chroma loses vectors first, and some spread over the rest."""
    spread = np.linspace(0, len(vectors) - 1, PROBES if len(vectors) else 0).astype(int).tolist()
    rows = {*spread, *range(max(len(vectors) - 2, 0), len(vectors))}
    return sorted(row for row in rows if vectors[row].any())


def _opened(connect: Callable[[], Client], name: str, place: str, vectors: Vectors) -> Searcher:
    """The checked store. A vector that is not found is looked for once more through a client of its own.

    Chroma makes the graph of a small collection anew for each client, on several threads: one in some thousand misses
    a vector that the next one finds. What is damaged stays so.
    """
    try:
        return _checked(connect(), name, place, vectors)
    except LostVectorError:
        return _checked(connect(), name, place, vectors)


def _checked(client: Client, name: str, place: str, vectors: Vectors) -> Searcher:
    try:
        searcher = Searcher(client, name, place)
        searcher.check(vectors)
    except VectorStoreError:
        guarded(place, lambda: _release(client))
        raise
    return searcher


def _fill(client: Client, name: str, place: str, vectors: Vectors, step: Step) -> None:
    def upsert(first: int) -> None:
        batch = vectors[first : first + BATCH]
        collection.upsert(ids=[str(row) for row in range(first, first + len(batch))], embeddings=batch)

    try:
        configuration: Any = CONFIGURATION
        collection = guarded(
            place, lambda: client.create_collection(name, embedding_function=None, configuration=configuration)
        )
        for first in range(0, len(vectors), BATCH):
            guarded(place, lambda first=first: upsert(first), deadline_s=PATIENCE_S)  # type: ignore[misc]
            step(min(BATCH, len(vectors) - first))
    finally:
        guarded(place, lambda: _release(client))


def _release(client: Client) -> None:
    owners = (client, getattr(client, "_admin_client", None))
    sessions = [getattr(getattr(owner, "_server", None), "_session", None) for owner in owners]
    client.close()
    for session in sessions:  # Chroma's HTTP client leaves its connections open
        if session is not None:
            session.close()


def _local(folder: Path) -> Client:
    import chromadb
    from chromadb.config import Settings

    settings = Settings(anonymized_telemetry=False)
    client = guarded(str(folder), lambda: chromadb.PersistentClient(path=folder, settings=settings), PATIENCE_S)
    return cast("Client", client)


def _server(url: str) -> Client:
    import chromadb
    from chromadb.config import Settings

    host, port, secure = server_address(url)
    settings = Settings(anonymized_telemetry=False)
    client = guarded(url, lambda: chromadb.HttpClient(host=host, port=port, ssl=secure, settings=settings))
    return cast("Client", client)
