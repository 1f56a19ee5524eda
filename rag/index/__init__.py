"""The index: lexical and dense search over one generation of notes, and the building of a new one."""

from __future__ import annotations

from rag.index.building import Generation, build_generation, build_index, remove_older
from rag.index.opened import Index

__all__ = ["Generation", "Index", "build_generation", "build_index", "remove_older"]
