"""What kind of answer a question wants: a price, a time or a number; and what in a passage can be one."""

from __future__ import annotations

import re

from rag.danish.months import EITHER as A_MONTH


def _any_of(*phrases: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(phrases)})\b", re.IGNORECASE)


_COUNTED = (
    "to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|tyve|tredive|hundrede|tusind|halvdelen|dobbelt|ingen|flere",
    "two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|hundred|thousand|half|twice|none|several",
)
_TIMES = (
    A_MONTH,
    "(?:man|tirs|ons|tors|fre|lør|søn)dage?n?e?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?",
    "(?:forår|efterår)(?:et)?|(?:sommer|vinter)(?:en)?",
    "spring|summer|autumn|winter|(?:om )?(?:morgenen|aftenen|natten)|mornings?|evenings?",
    "i dag|i år|nu|straks|snart|før|inden|senest|efter|når|today|this year|now|soon|before|after|until|when|later?",
    "dage?|uger?|måned(?:er)?|timer?|days?|weeks?|months?|hours?|years?|længe|ofte|sjældent|long|often|seldom",
)
WANTED: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = (
    (
        _any_of(
            "hvad koster",
            "(?:hvor meget|hvad)\\b.{1,60}\\bkoste",
            "hvor mange penge",
            "(?:what|how much)\\b.{1,60}\\bcost",
        ),
        _any_of(
            r"\d[\d.,]*", "kr|kroner|mio|mia|million(?:er)?|gratis|dyr(?:t|e)?|billigt?e?|free|expensive|cheap|costs?"
        ),
    ),
    (
        _any_of(
            "hvornår", "åbningstid(?:er|erne)?", "what time|opening hours", "^when|when (?:will|did|do|does|is|was)"
        ),
        _any_of(r"\d[\d.:]*", *_TIMES),
    ),
    (
        _any_of(
            "hvor (?:mange|meget|ofte|længe|lang tid|gammelt?|gamle)|procent(?:del)?",
            "how (?:many|much|often|long|old)|per ?cent",
        ),
        _any_of(r"\d[\d.,]*", *_TIMES, *_COUNTED),
    ),
)
"""Questions beside what can answer them; the first that fits counts."""


OF_THE_NOTES = _any_of("hvor mange (?:steder|gange|noter|referater|møder)", "how many (?:places|times|notes|meetings)")
"""What the answer itself counts."""


def wanted_in(question: str) -> re.Pattern[str] | None:
    """What must stand in a passage that answers; ``None`` where no price, time or number is asked for."""
    if OF_THE_NOTES.search(question):
        return None
    return next((answers for asks, answers in WANTED if asks.search(question)), None)
