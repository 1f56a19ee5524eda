"""Greetings, thanks and swearing: what is said beside a question, or where none is asked."""

from __future__ import annotations

import re
from functools import cache

from rag.danish import words
from rag.danish.lexicon import data_lines

GREETING = re.compile(
    r"^\W*(?:hej|hejsa|goddag|hello|hi|hey)\b[\s,.!–-]*(?=\w)"
    r"|^\W*(?:ok|okay|okej|tak|fint|super|thanks|great)\b(?:\s*[,.!–-]\s*|\s+(?=(?:og|and|men|but|hv\w+|wh\w+|how)\b))(?=\w)"
    r"|(?<=\w)(?:\s*[,.!?]\s*(?:på forhånd\s+)?|\s+på forhånd\s+)tak\W*$",
    re.IGNORECASE,
)
SWEARING = (
    r"(?:for\s+|i\s+)?(?:fanden|satan|helvede|pokker)(?:s|me)?|kraftedeme|fuck(?:ing|ed|er|ers|e)?|shit(?:ty)?|bull\s?shit|"
    r"damn(?:ed|it)?|bloody\s+hell|wtf|bastards?|arseholes?|assholes?|morons?|idiot(?:s|er|erne|iske?)?|lorte\w+|"
    r"pisse\w+|røvhul\w*|skide\w*|kælling\w*|(?:hold|luk)\s+(?:nu\s+)?(?:kæft|mund|røven)|shut\s+up"
)
"""Words that people are angry with, and of no matter themselves: of dirt there may be remarks."""
A_QUESTION = r"(?:hvad|hvem|hvor\w*|hvilke[nt]?|hvordan|what|who|whom|where|when|why|which|how)\b"
LONGEST = 6
"""Words of a curse; what is longer says something."""
CURSING = re.compile(
    rf"^\W*(?P<curse>\w[\w'’]*(?:[\s'’-]+\w+){{0,{LONGEST - 1}}}?)(?:\s*[,.!:;–—-]+\s*|\s+)(?={A_QUESTION})",
    re.IGNORECASE,
)
"""What stands before the word that a question begins with."""
OATH = re.compile(r"\s+(?:(?:i|for|the|in)\s+)*(?:fanden|satan|helvede|pokker|hell|fuck|heck)(?=\s+\w)", re.IGNORECASE)
"""Behind the word that a question begins with: "hvad fanden", "what the hell"."""
NAME_CALLING = re.compile(
    rf"(?<=\w)\s*[,.!?–-]+\s*(?:(?:din|dit|jeres|i|you|your|for|the)\s+)*(?:{SWEARING})\W*$", re.IGNORECASE
)
SWEAR_WORD = re.compile(rf"(?<!\w)(?:{SWEARING})(?!\w)", re.IGNORECASE)
AT_SOMEBODY = frozenset(
    (
        *("du", "dig", "din", "dit", "de", "dem", "jer", "jeres", "er", "så", "nu", "en", "et", "jo", "bare", "dumme"),
        *("the", "you", "your", "are", "a", "an", "off", "please", "stupid", "robot", "bot"),
    )
)
"""What a curse may consist of beside swear words, where nothing is asked."""


@cache
def _courtesy() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(line.split()) for line in data_lines("danish", "courtesy.txt"))


def is_courtesy(text: str) -> bool:
    """True for thanks, a greeting or a nod, and for a curse, with which nothing is asked."""
    courteous, beside = _courtesy()
    said = set(words(text))
    return (bool(said & courteous) and said <= courteous | beside) or _only_curses(text)


def without_manners(question: str) -> str:
    """The question without a greeting before it, thanks behind it, and any swearing around it."""
    return question if is_courtesy(question) else without_swearing(GREETING.sub("", question))


def without_swearing(question: str) -> str:
    """The question without curses before and behind it, and the oath behind its first word."""
    cursing = CURSING.match(question)
    if cursing and SWEAR_WORD.search(cursing["curse"]) and not re.match(A_QUESTION, cursing["curse"], re.IGNORECASE):
        question = question[cursing.end() :]
    asking = re.match(rf"\W*(?:(?:og|men|and|but)\s+)?{A_QUESTION}", question, re.IGNORECASE)
    oath = OATH.match(question, asking.end()) if asking else None
    if oath:
        question = question[: oath.start()] + question[oath.end() :]
    return NAME_CALLING.sub("?", question)


def _only_curses(text: str) -> bool:
    return bool(SWEAR_WORD.search(text)) and AT_SOMEBODY.issuperset(words(SWEAR_WORD.sub(" ", text)))
