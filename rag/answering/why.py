"""Questions for a reason: what only says that it is so answers none."""

from __future__ import annotations

import re

from rag.danish import content_words, stem, words
from rag.passages import headings_over
from rag.types import Passage

WHY = re.compile(
    r"^\W*(?:(?:og|men|and|but)\s+)?(?:hvorfor|why)\b|\bgrunden\s+til\b|\bbegrundelse\w*\b|\bthe\s+reasons?\s+(?:for|why)\b",
    re.IGNORECASE,
)
OF_A_VIEW = re.compile(
    r"\b(?:imod|against|(?:oppose|refuse|object|want|wish|think|mention|like|dislike|prefer)(?:[sd]|ed)?|mener|ønske\w*|"
    r"synes|nævn\w*|glade?|bekymre\w*|tilfredse?|trætte?|vrede?|happy|worried|concerned|pleased|tired|angry)\b",
    re.IGNORECASE,
)
"""Why somebody thinks so is told by whatever they say of it: "Why does the board not want the schools to merge?"."""
GIVING = re.compile(
    r"\b(?:fordi|derfor|for\s+at|på\s+grund\s+af|pga|grundet|skyld(?:es|tes)|årsag\w*|grund(?:en|e)?|begrund\w*|hensyn\w*|"
    r"eftersom|idet|handler\s+om|ellers|nemlig|så\s+længe|bange\s+for|frygt\w*|mangl\w*|lov(?:en|givning\w*)|regler(?:ne)?|"
    r"because|since|due\s+to|owing\s+to|so\s+that|in\s+order\s+to|reasons?|therefore|that\s+is\s+why|otherwise|afraid|"
    r"fear\w*|as\s+long\s+as|thought|lack\w*|laws?|rules?)\b|[,;–-]\s+(?:da|for|as)\b|"
    r"(?-i:(?<=\s)[a-zæøå]{2,}(?:et|gt|ed):\s+[a-zæøå])|"
    r"\b(?:for|too)\s+(?:dyr\w*|stor\w*|lille|lang\w*|høj\w*|tæt\w*|tidlig\w*|sen\w*|meget|mange|få|lidt|"
    r"expensive|big|small|long|far|high|close|early|late|much|many|few|little)\b",
    re.IGNORECASE,
)
"""Some of the words with which a reason is given, or what stands in the way."""
WHY_NOT = re.compile(r"\b(?:hvorfor|why)\b.*?(?:\b(?:ikke|ingen|not|no)\b|n['’]t\b)", re.IGNORECASE)
IN_THE_WAY = re.compile(r"\b(?:ikke|ingen|intet|uden|not|no|nobody|without)\b|n['’]t\b", re.IGNORECASE)
"""Why something is not so is told by what is not there, or may not be: "there is no lift"."""
UNTIL = re.compile(r"\b(?:før|until)\b", re.IGNORECASE)
CLAUSE_END = re.compile(r"[,;:.!?]\s")
ONLY_ASKS = re.compile(r"\W*(?:hvorfor|why)\b[^?]*\?\W*$", re.IGNORECASE)
NOBODY_KNOWS = re.compile(
    r"\b(?:ved\s+(?:\w+\s+){0,2}ikke|aner\s+ikke|know|tell|sagt|svar\w*)\b[^.!?]*\b(?:hvorfor|why)\b", re.IGNORECASE
)


def asks_why(question: str) -> bool:
    """True where it is asked why something is so or was done, and not why somebody thinks so."""
    return bool(WHY.search(question)) and not OF_A_VIEW.search(question)


def may_give_a_reason(question: str, passage: Passage) -> bool:
    """False for what has none of the words with which reasons are given, nor stands under a heading that asks why."""
    said = passage.readable
    if ONLY_ASKS.match(said) or NOBODY_KNOWS.search(said):
        return False
    over = headings_over(passage)
    given = any(GIVING.search(one) for one in (said, *over)) or any(WHY.search(one) for one in over)
    in_the_way = WHY_NOT.search(question) and (UNTIL.search(said) or _tells_what_is_in_the_way(question, said))
    return given or bool(in_the_way)


def _tells_what_is_in_the_way(question: str, said: str) -> bool:
    """Whether a clause says that something is not so in more than the words of the question."""
    asked = {stem(word) for word in words(question)}
    clauses = (clause for clause in CLAUSE_END.split(said) if IN_THE_WAY.search(clause))
    return any(stem(word) not in asked for clause in clauses for word in content_words(IN_THE_WAY.sub(" ", clause)))
