"""Where a question names those whose words it asks for: "Hvad siger købmanden ...", "according to Maja Lund"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple

from rag.danish.people import GROUPS
from rag.danish.saying import ANSWERING, SAID, SPEAKING_DA, SPEAKING_EN, TELLING
from rag.retrieval.alone import A_DAY
from rag.retrieval.kinds import ENDING, WHOSE, kinds
from rag.retrieval.speakers import NOUNS, WHO, WHOEVER
from rag.types import Voice

AND = re.compile(r"\s*(?:,|&|/|\b(?:og|eller|samt|and|or|nor)\b)\s*(?=\w)", re.IGNORECASE)
ARTICLE = re.compile(r"^(?:de|den|det|the|an?)\s+", re.IGNORECASE)
PLACED = r"i|på|fra|ved|hos|under|in|at|from|on"
"""Before where somebody is, or is from."""
BESIDES = re.compile(rf"\s(?:{PLACED})\s", re.IGNORECASE)
LOOSE = re.compile(rf",?\s+(?=(?:{PLACED}|for|med)\s)", re.IGNORECASE)
"""Before what may tell more of them, or of something else; "the council of elderly" is not "the council"."""
ENDS = re.compile(
    r"\s+(?:om|at(?!\s+(?:the\b|(?-i:[A-ZÆØÅ])))|til|selv|der|som|ikke|imod|sig|noget|anything|something|about|that|who|to|themselves|himself|herself|also|over|er|var|is|are)\b.*",
    re.IGNORECASE | re.DOTALL,
)
"""What is no more of their name."""
_THOSE = r"(?P<who>(?:[^?,;:.!()\"”]|,(?=\s[\w-]+(?:,|\s(?:og|and)\s)))+)"
DOING = (
    r"gøre|bruge|tillade|sætte|hæve|sænke|arbejde|kæmpe|prioritere|ændre|bygge|lukke|bevare|beholde|afskaffe|indføre|"
    r"stemme|skære|spare|do|use|allow|raise|lower|fight|change|build|close|keep|abolish|introduce|vote|cut"
)
"""What somebody means to do they say themselves: "Hvad vil Bo Lind gøre ved støjen?"."""
MINDED = (
    r"for\s+eller\s+imod|for\s+or\s+against|imod|against|u?enige?|positiv|negativ|kritisk|skeptisk|skuffet|vred|glad|"
    r"u?tilfreds|bekymret|bange|stolt|trist|ked|positive|negative|critical|sceptical|skeptical|"
    r"disappointed|angry|happy|pleased|worried|afraid|proud|sad|in\s+favou?r"
)
"""And how somebody feels about it."""
_NAME = r"(?-i:[A-ZÆØÅ][\w’'-]+(?:\s+[A-ZÆØÅ][\w’'-]*){0,3})"
TO_WHOM = re.compile(r"^((?:[A-ZÆØÅ][\w’'-]+\s+)*[A-ZÆØÅ][\w’'-]+)\s+(?:de|dem)\s+[a-zæøå].*", re.DOTALL)
"""Behind a name those to whom its bearer says something: "Hvad svarede Bo Lind de unge?"."""
_ONE = r"(?:(?:[\w’'&.-]+|\([^()]{1,30}\)),?\s+)"
ASKED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?P<verb>{SPEAKING_DA})\s+{_THOSE}",
        rf"\b(?P<verb>ifølge|according\s+to)\s+{_THOSE}",
        rf"\b(?:vil|ville|har|havde|has|have|had)\s+(?P<who>{_ONE}{{1,6}}?)(?P<verb>have|{SAID})\b",
        rf"\b(?:do|does|did|would)\s+(?P<who>{_ONE}{{1,9}}?)(?P<verb>{SPEAKING_EN})\b",
        rf"\b(?:vil|ville|will|would)\s+(?P<who>{_ONE}{{1,4}}?)(?P<verb>{DOING})\b",
        rf"\b(?:er|var|is|was)\s+(?P<who>{_NAME})\s+(?:(?:ikke|så|not|so)\s+)?(?P<verb>{MINDED})\b",
    )
)
"""Where a question names those who say something, with what may follow."""
SAID_BEFORE = re.compile(
    rf"{WHO.pattern}|\W*(?:hvilke[nt]?|hvor\s+mange|which|how\s+many)\s+(?:\w+\s+)?(?:{WHOEVER})\s+"
    rf"(?:(?:der|som|who|that)\s+)?(?:{SPEAKING_DA})\b",
    re.IGNORECASE,
)
"""Where those who say something stand before the verb: whom they praise stands behind it."""
WHOLE = re.compile("|".join((*chain(*NOUNS.values()), *GROUPS[Voice.STAKEHOLDERS])), re.IGNORECASE)
"""Those who are a whole voice."""
_OCCASIONS = (
    r"svar|møde|debat|afsnit|indlæg|tråd|planche|tavle|samtale|repl(?:y|ies)|answer|meeting|section|speech|talk|thread|"
    r"poster|conversation|vandring|rundvisning|walk"
)
A_PAPER = (
    r"(?:[\w-]*(?:rapport|notat|referat|evaluering|skema|undersøgelse|brev|memo|report|evaluation|survey|slide|letter)\w*"
    r"|(?:plan|not|strategi|politik|aftal|artik(?:e)?l|lov|list|minut|study|strategy|policy|paper)e?n?s?)(?: repl\w+)?"
)
"""What is written, and is nobody."""
PAPER = re.compile(A_PAPER, re.IGNORECASE)
OFFICE = re.compile(
    r"(?:formand|forkvinde|leder|medlem|repræsentant|talsmand|direktør|sekretær|ejer|mand|kvinde|chef|folk)(?:en|et|e|ne)?"
    r"|chair(?:man|woman|person)?|leader|head|member|secretary|owner|manager|director|representative|spokes\w+"
    r"|dame(?:n|rne)?|pige(?:n|rne)?|dreng(?:en|ene)?|fyr(?:en)?|herre(?:n)?|person(?:en|er|erne)?|lady|girls?|boys?|guy|kid"
    r"|man|woman|people|company|firm|selskabet?|firmaet|councill?or",
    re.IGNORECASE,
)
"""What one of a body is, who may speak for it under its name alone."""
A_DEFINITE = re.compile(r"\w{3,}(?:en|et|ne)(?:\s|$)")
"""Danish for "the mayor"; who is told something stands behind who tells it."""
TELLS = re.compile(rf"{TELLING}|{SAID}|ifølge|according\s+to", re.IGNORECASE)
SAYS = re.compile(r"siger|sagde|mener|mente|synes|skriver|skrev|say|think|write", re.IGNORECASE)
FEELS = re.compile(MINDED, re.IGNORECASE)
ANSWERS = re.compile(ANSWERING, re.IGNORECASE)
WHAT = re.compile(r"\W*(?:hvad|what)\b", re.IGNORECASE)
NOBODY_S = re.compile(r"\W*(?:where|when|hvornår|hvor(?=\s+(?:er|kan|skal|ligger|går|bliver|var)\b))\b", re.IGNORECASE)
"""Before what is asked of a place or a time, not of somebody."""
ANYBODY = re.compile(
    r"folk|man|de|vi|i|du|nogen|andre|alle|deltagerne|flest|mange|flere|they|we|you|people|anybody|anyone|somebody|others|"
    r"everyone|everybody|participants|most|many|both|parties|noter(?:ne)?|notes|notaterne|referate(?:t|rne)|minutes|"
    r"kommunen|municipality|(?:helt )?forskellige|enkelte|øvrige|hver(?:t)?(?: især)?|samtlige|different|various",
    re.IGNORECASE,
)
"""Who is nobody in particular."""


class Asked(NamedTuple):
    """Those whose words a question asks for: with all that may be told of them, the verb, and where both stand."""

    who: str
    start: int
    verb: str
    verb_at: tuple[int, int]

    @property
    def behind(self) -> bool:
        """Whether they stand behind the verb, as in Danish."""
        return self.verb_at[0] < self.start

    @property
    def says(self) -> bool:
        """Whether the verb is one of saying, and needs no name beside it to be one."""
        return bool(TELLS.fullmatch(self.verb))

    @property
    def feels(self) -> bool:
        """Whether it is asked how they feel about something, and in which way is part of the matter."""
        return bool(FEELS.fullmatch(self.verb))

    @property
    def name(self) -> str:
        """What they are called, without where they are."""
        return BESIDES.split(self.who)[0]

    @property
    def bare(self) -> str:
        """What they are called without an article."""
        return ARTICLE.sub("", self.name)

    def place(self, end: int) -> tuple[int, int]:
        """Where so many of the first code points of who they are stand in the question."""
        return self.start, self.start + end


@lru_cache(maxsize=1024)
def those_asked(question: str) -> tuple[Asked, ...]:
    """Those whose words a question asks for, one after another; who is asked about by "who" is nobody yet."""
    return tuple(
        Asked(
            TO_WHOM.sub(r"\1", ENDS.sub("", found["who"])).rstrip(),
            found.start("who"),
            found["verb"],
            found.span("verb"),
        )
        for pattern in ASKED[SAID_BEFORE.match(question) is not None :]
        for found in pattern.finditer(question)
        if not ENDS.match(f" {found['who']}")
    )


def candidates(question: str) -> Iterator[list[tuple[int, int]]]:
    """Where those may stand whose words are asked for, several in a row or the longest first; not a whole voice."""
    for one in those_asked(question) if not NOBODY_S.match(question) else ():
        whole = one.who
        bare = f" {ARTICLE.sub('', f'{whole} ')}"
        if PAPER.fullmatch(bare.strip()) or ENDS.match(bare) or LOOSE.match(bare):
            continue
        row = [(one.start + at, one.start + at + len(part)) for at, part in _row(whole)]
        if len(row) > 1 and all(_may_be_one(question[first:last], "") for first, last in row):
            yield row
        ends = [*(found.start() for found in LOOSE.finditer(whole)), len(whole)]
        for end in reversed(ends):
            if _may_be_one(whole[:end], whole) or (end == ends[-1] and BESIDES.search(whole)):
                yield [one.place(end)]
        first = whole.split(" ")[0]
        if A_DEFINITE.fullmatch(first) and A_DEFINITE.search(whole[len(first) :]) and _may_be_one(first, ""):
            yield [one.place(len(first))]


def _row(whole: str) -> Iterator[tuple[int, str]]:
    """Those who are named one after another, each with where it begins."""
    at = 0
    for one in [*AND.finditer(whole), None]:
        yield at, BESIDES.split(whole[at : one.start() if one else len(whole)])[0]
        at = one.end() if one else at


def _may_be_one(said: str, whole: str) -> bool:
    """Whether words may be somebody's who is no whole voice: an office alone is nobody's where more was told."""
    nouns = ARTICLE.sub("", BESIDES.split(said)[0])
    voice = any(WHOLE.fullmatch(one) for one in (BESIDES.split(said)[0], nouns, nouns.split(" ")[-1]))
    return bool(nouns) and not voice and (said == whole or not all(map(OFFICE.fullmatch, nouns.split())))


def called_at(question: str, place: tuple[int, int], *, group: bool = False) -> tuple[int, int]:
    """Where somebody's name stands with what they are before it, a ``group`` with all that is told of it there.

    "The care assistant Malik", "group 5, technical services".
    """
    for one in those_asked(question):
        name, whole = one.place(len(one.name)), one.place(len(one.who))
        if group and whole[0] <= place[0] and place[1] <= whole[1]:
            return whole
        if name[0] <= place[0] and place[1] == name[1] and not AND.search(question[name[0] : place[0]]):
            return name
    return place


def asked_for_an_answer(question: str) -> str | None:
    """Whose answer to somebody a question asks for: what others say of the matter is none."""
    return next((one.bare for one in _of_somebody(question) if ANSWERS.fullmatch(one.verb)), None)


def asked_for_words(question: str) -> str | None:
    """Who a question asks the words of, and of nobody else: "Hvad siger grusgraven om lastbilerne?"."""
    return next((one.bare for one in _of_somebody(question) if SAYS.fullmatch(one.verb) and WHAT.match(question)), None)


def _of_somebody(question: str) -> Iterator[Asked]:
    return (one for one in those_asked(question) if not ANYBODY.fullmatch(one.bare) and not OFFICE.fullmatch(one.bare))


def told_where(question: str) -> Iterator[tuple[int, int]]:
    """Where it stands on which occasion, or of what life of theirs, those said something whose words are asked for."""
    yield from (found.span() for found in _where().finditer(question))


@cache
def _where() -> re.Pattern[str]:
    """What finds on which occasion or in which paper somebody said it, which their words do not say."""
    called = "|".join(kind.called for kind in kinds())
    return re.compile(
        rf"\b(?:{PLACED}|til|during)\s+(?:(?:{WHOSE})\s+)?(?:[\w-]+\s)?[\w-]*(?:{called}|{_OCCASIONS}){ENDING}(?!\w)"
        r"|\b(?:om|about|on)\s+(?:deres|sit|sin|hans|hendes|their|his|her)\s+(?:(?:own|egen|eget|daily)\s+)*"
        rf"(?:{A_DAY})\b",
        re.IGNORECASE,
    )
