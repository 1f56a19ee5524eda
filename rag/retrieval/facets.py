"""Which side of a matter is asked about: what works, what is hard, feared, wished for, decided, offered.

Notes are arranged by such sides ("Hvad fungerer godt?", "SVAGHEDER", "Vi foreslår"), so that a bullet often answers
only because of the heading over it: "Naboerne" answers what people are pleased with.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from rag.danish.lexicon import data_lines
from rag.passages import headings_over
from rag.sections.sides import side_of_heading
from rag.types import Passage

ALIKE = {"hard": {"hard", "feared"}, "feared": {"hard", "feared"}}
"""Facets that are met by more than themselves."""
AGAINST = {
    "works": {"hard", "feared", "wished"},
    "hard": {"works", "wished"},
    "feared": {"works"},
    "wished": {"works"},
}
"""What a heading may be about that its bullets do not answer the question."""
OPINIONS = frozenset(("works", "hard", "feared", "wished"))
"""What somebody thinks, which its own words tell; a decision or an offer may be named where none is made."""
NOT_DENIED = r"(?<!\w)(?<!\bikke )(?<!\bnot )(?<!n't )(?<!n’t )"
BOTH = {"works", "hard"}
"""Under a heading of both sides a bullet's own sign tells which it is on."""
OF_A_HEADING, OF_ITSELF, ANOTHER = 1.0, 0.5, -1.0
SUBJECT_OF_A_HEADING = re.compile(
    r"^\W*(?:i forhold til|ift\.?|med hensyn til|mht\.?|angående|ang\.|vedrørende|vedr\.?|omkring"
    r"|in relation to|with regard to|regarding|concerning|as regards)\s",
    re.IGNORECASE,
)
"""A heading that begins so names what its bullets are about; their side is that of the heading above it."""


def facets_in(text: str) -> frozenset[str]:
    """The facets whose words stand in a text."""
    return frozenset(facet for facet, pattern in _patterns().items() if pattern.search(text))


def without_facets(text: str) -> str:
    """The text without the words that say which side of a matter it is about."""
    for pattern in _patterns().values():
        text = pattern.sub(" ", text)
    return " ".join(text.split())


def facet_met(asked: frozenset[str], passage: Passage) -> float:
    """How a passage meets the facets asked for.

    1 where a heading over it has one of them, -1 where the headings are of another that goes against them; where they
    are of both ("Strengths and weaknesses") or of none, a half where its own words have one, else 0.
    """
    if not asked:
        return 0.0
    wanted = frozenset().union(*(ALIKE.get(one, {one}) for one in asked))
    above = _sides_of(headings_over(passage))
    if passage.side and (not above or above >= BOTH):
        above = frozenset((passage.side.value,))
    against = above & frozenset().union(*(AGAINST.get(one, set()) for one in asked))
    if wanted & above and not against:
        return OF_A_HEADING
    if against and not wanted & above:
        return ANOTHER
    return OF_ITSELF if wanted & facets_in(passage.readable) else 0.0


def _sides_of(headings: Sequence[str]) -> frozenset[str]:
    """The facets that headings are about: "Ideas" over "Regarding the problem of parking" are ideas, not problems."""
    sides = facets_in(" . ".join(one for one in headings if not SUBJECT_OF_A_HEADING.match(one)))
    sides |= {side.value for one in headings if (side := side_of_heading(one))}
    return sides or facets_in(" . ".join(headings))


@lru_cache(maxsize=1)
def _patterns() -> dict[str, re.Pattern[str]]:
    lines = (line.split(":", 1) for line in data_lines("danish", "facets.txt"))
    return {
        facet: re.compile(rf"{NOT_DENIED}(?:{_any_of(words)})(?!\w)(?!\s+(?:ikke|not)\b)", re.IGNORECASE)
        for facet, words in lines
    }


def _any_of(words: str) -> str:
    return "|".join(re.escape(word).replace(r"\*", r"\w*").replace("_", r"\s+") for word in words.split())
