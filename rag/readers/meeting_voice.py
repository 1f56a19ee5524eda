"""Whose words a note holds, by what its head says of the meeting or of who sends it."""

from __future__ import annotations

import re

from rag.danish.people import GROUPS, MANY, ONE, any_voice
from rag.readers.councils import meets_as_a_body, meets_as_residents
from rag.readers.head import (
    ASSOCIATION,
    ATTENDANCE,
    ATTENTION,
    BOARD,
    BODY,
    FILES,
    HOST_KEYS,
    LAID_OUT,
    LEADING_KEYS,
    OPEN_BOOK,
    SHEETS,
    TAKER_KEYS,
    any_of,
    letter_about,
)
from rag.readers.whom_met import voice_of_those_met
from rag.types import Voice

RESPONSE = re.compile(r"høringssvar\b(?!\s+fra\b)|(?:hearing|consultation) response\b", re.IGNORECASE)
# A municipality's standing committees are named after what they see to; a "MED-udvalg", a "festudvalg" or an
# "opgaveudvalg", in which citizens sit, is none.
COMMITTEE = (
    r"\budvalget for\b|\b(?:økonomi|teknik|miljø|klima|natur|plan|byudviklings?|bygnings?|bolig|trafik|børne?|"
    r"ungdoms|skole|uddannelses|kultur|fritids|social|sundheds|forebyggelses|ældre|omsorgs|senior|handicap|"
    r"psykiatri|velfærds|familie|"
    r"beskæftigelses|arbejdsmarkeds|integrations|erhvervs|turisme|landdistrikts|bosætnings)udvalg(?:et)?\b"
    r"|\b(?:børne?|kultur|fritids|skole|uddannelses|ungdoms|forebyggelses|teknik)- og (?:unge|idræts)udvalg(?:et)?\b"
)
COUNCIL = r"(?<!youth )(?<!senior )(?<!seniors' )(?<!seniors’ )(?<!student )(?<!pupils' )(?<!school )council"
FROM_AN_ASSOCIATION = (
    rf"\b(?:fra:|from:|(?:hørings)?svar fra|(?:reply|response) from) (?:[^\s:]+ ){{0,4}}?{ASSOCIATION}"
    rf"|\b(?:hørings)?svar fra (?:{BOARD})"
)
"""The sender of an e-mail, or of a reply by its title."""
# Whose words such a meeting's minutes report. A meeting that several kinds of people attend is not listed.
VOICES = {
    Voice.STAKEHOLDERS: (
        rf"{FROM_AN_ASSOCIATION}|interessent|samarbejdspartner|stakeholder|\berhvervs(?!udvalg)(?:\w*møde|"
        rf"morgenmad|træf|dialog)|"
        r"\b(?:business|company|companies['’]?|employers['’]?) (?:breakfast|meeting|forum|panel|club|council)|"
        r"\b(?:panel|forum) of (?:companies|employers|businesses)|\b(?:erhvervs|virksomheds)(?:panel|forum)|"
        rf"høringssvar\b.*\b(?:{'|'.join(GROUPS[Voice.STAKEHOLDERS])})|"
        r"\b(?:rundtur|besøg|runde|visits?|tour) (?:til|hos|på|to|of) (?:\d+ |de |lokale |local )*"
        r"(?:virksomheder|foreninger|companies|businesses|associations)\b"
    ),
    Voice.EMPLOYEES: (
        r"hovedudvalg|med-udvalg|personale(?:møde|seminar|dag|workshop)|medarbejder|"
        r"\b(?:workshop|møde|seminar|temadag|dialogmøde) for (?:alle )?(?:de )?ansatte\b|samarbejdsudvalg|"
        r"\bfra:? (?:personalet|de ansatte|lærerne|pædagogerne)\b|staff|(?<!\d )employee"
    ),
    Voice.POLITICIANS: (
        r"udvalgsseminar|budgetseminar|gruppeformænd\w*|(?<!unge)(?<!ungdoms)(?<!børne)byråd(?!ss?al)|"
        r"fra byrådss?al|kommunalbestyrelse|"
        rf"(?<!med-)udvalgsmøde|fagudvalg|{COUNCIL}|{COMMITTEE}"
    ),
    Voice.CITIZENS: (
        r"(?<!og )borger(?:dag|dage|torv)\b|borger(?:\w*møde|dialog|panel|[ck]af[eé]\w*)|med borgere|"
        r"forsamlingshus|fyraftensmøde|residents|citizens|public meeting|"
        r"\b(?:forældre|pårørende|beboer|nabo|nytilflytter)(?:møde|café|cafe|aften)|"
        r"\b(?:(?:unge|ungdoms|elev)råd(?:et|ene)?|(?:unge|ungdoms|børne)byråd(?:et)?)s?\b|\b(?:unge|ungdoms|elev|børne)ting(?:et)?\b|\bunge(?:\w*møde|workshop|værksted)|"
        r"\b(?:fokusgruppe|samtale|interview|gruppeinterview)\w*,? (?:med )?(?:\w+ )?(?:pårørende|forældre|beboere)\b|"
        r"(?:^|[–:·-] )pårørende til\b|\bborgerpanelet\b|"
        r"\bfocus group (?:with|of) (?:relatives|residents|parents|carers)\b|"
        r"(?:^|· )(?=[^·]*(?:lørdag|søndag))(?:[^·]*\b)?(?:dialogdag|torvedag|åben (?:lørdag|søndag))\b|"
        r"\byouth (?:council|meeting|workshop)\b|"
        r"newcomers(?:[’']s?|s[’'])? (?:evening|meeting|event)|\b(?:evening|meeting|event) for newcomers\b|"
        r"(?:^|· )newcomers in [^·]{2,40}[-–] an? (?:evening|meeting|afternoon)\b|tilflytter(?:aften|møde)|"
        r"(?:^|[,·|•.(:]\s*)(?:ca\. )?\d+ (?:\w+ )?(?:borgere|beboere|pårørende|forældre|parents)\b"
    ),
}
_MANY = r"borgere|beboere|pårørende|forældre|unge|residents|citizens|parents|young people"
CAME = re.compile(
    rf"\W*(?:(?:ca|cirka|omkring|about|around|some)\.?\s+)?\d+\s+(?:\w+\s+)?(?:{_MANY})"
    r"(?:\s+(?:og|and)\s+(?:\w+\s+){0,2}\w+)?(?:\s+(?:mødte op|deltog|attended|came))?\W*",
    re.IGNORECASE,
)
"""Citizens who came, counted by themselves between the stops of a head's line; in a sentence they may be anybody."""
TOGETHER = re.compile(
    rf"\b(?:(?:dialog|fælles|kontakt)\w*møde\w*\b|(?:\w*møde|\w*seminar|meeting)\b.*\b(?:mellem|med|between|"
    rf"with)\b).*\b(?:{BOARD}|{ASSOCIATION})|"
    r"\b(?:(?:dialog|fælles|kontakt)\w*møde|\w*møde\b(?=.*\bmellem\b)|meeting\b(?=.*\bbetween\b))\w*\b.*"
    r"\b(?:med|og|samt|with|and)\s+(?:(?:de|byens|kommunens|lokale|the|local)\s+){0,2}"
    r"(?:[\w-]*(?:forening|klubb|organisation|virksomhed|bestyrels|råd)(?:er|e)?(?:ne)?|erhvervslivet|"
    r"associations|clubs|businesses|organi[sz]ations)\b",
    re.IGNORECASE,
)
"""A meeting at which a council, an association or several are heard beside the committee."""
DIALOGUE = re.compile(r"\b(?:dialog|fælles|kontakt)\w*møde", re.IGNORECASE)
SENT_FOR = re.compile(rf"(?:{ASSOCIATION}|{BOARD})\s+(?:ved\b|v/|v\.|\()", re.IGNORECASE)
"""In the list of who came, an association with who came for it."""
_OTHERS = "|".join(noun for one in (Voice.CITIZENS, Voice.STAKEHOLDERS) for noun in (*MANY[one], *GROUPS[one]))
OTHERS = re.compile(rf"(?<!\w)(?:{_OTHERS})(?!\w)", re.IGNORECASE)
"""Those who are heard beside politicians at a meeting to which they come too."""
OF_OTHERS = re.compile(
    rf"\W*(?:(?:{any_of(*LEADING_KEYS, *TAKER_KEYS)}|vært|til|to|att[n.:]*|kære|dear)\b(?! stede)|"
    r"(?:inviterede?\s+|invited\s+)?(?:gæst(?:er)?|guests?)\b[^:]{0,30}:)",
    re.IGNORECASE,
)
"""A line of the head that says who led the talk, wrote it down or was a guest, or whom it is sent to: it does not say
whose words the note holds."""

BEFORE_COUNCIL = r"(?:(?:for|til|to)\s+(?:the\s+)?)(?:(?-i:[A-ZÆØÅ])[\w-]+\s+)?"
COUNCIL_BY_NAME = (
    r"(?:byråd\w*|kommunalbestyrelse\w*|økonomiudvalg\w*|udvalget for\b|(?:[\w-]+,? (?:og|&) )?[\w-]*udvalg\w*|council|"
    r"(?:[\w-]+ ){0,3}committee)"
)
HANDED = (
    r"(?:afleveret|afleveres|overrakt|overrækkes|overdraget|overgivet|(?:frem|ind|af)?sendt|præsenteret|"
    r"præsenteres|fremlagt|forelagt|forelægges|overbragt|stilet|delivered|presented|submitted|handed(?: over)?|sent)"
)
PUT_TO = re.compile(
    r"\b(?:oplæg|opsamling|præsentation|notat|redegørelse|status|rapport|orientering|anbefalinger|krav|brev|input|forslag|id[eé]er|ønsker|"
    r"presentation|briefing|report|summary|letter|recommendations)\s+"
    rf"{BEFORE_COUNCIL}{COUNCIL_BY_NAME}(?:\s+(?:temadag|temamøde|seminar|møde))?|"
    rf"\b{HANDED}(?:,?\s+(?:ud|over|af|den\s+[\w. ]{{4,20}}?))?\s+(?:(?:på\s+)?et\s+møde\s+)?"
    r"(?:(?:for|til|to|i|with)\s+)?(?:the\s+|medlemmerne\s+af\s+|hele\s+)?(?:(?-i:[A-ZÆØÅ])[\w-]+\s+)?"
    rf"(?:{COUNCIL_BY_NAME}|borgmester\w*|politikerne|mayor)(?:\s+(?-i:[A-ZÆØÅ])[\w-]+)*",
    re.IGNORECASE,
)
"""What somebody tells or hands to a council, whose own words it is not."""
AROUND_A_MEETING = re.compile(
    r"\b(?:efter|før|forud for|after|before|ahead of)\s+(?:the\s+)?[\w-]*(?:møde|meeting)\w*", re.IGNORECASE
)
"""Another meeting than the one whose minutes these are, where another voice is named beside it."""
SPOKEN_TO = re.compile(rf"\b(?:temadag|temamøde|seminar|møde)\s+{BEFORE_COUNCIL}{COUNCIL_BY_NAME}", re.IGNORECASE)
TALK = re.compile(r"\b(?:oplæg|oplægsholder(?:e|ne)?|presented by|presentation|speakers?)\s*:", re.IGNORECASE)
"""Who talks at a meeting that is held for others."""
TIMED = re.compile(r"\W*\d{1,2}[.:]\d\d(?:[.:]\d\d)?\W*\s+[A-ZÆØÅ]\b")
"""A turn of a recording, which is no more of the head."""
SIZE = re.compile(
    r"(?<=\()[^()]*?\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten)\s+"
    r"(?:ansatte|medarbejdere|employees|staff)\b[^()]*(?=\))",
    re.IGNORECASE,
)
"""How many work for somebody who came."""
SHORTENED = re.compile(r"(?<!\w)[a-zæøå][\w./]{0,8}\s*=\s*[^\W\d][^,;=\n]*")
"""What an abbreviation stands for."""
_BOTH = (
    r"(?:borgere|beboere|citizens|residents|unge|forældre)",
    r"(?:politikere|byråd|udvalg|politicians|councillors)",
)
OF_BOTH = re.compile(
    rf"\b(?:{_BOTH[0]}\s+(?:og|and|&)\s+{_BOTH[1]}|{_BOTH[1]}\w*\s+(?:og|and|&)\s+{_BOTH[0]})\b|"
    rf"\b(?:øvrige|others)\s*:\s*{_BOTH[0]}",
    re.IGNORECASE,
)
"""Where citizens and politicians talk with one another."""
FILE = re.compile(r"[\w-]+\.(?:pptx?|docx?|pdf|wav|txt|md)\b", re.IGNORECASE)
EVALUATED = re.compile(r"evaluering|\bevaluation|\bforsøg(?:et|sprojekt\w*)?\b|\bpilot\b", re.IGNORECASE)
AS_A_PLACE = re.compile(r"forsamlingshus\w*", re.IGNORECASE)
"""Where something was tried out; as a meeting's place it tells that citizens came."""
WITH_A_ROLE = re.compile(r"\((?P<role>[^()\d]{3,60})\)|,\s+(?P<behind>[a-zæøå][^,.;:()]{2,50})(?=[,.;]|$)")
FROM_A_BODY = re.compile(r"\W*(?:fra|from|for)\s[^:]{3,40}:", re.IGNORECASE)
PARTY_OR_POST = re.compile(r"(?:[A-ZÆØÅ]{1,3}|(?:næst)?formand|chair(?:man|woman|person)?|fmd\.?)(?:,\s*\S+)?")

_NAME = r"[A-ZÆØÅ][\w’'-]+(?: [A-ZÆØÅ][\w’'.-]+)*(?:\s*\([^()]{1,40}\))?"
_SECOND = rf"(?:\s+(?:og|and)\s+{_NAME}|,\s+{_NAME})?"
AS_GUESTS = re.compile(
    r"(?:^\W*|(?<=[.;,] ))(?:[Ff]ra|[Ff]rom) (?:the )?(?:byråd|kommunalbestyrelse|udvalg|council|committee)\w*:\s+"
    rf"{_NAME}{_SECOND}(?=\s*(?:[.;]|$))|"
    r"(?:[Gg]æst(?:er)?: )?\b(?:byråds|kommunalbestyrelses|udvalgs)(?:medlem|politiker|formand)(?:mer|merne|en|e)?,? "
    rf"{_NAME}"
)
"""One or two politicians who came to others' meeting."""
OF_HOSTS = re.compile(rf"\W*(?:{any_of(*HOST_KEYS)})\s*:", re.IGNORECASE)
"""Who came from the municipality, in a line of their own: "Fra kommunen: borgmester Bo Lind"."""

KEY = re.compile(
    r"(?<!\w)[A-ZÆØÅ]{1,4}\d?(?:\s+(?:foran|forrest|før|in front|before)(?:\s+\w+){0,2})?\s*=\s*[^\W\d][^,;.=\n]*"
)
"""What a letter before a remark stands for: "M foran = medarbejder"."""
REST = re.compile(
    r"\b(?:resten|(?:de\s+|alle\s+)?øvrige|(?:alle|alt)\s+(?:de\s+)?(?:andre|andet)|umærkede?|"
    r"uden\s+(?:bogstav|mærke|tegn|markering)|(?:all\s+)?the\s+(?:rest|others)|(?:all\s+)?others|"
    r"every(?:one|body|thing)\s+else|unmarked|(?:no|without\s+a)\s+(?:letter|mark|sign))\s*(?:er|are|is|=|:)\s*"
    rf"(?:fra\s+|from\s+|by\s+|the\s+)*(?:{any_voice(ONE, MANY)})(?!\w)",
    re.IGNORECASE,
)
"""Behind what letters stand for, whose the remarks without one are: "resten er borgere"."""
TELLS = re.compile(
    r"(?:\bdet er (?=\w+(?:,? (?:der|som) har (?:skrevet|sagt|udfyldt)| og brugere))"
    r"|\b(?:al(?:le|t)|all|every(?:thing|body))\s+(?:\w+\s+)?"
    r"(?:er|are|is|udfyldt|skrevet|kommer|written|come)\s+(?:(?:skrevet|udfyldt|fra|af|written|from|by|de|the)\s+)*"
    r"|\b(?:alle|all)\s+(?:de\s+|the\s+)?(?:besøgende|deltagere|visitors|participants),?\s+(?:dvs\.?|altså|i\.e\.)\s+"
    r"|\bresten\s+(?=\w+,?\s+(?:hvis|medmindre|hvor|undtagen|unless)\b)"
    r"|\b(?:bemærkning|sed|kommentar|citat|ord|(?:stave)?fejl|stavning|formulering|sprog)\w*\s+er\s+"
    r"(?=(?:de\s+)?\w+s\s+egne\b))"
    rf"(?:{any_voice(MANY, GROUPS)}|lånere|besøgende)s?(?!\w)(?!\s+(?:og|and|eller)\s+"
    r"(?:politiker|ansatte|medarbejder|virksomhed|politician|staff))",
    re.IGNORECASE,
)
"""A sentence that tells once whose words all are: "Alt er fra borgere, undtagen hvor der står forening"."""
TO_THE_COUNCIL = re.compile(
    r"(?:kære|til|dear)\s+(?:medlemmer af\s+|members of\s+)?(?:the\s+)?(?:[\w-]*\s)?(?:[\w-]*(?:byråd|"
    r"udvalg)(?:et)?|kommunalbestyrelse(?:n)?|"
    r"politikere|council|councillors|committee)[\w ]{0,20}[,!]?",
    re.IGNORECASE,
)
FROM_STAFF = re.compile(
    r"(?:\W*|.*\s)(?:fra|from|afsender)\s*:\s*(?:alle\s+)?(?:personalet|de ansatte|medarbejderne|lærerne|"
    r"pædagogerne|the staff)\b|\W*(?:skrevet|forfattet|written) (?:af|by) (?:medarbejderne|de ansatte|the staff)\b",
    re.IGNORECASE,
)
OF_USERS = re.compile(
    r"^(?:[^:]{0,60}\s)?(?:pårørende|bruger|beboer)råd(?:et)?\b|^(?:[^:]{0,60}\s)?(?:users['’]|"
    r"relatives['’]) council\b",
    re.IGNORECASE,
)
"""A council of those whom an institution is there for, at which its staff is heard too."""
LONGEST_BODY, LONGEST_TITLE, LONGEST_LINE, HEAD_LINES = 70, 150, 300, 6


def voice_of_head(head: list[str], top: list[str], file: str = "") -> Voice:
    """The only voice that a note's head names; several leave it unknown, and so do none where no citizens came.

    Where the head names none, the name of the ``file`` may say that staff met, or that a book lay open for everybody.

    A key says whose the remarks without a letter are, or else nothing of the others.
    Staff among those who came to a citizens' meeting are its hosts.

    Args:
        head: The lines of the note's head.
        top: Those of the first four, or of a letter's matter, that may be a title.
        file: The note's path.
    """
    if at_once := _told_at_once(head, top):
        return at_once
    told = [_of_the_meeting(line, head) for line in top if not (OF_OTHERS.match(line) or TIMED.match(line))]
    named = _named_in(told)
    if not named and any(CAME.fullmatch(part) for line in head[:4] for part in re.split(r"(?<!ca)[.,;(]\s+", line)):
        return Voice.CITIZENS
    if named == {Voice.CITIZENS, Voice.EMPLOYEES}:
        others = _voices_in([line for line in told if not ATTENDANCE.match(line)])
        named = others if others == {Voice.CITIZENS} else named
        title = _voices_in(told[:1])
        named = title if len(title) == 1 and not (title == {Voice.EMPLOYEES} and OTHERS.search(told[0])) else named
    if not named and not any(map(KEY.search, head)):
        named = {voice for voice, kind in FILES.items() if kind.search(file)}
        if not named and (met := voice_of_those_met(head)):
            return met
    listed = [line for line in told if ATTENDANCE.match(line) or FROM_A_BODY.match(line)]
    if _among_others(named, told, listed, head):
        return Voice.UNKNOWN
    return named.pop() if len(named) == 1 else Voice.UNKNOWN


def _named_in(told: list[str]) -> set[Voice]:
    """The voices that lines name: neither of another meeting nor, beside citizens, of politicians who are guests."""
    named = _voices_in(told)
    if len(named) > 1:
        named = _voices_in([AROUND_A_MEETING.sub("", line) for line in told]) or named
    if named == {Voice.CITIZENS, Voice.POLITICIANS}:
        named = _voices_in([AS_GUESTS.sub("", line) for line in told if not OF_HOSTS.match(line)])
    return named


def _told_at_once(head: list[str], top: list[str]) -> Voice | None:
    """The voice of a note that tells it in so many words; ``UNKNOWN`` for a council of users, where staff speak too."""
    rest = next((found for line in head if KEY.search(line) and (found := REST.search(line))), None)
    if rest:
        return Voice[str(rest.lastgroup)]
    if meets_as_residents(head):
        return Voice.CITIZENS
    if _responds(head) or _writes_to_the_council(head) or meets_as_a_body(top):
        return Voice.STAKEHOLDERS
    if openly := _told_openly(head, top):
        return openly
    if any(OF_USERS.search(line) and not OF_OTHERS.match(line) for line in top):
        return Voice.UNKNOWN
    return None


def _among_others(named: set[Voice], told: list[str], listed: list[str], head: list[str]) -> bool:
    """True where the only voice named is one among several that were there."""
    apart = not _voices_in([line for line in told if line not in listed])
    if named == {Voice.POLITICIANS}:
        together = any(map(TOGETHER.search, told)) or (apart and _lists_others(listed))
        together = together or (any(map(DIALOGUE.search, head[:3])) and any(map(SENT_FOR.search, listed)))
        return together or any(map(OF_BOTH.search, head))
    return named == {Voice.EMPLOYEES} and apart and any(map(_mostly_others, told))


def _of_the_meeting(line: str, head: list[str]) -> str:
    """What a line says of who met: neither what letters stand for, nor whom a paper or a talk was for."""
    line = SHORTENED.sub("", KEY.sub("", SIZE.sub("", FILE.sub("", line))))
    line = AS_A_PLACE.sub("", line) if any(map(EVALUATED.search, head[:3])) else line
    return (SPOKEN_TO if any(map(TALK.search, head)) else PUT_TO).sub("", PUT_TO.sub("", line))


def _writes_to_the_council(head: list[str]) -> bool:
    """True for a letter that greets the council or a committee, below the name of the association it is from."""
    greets = any(map(TO_THE_COUNCIL.fullmatch, head))
    return greets and any(BODY.match(line) and len(line) < LONGEST_BODY for line in head[:3])


def _told_openly(head: list[str], top: list[str]) -> Voice | None:
    """The voice that a sentence of the head tells all words have, or citizens' for what lies open for everybody."""
    if any(map(KEY.search, head)):
        return None
    if any(map(FROM_STAFF.match, head[:HEAD_LINES])):
        return Voice.EMPLOYEES
    told = {
        Voice[found.lastgroup or Voice.CITIZENS.name]
        for line in head[:HEAD_LINES]
        if len(line) < LONGEST_LINE and (found := TELLS.search(line))
    }
    if told:
        return told.pop() if len(told) == 1 else None
    book = any(OPEN_BOOK.search(line) and len(line) < LONGEST_TITLE for line in (*head[:1], *top[:2]))
    sheets = any(map(SHEETS.search, top)) and any(map(LAID_OUT.search, head[:4]))
    return Voice.CITIZENS if book or sheets else None


def _responds(head: list[str]) -> bool:
    """True for a letter, or another reply to a consultation, below the name of the association or board it is from."""
    told = letter_about(head) or next((at for at, line in enumerate(head[:3]) if RESPONSE.match(line)), 0)
    told = told or any(ATTENTION.fullmatch(line) for line in head[1:6])
    return bool(told and BODY.match(head[0]))


def _lists_others(lines: list[str]) -> bool:
    """True for a list of who came that has citizens or companies among them: "borgmester Bo Lind, resten beboere"."""
    return any(OTHERS.search(line) or _mostly_others(line) for line in lines)


def _mostly_others(line: str) -> bool:
    """True for names with their roles of which most are no politicians'."""
    roles = [found["role"] or found["behind"] for found in WITH_A_ROLE.finditer(line)]
    roles = [role for role in roles if not PARTY_OR_POST.fullmatch(role)]
    return len(roles) > 1 and sum(not _voices_in([role]) for role in roles) > len(roles) / 2


def _voices_in(lines: list[str]) -> set[Voice]:
    words = " · ".join(lines).lower()
    return {voice for voice, pattern in VOICES.items() if re.search(pattern, words)}
