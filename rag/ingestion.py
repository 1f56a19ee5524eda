"""Notes on disk -> index, with a report. The work is done in a child process, which cannot harm what is in use."""

from __future__ import annotations

import errno
import hashlib
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from multiprocessing.connection import Connection, Pipe
from pathlib import Path

from rag.encoders import load_encoder
from rag.errors import (
    ClashingNotesError,
    DamagedIndexError,
    IngestStoppedError,
    MissingIndexError,
    MissingNotesError,
    RagError,
    UnreadableNoteError,
)
from rag.index import Index, build_generation, remove_older, storage
from rag.privacy import find_private
from rag.readers import decode_file, list_notes, read_note
from rag.readers.provenance import Corpus
from rag.types import Note

Progress = Callable[[int, int], None]
CHILD = "import sys; from rag.ingestion import serve; serve(int(sys.argv[1]))"


@dataclass(frozen=True, slots=True)
class PrivateFinding:
    """Where personal data stands; never the data itself."""

    source: str
    line: int
    kind: str


@dataclass(frozen=True, slots=True)
class Report:
    """What an ingest did. ``skipped`` are the files it could not read, each with the reason in plain words.

    ``changed`` is false when the index in use was left as it was. ``reused`` counts the passages whose vectors were
    taken over. ``encoder`` and ``generation`` are empty where there is no index.
    """

    notes: int = 0
    passages: int = 0
    damaged: tuple[str, ...] = ()
    private: tuple[PrivateFinding, ...] = ()
    skipped: tuple[tuple[str, str], ...] = ()
    changed: bool = False
    reused: int = 0
    encoder: str = ""
    generation: str = ""
    elapsed_s: float = 0.0


@dataclass(frozen=True, slots=True)
class _Job:
    files: tuple[_File, ...]
    folder: Path
    encoder_name: str | None
    rebuild: bool
    chroma_url: str | None


@dataclass(frozen=True, slots=True)
class _File:
    path: Path
    root: Path

    @property
    def source(self) -> str:
        return self.path.relative_to(self.root).as_posix()


@dataclass(slots=True)
class _Reading:
    """What became of the files: their notes, and why some have none."""

    notes: list[Note] = field(default_factory=list)
    skipped: list[tuple[str, str]] = field(default_factory=list)


def ingest(
    paths: Sequence[Path],
    *,
    index_folder: Path,
    encoder_name: str | None = None,
    rebuild: bool = False,
    chroma_url: str | None = None,
    progress: Progress | None = None,
) -> Report:
    """Makes the index hold exactly the notes of ``paths``; a note that is gone from them goes from the index.

    A file that cannot be read is reported and the others go in; where it was indexed before and is not known to have
    changed, its note stays. When no note at all can be read, the index is left as it was.

    Args:
        paths: Folders of notes, or single files. A note is cited by its path relative to its folder.
        index_folder: Where the index is, or shall be.
        encoder_name: A model's folder or hub name; ``None`` for the one shipped in the package.
        rebuild: Read and embed everything anew, changed or not.
        chroma_url: A Chroma server to hold the vectors.
        progress: Told how many steps are done, of how many.

    Raises:
        MissingNotesError: One of ``paths`` is not there.
        ClashingNotesError: Two files would be cited under one name.
        IndexBusyError: Another ingest is writing.
        EncoderUnavailableError: The model cannot be loaded.
        IngestStoppedError: The disk is full, or the child process was killed.
    """
    began = time.monotonic()
    job = _Job(_files(paths), index_folder.resolve(), encoder_name, rebuild, chroma_url)
    return replace(_in_child(job, progress), elapsed_s=time.monotonic() - began)


def serve(descriptor: int) -> None:
    """The child's side of ``ingest``: takes a job from the pipe, and answers with progress and then the outcome."""
    with Connection(descriptor) as pipe:
        job = pipe.recv()
        try:
            outcome: Report | RagError = _work(job, lambda done, total: pipe.send((done, total)))
        except RagError as error:
            outcome = error
        except (OSError, MemoryError, sqlite3.Error) as error:
            outcome = IngestStoppedError(job.folder, _plain(error))
        pipe.send(outcome)


def _in_child(job: _Job, progress: Progress | None) -> Report:
    ours, theirs = Pipe()
    with ours:
        with theirs:
            child = subprocess.Popen(  # noqa: S603 - this very interpreter, with a command of our own
                [sys.executable, "-P", "-c", CHILD, str(theirs.fileno())],
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                env={**os.environ, "PYTHONPATH": os.pathsep.join(path or "." for path in sys.path)},
            )
        try:
            ours.send(job)
            outcome = _last_message(ours, progress)
        except (EOFError, ConnectionError):
            raise IngestStoppedError(job.folder, _ending(child.wait())) from None
        finally:
            child.kill()
            child.wait()
    if isinstance(outcome, RagError):
        raise outcome
    return outcome


def _last_message(pipe: Connection, progress: Progress | None) -> Report | RagError:
    while True:
        message = pipe.recv()
        if isinstance(message, Report | RagError):
            return message
        if progress is not None:
            progress(*message)


def _ending(code: int) -> str:
    if code >= 0:
        return f"its process ended with status {code}"
    reason = f"its process was ended by {signal.Signals(-code).name}"
    return f"{reason} (the machine may be out of memory)" if -code == signal.SIGKILL else reason


def _plain(error: OSError | MemoryError | sqlite3.Error) -> str:
    if isinstance(error, MemoryError):
        return "the machine is out of memory"
    if isinstance(error, OSError) and error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}:
        return "there is no space left on the disk"
    return str(error)


def _work(job: _Job, progress: Progress) -> Report:
    with storage.writing(job.folder):
        previous = _previous(job.folder)
        try:
            report = _ingest(job, previous, progress)
        finally:
            if previous is not None:
                previous.close()
        if report.generation:
            remove_older(job.folder, chroma_url=job.chroma_url)
        return report


def _previous(folder: Path) -> Index | None:
    try:
        return Index.open(folder)
    except (MissingIndexError, DamagedIndexError):
        return None


def _ingest(job: _Job, previous: Index | None, progress: Progress) -> Report:
    encoder = load_encoder(job.encoder_name)
    corpus = _corpus_digest(job.files)
    manifest = previous.manifest if previous is not None else None
    same = not job.rebuild and manifest is not None and (manifest.code, manifest.corpus) == (code_digest(), corpus)
    reading = _read(job.files, previous, carry_over=same)
    if previous is not None and (not reading.notes or (same and _holds(previous, reading.notes, encoder.name))):
        return replace(_summary(previous), skipped=tuple(reading.skipped))
    if not reading.notes:
        return Report(skipped=tuple(reading.skipped))
    generation = build_generation(
        job.folder,
        reading.notes,
        encoder,
        progress=progress,
        chroma_url=job.chroma_url,
        reuse=not job.rebuild,
        corpus=corpus,
        code=code_digest(),
    )
    return Report(
        notes=generation.manifest.notes,
        passages=generation.manifest.passages,
        damaged=tuple(note.source for note in reading.notes if note.damaged),
        private=_private(job.files, reading.notes),
        skipped=tuple(reading.skipped),
        changed=True,
        reused=generation.reused,
        encoder=encoder.name,
        generation=generation.manifest.generation,
    )


def _holds(index: Index, notes: Sequence[Note], encoder_name: str) -> bool:
    return index.encoder_name == encoder_name and list(index.notes) == sorted(notes, key=lambda note: note.source)


def _summary(index: Index) -> Report:
    return Report(
        notes=len(index.notes),
        passages=len(index.passages),
        damaged=tuple(note.source for note in index.notes if note.damaged),
        encoder=index.encoder_name,
        generation=index.generation,
    )


def _read(files: Sequence[_File], previous: Index | None, *, carry_over: bool) -> _Reading:
    """The notes of the files. With ``carry_over`` a file whose bytes are known is not read again."""
    before = {note.source: note for note in previous.notes} if previous is not None else {}
    corpora = {root: Corpus.load(root) for root in {file.root for file in files}}
    reading = _Reading()
    for file in files:
        old, digest = before.get(file.source), _digest(file.path)
        if carry_over and old is not None and old.sha256 == digest:
            reading.notes.append(old)
            continue
        try:
            reading.notes.append(read_note(file.path, file.root, corpora[file.root]))
        except UnreadableNoteError as error:
            kept = old is not None and digest in {None, old.sha256}
            reading.skipped.append((file.source, error.reason + " (kept as it was indexed before)" * kept))
            reading.notes.extend([old] if old is not None and kept else [])
    return reading


def _private(files: Sequence[_File], notes: Sequence[Note]) -> tuple[PrivateFinding, ...]:
    """Reads the few notes with masked spans once more: a note keeps the places, not the kinds."""
    paths = {file.source: file.path for file in files}
    findings: list[PrivateFinding] = []
    for note in notes:
        if note.private:
            try:
                text = decode_file(paths[note.source])
            except UnreadableNoteError:
                continue
            findings.extend(PrivateFinding(note.source, found.line, found.kind) for found in find_private(text))
    return tuple(findings)


def _files(paths: Sequence[Path]) -> tuple[_File, ...]:
    """The files to read, each once, in the order of their sources."""
    found: dict[Path, _File] = {}
    for path in paths:
        if not path.exists():
            raise MissingNotesError(path)
        root = path.resolve() if path.is_dir() else path.resolve().parent
        for each in list_notes(root) if path.is_dir() else [path.resolve()]:
            found.setdefault(each.resolve(), _File(each, root))
    by_source: dict[str, _File] = {}
    for file in found.values():
        other = by_source.setdefault(file.source, file)
        if other is not file:
            raise ClashingNotesError(file.source, other.path, file.path)
    return tuple(by_source[source] for source in sorted(by_source))


def _digest(path: Path) -> str | None:
    try:
        return storage.digest_file(path)
    except OSError:
        return None


def _corpus_digest(files: Sequence[_File]) -> str:
    """Changes when a corpus.toml does, or when notes come from other folders than before."""
    roots = sorted({file.root for file in files})
    return _combined([f"{root} {_digest(root / 'corpus.toml')}" for root in roots])


@cache
def code_digest() -> str:
    """Changes when what this program makes of a note may have changed: its code below retrieval, and its data."""
    package = Path(__file__).parent
    above = {"ui", "answering", "retrieval", "assistant.py", "conversation.py", "export.py", "settings.py"}
    files = sorted(
        path
        for path in package.rglob("*")
        if path.is_file() and path.suffix != ".pyc" and path.relative_to(package).parts[0] not in above
    )
    return _combined([f"{path.relative_to(package)} {_digest(path)}" for path in files])


def _combined(parts: Sequence[str]) -> str:
    return hashlib.sha256("\n".join(parts).encode("utf-8", "surrogateescape")).hexdigest()
