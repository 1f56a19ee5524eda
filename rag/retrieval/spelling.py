"""Misspelt words of a question, and the known words they were probably meant to be."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from difflib import SequenceMatcher, get_close_matches
from functools import cache
from weakref import WeakKeyDictionary

from rag.danish import fold, is_known
from rag.danish.lexicon import base_of, ranks
from rag.danish.people import GROUPS, HEARD, MANY, ONE
from rag.danish.stopwords import function_words, wishing_words
from rag.glossary import danish_for, english_words
from rag.index import Index
from rag.language import detect
from rag.passages import searchable
from rag.types import SPELLING, Language, Reason

SHORTEST = 5
"""Shorter words have too many neighbours to guess."""
ALMOST_ALIKE = 0.88
ALL_BUT_ONE_LETTER = 0.96
"""Shares of letters in common, as ``difflib`` counts them."""
SAME_ENDING = 2
SURELY_WRITTEN = 3
"""Passages that hold a word which no list has, before a question's word is taken for it: a scan's slips are rarer."""
SPEAKERS = tuple(
    noun
    for kind in (ONE, MANY, GROUPS)
    for voice in HEARD
    for noun in kind[voice]
    if noun.isalpha() and len(noun) > SHORTEST + 1
)
"""Who may be meant where a word is no word of the notes: questions name speakers more often than anything else."""
SAYING = re.compile(
    rf"\W*hvad?\s+(?P<verb>[a-zæøå]{{3,}})\s+(?:de\s+)?(?:{'|'.join(SPEAKERS)})\s.*\bom\b", re.IGNORECASE
)
"""Where a verb of saying stands, whatever it is: "hvad foreslor forældrene om"."""
LETTERS = re.compile(r"[^\W\d_]+")
SHORTEST_BARE = 3
"""Letters left of an English word without its ending: "erly" is no form of "er"."""
INFLECTED = re.compile(r"(?:e?s|e?d|ing|e?rs?|e?st|ly|y|ness|ish|able|less|ful)$")
"""What an English word that is not listed may add to one that is."""
WITHOUT_LETTERS = str.maketrans("æøå", "aoa")
IN_TWO_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})
Buckets = dict[tuple[str, int], list[str]]
_WRITTEN: WeakKeyDictionary[Index, Counter[str]] = WeakKeyDictionary()
"""In how many passages each word form stands, small letters."""
_BARE: WeakKeyDictionary[Index, dict[str, str]] = WeakKeyDictionary()
"""The words with Danish letters by what they are without them."""
_PLACES: WeakKeyDictionary[Index, dict[str, str]] = WeakKeyDictionary()
"""The words of where notes are from, small letters, each as it is written there."""
_BUCKETS: WeakKeyDictionary[Index, Buckets] = WeakKeyDictionary()


def corrected(question: str, index: Index) -> tuple[str, tuple[Reason, ...]]:
    """The question with its misspelt words as they were probably meant, and which words those are.

    A word is taken for another only where it is in no list and in no note, and where one letter too many, too few,
    wrong or swapped with the next parts it from a word of the notes or, failing that, of the list of the question's
    language. What is almost a noun of speakers is one, also where it could be a rare form ("bogerne"), and what stands
    where they are said to say something is "siger" at least. Words written large may be names and stay as they are,
    but for the first, and but for Danish letters that a keyboard lacked ("Norre Vang"); in small letters a place that
    a note is from is known through one slip.
    """
    language = detect(question)
    reasons: dict[str, Reason] = {}
    saying = SAYING.match(question)
    verb = saying.span("verb") if saying else None

    def read(found: re.Match[str]) -> str:
        typed = found.group()
        lower = typed.lower()
        if len(typed) < SHORTEST - 1:
            return typed
        meant = _typed_in_two(lower, index) or _with_its_letters(lower, index)
        meant = meant or (_place(lower, index) if typed == lower else None)
        if meant is None and (typed == lower or (typed[1:] == lower[1:] and found.start() == first)):
            meant = _meant(lower, language, index, says=found.span() == verb)
        if meant is None:
            return typed
        meant = meant.capitalize() if typed[0] != lower[0] else meant
        reasons.setdefault(typed, Reason(SPELLING, meant, typed))
        return meant

    start = LETTERS.search(question)
    first = start.start() if start else 0
    return LETTERS.sub(read, question), tuple(reasons.values())


def _meant(word: str, language: Language, index: Index, *, says: bool) -> str | None:
    """What a word of a question, in small letters, was probably meant to be; ``None`` for a right one.

    ``says`` is true of one that stands where a verb of saying does.
    """
    stands = word in written(index)
    if (speaker := _speaker(word)) and not (stands and is_known(word)):
        return speaker
    if stands or _is_listed(word):
        return None
    if is_known(fold(word)):
        # A compound of its own, or one that the notes write otherwise: "skolebusen".
        return _by_a_slip(word, _near(word, _of_the_notes(index)))
    near = (_near(word, known) for known in (_of_the_notes(index), _listed(language)))
    found = next(filter(None, (_by_a_slip(word, one) for one in near)), None)
    return found or ("siger" if says and not is_known(word) else None)


def _typed_in_two(word: str, index: Index) -> str | None:
    """The known word whose æ or ø were typed as "ae" and "oe", which the reranker knows by its own letters only."""
    meant = fold(word)
    return meant if {"æ", "ø"} & set(meant) - set(word) and word not in written(index) else None


def _with_its_letters(word: str, index: Index) -> str | None:
    """The word of the notes, or of where they are from, that a word is without its æ, ø and å."""
    if word in written(index) or _is_listed(word):
        return None
    if index not in _BARE:
        from_there = (text for note in index.notes for text in (note.provenance.place, note.provenance.municipality))
        told = LETTERS.findall(" ".join(filter(None, from_there)).lower())
        _BARE[index] = {bare: form for form in (*written(index), *told) for bare in _bare(form)}
    return _BARE[index].get(word)


def _place(word: str, index: Index) -> str | None:
    """The word of where notes are from that one slip parts a word from, which is in no list and no note."""
    if word in written(index) or _is_listed(word) or is_known(fold(word)):
        return None
    if index not in _PLACES:
        from_there = (text for note in index.notes for text in (note.provenance.place, note.provenance.municipality))
        told = LETTERS.findall(" ".join(filter(None, from_there)))
        _PLACES[index] = {form.lower(): form for form in told if form[0].isupper() and not _is_listed(form.lower())}
    slips = (place for place in _PLACES[index] if word != f"{place}s" and _is_slip(word, place, inflected=False))
    return _PLACES[index].get(next(slips, ""))


def _bare(form: str) -> set[str]:
    """How a word with Danish letters is typed where a keyboard has none, where ``fold`` does not read it as that."""
    ways = (
        form.translate(WITHOUT_LETTERS),
        form.replace("æ", "ae").translate(WITHOUT_LETTERS),
        form.translate(IN_TWO_LETTERS),
    )
    return {bare for bare in ways if fold(bare) != form}


def _is_listed(word: str) -> bool:
    if word in ranks() or word in function_words("da") | wishing_words():
        return True
    if word in english_words() or danish_for(word):
        return True
    bare = INFLECTED.sub("", word)
    forms = (bare, f"{bare}e", bare[:-1] if bare[-1:] == bare[-2:-1] else bare, re.sub("i$", "y", bare))
    inflected = bare != word and len(bare) >= SHORTEST_BARE and any(form in english_words() for form in forms)
    return base_of(fold(word)) is not None or inflected


def _by_a_slip(word: str, near: Iterable[str]) -> str | None:
    """The likest of the words that a slip turns into this one."""
    slips = [one for one in near if _is_slip(word, one)]
    return max(slips, key=lambda one: SequenceMatcher(None, word, one).ratio(), default=None)


def _near(word: str, known: Buckets) -> list[str]:
    return [one for size in range(len(word) - 1, len(word) + 2) for one in known.get((word[0], size), ())]


def written(index: Index) -> Counter[str]:
    """In how many passages each word stands in this very form, small letters, headings over them included."""
    if index not in _WRITTEN:
        texts = (searchable(passage) for passage in index.passages)
        forms = (set(LETTERS.findall(f"{one.body} {one.context}".lower())) for one in texts)
        _WRITTEN[index] = Counter(form for found in forms for form in found)
    return _WRITTEN[index]


def _of_the_notes(index: Index) -> Buckets:
    if index not in _BUCKETS:
        counted = written(index).items()
        sure = (form for form, count in counted if count >= SURELY_WRITTEN or _is_listed(form) or is_known(form))
        _BUCKETS[index] = _in_buckets(sure)
    return _BUCKETS[index]


@cache
def _listed(language: Language) -> Buckets:
    return _in_buckets(sorted(english_words()) if language == "en" else ranks())


def _in_buckets(forms: Iterable[str]) -> Buckets:
    buckets: Buckets = defaultdict(list)
    for form in forms:
        buckets[form[0], len(form)].append(form)
    return buckets


def _speaker(word: str) -> str | None:
    """The noun of speakers that a word which no list has is almost like, if it could be one."""
    if word in ranks() or {word, word.removesuffix("s")} & set(SPEAKERS):
        return None
    if fold(word) in SPEAKERS:
        return fold(word)
    slip = next((one for one in SPEAKERS if _is_slip(word, one)), None)
    if slip:
        return slip
    cutoff = ALMOST_ALIKE if _may_be_misspelt(word) else ALL_BUT_ONE_LETTER
    return next(iter(get_close_matches(word, SPEAKERS, n=1, cutoff=cutoff)), None)


def _is_slip(word: str, correct: str, *, inflected: bool = True) -> bool:
    """True where one letter too many, too few, wrong or swapped with the next parts two words, and not their endings.

    Another ending makes another form of a word: "foreningen" is no slip for "foreninger". A letter doubled or not, or
    swapped with the next, is none even there. What is not ``inflected`` has no endings, as names of places.
    """
    if max(len(word), len(correct)) < SHORTEST or abs(len(word) - len(correct)) > 1 or word[:1] != correct[:1]:
        return False
    short = min(len(word), len(correct))
    same = next((at for at in range(short) if word[at] != correct[at]), short)
    rest, other = word[same:], correct[same:]
    if len(rest) == len(other):
        swapped = rest[:2] == other[1::-1]
        alike = not inflected or _end_alike(word, correct)
        return rest[2:] == other[2:] if swapped else rest[1:] == other[1:] and alike
    longer, shorter = (rest, other) if len(rest) > len(other) else (other, rest)
    return longer[1:] == shorter and (longer[0] == word[same - 1] or not inflected or _end_alike(word, correct))


def _end_alike(word: str, other: str) -> bool:
    return word[-SAME_ENDING:] == other[-SAME_ENDING:]


def _may_be_misspelt(word: str) -> bool:
    return len(word) >= SHORTEST and word.isalpha() and not is_known(word) and not danish_for(word)
