"""What may be wished for of an answer that is there: a brief, a table, fewer words, a reason; never words to search."""

from __future__ import annotations

import re
from functools import cache

from rag.danish import words
from rag.danish.lexicon import data_lines
from rag.danish.stopwords import stop_words
from rag.language import detect
from rag.retrieval.asked import TASK
from rag.retrieval.meetings import AT
from rag.types import Wish

ASKING = frozenset(
    (
        *("hvem", "hvor", "hvornår", "hvordan", "ikke", "andre", "begge"),
        *("who", "where", "when", "how", "not", "others", "both"),
    )
)
"""Empty words that nevertheless ask something of their own."""
LISTED = re.compile(
    r"^\W*(?:(?:kan|vil|kunne|can|could|will)\s+(?:du|you)\s+)?(?:please\s+)?(?:(?:lave?|vise?|give?|skrive?|opstille?|make|show|write|give|draw)\s+)?"
    r"(?:(?:mig|os|me|us)\s+)?(?:(?:en|et|a|an)\s+)?(?:(?:kort|lille|short)\s+)?"
    r"(?P<kind>tabel|skema|oversigt|liste|graf|diagram|table|list|overview|chart|spreadsheet)\s+"
    r"(?:over|med|for|of|with|showing)\s+(?P<matter>.*\w.*)$",
    re.IGNORECASE | re.DOTALL,
)
"""A form for what the notes say of a matter: "Lav en tabel over forslag om unge"."""

OTHER_MEETING = re.compile(
    r"^\W*(?:(?:og|and|men|but)\s+)?(?:(?:hvad|what)\s+(?:(?:med|about|siger|sagde|blev|siges|did|does|do|was|is)\s+)?"
    r"(?:(?:de|der|man|they)\s+)?(?:(?:sagt|siges|said|say)\s+)?)?(?:(?:på|ved|fra|til|i|at|from|in)\s+)?"
    r"(?:det|den|the)\s+(?:andet|anden|other)\s+(?:møde|sted|referat|arrangement|note|meeting|place|event)"
    r"(?:\s+(?:siger|sagde|say|says|sagt|said|så|then|om\s+(?:det|dem)|about\s+(?:it|them|that)))*\W*$",
    re.IGNORECASE,
)
"""The meeting that the question before did not limit itself to: "og det andet møde?"."""
IN_SHORT = re.compile(
    r"^\W*(?:(?:kan|vil|kunne|can|could|will)\s+(?:du|you)\s+)?(?:please\s+)?"
    r"(?:(?:lave?|skrive?|give?|vise?|make|write|give|show)\s+(?:(?:mig|os|me|us)\s+)?(?:(?:et|en|a|an|the)\s+)?(?:(?:kort|hurtigt|short|brief|quick)\s+)?"
    r"(?:referat|resum[eé]|sammendrag|sammenfatning|opsummering|minutes|summary|r[eé]sum[eé])\s+(?:af|fra|over|for|of|from)"
    r"|(?:hvad|what)\s+(?:kom|kommer|came|has\s+come)\s+(?:der\s+)?(?:ud|out)\s+(?:af|fra|of)"
    r"|(?:hvad|what)\s+(?:er|var|blev|is|was|were)\s+(?:(?:the|der)\s+)?(?:resultatet|udbyttet|udfaldet|outcomes?|results?|upshot)\s+(?:af|fra|på|of|from))"
    r"\s+(?P<meeting>.*\w)\W*$",
    re.IGNORECASE,
)
"""All that was said at a meeting is asked for, whether as minutes of it or as what came of it."""


def as_summary(question: str) -> str:
    """What asks for a meeting in short as the question that does so; any other question as it is."""
    asked = IN_SHORT.match(question)
    if not asked or not AT.fullmatch(f"{'at' if detect(question) == 'en' else 'på'} {asked['meeting']}"):
        return question
    return f"{'Summarise' if detect(question) == 'en' else 'Opsummer'} {asked['meeting']}"


@cache
def _told() -> tuple[dict[Wish, tuple[frozenset[str], frozenset[str]]], frozenset[str]]:
    """For each wish the phrases that tell it alone and beside others, and the words that may stand beside them."""
    lines = dict(line.split(": ", 1) for line in data_lines("danish", "wishes.txt"))
    beside = frozenset(lines.pop("beside").split())
    wishes = {}
    for name, told in lines.items():
        alone, _, others = told.partition("|")
        wishes[Wish(name)] = (_phrases(alone), _phrases(others))
    return wishes, (beside | stop_words("da") | stop_words("en")) - ASKING


def _phrases(told: str) -> frozenset[str]:
    return frozenset(phrase.replace("_", " ") for phrase in told.split())


def wish_in(text: str) -> Wish | None:
    """What a text wishes for and names nothing else; ``None`` for any other text."""
    if OTHER_MEETING.match(text):
        return Wish.OTHER_MEETING
    wishes, beside = _told()
    said = f" {' '.join(words(text))} "
    for wish, (alone, others) in wishes.items():
        if not any(f" {phrase} " in said for phrase in (alone if " " not in said.strip() else alone | others)):
            continue
        rest = said
        for phrase in sorted(alone | others, key=len, reverse=True):
            rest = rest.replace(f" {phrase} ", "  ")
        if beside.issuperset(rest.split()):
            return wish
    return None


def wish_of(question: str) -> Wish | None:
    """What a question wishes for, also where it names the matter too: a brief or a table of it."""
    listed = LISTED.match(question)
    if listed and listed["kind"].lower() not in ("liste", "list", "oversigt", "overview"):
        return Wish.TABLE
    return wish_in(question) or (Wish.BRIEF if TASK.match(question) else None)


def without_the_form(question: str) -> str:
    """The question without the form that its answer is to have; a list is what any answer is."""
    listed = LISTED.match(question)
    return listed["matter"] if listed else question
