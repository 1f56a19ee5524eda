"""Whose words a note holds, by what its head says of the meeting or of who sends it."""

from __future__ import annotations

import re

from rag.danish.people import GROUPS, HEARD, MANY, ONE
from rag.readers.head import ASSOCIATION, ATTENDANCE, BOARD, BODY, LEADING_KEYS, TAKER_KEYS, any_of, letter_about
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
        rf"\b(?:business|company|companies|employers['’]?) (?:breakfast|meeting|forum|panel|club|council)|"
        rf"høringssvar\b.*\b(?:{'|'.join(GROUPS[Voice.STAKEHOLDERS])})"
    ),
    Voice.EMPLOYEES: (
        r"hovedudvalg|med-udvalg|personale(?:møde|seminar|dag|workshop)|medarbejder|"
        r"\b(?:workshop|møde|seminar|temadag|dialogmøde) for (?:alle )?(?:de )?ansatte\b|samarbejdsudvalg|"
        r"\bfra:? (?:personalet|de ansatte|lærerne|pædagogerne)\b|staff|(?<!\d )employee"
    ),
    Voice.POLITICIANS: (
        rf"udvalgsseminar|budgetseminar|gruppeformænd\w*|byråd|kommunalbestyrelse|(?<!med-)udvalgsmøde|fagudvalg|"
        rf"{COUNCIL}|{COMMITTEE}"
    ),
    Voice.CITIZENS: (
        r"(?<!og )borger(?:dag|dage|torv)\b|borger(?:\w*møde|dialog|panel|[ck]af[eé]\w*)|med borgere|"
        r"forsamlingshus|fyraftensmøde|residents|citizens|public meeting|"
        r"\b(?:forældre|pårørende|beboer|nabo|nytilflytter)(?:møde|café|cafe|aften)|"
        r"\b(?:unge|ungdoms|elev)råd(?:et)?\b|\bunge(?:\w*møde|workshop|værksted)|"
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
    rf"with)\b).*\b(?:{BOARD}|{ASSOCIATION})",
    re.IGNORECASE,
)
"""A meeting at which a council or an association is heard beside the committee."""
_OTHERS = "|".join(noun for one in (Voice.CITIZENS, Voice.STAKEHOLDERS) for noun in (*MANY[one], *GROUPS[one]))
OTHERS = re.compile(rf"(?<!\w)(?:{_OTHERS})(?!\w)", re.IGNORECASE)
"""Those who are heard beside politicians at a meeting to which they come too."""
OF_OTHERS = re.compile(
    rf"\W*(?:(?:{any_of(*LEADING_KEYS, *TAKER_KEYS)}|til|to|kære|dear)\b(?! stede)|"
    r"(?:inviterede?\s+|invited\s+)?(?:gæst(?:er)?|guests?)\b[^:]{0,30}:)",
    re.IGNORECASE,
)
"""A line of the head that says who led the talk, wrote it down or was a guest, or whom it is sent to: it does not say
whose words the note holds."""

KEY = re.compile(
    r"(?<!\w)[A-ZÆØÅ]{1,4}\d?(?:\s+(?:foran|forrest|før|in front|before)(?:\s+\w+){0,2})?\s*=\s*[^\W\d][^,;.=\n]*"
)
"""What a letter before a remark stands for: "M foran = medarbejder"."""
_ANYBODY = "|".join(f"(?P<{one.name}>{'|'.join((*ONE[one], *MANY[one]))})" for one in HEARD)
REST = re.compile(
    r"\b(?:resten|(?:de\s+|alle\s+)?øvrige|(?:alle|alt)\s+(?:de\s+)?(?:andre|andet)|umærkede?|"
    r"uden\s+(?:bogstav|mærke|tegn|markering)|(?:all\s+)?the\s+(?:rest|others)|(?:all\s+)?others|"
    r"every(?:one|body|thing)\s+else|unmarked|(?:no|without\s+a)\s+(?:letter|mark|sign))\s*(?:er|are|is|=|:)\s*"
    rf"(?:fra\s+|from\s+|by\s+|the\s+)*(?:{_ANYBODY})(?!\w)",
    re.IGNORECASE,
)
"""Behind what letters stand for, whose the remarks without one are: "resten er borgere"."""
_TOLD = "|".join(
    f"(?P<{one.name}>{'|'.join((*MANY[one], *GROUPS[one]))}{'|lånere|besøgende' if one is Voice.CITIZENS else ''})"
    for one in HEARD
)
TELLS = re.compile(
    r"(?:\bdet er (?=\w+(?:,? (?:der|som) har (?:skrevet|sagt|udfyldt)| og brugere))"
    r"|\b(?:al(?:le|t)|all|every(?:thing|body))\s+(?:\w+\s+)?"
    r"(?:er|are|is|udfyldt|skrevet|kommer|written|come)\s+(?:(?:skrevet|udfyldt|fra|af|written|from|by|de|the)\s+)*"
    r"|\b(?:alle|all)\s+(?:de\s+|the\s+)?(?:besøgende|deltagere|visitors|participants),?\s+(?:dvs\.?|altså|i\.e\.)\s+"
    r"|\bresten\s+(?=\w+,?\s+(?:hvis|medmindre|hvor|undtagen|unless)\b)"
    rf"|\b(?:bemærkning|sed|kommentar|citat)\w*\s+er\s+(?=\w+s\s+egne\b))(?:{_TOLD})s?(?!\w)(?!\s+(?:og|and|eller)\s+"
    r"(?:politiker|ansatte|medarbejder|virksomhed|politician|staff))",
    re.IGNORECASE,
)
"""A sentence that tells once whose words all are: "Alt er fra borgere, undtagen hvor der står forening"."""
OPEN_BOOK = re.compile(
    r"\b(?:kommentar|gæste|ris[- ]og[- ]ros[- ]|ønske|idé)bog(?:en)?\b|\bkommentarbøger|[\"”»'’]-?bogen\b|"
    r"\bskriv,? hvad du har på hjerte\b|"
    r"\b(?:comment|guest|visitors['’]?) ?book\b",
    re.IGNORECASE,
)
"""A book that lies open for whoever comes in."""
LAID_OUT = re.compile(
    r"\b(?:lagt(?: frem)?|udlagt|lå|lå frem|omdelt|(?:papirskemaer|skemaer) fra|laid out|left)\b[^.]{0,140}?\b(?:i|"
    r"på|hos|in|at)\s+"
    r"(?:\w+\s+){0,2}?(?:Brugsen|biblioteket|Netto|Rema|SuperBrugsen|lægehuset|kiosken|købmanden|the (?:library|"
    r"shop|supermarket))",
    re.IGNORECASE,
)
TO_THE_COUNCIL = re.compile(
    r"(?:kære|til|dear)\s+(?:medlemmer af\s+|members of\s+)?(?:the\s+)?(?:[\w-]*\s)?(?:[\w-]*(?:byråd|"
    r"udvalg)(?:et)?|kommunalbestyrelse(?:n)?|"
    r"politikere|council|councillors|committee)[\w ]{0,20}[,!]?",
    re.IGNORECASE,
)
FROM_STAFF = re.compile(
    r"\W*(?:fra|from|afsender)\s*:\s*(?:alle\s+)?(?:personalet|de ansatte|medarbejderne|lærerne|pædagogerne|"
    r"the staff)\b",
    re.IGNORECASE,
)
OF_USERS = re.compile(
    r"^(?:[^:]{0,60}\s)?(?:pårørende|bruger|beboer)råd(?:et)?\b|^(?:[^:]{0,60}\s)?(?:users['’]|"
    r"relatives['’]) council\b",
    re.IGNORECASE,
)
"""A council of those whom an institution is there for, at which its staff is heard too."""
LONGEST_BODY = 70
LONGEST_TITLE, LONGEST_LINE, HEAD_LINES = 150, 300, 6
SHEETS = re.compile(r"\b(?:spørgeskema|papirskema|skemaer|questionnaire)", re.IGNORECASE)

"""What is asked on sheets that lie where everybody comes."""


def voice_of_head(head: list[str], top: list[str]) -> Voice:
    """The only voice that a note's head names; several leave it unknown, and so do none where no citizens came.

    A key says whose the remarks without a letter are, or else nothing of the others.
    Staff among those who came to a citizens' meeting are its hosts.

    Args:
        head: The lines of the note's head.
        top: Those of the first four, or of a letter's matter, that may be a title.
    """
    rest = next((found for line in head if KEY.search(line) and (found := REST.search(line))), None)
    if rest:
        return Voice[str(rest.lastgroup)]
    if _responds(head) or _writes_to_the_council(head):
        return Voice.STAKEHOLDERS
    if openly := _told_openly(head, top):
        return openly
    if any(OF_USERS.search(line) and not OF_OTHERS.match(line) for line in top):
        return Voice.UNKNOWN
    told = [KEY.sub("", line) for line in top if not OF_OTHERS.match(line)]
    named = _voices_in(told)
    if not named and any(CAME.fullmatch(part) for line in head[:4] for part in re.split(r"(?<!ca)[.,;(]\s+", line)):
        return Voice.CITIZENS
    if named == {Voice.CITIZENS, Voice.EMPLOYEES}:
        others = _voices_in([line for line in told if not ATTENDANCE.match(line)])
        named = others if others == {Voice.CITIZENS} else named
        named = {Voice.CITIZENS} if _voices_in(told[:1]) == {Voice.CITIZENS} else named
    listed = [line for line in told if ATTENDANCE.match(line)]
    apart = not _voices_in([line for line in told if line not in listed])
    if named == {Voice.POLITICIANS} and (any(map(TOGETHER.search, told)) or (apart and _lists_others(listed))):
        return Voice.UNKNOWN
    return named.pop() if len(named) == 1 else Voice.UNKNOWN


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
        Voice[str(found.lastgroup)]
        for line in head[:HEAD_LINES]
        if len(line) < LONGEST_LINE and (found := TELLS.search(line))
    }
    if told:
        return told.pop() if len(told) == 1 else None
    book = any(OPEN_BOOK.search(line) and len(line) < LONGEST_TITLE for line in top[:2])
    sheets = any(map(SHEETS.search, top)) and any(map(LAID_OUT.search, head[:4]))
    return Voice.CITIZENS if book or sheets else None


def _responds(head: list[str]) -> bool:
    """True for a letter, or another reply to a consultation, below the name of the association or board it is from."""
    told = letter_about(head) or next((at for at, line in enumerate(head[:3]) if RESPONSE.match(line)), 0)
    return bool(told and BODY.match(head[0]))


def _lists_others(lines: list[str]) -> bool:
    """True for a list of who came that has citizens or companies among them: "borgmester Bo Lind, resten beboere"."""
    return any(OTHERS.search(line) for line in lines)


def _voices_in(lines: list[str]) -> set[Voice]:
    words = " · ".join(lines).lower()
    return {voice for voice, pattern in VOICES.items() if re.search(pattern, words)}
