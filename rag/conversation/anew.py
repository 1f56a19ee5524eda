"""Where a conversation begins anew: "Glem det.", "Nyt spørgsmål: ...", "On another note, ..."."""

from __future__ import annotations

import re

_MATTER = r"(?:spørgsmål|emne|samtale|question|topic|subject|matter|note|chat)"
_NEW = r"(?:(?:et|en|a|an|the|på|til|on|to|with)\s+){0,2}(?:(?:helt|completely|whole|entirely)\s+)?"
_ELSE = r"(?:noget\s+(?:helt\s+)?andet|something\s+(?:completely\s+|entirely\s+)?(?:else|different))"
_IT = (
    r"(?:(?:lige|about|all|alt)\s+)*(?:det(?:\s+(?:hele|andet|der|første|forrige))?|that|this|it|everything|alt|"
    r"(?:(?:mit|my|the|det)\s+)?(?:(?:sidste|forrige|last|previous)\s+)?(?:spørgsmål(?:et)?|question))"
)
ANEW = re.compile(
    r"^\W*(?:(?:ok|okay|okej|nej|no|så|so|og|and|men|but|nu|now|fint|tak|godt|well|lad\s+os|let['’]?s|let\s+us|jeg\s+(?:har|vil\s+gerne)|"
    r"i\s+(?:have|want)|vi\s+(?:tager|skal))\b\W*){0,3}"
    rf"(?:(?:glem|drop|skip|forget|scratch)\s+{_IT}(?:\s+(?:igen|nu|now|please|tak))?|(?:lad|let)\s+(?:det|that|it)\s+(?:ligge|be|go)|"
    r"never\s*mind|(?:start|begynd|begin)\s+(?:forfra|over|again|igen|anew|på\s+(?:en\s+frisk|ny))|nulstil|reset|"
    rf"{_NEW}(?:nyt|næste|andet|ny|new|next|another|different|other)\s+{_MATTER}|"
    rf"(?:skift|change|switch)(?:\s+of)?\s+(?:the\s+)?(?:emne|topics?|subjects?)|"
    rf"(?:(?:tale|spørge|talk|ask|går|gå|move|moving)\s+)?(?:(?:videre|on|om|about|til|to|over)\s+){{0,2}}{_ELSE})"
    r"(?:\s*[.,:;!?–—-]+\s*|\s*$|\s+(?=(?:hv\w+|wh\w+|how)\b))(?:(?:så|so)\s+)?",
    re.IGNORECASE,
)
"""What stands before must not be read into what follows. A mark must part the two: "en ny skole" begins nothing."""
ALONE = re.compile(r"^\W*(?:noget andet|something else)\W*$", re.IGNORECASE)
"""Asks for more."""


def begins_anew(question: str) -> bool:
    """True where what was asked before is over."""
    return ANEW.match(question) is not None and not ALONE.match(question)


def without_beginning(question: str) -> str:
    """What is asked, without the words that say that it is new; all of it where these are all."""
    found = ANEW.match(question)
    return question[found.end() :] if found and not ALONE.match(question) else question
