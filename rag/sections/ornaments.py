"""Heads that people draw: a title between rows of one sign ("==== BORD 2 ===="), and the number of a slide."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rag.readers.head import LEADING_KEYS, TAKER_KEYS, any_of

SIGN = r"[=*#~_+–—•·─━═▬■◆●★►-]"
BETWEEN = re.compile(
    rf"(?P<open>(?P<sign>{SIGN})(?: ?(?P=sign))+)[ \t]*(?P<text>(?!(?P=sign))\S.*?)[ \t]*"
    r"(?P<close>(?P=sign)(?: ?(?P=sign))+)"
)
ONCE = re.compile(r"(?P<open>(?P<sign>[=~#•·─━═▬■◆]))[ \t]+(?P<text>[^\W_].*?)[ \t]+(?P<close>(?P=sign))")
"""One such sign before and behind: "~ table by the window ~"."""
COUNTED = re.compile(
    r"(?P<sign>[=*#~═])(?P=sign){2,}[ \t]*(?P<text>(?:n[ro]\.?[ \t]*)?\d{1,3})[ \t]*(?P=sign){3,}", re.IGNORECASE
)
"""The number of a letter or of what else a note gathers, between rows of one sign; between dashes it is a page's."""
WITH_MORE = re.compile(
    r"(?P<open>(?P<sign>[=*#~─━═-])(?P=sign){2,})[ \t]*(?P<text>(?!(?P=sign))\S.*?)[ \t]*(?P<close>(?P=sign){3,})"
    rf"(?:[ \t]+(?i:vært|{any_of(*LEADING_KEYS, *TAKER_KEYS)}): .{{2,60}}|"
    r"[ \t]{2,}(?=\w)(?:(?!(?P=sign){2}).){2,60}(?<![.!?:]))"
)
"""Behind a drawn head who led the talk or took the notes ("=== BORD 2 === vært: Bo Lind"), or what stands far off."""
SPECKS = re.compile(r"(?<=\S)[ \t]{3,}(?:[.,:;'’`´~^·]{1,2}[ \t]*){1,4}$")
"""What a scanner makes of dust, far behind a line."""
NO_SIGN = r"\w\s\"'”“»«()\[\]*_|"
MIRRORED = re.compile(
    rf"(?P<open>[^{NO_SIGN}]{{2,}})[ \t]*(?P<text>\w[^<>]*?)[ \t]*(?P<close>[^{NO_SIGN}.!?]+[^{NO_SIGN}]+)"
)
"""Other signs, of which those behind mirror those before: "..:: BORD 1 ::..", ">>> BORD 2 <<<"."""
MIRROR = str.maketrans("<>/\\{}", "><\\/}{")
IN_A_BOX = re.compile(r"(?P<open>[│┃║|])[ \t]*(?P<text>[^│┃║|]+?)[ \t]*(?P<close>[│┃║|])")
BEFORE = re.compile(rf"(?P<open>(?P<sign>{SIGN})(?P=sign){{2,}}|==)[ \t]+(?P<text>[^\W_].*)")
POINT = ">"
"""The sign of a topic within whatever stands above it."""
POINTED = re.compile(r"(?P<open>(?P<sign>>)>+)[ \t]*(?P<text>\w[^<>]*)")
"""As the only one of its kind among other lines it is no quoted mail's."""
FEWEST_POINTED = 2
BEHIND = re.compile(r"(?P<text>[^\W_].*?)[ \t]*(?P<close>(?P<sign>[=─━═▬-])(?P=sign){3,})")
"""Stars behind a wish count the votes for it."""
OF_MARKDOWN = re.compile(r"\*\*(?!\*).*|__(?!_).*|~~(?!~).*|#{1,6}(?!#).*")
"""Bold, struck out, or a heading that Markdown knows by itself."""
ENDS_A_SENTENCE = (".", ",", ";")
SHORTENED = re.compile(r"\d \w{1,6}\.$")
"""How many came: "48 pers."."""
LONGEST = 160
"""Characters of a line, with all that is drawn."""
COMMENT = re.compile(r"<!--\s*(?P<text>.*?)\s*-->")
"""What HTML and Markdown do not show."""
IN_BRACKETS = re.compile(r"[\[({<]{1,3}\s*(?P<text>[^\[\](){}<>]+(?:\([^()]*\))?)\s*[\])}>]{1,3}")
ALL = re.compile(r"(?P<text>.+)")
NUMBER = r"\s*(?:nr\.?\s*)?\d{1,3}\s?[a-z]?(?:\s*(?:af|of|/)\s*\d{1,3})?(?:\s*\([^()]*\))?"
SLIDE = re.compile(rf"(?:slide|dias|planche){NUMBER}(?:\s*[:.–—|-]+\s*(?P<title>\S.{{0,80}}))?\W*", re.IGNORECASE)
"""A slide by its number, and perhaps its title."""


@dataclass(frozen=True)
class Drawn:
    """A head without what is drawn around it: its place in the line, the sign, and whether a slide begins.

    ``led`` is true where the line says behind it who led the talk.
    """

    first: int
    last: int
    sign: str = ""
    slide: bool = False
    led: bool = False


def drawn_head(text: str) -> Drawn | None:
    """The head that a line is by what is drawn around it, or by numbering a slide; ``None`` for any other line."""
    if len(text) > LONGEST:
        return None
    for pattern in (COMMENT, IN_BRACKETS, BETWEEN, ALL):
        around = pattern.fullmatch(text)
        slide = SLIDE.fullmatch(around["text"]) if around else None
        if around is not None and slide is not None:
            first, last = slide.span("title" if slide["title"] else 0)
            return Drawn(around.start("text") + first, around.start("text") + last, slide=True)
    if OF_MARKDOWN.fullmatch(text):
        return None
    for pattern in (COUNTED, BETWEEN, ONCE, WITH_MORE, POINTED, BEFORE, BEHIND, MIRRORED, IN_A_BOX):
        found = pattern.fullmatch(text)
        twice = pattern not in (BEFORE, BEHIND)
        if found is None or not (pattern is COUNTED or _names(found["text"], drawn_twice=twice)):
            continue
        sign = found.groupdict().get("sign") or found["open"]
        if pattern is not MIRRORED or set(sign.translate(MIRROR)) == set(found["close"]):
            return Drawn(*found.span("text"), sign=sign, led=pattern is WITH_MORE)
    return None


def pointed_heads(lines: Sequence[str], set_in: set[int]) -> set[int]:
    """The lines that name by ">>" what stands below them, where several do; those of a quoted mail stand together.

    What is ``set_in`` below another line is what somebody wrote to that.
    """
    pointed = [line.startswith(">") for line in ("", *lines, "")]
    alone = {at for at in range(len(lines)) if pointed[at : at + 3] == [False, True, False]}
    heads = {at for at in alone if POINTED.fullmatch(lines[at]) and drawn_head(lines[at])}
    heads -= set_in
    return heads if len(heads) >= FEWEST_POINTED else set()


def _names(text: str, *, drawn_twice: bool) -> bool:
    """True for words that may be a head: with signs on one side only, such as begin as one does."""
    begins = drawn_twice or text[0].isupper() or text[0].isdigit()
    ends = text.endswith(ENDS_A_SENTENCE) and not (drawn_twice and SHORTENED.search(text))
    return begins and any(map(str.isalpha, text)) and not ends
