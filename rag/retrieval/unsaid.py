"""Who says nothing of a matter, and what nobody says at all: a search can tell the one, and no quote the other."""

from __future__ import annotations

import re

_MENTION = r"(?:(?:nævn|omtal|berør)(?:er|te|t))"
_NEVER = r"(?:(?:slet|overhovedet|da)\s+)?(?:ikke|aldrig)"
_NOTHING = rf"(?:{_NEVER}(?:\s+(?:noget|et\s+ord))?|intet|ingenting)"
_SAY = r"(?:siger|sagde|skriver|skrev|taler|talte|snakker|snakkede|handler|drejer\s+sig)"
_SAID = r"(?:sagt|skrevet|talt|snakket)"
_NOT_EN = r"(?:(?:do|does|did|has|have|had)(?:\s+not|n['’]t)|never)"
_MENTION_EN = (
    r"(?:mention(?:s|ed)?|discuss(?:es|ed)?|touch(?:es|ed)?\s+(?:on|upon)|(?:talk(?:s|ed)?|spoken?|speaks?|wr[io]tt?en?)\s+(?:about|of|on)"
    r"|(?:says?|said)\s+(?:anything|a\s+word)\s+(?:about|on))"
)
_WHO = (
    r"^\W*(?:(?:og|men|and|but)\s+)?(?:hvem|who|(?:(?:i|på|ved|in|at)\s+)?(?:hvilke[nt]?|which)(?:\s+[\w-]+){1,4}?)\s+"
)
WHO_LACKS = tuple(
    re.compile(rf"{_WHO}{pattern}\s+(?P<matter>.*\w)\W*$", re.IGNORECASE)
    for pattern in (
        rf"{_MENTION}\s+{_NEVER}",
        rf"{_SAY}\s+(?:de\s+|man\s+|der\s+)?{_NOTHING}\s+om",
        rf"(?:har|havde)\s+(?:{_NEVER}\s+(?:nævnt|omtalt|berørt)|{_NOTHING}\s+{_SAID}\s+(?:noget\s+)?om|{_NEVER}\s+{_SAID}\s+noget\s+om)",
        rf"(?:står|siges|er)\s+der\s+{_NOTHING}(?:\s+sagt)?\s+om",
        rf"(?:er|var)\s+{_NEVER}\s+inde\s+på",
        rf"{_NOT_EN}\s+{_MENTION_EN}",
        r"(?:says?|said)\s+nothing\s+(?:about|on)",
        r"(?:fail(?:s|ed)?\s+to\s+mention|leaves?\s+out|omits?)",
    )
)
_NOBODY = r"(?:ingen|nobody|no\s+one)"
_MATTER = r"^\W*(?:(?:og|men|and|but)\s+)?(?:hvad|hvilke[nt]?\s+\w+|what|which\s+\w+)\s+"
_THERE = r"(?:\s+(?:i|på|ved|til|in|at)\s+(?:(?:the|alle|all)\s+)?[\w-]+)?"
UNSAID = tuple(
    re.compile(rf"{_MATTER}{pattern}{_THERE}\W*$", re.IGNORECASE)
    for pattern in (
        rf"(?:{_SAY}|nævn(?:er|te)|omtal(?:er|te))\s+(?:[\w-]+\s+){{1,5}}?{_NEVER}(?:\s+(?:noget|et\s+ord))?(?:\s+om)?",
        rf"har\s+(?:[\w-]+\s+){{1,5}}?{_NEVER}\s+(?:nævnt|omtalt|{_SAID})(?:\s+noget)?(?:\s+om)?",
        rf"(?:bliver|blev|er)\s+(?:der\s+)?{_NEVER}\s+(?:nævnt|omtalt|berørt|drøftet|sagt\s+noget\s+om|talt\s+om)",
        rf"(?:nævnes|omtales|siges|tales)\s+(?:der\s+)?{_NEVER}(?:\s+noget)?(?:\s+om)?",
        rf"(?:(?:er|var)\s+der\s+)?(?:(?:vil|ville|ønsker|siger|nævner|taler|foreslår|støtter|har|kan)\s+)?{_NOBODY},?(?:\s+(?:der|som|vil|ønsker|have|sagt|nævnt|talt|nævner|siger|taler|lide|om|noget|foreslået|foreslår|støtter))*",
        rf"(?:do|does|did|has|have)\s+{_NOBODY}\s+(?:want(?:ed)?|like[ds]?|mention(?:ed)?|suggest(?:ed)?|propose[ds]?|support(?:ed)?|(?:say|said)(?:\s+anything)?(?:\s+about)?|talk(?:ed)?\s+about)",
        r"(?:is|was|are|were)\s+(?:not|never)\s+(?:mentioned|discussed|said|talked\s+about)",
        r"(?:do|does|did|has|have)(?:n['’]t)?\s+(?:[\w-]+\s+){1,5}?(?:not\s+|never\s+)?(?:mention(?:ed)?|talk(?:ed)?\s+about|(?:say|said)\s+anything\s+about)",
    )
)
"""What nobody says, which no quote shows."""
DENIED = re.compile(r"\b(?:ikke|aldrig|ingen|not|never|nobody|no\s+one)\b|n['’]t\b", re.IGNORECASE)


def lacking_in(question: str) -> str | None:
    """The matter of which it is asked who says nothing about it; ``None`` for any other question."""
    lacks = next(filter(None, (pattern.match(question) for pattern in WHO_LACKS)), None)
    return lacks["matter"] if lacks else None


def asks_for_the_unsaid(question: str) -> bool:
    """True where it is asked what is not said, of any matter: "Hvad siger de ansatte ikke noget om?"."""
    return bool(DENIED.search(question)) and any(pattern.match(question) for pattern in UNSAID)
