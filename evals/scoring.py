"""Judged questions, answers and hits in; the figures as JSON out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from evals.measures import Judged, answer_figures, judge, wrong_quotes
from evals.ranking import retrieval_figures
from evals.records import GivenAnswer, GoldQuestion, Ranking

ANY_LANGUAGE = "unspecified"


def score(
    gold: Sequence[GoldQuestion],
    *,
    answers: Iterable[GivenAnswer] | None = None,
    rankings: Iterable[Ranking] | None = None,
    notes: Path | None = None,
) -> dict[str, Any]:
    """The figures of ``answers`` at the top level, those of ``rankings`` under "retrieval", each also by language.

    ``notes`` is the folder that the quotes are compared with. Where it holds none of the notes named, what needs them
    is ``None``: another corpus was meant. "wrong_gold" counts the gold spans that do not hold the words they quote.
    """
    figures: dict[str, Any] = {}
    if answers is not None:
        figures |= _answers(judge(gold, answers), notes)
    if rankings is not None:
        found = list(rankings)
        by_language = {lang: retrieval_figures(questions, found) for lang, questions in _by_language(gold).items()}
        figures["retrieval"] = retrieval_figures(gold, found) | {"languages": by_language}
    return figures


def read_texts(folder: Path | None, sources: Iterable[str]) -> dict[str, str] | None:
    """The decoded text of each note of ``folder`` that is named; ``None`` when none of them is there."""
    from rag.readers import decode_file

    if folder is None:
        return None
    root = folder.resolve()
    paths = {source: (root / source).resolve() for source in sorted(set(sources))}
    texts = {
        source: decode_file(path) for source, path in paths.items() if path.is_relative_to(root) and path.is_file()
    }
    return texts or None


def _answers(judged: Sequence[Judged], notes: Path | None) -> dict[str, Any]:
    gold = [span for one in judged for span in one.gold.gold]
    cited = [citation for one in judged for citation in one.given.citations]
    texts = read_texts(notes, (pointer.source for pointer in [*gold, *cited]))
    figures = answer_figures(judged, texts) | {"wrong_gold": None if texts is None else wrong_quotes(gold, texts)}
    given = {one.gold.id: one for one in judged}
    figures["languages"] = {
        lang: answer_figures([given[question.id] for question in questions], texts)
        for lang, questions in _by_language([one.gold for one in judged]).items()
    }
    return figures


def _by_language(gold: Sequence[GoldQuestion]) -> dict[str, list[GoldQuestion]]:
    languages: dict[str, list[GoldQuestion]] = {}
    for question in gold:
        languages.setdefault(question.lang or ANY_LANGUAGE, []).append(question)
    return languages
