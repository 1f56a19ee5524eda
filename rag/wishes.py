"""What may be wished for of an answer that is there: a brief, a table, fewer words, a reason; never words to search."""

from __future__ import annotations

import re
from functools import cache

from rag.danish import words
from rag.danish.lexicon import data_lines
from rag.danish.stopwords import stop_words
from rag.types import Wish

ASKING = frozenset(
    (
        *("hvem", "hvor", "hvornår", "hvordan", "ikke", "andre", "begge"),
        *("who", "where", "when", "how", "not", "others", "both"),
    )
)
"""Empty words that nevertheless ask something of their own."""
OF_AN_ANSWER = frozenset(
    (Wish.BRIEF, Wish.TABLE, Wish.TRANSLATED, Wish.SHORTER, Wish.NUMBER, Wish.RANKED, Wish.REWORDED)
)
"""What can be wished for of an answer only: said first of all, there is nothing to search for."""
OTHER_MEETING = re.compile(
    r"^\W*(?:(?:og|and|men|but)\s+)?(?:(?:hvad|what)\s+(?:(?:med|about|siger|sagde|blev|siges|did|does|do|was|is)\s+)?"
    r"(?:(?:de|der|man|they)\s+)?(?:(?:sagt|siges|said|say)\s+)?)?(?:(?:på|ved|fra|til|i|at|from|in)\s+)?"
    r"(?:det|den|the)\s+(?:andet|anden|other)\s+(?:møde|sted|referat|arrangement|note|meeting|place|event)"
    r"(?:\s+(?:siger|sagde|say|says|sagt|said|så|then|om\s+(?:det|dem)|about\s+(?:it|them|that)))*\W*$",
    re.IGNORECASE,
)
"""The meeting that the question before did not limit itself to: "og det andet møde?"."""


@cache
def _told() -> tuple[dict[Wish, tuple[frozenset[str], frozenset[str]]], frozenset[str]]:
    """For each wish the phrases that tell it alone and beside others, and the words that may stand beside them."""
    lines = dict(line.split(": ", 1) for line in data_lines("danish", "wishes.txt"))
    beside = frozenset(lines.pop("beside").split())
    wishes = {}
    for name, told in lines.items():
        alone, _, others = told.partition("|")
        wishes[Wish(name)] = (_phrases(alone), _phrases(others))
    return wishes, (beside | stop_words("da") | stop_words("en")) - ASKING


def _phrases(told: str) -> frozenset[str]:
    return frozenset(phrase.replace("_", " ") for phrase in told.split())


def wish_in(text: str) -> Wish | None:
    """What a text wishes for and names nothing else; ``None`` for any other text."""
    if OTHER_MEETING.match(text):
        return Wish.OTHER_MEETING
    wishes, beside = _told()
    said = f" {' '.join(words(text))} "
    for wish, (alone, others) in wishes.items():
        if not any(f" {phrase} " in said for phrase in (alone if " " not in said.strip() else alone | others)):
            continue
        rest = said
        for phrase in sorted(alone | others, key=len, reverse=True):
            rest = rest.replace(f" {phrase} ", "  ")
        if beside.issuperset(rest.split()):
            return wish
    return None
