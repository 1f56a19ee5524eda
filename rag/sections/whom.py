"""Whose voice somebody has whom a column or an attribution names: "mor, Lundby", "Ali, 10, Lundby Skole", "Bager Friis".

There whatever stands is who spoke, so that an age, a relation or a trade tells enough, which it does not elsewhere.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rag.sections.bracketed import WORKPLACE
from rag.sections.named import voice_of_somebody
from rag.sections.records import PRIVATE, is_a_firm, voice_of_role
from rag.types import Voice

NAME = r"[A-ZÆØÅ][\w’'-]+\.?(?: (?:[A-ZÆØÅ][\w’'-]*\.?|og|and)){0,3}"
AGED = re.compile(
    rf"(?:{NAME}, ?\(?|[KM] ?|{NAME} \((?=\d))(?:ca\. ?)?(?:1?\d{{1,2}}|\d0'?erne)(?: ?(?:år(?: gammel)?|years(?: old)?))?\)?(?=\s*(?:,|$))"
)
"""Who is told by their age: "Ali, 10, Lundby Skole", "K 33"; of those who speak for others nobody tells it."""
KIN = re.compile(
    r"(?:(?:kommende|nybagt|enlig|ung|tidligere|fhv\.|pensioneret|expectant|single|former|retired)e? )?"
    r"(?:[\w-]*(?:datter|søn|søster|bror|ægtefælle|hustru|enke|enkemand|kone|kæreste|moster|faster|onkel|mormor|morfar|"
    r"familie|søskende|tvillinger|brudepar|forældrepar|veninde|ven|haveejer|kolonihaveejer|cyklist|bilist|handicappet|"
    r"kørestolsbruger|plejehjemsbeboer|helårsbeboer|sommerhusgæst|sommergæst|turist|kursist|ledig|(?:forældre|elev|unge|pårørende|bruger|beboer)råd(?:et)?|sygemeldt|asylansøger)|"
    r"mor|far|(?:grand)?(?:daughter|son|sister|brother|wife|husband|widow|widower|family|cyclist|driver|tourist)|"
    r"(?:pensioneret|fhv\.|tidligere|retired|former) [\w-]+)(?:en|n)?(?= (?:til|på|fra|i|af|med|of|to|from|with)\b| (?-i:[A-ZÆØÅ])|\s*(?:,|\(|$))",
    re.IGNORECASE,
)
"""Who is told by no more than whose relation they are, or what they do in their own time."""
TRADE = re.compile(
    r"(?:bager|slagter|fris(?:ør|oer)|tømrer|snedker|smed|murer|maler|elektriker|guldsmed|urmager|glarmester|gartner|"
    r"optiker|skomager|bedemand|mekaniker|haulier|hønseavler|svineproducent|forpagter|fisker|kromand|krovært|cafévært|"
    r"hotelejer|ejendomsmægler|entreprenør|advokat|revisor|arkitekt|baker|butcher|hairdresser|builder|plumber|"
    r"[\w-]*(?:handler|mester|producent)|(?:fabriks|drifts|salgs|hotel)chef|butik|forretning|forretningsdrivende|"
    r"landmand|landmænd|farmer|gårdejer|landbruger|shop|hotel|værtshuset?|restaurant(?:en)?|caf[ée](?:en)?|hotellet|"
    r"cyklerne|smedjen)(?:en)?(?= (?-i:[A-ZÆØÅ])|\s*(?:,|\(|$))",
    re.IGNORECASE,
)
"""Who has a business of their own, or a leading part in one."""
OF_A_CLUB = re.compile(
    r"(?:(?:næst|bestyrelses|afdelings)?formand|kasserer|bestyrelsesmedlem|(?:[\w-]*)træner|spejderleder|frivillig|besøgsven|natteravn|"
    r"chair(?:man|woman|person)?|treasurer|coach|volunteer|board member)(?:en)?(?= (?:(?-i:[A-ZÆØÅ])|i|for|af|of|in)\b|\s*(?:,|\(|$))",
    re.IGNORECASE,
)
"""Who has a part in an association."""
BODY = re.compile(
    r"(?:(?:ældre|senior|handicap|lokal|landsby|integrations|udsatte)råd(?:et)?(?!\w)|skolebestyrelsen?|menighedsrådet|"
    r"[\w-]*(?:kor|klub(?:ben)?|hold(?:et)?|laug(?:et)?|lauget|grundejerf\.)(?!\w)|grundejerf\.|røde kors|ældresagen|ældre sagen|"
    r"forsamlingshuset|nabohjælp|frivilligcentret)(?![\w-])|(?-i:(?:[A-ZÆØÅ][\w-]+ )+(?:Badminton|Håndbold|Handel|Cykler|Folkedans|"
    r"Smedje|Bageri|Gymnastik|Svømmeklub|Stål|Maskinværksted|Maskinfabrik|Slagteri|Varme))\b",
    re.IGNORECASE,
)
"""What a council, a club or a firm is called that no longer word tells."""
LONGEST, MOST_WORDS = 70, 9


@lru_cache(maxsize=4096)
def voice_of_whom(who: str) -> Voice | None:
    """The voice of whoever is named so; unknown for an official, ``None`` where it does not tell."""
    who = " ".join(who.strip(" \t*_\"'()[]–—-.").split())
    if not 0 < len(who) <= LONGEST or len(who.split()) > MOST_WORDS:
        return None
    if KIN.match(who) or PRIVATE.match(who):
        return Voice.CITIZENS
    named = voice_of_somebody(who)
    told = voice_of_role(who)
    if named is Voice.POLITICIANS or told is None and named is not None:
        return named
    if told is not None:
        return told
    if AGED.match(who):
        return Voice.CITIZENS
    if OF_A_CLUB.match(who) or TRADE.match(who) or any(map(BODY.match, who.split(", "))):
        return Voice.STAKEHOLDERS
    if WORKPLACE.match(who):
        return Voice.EMPLOYEES
    return Voice.STAKEHOLDERS if is_a_firm(who) else None
