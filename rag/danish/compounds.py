"""Which words a Danish compound is made of: "sundhedsplejen" is sundhed + s + plejen."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from rag.danish.lexicon import base_of, data_lines, entries, ranks
from rag.danish.stems import families, fold, stem
from rag.danish.stopwords import function_words

SHORTEST_HEAD = 3
SHORTEST_TAIL = 2
LONG = 6
MOST_PARTS = 4
LONGEST = 60
"""Letters. No compound has as many; each of a longer word's cuts would be tried with each of the others."""
LINKS = ("", "s", "e")
PART_COST = 30_000
"""More than any rank in the list: fewer parts always win, then the more frequent ones."""

SUFFIX = re.compile(
    "(skab|lig|hed|løs|som|dom|mæssig|agtig|bar|sat|els|ning|ling|ring|ind|eri|end|red|eret|isk|sk|ion|tern|gend|disk|rend"
    "|tion|en|er|ell|ked|kern|omm|ed|aktør|plet)(e|en|ens|ene|enes|ende|et|ets|er|ers|erne|ernes|ere|est|este|hed|heden|heder"
    "|ne|nes|ren|s|t)?"
)
"""Endings that make a new word of another; as words of their own they mean something else (skab: cupboard)."""


@cache
def _never_first() -> frozenset[str]:
    return frozenset(data_lines("danish", "affixes.txt")[0].split())


@cache
def _short_last() -> frozenset[str]:
    return frozenset(data_lines("danish", "affixes.txt")[1].split())


def _is_noun(form: str) -> bool:
    """True for a form that names a thing: it, or its definite form, is glossed with "the"."""
    ending = form[-1]
    forms = (form, f"{form}en", f"{form}et", f"{form}n", f"{form}t", f"{form}{ending}en", f"{form}{ending}et")
    return any(gloss.startswith("the ") for other in forms for gloss in entries().get(other, ()))


@lru_cache(maxsize=100_000)
def _first_part(head: str) -> tuple[int, str] | None:
    """What it costs to take ``head``, with its linking letter, for a first part; and the bare part."""
    best: tuple[int, str] | None = None
    for link in LINKS:
        if not head.endswith(link):
            continue
        bare = head.removesuffix(link)
        cost = _first_cost(bare)
        if cost is not None and (best is None or cost < best[0]):
            best = (cost, bare)
    return best


def _first_cost(bare: str) -> int | None:
    if len(bare) < SHORTEST_HEAD or bare in _never_first() or bare in function_words("da"):
        return None
    rank = ranks().get(bare)
    if rank is None and len(bare) >= LONG:
        base = base_of(bare)
        return None if base is None else ranks()[base] + PART_COST // 2
    if len(bare) == SHORTEST_HEAD and not _is_noun(bare):
        return None
    return rank


@lru_cache(maxsize=100_000)
def _last_cost(tail: str) -> int | None:
    """What it costs to take ``tail``, inflected or not, for a last part."""
    if SUFFIX.fullmatch(tail):
        return None
    base = base_of(tail)
    if base is None or (len(base) <= SHORTEST_HEAD and base not in _short_last()):
        return None
    if tail in function_words("da") and not _is_noun(tail):
        return None
    return ranks()[base]


def _rest(tail: str, most: int) -> tuple[int, tuple[str, ...]] | None:
    cost = _last_cost(tail)
    if cost is not None:
        return cost, (tail,)
    return _split(tail, most - 1) if most > 1 else None


def _split(word: str, most: int) -> tuple[int, tuple[str, ...]] | None:
    """The cheapest way to cut ``word`` into at most ``most`` pieces, which together are the word; and its cost."""
    best: tuple[int, tuple[str, ...]] | None = None
    for cut in range(SHORTEST_HEAD, len(word) - SHORTEST_TAIL + 1):
        head = _first_part(word[:cut])
        rest = _rest(word[cut:], most) if head else None
        if head is None or rest is None:
            continue
        cost = PART_COST * len(rest[1]) + head[0] + rest[0]
        if best is None or cost < best[0]:
            best = (cost, (word[:cut], *rest[1]))
    return best


@lru_cache(maxsize=100_000)
def compound_pieces(word: str) -> tuple[str, ...]:
    """The pieces of a compound, each with its linking letter, and with æ, ø and å for ae, oe and aa.

    Empty when the word is not a compound of words we know.
    """
    folded = fold(word)
    fits = SHORTEST_HEAD + SHORTEST_TAIL <= len(folded) <= LONGEST
    if not fits or folded in families() or not folded.isalpha():
        return ()
    found = _split(folded, MOST_PARTS - 1)
    return found[1] if found else ()


@lru_cache(maxsize=100_000)
def _cut(word: str) -> tuple[str, ...]:
    """The pieces of a compound without their linking letters."""
    *heads, tail = compound_pieces(word) or ("",)
    bare = [part[1] for head in heads if (part := _first_part(head))]
    return (*bare, tail) if bare else ()


def compound_parts(word: str) -> tuple[str, ...]:
    """The stems of a compound's parts in order; empty when the word is not a compound of words we know."""
    return tuple(stem(part) for part in _cut(word))


def all_parts(word: str) -> tuple[str, ...]:
    """The stems of a compound's parts and of their parts: gæstedagplejer holds gæst, dagplejer, dag and plejer."""
    found: list[str] = []
    for part in _cut(word):
        found += [stem(part), *all_parts(part)]
    return tuple(found)
