"""Every question set over its notes: the figures, and a table of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from evals import fields
from evals.baselines import dense_alone, lexical_alone
from evals.files import read_gold
from evals.records import GoldQuestion
from evals.scoring import score
from evals.systems import Retriever, answers, hit_row, prepared
from rag.types import Hit

HELD_OUT = frozenset({"tranby"})
"""Sets whose figures are looked at only when nothing will be changed any more."""
CORPORA = Path(__file__).parent / "corpora"
TOP_K = 20
COLUMNS = {
    "right in 5": ("retrieval", "right_in_first_5"),
    "nDCG@10": ("retrieval", "nDCG@10"),
    "RR@10": ("retrieval", "RR@10"),
    "R@20": ("retrieval", "R@20"),
    "precision": ("citation_precision",),
    "recall": ("citation_recall",),
    "F1": ("citation_f1",),
    "answered unans.": ("answered_unanswerable",),
    "refused answ.": ("refused_answerable",),
    "voice": ("voice_accuracy",),
    "verbatim": ("verbatim",),
    "p95 s": ("seconds_p95",),
}


def measure_all(questions: Path, *, notes: Path, held_out: bool = False) -> dict[str, Any]:
    """The figures of each question set of a folder, by its name.

    A set is asked of the corpus that bears its name; one without such a corpus is asked of ``notes``.
    """
    paths = question_sets(questions, held_out=held_out)
    return {path.stem: _measure(read_gold(path), corpus_of(path, notes)) for path in paths}


def question_sets(questions: Path, *, held_out: bool = False) -> list[Path]:
    """The files of questions in a folder, by name; those held out only when told."""
    return [path for path in sorted(questions.glob("*.jsonl")) if held_out or path.stem not in HELD_OUT]


def table(results: dict[str, Any]) -> str:
    """A Markdown table with a row per set, language and way of searching; values in per cent, times in seconds."""
    head = ["set", *COLUMNS]
    rows = [[name, *(_cell(figures, path) for path in COLUMNS.values())] for name, figures in _rows(results)]
    return "\n".join("| " + " | ".join(row) + " |" for row in [head, ["---"] * len(head), *rows])


def corpus_of(questions: Path, notes: Path) -> Path:
    """The notes that a set's questions are about."""
    corpus = CORPORA / questions.stem
    return corpus if corpus.is_dir() else notes


def _measure(gold: Sequence[GoldQuestion], corpus: Path) -> dict[str, Any]:
    with prepared(corpus=corpus) as settings:
        given = [fields.given_answer(row) for row in answers(gold, settings)]
        retriever = Retriever.open(settings)
        ways = {way: _retrieval(gold, search) for way, search in _ways(retriever).items()}
    figures = score(gold, answers=given, notes=corpus)
    return figures | {"retrieval": ways.pop("hybrid"), "alone": ways}


def _ways(retriever: Retriever) -> dict[str, Callable[[GoldQuestion], Sequence[Hit]]]:
    return {
        "hybrid": lambda question: retriever.hits(question, top_k=TOP_K),
        "lexical": lambda question: lexical_alone(retriever.query(question), index=retriever.index, top_k=TOP_K),
        "dense": lambda question: dense_alone(
            retriever.query(question), index=retriever.index, encoder=retriever.encoder, top_k=TOP_K
        ),
    }


def _retrieval(gold: Sequence[GoldQuestion], search: Callable[[GoldQuestion], Sequence[Hit]]) -> dict[str, Any]:
    rankings = [fields.ranking(hit_row(question, search(question))) for question in gold]
    retrieval: dict[str, Any] = score(gold, rankings=rankings)["retrieval"]
    return retrieval


def _rows(results: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    rows = []
    for name, figures in results.items():
        rows.append((name, figures))
        for lang, part in figures["languages"].items():
            rows.append((f"{name}, {lang}", part | {"retrieval": figures["retrieval"]["languages"][lang]}))
        rows += [(f"{name}, {way} alone", {"retrieval": retrieval}) for way, retrieval in figures["alone"].items()]
    return rows


def _cell(figures: dict[str, Any], path: tuple[str, ...]) -> str:
    figure: Any = figures
    for key in path:
        figure = (figure or {}).get(key)
    if not figure or figure["value"] is None:
        return ""
    if path[-1].startswith("seconds"):
        return f"{figure['value']:.2f}"
    return f"{100 * figure['value']:.0f} ({100 * figure['low']:.0f}-{100 * figure['high']:.0f})"
