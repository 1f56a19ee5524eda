"""Words that a scan broke: a space stands in them for a letter that it lost or for none, or a line ends in them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache

from rag.danish import is_known
from rag.danish.lexicon import base_of, ranks
from rag.danish.stopwords import function_words
from rag.readers.pieces import LONGEST, OWN, Broken, Piece, Written, likeliest, named

Repaired = Callable[[str], str | None]
"""What a word was whose letters were read wrongly; ``None`` for one that stands."""

PIECE = re.compile(r"(?<![\w@|])[^\W\d_]+(?![\w@|])")
LINE_END = re.compile(r" -[^\S\n]*\n[^\S\n]*")
"""Where a line ends in a word that lost the letter before its hyphen: "sku -", "fen"."""
DIVIDED = re.compile(r"(?<![\w@|])([^\W\d_]{2,})-[^\S\n]*\n[^\S\n]*([a-zæøåé]{2,})(?![\w@|])")
TOGETHER = ("og", "eller", "samt")
LITTLE = {2: 2_500, 3: 5_000}
"""Rank below which a string of so few letters is a word by itself, and no piece of one."""
OFTEN = 2
"""What a note has so often is no piece: words break at another letter each time."""
FEWEST_BROKEN = 3


def undivided(text: str) -> str:
    """The text with the words whole that a line's end divides with a hyphen; "børne-" before "og" stays."""
    return DIVIDED.sub(_undivided, text)


def _undivided(found: re.Match[str]) -> str:
    first, second = found.groups()
    apart = second in TOGETHER or (is_known(first) and is_known(second) and not is_known(first + second))
    return found.group() if apart else first + second


def mended(text: str, note: str, repaired: Repaired) -> str:
    """The text with its broken words whole; ``note`` is all that was scanned with it."""
    parts: list[str] = []
    end = 0
    for broken in _broken(text, _written(note, repaired), repaired):
        parts += [text[end : broken.start], broken.whole]
        end = broken.end
    return "".join([*parts, text[end:]])


@lru_cache(maxsize=256)
def _written(note: str, repaired: Repaired) -> Written:
    found = PIECE.findall(note)
    counts = Counter(word.lower() for word in found)
    large = Counter(word.lower() for word in found if word.istitle() and len(word) >= OWN)
    always = (word for word, times in large.items() if times >= OFTEN and times == counts[word])
    written = Written(counts, frozenset(word for word in always if base_of(word) is None))
    lost = [broken.lost for broken in _broken(note, written, repaired)]
    fewer, more = sorted((sum(lost), len(lost) - sum(lost)))
    if more < FEWEST_BROKEN or more <= 2 * fewer:
        return written
    return replace(written, loses=2 * sum(lost) > len(lost))


def _broken(text: str, written: Written, repaired: Repaired) -> Iterator[Broken]:
    """The broken words of a text, none overlapping another: of two that share a piece the likelier."""
    pieces = [_piece(found, written, repaired) for found in PIECE.finditer(text)]
    found = [_between(text, pieces, at, written) for at in range(len(pieces) - 1)]
    at = 0
    while at < len(found):
        here, after = found[at], found[at + 1] if at + 1 < len(found) else None
        if here is not None and (after is None or here.cost <= after.cost):
            yield here
            at += 1
        at += 1


def _piece(found: re.Match[str], written: Written, repaired: Repaired) -> Piece:
    word = found.group().lower()
    sound = _is_sound(word, written)
    return Piece(found.start(), found.end(), found.group(), sound, sound or _is_misread(word, repaired))


def _is_sound(word: str, written: Written) -> bool:
    if len(word) == 1:
        return word in ("i", "å")
    if written.counts[word] >= OFTEN:
        return True
    return _is_listed(word) if len(word) in LITTLE and word not in function_words("da") else is_known(word)


def _is_misread(word: str, repaired: Repaired) -> bool:
    meant = repaired(word) if len(word) <= LONGEST else None
    return meant is not None and _is_listed(meant)


def _is_listed(word: str) -> bool:
    most = LITTLE.get(len(word), len(ranks()))
    return ranks().get(word, most) < most


def _between(text: str, pieces: list[Piece], at: int, written: Written) -> Broken | None:
    """The word that the piece at this place is with the next one; ``None`` where they are two."""
    first, second = pieces[at : at + 2]
    if not _are_close(text, first, second, written) or not _are_alike(first.text, second.text):
        return None
    if first.clear and second.clear:
        return named(first, second, written) if written.loses and first.sound and second.sound else None
    # A piece may also be one of the word on its other side.
    before, after = pieces[at - 1 : at], pieces[at + 2 : at + 3]
    if second.clear and before and not before[0].clear and _are_close(text, before[0], first, written):
        return None
    if first.clear and after and not after[0].clear and _are_close(text, second, after[0], written):
        return None
    return likeliest(first, second, written)


def _are_close(text: str, first: Piece, second: Piece, written: Written) -> bool:
    between = text[first.end : second.start]
    return between == " " or bool(written.loses and not first.sound and LINE_END.fullmatch(between))


def _are_alike(first: str, second: str) -> bool:
    """True for pieces whose capitals are those of one word, and not too long for one."""
    small = second.islower() and (first.islower() or first.istitle())
    return (small or (first.isupper() and second.isupper())) and len(first) + len(second) < LONGEST
