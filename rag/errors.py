"""The error tree: each error names the fact and the next step, and keeps its parts."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self


class RagError(Exception):
    """Everything this package raises on purpose. It keeps its parts on the way from one process to another."""

    @classmethod
    def _restored(cls, message: str, parts: dict[str, Any]) -> Self:
        error = cls.__new__(cls)
        error.args = (message,)
        vars(error).update(parts)
        return error

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self)._restored, (str(self), vars(self))


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something cannot be done, in both languages."""

    en: str
    da: str

    def filled(self, **values: object) -> Reason:
        """The same with its places in braces filled in."""
        return Reason(self.en.format(**values), self.da.format(**values))


class UnreadableNoteError(RagError):
    """A file that cannot become a note; ``why`` says it in words for the user, ``reason`` is the English ones."""

    def __init__(self, source: str, why: Reason) -> None:
        self.source = source
        self.why = why
        self.reason = why.en
        super().__init__(f"{source}: {why.en}")


class MissingIndexError(RagError):
    """No index where one was looked for."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        super().__init__(f"No index in {folder}. Build one with: python ingest.py")


class DamagedIndexError(RagError):
    """An index whose files do not agree with its manifest."""

    def __init__(self, folder: Path, reason: str) -> None:
        self.folder = folder
        self.reason = reason
        super().__init__(f"The index in {folder} is damaged: {reason}. Rebuild it with: python ingest.py --rebuild")


class IndexBusyError(RagError):
    """Another ingest holds the lock."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        super().__init__(f"Another ingest is writing to {folder}. Wait until it is done, then try again.")


class IngestStoppedError(RagError):
    """An ingest that ended before its new index stood; the old one is as it was."""

    def __init__(self, folder: Path, reason: str) -> None:
        self.folder = folder
        self.reason = reason
        super().__init__(f"The ingest into {folder} stopped: {reason}. What was indexed before is untouched.")


class MissingNotesError(RagError):
    """A notes folder or file that is not there; nothing is taken out of an index because of it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        super().__init__(f"{path}: no such file or folder. Name the folder that holds the notes.")


class ClashingNotesError(RagError):
    """Two files that would be cited under one name."""

    def __init__(self, source: str, first: Path, second: Path) -> None:
        self.source = source
        self.first = first
        self.second = second
        super().__init__(
            f"{first} and {second} would both be cited as {source}. Rename one, or give the one folder that holds both."
        )


class VectorStoreError(RagError):
    """Chroma cannot be reached, or does not hold what it should."""

    def __init__(self, place: str, reason: str) -> None:
        self.place = place
        self.reason = reason
        super().__init__(f"Chroma at {place}: {reason}")


class EncoderMismatchError(RagError):
    """The index was embedded with another model than the one asked with."""

    def __init__(self, indexed: str, asked: str) -> None:
        self.indexed = indexed
        self.asked = asked
        super().__init__(
            f"The index was made with encoder {indexed}, but {asked} is set. "
            f"Set RAG_ENCODER={indexed}, or run: python ingest.py --encoder {asked} --rebuild"
        )


class EncoderUnavailableError(RagError):
    """A model that cannot be loaded here."""

    def __init__(self, name: str, reason: str) -> None:
        self.name = name
        self.reason = reason
        super().__init__(f"Encoder {name} cannot be loaded: {reason}")


class RerankerUnavailableError(RagError):
    """A cross-encoder that cannot be loaded here."""

    def __init__(self, name: str, reason: str) -> None:
        self.name = name
        self.reason = reason
        super().__init__(
            f"Reranker {name} cannot be loaded: {reason}. "
            "Leave RAG_RERANKER unset for the bundled one, or set it to none to go without"
        )


class InvalidFilterError(RagError):
    """A filter nobody knows, or a value it cannot take."""

    def __init__(self, name: str, reason: str) -> None:
        self.name = name
        self.reason = reason
        super().__init__(f"Filter {name!r}: {reason}")


class InvalidSettingError(RagError):
    """A setting with a value it cannot take."""

    def __init__(self, name: str, value: str, expected: str) -> None:
        self.name = name
        self.value = value
        super().__init__(f"{name}={value!r}: expected {expected}")


class CorpusFileError(RagError):
    """A ``corpus.toml`` that says something nobody can use."""

    def __init__(self, path: Path, key: str, reason: str) -> None:
        self.path = path
        self.key = key
        self.reason = reason
        super().__init__(f"{path}: {key} {reason}")
