"""Which files become notes, and digests that say whether anything changed."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from rag.errors import ClashingNotesError, MissingNotesError
from rag.index import storage
from rag.readers import list_notes


@dataclass(frozen=True, slots=True)
class NoteFile:
    """A file, and the folder its source is relative to."""

    path: Path
    root: Path

    @property
    def source(self) -> str:
        """The name it is cited by."""
        return self.path.relative_to(self.root).as_posix()


def note_files(paths: Sequence[Path]) -> tuple[NoteFile, ...]:
    """The files to read, each once, in the order of their sources."""
    found: dict[Path, NoteFile] = {}
    for path in paths:
        if not path.exists():
            raise MissingNotesError(path)
        root = path.resolve() if path.is_dir() else path.resolve().parent
        for each in list_notes(root) if path.is_dir() else [path.resolve()]:
            # Not resolve(), which raises where a link leads to itself: reading it says so.
            found.setdefault(Path(os.path.realpath(each)), NoteFile(each, root))
    by_source: dict[str, NoteFile] = {}
    for file in found.values():
        other = by_source.setdefault(file.source, file)
        if other is not file:
            raise ClashingNotesError(file.source, other.path, file.path)
    return tuple(by_source[source] for source in sorted(by_source))


def digest_or_none(path: Path) -> str | None:
    """SHA-256 of a file's bytes; ``None`` when it cannot be read, or is a pipe, which would be waited for."""
    try:
        return storage.digest_file(path) if path.is_file() else None
    except OSError:
        return None


def corpus_digest(roots: Iterable[Path]) -> str:
    """Changes when a corpus.toml does, or when notes come from other folders than before."""
    return _combined([f"{root} {digest_or_none(root / 'corpus.toml')}" for root in sorted(set(roots))])


@cache
def code_digest() -> str:
    """Changes when what this program makes of a note may have changed: its code below retrieval, and its data."""
    package = Path(__file__).parents[1]
    above = {"ui", "answering", "conversation", "retrieval", "export", "assistant.py", "feedback.py", "settings.py"}
    above |= {"adding.py", "themes.py", "__main__.py"}
    files = sorted(
        path
        for path in package.rglob("*")
        if path.is_file() and path.suffix != ".pyc" and path.relative_to(package).parts[0] not in above
    )
    return _combined([f"{path.relative_to(package)} {digest_or_none(path)}" for path in files])


def _combined(parts: Sequence[str]) -> str:
    return hashlib.sha256("\n".join(parts).encode("utf-8", "surrogateescape")).hexdigest()
