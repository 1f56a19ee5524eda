"""Scans read with the wrong alphabet: finding them, and suggesting what they said.

The note's text is never changed. ``repair`` gives a reading that is searched and shown beside it as a suggestion.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from rag.danish import is_known
from rag.danish.lexicon import base_of, ranks
from rag.danish.stopwords import function_words
from rag.language import detect

WORD = re.compile(r"[^\W\d_@|][\w@|é]*|[@|][\w@|é]+|4(?=[a-zæøå])[\w@|é]+")
# What a scanner without Danish letters makes of them, the likelier first.
CONFUSIONS = (
    *(("ae", "æ"), ("ee", "æ"), ("ze", "æ"), ("eae", "æ"), ("z", "æ"), ("zæ", "æ")),
    *(("@", "ø"), ("g@", "ø"), ("g", "ø"), ("oe", "ø"), ("gg", "gø"), ("e", "ø"), ("d", "ø")),
    *(("a", "å"), ("ad", "å"), ("é", "å"), ("éa", "å"), ("ég", "å"), ("d", "å")),
    *(("4", "å"), ("ig", "lø"), ("|", "i"), ("1", "l"), ("0", "o"), ("i", "l"), ("l", "i")),
    *(("rn", "m"), ("m", "rn"), ("c", "e")),
)
MOST_CHANGES = 3
MOST_TRIED = 4_000
FREQUENT = 400
"""A short word is put right only to one of the language's commonest."""
GLUED_DEPTH = 4
PREFIXES = frozenset(
    [
        "af",
        "an",
        "be",
        "for",
        "frem",
        "fra",
        "ind",
        "med",
        "mod",
        "ned",
        "om",
        "op",
        "over",
        "på",
        "til",
        "ud",
        "under",
        "ved",
        "efter",
    ]
)
"""Little words that also begin longer ones: "forenkle" is one word, not two."""
SUSPECT = re.compile("ae|ee|oe|ze|@")
"""Pairs that Danish hardly has and scans are full of."""
CHANGE_COST = 8_000
INFLECTED_COST = 5_000
COMPOUND_COST = 30_000
UNKNOWN_COST = 100_000
"""A word's rank among some 23,600, and what is laid on it: two changes to a listed word beat one to a compound."""
DAMAGED_SHARE = 0.03
FEWEST_WORDS = 3
INITIALS = re.compile(r"[A-ZÆØÅ]{2,3}")
"""Of a person or a body; many are one confusion from a common short word ("FA"), and stand in every other line."""
LONGEST_LOOKED_AT = 200_000


def is_damaged(text: str) -> bool:
    """True when so many unknown words become Danish by undoing a scanner's confusions that the note is such a scan."""
    sample = text[:LONGEST_LOOKED_AT]
    found = [word for word in WORD.findall(sample) if len(word) > 1]
    repaired = sum(
        not is_known(word) and not INITIALS.fullmatch(word) and _repair_word(word.lower()) is not None for word in found
    )
    return repaired >= FEWEST_WORDS and repaired >= DAMAGED_SHARE * len(found) and detect(sample[:2_000]) == "da"


def repair(text: str) -> str:
    """A readable suggestion for damaged text; words that nothing explains stay as they are."""
    return WORD.sub(lambda found: _reading(found.group()), re.sub(r"(?<!\S)\|(?!\S)", "I", text))


def _reading(word: str) -> str:
    lower = word.lower()
    better = _repair_word(lower) or _unglue(lower)
    if better is None:
        return word
    if word[0] == "I" and better[0] == "l":
        return better  # the capital was a small l
    if word.isupper() and len(word) > 2:
        return better.upper()
    return better[0].upper() + better[1:] if word[0].isupper() or word[0] == "|" else better


@lru_cache(maxsize=50_000)
def _repair_word(word: str) -> str | None:
    """The likeliest Danish word that a scan turned into ``word``; ``None`` where it stands or nothing fits."""
    if _stands(word):
        return None
    own = _cost(word)
    best = (own if own is not None else UNKNOWN_COST, "")
    for changes, candidate in _candidates(word):
        if changes * CHANGE_COST >= best[0]:
            break
        cost = _cost(candidate)
        if cost is not None:
            best = min(best, (changes * CHANGE_COST + cost, candidate))
    return best[1] or None


def _stands(word: str) -> bool:
    """True for a word to be left alone: listed, or known and without the marks of a scan."""
    if len(word) < 2 or word.isdigit():
        return True
    if len(word) <= 3:
        return ranks().get(word, FREQUENT) < FREQUENT
    return word in ranks() or (is_known(word) and not SUSPECT.search(word))


def _cost(candidate: str) -> int | None:
    """How unlikely a word is in itself; ``None`` for one that is no word. Listed words come before compounds."""
    if not candidate.isalpha():
        return None
    listed = ranks().get(candidate)
    if listed is not None or len(candidate) <= 3:
        return listed
    if len(candidate) <= 4:
        return None
    base = base_of(candidate)
    if base is not None:
        return INFLECTED_COST + ranks()[base]
    return COMPOUND_COST if is_known(candidate) else None


def _candidates(word: str) -> Iterator[tuple[int, str]]:
    """Words with one confusion undone, then two, then three."""
    level = {word}
    seen = {word}
    for changes in range(1, MOST_CHANGES + 1):
        level = {new for old in sorted(level) for new in _undone(old)} - seen
        seen |= level
        for candidate in sorted(level):
            yield changes, candidate
        if len(seen) > MOST_TRIED:
            return


def _undone(word: str) -> Iterator[str]:
    for wrong, right in CONFUSIONS:
        at = word.find(wrong)
        while at >= 0:
            yield word[:at] + right + word[at + len(wrong) :]
            at = word.find(wrong, at + 1)


@lru_cache(maxsize=50_000)
def _unglue(word: str, depth: int = GLUED_DEPTH) -> str | None:
    """Words that a scan ran together, as in "Viskal": little words in front of a known one."""
    if depth == 0 or len(word) < 5 or _stands(word):
        return None
    for cut in range(min(6, len(word) - 2), 0, -1):
        head, tail = word[:cut], word[cut:]
        if head not in function_words("da") and head not in ("de", "fx", "selv"):
            continue
        rest = tail if is_known(tail) and len(tail) > 2 else _repair_word(tail) or _unglue(tail, depth - 1)
        if rest is not None and (" " in rest or head not in PREFIXES):
            return f"{head} {rest}"
    return None
