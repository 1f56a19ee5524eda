"""The error tree: each error names the fact and the next step, and keeps its parts."""

from __future__ import annotations

from pathlib import Path


class RagError(Exception):
    """Everything this package raises on purpose."""


class UnreadableNoteError(RagError):
    """A file that cannot become a note; ``reason`` says why in words for the user."""

    def __init__(self, source: str, reason: str) -> None:
        self.source = source
        self.reason = reason
        super().__init__(f"{source}: {reason}")


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
