"""Adding notes from the page: a file is read and looked over first, and published as a new generation then."""

from __future__ import annotations

import json
import re
import shutil
import tempfile
import threading
import time
import unicodedata
from collections import Counter
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from rag.errors import RagError, Reason, UnreadableNoteError
from rag.ingestion import ingest
from rag.passages import make_passages
from rag.privacy import find_private
from rag.readers import READERS, decode_file, read_note, reasons, unknown_format
from rag.readers.corpus_file import FILE_NAME
from rag.types import Note, Passage, Voice

DRAFTS = ".drafts"
"""Hidden, so that no ingest reads what is not published."""
KEPT_S = 24 * 3600
LONGEST_NAME = 120
FIELDS = ("municipality", "place", "meeting", "date", "voice")


class UnknownDraftError(RagError):
    """A draft that is not there, or no longer."""

    def __init__(self) -> None:
        super().__init__("This draft is no longer there. Choose the file again.")


class NameTakenError(RagError):
    """A note of this name is searched already, or published but not searched yet."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(f"There is a note {name!r} already. Give the file another name.")


@dataclass(frozen=True, slots=True)
class Draft:
    """A file that was read and is not published: the note, its passages, and how much personal data was masked."""

    token: str
    note: Note
    passages: tuple[Passage, ...]
    private: dict[str, int]


@dataclass(frozen=True, slots=True)
class Publishing:
    """How far a publication is: "idle", "working", "done" or "failed", with the steps done or what failed."""

    state: str = "idle"
    done: int = 0
    total: int = 0
    source: str = ""
    failure: RagError | OSError | None = None


class Adding:
    """Takes files into ``folder``, a notes folder of its own, and publishes them into the index."""

    def __init__(
        self, folder: Path, *, index_folder: Path, encoder_name: str | None = None, chroma_url: str | None = None
    ) -> None:
        self.folder = folder
        self._ingest = {"index_folder": index_folder, "encoder_name": encoder_name, "chroma_url": chroma_url}
        self._turn = threading.Lock()
        self._status = Publishing()

    @property
    def status(self) -> Publishing:
        """How far the last publication is."""
        return self._status

    def draft(self, name: str, content: bytes, taken: set[str]) -> Draft:
        """The file as it would be read; it is kept for a day, and searched by nobody.

        Raises:
            UnreadableNoteError: It cannot become a note; the reason is in plain words.
            NameTakenError: Its name is among those ``taken``, or in the folder.
        """
        name = plain_name(name)
        if name in taken or (self.folder / name).exists():
            raise NameTakenError(name)
        drafts = self.folder / DRAFTS
        drafts.mkdir(parents=True, exist_ok=True)
        _forget_old(drafts)
        place = Path(tempfile.mkdtemp(dir=drafts))
        (place / name).write_bytes(content)
        try:
            note = read_note(place / name, place)
        except UnreadableNoteError:
            shutil.rmtree(place, ignore_errors=True)
            raise
        kinds = Counter[str](found.kind for found in find_private(decode_file(place / name)))
        return Draft(place.name, note, make_passages(note), dict(kinds))

    def publish(self, token: str, provenance: dict[str, str]) -> None:
        """Begins to publish a draft with what is said of where it comes from; ``status`` says how far it is.

        Raises:
            UnknownDraftError: No such draft.
            NameTakenError: Another of this name was published meanwhile.
            ValueError: A field that provenance does not have, or a value it cannot take.
        """
        place = self.folder / DRAFTS / token
        if not re.fullmatch(r"\w+", token) or not place.is_dir():
            raise UnknownDraftError
        block = _table(provenance)
        file = next(path for path in place.iterdir())
        with self._turn:
            if self._status.state == "working":
                raise NameTakenError(self._status.source)
            if (self.folder / file.name).exists():
                raise NameTakenError(file.name)
            self._status = Publishing("working", source=file.name)
        threading.Thread(target=self._publish, args=(file, block), daemon=True).start()

    def _publish(self, file: Path, block: str) -> None:
        """Moves the file into the folder and reads the folder; on failure all is as it was before."""
        corpus = self.folder / FILE_NAME
        before = corpus.read_text(encoding="utf-8") if corpus.is_file() else ""
        target = self.folder / file.name
        try:
            _write(corpus, f"{before}\n[note.{_toml(file.name)}]\n{block}")
            shutil.copyfile(file, target)
            report = ingest([self.folder], progress=self._progress, **self._ingest)  # type: ignore[arg-type]
            skipped = dict(report.skipped)
            if file.name in skipped:
                raise UnreadableNoteError(file.name, Reason(skipped[file.name], skipped[file.name]))
        except (RagError, OSError) as error:
            target.unlink(missing_ok=True)
            _write(corpus, before)
            self._status = Publishing("failed", source=file.name, failure=error)
        else:
            shutil.rmtree(file.parent, ignore_errors=True)
            self._status = Publishing("done", source=file.name)

    def _progress(self, done: int, total: int) -> None:
        self._status = replace(self._status, done=done, total=total)


def _write(path: Path, text: str) -> None:
    """Writes a whole file or nothing."""
    beside = path.with_suffix(".new")
    beside.write_text(text, encoding="utf-8")
    beside.replace(path)


def plain_name(name: str) -> str:
    """A file name that is safe in a folder and in a citation. Raises ``UnreadableNoteError`` where none is left."""
    bare = unicodedata.normalize("NFC", name.replace("\\", "/").rsplit("/", 1)[-1])
    kept = re.sub(r"[^\w .()-]", "_", bare).strip(" .")
    suffix = Path(kept).suffix.lower()
    if suffix not in READERS:
        raise UnreadableNoteError(bare[:LONGEST_NAME], unknown_format(suffix))
    if len(kept) > LONGEST_NAME:
        raise UnreadableNoteError(bare[:LONGEST_NAME], reasons.LONG_NAME.filled(most=LONGEST_NAME))
    return kept


def _table(provenance: dict[str, str]) -> str:
    """The lines of a ``corpus.toml`` table; fields left empty are not written."""
    lines = []
    for field, value in provenance.items():
        if field not in FIELDS:
            raise ValueError(f"{field} is not one of {', '.join(FIELDS)}")
        if field == "voice" and value and value not in set(Voice):
            raise ValueError(f"{value} is not one of {', '.join(Voice)}")
        if value.strip():
            told = date.fromisoformat(value).isoformat() if field == "date" else _toml(" ".join(value.split()))
            lines.append(f"{field} = {told}\n")
    return "".join(lines)


def _toml(text: str) -> str:
    """A TOML string: a JSON one, but for the one sign that only JSON lets stand."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _forget_old(drafts: Path) -> None:
    for place in drafts.iterdir():
        if time.time() - place.stat().st_mtime > KEPT_S:
            shutil.rmtree(place, ignore_errors=True)


def as_plain(draft: Draft) -> dict[str, Any]:
    """A draft as the page shows it."""
    about = draft.note.provenance
    return {
        "token": draft.token,
        "source": draft.note.source,
        "title": draft.note.title,
        "damaged": draft.note.damaged,
        "private": draft.private,
        "provenance": {
            "municipality": about.municipality or "",
            "place": about.place or "",
            "meeting": about.meeting or "",
            "date": about.date.isoformat() if about.date else "",
            "voice": about.voice.value,
        },
        "passages": [
            {"path": list(one.path), "kind": one.kind.value, "text": one.text, "reading": one.reading}
            for one in draft.passages
        ],
    }
