"""Words that carry no subject matter in a question: function words, question words, verbs of saying and finding.

Words for who speaks (borgere, citizens) are not among them: whoever reads a question's voice needs them.
"""

from __future__ import annotations

import re
from functools import cache

from rag.danish.lexicon import data_lines
from rag.types import Language


def _listed(name: str) -> frozenset[str]:
    return frozenset(word for line in data_lines("danish", name) for word in line.split())


@cache
def function_words(language: Language) -> frozenset[str]:
    """Articles, pronouns, prepositions, auxiliaries, question words of a language."""
    return _listed(f"function_{language}.txt")


@cache
def stop_words(language: Language) -> frozenset[str]:
    """The function words of a language, and its verbs and nouns of saying, meaning and finding."""
    return function_words(language) | _listed(f"saying_{language}.txt")


@cache
def telling_words(language: Language) -> frozenset[str]:
    """The function words that a text has in this language and not in the other."""
    return function_words(language) - function_words("en" if language == "da" else "da")


@cache
def wishing_words() -> frozenset[str]:
    """The words that tell what is wished for of an answer, of either language."""
    told = (line.split(": ", 1)[1] for line in data_lines("danish", "wishes.txt"))
    return frozenset(word for phrases in told for word in re.findall(r"[^\W_]+", phrases))
