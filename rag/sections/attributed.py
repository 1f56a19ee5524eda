"""Who said it, behind a remark: "... (Ali, 10, Lundby Skole)", "... – Else, pårørende", or in a line of its own below.

One such ending may be anything: a note has to have several that tell whose voice it is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache

from rag.sections.roles import WORKPLACE, voice_of_many
from rag.sections.whom import voice_of_whom
from rag.types import Span, Voice

WHO = r"(?P<who>[^\W_][^()\n\"”“«»<>|:;!?]{0,68}?(?:\([^()\n]{1,40}\))?)"
BEHIND = {
    "brackets": re.compile(rf"\S\s*\({WHO}\)[.!?*_\s]*$"),
    "dash": re.compile(rf"""[.!?…"”«»)\]][*_]*\s*[–—-]{{1,2}}\s*[*_]*{WHO}[*_]*\.?$"""),
    "quote": re.compile(rf"""["”«»][*_]*\s+(?![–—-]){WHO}\.?$"""),
    "gap": re.compile(rf"""[.!?…:][)*_]*(?: {{2,}}| *\t\s*)(?![–—-])(?-i:(?=[A-ZÆØÅa-zæøå])){WHO}\.?$"""),
}
"""What ends a remark's line: brackets, or what stands behind a sentence and a dash or a gap, or a quotation."""
BELOW = re.compile(
    rf"(?P<quoted>>\s*)?(?:(?P<dash>[–—-]{{1,2}})\s*[*_]*{WHO}[*_]*|"
    rf"(?P<sign>[*_]){WHO.replace('who', 'alone')}(?P=sign))\.?"
)
"""A line, in italics or behind a dash, that is no more than who said what stands above it."""
QUOTED = re.compile(r"""["”«»][*_]*$""")
QUOTATION = re.compile(r"""[>*_\s]*["“”«»].{10,}["”“«»][*_.]*\s*""")
OPENS = re.compile(r"""[>*_\s]*["“”«»]""")
UNDER_IT = re.compile(WHO)
"""All of the line right below a quotation and apart from what follows: who said it."""
NOT_WHO = re.compile(r"(?:kun|især|fx|også|mest|eller|for|til|inkl|bl|only|mostly|also|e\.?g)\b", re.IGNORECASE)
"""Begins what something is about or for: "(kun forældre)"."""
OF_SOMEBODY = re.compile(r"(?:en|et|hans|hendes|deres|min|din|an?|his|her|their|my)\s", re.IGNORECASE)
"""Before what anybody is called: who signs as "en pædagog", or "his old teacher", writes on their own account."""
OF_A_SEX = re.compile(r"[KM](?: ?\d{1,2})?")
"""Men and women by a letter, and most of them with their age: "(K 81)"."""
AT_A_PLACE = re.compile(r"[A-ZÆØÅ][a-zæøåé]+, (?P<place>[A-ZÆØÅ][^,]+)")
"""Somebody by a first name, and where they live."""
FEWEST = 3
OWN_LINE = "own line"


def voice_attributed(text: str, said: Span, of_the_note: Voice) -> Voice | None:
    """The voice of whoever a note's ``text`` names behind a remark, in its last line or right below.

    A teacher among citizens may be at home there.
    """
    last = text.rfind("\n", 0, said.end) + 1
    if said.start < last and (BELOW.fullmatch(text[last : said.end].strip()) or last in _under_quotations(text)):
        last = text.rfind("\n", 0, len(text[:last].rstrip("> \t\r\n"))) + 1
    voice = _voices(text).get(last)
    return None if voice is Voice.EMPLOYEES and of_the_note is Voice.CITIZENS else voice


@lru_cache(maxsize=64)
def _voices(text: str) -> Mapping[int, Voice]:
    """The voice of each line that has such an ending, or one below it, by where it begins.

    It is unknown for a line that only says who said what stands above: nobody said that.
    """
    named = list(_named(text))
    told = {who: voice for _, _, who in named if (voice := _voice_of(who))}
    by_sex = [who for _, _, who in named if OF_A_SEX.fullmatch(who)]
    if sum(who in told for who in by_sex) >= FEWEST:
        told |= dict.fromkeys(by_sex, Voice.CITIZENS)
    places = {who.rpartition(", ")[2] for who, voice in told.items() if voice is Voice.CITIZENS and ", " in who}
    others = {who for _, _, who in named} - told.keys()
    told |= {who: Voice.CITIZENS for who in others if (at := AT_A_PLACE.fullmatch(who)) and at["place"] in places}
    for who in others - told.keys():
        again = {voice for one, voice in told.items() if one.startswith((f"{who},", f"{who} ("))}
        told |= {who: again.pop()} if len(again) == 1 else {}
    series = Counter(shape for shape, _, who in named if who in told)
    found = {at: told[who] for shape, at, who in named if who in told and series[shape] >= FEWEST}
    own = {at for shape, at, _ in named if shape == OWN_LINE and series["below"] >= FEWEST}
    return found | dict.fromkeys(own, Voice.UNKNOWN)


def _voice_of(who: str) -> Voice | None:
    """The voice of whoever stands there by themselves; a bare workplace may be what the remark is about."""
    voice = None if NOT_WHO.match(who) or voice_of_many(who) or WORKPLACE.fullmatch(who) else voice_of_whom(who)
    return None if voice is Voice.EMPLOYEES and OF_SOMEBODY.match(who) else voice


def _named(text: str) -> Iterator[tuple[str, int, str]]:
    """Who is named how, for the line that begins where."""
    above: tuple[int, str] | None = None
    under = _under_quotations(text)
    at = 0
    for line in text.split("\n"):
        said = line.strip(" \t\r\f")
        below = BELOW.fullmatch(said)
        if above and at in under:
            yield "below", above[0], said
            yield OWN_LINE, at, ""
        elif below and above and (below["quoted"] or below["dash"] in (None, "—") or QUOTED.search(above[1])):
            yield "below", above[0], below["who"] or below["alone"]
            yield OWN_LINE, at, ""
        else:
            yield from ((shape, at, found["who"]) for shape, one in BEHIND.items() if (found := one.search(said)))
        above = (at, said) if said.strip("> ") else above
        at += len(line) + 1


def names_who_said(said: str, line: str) -> bool:
    """True for a line that tells whose words stand, as a quotation, right above it."""
    under = bool(QUOTATION.fullmatch(said) and UNDER_IT.fullmatch(line)) and not line.endswith(":")
    return under and _voice_of(line) is not None


@lru_cache(maxsize=64)
def _under_quotations(text: str) -> frozenset[int]:
    """Where the lines begin that stand right below a quotation, with an empty line below, and tell whose it is."""
    found, at, above = set(), 0, ""
    for line in text.split("\n"):
        said = line.strip(" \t\r\f")
        if above and said and names_who_said(above, said):
            found.add(at)
        # What opens no quotation ends none: a long paragraph is not put together line by line.
        above = (f"{above} {said}" if OPENS.match(above) else above or said) if said else ""
        at += len(line) + 1
    return frozenset(found)
