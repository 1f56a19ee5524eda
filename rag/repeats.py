"""Turns of a conversation that ask the same again (for more, who said it, in which language), or that ask nothing."""

from __future__ import annotations

import re

from rag.danish.saying import SAYING, TELLING
from rag.itself import asks_of_itself
from rag.manners import is_courtesy
from rag.wishes import wish_in

_SAYING = rf"(?:{TELLING}s?|sagt|nævnt|foreslået)"
_THEN = r"^\W*(?:(?:og|and|men|but|så|so)\b\W*)?"
_QUOTES = r"(?:\s+(?:citater|eksempler|udsagn|quotes|examples|remarks))?"
_ASK_FOR = (
    r"^\W*(?:(?:og|and)\b\W*)?(?:(?:sige?|fortæl(?:le)?|vise?|give?|skrive?|gøre?|kan|vil|du|tell|say|show|give|make|can|could|you|er|der|is|are|there)\s+){0,3}"
    r"(?:(?:mig|me|os|us|please|det|it|that)\s+)?(?:(?:lidt|a|bit|en|et)\s+){0,2}"
)
_IT = r"(?:\W+(?:det|dette|sådan|that|this|it|so|those|them))?\W*$"
MORE = re.compile(
    rf"{_ASK_FOR}(?:mere|more|flere|uddybe?|elaborate|fortsæt|go on|andet|(?:anything|what) else|hvad ellers|"
    rf"hvad\s+(?:(?:{SAYING}|blev|bliver|er|har)\s+)?(?:de|der|man)\s+(?:(?:{SAYING}|sagt|nævnt)\s+)?ellers(?:\s+(?:{SAYING}|sagt|nævnt))?|"
    r"alle(?: sammen)?|alt|det hele|resten|all(?: of (?:them|it))?|(?:the )?rest|everything)\b"
    rf"{_QUOTES}",
    re.IGNORECASE,
)
MORE_ABOUT = re.compile(rf"{_ASK_FOR}(?:mere|more|flere)\b{_QUOTES}\s+(?:om|about)\b\W*", re.IGNORECASE)
AGAIN = re.compile(
    rf"{_ASK_FOR}(?:kort(?:ere|fattet)?|opsummere?|opsummering|sammenfatning|resum[ée]|short(?:er|ly)?|brief(?:ly|er)?|"
    r"summar(?:y|i[sz]e))(?:\s+(?:sagt|fortalt|svar|version|please|tak|det|it|that))*\W*$"
    rf"|{_THEN}(?:er|is|was)\s+(?:det|that|this|it)\s+(?:(?:nu|også|virkelig|really)\s+)?"
    r"(?:sandt?|rigtigt?|korrekt|true|right|correct|so)\W*$"
    rf"|{_THEN}(?:passer|stemmer)\s+det\W*$",
    re.IGNORECASE,
)
"""Shorter than the quotes no answer is, and whether it is true that it was said is for them to show."""
WHO_SAID = re.compile(
    rf"{_THEN}(?:(?:hvem|who)(?:\s+(?:har|has|have|var|was))?(?:\s+{_SAYING})?{_IT}"
    rf"|(?:hvor|where)(?:\s+(?:står|blev|er|was|is))?(?:\s+(?:det|it|that))?\s+(?:{_SAYING}|står){_IT}"
    r"|(?:hvor\s+står\s+det|where)\W*$"
    r"|(?:hvor\s+(?:ved|har)\s+du\s+det\s+fra|hvad\s+er\s+(?:din\s+kilde|kilden|kilderne)|kilder?|how\s+do\s+you\s+know(?:\s+(?:that|this))?"
    r"|what\s+(?:is|are)\s+(?:the|your)\s+sources?|sources?)\W*$"
    r"|(?:(?:på|fra|ved|i|from|at|in|on)\s+)?(?:hvilke[nt]?|which|what)\s+"
    r"(?:note|noter|møde[rt]?|grupper?|borde?|dato|dag|sted|notes|meetings?|groups?|tables?|date|day|place)"
    rf"(?:\s+(?:var|blev|er|was|is|did))?(?:\s+{_SAYING})?{_IT}"
    r"|(?:hvornår|hvor|when|where)\s+(?:blev|var|was)\s+(?:det|that|it)(?:\s+(?:sagt|nævnt|said|mentioned|møde|meeting))?\W*$)",
    re.IGNORECASE,
)
"""Whoever said it, where and when, stands in the answer to what was asked before."""
HOW_MANY_SAID = re.compile(
    rf"{_THEN}(?:hvor mange|how many)(?:\s+\w+){{0,2}}?(?:\s+(?:har|have))?"
    rf"\s+(?:(?:{SAYING})s?|sagt|nævnt){_IT}",
    re.IGNORECASE,
)
"""In how many notes it was said stands there too."""
IN_LANGUAGE = re.compile(
    r"^(?:\W|og|and|nu|now|det|samme|the|same|svar(?:e|et)?|sig|vis|skriv|giv|mig|kan|vil|du|can|could|you|say|show|give|answer|"
    r"me|that|please|tak|venligst|oversæt(?:te)?|translate|it|til|to)*\b(?:på|in|til|to)\s+(?P<named>engelsk|english|dansk|danish)"
    r"(?:\W|tak|please|venligst|i stedet|instead)*$",
    re.IGNORECASE,
)


def repeats(question: str) -> bool:
    """True for a follow-up that the answer to the question before it answers too."""
    return any(pattern.match(question) for pattern in (WHO_SAID, HOW_MANY_SAID, IN_LANGUAGE, AGAIN)) or bool(
        wish_in(question)
    )


def asks_who(question: str) -> bool:
    """True for a follow-up that asks whose words were quoted."""
    return bool(WHO_SAID.match(question))


def asks_of_no_note(text: str) -> bool:
    """True for a turn that no note answers, and that later ones do not follow."""
    return is_courtesy(text) or asks_of_itself(text)
