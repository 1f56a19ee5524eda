"""What stands around a note's remarks and is nobody's, as told by where: survey questions, its head, signatures."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rag.danish.dates import A_MONTH
from rag.readers.head import HOST_KEYS, any_of
from rag.sections.columns import line_at
from rag.sections.named import HELD, REPORTED
from rag.sections.shapes import speaks
from rag.sections.speaking import OF_WHO_NOTES, voice_of_heading
from rag.types import Span, Voice

IN_SHORT = (
    r"(?:forslaget|planen|planerne|projektet|sagen|baggrunden)\s+(?:i\s+(?:korte\s+|store\s+|hoved)træk|kort\s+fortalt|kort)|"
    r"(?:the\s+)?(?:proposal|plans?|project|background)\s+in\s+(?:short|brief|outline)"
)
"""Before what is put to those who are heard."""
_OF_A_UNIT = (
    r"(?:[A-ZÆØÅ]\w+ )?[\w-]*(?:enhed|team|afdeling|forvaltning|administration|kommune|sekretariat|konsulent)"
    r"(?:e?ns|ets|e?rnes|s)"
)
_OWN_VIEW = (
    r"(?:iagttagelse(?:r|rne)?|observation(?:er)?|registrering(?:er)?|noter|bemærkninger|opmærksomhedspunkt(?:er)?|opfølgning|opsamling|refleksion(?:er)?|vurdering(?:er)?|konklusion(?:er)?|"
    r"anbefaling(?:er)?|(?:videre\s+)?arbejde|næste skridt)"
)
"""What those who asked make of the answers: "Ungeenhedens opmærksomhedspunkter"."""
_OF_WHO_WRITES = (
    r"(?:(?:[A-ZÆØÅ][\w’'-]+s['’]?\s+)?egne|our\s+own|(?:referentens|konsulentens|rådgiverens)(?:\s+egne)?)"
)
_LOOKED_AT = (
    r"(?:det\s+)?(?:her\s+)?(?:kigger|kiggede|ser|så|gik|går)\s+vi\s+på|(?:dét|det|hvad|her)\s+(?:kigger|kiggede|ser|så)\s+vi(?:\s+på)?|"
    r"(?:om\s+)?(?:stedet|stationen)(?:\s+kort)?|beskrivelse(?:\s+af\s+(?:stedet|stationen|ruten))?|what\s+we\s+looked\s+at"
)
"""What those who walked through a town were shown."""
FRAMING = re.compile(
    r"\W*(?:baggrund|velkomst|sagsfremstilling|(?:(?:administration|forvaltning)ens )?indstilling|background|welcome|"
    r"(?:om\s+)?metoden?|sådan\s+gjorde\s+vi|how\s+we\s+did\s+it|method(?:ology)?|"
    rf"{OF_WHO_NOTES}(?:\s*\([^()]*\))?|{IN_SHORT}|tal|nøgletal|(?:key )?figures|"
    r"hvad sker der nu|what happens next|"
    rf"{_OF_A_UNIT}\s+(?:egne\s+)?{_OWN_VIEW}(?:\s*\(.*)?|"
    rf"{_OF_WHO_WRITES}\s+{_OWN_VIEW}(?:\s*\(.*)?|registrering(?:er)?|vores\s+vurdering|{_LOOKED_AT}|"
    r"(?:kommentar(?:er)?|bemærkninger|svar|opfølgning|ord)\s+(?:fra|af|ved)\s+"
    r"(?:ledelsen|direktionen|centerledelsen|chefgruppen|HR|forvaltningen)|ledelsens\s+(?:kommentar(?:er)?|svar|opfølgning|bemærkninger))\W*",
    re.IGNORECASE,
)
"""What whoever invites or writes the note says: nobody is heard there."""
HELD_BY_HOSTS = (
    r"(?:(?:kort\s+)?(?:(?:fra|om)\s+)?oplæg(?:get|gene)?|orientering|præsentation|introduktion|indledning|fremlæggelse|velkomst|baggrund|"
    r"(?:afrunding|afslutning)(?=\s+(?:ved|v/|v\.))|(?:(?:aftenens|dagens|mødets)\s+)?(?:program|dagsorden)|"
    r"(?:det|den)?\s*videre\s+(?:forløb|proces)|(?:de\s+)?næste\s+skridt)"
)
BY_OTHERS = (
    r"(?!.*(?:\b(?:bord|idé|ide|svar|ønske|unge|elev|forældre|deltager|beboer|borger|grupp)|\b(?:til|salen)\b|\?))"
)
PROGRAMME = re.compile(
    rf"(?:\W|\d|\b(?:punkt|pkt|kl)\b)*{BY_OTHERS}{HELD_BY_HOSTS}(?:\s*(?:,|/|&|\bog\b)\s*{HELD_BY_HOSTS})*"
    r"(?:\s*:.{2,60}|\s+(?:af|for|fra|om|v\.?|v/|ved)\W?.{2,60}|\s*[(–-].*)?\W*",
    re.IGNORECASE,
)
"""What those who invite citizens say and show; citizens speak under "Oplæg til drøftelse" and "Oplæg fra bordene"."""
SPEAKERS_NOTE = r"(?:taler|oplægs)noter?(?:\s*\([^()]*\))?|speaker['’]?s? notes?"
STATED = re.compile(rf"\W*(?:sagsfremstilling|{IN_SHORT}|{SPEAKERS_NOTE})\W*:", re.IGNORECASE)
LONGEST_TITLE = 120
LONGEST_HEAD = 900
"""So many characters of a note may tell how it came about."""
ASKS = re.compile(r"[^\n]*\?(?:\s*\([^()\n]{3,60}\))?\s*", re.IGNORECASE)
BULLET = re.compile(r"\s*[-*•+–>]\s")
REMARKS_FOLLOW = re.compile(r"\W*(?:bemærkn\w*|kommentarer|skrevet til|comments|remarks)\W*", re.IGNORECASE)
OPTION = re.compile(r"(?:[\s.]{2,}|\s*=\s*|\s*:\s*|\s{2,}\[|\[|[ ])(?<![\d,.] )\d{1,4}(?!\d)\s*[\])%]?(?=\s|$)")
OPTIONS_APART = re.compile(r"(?:[ \t]{2,}|=\s*|\.{3,}\s*|:\s?)\[?\d{1,4}\]?(?:\s|\]|$)|\d[ \t]{2,}\S")
STROKES = re.compile(r"[|I]{2,}\s*|\.{3,}")
NUMBERED = re.compile(r"\W*(?:SP|SPM|Q)\.?\s?\d{1,2}\W")
"""Before a survey's question."""
LONGEST_OPTION = 40
MOST_OPTIONS = 8
TOLD_BY = (
    r"(?:(?:ud|ind|af|ned|ren|sammen)?skrevet|udført|gengivet|genfortalt|fortalt|redigeret|indtastet|tastet|indscannet|"
    r"optalt|indsat|refereret|udlagt|omdelt|udsendt|lagt(?: frem)?|written|typed|taken|retold|told|"
    r"edited|transcribed|counted|handed out)"
)
TAKEN = re.compile(
    rf"(?:(?:[^!?]{{0,120}}[.,]\s+)?\W*{TOLD_BY}(?:\s+og\s+\w+)?(?:\s+(?:af|for|fra|i|efter|ved|by|for|from|in|at|\d)\b|\s*:|\s+\d)|"
    r"[^.!?]{0,60}\b(?:(?:bord)?noter(?:ne)?|notes|udskrift|opsamling|plancher|sedler|skemaer|indlæg|oplæg|citaterne|debatten|"
    rf"bordværterne|(?:table )?hosts)\b[^.!?]{{0,40}}?\b(?:{TOLD_BY}|efter|ikke ordret|fra planche\w*)\b)",
    re.IGNORECASE,
)
"""How a note came about: "Noter ved bordværterne, renskrevet af ...", "Gengivet af konsulent ..."."""
CAME = re.compile(
    r"(?:[^.!?]{0,60}[.,]\s+)?\W*(?:(?:ca\.?|omkring|around|about|i alt|fremmødte|retur|svar)\W*)?\d{1,4}\s+"
    r"(?:(?:unge|nye|forskellige)\s+)?(?:borgere|deltagere|fremmødte|frem\b|besvarelser|skemaer|gæster|newcomers|guests|people|"
    r"participants|personer|pers\b|grupper,|groups,|stk\b)(?!\s+(?:bor|skal|kan|vil|har|er|live|have|need|want)\b)[^?]*",
    re.IGNORECASE,
)
"""How many were there."""
LISTED = re.compile(
    r"\W*(?:medlemmer|embedsmænd|politikere ved bordene|værter?|gæst(?:er)?(?: under [^:\n]{2,20})?|"
    r"sagsbehandler|med|format|oplæg|members|officials|hosts?|guests?)\s*:\s*(?-i:[A-ZÆØÅ]|[a-zæøå]+ [A-ZÆØÅ]).*",
    re.IGNORECASE | re.DOTALL,
)
"""Who was there, by name."""
STATIONS = re.compile(
    r"\W*(?:(?:[^.!?]{0,40}\s)?(?:\d|to|tre|fire|fem|seks|syv|otte|three|four|five|six|seven) "
    r"(?:stationer|borde|stations|tables)\b|(?:ved hver station|at each station)\b)[^?]*",
    re.IGNORECASE,
)
"""How those who came went about it."""
DATED = re.compile(
    rf"[^.!?:]{{3,90}},\s+(?:den\s+|d\.\s*)?\d{{1,2}}\.(?:\s*-\s*\d{{1,2}}\.)?\s*(?:{A_MONTH})(?:\s+\d{{4}})?\W*",
    re.IGNORECASE,
)
"""What a meeting was, or where a letter was written, and the day."""
PRESENT = re.compile(
    r"\W*(?:til stede|deltagere?|deltog|medvirkende|present|participants|attend(?:ees|ing))\W*", re.IGNORECASE
)
FROM_THE_HOSTS = re.compile(rf"\W*(?:{any_of(*HOST_KEYS)})\W*", re.IGNORECASE)
BY_NAME = re.compile(
    r"(?!.*[.!?:]$)[^.!?:]*?[A-ZÆØÅ][\w’'-]+ [A-ZÆØÅ][\w’'-]+(?: [A-ZÆØÅ][\w.’'-]*)*(?:[ ,(][^.!?:]*)?"
)
ADDRESSED = re.compile(
    r"\W*(?:(?:att\.?|vedr\.?|ang\.?|bilag(?: \([^()]*\))?|re|subject|emne)\s*:.{2,200}|til|to|v/ .{3,60}|"
    r"(?-i:[A-ZÆØÅ])[\wé]+ \d{1,3}(?:, (?-i:[A-ZÆØÅ])\w+)?|(?:byrådet i )?(?-i:[A-ZÆØÅ])[\w-]+ kommune)\W*",
    re.IGNORECASE,
)
"""The lines of an address, and what a letter is about."""
GREETED = re.compile(
    r"\W*(?:(?:med )?(?:de |de bedste |mange |ven[l1]ige? )?hi[l1]sen(?:er)?|mvh\.?|p[åa] (?:[\w-]+ ){0,2}vegne|"
    r"(?:with )?(?:kind|best|warm) (?:regards|wishes)|on behalf of (?:the )?[\w -]{2,40})\W*",
    re.IGNORECASE,
)
SIGNED = re.compile(r"(?P<name>[A-ZÆØÅ][\w-]+(?: [A-ZÆØÅ][\w-]+){0,2})(?: \([A-ZÆØÅ]{1,3}\))?\W*")
HEAD_OF_MAIL = (
    r"^[> \t*_]*(?:from|fra|to|til)\s*:[^\n]*\b{}\b|^[> \t*_]*(?:on|den) [^\n]*\b{}\b[^\n]*(?:wrote|skrev)\s*:"
)
OFFICIAL = (
    r"(?:(?:kommunal|økonomi|teknik|ældre|skole|børne|social|kultur|fag|forvaltnings)?(?:direktør|chef)|borgmester|"
    r"(?:deputy )?mayor|director|chief executive)(?:en)?"
)
CLOSING = (
    r"(?:(?:fælles )?(?:afslutning|afrunding|opsamling|slut)|closing(?: words)?|round[ -]?up)\W+"
    r"(?:(?:ved|v\.?|v/|by)\W*)?"
)
CLOSES = re.compile(
    rf"\W*(?:{CLOSING})?{OFFICIAL}\s+(?-i:[A-ZÆØÅ][\w-]+\s+){{1,3}}(?:lovede|takkede|sluttede|rundede|afsluttede|"
    rf"konkluderede|promised|thanked|closed)\b|\W*{CLOSING}{OFFICIAL}\s+(?-i:[A-ZÆØÅ][\w-]+\s*){{1,3}}:",
    re.IGNORECASE,
)
"""What somebody of the head office ends a meeting with."""
ELECTED = re.compile(r"\W*(?:[\w -]+\W+(?:ved|v\.?|v/|by)\W*)?(?:borgmester|(?:deputy )?mayor)", re.IGNORECASE)
MAJORITY = re.compile(r"\b(?:flertal|enighed|a majority)\b", re.IGNORECASE)
OF_THE_YOUNG = re.compile(
    r"\b(?:unge|ungdom|teen|elev|børne?(?:ting|råd|møde|panel)|youth|young|pupils)", re.IGNORECASE
)
ADULTS = re.compile(
    r"\W*(?:(?:det\s+sagde|hvad|fra|input\s+fra|what|from)\s+)?(?:(?:de|nogle|the)\s+)?(?:få\s+)?"
    r"(?:voksne(?:s\s+\w+)?|adults?)(?:,?\s+(?:der|som|fra|på|omkring|sagde|siger|who|from|around)\s.*|"
    r"\s+\((?!\d).*)?\s*:?\W*",
    re.IGNORECASE,
)
"""Over what those say who came to a meeting of the young and are none of them."""
HOST = re.compile(
    r"\((?:[^()]*,\s*)?(?:bord)?(?:vært|host)(?:er|inde)?\s*:?\s+(?P<name>[A-ZÆØÅ][\w-]+)[^()]*\)", re.IGNORECASE
)
BY_THE_HOST = re.compile(r"\W*(?:(?:table )?host|(?:bord)?vært(?:en|inden)?)\s*:", re.IGNORECASE)
OF_A_HOST = rf"\W*{{}}\s*(?::|\s(?:lovede|promised|explained|{REPORTED}|{HELD})\b)"


def frames(text: str, span: Span, over: str, home: Voice) -> bool:
    """True for words of a note that are around remarks, by where they stand in it.

    They are under the heading ``over``, and those who met have the voice at ``home``.
    """
    said = text[span.start : span.end]
    words = " ".join(said.split())
    if GREETED.fullmatch(words) or ADDRESSED.fullmatch(words) or _signs(text, words):
        return True
    if span.start < LONGEST_HEAD and text.find(over) < LONGEST_TITLE and _of_the_head(words):
        return True
    if lists_who_came(words, over):
        return True
    if home is Voice.CITIZENS and (_is_asked(text, span) or _counts(text, span) or _of_the_host(words, over)):
        return True
    council = home is Voice.POLITICIANS and ELECTED.match(words) and not MAJORITY.search(words)
    return bool(CLOSES.match(words)) and not council


def lists_who_came(words: str, over: str) -> bool:
    """True for somebody by no more than name and office, under the heading of those who were there."""
    if FROM_THE_HOSTS.fullmatch(over):
        return bool(BY_NAME.fullmatch(words)) and not speaks(words)
    return bool(PRESENT.fullmatch(over)) and not words.endswith((".", "!", "?")) and ":" not in words


def is_of_hosts(heading: str, home: Voice) -> bool:
    """True for the heading of what the hosts say, unless it names one of those who are heard."""
    if FRAMING.fullmatch(heading):
        return True
    return home is Voice.CITIZENS and bool(PROGRAMME.fullmatch(heading)) and voice_of_heading(heading) is None


def is_of_adults(headings: Iterable[str], text: str) -> bool:
    """True below a heading of the adults who came to a meeting of the young: each of them is what they say they are."""
    return any(map(ADULTS.fullmatch, headings)) and OF_THE_YOUNG.search(text[:LONGEST_TITLE]) is not None


def _of_the_head(words: str) -> bool:
    return any(one.match(words) for one in (TAKEN, CAME, LISTED, STATIONS)) or bool(DATED.fullmatch(words))


def _signs(text: str, words: str) -> bool:
    """True for the bare name of one of those between whom a mail goes."""
    found = SIGNED.fullmatch(words)
    name = re.escape(found["name"]) if found else ""
    return bool(found) and bool(re.search(HEAD_OF_MAIL.format(name, name), text, re.IGNORECASE | re.MULTILINE))


def _of_the_host(words: str, over: str) -> bool:
    """True for what the host of a table, whom its heading names, says or promises."""
    host = HOST.search(over)
    return bool(BY_THE_HOST.match(words) or (host and re.match(OF_A_HOST.format(re.escape(host["name"])), words)))


def _is_asked(text: str, span: Span) -> bool:
    """True for a survey's question: right below it stand its answers, counted, or that remarks follow."""
    begin, end = line_at(text, span.start)
    if not ASKS.fullmatch(text[begin:end]) or BULLET.match(text[begin:end]):
        return False
    if NUMBERED.match(text[begin:end]):
        return True
    below = text[end + 1 : line_at(text, end + 1)[1]] if end < len(text) else ""
    return bool(REMARKS_FOLLOW.fullmatch(below)) or _is_count(below)


def _counts(text: str, span: Span) -> bool:
    """True for a survey's answers, counted, below the question or below others of them."""
    begin, end = line_at(text, span.start)
    if not _is_count(text[begin:end]):
        return False
    for _ in range(MOST_OPTIONS):
        begin, end = line_at(text, begin - 1) if begin else (0, 0)
        if not _is_count(text[begin:end]):
            return bool(ASKS.fullmatch(text[begin:end])) and not BULLET.match(text[begin:end])
    return False


def _is_count(line: str) -> bool:
    """True for a line of short words and, apart from each, a number."""
    if BULLET.match(line) or not OPTIONS_APART.search(line):
        return False
    parts = OPTION.split(STROKES.sub("  ", line).strip())
    return len(parts) > 1 and not parts[-1].strip(" ]") and all(len(one) <= LONGEST_OPTION for one in parts)
