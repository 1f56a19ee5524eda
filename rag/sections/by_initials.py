"""Who speaks behind initials or a shortened name, before a remark or in the midst of it: "JD: ...", "rost af JD"."""

from __future__ import annotations

import re
from functools import lru_cache

from rag.sections.named import HELD, REPORTED
from rag.sections.people import SPEAKING, people_of
from rag.sections.present import listed_by_initials

A_CONJUNCTION = r"(?:og|eller|til|fra|af|for|med|and|or|to|from|of|for|with)\b"
DOING = re.compile(
    rf"\W*(?P<initials>[A-ZÆØÅ]{{2,4}})\s*(?:\([^()\n]{{1,30}}\)\s*)?(?!(?:er|var|bliver|blev)\s+(?:inviteret|valgt|fraværende)|"
    rf"{A_CONJUNCTION})[a-zæøå]{{2,}}"
)
"""Initials and what somebody did, of which any word tells where the note signs turns with them: "JD roste udvalget"."""
SIGNS_A_TURN = re.compile(
    rf"\W*(?P<initials>[A-ZÆØÅ]{{2,4}})\s*(?:\([^()\n]{{1,30}}\)\s*)?(?::\s|\b(?:{REPORTED}|{HELD})\b)"
)
TOGETHER = re.compile(r"\W*(?P<all>[A-ZÆØÅ]{2,4}(?:\s*(?:/|&|\+|,|\bog\b)\s*[A-ZÆØÅ]{2,4})+)\s*:\s")
"""Several who say something: "MK/LW: ..."."""
TOLD_BY = re.compile(
    r"\b(?:fremhævet|rost|nævnt|foreslået|rejst|påpeget|ønsket|kritiseret|efterlyst|anbefalet|bragt op|taget op|"
    r"mentioned|suggested|raised|praised)\s+(?:af|by)\s+(?P<initials>[A-ZÆØÅ]{2,4})(?![\w-])"
)
"""Who said it, in the midst of a sentence."""
LABELLED = re.compile(r"\W*[A-ZÆØÅ][^:.!?\n]{1,60}:\s")
SETTLED = re.compile(
    r"\W*(?:(?:er\s+)?godkendt|taget\s+til\s+efterretning|(?:ingen|intet)\s+[\w-]+|approved)\.\s+(?=\S)", re.IGNORECASE
)
"""What became of an item, before who says something of it."""
SHORTENED = re.compile(
    r"\W*(?:(?P<first>[A-ZÆØÅ][\w’'-]+)[ \t]+(?P<initial>[A-ZÆØÅ])\.?|"
    r"(?P<first_initial>[A-ZÆØÅ])\.[ \t]*(?P<last>[A-ZÆØÅ][\w’'-]+))\s*(?:\([^()\n]{1,30}\)\s*)?:\s"
)
"""Who speaks, with one of their names shortened: "Maja L.: ...", "M. Lund: ..."."""


def person_speaking(said: str, text: str) -> str | None:
    """Who speaks in a remark that begins with initials, as the note's ``text`` lists or names them; else ``None``.

    Where the note signs turns with them, so does who does anything there, or is told to have said it.
    """
    settled = SETTLED.match(said)
    said = said[settled.end() :] if settled else said
    if several := TOGETHER.match(said):
        people = [_listed(initials, text) for initials in re.findall(r"[A-ZÆØÅ]{2,4}", several["all"])]
        return ", ".join(filter(None, people)) if all(people) else None
    found = SPEAKING.match(said)
    if found:
        return _listed(found["initials"], text)
    told = DOING.match(said) or (None if LABELLED.match(said) else TOLD_BY.search(said))
    if told and told["initials"] in _signing_turns(text):
        return _listed(told["initials"], text)
    short = SHORTENED.match(said)
    return (
        _in_full(short["first"] or short["first_initial"], short["initial"] or short["last"], text) if short else None
    )


def _listed(initials: str, text: str) -> str | None:
    return people_of(text).get(initials) or listed_by_initials(text).get(initials)


@lru_cache(maxsize=64)
def _signing_turns(text: str) -> frozenset[str]:
    """The initials that begin a line of a note with a colon or a verb of saying behind them."""
    return frozenset(found["initials"] for line in text.splitlines() if (found := SIGNS_A_TURN.match(line)))


@lru_cache(maxsize=1024)
def _in_full(first: str, last: str, text: str) -> str | None:
    """The one full name in a text whose first and last name are these, or begin with this letter."""
    first, last = (re.escape(one) if len(one) > 1 else rf"{one}[a-zæøåéü][\w’'-]*" for one in (first, last))
    named = re.compile(rf"(?<!\w){first}(?:[ \t]+[A-ZÆØÅ][\w.’'-]*)?[ \t]+{last}(?![\w’'-])")
    names = {" ".join(found.group().split()) for found in named.finditer(text)}
    return names.pop() if len(names) == 1 else None
