"""What an ingest did."""

from __future__ import annotations

from dataclasses import dataclass


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
