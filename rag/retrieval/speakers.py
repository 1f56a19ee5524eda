"""Whose words a question asks for: a voice counts only where its noun is the one who speaks, not the topic."""

from __future__ import annotations

import re

from rag.types import Reason, Voice

NOUNS = {
    Voice.CITIZENS: r"borger(?:e|ne)|beboer(?:e|ne)|citizens?|citzens|residents?|townspeople",
    Voice.EMPLOYEES: r"medarbejder(?:e|ne)|(?:de )?ansatte|personalet|employees?|staff",
    Voice.POLITICIANS: r"politiker(?:e|ne)|byrådsmedlemmer(?:ne)?|politicians?|councill?ors?",
    Voice.STAKEHOLDERS: r"interess?ent(?:er|erne)|stakeholders?",
}
NOUN = "|".join(f"(?P<{voice.name}{{n}}>{words})" for voice, words in NOUNS.items())
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
    reasons: dict[str, Reason] = {}
    places: list[tuple[int, int]] = []
    # Who does something to them: "hvem passer beboerne" asks about the residents, not what they say.
    patterns = SPEAKERS[1:] if WHO.match(question) else SPEAKERS
    for pattern in (*patterns, FOLLOWING):
        for found in pattern.finditer(question):
            for group, words in found.groupdict().items():
                if words:
                    value = Voice[group.rstrip("12")].value
                    reasons.setdefault(value, Reason("voice", value, words))
                    places.append(found.span(group))
    return tuple(reasons.values()), tuple(dict.fromkeys(places))


SAID_IN = re.compile(
    rf"(?:(?:{NOUN.replace('{n}', '1')})|sagt|sagde man|siger man|said|meeting|møde[rt]?|borgermødet)\s+"
    r"(?:i|fra|in|from|of|at)\s+(?P<place>[A-ZÆØÅ][\wæøåÆØÅ-]+(?:\s+[A-ZÆØÅ][\wæøåÆØÅ-]+)*)"
)


def places_spoken_in(question: str) -> tuple[str, ...]:
    """The places where a question says that somebody spoke: "borgerne i Horsens", "residents of Viborg"."""
    return tuple(found["place"] for found in SAID_IN.finditer(question))
