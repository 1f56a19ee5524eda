"""Whose meeting minutes are of, where that is an advisory council or an association's board: "Møde i Ældrerådet"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from rag.danish.people import COUNCILS, any_noun
from rag.readers.head import ASSOCIATION, LABELLED
from rag.types import Voice

COUNCIL = rf"(?<![\w-])(?:{any_noun(Voice.STAKEHOLDERS, COUNCILS)})(?:ets?|s)?(?:møde(?:t|r)?)?(?![\w-])"
MEETING = r"(?:bestyrelses|(?:[\w-]*(?<!by)råds)|medlems|års)?møde(?:t|r)?(?!\w)|meeting"
PAPER = r"(?:[\w-]*(?:referat|protokol)(?:udskrift)?|(?:møde)?noter)(?:et|ne)?(?!\w)|minutes"
OF_A_COUNCIL = re.compile(COUNCIL, re.IGNORECASE)
OF_A_SOCIETY = re.compile(ASSOCIATION, re.IGNORECASE)
OF_ITS_BOARD = re.compile(
    r"\b(?:bestyrelses|general)\w+|\bbestyrelsen\b|\b(?:board|general) (?:meeting|assembly)", re.IGNORECASE
)
MEETS = re.compile(rf"(?<![\w-])(?:{MEETING}|{PAPER})", re.IGNORECASE)
FOR_OTHERS = re.compile(
    rf"(?<![\w-])(?!{MEETING})[\w-]+møde|\b(?:med|mellem|arr\w*|indbudt|invitere\w*|with|between)\b|"
    r"høring|svar\b|oplæg|brev|indstilling|evaluering|temadag|seminar|workshop|caf[eé]|konference|dialog|"
    r"undersøgelse|interview|fokusgruppe|udvalg|byråd|kommunalbestyrelse|politike|"
    r"survey|response|hearing|letter|committee|politician",
    re.IGNORECASE,
)
"""In a title that tells of others too: of those whom a council or an association meets, invites or answers."""
BEFORE_OTHERS = re.compile(
    r"[(@]|\b(?:til|om|ved|v|to|about|by)\b|v/|:\s+[A-ZÆØÅ][\w.]+ [A-ZÆØÅ]|[A-ZÆØÅ]\w+ [A-ZÆØÅ]\w+,"
)
"""Before a body's name where it is not the one that met: it is written to or told of, or who took notes is of it."""
RESIDENTS_MEET = re.compile(
    r"\b(?:afdelings|beboer|lejer)møde|\bgeneralforsamling|\b(?:residents['’]?|tenants['’]?) meeting|\bgeneral meeting",
    re.IGNORECASE,
)
OF_ONE_HOUSE = re.compile(
    r"\b(?:ejer|andels|andelsbolig|bolig|lejer|beboer)forening|\b(?:bolig|andels)(?:selskab|organisation)|"
    r"\b[AE]/[BF]\b|\bafd(?:\.|eling) ?\d|\b(?:housing|owners['’]?|tenants['’]?) (?:association|co-?operative)",
    re.IGNORECASE,
)
"""A housing association, or one of its estates: a department of the municipality has no number."""
HOUSEHOLDS = re.compile(
    r"\b(?:\d+ (?:husstande|beboere|lejemål|lejere|ejere|andelshavere|households)\b)", re.IGNORECASE
)
LONGEST_TITLE, LINES = 110, 3
HEAD_LINES = 6


def meets_as_a_body(head: Sequence[str]) -> bool:
    """True for the minutes of an advisory council or of an association's board, as the first lines of a head say.

    What such a body invites others to, is told of or answers is no meeting of its own.
    """
    lines = [line for line in head[:LINES] if len(line) <= LONGEST_TITLE and not LABELLED.match(line)]
    named = [line for line in lines if _names_a_body(line, OF_A_COUNCIL)]
    of_a_board = any(map(OF_ITS_BOARD.search, lines))
    named = named or [line for line in lines if of_a_board and _names_a_body(line, OF_A_SOCIETY)]
    return bool(named) and any(map(MEETS.search, lines)) and not any(map(FOR_OTHERS.search, lines))


def meets_as_residents(head: Sequence[str]) -> bool:
    """True for a meeting of all who live in an estate of a housing association, or own a flat in a house."""
    titles = [line for line in head[:LINES] if len(line) <= LONGEST_TITLE and not LABELLED.match(line)]
    meets = [line for line in titles if RESIDENTS_MEET.search(line)]
    of_a_house = any(map(OF_ONE_HOUSE.search, titles)) or any(map(HOUSEHOLDS.search, head[:HEAD_LINES]))
    return bool(meets) and of_a_house


@lru_cache(maxsize=64)
def is_of_a_body(text: str) -> bool:
    """True for a note whose first lines tell that it is the minutes of such a body."""
    return meets_as_a_body(_head(text))


@lru_cache(maxsize=64)
def is_of_a_council(text: str) -> bool:
    """True for the minutes of an advisory council, in which officials sit beside its members."""
    return is_of_a_body(text) and any(_names_a_body(line, OF_A_COUNCIL) for line in _head(text)[:LINES])


def _head(text: str) -> list[str]:
    lines = (line.strip("\ufeff#*=- \t") for line in text[: LINES * LONGEST_TITLE * 2].splitlines())
    return [" ".join(line.split()) for line in lines if line]


def _names_a_body(line: str, body: re.Pattern[str]) -> bool:
    found = body.search(line)
    return found is not None and BEFORE_OTHERS.search(line[: found.start()]) is None
