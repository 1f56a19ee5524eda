"""Lexical search: BM25 over our own index terms in SQLite FTS5.

A passage has two columns, its own words and its context; a term in the context counts less.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence

BODY_WEIGHT = 1.0
CONTEXT_WEIGHT = 0.3

SEARCH = (
    "SELECT rowid, -bm25(lexical, :body, :context) AS score FROM lexical WHERE lexical MATCH :match {limit}"
    "ORDER BY score DESC, rowid LIMIT :top_k"
)
EVERYWHERE = SEARCH.format(limit="")
# The plus keeps SQLite from searching anew for each allowed row.
WITHIN = SEARCH.format(limit="AND +rowid IN (SELECT value FROM json_each(:allowed)) ")


def match_any(terms: Iterable[str]) -> str:
    """An FTS5 expression for passages with any of the terms, each quoted, so none is read as an operator."""
    return " OR ".join(f'"{term}"' for term in dict.fromkeys(terms) if term and '"' not in term and "\0" not in term)


def search(
    connection: sqlite3.Connection,
    terms: Iterable[str],
    *,
    top_k: int,
    allowed: Sequence[int] | None = None,
    body_weight: float = BODY_WEIGHT,
    context_weight: float = CONTEXT_WEIGHT,
) -> list[tuple[int, float]]:
    """The best rows and their BM25 scores, best first; equal scores in row order."""
    match = match_any(terms)
    if not match or top_k < 1:
        return []
    values = {"body": body_weight, "context": context_weight, "match": match, "top_k": top_k}
    if allowed is None:
        return connection.execute(EVERYWHERE, values).fetchall()
    return connection.execute(WITHIN, values | {"allowed": json.dumps(list(map(int, allowed)))}).fetchall()


def document_frequency(connection: sqlite3.Connection, term: str) -> int:
    """In how many passages a term stands, in their own words or their context."""
    found = connection.execute("SELECT passages FROM frequencies WHERE term = ?", (term,)).fetchone()
    return found[0] if found else 0
