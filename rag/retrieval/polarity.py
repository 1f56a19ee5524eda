"""Which sides of a matter the words of a remark tell of, by a lexicon of what is hard, what works, what is wished for.

The lexicon (``rag/data/danish/polarity.txt``) was written without knowing any note. What an entry is worth is learned
from the judged notes, all entries of a side together (``remarks.py``).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

from rag.danish import WORD
from rag.danish.lexicon import data_lines

FILE = ("danish", "polarity.txt")
ANY, SPACE, GAP = "*", "_", "…"
LONGEST_GAP = 3
"""Words that may stand between two of a phrase."""
DENYING = frozenset(
    ("ikke", "aldrig", "ingen", "intet", "uden", "hverken", "not", "never", "no", "nothing", "without", "cannot")
)
REMEMBERED = 16_384
"""Remarks whose entries are kept: those of a meeting are asked about again and again."""
WITHIN_REACH = 3
"""Words behind one that denies."""


@dataclass
class _Lexicon:
    """The phrases by how their first word begins: as it stands, by its beginning, by its ending."""

    whole: dict[str, list[tuple[str, Sequence[str]]]] = field(default_factory=lambda: defaultdict(list))
    begun: dict[str, list[tuple[str, Sequence[str]]]] = field(default_factory=lambda: defaultdict(list))
    ended: dict[str, list[tuple[str, Sequence[str]]]] = field(default_factory=lambda: defaultdict(list))

    def beginning_with(self, word: str) -> Iterator[tuple[str, Sequence[str]]]:
        """The side, and the words that follow the first, of each phrase that may begin with this word."""
        yield from self.whole.get(word, ())
        for cut in range(1, len(word) + 1):
            yield from self.begun.get(word[:cut], ())
            yield from self.ended.get(word[-cut:], ())


@lru_cache(maxsize=REMEMBERED)
def sides_told(text: str) -> Mapping[str, int]:
    """How many entries of each side a text has; one that is denied counts for "not" its side."""
    said = [found.group().lower() for found in WORD.finditer(text)]
    told: dict[str, int] = defaultdict(int)
    for at, word in enumerate(said):
        sides = {side for side, rest in _lexicon().beginning_with(word) if _follow(rest, said, at + 1)}
        denied = not DENYING.isdisjoint(said[max(0, at - WITHIN_REACH) : at])
        for side in sides:
            told[f"not {side}" if denied else side] += 1
    return told


def _follow(rest: Sequence[str], said: Sequence[str], at: int) -> bool:
    """Whether the words of a phrase stand from ``at`` on."""
    if not rest:
        return True
    first, *others = rest
    if first == GAP:
        return any(_follow(others, said, at + gap) for gap in range(1, LONGEST_GAP + 1))
    return at < len(said) and _is(said[at], first) and _follow(others, said, at + 1)


def _is(word: str, pattern: str) -> bool:
    if pattern.startswith(ANY):
        return word.endswith(pattern.removeprefix(ANY))
    return word.startswith(pattern.removesuffix(ANY)) if pattern.endswith(ANY) else word == pattern


@cache
def _lexicon() -> _Lexicon:
    lexicon = _Lexicon()
    for line in data_lines(*FILE):
        side, _, entries = line.partition(":")
        for entry in entries.split():
            first, *rest = re.sub("['’-]", SPACE, entry).replace(GAP, f"{SPACE}{GAP}{SPACE}").split(SPACE)
            phrases = (
                lexicon.ended if first.startswith(ANY) else lexicon.begun if first.endswith(ANY) else lexicon.whole
            )
            phrases[first.strip(ANY)].append((side, tuple(one for one in rest if one)))
    return lexicon
