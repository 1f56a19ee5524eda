"""Those who are all that a question names beside one side of everything: "What problems do clubs point to?"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rag.danish import content_words, words
from rag.danish.lexicon import data_lines
from rag.danish.saying import SAYING
from rag.language import detect
from rag.retrieval.facets import OPINIONS, facets_in, without_facets
from rag.retrieval.speakers import ANYBODY, OF_THEM, OWN, targets_in
from rag.retrieval.wanted import wanted_in
from rag.types import Reason, Voice

OF_SOMETHING_ELSE = re.compile(
    r"^\W*(?:(?:og|and|men|but|så|so)\s+)?(?:hvem|hvor|hvornår|hvorfor|who|where|when|why)\b", re.IGNORECASE
)
"""How a question begins that does not ask what was said."""
WHETHER = re.compile(
    r"^\W*(?:(?:og|and|men|but|så|so)\s+)?(?:er|var|har|kan|bliver|is|are|was|were|do|does|did|has|have|can)\b"
    r"(?!\s+(?:der|there|nogen|nogle|noget|any\w*|some\w*)\b)",
    re.IGNORECASE,
)
"""How a question begins that is answered by yes or no: what is good somewhere tells not whether people are pleased.

Whether anybody is or anything was said so is told by what they say.
"""
A_DAY = (
    r"hverdag(?:en)?|dagligdag(?:en)?|arbejdsdag(?:en)?|arbejde|arbejdet|jobbet|work(?:ing)?(?:\s*days?|\s+li(?:fe|ves))?|"
    r"jobs?|li(?:fe|ves)"
)
ANY_DAY = re.compile(
    r"(?<!\w)(?:til daglig|i det daglige|day[- ]to[- ]day|every day"
    r"|(?:i|på|in|at|about|of|with)\s+(?:(?:deres|sit|the|their|your|our)\s+)?(?:(?:daglige|daily|everyday)\s+)?"
    rf"(?:{A_DAY})"
    r"|(?:i|for|om|til|ved|in|about|of)\s+(?:the\s+|deres\s+|their\s+)?(?:fremtid(?:en)?|future)"
    r"|(?:når|hvis|when|if)\s+(?:de|man|they)\s+(?:ser|kigger|tænker|looks?|thinks?)\s+(?:frem(?:ad)?|ahead)|looking\s+ahead"
    r"|i dag|i øjeblikket|lige nu|for tiden|som det er nu|today|right now|at the moment|at present"
    r"|(?:about|with|by|ved|med|om)\s+(?:living|(?:at\s+)?(?:bo|leve))\s+(?:here|there|her|der)"
    r"|(?:about\s+)?where\s+they\s+(?:live|work)|(?:dér\s+|der\s+)?hvor\s+de\s+(?:bor|arbejder))(?!\w)",
    re.IGNORECASE,
)
"""Where all that is good or hard for anybody is so: "What do the employees find difficult in their daily work?"."""
POINTING = re.compile(
    rf"(?<!\w)(?:{SAYING}|point(?:s|ed|ing)?(?:\s+(?:to|out|at))?|fac(?:e[sd]?|ing)|r[ua]n(?:s|ning)?\s+into"
    r"|c[oa]mes?\s+(?:up\s+with|across|from)|meet|met|encounter(?:ed)?|report(?:ed)?|g[ai]ven?|gets?|got|shared?"
    r"|highlight(?:ed)?|list(?:ed)?|put\s+forward|voiced?|heard?|left"
    r"|mød(?:er|te)|stød(?:er|te)\s+på|får|fik|giver|rejs(?:er|te)|fremhæve(?:r|de)|løber\s+ind\s+i"
    r"|(?:sidder|slås|kæmper|tumler)\s+med|hører\s+(?:vi|man)|høre[rs]?|lyder)(?!\w)",
    re.IGNORECASE,
)
"""What is done with problems and ideas, besides saying them."""
SPEAKING = re.compile(rf"(?<!\w){OWN}(?:{ANYBODY.replace('{n}', '1')})(?:s|’s|'s|’|')?(?![\w’'])", re.IGNORECASE)
THAT_THEY = re.compile(rf"\b(?:at|that)\s+{OWN}$", re.IGNORECASE)
"""Before those who are to do what others say: "Hvad foreslår borgerne, at politikerne gør?"."""
NAMING_NOTHING = frozenset(word for line in data_lines("danish", "naming_nothing.txt") for word in line.split())


def asks_of_a_side(question: str) -> bool:
    """Whether a question asks what was said of one side of a matter: what works, is hard, feared, wished for."""
    sides = facets_in(question)
    asks = words(question) and not wanted_in(question) and not OF_SOMETHING_ELSE.match(question)
    return bool(asks and sides and sides <= OPINIONS and not WHETHER.match(question))


def beside_the_side(question: str) -> str:
    """A question without the words that say which side of a matter it asks for, that it is told, and on any day."""
    return ANY_DAY.sub(" ", POINTING.sub(" ", without_facets(question)))


def speakers_alone(
    question: str, limits: Iterable[tuple[int, int]] = ()
) -> tuple[tuple[Reason, ...], tuple[tuple[int, int], ...]]:
    """The voices of those named in a question that asks for one side and for nothing else, and where their nouns stand.

    What it is limited to, a place or a meeting, is nothing else. None where more is named: what is hard for companies
    in winter may be told by anybody.
    """
    if not asks_of_a_side(question):
        return (), ()
    reasons: dict[str, Reason] = {}
    places: list[tuple[int, int]] = []
    targets = {start for start, _ in targets_in(question)}
    they = "de" if detect(question) == "da" else "they"
    rest = question
    for start, end in sorted(limits):
        rest = rest[:start] + " " * (end - start) + rest[end:]
    for found in reversed(list(SPEAKING.finditer(rest))):
        group = next(name for name, noun in found.groupdict().items() if noun)
        before = question[: found.start()]
        if OF_THEM.search(before) or THAT_THEY.search(before) or found.start(group) in targets:
            return (), ()
        value, place = Voice[group.rstrip("1")].value, found.span(group)
        reasons[value] = Reason("voice", value, question[slice(*place)])
        places.append(place)
        rest = f"{rest[: found.start()]}{they}{rest[found.end() :]}"
    left = content_words(beside_the_side(rest))
    if any(any(map(str.isalpha, word)) and word not in NAMING_NOTHING for word in left):
        return (), ()
    return tuple(reversed(reasons.values())), tuple(reversed(places))
