"""Politicians and officials by name: by the party, the office or the title that stands beside it."""

from __future__ import annotations

import re

from rag.readers.meeting_voice import COMMITTEE
from rag.types import Voice

PARTY = (
    r"(?:A|B|C|D|F|I|K|L|M|O|S|V|Æ|Ø|Å|DF|EL|KF|LA|NB|RV|SF|Alt\.?|Enhl\.?|Kons\.?|Rad\.?|Venstre|Socialdemokrat\w*|"
    r"(?:Det\s+)?Konservative?(?:\s+Folkeparti)?|(?:De\s+)?Radikale?(?:\s+Venstre)?|(?:Dansk|Socialistisk)\s+Folkeparti|"
    r"Liberal\s+Alliance|Enhedslisten|Alternativet|Moderaterne|Danmarksdemokraterne|Nye\s+Borgerlige|"
    r"(?:Borger|By|Fælles|Lokal)listen)"
)
"""The letters and names of Danish parties."""
NO_NAME = (
    r"(?!(?i:forslag|bord|model|option|scenarie|scenario|gruppe|bilag|punkt|rute|type|plan|alternativ|table|group)\b)"
)
NAME = rf"{NO_NAME}[A-ZÆØÅ][\w.’'-]*(?:\s+(?:(?:af|de|van|von)\s+)?[A-ZÆØÅ][\w.’'-]*){{0,3}}"
OFFICE = (
    r"(?:(?:vice)?borgm(?:ester)?\.?|rådmand|udvalgsformand|gruppeformand|(?:lokal|byråds)?politiker)(?:en)?|"
    r"(?:byråds|kommunalbestyrelses|udvalgs)medlem(?:met)?|(?:byr(?:åds)?|udv(?:algs)?)\.?\s?(?:medl|formand|form|fmd)\.?(?!\w)|"
    r"mayor|councill?or|"
    r"(?:næst)?formand(?:en)?\s+for\s+(?:(?:[\w-]+,\s+)*[\w-]+\s+og\s+)?[\w-]*udvalget|"
    r"medlem\s+af\s+(?:byrådet|kommunalbestyrelsen|udvalget(?!\s+for\b))|member\s+of\s+the\s+(?:town|city|municipal|local)\s+council|"
    r"(?:(?:vice|deputy)[ -])?(?:chair(?:man|woman|person)?|member)(?:,|\s+of)\s+(?:the\s+)?(?:health|social|"
    r"children|education|schools?|culture|leisure|technical|environment|climate|planning|finance|employment|transport)"
    r"(?:(?:,|\s+and|\s+&)\s+[\w-]+){0,2}\s+committee(?!\s+(?:of|in|for)\b)"
)
"""What only politicians are; a chair may be an association's."""
WHOLE_NAME = r"(?P<name>[A-ZÆØÅ][\w’'-]+(?:[ -][A-ZÆØÅ][\w’'-]*){1,3})"
BEFORE_A_NAME = re.compile(
    rf"(?P<listed>[A-ZÆØÅ][\w’'-]*\)?,[ \t]+)?(?<![\w-])(?i:{OFFICE})(?:(?P<ends>,\s*|[ \t]*\n\s*)|[ \t]+){WHOLE_NAME}"
    r"(?=(?:[ \t]?\([^()\n]{1,40}\))?[,.;]?\s|[,.;]?$)"
)
"""Behind somebody ``listed`` the office is theirs where it ends there, and the name is of the next."""
BEHIND_A_NAME = re.compile(
    rf"(?<![\w-]){WHOLE_NAME}(?: ?\([^()\n]{{1,40}}\))?,[ \t]+"
    rf"(?:(?i:{OFFICE})(?![\w-])|(?:næst)?formand[ \t][^,;:.()\n]*(?i:{COMMITTEE}))(?![ \t]+[A-ZÆØÅ])"
)
FROM_THE_COUNCIL = re.compile(rf"(?<![\w-]){WHOLE_NAME},?[ \t]+fra[ \t]+(?:byrådet|kommunalbestyrelsen)(?![\w-])")
OF_A_COMMITTEE = re.compile(
    r"(?i:(?:næst)?formand(?:en)?|medlem|forkvinde)[ ](?:for|af|i)[ ](?:[\w-]+(?:,[ ]|,?[ ]og[ ]|[ ]&[ ]))*[\w-]*"
    r"(?i:udvalget|udv\.?|byrådet|kommunalbestyrelsen),?[ ](?=[A-ZÆØÅ][\w’'-]+(?:[ ][A-ZÆØÅ][\w’'-]+)+)"
)
"""What a politician is, before the name: "Formand for Børne- og Skoleudvalget Bo Lind"."""
CHAIR = r"(?:næst)?formand(?:en)?|medlem|spidskandidat"
TITLE = (
    r"(?:[\w-]*(?:chef|direktør|konsulent|planlægger|projektleder|afdelingsleder|centerleder|skoleleder|teamleder)|"
    r"stadsarkitekt)(?:en)?"
)
"""What those are called who work for the municipality, or for whoever builds."""
OF_A_DEPARTMENT = re.compile(
    rf"(?P<title>(?i:{TITLE}|leder|direktør))[ ](?:for|af|i)[ ](?:[\w-]+(?:,[ ]|,?[ ]og[ ]|[ ]&[ ]))*[\w-]+"
    r",?[ ](?=[A-ZÆØÅ][\w’'-]+(?:[ ][A-ZÆØÅ][\w’'-]+)+)"
)
"""What an official leads, before the name: "Chef for Teknik og Miljø Ole Bang"."""
_FIELD = (
    r"(?:vej|veje|trafik|park|parker|natur|miljø|klima|teknik|byg|by|byen|plan|land|drift|ejendomme?|børn|unge|skole|dagtilbud|"
    r"kultur|fritid|idræt|social|sundhed|ældre|omsorg|pleje|job|beskæftigelse|integration|borgerservice|anlæg)"
)
OF_THE_HOSTS = re.compile(
    rf"\s*(?:,|\(|fra|from)+\s*(?:{_FIELD}(?:(?:,\s|\s(?:og|&)\s){_FIELD})+|teknisk\s+forvaltning|kommunen|forvaltningen|"
    r"administrationen|[\w-]+(?:forvaltningen|afdelingen)|[A-ZÆØÅ][\w-]+\s+Kommune)(?!\w)",
    re.IGNORECASE,
)
"""Behind a name, the department of the municipality from which somebody came: "Ida Holm fra Vej og Park"."""
CHAIRS = re.compile(r"(?:næst)?formand", re.IGNORECASE)
"""Of a committee, which may be an association's."""
IN_A_COMMITTEE = re.compile(rf"(?:(?:næst)?formand|medlem)\b[^;:()]*(?:{COMMITTEE})(?=\W*$|,)", re.IGNORECASE)
SOMEBODY = re.compile(
    rf"\W*(?:(?i:(?P<office>{OFFICE})|(?P<title>{TITLE})|{CHAIR})(?:\s+(?:af|for|fra|i|ved)\s+[^:()]{{2,60}}?)?\s+)?"
    rf"(?P<name>{NAME})(?P<beside>\s*\([^()]{{1,60}}\)|,\s+[^:,.]{{1,60}},?)?[*_]*"
)
ROLE = re.compile(rf"\W*(?:(?P<office>{OFFICE})|{TITLE})(?:\s+for\s+[^:()]{{2,40}})?", re.IGNORECASE)
"""An office or a title without a name: "Anlægschefen oplyste, at ..."."""
REPORTED = (
    r"oplys(?:er|te)|svare(?:r|de)|forklare(?:r|de)|orientere(?:r|de)|fremlægger|fremlagde|gennemgi?k|gennemgår|takke(?:r|de)|"
    r"fortæller|fortalte|sagde|vender\s+tilbage|bød\s+velkommen|mente|tilføje(?:r|de)|understrege(?:r|de)|påpege(?:r|de)|"
    r"replicerede|indskød|gentog|fastholdt|erklærede|anførte|kvitterede|supplerede|indvendte|medgav|bekræftede|betonede|uddybede|"
    r"mindede\s+om|advarede|ønskede|tog\s+ordet|pegede\s+på|(?:frem)?viste(?!\s+sig)|bemærkede|nævnte|redegjorde|præsenterede|foreslog|spurgte|opfordrede|konstaterede|said|answered|"
    r"replied|explained|added"
)
HELD = r"siger|mener|spørger|foreslår"
"""What citizens say of an office, and minutes only of somebody by name."""
OTHERS = r"(?!\s+(?:ikke|aldrig|jo|os|mig|(?:for|til)\s+(?:os|mig)|dengang|sidste?|i\s+fjor)\b)"
"""Those who complain of what somebody said or left unsaid are others."""
LABELLED = re.compile(rf"(?P<who>[^:]{{2,140}}?)(?:\s+(?:{REPORTED}|{HELD}))?[*_\s]*:")
SPEAKS = re.compile(rf"(?P<who>.{{2,140}}?)\s+(?:{REPORTED}|(?P<held>{HELD}))\b{OTHERS}")
AND = re.compile(r"\s+(?:og|and)\s+(?=[A-ZÆØÅ])")


def voice_of_somebody(words: str) -> Voice | None:
    """The voice of who is named; unknown for an official, ``None`` where the words tell neither party nor office."""
    role = ROLE.fullmatch(words)
    if role is not None:
        return Voice.POLITICIANS if role["office"] else Voice.UNKNOWN
    found = SOMEBODY.fullmatch(words)
    if found is None:
        return None
    beside = found["beside"] or ""
    surname_only = beside.startswith(",") and " " not in found["name"]
    voice = voice_beside(beside.strip(" ,()"), None if surname_only else found["name"])
    if found["office"] or voice is Voice.POLITICIANS:
        return Voice.POLITICIANS
    return Voice.UNKNOWN if found["title"] else voice


def voice_beside(told: str, name: str | None) -> Voice | None:
    """The voice of who has an office, a title or, unless ``None`` is their name, a party's letter beside it."""
    parts = re.split(r",\s*", told)
    if any(
        (name is not None and in_party(name, part)) or re.match(rf"(?:{OFFICE})\b", part, re.IGNORECASE)
        for part in parts
    ):
        return Voice.POLITICIANS
    return Voice.UNKNOWN if any(re.match(rf"{TITLE}\b", part, re.IGNORECASE) for part in parts) else None


def in_office(text: str) -> set[str]:
    """The politicians by office and whole name, wherever a note has them: "Formanden for Teknikudvalget, Bo Lind"."""
    found_before = (found for found in BEFORE_A_NAME.finditer(text) if not (found["listed"] and found["ends"]))
    before = {found["name"] for found in found_before}
    return before | {found["name"] for behind in (BEHIND_A_NAME, FROM_THE_COUNCIL) for found in behind.finditer(text)}


def voice_of_label_by_name(said: str) -> Voice | None:
    """The voice of who is named before a remark's colon."""
    label = LABELLED.match(_begin(said))
    return _voice_of_all(label["who"]) if label else None


def voice_of_speaker(said: str) -> Voice | None:
    """The voice of who is named at the beginning of a remark, before a colon or what they are reported to have said."""
    speaks = SPEAKS.match(_begin(said))
    if speaks and not (speaks["held"] and ROLE.fullmatch(speaks["who"])):
        voice = _voice_of_all(speaks["who"])
        if voice is not None:
            return voice
    return voice_of_label_by_name(said)


def in_party(name: str, party: str) -> bool:
    """True for the letters or the name of a party, unless they are the name's initials: "Lars Andersen (LA)"."""
    initials = "".join(word[0] for word in name.split())
    return bool(re.fullmatch(PARTY, party)) and (len(initials) < 2 or party != initials)


def _voice_of_all(words: str) -> Voice | None:
    """The voice of one, or of several who have the same."""
    one = voice_of_somebody(words)
    voices = {voice_of_somebody(part) for part in AND.split(words)}
    return one or (voices.pop() if len(voices) == 1 else None)


def _begin(said: str) -> str:
    return " ".join(said[:300].split())
