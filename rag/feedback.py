"""What readers say of answers, kept in one file on this machine and turned into questions for the evaluation."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from rag.privacy import find_private, mask

LARGEST = 50_000_000
"""Bytes; a file that has grown so large takes no more."""


class Verdict(StrEnum):
    """What is wrong with an answer, or with one of its quotes."""

    GOOD = "good"
    MISSING = "missing"
    NO_ANSWER = "no_answer"
    WRONG_PASSAGE = "wrong_passage"
    WRONG_VOICE = "wrong_voice"


@dataclass(frozen=True, slots=True)
class Remark:
    """A verdict on an answer; with ``source``, ``start`` and ``end`` on that quote of it."""

    question: str
    verdict: Verdict
    source: str | None = None
    start: int | None = None
    end: int | None = None
    filters: Mapping[str, Any] = field(default_factory=dict)


class Feedback:
    """The file of remarks. It is written only when somebody gives one."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._turn = threading.Lock()

    def keep(self, remark: Remark) -> bool:
        """Adds a remark with the day it was given, personal data masked; false where the file is full."""
        question = mask(remark.question, find_private(remark.question))
        kept = asdict(remark) | {"question": question, "day": datetime.now(UTC).date().isoformat()}
        line = json.dumps(kept, ensure_ascii=False)
        with self._turn:
            if self.path.is_file() and self.path.stat().st_size > LARGEST:
                return False
            with self.path.open("a", encoding="utf-8") as file:
                file.write(line + "\n")
        return True


def as_questions(lines: Iterable[str]) -> list[dict[str, Any]]:
    """The questions remarked on, each once, as the evaluation takes them, with what was said under ``remarks``.

    They have no gold spans: what answers is for a person to judge. Lines that are no remarks are left out.
    """
    questions: dict[tuple[str, str], dict[str, Any]] = {}
    for line in lines:
        try:
            remark = json.loads(line)
            question, filters = str(remark["question"]), dict(remark.get("filters") or {})
        except (ValueError, KeyError, TypeError):
            continue
        key = (question, json.dumps(filters, sort_keys=True))
        made = {"id": f"feedback-{len(questions) + 1:03}", "question": question, "filters": filters, "remarks": []}
        said = {
            name: remark[name] for name in ("verdict", "source", "start", "end", "day") if remark.get(name) is not None
        }
        questions.setdefault(key, made)["remarks"].append(said)
    return list(questions.values())
