"""Reads and writes the JSON Lines files of an evaluation; a malformed line is named with what was expected."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

from evals import fields
from evals.fields import UnexpectedFieldError
from evals.records import GivenAnswer, GoldQuestion, Question, Ranking
from rag.errors import RagError

Record = TypeVar("Record", Question, GoldQuestion, GivenAnswer, Ranking)


class MalformedLineError(RagError):
    """A line of an evaluation file that cannot be used."""

    def __init__(self, path: Path, line: int, expected: str) -> None:
        self.path = path
        self.line = line
        self.expected = expected
        super().__init__(f"{path}, line {line}: {expected}")


def read_questions(path: Path) -> list[Question]:
    """The questions of a file, of which each gets a row, also where two have one id; raises MalformedLineError."""
    return _read(path, fields.question, ids_once=False)


def read_gold(path: Path) -> list[GoldQuestion]:
    """The judged questions of a file; raises MalformedLineError, also where ``answerable`` and ``gold`` disagree."""
    return _read(path, fields.gold_question)


def read_answers(path: Path) -> list[GivenAnswer]:
    """The answers of a file; raises MalformedLineError."""
    return _read(path, fields.given_answer)


def read_hits(path: Path) -> list[Ranking]:
    """The retrieved passages of a file; raises MalformedLineError."""
    return _read(path, fields.ranking)


def write_lines(path: Path, rows: Iterable[Mapping[str, Any]]) -> None:
    """Writes one JSON object per line, each as soon as it is known; half a letter as JSON escapes it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
        for row in rows:
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
            file.flush()


def _read(path: Path, make: Callable[[Mapping[str, Any]], Record], *, ids_once: bool = True) -> list[Record]:
    records: list[Record] = []
    seen: set[str] = set()
    for number, line in _lines(path):
        try:
            record = make(_object(line))
        except UnexpectedFieldError as error:
            raise MalformedLineError(path, number, str(error)) from error
        if ids_once and record.id in seen:
            raise MalformedLineError(path, number, f'"id" is used once; {record.id!r} stands on an earlier line too')
        seen.add(record.id)
        records.append(record)
    if not records:
        raise MalformedLineError(path, 1, "a JSON object per line was expected; the file is empty")
    return records


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise MalformedLineError(path, 1, f"the file cannot be read ({error.strerror})") from error
    except UnicodeDecodeError as error:
        raise MalformedLineError(path, 1, "UTF-8 was expected") from error
    # Only "\n" ends a JSON line; splitlines would also cut at U+2028, which JSON strings may hold.
    return ((number, line) for number, line in enumerate(text.split("\n"), start=1) if line.strip())


def _object(line: str) -> Mapping[str, Any]:
    try:
        row = json.loads(line)
    except json.JSONDecodeError as error:
        raise UnexpectedFieldError(f"a JSON object was expected ({error.msg} at character {error.pos + 1})") from error
    if not isinstance(row, dict):
        raise UnexpectedFieldError(f"a JSON object was expected, not {type(row).__name__}")
    return row
