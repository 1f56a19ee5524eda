"""Where a question names those whose words it asks for, when it names them by what they are: "the grocer"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rag.danish.saying import SAID, SPEAKING_DA, SPEAKING_EN
from rag.retrieval.speakers import NOUNS

_OTHER = r"(?:[^?,;:.!()\"”]|,(?=\s[\w-]+(?:,|\s(?:og|and)\s)))"
WHO = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?P<verb>{SPEAKING_DA})\s+(?P<who>{_OTHER}+)",
        rf"\b(?:vil|ville|har|havde)\s+(?P<who>{_OTHER}+?)\s+(?P<verb>have|{SAID})\b",
        rf"\b(?:ifølge|according\s+to)\s+(?P<who>{_OTHER}+)",
        rf"\b(?:has|have|had)\s+(?P<who>(?:[\w’'&.-]+,?\s+){{1,6}}?)(?P<verb>{SAID})\b",
        rf"\b(?:do|does|did|would)\s+(?P<who>(?:[\w’'&.-]+,?\s+){{1,9}}?)(?P<verb>{SPEAKING_EN})\b",
    )
)
"""Where a question names those who say something, with what may follow."""
ENDS = re.compile(
    r"\s+(?:om|at|til|selv|der|som|ikke|imod|sig|about|that|who|to|themselves|himself|herself|also|over|er|var|is|are)\b.*",
    re.IGNORECASE | re.DOTALL,
)
"""What is no more of their name."""
BESIDES = re.compile(r"\s(?:i|på|fra|ved|under|in|at|from|on)\s", re.IGNORECASE)
ARTICLE = re.compile(r"^(?:de|den|det|the|an?)\s+", re.IGNORECASE)
WHOLE = re.compile(
    "|".join(one for nouns in NOUNS.values() for one in nouns)
    + r"|virksomheder(?:ne)?|foreninger(?:ne)?|erhvervsliv(?:et)?|firmaer(?:ne)?|(?:compan|societ)ies|firms|businesses|"
    r"associations",
    re.IGNORECASE,
)
"""Those who are a whole voice."""
LOOSE = re.compile(r",?\s+(?=(?:i|på|fra|ved|af|under|for|med|hos|in|at|from|on|of)\s)", re.IGNORECASE)
"""Before what may tell more of them, or of something else."""
A_PAPER = re.compile(
    r"\w*(?:rapport|notat|referat|evaluering|skema|undersøgelse|brev|memo|report|notes?|evaluation|survey|slide|minutes|"
    r"letter)\w*(?: repl\w+)?",
    re.IGNORECASE,
)
"""What is written, and is nobody."""
AND = re.compile(r"\s*(?:,|\b(?:og|and|samt|or|eller)\b)\s*(?=\w)", re.IGNORECASE)
OFFICE = re.compile(
    r"(?:formand|forkvinde|leder|medlem|repræsentant|talsmand|direktør|sekretær|ejer|mand|kvinde|chef|folk)(?:en|et|e|ne)?"
    r"|chair(?:man|woman|person)?|leader|head|member|secretary|owner|manager|director|representative|spokes\w+"
    r"|man|woman|people|company|firm|selskabet?|firmaet|councill?or",
    re.IGNORECASE,
)
"""What one of a body is, who may speak for it under its name alone."""
DEFINITE = re.compile(r"\w{3,}(?:en|et|ne)(?:\s|$)")
"""Danish for "the mayor"; who is told something stands behind who tells it."""
ANSWERS = re.compile(r"svare(?:r|de|t)|answer(?:ed)?|repl(?:y|ied)", re.IGNORECASE)
SAYS = re.compile(r"siger|sagde|mener|mente|synes|skriver|skrev|say|think|write", re.IGNORECASE)
WHAT = re.compile(r"\W*(?:hvad|what)\b", re.IGNORECASE)
ANYBODY = re.compile(
    r"folk|man|de|vi|i|du|nogen|andre|deltagerne|flest|mange|they|we|you|people|anybody|anyone|somebody|others|most|many",
    re.IGNORECASE,
)
_PAPERS = (
    r"[\w-]*(?:skema|rapport|evaluering|kommentarbog|debat|udvalg|panel|fokusgruppe|brev|mail|chat|interview|notat|referat|svar|møde|afsnit|"
    r"indlæg|oplæg|tråd|lap|seddel|post-its?|plancher?|væg|tavle|seminar|undersøgelse|samtale)"
    r"(?:e?n|et|(?:pe|e|le)?r?ne|e?r|ler|per)?"
)
_PAPERS_EN = (
    r"(?:[\w-]+ )?(?:survey|questionnaire|report|evaluation|comment book|debate|committee|panel|focus group|letters?|"
    r"e?-?mails?|chat|interview|memo|minutes|repl(?:y|ies)|answers?|meeting|section|speech|talk|thread|notes?|posters?|wall|board|seminar|conversation)"
)
WHERE = re.compile(
    rf"\b(?:i|på|ved|under|fra)\s+(?:(?:den|det|de|sin|sit|sine|hans|hendes|deres)\s+)?{_PAPERS}(?!\w)"
    rf"|\b(?:in|on|at|during|from)\s+(?:(?:the|his|her|its|their|an?)\s+)?{_PAPERS_EN}(?!\w)",
    re.IGNORECASE,
)
"""On which occasion or where somebody said it, which their words do not say."""
OF_THEIR_OWN = re.compile(
    r"\b(?:om|about|on)\s+(?:deres|sit|sin|hans|hendes|their|his|her)\s+(?:own\s+|egen\s+|eget\s+)?"
    r"(?:arbejde|job|hverdag|dagligdag|liv|arbejdsdag|work|jobs?|daily\s+li(?:fe|ves)|everyday\s+li(?:fe|ves)|days?|li(?:fe|ves))\b",
    re.IGNORECASE,
)
"""Anything may be about that."""


NOBODY_S = re.compile(r"\W*(?:where|when|hvornår|hvor(?=\s+(?:er|kan|skal|ligger|går|bliver|var)\b))\b", re.IGNORECASE)
"""Before what is asked of a place or a time, not of somebody."""
OF = re.compile(r",?\s+(?:of|af)\s", re.IGNORECASE)
"""Before what tells which one it is: "the council of elderly" is not "the council"."""


def candidates(question: str) -> Iterator[list[tuple[int, int]]]:
    """Where those may stand whose words are asked for, several in a row or the longest first; not a whole voice."""
    for found in (one for pattern in WHO if not NOBODY_S.match(question) for one in pattern.finditer(question)):
        start = found.start("who")
        whole = ENDS.sub("", found["who"]).rstrip()
        bare = f" {ARTICLE.sub('', f'{whole} ')}"
        if A_PAPER.fullmatch(bare.strip()) or ENDS.match(bare) or LOOSE.match(bare):
            continue
        row = [(start + at, start + at + len(one)) for at, one in _row(whole)]
        if len(row) > 1 and all(_may_be_one(question[first:last], "") for first, last in row):
            yield row
        loose = (one.start() for one in LOOSE.finditer(whole))
        ends = [*(at for at in loose if not OF.match(whole, at)), len(whole)]
        for end in reversed(ends):
            if _may_be_one(whole[:end], whole) or (end == ends[-1] and BESIDES.search(whole)):
                yield [(start, start + end)]
        first = whole.split(" ")[0]
        if DEFINITE.fullmatch(first) and DEFINITE.search(whole[len(first) :]) and _may_be_one(first, ""):
            yield [(start, start + len(first))]


def _row(whole: str) -> Iterator[tuple[int, str]]:
    """Those who are named one after another, each with where it begins."""
    at = 0
    for one in [*AND.finditer(whole), None]:
        part = whole[at : one.start() if one else len(whole)]
        yield at, BESIDES.split(part)[0]
        at = one.end() if one else at


def _may_be_one(said: str, whole: str) -> bool:
    """Whether words may be somebody's who is no whole voice: an office alone is nobody's where more was told."""
    nouns = ARTICLE.sub("", BESIDES.split(said)[0])
    voice = any(WHOLE.fullmatch(one) for one in (nouns, nouns.split(" ")[-1]))
    return bool(nouns) and not voice and (said == whole or not all(map(OFFICE.fullmatch, nouns.split())))


def called_at(question: str, place: tuple[int, int], *, group: bool = False) -> tuple[int, int]:
    """Where somebody's name stands with what they are before it, a ``group`` with all that is told of it there.

    "The care assistant Malik", "group 5, technical services".
    """
    for found in (one for pattern in WHO for one in pattern.finditer(question)):
        start = found.start("who")
        end = start + len(BESIDES.split(ENDS.sub("", found["who"]).rstrip())[0])
        whole = start + len(ENDS.sub("", found["who"]).rstrip())
        if group and start <= place[0] and place[1] <= whole:
            return start, whole
        if start <= place[0] and place[1] == end and not AND.search(question[start : place[0]]):
            return start, end
    return place


def asked_for_an_answer(question: str) -> str | None:
    """Whose answer to somebody a question asks for: what others say of the matter is none."""
    return next((who for verb, who in _asked(question) if ANSWERS.fullmatch(verb)), None)


def asked_for_words(question: str) -> str | None:
    """Who a question asks the words of, and of nobody else: "Hvad siger grusgraven om lastbilerne?"."""
    return next((who for verb, who in _asked(question) if SAYS.fullmatch(verb) and WHAT.match(question)), None)


def _asked(question: str) -> Iterator[tuple[str, str]]:
    """Who is asked for, but for anybody, with the verb of what they do."""
    for found in (one for pattern in WHO for one in pattern.finditer(question)):
        who = ARTICLE.sub("", BESIDES.split(ENDS.sub("", found["who"]).rstrip())[0])
        if not ANYBODY.fullmatch(who) and not OFFICE.fullmatch(who):
            yield found.groupdict().get("verb") or "", who


def told_where(question: str) -> Iterator[tuple[int, int]]:
    """Where it stands on which occasion those said something whose words are asked for."""
    yield from (found.span() for pattern in (WHERE, OF_THEIR_OWN) for found in pattern.finditer(question))


def told_with(question: str) -> Iterator[tuple[int, int]]:
    """Where the verbs stand that those are asked with who say something: "What did the mayor conclude?"."""
    yield from (
        found.span("verb") for pattern in WHO if "verb" in pattern.groupindex for found in pattern.finditer(question)
    )
