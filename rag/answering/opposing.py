"""Quotes that disagree or make a reservation, by the words they do it with: they stand apart from the others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from rag.danish import words
from rag.passages import headings_over
from rag.retrieval.facets import facet_met, facets_in, speaks_of_another
from rag.sections.shapes import MINUTES_PART
from rag.types import Passage

DISAGREEING = re.compile(
    r"\b(?:uenig(?:e|t|hed)?|tværtimod|modsat(?:te)?|derimod|omvendt|skeptisk(?:e)?|modstand(?:ere?)?|protester(?:er|ede)|"
    r"advar(?:er|ede)|nej til|ikke alle|andre (?:mente|mener|sagde)|på den anden side|"
    r"disagree[ds]?|opposed|objected|sceptical|skeptical|on the other hand|not everyone|others (?:said|thought|felt)|"
    r"warned|against)\b|(?<!tag )(?<!tage )(?<!tager )(?<!taget )(?<!tog )(?<!tages )(?<!godt )"
    r"(?<!ikke )(?<!ingen er )\bimod\b(?!:)",
    re.IGNORECASE,
)


ASKED_FOR = re.compile(
    r"\W*(?:(?:og|and|men|but)\s+)?(?:(?:er|var|is|are|was|were|do|does|did)\s+)?(?:(?:der|there)\s+)?"
    r"(?:nogen|nogle|anyone|anybody|someone|somebody|some)\b.{0,30}?\b(?:(?:uenige?|disagree[ds]?|disagreeing)\b"
    r"|(?:imod|against)(?:\s+(?:det|it|that))?\s*(?:$|[(?]))",
    re.IGNORECASE,
)


def asks_for_disagreement(question: str) -> bool:
    """True where it is asked whether somebody disagrees, which no quote answers that does not.

    Who is against something that is named may say so in many words: "Vi vil beholde skolen".
    """
    return bool(ASKED_FOR.match(question))


WHO_IS_AGAINST = re.compile(
    r"\W*(?:(?:og|and|men|but)\s+)?(?:hvem|hvorfor|hvilke|hvad|er|var|har|who|why|is|are|was|were|do|does|did)\b.{0,60}?"
    r"(?:\bimod\b"
    r"|\bmodstand(?:ere?|erne)?\b|\b(?:skeptiske?|sceptical|skeptical|oppose[ds]?)\b"
    r"|\b(?:is|are|was|were|who|why|anyone|anybody|someone|somebody|some|people)\s+(?:\w+\s+){0,2}against\b"
    r"|\bobject(?:s|ed)? to\b|\bprotest\w*)",
    re.IGNORECASE,
)
OTHERWISE = re.compile(
    r"\b(?:tag(?:e[rts]?)?|tages|tog|stem(?:te|mer|t))\s+(?:\w+\s+){0,2}imod\b|\bvot(?:e[ds]?|ing)\s+against\b"
    r"|\b(?:for|både)\s+(?:og|eller|and|or)\s+(?:\w+\s+){0,2}(?:imod|against)\b",
    re.IGNORECASE,
)
"""Being received, being voted on, and both sides of a matter."""
RESISTING = re.compile(
    r"\b(?:nej|indsigelse\w*|forbehold\w*|protest\w*|modstand\w*|afvis\w*|nægt\w*|frarå\w*|kritis\w*|advar\w*|"
    r"object(?:s|ed|ions?)|oppos\w*|reservation\w*|refus\w*|reject\w*|warn(?:s|ed))\b",
    re.IGNORECASE,
)
"""Besides words of disagreement, what those say who want something not to be."""
DENYING = re.compile(
    r"\b(?:ikke|ingen|intet|aldrig|hverken|næppe|uden|stop\w*|imod|mod|undgå\w*|fjern\w*|bevar\w*|behold\w*|hellere"
    r"|i stedet|kun hvis|frem for|not|never|none|nobody|cannot|without|against|instead|rather|keep|unless)\b|n['’]t\b"
    r"|\b(?:for|too)\s+(?:dyr\w*|stor\w*|lille|lang\w*|høj\w*|tæt\w*|tidlig\w*|sen\w*|meget|mange"
    r"|expensive|big|small|long|far|high|close|early|late|much|many)\b",
    re.IGNORECASE,
)
"""What hardly anybody does without who is against something, and many others say too."""
LACKING = re.compile(r"\b(?:mangl\w*|savn\w*|lack\w*|missing|for få|for lidt|too few|too little)\b", re.IGNORECASE)
"""Who lacks something is not against it."""


def asks_who_is_against(question: str) -> bool:
    """True where it is asked who is against something, or why; what it was voted on, the minutes tell by the vote."""
    return bool(WHO_IS_AGAINST.match(question)) and not OTHERWISE.search(question)


def tells_resistance(passage: Passage) -> bool:
    """True where somebody is against something in so many words, or under a heading that says so."""
    said = (passage.readable, *headings_over(passage))
    return any(disagreement_in(one) or RESISTING.search(one) for one in said)


def may_tell_resistance(passage: Passage) -> bool:
    """False for what only speaks in favour: nothing is denied, hard, feared or too much."""
    said = " . ".join((LACKING.sub(" ", passage.readable), *headings_over(passage)))
    return tells_resistance(passage) or bool(DENYING.search(said) or facets_in(said) & {"hard", "feared", "disputed"})


def nobody_is_against(question: str, quoted: Iterable[Passage]) -> bool:
    """True where it is asked who is against something, and no quote says so of itself."""
    return asks_who_is_against(question) and not any(map(tells_resistance, quoted))


def praise_missed(question: str, quoted: Sequence[Passage]) -> bool:
    """True where it is asked what is praised, and the quotes tell of other sides of it only."""
    asked = facets_in(question)
    return (
        asked == {"works"}
        and any(map(speaks_of_another, quoted))
        and not any(facet_met(asked, one) > 0 for one in quoted)
    )


DIFFERING = re.compile(
    r"\b(?:uenig(?:e|t|hed)?|disagree(?:[sd]|ing|ments?)?)\b"
    r"|^\W*(?:(?:og|and|men|but)\s+)?(?:er|var)\s+(?:de\s+)?(?:\w+\s+)?(?:enige|enig)\b"
    r"|^\W*(?:(?:and|but)\s+)?(?:do|did)\s+(?:\w+\s+){1,2}agree\b",
    re.IGNORECASE,
)


def asks_of_both_sides(question: str) -> bool:
    """True where it is asked who differs, or on what: both sides answer that together, and one alone does not."""
    return bool(DIFFERING.search(question))


def disagreement_in(text: str) -> str | None:
    """The words with which a text disagrees or makes a reservation; ``None`` where it has none of those we know."""
    found = DISAGREEING.search(text)
    return found.group() if found else None


def disagrees(passage: Passage) -> bool:
    """True when a passage says of itself that it disagrees; what was decided, by whatever vote, disagrees with none."""
    said = passage.readable
    return not MINUTES_PART.match(said) and disagreement_in(said) is not None


WITH_WHOM = re.compile(
    r"\b(?:u?enige?|(?:dis)?agree(?:[sd]|ing)?)\s+(?:med|with)\s+(?:[a-zæøå]+\s+)?"
    r"(?P<whom>[A-ZÆØÅ][\w-]+(?: [A-ZÆØÅ][\w-]+)*)"
)


def is_theirs(question: str, speaker: str | None) -> bool:
    """Whether somebody is who others (dis)agree with: "Hvem er uenig med Ida Holm?" is not answered by her."""
    whom = WITH_WHOM.search(question)
    return whom is not None and speaker is not None and set(words(whom["whom"])) <= set(words(speaker))
