"""Ways of searching side by side: ours, whole and without a part, plain ones, the tutorial stack, encoders by name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from evals import bootstrap
from evals.baselines import (
    CharacterGrams,
    PlainBM25,
    TutorialStack,
    dense_alone,
    english_teacher,
    lexical_alone,
    pointer,
    whole_alone,
)
from evals.files import read_gold
from evals.ranking import values_by_question
from evals.records import GoldQuestion, Pointer, Ranking
from evals.report import corpus_of, question_sets
from evals.systems import Retriever, prepared
from rag.encoders import Encoder, Kind, WordEncoder
from rag.retrieval import candidates
from rag.types import Query

TOP_K = 20
SHOWN = ("right_in_first_5", "RR@10")
Search = Callable[[GoldQuestion], Sequence[Pointer]]
Values = dict[str, dict[str, float]]
"""By measure and question id."""


def compare_ways(questions: Path, *, notes: Path, encoders: Sequence[str], held_out: bool) -> str:
    """A Markdown table: a row per way of searching, a column per set, language and measure, in per cent.

    A value marked ``*`` differs from that of our own search beyond chance (randomisation over the questions, p < .05).
    """
    columns: list[tuple[str, dict[str, Values]]] = []
    for path in question_sets(questions, held_out=held_out):
        gold = [question for question in read_gold(path) if question.answerable]
        found = dict(_values(gold, corpus_of(path, notes), encoders))
        for lang in sorted({question.lang or "" for question in gold}):
            ids = {question.id for question in gold if (question.lang or "") == lang}
            columns.append((f"{path.stem} {lang}".strip(), {way: _only(found[way], ids) for way in found}))
    return _table(columns)


def _values(gold: Sequence[GoldQuestion], corpus: Path, encoders: Sequence[str]) -> Iterator[tuple[str, Values]]:
    with prepared(corpus=corpus) as settings:
        for name, search in _own_ways(Retriever.open(settings)).items():
            yield name, _measured(gold, search)
    teacher = english_teacher()
    named = {Path(name).name: name for name in encoders} | ({"all-MiniLM-L6-v2": teacher} if teacher else {})
    for name, encoder in named.items():
        with prepared(corpus=corpus, encoder=encoder) as settings:
            retriever = Retriever.open(settings)
            yield f"dense alone, {name}", _measured(gold, _dense(retriever))
            if isinstance(retriever.encoder, WordEncoder):
                yield f"dense alone, not word by word, {name}", _measured(gold, _whole(retriever))
            if encoder == teacher:
                stack = TutorialStack(retriever.index.notes, retriever.encoder)
                yield "tutorial stack", _measured(gold, _plain(stack.search))


def _own_ways(retriever: Retriever) -> Mapping[str, Search]:
    index = retriever.index
    unread = replace(retriever, reranker=None)
    of_wholes = replace(retriever, encoder=OfWholes(retriever.encoder))
    return {
        "ours": lambda question: _found(retriever, retriever.query(question)),
        "ours, without the reranker": lambda question: _found(unread, retriever.query(question)),
        "ours, without reranker and weighing": lambda question: _candidates(retriever, retriever.query(question)),
        "ours, without translations and synonyms": lambda question: _found(
            retriever, _untranslated(retriever.query(question))
        ),
        "ours, not word by word": lambda question: _found(of_wholes, retriever.query(question)),
        "lexical alone": lambda question: [
            pointer(hit.passage) for hit in lexical_alone(retriever.query(question), index=index, top_k=TOP_K)
        ],
        "dense alone": _dense(retriever),
        "dense alone, not word by word": _whole(retriever),
        "plain BM25": _plain(PlainBM25(index.passages).search),
        "character 4-grams": _plain(CharacterGrams(index.passages).search),
    }


def _found(retriever: Retriever, query: Query) -> list[Pointer]:
    return [pointer(hit.passage) for hit in retriever.search(query, top_k=TOP_K)]


def _candidates(retriever: Retriever, query: Query) -> list[Pointer]:
    hits = candidates(query, index=retriever.index, encoder=retriever.encoder, top_k=TOP_K)
    return [pointer(hit.passage) for hit in hits]


def _untranslated(query: Query) -> Query:
    return replace(query, terms=tuple(alternatives[:1] for alternatives in query.terms))


@dataclass(frozen=True)
class OfWholes:
    """An encoder whose words cannot be compared one by one."""

    whole: Encoder

    @property
    def name(self) -> str:
        """That of the encoder."""
        return self.whole.name

    @property
    def dimensions(self) -> int:
        """Those of the encoder."""
        return self.whole.dimensions

    def encode(self, texts: Sequence[str], *, kind: Kind) -> NDArray[np.float32]:
        """What the encoder gives."""
        return self.whole.encode(texts, kind=kind)


def _dense(retriever: Retriever) -> Search:
    return lambda question: [
        pointer(hit.passage)
        for hit in dense_alone(retriever.query(question), index=retriever.index, encoder=retriever.encoder, top_k=TOP_K)
    ]


def _whole(retriever: Retriever) -> Search:
    return lambda question: [
        pointer(hit.passage)
        for hit in whole_alone(retriever.query(question), index=retriever.index, encoder=retriever.encoder, top_k=TOP_K)
    ]


def _plain(search: Callable[..., Sequence[Pointer]]) -> Search:
    return lambda question: search(question.question, top_k=TOP_K)


def _measured(gold: Sequence[GoldQuestion], search: Search) -> Values:
    return values_by_question(gold, [Ranking(question.id, tuple(search(question))) for question in gold])


def _only(values: Values, ids: set[str]) -> Values:
    return {name: {one: value for one, value in found.items() if one in ids} for name, found in values.items()}


def _table(columns: Sequence[tuple[str, dict[str, Values]]]) -> str:
    head = ["", *(f"{name}, {measure.replace('_', ' ')}" for name, _ in columns for measure in SHOWN)]
    ways = list(columns[0][1]) if columns else []
    rows = [[way, *(_cell(found, way, measure) for _, found in columns for measure in SHOWN)] for way in ways]
    return "\n".join("| " + " | ".join(row) + " |" for row in [head, ["---"] * len(head), *rows])


def _cell(found: dict[str, Values], way: str, measure: str) -> str:
    values, ours = found[way][measure], found["ours"][measure]
    figure = bootstrap.mean(list(values.values()))
    differs = bootstrap.paired([ours[one] for one in values], list(values.values())).p_value < bootstrap.CHANCE
    return f"{figure.per_cent()}{' *' if differs else ''}"
