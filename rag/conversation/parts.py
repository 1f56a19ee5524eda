"""Two questions in one: where a second clause asks what is said of a matter of its own, or who else says it."""

from __future__ import annotations

import re
from itertools import groupby, islice

from rag.conversation.matter import ASKING, POINTING
from rag.conversation.wording import ABOUT, carrying, cut
from rag.danish import words
from rag.danish.saying import SAYING, SAYING_DA
from rag.manners import without_manners
from rag.retrieval.facets import without_facets
from rag.retrieval.speakers import read_voices

MOST = 4
"""Questions in one that are answered together; of more the first, and the answer says so."""
LOOKED_AT = 16
"""Places where a question may be parted, and parts of it, that are looked at: nobody asks so much who wants answers."""
_ASKS = r"(?:hvad|hvem|hvordan|er\s+der\s+nog(?:en|le)|what|who|how|(?:is|are|does|do|did)\s+any(?:one|body))\b"
BORDER = re.compile(rf"(?:\s*[,;?]\s*|\s+)(?:og|and|samt|men|but)\s+(?={_ASKS})|\s*[,;?]\s+(?={_ASKS})", re.IGNORECASE)
OPENING = re.compile(r"^\W*(?:og|and|men|but)\s+", re.IGNORECASE)
SAID = re.compile(
    rf"^(?:hvad|hvordan)\s+(?:{SAYING_DA}|siges|blev|bliver|er|har)\b|^(?:what|how)\s+(?:do|does|did|is|was|are|were|has|have)\b"
    rf".*?\b(?:{SAYING}|spoken|talked)\b",
    re.IGNORECASE,
)
"""How a clause begins that asks what is said, in the order of words that only a question of its own has."""
DISAGREEING = re.compile(
    r"^(?:(?:hvem|who)\s+(?:er|var|is|are|was|were)?|(?:er|var)\s+der\s+nog(?:en|le)(?:,?\s+(?:der|som)\s+er)?|"
    r"(?:is|are|does|do|did)\s+any(?:one|body)(?:\s+who)?)\s*(?:uenige?|disagree[ds]?|disagreeing)\W*$",
    re.IGNORECASE,
)
COMPARING = re.compile(r"\b(?:forskel\w*|sammenlign\w*|differences?|differ|compare[ds]?)\b", re.IGNORECASE)
"""What is compared is one question, however many clauses it has."""


def parts_of(question: str) -> tuple[str, ...]:
    """The questions that a question consists of, in their order; itself where it is one, as nearly all are.

    Topics that share a clause ("om skoler og børnehaver") are one question, and so is what goes on asking of the same
    matter ("og hvad koster det?"). What is asked twice running is asked once.
    """
    if COMPARING.search(question):
        return (question,)
    parts = [question]
    while border := _border(parts[-1]):
        start, end = border
        parts[-1:] = [f"{parts[-1][:start]}?", parts[-1][end:]]
    return tuple(next(same) for _, same in groupby(parts, key=words))[:LOOKED_AT]


def _border(question: str) -> tuple[int, int] | None:
    """Between the first question and what follows it."""
    for found in islice(BORDER.finditer(question), LOOKED_AT):
        first, second = question[: found.start()], question[found.end() :]
        asks = ASKING.match(OPENING.sub("", without_manners(first)))
        if asks and _names_a_matter(first) and _stands_apart(_first_clause(second), first):
            return found.span()
    return None


def _first_clause(rest: str) -> str:
    border = BORDER.search(rest)
    return rest[: border.start()] if border else rest


def _names_a_matter(clause: str) -> bool:
    """True where a clause says what it is about, points at it, or asks who disagrees with what was said before."""
    named = carrying(without_facets(cut(clause, read_voices(clause)[1])))
    return bool(named or POINTING.search(clause) or DISAGREEING.match(clause))


def _stands_apart(clause: str, first: str) -> bool:
    if DISAGREEING.match(clause):
        return True
    if not SAID.match(clause):
        return False
    about = list(ABOUT.finditer(clause))
    if about and carrying(clause[about[-1].end() :]):
        return not POINTING.search(clause)
    voices, nouns = read_voices(clause)
    others = {voice.value for voice in voices} - {voice.value for voice in read_voices(first)[0]}
    return bool(others) and not carrying(cut(clause, nouns))
