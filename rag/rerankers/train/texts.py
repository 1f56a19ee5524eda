"""The judged notes to train on, as written for this project.

One corpus a file. ``= municipality``, then its notes: ``# voice | title | place``, ``## heading > heading`` and the
numbered passages below them, counted through the corpus. Then the questions: ``? language [voice] | question | numbers
of all passages that answer | numbers of some that only look like it``, and ``! language [voice] | question | numbers
that look like it`` for what no passage answers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rag.rerankers.base import BETWEEN, Candidate
from rag.types import Voice

HELD_OUT = frozenset(
    [
        *("administration_08", "associations_05", "business_05", "care_06", "care_18", "children_01"),
        *("children_31", "climate_14", "commons_06", "commons_18", "culture_08", "families_06"),
        *("families_18", "health_05", "interviews_06", "interviews_18", "letters_06", "letters_18"),
        *("matters_06", "matters_18", "minutes_06", "minutes_18", "older_people_26", "places_06"),
        *("places_18", "planning_05", "schools_05", "seminars_06", "seminars_18", "sides_06", "sides_18"),
        *("social_20", "social_43", "social_44", "social_45", "social_46", "staff_05", "traffic_22"),
        *("utilities_05", "villages_05", "voices_06", "voices_18", "work_04", "work_34"),
    ]
)
"""Corpora, by the names of their files, that training never sees: they measure."""
FEW = 2
PASSAGE = re.compile(r"(\d+) (.+)")


@dataclass(frozen=True, slots=True)
class JudgedPassage:
    """A passage as a reranker reads it, and whose words it is."""

    candidate: Candidate
    voice: Voice


@dataclass(frozen=True, slots=True)
class JudgedQuestion:
    """A question, and the passages by their place in the corpus: ``gold`` answer it, ``near`` look like it.

    ``voice`` is whose words are asked for, ``None`` for anybody's. Without ``gold`` nothing in the corpus answers.
    """

    text: str
    voice: Voice | None
    gold: tuple[int, ...]
    near: tuple[int, ...]

    @property
    def narrow(self) -> bool:
        """True where a passage or two answer it: what many answer may be so broad that any notes do."""
        return 1 <= len(self.gold) <= FEW


@dataclass(frozen=True, slots=True)
class JudgedCorpus:
    """The notes of one municipality, cut into passages, and questions judged against each of them."""

    name: str
    passages: tuple[JudgedPassage, ...]
    questions: tuple[JudgedQuestion, ...]

    @property
    def matters(self) -> str:
        """What its notes are about, or how they are written: the name of its file without the number."""
        return self.name.rsplit("_", 1)[0]


def read_judged(folder: Path) -> Iterator[JudgedCorpus]:
    """The corpora of a folder, by file name. A line that cannot be read raises ValueError with its place."""
    for path in sorted(folder.glob("*.txt")):
        yield read_corpus(path)


def read_corpus(path: Path) -> JudgedCorpus:
    """One corpus; a line that cannot be read raises ValueError with its place."""
    passages: list[JudgedPassage] = []
    questions: list[JudgedQuestion] = []
    voice, over, headings = Voice.UNKNOWN, list[str](), list[str]()
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            match line[:2]:
                case "" | "= ":
                    continue
                case "# ":
                    name, *over = _cells(line[2:])
                    voice, headings = Voice(name), []
                case "##":
                    headings = [part.strip() for part in line[3:].split(" > ")]
                case "? " | "! ":
                    questions.append(_question(line, len(passages)))
                case _:
                    told = BETWEEN.join(dict.fromkeys(part for part in (*over, *headings) if part))
                    passages.append(JudgedPassage(Candidate(told, _passage(line, len(passages))), voice))
        except ValueError as error:
            raise ValueError(f"{path}, line {number}: {error}") from error
    return JudgedCorpus(path.stem, tuple(passages), tuple(questions))


def _passage(line: str, before: int) -> str:
    found = PASSAGE.fullmatch(line)
    if found is None or int(found[1]) != before + 1:
        raise ValueError(f"a passage numbered {before + 1} was expected")
    return found[2]


def _question(line: str, passages: int) -> JudgedQuestion:
    who, text, *numbers = _cells(line[2:])
    _, *voice = who.split()
    gold, near = [*([] if line[0] == "?" else [()]), *(_numbers(cell, passages) for cell in numbers), (), ()][:2]
    if bool(gold) != (line[0] == "?"):
        raise ValueError("passages that answer are named for ?, and only there")
    return JudgedQuestion(text, Voice(voice[0]) if voice else None, gold, near)


def _numbers(cell: str, passages: int) -> tuple[int, ...]:
    numbers = tuple(int(number) - 1 for number in cell.replace(",", " ").split())
    if not all(0 <= number < passages for number in numbers):
        raise ValueError("no passage has that number")
    return numbers


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.split("|")]
