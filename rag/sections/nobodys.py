"""What stands among the remarks of a note and is nobody's: what was decided, a day, a name, counts."""

from __future__ import annotations

import re

from rag.danish.dates import A_MONTH
from rag.readers.dates import DATE, DAY, HOUR, WEEKDAY
from rag.readers.head import HEARING_KEYS, any_of
from rag.sections.noting import tells_of_the_note
from rag.types import Voice

NEXT_MEETING = re.compile(
    rf"\W*(?:(?:mødet\s+)?(?:slut(?:tede?)?|ended|closed)\s+(?:at\s+)?{HOUR}\W+)?(?:næste|kommende|next)\s+"
    r"(?:[\w-]*(?:møde|caf[eé]|workshop|dialog|aften)|meeting|evening)(?:et|en)?\W*\s"
    r"(?-i:(?:[A-ZÆØÅ][\w-]+\s+){1,4})?(?:(?:er|bliver|holdes|is|will be)\s+)?"
    r"(?:(?:ikke|endnu ikke|not(?: yet)?)\s+(?:aftalt|fastlagt|fastsat|agreed|set|fixed)|"
    rf"(?:(?:d\.|den|on|the)\s*)?(?:{WEEKDAY}|{DAY}|(?:i|in)\s+(?:(?:the|det)\s+)?"
    rf"(?:forår|sommer|efterår|vinter|spring|summer|autumn|winter|{A_MONTH})))",
    re.IGNORECASE,
)
"""What minutes end with, and nobody wishes for."""
ENDED = re.compile(
    rf"\W*(?:(?:mødet|the meeting)\s+)?(?:(?:blev\s+|was\s+)?(?:hævet|closed)|slut(?:tede|tet)?|ended)\s+"
    rf"(?:(?:at|kl\.?)\s+)?{HOUR}(?:\W.{{0,30}})?|\W*(?:næste\s+gang|next\s+(?:time|panel|session))\s*:.{{3,60}}",
    re.IGNORECASE,
)
"""When it was over, and where those who met do so again, on a line of its own."""
DECIDED = re.compile(
    r"\W*(?:fælles\s+|joint\s+)?(?:aftal(?:e|er|t)|beslut(?:ning(?:er)?|tet)|besl\.|vedtag(?:et|else)|afgjort|afgørelse|"
    r"decisions?|decided|agreed|resolved)\s*(?:\([^()\n]{1,30}\)\s*)?[*_]*:|"
    r"\W*(?-i:BESLUTNING|AFGØRELSE|DECISION)\.",
    re.IGNORECASE,
)
"""What a meeting ends each of its items with."""
SIDES_AGREE = re.compile(
    r"\W*(?:(?:der (?:var|er) )?(?:ikke )?enighed(?: om)?|(?:not )?agreed)\s*(?:[:.]|$)", re.IGNORECASE
)
"""The same where staff meet their management: "Ikke enighed."."""
OUR_OWN = re.compile(r"\b(?:vi|os|vores|we|us|our)\b|(?<!by)rådet\s+(?!for\b)|\bbestyrelsen\s+(?!for\b)", re.IGNORECASE)
"""Who decides speaks for all who met: "Beslutning: Ældrerådet skriver et svar"."""
MONTH = rf"(?:{A_MONTH}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|okt|oct|nov|dec)\b\.?)"
A_DAY = re.compile(
    rf"(?:(?:{WEEKDAY})\W+)?(?:(?:d\.|den)\s*)?(?:\d{{1,2}}\s*[./]\s*(?:\d{{1,2}}|{MONTH})?|"
    rf"{MONTH})\W*(?:\d{{4}}\W*)?"
    r"(?:\((?:uden navn|anden hånd|tredje hånd|ikke underskrevet|samme hånd|without a name|another hand)[^()]*\)|"
    r"(?:uden navn|under [^.!?]{2,30}))?\W*",
    re.IGNORECASE,
)
"""What heads an entry of a book, and no more."""
A_NAME = re.compile(
    r"(?!\S*(?:en|et|erne|ne) )(?!.*(?:vej|gade|stræde|torv|plads|skole|hal|park|strand|sø|skov|bro|allé|sti|"
    r"klub)(?:en|et|n)?\b)"
    r"(?:§?\s*\d{1,2}[.)]?\s+)?[A-ZÆØÅ][a-zæøåé]+(?: [A-ZÆØÅ][a-zæøåé-]+){1,2}"
    r"(?:, (?:[A-ZÆØÅ][^.!?,]{2,40}|[\w-]*(?:repræsentant|assistent|koordinator|leder|lærer|pædagog|formand|kasserer|"
    r"sekretær|direktør|medlem|manager|owner|chair|coordinator)))?(?: \([^()]{1,60}\))?"
)
"""Somebody by their whole name, and maybe of what, without a word."""
A_DAY_AND_WHO = re.compile(
    rf"(?:\d{{1,2}}\s*[./]\s*)?{MONTH}(?:\s+\d{{4}})?(?:[ \t]{{2,}}|\t)[^.!?,\n]{{1,40}}(?:[.,][^.!?\n]{{0,40}})?",
    re.IGNORECASE,
)
"""The same with, further in, who wrote the entry."""
NOTE_OF = re.compile(
    r"\W*(?:(?!Vores|Jeres|Deres|Hans)[A-ZÆØÅ][\w-]+(?:s|['’]|['’]s|S) (?:note|bemærkning|tilføjelse|NOTE|BEMÆRKNING)|"
    r"(?:[Tt]alern|[Nn])oter? ?\([^()\n]{2,20}\)|Efterskrift(?: (?:af|fra|ved) [^:.!?]{2,40})?)\s*:"
)
"""What somebody who took the remarks down adds: "Idas note:", "Vagternes note:"."""
COLUMNS = re.compile(
    r"\W*(?:tema|emne|topic|theme)\W*\|[^|.!?]{3,30}(?:\|[^|.!?]{3,30}){0,3}\|\W*(?:(?:af|sagt af|said by|by)\s+)?"
    r"(?:hvem|who|whom)\W*",
    re.IGNORECASE,
)
"""The row that says what stands in each column."""
HOW_MARKED = re.compile(
    r"[^.!?]{0,60}[.:]?\s*(?:antal|tal|tallet|tallene|number|numbers|figures)\b[^.!?]{0,30}?\s(?:i|in)\s"
    r"(?:parentes|brackets|\[ ?\]|\( ?\))(?!\w).*",
    re.IGNORECASE,
)
"""What the counts behind each remark are of."""
CAPITALS = re.compile(r"\W*[A-ZÆØÅ]{3,}(?: [A-ZÆØÅ]{2,}){0,3}\s*[-–—]")
"""A heading between dashes; a card in capitals has none behind it."""
WRITTEN_BY = re.compile(
    r"\W*(?:[\w -]{2,40}, )?(?:afskrift(?: af)?|afskrevet|indtastet|tastet(?: ind)?|optalt|omdelt|renskrevet|"
    r"transcribed|typed|counted)"
    r"\s+(?:af|for|ved|fra|by|siderne|op)\b.*",
    re.IGNORECASE,
)
"""What whoever copied the remarks says of that."""
TICKED = re.compile(r"(?:[^\d.!?]{2,40}\s\d{1,4}\s*\[x\]\s*)+[^\d.!?]{2,40}\s\d{1,4}\W*")
SENT_OUT = re.compile(
    r"\W*(?:(?:spørge)?skema(?:et)?\s+(?:er|blev)\s+|undersøgelsen\s+(?:er|blev)\s+)?(?:ud)?sendt(?:\s+ud)?\s+til\s+"
    r"(?:(?:ca\.|alle|i\s+alt)\s*)*\d[\d.]*\s+[^\W\d].*|\W*(?:sent|handed\s+out)\s+to\s+(?:all\s+)?\d[\d,]*\s+[^\W\d].*",
    re.IGNORECASE,
)
"""To how many a survey was sent."""
OF_A_WALK = re.compile(
    r"\W*(?:vejret|læsevejledning|sådan\s+læses\s+(?:notatet|opsamlingen)|"
    r"(?:med|deltagere)\s+på\s+(?:turen|ruten|gåturen|vandringen|byvandringen|rundturen)|weather|how\s+to\s+read\s+this|on\s+the\s+walk)\s*:\s",
    re.IGNORECASE,
)
"""What a walk's notes tell above all remarks: who came along, the weather, how to read them."""
LEGEND = re.compile(r"[A-ZÆØÅ]{1,4}\d?\s*=\s*[^.!?]+")
"""What a letter before the remarks stands for."""
ANSWER = (
    r"(?:ja|nej|ved ikke|(?:ja|nej), [\w ]{2,20}|af og til|aldrig|sommetider|tit|let|svært|yes|no|"
    r"don['’]t know|never|sometimes|often)"
)
DOTTED = re.compile(r"[^.!?]{2,60}\s?\.{4,}\s*\d{1,4}")
COUNTED = re.compile(
    rf"(?:.*\?\s*)?(?:\[x\]\s*)?{ANSWER}\W{{0,4}}\d{{1,4}}\b(?:(?:[^.!?\d]{{2,40}}?)\d{{1,4}}\b){{0,8}}\W*",
    re.IGNORECASE,
)
"""How many ticked each answer."""


WITHOUT_WORDS = re.compile(r"[\W\d_]+")
_ANSWERS = r"(?:(?:hørings|fritekst)?svar|besvarelser|respondenter|answers|repl(?:y|ies)|responses|respondents)"
HOW_MANY_CAME = re.compile(
    rf"\W*(?:(?:antal|number of)\s+)?(?:fremmødte|besøgende|deltagere|visitors|{_ANSWERS})(?: i alt| in all)?\W+"
    rf"(?:ca\.\s*)?\d[\d.]*(?!\w)(?:\s*\([^()]{{1,60}}\)|[^.!?]{{0,20}})\W*|"
    rf"\W*(?:(?:der\s+(?:kom|er\s+(?:kommet|modtaget|indkommet))|(?:vi\s+)?modtog|i\s+alt|indkom)\s+)*(?:ca\.\s*)?\d[\d.]*\s+{_ANSWERS}\W*",
    re.IGNORECASE,
)
ANSWERS_COUNTED = rf"(?<!\w)(?:besøgende|visitors|{_ANSWERS})(?: i alt| in all)?\s*:\s*(?:ca\.\s*)?\d"
HOW_MANY_ANSWERED = re.compile(
    rf"{ANSWERS_COUNTED}|(?<![\d.])\d(?:[\d.]*\d)?\s+(?:har\s+)?(?:{_ANSWERS}|svaret)\b",
    re.IGNORECASE,
)
"""Of a survey, a consultation or an open day, what somebody may ask for."""
OF_A_HEARING = re.compile(rf"\W*(?:{any_of(*HEARING_KEYS)})\s*:|.*{ANSWERS_COUNTED}", re.IGNORECASE)
APPROVED = re.compile(
    r"\W*(?:(?:dette\s+)?(?:referat|notat|protokol)(?:et|len)?|(?:the\s+)?(?:minutes|notes))?\s*"
    r"(?:(?:er|blev|were|was|is|are)\s+)?(?:godkendt|(?:ud|rund)sendt|underskrevet|offentliggjort|approved|sent|signed)\b"
    rf"[^.!?]{{0,80}}?(?:{DATE}|\d{{1,2}}[./-]\s?\d{{1,2}}(?:[./-]\d{{2,4}})?)\W*",
    re.IGNORECASE,
)
"""By whom and when minutes were approved or sent: "Referat godkendt af bestyrelsen 20. marts 2025"."""
SENTENCES = re.compile(r"(?<=[^\W\d]\.)\s+(?=[A-ZÆØÅ\d])|(?<=[)\d]\.)\s+(?=[A-ZÆØÅ])|(?<=\d{4}\.)\s+(?=\d)")


def is_nobodys(said: str) -> bool:
    """True for what minutes end with and nobody wishes for, and for what stands over remarks or counts ticks."""
    words = " ".join(said.split())
    parts = SENTENCES.split(words)
    if OF_A_HEARING.match(words) or (len(parts) > 1 and all(map(_tells_nothing, parts))):
        return True
    return _tells_nothing(said)


def _tells_nothing(said: str) -> bool:
    words = " ".join(said.split())
    others = (TICKED, DOTTED, LEGEND, A_DAY, A_NAME, WRITTEN_BY, COUNTED, COLUMNS, HOW_MARKED, CAPITALS, SENT_OUT)
    begins = (
        tells_of_the_note(words)
        or NEXT_MEETING.match(said)
        or NOTE_OF.match(said)
        or OF_A_WALK.match(said)
        or A_DAY_AND_WHO.fullmatch(said.strip())
    )
    return bool(begins or any(one.fullmatch(words) for one in (*others, WITHOUT_WORDS, HOW_MANY_CAME, APPROVED)))


def of_the_meeting(said: str, home: Voice) -> bool:
    """True for when a meeting ends or is held again, and for what those with the voice at ``home`` decided there.

    What a council decides is its own, and what "we" shall do is said by them. Staff decide with their management.
    """
    if NEXT_MEETING.match(said) or ENDED.fullmatch(said):
        return True
    if home is Voice.EMPLOYEES:
        return bool(DECIDED.match(said) or SIDES_AGREE.match(said))
    return home is not Voice.POLITICIANS and bool(DECIDED.match(said)) and not OUR_OWN.search(said)
