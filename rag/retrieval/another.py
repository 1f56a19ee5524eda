"""Whether a passage tells of another thing of the same kind: of a morning bus where a night bus is asked about."""

from __future__ import annotations

import re
from functools import lru_cache

from rag.danish import analyse, compound_parts, fold, stem
from rag.passages import Searchable
from rag.retrieval.terms import ALIKE, Term, met

HYPHENATED = re.compile(r"\w[\w-]*\w")
NUMBERED = tuple(
    re.compile(rf"(?<!\w)(?i:{kind})\s+(?:nr\.?\s*|no\.?\s*)?(\d+[A-Za-zÆØÅæøå]?|[A-HJ-ZÆØÅ])(?!\w)")
    for kind in (
        r"(?:bus)?linjen?|lines?|buss?(?:en)?|(?:bus)?ruten?|routes?",
        r"etapen?|fasen?|phases?|stages?",
        r"model(?:len|s)?|scenari(?:e|et|o|um|os)",
        r"forslag(?:et)?|proposals?|options?|mulighed(?:en)?",
        r"zonen?|zones?|blok(?:ken)?|blocks?|bygning(?:en)?|buildings?|opgang(?:en)?",
    )
)
"""What is told apart by its number or letter, each kind in both languages: a bus has the number of its line."""


def tells_of_another(term: Term, found: Searchable) -> bool:
    """True where a compound asked about stands in a passage only with other first parts: "natbus", "morgenbus".

    A bus alone may be the one asked about. An English word is none of these compounds.
    """
    parts = compound_parts(term.word) if term.word.isalpha() and not term.translated else ()
    if len(parts) < 2 or max(met(term, found.body), met(term, found.context)) > ALIKE:
        return False
    firsts = _firsts_before(parts[-1], found.body)
    return bool(firsts) and "" not in firsts and f"_{parts[0]}" not in analyse(f"{found.body} {found.context}")


@lru_cache(maxsize=20_000)
def _firsts_before(last: str, text: str) -> frozenset[str]:
    """What stands before a last part in the compounds of a text that end in it; "" where it stands alone."""
    firsts = set()
    for word in HYPHENATED.findall(text.lower()):
        head, _, tail = word.rpartition("-")
        first, end = _cut(tail)
        if end == last:
            firsts.add(head or first)
    return frozenset(firsts)


def _cut(word: str) -> tuple[str, str]:
    parts = compound_parts(word)
    return (parts[0], parts[-1]) if len(parts) > 1 else ("", stem(fold(word)))


def tells_of_another_number(question: str, found: Searchable) -> bool:
    """True where a passage names things of a kind by other numbers only than the question does.

    What does not name any may be about the one asked for, and so may what has its number in other words.
    """
    for kind in NUMBERED:
        asked = set(kind.findall(question))
        told = set(kind.findall(found.body)) if asked else set()
        if told and not asked & {*told, *re.findall(r"\w+", f"{found.body} {found.context}")}:
            return True
    return False
