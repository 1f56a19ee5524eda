"""Notes on disk -> index, with a report. The work is done in a child process, which cannot harm what is in use."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from rag.ingestion.files import note_files
from rag.ingestion.process import in_child
from rag.ingestion.report import PrivateFinding, Report
from rag.ingestion.work import Job, Progress

__all__ = ["PrivateFinding", "Report", "ingest"]


def ingest(
    paths: Sequence[Path],
    *,
    index_folder: Path,
    encoder_name: str | None = None,
    rebuild: bool = False,
    only: bool = False,
    chroma_url: str | None = None,
    progress: Progress | None = None,
) -> Report:
    """Puts the notes of ``paths`` into the index; a note that is gone from one of the folders goes from the index.

    Notes that came from other folders stay, and so do those beside a single file given.
    A file that cannot be read is reported and the others go in; where it was indexed before and is not known to have
    changed, its note stays. When no note at all can be read, the index is left as it was.

    Args:
        paths: Folders of notes, or single files. A note is cited by its path relative to its folder.
        index_folder: Where the index is, or shall be.
        encoder_name: A model's folder or hub name; ``None`` for the one shipped in the package.
        rebuild: Read and embed everything anew, changed or not.
        only: Forget the notes that came from elsewhere, so that the index holds exactly those of ``paths``.
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
    mirrored = frozenset(path.resolve() for path in paths if path.is_dir())
    job = Job(note_files(paths), mirrored, index_folder.resolve(), encoder_name, rebuild, only, chroma_url)
    return replace(in_child(job, progress), elapsed_s=time.monotonic() - began)
