"""People behind initials: what a note calls "OF" where it lists "Ole Frandsen (OF), formand"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from rag.sections.named import HELD, PARTY, REPORTED, in_party
from rag.sections.present import listed_by_initials
from rag.sections.speaking import voice_named
from rag.types import Voice

INITIALS = r"(?:[A-ZÆØÅ]{1,4}\d?|[A-ZÆØÅ][a-zæøå](?!\w))"
KEYED = r"(?:[A-ZÆØÅ]{1,12}\d?|[A-ZÆØÅ][a-zæøå](?!\w))"
"""What a key stands by: initials, or a whole name in capitals, as transcripts have."""
LISTED = re.compile(
    r"(?<!\w)(?P<name>[A-ZÆØÅ][\w.’'-]{1,30}(?:[ \t]+(?:[A-ZÆØÅ][\w.’'-]*|af|de|van|von)){0,4})[ \t]*"
    r"(?P<inside>(?:\([^()\n]{1,60}\)[ \t]*){1,2})"
    r"(?:(?=[,–-][ \t]*(?P<role>(?:[^,;:.()\n]|\([^()\n]*\)){2,60}?)[ \t]*(?:[,;.\n]|$)))?"
)
"""A name with something in brackets, and perhaps a role behind a comma."""
LISTED_BEFORE = re.compile(
    r"(?<!\w)(?P<initials>[A-ZÆØÅ]{2,4})(?:[ \t]+\((?P<role>[^()\n]{2,30})\))?[ \t]*[:=–-]?[ \t]+"
    r"(?P<name>[A-ZÆØÅ][\w’'-]+\.?(?:[ \t]+[A-ZÆØÅ][\w’'-]+){1,3})"
    rf"(?:[ \t]+(?P<party>{PARTY})(?![\w.’'-])|"
    r",[ \t]+(?P<behind>(?:(?!\b[A-ZÆØÅ]{2,4}[ \t]+[(A-ZÆØÅ=–])[^;·|.\n]){2,80})(?=[;·|.\n]|$))?"
)
"""Initials before the name that they are of: "LM Lars Mogensen", "HB (fmd) Hanne Bjerg", "GH – Gudrun Hald, baker"."""
IN_BRACKETS = re.compile(
    r"(?<!\w)(?P<initials>[A-ZÆØÅ]{2,4})[ \t]+\((?P<name>[A-ZÆØÅ][\w’'-]+(?:[ \t]+[A-ZÆØÅ][\w’'-]+){1,3})"
    r"(?:,[ \t]*(?P<role>[^()\n]{2,40}))?\)"
)
"""Initials before who they are in brackets: "HS (Hanne Skriver, udvalgsformand)"."""
BY_THEMSELVES = re.compile(
    r"^[^\w\n]{0,9}(?P<initials>[A-ZÆØÅ])\d?:[ \t]+(?:[a-zæøå]+,?[ \t]+){0,2}?"
    r"(?:(?i:jeg[ \t]+(?:hedder|er)|mit[ \t]+navn[ \t]+er|my[ \t]+name[ \t]+is|I[ \t]+am|I['’]m)[ \t]+)?"
    r"(?P<who>[A-ZÆØÅ][\w’'-]+(?:[ \t]+[A-ZÆØÅ][\w’'-]+){1,2},?[ \t]+[a-zæøå][^\n]{3,100})$",
    re.MULTILINE,
)
"""Where those who talk say who they are: "B: jeg er Ida Holm, pårørende"."""
PARTY_BEHIND = re.compile(
    rf"(?P<name>[A-ZÆØÅ][\w’'-]+\.?(?:[ \t]+[A-ZÆØÅ][\w’'-]+){{1,3}})[ \t]+(?P<party>{PARTY})(?:[ \t].*)?"
)
ITEM = re.compile(r"\W*(?:pkt|punkt|item|under)\b", re.IGNORECASE)
FEWEST_BEFORE = 2
INTERVIEWED = re.compile(
    r"(?:^|(?<=[.;]\s))[^\w\n]{0,9}(?i:informant(?:en)?|interviewe[dr]e?(?:\s+person)?|interviewet|interviewperson|respondent(?:en)?|"
    r"interviewee|deltager(?:en)?)(?:[ \t]*\([A-ZÆØÅ]{1,4}\))?[ \t]*:[*_]*[ \t]*"
    r"(?P<name>[A-ZÆØÅ][\w’'-]+(?:[ \t]+[A-ZÆØÅ][\w’'-]+){1,3})(?P<told>(?:,[ \t]*[^.,;\n]{2,40}){0,2})",
    re.MULTILINE,
)
"""Who is asked in an interview, by name: "Informant: Ida Holm, 77 år, enke"."""
INTERVIEWER = re.compile(
    r"(?P<role>(?i:interviewer|moderator|facilitator))[ \t]*\((?P<initials>[A-ZÆØÅ]{1,4})\)[ \t]*:"
)
ALONE = re.compile(
    rf"^[^\w\n]{{0,9}}(?:(?i:taler|stemme|person|speaker|voice)[ \t]+)?(?P<initials>{KEYED})[ \t]*=[ \t]*"
    r"(?P<who>[^\W\d][^=\n\]]{2,120})\]?$",
    re.MULTILINE,
)
"""A line of a key: "AP = newcomer, from Portugal"."""
EXPLAINS = re.compile(rf"(?P<key>{KEYED})[ \t]*=[ \t]*[^\W\d][^=]*$")
FEWEST_EXPLAINED = 2
EXPLAINED = re.compile(
    rf"(?<!\w)(?P<initials>{INITIALS})(?:[ \t]+(?:foran|forrest|før|in front|before)(?:[ \t]+\w+){{0,2}})?[ \t]*="
    r"[ \t]*(?P<who>[^\W\d][^,;=·|\n]{2,60}?)"
    rf"(?=[ \t]*(?:[,;\n=·|]|\.?$|\.?\n|{INITIALS}[ \t]*=))"
)
"""Several on a line: "I = interviewer, B = beboer"."""
SIGNED = re.compile(rf"[ \t]*(?P<initials>{INITIALS})(?:\t[ \t]*|[ \t]{{2,}}|[ \t]+[|/–-][ \t]+)(?=\S)")
"""What a remark begins with in a list whose signs are those of a key: "G   the bus never comes"."""
FEWEST_SIGNED = 3
JOTTED = (
    r"ok\b|vil(?:le)?\b|var\b|ønske(?:r|de)\b|kunne\b|kalder\b|kræver\b|(?:->|=>|→|[–—-])(?=\s)|(?:ikke|imod|u?enige?|skeptisk|nikke[rd]e?|tøve[rd]e?|tvivle[rd]e?|"
    r"against|not|(?:dis)?agree[sd]?|nod(?:s|ded))\b"
)
"""What stands behind initials where somebody jots down what was said: "LM imod", "TN -> the jetty"."""
SPEAKING = re.compile(
    rf"\W*(?:[a-zæøå]{{2,4}}\.\s+|(?P<clock>(?:\d{{1,2}}:)?\d{{1,2}}[:.]\d{{2}}\W+))?(?P<initials>{KEYED})(?(clock)(?=\s+[a-zæøå][^\n]{{20}})|(?:\s*(?:\([^()\n]{{1,30}}\)\s*)?:\s|(?:,|\s)\s?[a-zæøå][^:.!?\n]{{2,25}}:\s|\s+(?:{REPORTED}|{HELD}|byder\s+velk\w*|afslutte(?:r|de)|lovede|lover|bad)\b|\s+(?:{JOTTED})))"
)
LEADER = re.compile(r"(?:moderator|ordstyrer|interviewer|facilitator|mødeleder)(?:en)?\b", re.IGNORECASE)
LED_BY = re.compile(rf"(?i:{LEADER.pattern})\s*[:=(]\s*(?P<name>[A-ZÆØÅ][\w’'-]+(?: [A-ZÆØÅ][\w’'-]+){{1,3}})")
GUIDED_BY = re.compile(
    r"(?i:\b(?:moderator|facilitator|interviewer)(?:er|e?n)?)\s*[:=(]\s*"
    r"(?P<name>[A-ZÆØÅ][\w’'-]+(?: [A-ZÆØÅ][\w’'-]+){0,3})"
)
"""Who is none of those heard, by whatever name: a chair may be one of those who met."""
BY_NAME = re.compile(r"\W*(?P<name>[A-ZÆØÅ][\w’'-]+(?: [A-ZÆØÅ][\w’'-]+){0,3})(?:\s*\([^()\n]{1,40}\))?\s*:\s")
ANSWERING = re.compile(rf"\s+(?:[-–—/]+|=>|->)\s*(?=(?P<initials>{INITIALS}):\s)")
"""Between what somebody asks and who answers it on the same line: "hvem er det? - SH: kan ikke sige"."""
IN_FULL = re.compile(
    r"\W*(?P<name>[A-ZÆØÅ][a-zæøåéü’'-]+(?:[ \t]+[A-ZÆØÅ]\.?)?(?:[ \t]+[A-ZÆØÅ][a-zæøåéü’'-]+){1,3})"
    rf"(?P<party>\s*\({PARTY}\))?\s*(?:\([^()\n]{{1,40}}\))?"
    r"(?:,\s+[a-zæøå][\w /-]{2,40})?\s*:\s"
)
"""Who speaks by their whole name: "Maja Lund (A), borgmester: ..."."""
OF_A_PARTY = re.compile(rf"\W*(?P<party>{PARTY}(?:\s*\({PARTY}\))?)\s*:\s")
"""Among politicians those who speak for a party: "Venstre (V): ..."."""
BEHIND = re.compile(
    r"\S[ \t]*\((?P<who>[A-ZÆØÅ][^()\d,;:!?\n]{2,45}?)(?:[ \t]+(?:igen|again))?\)[.!?]*[ \t]*$", re.MULTILINE
)
"""Who said it, in brackets in the end of a line: "The ferry is full (Sund Dairy)"."""
INITIALS_BEHIND = re.compile(r"\((?P<all>[A-ZÆØÅ]{2,4}(?:(?:,|/|&|\sog|\sand)\s*[A-ZÆØÅ]{2,4})*)\)[.!?]*\s*$")
"""And by initials, of one or several: "(AKJ, BL)"."""
FEWEST_BEHIND, MOST_WORDS = 4, 5
GROUP = re.compile(r"^\W*(?P<group>[^:\n]{3,40}):", re.MULTILINE)


def explained(texts: Sequence[str]) -> set[int]:
    """The lines of a key that says who is meant by which letters."""
    keys = {at: key["key"] for at, text in enumerate(texts) if (key := EXPLAINS.match(text))}
    found = {at for at, key in keys.items() if re.fullmatch(INITIALS, key) or any(f"{key}: " in one for one in texts)}
    return found if len(found) >= FEWEST_EXPLAINED else set()


def signed_by_initials(lines: Sequence[str]) -> dict[int, tuple[int, int]]:
    """The lines that begin with what a key stands by, as with a sign; where that ends and the words begin."""
    people = people_of("\n".join(lines))
    signed = ((at, SIGNED.match(line)) for at, line in enumerate(lines))
    found = {at: (sign.end("initials"), sign.end()) for at, sign in signed if sign and sign["initials"] in people}
    return found if len(found) >= FEWEST_SIGNED else {}


def person_signed(text: str, start: int) -> str | None:
    """What a note's ``text`` says of whose sign stands before the remark at ``start``; ``None`` for no such sign."""
    sign = SIGNED.match(text, text.rfind("\n", 0, start) + 1)
    return people_of(text).get(sign["initials"]) if sign and sign.end() == start else None


def leads_the_talk(said: str, text: str) -> bool:
    """Whether a remark is of who the note says leads the talk: "Moderator: Laura Winther" of "LW: Why here?"."""
    named, found = BY_NAME.match(said), SPEAKING.match(said)
    if named and named["name"] in _guides(text):
        return True
    if found is None:
        return False
    described = people_of(text).get(found["initials"], "")
    led = ("".join(name[0] for name in one["name"].split()) for one in LED_BY.finditer(text))
    return bool(LEADER.match(described)) or found["initials"] in led


@lru_cache(maxsize=64)
def _guides(text: str) -> frozenset[str]:
    """The names of who leads the talk, whole and first."""
    return frozenset(name for one in GUIDED_BY.finditer(text) for name in (one["name"], one["name"].split()[0]))


def voice_of_all_explained(said: str, text: str) -> Voice | None:
    """The voice that a key's own heading gives to all it explains, where its letters begin the remark."""
    found = SPEAKING.match(said)
    return voice_named(_keys(text).get(found["initials"], "")) if found else None


@lru_cache(maxsize=64)
def _keys(text: str) -> Mapping[str, str]:
    """What stands right above a key, by each of its letters: "Around the table, all residents:"."""
    heads: dict[str, str] = {}
    above = ""
    for line in filter(str.strip, text.splitlines()):
        entry = ALONE.fullmatch(line)
        if entry and above.endswith(":"):
            heads[entry["initials"]] = above
        above = above if entry else line.strip()
    return heads


def turns_by_initials(said: str, text: str) -> list[tuple[int, int]]:
    """Where the turns of a remark stand in it, of which all but the first begin with initials that the note lists."""
    people = people_of(text)
    between = [found.span() for found in ANSWERING.finditer(said) if found["initials"] in people]
    starts, ends = [0, *(end for _, end in between)], [*(start for start, _ in between), len(said)]
    return list(zip(starts, ends, strict=True))


def named_speaking(said: str, voice: Voice) -> str | None:
    """Who speaks in a remark that begins with a whole name, or a politician's that begins with a party's."""
    found = IN_FULL.match(said)
    if found:
        return " ".join(f"{found['name']} {found['party'] or ''}".split())
    party = OF_A_PARTY.match(said) if voice is Voice.POLITICIANS else None
    return party["party"] if party else None


def named_behind(said: str, text: str) -> str | None:
    """Who is named in brackets behind a remark, where the note's ``text`` has some twice; else ``None``.

    What nobody is called by twice may be a place or what a word means.
    """
    found = BEHIND.search(said.rstrip())
    return found["who"] if found and found["who"] in _named_behind(text) else None


def people_behind(said: str, text: str) -> str | None:
    """Those who said it, by the initials behind a remark that the note's ``text`` gives to them; else ``None``."""
    found = INITIALS_BEHIND.search(said)
    initials = re.findall(r"[A-ZÆØÅ]{2,4}", found["all"]) if found else []
    people = _signing(text) if initials else {}
    return ", ".join(people[one] for one in initials) if initials and all(one in people for one in initials) else None


@lru_cache(maxsize=64)
def _signing(text: str) -> Mapping[str, str]:
    """Who may be meant by initials behind a remark: of those listed without any only where several lines end so."""
    told, listed = people_of(text), listed_by_initials(text)
    ends = (found["all"] for line in text.splitlines() if (found := INITIALS_BEHIND.search(line)))
    signed = [one for all_of in ends for one in re.findall(r"[A-ZÆØÅ]{2,4}", all_of) if one in listed]
    mine = {one: listed[one] for one in signed if not re.fullmatch(PARTY, one)} if len(signed) > 1 else {}
    return {**mine, **told}


@lru_cache(maxsize=64)
def _named_behind(text: str) -> frozenset[str]:
    found = [one["who"] for one in BEHIND.finditer(text)]
    named = [who for who in found if len(who.split()) <= MOST_WORDS]
    return frozenset(named) if len(named) >= FEWEST_BEHIND and len(set(named)) < len(named) else frozenset()


@lru_cache(maxsize=64)
def people_of(text: str) -> Mapping[str, str]:
    """The people that a note gives initials to, each with what it says of their role."""
    people: dict[str, str] = {}
    for found in LISTED.finditer(text):
        inside = _inside(found)
        for initials in inside:
            if _abbreviates(initials, found["name"]) or _signs(initials, found["name"], text):
                told = [part for part in inside if part != initials]
                people.setdefault(initials, _described(found, told))
    people = {**_listed_before(text), **people, **_in_an_interview(text)}
    themselves = [*BY_THEMSELVES.finditer(text)]
    for found in themselves if len({one["initials"] for one in themselves}) >= FEWEST_EXPLAINED else []:
        people.setdefault(found["initials"], found["who"].strip())
    for found in (*ALONE.finditer(text), *EXPLAINED.finditer(text)):
        who = " ".join(found["who"].split())
        member = PARTY_BEHIND.fullmatch(who)
        people.setdefault(found["initials"], f"{member['name']} ({member['party']})" if member else who)
    return people


def _listed_before(text: str) -> dict[str, str]:
    """Those whose initials stand before their names."""
    people: dict[str, str] = {}
    before = [one for one in LISTED_BEFORE.finditer(text) if _abbreviates(one["initials"], one["name"])]
    for found in before if len(before) >= FEWEST_BEFORE else []:
        member = None if found["party"] else PARTY_BEHIND.fullmatch(found["name"])
        told = " ".join(filter(None, (found["role"], member["party"] if member else found["party"])))
        behind = f", {found['behind']}" if found["behind"] else ""
        people.setdefault(
            found["initials"],
            f"{' '.join((member or found)['name'].split())}{f' ({told})' if told else ''}{behind}",
        )
    for found in IN_BRACKETS.finditer(text):
        if _abbreviates(found["initials"], found["name"]):
            role = f" ({found['role']})" if found["role"] else ""
            people.setdefault(found["initials"], f"{found['name']}{role}")
    return people


def _in_an_interview(text: str) -> dict[str, str]:
    """Who asks and who is asked, by the initials with which their turns begin and no one else's do."""
    asked = {one["initials"]: one["role"] for one in INTERVIEWER.finditer(text)}
    named = [(one["name"], one["told"]) for one in INTERVIEWED.finditer(text)]
    by_initials: dict[str, list[str]] = {}
    for name, told in dict.fromkeys(named):
        initials = "".join(part[0] for part in name.split())
        for short in {initials, initials[0], initials[0] + initials[-1]} - asked.keys():
            if re.search(rf"^[^\w\n]{{0,9}}{short}:\s", text, re.MULTILINE):
                by_initials.setdefault(short, []).append(f"{name}{told}")
    return asked | {short: who[0] for short, who in by_initials.items() if len(who) == 1}


def _described(found: re.Match[str], told: list[str]) -> str:
    """The name, what stands in brackets beside the initials, and the role behind it or else that of the line."""
    role = found["role"] if found["role"] and not _is_somebody(found["role"]) else None
    line = GROUP.match(found.string, found.string.rfind("\n", 0, found.start()) + 1, found.start())
    group = line["group"].strip() if line and voice_named(line["group"]) else None
    beside = f"{found['name']} ({', '.join(told)})" if told else found["name"]
    return ", ".join(part for part in (beside, role or group) if part)


def _is_somebody(role: str) -> bool:
    """True where no role but the next in a list, or the item somebody came for, stands behind the comma.

    Before the next one their role may stand: "leder Susanne Lind (SL)".
    """
    found = LISTED.search(role)
    return ITEM.match(role) is not None or (
        found is not None
        and any(
            _abbreviates(part, found["name"]) or _may_sign(part, found["name"]) or in_party(found["name"], part)
            for part in _inside(found)
        )
    )


def _inside(found: re.Match[str]) -> list[str]:
    return [part.strip() for part in re.split(r"[,;/()]", found["inside"]) if part.strip()]


def _abbreviates(initials: str, name: str) -> bool:
    """True for capitals that are letters of a name in its order, the first its first: "OF", "OLFR" of Ole Frandsen."""
    letters = iter(name.upper())
    return (
        bool(re.fullmatch(r"[A-ZÆØÅ]{2,4}", initials))
        and not re.fullmatch(PARTY, initials)
        and name.upper().startswith(initials[0])
        and all(letter in letters for letter in initials)
    )


def _signs(initials: str, name: str, text: str) -> bool:
    """True for initials with letters of names that are not told, where they sign what is said: "Anne (AKJ)"."""
    before, behind = (
        rf"^\W*{initials}:\s",
        rf"(?:\S+\s+){{3}}\((?:[A-ZÆØÅ]{{2,4}}\W+)*{initials}(?:\W+[A-ZÆØÅ]{{2,4}})*\)\W*$",
    )
    return _may_sign(initials, name) and bool(re.search(rf"{before}|{behind}", text, re.MULTILINE))


def _may_sign(initials: str, name: str) -> bool:
    """True where the first is the first name's, and the last that of the last name, if one is told."""
    first, *others = name.upper().split()
    ends = not others or others[-1][0] == initials[-1]
    is_short = re.fullmatch(r"[A-ZÆØÅ]{2,4}", initials) and not re.fullmatch(PARTY, initials)
    return bool(is_short) and first[0] == initials[0] and ends
