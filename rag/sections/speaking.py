"""Who speaks: by a label before a remark, by what stands over it, by initials or a column of a table.

A wrong voice is worse than none: a heading decides only where it says whose words follow ("Svar fra politikerne"), not
where it is about them ("Samarbejde med politikerne").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from rag.danish.people import GROUPS, HEADING, HEARD, MANY, ONE, ONE_OF_A_GROUP, SEATED, any_noun
from rag.sections.colours import CARRIER, COLOUR
from rag.sections.named import PARTY, in_party, voice_of_label_by_name, voice_of_somebody
from rag.sections.shapes import IN_WORDS
from rag.types import Voice

NOT_HEARD = "forvaltning|interviewer|ordstyrer|mødeleder|facilitator|moderator"
"""The authority that answers and who leads the talk are none of those who are heard."""
OF_WHO_NOTES = (
    r"(?:(?:mi(?:n|t|ne)(?: ege[nt]| egne)?|egne|my(?: own)?|(?:konsulent|referent|facilitator|interviewer)ens|"
    r"(?:facilitator|consultant|interviewer|moderator|note-taker)['’]s(?: own)?) (?:\w+ )?"
    r"(?:noter|bemærkning(?:er)?|refleksion(?:er)?|indtryk|observation(?:er)?|kommentar(?:er)?|cents|notes|remarks?|"
    r"impressions?|observations?|comments?|reflections?)|"
    r"(?:note|bemærkning|kommentar|comment|remark)(?:er|s)? (?:fra|af|from|by) (?:\w+ ){0,2}?"
    r"(?:referent|konsulent|facilitator|interviewer|consultant|note-taker)(?:en|e?ne)?)"
)
"""What whoever writes a note adds on their own account."""
REMARKS = r"be(?:m|rn)ærkning(?:er)?"
"""Scans make two letters of the "m"."""
SHORT_REPLY = rf"(?:forv(?:altn)?|adm(?:in)?)\.\s*(?:{REMARKS}|kommentar(?:er)?|svar|reply|comments?|response)"
"""What the administration, abbreviated, says of a reply to a consultation."""
HEARD_AS = (ONE, MANY, ONE_OF_A_GROUP, GROUPS)
NOUNS = {
    **{voice: any_noun(voice, *HEARD_AS) for voice in HEARD},
    Voice.UNKNOWN: rf"(?:{NOT_HEARD}|administration)(?:en)?|kommunen?|municipality|council|authority|chair",
}
"""Who can be named as those whose words follow."""
IN_A_PARTY = re.compile(rf"(?P<name>(?:[A-ZÆØÅ][\w.-]*\s+){{1,6}}|\w\s+)\((?:[^()]*,\s*)?(?P<party>{PARTY})\s*[,)]")
LABELS = {
    **{voice: any_noun(voice, ONE, ONE_OF_A_GROUP) for voice in HEARD},
    Voice.UNKNOWN: rf"(?:{NOT_HEARD})(?:en)?|kommunen|(?:byråds)?sekretariatet|{OF_WHO_NOTES}|{SHORT_REPLY}",
}
LABEL = re.compile(
    rf"\W*(?:{'|'.join(f'(?P<{voice.name}>{nouns})' for voice, nouns in LABELS.items())})s?(?:\s*\d{{1,2}})?"
    r"(?:\s+(?:fra|i|på|from|in)(?:\s+(?-i:[A-ZÆØÅ])[\w’'-]+){1,3}|\s+(?:fra|på|from)\s+[\w-]+)?"
    r"(?:\s*\([^()\n]{1,60}\))?\s*:",
    re.IGNORECASE,
)
"""Who speaks, where a note says so at the beginning of a remark; "Forældre: ..." may be what it is about."""

IN_HEADINGS = NOUNS | {voice: any_noun(voice, *HEARD_AS, HEADING) for voice in HEARD}
IN_HEADINGS[Voice.CITIZENS] += r"|(?:dem|de),? der (?:kom|satte sig|deltog|var med|mødte op)"
"""Who is named as speaking in a heading; elsewhere several of them are what is talked about."""
OF_A_PLACE = (
    r"(?:kommunens|byens|egnens|områdets|øens|husets|stedets|[\w-]*(?:bibliotek|cent(?:er|r)|hjem|område|museum)(?:m?ets)|"
    r"[\w-]*(?:skole|børnehave|institution|afdeling|hal|klub|pleje)(?:b?ens|ns))"
)
"""Of what part of the municipality somebody is: "bibliotekets medarbejdere"."""
NAMED = (
    rf"(?:(?:de|en|et|the|a|vores|our|lokale|local|{OF_A_PLACE})\s+)*"
    rf"(?P<who>{'|'.join(f'{nouns}' for nouns in IN_HEADINGS.values())})"
)
WHO = rf"{NAMED}(?![\w-])"
ANYBODY = re.compile(rf"(?<![\w-])(?:{'|'.join(NOUNS.values())})(?![\w-])", re.IGNORECASE)
ANY_IN_HEADINGS = re.compile(rf"(?<![\w-])(?:{'|'.join(IN_HEADINGS.values())})(?![\w-])", re.IGNORECASE)
BEFORE_THE_NAME = re.compile(r".*(?:udvalget|byrådet|kommunalbestyrelsen|committee|council) ", re.IGNORECASE)
"""What somebody sits in, right before their own name: "formand for Teknikudvalget Bo Lind (V)"."""
OF_A_COMMITTEE = re.compile(r"\b(?:fra|from) (?:the )?(?:udv(?:alget|\.)?|committee)(?![\w-])", re.IGNORECASE)
"""Those who come from "the committee" and no other are of the council."""
MORE = rf"(?P<more>(?:\s*(?:,|/|og|and|samt)\s*(?:de\s+|the\s+)?(?:{'|'.join(IN_HEADINGS.values())})(?![\w-])){{0,4}})"
NUMBERED = (
    r"(?:(?!(?:punkt|pkt|ad|sag)\b)(?:[^\W\d]*\s*\d{1,3}|(?:stand|station|bord|post|gruppe|zone|table)\s+[A-H])"
    r"\s*[:.)–-]\s*)?"
)
"""A number before it. "Punkt 3" is an agenda's, and what stands under that is what the meeting says of it."""
REPLIES = (
    rf"(?:hørings)?svar|spørgsmål|input|kommentar(?:er)?|{REMARKS}|tilbagemelding(?:er)?|indlæg|udsagn|udtalelser?|"
    r"citat(?:er)?|oplæg|answers?|repl(?:y|ies)|questions?|comments?|remarks?|feedback|responses?|quotes?"
)
TALKS = (
    r"oplæg|orientering(?:er)?|præsentation(?:er)?|introduktion|indledning|fremlæggelse|gennemgang|velkomst|"
    r"afrunding|afslutning|oplysninger|meddelelser|"
    r"presentation|introduction|welcome|briefing"
)
"""What hosts do; with "af" behind it, it is what the talk is about."""
BY = r"(?:fra|ved|v/|v\.|from|by)"
WISHES = r"forslag|idé(?:er)?|ide(?:er)?|ønsker?|bud|bekymring(?:er)?|anbefalinger|ideas?|suggestions?|wishes|concerns?"
SAYING = (
    r"siger|sagde|skriver|skrev|svarer|svarede|spørger|spurgte|foreslår|foreslog|bemærker|bemærkede|fortæller|"
    r"fortalte|mener|mente|"
    r"says?|said|answer(?:ed|s)?|repl(?:y|ied|ies)|asked"
)
WROTE = (
    r"lave(?:de|t)|skrev(?:et)?|satte?|hæng(?:te|t)|udfyldte?|notere(?:de|t)|samle(?:de|t)|aflevere(?:de|t)|"
    r"formulere(?:de|t)|bidrog|bidraget|havde|made|wrote|written|filled|collected"
)
"""What those do who leave their words on paper, in a line above them."""
REST = (
    r"\s*(?:(?:om|på|til|ved|i|hos|over|under|about|on|to|in|at|of)\s.{1,60}|\([^)]*\)|"
    r",?\s(?:(?:af|den|d\.)\s*)*\d{1,2}(?:\.\s?[a-zæøå]{3,}|[./-]\d{1,2})\b.{0,8})?\s*[:.]?"
)
SAID = rf"(?:(?:opsamling på|resumé af|uddrag af|øvrige|andre|skriftlige|written|other)\s+)?(?:{REPLIES}|{WISHES})"
PAPERS = (
    r"(?:post-?its?|sedler|lapper|stickers|citater|quotes|formular|skema|survey|form|flipovers?|plancher?|kort|tavlen?|"
    r"notes|cards)"
)
THEIRS = r"(?:ønsker|bekymringer|idéer|ideer|ord|stemmer?|wishes|concerns|words)"
PLACES = r"(?:hjørne|bord|stand|side|perspektiv|synspunkt|synsvinkel)"
THEIR_OWN = rf"[^.!?:]{{0,30}}\b(?:(?:{PAPERS}|{THEIRS}|{SAID})\w{{0,3}}|ege[nt]|egne|følgende|own)\b[^.!?:]{{0,40}}"
HEADINGS = tuple(
    re.compile(rf"\W*{NUMBERED}{pattern}{REST}", re.IGNORECASE)
    for pattern in (
        rf"{SAID}(?:\s*(?:,|/|og|and)\s*{SAID})*\s+(?:fra|af|from|by)\s+{WHO}{MORE}",
        rf"{NAMED}(?:s|’s|'s|’|')\s+(?:(?:egne|skriftlige|own|written)\s+)?(?:{REPLIES}|{TALKS}|runde|taletid|round)",
        rf"(?:{TALKS})(?:\s+(?:om|af)\s+.{{2,60}})?\s+{BY}\s*{WHO}{MORE}",
        rf"(?:fra|from)\s+{WHO}(?=\s+(?:i|på|ved|in|at)\s)",
        rf"(?:[^()]{{0,40}}\b)?{PAPERS}\b[^()]{{0,40}}\({WHO}[^()]*\)",
        rf"{WHO}{MORE}(?:\s*\([^()]*\))?\s+(?:{SAYING})(?:\s+selv)?",
        rf"{NAMED}(?:s|’s|'s|’|')\s+(?:(?:ege[nt]|egne|own)\s+)?(?:{THEIRS}|{PAPERS})",
        rf"fra\s+{NAMED}s\s+{PLACES}",
        rf"{PAPERS}\s+(?:fra|af|from|by)\s+{WHO}{MORE}",
        rf"(?:{PAPERS}\b[^()]{{0,20}}?[\s,:(]+)?(?:skrevet|sagt|fortalt|udfyldt|written|told)\s+(?:af|by)\s+{WHO}{MORE}",
        rf"{WHO}{MORE}\s+selv",
        rf"{WHO}{MORE}(?:(?<=ne)|(?<=ansatte)|(?<=unge)|(?<=gamle)|(?<=frivillige)|(?<=et))\s+om\s+.{{2,50}}",
        rf"(?:det|sådan)\s+(?:{SAYING})\s+{WHO}{MORE}",
        rf"hvad\s+(?:siger|mener)\s+{WHO}\s+selv\?(?:\s*\([^()]*\))?",
        rf"hvad\s+(?:siger|mener)\s+{WHO}\?\s*\([^()]*\d[^()]*\)",
        rf"(?:hvad|what)\s+{WHO}{MORE}\s+(?:{SAYING})",
        rf"hvad\s+(?:sagde|svarede|mente|foreslog|ønskede)\s+{WHO}{MORE}(?:\s+(?:til|om)\s[^?]{{2,40}})?\?",
        rf"what\s+did\s+{WHO}{MORE}\s+(?:say|answer|think|suggest|want)\?",
        rf"{WHO}{MORE}(?:\s+(?:i|på|fra)\s+[\w-]+)?\s+(?:(?:har|have)\s+)?(?:{WROTE})\b{THEIR_OWN}(?=:)",
        rf"(?:hørings)?svar\s*(?:nr\.?\s*)?\d+\s*[:,–-]\s*(?:[^,]{{2,40}},\s+)?{WHO}(?:,.*)?",
    )
)
"""Headings that say whose words stand under them. "Hvad siger borgerne?" is asked of anybody, and no such heading; what
they said at the meeting is."""
THEIR_REPLIES = re.compile(
    rf"(?P<whose>[^:\n]{{4,60}}\b(?:{REPLIES}|{TALKS}))(?:[ \t]*\([^()\n]{{2,40}}\))?[ \t*_]*[:.]", re.IGNORECASE
)
"""Before a remark, on its line or above it: "Forvaltningens bemærkninger: ..."."""
BY_NAME = re.compile(
    rf"\W*{NUMBERED}(?:{SAID}\s+(?:fra|af|from|by)\s|(?:{TALKS})\s+{BY})\s*(?P<somebody>.+?)\s*"
    r"(?:\s(?:fra|from)\s(?:the\s)?[\w -]{3,40})?(?:,\s*(?:som|der|who)\s[^:]{2,60})?[:.]?",
    re.IGNORECASE,
)
OF_AN_AGE = "unge|børn|ældre|seniorer"
"""In brackets those who sit there; "Bord 1: Unge" may be what they talk about."""
AT_TABLES = NOUNS | {voice: any_noun(voice, *HEARD_AS, SEATED) for voice in HEARD}
AT_TABLES[Voice.EMPLOYEES] += (
    r"|kommunens (?:egne )?(?:ansatte|medarbejdere|folk)|"
    r"(?:vi|os|dem|de|we|us|those)(?:,? (?:der|som|who))? (?:arbejder|work) (?:her|here)"
)
AT_TABLES[Voice.STAKEHOLDERS] += r"|foreninger(?:ne)?(?: og | & |/)frivillige"
AT_TABLES[Voice.POLITICIANS] += rf"|(?:[\w-]+ )?{OF_A_COMMITTEE.pattern}"
TABLE = (
    r"\W*(?:gruppe|bord|hold|station|table|group)\s+(?:\d+|[A-H]\b)[ \t]*"
    r"(?:\((?:bord)?(?:vært|host|ref\.?)(?:er|inde)?\b[^()]*\)[ \t]*)?"
)
MOSTLY = re.compile(
    r"(?:primært|mest|flest|hovedsagelig[t]?|fortrinsvis|især|overvejende|mainly|mostly|primarily)\s+"
    r"(?P<who>[^,;]+?)(?:(?:,|;|\s(?:og|samt|and))\s+(?:enkelte|få|et par|nogle|a few|some)\b.*)?",
    re.IGNORECASE,
)
"""Who most of those are that sit there, before the few others."""
AT_A_TABLE = re.compile(
    rf"{TABLE}(?:\((?P<inside>[^()]+)\)(?:\s*[:–-]\s.+)?|[:,*•|/·–—-]+\s*(?P<behind>[^:?()]+)(?:\([^()]+\))?)\W*",
    re.IGNORECASE,
)
EACH_TABLE = re.compile(rf"^{TABLE}[:,*•|/·–—-][^\n]{{2,90}}$", re.IGNORECASE | re.MULTILINE)
OF_A_COLOUR = re.compile(rf"\W*(?:{COLOUR}){CARRIER}\s*(?:[:=–-]|\(=?)\s*(?P<who>[^():=]+)\W*", re.IGNORECASE)
WHO_CAME = re.compile(
    r"\b(?:people|persons|participants|attending|present|personer|mennesker|deltagere|fremmødte?|til stede|mødte op)\b"
    r"[^\n:.]{0,30}:(?P<who>[^\n]+)",
    re.IGNORECASE,
)
"""Who were at a meeting of several kinds: "About 30 people: house owners, seasonal workers and two employers"."""
COUNTED = rf"\b(?:\d+|{IN_WORDS}|several|flere)"
TOOK_PART = r"(?:spoke|talked|took part|came|were there|talte|fortalte|deltog|mødte op|kom|var med)\b"
"""Behind who were there, and how many of them: "Four companies spoke"."""
SEATED_AT = re.compile(
    r"(?:table|bord(?:et)?|group|gruppe(?:n)?)\b(?!\s*(?:\d+|[A-H])\b)[^:\n]{0,40}:\s*(?:the\s+|de\s+(?!unge|ældre))?",
    re.IGNORECASE,
)
"""Where a group sat, before what it is called: "table by the window: the companies"."""
FROM_WHERE = re.compile(r",?\s+(?:i|på|fra|hos|ved|in|at|from)\s.*", re.IGNORECASE)
AMONG = re.compile(r"\s*(?:,|/|\b(?:og|and|samt)\b)\s*(?:(?:de|the)\s+(?!unge|ældre))?", re.IGNORECASE)
OTHER = re.compile(r"(?:andre|øvrige|other)\s+", re.IGNORECASE)
BESIDE_A_GROUP = re.compile(r"\s+(?:i|på|fra|hos|ved|under|over|eller|in|at|from|under|over|or)\s.*")
"""Where a group is from, or of what age."""
LONGEST_HEADING = 120
OF_THEM = re.compile(r"(?<=\w)\s+(?:for|af|of)\s.*")
"""Behind a role: "koordinator for pårørende" is none of them."""
JOINED = re.compile(r"\s+(?:og|and|samt)\s+|\s*/\s*", re.IGNORECASE)


def voice_of_label(text: str) -> Voice | None:
    """Whose words a remark says it is: "Borger: ...", "Ida Holm (S): ..."; ``None`` where it does not say."""
    label = LABEL.match(text)
    if label is not None:
        return Voice[str(label.lastgroup)]
    replies = THEIR_REPLIES.match(text)
    if replies is not None and (voice := voice_of_heading(replies["whose"])):
        return voice
    return Voice.POLITICIANS if voice_of_label_by_name(text) is Voice.POLITICIANS else None


@lru_cache(maxsize=4096)
def voice_of_heading(text: str) -> Voice | None:
    """Whose words a heading says stand under it; ``None`` where it does not say, unknown where it names several."""
    if len(text) > LONGEST_HEADING:
        return None
    for pattern in HEADINGS:
        found = pattern.fullmatch(text)
        if found is not None:
            return voice_of_all(found["who"], found.groupdict().get("more") or "")
    spoken = BY_NAME.fullmatch(text)
    if spoken is not None and (voice := voice_of_somebody(spoken["somebody"])):
        return voice
    parts = JOINED.split(text)
    voices = [voice_of_heading(part) for part in parts] if len(parts) > 1 else [None]
    return None if None in voices else _only(voice for voice in voices if voice)


def voice_of_all(who: str, more: str) -> Voice:
    """The voice of those whom a heading names, and ``more`` of them; unknown where they have several."""
    return _only(voice_of_noun(noun) for noun in (who, *ANY_IN_HEADINGS.findall(more)))


@lru_cache(maxsize=256)
def voice_of_table(heading: str, text: str, *, mostly: bool) -> Voice | None:
    """The voice of those who sit in a group, where its heading names them and nothing else: "GRUPPE 2 (lærere)".

    Behind a colon it may be a topic, and is where any group of the note's ``text`` is called by something else. That
    ``mostly`` some sit there tells whose words they are where all others have one voice.
    """
    found = AT_A_TABLE.fullmatch(heading)
    if found is None:
        return None
    if found["inside"]:
        most = MOSTLY.fullmatch(found["inside"]) if mostly else None
        return _at_a_table(most["who"] if most else found["inside"], f"|{OF_AN_AGE}")
    others = (AT_A_TABLE.fullmatch(one.group().strip()) for one in EACH_TABLE.finditer(text))
    people = all(other and _at_a_table(other["behind"] or "") for other in others)
    return _at_a_table(found["behind"]) if people else None


@lru_cache(maxsize=256)
def voice_of_those_who_came(heading: str, text: str) -> Voice | None:
    """The voice of a group whose bare name heads what it said; its note's ``text`` lists it among those who came."""
    noun = SEATED_AT.sub("", heading.strip(" :*"))
    voice = _voice_seated(noun, "")
    if voice is None:
        return None
    listed = rf"(?<!\w){re.escape(noun.removesuffix('ne'))}(?:e|ne)?(?!\w)"
    came = any(re.search(listed, found["who"], re.IGNORECASE) for found in WHO_CAME.finditer(text))
    return voice if came or re.search(rf"{COUNTED}\s+{listed}\s+{TOOK_PART}", text, re.IGNORECASE) else None


def voice_of_group(words: str) -> Voice | None:
    """The voice of people named as a group, without where they are from: "ansatte i kommunen", "unge under 18"."""
    return _seated(BESIDE_A_GROUP.sub("", words), f"|{OF_AN_AGE}")


def voice_of_colour(heading: str) -> Voice | None:
    """The voice of those whom a heading says that a colour stands for, and nothing else: "gul: forældre"."""
    found = OF_A_COLOUR.fullmatch(heading)
    return _seated(found["who"], f"|{OF_AN_AGE}") if found else None


def _at_a_table(words: str, ages: str = "") -> Voice | None:
    return _seated(words, ages) or _seated(FROM_WHERE.sub("", words), ages)


def _seated(words: str, ages: str = "") -> Voice | None:
    words = words.strip(" .*")
    if voice := _voice_seated(words, ages):
        return voice
    named = [_voice_seated(OTHER.sub("", word), ages) for word in AMONG.split(words)]
    return None if None in named else _only(voice for voice in named if voice)


def _voice_seated(noun: str, ages: str) -> Voice | None:
    for voice, nouns in AT_TABLES.items():
        also = ages if voice is Voice.CITIZENS else ""
        if re.fullmatch(f"(?:{nouns}{also})", noun, re.IGNORECASE):
            return voice
    return None


def voice_named(words: str) -> Voice | None:
    """The voice of somebody described in a few words ("Ole Frandsen (S), formand", "forælder"); ``None`` for none."""
    named = [voice_of_noun(found.group()) for found in ANYBODY.finditer(OF_THEM.sub("", words))]
    member = IN_A_PARTY.search(words)
    elected = OF_A_COMMITTEE.search(words) or (member and in_party(member["name"], member["party"]))
    named += [Voice.POLITICIANS] if elected else []
    heard = [voice for voice in named if voice is not Voice.UNKNOWN]
    return _only(heard or named) if named else None


def members_of_parties(text: str) -> Iterator[tuple[str, str]]:
    """Those who stand with a party, by their full names, each with that.

    A line that ends before a name is a heading or a sentence.
    """
    for found in IN_A_PARTY.finditer(text):
        above, _, below = found["name"].strip().rpartition("\n")
        before = text[text.rfind("\n", 0, found.start()) + 1 : found.start()]
        heads = above and (above.rstrip().endswith(".") or not any(map(str.isalpha, before)))
        name = BEFORE_THE_NAME.sub("", " ".join((below if heads else found["name"]).split()))
        if " " in name and in_party(name, found["party"]):
            yield name, found["party"]


def _only(voices: Iterable[Voice]) -> Voice:
    named = set(voices)
    return named.pop() if len(named) == 1 else Voice.UNKNOWN


def voice_of_noun(noun: str) -> Voice:
    """The voice that a noun is, which a heading or a label names."""
    return next(voice for voice, nouns in IN_HEADINGS.items() if re.fullmatch(nouns, noun, re.IGNORECASE))
