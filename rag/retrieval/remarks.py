"""Which side of a matter a remark is on by its own words, where no heading and no telling word says so.

"Klubben lukker kl. 20" tells of a problem and "Nærbetjenten kender vi ved navn" of something good, although neither
says so. The weights of words and of words beside each other were learned from the project's own judged notes
(``python -m rag.retrieval.train``).
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise

from rag.danish import WORD, stem
from rag.danish.lexicon import data_lines, ranks
from rag.glossary import english_words
from rag.retrieval.facets import ALIKE
from rag.retrieval.polarity import sides_told

SIDES = ("works", "hard", "wished", "none")
FILE = ("danish", "remarks.txt")
BEGINNING, END, NUMBER, EVERY = "^", "$", "0", "="
"""How the table writes the beginning and the end of a remark, any number, and what holds for every remark."""
DO = "~"
"""And that a remark begins with what to do: "Luk hellere ..."."""
TELLS = "§"
"""And that words of the lexicon tell a side: "§hard", "§hards" where several do."""
PIECE = re.compile(rf"[?!+]|{WORD.pattern}")
VOWELS = frozenset("aeiouyæøå")
# How the past of a verb ends, in Danish and in English.
PAST_DA, PAST_EN = ("ede", "te", "t", "et"), ("ed", "d")
HUNDREDTHS = 100
REMEMBERED = 16_384
"""Remarks whose sides are kept: those of a meeting are asked about again and again."""
SURE = 0.99
"""No words alone say more."""


def side_told(asked: frozenset[str], text: str) -> float | None:
    """How probable it is that a remark is on one of the sides asked about, between .01 and .99.

    ``None`` where something is asked for that is no such side ("disputed").
    """
    wanted = {side for side in SIDES[:-1] for facet in asked if side in ALIKE.get(facet, {facet})}
    if not asked or any(not wanted & ALIKE.get(facet, {facet}) for facet in asked):
        return None
    told = chances(text)
    return min(SURE, max(1 - SURE, sum(told[side] for side in wanted)))


def marks_of(text: str) -> set[str]:
    """What a remark is known by: the stems of its words, its signs, and each two that stand beside each other."""
    pieces = [NUMBER if one.isdigit() else stem(one) for one in PIECE.findall(text.lower())]
    first = WORD.search(text)
    does = {DO} if first and _is_imperative(first.group().lower()) else set()
    pieces = [BEGINNING, *pieces, END]
    told = {f"{TELLS}{side}{'s' * (count > 1)}" for side, count in sides_told(text).items()}
    return {*pieces[1:-1], *(" ".join(two) for two in pairwise(pieces)), *does, *told}


@lru_cache(maxsize=REMEMBERED)
def _is_imperative(word: str) -> bool:
    """Whether the lists know the word as a verb's shortest form: "luk" beside "lukke", "lukker" and "lukkede"."""
    doubled = (word, word + word[-1]) if word[-1] not in VOWELS else (word,)
    danish, english = ranks(), english_words()
    return any(
        {f"{base}e", f"{base}er"} <= danish.keys() and any(base + ending in danish for ending in PAST_DA)
        for base in doubled
    ) or (
        word in english
        and any(f"{base.removesuffix('e')}ing" in english for base in doubled)
        and any(base + ending in english for base in doubled for ending in PAST_EN)
    )


@lru_cache(maxsize=REMEMBERED)
def chances(text: str) -> dict[str, float]:
    """How probable it is that a remark is on each of the ``SIDES``, or on none; together 1."""
    totals = list(_weights()[EVERY])
    for mark in marks_of(text):
        for at, weight in enumerate(_weights().get(mark, ())):
            totals[at] += weight
    most = max(totals)
    powers = [math.exp(total - most) for total in totals]
    return {side: power / sum(powers) for side, power in zip(SIDES, powers, strict=True)}


@cache
def _weights() -> dict[str, tuple[float, ...]]:
    return dict(_read())


def _read() -> Iterator[tuple[str, tuple[float, ...]]]:
    for line in data_lines(*FILE):
        mark, *weights = line.split("\t")
        yield mark, tuple(int(weight) / HUNDREDTHS for weight in weights)
