"""A question and a passage as the bundled reranker reads them: numbered pieces, in one row."""

from __future__ import annotations

from functools import lru_cache

from tokenizers import Tokenizer

from rag.rerankers.base import Candidate

START, PADDING, END, UNKNOWN = "<s>", "<pad>", "</s>", "<unk>"
MOST_QUESTION, MOST_CONTEXT, MOST = 48, 40, 192
"""Pieces of the question (its beginning), of the context (its end, where the nearest headings are) and of all."""
MOST_CHARACTERS = 2_000
"""Of a text that is cut into pieces at all."""
REMEMBERED = 8192
"""Texts whose pieces are kept: the passages and headings that are asked about again and again."""


class Pairs:
    """Puts a question and a passage into one row of pieces. Safe to use from several threads."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._tokenizer = tokenizer
        vocabulary = tokenizer.get_vocab()
        self._start, self.padding, self._end = (vocabulary[one] for one in (START, PADDING, END))
        self._pieces = lru_cache(maxsize=REMEMBERED)(self._pieces_of)

    def __call__(self, question: str, candidate: Candidate) -> list[int]:
        """The row, at most ``MOST`` long; of a long passage only the beginning is in it."""
        asked = self._pieces(question)[:MOST_QUESTION]
        over = self._pieces(candidate.context)[-MOST_CONTEXT:]
        said = self._pieces(candidate.body)[: MOST - len(asked) - len(over) - 5]
        return [self._start, *asked, self._end, self._end, *over, self._end, *said, self._end]

    def _pieces_of(self, text: str) -> list[int]:
        return list(self._tokenizer.encode(text[:MOST_CHARACTERS], add_special_tokens=False).ids)
