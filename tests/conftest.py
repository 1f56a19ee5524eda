"""What all tests share: the five notes, and a guard that lets no test leave this machine."""

from __future__ import annotations

import ipaddress
import os
import socket
import statistics
import time
from pathlib import Path

import hypothesis
import pytest

hypothesis.settings.register_profile("shared", deadline=None)
hypothesis.settings.load_profile("shared")
"""A machine that others use too takes its time for an example now and then."""
os.environ["HF_HUB_OFFLINE"] = "1"
os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"

SEEDS = Path(__file__).parent.parent / "seeds"
QUIET_S = 0.028
"""Seconds that `busy` measures on the two quiet cores that the bounds of time in the tests were set on."""
LOCAL_NAMES = frozenset(["localhost", "", "0.0.0.0", "::"])

_connect = socket.socket.connect
_connect_ex = socket.socket.connect_ex
_getaddrinfo = socket.getaddrinfo


def _refuse_unless_local(host: object) -> None:
    name = host.decode() if isinstance(host, bytes) else "" if host is None else str(host)
    if name in LOCAL_NAMES:
        return
    try:
        local = ipaddress.ip_address(name.partition("%")[0]).is_loopback
    except ValueError:
        local = False
    if not local:
        pytest.fail(f"a test tried to reach {name}; tests stay on this machine")


def _refuse_unless_local_address(address: object) -> None:
    if isinstance(address, tuple):
        _refuse_unless_local(address[0])


def _guarded_connect(self, address):
    _refuse_unless_local_address(address)
    return _connect(self, address)


def _guarded_connect_ex(self, address):
    _refuse_unless_local_address(address)
    return _connect_ex(self, address)


def _guarded_getaddrinfo(host, *args, **kwargs):
    _refuse_unless_local(host)
    return _getaddrinfo(host, *args, **kwargs)


@pytest.fixture(autouse=True, scope="session")
def no_network():
    """Any connection or name look-up beyond this machine fails the test that makes it."""
    socket.socket.connect = _guarded_connect
    socket.socket.connect_ex = _guarded_connect_ex
    socket.getaddrinfo = _guarded_getaddrinfo
    yield
    socket.socket.connect = _connect
    socket.socket.connect_ex = _connect_ex
    socket.getaddrinfo = _getaddrinfo


def pytest_collection_modifyitems(items):
    """Marks what has a bound of time: beside other tests it would measure these, too."""
    for item in items:
        if "busy" in item.fixturenames:
            item.add_marker(pytest.mark.timed)


@pytest.fixture
def busy() -> float:
    """How many times slower than usual the machine is just now, at least one; a bound of time is multiplied by it."""
    spent_s = []
    for _ in range(5):
        started = time.perf_counter()
        sum(number % 7 for number in range(1_000_000))
        spent_s.append(time.perf_counter() - started)
    return max(1.0, statistics.median(spent_s) / QUIET_S)


@pytest.fixture(scope="session")
def seeds() -> Path:
    """The folder with the five notes."""
    return SEEDS


@pytest.fixture(scope="session")
def index_folder(seeds, tmp_path_factory) -> Path:
    """An index of the five notes on disk."""
    from rag.ingestion import ingest

    folder = tmp_path_factory.mktemp("seeds") / "index"
    ingest([seeds], index_folder=folder)
    return folder


@pytest.fixture(scope="session")
def index(index_folder):
    """The index of the five notes, open."""
    from rag.index import Index

    with Index.open(index_folder) as opened:
        yield opened


@pytest.fixture
def endpoint():
    """A language model's endpoint that says what the test tells it to."""
    from scripted_endpoint import scripted_endpoint

    with scripted_endpoint() as scripted:
        yield scripted


@pytest.fixture(scope="session")
def encoder():
    """The bundled encoder."""
    from rag.encoders import load_encoder

    return load_encoder()
