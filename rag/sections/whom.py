"""Whose voice somebody has, by what is told of them: behind their name, in a note's key or in a column of its own.

Where whatever stands is who spoke ("mor, Lundby"), an age, a relation or a trade tells enough; elsewhere it does not.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rag.danish.people import ALONE, any_noun
from rag.sections.bodies import FIRM, NAMED, is_a_firm, officer_of
from rag.sections.named import CHAIRS, IN_A_COMMITTEE, PARTY, voice_beside, voice_of_somebody
from rag.sections.present import UNION
from rag.sections.roles import PRIVATE, SIZE, WORKPLACE, voice_of_role
from rag.sections.speaking import voice_named
from rag.types import Voice

NAME = r"[A-ZÆØÅ][\w’'-]+\.?(?: (?:[A-ZÆØÅ][\w’'-]*\.?|og|and)){0,3}"
YEARS = r"(?:1?\d{1,2}|\d0'?erne)"
AGED = re.compile(
    rf"(?:(?:{NAME}(?:, ?\(?| \((?=\d))|[KM] ?)(?:ca\. ?)?{YEARS}(?: (?:år(?: gammel)?|years(?: old)?))?|"
    rf"{NAME} {YEARS} (?:år|years))\)?(?=\s*(?:,|$))"
)
"""Who is told by their age: "Ali, 10, Lundby Skole", "K 33"; of those who speak for others nobody tells it."""
IN_A_CLASS = re.compile(
    rf"(?:{NAME}|\d{{1,2}} \w+)(?:, | fra | from )\d{{1,2}}\. ?(?:klasse|kl|[a-e])\b", re.IGNORECASE
)
PARTISAN = re.compile(rf"(?:{NAME}, )?(?!.$){PARTY}")
"""A party of more than a letter, behind a name or alone."""
END = r"(?= (?:(?-i:[A-ZÆØÅ])|(?:til|på|fra|i|af|for|ved|med|of|to|from|with|at|in)\b)|\s*(?:,|\(|$))"
"""What may follow on what somebody is: a name, a place or of whom."""
BY_ITSELF = {
    voice: re.compile(rf"(?:{any_noun(voice, ALONE)})(?:en|n|et)?{END}", re.IGNORECASE)
    for voice, nouns in ALONE.items()
    if nouns
}
"""A relation, a trade or a part in a club: who is told by no more."""
BEFORE_KIN = re.compile(
    r"(?:kommende|nybagt|enlig|ung|expectant|single|young|\d|to|tre|fire|two|three|four)e? ", re.IGNORECASE
)
FORMERLY = re.compile(
    r"(?:.+, )?(?:pensioneret|pens\.|fhv\.|tidl\.|tidligere|retired|former) [\w-]+|"
    r".+, (?:pens\.?|pensioneret|retired)$",
    re.IGNORECASE,
)
ONCE = re.compile(r"(?P<when>pensioneret|pens\.|fhv\.|tidl\.|tidligere|retired|former) (?P<role>\S.*)", re.IGNORECASE)
"""Before the work that somebody had."""
BY_SOMEBODY = re.compile(rf"(?P<body>[A-ZÆØÅ][\w’&' -]*?) (?:v/ ?|v\. ?|ved ){NAME}")
OF_THE_TOWN = re.compile(
    r"skole|børneh|vuggest|institution|sfo|klubben|center|centret|plejehj|hjemmepleje|kommun|forvaltning|afdeling|team|"
    r"bibliotek|museum|byråd|udvalg|bord|gruppe|table|group|library|school|council",
    re.IGNORECASE,
)
"""What may be the municipality's own: elsewhere "Solgården ved Kaj" is somebody for a house or a firm."""
_YEARS_OLD = r"(?:\s*(?:år|years?(?:\s+old)?))?"
AN_AGE = re.compile(rf"(?:ca\.?\s*)?\d{{1,3}}{_YEARS_OLD}", re.IGNORECASE)
"""An age is told of somebody private."""
YOUNG = re.compile(rf"(?:[6-9]|1\d){_YEARS_OLD}", re.IGNORECASE)
PLACE = re.compile(r"(?:[A-ZÆØÅ]\.? )?[A-ZÆØÅ][\w’'-]+(?: \d{1,3})?")
FIELDS = re.compile(r"\s*[,;:/·]\s*|\s*[()]\s*|(?<!-)\s+(?:og|and)\s+(?=[a-zæøå])")
WORKS_HERE = re.compile(
    r"(?:[\w-]*leder(?:en)?|[\w-]*koordinator|medarbejder|ansat|[\w-]*leader|coordinator|worker|employee)\s+"
    rf"(?:af|for|i|på|ved|hos|of|for|in|at)\s+(?:the\s+)?(?:{WORKPLACE.pattern}|kommunen\b|(?:ungdoms|fritids)klubben\b)",
    re.IGNORECASE,
)
OF_THEIR_OWN = re.compile(
    r"(?:ejer|har|owns|has) (?:af )?(?:et |a )?(?:sommerhus|fritidshus|holiday home|summer house)|"
    r"(?:modtager|får|gets|receives) (?:hjemme)?(?:hjælp|help)\b",
    re.IGNORECASE,
)
OF_AN_OFFICE = re.compile(r".*\b(?:kontor(?:et)?|office)\b.*|(?:ejer|owner)(?: (?:siden|since)\b.*)?", re.IGNORECASE)
"""An office that may be anybody's, and an owner of what is not said: a house perhaps."""
PART = r"[A-ZÆØÅ][\w’'-]*\.?"
EXPLAINED = re.compile(
    rf"(?P<name>{PART}(?: {PART}){{0,3}})(?:,| \d{{1,3}}(?: år)?(?=\s))?\s*(?:og er |and am )?(?P<told>\S.*)"
)
"""Somebody with what a key says behind their name: "Ida Holm, 71, formand for Ældrerådet"."""
LONGEST, MOST_WORDS = 70, 9


@lru_cache(maxsize=4096)
def voice_of_whom(who: str) -> Voice | None:
    """The voice of whoever is named so; unknown for an official, ``None`` where it does not tell."""
    who = " ".join(who.strip(" \t*_.\"'()[]–—-").split())
    if not 0 < len(who) <= LONGEST or len(who.split()) > MOST_WORDS:
        return None
    kin = BY_ITSELF[Voice.CITIZENS].match(BEFORE_KIN.sub("", who, count=1))
    if kin or FORMERLY.match(who) or PRIVATE.match(who):
        return Voice.CITIZENS
    named, role = voice_of_somebody(who), voice_of_role(who)
    if named is Voice.POLITICIANS or PARTISAN.fullmatch(who):
        return Voice.POLITICIANS
    if role or named:
        return role or named
    if AGED.match(who) or IN_A_CLASS.match(who):
        return Voice.CITIZENS
    return _voice_at_work(who)


def is_retired(who: str) -> bool:
    """True for who is told by the work that they had once: "pensioneret lærer", and not "tidligere åbningstid"."""
    once = ONCE.match(" ".join(who.split()))
    return once is not None and voice_of_role(once["role"]) is not None


def voice_described(who: str) -> Voice | None:
    """The voice of somebody by the role, the noun or the office that a key or a column has for them."""
    who = SIZE.sub(", ", who)
    found = EXPLAINED.fullmatch(who)
    voice = voice_of_role(who) or (described(found["told"], found["name"]) if found else None)
    return voice or voice_named(who) or voice_of_somebody(who) or voice_of_whom(who)


def described(told: str, name: str = "") -> Voice | None:
    """The voice of the first thing told of somebody that has one; of no more than an age, a citizen's."""
    fields = [field for field in FIELDS.split(told.strip(" .*_()")) if field]
    if voice := next(filter(None, (voice_of_detail(field, name) for field in fields)), None):
        return voice
    aged = any(map(AN_AGE.fullmatch, fields)) and all(AN_AGE.fullmatch(one) or PLACE.fullmatch(one) for one in fields)
    return Voice.CITIZENS if aged else None


def voice_of_detail(field: str, name: str) -> Voice | None:
    """The voice of one detail told of whoever is called by ``name`` ("" where that is not said)."""
    if OF_THEIR_OWN.match(field) or YOUNG.fullmatch(field):
        return Voice.CITIZENS
    if OF_AN_OFFICE.fullmatch(field) or UNION.match(field):
        return None
    body = officer_of(field)
    if body[:1].isupper() or is_a_firm(body) or FIRM.match(field):
        return Voice.STAKEHOLDERS
    if WORKS_HERE.match(field) or WORKPLACE.fullmatch(field):
        return Voice.EMPLOYEES
    chairs = CHAIRS.match(field) and not IN_A_COMMITTEE.match(field)
    known = None if chairs else voice_beside(field, name)
    voice = known if known is Voice.POLITICIANS else voice_of_role(field) or known
    return voice or (Voice.STAKEHOLDERS if field[:1].isupper() and is_a_firm(field) else None)


def _voice_at_work(who: str) -> Voice | None:
    """The voice of who is told by a trade, by whom they are for or by where they work."""
    if WORKPLACE.match(who) or BY_ITSELF[Voice.EMPLOYEES].match(who):
        return Voice.EMPLOYEES  # "badmester" is no master of a trade
    if BY_ITSELF[Voice.STAKEHOLDERS].match(who) or any(map(NAMED.match, who.split(", "))):
        return Voice.STAKEHOLDERS
    body = BY_SOMEBODY.fullmatch(who)
    return Voice.STAKEHOLDERS if is_a_firm(who) or (body and not OF_THE_TOWN.search(body["body"])) else None
