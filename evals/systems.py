"""Asks the assistant, and retrieval alone, the questions of a file."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from evals.records import Question
from rag.assistant import Assistant, answer_as_dict, as_filters, as_turns, whole_letters
from rag.conversation import standalone
from rag.encoders import Encoder, load_encoder
from rag.index import Index
from rag.ingestion import ingest
from rag.rerankers import Reranker, load_reranker
from rag.retrieval import search, understand
from rag.retrieval.limits import place_names
from rag.retrieval.spelling import corrected
from rag.settings import Settings
from rag.types import Hit, Query

ANSWER_KEYS = ("id", "question", "outcome", "answered", "text", "citations", "near", "breadth", "elapsed_s")
Row = dict[str, Any]


@contextmanager
def prepared(
    *, corpus: Path | None = None, index: Path | None = None, encoder: str | None = None
) -> Iterator[Settings]:
    """Settings that point at the index of ``corpus``, built for the occasion; else of ``index``; else their own."""
    settings = Settings.from_env()
    if encoder is not None:
        settings = replace(settings, encoder=encoder)
    if corpus is None:
        yield settings if index is None else replace(settings, index=index)
        return
    with tempfile.TemporaryDirectory(prefix="evals-") as folder:
        built = Path(folder) / "index"
        report = ingest([corpus], index_folder=built, encoder_name=settings.encoder)
        for source, reason in report.skipped:
            print(f"not read: {source}: {reason}", file=sys.stderr)
        yield replace(settings, notes=corpus, index=built, chroma_url=None)


def answers(questions: Iterable[Question], settings: Settings) -> Iterator[Row]:
    """The assistant's answer to each question, in the form that scripts rely on.

    What is wrong with the index or a model is raised at once, before anybody opens a file for the answers.
    """
    assistant = Assistant.open(settings)
    return (_answer_row(question, assistant) for question in questions)


def _answer_row(question: Question, assistant: Assistant) -> Row:
    answer = assistant.ask(question.question, history=question.history, filters=dict(question.filters))
    given = answer_as_dict(answer) | {"id": question.id_as_given, "question": question.question}
    return {key: given[key] for key in (*ANSWER_KEYS, "summary") if key in given}


@dataclass(frozen=True)
class Retriever:
    """Finds passages for questions in one index."""

    index: Index
    encoder: Encoder
    reranker: Reranker | None = None

    @classmethod
    def open(cls, settings: Settings) -> Retriever:
        """Opens the index of ``settings`` with the encoder and the reranker it names, or with the bundled ones."""
        return cls(Index.open(settings.index), load_encoder(settings.encoder), load_reranker(settings.reranker))

    def query(self, question: Question) -> Query:
        """The question as the machine searches it, made to stand alone where it follows others."""
        asked, _ = corrected(whole_letters(question.question), self.index)
        text = standalone(asked, as_turns(question.history), places=place_names(self.index.notes))
        return understand(text, index=self.index, filters=as_filters(question.filters))

    def hits(self, question: Question, *, top_k: int) -> Sequence[Hit]:
        """The best ``top_k`` passages, best first."""
        return self.search(self.query(question), top_k=top_k)

    def search(self, query: Query, *, top_k: int) -> Sequence[Hit]:
        """The best ``top_k`` passages for a query, best first."""
        return search(query, index=self.index, encoder=self.encoder, reranker=self.reranker, top_k=top_k).hits


def hit_row(question: Question, hits: Sequence[Hit]) -> Row:
    """A line of retrieved passages."""
    return {
        "id": question.id_as_given,
        "hits": [
            {
                "source": hit.passage.note.source,
                "start": hit.passage.span.start,
                "end": hit.passage.span.end,
                "score": hit.score,
            }
            for hit in hits
        ],
    }
