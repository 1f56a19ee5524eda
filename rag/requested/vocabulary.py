"""How requests are worded, in Danish and English: who asks, the numbers, the little words around."""

from __future__ import annotations

import re

from rag.types import Language

_TOLD = ("ét én et en one a an", "to two", "tre three", "fire four", "fem five", "seks six", "syv seven", "otte eight")
COUNTS = {word: count for count, told in enumerate((*_TOLD, "ni nine", "ti ten"), start=1) for word in told.split()}
ONE = r"(?:et|en|a|an)"
SEVERAL = rf"(?:{'|'.join(one for one in COUNTS if one not in ('et', 'en', 'a', 'an'))}|\d{{1,2}})"
COUNT = rf"(?:{SEVERAL}|{ONE})"
ASKS = (
    r"(?:hvad|hvilke[nt]?|hvem|hvor\w*|hvis|er|giv|vis|fortæl|find|lav|opsumm\w+|what|which|who|whose|where|when|why|how|is|"
    r"are|do|does|did|give|tell|show|find|summari[sz]e)\b"
)
CLAUSE = re.compile(r"\W*(?:hvad|hvilke[nt]?|hvem|hvor\w*|what|which|who|whose|where|when|why|how)\b", re.IGNORECASE)
MAY = r"(?:kan|vil|kunne|må|can|could|will|would|may)\s+(?:du|i|jeg|vi|man|you|we)\s+"
KINDLY = r"(?:(?:godt|lige|bare|måske|venligst|gerne|please|just|så|nu)\s+)*"
CAN_YOU = rf"(?:{MAY})?{KINDLY}"
GIVE = (
    r"(?:(?:giv|vis|find|hent|lav|skriv|nævn|udarbejd|formuler|forbered|citer|send|oplist|list)e?|citér|opstil(?:le)?|"
    r"kom(?:\s+(?:nu|så|lige|bare))?\s+med|show|get|fetch|make|write|draft|name|prepare|create|compose|pull|quote)"
)
WANT = (
    r"(?:(?:jeg|vi)\s+(?:(?:vil|ville)\s+(?:gerne|godt)\s+(?:have|se|bruge|høre)|skal\s+(?:(?:lige|nu|snart|også)\s+)?"
    r"(?:bruge|lave|skrive|holde)|har\s+brug\s+for)|jeg\s+skal\s+have|(?:i|we)(?:['’]d|\s+would)?\s+(?:(?:just\s+)?need|want|like)"
    r"(?!\s+to\b)|(?:i|we)(?:['’]d|\s+would)?\s+(?:need|want|like)\s+to\s+(?:have|see|get|give|write|make))"
)
ME = r"(?:(?:mig|os|me|us|her|frem|lige|bare|please|up|out)\s+)*"
HELP = r"(?:hjælpe?|help)\s+(?:mig|os|me|us)\s+(?:(?:med|with|to)\s+)?(?:at\s+)?"
ASK = rf"(?:{CAN_YOU}(?:{HELP})?{GIVE}|{MAY}{KINDLY}(?:få|se|have|see|get)|{WANT})\s+{ME}"
LITTLE = (
    r"(?:(?:korte?|kortfattet|hurtigt?|lille|god|godt|gode|relevante?|konkrete?|ordrette?|short|brief|quick|good|relevant|"
    r"direct)\s+)*"
)
TONGUE = r"(?P<tongue>engelsk|english|dansk|danish)"


def number_of(told: str | None) -> int:
    """How many a number word or figure tells; 0 where there is none."""
    if not told:
        return 0
    return int(told) if told.isdigit() else COUNTS[told.lower()]


def language_named(named: str | None) -> Language | None:
    """The language that is named; ``None`` where none is."""
    if not named:
        return None
    return "en" if named.lower().startswith("eng") else "da"
