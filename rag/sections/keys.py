"""What a note says once that its signs stand for, and whose a remark is that begins with one.

Signs in brackets ("(!) forslag", "(o) orange seddel = forældre"), a letter of the tables ("B1-B4 = bordet"), and the
colour, letter or abbreviation of who wrote something ("gul = borgere, (b) = ansatte, virk. = virksomhed").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from rag.sections.colours import CARRIER, COLOUR, IS, STEM_OF
from rag.sections.speaking import voice_of_group
from rag.sections.whom import described
from rag.types import Voice

IN_BRACKETS = re.compile(
    r"(?P<sign>[(\[][+–!?*-][)\]])\s*(?:=\s*|:\s*)?(?P<words>[^\W\d][^()\[\]=,;|]{1,40}?)\s*(?=$|[,;|]|[(\[][+–!?*-][)\]])"
)
FEWEST = 3
"""Signs in brackets that a line explains, and remarks that begin with one; two may stand in a remark."""
TOLD_OTHERWISE = "+–-"
"""Signs that say a remark's side wherever they stand."""
OF_TABLES = re.compile(
    r"(?<!\w)(?P<letter>[A-ZÆØÅ])\d{0,2}(?:\s*(?:-|–|/|,|(?i:til|to|og|and)\b|\.{2,3}|…)\s*(?:(?P=letter)\d{1,2}|osv\.|etc\.))*"
    r"\s*(?:=|:|\b(?i:betyder|står for|er|is|are|means?|stands? for)\b)\s*(?i:(?:the|nummeret på)\s+)?"
    r"(?P<noun>(?i:bord|gruppe|hold|table|group))"
)
"""Whose numbers stand behind a letter: "B1-B4 = bordet, som sedlen lå på"."""
CODE = re.compile(r"\(?(?P<letter>[A-ZÆØÅ])(?P<number>\d{1,2})[).]?")
BEFORE_POINTS = re.compile(r"(?<!\w)(\([^\W\d_]{1,2}\))[ \t]*=?[ \t]*([^()=,;:\n]{3,50}(?:=[^()=,;:\n]{3,50})?)")
ENTRY = re.compile(
    r"(?<![\w(])(?:\((?P<bracket>[A-ZÆØÅa-zæøå])\)|(?-i:(?P<letter>[A-ZÆØÅ]{1,2}(?!\w)))|"
    rf"(?P<colour>{COLOUR}){CARRIER}|(?P<short>[^\W\d_]{{2,5}}(?=\.?\s*=))\.?)(?:\s+(?!=)[\w-]+){{0,2}}?\s*{IS}\s*"
    r"(?P<words>(?:(?!\s{2,}|\s\S{1,8}\s*=)[^=;.:()\n]){2,60})",
    re.IGNORECASE,
)
"""Who wrote what has this sign; ``short`` is what a key abbreviates: "virk. = virksomhed"."""
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
FEWEST_KINDS = 2


def signs_named(texts: Iterable[str]) -> dict[str, str]:
    """The words for each sign in brackets that a note explains, but for plus and minus, and for a table's letter."""
    named: dict[str, str] = {}
    for text in texts:
        named |= {found["letter"]: found["noun"].capitalize() for found in OF_TABLES.finditer(text)}
        found = {entry["sign"]: _folded(entry["words"]) for entry in IN_BRACKETS.finditer(text)}
        if len(found) >= FEWEST:
            named |= {sign: words for sign, words in found.items() if sign[1] not in TOLD_OTHERWISE}
    return named


def named_sign(tag: str, words: dict[str, str]) -> str | None:
    """A bullet's sign with what it stands for ("(!) forslag", "Bord 3"); ``None`` for any that nothing explains."""
    code = CODE.fullmatch(tag)
    if code and code["letter"] in words:
        return f"{words[code['letter']]} {code['number']}"
    return f"{tag} {words[tag]}" if tag in words else None


@lru_cache(maxsize=4096)
def signs_of(text: str) -> dict[str, str]:
    """What each sign before the points of a note stands for, with the sign, where a line tells of several."""
    told: dict[str, str] = {}
    for line in text.splitlines():
        found = BEFORE_POINTS.findall(line)
        if len({sign for sign, _ in found}) > 1 and line.lstrip().startswith("("):
            told |= {sign: f"{sign} {_folded(means)}" for sign, means in found if sign not in told}
    return told


@lru_cache(maxsize=1 << 10)
def stands_for(key: str, text: str) -> str:
    """What a note says once that a sign stands for: "(o) orange notes = parents"; the sign where it does not."""
    sign = re.escape(key)
    found = re.search(
        rf"\({sign}\)[ \t]*(?P<who>[^()=\n]{{2,40}}=[^()=\n]{{3,60}})|\b{sign}\s*=\s*(?P<name>[^;=\n]{{3,60}})", text
    )
    who = found and (found["who"] or (found["name"] if len(key) > 1 else None))
    return _folded(who).strip(" =,") if who else key


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
    if len(key) < FEWEST_KINDS:
        return {}
    found: dict[int, Voice] = {}
    at = 0
    for line in text.split("\n"):
        first = len(line) - len(line.lstrip())
        sign = SIGN.match(line, first)
        if sign and not ENTRY.match(line, first) and not LISTED.match(line) and _name(sign) in key:
            found[at] = key[_name(sign)]
        at += len(line) + 1
    return found if len(found) >= FEWEST else {}


def _key(text: str) -> Iterator[tuple[str, Voice]]:
    for entry in (*LISTED.finditer(text), *ENTRY.finditer(text)):
        words = ALL_OTHERS.sub("", _folded(entry["words"]))
        if voice := voice_of_group(words) or (described(words) if entry.groupdict().get("short") else None):
            yield _name(entry), voice


def _name(found: re.Match[str]) -> str:
    """A colour's stem, or a letter or an abbreviation as it is written."""
    name = str(next(filter(None, map(found.groupdict().get, ("colour", "bracket", "letter", "short")))))
    return STEM_OF.get(name.lower(), name) if found["colour"] else name


def _folded(words: str) -> str:
    return " ".join(words.split())
