"""Who minutes say was present, and whose voice each of them has."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache

from rag.danish.people import MANY, MET, any_noun
from rag.danish.stopwords import function_words
from rag.readers.councils import is_of_a_council
from rag.readers.head import (
    ASSOCIATION,
    BODY,
    OF_MANAGEMENT,
    OF_STAFF,
    OF_THE_HOUSE,
)
from rag.readers.meeting_voice import COMMITTEE
from rag.sections.bodies import COMPANY, KNOWN, bodies_sent, called, is_a_firm, speaks_for_a_body
from rag.sections.came import groups_of, lists_of
from rag.sections.named import (
    CHAIRS,
    IN_A_COMMITTEE,
    OF_A_COMMITTEE,
    OF_A_DEPARTMENT,
    OF_THE_HOSTS,
    OFFICE,
    TITLE,
    in_office,
    in_party,
)
from rag.sections.reported import told_of
from rag.sections.roles import OF_THE_YOUNG, SIZE, voice_of_many, voice_of_role
from rag.sections.speaking import members_of_parties, voice_named
from rag.types import Voice

FROM = re.compile(r"\W*(?:fra|from)\s+(?:the\s+)?", re.IGNORECASE)
HOSTS = re.compile(
    r"[\w-]*forvaltning|kommune(?:n|rne)?\b|administration|municipality|embedsmænd|officials", re.IGNORECASE
)
ELECTED = re.compile(
    rf"(?:udvalget|politikerne|byrådet|kommunalbestyrelsen|committee|council|politicians)\b|.*?(?:{COMMITTEE})",
    re.IGNORECASE,
)
"""Of a council's members and its standing committees."""
MEMBERS = re.compile(
    rf"(?:{COMMITTEE}|\b(?:byrådet|kommunalbestyrelsen))\s*\((?P<who>(?:[^()]|\([^()]*\))+)\)", re.IGNORECASE
)
"""Those who came for a committee, in brackets behind it: "Kulturudvalget (Ida Holm (formand), Bo Lind)"."""
GUESTS = re.compile(r"(?:(?:inviterede|særlige|invited)\s+)?(?:gæst|guest)", re.IGNORECASE)
"""Who came to others' meeting is none of those."""
BESIDE_THEM = re.compile(rf"{GUESTS.pattern}|(?:endvidere|desuden|også|øvrige)\b", re.IGNORECASE)
"""Who came to a council's or an association's meeting and is not of it."""
OF_A_HOUSE = re.compile(OF_THE_HOUSE, re.IGNORECASE)
"""They are hosts where citizens meet; among others they are heard."""
A_SIDE = re.compile(rf"\W*(?P<side>(?P<staff>{OF_STAFF})|{OF_MANAGEMENT})(?: \((?P<letter>[A-ZÆØÅ])\))?\W*")
"""Whoever sits on a side speaks for it, whatever they are: a headmaster for the management."""
CITIZENS_CAME = re.compile(
    rf"(?<!\w)\d+\s+(?:[\w-]+\s+)?(?:{any_noun(Voice.CITIZENS, MANY, MET)})(?!\w)", re.IGNORECASE
)
"""Citizens are counted, and others named with what they are: those are the hosts of their meeting."""
PERSON = re.compile(
    r"(?<![\w’'])(?:(?P<role>(?:[A-ZÆØÅ]{2,4}-)?[a-zæøå][\w-]{3,}|"
    r"(?:F?TR|AMR|HMU|SR)(?=[ \t]+[A-ZÆØÅ][a-zæøå]))[ \t]+)?"
    r"(?P<name>[A-ZÆØÅ][\w’'-]*(?:[ \t]+[A-ZÆØÅ][\w’'-]*\.?){0,3})(?P<inside>\s*\([^()]{1,90}\))?"
)
OF_A_FIRM = re.compile(
    r"(?P<whose>[A-ZÆØÅ](?:[^,;:.()]|\bafd\.){2,60}?)\s*\((?P<before>(?:[a-zæøå]|[A-ZÆØÅ]{2}-)[\w-]{2,30}\.?\s+)?"
    r"(?P<name>[A-ZÆØÅ][\w’'-]+(?:\s+[A-ZÆØÅ][\w’'-]*\.?){1,3})(?P<role>,[^()]{2,60})?\)"
)
"""Who came for a firm or association that stands before them: "Nordkorn A/S (Lars Ting, driftschef)"."""
OF_A_FIRM_BEHIND = re.compile(rf",\s+(?P<whose>[A-ZÆØÅ][^,;:()\n]*{COMPANY.pattern}[^,;:()\n]*)")
WRAPPED = re.compile(r"(?<=[a-zæøå])-\s*\n\s*(?=[a-zæøå])")
WITHIN_A_NAME = re.compile(
    r"([^\n]{40,}(?:[,;:]|\b(?:og|and|samt)) [A-ZÆØÅ][\w’'-]+) *\n *(?=[A-ZÆØÅ][\w’'-]+[\s(,;.])"
)
"""A long line's end between two names of somebody: "Bo Krog og Peter" above "Fogh (forældre)"."""
TOGETHER = re.compile(
    r"(?P<names>[A-ZÆØÅ][\w’'. -]+(?:,\s+[A-ZÆØÅ][\w’'. -]+)*?)(?:\s\((?P<what>[^()]{3,40})\)|"
    r"\s(?:fra|from)\s(?:the\s)?(?P<body>byrådet|kommunalbestyrelsen|(?:town|city) council)\b)"
)
"""Several with what all are behind the last: "Aage Munk og Gerda Skov (beboere)", "Bo Lind og Ida Holm fra byrådet"."""
BEHIND = re.compile(r"[ \t]+(?!(?:og|and|samt|fra|from)\b)(?P<what>[a-zæøå][^,;:.()\n]{2,40})")
"""What somebody is, behind the name without a sign: "Mona uddeler i Brugsen"."""
OF_AN_ASSOCIATION = re.compile(ASSOCIATION, re.IGNORECASE)
FOR_WHOM = re.compile(r",?\s+(?:for|fra|from|of)\s+")
"""Between who came and the union for which they did."""
IN_THE_CHAIR = re.compile(r"[(,]\s*(?:formand|forkvinde|chair)\s*[,)]", re.IGNORECASE)
ALL = re.compile(
    r"\b(?:alle|all)\s+(?:(?:er|valgt|udpeget|elected|chosen)\s+(?:(?:af|blandt|by|among)\s+)?)?(?P<who>[\w-]+)",
    re.IGNORECASE,
)
"""What is told of all who stand before it: "alle valgt af brugerne"."""
UNION = re.compile(
    r"\W*(?:(?:FTR|TR|fællestillids\w*|tillids\w*)\b.{0,12}?)?(?:3F|BUPL|DLF|DSR|FOA|HK|Dansk Metal|Dansk Sygeplejeråd|"
    r"Dansk Socialrådgiverforening|Danmarks Lærerforening|[\w-]*fag(?:forening|forbund)\w*)\b"
)
"""Whom the staff's own representatives stand for."""
TITLED = re.compile(rf"(?<![\w’'-])(?i:{TITLE}|{OFFICE})(?= [A-ZÆØÅ][\w’'-]+ [A-ZÆØÅ])")
"""An office or a title, perhaps in capitals, before a whole name."""
SENTENCE = re.compile(r"(?<=[.;!?])\s+(?=[A-ZÆØÅ])(?![^()]*\))")
CALLED = re.compile(r"\W*(?:(?:the|de)\s+)?(?P<noun>[^\W\d]{4,20})(?:\s*\([^()]{1,40}\))?\W*", re.IGNORECASE)
"""A heading that is no more than what some people are: "The volunteers (second half)"."""
LITTLE = function_words("da") | function_words("en")
AMONG_THEM = {"herunder", "heriblandt", "heraf", "deraf", "blandt", "including"}
NAMED = re.compile(r"[A-ZÆØÅ][\w.’'&-]*[a-zæøå]")
"""How a name begins that is neither a role nor initials."""
OFFICIAL = re.compile(rf"{TITLE}(?!\w)", re.IGNORECASE)
ALONE_IN_OFFICE = {"borgmester", "viceborgmester", "udvalgsformand"}
"""Minutes then call them by that: "Borgmesteren lovede ..."."""
HOME_OF_BODIES = (Voice.UNKNOWN, Voice.POLITICIANS)
"""Where bodies speak by their names: elsewhere those of the note's voice complain of them."""
COMMITTEES = ("Udvalget", "Byrådet")
"""What minutes call the politicians who came."""
FEWEST = 2
AT_HOME = (Voice.EMPLOYEES, Voice.STAKEHOLDERS)

People = Mapping[str, Voice | None]


@lru_cache(maxsize=64)
def people_present(text: str, home: Voice) -> People:
    """Who is listed as present, or stands somewhere with a party, each by full name and by what else is theirs alone.

    ``None`` stands for the voice of whom nothing is told; a nurse among citizens (the voice at ``home``) is one of
    them, and so is a union's representative among employees.
    """
    people: dict[str, Voice | None] = {}
    guests: set[str] = set()
    for of, listed in lists_of(text):
        for label, who in groups_of(of, listed):
            came = [
                _people_in(part, label, home, council=is_of_a_council(text))
                for part in SENTENCE.split(WITHIN_A_NAME.sub(r"\1 ", WRAPPED.sub("", who)))
            ]
            people |= {name: voice for part in came for name, voice in part.items()}
            invited = GUESTS.match(label) or HOSTS.search(label) or _voice_of_body(label) is Voice.STAKEHOLDERS
            guests |= {name for part in came for name in part} if invited else set()
    for name, (whose, role) in _sent(text).items():
        people = {one: voice for one, voice in people.items() if one not in whose}
        voice = Voice.STAKEHOLDERS if is_a_firm(whose) else voice_of_role(role)
        people[name] = people.get(name) or (voice if home is not Voice.STAKEHOLDERS else None)
    sent = {one for who in bodies_present(text).values() for one in who} if home in HOME_OF_BODIES else set()
    sat_in = {
        _full(one["name"])
        for _, listed in lists_of(text)
        for found in MEMBERS.finditer(listed)
        for one in PERSON.finditer(found["who"])
    }
    known = dict.fromkeys(sent, Voice.STAKEHOLDERS) | dict.fromkeys(sat_in, Voice.POLITICIANS)
    people = {name: voice or known.get(name) for name, voice in people.items()}
    people = people if len(people) >= FEWEST else {}
    members = [name for name, _ in members_of_parties(text)]
    parted = Counter(part for name in people for part in {*name.split()})
    people = {**dict.fromkeys((*members, *(one for one in told_of(text) if parted[one] != 1))), **people}
    # Where politicians meet they are as all the others, and citizens may complain of one: "Bo Lind (V) svarede ikke".
    elected = in_office(text) if home is not Voice.POLITICIANS else set()
    elected = elected | {*members} if home is Voice.UNKNOWN else elected
    untold = (None, Voice.UNKNOWN)
    people |= {name: Voice.POLITICIANS for name in elected if people.get(name) in untold}
    if home is Voice.CITIZENS:
        people = {name: None if voice in AT_HOME and name not in guests else voice for name, voice in people.items()}
    people |= {name: Voice.STAKEHOLDERS for name in speaks_for_a_body(text) if people.get(name) is None}
    people = {name: voice for name, voice in people.items() if name.lower() not in LITTLE}
    parts = Counter(part for name in people for part in {name.split()[0], name.split()[-1]} if part not in people)
    short = {part: people[name] for name in people for part in (name.split()[0], name.split()[-1]) if parts[part] == 1}
    bodies = dict.fromkeys(bodies_present(text), Voice.STAKEHOLDERS) if home in HOME_OF_BODIES and people else {}
    if bodies and Voice.POLITICIANS in people.values():
        bodies |= dict.fromkeys(COMMITTEES, Voice.POLITICIANS)
    return {**bodies, **people, **{part: voice for part, voice in short.items() if part.lower() not in LITTLE}}


@lru_cache(maxsize=64)
def bodies_present(text: str) -> Mapping[str, Sequence[str]]:
    """The firms and associations for which somebody came, by all that minutes call them, each with who did."""
    bodies = {name: who for _, listed in lists_of(text) for name, who in bodies_sent(listed).items()}
    for label, who in (group for of, listed in lists_of(text) for group in groups_of(of, listed)):
        if _voice_of_body(label) is Voice.STAKEHOLDERS:
            came = [_full(found["name"]) for found in PERSON.finditer(who)]
            bodies |= {name: came for name in called(FROM.sub("", label).strip()) if name not in bodies}
    return bodies


def sent_by(text: str) -> Mapping[str, str]:
    """The firm or association of each who is present for one, in a list that puts it before their names."""
    return {name: whose for name, (whose, _) in _sent(text).items()}


@lru_cache(maxsize=64)
def _sent(text: str) -> Mapping[str, tuple[str, str]]:
    """For each who is present for a firm or association that one, and what they are there."""
    people: dict[str, tuple[str, str]] = {}
    for _, listed in lists_of(text):
        found = [*OF_A_FIRM.finditer(" ".join(WRAPPED.sub("", listed).split()))]
        named = any(is_a_firm(one["name"]) for one in found)
        if sum(is_a_firm(one["whose"]) for one in found) >= FEWEST and not named:
            people |= {one["name"]: (one["whose"], one["before"] or one["role"] or "") for one in found}
    return people


def _people_in(part: str, label: str, home: Voice, *, council: bool) -> dict[str, Voice | None]:
    side, told = A_SIDE.fullmatch(label), ALL.search(part)
    if side:
        of_it = (*side.group("side", "letter"), *(_full(found["name"]) for found in PERSON.finditer(part)))
        return dict.fromkeys(filter(None, of_it), Voice.EMPLOYEES if side["staff"] else Voice.UNKNOWN)
    part = OF_A_COMMITTEE.sub("udvalgsformand ", OF_A_DEPARTMENT.sub(lambda leads: f"{leads['title'].lower()} ", part))
    hosts = HOSTS.search(label) or (home is Voice.CITIZENS and (OF_A_HOUSE.match(label) or GUESTS.match(label)))
    of_label = (Voice.UNKNOWN if hosts else None) or _voice_of_body(label) or voice_named(label)
    answers = home is Voice.POLITICIANS or (home is Voice.STAKEHOLDERS and bool(council or BESIDE_THEM.match(label)))
    named = [*PERSON.finditer(part)]
    beside = home is Voice.CITIZENS and bool(CITIZENS_CAME.search(part))
    of_label = of_label or (_voice_of_one(part, named[0].end()) if len(named) == 1 else None)
    of_all = (voice_named(told["who"]) if told else None) or of_label
    # Behind some names it is told of those before it, and not of the others: "A, B (alle forældre), C (leder)".
    last = told.end() if told and PERSON.search(part, 0, told.start()) else len(part)
    people = {
        _full(found["name"]): _voice_beside(found, home, answers=answers, beside=beside)
        or (of_all if found.start() < last else of_label)
        for found in named
    }
    for found in TOGETHER.finditer(part):
        voice = voice_of_many(found["what"] or found["body"])
        names = found["names"] if found["what"] else found["names"].rpartition(",")[2]
        people |= {_full(one["name"]): voice for one in PERSON.finditer(names) if voice}
    chairs = [_full(found["name"]) for found in PERSON.finditer(part) if IN_THE_CHAIR.search(found["inside"] or "")]
    offices = {found["role"].lower() for found in PERSON.finditer(part) if found["role"]} & ALONE_IN_OFFICE
    if len(chairs) == 1:
        people["Formanden"] = people[chairs[0]]
    return people | {f"{office.capitalize()}en": Voice.POLITICIANS for office in offices}


@lru_cache(maxsize=64)
def listed_by_initials(text: str) -> Mapping[str, str]:
    """Who is listed as present, with what is told of them, by initials that are theirs alone: "CB" of "Carl Bang"."""
    described: dict[str, set[str]] = {}
    for of, listed in lists_of(text):
        for _, who in groups_of(of, listed):
            for found in PERSON.finditer(TITLED.sub(lambda title: title.group().lower(), who)):
                names = _full(found["name"]).split()
                if len(names) == 1 or any(len(name) == 1 for name in names):
                    continue
                behind = OF_A_FIRM_BEHIND.match(who, found.end())
                name = f"{' '.join(names)} {(found['inside'] or '').strip()}".strip()
                one = ", ".join(filter(None, (name, found["role"], behind and behind["whose"])))
                for initials in {"".join(name[0] for name in names), names[0][0] + names[-1][0]}:
                    described.setdefault(initials, set()).add(one)
    return {initials: ones.pop() for initials, ones in described.items() if len(ones) == 1}


def _voice_of_one(part: str, end: int) -> Voice | None:
    """The voice of who is alone in a part of the list, by what stands behind a comma: "Kim (52), bruger."."""
    return voice_of_role(part[end:].strip(" .,;")) if part[end:].startswith(",") else None


def _voice_of_body(label: str) -> Voice | None:
    """The voice of those who came for the council, committee, association or administration that a list names."""
    body = FROM.sub("", label)
    if HOSTS.match(body):
        return Voice.UNKNOWN
    if OF_THE_YOUNG.match(body):
        return Voice.CITIZENS
    if ELECTED.match(body):
        return Voice.POLITICIANS
    return Voice.STAKEHOLDERS if BODY.match(body) or KNOWN.match(body) else None


def with_whom_they_speak_for(name: str, text: str) -> str:
    """The name, with the firm, school or association that the list of who was there has behind it."""
    body = _bodies(text).get(name)
    return f"{name} ({body})" if body else name


@lru_cache(maxsize=64)
def _bodies(text: str) -> Mapping[str, str]:
    listed = (who for of, listed in lists_of(text) for _, who in groups_of(of, listed))
    people = (found for who in listed for found in PERSON.finditer(who) if found["inside"])
    told = {_full(found["name"]): re.split(r"[,;]", found["inside"].strip(" ()\n"))[0].strip() for found in people}
    return {name: body for name, body in told.items() if NAMED.match(body) and not in_party(name, body)}


def _full(name: str) -> str:
    """A name without the full stop that ends the list behind it; that of an initial stays."""
    return re.sub(r"(?<=\w{2})\.$", "", " ".join(name.split()))


def _voice_beside(found: re.Match[str], home: Voice, *, answers: bool, beside: bool) -> Voice | None:
    """The voice of somebody in a list; with an office ``beside`` citizens, who are counted, they are a host."""
    voice = _voice_of(found, home, answers=answers)
    role = (found["role"] or "").lower()
    host = beside and bool(role) and role not in LITTLE | AMONG_THEM and voice in (None, Voice.EMPLOYEES)
    return Voice.UNKNOWN if host else voice


def _voice_of(found: re.Match[str], home: Voice, *, answers: bool) -> Voice | None:
    """The voice of somebody in a list, unknown for an official who comes to a meeting of others and ``answers``."""
    inside = SIZE.sub(", ", (found["inside"] or "").strip(" ()\n"))
    if home is Voice.EMPLOYEES and UNION.match(inside):
        return None
    if (side := A_SIDE.fullmatch(inside)) and side["staff"]:
        return Voice.EMPLOYEES if home is Voice.UNKNOWN else None
    if IN_A_COMMITTEE.match(inside):
        return Voice.POLITICIANS
    role = found["role"] or ""
    office = re.search(rf"(?:^|,\s*)(?P<office>{OFFICE})", " ".join(inside.split()), re.IGNORECASE)
    if office and not CHAIRS.match(office["office"]):
        return Voice.POLITICIANS
    voice = voice_of_role(inside) or voice_of_role(role) or voice_named(f"{role} {found['name']} ({inside})")
    behind = BEHIND.match(found.string, found.end())
    voice = voice or (
        Voice.STAKEHOLDERS if OF_AN_ASSOCIATION.match(inside) else voice_of_role(behind["what"]) if behind else None
    )
    whose = FOR_WHOM.match(found.string, found.end())
    of_a_union = whose and UNION.match(found.string, whose.end()) and home is not Voice.EMPLOYEES
    voice = voice or (Voice.STAKEHOLDERS if of_a_union else None)
    titled = answers and (
        OFFICIAL.match(inside) or OFFICIAL.match(role) or OF_THE_HOSTS.match(found.string, found.end("name"))
    )
    return voice or (Voice.UNKNOWN if titled else None)


@lru_cache(maxsize=256)
def voice_of_group_present(heading: str, text: str) -> Voice | None:
    """The voice of those by whose bare name a part of a note is called, and who came from some firm or association."""
    called = CALLED.fullmatch(heading)
    if called is None:
        return None
    came = re.compile(
        rf"(?<!\w){re.escape(called['noun'])}\s+(?:fra|from|i|of|in)\s+(?P<whose>[^.;\n]{{3,60}})", re.IGNORECASE
    )
    found = map(came.search, (listed for _, listed in lists_of(text)))
    return next((voice for one in found if one and (voice := voice_of_role(one["whose"]))), None)
