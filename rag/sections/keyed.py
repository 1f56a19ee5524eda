"""Remarks with the colour or letter of who wrote them, which a note explains once: "gul = borgere, (b) = ansatte"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from rag.sections.colours import CARRIER, COLOUR, STEM_OF
from rag.sections.speaking import voice_of_group
from rag.sections.whom import described
from rag.types import Voice

LETTER = r"\((?P<bracket>[A-ZÆØÅa-zæøå])\)|(?-i:(?P<letter>[A-ZÆØÅ]{1,2}(?!\w)))"
SHORT = r"(?P<short>[^\W\d_]{2,5}(?=\.?\s*=))\.?"
"""What a key abbreviates: "virk. = virksomhed"."""
IS = r"\s*(?:=|betyder|står for|er lig|means?|stands? for)\s*"
ENTRY = re.compile(
    rf"(?<![\w(])(?:{LETTER}|(?P<colour>{COLOUR}){CARRIER}|{SHORT})(?:\s+(?!=)[\w-]+){{0,2}}?{IS}"
    rf"(?P<words>(?:(?!\s{{2,}}|\s\S{{1,8}}\s*=)[^=;.:()\n]){{2,60}})",
    re.IGNORECASE,
)
LISTED = re.compile(
    rf"^\W*(?:(?P<colour>{COLOUR}){CARRIER}):\s*(?P<words>[^=;.:()\n]{{2,60}})$", re.IGNORECASE | re.MULTILINE
)
"""A line of a list of colours with a colon; a remark in that colour names no group of people by itself."""
SIGN = re.compile(
    rf"(?:[-–*•+]\s+)?(?:\((?P<bracket>\w)\)\s*|(?P<colour>{COLOUR})(?:[.:]\s*|\s+)|"
    r"(?P<short>[^\W\d_]{2,5})(?:\.|(?!\w))[^:\n]{0,40}:\s+)(?=\S)",
    re.IGNORECASE,
)
"""Before the words of a remark. A letter before a colon may be anybody's initial, and is read as such elsewhere."""
ALL_OTHERS = re.compile(
    r"(?:alle? )?(?:andre|øvrige|(?:the )?other|(?:the )?rest of the) |(?:alle|all) ", re.IGNORECASE
)
FEWEST, FEWEST_SIGNED = 2, 3


def voice_by_sign(text: str, start: int) -> Voice | None:
    """The voice that a note's key gives to the sign of the remark that begins in the line of ``start``."""
    return _signed(text).get(text.rfind("\n", 0, start) + 1)


def keyed(texts: Sequence[str]) -> set[int]:
    """The lines that begin with a letter in brackets that a note's key explains: each is a remark of its own."""
    starts = _signed("\n".join(texts))
    found, at = set(), 0
    for number, text in enumerate(texts):
        if at in starts and text.startswith("("):
            found.add(number)
        at += len(text) + 1
    return found


@lru_cache(maxsize=64)
def _signed(text: str) -> Mapping[int, Voice]:
    """The voice of each line with a sign, by where it begins; none where the key has fewer than two kinds of people."""
    key = dict(_key(text))
    if len(key) < FEWEST:
        return {}
    found: dict[int, Voice] = {}
    at = 0
    for line in text.split("\n"):
        first = len(line) - len(line.lstrip())
        sign = SIGN.match(line, first)
        if sign and not ENTRY.match(line, first) and not LISTED.match(line) and _name(sign) in key:
            found[at] = key[_name(sign)]
        at += len(line) + 1
    return found if len(found) >= FEWEST_SIGNED else {}


def _key(text: str) -> Iterator[tuple[str, Voice]]:
    for entry in (*LISTED.finditer(text), *ENTRY.finditer(text)):
        words = ALL_OTHERS.sub("", " ".join(entry["words"].split()))
        if voice := voice_of_group(words) or (described(words) if entry.groupdict().get("short") else None):
            yield _name(entry), voice


def _name(found: re.Match[str]) -> str:
    """A colour's stem, or a letter as it is written."""
    told = found.groupdict()
    return (
        STEM_OF[told["colour"].lower()]
        if told["colour"]
        else str(told["bracket"] or told.get("letter") or told["short"])
    )
