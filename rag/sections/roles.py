"""What somebody is, out of a few words that tell it: the role without where it is, and whose voice a role has."""

from __future__ import annotations

import re

from rag.danish.people import GROUPS, HEARD, MANY, ONE, ONE_OF_A_GROUP, ROLES
from rag.types import Voice

LABEL = re.compile(r"(?:rolle|role|type|hvem|jeg er|svarer?|who)\s*:\s*", re.IGNORECASE)
PLACED = re.compile(
    r"(?<=\w)\s+(?:for|af|of|i|på|ved|hos|til|fra|m\.?|med|in|at|from|with|since|to)\s.*", re.IGNORECASE
)
"""Behind a role: where, or of whom. "Koordinator for pårørende" is none of them."""
NO_MORE = re.compile(r"(?:tidl(?:\.|igere)|fhv\.?|forhenværende|former(?:ly)?|ex)[ -]", re.IGNORECASE)
"""Before what somebody was once."""
OF_BUSINESS = re.compile(
    r"business (?:consultant|advis[eo]r|office|development|support)|erhvervs(?:konsulent|chef|kontor|service)",
    re.IGNORECASE,
)
"""Who works with firms for the municipality."""
OF_A_NAME = re.compile(r"(?:søn|datter|son|daughter) (?:af|of) [A-ZÆØÅ]")
"""Whose child somebody is tells nothing more of them."""
A_FAMILY_FIRM = re.compile(r"(?<=\w) (?:&|og) (?:Søn|Datter|Sønner|Son|Daughter|Sons)\b")
IN_A_VILLAGE = re.compile(r"(?<=\w)\s+(?-i:[A-ZÆØÅ])\w+lev$")
"""Many are called so, and "elev" is a pupil."""
OF_THE_FAMILY = (
    "ægtefælle", "hustru", "søn", "datter", "svigersøn", "svigerdatter", "søster", "bror", "barnebarn", "niece", "nevø",
    "son", "daughter", "husband", "wife", "spouse", "sister", "brother", "pensioneret", "retired",
)  # fmt: skip
"""What somebody is to whom the meeting is about; in a sentence they are whom somebody else tells of. Who is retired
is so whatever they were before."""


def _any_of(nouns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(re.escape(noun).replace(r"\*", r"[\w-]*") for noun in nouns), re.IGNORECASE)


_ONE_OF = {voice: (*ONE[voice], *ONE_OF_A_GROUP[voice], *ROLES[voice]) for voice in HEARD}
SINGULAR = {voice: _any_of(nouns) for voice, nouns in _ONE_OF.items()}
SINGULAR[Voice.CITIZENS] = _any_of((*_ONE_OF[Voice.CITIZENS], *OF_THE_FAMILY))
PLURAL = {voice: _any_of((*MANY[voice], *GROUPS[voice])) for voice in HEARD}


def role_told(field: str) -> tuple[str, str]:
    """What is told of somebody, and of that the role alone; nothing where it is what they were once."""
    bare = LABEL.sub("", field, count=1).strip(" .*_\"'")
    if NO_MORE.match(bare) or OF_BUSINESS.match(bare) or OF_A_NAME.match(bare):
        return "", ""
    return bare, IN_A_VILLAGE.sub("", PLACED.sub("", A_FAMILY_FIRM.sub("", bare)).strip())
