"""Whose voice somebody has whom a column or an attribution names: "mor, Lundby", "Ali, 10, Hede Skole".

There whatever stands is who spoke, so that an age, a relation or a trade tells enough, which it does not elsewhere.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rag.sections.bracketed import WORKPLACE
from rag.sections.named import PARTY, voice_of_somebody
from rag.sections.records import PRIVATE, is_a_firm, voice_of_role
from rag.types import Voice

NAME = r"[A-ZÆØÅ][\w’'-]+\.?(?: (?:[A-ZÆØÅ][\w’'-]*\.?|og|and)){0,3}"
YEARS = r"(?:1?\d{1,2}|\d0'?erne)"
AGED = re.compile(
    rf"(?:(?:{NAME}(?:, ?\(?| \((?=\d))|[KM] ?)(?:ca\. ?)?{YEARS}(?: (?:år(?: gammel)?|years(?: old)?))?|"
    rf"{NAME} {YEARS} (?:år|years))\)?(?=\s*(?:,|$))"
)
"""Who is told by their age: "Ali, 10, Lundby Skole", "K 33"; of those who speak for others nobody tells it."""
IN_A_CLASS = re.compile(
    rf"(?:{NAME}|\d{{1,2}} \w+)(?:, | fra | from )\d{{1,2}}\. ?(?:klasse|kl|[a-e])\b", re.IGNORECASE
)
PARTISAN = re.compile(rf"(?:{NAME}, )?(?!.$){PARTY}")
"""A party of more than a letter, behind a name or alone."""
END = r"(?= (?:(?-i:[A-ZÆØÅ])|(?:til|på|fra|i|af|for|ved|med|of|to|from|with|at|in)\b)|\s*(?:,|\(|$))"
"""What may follow on what somebody is: a name, a place or of whom."""


def _any_of(words: str, ending: str = "") -> re.Pattern[str]:
    """One of these words, of which a "*" stands for the first part of a compound, and what may stand behind it."""
    nouns = "|".join(word.replace("*", r"[\w-]*").replace("_", " ") for word in words.split())
    return re.compile(rf"(?:{nouns}){ending}{END}", re.IGNORECASE)


KIN = _any_of(
    "mor far mødre fædre *mormor *morfar *farmor *farfar *bedstefar *bedstemor *oldemor *oldefar *datter *søn "
    "*søster *bror ægtefælle hustru enke enkemand kone kæreste moster faster onkel kusine fætter plejemor plejefar "
    "plejefamilie familie familien søskende tvillinger brudepar forældrepar *veninde *ven *haveejer *cyklist bilist "
    "handicappet fodgænger motionist *svømmer *løber *rytter gymnast campist *læser skatteborger skatteyder "
    "boligejer underbo overbo kørestolsbruger rollatorbruger plejehjemsbeboer helårsbeboer sommerhusgæst sommergæst "
    "turist kursist ledig sygemeldt asylansøger forældreråd elevråd ungeråd pårørenderåd brugerråd beboerråd "
    "daughter son sister brother wife husband widow widower family cyclist driver tourist taxpayer swimmer runner "
    "camper pedestrian allotment_holder",
    "(?:en|n|et)?",
)
"""Who is told by no more than whose relation they are, or what they do in their own time."""
BEFORE_KIN = re.compile(
    r"(?:kommende|nybagt|enlig|ung|expectant|single|young|\d|to|tre|fire|two|three|four)e? ", re.IGNORECASE
)
FORMERLY = re.compile(
    r"(?:.+, )?(?:pensioneret|pens\.|fhv\.|tidl\.|tidligere|retired|former) [\w-]+|"
    r".+, (?:pens\.?|pensioneret|retired)$",
    re.IGNORECASE,
)
OF_STAFF = _any_of(
    "skolesekretær teknisk_servicemedarbejder skoleassistent *medhjælper *servicemedarbejder plejemedarbejder "
    "klubmedarbejder driftsmedarbejder vejmand strandrenser badmester halinspektør school_secretary pool_attendant",
    "(?:en)?",
)
"""Who works in the municipality's houses or on its roads, where no other word tells."""
TRADE = _any_of(
    "bager slagter frisør tømrer snedker *smed murer maler elektriker guldsmed urmager glarmester gartner optiker "
    "skomager bedemand mekaniker haulier hønseavler *producent forpagter fisker kromand krovært cafévært hotelejer "
    "ejendomsmægler entreprenør advokat revisor arkitekt baker butcher hairdresser builder plumber *handler *mester "
    "fabrikschef driftschef salgschef hotelchef købm. købmd. butik forretning forretningsdrivende landmand landmænd "
    "farmer gårdejer landbruger shop hotel værtshus restaurant café cafe",
    "(?:en|et)?",
)
"""Who has a business of their own, or a leading part in one."""
OF_A_CLUB = _any_of(
    "formand næstformand bestyrelsesformand afdelingsformand kasserer bestyrelsesmedlem *træner spejderleder "
    "korleder frivillig besøgsven natteravn chair chairman chairwoman treasurer coach volunteer choir_leader "
    "board_member",
    "(?:en)?",
)
"""Who has a part in an association."""
BODY = re.compile(
    r"(?:(?:ældre|senior|handicap|lokal|landsby|integrations|udsatte)råd(?:et)?|skolebestyrelsen?|menighedsrådet|"
    r"\w*(?:bageri|slagteri|mejeri|gartneri|smedje|apotek|værksted|kro)(?:et|en)?|"
    r"(?:\w+ )?\w*(?:kor|klub(?:ben)?|hold(?:et)?|laug(?:et)?)|grundejerf\.|røde kors|ældre ?sagen|"
    r"lions|rotary|spejderne|forsamlingshuset|nabohjælp|frivilligcentret)(?![\w-])|"
    r"(?-i:(?:SK|IF|IK|BK|FK|GIF) [A-ZÆØÅ]|"
    r"(?:[A-ZÆØÅ][\w-]+ )+(?:Badminton|Håndbold|Gymnastik|Svømmeklub|Folkedans|"
    r"Sangkor|Vinterbadere|Venner|Handel|Cykler|Smedje|Bageri|Stål|VVS|Trælast|Transport|Maskinværksted|Maskinfabrik|Slagteri|"
    r"Varme|Bedemænd|"
    r"Auto|Autoværksted|El|Byg|Møbler|Blomster)\b|"
    r"(?:Optik|Hotel|Salon|Café|Stålbyg|Murerfirmaet|Tømrerfirmaet) [A-ZÆØÅ])",
    re.IGNORECASE,
)
"""What a council, a club or a firm is called whose form no longer word tells."""
BY_SOMEBODY = re.compile(rf"(?P<body>[A-ZÆØÅ][\w’&' -]*?) (?:v/ ?|v\. ?|ved ){NAME}")
OF_THE_TOWN = re.compile(
    r"skole|børneh|vuggest|institution|sfo|klubben|center|centret|plejehj|hjemmepleje|kommun|forvaltning|afdeling|team|"
    r"bibliotek|museum|byråd|udvalg|bord|gruppe|table|group|library|school|council",
    re.IGNORECASE,
)
"""What may be the municipality's own: elsewhere "Solgården ved Kaj" is somebody for a house or a firm."""
LONGEST, MOST_WORDS = 70, 9


@lru_cache(maxsize=4096)
def voice_of_whom(who: str) -> Voice | None:
    """The voice of whoever is named so; unknown for an official, ``None`` where it does not tell."""
    who = " ".join(who.strip(" \t*_.\"'()[]–—-").split())
    if not 0 < len(who) <= LONGEST or len(who.split()) > MOST_WORDS:
        return None
    if KIN.match(BEFORE_KIN.sub("", who, count=1)) or FORMERLY.match(who) or PRIVATE.match(who):
        return Voice.CITIZENS
    named, role = voice_of_somebody(who), voice_of_role(who)
    if named is Voice.POLITICIANS or PARTISAN.fullmatch(who):
        return Voice.POLITICIANS
    if role or named:
        return role or named
    if AGED.match(who) or IN_A_CLASS.match(who):
        return Voice.CITIZENS
    return _voice_at_work(who)


def _voice_at_work(who: str) -> Voice | None:
    """The voice of who is told by a trade, by whom they are for or by where they work."""
    if OF_A_CLUB.match(who) or TRADE.match(who) or any(map(BODY.match, who.split(", "))):
        return Voice.STAKEHOLDERS
    if WORKPLACE.match(who) or OF_STAFF.match(who):
        return Voice.EMPLOYEES
    if (body := BY_SOMEBODY.fullmatch(who)) and not OF_THE_TOWN.search(body["body"]):
        return Voice.STAKEHOLDERS
    return Voice.STAKEHOLDERS if is_a_firm(who) else None
