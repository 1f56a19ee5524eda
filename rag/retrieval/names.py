"""Names in a question: whom or what it asks about by name, and whose words it asks for."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from rag.danish import content_words, words
from rag.danish.dates import A_MONTH
from rag.danish.stopwords import stop_words
from rag.retrieval.asked_of import A_PAPER, ANYBODY, PLACED, those_asked
from rag.retrieval.speakers import OPINION, OWN, WHOEVER, bodies_speaking, read_voices

CAPITALISED = r"[A-ZÆØÅ][\w’'&-]*"
_NAME = rf"{CAPITALISED}(?:\s+(?:(?:of|the|for|and|og|de|den|i)\s+)?{CAPITALISED})"
NAME = re.compile(rf"(?<=[\w,;:(”“\"»] )(?<![.!?] ){_NAME}*")
A_NAME = rf"(?P<name>(?-i:{_NAME}{{0,5}}))"
NO_SPEAKER = rf"(?!(?:{PLACED}|of|or|to|by|for|with|near|and|who|that|as|og|about|during|after|before)\b|{A_PAPER}\b)"
_WHAT_THEY_ARE = rf"(?-i:the\s+(?:{NO_SPEAKER}[a-zæøå’'-]+\s+){{1,3}}|{NO_SPEAKER}[a-zæøå]{{3,}}(?:en|medlemmet)\s+)"
"""Before a name, what they are who have it: "landmanden Jens Toft", "the care assistant Malik"."""
_OF = r"(?:\s+(?:from|at|of|in)\s+(?:the\s+)?(?:[\w’'-]+\s+){0,2}?[\w’'-]+)?"
BY_NAME = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:(?:de|den|det|the)\s+)?{A_NAME}(?!\w)(?:\s+\([^()]{{1,30}}\))?",
        rf"{_WHAT_THEY_ARE}?{A_NAME}(?!\w){_OF}",
        rf"{OWN}(?:{WHOEVER})\s+(?:fra|på|from|at)\s+(?:the\s+)?{A_NAME}",
    )
)
"""How a question calls those by name whose words it asks for, or who belong to what has the name."""
THEIRS = re.compile(rf"(?<!\w){A_NAME}(?:s|['’]s?)\s+(?:{OPINION})\b", re.IGNORECASE)
NO_NAME = re.compile(
    rf"I|I’m|I'm|(?:Bord|Gruppe|Hold|Table|Group|Spørgsmål|Question)|De|Dem|Deres|Jer|Jeres|Danish|English|Dansk|Danmark|Denmark|{A_MONTH}|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|(?-i:[A-ZÆØÅ\d]{2,}-[a-zæøå]+)",
    re.IGNORECASE,
)
"""Nor is a word made with an abbreviation: "CO2-neutral"."""
MOST_CAPITALISED = 0.5
"""A question of which a larger share is capitalised writes everything so."""
SUBJECT = re.compile(r"[\w-]{4,}(?:[’']s?\s+\w+)?")
MOST_WORDS = 4
HAVING_A_SAY = re.compile(r"\b(?:more|any|a|no|final|own|real|little|enough)$", re.IGNORECASE)
"""Before "say" that is a noun: "Does giving carers more say help?"."""


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
    named = [
        (one.start + found.start("name"), one.start + found.end("name"))
        for one in those_asked(question)
        for pattern in BY_NAME
        if one.says and (found := pattern.match(one.who) if one.behind else pattern.fullmatch(one.who))
    ]
    theirs = [found.span("name") for found in THEIRS.finditer(question)]
    return list(dict.fromkeys((*named, *theirs, *bodies_speaking(question))))


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
    for one in those_asked(question):
        name = re.sub(f"^{OWN}", "", one.bare, flags=re.IGNORECASE) if one.behind else one.bare
        said = set(words(name))
        short = SUBJECT.fullmatch(name) if one.behind else len(name.split()) <= MOST_WORDS
        named = said and not any(map(ANYBODY.fullmatch, said)) and not said <= stop_words("da") | stop_words("en")
        if one.says and short and named and not HAVING_A_SAY.search(name):
            yield _of_speakers(name)


def _of_speakers(phrase: str) -> str:
    """The part of a phrase for speakers by which notes would know them: a name, else the last noun.

    Of "holiday guests" and "the seniors' council" the notes may speak in other words, but of guests and a council.
    """
    said = [word for word in phrase.split() if word.lower() not in stop_words("en")]
    return said[-1] if said and phrase == phrase.lower() else phrase
