"""What prices, times, numbers and measures look like in a text, Danish or English: parts of patterns."""

from __future__ import annotations

import re

from rag.danish.dates import A_MONTH, A_WEEKDAY, SHORT_MONTH
from rag.danish.numbers import IN_FIGURES_OR_WORDS


def any_of(*phrases: str) -> re.Pattern[str]:
    """What finds any of the phrases, which are patterns, between other words."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(phrases)})(?!\w)", re.IGNORECASE)


_NONE = (
    r"ingen(?!\s+(?:har|havde|kan|kunne|vil|ville|ved|vidste|tør|gider|skal|må|spørger|spurgte|svarer|svarede)\b)|none"
)
"""Not nobody, who does something."""
NUMBER = rf"(?:\d[\d.,]*|{IN_FIGURES_OR_WORDS}|halvdelen|dobbelt|half|twice|{_NONE})"
UNIT_OF_TIME = (
    "(?:hver)?dag(?:e|es|en|lig)?|døgn|dg\\.|uger?s?|månede?r?s?|måned|mdr?\\.?|timer?s?|minutters?|min\\.?|kvarter|sekund(?:er)?|"
    "nat|nætter|aftener|års?|årtier?|gange?|sæson(?:er)?|vint(?:er|re)|som(?:mer|re)|"
    "days?|nights?|evenings|weeks?|months?|hours?|hrs?|minutes?|seconds?|years?|decades?|seasons?|winters?|summers?"
)
MEASURE = (
    "meters?|metres?|m2|m²|m|km|kilomet(?:er|ers|re|res)|cm|kvm|kvadratmeter|ha|hektar|hectares?|grader|degrees?|"
    "kilos?|kg|tons?|liter|lit(?:er|re)s?|etager|floors|storeys"
)
SHARES = (
    r"(?:hver|every) (?:anden|tredje|fjerde|femte|sjette|tiende|second|third|fourth|fifth|tenth|\d+\.)",
    "(?:en|a|one) (?:tredjedel|fjerdedel|femtedel|third|quarter|fifth)",
)
CLOCK = r"kl\.?\s*\d[\d.:]*|\d{1,2}(?:[.:]\d\d)?\s*(?:am|pm|a\.m\.|p\.m\.)"
DATE = (
    rf"\d{{1,2}}(?:\.|st|nd|rd|th)?\s+(?:{A_MONTH}|(?:{SHORT_MONTH})\.?)(?:\s+\d{{4}})?|(?:1[6-9]|20)\d\d"
    r"|(?:den|d\.|the)\s+\d{1,2}(?:\.|st|nd|rd|th)"
)
MONEY = r"\d[\d.,]*\s*(?:kr\.?|kroner|mio\.?|mia\.?|million(?:er|s)?|euros?)(?:\s+kr\.?)?"
_THOUSANDS = "hundrede?|tusinde?|million(?:er)?|milliard(?:er)?|hundred|thousand|billion"
AMOUNT = rf"\d{{1,3}}(?:[.,]\d{{3}})+|\d+['’]|\w+\s+(?:{_THOUSANDS})"
_PRICE = (
    r"(?:\w*(?:pris|takst|afgift|gebyr|leje|udgift|kontingent)(?:en|et|er)?|kost(?:er|ede|et|e)|betal(?:er|te|t|e)|overslag|"
    r"billet(?:ten|ter)?|costs?|prices?|fees?|rent|pays?|paid|charges?|tickets?)"
)
PRICED = rf"{_PRICE}\W+(?:\w+\W+){{0,2}}?\d[\d.,]*(?!\s*(?:{UNIT_OF_TIME}|%))|\d[\d.,]*k"
"""Of a price people often say the number only: "Kontingent 350"."""
WORTH = "dyr(?:t|e|ere)?|billigt?e?|billigere|expensive|cheap(?:er)?|costly|affordable"
NOTHING = r"(?:kost\w*|costs?|betal\w+|pay|paid)\s+(?:\w+\s+){0,2}(?:ingenting|intet|nothing)"
_DAYS = rf"(?:{A_WEEKDAY})(?:e|en|ene|s)?"
_SEASONS = "(?:forår|efterår)(?:et)?|(?:sommer|vinter)(?:en)?|spring|summer|autumn|winter"
_FEASTS = (
    "(?:sommer|vinter|efterårs|påske|jule)?ferie(?:n)?|jul(?:en)?|påske(?:n)?|pinse(?:n)?|sankthans|nytår|grundlovsdag|"
    "årsskifte(?:t)?|christmas|easter|new year|holidays?"
)
TOLD_TIMES = (
    CLOCK,
    _FEASTS,
    rf"(?:{SHORT_MONTH})\.|sept|okt|nov|dec",
    r"(?:åb\w+|open)\s+(?:\w+\s+)?\d{1,2}(?:[.:]\d\d)?\s*[-–]\s*\d{1,2}(?:[.:]\d\d)?",
    DATE,
    A_MONTH,
    _DAYS,
    _SEASONS,
    rf"{NUMBER}\s+(?:{UNIT_OF_TIME})",
    r"uge\s*\d+|week\s*\d+|\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?",
)
TIMES = (
    *TOLD_TIMES,
    "(?:om )?(?:morgenen|aftenen|natten)|mornings?|evenings?|i dag|i år|nu|straks|snart|før|inden|senest|efter|når",
    "weekend(?:en|er|s)?|today|this year|now|soon|before|after|until|when|later?|nytår",
)
OFTEN = ("ofte|sjældent|aldrig|altid|often|seldom|never|always", rf"(?:{UNIT_OF_TIME})")
NO_COUNT = (
    r"\d{1,3}(?:\.|st|nd|rd|th)(?:\s*[-–]\s*\d{1,2}\.)?\s*(?:kl\b\.?|(?:klasse|årgang|trin)\w*|sal|grade|floor)",
    r"\d{1,3}(?:\s*[-–]\s*\d{1,3})?(?:[- ]årig\w*|[- ]years?[- ]olds?)|\d+(?:st|nd|rd|th)",
    r"(?:bus(?:sen)?|rute|linje|route|line|nr\.?|nummer|no\.|number|punkt|item|pkt\.?|sag|side|page)\s*\d[\d.]*",
    r"(?:bord|table|gruppe|group|bilag|§|grade)\s*\d[\d.]*",
    # The number of a row.
    r"^\W*\d{1,4}\s*[;|\t]",
)
"""A class, an age, and what is numbered, count nothing."""
