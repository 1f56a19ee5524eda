"""Which notes know a name that a question asks about."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from itertools import pairwise

from rag.danish import words
from rag.index import Index
from rag.passages import searchable
from rag.retrieval.terms import ALIKE, Term, met, read_terms, term_of
from rag.types import Language, Passage

MOST_LOOKED_AT = 500
SPELT_ALIKE = 0.84
"""Least share of letters in common (Ratcliff and Obershelp) of a name and a misspelling of it."""


def notes_naming(name: str, language: Language, index: Index) -> frozenset[str] | None:
    """The sources of the notes with a passage that meets every word of a name; ``None`` where that cannot be told.

    It cannot of an English word without a translation: it may be in the notes under another.
    """
    written = {word.lower() for word in re.findall(r"\w{2,}", name) if word.isupper()}
    # "RUN" is a project, and no run.
    groups = [group[:1] if group[0] in written else group for group in read_terms(name, language)]
    if any(len(group) == 1 and language == "en" and group[0] in name for group in groups):
        return None
    terms = [term_of(group, language, index) for group in groups]
    rarest = max(terms, key=lambda term: term.rarity, default=None)
    if rarest is None:
        return None
    wanted = [*rarest.own, *(one for equal in rarest.equals for one in equal)]
    passages = [index.passages[row] for row, _ in index.lexical([wanted], top_k=MOST_LOOKED_AT)]
    naming = (
        one for one in passages if all(_names(one, group[0], term) for group, term in zip(groups, terms, strict=True))
    )
    return frozenset(one.note.source for one in naming)


def is_unknown(name: str, language: Language, index: Index) -> bool:
    """Whether no note has a name, in what is said nor in its head."""
    if notes_naming(name, language, index) != frozenset():
        return False
    written = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)
    return not any(written.search(note.text) for note in index.notes)


def _names(passage: Passage, word: str, term: Term) -> bool:
    """Whether the word itself, an equal of it or a misspelling stands in a passage or over it.

    Where the scan is damaged, words are compared by their letters; elsewhere that would take one society for another.
    """
    found = searchable(passage)
    best = max(met(term, found.body), met(term, found.context))
    if best > ALIKE or (best == ALIKE and passage.note.damaged):
        return True
    said = words(f"{found.body} {found.context}")
    # "Mariagerfjord" is what another writes as "Mariager Fjord".
    if word in {before + after for before, after in pairwise(said)}:
        return True
    return any(
        one[0] == word[0] and abs(len(one) - len(word)) <= 2 and SequenceMatcher(None, one, word).ratio() >= SPELT_ALIKE
        for one in said
    )
