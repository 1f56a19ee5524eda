"""Which of those present speaks in a sentence, and where another of them begins to."""

from __future__ import annotations

import re
from functools import lru_cache

from rag.sections.bodies import LEADS
from rag.sections.named import CHAIR, OFFICE, OTHERS, REPORTED, TITLE
from rag.sections.present import WRAPPED, People
from rag.sections.reported import SAID
from rag.types import Span, Voice

TURN = re.compile(r"\W*(?P<name>[A-ZÆØÅ][\w.’'-]+(?: [A-ZÆØÅ][\w.’'-]*){0,3})\s*:\s")
"""Who speaks, where their name stands before what they say: "Ole: ...", "OLE FRANDSEN: ..."."""
HEARSAY = re.compile(rf"\W*(?:{REPORTED})\b(?!{OTHERS})")
"""Those who complain of what somebody said to them are others: "Borgmester Bo Lind sagde til os, at ..."."""
BEHIND_A_QUOTE = r"[\"”“«»][*_.]*\s+(?:[–—-]{1,2}|//?)\s*[*_]*"
"""Between what is quoted and the name of who said it."""

JUDGED = re.compile(
    r"\W*(?:er|var|virker|lyder|is|was|seems|sounds)\s+"
    r"(?:(?:jo|da|så|altså|ret|meget|rigtig|virkelig|super|mega|en|et|so|very|really|quite|a)\s+)*"
    r"(?:sej|sød|flink|dygtig|god|fin|rar|venlig|skøn|sjov|cool|dum|dårlig|doven|kedelig|irriterende|uforskammet|arrogant|"
    r"fantastisk|nice|kind|great|good|bad|lazy|boring|rude|stupid)(?:t|e)?(?![\w-])",
    re.IGNORECASE,
)
"""What others think of somebody: "Ida er sej"; "Ida er imod" is what she thinks."""

_DONE = r"(?:invitere|orientere|høre|inddrage|informere|kontakte|indkalde|vælge)"
DONE_TO = re.compile(
    rf"\W*(?:(?:skal|bør|vil|kan)\s+)?{_DONE}s\b|\W*(?:er|var|bliver|blev)\s+(?:inviteret|orienteret|hørt|inddraget|"
    r"informeret|kontaktet|indkaldt|valgt|invited|informed|consulted|elected)\b",
    re.IGNORECASE,
)
"""What others do to somebody: "Ældrerådet inviteres til næste møde"."""


def speaker_of(sentence: str, people: People) -> str | None:
    """Who of these people speaks in a sentence: it begins with the name, or has it behind a word for saying."""
    if not people:
        return None
    sentence, names = re.sub(r"\s+", " ", WRAPPED.sub("", sentence)), _names(tuple(people))
    turn = TURN.match(sentence)
    if turn is not None:
        called = next((name for name in people if name.upper() == turn["name"].upper()), None)
        if called or turn["name"].isupper():
            return called
    office = rf"(?i:{OFFICE})(?:,|\s)\s*|(?i:{LEADS})\s[^,.:]{{2,50}},?\s|(?i:{CHAIR}|{TITLE})\s"
    before = rf"(?:\w+(?: \w+){{0,2}}:\s+|{office})?(?:[A-ZÆØÅ]\.\s?){{0,3}}"
    found = re.match(rf"\W*{before}(?P<name>{names})(?![\w’'-]|\s*\?)(?P<more> [A-ZÆØÅ][a-zæøå]+)?", sentence)
    others = found and found["more"] and not any(one.startswith(found["name"] + found["more"]) for one in people)
    about = found and any(one.match(sentence, found.end()) for one in (HEARSAY, JUDGED, DONE_TO))
    found = None if others or about else found
    found = found or re.search(rf"\b{SAID}\s+(?P<name>{names})(?![\w’'-])", sentence)
    found = found or re.search(rf"{BEHIND_A_QUOTE}(?P<name>{names})(?:\s*\([^()]*\))?[*_.]*$", sentence)
    if found:
        return found["name"]
    told = re.match(rf"\W*(?:ifølge|according to)\s+(?:the\s+)?(?P<name>{names})(?![\w’'-])", sentence, re.IGNORECASE)
    return next(name for name in people if name.lower() == told["name"].lower()) if told else None


def at_names(text: str, sentence: Span, people: People) -> list[Span]:
    """The parts of a sentence, cut at a whole name below a full stop ("mio.") or behind a number's ("til 15.")."""
    whole = _names(tuple(name for name in people if " " in name)) or "\0"
    cuts = re.compile(rf"(?:(?<=\.)\s*\n\s*|(?<=\d\.)\s+)(?=(?:{whole})(?![\w’'-]))").finditer(
        text, sentence.start, sentence.end
    )
    found = [cut.span() for cut in cuts]
    starts, ends = [sentence.start, *(end for _, end in found)], [*(start for start, _ in found), sentence.end]
    return [Span(start, end) for start, end in zip(starts, ends, strict=True)]


def whole_name_of_turn(said: str, people: People) -> str | None:
    """Who of these people speaks in a remark that begins with their name or a part of it, by their whole name."""
    turn = TURN.match(said)
    name = speaker_of(turn.group(), people) if turn else None
    if name is None or " " in name:
        return name
    return max((one for one in people if is_one(one, name)), key=len)


@lru_cache(maxsize=64)
def _names(people: tuple[str, ...]) -> str:
    return "|".join(re.escape(name) for name in sorted(people, key=len, reverse=True))


def is_one(name: str, other: str) -> bool:
    """True for two names of somebody, of which one may be shorter."""
    one, two = name.split(), other.split()
    return bool({*one[:1], *one[-1:]} & {*two[:1], *two[-1:]})


def voice_of_present(said: list[str], people: People) -> Voice | None:
    """The one voice of all who speak in these sentences; ``None`` where nobody does, or they have several."""
    speaking = [name for name in (speaker_of(sentence, people) for sentence in said) if name]
    voices = {people[name] for name in speaking}
    return voices.pop() if len(voices) == 1 else None
