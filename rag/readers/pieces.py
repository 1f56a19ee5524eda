"""What two pieces of a broken word were together, and how likely that is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

from rag.danish import is_known
from rag.danish.compounds import compound_pieces
from rag.danish.lexicon import BEGINNING, base_of, beginnings, ranks
from rag.danish.stopwords import function_words

LETTERS = "abcdefghijklmnopqrstuvwxyzæøå"
SHORTEST, LONGEST = 4, 40
"""Letters of a word put together; fewer are one letter from too many words."""
SHORT, OWN, COMPOUND = 5, 5, 8
"""Letters: at most of a word that many others are like, at least of one that the note or a compound is met by."""
COMMON = 2_500
"""Rank below which a word is likelier than a little word beside a damaged one."""
OWN_COST, INFLECTED_COST, COMPOUND_COST = 300, 5_000, 60_000
"""How unlikely a word is, on the scale of ranks: one that the note has, one that inflects a listed one, a compound."""
SURER, SURER_IF_SHORT = 3, 10
"""So many times likelier than any other word it may be: "bø er" is neither "bøger" nor "bøder"."""
TAIL = 4


@dataclass(frozen=True, slots=True)
class Written:
    """What a note itself tells: how often it has each word, which are names, and what the spaces in its words are.

    ``loses`` is true where they stand for letters, false where for none, ``None`` where too few words tell.
    """

    counts: Counter[str]
    names: frozenset[str]
    loses: bool | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """Letters between spaces; ``sound`` as a word, ``clear`` also where they are one with misread letters put right."""

    start: int
    end: int
    text: str
    sound: bool
    clear: bool


@dataclass(frozen=True, slots=True)
class Broken:
    """Where a broken word stands, what it was, how unlikely that is, and whether a letter was lost."""

    start: int
    end: int
    whole: str
    cost: int
    lost: bool


def named(first: Piece, second: Piece, written: Written) -> Broken | None:
    """The name of the note that two pieces are, be they words: "Sej by", where it has "Sejlby"."""
    found = [whole for whole in _wholes(first, second, written) if _is_named(whole, first, written)]
    return _put_together(first, second, found[0], OWN_COST) if len(found) == 1 else None


def likeliest(first: Piece, second: Piece, written: Written) -> Broken | None:
    """The one word that two pieces are; ``None`` where several are as likely, or none is likely enough."""
    wholes = _wholes(first, second, written)
    costs = sorted((cost, whole) for whole in wholes if (cost := _cost(whole, first, second, written)) is not None)
    if not costs:
        return None
    cost, whole = costs[0]
    surer = SURER_IF_SHORT if len(whole) <= SHORT else SURER
    if (costs[1:] and costs[1][0] < surer * cost) or not _fits(first, second, whole, cost):
        return None
    return _put_together(first, second, whole, cost)


def _wholes(first: Piece, second: Piece, written: Written) -> Iterator[str]:
    head, tail = first.text.lower(), second.text.lower()
    if written.loses is not True:
        yield head + tail
    if written.loses is not False:
        yield from (head + letter + tail for letter in LETTERS)


def _put_together(first: Piece, second: Piece, whole: str, cost: int) -> Broken:
    lost = len(whole) > len(first.text) + len(second.text)
    shown = whole.upper() if second.text.isupper() else whole
    shown = shown[0].upper() + shown[1:] if first.text[0].isupper() else shown
    return Broken(first.start, second.end, shown, cost, lost)


def _is_named(whole: str, first: Piece, written: Written) -> bool:
    """True for a name of the note that goes on into the second piece, alone or before a word: "Sejlbyvej"."""
    if not first.text.istitle() or first.text.lower() in written.names:
        return False
    cuts = range(max(OWN, len(first.text) + 2), len(whole) + 1)
    return any(whole[:cut] in written.names and (cut == len(whole) or is_known(whole[cut:])) for cut in cuts)


def _cost(whole: str, first: Piece, second: Piece, written: Written) -> int | None:
    """How unlikely it is that two pieces are this word; ``None`` where it is none."""
    if len(whole) < SHORTEST:
        return None
    listed = ranks().get(whole)
    if len(whole) >= OWN and (written.counts[whole] or _is_named(whole, first, written)):
        return OWN_COST if listed is None else min(listed, OWN_COST)
    if listed is not None or len(whole) <= SHORTEST or whole[:BEGINNING] not in beginnings():
        return listed
    base = base_of(whole)
    if base is not None:
        return INFLECTED_COST + ranks()[base] if whole[-TAIL:] in _tails() else None
    return COMPOUND_COST if len(whole) >= COMPOUND and _is_compound(whole, first, second) else None


@cache
def _tails() -> frozenset[str]:
    """What listed words end in: "skøddt" has an ending of Danish words, but ends as none does."""
    return frozenset(form[-TAIL:] for form in ranks())


def _is_compound(whole: str, first: Piece, second: Piece) -> bool:
    """True for a compound that is not cut where the pieces are: any two words beside each other may be one."""
    cuts = set(accumulate(len(piece) for piece in compound_pieces(whole)))
    if len(whole) not in cuts or second.clear:
        return False
    if first.clear:  # "feje askine": the second part lost its first letter
        return len(first.text) >= SHORTEST and len(second.text) >= OWN and whole[len(first.text) :] in ranks()
    return not cuts & {len(first.text), len(whole) - len(second.text)}


def _fits(first: Piece, second: Piece, whole: str, cost: int) -> bool:
    """True where the pieces are likelier to be this word than words beside each other, one of them damaged."""
    rare = len(whole) <= SHORT or (second.clear and cost >= INFLECTED_COST)
    if first.text.istitle() and rare and cost != OWN_COST:
        return False  # names are as short, and in no list: "Lind ringede"
    if not (first.clear or second.clear):
        return True
    single = len(second.text) == 1
    if (second.clear and len(first.text) == 1) or (single and len(first.text) < SHORTEST - 1):
        return False
    little = any(piece.clear and piece.text.lower() in function_words("da") for piece in (first, second))
    return cost < COMMON or not (single or little)
