"""The forms of requests: a text, a table, quotes, a translation, some of all there is; and the question in each."""

from __future__ import annotations

import re
from collections.abc import Callable

from rag.danish import content_words
from rag.danish.saying import SAYING
from rag.requested.frames import without_receiver
from rag.requested.plain import meeting_summed_up, of, said, speaks
from rag.requested.record import Requested
from rag.requested.vocabulary import (
    ASK,
    CAN_YOU,
    CLAUSE,
    COUNT,
    HELP,
    LITTLE,
    ME,
    ONE,
    SEVERAL,
    TONGUE,
    WANT,
    language_named,
    number_of,
)
from rag.retrieval.facets import facets_in
from rag.retrieval.meetings import OCCASION
from rag.retrieval.understanding import SUMMARY
from rag.types import Wish

LISTED = re.compile(
    rf"^\W*(?:{ASK})?(?:{ONE}\s+)?{LITTLE}"
    r"(?P<kind>tabel|skema|oversigt|liste|graf|diagram|punktopstilling|table|list|overview|chart|spreadsheet)\s+"
    r"(?:over|med|for|of|with|showing)\s+(?P<matter>.*\w.*)$",
    re.IGNORECASE | re.DOTALL,
)
"""A form for what the notes say of a matter: "Lav en tabel over forslag om unge"."""
PLAIN_LISTS = ("liste", "list", "oversigt", "overview")
"""Any answer is one."""
IN_SHORT = re.compile(
    rf"^\W*(?:(?P<minutes>{CAN_YOU}(?:(?:lav|skriv|giv|vis)e?|make|write|give|show)\s+{ME}(?:(?:et|en|a|an|the)\s+)?{LITTLE}"
    r"(?:referat|resum[eé]|sammendrag|sammenfatning|opsummering|minutes|summary|r[eé]sum[eé])\s+(?:af|fra|over|for|of|from))"
    r"|(?:hvad|what)\s+(?:kom|kommer|came|has\s+come)\s+(?:der\s+)?(?:ud|out)\s+(?:af|fra|of)"
    r"|(?:hvad|what)\s+(?:er|var|blev|is|was|were)\s+(?:(?:the|der)\s+)?(?:resultatet|udbyttet|udfaldet|outcomes?|results?|upshot)\s+(?:af|fra|på|of|from))"
    r"\s+(?P<meeting>.*\w)\W*$",
    re.IGNORECASE,
)
"""All that was said at a meeting is asked for, whether as minutes of it or as what came of it."""
SUMMED_UP = re.compile(
    rf"^\W*(?:{ASK})?{CAN_YOU}(?:(?:et|en|a|an|the)\s+)?{LITTLE}"
    r"(?:resum[ée]|sammendrag|sammenfatning|opsummering|overblik|summary|overview|opsumm[eé]re?|sammenfat(?:te)?|summari[sz]e)\s+"
    r"(?:(?:lige|please|over|af|om|of|on|about)\s+)*(?P<matter>(?:hvad|hvilke|hvordan|what|which|how)\b.+)$",
    re.IGNORECASE | re.DOTALL,
)
TRANSLATED = re.compile(
    rf"^\W*{CAN_YOU}(?:oversæt(?:te)?|translate)\s+(?P<quotes>(?:(?:alle|all|de|the|disse|these)\s+)*"
    r"(?:citater(?:ne)?|udsagn(?:ene)?|svar(?:et|ene)?|quotes|quotations|answers?|remarks)\s+)?"
    r"(?P<matter>.+?)(?:\s+(?:til|på|in?to|to|in)\s+(?:(?P<tongue>engelsk|english|dansk|danish)|tysk|german|svensk|swedish|\w+sk))?"
    r"(?:\s+(?:tak|please))?\W*$",
    re.IGNORECASE | re.DOTALL,
)
_A_TEXT = (
    "tale|pressemeddelelse|notat|mail|brev|svar|oplæg|artikel|opslag|indlæg|tekst|rapport|debatindlæg|læserbrev|digt|sang|"
    "præsentation|speech|press release|memo|letter|post|article|text|e-?mail|report|statement|brief|briefing|talk|poem|"
    "song|presentation|linjer|ord|sætninger|afsnit|lines|words|sentences|paragraphs?"
)
TASK = re.compile(
    rf"^\W*(?:{ASK}|{CAN_YOU}{HELP})(?:med\s+|with\s+)?(?:{ONE}\s+)?(?:[\w-]+\s+){{0,2}}?(?:{_A_TEXT})\s+"
    r"(?:(?:til|for|to)\s+(?:[\w-]+\s+){1,4}?)?(?:om|about|on)\s+(?P<matter>.+)$",
    re.IGNORECASE | re.DOTALL,
)
STATED = re.compile(rf"^\W*{WANT}\s", re.IGNORECASE)
FURTHER = re.compile(rf"[:.,;!?]\s+(?:\w+\s+){{0,3}}?{CLAUSE.pattern}|\b(?:vil|want|would)\b", re.IGNORECASE)
"""Who goes on asking has told what for, and asks for no text."""
_QUOTES = r"citat(?:er|et|erne)?|udsagn(?:ene)?|quotes?|quotations?"
_EXAMPLES = r"eksemp(?:el|ler)|udtalelser?|bemærkninger|examples?|statements?|remarks?"
QUOTED = re.compile(
    rf"^\W*(?:(?P<asks>{ASK})|(?:hvilke|er\s+der|findes\s+der|har\s+(?:du|i)|what|which|are\s+there|do\s+you\s+have)\s+)?"
    rf"(?:(?:alle|all|nogle|nogen|some|any|de|the)\s+)*(?:(?P<count>{COUNT})\s+)?{LITTLE}"
    rf"(?:{_QUOTES}|(?P<example>{_EXAMPLES}))(?:\s+(?:er\s+der|findes\s+der|har\s+(?:du|i)|are\s+there|do\s+you\s+have))?\s+"
    rf"(?P<rest>(?:(?:på|of)\s+(?={CLAUSE.pattern})|fra|af|om|omkring|vedrørende|der|som|from|by|about|on|regarding|that|which)\b.+?)"
    rf"(?:\s+(?:på|in)\s+{TONGUE})?\W*$",
    re.IGNORECASE | re.DOTALL,
)
COUNTED = re.compile(rf"(?<!\w)(?P<count>{COUNT})\s+(?:{_QUOTES})(?!\w)", re.IGNORECASE)
_MOST = (
    r"(?:(?:aller)?(?:vigtigste|største|værste|bedste|væsentligste|alvorligste)|mest\s+\w+|most\s+\w+|(?:very\s+)?(?:biggest|greatest|"
    r"main|key|top|worst|best|primary|major))"
)
CHOSEN = re.compile(
    rf"^\W*(?P<asks>{ASK})?(?P<all>(?:alle|all)\s+)?(?:(?:de|den|det|the|nogle|some|any)\s+)*(?P<top>top\s+)?(?:(?P<count>{SEVERAL})\s+)?"
    rf"(?P<most>{_MOST}\s+)?(?:(?P<more>{SEVERAL})\s+)?(?P<matter>[^\W\d].*)$",
    re.IGNORECASE | re.DOTALL,
)
"""Some of all there is: "Nævn tre udfordringer for unge", "Giv mig de vigtigste bekymringer"."""
COUNTED_MOST = re.compile(
    rf"^(?P<asks>\W*(?:hvad|hvilke|what|which)\s+(?:er|var|are|were)\s+(?:[\w’']+\s+){{0,3}}?){SEVERAL}\s+(?=(?:{_MOST})\s)",
    re.IGNORECASE,
)
"""A number before what is greatest: no passage says that number."""
MOST = re.compile(rf"\b(?:{_MOST}|mest|most|vigtigst|størst|værst)\b", re.IGNORECASE)
"""Asks what matters most, or is said most: nothing here is weighed so."""
COUNTED_THINGS = re.compile(
    rf"^(?P<asks>\W*(?:hvilke|what|which)\s+(?:are\s+the\s+|er\s+de\s+)?)(?:top\s+)?{SEVERAL}\s+(?P<most>{_MOST}\s+)?(?=(?:ting|things)\b)",
    re.IGNORECASE,
)
RANKING = re.compile(
    rf"^\W*{CAN_YOU}(?:rang[eé]re?|rangordne?|priorit[eé]re?|prioriti[sz]e|rank)\s+(?P<matter>.+?)(?:\s+(?:efter|by)\s+(?:hvor\s+)?"
    r"(?:vigtig\w*|importance|relevan\w*).*)?$",
    re.IGNORECASE | re.DOTALL,
)
_THE_MAIN = (
    r"(?:det\s+(?:aller)?vigtigste|det\s+væsentligste|the\s+most\s+important(?:\s+(?:thing|points?))?|the\s+main\s+"
    r"(?:things?|points?))"
)
MAINLY = re.compile(
    rf"^\W*(?:{ASK}|{CAN_YOU}(?:fortæl(?:le)?|sige?|opsumm[eé]re?|sammenfat(?:te)?|tell|summari[sz]e)\s+{ME}|(?:hvad\s+er|what(?:['’]s|\s+is))\s+)?{_THE_MAIN}"
    rf"(?:,?\s+(?:som\s+|that\s+)?(?P<who>(?:[\w’'-]+\s+){{1,4}}?)(?:{SAYING}))?\s+(?:om|about|on)\s+(?P<matter>.+)$",
    re.IGNORECASE | re.DOTALL,
)
"""What matters most of a matter: all that is said of it, and whoever reads it weighs it."""
ASKED_FOR_A_VIEW = re.compile(
    r"^\W*(?:(?:og|and|men|but)\s+)?(?:hvad\s+(?:mener|synes|tænker|tror|siger)\s+du(?:\s+(?:selv|så|egentlig))*\s+om|"
    r"what(?:['’]s|\s+is)\s+your\s+(?:opinion|view|take)\s+(?:on|of|about)|what\s+do\s+you\s+(?:think|believe)\s+(?:about|of))\s+(?P<matter>.+)$",
    re.IGNORECASE | re.DOTALL,
)
LEADING = re.compile(
    rf"^\W*(?:{CAN_YOU}(?:fortæl(?:le)?|sige?|vise?|finde?|undersøge?|oplyse?|tell|show|find|check)\b|(?:jeg|vi)\s+(?:vil|ville)\s+(?:gerne|godt)\s+(?:vide|høre|se)|"
    r"(?:I|we)(?:['’]d|\s+would)?\s+(?:like|want|need)\s+to\s+(?:know|hear|see))"
    rf"(?:\W+(?:mig|os|me|us|lige|ud\s+af|frem\s+til|out|please|venligst))*\W+(?={CLAUSE.pattern})",
    re.IGNORECASE,
)
"""Asks to be told what the clause behind it asks."""


def _in_short(question: str) -> Requested | None:
    asked = IN_SHORT.match(question)
    meeting = asked and meeting_summed_up(asked["meeting"], question, there=bool(asked["minutes"]))
    return Requested(meeting) if meeting else None


def _listed(question: str) -> Requested | None:
    listed = LISTED.match(question)
    if not listed:
        return None
    return Requested(without_receiver(listed["matter"]), None if listed["kind"].lower() in PLAIN_LISTS else Wish.TABLE)


def _summed_up(question: str) -> Requested | None:
    found = SUMMED_UP.match(question)
    return Requested(without_receiver(found["matter"]), Wish.SHORTER) if found else None


def _translated(question: str) -> Requested | None:
    found = TRANSLATED.match(question)
    if not found or not content_words(found["matter"]):
        return None
    matter = without_receiver(found["matter"])
    asked = said(matter, question) or of(matter, "", question)
    return Requested(asked, Wish.TRANSLATED, language=language_named(found["tongue"]))


def _task(question: str) -> Requested | None:
    task = TASK.match(question)
    if not task or (STATED.match(question) and FURTHER.search(task["matter"])):
        return None
    matter = without_receiver(task["matter"]).strip(" ?.!")
    meeting = meeting_summed_up(matter, question, there=True) if OCCASION.search(matter) else None
    return Requested(meeting or of(matter, "", question), Wish.BRIEF)


def _quoted(question: str) -> Requested | None:
    found = QUOTED.match(question)
    if not found or (found["example"] and not found["asks"]):
        return None
    asked = said(without_receiver(found["rest"]), question)
    if not asked:
        return None
    if found["tongue"]:
        return Requested(asked, Wish.TRANSLATED, language=language_named(found["tongue"]))
    count = number_of(found["count"])
    return Requested(asked, Wish.NUMBER if count else None, count)


def _chosen(question: str) -> Requested | None:
    found = CHOSEN.match(question)
    if not found or SUMMARY.search(question) or not content_words(found["matter"]):
        return None
    count, ranked = number_of(found["count"] or found["more"]), bool(found["most"])
    sided = bool(facets_in(found["matter"].split()[0]))
    matter = without_receiver(found["matter"])
    if (ranked and (count or found["asks"])) or (found["top"] and count):
        return Requested(matter, Wish.RANKED)
    if found["asks"] and count:
        return Requested(matter, Wish.NUMBER, count)
    return Requested(matter) if found["asks"] and sided else None


def _counted_most(question: str) -> Requested | None:
    found = COUNTED_MOST.match(question)
    if not found or not facets_in(question):
        return None
    return Requested(found["asks"] + question[found.end() :], Wish.RANKED)


def _counted_things(question: str) -> Requested | None:
    found = COUNTED_THINGS.match(question)
    if not found or not MOST.search(question):
        return None
    return Requested(found["asks"] + question[found.end() :], Wish.RANKED)


def _ranking(question: str) -> Requested | None:
    found = RANKING.match(question)
    return Requested(found["matter"], Wish.RANKED) if found and facets_in(found["matter"]) else None


def _mainly(question: str) -> Requested | None:
    found = MAINLY.match(question)
    if not found or not content_words(found["matter"]):
        return None
    who = found["who"] or ""
    if who and not speaks(who.strip(), question):
        return None
    return Requested(of(without_receiver(found["matter"]), who, question), Wish.RANKED)


def _asked_for_a_view(question: str) -> Requested | None:
    found = ASKED_FOR_A_VIEW.match(question)
    if not found or not content_words(found["matter"]):
        return None
    return Requested(of(found["matter"], "", question), Wish.OPINION)


def _led_up_to(question: str) -> Requested | None:
    found = LEADING.match(question)
    return Requested(question[found.end() :]) if found else None


FORMS: tuple[Callable[[str], Requested | None], ...] = (
    *(_in_short, _listed, _summed_up, _translated, _task, _quoted, _mainly, _led_up_to, _ranking, _chosen),
    *(_counted_most, _counted_things, _asked_for_a_view),
)
