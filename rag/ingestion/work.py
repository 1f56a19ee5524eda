"""The work of an ingest: reading what is new, building a generation when something changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from rag.encoders import load_encoder
from rag.errors import ClashingNotesError, DamagedIndexError, MissingIndexError, UnreadableNoteError
from rag.index import Index, build_generation, remove_older, storage
from rag.ingestion.files import NoteFile, code_digest, corpus_digest, digest_or_none
from rag.ingestion.report import PrivateFinding, Report
from rag.privacy import find_private
from rag.readers import decode_file, read_note
from rag.readers.corpus_file import Corpus
from rag.types import Note

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Job:
    """What to ingest, into which index. ``mirrored`` are the folders whose vanished files vanish from the index.

    ``only`` forgets the notes that came from elsewhere.
    """

    files: tuple[NoteFile, ...]
    mirrored: frozenset[Path]
    folder: Path
    encoder_name: str | None
    rebuild: bool
    only: bool
    chroma_url: str | None


@dataclass(slots=True)
class _Reading:
    """What became of the files: their notes, and why some have none."""

    notes: list[Note] = field(default_factory=list)
    skipped: list[tuple[str, str]] = field(default_factory=list)


def work(job: Job, progress: Progress) -> Report:
    """Does the whole of an ingest, in this process, under the index's lock."""
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


def _ingest(job: Job, previous: Index | None, progress: Progress) -> Report:
    encoder = load_encoder(job.encoder_name)
    manifest = previous.manifest if previous is not None else None
    elsewhere = _elsewhere(job, previous)
    roots = {file.source: str(file.root) for file in job.files}
    if manifest is not None:
        roots |= {note.source: manifest.roots[note.source] for note in elsewhere}
    corpus = corpus_digest(Path(root) for root in roots.values())
    same = not job.rebuild and manifest is not None and (manifest.code, manifest.corpus) == (code_digest(), corpus)
    reading = _read(job.files, previous, carry_over=same)
    read_any = bool(reading.notes)
    reading.notes.extend(elsewhere)
    if previous is not None and (not read_any or (same and _holds(previous, reading.notes, encoder.name))):
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
        roots=roots,
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


def _elsewhere(job: Job, previous: Index | None) -> list[Note]:
    """The notes that stay because they came from other folders, or stand beside the files given one by one.

    Raises:
        ClashingNotesError: One of them is cited by the name of a file that is now to go in.
    """
    if previous is None or job.only:
        return []
    given = {file.source: file for file in job.files}
    stay: list[Note] = []
    for note in previous.notes:
        root = previous.manifest.roots.get(note.source)
        if root is None or Path(root) in job.mirrored:
            continue
        file = given.get(note.source)
        if file is None:
            stay.append(note)
        elif str(file.root) != root:
            raise ClashingNotesError(note.source, Path(root) / note.source, file.path)
    return stay


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


def _read(files: Sequence[NoteFile], previous: Index | None, *, carry_over: bool) -> _Reading:
    """The notes of the files. With ``carry_over`` a file whose bytes are known is not read again."""
    before = {note.source: note for note in previous.notes} if previous is not None else {}
    corpora = {root: Corpus.load(root) for root in {file.root for file in files}}
    reading = _Reading()
    for file in files:
        old, digest = before.get(file.source), digest_or_none(file.path)
        if carry_over and old is not None and old.sha256 == digest:
            reading.notes.append(old)
            continue
        try:
            reading.notes.append(read_note(file.path, file.root, corpora[file.root]))
        except UnreadableNoteError as error:
            kept = old is not None and digest in {None, old.sha256}
            reading.skipped.append((error.source, error.reason + " (kept as it was indexed before)" * kept))
            reading.notes.extend([old] if old is not None and kept else [])
    return reading


def _private(files: Sequence[NoteFile], notes: Sequence[Note]) -> tuple[PrivateFinding, ...]:
    """Reads the few notes with masked spans once more: a note keeps the places, not the kinds."""
    paths = {file.source: file.path for file in files}
    findings: list[PrivateFinding] = []
    for note in notes:
        if note.private and note.source in paths:
            try:
                text = decode_file(paths[note.source])
            except UnreadableNoteError:
                continue
            findings.extend(PrivateFinding(note.source, found.line, found.kind) for found in find_private(text))
    return tuple(findings)
