"""How much the dense score should count beside the lexical one: ``python -m evals.fusion`` prints a row per share.

Asked are the training questions that the encoder never saw, over the passages of all training sets, a note each. A
share is chosen on one of the two files and looked at on the other.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from evals.systems import Retriever, prepared
from rag.danish.lexicon import DATA
from rag.encoders.train.texts import HELD_OUT
from rag.retrieval import candidates, understand
from rag.types import Hit, Language

SHARES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1.0)
FLATTENED = 60
"""The constant of reciprocal rank fusion (Cormack, Clarke and Büttcher 2009)."""
LANGUAGES: tuple[Language, ...] = ("da", "en")
Ordering = Callable[[Sequence[Hit], float], list[Hit]]


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, its file and language, and the note that answers it."""

    file: str
    language: Language
    question: str
    source: str


def write_notes(questions: Path, folder: Path) -> list[Asked]:
    """Writes each passage as a note of ``folder``; gives back the questions of the held-out files."""
    asked: list[Asked] = []
    for path in sorted(questions.glob("*.jsonl")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
            item = json.loads(line)
            source = f"{path.stem}_{number:03}.txt"
            (folder / source).write_text(item["da"] + "\n", encoding="utf-8")
            if path.name in HELD_OUT:
                asked += [Asked(path.stem, one, text, source) for one in LANGUAGES for text in item[f"q_{one}"]]
    return asked


def by_share(hits: Sequence[Hit], alpha: float) -> list[Hit]:
    """Hits in the order of a convex combination, as ``candidates`` makes it."""
    highest = max((hit.lexical or 0.0 for hit in hits), default=0.0) or 1.0
    return sorted(
        hits, key=lambda hit: -(alpha * max(0.0, hit.dense or 0.0) + (1 - alpha) * (hit.lexical or 0.0) / highest)
    )


def by_rank(hits: Sequence[Hit], _: float = 0.0) -> list[Hit]:
    """Hits in the order of reciprocal rank fusion."""
    total = [0.0] * len(hits)
    for scores in ([hit.lexical for hit in hits], [hit.dense for hit in hits]):
        known = {at: score for at, score in enumerate(scores) if score is not None}
        for place, at in enumerate(sorted(known, key=lambda at: -known[at]), 1):
            total[at] += 1 / (FLATTENED + place)
    return [hits[at] for at in sorted(range(len(hits)), key=lambda at: -total[at])]


def reciprocal_rank(hits: Sequence[Hit], source: str) -> float:
    """1 over the place of the note among the first ten notes found; 0 where it is none of them."""
    notes = list(dict.fromkeys(hit.passage.note.source for hit in hits))[:10]
    return 1 / (notes.index(source) + 1) if source in notes else 0.0


def rows(questions: Path) -> Iterator[str]:
    """RR@10 by file and language, a row for each share of the dense score and one for reciprocal rank fusion."""
    with tempfile.TemporaryDirectory(prefix="evals-") as notes:
        asked = write_notes(questions, Path(notes))
        with prepared(corpus=Path(notes)) as settings:
            retriever = Retriever.open(settings)
            found = [(one, _everything(one, retriever)) for one in asked]
    columns = [(file, language) for file in sorted({one.file for one in asked}) for language in LANGUAGES]
    yield " | ".join(["dense share", *(f"{file} {language}" for file, language in columns)])
    ways: list[tuple[str, Ordering, float]] = [(f"{share:.2f}", by_share, share) for share in SHARES]
    for name, ordering, alpha in [*ways, ("by rank", by_rank, 0.0)]:
        yield " | ".join([name, *(f"{_mean(found, column, ordering, alpha):.3f}" for column in columns)])


def _everything(asked: Asked, retriever: Retriever) -> list[Hit]:
    query = understand(asked.question, index=retriever.index)
    return candidates(query, index=retriever.index, encoder=retriever.encoder, top_k=len(retriever.index.passages))


def _mean(
    found: Sequence[tuple[Asked, list[Hit]]], column: tuple[str, Language], ordering: Ordering, alpha: float
) -> float:
    ranks = [
        reciprocal_rank(ordering(hits, alpha), one.source) for one, hits in found if (one.file, one.language) == column
    ]
    return sum(ranks) / len(ranks)


if __name__ == "__main__":
    for row in rows(DATA / "questions"):
        print(row)
