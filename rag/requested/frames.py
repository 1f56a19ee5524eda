"""What stands before and behind a question: how short, as what, in which language, and for whom."""

from __future__ import annotations

import re

from rag.requested.record import Requested
from rag.requested.vocabulary import ASKS, TONGUE, language_named
from rag.types import Wish

_MINUTES = (
    r"(?:(?:ét|et|én|en|to|tre|fem|et\s+par|få|one|a|two|three|five|a\s+few|[1-5])\s+)"
    r"(?:minut(?:ter)?|min\.?|minutes?|mins?\.?)"
)
_BRIEFLY = (
    r"i\s+korte\s+træk|i\s+korthed|i\s+kort\s+form|kort\s+(?:fortalt|sagt)|in\s+(?:short|brief|a\s+nutshell)|briefly|"
    r"tl\W?dr"
)
BEFORE = re.compile(
    r"^\W*(?:(?:(?:(?:jeg|vi)\s+har|(?:I|we)(?:\s+(?:have|only\s+have|have\s+got)|['’]ve(?:\s+got)?))\s+"
    rf"(?:(?:kun|lige|bare|only|just|about|ca\.?)\s+)*(?:{_MINUTES}|(?:meget\s+)?(?:lidt|kort)\s+tid|travlt|little\s+time)"
    rf"|(?:på|i|in|within)\s+{_MINUTES}"
    r"|(?:svar|answer|vær|be)\s+(?:(?:mig|venligst|please|meget|very)\s+)*(?:kort(?:fattet)?|briefly|brief)"
    rf"|(?:helt\s+)?kort(?:\s+svar)?|{_BRIEFLY}|short(?:\s+answer)?|(?:hurtigt|kort|lille|quick|short|brief)\s+(?:spørgsmål|question))"
    rf"(?:\s*[:,;.!]+\s*|\s+[–—-]+\s+|\s+(?:(?:og|and|så|so)\s+)?(?={ASKS}))"
    r"|tl\W?dr\W+(?:(?:om|af|for|on|of)\s+)?)(?=\W*\w)",
    re.IGNORECASE,
)
"""How little time there is, and how short the answer should be."""
BEHIND = re.compile(rf"(?<=\w)[\s,;.:?!–—-]+(?:{_BRIEFLY}|(?<=,\s)kort)(?:\s+(?:tak|please))?\W*$", re.IGNORECASE)
IN_MINUTES = re.compile(
    r"^(?P<asked>\W*(?:hvad\s+(?:er|siger|mener|siges|sagde|blev)|giv|fortæl|vis|kom|opsumm\w+|what\s+(?:is|are|do|did|was)|give|"
    rf"tell|show|summari[sz]e)\b.*?)(?<=\w)[\s,;.?!–—-]+(?:på|i|in|within)\s+{_MINUTES}\W*$",
    re.IGNORECASE | re.DOTALL,
)
AS_A_TABLE = re.compile(
    r"(?<=\w)[\s,;.?!–—-]+(?:i|som|in|as)\s+(?:(?:en|et|a)\s+)?(?:tabel(?:form)?|punktform|punkter|punktopstilling|table|bullet\s+points|"
    r"bullets)(?:\s+(?:tak|please))?\W*$",
    re.IGNORECASE,
)
IN_TONGUE = re.compile(
    r"(?<=\w)\s*[.,;!?–—-]+\s*(?:(?:og|and)\s+)?(?:svar|skriv|giv|vis|oversæt|answer|reply|respond|write|translate)(?:\s+(?:mig|det|svaret|"
    rf"citaterne|me|it|them|please|venligst|gerne))*\s+(?:på|in|til|in?to|to)\s+{TONGUE}(?:\s+(?:tak|please))?\W*$",
    re.IGNORECASE,
)
"""Which language is wished for; of "undervisning på engelsk" it is a part of the matter."""
TONGUE_FIRST = re.compile(
    r"^\W*(?:(?:kan|vil|can|could|will)\s+(?:du|you)\s+)?(?:please\s+)?(?:(?:svare?|skrive?|answer|reply|respond|write)\s+(?:mig\s+|me\s+)?)?"
    rf"(?:på|in)\s+{TONGUE}(?:\s+(?:tak|please))?\s*[.:;,?!]+\s*(?=\w)",
    re.IGNORECASE,
)
_PERSONS = (
    r"byråd(?:et)?|kommunalbestyrelsen?|\w*udvalg(?:et)?|\w*chef(?:en)?|direktør(?:en)?|direktion(?:en)?|borgmester(?:en)?|"
    r"formand(?:en)?|leder(?:en)?|ledelsen|kolleg(?:a|er|erne)|politikerne|pressen|(?:lokal)?avisen|journalist(?:en)?|"
    r"\w*møde[t]?|oplæg(?:get)?|tale(?:n)?|præsentation(?:en)?|i\s+morgen|mig|os|(?:city\s+|town\s+)?council|committee|board|boss|"
    r"manager|mayor|chair(?:man|woman|person)?|director|colleagues?|politicians|councillors|press|(?:local\s+)?(?:news)?paper|"
    r"journalists?|meeting|speech|presentation|brief|report|tomorrow|me|us"
)
RECEIVER = re.compile(
    r"(?<=\w)\s+(?:til|for|to)\s+(?:(?:min|mit|mine|vores|my|our)\s+(?:\w+\s+)?)?(?:(?:min|mit|mine|vores|det|den|de|en|et|næste|kommende|my|our|the|a|an|next|this)\s+)*"
    rf"(?:{_PERSONS})(?:\s+(?:på|i|den|on|next|næste|this)\s+\w+)?\W*$",
    re.IGNORECASE,
)
"""For whom a text or quotes are."""
GIVEN_TO = re.compile(
    r"\b(?:hjælp|støtte|tilskud|adgang|penge|midler|tillid|krav|forslag|ønsker?|spørgsmål|kritik|råd|bidrag|ideer|idéer|"
    r"budskab(?:er)?|besked(?:er)?|henvendelser?|mistillid|afstand|kontakt|access|support|help|money|suggestions?|proposals?|"
    r"questions?|messages?|demands?|wish(?:es)?|advice|letters?|ideas?|close|closer|closeness)$",
    re.IGNORECASE,
)
"""What somebody is given or told: who it is for belongs to the matter."""


def without_frames(question: str) -> tuple[str, Requested]:
    """The question without what says how short, as what or in which language it is to be answered; and these wishes."""
    wishes: list[Wish] = []
    asked, language = question, None
    tongue = IN_TONGUE.search(asked)
    if tongue:
        asked = f"{asked[: tongue.start()]}?"
    elif tongue := TONGUE_FIRST.match(asked):
        asked = asked[tongue.end() :]
    if tongue:
        language = language_named(tongue["tongue"])
        wishes.append(Wish.TRANSLATED)
    for pattern, wish in ((AS_A_TABLE, Wish.TABLE), (BEHIND, Wish.SHORTER)):
        found = pattern.search(asked)
        if found:
            asked = f"{asked[: found.start()]}?"
            wishes.append(wish)
    timed = IN_MINUTES.match(asked)
    before = BEFORE.match(timed["asked"] if timed else asked)
    if timed or before:
        asked = f"{timed['asked']}?" if timed else asked
        asked = asked[before.end() :] if before else asked
        wishes.append(Wish.SHORTER)
    return asked, Requested(asked, wishes[0] if wishes else None, language=language)


def without_receiver(matter: str) -> str:
    """What a text or quotes are to be about, without for whom they are."""
    found = RECEIVER.search(matter)
    return matter if not found or GIVEN_TO.search(matter[: found.start()]) else matter[: found.start()]
