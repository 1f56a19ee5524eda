"""What is said of a point by its number, on one line with that: "Ad 3: Stien flyttes."."""

from __future__ import annotations

import re

from rag.danish.saying import REPORTING
from rag.sections.shapes import VERBS

OF_A_POINT = re.compile(
    r"(?P<word>pkt\.?|punkt|ad\.?|svar|stop|station|post|tema|emne|spor|del|fase|case|theme|topic|part|step)\s*"
    r"\d{1,2}(?:\s*(?:,|og|and|[–-])\s*\d{1,2})*[\s:.)–-]+(?P<said>\S.*)",
    re.IGNORECASE,
)
"""A point by its number, before its name or what is said of it."""
TOLD = re.compile(
    r"\b(?!(?:fælles|deres|jeres|alles)\b)[^\W\d]{3,}(?<!n)es\b|"
    r"\b(?:indgår|består|foretages|følger|henviser|fastholder|bemærker|beklager|noterer|anlægges|ligger|kommer|står|var|"
    rf"blev|fik|kom|afventer|godkendt|udsat|{REPORTING})\b",
    re.IGNORECASE,
)
"""Verbs beside the common ones, and the passive of any: "fastholdes"."""
DECIDED = re.compile(r"(?!fælles\b)[^\W\d]{4,}(?<!n)es\b.*|tage[ts] til efterretning\b.*|ja|nej|yes|no", re.IGNORECASE)
"""What is done about a point, in few words: "Imødekommes delvist"."""


def says_of_a_point(text: str) -> bool:
    """True for a sentence behind a point's number, which may also be the name of what follows."""
    found = OF_A_POINT.fullmatch(text)
    said = found["said"] if found else ""
    ended = said.endswith((".", "!")) and bool(VERBS.search(said) or TOLD.search(said))
    return ended or bool(DECIDED.fullmatch(said.rstrip(".!")))
