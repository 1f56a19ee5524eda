"""Questions for a reason: what only says that it is so answers none."""

from __future__ import annotations

import re

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
    r"eftersom|idet|handler\s+om|ellers|nemlig|så\s+længe|før|bange\s+for|frygt\w*|tro(?:ede|r)|når|hvis|mangl\w*|"
    r"because|since|due\s+to|owing\s+to|so\s+that|in\s+order\s+to|reasons?|therefore|that\s+is\s+why|otherwise|afraid|"
    r"fear\w*|until|as\s+long\s+as|thought|when|if|lack\w*)\b|[,;–-]\s+(?:da|for|så|as|so)\b|"
    r"\b(?:for|too)\s+(?:dyr\w*|stor\w*|lille|lang\w*|høj\w*|tæt\w*|tidlig\w*|sen\w*|meget|mange|få|lidt|"
    r"expensive|big|small|long|far|high|close|early|late|much|many|few|little)\b",
    re.IGNORECASE,
)
"""Some of the words with which a reason is given, or what stands in the way."""


def asks_why(question: str) -> bool:
    """True where it is asked why something is so or was done, and not why somebody thinks so."""
    return bool(WHY.search(question)) and not OF_A_VIEW.search(question)


def may_give_a_reason(passage: Passage) -> bool:
    """False for what has none of the words with which reasons are given, nor stands under a heading that asks why."""
    said = (passage.readable, *headings_over(passage))
    return any(GIVING.search(one) or WHY.search(one) for one in said)
