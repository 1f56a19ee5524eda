"""Numbers in figures and in words, Danish and English, as people write and say them: parts of patterns."""

from __future__ import annotations

import re
from functools import lru_cache

from rag.types import Language

_SMALL: dict[Language, str] = {
    "da": "to|tre|fire|fem|seks|syv|otte|ni",
    "en": "two|three|four|five|six|seven|eight|nine",
}
_TENS: dict[Language, str] = {
    "da": "tyve|tredive|fyrre(?:tyve)?|halvtreds|tres|halvfjerds|firs|halvfems",
    "en": "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety",
}
_WORDS: dict[Language, str] = {
    "da": rf"(?:(?:en|{_SMALL['da']})og)?(?:{_TENS['da']})|{_SMALL['da']}|ti|elleve|tolv|tretten|fjorten|femten|"
    "seksten|sytten|atten|nitten|hundrede?|tusinde?|million(?:er)?|milliard(?:er)?|halvand(?:en|et)|dusin|én|ét",
    "en": rf"(?:{_TENS['en']})(?:[- ](?:one|{_SMALL['en']}))?|{_SMALL['en']}|ten|eleven|twelve|thirteen|fourteen|"
    "fifteen|sixteen|seventeen|eighteen|nineteen|hundred|thousand|million|billion|dozen",
}
_BETWEEN: dict[Language, str] = {"da": r"(?:og|komma)\s+(?:(?:en|et)\s+)?", "en": r"(?:and|point)\s+(?:one\s+)?"}
IN_WORDS: dict[Language, str] = {
    language: rf"(?:{words})(?:[\s-]+(?:{_BETWEEN[language]})?(?:{words}))*" for language, words in _WORDS.items()
}
"""A number in the words of a language: "to hundrede og ti tusind", "to komma en million"."""
FIGURES = r"\d(?:[\d.,]*\d)?"
IN_FIGURES_OR_WORDS = rf"(?:{FIGURES}|{IN_WORDS['da']}|{IN_WORDS['en']})"
_OTHERWISE_ENGLISH = re.compile(r"\b(?:to|fire)\b", re.IGNORECASE)
"""Danish numbers that are other words in English."""
_ENGLISH = re.compile(r"\b(?:the|and|of|is|are|was|we|you|they|that|have|will|not|with|it)\b", re.IGNORECASE)
_DANISH = re.compile(r"[æøå]|\b(?:og|det|der|er|vi|ikke|som|til|med|en|et|har|af)\b", re.IGNORECASE)


@lru_cache(maxsize=20_000)
def with_its_own_numbers(text: str) -> str:
    """A text as it is; an English one without the words that are numbers in Danish only."""
    found = _OTHERWISE_ENGLISH.search(text)
    return _OTHERWISE_ENGLISH.sub(" ", text) if found and _ENGLISH.search(text) and not _DANISH.search(text) else text
