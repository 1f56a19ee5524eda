"""Which side of a matter is asked about: what works, what is hard, feared, wished for, decided, offered.

Notes are arranged by such sides ("Hvad fungerer godt?", "SVAGHEDER", "Vi foreslår"), so that a bullet often answers
only because of the heading over it: "Naboerne" answers what people are pleased with.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from rag.danish.lexicon import data_lines
from rag.passages import headings_over
from rag.sections.blocks import cells_of
from rag.sections.sides import side_of_heading
from rag.types import Passage

GOOD, BAD = frozenset(("works", "strengths")), frozenset(("hard", "feared"))
ALIKE = {**dict.fromkeys(GOOD, GOOD), **dict.fromkeys(BAD, BAD)}
"""Facets that are met by more than themselves."""
AGAINST = {
    **dict.fromkeys(GOOD, BAD | {"wished"}),
    "hard": GOOD | {"wished"},
    **dict.fromkeys(("feared", "wished"), GOOD),
}
"""What a heading may be about that its bullets do not answer the question."""
OPINIONS = GOOD | BAD | {"wished", "disputed"}
"""What somebody thinks, which its own words tell; a decision or an offer may be named where none is made."""
TO_BUILD_ON = re.compile(r"\b(?:bygge videre|build (?:up)?on)\b", re.IGNORECASE)
MORE_OF = re.compile(
    r"\W*(?:større|flere|mere|bedre|øge[ts]?|styrke[ts]?|tættere|udvid\w*|opskaler\w*|"
    r"more|better|closer|greater|stronger|increased?)\b",
    re.IGNORECASE,
)
A_TABLE = re.compile(r"\w+ \w{1,2}\W?")
NEEDED, ELSE = "needed", "else"
"""What is only said to be needed: under "Strengths to build on" a strength perhaps, but nobody is pleased with it."""
DENIED = {"works": "hard"}
"""What a facet turns into where it is denied; any other into none."""
_HOW_FAR = (
    "så|særligt?|helt|altid|rigtigt?|meget|noget|nogen|længere|mere|et|en|den|det|endnu|slet|stadig|stadigvæk|fortsat|simpelthen"
    "|overhovedet|jo|altså|desværre|heller|nu|ofte|tit|godt|the|a|an|any|very|really|so|too|that|always|quite|all|at"
    "|particularly|entirely|fully|exactly|much|enough|yet|still|longer|just|more|well"
)
DENIED_BEFORE = re.compile(
    r"(?:\b(?:ikke|aldrig|ingen|intet|uden|hverken|not|never|no|nothing|none|without|cannot)|n['’]t)\s+"
    rf"(?:(?:{_HOW_FAR})\s+){{0,2}}$",
    re.IGNORECASE,
)
DENIED_BEHIND = re.compile(
    rf"\s+(?:(?:{_HOW_FAR})\s+){{0,2}}"
    r"(?:ikke(?!\s+(?:kun|bare|mindst))|aldrig|not(?!\s+only)|never|no longer|dårligt|elendigt|badly|poorly)\b",
    re.IGNORECASE,
)
DENIED_WITHIN = re.compile(r"\b(?:ikke|aldrig|not|never)\b|n['’]t\b", re.IGNORECASE)
OF_A_HEADING, OF_ITSELF, ANOTHER = 1.0, 0.5, -1.0
SUBJECT_OF_A_HEADING = re.compile(
    r"^\W*(?:i forhold til|ift\.?|med hensyn til|mht\.?|angående|ang\.|vedrørende|vedr\.?|omkring"
    r"|in relation to|with regard to|regarding|concerning|as regards)\s",
    re.IGNORECASE,
)
"""A heading that begins so names what its bullets are about; their side is that of the heading above it."""


def facets_in(text: str) -> frozenset[str]:
    """The facets whose words stand in a text."""
    return frozenset(facet for facet, *_ in _found(text)) - {NEEDED}


def without_facets(text: str) -> str:
    """The text without the words that say which side of a matter it is about."""
    letters = list(text)
    for facet, start, end, between in _found(text):
        if facet != NEEDED:
            kept = [(place, text[slice(*place)]) for place in between]
            letters[start:end] = " " * (end - start)
            for (first, last), words in kept:
                letters[first:last] = words
    return " ".join("".join(letters).split())


def _found(text: str) -> Iterator[tuple[str, int, int, list[tuple[int, int]]]]:
    """Each facet of a text with where its words stand, those that deny it included, and what stands between them."""
    seen = _patterns()[ELSE].sub(lambda found: "·" * len(found.group()), text)
    hits = [(facet, hit) for facet, one in _patterns().items() if facet != ELSE for hit in one.finditer(seen)]
    for facet, found in hits:
        # "Would residents like" is a wish, although "residents like" is none.
        if not any(_is_part(found, other) for _, other in hits):
            before, behind = DENIED_BEFORE.search(seen[: found.start()]), DENIED_BEHIND.match(seen, found.end())
            start = before.start() if before else found.start()
            end = behind.end() if behind else found.end()
            # "Does not work" is among the words for what is hard, and "not agree" among those for what is disputed.
            within = facet not in ("hard", "disputed") and DENIED_WITHIN.search(found.group())
            meant = DENIED.get(facet) if before or behind or within else facet
            if meant:
                yield meant, start, end, [found.span(gap) for gap in range(1, len(found.groups()) + 1) if found[gap]]


def _is_part(found: re.Match[str], other: re.Match[str]) -> bool:
    """Whether words stand within others that say more."""
    return other.start() <= found.start() and found.end() <= other.end() and found.span() != other.span()


def facet_met(asked: frozenset[str], passage: Passage) -> float:
    """How a passage meets the facets asked for.

    1 where a heading over it has one of them, -1 where the headings are of another that goes against them; where they
    are of both ("Strengths and weaknesses") or of none, a half where its own words have one, else 0. A table's row is
    under the columns that it has something in.
    """
    if not asked:
        return 0.0
    wanted = wanted_by(asked)
    columns = _sides_of_columns(passage)
    if any(columns):
        return OF_A_HEADING if any(wanted & sides for sides in columns) else ANOTHER
    above = sides_of(_over(passage))
    # Under headings of both sides a bullet's own sign tells which it is on.
    if passage.side and (not above or (above & GOOD and above & BAD)):
        above = frozenset((passage.side.value,))
    against = above & frozenset().union(*(AGAINST.get(one, set()) for one in asked))
    if wanted & above and not against:
        return 0.0 if asked == {"works"} and _is_only_needed(passage) else OF_A_HEADING
    if against and not wanted & above:
        return ANOTHER
    return OF_ITSELF if wanted & facets_in(passage.readable) else 0.0


def _over(passage: Passage) -> list[str]:
    """The headings over a passage, and the next where the last only tells by its number which table said it."""
    numbered = passage.path[-1:] == (passage.group,) and A_TABLE.fullmatch(passage.path[-1])
    return [*headings_over(passage), *(passage.path[-3:-2] if numbered else ())]


def _sides_of_columns(passage: Passage) -> list[frozenset[str]]:
    """The facets of each column of its table that a row has something in; none for what is no whole row."""
    names = cells_of(passage.path[-1]) if passage.path else []
    cells = cells_of(passage.text)
    filled = [name for name, cell in zip(names, cells, strict=False) if any(map(str.isalnum, cell))]
    return [sides_of([name]) for name in filled] if len(names) == len(cells) else []


def wanted_by(asked: frozenset[str]) -> frozenset[str]:
    """The facets that meet those asked for: who asks for worries is told of problems."""
    return frozenset().union(*(ALIKE.get(one, {one}) for one in asked))


def speaks_of_another(passage: Passage) -> bool:
    """True where a passage says what is hard, feared, wished for or needed, and not what works."""
    facets = {facet for facet, *_ in _found(passage.readable)}
    return bool(facets & (AGAINST["works"] | {NEEDED})) and not facets & GOOD


def sides_of(headings: Sequence[str]) -> frozenset[str]:
    """The facets that headings are about: "Ideas" over "Regarding the problem of parking" are ideas, not problems."""
    sides = facets_in(" . ".join(one for one in headings if not SUBJECT_OF_A_HEADING.match(one)))
    sides |= {side.value for one in headings if (side := side_of_heading(one))}
    return sides or facets_in(" . ".join(headings))


def _is_only_needed(passage: Passage) -> bool:
    """Whether a passage says what there should be, or under "Strengths to build on" what there should be more of."""
    lead = passage.note.slice(passage.parent) if passage.parent else ""
    facets = {facet for facet, *_ in _found(f"{lead} . {passage.readable}")}
    building = any(TO_BUILD_ON.search(heading) for heading in headings_over(passage))
    needed = NEEDED in facets or (building and MORE_OF.match(passage.readable))
    return bool(needed) and "works" not in facets


@lru_cache(maxsize=1)
def _patterns() -> dict[str, re.Pattern[str]]:
    lines = (line.split(":", 1) for line in data_lines("danish", "facets.txt"))
    return {facet: re.compile(rf"(?<!\w)(?:{_any_of(words)})(?!\w)", re.IGNORECASE) for facet, words in lines}


def _any_of(words: str) -> str:
    """A pattern for any of the words; the longer first, so that what denies or widens one is seen with it."""
    signs = {r"\*": r"\w*", "_": r"\s+", "…": r"((?:\s+\w+){1,3}\s+)", "'": "['’]"}
    patterns = []
    for word in sorted(words.split(), key=len, reverse=True):
        pattern = re.escape(word)
        for sign, meaning in signs.items():
            pattern = pattern.replace(sign, meaning)
        patterns.append(pattern)
    return "|".join(patterns)
