"""Which side of a matter a question asks for, apart from the matter: "What praise is given when it comes to aids?".

The words that ask for a side ("praise is given") stand in hardly any answer: the side is told by what the passages and
their headings say, and only the matter must be met.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from rag.danish import content_words

_GOOD = r"(?:gode?|positive?t?|good|positive)"
_BAD = r"(?:dårlige?t?|negative?t?|bad|negative)"
_THING = r"(?:sider|ting|oplevelser|erfaringer|ord|sides?|things?|experiences?|words?|points?)"
_GIVEN = (
    r"(?:\s+(?:er|der|gives|nævnes|are|is|there|do|people|they|give|given|[a-zæøå]+(?=\s+(?:give|have|nævner)))){0,4}"
)
NOUNS = {
    "works": rf"ros(?:en)?|tilfredshed(?:en)?|fordele(?:ne)?|styrker(?:ne)?|{_GOOD}\s+{_THING}"
    r"|praise|satisfaction|advantages?|benefits?|strengths?",
    "hard": r"klager(?:ne)?|kritik(?:ken|punkter\w*)?|bekymring(?:er|erne)?|utilfredshed(?:en)?|indvending(?:er|erne)?"
    r"|indsigelser(?:ne)?|ulemper(?:ne)?|problemer(?:ne)?|udfordringer(?:ne)?|svagheder(?:ne)?|gener(?:ne)?"
    rf"|advarsler(?:ne)?|protester(?:ne)?|frygt(?:en)?|vanskeligheder(?:ne)?|{_BAD}\s+{_THING}"
    r"|complaints?|criticisms?|worr(?:y|ies)|concerns?|objections?|drawbacks?|disadvantages?|downsides?|problems?"
    r"|challenges?|fears?|dissatisfaction|warnings?|difficult(?:y|ies)|weakness(?:es)?",
    "wished": r"forslag(?:ene)?|idé(?:er|erne)|ide(?:er|erne)|ønsker(?:ne)?|anbefalinger(?:ne)?|løsninger(?:ne)?"
    r"|tiltag(?:ene)?|tilbud(?:dene)?|forbedringer(?:ne)?|proposals?|ideas?|suggestions?|wish(?:es)?|recommendations?"
    r"|solutions?|improvements?|requests?|offers?",
    "for": rf"argument(?:er|erne)?{_GIVEN}\s+for(?!\s+og\b)|arguments?{_GIVEN}\s+(?:for|in\s+favou?r\s+of)"
    r"|opbakning(?:en)?|forsvar(?:et)?|defen[cs]e",
    "against": rf"argument(?:er|erne|s)?{_GIVEN}\s+(?:i?mod|against)|modstand(?:en)?|opposition|resistance",
}
VERBS = {
    "works": r"(?:bliver|blev)\s+rost|roses|roser|roste|praise[sd]?|(?:fungerer|virker|går|gik)\s+(?:\w+\s+)?godt"
    r"|works?\s+well|go(?:es)?\s+well|went\s+well|tilfredse?(?:\s+med)?|glade?\s+for|stolte?\s+af"
    r"|(?:satisfied|happy|pleased)(?:\s+with)?|good(?=\s+about)|godt(?=\s+om)|(?:kan|do)\s+(?:\w+\s+)?(?:lide|like)",
    "hard": r"klager|klagede|kritiserer|kritiseres|utilfredse?(?:\s+med)?|bekymre(?:r|t|de)|frygter"
    r"|(?:går|gik|fungerer|virker)\s+(?:\w+\s+)?(?:skidt|galt|dårligt|ikke)|svært|svære|skidt|vanskeligt"
    r"|complains?|complained|critici[sz]es?|worries|worry|(?:dissatisfied|unhappy)(?:\s+with)?|worried|difficult|hard"
    r"|(?:does|do|did)(?:n['’]t|\s+not)\s+work|goes\s+(?:wrong|badly)|critical(?=\s+of)|kritiske?",
    "wished": r"foreslår|foreslås|foreslog|ønsker(?:\s+sig)?|ønskede(?:\s+sig)?|ønskes|anbefaler|anbefales|efterlyser"
    r"|propose[sd]?|suggest(?:s|ed)?|recommend(?:s|ed)?|wish(?:es|ed)?(?:\s+for)?|asked\s+for",
    "for": r"(?:taler|talte)\s+for|speaks?\s+(?:for|in\s+favou?r\s+of)|in\s+favou?r\s+of|(?<=hvem )støtter"
    r"|(?<=who )supports?|forsvarer"
    r"|defends?|tilhænger(?:e)?\s+af",
    "against": r"(?:taler|talte)\s+i?mod|speaks?\s+against|imod|against|modstander(?:e)?\s+af|opposed?\s+to|opposes?"
    r"|warns?\s+against|advarer\s+i?mod",
}
SIDES = tuple(
    (side, table is NOUNS, re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE))
    for table in (NOUNS, VERBS)
    for side, words in table.items()
)
AND_ANOTHER = re.compile(
    rf"\s*(?:,|og|and|eller|or)\s+(?:{'|'.join((*NOUNS.values(), *VERBS.values()))})(?![\w-])", re.IGNORECASE
)
"""Another word for a side right behind the first: "complaints and worries about"."""
BEGINS = re.compile(
    r"^\W*(?:(?:og|men|and|but)\s+)?(?:hvem|hvad|hvilke[nt]?|who|what|which|(?:er|kommer)\s+der|(?:are|is)\s+there"
    r"|do(?:es)?\s+(?:people|anybody|anyone)|argument\w*|complaints?|klager|ros|praise|kritik|criticism|forslag|proposals)\b",
    re.IGNORECASE,
)
FARTHEST = 60
"""Characters before the word for a side; what stands behind more is seldom what is asked for."""
OF_A_MATTER = re.compile(r"\b(?:om|about|over|regarding|that|ikke|not|voted?|stem(?:te|mer))\b", re.IGNORECASE)
"""Before such a word it is part of the matter or of a vote: "What is said about problems", "Who voted against"."""
BOTH = re.compile(
    r"\b(?:for|både)\s+(?:og|eller|and|or)\s+(?:\w+\s+){0,2}(?:i?mod|against)\b|\b(?:pros|fordele|advantages)\s+(?:og|and)\b",
    re.IGNORECASE,
)
"""Both sides of a matter are asked for: "What speaks for and against the bridge?"."""
WITHIN = re.compile(
    r"\b(?:of|in|with|on|to|from|for|than|af|i|med|på|til|fra|hos|end)\s+(?-i:(?![A-ZÆØÅ]))", re.IGNORECASE
)
"""Behind such a word a noun is part of the matter: "the cut in home support"."""
LIGHT = re.compile(
    r"^(?:\W*(?:hvem|hvad|hvilke[nt]?|who|what|which|er|var|har|havde|bliver|blev|kommer|kom|gives|givet|giver|gav|får|fik"
    r"|fået|der|af|frem|nævnes|nævnt|siger|siges|sagt|peger|beskriver|oplever|ser|folk|man|nogen|de|dem|og|eller|også|andre"
    r"|is|are|was|were|there|any|does|do|did|have|has|had|gives?|given|gave|gets?|got|made|makes?|raised|mentioned|says?|said"
    r"|describe[sd]?|people|they|them|somebody|anybody|anyone|something|comes?|came|up|put|forward|and|or|also|the|other"
    r"|konkrete|some|nogle|be|would)(?![\w-]))+",
    re.IGNORECASE,
)
"""What is given, made or mentioned, and by nobody in particular."""
LEADING = re.compile(
    r"^\W*(?:(?:med\s+hensyn\s+til|i\s+forhold\s+til|i\s+sagen\s+om|når\s+det\s+(?:gælder|handler\s+om|kommer\s+til)"
    r"|when\s+it\s+comes\s+to|in\s+(?:relation|regard)\s+to|in\s+dealing\s+with|om|over|til|for|mod|imod|ved|med|af|på|hos"
    r"|about|of|to|with|on|at|by|from|against|concern(?:ing)?)(?![\w-])\W*)+(?:at\s+|that\s+)?",
    re.IGNORECASE,
)
BEHIND = re.compile(
    r"(?:\W+(?:are|do|does|did|have|has|gets?|got|comes?|came|up|made|mentioned|raised|given|there|suggested|proposed|er|der"
    r"|får|fik|nævnt|frem|over|with|about|of|for|med|på))+\W*$",
    re.IGNORECASE,
)
TAIL = re.compile(
    r"[,;]?\s+(?:og|and)\s+(?:hvorfor|hvordan|why|how|who|hvem|(?:hvad|what)\s+(?:siger|do|does|did|kom|svarer)\b[^?]*"
    r"|with\s+what|med\s+hvad)\W*$",
    re.IGNORECASE,
)
"""What is asked of the same besides: "and why?"."""

STANCE = re.compile(
    r"\W*(?:(?P<for>(?:argumenter )?for|pro|ja|(?:arguments )?for|in favou?r|yes)"
    r"|(?P<against>(?:argumenter )?i?mod|kontra|contra|nej|(?:arguments )?against|no))[\W\d]*",
    re.IGNORECASE,
)
"""A heading over those who are for what is asked, or over the others."""


@dataclass(frozen=True, slots=True)
class Sided:
    """The side asked for, one of ``NOUNS``, and the words for the matter."""

    side: str
    matter: str


@lru_cache(maxsize=256)
def sided(question: str) -> Sided | None:
    """The side of a matter that a question asks for; ``None`` for any other question."""
    body = TAIL.sub("", question.strip()).rstrip(" ?.!")
    found = [(hit.start(), -hit.end(), side, noun) for side, noun, words in SIDES for hit in words.finditer(body)]
    if not found or not BEGINS.match(question):
        return None
    start, end, side, noun = min(found)
    before = LIGHT.sub("", body[:start]).strip()
    if start > FARTHEST or BOTH.search(body) or OF_A_MATTER.search(before) or (noun and WITHIN.search(before)):
        return None
    after = body[-end:]
    while another := AND_ANOTHER.match(after):
        after = after[another.end() :]
    after = BEHIND.sub("", LEADING.sub("", LIGHT.sub("", after))).strip(" ,")
    matter = after if content_words(after) else before
    return Sided(side, matter) if content_words(matter) else None


def stance_over(headings: Iterable[str]) -> str | None:
    """Whether the nearest heading that tells it stands over what is said "for" or "against"."""
    return next((found.lastgroup for one in headings if (found := STANCE.fullmatch(one))), None)
