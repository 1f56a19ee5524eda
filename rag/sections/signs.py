"""What a note says that its signs stand for: "tegn: (+) virker i dag  (!) forslag  (?) fik vi ikke svar på"."""

from __future__ import annotations

import re
from collections.abc import Iterable

ENTRY = re.compile(
    r"(?P<sign>[(\[][+–!?*-][)\]])\s*(?:=\s*|:\s*)?(?P<words>[^\W\d][^()\[\]=,;|]{1,40}?)\s*(?=$|[,;|]|[(\[][+–!?*-][)\]])"
)
FEWEST = 3
"""Signs that a line explains; two may stand in a remark."""
TOLD_OTHERWISE = "+–-"
"""Signs that say a remark's side wherever they stand."""


OF_TABLES = re.compile(
    r"(?<!\w)(?P<letter>[A-ZÆØÅ])\d{0,2}(?:\s*(?:-|–|/|,|(?i:til|to|og|and)\b|\.{2,3}|…)\s*(?:(?P=letter)\d{1,2}|osv\.|etc\.))*"
    r"\s*(?:=|:|\b(?i:betyder|står for|er|is|are|means?|stands? for)\b)\s*(?i:(?:the|nummeret på)\s+)?"
    r"(?P<noun>(?i:bord|gruppe|hold|table|group))"
)
"""Whose numbers stand behind a letter: "B1-B4 = bordet, som sedlen lå på"."""
CODE = re.compile(r"\(?(?P<letter>[A-ZÆØÅ])(?P<number>\d{1,2})[).]?")


def signs_named(texts: Iterable[str]) -> dict[str, str]:
    """The words for each sign in brackets that a note explains, but for plus and minus, and for a table's letter."""
    named: dict[str, str] = {}
    for text in texts:
        named |= {found["letter"]: found["noun"].capitalize() for found in OF_TABLES.finditer(text)}
        found = {entry["sign"]: " ".join(entry["words"].split()) for entry in ENTRY.finditer(text)}
        if len(found) >= FEWEST:
            named |= {sign: words for sign, words in found.items() if sign[1] not in TOLD_OTHERWISE}
    return named


def named_sign(tag: str, words: dict[str, str]) -> str | None:
    """A bullet's sign with what it stands for ("(!) forslag", "Bord 3"); ``None`` for any that nothing explains."""
    code = CODE.fullmatch(tag)
    if code and code["letter"] in words:
        return f"{words[code['letter']]} {code['number']}"
    return f"{tag} {words[tag]}" if tag in words else None
