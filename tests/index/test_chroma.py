from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from rag.errors import InvalidSettingError, VectorStoreError
from rag.index import Index, build_index, chroma, neighbours, storage
from rag.index.chroma import LocalStore, ServerStore, guarded


def wait_for(condition, seconds=20.0):
    end = time.monotonic() + seconds
    while not condition() and time.monotonic() < end:
        time.sleep(0.05)
    return condition()


def without_vectors(folder):
    shutil.rmtree(folder)


def without_newest(folder):
    import chromadb

    with chromadb.PersistentClient(folder) as client:
        collection = client.get_collection("passages", embedding_function=None)
        collection.delete(ids=[str(row) for row in range(collection.count() - 20, collection.count())])


def wrong_vectors(folder):
    import chromadb

    with chromadb.PersistentClient(folder) as client:
        collection = client.get_collection("passages", embedding_function=None)
        ids = [str(row) for row in range(collection.count())]
        dimensions = len(collection.get(ids=ids[:1], include=["embeddings"])["embeddings"][0])
        collection.update(ids=ids, embeddings=np.random.default_rng(0).normal(size=(len(ids), dimensions)))


def torn_database(folder):
    (folder / "chroma.sqlite3").write_bytes(b"SQLite format 3\0" + bytes(2000))


def torn_graph(folder):
    for path in folder.rglob("*.bin"):
        path.write_bytes(path.read_bytes()[:50])


@pytest.mark.parametrize("harm", [without_vectors, without_newest, wrong_vectors, torn_database, torn_graph])
def test_a_damaged_vector_store_costs_no_answer_and_is_rebuilt(folder, encoder, many_notes, harm):
    harm(build_index(folder, many_notes, encoder).folder / storage.CHROMA)
    with Index.open(folder) as index:
        row = len(index.passages) - 1
        found = index.dense(index.vectors[row], top_k=5)
        assert index.vectors[found[0][0]] @ index.vectors[row] == pytest.approx(1, abs=1e-4)
        assert wait_for(index.uses_chroma)
        assert index.dense(index.vectors[row], top_k=5)[0][1] == pytest.approx(1, abs=1e-4)


def test_a_graph_that_misses_a_vector_is_made_once_more_before_the_store_is_given_up(
    folder, encoder, many_notes, caplog, monkeypatch
):
    build_index(folder, many_notes, encoder)
    rows, searchers = chroma.Searcher.rows, []

    def misses_with_the_first_client(self, *args, **limits):
        searchers.append(self)
        return [] if self is searchers[0] else rows(self, *args, **limits)

    monkeypatch.setattr(chroma.Searcher, "rows", misses_with_the_first_client)
    with Index.open(folder) as index:
        assert index.uses_chroma()
        assert index.dense(index.vectors[3], top_k=1)[0][1] == pytest.approx(1, abs=1e-4)
    assert searchers[-1] is not searchers[0]
    assert not caplog.records


def test_a_damaged_store_is_told_of_once(folder, encoder, many_notes, caplog):
    shutil.rmtree(build_index(folder, many_notes, encoder).folder / storage.CHROMA)
    with Index.open(folder) as index, storage.writing(folder):
        for _ in range(5):
            index.dense(index.vectors[0], top_k=3)
    assert sum("Search is exact" in message for message in caplog.messages) == 1


def test_an_index_that_may_not_be_written_to_is_searched_without_a_rebuild(folder, encoder, many_notes, caplog):
    without_vectors(build_index(folder, many_notes, encoder).folder / storage.CHROMA)
    (folder / storage.LOCK).unlink(missing_ok=True)
    (folder / storage.LOCK).mkdir()  # root may open any file, and no folder
    with caplog.at_level("INFO"), Index.open(folder) as index:
        assert index.dense(index.vectors[3], top_k=3)
        assert wait_for(lambda: "could not be rebuilt" in caplog.text)


def test_a_store_that_is_not_there_is_not_made_by_opening_it(tmp_path):
    with pytest.raises(VectorStoreError):
        LocalStore(tmp_path / "chroma").open(np.zeros((0, 3), dtype=np.float32))
    assert not (tmp_path / "chroma").exists()


def test_a_call_that_hangs_is_left_behind():
    began = time.monotonic()
    with pytest.raises(VectorStoreError, match="no answer within"):
        guarded("here", lambda: time.sleep(5), deadline_s=0.1)
    assert time.monotonic() - began < 2


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Server:
    """A real Chroma server on a loopback port."""

    def __init__(self, folder):
        self.folder = folder
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.process = None
        self.start()

    def start(self):
        program = Path(sys.executable).with_name("chroma")
        command = [program, "run", "--path", self.folder, "--host", "127.0.0.1", "--port", str(self.port)]
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        assert wait_for(self.answers)

    def answers(self):
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self.port)) == 0

    def stop(self):
        self.process.terminate()
        self.process.wait()


@pytest.fixture
def server(tmp_path):
    running = Server(tmp_path / "server")
    yield running
    running.stop()


def collections(server):
    client = chroma._server(server.url)
    names = sorted(collection.name for collection in client.list_collections())
    chroma._release(client)
    return names


def test_the_vectors_can_lie_on_a_server(folder, encoder, many_notes, server):
    built = build_index(folder, many_notes, encoder, chroma_url=server.url)
    assert not (built.folder / storage.CHROMA).exists()
    with Index.open(folder, chroma_url=server.url) as index:
        assert index.uses_chroma()
        assert index.dense(index.vectors[7], top_k=3)[0][1] == pytest.approx(1, abs=1e-4)


def test_each_generation_has_its_collection_and_takes_it_along(folder, encoder, notes, server):
    build_index(folder, notes, encoder, chroma_url=server.url)
    built = build_index(folder, notes[:1], encoder, chroma_url=server.url)
    assert collections(server) == [f"borgerstemmer-{built.manifest.generation}"]


def test_a_server_that_goes_down_costs_no_answer_and_is_found_again(
    folder, encoder, many_notes, server, caplog, monkeypatch
):
    monkeypatch.setattr(neighbours, "REST_S", 0.2)
    build_index(folder, many_notes, encoder, chroma_url=server.url)
    with Index.open(folder, chroma_url=server.url) as index:
        assert index.uses_chroma()
        server.stop()
        for _ in range(3):
            assert index.dense(index.vectors[9], top_k=3)[0][1] == pytest.approx(1, abs=1e-4)
        assert sum("Search is exact" in message for message in caplog.messages) == 1
        server.start()
        assert wait_for(index.uses_chroma)


def test_a_server_that_was_emptied_is_filled_again(folder, encoder, many_notes, server):
    built = build_index(folder, many_notes, encoder, chroma_url=server.url)
    ServerStore(server.url, built.manifest.generation).remove()
    with Index.open(folder, chroma_url=server.url) as index:
        assert index.dense(index.vectors[9], top_k=3)[0][1] == pytest.approx(1, abs=1e-4)
        assert wait_for(index.uses_chroma)


def test_an_ingest_without_its_server_changes_nothing(folder, encoder, notes):
    built = build_index(folder, notes, encoder)
    url = f"http://127.0.0.1:{free_port()}"
    with pytest.raises(VectorStoreError, match=url):
        build_index(folder, notes[:1], encoder, chroma_url=url)
    assert storage.active_generation(folder) == built.folder


def test_a_server_that_never_answers_does_not_hold_a_search(folder, encoder, notes, monkeypatch, busy):
    monkeypatch.setattr(neighbours, "REST_S", 60)
    build_index(folder, notes, encoder)
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        url = f"http://127.0.0.1:{silent.getsockname()[1]}"
        with Index.open(folder, chroma_url=url) as index:
            began = time.monotonic()
            assert index.dense(index.vectors[0], top_k=1)
            assert index.dense(index.vectors[0], top_k=1)
            assert time.monotonic() - began < 12 * busy


def test_an_address_that_is_none_is_refused(folder, encoder, notes):
    with pytest.raises(InvalidSettingError, match="RAG_CHROMA_URL"):
        build_index(folder, notes, encoder, chroma_url="localhost:8000")


def test_nothing_is_sent_anywhere_when_chroma_runs_here(index):
    index.dense(index.vectors[0], top_k=1)
    inodes = {str(path.readlink()) for path in Path("/proc/self/fd").iterdir() if path.is_symlink()}
    table = Path("/proc/self/net/tcp").read_text().splitlines()[1:]
    ours = [line.split()[2] for line in table if f"socket:[{line.split()[9]}]" in inodes]
    assert all(address.startswith(("0100007F", "00000000")) for address in ours)
