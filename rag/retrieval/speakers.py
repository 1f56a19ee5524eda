"""Whose words a question asks for: a voice counts only where its noun is the one who speaks, not the topic."""

from __future__ import annotations

import re

from rag.retrieval.spelling import nearest
from rag.types import Reason, Voice

NOUNS = {
    Voice.CITIZENS: (
        *("borgere", "borgerne", "beboere", "beboerne", "indbyggere", "indbyggerne"),
        *("citizens", "citizen", "residents", "resident", "inhabitants", "townspeople"),
    ),
    Voice.EMPLOYEES: (
        *("medarbejdere", "medarbejderne", "de ansatte", "ansatte", "personalet"),
        *("employees", "employee", "staff"),
    ),
    Voice.POLITICIANS: (
        *("politikere", "politikerne", "lokalpolitikere", "lokalpolitikerne", "byrådet", "kommunalbestyrelsen"),
        *("byrådsmedlemmer", "byrådsmedlemmerne", "byrådspolitikere", "byrådspolitikerne"),
        *("politicians", "politician", "councillors", "councilors", "city council", "town council"),
    ),
    Voice.STAKEHOLDERS: ("interessenter", "interessenterne", "stakeholders", "stakeholder"),
}
SINGLE = tuple(noun for nouns in NOUNS.values() for noun in nouns if " " not in noun)
NOUN = "|".join(f"(?P<{voice.name}{{n}}>{'|'.join(nouns)})" for voice, nouns in NOUNS.items())
OWN = (
    r"(?:(?:de|alle|mange|nogle|flere|vores|kommunens|byens|lokale|the|our|any|some|many|all|local|municipal|"
    r"municipality’s|municipality's)\s+)*"
)
SAYING = (
    r"si(?:ger|ge|gt)|sagde|ser|så|men(?:er|te|t)|syn(?:es|tes)|tænk(?:er|te)|ønsk(?:er|ede)|fores(?:lår|log)|oplev(?:er|ede)|"
    r"efterlys(?:er|te)|nævn(?:er|te)|peg(?:er|ede)|frygt(?:er|ede)|håb(?:er|ede)|kritiser(?:er|ede)|"
    r"say|says|said|think|thought|want|wanted|mention(?:ed)?|suggest(?:ed)?|propose[d]?|wish(?:ed)?|feel|felt|ask(?:ed)?"
)
MODAL = r"vil|ville|skal|skulle|kan|bør|må|har|havde|er|var|får|fik|gør|gjorde"
AFTER = (
    r"holdning(?:er)?|mening(?:er)?|ønsker|forslag|idéer|ideer|syn|oplevelser|views?|opinions?|ideas|wishes|concerns"
)

PATTERNS = (
    # "siger borgerne", "har de ansatte", "stiller politikerne": in a Danish question the subject follows the verb.
    rf"\b(?:{SAYING}|{MODAL}|[a-zæøå]{{3,}}er)\s+{OWN}(?:{{noun}})(?!\w)",
    rf"\b(?:do|does|did|have|has|had|would|should|could|are|were)\s+{OWN}(?:{{noun}})(?!\w)",
    rf"(?<!\w){OWN}(?:{{noun}})\s+(?:(?:i|fra|in|from|of)\s+\w+\s+)?(?:{SAYING})\b",
    rf"\b(?:ifølge|blandt|hos|according to|among)\s+{OWN}(?:{{noun}})(?!\w)",
    rf"(?<!\w){OWN}(?:{{noun}})(?:s|’s|'s|’|')\s+(?:{AFTER})\b",
    rf"\b(?:forslag|ønsker|idéer|ideer|suggestions|ideas|wishes|proposals)\s+(?:fra|from|by)\s+{OWN}(?:{{noun}})(?!\w)",
)
JOINED = rf"(?:\s*(?:,|og|and|eller|or|samt)\s+{OWN}(?:{{noun}})(?!\w))?"
SPEAKERS = tuple(
    re.compile(
        (pattern + JOINED)
        .replace("{noun}", NOUN.replace("{n}", "{a}"), 1)
        .replace("{a}", "1")
        .replace("{noun}", NOUN.replace("{n}", "2")),
        re.IGNORECASE,
    )
    for pattern in PATTERNS
)
WHO = re.compile(r"\W*(?:hvem|who)\b", re.IGNORECASE)
FOLLOWING = re.compile(
    r"^\W*(?:og|and|men|but)?\s*(?:hvad med|hvad så med|what about|how about|så)?\s*"
    rf"{OWN}(?:{NOUN.replace('{n}', '1')})\W*$",
    re.IGNORECASE,
)


def read_voices(question: str) -> tuple[tuple[Reason, ...], tuple[tuple[int, int], ...]]:
    """The voices asked for, with the words that say so, and where their nouns stand in the question."""
    spelt, stood = _spelt(question)
    reasons: dict[str, Reason] = {}
    places: list[tuple[int, int]] = []
    # Who does something to them: "hvem passer beboerne" asks about the residents, not what they say.
    patterns = SPEAKERS[1:] if WHO.match(spelt) else SPEAKERS
    for pattern in (*patterns, FOLLOWING):
        for found in pattern.finditer(spelt):
            for group, words in found.groupdict().items():
                if words:
                    start, end = stood[found.start(group)], stood[found.end(group) - 1] + 1
                    value = Voice[group.rstrip("12")].value
                    reasons.setdefault(value, Reason("voice", value, question[start:end]))
                    places.append((start, end))
    return tuple(reasons.values()), tuple(dict.fromkeys(places))


def _spelt(question: str) -> tuple[str, list[int]]:
    """The question with the nouns of speakers spelt right, and where each of its letters stood before.

    The last letter of a corrected word stood where the last one of the misspelt word does.
    """
    letters: list[str] = []
    stood: list[int] = []
    for found in re.finditer(r"\w+|\W+", question):
        word = nearest(found.group(), SINGLE) or found.group()
        letters.append(word)
        stood += [min(found.start() + at, found.end() - 1) for at in range(len(word) - 1)] + [found.end() - 1]
    return "".join(letters), stood


SAID_IN = re.compile(
    rf"(?:(?:{NOUN.replace('{n}', '1')})|sagt|sagde man|siger man|said|meeting|møde[rt]?|borgermødet)\s+"
    r"(?:i|fra|in|from|of|at)\s+(?P<place>[A-ZÆØÅ][\wæøåÆØÅ-]+(?:\s+[A-ZÆØÅ][\wæøåÆØÅ-]+)*)"
)


def places_spoken_in(question: str) -> tuple[str, ...]:
    """The places where a question says that somebody spoke: "borgerne i Horsens", "residents of Viborg"."""
    return tuple(found["place"] for found in SAID_IN.finditer(question))
