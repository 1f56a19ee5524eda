"""What an e-mail or letter has around its words: a head, a greeting, and an ending with who signed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from rag.readers.head import ANSWERED, LONGEST_ADDRESS, MAIL, MATTER, letter_about
from rag.sections.blocks import Block, Kind
from rag.sections.endings import ended

SEPARATOR = re.compile(
    r"(?:[-_]{3,} *|begin |start på )(?:(?:oprindelig|videresendt) (?:meddelelse|mail|besked|e-?mail)|"
    r"(?:original|forwarded) (?:message|e-?mail))[-_: ]*",
    re.IGNORECASE,
)
"""What a program writes above the mail that a mail answers or sends on."""
GREETING = re.compile(
    r"(?:kære|hej|goddag|dear|hello|hi)\b[^.!?]{0,60}[,!]?|"
    r"til (?:dem|den|hvem)(?: som| der)? det (?:måtte|kan|kunne) (?:angå|vedrøre)[.,!]?|"
    r"til rette vedkommende[.,!]?|to whom it may concern[.,!]?|"
    r".{2,40}\b(?:takker?|thank(?: you)?) for (?:muligheden|lejligheden|the (?:opportunity|chance))\b[^.!?]{0,80}\.?",
    re.IGNORECASE,
)
SENDER = re.compile(r"(?:fra|afsender|from|sender)\s*:", re.IGNORECASE)
"""What is left of a mail's head where somebody cut the rest, or the heading of a reply says the rest."""
ENDING = re.compile(
    r"(?:knus|kram|tak og hilsen|hilsen|hilsner)"
    r"(?-i:(?: fra)? [A-ZÆØÅ][\w.'’-]*(?:,? (?:& |og |fra )?[A-ZÆØÅ][\w.'’-]*){0,5}"
    r"(?:, [a-zæøå][\w -]{2,30}| \([a-zæøå][\w -]{2,30}\))?)?[!,.]?|"
    r"(?:med )?(?:venlig|mange|kærlig|bedste|de bedste|hjertelig)e? hils(?:en(?:er)?|ner),?|(?:d|m)?vh,?|kh,?|"
    r"på .{3,40}s vegne,?(?-i:(?: [A-ZÆØÅ][\w.'’-]*){1,4})?|"
    r"(?:(?:kind|best|warm)(?: regards| wishes)|regards|yours (?:sincerely|faithfully)|many thanks),?|"
    r"(?:(?:med )?(?:venlig|mange|kærlig|bedste|de bedste)e? hils(?:en(?:er)?|ner)|(?:d|m)?vh|kh|regards)\b,?"
    r"(?-i:(?: [A-ZÆØÅ][\w.'’-]*){1,4}(?:, [a-zæøå][\w -]{2,30}| \([a-zæøå][\w -]{2,30}\))?)",
    re.IGNORECASE,
)
"""What an e-mail begins and ends with; who signed stands on the next lines."""
ONLY_A_NUMBER = re.compile(
    r"\W*(?:(?:hørings)?svar|(?:borger)?henvendelse|(?:e-?)?mail|brev|bidrag|indlæg|reply|response|letter|enquiry)\s*"
    r"(?:nr\.?|no\.?)?\s*\d{1,3}\W*",
    re.IGNORECASE,
)
"""What a reply stands under where its sender is told on a line of its own, if at all."""
A_NUMBER = re.compile(r"\W*(?:nr\.?|no\.?)?\s*\d{1,3}\W*", re.IGNORECASE)
"""What stands above a mail's head in a note that gathers them."""
SENT_BY = re.compile(
    r"(?:(?:[\w-]+ ){0,3}\W*\d{1,3}\W+)?(?:fra|from): (?P<names>[^:]*?)(?:,.*| (?:sendt|sent):.*)?", re.IGNORECASE
)
"""The head of a mail: all the names of whom it is from."""
_BARE = r"(?:svar|tilbagemelding|repl(?:y|ies)|response|answer)"
_ANSWER = rf"(?:{_BARE}|bemærkning(?:er)?|kommentar(?:er)?)"
_HOST = (
    r"(?:(?:[\w-]+,? (?:og |& )?){0,4}?(?:[\w-]*(?:kommune|forvaltning|administration|sekretariat|afdeling)(?:e?n|et)?|"
    r"borgmester(?:en)?|borgerservice|(?:teknik|plan|vej|by|natur)[\w-]*(?:,? (?:og|&) [\w-]+)+|"
    r"municipality|administration|department|council|mayor))"
)
ANSWER = re.compile(
    rf"\W*(?:{_BARE}(?:\s+(?:sendt|til borger(?:en)?))?|{_ANSWER}\s+(?:fra|af|from|by)\s+(?:the\s+)?{_HOST}|"
    rf"{_HOST}(?:s|['’]s)\s+{_ANSWER})"
    r"(?:,?\s+(?:d\.|den|on)?\s*\d[^:]{2,20}|\s*\([^()]{2,40}\))?\s*:?[*_]*",
    re.IGNORECASE,
)
"""Over what a mail was answered with: "Svar fra kommunen:", "Forvaltningens svar"."""
MOST_LINES = 8
MOST_BLANKS = 4
"""So many empty lines are left for signing at most."""
LONGEST_SIGNED, LONGEST_OFFICE = 60, 120
"""Characters of a line that somebody signs with; one that is no sentence may tell more of what they are and where."""
NAME = re.compile(r"[A-ZÆØÅ][\w.'’-]*(?: [A-ZÆØÅ][\w.'’-]*){1,3}(?:,? \(?[^\W\d][\w -]{2,30}\)?\.?)?")
"""A person, and maybe what they are: "Karsten Vig, formand"."""


def begins_as_mail(texts: Sequence[str]) -> bool:
    """True for a note that begins with an e-mail's head, a letter's addresses, or what a letter is about."""
    matter = letter_about(texts) is not None or any(map(MATTER.fullmatch, texts[:3]))
    return matter or any(map(MAIL.fullmatch, texts[:1]))


def mail_lines(blocks: Sequence[Block], at: int, *, known: bool) -> int:
    """How many blocks from ``at`` on are an e-mail's head, its greeting, or its ending with who signed; 0 for none.

    Below a rule they may be those of another letter: who it is from and to, and what it is about.

    Args:
        blocks: The note's.
        at: Where to look.
        known: True where the note has had such a head: elsewhere "Hej alle" may be anything.
    """
    if known and at and blocks[at - 1].kind is Kind.RULE:
        address = takewhile(lambda block: block.kind is Kind.TEXT, blocks[at : at + LONGEST_ADDRESS])
        about = letter_about([block.text for block in address])
        if about is not None:
            return about + 1
    headed = heads_a_reply(blocks, at)
    blocks = blocks[at : at + MOST_LINES]
    texts = [block.text if block.kind is Kind.TEXT else "" for block in blocks]
    counted = bool(A_NUMBER.fullmatch(blocks[0].text) and texts[1:] and SENDER.match(texts[1].strip("*")))
    number = int(counted or bool(ONLY_A_NUMBER.fullmatch(texts[0])))
    heads = next((count for count, text in enumerate(texts[number:]) if not MAIL.fullmatch(text)), len(texts) - number)
    if number and heads and SENDER.match(texts[number].strip("*")):
        return number + heads
    if heads > 1 or (heads and (known or headed) and SENDER.match(texts[0].strip("*"))):
        return heads
    if ANSWERED.fullmatch(texts[0]) or SEPARATOR.fullmatch(texts[0]):
        return 1
    if known and ENDING.fullmatch(texts[0]):
        below = enumerate(blocks[1:], 1)
        return next((at for at, one in below if not (_signs(one) or (at == 1 and _signs_apart(one)))), len(blocks))
    return int(known and (bool(GREETING.fullmatch(texts[0])) or is_answer(texts[0])))


def is_answer(line: str) -> bool:
    """True for the heading of what a mail was answered with."""
    return bool(ANSWER.fullmatch(line.strip()))


def heads_a_reply(blocks: Sequence[Block], at: int) -> bool:
    """True right below the heading of one of several replies, which is no more than its number."""
    above = blocks[at - 1] if at else None
    return above is not None and above.kind is Kind.HEADING and bool(ONLY_A_NUMBER.fullmatch(above.text))


def _signs(block: Block) -> bool:
    """True for a line that may be who signed: short, right below the last one, and no other mail's beginning."""
    longest = LONGEST_SIGNED if ended(block.text) else LONGEST_OFFICE
    short = block.kind is Kind.TEXT and block.blanks_before == 0 and len(block.text) <= longest
    return short and not ANSWERED.fullmatch(block.text) and not SEPARATOR.fullmatch(block.text)


def _signs_apart(block: Block) -> bool:
    """True for a name below the empty line that a letter leaves for signing by hand; capitals head what follows."""
    below = block.kind is Kind.TEXT and block.blanks_before <= MOST_BLANKS and not block.text.isupper()
    return below and bool(NAME.fullmatch(block.text))


def names_the_sender(text: str, heads: Sequence[str]) -> bool:
    """True for one or more of the names of whom a mail is from, as one of these ``heads`` has them."""
    sent = [set(re.findall(r"[\w-]+", found["names"].lower())) for head in heads if (found := SENT_BY.fullmatch(head))]
    return text[:1].isupper() and any(set(text.lower().split()) <= names for names in sent)
