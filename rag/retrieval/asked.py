"""What else a question asks for beside its matter: how many notes, whether it was said, a comparison, who voted."""

from __future__ import annotations

import re

from rag.danish.stopwords import stop_words
from rag.retrieval.quantities import NUMBER, any_of
from rag.retrieval.speakers import APART, OWN, WHOEVER
from rag.retrieval.wanted import OF_AGE

ANYTHING = r"(?:noget|anything|something)\s+"
COUNTING = re.compile(
    r"^\W*(?:(?:og|and|i|på|ved|in|at)\s+){0,2}"
    r"(?:hvor mange|how many)\s+(?:(?:af|of|de|the|forskellige|different)\s+){0,2}"
    r"(?:(?:noter|referater|citater|udsagn|steder|gange|møder|borde|grupper)(?:ne)?"
    r"|notes|minutes|quotes|places|times|meetings|tables|groups)\b|^\W*(?:(?:og|and)\s+)?(?:hvor ofte|how often)\b",
    re.IGNORECASE,
)
MENTIONING = any_of(
    r"(?:nævn|omtal|berør|mention)\w*",
    r"(?:sig|sag[dt]|skr[ie]v|handl|tal|snak)\w*\s+(?:(?:noget|det|der)\s+){0,2}om",
    r"(?:said|says?|wr[io]t\w*|talk\w*|sp[eo]a?k\w*)\s+(?:(?:anything|something|that|it)\s+)?(?:about|of)",
    r"(?:er|bliver|blev|was|is)\s+(?:(?:det|it|that)\s+)?(?:sagt|skrevet|said)",
    r"(?:er|findes|are)\s+(?:der|there)\s+(?:om|about)",
)

_THEY = rf"(?P<who>{OWN}(?:{WHOEVER})(?:\s+(?:og|and|eller|or)\s+{OWN}(?:{WHOEVER}))?)(?!\w)"
BY_WHOM = tuple(
    re.compile(rf"\s*(?:{mentioning})\s+(?:{ANYTHING})?(?:(?:om|about|of)\s+)?(?P<matter>\S.*)", re.IGNORECASE)
    for mentioning in (
        rf"(?:nævner|omtaler|berører|siger|taler|snakker|skriver)\s+{_THEY}",
        rf"(?:do|does|did|have|has)\s+{_THEY}\s+(?:mention|say|said|talk|sp[eo]a?k|wr[io]t)\w*",
    )
)
"""Behind "in how many notes" those who mention the matter."""

ASKING_ONLY = re.compile(rf"(?<!\w)(?:{OF_AGE}|hvad tid|what time)(?!\w)", re.IGNORECASE)
"""Asks for an age or a time in words that the answer lacks: "from 2009", "at 18.40"."""


def without_the_count(question: str) -> str:
    """What is said of a matter, where it is asked how often that is; any other question as it is.

    An answer says by itself in how many notes it stands.
    """
    counting = COUNTING.match(question)
    theirs = counting and next(filter(None, (one.match(question, counting.end()) for one in BY_WHOM)), None)
    if counting and theirs and (matter := _bare(theirs["matter"])):
        says, about = ("What do {} say", "about") if "how" in counting.group().lower() else ("Hvad siger {}", "om")
        return f"{says.format(theirs['who'])} {about} {matter}?"
    mentioning = counting and MENTIONING.search(question, counting.end())
    if not counting or not mentioning:
        return question
    before, after = question[counting.end() : mentioning.start()], _bare(question[mentioning.end() :])
    where, matter = (f" {before.strip()}" if _bare(before) else "", after) if after else ("", _bare(before))
    asked, about = ("What is said", "about") if "how" in counting.group().lower() else ("Hvad siges der", "om")
    return f"{asked}{where} {about} {matter}?" if matter else question


_DISCUSSED = "drøftet|diskuteret|nævnt|omtalt|berørt|taget op|bragt op"
_SOME = r"(?:(?:sagt|nævnt|skrevet|talt|drøftet|said|written|in\s+the\s+notes)\s+)?"
_IN_THE_NOTES = r"(?:\s+(?:i\s+(?:noterne|referaterne|materialet)|in\s+the\s+(?:notes|minutes)|at\s+all|overhovedet))?"
WHETHER_SAID = tuple(
    re.compile(rf"^\W*(?:(?:og|and|men|but)\s+)?(?:{asking}){_IN_THE_NOTES}\W*$", re.IGNORECASE)
    for asking in (
        rf"(?:er|blev|bliver)\s+(?!der\b|det\b)(?P<matter>.+?)\s+(?:blevet\s+)?(?:{_DISCUSSED})",
        rf"(?:er|blev|bliver|står|findes)\s+der\s+(?:blevet\s+)?{_SOME}noget\s+{_SOME}(?:om|vedrørende)\s+(?P<matter>.+?)",
        rf"(?:is|was|has)\s+there\s+(?:been\s+)?(?:anything|something)\s+{_SOME}(?:about|on)\s+(?P<matter>.+?)",
    )
)
"""Whether anything is said of a matter is told by what is; the last word of "Er belysning drøftet?" is no matter."""


def without_the_whether(question: str) -> str:
    """What is said of a matter, where it is asked whether anything is; any other question as it is."""
    whether = next(filter(None, (pattern.match(question) for pattern in WHETHER_SAID)), None)
    if not whether or not _bare(whether["matter"]):
        return question
    english = whether.re is WHETHER_SAID[-1]
    return f"{'What is said about' if english else 'Hvad siges der om'} {whether['matter']}?"


COMPARED = re.compile(
    r"^\W*(?:sammenlign|compare)\s+.+?\s(?:om|på|angående|vedrørende|ift\.?|i forhold til|når det (?:gælder|"
    r"handler om)|about|on|regarding)\s+"
    r"(?P<matter>.+?)\W*$"
    r"|^\W*(?:hvad|hvilke[nt]?|what)\s+(?:er|are|is)\s+(?:der\s+)?(?:the\s+)?(?:forskel\w*|differences?)\s+(?:på|mellem|i|between|in)\s.+?"
    r"(?:syn på|holdning(?:er)? til|mening(?:er)? om|views? (?:on|of)|opinions? (?:on|about)|\som|"
    r"når det gælder|\sabout|\sregarding)\s+"
    r"(?P<of>.+?)\W*$",
    re.IGNORECASE,
)
"""What those who are compared are compared on is the matter; the notes themselves compare nobody."""


def compared_on(question: str) -> str | None:
    """The matter on which a question compares some; ``None`` for any other question."""
    compared = COMPARED.match(question)
    return (compared["matter"] or compared["of"]) if compared else None


_ON = (
    r"(?:om|angående|vedrørende|ift\.?|i forhold til|når det (?:gælder|handler om)|about|on|over|regarding|"
    r"when it comes to|in terms of)"
)
BOTH_COMPARED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"^\W*(?:hvordan|hvor|hvad|how|where|what)\s.+?\b(?:differ|adskiller|afviger|u?enige|(?:dis)?agree|compare)\b.*?\s{_ON}\s+(?:at\s+|that\s+)?(?P<matter>.*\w)\W*$",
        rf"^\W*(?:er|var|are|is|do|does|did)\s.+?\s(?:u?enige|(?:dis)?agree[ds]?|of\s+one\s+mind|see\s+eye\s+to\s+eye|på\s+linje)\s+{_ON},?\s+(?:at\s+|that\s+)?(?P<matter>.*\w)\W*$",
        r"^\W*(?:hvordan|how)\s.*?\badskiller\s.+?\s(?:syn\s+på|holdning(?:er)?\s+til|mening(?:er)?\s+om)\s+(?P<matter>.+?)\s+sig\b.*$",
        rf"^.+?\s{_ON}\s+(?P<matter>[^\s,][^,]*?),?\s+(?:{APART})\s.+$",
        rf"^.*?\b(?:{APART})\s.+?\s{_ON}\s+(?P<matter>.*\w)\W*$",
    )
)
"""How two sides are compared, where both are named."""


def sides_compared_on(question: str) -> str | None:
    """The matter on which a question compares the sides that it names; ``None`` for any other question."""
    compared = next(filter(None, (pattern.match(question) for pattern in BOTH_COMPARED)), None)
    return compared["matter"] if compared else None


_TAKER = r"(?:referent(?:en)?|(?:note|minutes?)[- ]?taker)"
_TOOK = r"(?:skrev|skrevet|tog|taget|førte|ført|lavede|wrote|written|took|taken|kept)"
_MINUTES = r"(?:(?:det|de|dette|disse|the|these|mødets)\s+)?(?:referat(?:et|er|erne)?|noter(?:ne)?|minutes|notes)"
OF_WHO_WROTE = re.compile(
    rf"^\W*(?:(?:og|and)\s+)?(?:(?:hvem|who)\b.{{0,30}}\b{_TAKER}"
    rf"|(?:hvem|who)\s+(?:(?:har|has|der)\s+)?{_TOOK}\s+{_MINUTES}"
    rf"|(?:hvad\s+(?:hed|hedder)|what\s+(?:is|was)\s+the\s+name\s+of)\s+(?:the\s+|mødets\s+)?{_TAKER})\b",
    re.IGNORECASE,
)


def asks_who_wrote(question: str) -> bool:
    """Whether a question is about who took the minutes, which is kept for staff."""
    return bool(OF_WHO_WROTE.match(question))


VOTES = r"stemmer|point|prikker|krydser|streger|klistermærker|votes?|points?|ticks|dots|likes"
POLLED = re.compile(
    rf"^\W*(?:(?:og|and)\s+)?(?:hvor mange|how many)\s+(?:{VOTES}|(?:\w+\s+)?(?:stemte|voted)(?=\s+(?:for|imod|"
    rf"mod|against|ja|nej)\b))\s+"
    r"(?:(?:fik|får|har|havde|blev\s+(?:der\s+)?(?:givet|afgivet)(?:\s+til)?|var\s+der(?:\s+til)?|er\s+der(?:\s+til)?|gik\s+til|"
    r"did|has|have|had|were\s+(?:there\s+)?(?:for|cast\s+for)|was\s+there\s+for|went\s+to|for|imod|mod|against|(?:ja|nej)\s+til)\s+){1,2}"
    r"(?P<matter>.+?)(?:\s+(?:fået|get|got|gotten|received?))?\W*$",
    re.IGNORECASE,
)
"""Of what was voted on, the number stands beside it ("Bump ved skolen (27)"), mostly without a word for votes."""


COUNTED_VOTES = re.compile(
    rf"\(\s*\d{{1,4}}\s*(?:{VOTES})?\s*\)|\b{NUMBER}\s+(?:{VOTES})\b|\b{NUMBER}\s+stemte\b|\bstemmerne\s+\d|"
    r"\b(?:for|imod|mod|ja|nej|blankt?|against|yes|no)\W{1,3}\d{1,4}\b|[:=–-]\s*\d{1,4}\W*$|^\W*\d{1,4}\s*[x×:–-]\s|\b\d{1,4}\s*[x×]\b|\bx\s*\d{1,4}\b"
    # A cell of a table's row; the first may be the row's own number.
    r"|[^\s|]\s*[|\t]\s*(?!(?:19|20)\d\d)\d{1,4}\s*(?:[|\t]|$)",
    re.IGNORECASE,
)


def counts_votes(text: str) -> bool:
    """Whether a text tells how many voted for something, as lists of what was voted on do."""
    return bool(COUNTED_VOTES.search(text))


def polled_in(question: str) -> str | None:
    """What a question asks the votes of; ``None`` for any other question."""
    polled = POLLED.match(question)
    return polled["matter"] if polled else None


def _bare(text: str) -> str:
    """The text without the words at either end that carry nothing."""
    empty = stop_words("da") | stop_words("en")
    carrying = [found for found in re.finditer(r"[\w-]+", text) if found.group().lower() not in empty]
    return text[carrying[0].start() : carrying[-1].end()] if carrying else ""
