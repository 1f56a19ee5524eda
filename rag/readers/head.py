"""What the lines of a note's head are labelled with: "Sted: ...", "Til stede: ...", "Fra: ..."."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.readers.dates import DATE, WEEKDAY, find_date
from rag.types import Voice

PLACE_KEYS = ("sted", "place", "mødested", "hvor", "where")
DATE_KEYS = ("dato", "date", "mødedato", "tid", "time", "tidspunkt", "hvornår", "when")
SUBJECT_KEYS = ("emne", "subject")
TAKER_KEYS = (
    *("referent", "ref", "ref.", "noteret af", "skrevet af", "forfatter"),
    *("optegnet af", "renskrevet af", "notat ved", "notat af", "referat ved"),
    *("minute taker", "note-taker", "notes by", "author", "taken by", "minutes by", "recorded by"),
)
PRESENT_KEYS = (
    *("til stede", "tilstede", "medlemmer til stede", "members present"),
    *("deltagere", "mødedeltagere", "deltog", "fremmødte", "fremmødt", "medlemmer"),
    *("samtale med", "telefonsamtale med", "medvirkende", "rundt om bordet"),
    *("present", "participants", "attendees", "attended", "members", "around the table"),
)
HOST_KEYS = ("fra kommunen", "fra forvaltningen", "fra administrationen", "fra udvalget", "fra udv", "fra udv.")
"""Who came from the authority or its committee, where a line of its own says so: "Fra kommunen: Gitte"."""
ATTENDING_KEYS = (*PRESENT_KEYS, "gæster", "guests", "afbud", "fraværende", "apologies")
SENDER_KEYS = ("afsender", "sender")
RECEIVED_KEYS = ("modtaget", "received")
MAIL_KEYS = ("fra", "til", "cc", "bcc", "sendt", "dato", "from", "to", "sent", "date", *SUBJECT_KEYS, *RECEIVED_KEYS)
MEETING_KEYS = ("møde", "meeting", "arrangør", "arrangeret af", "organiser", "organizer", "organised by", "hosted by")
"""Further down they may be what a remark is about."""
LEADING_KEYS = ("mødeleder", "ordstyrer", "bordvært", "bordformand", "tovholder", "chair", "host")
CASE_KEYS = ("sag", "sagsnr", "sagsnr.", "journalnr", "journalnr.", "vedr", "vedr.")
HEARING_KEYS = (
    *("høringsperiode", "høringsfrist", "antal svar", "antal høringssvar", "eksporteret", "udskrevet"),
    *("hearing period", "number of answers", "number of responses", "exported"),
)
"""What a portal writes above the replies to a consultation."""


def any_of(*keys: str) -> str:
    """A pattern for one of these; the longest that fits."""
    return "|".join(re.escape(key) for key in sorted(keys, key=len, reverse=True))


_OF_WHOM = r"(?:\s+(?:fra|for|på|og|from|of|and)\s[^:\n]{1,30})?(?:\s*\([^()\n]*\))?\s*"
_PERSON = r"(?:[a-zæøå][\w-]+ )?[A-ZÆØÅ][\w.’'-]+(?: (?:(?:af|de|van|von) )?[A-ZÆØÅ][\w.’'-]*){1,3}"
OF_STAFF = (
    r"[Ff]or (?:medarbejderne|personalet|de ansatte)|"
    r"(?:[Mm]edarbejder|[Pp]ersonale)(?:siden?|repræsentant(?:er(?:ne)?)?)|B-siden?|"
    r"(?:[Ss]taff|[Ee]mployee)(?: side| representatives)"
)
OF_MANAGEMENT = (
    r"[Ff]or ledelsen|(?:[Ll]edelses|[Ll]eder|[Aa]rbejdsgiver)(?:siden?|repræsentant(?:er(?:ne)?)?)|A-siden?|"
    r"(?:[Mm]anagement|[Ee]mployer)(?: side| representatives)"
)
"""The two sides of a committee of staff and management."""
CAME_FROM = (
    rf"(?:(?:[Ff]ra|[Ff]rom) [^:.\n]{{3,40}}|(?:{OF_STAFF}|{OF_MANAGEMENT})(?: \([A-ZÆØÅ]\))?):[*_]*\s+"
    rf"(?={_PERSON}\s*(?:,|\(|;|\.?$|\n|(?:og|and) [A-ZÆØÅ]))"
)
"""Stands before the names of those who came from somewhere, the first with a surname: "Fra byrådet: Bo Lind, ..."."""
LABELLED = re.compile(
    rf"(?:(?:{any_of(*ATTENDING_KEYS, *HOST_KEYS, *LEADING_KEYS, *TAKER_KEYS)})(?!\w){_OF_WHOM}"
    rf"|(?:{any_of(*PLACE_KEYS, *DATE_KEYS, *MAIL_KEYS, *CASE_KEYS, *HEARING_KEYS)}|(?:var\s+)?med)\s*):\s"
    rf"|(?-i:{CAME_FROM})",
    re.IGNORECASE,
)
"""A line of the head. More may stand before the colon ("Til stede fra udvalget:"), but not behind a word that begins a
sentence or a title as well ("Hvor mange ...:", "Tid til ro: ...")."""
OF_THE_HOUSE = (
    r"(?:fra|from)\s+(?:the\s+)?"
    r"(?:huset|personalet|ledelsen|skolen|[\w-]*cent(?:ret|eret)|hjemmet|house|staff|management)"
)
"""Who meets the citizens in the place where they live, learn or are cared for: "Fra huset: Birthe, leder"."""
_IN_OFFICE = (
    r"(?:[A-ZÆØÅ]{2,4}-)?[a-zæøå][\w-]{3,}(?: (?:for|i|af|på) [\w-]+)? [A-ZÆØÅ][\w’'-]+(?: [A-ZÆØÅ][\w’'-]+){0,2}"
)
COUNTED = re.compile(
    r"(?:(?:ca|cirka|omkring|about|around)\.?\s+)?\d+\s+"
    r"(?:(?:fremmødte|deltagere|tilhørere|participants|attendees)\b[^.:!?]{0,40}|"
    r"(?:borgere|beboere|pårørende|forældre|naboer|residents|parents|relatives)(?:\s*\([^()]{1,80}\))?"
    rf"(?:(?:\s*[+,&]|\s+(?:og|samt|plus|and))\s+(?:(?-i:{_IN_OFFICE})))*"
    rf"(?:\.\s+(?:{any_of(*HOST_KEYS)}|{OF_THE_HOUSE}|(?:fra|from) [\w-]+)\s*:.{{1,120}})?)",
    re.IGNORECASE,
)
"""How many came, in a few words, and who was there beside them."""
OF_SOMEBODY = re.compile(rf"(?:{any_of(*ATTENDING_KEYS, *LEADING_KEYS, *TAKER_KEYS)})(?!\w){_OF_WHOM}:", re.IGNORECASE)
FIELD = re.compile(r"[^\W\d][^:\n]{1,40}:\s")
"""A label and its value, whatever the label is."""
ATTENDANCE = re.compile(
    rf"\W*(?:{any_of(*ATTENDING_KEYS, *HOST_KEYS)}|(?:var\s+)?med(?=\s*:))"
    r"(?:\s+(?:fra|for|på|from|of)\s[^:\n]{1,30})?"
    r"(?:\s*\([^()\n]*\))?\W*(?::|$)",
    re.IGNORECASE,
)
"""Who was there: a line, or a heading with nothing but the label."""
TAKER = re.compile(rf"^\W*(?:[^:\n]*\b)?(?:{any_of(*TAKER_KEYS)})(?!\w)[^:\n]{{0,30}}:", re.IGNORECASE | re.MULTILINE)
"""Who took the minutes: kept for staff, and shown in no answer."""
MAIL = re.compile(rf"(?:\*\*)?(?:{any_of(*MAIL_KEYS, *SENDER_KEYS)})\s*:(?:\*\*)?\s*\S.*", re.IGNORECASE)
"""A line of an e-mail's head."""
ANSWERED = re.compile(r"(?:den|on|am)\b.{4,80}\b(?:skrev|wrote)\b.{0,80}:", re.IGNORECASE)
"""Stands above the mail that a mail answers, and says who wrote it."""
ASSOCIATION = (
    r"[\w-]*(?:forening|klubb?|forbund|selskab|laug|sammenslutning|samvirke?|association|club|society)(?:en|et)?\b"
)
"""A pattern for what an association calls itself."""
BOARD = (
    r"[\w-]*(?<!by)(?<!unge)(?<!ungdoms)(?<!elev)råd(?:et)?\b|"
    r"(?:skole|forældre|bruger|afdelings)bestyrelse(?:n|r|rne)?\b"
)
BODY = re.compile(rf"(?:[\w.-]+ ){{0,4}}?{ASSOCIATION}|{BOARD}", re.IGNORECASE)
"""Who answers a consultation, on a line above its title."""
_PERSON = (
    r"(?:[a-zæøå][\w-]+ +){0,2}[A-ZÆØÅ][\w’'-]+(?: +(?:[A-ZÆØÅ][\w.’'-]*|af|de|van|von)){1,4}(?:\s*\([^()\n]{1,60}\))?"
)
SENT_BY_A_BODY = re.compile(
    rf"(?:(?i:fra|from)\s+)?(?P<body>(?i:(?:[\w-]+,? ){{0,5}}(?:{ASSOCIATION}(?: [\w-]+){{0,3}}|"
    r"[\w-]*(?:råd|udvalg|styrelse|forvaltning|administration|council|committee|board)(?:et|en)?"
    r"(?: (?:for|on) [\w ,-]{3,50})?)))"
    rf"(?:\s*\([^()\n]{{1,40}}\))?:\s+{_PERSON}(?:(?:\s*[,;+&]|\s+(?:og|and|samt))\s+{_PERSON})*\.?"
)
"""Who came for which of several bodies: "Ældrerådet: Ole Bang (formand), Ida Holm"."""
POSTAL = re.compile(r"(?:[^\n,·]{2,60}?\s*[,·]\s*){0,3}\d{4} [A-ZÆØÅ][\w .-]{1,30}")
"""A line of an address: up to three parts, such as a person, a street and a floor, before the town."""
DATELINE = re.compile(
    rf"(?!(?i:{WEEKDAY})\b)(?P<town>[A-ZÆØÅ][\w-]+(?: [A-ZÆØÅ][\w.-]+){{0,2}})"
    rf"(?:,?\s+(?P<the>(?i:den|d\.))|,)\s*(?i:{DATE})\W*"
)
"""Where and on which day a letter was written: "Aaby, den 7. maj 2025"."""
ATTENTION = re.compile(r"att(?:n|ention)?[.:]*\s+[A-ZÆØÅa-zæøå][^.!?:]{2,60}(?:\.[^.!?:]{1,30})?", re.IGNORECASE)
"""Whom at an authority a letter is to, on any line above what it is about."""
OF_THE_MEETING = re.compile(rf"(?:{any_of(*MEETING_KEYS)})\s*:\s", re.IGNORECASE)
"""A line that tells which meeting it was, above the others of the head."""
PAPER_ALONE = re.compile(
    r"(?:(?:beslutnings)?(?:referat|protokol)|notat|sammenfatning|resumé|minutes|summary)\s*(?:\([^()]{2,90}\))?\W*",
    re.IGNORECASE,
)
"""The kind of paper and nothing more than how it was written."""
TAKEN_BY = re.compile(
    r"(?:(?:noteret|(?:ned)?skrevet|tastet|optegnet|renskrevet)(?:\s+(?:ned|af|ind))?(?:\s+(?:fra|efter)\s+\w+)?\s+af|(?:referat|noter|notat)\s+(?:af|ved)|"
    r"(?:notes|minutes)\s+by(?=\s+(?-i:[A-ZÆØÅ]))|ref\.(?=\s+(?-i:[A-ZÆØÅ])[\w-]+ (?-i:[A-ZÆØÅ]))|"
    r"(?:taken|written|recorded)(?:\s+down)?\s+by)\s[^.:!?]{2,60}",
    re.IGNORECASE,
)
"""Who took the notes, where the line has no colon."""
ADDRESSEE = re.compile(r"(?i:til|to|att\.?)(?:\s+|:\s*)[A-ZÆØÅ][^.!?:]{2,60}")
"""Whom a letter is to, as its first line."""
MATTER = re.compile(
    r"\W*(?:høringssvar|indsigelse|bemærkninger|udtalelse|henvendelse|vedr(?:ørende|\.)|ang(?:ående|\.)|"
    r"svar på (?:(?:jeres|deres|din|dit) )?(?:henvendelse|brev|mail|indsigelse|klage)|reply to your|"
    r"(?:hearing|consultation) response|response to|re:)(?!\w).{5,}",
    re.IGNORECASE,
)
"""What a letter is about."""
PAPER = re.compile(
    r"(?:(?:intern[et]? )?(?:hørings|indsigelses|telefon|møde|samtale)?notat|bordnot(?:at)?er|"
    r"(?:beslutnings)?(?:referat|protokol)|opsamling|dagsorden|"
    r"hvidbog|afholdt|white paper|minutes|notes|held)\b",
    re.IGNORECASE,
)
"""The kind of paper that a line names."""
LONGEST_ADDRESS = 12
SIGN = re.compile(r"[-–•*+][ \t]+(?=\S)")
"""Before a line of a list."""
FIELDS = 2
"""A label and its value."""
OPEN_BOOK = re.compile(
    r"\b(?:kommentar|gæste|ris[- ]og[- ]ros[- ]|ønske|idé)bog(?:en)?\b|\bkommentarbøger|[\"”»'’]-?bogen\b|"
    r"\bskriv,? hvad du har på hjerte\b|\btil bogen\b[\"”»«'’]|"
    r"\b(?:comment|guest|visitors['’]?) ?book\b",
    re.IGNORECASE,
)
"""A book that lies open for whoever comes in."""
FILES = {
    Voice.EMPLOYEES: re.compile(
        r"(?:personale|medarbejder)(?:moede|møde|dag|workshop|vaerksted|værksted|seminar|notat)|staff[-_ ]meeting",
        re.IGNORECASE,
    ),
    Voice.CITIZENS: re.compile(r"(?:kommentar|gæste|gaeste)bog|(?:comment|guest|visitors)[-_ ]?book", re.IGNORECASE),
}
"""What the name of a note's file says of whose words it holds."""
LAID_OUT = re.compile(
    r"\b(?:lagt(?: frem)?|udlagt|lå|lå frem|omdelt|(?:papirskemaer|skemaer) fra|laid out|left)\b[^.]{0,140}?\b(?:i|"
    r"på|hos|in|at)\s+"
    r"(?:\w+\s+){0,2}?(?:Brugsen|biblioteket|Netto|Rema|SuperBrugsen|lægehuset|kiosken|købmanden|the (?:library|"
    r"shop|supermarket))",
    re.IGNORECASE,
)
SHEETS = re.compile(r"\b(?:spørgeskema|papirskema|skemaer|questionnaire)", re.IGNORECASE)
"""What is asked on sheets that lie where everybody comes."""


def letter_about(lines: Sequence[str]) -> int | None:
    """Which line of a letter says what it is about, below whom it is to; ``None`` for what is no letter."""
    for at, line in enumerate(lines[:LONGEST_ADDRESS]):
        if MATTER.fullmatch(line):
            addressed = any(ADDRESSEE.fullmatch(above) for above in lines[: min(at, 1)])
            addressed |= any(ATTENTION.fullmatch(above) for above in lines[:at])
            postal = any(POSTAL.fullmatch(above) for above in lines[:at])
            return at if addressed or postal or (at and _signed_and_dated(lines, at)) else None
    return None


def _signed_and_dated(lines: Sequence[str], about: int) -> bool:
    """True for a letter without an address: a body's name first, and where and when it was written; no minutes."""
    dated = any(DATELINE.fullmatch(line) for line in lines[:LONGEST_ADDRESS])
    return dated and bool(BODY.match(lines[0])) and not any(PAPER.match(above) for above in lines[:about])


def without_sign(line: str) -> str:
    """A labelled line of a list ("- **Dato:** 4. marts 2025") without its sign; any other line as it is."""
    sign = SIGN.match(line)
    said = line[sign.end() :] if sign else line
    return said if LABELLED.match(said.replace("**", "")) else line


def lists_the_head(items: Sequence[str]) -> bool:
    """True for a list of labels with their values that tells the day of a meeting, or who was there or led it.

    "Tid" and "Sted" alone may be what people wish for.
    """
    said = [item.replace("**", "") for item in items]
    known = [item for item in said if LABELLED.match(item)]
    telling = any(find_date(item) or OF_SOMEBODY.match(item) for item in known)
    return telling and len(known) > 1 and all(FIELD.match(item) for item in said)


def labelled_row(line: str) -> str:
    """A row of a label and its value ("| Dato | 4. marts 2025 |") as a labelled line; any other line as it is."""
    cells = [cell.strip() for cell in line.strip().strip("|").split("|")] if line.strip().startswith("|") else []
    label = cells[0].strip("* :") if len(cells) == FIELDS else ""
    return f"{label}: {cells[1]}" if label and LABELLED.fullmatch(f"{label}: ") else line
