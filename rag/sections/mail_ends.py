"""Where what a note gathers besides mails begins: letters, or comments on a page, under a heading of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.readers.head import MAIL
from rag.sections.mails import SEPARATOR, is_answer
from rag.sections.ornaments import drawn_head

Lines = Sequence["re.Match[str]"]

MARKED = re.compile(r"(?P<level>#{1,6})\s")
RULE = re.compile(r"(?P<sign>[=_*~─━═-])(?P=sign){2,}\s*")
RULES = frozenset("=-_*~#─━═–—")
CAPITALS = re.compile(r"(?=.*[A-ZÆØÅ]{4})[^a-zæøåéü]{4,80}(?<![.!?,;])")
LONGEST = 80
_PAGE = (
    r"(?:(?:facebook|instagram|linkedin)[\w-]*|kommune(?:n?s) (?:hjemme)?side|hjemmesiden|sociale medier|social media)"
)
ON_A_PAGE = re.compile(
    rf"\W*(?:{_PAGE}|(?:kommentarer|opslag|indlæg|tråd|comments|posts)\s.*\b{_PAGE})\b.*", re.IGNORECASE
)
A_LETTER = re.compile(
    r"\W*(?:(?:håndskrevet|åbent)\s+)?(?:brev(?:et)?|postkort(?:et)?|letter|postcard)\b", re.IGNORECASE
)
OF_ITS_OWN = re.compile(
    rf"\b{_PAGE}|\b(?:kommentar(?:er|tråd|spor)(?!\s+til\b)|opslag|sms(?:er|['’]er)?|(?:læser)?breve|læserbrev|"
    r"telefon(?:opkald|notat|henvendelse)\w*|sedler|mails|e-mails|(?:comments|letters)(?!\s+on\b)|phone\s+calls)\b|"
    rf"^{A_LETTER.pattern}",
    re.IGNORECASE,
)
"""What a note may gather, where a heading names it: "--- KOMMENTARER PÅ FACEBOOK ---"."""


def ends_of_mails(lines: Lines, begins: Sequence[int]) -> set[int]:
    """Which lines are headings below mails or numbered replies that begin something else.

    Such a heading has the form of one that stands over a mail, in Markdown also a level above it, or it names letters,
    comments, or what was answered.
    """
    forms, found = set[str](), set[int]()
    for at in range(begins[0] if begins else len(lines), len(lines)):
        form = form_of_heading(lines, at)
        if at in begins:
            forms |= {form, _form_above(lines, at)} - {""}
        elif is_answer(lines[at]["said"]) or (
            form and (_is_among(form, forms) or OF_ITS_OWN.search(lines[at]["said"]))
        ):
            found.add(at)
    return found


def form_of_heading(lines: Lines, at: int) -> str:
    """What makes a line a heading: Markdown's signs, the sign it is ruled by, "A" for capitals; empty for none."""
    said = lines[at]["said"].strip()
    if lines[at]["signs"] or len(said) > LONGEST or SEPARATOR.fullmatch(said):
        return ""
    if marked := MARKED.match(said):
        return marked["level"]
    drawn = drawn_head(said)
    if drawn is not None:
        return drawn.sign[0] if drawn.sign[:1] in RULES else ""
    below = RULE.fullmatch(lines[at + 1]["said"]) if at + 1 < len(lines) and _stands_alone(lines[at]) else None
    if below:
        return below["sign"]
    capitals = CAPITALS.fullmatch(said) or (ON_A_PAGE.fullmatch(said) and said[-1] not in ".,!?")
    return "A" if capitals and _stands_alone(lines[at]) else ""


def _form_above(lines: Lines, at: int) -> str:
    """The form of the heading right over a mail whose head may begin with a line or two above who sent it."""
    above = at - 1
    while above >= 0 and MAIL.fullmatch(lines[above]["said"]):
        above -= 1
    return form_of_heading(lines, above) if above >= 0 else ""


def _is_among(form: str, forms: set[str]) -> bool:
    return any(one.startswith(form) if form[0] == "#" else one == form for one in forms)


def _stands_alone(line: re.Match[str]) -> bool:
    """True below an empty line."""
    return re.search(r"(?:^|\n)[ \t]*\r?\n$", line.string[max(0, line.start() - 40) : line.start()]) is not None
