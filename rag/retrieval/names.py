"""Names in a question: whom or what it asks about by name, and whose words it asks for."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from rag.danish import content_words, words
from rag.danish.dates import A_MONTH
from rag.danish.saying import SAID, SAYING, SAYING_DA, TELLING
from rag.danish.stopwords import stop_words
from rag.retrieval.speakers import OPINION, OWN, WHOEVER, bodies_speaking, read_voices

CAPITALISED = r"[A-ZÆØÅ][\wæøåÆØÅ’'&-]*"
NAME = re.compile(
    rf"(?<=[\w,;:(”“\"»] )(?<![.!?] ){CAPITALISED}(?:\s+(?:(?:of|the|for|and|og|de|den|i)\s+)?{CAPITALISED})*"
)
A_NAME = rf"(?P<name>(?-i:{CAPITALISED}(?:\s+(?:(?:of|the|for|and|og|de|den|i)\s+)?{CAPITALISED}){{0,5}}))"
NO_SPEAKER = (
    r"(?!(?:i|in|on|at|of|or|to|by|for|from|with|near|and|who|that|as|og|about|under|during|after|before)\b|"
    r"(?:plan|rapport|not|strategi|politik|aftal|undersøgels|artik(?:e)?l|lov|list|report|note|minutes|memo|plan|study|"
    r"strategy|policy|paper|letter|survey)e?n?\b)"
)
_WHO_ARE = rf"(?-i:the\s+(?:{NO_SPEAKER}[a-zæøå’'-]+\s+){{1,3}})"
_WHO_IS = rf"(?-i:{NO_SPEAKER}[a-zæøå]{{3,}}(?:en|medlemmet)\s+)"
"""Before a name, what they are who have it: "landmanden Jens Toft", "the care assistant Malik"."""
_OF = r"(?:\s+(?:from|at|of|in)\s+(?:the\s+)?(?:[\w’'-]+\s+){0,2}?[\w’'-]+)?"
BY_NAME = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"^\W*(?:(?:og|men)\s+)?(?:hvad|hvordan)\s+(?:{TELLING})\s+(?:(?:de|den|det)\s+|{_WHO_IS})?{A_NAME}(?!\w)",
        rf"^\W*(?:(?:og|men)\s+)?(?:hvad\s+)?(?:har|havde)\s+{A_NAME}\s+(?:\w+\s+)?{SAID}\b",
        rf"^\W*(?:what\s+)?(?:has|have|had)\s+(?:the\s+)?{A_NAME}\s+(?:\w+\s+)?{SAID}\b",
        rf"\b(?:do|does|did)\s+(?:the\s+)?{A_NAME}(?:\s+\([^()]{{1,30}}\))?\s+(?:{TELLING})\b",
        rf"\b(?:does|did)\s+(?:{_WHO_ARE})?{A_NAME}{_OF}\s+(?:{TELLING})\b",
        rf"\b(?:ifølge|according\s+to)\s+(?:(?:the|de)\s+)?{A_NAME}",
        rf"(?<!\w){A_NAME}(?:s|['’]s?)\s+(?:{OPINION})\b",
        rf"\b(?:{SAYING_DA})\s+{OWN}(?:{WHOEVER})\s+(?:fra|på)\s+{A_NAME}",
        rf"\b(?:do|does|did)\s+{OWN}(?:{WHOEVER})\s+(?:from|at)\s+(?:the\s+)?{A_NAME}\s+(?:{TELLING})\b",
    )
)
"""Where somebody's words are asked for by name, or those of people who belong there."""
NO_NAME = re.compile(
    rf"I|I’m|I'm|(?:Bord|Gruppe|Hold|Table|Group|Spørgsmål|Question)|De|Dem|Deres|Jer|Jeres|Danish|English|Dansk|Danmark|Denmark|{A_MONTH}|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|(?-i:[A-ZÆØÅ\d]{2,}-[a-zæøå]+)",
    re.IGNORECASE,
)
"""Nor is a word made with an abbreviation: "CO2-neutral"."""
MOST_CAPITALISED = 0.5
"""A question of which a larger share is capitalised writes everything so."""
SUBJECTS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:{SAYING_DA})\s+{OWN}(?P<name>[\wæøåÆØÅ-]{{4,}})(?=\s+(?:om|til|at|i|på|for|ved|fra)\b|\W*$)",
        rf"\b(?:do|does|did)\s+(?:the\s+|our\s+)?(?P<name>[\w’'-]+(?:\s+[\w’'-]+){{0,3}}?)\s+(?:{SAYING})\b",
        r"\b(?:ifølge|according to)\s+(?:the\s+|de\s+)?(?P<name>[\wæøåÆØÅ-]{4,}(?:[’']s?\s+\w+)?)",
    )
)
HAVING_A_SAY = re.compile(r"\b(?:more|any|a|no|final|own|real|little|enough)$", re.IGNORECASE)
"""Before "say" that is a noun: "Does giving carers more say help?"."""
NOT_NAMING = frozenset(
    {
        *("noterne", "notes", "folk", "people", "nogen", "anyone", "anybody", "somebody", "alle"),
        *("everyone", "everybody", "deltagerne", "participants", "they", "man", "mange", "flere", "andre"),
        *("others", "notaterne", "referatet", "referaterne", "minutes", "kommunen", "municipality", "both", "parties"),
        *("who"),
    }
)


def names_in(question: str) -> list[str]:
    """The names a question asks about, and those whose words it asks for where they are no voice."""
    voices = [question[start:end].lower() for start, end in read_voices(question)[1]]
    found = [*_capitalised(question), *_speakers(question)]
    return [
        name
        for name in dict.fromkeys(found)
        if not any(voice in name.lower() or name.lower() in words(voice) for voice in voices)
    ]


def is_limited(name: str, limited: Collection[str]) -> bool:
    """Whether a limit has a name: all its words, or those written large of it ("the care assistant Malik")."""
    large = [word for one in re.findall(r"[A-ZÆØÅ][\w’-]*", name) for word in words(one)]
    return all(word in limited for word in content_words(name)) or (
        bool(large) and all(word in limited for word in large)
    )


def speakers_named(question: str) -> list[str]:
    """Those whose words are asked for by a name of their own: "Hvad mener Operaen?"."""
    return [question[start:end].rstrip("'’") for start, end in speakers_named_at(question)]


def speakers_named_at(question: str) -> list[tuple[int, int]]:
    """Where those stand whose words are asked for by a name of their own."""
    named = [found.span("name") for pattern in BY_NAME for found in pattern.finditer(question)]
    return list(dict.fromkeys((*named, *bodies_speaking(question))))


def _capitalised(question: str) -> Iterator[str]:
    written = re.findall(r"[^\W\d]\w*", question)
    # The first word is written so in any question.
    capitals = sum(word[0].isupper() for word in written[1:])
    if len(written) > 2 and capitals > MOST_CAPITALISED * (len(written) - 1):
        return
    for found in NAME.finditer(question):
        if not NO_NAME.fullmatch(found.group()):
            yield found.group()


def _speakers(question: str) -> Iterator[str]:
    for pattern in SUBJECTS:
        for found in pattern.finditer(question):
            said = set(words(found["name"]))
            if HAVING_A_SAY.search(found["name"]):
                continue
            if said and not said & NOT_NAMING and not said <= stop_words("da") | stop_words("en"):
                yield _of_speakers(found["name"])


def _of_speakers(phrase: str) -> str:
    """The part of a phrase for speakers by which notes would know them: a name, else the last noun.

    Of "holiday guests" and "the seniors' council" the notes may speak in other words, but of guests and a council.
    """
    said = [word for word in phrase.split() if word.lower() not in stop_words("en")]
    return said[-1] if said and phrase == phrase.lower() else phrase
