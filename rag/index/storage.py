"""Generations on disk: one folder each, a manifest, and ACTIVE.json that names the one in use.

    index/ACTIVE.json                  -> {"generation": "20260101T120000-3fa9c1"}, switched by one atomic rename
    index/20260101T120000-3fa9c1/      catalog.sqlite, vectors.npy, chroma/, manifest.json; never changed once active
    index/ingest.lock                  held by the one process that writes

A reader holds a shared lock on its generation's manifest, so that no ingest removes the folder under it.
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import secrets
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from rag.errors import DamagedIndexError, IndexBusyError, MissingIndexError

FORMAT = 2
"""Counts up when an older program could not read what this one writes."""

ACTIVE = "ACTIVE.json"
LOCK = "ingest.lock"
MANIFEST = "manifest.json"
CATALOG = "catalog.sqlite"
VECTORS = "vectors.npy"
CHROMA = "chroma"


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a generation must hold to be whole, and what it was made from.

    ``corpus`` and ``code`` are digests of what, beside the notes' own bytes, decides what a note becomes: corpus.toml
    and this program. While both stay, a note whose bytes are known need not be read again. ``roots`` is the folder that
    each note was read from, by source.
    """

    generation: str
    encoder: str
    dimensions: int
    notes: int
    passages: int
    context_share: float
    catalog_sha256: str
    vectors_sha256: str
    corpus: str = ""
    code: str = ""
    built_at: str = ""
    roots: Mapping[str, str] = field(default_factory=dict)
    format: int = FORMAT


def new_generation(folder: Path) -> Path:
    """An empty folder for a generation nobody can see yet."""
    generation = folder / f"{datetime.now(UTC):%Y%m%dT%H%M%S}-{secrets.token_hex(3)}"
    generation.mkdir(parents=True)
    return generation


def active_generation(folder: Path) -> Path:
    """The folder of the generation in use.

    Raises:
        MissingIndexError: Nothing was ever built here.
        DamagedIndexError: ACTIVE.json cannot be read, or names no folder.
    """
    try:
        name = json.loads((folder / ACTIVE).read_text(encoding="utf-8"))["generation"]
        generation = folder / Path(str(name)).name
    except (FileNotFoundError, NotADirectoryError):
        raise MissingIndexError(folder) from None
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise DamagedIndexError(folder, f"{ACTIVE} cannot be read ({error})") from error
    if not generation.is_dir():
        raise DamagedIndexError(folder, f"{ACTIVE} names {name}, which is not there")
    return generation


def read_manifest(generation: Path) -> Manifest:
    """The manifest of a generation; DamagedIndexError when it is missing, torn or of another format."""
    try:
        parts = json.loads((generation / MANIFEST).read_text(encoding="utf-8"))
        if parts.get("format") != FORMAT:
            raise DamagedIndexError(generation.parent, "it was made by another version of this program")
        return Manifest(**parts)
    except (OSError, ValueError, TypeError, AttributeError) as error:
        raise DamagedIndexError(generation.parent, f"{MANIFEST} cannot be read ({error})") from error


def write_manifest(generation: Path, manifest: Manifest) -> None:
    """Writes the manifest last, when all it speaks of is on disk."""
    _write_durably(generation / MANIFEST, json.dumps(asdict(manifest), indent=1))


def activate(generation: Path) -> None:
    """Makes a finished generation the one in use, in one step that a power cut cannot halve."""
    for path in sorted(generation.rglob("*")):
        _sync(path)
    _sync(generation)
    folder = generation.parent
    temporary = folder / f".{ACTIVE}.{secrets.token_hex(3)}"
    try:
        _write_durably(temporary, json.dumps({"generation": generation.name}))
        temporary.replace(folder / ACTIVE)
    finally:
        temporary.unlink(missing_ok=True)
    _sync(folder)


def remove_unused(folder: Path, *, before: Callable[[str], None] | None = None) -> None:
    """Removes what killed ingests left behind and the generations nobody reads; never the one in use.

    Call it only under the ingest lock. ``before`` is told the name of each generation about to go.
    """
    active = active_generation(folder).name
    for path in folder.iterdir():
        if path.name.startswith(f".{ACTIVE}."):
            path.unlink(missing_ok=True)
        if path.name != active and is_generation(path) and not _in_use(path):
            if before is not None:
                before(path.name)
            shutil.rmtree(path, ignore_errors=True)


def is_generation(path: Path) -> bool:
    """True for a folder this module made; anything else in the index folder is left alone."""
    stamp, _, token = path.name.partition("-")
    return len(stamp) == 15 and stamp[8] == "T" and len(token) == 6 and path.is_dir()


@contextmanager
def writing(folder: Path) -> Iterator[None]:
    """Holds the index for one writer; the lock dies with the process, so a crash leaves none behind.

    Raises:
        IndexBusyError: Another process, or another thread of this one, is writing.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / LOCK).open("ab") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise IndexBusyError(folder) from None
        yield


def hold(generation: Path) -> int:
    """A file descriptor that keeps the generation from being removed until it is closed.

    Raises:
        DamagedIndexError: The generation has no manifest, or is being removed this moment.
    """
    try:
        descriptor = os.open(generation / MANIFEST, os.O_RDONLY | os.O_CLOEXEC)
    except OSError as error:
        raise DamagedIndexError(generation.parent, f"{MANIFEST} cannot be read ({error})") from error
    try:
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(descriptor)
        raise DamagedIndexError(generation.parent, f"{generation.name} is being removed") from None
    return descriptor


def digest_file(path: Path) -> str:
    """SHA-256 of a file's bytes, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _in_use(generation: Path) -> bool:
    try:
        with (generation / MANIFEST).open("rb") as manifest:
            fcntl.flock(manifest, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except OSError:
        return False
    return False


def _write_durably(path: Path, text: str) -> None:
    with path.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
