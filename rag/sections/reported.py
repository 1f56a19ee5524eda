"""Whose words a report in prose tells: "Borgerne oplever, at ...", "The companies ask for".

Only where a note of no one voice tells so of several again and again: whoever writes may also guess what others want.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from rag.danish.lexicon import base_of
from rag.danish.people import COUNCILS, GROUPS, HEADING, HEARD, MANY, ONE, ONE_OF_A_GROUP, ROLES, any_noun
from rag.readers.head import ASSOCIATION
from rag.sections.named import HELD, NAME, REPORTED, voice_of_speaker
from rag.types import Note, Voice

SAID = r"(?:sagde|mente|svarede|spurgte|oplyste|fortalte|foreslog|tilføjede|said|asked|answered)"
UNNAMED = re.compile(
    r"\W*(?P<who>(?:En|Et|To|Flere|Nogle|One|A|Another|Two|Several|Some) (?:[\w-]+ ){1,4}?)"
    rf"(?:{SAID}|ville\s+(?:vide|høre)|wanted)\b"
)
"""Somebody who speaks and is not named: "En søn spurgte ..."."""
ANOTHER = re.compile(rf"\b{SAID}\s+(?:(?:en|et|a|an)\s|[A-ZÆØÅ][\w’'-]+)|^\W*(?:En|Et|An?)\s[^.:!?]{{2,40}}:\s")
"""Who says what stands before it, or somebody without a name before a colon."""
GOES_ON = re.compile(r"\W*(?:han|hun|he|she|they)\b", re.IGNORECASE)
NOUNS = {voice: any_noun(voice, ONE, MANY, ONE_OF_A_GROUP, GROUPS, ROLES) for voice in HEARD}
for _voice_at_work in (Voice.EMPLOYEES, Voice.STAKEHOLDERS):
    NOUNS[_voice_at_work] += f"|{any_noun(_voice_at_work, HEADING)}"
_ITS_PART = (
    r"[\w-]*(?:forening|klub|forbund|selskab)(?:en|ben|et)s\s+(?:lokal)?(?:afdeling|kreds|formand|bestyrelse)(?:en)?"
)
_OF_NAME = r"(?-i:[A-ZÆØÅ][\w’'-]*|[\w-]+(?:s['’]|['’]s)|fra|af|for|from|of|the)\s+"
NOUNS[Voice.STAKEHOLDERS] += (
    rf"|(?:{_OF_NAME}){{0,6}}?(?:{ASSOCIATION}|{_ITS_PART})"
    rf"|(?:{any_noun(Voice.STAKEHOLDERS, COUNCILS)})(?:et)?"
)
_NUMBER = (
    r"\d{1,3}|e[nt]|to|tre|fire|fem|seks|syv|otte|ni|ti|begge|alle|mange|flere|nogle|enkelte|få|flest|flertal(?:let)?|"
    r"både|såvel|ingen|hver|andre|anden|tredje|one|two|three|four|five|both|all|many|several|some|few|most|majority|other|another"
)
_BEFORE = (
    rf"(?:(?:{_NUMBER}|af|of|de|den|det|the|a|an|blandt|among|øvrige|lokale|local|interviewede|interviewed|adspurgte|"
    r"fremmødte|deltagende|ældre|older|yngre|younger|unge)\s+){0,5}"
)
WHO = rf"(?:{'|'.join(f'(?P<{voice.name}>{nouns})' for voice, nouns in NOUNS.items())})(?![\w-])"
_HELD = (
    r"synes|syntes|lægger\s+vægt|lagde\s+vægt|efterspørger|efterspurgte|oplever|oplevede|roser|roste|ønsker|ønskede|efterlys(?:er|te)|fremhæve(?:r|de)|peger|nævner|kritisere(?:r|de)|"
    r"klage(?:r|de)|undre(?:r|de)|savne(?:r|de)|frygte(?:r|de)|støtte(?:r|de)|anbefale(?:r|de)|opfordrer|understreger|"
    r"påpeger|beskriver|beskrev|håbe(?:r|de)|vil|ville|vurdere(?:r|de)|kaldte|pegede|udtrykte|udtrykker|"
    r"(?:er|var)\s+(?:[\w-]+\s+){0,3}?(?:glade?|bekymrede?|u?tilfredse?|u?enige?|u?enighed|delte?|"
    r"positive?|kritiske?|skeptiske?|trætte?|frustrerede?|vrede|stolte?|happy|worried|divided|satisfied|proud)|"
    r"ha(?:r|vde)\s+(?:selv\s+)?(?:fået|ventet|talt|oplevet|været|prøvet|stået|søgt|måttet|mødt|foreslået|efterlyst)|"
    r"says?|said|want(?:s|ed)?|feels?|felt|thinks?|thought|praised?|complain(?:s|ed)?|suggest(?:s|ed)?|propose[sd]?|"
    r"(?:dis)?agree[sd]?|promise[sd]?|admit(?:s|ted)?|offer(?:s|ed)?|ask(?:s|ed)?|mention(?:s|ed)?|report(?:s|ed)?|describe[sd]?|experience[sd]?|call(?:s|ed)?\s+for|"
    r"point(?:s|ed)?\s+(?:to|out)|would\s+(?:like|rather)|told|fear(?:s|ed)?|support(?:s|ed)?|criticise[sd]?|"
    r"(?:are|is|were|was)\s+(?:[\w-]+\s+){0,2}?(?:happy|worried|divided|satisfied|proud|pleased|angry|tired)"
)
_SAYS = rf"(?:{REPORTED}|{HELD}|{_HELD})\b"
BEGINS = re.compile(rf"\W*{_BEFORE}{WHO}(?P<more>,?(?:\s+[^\s.:!?]+){{0,6}}?)\s+{_SAYS}", re.IGNORECASE)
IN_THEIR_WORDS = re.compile(
    rf"\W*{_BEFORE}{WHO}(?:\s+(?:i|på|ved|fra|in|at|from)\s+\S+)?:\s+(?:[\"“”„»]|(?:vi|jeg|vores|we|i|our)\b)",
    re.IGNORECASE,
)
"""Before what a group says as "we": without that it may be what is talked about."""
ACCORDING_TO = re.compile(rf"\W*(?:ifølge|according\s+to)\s+{_BEFORE}{WHO}(?P<more>)", re.IGNORECASE)
BESIDE = re.compile(rf"(?:,|\b(?:og|and|samt))\s+(?:(?:de|the)\s+)?{WHO}", re.IGNORECASE)
"""Others who say the same: "borgere og politikere"."""
BY_NAME = re.compile(
    rf"\W*(?-i:[A-ZÆØÅ][\w’'-]+(?: [A-ZÆØÅ][\w’'-]+){{1,3}}|{NAME}(?=,| \(| (?:fra|from)\b))"
    rf"(?:[ ,(]+[^\s.:!?]+){{0,8}}?[ ,)]+{_SAYS}",
    re.IGNORECASE,
)
WITHIN = re.compile(rf"(?<![\w-])(?<!en som ){WHO}\s+(?:(?:i|ved|på|in|at)\s+\S+\s+)?{_SAYS}", re.IGNORECASE)
"""In the midst of a sentence that begins with what it is about: "Fældningen vakte vrede, og borgerne mente ...".

Behind "stillingen som" nobody speaks.
"""
SAID_BY_SOME = re.compile(
    rf"[,\"”“»]\s+(?:{SAID}|lød\s+det\s+fra)\s+(?:flere|nogle|mange|alle|enkelte|(?:de\s+)?fleste|et\s+flertal|several|some|many|"
    rf"most)\s+(?:(?:af|blandt|fra|of|among|from)\s+)?(?:(?:de|the|lokale|fremmødte)\s+)*{WHO}",
    re.IGNORECASE,
)
"""Behind what several of a group said: "..., sagde flere af foreningerne"."""
FIRST_NAME = r"[A-ZÆØÅ][a-zæøåéü]{2,}(?:-[A-ZÆØÅ][a-zæøå]+)?"
BESIDE_IT = r"(?:\s+(?:fra|from)\s(?:[^.,:\n]|(?<=\d)\.(?= )){2,40}?|,\s+(?:som|der|who)\s[^.:\n]{2,60},)?"
TOLD_OF = re.compile(
    rf"(?:^|(?<=[.!?])\s+)(?P<first>{FIRST_NAME}){BESIDE_IT}\s+(?:{SAID}|{REPORTED})\b|"
    rf"\b{SAID}\s+(?P<behind>{FIRST_NAME})(?=[\s,])",
    re.MULTILINE,
)
"""Somebody by first name whose words minutes in prose tell: "Lise fortalte, at ...", "sagde Lise"."""
FEWEST_TOLD_OF = 3
MAY_BE_A_NOUN = re.compile(r".{6,}(?:e[nt]|ne|er)")
SENTENCE = re.compile(r"(?:^|(?<=[.!?])|(?<=[.!?][\"”]))\s*(?=[A-ZÆØÅ])", re.MULTILINE)
FEWEST, FEWEST_VOICES = 4, 2
LONGEST = 200


def voice_reported(sentence: str) -> Voice | None:
    """The voice of the group that a sentence tells the words of; ``None`` where it tells of none.

    It is unknown for several groups, and for somebody by name.
    """
    said = " ".join(sentence.split())
    found = BEGINS.match(said) or ACCORDING_TO.match(said)
    if found and not any(beside[_voice(found).name] is None for beside in BESIDE.finditer(found["more"])):
        return _voice(found)
    if found or BY_NAME.match(said):
        return voice_of_speaker(said) or Voice.UNKNOWN
    within = IN_THEIR_WORDS.match(said) or WITHIN.search(said)
    return _voice(within) if within else None


def voice_of_some(said: str) -> Voice | None:
    """The voice of the group of which several are told to have said what stands before that; ``None`` for none."""
    found = SAID_BY_SOME.search(" ".join(said.split()))
    return _voice(found) if found else None


def _voice(found: re.Match[str]) -> Voice:
    return next(voice for voice in HEARD if found[voice.name])


def voice_told(said: str) -> Voice | None:
    """The voice of the first group that a part of a report tells the words of."""
    return next((voice for one in SENTENCE.split(said) if one and (voice := voice_reported(one))), None)


def turns_in(said: Sequence[str]) -> list[int]:
    """Which of these sentences begin to tell what a group says, others having been told of before; the first does."""
    turns: list[int] = []
    current: Voice | None = None
    for at, sentence in enumerate(said):
        voice = voice_reported(sentence)
        if not turns or (voice and current not in (None, voice)):
            turns.append(at)
        current = voice or current
    return turns


@lru_cache(maxsize=64)
def told_of(text: str) -> frozenset[str]:
    """Those who are called by their first names where minutes tell their words; none where fewer than three are.

    Danish writes no noun large but where a sentence begins.
    """
    told = {found["first"] or found["behind"] for found in TOLD_OF.finditer(text)}
    names = frozenset(one for one in told if _is_a_name(one, text))
    return names if len(names) >= FEWEST_TOLD_OF else frozenset()


def _is_a_name(word: str, text: str) -> bool:
    unlisted = base_of(word.lower()) is None and not MAY_BE_A_NOUN.fullmatch(word)
    return unlisted or re.search(rf"[a-zæøå,] {re.escape(word)}(?![\w-])", text) is not None


def reports(note: Note) -> bool:
    """True for a note of no one voice whose sentences tell what several groups say."""
    return note.provenance.voice is Voice.UNKNOWN and _tells_of_several(note.text)


@lru_cache(maxsize=64)
def _tells_of_several(text: str) -> bool:
    begun = (BEGINS.match(text, found.end(), found.end() + LONGEST) for found in SENTENCE.finditer(text))
    voices = [_voice(one) for one in begun if one]
    return len(voices) >= FEWEST and len(set(voices)) >= FEWEST_VOICES


def is_another_s(sentence: str, voice: Voice) -> bool:
    """True for a sentence that tells what others say than who is listed with this voice, and speaks before it."""
    said = " ".join(sentence.split())
    others = voice_reported(said) not in (None, voice) or ANOTHER.search(said) or UNNAMED.match(said)
    return bool(others) and not GOES_ON.match(said)
