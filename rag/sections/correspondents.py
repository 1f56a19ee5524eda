"""Who writes in a thread of e-mails, where its own head does not say: by whom it was addressed to, and by its words."""

from __future__ import annotations

import re
from collections.abc import Collection

from rag.sections.bodies import OFFICER_AS, officer_of
from rag.sections.named import OFFICE, voice_beside
from rag.sections.roles import voice_of_role, voice_told
from rag.sections.whom import voice_of_whom
from rag.types import Voice

ADDRESSED = re.compile(r"^[> \t*_]*(?:to|til|cc)\s*:[*_]*\s*(?P<who>\S[^\r\n]*)", re.IGNORECASE | re.MULTILINE)
"""Whom a mail is sent to, where somebody may stand with an office that their own mails leave out."""
BEFORE_A_NAME = re.compile(r"^(?:cllr\.?|councill?or|mayor|byrådsmedlem|borgmester)\s+", re.IGNORECASE)
ELECTED = re.compile(
    rf"\b(?:cllr|{OFFICE})|, (?:the )?(?:city|town|municipal) council\b|"
    r"\b(?:chair|member) of the (?:[\w-]+ ){0,4}(?:committee|council)\b(?! of\b)",
    re.IGNORECASE,
)
INTRODUCED = re.compile(
    r"\b(?:jeg\s+(?:er|skriver\s+(?:her\s+)?som)|(?:vi\s+)?skriver\s+(?:her\s+)?(?:som|på\s+vegne\s+af)|"
    r"(?:I\s+am|I['’]m|(?:I\s+(?:am\s+)?)?writ(?:e|ing)\s+(?:to\s+you\s+)?(?:as|on\s+behalf\s+of)))\s+(?P<who>[^.;:!?]{3,80})",
    re.IGNORECASE,
)
"""What somebody says of themselves in a letter: "Jeg skriver som formand for Hyllerup Lokalråd"."""
FOR_MEMBERS = re.compile(
    r"\b(?:our|vores|vore)\s+(?:[\w-]+\s+){0,2}(?:members?|medlemmer|board|bestyrelse|chair(?:man|woman)?|formand|"
    r"treasurer|kasserer|volunteers|frivillige|association|forening|general assembly|generalforsamling)\b|"
    r"\b\d[\d.,]*\s+(?:members|medlemmer|volunteers|frivillige)\b|"
    r"\bis an? (?:\w+ )?(?:NGO|charity|association|network)\b|\bread (?:it|them) (?:aloud|out) (?:at|to) the board\b",
    re.IGNORECASE,
)
"""What is written for an association; of what is theirs alone nobody speaks so."""
OFFICER = re.compile(rf"(?:.*,\s*)?(?:{OFFICER_AS}|secretary|sekretær)(?:(?:,| (?:of|for|i|in))\s.*)?", re.IGNORECASE)
AUTHORITY = re.compile(r"kommune\b|municipality|council|committee|udvalg|byråd|forvaltning", re.IGNORECASE)
VOTED = re.compile(
    r"\bI (?:voted|(?:will|shall) vote|answer as (?:a )?councillor)\b|\bmy (?:own )?(?:group|party)\b|"
    r"\bjeg (?:stemte|stemmer|vil stemme)\s+(?:for|imod|mod|nej|ja)\b|"
    r"\bmin(?: egen)? (?:byråds)?gruppe\b|\bmit (?:eget )?parti\b",
    re.IGNORECASE,
)
"""What only those say who sit in the council."""
OF_A_BODY = re.compile(
    r"[^,]+, (?:[^,]+, )?(?:[A-ZÆØÅ&][\w’'&-]* (?:of |for )?){0,4}"
    r"(?i:[\w-]*(?:network|netværk(?:et)?|together|friends|neighbours|roots|"
    r"voices|charity|forum|alliance|trust|foundation|fond(?:en)?|samvirke(?:t)?|sammenslutning(?:en)?|sagen|initiative))(?![\w-])"
    r"(?: (?:(?:of|for|in|i) (?:the )?)?[A-ZÆØÅ][\w-]*)*"
)
"""Somebody by name and the body for which they write: "Ane Lind, Neighbours of Sandby"."""
GREETED = re.compile(
    r"(?:(?i:kære|hej|dear|hi|hello)\s+)?[A-ZÆØÅ][\w.’'-]*(?:\s+[A-ZÆØÅ][\w.’'-]*){0,2},|"
    r"(?i:(?:kære|hej|dear|hi|hello)\s[^.!?]{2,40})"
)
ENDED = re.compile(
    r"(?:(?:with )?(?:kind|best|warm|many)? ?(?:regards|wishes)|best|yours|cheers|yours \w+|hilsen),?", re.IGNORECASE
)
NAMED = re.compile(r"[A-ZÆØÅ][\w.’'-]*(?: (?:[A-ZÆØÅ][\w.’'-]*|af|de|van|von)){1,4}")
PRIVATE = re.compile(
    r"(?:[A-ZÆØÅ][\w.’'-]*|af|de|van|von)(?: (?:[A-ZÆØÅ][\w.’'-]*|af|de|van|von|og|and|&)){0,5}"
    r"(?:, (?!(?i:[^,]*(?:sekretariat|forvaltning|afdeling|center|centret|kontor|team|stab|service|kommun|råd|udvalg|"
    r"ledelse|gruppe|miljø|office|department|council)))[A-ZÆØÅ][\w-]+(?: [A-ZÆØÅ\d][\w.-]*){0,3})?"
)
"""One or two by name, and maybe the town: no office, no title and no firm."""
TO_THE_COUNCIL = re.compile(
    r"(?:til|to)\s*:(?:.*\b(?:byråd(?:et)?|kommunalbestyrelsen?|borgmester(?:en)?|politikerne|rådhuset|[\w-]*kommunen?|"
    r"[\w-]*forvaltning(?:en)?|(?<!med-)[\w-]*udvalg(?:et)?|borgerservice|council|mayor|committee|municipality)\b.*|"
    r"[█ <>]+)",
    re.IGNORECASE,
)
"""To those elected or the administration; of a mailbox no more is left than that its address was blacked out."""
GATHERS = re.compile(
    r"(?:emne|subject)\s*:.*\b(?:henvendelser|breve|mails|indlæg|svar|letters|e-?mails)\b", re.IGNORECASE
)
"""What a mail is about that hands others on."""
ANSWERS = re.compile(r"(?:emne|subject)\s*:\s*(?:sv|re|vs|fwd?)\s*:|(?:kære|dear)\s+(?:kolleg|colleag)", re.IGNORECASE)
SIGNED_AS = re.compile(
    r"(?:(?:[\w.]+ ){0,3}[A-ZÆØÅ][\w.’'-]*(?: [A-ZÆØÅ][\w.’'-]*){0,3}(?:, | ?\())?(?P<role>[a-zæøå][^()]{2,40})\)?\.?"
)
"""The line of who signs, with what they are: "Kh Ida, mor til to", or that alone below the name."""


def addressed(text: str) -> dict[str, Voice]:
    """The voice of those elected whom a mail of the note is sent to, by name."""
    told = {}
    for who in (one.strip() for found in ADDRESSED.finditer(text) for one in found["who"].split(";")):
        name = NAMED.match(BEFORE_A_NAME.sub("", who))
        beside = name.string[name.end() :].strip(" ,()") if name else ""
        voices = {voice_told(beside), voice_beside(beside, name.group())} if name else set()
        if name and (ELECTED.search(who) or Voice.POLITICIANS in voices):
            told[name.group()] = Voice.POLITICIANS
    return told


def voice_by_words(words: str, signature: list[str]) -> Voice | None:
    """The voice of who says as what they write, writes for members, signs for a body, or votes in the council."""
    for found in INTRODUCED.finditer(words):
        if voice := Voice.STAKEHOLDERS if officer_of(found["who"]) else voice_of_role(found["who"].split(",")[0]):
            return voice
    officer = any(OFFICER.fullmatch(line.strip(" .*")) and not AUTHORITY.search(line) for line in signature)
    if VOTED.search(words):
        return None if officer else Voice.POLITICIANS
    return Voice.STAKEHOLDERS if officer or FOR_MEMBERS.search(words) else None


def writes_for_a_body(sender: str) -> bool:
    """True for somebody behind whose name stands what a body calls itself that is no authority's."""
    return bool(OF_A_BODY.fullmatch(sender)) and not AUTHORITY.search(sender)


def told_of_oneself(sender: str, signature: list[str]) -> Voice | None:
    """The voice of what a sender is called behind the name, or signs as: "Bo Lind, pensioneret smed", "mor til to"."""
    name, _, beside = sender.partition(", ")
    beside = beside if NAMED.fullmatch(name) and beside[:1].islower() else ""
    signed = (SIGNED_AS.fullmatch(line) for line in signature)
    return next(filter(None, map(voice_of_whom, (beside, *(one["role"] for one in signed if one)))), None)


def writes_in(sender: str, lines: list[str], elected: Collection[str] = ()) -> bool:
    """True for a mail (its ``lines``) by somebody private to those who are ``elected`` or the administration.

    Who answers, or hands on what others wrote, may be anybody's colleague.
    """
    handed_on = any(GATHERS.match(line) or ANSWERS.match(line) for line in lines)
    sent = [line for line in lines if ADDRESSED.match(line)]
    to_one = any(TO_THE_COUNCIL.fullmatch(line) or any(one in line for one in elected) for line in sent)
    return bool(PRIVATE.fullmatch(_name_and_address(sender)[0])) and not handed_on and to_one


def has_an_address(sender: str) -> bool:
    """True where a mailbox stands behind who sent a mail: of it no more is left than that it was blacked out."""
    return bool(_name_and_address(sender)[1])


def _name_and_address(sender: str) -> tuple[str, str]:
    name, _, address = (part.strip(" >*\"'") for part in re.sub(r"[<\[(█]", "<", sender, count=1).partition("<"))
    return name, address


def signs(line: str, name: str) -> bool:
    """True for a line that is no more than the sender's ``name``, a party behind it, or "/" before the first of it."""
    first = name.split(" ", maxsplit=1)[0]
    return bool(re.fullmatch(rf"{re.escape(name)}(?: \([^()]{{1,40}}\))?|[/–-] ?{re.escape(first)}", line.strip()))


def frames(line: str, name: str) -> bool:
    """True for a line that ends a mail with the sender's ``name``, or greets: "Best, Nanna", "R.", "Dear Ole,"."""
    if not name:
        return False
    first = name.split(" ", maxsplit=1)[0]
    ended = rf"(?:[\w’' ]{{2,30}}[,.]?\s+|[/–-]\s?)?(?:{re.escape(name)}|{re.escape(first)}|{first[:3]}|{first[0]}\.?)"
    return bool(
        GREETED.fullmatch(line) or ENDED.fullmatch(line) or re.fullmatch(rf"{ended}(?:,? \(?[^.!?]{{1,40}})?", line)
    )
