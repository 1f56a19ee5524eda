"""The texts to train on, as written for this project; each reader keeps the order of the files and lines."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

HELD_OUT = ("qa_7.jsonl", "qa_8.jsonl")
"""Files of questions that training never sees: they measure retrieval and set when to abstain."""


@dataclass(frozen=True, slots=True)
class Term:
    """A Danish term or phrase and the English that says the same, best first."""

    danish: str
    english: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AskedPassage:
    """A Danish passage as notes have them, and questions in both languages that it answers."""

    passage: str
    danish_questions: tuple[str, ...]
    english_questions: tuple[str, ...]

    @property
    def questions(self) -> tuple[str, ...]:
        """The questions in both languages."""
        return self.danish_questions + self.english_questions


@dataclass(frozen=True, slots=True)
class TrainingTexts:
    """All texts of a data folder: words, terms, sentence pairs (Danish, English), passages with their questions."""

    words: tuple[Term, ...]
    terms: tuple[Term, ...]
    pairs: tuple[tuple[str, str], ...]
    asked: tuple[AskedPassage, ...]
    held_out: tuple[AskedPassage, ...]


def read_texts(folder: Path) -> TrainingTexts:
    """The texts below ``folder``; raises FileNotFoundError where one of its four parts is missing."""
    domain = list(_rows(folder / "domain"))
    words = tuple(Term(danish, _split(english)) for danish, english in _rows(folder / "glossary"))
    terms = tuple(Term(form, _split(row[2])) for row in domain for form in (row[0], *_split(row[1])))
    pairs = [(row[3], row[4]) for row in domain] + [(danish, english) for danish, english in _rows(folder / "pairs")]
    files = sorted(_existing(folder / "questions").glob("*.jsonl"))
    asked = tuple(item for path in files if path.name not in HELD_OUT for item in read_asked(path))
    held_out = tuple(item for path in files if path.name in HELD_OUT for item in read_asked(path))
    return TrainingTexts(words, terms, tuple(pairs), asked, held_out)


def read_asked(path: Path) -> Iterator[AskedPassage]:
    """The passages of one ``.jsonl`` file with their questions."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            yield AskedPassage(row["da"], tuple(row["q_da"]), tuple(row["q_en"]))


def _rows(folder: Path) -> Iterator[list[str]]:
    for path in sorted(_existing(folder).glob("*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip():
                yield line.split("\t")


def _existing(folder: Path) -> Path:
    if not folder.is_dir():
        raise FileNotFoundError(f"{folder}: no such folder of training texts")
    return folder


def _split(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(";") if part.strip())
