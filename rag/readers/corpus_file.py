"""``corpus.toml`` in the notes folder: what people say of their notes, which wins over what the notes say."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from pathlib import Path
from typing import Any, Self

from rag.errors import CorpusFileError
from rag.readers.dates import find_date
from rag.types import Provenance, Voice

FILE_NAME = "corpus.toml"
KEYS = ("title", *(one.name for one in fields(Provenance)))


@dataclass(frozen=True)
class Corpus:
    """What ``corpus.toml`` says: values for every note, and for single ones."""

    default: Mapping[str, Any] = field(default_factory=dict)
    notes: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    @classmethod
    def load(cls, root: Path) -> Self:
        """The corpus file of a notes folder; an empty one where there is none.

        Raises:
            CorpusFileError: It is not TOML, or a key or value is not one of ours.
        """
        path = root / FILE_NAME
        if not path.is_file():
            return cls()
        try:
            table = tomllib.loads(path.read_text(encoding="utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
            raise CorpusFileError(path, "the file", f"cannot be read as TOML: {error}") from error
        unknown = sorted(set(table) - {"default", "note"})
        if unknown:
            raise CorpusFileError(path, unknown[0], 'only [default] and [note."file name"] are known')
        default = _checked(path, "default", table.get("default", {}))
        notes = table.get("note", {})
        if not isinstance(notes, dict):
            raise CorpusFileError(path, "note", 'is written [note."file name"]')
        return cls(default, {source: _checked(path, f'note."{source}"', values) for source, values in notes.items()})

    def values(self, source: str) -> dict[str, Any]:
        """All that is said of one note; its own values before those for every note."""
        return {**self.default, **self.notes.get(source, {})}


def _checked(path: Path, table: str, values: object) -> dict[str, Any]:
    if not isinstance(values, dict):
        raise CorpusFileError(path, table, "must be a table")
    checked: dict[str, Any] = {}
    for key, value in values.items():
        if key not in KEYS:
            raise CorpusFileError(path, f"{table}.{key}", f"is not one of {', '.join(KEYS)}")
        checked[key] = _value(path, f"{table}.{key}", key, value)
    return checked


def _value(path: Path, place: str, key: str, value: object) -> object:
    if key == "date":
        found = value if isinstance(value, date) else find_date(str(value))
        if found is None:
            raise CorpusFileError(path, place, f"{value!r} is no date; write 2025-06-12")
        return found
    if key == "voice":
        if value not in list(Voice):
            raise CorpusFileError(path, place, f"{value!r} is not one of {', '.join(Voice)}")
        return Voice(str(value))
    if not isinstance(value, str) or not value.strip():
        raise CorpusFileError(path, place, "must be text")
    return value.strip()
