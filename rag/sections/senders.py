"""Whose words stand in an e-mail: in a thread citizens or associations write, and the municipality answers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise, takewhile

from rag.readers.head import ANSWERED, ASSOCIATION, BOARD, BODY, MAIL, letter_about
from rag.sections.bodies import COMPANY, KNOWN
from rag.sections.correspondents import (
    addressed,
    frames,
    signs,
    told_of_oneself,
    voice_by_words,
    writes_for_a_body,
    writes_in,
)
from rag.sections.forms import told_in_form
from rag.sections.mails import ENDING, ONLY_A_NUMBER
from rag.sections.named import in_office
from rag.sections.ornaments import COUNTED
from rag.sections.roles import OF_THE_YOUNG, voice_of_role, voice_told
from rag.sections.speaking import voice_named
from rag.types import Span, Voice

LINE = re.compile(r"^[ \t]*(?P<signs>(?:>[ \t]*)*)(?:\*\*(?=\w))?(?P<said>[^\s>][^\r\n]*)", re.MULTILINE)
FROM = re.compile(r"(?:fra|from|afsender|sender)\s*:\s*(?P<who>.+)", re.IGNORECASE)
WROTE = re.compile(
    r"(?:den|on|am)\b.{4,80}?(?:\bskrev\s+(?P<who>.{2,80}?)|(?:,|\d\d)\s*(?P<writer>[^,\d]{2,80}?)\s+wrote)\s*:",
    re.IGNORECASE,
)
DASHED = re.compile(r"[-–—_]{3,}\s*\d{1,3}\s*[-–—_]{3,}")
"""The number of a letter between dashes, where who sent it is told below."""
AN_ASSOCIATION = re.compile(ASSOCIATION, re.IGNORECASE)
AUTHORITY = re.compile(r"\b(?:[\w-]*kommune|forvaltning(?:en)?|municipality)\b", re.IGNORECASE)
OF_STAFF = re.compile(
    r"(?:fælles-?|hoved-?|lokal-?)?med-?udvalget?\b|(?:lokal|hoved)?samarbejdsudvalget?\b", re.IGNORECASE
)
COUNCIL = re.compile(r"(?i)(?:råd|bestyrelse|udvalg)(?:et|e?ne?|r(?:ne)?)?\b|\b(?:board|council|committee)\b")
"""Who may sit under a municipality's name without being its administration."""
NUMBER = re.compile(
    r"^\W*(?:(?:(?:(?:hørings)?svar\s*)?(?:nr|no)\.?|(?:hørings)?svar)\s*\d{1,3}[.):,–-]*\s+|(?:\d{1,3}|[A-ZÆØÅ])[.):]\s+)",
    re.IGNORECASE,
)
ONE_OF_THEM = re.compile(
    r"(?i:borger|beboer|forælder|pårørende|nabo|citizen|resident|parent)\s*(?:[,:(–-]\s*[A-ZÆØÅ]|\d|$).{0,60}"
)
RESPONSES = re.compile(
    r"høringssvar|høringsnotat|hvidbog|indsigelser|indsigelsesnotat|white paper|objections|"
    r"(?:borger)?henvendelser(?:ne)? (?:til|om|fra|er samlet)|borgerhenvendelser|(?:indkomne|modtagne) (?:svar|breve|bidrag|bemærkninger|henvendelser)|"
    r"letters (?:to|received)|(?:consultation|hearing) (?:responses|replies)",
    re.IGNORECASE,
)
"""In the title of a note that gathers them: its headings name who answers."""
A_BOARD = re.compile(rf"(?:[A-ZÆØÅ][\w-]+ ){{1,3}}(?i:{BOARD})")
FOR_OTHERS = re.compile(
    r"(?!(?i:.*(?:skole|børneh|vuggest|plejeh|plejec|råd\b|råde|bestyrelse|klasse|afdeling|kommun|familie)))"
    r"[A-ZÆØÅ][^,;:]{3,50}?,?\s+v(?:/|\.|ed\b)\s?(?:[A-ZÆØÅ][\w.’'-]*\s*){2,4}"
)
"""A firm, club or place for which somebody by name writes: "Ridecenter Åhøj v/ Mette Winther"."""
AT_HOME = re.compile(
    r"[A-ZÆØÅ][\w.’'-]*(?:\s+(?:og|and|&|[A-ZÆØÅ][\w.’'-]*)){1,6},\s+(?:[A-ZÆØÅ][\w.’'-]*\s+){1,3}\d{1,3}\s?[A-Za-z]?"
    r"(?:,\s.{2,40})?"
)
"""Somebody by name and where they live: "Inger og Poul Thomsen, Møllevej 12"."""
PERSON = re.compile(r"(?:[A-ZÆØÅ][\w.’'-]*\s*){2,4}")
PEOPLE = re.compile(
    r"[A-ZÆØÅ][\w.’'-]*(?: (?:og|and|&) [A-ZÆØÅ][\w.’'-]*| [A-ZÆØÅ][\w.’'-]*){1,4}(?:,(?: [A-ZÆØÅ][\w.’'-]*){1,3})?"
)
"""One or two by name, and maybe where they live: "Else og Kaj Rønholt, Nørreby"."""
FIELD = re.compile(
    r"\b(?:rolle|role|afsendertype|svarer som|jeg er)\s*:\s*(?P<who>[^\s:;|](?:[^\n:;|](?!\s{2})){2,40}.)",
    re.IGNORECASE,
)
"""What a form asks of whoever answers: "[webformular]  rolle: borger   navn: ..."."""
BY = re.compile(r"\bv(?:/|\.|ed) ?(?P<role>[a-zæøå][\w-]{3,})(?= [A-ZÆØÅ])")
"""As what somebody writes for others: "besætningen v/ tillidsrepræsentant Jonna Bæk"."""
TOLD = re.compile(r"\((?P<what>[^()]+)\)\W*$")
"""What a sender is, in brackets behind the name: "(virksomhed)"."""
OF_ONESELF = re.compile(r"\b(?:[Jj]eg|[Mm]in|[Mm]it|[Mm]ine|I|[Mm]y)\b")
AT_THEIR_HOME = re.compile(
    r"\b(?:jeg|vi)\s+(?:\w+\s+){0,4}?bor\b|\bvi\s+har\s+(?:\w+\s+){1,2}børn\b|"
    r"\b(?:min|mit|mine|vores)\s+(?:eget\s+|egen\s+)?(?:hus|have|kælder|datter|søn|børn|mand|kone|pension|gasfyr|oliefyr)\b|"
    r"\bjeg\s+har\s+(?:to|tre|fire)\s+(?:børn|drenge|piger|døtre|sønner)\b|\bhar\s+boet\s+her\s+(?:i\s+)?\d+\s+år\b|"
    r"\bjeg\s+(?:har\s+)?passe[rt]\s+(?:min|mine|(?-i:[A-ZÆØÅ]\w+))\b|"
    r"\bmin\s+(?:egen\s+|gamle\s+)?(?:far|mor|mormor|farmor|morfar|farfar|bror|søster|svigermor|svigerfar)\b|"
    r"\bmy\s+(?:own\s+|old\s+)?(?:father|mother|grandmother|grandfather|brother|sister)\b|"
    r"\b(?:I|we)\s+live\s+(?:in|on|at|near)\b|\b(?:my|our)\s+(?:house|garden|cellar|daughter|son|children|husband|wife)\b",
    re.IGNORECASE,
)
"""What nobody tells of themselves who writes for others."""
WRITES_FOR = re.compile(
    r"\b(?:jeg|vi) skriver (?:her )?(?:for|på vegne af|som (?:næst)?formand for)\s+(?P<whom>[^.,;\n]{3,60})|"
    r"\b(?:I|we) (?:write|am writing|are writing) (?:for|on behalf of)\s+(?:the\s+)?(?P<them>[^.,;\n]{3,60})",
    re.IGNORECASE,
)
REPORTS = re.compile(
    r"(?:emne|subject)\s*:(?!\s*(?:sv|re|vs|fwd?)\s*:)(?:.*\b|\s*)(?:"
    r"(?:referat|opsamling|noter|minutes|notes|summary)(?:et|en|ne)?\s+(?:af|fra|på|of|from)|(?:det|hvad)\s+(?:sagde|foreslog|ønskede)\s+(?:I|vi|de)|"
    r"hvad\s+(?:I|vi|der\s+blev)\s+sag(?:de|t)|what\s+(?:you|we|was)\s+said)\b.*",
    re.IGNORECASE,
)
"""What a mail is about that is itself the minutes: not its sender's words, but those of whoever met."""
PRIVATELY = re.compile(r"privat(?:person)?|enkeltperson|private(?: person| individual)?|individual", re.IGNORECASE)
NOBODY = re.compile(r"\W*(?:anonym(?:ous)?|ikke oplyst|not given|-)?\W*", re.IGNORECASE)
"""What a form says of who sends it."""
LONGEST_OPENING, LONGEST_ENDING, LONGEST_LETTER, LONGEST_GATHERING = 120, 3, 20_000, 600
FEWEST_SENDERS = 2
BELOW_A_HEAD = 8
"""So many lines stand above a mail that was put into a note of other things."""
LONGEST_SIGNATURE, LONGEST_SIGNED = 6, 60
LONGEST_NAME = 7
"""Words of a sender's name."""


@dataclass
class Mail:
    """An e-mail's place in the note, who sends it, and its words on one line for comparing.

    ``reports`` is true for one that tells what was said at a meeting, ``private`` for one of somebody's own home, and
    ``written_in`` for one that somebody private wrote to the council.
    """

    start: int
    depth: int
    sender: str
    voice: Voice | None
    words: str
    reports: bool = False
    private: bool = False
    written_in: bool = False


def voice_of_mail(text: str, start: int, home: Voice) -> Voice | None:
    """Whose words stand at ``start`` by who sends that e-mail; ``None`` outside of e-mails, or where it does not say.

    A line that one mail quotes of another is of who wrote that. Where the note has no voice (``home``), who writes of
    their own home is a citizen.
    """
    mails = mails_of(text)
    mail = next((one for one in reversed(mails) if one.start <= start), None)
    if mail is None:
        return None
    line = LINE.match(text, text.rfind("\n", 0, start) + 1)
    if line is not None and frames(line["said"].strip(), _name(mail)):
        return Voice.UNKNOWN
    if home is Voice.POLITICIANS and mail.voice is None and any(one.voice is home for one in mails):
        return Voice.UNKNOWN if mail.sender and not mail.reports else None
    if line is None or line["signs"].count(">") <= mail.depth:
        return Voice.CITIZENS if mail.voice is None and mail.private and home is Voice.UNKNOWN else mail.voice
    others = [one for one in mails if one is not mail and _folded(line["said"]) in one.words]
    return others[0].voice or mail.voice if others else mail.voice


def voice_of_respondent(heading: str, title: str) -> Voice | None:
    """The voice of who sent a reply to a consultation, by the heading over it; ``None`` where that names nobody."""
    if not RESPONSES.search(title):
        return None
    who = NUMBER.sub("", heading, count=1).strip(" :*–-")
    if ONE_OF_THEM.fullmatch(who) or AT_HOME.fullmatch(who) or OF_THE_YOUNG.match(who):
        return Voice.CITIZENS
    if OF_STAFF.match(who):
        return Voice.EMPLOYEES
    named = AN_ASSOCIATION.search(who) or BODY.match(who) or A_BOARD.fullmatch(who)
    begins = named is not None and all(word[0].isupper() for word in who[: named.end()].split() if word != "og")
    if len(who.split()) <= LONGEST_NAME and (begins or COMPANY.search(who)):
        return Voice.STAKEHOLDERS
    if FOR_OTHERS.fullmatch(who):
        return Voice.STAKEHOLDERS
    if KNOWN.match(who) and len(who.split()) <= LONGEST_NAME:
        return Voice.STAKEHOLDERS
    name, _, role = who.partition(", ")
    return voice_of_role(role) if PERSON.fullmatch(name) and role else None


@lru_cache(maxsize=512)
def voice_of_neighbour(text: str, heading: Span, title: str) -> Voice | None:
    """Citizens' for the reply of somebody by name and town who tells of themselves: "Ida Holm, Lundby"."""
    head, *below = text[heading.start : heading.end + LONGEST_LETTER].splitlines()
    if not (RESPONSES.search(title) and "," in head and PEOPLE.fullmatch(head.strip(" :*–-"))):
        return None
    letter = takewhile(lambda line: not (NUMBER.match(line) or line.rstrip().endswith(":")), below)
    return Voice.CITIZENS if any(map(OF_ONESELF.search, letter)) else None


@lru_cache(maxsize=512)
def voice_of_letter(text: str, heading: Span, title: str) -> Voice | None:
    """The voice of who sent the reply to a consultation that a mere number heads: "Svar 12".

    An association is named where it begins or ends; else it is a citizen's that tells of themselves and is signed.
    """
    head, *below = text[text.rfind("\n", 0, heading.start) + 1 : heading.end + LONGEST_LETTER].splitlines()
    if not (RESPONSES.search(title) and _is_only_a_number(head)):
        return None
    lines = [line for line in below if re.search(r"\w", line)]
    letter = [line.strip(" *_#") for line in takewhile(lambda line: not _is_only_a_number(line), lines)]
    signed = letter[1:][-LONGEST_ENDING:]
    told = FIELD.search(letter[0]) if letter else None
    if told and (voice := voice_of_role(told["who"])):
        return voice
    if any(map(_names_a_body, (*(line[:LONGEST_OPENING] for line in letter[:1]), *filter(_is_short, signed)))):
        return Voice.STAKEHOLDERS
    named = any(PERSON.fullmatch(line) or ENDING.fullmatch(line) for line in signed)
    return Voice.CITIZENS if named and any(map(OF_ONESELF.search, letter)) else None


def voice_of_writer(who: str) -> Voice | None:
    """The voice of whom a thread names above what they write; ``None`` for somebody by no more than their name."""
    role = who.partition(", ")[2]
    firm = COMPANY.search(who) or KNOWN.match(who)
    return _voice(who, []) or (Voice.STAKEHOLDERS if firm else voice_told(role) if role else None)


@lru_cache(maxsize=512)
def sender_of_form(heading: str) -> tuple[str | None, Voice | None]:
    """Who sent the form that is a ``heading``, line by line, and in which voice; ``None`` for what it does not say."""
    who, kinds = told_in_form(heading.splitlines())
    if who is None:
        return None, None
    told = (Voice.CITIZENS if PRIVATELY.fullmatch(kind) else voice_told(kind) for kind in kinds)
    voice = next(filter(None, told), None) or voice_told(who) or voice_of_respondent(who, "høringssvar")
    return None if NOBODY.fullmatch(who) else who, voice


def voice_of_letterhead(head: str) -> Voice | None:
    """The voice of whom a letter is from, by the first line of its ``head``; ``None`` for what is none."""
    lines = [line.strip() for line in head.splitlines() if line.strip()]
    return _voice(lines[0], []) if len(lines) > 1 and letter_about(lines) is not None else None


def _names_a_body(line: str) -> bool:
    return bool(AN_ASSOCIATION.search(line) or COMPANY.search(line) or KNOWN.match(line))


def _is_only_a_number(line: str) -> bool:
    return bool(ONLY_A_NUMBER.fullmatch(line) or COUNTED.fullmatch(line.strip()))


def _is_short(line: str) -> bool:
    return len(line) <= LONGEST_SIGNED


@lru_cache(maxsize=64)
def mails_of(text: str) -> tuple[Mail, ...]:
    """The e-mails of a note, in the order they stand in; none where it is one sender's, as by a memo's head."""
    lines = list(LINE.finditer(text))
    begins = [at for at in range(len(lines)) if _begins(lines, at)]
    mails = [_mail(lines[at:end]) for at, end in pairwise([*begins, len(lines)])]
    if len({mail.sender for mail in mails if mail.sender}) < FEWEST_SENDERS and (
        not begins or begins[0] < BELOW_A_HEAD
    ):
        return ()
    known = {_name(mail): mail.voice for mail in mails if mail.voice is not None} | addressed(text)
    gathered = bool(RESPONSES.search(text[:LONGEST_GATHERING]))
    for mail in mails:
        written_in = Voice.CITIZENS if gathered and mail.written_in else None
        mail.voice = None if mail.reports else known.get(_name(mail), written_in)
        mixed = {Voice.STAKEHOLDERS, Voice.UNKNOWN} <= set(known.values())
        if mail.voice is None and not mail.reports and mixed and not mail.private and PERSON.fullmatch(mail.sender):
            mail.voice = Voice.UNKNOWN  # the note's voice is that of the association in this thread
    return tuple(mails)


def _begins(lines: list[re.Match[str]], at: int) -> bool:
    """True for the first line of a mail's head, the line above a quoted mail, and the number of what follows one."""
    said = lines[at]["said"]
    if ANSWERED.fullmatch(said) or _is_only_a_number(said):
        return True
    if FROM.fullmatch(said) and at and _is_only_a_number(lines[at - 1]["said"]):
        return True
    if FROM.fullmatch(said) and at and DASHED.fullmatch(lines[at - 1]["said"].strip()):
        return True
    beside = [one["said"] for one in lines[max(0, at - 3) : at + 2]]
    return bool(FROM.fullmatch(said)) and any(MAIL.fullmatch(one) for one in beside if one != said)


def _mail(lines: list[re.Match[str]]) -> Mail:
    first = lines[0]
    found = FROM.fullmatch(first["said"]) or WROTE.fullmatch(first["said"])
    sender = next((who for who in found.groupdict().values() if who), "") if found else ""
    named = re.sub(r"\s*[<(\[█].*", "", sender).strip(" *\"'")
    ends = [at for at, line in enumerate(lines) if ENDING.fullmatch(line["said"]) or signs(line["said"], named)]
    signature = [one["said"] for one in lines[ends[0] : ends[0] + 1 + LONGEST_SIGNATURE]] if ends else []
    short = [one for one in signature if len(one) <= LONGEST_SIGNED]
    # What a mail answers may follow in quoted lines: those are not its own words.
    depth = max(first["signs"].count(">"), min((line["signs"].count(">") for line in lines[1:]), default=0))
    own = [line["said"] for line in lines[1:] if line["signs"].count(">") <= depth]
    reports = any(REPORTS.fullmatch(one) for one in own[:BELOW_A_HEAD])
    words = " ".join(own)
    private = bool(PEOPLE.fullmatch(named) and AT_THEIR_HOME.search(words))
    voice = _voice(sender, short, WRITES_FOR.search(words)) or voice_by_words(words, short)
    voice = voice or (Voice.CITIZENS if AT_HOME.fullmatch(named) else told_of_oneself(named, short))
    written_in = writes_in(sender, own[:BELOW_A_HEAD])
    return Mail(first.start(), depth, named, voice, _folded(words), reports, private, written_in)


def _voice(sender: str, signature: list[str], writes_for: re.Match[str] | None = None) -> Voice | None:
    """The voice that a sender, else the signature or for whom it is written names; of the administration unknown."""
    told = BY.search(sender) or TOLD.search(sender)
    if told and (voice := voice_of_role(told[1])):
        return voice
    whom = (writes_for["whom"] or writes_for["them"]) if writes_for else None
    for words in filter(None, (sender, ", ".join(signature), whom)):
        named = voice_named(words)
        if named is Voice.POLITICIANS or in_office(words):
            return Voice.POLITICIANS
        if OF_THE_YOUNG.search(words):
            return Voice.CITIZENS
        if AN_ASSOCIATION.search(words) or COMPANY.search(words) or writes_for_a_body(words):
            return Voice.STAKEHOLDERS
        if AUTHORITY.search(words) and not COUNCIL.search(words):
            return Voice.EMPLOYEES if Voice.EMPLOYEES in map(voice_of_role, words.split(", ")) else Voice.UNKNOWN
        if named and named is not Voice.UNKNOWN:
            return named
    return None


def _name(mail: Mail) -> str:
    """What a thread calls who sent a mail, without what stands behind it once."""
    return mail.sender.split(", ")[0]


def _folded(words: str) -> str:
    return " ".join(re.findall(r"\w+", words.lower()))
