"""What somebody is, out of a few words that tell it, and whose voice a role has: "newcomer, from India, engineer"."""

from __future__ import annotations

import re

from rag.danish.people import FAMILY, GROUPS, HEARD, MANY, ONE, ONE_OF_A_GROUP, ROLES, any_noun
from rag.sections.bodies import CLUB, COMPANY, KNOWN
from rag.sections.named import voice_of_somebody
from rag.types import Voice

PARTED = re.compile(r"\s*(?:[;|,·()]|(?<!\b[AIKP])/|/(?!S\b))\s*|\s+[–—-]+\s+|:\s+")
"""Between the fields of what is told; a firm's "A/S" is of one."""
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
OF_THE_YOUNG = re.compile(
    r"(?:unge|ungdoms|elev|børne)råd(?:et)?\b|\b(?:youth|pupils['’]?|student) council\b", re.IGNORECASE
)
_GROWN = r"(?:ung|ældre|yngre|midaldrende|young|older|elderly)e? "
PRIVATE = re.compile(
    rf"(?:(?:samme |en |et |an? )?(?:{_GROWN})?(?:kvinde|mand|(?:ægte|forældre|søskende|kæreste)?par|herre|dame|fyr|"
    r"(?:teenage)?(?:pige|dreng)|woman|man|couple|gentleman|lady|(?:teenage )?(?:girl|boy))|"
    rf"(?:en |a )(?:{_GROWN})?(?:familie|family)|familie(?= (?:fra|med|på) )|family(?= (?:from|with) ))\b(?!-)",
    re.IGNORECASE,
)
"""Somebody who may be anybody."""
LIVES = re.compile(
    r"(?:(?:er\s+)?flyttede?\s+(?:hertil|til)|tilflyttet|bor\s+(?:her|i|på|ved)|boet\s+(?:her|i|på)|"
    r"(?:has\s+)?(?:moved|lived|came)\s+(?:here|to)|lives?\s+(?:here|in|on|at)|living\s+(?:here|in))\b",
    re.IGNORECASE,
)
"""What is told of somebody because they live here, before what they work as: "moved here in 2024, nurse"."""
LEADS = re.compile(
    r"(?:os|kolleger|folk|medarbejdere|us|colleagues|people) (?:fra|from) (?:kommunen|the municipality)\b|"
    r"(?:mentor|vejleder|bostøtte|støttekontaktperson) (?:i|fra|from) (?:kommunen|the municipality)\b|"
    r"(?:head|manager|leder|chef)(?:en)? (?:of|for|af|på) (?:the )?[\w-]*(?:bibliotek|skole|børnehave|vuggestue|"
    r"plejehjem|plejecenter|library|school|kindergarten|nursery|(?:care|nursing) home)(?:ets?|e?n|t)?(?![\w'’-])",
    re.IGNORECASE,
)
"""Who leads a place where the municipality's employees work, or is one of "us from the municipality"."""
WORKPLACE = re.compile(
    r"(?:[\w-]*(?:plejen|plejehjemmet|plejecent(?:ret|eret)|terapien)|jobcent(?:ret|eret)|borgerservice|visitationen|"
    r"(?:the\s+)?(?:home\s+care|job\s+cent(?:re|er)|care\s+home|nursing\s+home))\b",
    re.IGNORECASE,
)
"""Where the municipality's employees work: as who speaks it stands for one of them."""
SIZE = re.compile(r"\W*(?:ca\.?\s*)?\b\d+\s+(?:ansatte|medarbejdere|employees|staff)\b\W*", re.IGNORECASE)
"""How many work in somebody's firm: "(tømrermester, 8 ansatte)" is no employee."""
TRAINEE = re.compile(
    r"(?:sosu|ss[ah]|(?:social- og )?sundheds\w*|pædagog\w*|sygeplejerske\w*|kontor)-?(?:elev|studerende)",
    re.IGNORECASE,
)
"""Who learns at a workplace is one of those who work there."""
LEARNING = {Voice.CITIZENS, Voice.EMPLOYEES}

_ONE_OF = {voice: any_noun(voice, ONE, ONE_OF_A_GROUP, ROLES, FAMILY) for voice in HEARD}
_MANY_OF = {voice: any_noun(voice, MANY, GROUPS) for voice in HEARD}


def fields_of(told: str) -> list[str]:
    """What is told of somebody, each thing by itself."""
    return [field for field in PARTED.split(told) if field.strip()]


def voice_of_role(words: str) -> Voice | None:
    """The voice of the first role by which somebody is introduced: "newcomer, from India, engineer", "CEO, Sol A/S"."""
    told = (voice_of_field(field) for field in fields_of(words) if not SIZE.fullmatch(field))
    return next((voice for voice in told if voice), None)


def voice_of_many(words: str) -> Voice | None:
    """The voice of people called by no more than what all of them are: "beboere"."""
    return next((voice for voice in HEARD if re.fullmatch(_MANY_OF[voice], words.strip(), re.IGNORECASE)), None)


def voice_of_one(words: str) -> Voice | None:
    """The voice of the first role of one person: "teacher, Lundby School", and not "teachers"."""
    told = (voice_of_field(field, many=False, named=False) for field in fields_of(words))
    return next((voice for voice in told if voice), None)


def voice_told(told: str) -> Voice | None:
    """The voice of what stands beside the name of who speaks; a pupil with a workplace's role learns there."""
    if {voice_of_field(field) for field in fields_of(told)} - {None} == LEARNING:
        return Voice.EMPLOYEES
    return voice_of_somebody(told.strip(" \t(),")) or voice_of_role(told)


def voice_of_field(field: str, *, many: bool = True, named: bool = True) -> Voice | None:
    """The voice of a role; also of one called by many, or by more words before it, or of a firm or club by name."""
    bare, role = _role_told(field)
    if named and COMPANY.fullmatch(role):
        return Voice.STAKEHOLDERS  # "Skallelev Vandværk" is no pupil
    if TRAINEE.fullmatch(role) or (named and LEADS.match(bare)):
        return Voice.EMPLOYEES
    for voice in HEARD:
        for nouns in (_ONE_OF, _MANY_OF) if many else (_ONE_OF,):
            before = rf"|(?:\S+\s+){{1,3}}(?:{nouns[voice]})" if named else ""
            if re.fullmatch(rf"(?:{nouns[voice]})(?:\s.{{0,30}})?{before}", role, re.IGNORECASE):
                return voice
    if named and (OF_THE_YOUNG.match(bare) or LIVES.match(bare)):
        return Voice.CITIZENS
    firm = COMPANY.search(bare) or CLUB.fullmatch(role) or KNOWN.match(bare)
    return Voice.STAKEHOLDERS if named and firm else None


def _role_told(field: str) -> tuple[str, str]:
    """What is told of somebody, and of that the role alone; nothing where it is what they were once."""
    bare = LABEL.sub("", field, count=1).strip(" .*_\"'")
    if NO_MORE.match(bare) or OF_BUSINESS.match(bare) or OF_A_NAME.match(bare):
        return "", ""
    return bare, IN_A_VILLAGE.sub("", PLACED.sub("", A_FAMILY_FIRM.sub("", bare)).strip())
