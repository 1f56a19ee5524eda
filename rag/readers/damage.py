"""Scans read with the wrong alphabet: finding them, and suggesting what they said.

The note's text is never changed. ``repair`` gives a reading that is searched and shown beside it as a suggestion.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from rag.danish import is_known
from rag.danish.lexicon import BEGINNING, base_of, beginnings, ranks
from rag.danish.stopwords import function_words
from rag.language import detect
from rag.readers.broken import mended, undivided

WORD = re.compile(r"[^\W\d_@|][\w@|é]*|[@|][\w@|é]+|(?<!\w)[01459](?=[a-zæøå])[\w@|é]+")
# What a scanner without Danish letters makes of them, the likelier first.
CONFUSIONS = (
    *(("ae", "æ"), ("ee", "æ"), ("ze", "æ"), ("eae", "æ"), ("z", "æ"), ("zæ", "æ")),
    *(("@", "ø"), ("g@", "ø"), ("g", "ø"), ("oe", "ø"), ("gg", "gø"), ("e", "ø"), ("d", "ø")),
    *(("a", "å"), ("ad", "å"), ("é", "å"), ("éa", "å"), ("ég", "å"), ("d", "å")),
    *(("4", "å"), ("ig", "lø"), ("|", "i"), ("1", "l"), ("0", "o"), ("0", "ø"), ("i", "l"), ("l", "i")),
    *(("rn", "m"), ("m", "rn"), ("c", "e"), ("q", "g"), ("lc", "k"), ("cl", "d"), ("9", "g"), ("5", "s"), ("í", "i")),
)
RARER = (("e", "æ"), ("a", "æ"), ("á", "a"), ("v", "y"), ("y", "v"), ("b", "h"), ("o", "e"), ("w", "v"))
"""What scanners make of letters now and then: twice as unlikely as the others."""
LOST_AT_THE_BEGINNING = ("æ", "ø", "å")
WITHOUT_DANISH = (("ae", "æ"), ("ee", "æ"), ("oe", "ø"), ("aa", "å"), ("a", "å"))
"""What a scanner without Danish letters makes of words that are others then: "sa" (så), "maske" (måske)."""
FAR_MORE_COMMON = 20
"""So many times more frequent a word must be to be what another listed word was."""
MOST_CHANGES = 3
MOST_TRIED = 40_000
"""Letters of all that is tried for one word: of a long one two changes, or one."""
LONGEST_WORD = 40
NEVER_COUNTED = "04"
"""Numerals that stand before no word without a space: "0g" is "og", "4r" is "år", but "1ud" is "1 ud"."""
NUMERAL = re.compile(r"[^\W\d_]*(?:(?<!^)[01]|^1(?=[aeiouyæøå]))[^\W\d_]*")
"""A word with one numeral that scans make of a letter, not in front of a consonant."""
NUMBER = re.compile(
    r"(?<![\w.,])\d[\dO]*(?:[lI](?=[\dO])[\dO]*|(?<=\d\d)[lI]|[lI](?=\s*(?:procent|pct|%)))?(?:[.,:-][\dO]+)*(?!\w)"
)
DIGITS = str.maketrans("OlI", "011")
"""A number, in which a scan reads letters for numerals: "2O25", "13l"; behind one alone "l" may be litres."""
FREQUENT = 400
"""A short word is put right only to one of the language's commonest."""
ALSO_LITTLE = frozenset(("selv", "mere", "meget", "flere", "alle", "hver", "begge", "første", "sidste", "næste"))
COMMON, MOST_COMMON = 2_500, 600
LONG_ENOUGH_FOR_TWO = 5
SHORT, LITTLE = 5, 3
UNSPOKEN = re.compile("å(?:en|er|et|ene|ede)$")
"""Endings that no Danish word has which is not listed: "indsået"."""
GLUED_DEPTH = 4
PREFIXES = frozenset(
    (
        *("af", "an", "be", "for", "frem", "fra", "ind", "med", "mod"),
        *("ned", "om", "op", "over", "på", "til", "ud", "under", "ved", "efter"),
    )
)
"""Little words that also begin longer ones: "forenkle" is one word, not two."""
ABBREVIATED = frozenset(
    (
        *("gl", "nr", "kl", "pr", "ca", "mv", "bl", "fx", "kr", "st", "ndr", "sdr", "jf", "stk", "pkt", "tlf", "pct"),
        *("evt", "dvs", "mio", "mia", "ift", "ifm", "mht"),
    )
)
SUSPECT = re.compile("ae(?!ts?$)|ee|oe|ze|@")
"""Pairs that Danish hardly has and scans are full of."""
CHANGE_COST = 8_000
INFLECTED_COST = 5_000
COMPOUND_COST = 30_000
SUSPECT_COST = 60_000
"""A compound is not explained by parts that have a scan's marks themselves: "netvaerk"."""
UNKNOWN_COST = 100_000
"""A word's rank among some 23,600, and what is laid on it: two changes to a listed word beat one to a compound."""
BEGINNINGS = (("@", "ø"), ("l", "i"))
"""What a line's first letter was read as that is a capital."""
DAMAGED_SHARE = 0.03
FEWEST_WORDS = 3
FIRST_NAME = re.compile(r"(?<![\w.])[A-ZÆØÅ][a-zæøåéü-]+ $")
VOWELS = str.maketrans("åÅæÆøØ", "aAeEoO")
INITIALS = re.compile(r"[A-ZÆØÅ]{2,3}")
"""Of a person or a body; many are one confusion from a common short word ("FA"), and stand in every other line."""
LONGEST_LOOKED_AT = 200_000


def is_damaged(text: str) -> bool:
    """True when so many unknown words become Danish by undoing a scanner's confusions that the note is such a scan."""
    sample = text[:LONGEST_LOOKED_AT]
    found = [word for word in WORD.findall(sample) if len(word) > 1]
    repaired = sum(not is_known(word) and not INITIALS.fullmatch(word) and _is_scanned(word.lower()) for word in found)
    return repaired >= FEWEST_WORDS and repaired >= DAMAGED_SHARE * len(found) and detect(sample[:2_000]) == "da"


def _is_scanned(word: str) -> bool:
    """True for a word that a scanner's common confusions explain; the others explain many English words too."""
    repaired = _repair_word(word)
    return repaired is not None and all(repaired != other for _, other in _seldom(word))


@lru_cache(maxsize=4_096)
def repair(text: str, note: str = "") -> str:
    """A readable suggestion for damaged text; words that nothing explains stay as they are.

    Args:
        text: A line or a passage of a scan.
        note: All of the scan, whose other words tell what its broken ones are.
    """
    text = NUMBER.sub(lambda found: found.group().translate(DIGITS), text)
    whole = mended(undivided(text), note or text, _repair_word)
    read = WORD.sub(_read, re.sub(r"(?<!\S)\|(?!\S)", "I", whole))
    return next((right.upper() + read[1:] for wrong, right in BEGINNINGS if text[:1] + read[:1] == wrong + right), read)


def _read(found: re.Match[str]) -> str:
    """A word's reading; where no more than a vowel is put right, a surname is left as it is: "Sine Vad"."""
    word = found.group()
    better = _reading(word)
    surname = word.istitle() and better.translate(VOWELS) == word and FIRST_NAME.search(found.string, 0, found.start())
    return word if surname else better


def _reading(word: str) -> str:
    lower = word.lower()
    better = _better(lower, named=word[0].isupper())
    if better is None:
        return word
    if word[0] == "I" and better[0] == "l":
        return better  # the capital was a small l
    if word[0] == "l" and better[0] == "i" and word[1:2].isupper():
        return f"I{better[1:]}"
    if word.isupper() and len(word) > 2:
        return better.upper()
    return better[0].upper() + better[1:] if word[0].isupper() or word[0] == "|" else better


def _better(word: str, *, named: bool) -> str | None:
    """The likeliest word or words; two common words come before a compound that nobody lists, but not in a name."""
    if len(word) > LONGEST_WORD:
        return None
    repaired = _repair_word(word)
    if repaired is not None and (base_of(repaired) or len(word) < LONG_ENOUGH_FOR_TWO):
        return repaired
    name = f"Ø{word[1:]}".replace("ae", "æ") if word[0] == "@" else None
    return (None if named else _two_words(word)) or repaired or _unglue(word) or name or _without_numeral(word)


def _without_numeral(word: str) -> str | None:
    """A word that no list has with a letter for its numeral: "s1use"; ``None`` for one with a number ("bord1")."""
    if len(word) <= 4 or not NUMERAL.fullmatch(word) or is_known(word.rstrip("01")):
        return None
    return word.replace("1", "l").replace("0", "o")


@lru_cache(maxsize=50_000)
def _two_words(word: str) -> str | None:
    """A little word and a common one that were run together: "mere almindeligt", "om året", "bruges som"."""
    if len(word) < LONG_ENOUGH_FOR_TWO or base_of(word) or (is_known(word) and not SUSPECT.search(word)):
        return None
    found: list[tuple[int, str]] = []
    for cut in range(2, len(word) - 2):
        head, tail = word[:cut], word[cut:]
        if head in function_words("da") or head in ALSO_LITTLE:
            read = tail if tail in ranks() else _repair_word(tail)
            most = MOST_COMMON if head in PREFIXES else COMMON
        else:
            read, most = tail if tail in function_words("da") and head in ranks() else None, FREQUENT
        if read and ranks().get(read, most) < most and ranks().get(head, COMMON) < COMMON:
            found.append((ranks()[read] + ranks()[head], f"{head} {read}"))
    return min(found)[1] if found else None


@lru_cache(maxsize=50_000)
def _repair_word(word: str) -> str | None:
    """The likeliest Danish word that a scan turned into ``word``; ``None`` where it stands or nothing fits."""
    if _stands(word):
        return _far_more_common(word)
    own = _cost(word)
    best = (own if own is not None else UNKNOWN_COST, "")
    for changes, candidate in _candidates(word):
        if changes * CHANGE_COST >= best[0]:
            break
        cost = _cost(candidate)
        if cost is not None:
            best = min(best, (changes * CHANGE_COST + cost, candidate))
    return best[1] or _far_more_common(word)


def _far_more_common(word: str) -> str | None:
    """The word that ``word``, itself a rare one, is without Danish letters; ``None`` where none is far more common."""
    own = ranks().get(word)
    if own is None or word in ABBREVIATED:
        return None
    made = (new for wrong, right in WITHOUT_DANISH for new in _replaced(word, wrong, right))
    listed = [(ranks()[new], new) for new in made if new in ranks()]
    best = min(listed, default=None)
    return best[1] if best and best[0] * FAR_MORE_COMMON < own else None


def _stands(word: str) -> bool:
    """True for a word to be left alone: listed, or known and without the marks of a scan."""
    if not 2 <= len(word) <= LONGEST_WORD or word.isdigit() or word in ABBREVIATED or _is_counted(word):
        return True
    if len(word) <= 3:
        return ranks().get(word, FREQUENT) < FREQUENT
    return word in ranks() or (is_known(word) and not SUSPECT.search(word))


def _is_counted(word: str) -> bool:
    """True for a number and what it counts, written together: "1ud", "5klasser"."""
    counts = word[0].isdigit() and word[0] not in NEVER_COUNTED
    return counts and (len(word) <= 3 or base_of(word[1:]) is not None)


def _cost(candidate: str) -> int | None:
    """How unlikely a word is in itself; ``None`` for one that is no word. Listed words come before compounds."""
    if not candidate.isalpha():
        return None
    listed = ranks().get(candidate)
    if listed is not None or len(candidate) <= 3:
        return listed
    if len(candidate) <= 4:
        return None
    if candidate[:BEGINNING] not in beginnings():
        return COMPOUND_COST if _is_prefixed(candidate) else None
    base = base_of(candidate)
    if base is not None:
        return None if UNSPOKEN.search(candidate) else INFLECTED_COST + ranks()[base]
    if not is_known(candidate) and not _is_prefixed(candidate):
        return None
    return SUSPECT_COST if SUSPECT.search(candidate) else COMPOUND_COST


def _is_prefixed(word: str) -> bool:
    """True for a little word and a common one that it changes: "fremgå"."""
    return any(word.startswith(one) and ranks().get(word[len(one) :], COMMON) < MOST_COMMON for one in PREFIXES)


def _candidates(word: str) -> Iterator[tuple[int, str]]:
    """Words with one confusion undone, then two, then three; after the first what happens less often. With the cost."""
    level = {word}
    seen = {word}
    ways = sum(1 for _ in _undone(word))
    for changes in range(1, MOST_CHANGES + 1):
        if len(level) * ways * len(word) > MOST_TRIED:
            return
        level = {new for old in sorted(level) for new in _undone(old)} - seen
        seen |= level
        for candidate in sorted(level):
            yield changes, candidate
        if changes == 1:
            yield from _seldom(word)


def _undone(word: str) -> Iterator[str]:
    yield from (new for wrong, right in CONFUSIONS for new in _replaced(word, wrong, right))
    yield from (new for new in _replaced(word, "o", "ø") if _may_be_slashed(word, new))


def _may_be_slashed(word: str, new: str) -> bool:
    """True where a scan's "o" may be an "ø": else a short word is a name ("Tove"), and "over" begins a longer one."""
    if len(word) > SHORT:
        return not (word.startswith("over") and new[0] == "ø")
    return ranks().get(new, COMMON) < (COMMON if len(word) > LITTLE else MOST_COMMON)


def _seldom(word: str) -> Iterator[tuple[int, str]]:
    """What scanners do now and then, which explains a word only by one that is listed."""
    made = [new for wrong, right in RARER for new in _replaced(word, wrong, right)] if len(word) > 3 else []
    made += [letter + word for letter in LOST_AT_THE_BEGINNING]
    return ((2, new) for new in made if new in ranks())


def _replaced(word: str, wrong: str, right: str) -> Iterator[str]:
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
