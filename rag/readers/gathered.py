"""Notes that gather what several wrote or said one after the other: mails, replies to a consultation, calls."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.danish.people import GROUPS, MANY, any_voice
from rag.readers.head import LABELLED

GATHERS = re.compile(
    r"\b(?:indkomne|modtagne)\b|hvidbog|\bhøringssvar\b(?!\s+fra\b)|"
    r"\b(?:(?:borger|web)?henvendelser|indsigelser|klager|opkald|telefonnotater|(?:e-?|borger)?mails|breve)(?:ne)?\b|"
    r"white paper|\b(?:consultation|hearing) (?:responses|replies)\b|"
    r"\b(?:letters|enquiries|phone calls|complaints)\b",
    re.IGNORECASE,
)
"""In the title of a note in which several write."""
ONE_OR_MORE = re.compile(r"høringssvar\b", re.IGNORECASE)
FIRST_REPLY = re.compile(
    r"(?:(?:(?:hørings)?svar|(?:borger)?henvendelse|besked|opkald|reply|response|(?:e-?)?mail|brev|enquiry|call|letter)"
    r"\s*(?:nr\.?|no\.?)?\s*1\b|1[.)]\s|"
    r"[^.:]{4,60}\sv(?:/|\.|ed)\s?(?:[\w-]+ )?(?-i:[A-ZÆØÅ])[\w’'-]+(?: (?-i:[A-ZÆØÅ])[\w’'-]+)+|"
    rf"(?:{any_voice(MANY, GROUPS)}) (?:på|i|ved|hos|at|in) (?-i:[A-ZÆØÅ])[^.:]{{2,60}})",
    re.IGNORECASE,
)
"""Who sent the first of them, or its number."""
FROM = re.compile(r"(?:fra|from|afsender|sender|navn|name)\s*:\s*(?P<who>.*)", re.IGNORECASE)
SENT = re.compile(r"(?:sendt|sent|modtaget|received)\s*:", re.IGNORECASE)
"""Below who sent a mail, and never below who made a note."""
FROM_AN_OFFICE = re.compile(
    r"\b(?:[\w-]*(?:kommune|forvaltning|sekretariat|afdeling|administration)(?:en|et)?|team|stab|"
    r"municipality|department|office)\b",
    re.IGNORECASE,
)
"""Who sends a note about the mails that they gather."""


def above_the_replies(head: Sequence[str]) -> list[str]:
    """What stands above the first of the mails or replies that a note gathers; all of any other note's head."""
    title = next((line for line in head[:2] if GATHERS.search(line)), None)
    if title is None:
        return list(head)
    several = not ONE_OR_MORE.match(title)
    replies = (
        at for at in range(1, len(head)) if FIRST_REPLY.match(head[at]) or (several and _begins_a_mail(head, at))
    )
    return list(head[: next(replies, len(head))])


def _begins_a_mail(head: Sequence[str], at: int) -> bool:
    """True for who sent a mail; among the labels of the note's own head it is who made the note."""
    sender = FROM.match(head[at])
    if sender is None or FROM_AN_OFFICE.search(sender["who"]):
        return False
    return not LABELLED.match(head[at - 1]) or any(map(SENT.match, head[at + 1 : at + 2]))
