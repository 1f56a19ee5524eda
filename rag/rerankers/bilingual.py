"""A question beside passages in the other language: the bundled model is surer of what both say in one language."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from rag.danish import WORD, words
from rag.danish.stopwords import stop_words
from rag.glossary import EMPTY_FIRST_WORDS, english_for, phrases
from rag.language import detect
from rag.rerankers.base import Candidate, Reranker
from rag.types import Language

READ_TWICE = 6
"""So many of the likeliest are read beside the question as it was asked too: what more of them adds is not worth the
time."""


class BilingualReranker:
    """Reads passages in the other language beside the question with its words in theirs.

    Only the words that carry it are put into the other language ("When will the sundhedshus åbne?"), each by the first
    of its equals; a whole sentence made word by word says less (``model/README.md`` has the figures).
    """

    def __init__(self, reranker: Reranker) -> None:
        self._reranker = reranker
        self.name = reranker.name

    def score(self, question: str, candidates: Sequence[Candidate]) -> NDArray[np.float32]:
        """One logit for each candidate, ``(len(candidates),)``.

        Of passages in the other language the likeliest get the mean with what the question as asked gives; none of
        the others is likelier than they.
        """
        logits = np.zeros(len(candidates), dtype=np.float32)
        own = detect(question)
        others = np.array([one.language != own for one in candidates], dtype=bool)
        if not others.all():
            logits[~others] = self._reranker.score(question, [one for one in candidates if one.language == own])
        foreign = [one for one in candidates if one.language != own]
        if foreign:
            logits[others] = self._score_foreign(question, reworded(question, own), foreign)
        return logits

    def _score_foreign(self, question: str, worded: str, candidates: Sequence[Candidate]) -> NDArray[np.float32]:
        logits = self._reranker.score(worded, candidates)
        if worded == question:
            return logits
        likeliest = np.argsort(-logits, kind="stable")[:READ_TWICE]
        as_asked = self._reranker.score(question, [candidates[at] for at in likeliest])
        logits[likeliest] = (logits[likeliest] + as_asked) / 2
        rest = np.delete(np.arange(len(candidates)), likeliest)
        logits[rest] = np.minimum(logits[rest], logits[likeliest].min())
        return logits


def reworded(question: str, language: Language) -> str:
    """A question of this language with the words that carry it in the other one, as far as they are known."""
    found = list(WORD.finditer(question))
    parts, last = [], 0
    for first, end, equal in _equals(question, language) if len(words(question)) == len(found) else ():
        parts += [question[last : found[first].start()], equal]
        last = found[end - 1].end()
    return "".join([*parts, question[last:]])


def _equals(question: str, language: Language) -> list[tuple[int, int, str]]:
    """The first equal of each known word or phrase that carries a question, with which words of it that is."""
    in_order = words(question)
    empty = stop_words(language)
    if language == "en":
        known = [(span.start, span.end, danish[0]) for span, danish in phrases(in_order)]
    else:
        known = [(at, at + 1, _bare(english[0])) for at, word in enumerate(in_order) if (english := english_for(word))]
    return [one for one in known if not empty.issuperset(in_order[one[0] : one[1]])]


def _bare(english: str) -> str:
    """An English equivalent without what stands in brackets and the small words that lead it: "to buy", "the town"."""
    plain = english.partition("(")[0].split()
    while len(plain) > 1 and plain[0] in EMPTY_FIRST_WORDS:
        plain = plain[1:]
    return " ".join(plain)
