"""What a question is about, without where and when it was said: what a passage is compared with.

A passage that the limits let through need not say them again; what it is compared with must not ask for it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.danish.saying import SAYING, SAYING_DA, SAYING_EN
from rag.retrieval.asked import polled_in
from rag.retrieval.limits import GENITIVE
from rag.retrieval.times import Found
from rag.types import Language, Reason

A_LIMIT, A_DAY = "\0", "\1"
"""Stand in place of each letter of a limit, or of a day, while the words around it are looked at."""
LIMIT = f"[{A_LIMIT}{A_DAY}]+"
END = rf"(?!['’\w{A_LIMIT}{A_DAY}])"
AND = r"(?:\s*,|\s+(?:og|and|eller|or))\s*"
THERE: dict[Language, str] = {"da": "i|på|fra|ved|hos|under", "en": "in|at|from|of|on|during"}
THEY: dict[Language, str] = {"da": "de", "en": "they"}
LIMITED = {
    language: re.compile(
        rf"\s*\b(?:{there})\s+(?:(?:det|den|de|the)\s+)?{LIMIT}(?:{AND}(?:(?:{there})\s+)?{LIMIT})*{END}", re.IGNORECASE
    )
    for language, there in THERE.items()
}
ASIDE = re.compile(rf"\s*\({LIMIT}\)")
"""What a follow-up named, and that stands beside the question: "(gruppe 2)"."""
DAY = re.compile(rf"\s*(?:\bthe\s+)?{A_DAY}+{END}", re.IGNORECASE)
ALL_OF_THEM = rf"(?:(?:de|the)\s+)?{LIMIT}(?:{AND}{LIMIT})*{END}"
SPEAKING = (
    re.compile(rf"(?P<before>\b(?:{SAYING_DA})\s+){ALL_OF_THEM}", re.IGNORECASE),
    re.compile(rf"\b(?P<before>do|did)(?:es)?\s+{ALL_OF_THEM}(?=\s+(?:\w+\s+)?(?:{SAYING_EN})\b)", re.IGNORECASE),
    re.compile(rf"(?P<before>\s){ALL_OF_THEM}(?=\s+(?:{SAYING})\b)", re.IGNORECASE),
)
"""Where limits are who says something: "Hvad siger Assentoft om ...?"."""
ACCORDING_TO = re.compile(r"\s*\((?:ifølge|according to)\s[^()]*\)", re.IGNORECASE)
EMPTY = re.compile(r"\s*\(\s*\)")
MENTIONED = re.compile(
    r"^\W*(?:(?:og|and)\s+)?(?:hvem|who)\s+(?:(?:har|has|have)\s+)?(?:(?:nævn(?:er|te|t)|omtal(?:er|te|t)|mention(?:s|ed)?)"
    r"|(?:tal(?:er|te|t)|talk(?:s|ed)?|sp(?:eaks?|oke))\s+(?:om|about|of))\s+(?P<matter>.+?)\W*$",
    re.IGNORECASE,
)
"""Who mentions a matter is told beside what is said of it."""


def matter_of(
    question: str,
    language: Language,
    limits: Sequence[Found],
    voices: Sequence[tuple[int, int]],
    *,
    about: str | None = None,
) -> str:
    """The question as passages are compared with it.

    Args:
        question: A question that stands alone.
        language: What it is in.
        limits: The filters read from it, with where their words stand.
        voices: Where the nouns of the voices stand that it asks for.
        about: What it is asked about in so many words, where all else compares some, or asks who is silent on it.
    """
    polled = polled_in(question)
    if polled:
        return polled
    if about:
        return _said_of(about, language)
    limiting = [(reason, place) for reason, place in limits if reason is None or not _is_genitive(reason)]
    days = [place for reason, place in limiting if reason and reason.field.startswith("date")]
    seen = _hidden(_hidden(question, [place for _, place in limiting], A_LIMIT), days, A_DAY)
    for start, end in sorted(_owning(question, limits, voices), reverse=True):
        question, seen = question[:start] + question[end:], seen[:start] + seen[end:]
    for pattern in (LIMITED[language], ASIDE, DAY, *SPEAKING):
        for found in reversed(list(pattern.finditer(seen))):
            start, said = (found.end("before"), f" {THEY[language]}") if pattern in SPEAKING else (found.start(), "")
            question, seen = (text[:start].rstrip() + said + text[found.end() :] for text in (question, seen))
    if voices:
        question = ACCORDING_TO.sub("", question)
    question = EMPTY.sub("", question)
    mentioned = MENTIONED.match(question)
    return _said_of(mentioned["matter"], language) if mentioned else question


def _said_of(matter: str, language: Language) -> str:
    return f"What is said about {matter}?" if language == "en" else f"Hvad siges der om {matter}?"


def _is_genitive(reason: Reason) -> bool:
    """True for a place whose something the question is about: "in Hedensted's economy", "i Hedensteds økonomi"."""
    return bool(GENITIVE.search(reason.words)) and reason.words.lower() not in reason.value.lower()


def _owning(question: str, limits: Sequence[Found], voices: Sequence[tuple[int, int]]) -> set[tuple[int, int]]:
    """Where a place stands right before those who speak, with the space behind it: "Hedensteds politikere"."""
    return {
        (start, speaker)
        for _, (start, end) in limits
        for speaker, _ in voices
        if end < speaker and not question[end:speaker].strip()
    }


def _hidden(text: str, places: Sequence[tuple[int, int]], sign: str) -> str:
    letters = list(text)
    for start, end in places:
        letters[start:end] = sign * (end - start)
    return "".join(letters)
