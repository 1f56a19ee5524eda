from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from rag.index import Index, build_index
from rag.types import Note, Provenance, Voice


class HashEncoder:
    """Words hashed to dimensions: equal texts have equal vectors, texts that share words lie near."""

    def __init__(self, name: str = "hash", dimensions: int = 48, seed: int = 0) -> None:
        self.name = name
        self.dimensions = dimensions
        self.seed = seed
        self.encoded: list[str] = []

    def encode(self, texts: Sequence[str], *, kind: str) -> np.ndarray:  # noqa: ARG002 - both kinds alike
        self.encoded.extend(texts)
        vectors = np.zeros((len(texts), self.dimensions), dtype=np.float32)
        for row, text in enumerate(texts):
            for word in text.casefold().split():
                vectors[row, zlib.crc32(word.encode(), self.seed) % self.dimensions] += 1
        lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
        return vectors / np.where(lengths, lengths, 1)


def make_note(source: str, *lines: str, place: str | None = None, day: date | None = None, **more: object) -> Note:
    text = "Hvad er vigtigt?\n\n" + "".join(f"- {line}\n" for line in lines)
    voice = more.pop("voice", Voice.CITIZENS)
    municipality = more.pop("municipality", "Randers Kommune")
    provenance = Provenance(municipality=municipality, place=place, date=day, voice=voice)
    return Note(source=source, text=text, title=f"Referat {source}", sha256=source * 3, provenance=provenance, **more)


NOTES = (
    make_note(
        "a.txt",
        "Børnehaven skal have flere voksne om morgenen",
        "Bussen til skolen skal køre oftere",
        place="Assentoft",
        day=date(2023, 5, 2),
    ),
    make_note(
        "under/b.txt",
        "De unge mangler et sted at være om aftenen",
        "Ældre vil gerne hjælpe i klubben",
        place="Hansted",
        day=date(2024, 1, 9),
        voice=Voice.EMPLOYEES,
    ),
    make_note("c.md", "Lærerne vil have mindre klasser i skolen", municipality="Holstebro"),
)


@pytest.fixture
def note() -> Callable[..., Note]:
    return make_note


@pytest.fixture
def notes() -> tuple[Note, ...]:
    return NOTES


@pytest.fixture
def new_encoder() -> type[HashEncoder]:
    return HashEncoder


@pytest.fixture
def encoder() -> HashEncoder:
    return HashEncoder()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "index"


@pytest.fixture
def index(folder: Path, encoder: HashEncoder) -> Iterator[Index]:
    build_index(folder, NOTES, encoder)
    with Index.open(folder) as opened:
        yield opened


@pytest.fixture
def many_notes() -> tuple[Note, ...]:
    """Three notes with some 600 passages together, all different."""
    words = ("skole", "bus", "park", "vand", "sti", "klub", "lys", "træ", "hal", "kaj")
    return tuple(
        make_note(
            f"{number}.txt",
            *(
                f"{words[i % 10]} {words[i // 10 % 10]} nummer{number} linje{i} ønsker borgerne her i byen"
                for i in range(200)
            ),
        )
        for number in range(3)
    )
