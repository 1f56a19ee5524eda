"""Briefs: quotes put in order with headings and words of one's own, as Word or Markdown, and checked again later."""

from __future__ import annotations

from rag.export.brief import Brief, Heading, MissingQuoteError, OwnWords, Quoted, as_plain, brief_from, brief_of_answers
from rag.export.checking import Standing, check_brief
from rag.export.markdown import to_markdown
from rag.export.word import to_word

__all__ = [
    "Brief",
    "Heading",
    "MissingQuoteError",
    "OwnWords",
    "Quoted",
    "Standing",
    "as_plain",
    "brief_from",
    "brief_of_answers",
    "check_brief",
    "to_markdown",
    "to_word",
]
