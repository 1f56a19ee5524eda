"""Questions about who is for a matter or against it: what takes no stand does not answer them.

Not stance detection: the words of a remark, or of the heading over it, only tell that it may take one.
"""

from __future__ import annotations

import re

from rag.passages import headings_over
from rag.retrieval.facets import facets_in, word_patterns
from rag.types import Passage

AGAINST, FOR = "against", "for"
SIDE_OF_FACETS = {"hard": AGAINST, "feared": AGAINST, "works": FOR, "wished": FOR, "offered": FOR}
_SOMEBODY = (
    r"(?:hvem|hvor mange|hvilke \w+)\s+(?:er|var|siger|stemte)|(?:er|var)\s+(?:der\s+)?(?:nogen|nogle|alle|"
    r"mange|flere|[\w-]+)|"
    r"(?:who|how many|which \w+)\s+(?:is|are|was|were|says?|voted)|(?:is|are|was|"
    r"were)\s+(?:there\s+)?(?:the\s+)?[\w’'-]+"
)
_BETWEEN = r"(?:\s+[\w’'-]+){0,4}?\s+"
_AGAINST = (
    r"imod|modstand|modstandere?|nej til|utilfredse?|utrygge|kede af|sure(?=\s+(?:over|på))|vrede|"
    r"trætte(?=\s+af)|kritiske|skeptiske|bekymrede|"
    r"against|opposed|opponents?|no to|unhappy|dissatisfied|angry|critical|sceptical|skeptical|worried|"
    r"concerned|tired of"
)
_FOR = (
    r"tilhængere?|opbakning|ja til|glade?(?=\s+(?:for|over|ved)|\W*$)|tilfredse?|stolte|begejstrede|"
    r"positive|in favou?r|supporters?|yes to|happy|pleased|satisfied|proud|enthusiastic"
)
_THEN = r"\W*(?:(?:og|and|men|but|så|so)\s+)?"
ASKS = (
    (AGAINST, re.compile(rf"{_THEN}(?P<who>{_SOMEBODY}){_BETWEEN}?(?:{_AGAINST})(?![\w-])", re.IGNORECASE)),
    (FOR, re.compile(rf"{_THEN}(?P<who>{_SOMEBODY}){_BETWEEN}?(?:{_FOR})(?![\w-])", re.IGNORECASE)),
    (
        AGAINST,
        re.compile(
            rf"{_THEN}(?P<who>hvad|what)\s+(?:er|vil|ønsker|kan|do|does|don['’]t|doesn['’]t|are)\s+(?:[\w’'-]+\s+){{1,3}}?"
            r"(?:ikke(?=\s*(?:have|ønske|lide|vil|\W*$))|imod|utilfredse med|kede af|trætte af|not want|"
            r"not like|dislike|oppose|"
            r"against|unhappy)(?![\w-])",
            re.IGNORECASE,
        ),
    ),
    # "For" alone is so only right behind the verb; with most words it means something else.
    (
        FOR,
        re.compile(
            rf"{_THEN}(?P<who>hvem|hvor mange|hvilke \w+|(?:er|var)\s+(?:der\s+)?(?:nogen|nogle)\s+(?:der|"
            rf"som))\s+(?:er|var|stemte)"
            r"\s+for\s+(?!mange\b|meget\b|få\b|lidt\b)",
            re.IGNORECASE,
        ),
    ),
)
SOME = re.compile(r"hv|wh|how many|.*\b(?:nogen|nogle|any|some|any(?:one|body)|some(?:one|body))$", re.IGNORECASE)
"""Whether all are is answered by those who are not too."""


DENIED = re.compile(
    r"\b(?:ikke|ingen|intet|aldrig|hverken|not|never|no|nothing)(?:\s+\w+){1,3}|n['’]t(?:\s+\w+){1,3}", re.IGNORECASE
)
"""What is denied is nothing to be for: "ikke en god idé"."""


def sides_asked_for(question: str) -> frozenset[str]:
    """The sides a remark may take to answer a question about who is for or against something; none for any other."""
    for side, asks in ASKS:
        found = asks.match(question)
        if found:
            return frozenset({side}) if SOME.match(found["who"]) else frozenset({AGAINST, FOR})
    return frozenset()


def takes_side(passage: Passage, sides: frozenset[str]) -> bool:
    """True where the words of a remark may take one of the sides, or a heading over it is about such."""
    said, over = passage.readable, " . ".join(headings_over(passage))
    above = {SIDE_OF_FACETS.get(facet) for facet in facets_in(over)}
    patterns = word_patterns("stances.txt")
    words = {AGAINST: said, FOR: DENIED.sub(" ", said)}
    return bool(sides & above) or any(patterns[side].search(words[side]) for side in sides)
