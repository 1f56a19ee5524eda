"""What known families of models expect before a question and before a passage, as their makers' cards say.

Without it a model of such a family finds markedly less. A model that brings prompts of its own keeps those.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Prompts:
    """Put before each text, by its kind; empty for none."""

    query: str = ""
    passage: str = ""


_TASK = "Given a web search query, retrieve relevant passages that answer the query"
_INSTRUCTED = Prompts(query=f"Instruct: {_TASK}\nQuery: ")
_BGE_ENGLISH = Prompts(query="Represent this sentence for searching relevant passages: ")

FAMILIES: tuple[tuple[str, Prompts], ...] = (
    (r"e5.*instruct|e5-mistral", Prompts(query=f"Instruct: {_TASK}\nQuery: ")),
    (r"(^|[-_/])e5([-_]|$)", Prompts(query="query: ", passage="passage: ")),
    (r"embedding-?gemma", Prompts(query="task: search result | query: ", passage="title: none | text: ")),
    (r"qwen3-embedding|gte-qwen", _INSTRUCTED),
    (r"bge-m3", Prompts()),
    (r"bge-.*-en", _BGE_ENGLISH),
    (r"nomic-embed", Prompts(query="search_query: ", passage="search_document: ")),
    (r"arctic-embed.*v2", Prompts(query="query: ")),
    (r"arctic-embed|mxbai-embed", _BGE_ENGLISH),
    (r"jina-embeddings-v4", Prompts(query="Query: ", passage="Passage: ")),
    (r"gte|jina", Prompts()),
)
"""Patterns of a model's last name, in lower case; the first that matches counts."""


def prompts_for(name: str) -> Prompts:
    """The prompts of the family that a hub name or folder belongs to; none for an unknown one."""
    last = name.rstrip("/").rpartition("/")[2].lower()
    return next((prompts for pattern, prompts in FAMILIES if re.search(pattern, last)), Prompts())
