from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from rag.index import Index, storage

ROOT = Path(__file__).parents[1]


@pytest.fixture
def notes(tmp_path):
    folder = tmp_path / "notes"
    folder.mkdir()
    for number in range(3):
        add(folder, number)
    return folder


def add(folder, number):
    lines = "".join(f"- Punkt {number}.{line}: borgerne ønsker sti {line} ved skole {number}\n" for line in range(150))
    (folder / f"{number}.txt").write_text(f"Hvad er vigtigt?\n\n{lines}", encoding="utf-8")


def command(notes, *arguments):
    return [sys.executable, str(ROOT / "ingest.py"), str(notes), "--index", str(notes.parent / "index"), *arguments]


def environment():
    return {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])}


def run(notes, *arguments, limit_kib=None):
    words = command(notes, *arguments)
    if limit_kib is not None:
        words = ["bash", "-c", f'ulimit -f {limit_kib}; exec "$@"', "bash", *words]
    return subprocess.run(words, capture_output=True, text=True, cwd=notes.parent, env=environment(), timeout=120)


def test_all_notes_read_is_status_0(notes):
    done = run(notes)
    assert done.returncode == 0, done.stderr
    assert "3 notes" in done.stdout


def test_nothing_changed_is_status_2(notes):
    run(notes)
    done = run(notes)
    assert done.returncode == 2
    assert "Nothing changed" in done.stdout


def test_an_unreadable_note_is_status_1_and_is_named(notes):
    (notes / "tom.txt").write_bytes(b"")
    for _ in range(2):
        done = run(notes)
        assert done.returncode == 1
        assert "tom.txt" in done.stdout


def test_a_name_that_is_not_utf_8_is_named_and_the_others_go_in(notes):
    shutil.copy(notes / "0.txt", os.fsencode(notes) + b"/latin\xe6.txt")
    done = run(notes)
    assert (done.returncode, done.stderr) == (1, "")
    assert "3 notes" in done.stdout
    assert "latin\\xe6.txt: its name" in done.stdout


def test_an_empty_folder_is_status_1(tmp_path):
    (tmp_path / "notes").mkdir()
    done = run(tmp_path / "notes")
    assert done.returncode == 1
    assert "No note" in done.stdout


def test_the_default_folder_is_the_setting(notes):
    words = [sys.executable, str(ROOT / "ingest.py")]
    settings = {"RAG_NOTES": str(notes), "RAG_INDEX": str(notes.parent / "index")}
    done = subprocess.run(words, cwd=notes.parent, env=environment() | settings, timeout=120)
    assert done.returncode == 0
    assert (notes.parent / "index" / storage.ACTIVE).exists()


@pytest.mark.parametrize("arguments", [("mangler",), ("--encoder", "./ingen-model")])
def test_an_error_is_one_clear_line(notes, arguments):
    done = run(notes, *arguments)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


def test_every_passage_can_be_shown(notes):
    done = run(notes, "--show")
    assert done.stdout.count("borgerne ønsker") == 450


def test_a_reader_that_leaves_early_is_no_error(notes):
    words = ["bash", "-o", "pipefail", "-c", '"$@" --show | head -1', "bash", *command(notes)]
    done = subprocess.run(words, capture_output=True, text=True, env=environment(), timeout=120, cwd=notes.parent)
    assert "Traceback" not in done.stderr


def test_a_mistake_on_the_command_line_is_not_nothing_changed(notes):
    done = run(notes, "--genopbyg")
    assert done.returncode == 64
    assert "--genopbyg" in done.stderr


def whole(folder):
    """The notes of the index, after every check that opening and searching make."""
    with Index.open(folder) as index:
        assert index.uses_chroma()
        assert index.dense(index.vectors[-1], top_k=1)
        return len(index.notes)


@pytest.mark.slow
def test_an_ingest_killed_anywhere_leaves_a_whole_index(notes):
    folder = notes.parent / "index"
    began = time.monotonic()
    run(notes)
    usual = time.monotonic() - began
    lottery = random.Random(20)
    known = 3
    for number in range(3, 13):
        add(notes, number)
        child = subprocess.Popen(
            command(notes), cwd=notes.parent, env=environment(), start_new_session=True, stdout=subprocess.DEVNULL
        )
        time.sleep(lottery.uniform(0, usual * 1.1))
        os.killpg(child.pid, signal.SIGKILL)
        child.wait()
        found = whole(folder)
        assert known <= found <= number + 1
        known = found
    assert run(notes).returncode in {0, 2}
    assert whole(folder) == 13
    assert sum(storage.is_generation(path) for path in folder.iterdir()) == 1


def test_a_full_disk_leaves_the_index_as_it_was(notes):
    folder = notes.parent / "index"
    run(notes)
    before = storage.active_generation(folder)
    add(notes, 3)
    for limit_kib in (0, 1, 30, 80, 120, 200):
        done = run(notes, "--rebuild", limit_kib=limit_kib)
        assert done.returncode == 1, limit_kib
        assert "Traceback" not in done.stderr
        assert storage.active_generation(folder) == before
        assert whole(folder) == 3
    assert run(notes).returncode == 0
    assert whole(folder) == 4


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can mount a small disk")
def test_a_disk_that_fills_up_leaves_the_index_as_it_was(notes):
    folder = notes.parent / "index"
    folder.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", folder], capture_output=True)
    if mounted.returncode:
        pytest.skip("mounting is not allowed here")
    try:
        assert run(notes).returncode == 0
        for number in range(3, 30):
            add(notes, number)
        done = run(notes)
        assert done.returncode == 1
        assert "Traceback" not in done.stderr
        assert whole(folder) == 3
    finally:
        subprocess.run(["umount", folder], check=True)
