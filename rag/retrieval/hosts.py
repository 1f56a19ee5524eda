"""The municipality as the one who is asked: what its administration answers, and what its officials say by name."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from rag.danish.saying import SEEING
from rag.retrieval.asked_of import ANSWERS, Asked, those_asked
from rag.retrieval.attendance import lists_who_came
from rag.retrieval.bodies import APART, came_for
from rag.retrieval.times import Found
from rag.retrieval.who import descriptions
from rag.sections.known_as import HOSTS as REMARKING
from rag.sections.known_as import known_as
from rag.sections.named import OFFICE, TITLE
from rag.sections.present import HOSTS as SENT_BY_THEM
from rag.sections.respondents import RESPONSES
from rag.types import Passage, Reason, Voice

BY_NAME = r"(?:forvaltningen|administrationen|the\s+administration)"
"""Who speaks for nobody else, whoever tells it."""
THEM = re.compile(
    rf"(?:{BY_NAME}|kommunen|the\s+municipality|myndighederne|embeds(?:mændene|værket|folkene)|kommunens\s+(?:folk|embedsmænd|embedsværk|chefer)|"
    r"(?-i:[A-ZÆØÅ][\w-]+)\s+kommune|the\s+(?:authorities|officials|civil\s+servants))",
    re.IGNORECASE,
)
"""How a question calls the municipality and those who work in its administration."""
_THEY = rf"(?:{BY_NAME}|kommunen|the\s+municipality)"
LABEL = re.compile(
    rf"{_THEY}(?:\s+(?:svare[rd]e?|bemærke[rd]e?|siger|oplyse[rt]e?|answers?|repl(?:y|ies|ied)))?|"
    rf"svar|repl(?:y|ies)|answers?|"
    rf"(?:svar|bemærkning(?:er)?|kommentar(?:er)?|repl(?:y|ies)|answers?|comments?)\s+(?:fra|from)\s+{_THEY}",
    re.IGNORECASE,
)
"""What stands before or over their answers."""
ITS_NAME = re.compile(BY_NAME, re.IGNORECASE)
OFFICIAL = re.compile(rf"(?<![\w-]){TITLE}(?!\w)", re.IGNORECASE)
IN_OFFICE = re.compile(rf"(?<![\w-]){OFFICE}(?![\w-])", re.IGNORECASE)
NO_VERB = re.compile(rf"{SEEING}|ifølge|according\s+to", re.IGNORECASE)
"""What the municipality wants or finds, and what is so according to it, others may tell."""
TO_THAT = re.compile(r"\s+(?:på|til|to)\s+(?:det|dette|dem|that|this|it|them)", re.IGNORECASE)
TO_REPLIES = re.compile(
    r"\b(?:på|til|to)\s+(?:the\s+|de\s+)?\w*(?:svarene|indsigelserne|høringen|replies|responses|objections|hearing|consultation)(?!\w)",
    re.IGNORECASE,
)
"""To what it answers that a white paper holds."""


def hosts_asked(question: str, passages: Sequence[Passage]) -> list[Found] | None:
    """The limits to what the municipality's administration says; ``None`` where not that is asked for its words.

    Where it is asked for an answer, and a note has answers of the administration as such, these; else what officials
    say by name, too. Nobody is limited to where no note tells what is theirs.
    """
    one = the_hosts_in(question)
    if one is None:
        return None
    place = one.place(len(one.who) if TO_THAT.fullmatch(one.who[len(one.name) :]) else len(one.name))
    asked_of = [one for one in passages if RESPONSES.search(one.note.title)] if TO_REPLIES.search(question) else []
    answers, officials = _names(asked_of or passages)
    names = answers if answers and ANSWERS.fullmatch(one.verb) else [*answers, *officials]
    return [(Reason("speaker", name, question[slice(*place)]), place) for name in names]


def the_hosts_in(question: str) -> Asked | None:
    """Where a question asks the municipality's administration for its words."""
    asked = those_asked(question)
    return next((one for one in asked if THEM.fullmatch(one.name) and not NO_VERB.fullmatch(one.verb)), None)


def _names(passages: Sequence[Passage]) -> tuple[list[str], list[str]]:
    """What stands over or before the administration's answers, and its officials by name, where nobody else is so."""
    theirs: dict[str, set[str]] = defaultdict(set)
    of_others: set[str] = set()
    for passage in passages:
        names = (*((passage.speaker,) if passage.speaker else ()), *known_as(passage))
        if lists_who_came(passage):
            continue
        for name in names:
            if passage.voice is Voice.UNKNOWN or ITS_NAME.match(name):
                theirs[name].add(passage.note.text)
            else:
                of_others.add(name)
    alone = {name: texts for name, texts in theirs.items() if name not in of_others}
    answers = [one for one in alone if REMARKING.search(one) or LABEL.fullmatch(APART.split(one)[0].strip())]
    officials = [one for one, texts in alone.items() if one not in answers and _is_an_official(one, texts)]
    return answers, officials


def _is_an_official(name: str, texts: set[str]) -> bool:
    """Whether a note tells of who has a name that they work for the municipality: by a title, or in a list."""
    told = [name, *(one for text in texts for one in descriptions(name, text))]
    if any(map(IN_OFFICE.search, told)):
        return False
    if any(map(OFFICIAL.search, told)):
        return True
    bare = APART.split(name)[0].strip()
    return any(bare in names for text in texts for names in _sent(text))


def _sent(text: str) -> Iterator[Sequence[str]]:
    came: Mapping[str, Sequence[str]] = came_for(text)
    return (names for body, names in came.items() if SENT_BY_THEM.match(body))
