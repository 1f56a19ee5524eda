"""Who sent a reply to a consultation: an association, a firm or a neighbour, by the heading over it."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import takewhile

from rag.danish.lexicon import base_of
from rag.danish.people import GROUPS, HEADING, MANY, any_noun
from rag.readers.head import ASSOCIATION, BOARD, BODY
from rag.sections.bodies import COMPANY, KNOWN, is_a_firm
from rag.sections.correspondents import voice_by_words
from rag.sections.mails import GREETING
from rag.sections.roles import OF_THE_YOUNG, voice_of_role
from rag.sections.whom import voice_of_whom
from rag.types import Span, Voice

OF_THE_HEAD = re.compile(r"\s+(?:sendt|sent|dato|date|modtaget|til|to|cc|emne|subject)\s*:.*|\s*<.*", re.IGNORECASE)
"""What else the head of a mail tells, behind who sent it."""
LABEL = re.compile(r"\W*(?:fra|from|afsender|sender|indsender)\s*:[*_\s]*", re.IGNORECASE)
AN_ASSOCIATION = re.compile(ASSOCIATION, re.IGNORECASE)
OF_STAFF = re.compile(
    r"(?:fælles-?|hoved-?|lokal-?)?med-?udvalget?\b|(?:lokal|hoved)?samarbejdsudvalget?\b", re.IGNORECASE
)
NUMBER = re.compile(
    r"^\W*(?:(?:(?:(?:hørings)?svar\s*)?(?:nr|no)\.?|(?:hørings)?svar)\s*\d{1,3}[.):,–-]*\s+|(?:\d{1,3}|[A-ZÆØÅ])[.):]\s+)",
    re.IGNORECASE,
)
_CITIZEN = r"(?:borger|beboer|forælder|pårørende|nabo|privatperson|citizen|resident|parent)"
ONE_OF_THEM = re.compile(
    rf"(?i:(?:(?:en|anonym|privat|an?|anonymous|private)\s+){{0,2}}{_CITIZEN}|"
    rf"(?:to|tre|fire|fem|flere|anonyme|\d{{1,3}}|two|three|four|five|several)\s+{_CITIZEN}(?:e|er|s)?)"
    r"\s*(?:[,:(–-]\s*(?:(?i:anonym)|[A-ZÆØÅ])|\s(?i:fra|i|på|ved|from|in)\s+[A-ZÆØÅ]|\d|$).{0,60}|"
    r"(?i:familien?|the\s+family)\s+[A-ZÆØÅ][\w’'-]+(?: [A-ZÆØÅ][\w.’'-]*){0,2}(?:,.{2,40})?"
)
"""Somebody of whom nothing more is told, or a family: "Anonym borger", "Borger fra Nørreby", "Familien Holm"."""
RESPONSES = re.compile(
    r"høringssvar|høringsnotat|hvidbog|indsigelser|indsigelsesnotat|white paper|objections|"
    r"borgerhenvendelser|henvendelser(?:ne)? (?:til|om|fra|er samlet)|"
    r"(?:henvendelser|(?:e-?)?mails|breve|beskeder|svar|kommentarer) fra "
    r"(?:vores |byens |nogle )?(?:borger|beboer|nabo|forældre|pårørende)\w*|"
    r"(?:letters|e-?mails|messages) from (?:citizens|residents|neighbours|parents)|"
    r"(?:indkomne|modtagne) (?:svar|breve|bidrag|bemærkninger|henvendelser|kommentarer|mails|beskeder)|"
    r"(?:e-?mails|breve) til (?:byrådet|kommunen|borgmesteren|kommunalbestyrelsen|politikerne|forvaltningen|udvalget)|"
    r"letters (?:to|received)|(?:consultation|hearing) (?:responses|replies)",
    re.IGNORECASE,
)
"""In the title of a note that gathers them: its headings name who answers."""
A_BOARD = re.compile(rf"(?:[A-ZÆØÅ][\w-]+ ){{1,3}}(?i:{BOARD})")
FOR_OTHERS = re.compile(
    r"(?!(?i:.*(?:skole|børneh|vuggest|plejeh|plejec|råd\b|råde|bestyrelse|klasse|afdeling|kommun|familie)))"
    r"[A-ZÆØÅ][^,;:]{3,50}?,?\s+v(?:/|\.|ed\b)\s?(?:[A-ZÆØÅ][\w.’'-]*\s*){2,4}"
)
"""A firm, club or place for which somebody by name writes: "Ridecenter Åhøj v/ Mette Winther"."""
GROUP = {
    voice: re.compile(
        rf"(?:{any_noun(voice, MANY, GROUPS, HEADING)})\s+"
        r"(?:(?:på|i|ved|fra|hos|af|at|in|from)\s+(?:[\w-]+\s+){0,2}(?-i:[A-ZÆØÅ\d])|v(?:/|\.|ed\b)\s?\w).*",
        re.IGNORECASE,
    )
    for voice in (Voice.EMPLOYEES, Voice.CITIZENS)
}
"""A group of staff or citizens with where they are, or who writes for them: "Lærerne på Lundby Skole"."""
AS_WHAT = re.compile(r"\sv(?:/|\.|ed\b)\s?(?P<role>[\w-]+)(?=\s+[A-ZÆØÅ])")
"""As what somebody writes for others: "v. TR Bo Lind"."""
OF_THE_TOWN = r"(?:PPR|SSP|SFO|VVM|BPA|LAR|MED|TMF|BUF|GDPR|EU|IT|HR|TV|STU|AC|CO|KL)\b"
WHERE = r"(?: (?:i )?[A-ZÆØÅ][\w-]+| (?:kreds|afdeling|lokalafdeling))*(?:,.{2,40})?"
NAMES_A_BODY = re.compile(
    rf"(?!{OF_THE_TOWN})[A-ZÆØÅ]{{2,6}}{WHERE}|"
    r"(?:[A-ZÆØÅ][\w’-]* ){0,3}(?!(?:Mål|Arbejds|Styre|Projekt|Alders|Bruger|Borger|Pårørende|Forældre|Beboer)gruppe)"
    r"[A-ZÆØÅ][\w’-]*(?:caf[eé]en|gruppen?|netværk(?:et)?|kredsen|fællesskabet|koret?|fond(?:en)?|mission(?:en)?|"
    rf"initiativ(?:et)?|alliancen?|værkstedet?|kollektivet?){WHERE}",
)
"""What heads a reply as a body's own name, where the others are headed by who sent them: "SIND", "Torsdagscafeen"."""
LONGEST_HEADING, FEWEST_OTHERS, MOSTLY = 80, 2, 0.5
HOME = re.compile(r",\s+(?:[A-ZÆØÅ][\w.’'-]*\s+){1,3}\d{1,3}\s?[A-Za-z]?(?:,\s.{2,40})?$")
"""The street and number behind a name."""
AT_HOME = re.compile(
    r"[A-ZÆØÅ][\w.’'-]*(?:\s+(?:og|and|&|[A-ZÆØÅ][\w.’'-]*)){1,6},\s+(?:[A-ZÆØÅ][\w.’'-]*\s+){1,3}\d{1,3}\s?[A-Za-z]?"
    r"(?:,\s.{2,40})?"
)
"""Somebody by name and where they live: "Inger og Poul Thomsen, Møllevej 12"."""
AGED = re.compile(r"[A-ZÆØÅ][\w.’'-]*(?: [A-ZÆØÅ][\w.’'-]*){0,3},? \(?\d{1,2} (?:år|years)(?: old)?\b.{0,40}")
"""Somebody by name and how old they are: "Emil Holm, 19 år"."""
PERSON = re.compile(r"(?:[A-ZÆØÅ][\w.’'-]*\s*){2,4}")
PEOPLE = re.compile(
    r"[A-ZÆØÅ][\w.’'-]*(?: (?:og|and|&) [A-ZÆØÅ][\w.’'-]*| [A-ZÆØÅ][\w.’'-]*){1,4}(?:,(?: [A-ZÆØÅ][\w.’'-]*){1,3})?"
)
"""One or two by name, and maybe where they live: "Else og Kaj Rønholt, Nørreby"."""
ANOTHER = re.compile(rf"#|[-_]{{3,}}|{NUMBER.pattern.removeprefix('^')}", re.IGNORECASE)
"""What the next reply begins with."""
COUPLE = re.compile(r"[A-ZÆØÅ][\w’'-]+(?: [A-ZÆØÅ][\w.’'-]*)? (?:og|and|&) .*")
OF_ONESELF = re.compile(r"\b(?:[Jj]eg|[Mm]in|[Mm]it|[Mm]ine|I|[Mm]y)\b")
OF_THEMSELVES = re.compile(rf"{OF_ONESELF.pattern}|\b(?:[Vv]i|[Vv]ores|[Ww]e|[Oo]ur)\b")
AT_THEIR_HOME = re.compile(
    r"\b(?:jeg|vi)\s+(?:\w+\s+){0,4}?bor\b|\bvi\s+har\s+(?:\w+\s+){1,2}børn\b|"
    r"\b(?:min|mit|mine|vores)\s+(?:eget\s+|egen\s+)?(?:hus|have|kælder|datter|søn|børn|mand|kone|pension|gasfyr|oliefyr)\b|"
    r"\bjeg\s+har\s+(?:to|tre|fire)\s+(?:børn|drenge|piger|døtre|sønner)\b|"
    r"\bhar\s+boet\s+(?:her|i\s+(?-i:[A-ZÆØÅ][\w-]+))\s+(?:i\s+)?(?:\d+\s+år|hele\s+mit\s+liv|altid)\b|"
    r"\bjeg\s+er\s+\d{1,3}\s+år\b|"
    r"\bjeg\s+(?:har\s+)?passe[rt]\s+(?:min|mine|(?-i:[A-ZÆØÅ]\w+))\b|"
    r"\bmin\s+(?:egen\s+|gamle\s+)?(?:far|mor|mormor|farmor|morfar|farfar|bror|søster|svigermor|svigerfar)\b|"
    r"\bmy\s+(?:own\s+|old\s+)?(?:father|mother|grandmother|grandfather|brother|sister)\b|"
    r"\b(?:I|we)\s+live\s+(?:in|on|at|near)\b|\b(?:my|our)\s+(?:house|garden|cellar|daughter|son|children|husband|wife)\b",
    re.IGNORECASE,
)
"""What nobody tells of themselves who writes for others."""
WRITES_FOR = re.compile(
    r"\b(?:jeg|vi) skriver (?:her )?(?:for|på vegne af|som (?:næst)?formand for)\s+(?P<whom>[^.,;\n]{3,60})|"
    r"\b(?:I|we) (?:write|am writing|are writing) (?:for|on behalf of)\s+(?:the\s+)?(?P<them>[^.,;\n]{3,60})",
    re.IGNORECASE,
)
LONGEST_LETTER, LONGEST_SIGNED, ENDING = 20_000, 60, 3
LONGEST_NAME = 7
"""Words of a sender's name."""


def voice_of_respondent(heading: str, title: str) -> Voice | None:
    """The voice of who sent a reply to a consultation, by the heading over it; ``None`` where that names nobody."""
    if not RESPONSES.search(title):
        return None
    who = sender_in(heading)
    at_home = AT_HOME.fullmatch(who) and not AN_ASSOCIATION.search(who)
    if at_home or ONE_OF_THEM.fullmatch(who) or AGED.fullmatch(who) or OF_THE_YOUNG.match(who):
        return Voice.CITIZENS
    if OF_STAFF.match(who):
        return Voice.EMPLOYEES
    named = AN_ASSOCIATION.search(who) or BODY.match(who) or A_BOARD.fullmatch(who)
    begins = named is not None and all(word[0].isupper() for word in who[: named.end()].split() if word != "og")
    if len(who.split()) <= LONGEST_NAME and (begins or COMPANY.search(who)):
        return Voice.STAKEHOLDERS
    if voice := _voice_of_group(who):
        return voice
    if FOR_OTHERS.fullmatch(who) or (KNOWN.match(who) and len(who.split()) <= LONGEST_NAME):
        return Voice.STAKEHOLDERS
    name, _, role = who.partition(", ")
    if not (PERSON.fullmatch(name) and role):
        return None
    return voice_of_role(role) or (voice_of_whom(role) if role[0].islower() else None)


def speaker_in(heading: str) -> str:
    """Who is named in the heading of a reply, also without where they live."""
    return HOME.sub("", sender_in(heading))


def _voice_of_group(who: str) -> Voice | None:
    """The voice of a group of staff or citizens, or of a place for which a representative of its staff writes."""
    if voice := next((voice for voice, group in GROUP.items() if group.fullmatch(who)), None):
        return voice
    told = AS_WHAT.search(who)
    staff = told is not None and voice_of_role(told["role"]) is Voice.EMPLOYEES and not is_a_firm(who)
    return Voice.EMPLOYEES if staff else None


def voice_of_body_among(text: str, heading: Span, title: str) -> Voice | None:
    """Stakeholders' for the reply under a body's own name, where most headings like it name who sent a reply."""
    line = text[text.rfind("\n", 0, heading.start) + 1 : heading.end].splitlines()[0]
    if not RESPONSES.search(title) or not NAMES_A_BODY.fullmatch(sender_in(line.lstrip("#* "))):
        return None
    told, others = _senders_headed(line[: len(line) - len(line.lstrip("#* "))], text)
    return Voice.STAKEHOLDERS if told >= max(FEWEST_OTHERS, MOSTLY * (others - 1)) else None


@lru_cache(maxsize=64)
def _senders_headed(sign: str, text: str) -> tuple[int, int]:
    """How many lines under a sign name who sent a reply, and how many there are; without any, those with a number."""
    alike = (one.strip() for one in text.splitlines() if one.startswith(sign) and len(one) <= LONGEST_HEADING)
    heads = [one for one in alike if one[len(sign) :][:1].isalnum() and (sign or NUMBER.match(one))]
    return sum(map(_names_who_sent, heads)), len(heads)


def _names_who_sent(line: str) -> bool:
    who = sender_in(line.lstrip("#* "))
    return bool(voice_of_respondent(who, "høringssvar") or (PEOPLE.fullmatch(who) and _is_by_name(who)))


def sender_in(heading: str) -> str:
    """Who is named in the heading of a reply, without its number and the word for who sent it."""
    return OF_THE_HEAD.sub("", LABEL.sub("", NUMBER.sub("", heading, count=1))).strip(" :*–-")


@lru_cache(maxsize=512)
def voice_of_neighbour(text: str, heading: Span, title: str) -> Voice | None:
    """Citizens' for the reply of somebody by name, or by name and town, who tells of themselves: "Ida Holm, Lundby"."""
    head, *below = text[text.rfind("\n", 0, heading.start) + 1 : heading.end + LONGEST_LETTER].splitlines()
    who = sender_in(head.strip("# "))
    if not (RESPONSES.search(title) and PEOPLE.fullmatch(who)) or GREETING.fullmatch(who):
        return None
    letter = [*takewhile(lambda line: not (ANOTHER.match(line) or line.rstrip().endswith(":")), below)]
    words = " ".join(letter)
    signed = [line for line in letter if line.strip() and len(line) <= LONGEST_SIGNED][-ENDING:]
    if any(COMPANY.search(line) or AN_ASSOCIATION.search(line) for line in signed):
        return None
    if WRITES_FOR.search(words) or voice_by_words(words, []) not in (None, Voice.CITIZENS):
        return None
    tells = OF_THEMSELVES if COUPLE.fullmatch(who) else OF_ONESELF
    named = "," in who or _is_by_name(who) or AT_THEIR_HOME.search(words)
    return Voice.CITIZENS if named and tells.search(words) else None


def _is_by_name(who: str) -> bool:
    """True for words of which none that may be a first name is a word of the language: "Ida Holm", no "Region Nord"."""
    first = {who.split(maxsplit=1)[0], *re.findall(r" (?:og|and|&) (\S+)", who)}
    return all(base_of(one.lower()) is None for one in first)
