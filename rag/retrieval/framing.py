"""What a long question asks, without who asks it, for whom and what for."""

from __future__ import annotations

import re

from rag.danish import words
from rag.danish.stopwords import stop_words

LONG = 18
"""Words; fewer are hardly more than what is asked."""
FEW = 3
"""Words of a piece that is kept though none of them carries anything: "når den skal"."""
_FOR_IT = r"\b(?:om|omkring|vedrørende|about|regarding|concerning|on\s+the\s+subject\s+of)\b"
_SOMEBODY = r"jeg|vi|nu|det|der|min|vores|på|i|I|we|my|our|one|now|could|can|kan|there"
_NEXT = rf"(?=[,;:.?!–]|\s+(?:og|and|men|but|så|so|fordi|because)\s+(?:{_SOMEBODY})\b|$)"
_TO_IT = rf"(?:[^,;:.?!–]*?(?:{_FOR_IT}|{_NEXT}))"
_AND = r"(?:(?:og|and|men|but|så|so|nu|now|for|as)\s+)*"
_ASIDE = r"(?:(?:lige|nu|i\s+dag|i\s+morgen|i\s+går|snart|selv|også|jo|just|now|also|currently|really)\s+)*"
_WHOSE = r"(?:min|mit|mine|vores|en|my|our|a|one\s+of\s+(?:my|our))"
_WHOM = (
    rf"{_WHOSE}\s+(?:\w+\s+)?"
    r"(?:\w*chef|\w*leder|kollega|kolleger|borger|boss|manager|colleagues?|director)"
)
_DOING = (
    r"skriver?|forbered(?:er|e)|arbejder|læser|laver|samler|planlægger|sidder|står|skal|bliver|overvejer|mødes|holder|"
    r"write|writing|preparing|prepare|putting|working|drafting|planning|making|giving|meeting|reading|collecting|going|looking|trying"
)
ASKER = re.compile(
    rf"(?<!\w){_AND}(?:"
    rf"(?:jeg|vi)\s+{_ASIDE}(?:{_DOING})\b(?!\s+\w+\s+(?:sige|mene)\b){_TO_IT}"
    rf"|(?:jeg|vi)\s+(?:er|har)\s+(?:lige\s+|netop\s+)?(?:blevet|fået|ved|i\s+gang|journalist|ansat|brug|lovet|talt){_TO_IT}"
    rf"|(?:jeg|vi)\s+(?:talte|snakkede|har\s+talt){_TO_IT}"
    rf"|(?:I(?:\s+am|['’]m|\s+was)|we(?:\s+are|['’]re|\s+were))\s+{_ASIDE}(?:{_DOING}|a|an|the|in|supposed|asked|due|about)\b{_TO_IT}"
    rf"|(?:I|we)(?:\s+only|\s+just)?\s+(?:have|need|must)\s+(?:only\s+|just\s+)?(?:to\s+(?:say|give|write|hold|make|prepare|answer|speak|reply|present|talk)|"
    rf"room|time|a\s+(?:meeting|deadline)){_TO_IT}"
    rf")",
    re.IGNORECASE,
)
"""Who asks and what they are about to do, to where it says what about."""
_ASK_DA = (
    r"(?:jeg|vi)\s+(?:vil|ville|kunne|skal|kan)\s+(?:(?:gerne|godt|helst|meget|egentlig|derfor|nu)\s+)*"
    r"(?:tænke\s+mig\s+at\s+)?(?:vide|høre|se|citere|have\s+at\s+vide|bede\s+om)"
)
_REMEMBER = (
    r"(?:jeg|vi)\s+(?:mener|synes|tror)?\s*(?:(?:nok|bare|også)\s+)?(?:at\s+)?(?:kan|kunne)?\s*(?:huske|husker|erindrer)"
    r"|(?:I|we)\s+(?:seem\s+to|think\s+I|can|vaguely)?\s*(?:remember|recall)"
)
OPENING = re.compile(
    rf"(?<!\w){_AND}(?:"
    rf"(?:{_ASK_DA})\b(?:\s*,)?(?:\s+(?:om|at)\b)?"
    rf"|(?:nu\s+)?vil\s+(?:jeg|vi)\s+(?:(?:gerne|godt|bare)\s+)*(?:vide|høre|se)(?:\s*,)?(?:\s+(?:om|at)\b)?"
    rf"|(?:{_REMEMBER})\b(?:\s*,)?(?:\s+(?:at|that)\b)?(?:\s*,)?"
    rf"|(?:kan|kunne|vil)\s+du\s+(?:måske\s+)?(?:finde|hjælpe|fortælle|sige|vise)(?:\s+(?:frem|mig|os|ud\s+af|det|dem|med\s+(?:det|at\s+finde)))*(?:\s*,)?(?:\s+(?:om|at)\b)?"
    rf"|(?:can|could|would|will)\s+you\s+(?:please\s+)?(?:find|help|tell|show|look)(?:\s+(?:me|us|out|up|for|with\s+(?:that|this|it)))*\b(?:\s*,)?(?:\s+(?:whether|if|that)\b)?"
    rf"|(?:I|we)(?:\s+would|['’]d|\s+should)?\s+(?:like|want|need)\s+to\s+(?:know|hear|see|find\s+out)(?:\s+(?:whether|if|that)\b)?"
    rf"|(?:{_WHOM})\s+(?:vil\s+gerne\s+vide|spørger|har\s+spurgt|sagde|nævnte|mener|wants?\s+to\s+know|asks?|asked|says?|said|mentioned|thinks)(?:\s+(?:mig|os|me|us))?(?:\s*,)?(?:\s+(?:om|at|whether|if|that)\b)?"
    rf"|one\s+thing\s+(?:\w+\s+){{1,5}}is\s+(?:whether|if|that)"
    rf"|(?:på|ved|til)\s+et\s+møde(?:\s+\w+){{0,3}}?\s+(?:var\s+der\s+(?:en|nogen)(?:,?\s+der|,?\s+som)?\s+)?(?:sagde|nævnte|blev\s+det\s+sagt)(?:\s*,)?(?:\s+at\b)?"
    r"|(?:som|der|who)\s+(?:gerne\s+)?(?:vil\s+vide|wants?\s+to\s+know|would\s+like\s+to\s+know|spørger|asks)(?:\s*,)?(?:\s+(?:om|at|whether|if)\b)?"
    rf"|(?:som|der|who|which)\s+(?:har|have|has)\s+(?:hørt|heard)(?:\s+(?:alt\s+muligt|at|that))?"
    rf"|(?:der\s+(?:var|er)\s+noget\s+(?:med|om)|there\s+was\s+something\s+about|det\s+her\s+med,?\s+at|det\s+med\s+(?:at\s+)?)"
    rf"|(?:I\s+am|I['’]m)\s+not\s+sure\s+(?:whether|if)\s+[^,;.?!]*"
    rf"|(?:jeg\s+er\s+ikke\s+sikker\s+på|jeg\s+ved\s+ikke),?\s+om\s+[^,;.?!]*"
    rf"|hvad\s+ved\s+jeg|altså|i\s+hvert\s+fald"
    rf")(?!\w)",
    re.IGNORECASE,
)
"""How one leads up to what is asked, and asks for it."""
_OF_IT = r"(?:om|til|about|on)\s+(?:det|den|dette|that|this|it|them)"
POINTING_ONLY = re.compile(
    rf"(?<!\w){_AND}(?:hvad\s+var\s+det\s+egentlig(?:,?\s+de\s+sagde)?(?=\W*$)|(?:hvad|what)\s+(?:(?:der|det|var|er|was|is|has|have|been|were|faktisk|egentlig|actually|reelt|helt|præcist?)\s+)*"
    rf"(?:står|sagt|skrevet|nævnt|said|written|sagde|de\s+sagde|they\s+said)(?:[\s,]+(?:de|they)\s+(?:sagde|said))?(?:\s+{_OF_IT})?(?=\W*(?:[,.?!;]|$)))",
    re.IGNORECASE,
)
"""What only points back at what the sentence before it names."""


SENTENCE = re.compile(r"(?<=[.?!:])\s+(?=\w)")
FIRST_PERSON = re.compile(r"\b(?:jeg|vi|mig|min|mit|mine|vores|I|I['’]m|we|me|my|our)\b", re.IGNORECASE)
POINTING = re.compile(
    r"\b(?:om|til|med|på|af|ved|about|of|to|on|with|for)\s+(?:det|dette|den|dem|that|this|it|them)(?!\s*\w)"
    r"|\b(?:they|it|same|such|samme|sådan\w*)\b|\bde(?=\W*$|\s+(?:om|til|på|med)\b)",
    re.IGNORECASE,
)
"""Means what another sentence names."""


def without_the_asker(question: str) -> str:
    """A long question without who asks, for whom and why; any other, or one that is nothing else, as it is."""
    if len(words(question)) < LONG:
        return question
    asked = " ".join(_asking(question))
    for pattern in (ASKER, OPENING, POINTING_ONLY):
        asked = pattern.sub(" ", asked)
    if asked == question:
        return question
    asked = _tidied(asked)
    return asked if _carries(asked) else question


def _asking(question: str) -> list[str]:
    """Its sentences without those in which somebody tells of themselves, where another asks and stands alone."""
    sentences = [one for one in SENTENCE.split(question.strip()) if words(one)]
    asks = [one for one in sentences if one.endswith("?") and _stands_alone(one)]
    return [one for one in sentences if one in asks or not FIRST_PERSON.search(one)] if asks else sentences


def _stands_alone(sentence: str) -> bool:
    return _carries(sentence) and not POINTING.search(sentence) and not OPENING.match(sentence)


def _carries(text: str) -> bool:
    return not set(words(text)) <= stop_words("da") | stop_words("en")


def _tidied(text: str) -> str:
    """The text without signs and conjunctions that join nothing any more."""
    pieces = (piece.strip(" ,;:–-") for piece in re.split(r"[.?!]+(?=\s|$)|\s*[,;:](?=\s|$)", text))
    kept = [re.sub(rf"^{_AND}(?=\w)", "", " ".join(piece.split()), flags=re.IGNORECASE) for piece in pieces]
    return ", ".join(one for one in kept if len(words(one)) >= FEW or _carries(one)) + "?"
