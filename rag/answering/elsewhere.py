"""Which other municipalities notes speak of, by the names of all there are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from rag.answering.choice import Found, over_the_notes
from rag.answering.selection import quotable
from rag.danish import fold
from rag.danish.lexicon import data_lines, entries
from rag.index import Index
from rag.types import Passage, Query

ASKED = re.compile(
    r"^\W*(?:(?:og|and)\s+)?(?:hvilke|which|what)\s+(?:andre\s+|other\s+)?(?:kommuner|municipalities)\s+"
    r"(?:(?:er|bliver|blev|are|were|have\s+been|did\s+they|do\s+they)\s+)?(?:der\s+)?"
    r"(?:nævn\w*|omtal\w*|henvis\w*|peg\w*|mention\w*|named|referred)"
    r"(?:\s+(?:der|de|til|på|to|i\s+(?:noterne|referaterne)|in\s+the\s+(?:notes|minutes)))*\W*$",
    re.IGNORECASE,
)
NAMED = re.compile(r"(?<![\w-])(?P<name>[A-ZÆØÅ][\w-]+)(?P<more>\s+[A-ZÆØÅ]?[a-zæøå]+)?")


def asks_of_other_municipalities(question: str) -> bool:
    """Whether a question asks which other municipalities the notes name, and nothing else."""
    return bool(ASKED.match(question))


def naming_others(query: Query, index: Index) -> list[Found]:
    """What is said in the notes that the query's limits let through with the name of another municipality in it."""
    rows = index.rows(query.filters)
    passages = index.passages if rows is None else [index.passages[row] for row in rows]
    quoted = ((one, quotable(one, ())) for one in passages if _names_another(one))
    return over_the_notes([Found(one, span, 1.0) for one, span in quoted if span])


def _names_another(passage: Passage) -> bool:
    provenance = passage.note.provenance
    own = f"{provenance.municipality or ''} {provenance.place or ''} {passage.note.title}".lower()
    return any(_folded(own).find(name) < 0 for name in _names_in(passage.readable))


def _names_in(text: str) -> Iterator[str]:
    """The municipalities named in a text; one that is an ordinary word too (Vejen), with "Kommune" behind it."""
    for found in NAMED.finditer(text):
        name, more = _folded(found["name"]), (found["more"] or "").split()
        behind = more[0] if more else ""
        forms = {name, name.removesuffix("s"), name + behind.lower()}  # "Mariager Fjord"
        known = next((form for form in sorted(forms, key=len, reverse=True) if form in _municipalities()), None)
        if known and (not _is_a_word(known) or behind.lower().startswith("kommune")):
            yield known


def _is_a_word(name: str) -> bool:
    """True for a name that the list gives as an ordinary word too: "odder" is an otter, "århus" only Aarhus."""
    return name in entries() and not any(english[:1].isupper() for english in entries()[name])


def _folded(text: str) -> str:
    return " ".join(map(fold, text.lower().split()))


@cache
def _municipalities() -> frozenset[str]:
    """Their names in small letters, and each part of a double name."""
    names = [name.lower() for line in data_lines("danish", "municipalities.txt") for name in line.split()]
    return frozenset(_folded(part) for name in names for part in (name, *name.split("-")))
