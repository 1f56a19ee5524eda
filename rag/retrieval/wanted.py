"""What kind of thing must stand in a passage that answers: a price, a time, a number, somebody in a role."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rag.danish.dates import A_MONTH, A_WEEKDAY
from rag.danish.numbers import with_its_own_numbers
from rag.danish.people import GROUPS, MANY, ONE, ONE_OF_A_GROUP, ROLES
from rag.retrieval.quantities import (
    AMOUNT,
    CLOCK,
    DATE,
    MEASURE,
    MONEY,
    NO_COUNT,
    NOTHING,
    NUMBER,
    OFTEN,
    PRICED,
    SHARES,
    TIMES,
    TOLD_TIMES,
    UNIT_OF_TIME,
    WORTH,
    any_of,
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Questions of one kind, what can answer them, and what looks like it and is of another kind.

    What answers may stand so many sentences ``beside`` the one that meets most of the question.
    """

    asks: re.Pattern[str]
    answers: re.Pattern[str]
    other: re.Pattern[str] | None = None
    beside: int = 1

    def met_by(self, text: str) -> bool:
        """Whether a text holds what can answer such a question."""
        text = with_its_own_numbers(text)
        return bool(self.answers.search(self.other.sub(" ", text) if self.other else text))


_PAYING = (
    r"hvad betaler\b.{1,60}\b(?:for|i)|hvad (?:skal|må)\b.{1,60}\bbetale|"
    r"what (?:do|does|did|must|will|should) (?:(?!(?:to|who|that|those)\b)[\w'’-]+ ){1,6}?(?:pay|(?<!of )charge)"
    r"(?!\s+(?:attention|with|for(?:\W*$| or\b)))"
)
_ROLE = (
    "borgmester(?:en)?|(?:skole|center|område|afdelings)?leder(?:en)?|formand(?:en)?|direktør(?:en)?|chef(?:en)?|rektor|"
    "kontaktperson(?:en)?|ansvarlig|mayor|head|leader|chair(?:man|woman|person)?|director|manager|principal|"
    "ordstyrer(?:en)?|mødeleder(?:en)?|bordvært(?:en)?|facilitator(?:en)?|host"
)
_WHO_IS = (
    "hvem er|hvem var|hvem bliver|hvem (?:skal|vil|kan|bør) (?:være|blive)|hvad hedder|"
    "who is|who was|who (?:will|should|would) be|what is the name of"
)
_PAST = "hvornår (?:blev|var|fik|kom|startede|begyndte)|^when (?:was|were|did)"

_A_PERSON = r"(?-i:[A-ZÆØÅ][a-zæøåé]+(?: [A-ZÆØÅ]\.?)?(?: [A-ZÆØÅ][a-zæøåé]+)+)"
_A_NAME = r"(?-i:(?<=[a-zæøå,] )[A-ZÆØÅ][\w&-]+)|A/S|ApS|I/S"
_WHO_CAN_SPEAK = (
    noun for kind in (ONE, MANY, ONE_OF_A_GROUP, GROUPS, ROLES) for nouns in kind.values() for noun in nouns
)
_PEOPLE = "|".join(re.escape(noun).replace(r"\*", r"\w*") for noun in dict.fromkeys(_WHO_CAN_SPEAK))
_SOMEBODY = (
    rf"(?:{_PEOPLE})(?:en|et|e|er|ne|erne|s)?",
    r"\w*(?:råd|udvalg|klub|kommune|forvaltning|bestyrelse|afdeling|mand|mænd)(?:en|et)?",
    "staten|alle, der|kvinder?",
    "m[ae]n|wom[ae]n|boys?|girls?|drivers?|the (?:council|committee|state)|everyone|everybody",
)
_NOT_NAMED = re.compile(rf"^[^:.!?]{{2,60}}:\s|\b(?:{A_MONTH}|{A_WEEKDAY})\b", re.IGNORECASE)
"""Who speaks, and months: "Lise: It is in May"."""
_DID = (
    r"\w+(?:ede|te)|holdt|vandt|fik|stjal|tog|gav|slog|brød|(?:har|havde)\s+\w+",
    r"\w+ed|took|gave|got|made|built|won|broke|stole|did|paid|(?:has|have|had)\s+(?!to\b)\w+",
)
_VIEWED = (
    r"(?:har |havde |has |had )?(?:sag(?:de|t)|spurgt?e?|stemt?e?|roste?|klag\w+|ment?e?|foresl\w+|lov\w+|nævn\w+|"
    r"ønske\w*|"
    r"lagt|vær(?:et)?|svare\w*|støtte\w*|krit\w+|\w*talt?e?|said|asked|voted|prais\w+|complain\w*|propos\w+|promis\w+|"
    r"mention\w*|want\w*|suggest\w*|disagree\w*|agreed?|support\w*|warn\w*|criti\w+|been|answered|need\w*|used?)\b"
)
_AUXILIARY = r"(?:do|does|did|is|are|was|were|has|have|can|could|should|would|will|must|may|might|shall)"
_BODY = (
    r"firma(?:er)?|virksomhed(?:er)?|parter|leverandører?|organisation(?:er)?|banke?r?|fonde?|\w*skoler?|\w*forening(?:er)?|"
    r"distrikt(?:er)?|\w*kommuner?|vognm[aæ]nd|strande?|firms?|compan(?:y|ies)|contractors?|suppliers?|organi[sz]ations?|"
    r"banks?|funds?|schools?|associations?|districts?|municipalit(?:y|ies)|hauliers?|beach(?:es)?"
)
"""What has a name of its own, unless others are asked for, who may be told to be just that."""
_A_PRICE = (MONEY, AMOUNT, NOTHING, PRICED, "kr|kroner|mio|mia|gratis|free|euros?|pounds?|€|£")
OF_AGE = "hvor (?:gammelt?|gamle)|how old"
WANTED: tuple[Wanted, ...] = (
    Wanted(
        any_of(
            r"hvad koster",
            r"(?:hvor meget|hvad)\b.{1,60}\bkoster?|hvor meget\b.{1,60}\b(?:betale|give)r?",
            r"hvor mange penge|til hvilken pris",
            r"(?:what|how much)\b.{1,60}\bcosts?|how much\b.{1,60}\b(?:pay|paid|spen[dt])s?",
            "how much money",
            rf"{_PAYING}",
        ),
        any_of(*_A_PRICE),
    ),
    Wanted(
        any_of(r"hvor dyrt?|how expensive|(?:pris|prisen|price|cost)$"),
        any_of(*_A_PRICE, WORTH),
    ),
    Wanted(
        any_of(
            r"hvem (?:har )?(?:besluttede|bestemte|vedtog|godkendte|besluttet|bestemt|vedtaget)",
            r"who (?:has |have )?(?:decided|approved|chose)",
        ),
        any_of(r"beslut\w*|bestem\w*|vedt(?:og|ag)\w*|stemt\w*|godkend\w*|decid\w*|voted?|approv\w*|agreed|chose"),
    ),
    Wanted(
        any_of(
            r"(?:hvilke|which) (?:to|tre|fire|fem|two|three|four|five)\b",
            r"hvad hedder d(?:en|et|e)\b",
        ),
        any_of(_A_PERSON, _A_NAME),
        _NOT_NAMED,
        beside=0,
    ),
    Wanted(
        any_of(
            rf"(?:hvilke[tn]?|hvad for en|which|what) (?!(?:{_AUXILIARY}|andre|other)\b)(?:\w+ )?(?:{_BODY})",
            r"who (?:has been|is|was|will be) (?:put in charge|responsible|in charge)",
            r"hvem (?:har|fik|får|skal have) (?:\w+ )?ansvaret",
        ),
        any_of(_A_PERSON, _A_NAME, _ROLE, "udvalget|byrådet|forvaltningen|kommunen|the (?:council|committee)"),
    ),
    Wanted(
        any_of(rf"(?:{_WHO_IS}) (?:the |vores |our )?(?:{_ROLE})"),
        any_of(_A_PERSON),
    ),
    Wanted(
        any_of(rf"^(?:hvem|who) (?!{_VIEWED})(?:{'|'.join(_DID)})"),
        any_of(_A_PERSON, _A_NAME, *_SOMEBODY),
        _NOT_NAMED,
    ),
    Wanted(any_of(_PAST), any_of(*TOLD_TIMES), any_of(MONEY)),
    Wanted(
        any_of(
            "hvornår|hvad tid",
            "åbningstid(?:en|er|erne)?",
            "what time|opening hours",
            "^when|when (?:will|did|do|does|is|was)",
        ),
        any_of(*TIMES),
        any_of(MONEY),
    ),
    Wanted(
        any_of(
            r"(?:what|which) (?:dates?|years?|months?|day of the week)",
            r"hvilke[nt] (?:dato(?:er)?|år|måned|ugedag)",
        ),
        any_of(*TOLD_TIMES),
        any_of(MONEY),
    ),
    Wanted(
        any_of(rf"hvor mange (?:{UNIT_OF_TIME})|how many (?:{UNIT_OF_TIME})"),
        # Beside such a number another may lack its word: "50 dage er søgt, vi fik 12".
        any_of(rf"{NUMBER}\s+(?:\w+\s+)?(?:{UNIT_OF_TIME})", rf"{NUMBER}(?=\s*(?:[,;:()|!?]|\.?\W*$))"),
    ),
    Wanted(
        any_of(rf"(?:hvor mange|how many) (?:{MEASURE})"),
        any_of(NUMBER),
    ),
    Wanted(
        any_of(
            r"hvor (?:længe|lang tid)|how long(?! (?:is|are|was|were)\b)",
            r"how long (?:is|are|was|were)\b.{0,40}\b(?:wait|waiting time|delay)",
        ),
        any_of(rf"{NUMBER}\s+t\.?", rf"(?:{UNIT_OF_TIME})", "siden|since|indtil|until", *TOLD_TIMES),
        any_of(MONEY),
    ),
    Wanted(
        any_of(OF_AGE),
        any_of(NUMBER, "års?|years?"),
        any_of(MONEY, CLOCK),
    ),
    Wanted(
        any_of("hvor ofte|how (?:often|long)"),
        any_of(NUMBER, *TIMES, *OFTEN),
        any_of(MONEY),
    ),
    Wanted(
        any_of("hvor mange|how many"),
        any_of(NUMBER, *SHARES),
        any_of(CLOCK, DATE, MONEY, rf"{NUMBER}\s+(?:{UNIT_OF_TIME}|{MEASURE})", *NO_COUNT),
    ),
    Wanted(
        any_of(r"hvor meget|procent(?:del)?|hvor stor en (?:andel|del)|how much|per ?cent(?:age)?|what share"),
        any_of(
            NUMBER,
            *SHARES,
            rf"halv(?:e|anden)?|dobbelt|fordobl\w+|doubled?|{UNIT_OF_TIME}",
            "ingenting|intet|nothing",
        ),
        any_of(CLOCK, DATE, *NO_COUNT),
    ),
    Wanted(
        any_of(
            r"hvor (?:højt?|høje|lavt?|lave|stort?|store|bredt?|dybt?|langt?|lange)(?! tid|.{1,60}\b(?:nået|kommet)\b)",
            r"how (?:high|low|large|big|tall|deep|wide|far(?!\s+ha(?:s|ve)\b))",
        ),
        any_of(NUMBER, "halv(?:e|anden)?", rf"(?:{UNIT_OF_TIME})"),
        any_of(CLOCK, DATE, *NO_COUNT),
    ),
)
"""The first that asks what is asked counts."""

ONE_FACT = re.compile(
    r"^\W*(?:(?:og|and|men|but)\s+)?(?:(?:fra|til|for|by|from|in|on|at|i|på|pr\.|of|af|until)\s+)?"
    r"(?:hv(?:or|ornår|ad|em|ilke[nt]?)|how|when|what|which|who)\b\s*",
    re.IGNORECASE,
)
AND_MORE = re.compile(
    r"\b(?:og|and|eller|or)\s+(?:\w+\s+)?(?:hv(?:or|ornår|ad|em|ilke[nt]?|ordan|orfor)|how|when|what|who|which|why|where|has|is|are)\b"
    r"|,\s*(?:og|and)\b|\b(?:each|every|hver(?:t|en)?\s+af|forskellige|different)\b",
    re.IGNORECASE,
)
OF_THE_NOTES = any_of(
    r"hvor mange (?:steder|gange)\b.{0,60}\b(?:nævn|omtal|sagt|sige)\w*",
    r"hvor mange (?:af )?(?:noterne|noter|referater(?:ne)?|møder(?:ne)?)",
    r"how many (?:of the )?(?:places|times|notes|meetings|minutes)",
)
"""What the answer itself counts."""


BESIDE_ALL_SAID = re.compile(
    r"\b(?:sagt|siges|skrevet|nævnt|said|says?|written|mentioned)\b.{0,30}\b(?:om|about|on)\b.*"
    r"\b(?:og|samt|and)\s+(?:hv\w+|how|what|when|who|which)\b",
    re.IGNORECASE,
)
"""What is said of a matter is asked first: "alt, hvad der er sagt om Familiehuset, og hvornår det har åbent"."""


def wanted_in(question: str) -> Wanted | None:
    """What must stand in a passage that answers; ``None`` where no price, time or number is asked for alone."""
    if OF_THE_NOTES.search(question) or BESIDE_ALL_SAID.search(question):
        return None
    return next((wanted for wanted in WANTED if wanted.asks.search(question)), None)


def asks_for_one_fact(question: str) -> bool:
    """Whether a question asks for one price, time, number or name, and for nothing beside it: "Hvad koster hallen?".

    Of such, 92 in 100 of the judged corpora are answered by a single passage.
    """
    one, wanted = ONE_FACT.match(question), wanted_in(question)
    asked = wanted and wanted.asks.search(question)
    return bool(one and asked and asked.start() <= one.end() and not AND_MORE.search(question, one.end()))
