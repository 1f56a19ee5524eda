"""The real page over the real index: how it starts, what it says when it cannot, and a question end to end."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.request import urlopen

import pytest

ROOT = Path(__file__).parent.parent
pytestmark = pytest.mark.slow
STARTS_WITHIN_S = 10.0
"""Twice what two cores need, so that a busy machine does not fail the test."""


def command(*arguments: str) -> list[str]:
    return [sys.executable, str(ROOT / "app.py"), *arguments]


@pytest.fixture(scope="module")
def index(seeds: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("app") / "index"
    built = subprocess.run(
        [sys.executable, str(ROOT / "ingest.py"), str(seeds), "--index", str(folder)], capture_output=True, text=True
    )
    assert built.returncode == 0, built.stderr
    return folder


@pytest.fixture(scope="module")
def running(index: Path, tmp_path_factory: pytest.TempPathFactory):
    """The app's address, how long it took to start, its process and its log."""
    folder = tmp_path_factory.mktemp("cwd")
    log = folder / "log"
    start = time.monotonic()
    with log.open("w") as errors:
        app = subprocess.Popen(
            command("--index", str(index), "--port", "0"),
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        try:
            line = app.stdout.readline().strip()
            spent_s = time.monotonic() - start
            assert line.startswith("Ready: http://127.0.0.1:"), log.read_text()
            yield line.removeprefix("Ready: "), spent_s, app, log
        finally:
            app.send_signal(signal.SIGTERM)
            app.stdout.close()
            ended = app.wait(15)
    assert ended == 0
    assert log.read_text() == ""


@pytest.fixture(scope="module")
def client(running):
    from gradio_client import Client

    with_page = Client(running[0], verbose=False)
    yield with_page
    with_page.close()


def test_the_page_is_ready_within_seconds(running, busy):
    assert running[1] < STARTS_WITHIN_S * busy


def test_the_page_runs_without_torch(running):
    maps = Path(f"/proc/{running[2].pid}/maps")
    if not maps.exists():
        pytest.skip("needs /proc")
    assert "libtorch" not in maps.read_text()


def test_health_says_what_is_served(running):
    with urlopen(running[0] + "/healthz") as response:
        health = json.load(response)
    assert (health["status"], health["notes"]) == ("ok", 5)


def test_a_program_gets_the_answer_as_a_record(client, seeds):
    answer = client.predict("Hvad sagde borgerne om tidlig indsats?", api_name="/ask")
    assert answer["outcome"] == "answered"
    for citation in answer["citations"]:
        text = (seeds / citation["source"]).read_bytes().decode("utf-8")
        assert text[citation["start"] : citation["end"]] == citation["quote"]


def test_a_program_is_told_what_is_wrong_with_its_filter(client):
    from gradio_client.exceptions import AppError

    with pytest.raises(AppError, match="colour"):
        client.predict("Hvad?", {"colour": "red"}, api_name="/ask")


def test_nothing_but_asking_is_open_to_programs(client):
    assert list(client.view_api(return_format="dict")["named_endpoints"]) == ["/ask"]


@pytest.mark.parametrize("path", ["/gradio_api/upload", "/gradio_api/file=/etc/hostname"])
def test_files_are_neither_taken_nor_served(running, path):
    from urllib.error import HTTPError

    with pytest.raises(HTTPError) as refused:
        urlopen(running[0] + path, data=b"x" if path.endswith("upload") else None)
    assert refused.value.code == 403
    refused.value.close()


def test_a_missing_index_is_told_in_one_line(tmp_path):
    ended = subprocess.run(command("--index", str(tmp_path / "none"), "--port", "0"), capture_output=True, text=True)
    assert ended.returncode == 1
    assert ended.stderr.count("\n") == 1
    assert "python ingest.py" in ended.stderr


def test_a_taken_port_is_told_in_one_line(tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        ended = subprocess.run(command("--index", str(tmp_path), "--port", port), capture_output=True, text=True)
    assert ended.returncode == 1
    assert ended.stderr.count("\n") == 1
    assert port in ended.stderr


def test_the_documented_script_checks_the_running_page(running):
    page = (ROOT / "docs" / "checking-citations.md").read_text(encoding="utf-8")
    script = re.search(r"```python\n(.*?)```", page, re.DOTALL).group(1).replace("http://127.0.0.1:7860", running[0])
    asked = "Hvad siger borgerne om tidlig indsats?\nWhat do politicians say about tourism?"
    ran = subprocess.run([sys.executable, "-c", script], input=asked, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr
    assert [line.split()[0] for line in ran.stdout.splitlines()] == ["answered", "answered"]


def test_the_interface_for_programs_is_described(running):
    with urlopen(f"{running[0]}/api/openapi.json") as reply:
        assert {"/api/ask", "/api/notes", "/healthz"} <= set(json.load(reply)["paths"])
