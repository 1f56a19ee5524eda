"""A language model's sentences above the quotes: asked for, read, and each one checked or dropped."""

from __future__ import annotations

from rag.answering.writer.endpoint import Endpoint, is_private
from rag.answering.writer.writing import Budget, Model, Writer

__all__ = ["Budget", "Endpoint", "Model", "Writer", "is_private"]
