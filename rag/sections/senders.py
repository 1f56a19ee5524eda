"""Whose words stand in an e-mail: in a thread citizens or associations write, and the municipality answers."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise, takewhile

from rag.readers.head import ANSWERED, MAIL, POSTAL, letter_about
from rag.sections.bodies import COMPANY, KNOWN
from rag.sections.correspondents import (
    addressed,
    frames,
    has_an_address,
    signs,
    told_of_oneself,
    voice_by_words,
    writes_for_a_body,
    writes_in,
)
from rag.sections.forms import told_in_form
from rag.sections.mail_ends import A_LETTER, OF_ITS_OWN, ends_of_mails
from rag.sections.mails import ENDING, ONLY_A_NUMBER, is_answer
from rag.sections.named import in_office
from rag.sections.ornaments import COUNTED
from rag.sections.respondents import (
    AN_ASSOCIATION,
    AT_HOME,
    AT_THEIR_HOME,
    LONGEST_LETTER,
    OF_ONESELF,
    PEOPLE,
    PERSON,
    RESPONSES,
    WRITES_FOR,
    voice_of_respondent,
)
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
AUTHORITY = re.compile(r"\b(?:[\w-]*kommune|forvaltning(?:en)?|municipality)\b", re.IGNORECASE)
COUNCIL = re.compile(r"(?i)(?:råd|bestyrelse|udvalg)(?:et|e?ne?|r(?:ne)?)?\b|\b(?:board|council|committee)\b")
"""Who may sit under a municipality's name without being its administration."""
FIELD = re.compile(
    r"\b(?:rolle|role|afsendertype|svarer som|jeg er)\s*:\s*(?P<who>[^\s:;|](?:[^\n:;|](?!\s{2})){2,40}.)",
    re.IGNORECASE,
)
"""What a form asks of whoever answers: "[webformular]  rolle: borger   navn: ..."."""
BY = re.compile(r"\bv(?:/|\.|ed) ?(?P<role>[a-zæøå][\w-]{3,})(?= [A-ZÆØÅ])")
"""As what somebody writes for others: "besætningen v/ tillidsrepræsentant Jonna Bæk"."""
TOLD = re.compile(r"\((?P<what>[^()]+)\)\W*$")
"""What a sender is, in brackets behind the name: "(virksomhed)"."""
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
STREET = re.compile(r"(?:[A-ZÆØÅ][\w.’'-]*\s+){1,3}\d{1,3}\s?[A-Za-z]?(?:,\s.{2,40})?")
"""Where somebody lives: "Møllevej 12, st. tv., Nørreby"."""
CALLED = re.compile(r"\b(?:tlf|telefon|mobil|tel|phone|e-?mail)\b", re.IGNORECASE)
LONGEST_OPENING, LONGEST_ENDING, LONGEST_GATHERING = 120, 3, 600
FEWEST_SENDERS = 2
BELOW_A_HEAD = 8
"""So many lines stand above a mail that was put into a note of other things."""
LONGEST_SIGNATURE, LONGEST_SIGNED = 6, 60


@dataclass
class Mail:
    """An e-mail's place in the note, who sends it, and its words on one line for comparing.

    ``reports`` is true for one that tells what was said at a meeting, ``private`` for one of somebody's own home,
    ``written_in`` for one that somebody private wrote to the council, and ``signed`` for one that ends with no more
    than who sent it from a mailbox, of which nothing is left to tell whose it is; ``None`` without a mailbox.
    """

    start: int
    depth: int
    sender: str
    voice: Voice | None
    words: str
    reports: bool = False
    private: bool = False
    written_in: bool = False
    signed: bool | None = None
    apart: bool = False
    """What stands under a heading of its own, below the mails."""


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


def writer_of_mail(text: str, start: int) -> str | None:
    """Who wrote, by their whole name, the e-mail that stands at ``start``; ``None`` for minutes, and what is quoted."""
    mail = next((one for one in reversed(mails_of(text)) if one.start <= start), None)
    line = LINE.match(text, text.rfind("\n", 0, start) + 1)
    if mail is None or mail.reports or line is None or line["signs"].count(">") > mail.depth:
        return None
    name = _name(mail)
    return name if PEOPLE.fullmatch(name) and " " in name and not frames(line["said"].strip(), name) else None


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
    ends = ends_of_mails(lines, begins)
    parts = pairwise([*sorted({*begins, *ends}), len(lines)])
    elected = addressed(text)
    mails = [
        _part(lines[at:end])
        if at in ends
        else _mail(lines[at:end], elected, numbered=bool(at) and _is_only_a_number(lines[at - 1]["said"]))
        for at, end in parts
    ]
    lone = len({mail.sender for mail in mails if mail.sender}) < FEWEST_SENDERS
    beside = any(OF_ITS_OWN.search(lines[at]["said"]) for at in ends)
    if lone and not beside and (not begins or begins[0] < BELOW_A_HEAD):
        return ()
    known = {_name(mail): mail.voice for mail in mails if mail.voice is not None and mail.sender} | elected
    gathered = bool(RESPONSES.search(text[:LONGEST_GATHERING]))
    for mail in mails:
        written_in = Voice.CITIZENS if gathered and mail.written_in and mail.signed is None else None
        told = known.get(_name(mail)) or written_in if mail.sender else mail.voice
        mail.voice = None if mail.reports else told
        mail.private |= gathered and mail.written_in and bool(mail.signed)
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


def _part(lines: list[re.Match[str]]) -> Mail:
    """What stands under a heading of its own: one letter is somebody's, an answer nobody's, and the rest of many."""
    letter = re.sub(r"^[\W_]+", "", lines[0]["said"])
    if not A_LETTER.match(letter):
        answer = is_answer(lines[0]["said"])
        return Mail(lines[0].start(), 0, "", Voice.UNKNOWN if answer else None, "", apart=not answer)
    mail = _mail(lines, {}, numbered=False)
    mail.apart = True
    mail.private = mail.voice is None and bool(AT_THEIR_HOME.search(" ".join(line["said"] for line in lines)))
    return mail


def _mail(lines: list[re.Match[str]], elected: Mapping[str, Voice], *, numbered: bool) -> Mail:
    """The mail that these lines are, or a reply to a consultation below its number."""
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
    voice = voice or (voice_of_respondent(named, "høringssvar") if numbered or AT_HOME.fullmatch(named) else None)
    voice = voice or told_of_oneself(named, short)
    written_in = writes_in(sender, own[:BELOW_A_HEAD], elected)
    signed = _signs_privately(signature or own[-1:], named) if has_an_address(sender) else None
    return Mail(first.start(), depth, named, voice, _folded(words), reports, private, written_in, signed)


def _signs_privately(lines: Sequence[str], name: str) -> bool:
    """True where no more ends a mail than its words, who sent it and where they live: no office, no firm."""
    return all(
        ENDING.fullmatch(line)
        or frames(line, name)
        or STREET.fullmatch(line)
        or POSTAL.fullmatch(line)
        or line.rstrip().endswith((".", "!", "?"))
        or not re.search(r"[^\W\d_]{3}", CALLED.sub("", line))
        for line in lines
    )


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
        if voice := _voice_of_young_or_staff(words):
            return voice
        if AN_ASSOCIATION.search(words) or COMPANY.search(words) or writes_for_a_body(words):
            return Voice.STAKEHOLDERS
        if AUTHORITY.search(words) and not COUNCIL.search(words):
            return Voice.UNKNOWN
        if named and named is not Voice.UNKNOWN:
            return named
    return None


def _voice_of_young_or_staff(words: str) -> Voice | None:
    """The voice of a council of the young, or of who works somewhere: at a "klub" that is none of its members."""
    if OF_THE_YOUNG.search(words):
        return Voice.CITIZENS
    return Voice.EMPLOYEES if Voice.EMPLOYEES in map(voice_of_role, words.split(", ")) else None


def _name(mail: Mail) -> str:
    """What a thread calls who sent a mail, without what stands behind it once."""
    return mail.sender.split(", ")[0]


def _folded(words: str) -> str:
    return " ".join(re.findall(r"\w+", words.lower()))
