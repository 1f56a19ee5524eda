"""Whether a passage tells just the amount, share, size, time or number that a question asks for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rag.danish.numbers import FIGURES, IN_FIGURES_OR_WORDS, with_its_own_numbers
from rag.retrieval.quantities import SHARES, TOLD_TIMES, UNIT_OF_TIME, any_of
from rag.retrieval.terms import MET, Term, met
from rag.retrieval.wanted import OF_THE_NOTES

TELLS = 0.5
"""Of what tells just that; of what does not, as much below zero."""
NEAR = 30
"""Code points before a number in which a list names what it counts: "underskrifter: 1.140"."""
_RANGE = rf"{IN_FIGURES_OR_WORDS}(?:\s*[-–]\s*{FIGURES})?\s*"
_OF_MONEY = (
    r"kr\.?|kroner|krone|øre|mio\.?|mill\.?|mia\.?|tkr\.?|millioner|milliard(?:er)?|million|billion|euros?|€|pounds?|"
    "k|,-"
)
_BEHIND_A_PRICE = (
    "om|pr|per|i|til|for|hver|each|ekstra|mere|more|extra|ved|på|og|and|of|to|in|at|a|by|from|fra|som|that|which|when|så|"
    "men|but|år|year|ind|ned|op|up|down|inden|efter|after|before|over|under|with|med|af|alone|alene"
)
_LARGE = r"\d{1,3}(?:[.,]\d{3})+"
_MONEY = (
    rf"{_RANGE}(?:{_OF_MONEY})",
    rf"(?:kr\.?|€|£)\s*{FIGURES}",
    # A large number of no thing that is named behind it, and one of thousands that are left out: "240'".
    rf"{_LARGE}(?!\s+(?!(?:{_BEHIND_A_PRICE})\b)[a-zæøå])|\d+['’]|\d[\d.,]*k",
    "hundrede?|tusinde?|million(?:er)?|milliard(?:er)?|hundred|thousand|billion",
    "gratis|free of charge|ingenting|nothing",
)
_SHARE = (
    rf"{_RANGE}(?:%|pct\.?|procents?|per ?cent|procentpoint|percentage points?)",
    rf"{IN_FIGURES_OR_WORDS}\s+(?:ud\s+)?af\s+(?:de\s+)?{IN_FIGURES_OR_WORDS}",
    rf"{IN_FIGURES_OR_WORDS}\s+(?:out\s+)?of\s+(?:the\s+)?{IN_FIGURES_OR_WORDS}",
    rf"{IN_FIGURES_OR_WORDS} (?:tredjedele|fjerdedele|femtedele|thirds|quarters|fifths)",
    "halvdelen|half",
    *SHARES,
)
_TIME_LONG = (rf"{_RANGE}(?:\w+\s+)?(?:{UNIT_OF_TIME}|t\.)", r"halvt? (?:år|time)|halv\w+ (?:år|time)|half an? \w+")
_LENGTH = (rf"{_RANGE}(?:m|meters?|metres?|km|kilomet(?:er|ers|re|res)|cm|centimet\w+|mm|millimet\w+|miles?)",)
_AREA = (rf"{_RANGE}(?:m2|m²|kvm|kvadratmeter|square met\w+|ha\.?|hektar|hectares?|acres?)",)
_MASS = (rf"{_RANGE}(?:kilos?|kg|tons?|tonnes?|gram|g)",)
_MEASURED = (
    rf"{_RANGE}(?:lit(?:er|re)s?|liter|m3|m³|kubik\w*|kWh|MWh?|GWh|°C?|grader|degrees|dB|decibel|Mbit\w*|ppm|km/[th]|kmt)",
    *_MASS,
)
_TIME = (
    *TOLD_TIMES,
    r"\d{1,2}:\d\d|half past|quarter (?:past|to)",
    r"(?:i (?:morgen|går|aften|overmorgen)|tomorrow|yesterday|today|i dag)",
    r"(?:næste|sidste|next|last) (?:år|måned|uge|year|month|week)|(?:udgangen|begyndelsen|slutningen) af|ultimo|primo",
    r"(?:inden|før|efter|by|before|after) (?:alle ?helgen|årsskiftet|nytår|weekenden|skolestart|the summer)",
    "straks|at once|with immediate effect",
)
_MEASURE_WORDS = {
    "duration": UNIT_OF_TIME,
    "mass": "kilos?|kg|tons?|tonnes?|gram",
    "length": "meter|meters?|metres?|kilomet(?:er|ers|re|res)|km",
    "measured": "liter|lit(?:er|re)s|grader|degrees",
    "area": "hektar|hectares|kvadratmeter",
}
_HOW_MANY = r"(?:hvor mange|how many)"
_PAID = (
    r"kost(?:er|ede|et|e)|pris(?:en|er|erne)?|takst(?:en|er)?|penge|beløb|betal\w*|tjen(?:er|te|t|e)|husleje\w*|lejen?|"
    r"gebyr\w*|afgift\w*|tilskud\w*|spar\w*|afsat|sat af|løn\w*|bøde\w*|mangler|costs?|prices?|pays?|paid|money|amount|"
    r"fees?|rents?|charge[sd]?|salary|wages?|earn\w*|spen[dt]s?|sav(?:e|es|ed)|set aside|loans?|grants?|fine[sd]?|bonus"
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """Questions for one kind of amount, and what tells it; ``counts`` where what is counted stands in the question."""

    asks: re.Pattern[str]
    tells: re.Pattern[str]
    counts: bool = False


QUANTITIES = (
    Quantity(any_of(rf"{_HOW_MANY}\s+(?:procent|per ?cent)"), any_of(*_SHARE)),
    Quantity(any_of(rf"{_HOW_MANY}\s+(?:penge|money)"), any_of(*_MONEY)),
    *(
        Quantity(any_of(rf"{_HOW_MANY}\s+(?:\w+\s+)?(?:{words})"), any_of(*tells))
        for words, tells in zip(_MEASURE_WORDS.values(), (_TIME_LONG, _MASS, _LENGTH, _MEASURED, _AREA), strict=True)
    ),
    Quantity(any_of(_HOW_MANY), any_of(*_SHARE), counts=True),
    Quantity(
        any_of(
            r"hvor (?:længe|lang tid)|how much time|how long(?! (?:is|are) the (?!wait))",
            r"(?:what (?:is|was)|hvad (?:er|var))\b.{0,30}(?:ventetid(?:en)?|waiting time|wait)",
        ),
        any_of(*_TIME_LONG, *_TIME),
    ),
    Quantity(
        any_of(
            r"hvornår|hvad tid|how (?:late|early|soon)|(?:^|^\w+\s+|\b(?:and|since|from|until|by|to)\s+)when",
            r"(?:what|which) (?:dates?|time|days?|years?|months?)|hvilke[nt]? (?:dato(?:er)?|dage?|år|måned(?:er)?)",
        ),
        any_of(*_TIME, *_TIME_LONG),
    ),
    Quantity(
        any_of(r"hvor gam\w+|how old|(?:what is|hvad er)\b.{0,20}(?:alder(?:en)?|age)"),
        any_of(rf"{_RANGE}(?:års?|years?)", r"\d+[- ](?:årig\w*|year)"),
    ),
    Quantity(any_of("hvor ofte|how often"), any_of(*_TIME, *_TIME_LONG)),
    Quantity(
        any_of(
            r"(?:hvor|hvad|how|what|which)\b.{0,30}\b(?:andel(?:en)?|procent\w*|share|percentage|per ?cent|del|"
            r"\w*fravær\w*|sick leave|absence|turnout)"
        ),
        any_of(*_SHARE),
    ),
    Quantity(any_of("hvor hurtigt|how fast"), any_of(*_MEASURED, *_LENGTH, *_TIME_LONG)),
    Quantity(
        any_of(
            r"hvor (?:høj|lav|bred|dyb|lang|tyk|nær|tæt)\w*|how (?:high|low|tall|deep|wide|far|long|thick|close|near)"
        ),
        any_of(*_LENGTH, *_SHARE, *_AREA, *_MEASURED, *_MONEY),
    ),
    Quantity(
        any_of(r"hvor stor\w*|how (?:large|big)"),
        any_of(*_MONEY, *_SHARE, *_AREA, *_MEASURED, *_LENGTH),
        counts=True,
    ),
    Quantity(any_of(rf"(?:hvor meget|how much|hvad|what|til hvilken|at what)\b.*\b(?:{_PAID})"), any_of(*_MONEY)),
    Quantity(
        any_of("hvor meget|how much"),
        any_of(*_MONEY, *_SHARE, *_AREA, *_MEASURED, *_LENGTH, *_TIME_LONG),
    ),
)
"""The first that asks what is asked counts."""
_OF_VIEWS = any_of(
    "siger|siges|sagt|mener|synes|klager|oplever|kritik(?:ken)?|ros|besluttet|vedtaget|aftalt",
    "says?|said|think|complain|praise|experience|done|answer|decided|agreed|about",
)
"""What is said of an amount is no amount: "What do people say about how far it is?"."""
_COUNTED = re.compile(rf"{_HOW_MANY}\s+(?P<things>(?:[\w'’-]+\s*){{1,4}})", re.IGNORECASE)
_NUMBER = re.compile(rf"(?<![\w.,]){IN_FIGURES_OR_WORDS}(?!\w)\s*(?P<thing>(?:[^\W\d][\w-]*\s*){{0,3}})", re.IGNORECASE)


@lru_cache(maxsize=1024)
def quantity_in(question: str) -> Quantity | None:
    """The amount, share, size, time or number that a question asks for; ``None`` for any other question."""
    if OF_THE_NOTES.search(question):
        return None
    asking = ((quantity, quantity.asks.search(question)) for quantity in QUANTITIES)
    quantity, asked = next(((one, found) for one, found in asking if found), (None, None))
    return None if asked and _OF_VIEWS.search(question, 0, asked.end()) else quantity


def told(quantity: Quantity | None, question: str, terms: Sequence[Term], text: str) -> float:
    """``TELLS`` where a text tells just what is asked for, ``-TELLS`` where not; 0 for a question of another kind.

    Args:
        quantity: What the question asks for.
        question: It may say what is counted.
        terms: Its words.
        text: What a passage says beside the question's words, without the numbers that the question has itself.
    """
    if quantity is None:
        return 0.0
    text = with_its_own_numbers(text)
    tells = quantity.tells.search(text) or (quantity.counts and _counts(_counted_in(question, terms), text))
    return TELLS if tells else -TELLS


def _counted_in(question: str, terms: Sequence[Term]) -> list[Term]:
    """The first words of the question behind "how many"."""
    found = _COUNTED.search(question)
    things = found["things"].lower() if found else ""
    return [term for term in terms if term.word.lower() in things][:2]


def _counts(counted: Sequence[Term], text: str) -> bool:
    """Whether a text counts them: "27 legepladser", "legepladser: 27"."""
    for number in _NUMBER.finditer(text):
        before = text[max(0, number.start() - NEAR) : number.start()].rstrip()
        beside = (number["thing"], before if before.endswith(":") else "")
        if any(met(term, one) >= MET for term in counted for one in beside if one):
            return True
    return False
