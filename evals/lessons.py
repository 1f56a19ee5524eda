"""Lessons for the reranker: the questions of the sets that may be learned from, beside what the search finds for them.

The seeds and the sets held out teach nothing: they measure. ``twins`` are further questions about the notes of the
others, most in pairs of which the notes answer one.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from evals.files import read_gold
from evals.records import GoldQuestion, Pointer
from evals.report import CORPORA, question_sets
from evals.systems import Retriever, Row, prepared
from rag.passages import parts_of
from rag.rerankers import as_candidate, as_parts
from rag.retrieval import search
from rag.retrieval.searching import LONG
from rag.types import Passage, Span

READ, FOUND = 24, 28
"""So many passages of a question are read by the reranker as it is, and so many of the best are in the lesson."""


def taught_sets(*folders: Path) -> list[Path]:
    """The files of questions that may be learned from: of a corpus of their own that is not held out."""
    return [path for folder in folders for path in question_sets(folder) if (CORPORA / path.stem).is_dir()]


def lessons(*folders: Path) -> Iterator[Row]:
    """A row for each question of ``taught_sets`` that something is found for: "question", as the reranker reads it.

    And its "passages", each with what stands over it ("context"), its words ("body") and whether it overlaps a gold
    span ("answers"); of a long one its sentences too. A question that has an answer, but not among them, is left out.
    """
    for path in taught_sets(*folders):
        with prepared(corpus=CORPORA / path.stem) as settings:
            retriever = Retriever.open(settings)
            for question in read_gold(path):
                row = _lesson(question, retriever)
                if row["passages"] and question.answerable == any(one["answers"] for one in row["passages"]):
                    yield row


def _lesson(question: GoldQuestion, retriever: Retriever) -> Row:
    query = retriever.query(question)
    found = search(
        query, index=retriever.index, encoder=retriever.encoder, reranker=retriever.reranker, read=READ, top_k=FOUND
    )
    passages = [row for hit in found.hits for row in _read(hit.passage, question)]
    return {"question": query.matter, "passages": passages}


def _read(passage: Passage, question: GoldQuestion) -> Iterator[Row]:
    """The passage as the reranker reads it, then its sentences where it reads them too."""
    parts = parts_of(passage) if len(passage.span) > LONG else []
    spans = [passage.span, *parts]
    for span, candidate in zip(spans, [as_candidate(passage), *as_parts(passage, parts)], strict=True):
        yield {**candidate._asdict(), "answers": _answers(passage.note.source, span, question)}


def _answers(source: str, span: Span, question: GoldQuestion) -> bool:
    return any(Pointer(source, span.start, span.end).overlaps(gold) for gold in question.gold)
