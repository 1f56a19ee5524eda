"""Who speaks below a heading that names a guest, the hall or a sender: guests, the floor, those who answered."""

from __future__ import annotations

import re
from functools import lru_cache

from rag.sections.bodies import COUNCIL, is_a_firm
from rag.sections.respondents import RESPONSES, voice_of_respondent
from rag.sections.senders import voice_of_writer
from rag.sections.speaking import BY, NOT_HEARD, REPLIES, TALKS
from rag.types import Voice

GUEST = re.compile(
    r"\W*(?:(?:inviteret|invited)\s+)?(?:gæst|oplægsholder|guest|speaker)(?:\s*\d{1,2})?\s*[:–-]\s*(?P<who>\S.+)",
    re.IGNORECASE,
)
"""A heading over what somebody from elsewhere tells at others' meeting."""
TALK_OF = re.compile(
    r"\W*(?:oplæg|indlæg|præsentation|presentation|talk)\s*(?::|fra|from|by)\s*(?P<body>[A-ZÆØÅ][^:]{2,50}?)\s+(?:v/|v\.|ved|by)\s*\S.+",
    re.IGNORECASE,
)
"""A heading over what a body tells at others' meeting, through somebody."""
LED_BY = re.compile(
    rf"\W*(?:{NOT_HEARD}|konsulent|referent|consultant|note-taker)(?:en)?\s*:\s*(?-i:[A-ZÆØÅ]).*", re.IGNORECASE
)
"""Who led the talk or tells of it, on a line of a note's head that its first remarks stand under."""
FROM_THE_FLOOR = re.compile(
    rf"(?:.{{3,40}}[:–-]\s+)?\W*(?:{REPLIES}|ord|stemmer|words|voices)\s+(?:fra|from)\s+"
    r"(?:salen|the\s+(?:floor|audience))(?!\w)[^.!?]*",
    re.IGNORECASE,
)
AT_A_MEETING = {
    Voice.CITIZENS: r"\b(?:borger|beboer)\w*møde|\b(?:public|citizens['’]?|residents['’]?) meeting\b",
    Voice.STAKEHOLDERS: r"\b(?:forenings|erhvervs|virksomheds)(?:forum|møde)|\bbusiness (?:forum|meeting)\b",
}
"""Who sits in the hall, by what the meeting is called in the head of its note."""
BEFORE_VOTERS = re.compile(
    r"valgdebat|vælgermøde|valgmøde|paneldebat|politikerdebat|kandidatdebat|"
    r"\b(?:election|candidates['’]?) debate|hustings",
    re.IGNORECASE,
)
"""Where those who want to be elected answer, whoever sits in the hall is a citizen."""
_OF_THE_HALL = r"(?:fra|i|from|in)\s+(?:salen|publikum|the\s+(?:floor|audience))"
IN_THE_HALL = re.compile(
    r"\W*(?:\d[\d:.]*\W+)?(?:(?:en|et|an?)\s+)?"
    rf"(?:(?:spørger|tilhører|publikum|questioner|audience)(?:\s*\d{{1,2}})?(?:\s+{_OF_THE_HALL})?|"
    rf"(?:(?:[^\W\d]\w+\s+){{1,2}})?{_OF_THE_HALL})(?:\s*\([^()\n]{{1,60}}\))?\s*:",
    re.IGNORECASE,
)
A_TALK = re.compile(rf".*\b(?:{TALKS})\s(?:[^:]*\s)?{BY}\s*[A-ZÆØÅ].*", re.IGNORECASE)
GOES_ON = re.compile(r"\W*(?:hun|han|she|he)\s", re.IGNORECASE)
LONGEST_HEAD, HEAD_LINES = 300, 4


def voice_from_the_floor(heading: str, text: str) -> Voice | None:
    """The voice of those who sat in the hall, where a heading gathers what came from it."""
    if not FROM_THE_FLOOR.fullmatch(heading):
        return None
    head = text[:LONGEST_HEAD]
    met = [voice for voice, meeting in AT_A_MEETING.items() if re.search(meeting, head, re.IGNORECASE)]
    return met[0] if len(met) == 1 else None


def voice_in_the_hall(said: str, text: str) -> Voice | None:
    """Citizens' for a remark out of the hall at an election debate, of whomever it does not tell more."""
    return Voice.CITIZENS if IN_THE_HALL.match(said) and BEFORE_VOTERS.search(text[:LONGEST_HEAD]) else None


@lru_cache(maxsize=64)
def title_of_replies(title: str, text: str) -> str:
    """The title of a note, or the line beside it in the head that says replies to a consultation follow."""
    if RESPONSES.search(title) or title not in text[:LONGEST_HEAD]:
        return title
    lines = (line.strip("#*= \t") for line in text[:LONGEST_HEAD].splitlines()[:HEAD_LINES])
    return next((line for line in lines if RESPONSES.match(line)), title)


def goes_on_talking(heading: str, said: str) -> bool:
    """True for "Hun lovede ..." below the heading of one person's talk: "5. Orientering ved Ida Holm (S)"."""
    return A_TALK.fullmatch(heading) is not None and GOES_ON.match(said) is not None


def voice_of_guest(heading: str) -> Voice | None:
    """The voice of the guest whom a heading names, unknown where it tells none; ``None`` for any other heading."""
    guest, talk = GUEST.fullmatch(heading), TALK_OF.fullmatch(heading)
    if talk and (is_a_firm(talk["body"]) or COUNCIL.fullmatch(talk["body"])):
        return Voice.STAKEHOLDERS
    if guest is None:
        return None
    name, _, whose = guest["who"].partition(", ")
    known = (voice_of_respondent(one, "høringssvar") for one in (guest["who"], name, whose) if one)
    return next(filter(None, known), None) or voice_of_writer(guest["who"]) or Voice.UNKNOWN
