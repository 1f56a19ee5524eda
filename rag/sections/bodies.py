"""What firms, clubs and associations are called, and who has a part in one: "Lundby Handel", "formand for ..."."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain

from rag.danish.lexicon import organisations
from rag.danish.people import COUNCILS, any_noun
from rag.readers.head import ASSOCIATION
from rag.types import Voice

COMPANY = re.compile(
    r"\b(?:A/S|ApS|I/S|P/S|K/S|amba|a\.m\.b\.a|Ltd|Inc)\b\.?|(?<=[a-zæøå] )(?:[GSU]?IF|[BFI]K|GF)(?![\w-])|"
    r"(?<![\w-])(?!(?:Center|Team|Afdeling|Forvaltning|Sekretariat|Bord|Gruppe|Tema) )[A-ZÆØÅ][a-zæøå]+ "
    r"(?:(?:Handel|Erhverv|Turist|Turisme|Håndværk) (?:og|&) )?"
    r"(?:Handel|Handelsstand|Erhverv|Industri|Håndværk|Turisme|Camping|Kro|Hotel|(?:Kraft)?[Vv]armeværk|Fjernvarme|Vandværk|Familielandbrug|"
    r"Apotek|Lægehus|Bageri|Boghandel)(?![\w-])(?! (?:og|&|and) )|"
    r"(?<![\w-])(?:Apoteket|Lægehuset|Lægerne|Tandlægerne|Brugsen|Købmanden|Bageriet) [A-ZÆØÅ][a-zæøå]+(?![\w-])"
)
"""A firm's name ends so, a sports club's, or that of shops and doctors: "Lundby Handel", "Lægehuset Lundby"."""
CLUB = re.compile(rf"(?:\S+ ){{0,3}}{ASSOCIATION}", re.IGNORECASE)
KNOWN = re.compile(
    rf"(?:{'|'.join(re.escape(one) for name, *others in organisations() for one in (name, *chain(*others)))})(?!\w)"
)
"""The associations and unions of the whole country, by name."""
BY_ITSELF = re.compile(r"[\w-]*(?:friskole|privatskole|efterskole|højskole|aftenskole)n?\b", re.IGNORECASE)
"""A school that is no part of the municipality."""
_BY_TRADE = (
    r"(?:[A-ZÆØÅ][\w’'&-]* )+(?:VVS|Byg|Auto|Bageri|Smedje|Maskinfabrik|Entreprise|Transport)\b|"
    r"(?:Hotel|Café|Cafe|Restaurant) [A-ZÆØÅ]"
)
FIRM = re.compile(rf"[A-ZÆØÅ][\w’'-]+ & [A-ZÆØÅ]|{_BY_TRADE}")
"""What a firm is called whatever is told beside it."""
NAMED = re.compile(
    r"(?:(?:ældre|senior|handicap|lokal|landsby|integrations|udsatte)råd(?:et)?|skolebestyrelsen?|menighedsrådet|"
    r"\w*(?:bageri|slagteri|mejeri|gartneri|smedje|apotek|værksted|kro)(?:et|en)?|"
    r"(?:\w+ )?\w*(?:kor(?:et)?|klub(?:ben)?|hold(?:et)?|laug(?:et)?)|grundejerf\.|røde kors|ældre ?sagen|"
    r"lions|rotary|spejderne|forsamlingshuset|nabohjælp|frivilligcentret)(?![\w-])|"
    rf"(?-i:{_BY_TRADE}|(?:SK|IF|IK|BK|FK|GIF) [A-ZÆØÅ]|"
    r"(?:[A-ZÆØÅ][\w-]+ )+(?:Badminton|Håndbold|Gymnastik|Svømmeklub|Folkedans|Sangkor|Vinterbadere|Venner|Handel|"
    r"Cykler|Stål|Trælast|Maskinværksted|Slagteri|Varme|Bedemænd|Autoværksted|El|Møbler|Blomster)\b|"
    r"(?:Optik|Salon|Stålbyg|Murerfirmaet|Tømrerfirmaet) [A-ZÆØÅ])",
    re.IGNORECASE,
)
"""What a council, a club or a firm is called where nothing but who speaks can stand."""
OFFICER_AS = (
    r"(?:(?:(?:vice[- ]?)?chair(?:man|woman|person)?|treasurer|(?:næst)?formand|kasserer|bestyrelsesmedlem|"
    r"(?:medlem|en)\s+af\s+bestyrelsen|board\s+member|member\s+of\s+the\s+board))"
)
"""A part in leading an association."""
OFFICER = re.compile(
    rf"(?:[\w-]+\s+){{0,2}}?{OFFICER_AS}(?:\s+(?:for|i|af|of|in)\s+|\s+(?=(?-i:{KNOWN.pattern})))(?P<whose>.+)",
    re.IGNORECASE,
)
_KINDS = {
    "en": "forening|forsyning",
    "ben": "klub",
    "et": "laug|værk|selskab|forbund|råd|provsti",
    "": "handel|erhverv",
}
ENDINGS = {kind: ending for ending, kinds in _KINDS.items() for kind in kinds.split("|")}
SENT = re.compile(
    r"(?P<body>(?!(?:Desuden|Endvidere|Derudover|Også|Samt|Fra|Og) )"
    r"[A-ZÆØÅ][\w’'&.-]*(?: (?:[A-ZÆØÅ&][\w’'&.-]*|og|a\.m\.b\.a\.?)){0,4})"
    r"(?:,? (?:ved|v/|v\.|repræsenteret ved) ?|:? ?\()(?P<role>[a-zæøå]+\.? )?(?P<who>[A-ZÆØÅ][\w’-]+ [A-ZÆØÅ][\w’-]+"
    r"(?: og [A-ZÆØÅ][\w’-]+ [A-ZÆØÅ][\w’-]+(?![\w’-])(?!(?: [A-ZÆØÅ][\w’-]+)*,? (?:ved|v/|v\.)))?)"
)
"""In a list of who came, a body with who came for it: "Lundby Handelsforening ved Ida Holm"."""
SENT_FOR = re.compile(
    r"(?P<who>[A-ZÆØÅ][\w’-]+ [A-ZÆØÅ][\w’-]+)(?: \([^()]*\))?,? for "
    r"(?P<body>[A-ZÆØÅ][\w’'&.-]*(?: (?:[A-ZÆØÅ&][\w’'&/.-]*|og)){0,4})"
)
"""And who came, with the body behind: "Ida Holm for Lundby Handelsforening"."""
LEADS_A_FIRM = re.compile(r"(?:direktør|dir\.|ejer|indehaver|driftsleder|fabrikschef) ")
OF_THE_TOWN = re.compile(r"kommun|forvaltning|afdeling|udvalg|byråd|skole|center|borgmester", re.IGNORECASE)
AUTHORITY = re.compile(r"udvalg|byråd|kommunalbestyrelse|committee|town council", re.IGNORECASE)


_NAME = r"[A-ZÆØÅ][\w’'-]+(?:[ -][A-ZÆØÅ][\w’'-]*\.?){1,3}"
LEADS = rf"(?:{OFFICER_AS}|forkvinde|talsperson|direktør|indehaver)(?:en)?\s+(?:for|i|af|of)"
"""A part in leading some body, before what that is called."""
_BODY = r"(?P<body>[A-ZÆØÅ](?:[^,;:.()\n](?!\b(?:og|and)\s+[a-zæøå]+\s+[A-ZÆØÅ])){2,50}?)"
BEFORE_A_NAME = re.compile(
    rf"(?i:(?<![\w-]){LEADS})\s+{_BODY}(?:,\s+|(?i:(?<=forening)|(?<=foreningen)|(?<=klub)|(?<=laug))\s+)"
    rf"(?P<name>{_NAME})(?=[,.;]?\s|[.:;]|$)"
)
"""In prose the part that somebody has in a body, before the name: "formanden for Lundby Fiskeriforening, Bo Lind"."""
BEHIND_A_NAME = re.compile(
    rf"(?i:\b(?:ordstyrer|dirigent|mødeleder|vært|oplægsholder|gæst|moderator|chaired|host)(?:en)?\s+(?:var|er|was|by)\s+)"
    rf"(?P<name>{_NAME}),\s+(?i:{LEADS})\s+{_BODY}(?=[,.;]|\s+(?:og|and)\s|$)"
)
"""And who led a meeting: "Ordstyrer var Bo Lind, formand for Lundby Borgerforening"."""
COUNCIL = re.compile(rf"(?:\S+ ){{0,3}}(?:{any_noun(Voice.STAKEHOLDERS, COUNCILS)})(?:et)?", re.IGNORECASE)
"""A council that speaks for some of the citizens, by what it is called."""
BEFORE_ITS_CHAIR = re.compile(
    rf"(?P<body>[A-ZÆØÅ][^,;:.()\n]{{2,50}}?)\s+(?:v/|ved|v\.)\s*(?i:{OFFICER_AS})(?:en)?\s+(?P<name>{_NAME})"
)
"""Over a talk: "Idrætsrådet v/ formand Bo Lind"."""


@lru_cache(maxsize=64)
def speaks_for_a_body(text: str) -> frozenset[str]:
    """Those by name whom a note's prose tells as the chair, an officer or the head of an association or a firm."""
    found = (*BEFORE_A_NAME.finditer(text), *BEHIND_A_NAME.finditer(text), *BEFORE_ITS_CHAIR.finditer(text))
    return frozenset(one["name"].removesuffix(".") for one in found if _is_private(one))


def _is_private(leads: re.Match[str]) -> bool:
    """True where somebody has a part in an association, or leads what is no part of the municipality."""
    firm = re.match(r"(?:direktør|indehaver)", leads.group(), re.IGNORECASE)
    return (
        is_a_firm(leads["body"])
        or bool(COUNCIL.search(leads["body"]))
        or (bool(firm) and not OF_THE_TOWN.search(leads["body"]))
    )


def is_a_firm(words: str) -> bool:
    """True for what has a firm's or an association's name in it, or that of a school by itself."""
    named = COMPANY.search(words) or BY_ITSELF.search(words) or KNOWN.match(words)
    return bool(named or re.search(rf"\b{ASSOCIATION}", words, re.IGNORECASE))


def officer_of(told: str) -> str:
    """The body that somebody leads by what is ``told`` of them; empty for an authority, and for none."""
    officer = OFFICER.match(told)
    return officer["whose"] if officer and not AUTHORITY.search(officer["whose"]) else ""


def bodies_sent(listed: str) -> dict[str, list[str]]:
    """Who came for each firm and association, by all that minutes call it: "Handelsforeningen", "Lundby Varmeværk"."""
    bodies: dict[str, list[str]] = {}
    listed = " ".join(listed.split())
    for found in (*SENT.finditer(listed), *SENT_FOR.finditer(listed)):
        leads = LEADS_A_FIRM.match(found.groupdict().get("role") or "") and not OF_THE_TOWN.search(found["body"])
        names = called(found["body"])
        if len(names) > 1 or leads or is_a_firm(found["body"]):
            bodies |= dict.fromkeys(names, found["who"].split(" og "))
    return bodies


def called(body: str) -> list[str]:
    """All that minutes call a body whose whole name this is: "Lundby Handelsforening", "Handelsforeningen"."""
    name = body.removesuffix(" a.m.b.a.").removesuffix(" A/S")
    noun, known = name.split()[-1].lower(), KNOWN.match(name)
    kind = next((one for one in ENDINGS if noun.endswith(one)), None)
    shorter = [f"{noun.capitalize()}{ENDINGS[kind]}"] if kind else []
    return [name, *shorter, *([known.group()] if known and known.group() != name else [])]
