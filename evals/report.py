"""Every question set over its notes: the figures, and a table of them."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from evals import bootstrap, fields
from evals.baselines import dense_alone, lexical_alone
from evals.damage import damaged_copy
from evals.files import read_gold
from evals.foreign import foreign_questions
from evals.measures import judge, values_by_question
from evals.ranking import values_by_question as ranking_values
from evals.records import GivenAnswer, GoldQuestion, Pointer, Ranking
from evals.scoring import score
from evals.slips import misspelt
from evals.systems import Retriever, answers, hit_row, prepared
from rag.index import Index
from rag.readers.corpus_file import FILE_NAME
from rag.settings import Settings
from rag.types import Hit, Voice

HELD_OUT = frozenset(
    {"tranby", "engby", "dalmose", "norrebaek", "ravnholt", "sondrup", "vadskov", "hjortlund", "kirkeby", "pederstrup"}
)
"""Sets whose figures are looked at only when nothing will be changed any more."""
CORPORA = Path(__file__).parent / "corpora"
TOP_K = 20
DAMAGED_SHARES = (0.05, 0.1)
AFTER_DAMAGE = ("right_in_first_5", "nDCG@10", "citation_f1", "answered_unanswerable", "refused_answerable")
OF_ANSWERS = (*AFTER_DAMAGE, "citation_precision", "citation_recall", "breadth_accuracy")
COLUMNS = {
    "right in 5": ("retrieval", "right_in_first_5"),
    "nDCG@10": ("retrieval", "nDCG@10"),
    "RR@10": ("retrieval", "RR@10"),
    "R@20": ("retrieval", "R@20"),
    "precision": ("citation_precision",),
    "recall": ("citation_recall",),
    "F1": ("citation_f1",),
    "answered unans.": ("answered_unanswerable",),
    "answered foreign": ("answered_foreign",),
    "refused answ.": ("refused_answerable",),
    "notes right": ("breadth_accuracy",),
    "voice": ("voice_accuracy",),
    "verbatim": ("verbatim",),
    "p95 s": ("seconds_p95",),
}


def measure_all(
    questions: Path, *, notes: Path, held_out: bool = False, damaged_shares: Sequence[float] = DAMAGED_SHARES
) -> dict[str, Any]:
    """The figures of each question set of a folder, by its name.

    They are measured also by each half of the search alone, with such shares of the letters damaged, and "undescribed":
    with what the reader finds out by itself of where the notes come from; "misspelt": with a slip in each question; and
    how often questions about other municipalities' notes are answered. Without shares, none of these is. A set is asked
    of the corpus that bears its name; one without such a corpus is asked of ``notes``. Beside the figures stand
    "values", each measure of each question, and "asked", each question with its gold and its answer.
    """
    paths = question_sets(questions, held_out=held_out)
    return {path.stem: _measure(read_gold(path), corpus_of(path, notes), damaged_shares) for path in paths}


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


def _measure(gold: Sequence[GoldQuestion], corpus: Path, damaged_shares: Sequence[float]) -> dict[str, Any]:
    with prepared(corpus=corpus) as settings:
        rows = list(answers(gold, settings))
        retriever = Retriever.open(settings)
        hybrid = {question.id: retriever.hits(question, top_k=TOP_K) for question in gold}
        alone = {way: _rankings(gold, search) for way, search in _halves(retriever).items()} if damaged_shares else {}
        foreign = foreign_questions(measuring=True) if damaged_shares else []
        answered_foreign = {one.id: float(one.answered) for one in _given(foreign, settings)}
        slipped = [replace(one, question=misspelt(one.question)) for one in gold] if damaged_shares else []
        with_slips = _kept(slipped, settings, _given(slipped, settings), OF_ANSWERS) if slipped else {}
    given = [fields.given_answer(row) for row in rows]
    rankings = _rankings(gold, lambda question: hybrid[question.id])
    confidences = {name: hits[0].score if hits else 0.0 for name, hits in hybrid.items()}
    judged = judge(gold, given)
    return score(gold, answers=given, notes=corpus) | {
        "answered_foreign": bootstrap.mean(list(answered_foreign.values())).as_dict(),
        "retrieval": score(gold, rankings=rankings)["retrieval"],
        "alone": {way: score(gold, rankings=found)["retrieval"] for way, found in alone.items()},
        "damaged": {f"{share:.0%}": _damaged(gold, corpus, share) for share in damaged_shares},
        "undescribed": _undescribed(gold, corpus) if damaged_shares else {},
        "misspelt": with_slips,
        "risk_coverage": risk_coverage(gold, rankings, confidences),
        "values": ranking_values(gold, rankings) | values_by_question(judged) | {"answered_foreign": answered_foreign},
        "asked": [{"question": one.gold, "answer": row, "judged": one} for one, row in zip(judged, rows, strict=True)],
    }


def _damaged(gold: Sequence[GoldQuestion], corpus: Path, share: float) -> dict[str, Any]:
    """What is left of the main figures where so many letters of the notes are read as others."""
    with tempfile.TemporaryDirectory(prefix="evals-") as folder:
        notes = Path(folder) / "notes"
        damaged_copy(corpus, notes, share=share)
        with prepared(corpus=notes) as settings:
            return _kept(gold, settings, _given(gold, settings), AFTER_DAMAGE)


def _undescribed(gold: Sequence[GoldQuestion], corpus: Path) -> dict[str, Any]:
    """The main figures where no ``corpus.toml`` says where the notes come from, and what it means for voices.

    "voice_known" is the share of citations that bear a voice, "voice_contradicted" that of citations which bear another
    than the passage has where the notes are described.
    """
    with tempfile.TemporaryDirectory(prefix="evals-") as folder:
        notes = Path(folder) / "notes"
        shutil.copytree(corpus, notes, ignore=shutil.ignore_patterns(FILE_NAME))
        with prepared(corpus=notes) as settings:
            given = _given(gold, settings)
            figures = _kept(gold, settings, given, OF_ANSWERS)
    cited = [citation for answer in given for citation in answer.citations]
    with prepared(corpus=corpus) as settings, Index.open(settings.index) as index:
        stated = [(Pointer(one.note.source, one.span.start, one.span.end), str(one.voice)) for one in index.passages]
    contradicted = [
        one.voice != Voice.UNKNOWN and all(voice != one.voice for place, voice in stated if place.overlaps(one))
        for one in cited
    ]
    return figures | {
        "voice_known": bootstrap.mean([float(one.voice != Voice.UNKNOWN) for one in cited]).as_dict(),
        "voice_contradicted": bootstrap.mean(list(map(float, contradicted))).as_dict(),
    }


def _given(gold: Sequence[GoldQuestion], settings: Settings) -> list[GivenAnswer]:
    return [fields.given_answer(row) for row in answers(gold, settings)]


def _kept(
    gold: Sequence[GoldQuestion], settings: Settings, given: Sequence[GivenAnswer], measures: Sequence[str]
) -> dict[str, Any]:
    """Those measures of answers and of the retrieval beneath them."""
    retriever = Retriever.open(settings)
    rankings = _rankings(gold, lambda question: retriever.hits(question, top_k=TOP_K))
    values = ranking_values(gold, rankings) | values_by_question(judge(gold, given))
    return {name: bootstrap.mean(list(values[name].values())).as_dict() for name in measures}


def risk_coverage(
    gold: Sequence[GoldQuestion], rankings: Sequence[Ranking], confidences: Mapping[str, float]
) -> list[tuple[float, float]]:
    """The share answered and the share of those wrong, were only the surest questions answered, then ever more.

    A question is wrong where its best passage overlaps no gold span, so each unanswerable one is (El-Yaniv and Wiener
    2010, "On the foundations of noise-free selective classification").
    """
    first = {ranking.id: ranking.hits[:1] for ranking in rankings}
    surest = sorted(gold, key=lambda question: -confidences[question.id])
    wrong, points = 0, []
    for answered, question in enumerate(surest, 1):
        wrong += not any(hit.overlaps(span) for hit in first[question.id] for span in question.gold)
        points.append((answered / len(surest), wrong / answered))
    return points


def _halves(retriever: Retriever) -> dict[str, Callable[[GoldQuestion], Sequence[Hit]]]:
    return {
        "lexical": lambda question: lexical_alone(retriever.query(question), index=retriever.index, top_k=TOP_K),
        "dense": lambda question: dense_alone(
            retriever.query(question), index=retriever.index, encoder=retriever.encoder, top_k=TOP_K
        ),
    }


def _rankings(gold: Sequence[GoldQuestion], search: Callable[[GoldQuestion], Sequence[Hit]]) -> list[Ranking]:
    return [fields.ranking(hit_row(question, search(question))) for question in gold]


def _rows(results: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    rows = []
    for name, figures in results.items():
        rows.append((name, figures))
        for lang, part in figures["languages"].items():
            rows.append((f"{name}, {lang}", part | {"retrieval": figures["retrieval"]["languages"][lang]}))
        rows += [(f"{name}, {way} alone", {"retrieval": retrieval}) for way, retrieval in figures["alone"].items()]
        rows += [(f"{name}, {share} damaged", kept | {"retrieval": kept}) for share, kept in figures["damaged"].items()]
        under = {way: figures[way] for way in ("undescribed", "misspelt")}
        rows += [(f"{name}, {way}", kept | {"retrieval": kept}) for way, kept in under.items() if kept]
    return rows


def figure_at(figures: Mapping[str, Any], measure: str) -> bootstrap.Figure | None:
    """The figure of a measure, of answers or of retrieval; ``None`` where it was not measured."""
    found = figures.get(measure) or figures.get("retrieval", {}).get(measure)
    return bootstrap.Figure(**found) if found else None


def _cell(figures: dict[str, Any], path: tuple[str, ...]) -> str:
    figure: Any = figures
    for key in path:
        figure = (figure or {}).get(key)
    if not figure or figure["value"] is None:
        return ""
    if path[-1].startswith("seconds"):
        return f"{figure['value']:.2f}"
    return bootstrap.Figure(**figure).per_cent()
