"""The small words that turn a sentence round: negations, opposites, and those that make one remark everybody's."""

from __future__ import annotations

import re
from enum import Enum
from functools import cache

from rag.danish import words
from rag.danish.lexicon import data_lines

CLAUSE_END = re.compile(
    r"[.!?;:,…]+|\s[–-]\s|\b(?:men|fordi|da|selv om|but|because|while|whereas|although)\b", re.IGNORECASE
)
"""Where one thing said ends and another begins."""
JOINED = re.compile(r"\b(?:og|samt|eller|and|or|as well as)\b", re.IGNORECASE)
"""What stands on both sides of these may share a negation."""
CLITIC = re.compile(r"n[’']t\b", re.IGNORECASE)


class Polarity(Enum):
    """Whether a stretch of text affirms or denies; lacking and avoiding can be told either way."""

    AFFIRMS = 1
    DENIES = -1
    EITHER = 0

    def agrees(self, other: Polarity) -> bool:
        """False only for one that affirms and one that denies."""
        return self.value * other.value >= 0


def polarity_of(text: str) -> Polarity:
    """Denying where a negation stands in the text."""
    denying, either = _negations()
    found = set(words(CLITIC.sub(" not", text)))
    if found & denying:
        return Polarity.DENIES
    return Polarity.EITHER if found & either else Polarity.AFFIRMS


def parts_of(text: str) -> list[tuple[str, Polarity]]:
    """What a text says one after the other, each with whether it denies; beside a joined part that does, either."""
    parts: list[tuple[str, Polarity]] = []
    for clause in CLAUSE_END.split(text):
        rest = Polarity.EITHER if polarity_of(clause) is Polarity.DENIES else Polarity.AFFIRMS
        for part in JOINED.split(clause):
            own = polarity_of(part)
            parts.append((part.strip(), rest if own is Polarity.AFFIRMS else own))
    return [(part, polarity) for part, polarity in parts if re.search(r"\w", part)]


def turned_round(claim: str, said: str) -> bool:
    """True where the claim has one side of an opposition, and what was said only the other."""
    if polarity_of(claim) is Polarity.DENIES:
        return False
    for sides in _opposites():
        claimed, told = ([bool(side.search(text)) for side in sides] for text in (claim, said))
        if claimed.count(True) == 1 and told.count(True) == 1 and claimed != told:
            return True
    return False


def sweeping_beyond(claim: str, said: str) -> bool:
    """True where the claim says all, most, always, only or many, and what was said does not."""
    claimed, told = set(words(claim)), set(words(said))
    return any(claimed & group and not told & group for group in _sweeping())


@cache
def _negations() -> tuple[frozenset[str], frozenset[str]]:
    denying, either = (frozenset(words(line.partition(":")[2])) for line in data_lines("checking", "negations.txt"))
    return denying, either


@cache
def _opposites() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    pairs = (line.split("|") for line in data_lines("checking", "opposites.txt"))
    return tuple((_any_of(one), _any_of(other)) for one, other in pairs)


@cache
def _sweeping() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(words(line.partition(":")[2])) for line in data_lines("checking", "sweeping.txt"))


def _any_of(listed: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(one.replace('*', '[a-zæøå]*') for one in listed.split())})\b", re.IGNORECASE)
