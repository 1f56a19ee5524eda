"""The words of a question, each with its equals and its rarity, and how well a text meets one."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple
from weakref import WeakKeyDictionary

from rag.danish import abbreviations, analyse, content_words, is_known, stands_abbreviated, words
from rag.danish.lexicon import ranks
from rag.danish.stopwords import stop_words
from rag.glossary import danish_for, english_for, english_words, phrases, synonyms_of
from rag.index import Index
from rag.language import written_in
from rag.topics import topics_in
from rag.types import Language, Query, Span

MOST_TRANSLATIONS = 4
MOST_ENGLISH = 3
SHORTEST_ENGLISH = 3
"""Letters of an English word that a Danish text does not hold by chance."""
PART = 0.8
"""A word met as part of a compound, or a compound met by all its parts."""
SOME_PARTS = 0.4
ALIKE = 0.6
"""A word met by its letters only: a misspelling, or a damaged scan."""
ALIKE_SHARE = 0.5
FEWEST_GRAMS = 4
TRANSLATED = 0.85
"""A translation met in place of the word itself."""
SYNONYM = 0.6
"""A synonym met whole: its parts prove nothing."""
NARROWER = 0.6
"""A narrower word met, whole or in a compound: who asks about public transport asks about buses too."""
ENDING = re.compile(r"(?<=\w)['’](?:e?rnes?|er|e[nt]s?|s|e)\b")
"""What Danish adds to an abbreviation: "SOSU'erne", "SFO'en"."""
BECAUSE = re.compile(r"\bpå grund af\b", re.IGNORECASE)
"""No ground: beside "vand" it would be ground water."""
MET = 0.3
"""A word that is met less is unmet."""
LEAST_RARITY = 0.1
_ABBREVIATED: WeakKeyDictionary[Index, dict[str, int]] = WeakKeyDictionary()
"""In how many passages of an index an abbreviation stands."""
_ENGLISH: WeakKeyDictionary[Index, bool] = WeakKeyDictionary()


@dataclass(frozen=True, slots=True)
class Term:
    """One word of the question as written and, each as index terms, with its equals; its rarity in nats.

    ``narrower`` are the index terms of each narrower word, whole or in a compound.
    """

    word: str
    own: frozenset[str]
    equals: tuple[frozenset[str], ...]
    rarity: float
    translated: bool
    narrower: frozenset[frozenset[str]] = frozenset()


def read_terms(topic: str, language: Language, *, english: bool = False) -> list[tuple[str, ...]]:
    """The words that carry a question, each with its equals; an abbreviation like "MED" in its capitals.

    The equals are Danish, and those of a Danish word ``english`` too where there are notes in that language.
    """
    abbreviated = [(one,) for one in dict.fromkeys(abbreviations(topic))]
    if abbreviated:
        topic = re.sub(rf"\b(?:{'|'.join(one for (one,) in abbreviated)})\b", " ", topic)
    read = _read_words(topic, language)
    if english and language == "da":
        read = [tuple(dict.fromkeys((*group, *_english_equals(group[0])))) for group in read]
    return [*abbreviated, *read]


def has_english(index: Index) -> bool:
    """Whether some note is in English."""
    if index not in _ENGLISH:
        _ENGLISH[index] = any(written_in(note.text) == "en" for note in index.notes)
    return _ENGLISH[index]


def _read_words(topic: str, language: Language) -> list[tuple[str, ...]]:
    if language == "da":
        topic = ENDING.sub("", topic)
    carrying = set(content_words(topic))
    in_order = words(topic)
    if language == "da":
        return [(word, *_danish_equals(word)) for word in dict.fromkeys(in_order) if word in carrying]
    # Of what is left of a question the words may be too few to tell the language.
    carrying -= stop_words(language)
    terms: list[tuple[str, ...]] = []
    covered: set[int] = set()
    for span, danish in phrases(in_order):
        run = in_order[span.start : span.end]
        if carrying.intersection(run):
            terms.append((" ".join(run), *danish[:MOST_TRANSLATIONS]))
        covered.update(range(span.start, span.end))
    terms += [(word,) for at, word in enumerate(in_order) if at not in covered and word in carrying]
    return list(dict.fromkeys(terms))


def _danish_equals(word: str) -> tuple[str, ...]:
    """A Danish word's synonyms; of a word that is not Danish its translations.

    Keywords tell little of their language ("forest planting"): a form that is no listed one may be an English word.
    """
    if word in ranks():
        return synonyms_of(word)[:MOST_TRANSLATIONS]
    translations = danish_for(word)[:MOST_TRANSLATIONS]
    return (*synonyms_of(word), *translations)[:MOST_TRANSLATIONS] if is_known(word) else translations


def _english_equals(word: str) -> list[str]:
    plain = (one.partition("(")[0].strip().removeprefix("to ") for one in english_for(word))
    return [one for one in plain if len(one) > SHORTEST_ENGLISH][:MOST_ENGLISH]


def read_evidence_terms(query: Query, index: Index) -> list[Term]:
    """The words of a query, with how rare each is among the passages."""
    in_order = words(query.text)
    topics = topics_in(in_order, query.language)
    return [
        replace(
            term_of(group, query.language, index),
            narrower=_narrower(group[0], in_order, topics, english=has_english(index)),
        )
        for group in query.terms
    ]


def _narrower(
    word: str, in_order: Sequence[str], topics: Iterable[tuple[Span, tuple[str, ...]]], *, english: bool
) -> frozenset[frozenset[str]]:
    """The index terms of the narrower words of the matter that a word of the question names or helps to name."""
    named = (narrower for span, narrower in topics if set(word.split()) <= set(in_order[span.start : span.end]))
    return _terms_of_narrower(next(named, ()), english=english)


@lru_cache(maxsize=1_000)
def _terms_of_narrower(narrower: tuple[str, ...], *, english: bool) -> frozenset[frozenset[str]]:
    foreign = [one for danish in narrower for one in _english_equals(danish)[:1]] if english else []
    # "p-plads" is two words, of which the first says nothing alone; an English phrase is seldom written so again.
    stems = [*map(_stems_of, narrower), *(one for one in map(_stems_of, foreign) if len(one) == 1)]
    parts = (frozenset(f"_{one}" for one in found) if len(found) == 1 else frozenset() for found in stems)
    return frozenset(one for one in (*map(frozenset, stems), *parts) if one)


def _stems_of(phrase: str) -> list[str]:
    return _whole(frozenset(_carrying(phrase)))


def term_of(group: tuple[str, ...], language: Language, index: Index) -> Term:
    """A word of a question in this language, and its equals."""
    word, *equals = group
    own = frozenset(analyse(word))
    if word.isupper():
        return Term(word, own, (), _rarity(index, _written(index, word)), translated=False)
    carrying = tuple(frozenset(_carrying(equal)) for equal in equals)
    # An English word is itself in Danish notes by chance only; its translations tell how rare the matter is.
    counted = carrying if equals and language == "en" else (own, *carrying)
    frequency = max((_frequency(index, terms) for terms in counted if terms), default=0)
    return Term(word, own, carrying, _rarity(index, frequency), translated=language == "en")


def _rarity(index: Index, frequency: int) -> float:
    return max(math.log((len(index.passages) + 1) / (frequency + 0.5)), LEAST_RARITY)


def _written(index: Index, abbreviation: str) -> int:
    """In how many passages an abbreviation stands that the index cannot tell from an empty word."""
    counted = _ABBREVIATED.setdefault(index, {})
    if abbreviation not in counted:
        counted[abbreviation] = sum(stands_abbreviated(abbreviation, one.readable) for one in index.passages)
    return counted[abbreviation]


def _carrying(phrase: str) -> list[str]:
    """The index terms of a phrase's carrying words, without letter groups."""
    found = words(phrase)
    # "dog" is an empty word in Danish, and not in "dog park".
    english = all(word in english_words() or word in stop_words("en") for word in found)
    carrying = [word for word in found if word not in stop_words("en" if english else "da")] or found
    return [term for word in carrying for term in analyse(word) if not term.startswith("#")]


def _whole(terms: frozenset[str]) -> list[str]:
    return [term for term in terms if term[0] not in "#_"]


def _frequency(index: Index, terms: frozenset[str]) -> int:
    """In how many passages a word stands, whole or as part of a compound; for a phrase that of its rarest word."""
    counts = (max(index.document_frequency(one), index.document_frequency(f"_{one}")) for one in _whole(terms))
    return min(counts, default=0)


@lru_cache(maxsize=20_000)
def _terms_of(text: str) -> tuple[frozenset[str], tuple[frozenset[str], ...]]:
    """The index terms of a text, and the letter groups of each of its words."""
    text = BECAUSE.sub(" ", text)
    found = dict.fromkeys(words(text))
    grams = (frozenset(term for term in analyse(word) if term.startswith("#")) for word in found)
    return frozenset(analyse(text)), tuple(one for one in grams if len(one) >= FEWEST_GRAMS)


class _Kinds(NamedTuple):
    """The index terms of a word: as it stands, as part of a compound, its own parts, and its letter groups."""

    whole: tuple[str, ...]
    inside: tuple[str, ...]
    parts: tuple[str, ...]
    grams: frozenset[str]


@lru_cache(maxsize=20_000)
def _kinds_of(own: frozenset[str]) -> _Kinds:
    whole = tuple(_whole(own))
    parts = tuple(one for one in own if one[0] == "_" and one[1:] not in whole)
    return _Kinds(whole, tuple(f"_{one}" for one in whole), parts, frozenset(one for one in own if one[0] == "#"))


def met(term: Term, text: str) -> float:
    """How well a text meets a word: 1 for the word itself, less for a part, an equal or a like spelling, else 0."""
    if term.word.isupper():
        return float(stands_abbreviated(term.word, text))
    terms, grams = _terms_of(text)
    equals = (_met_equal(one, terms, translated=term.translated) for one in term.equals)
    narrower = NARROWER if any(one <= terms for one in term.narrower) else 0.0
    return max(_met_whole(term.own, terms), _met_alike(term.own, grams), *equals, narrower)


def _met_whole(own: frozenset[str], terms: frozenset[str]) -> float:
    kinds = _kinds_of(own)
    if not kinds.whole:
        return 0.0
    if terms.issuperset(kinds.whole):
        return 1.0
    if all(one in terms or part in terms for one, part in zip(kinds.whole, kinds.inside, strict=True)):
        return PART
    share = sum(one in terms for one in kinds.parts) / len(kinds.parts) if kinds.parts else 0.0
    return PART if share == 1.0 else SOME_PARTS * share


def _met_equal(equal: frozenset[str], terms: frozenset[str], *, translated: bool) -> float:
    share = _met_whole(equal, terms)
    if translated:
        return TRANSLATED * share
    return SYNONYM if share == 1.0 else 0.0


def _met_alike(own: frozenset[str], grams: Sequence[frozenset[str]]) -> float:
    asked = _kinds_of(own).grams
    if len(asked) < FEWEST_GRAMS:
        return 0.0
    share = max((len(asked & word) / max(len(asked), len(word)) for word in grams), default=0.0)
    return ALIKE if share >= ALIKE_SHARE else 0.0
