"""Where a note comes from: what its head says, and ``corpus.toml`` in the notes folder, which wins.

Only title and head lines decide: people, places and meetings that a note merely mentions say nothing about it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from itertools import dropwhile, takewhile

from rag.danish.lexicon import base_of
from rag.danish.people import GROUPS, MANY, any_voice
from rag.danish.stopwords import function_words
from rag.readers.corpus_file import Corpus
from rag.readers.damage import is_damaged, repair
from rag.readers.dates import DATED, ISO_DATE, NUMERIC_DATE, WEEKDAY, WRITTEN_DATE, find_date
from rag.readers.front_matter import VOICES, FrontMatter, front_matter
from rag.readers.gathered import above_the_replies
from rag.readers.head import (
    ASSOCIATION,
    DATE_KEYS,
    DATELINE,
    LABELLED,
    PAPER,
    PLACE_KEYS,
    SUBJECT_KEYS,
    TAKER_KEYS,
    labelled_row,
    letter_about,
    without_sign,
)
from rag.readers.meeting_voice import voice_of_head
from rag.types import Provenance

HEAD_LINES = 12
LONGEST_TITLE = 150
NAMES_ABOVE = 4
PAPER_OF_A_DAY = re.compile(rf"{PAPER.pattern}\W*(?:(?:den|d\.)?\s*\d|{WEEKDAY}\b|$)", re.IGNORECASE)
"""A line that says no more than the kind of paper and the day."""
LONGEST_INITIALS = 4

LABELS = {"place": "Sted", "date": "Dato", "minute_taker": "Referent"}
"""What YAML above a note says as one of its labelled lines would."""

VALUE = re.compile(r"^\W*(?P<key>[A-Za-zÆØÅæøå .-]{3,40}?)\s*:\s*(?P<value>\S.*)$")
EMPTY_ROW = re.compile(r"\s*\|[\s|:-]*")
BESIDE_ONE_ANOTHER = re.compile(r"\s+[·|•]\s+")
"""What stands between the labelled values of one line."""
MUNICIPALITY = re.compile(
    r"\b(?P<name>[A-ZÆØÅ][\w-]+(?: [A-ZÆØÅ][\w-]+)?)\s+(?:[Kk]ommunes?|KOMMUNES?|Municipality(?:['’]s)?)\b"
)
SENTENCE_AFTER = re.compile(r"(?:(?<=[\w)]{4})|(?<=[.:-]\d\d))\.\s+(?=[A-ZÆØÅ\d])")
"""Where a place or an hour ends that a sentence follows on the same line; "Sdr. Borup" goes on."""
LETTERHEAD = re.compile(
    r"[A-ZÆØÅ][\w-]+ (?:[Kk]ommune|KOMMUNE|Municipality)(?:\s+[–·•|/-]\s+[\w ./-]{3,40}){0,3}(?:\s+[A-ZÆØÅ~]{1,2})?"
)
"""An authority's name and its office's; behind it may stand what a scan left of a logo."""
BUILDING = re.compile(
    r"skolen?\b|huset?\b|hus\b|hal(?:len|lerne)?\b|bibliotek(?:et)?\b|cent(?:er|ret|eret|re)\b|kro(?:en)?\b|sal(?:en)?\b|kirken?\b|"
    r"gård(?:en)?\b|plads(?:en)?\b|camping\b|caf[ée](?:en)?\b|hotel(?:let)?\b|kantinen?\b|klub(?:ben)?\b|loftet\b|værested(?:et)?\b|"
    r"værft(?:et)?\b|stuen?\b|lokale\b|fabrik(?:ken)?\b|rådhus|multihus|kulturhus|library\b|hall\b|school\b|house\b|church\b|room\b",
    re.IGNORECASE,
)
PLACE_AND_DAY = re.compile(rf"(?P<place>.{{4,50}}?)\s+(?P<day>{DATED.pattern})", re.IGNORECASE)
OF_PEOPLE = re.compile(rf"{ASSOCIATION}|(?:råd|udvalg|bestyrelse|forvaltning|gruppe)(?:et|en)?\b", re.IGNORECASE)
"""The name of a body or a group, and of no place."""
OPEN_END = re.compile(r"\s(?:i|på|ved|in|at)$")
"""The end of a line that a name goes on from."""
LONGEST_PART = 80
A_GROUP_HEADS = re.compile(rf"##+\s+(?:(?:de|the)\s+)?(?:{any_voice(MANY, GROUPS)})\W*", re.IGNORECASE)
"""A heading that is a group and no more: under it stands what that group said, so that it tells of no other part."""
A_BUILDING = re.compile(r"(?:[A-ZÆØÅ][\w.’'-]*\s){0,3}[A-ZÆØÅ][\w’'-]+")
PLACE_WORDS = 5
"""So many words has the longest name of a place between commas."""
REPLY = re.compile(r"^(?:(?:sv|vs|re|fw|fwd)\s*:\s*)+", re.IGNORECASE)
MEETING = re.compile(r"\b[\w/-]*(?:møde|arrangement|seminar(?:er)?|workshop|høring|meeting|hearing)\b", re.IGNORECASE)

OPEN_HOUSE = re.compile(r"åbent\s+hus\b|open\s+house\b", re.IGNORECASE)
"""A day on which anybody may come, and no building."""
EVENT = re.compile(
    rf"(?:\W*(?:(?:referat|opsamling|noter|notat|notes|minutes)\W+(?:af|fra|from|of)\s+)?(?:[\w-]+\s+){{0,3}}?)"
    rf"(?:{MEETING.pattern}|{OPEN_HOUSE.pattern}|\b[\w-]*(?:caf[ée]|aften|værksted|gruppe|interview|besøg)\b)",
    re.IGNORECASE,
)
"""What people came to: "Referat af borgermøde", "UNGECAFÉ"."""
HELD_AT = re.compile(
    rf"{EVENT.pattern}(?:\s+(?:i|med|for|of|with)\s+[^,.:;]{{0,40}}(?:{OF_PEOPLE.pattern}))?"
    r"\s+(?:i|på|ved|hos|in|at)\s+(?P<place>[^,.:;()?!]{3,60}?)(?:[\s–—|-]+$|\s+[–—-]\s.*|(?=[,.:;()])|$)",
    re.IGNORECASE,
)
"""The same with where it was: "Referat af borgermøde i Nørby Forsamlingshus"."""

DAY_BEHIND = re.compile(rf"\s+(?:(?:den|d\.|{WEEKDAY})\b.*|\d{{1,2}}$)", re.IGNORECASE)
"""What is left of a day behind a place."""


def provenance_of(text: str, source: str, corpus: Corpus) -> tuple[str, Provenance]:
    """A note's title and where it comes from: ``corpus.toml`` first, then what the note's own head says."""
    front = front_matter(text)
    head = above_the_replies(_head(text, front))
    said = corpus.values(source)
    title = str(said.pop("title", "")) or front.said.get("title", "")[:LONGEST_TITLE] or _title(head) or source
    return title, replace(_with_front(_detected(head, source), front), **said)


def _with_front(found: Provenance, front: FrontMatter) -> Provenance:
    """With the voice, municipality and meeting that YAML above the note names; its day and place are as labelled."""
    municipality = front.said.get("municipality", "").removesuffix(" Kommune").removesuffix(" kommune")
    return replace(
        found,
        voice=VOICES.get(front.said.get("voice", "").lower(), found.voice),
        municipality=municipality or found.municipality,
        meeting=front.said.get("meeting", found.meeting),
    )


def _head(text: str, front: FrontMatter) -> list[str]:
    above = takewhile(lambda line: not A_GROUP_HEADS.fullmatch(line), text[front.end : front.end + 20_000].splitlines())
    lines = (labelled_row(without_sign(" ".join(line.split()))) for line in above if not EMPTY_ROW.fullmatch(line))
    found = [line.strip("\ufeff# *").replace("**", "") for line in lines if line.strip("\ufeff# *")][:HEAD_LINES]
    title = front.said.get("title")
    # The note's own labels stand before the YAML's, whose date may be that of the file.
    labelled = [f"{LABELS[key]}: {value}" for key, value in front.said.items() if key in LABELS]
    found = [*([title] if title else []), *(line for line in found if line != title), *labelled]
    return [repair(line, text) for line in found] if is_damaged(text) else found


def _title(head: list[str]) -> str:
    """An e-mail's subject; else the first line that is neither a torn logo nor a labelled value."""
    labelled = _labelled(head)
    subject = next((REPLY.sub("", labelled[key]) for key in SUBJECT_KEYS if key in labelled), "")
    about = letter_about(head)
    if about is not None:
        return head[about][:LONGEST_TITLE]
    lines = [line[:LONGEST_TITLE] for line in head if len(line) > 4 and not LABELLED.match(line)]
    lines = lines[bool(lines[1:]) and _names_place_and_day(lines[0]) :]
    first = lines[0] if lines[1:] and find_date(lines[1]) is None else ""
    letterhead = (LETTERHEAD.fullmatch(first) and _municipality([first])) or PAPER.fullmatch(first)
    below = lines[1:] if letterhead else lines
    # Under an authority's name may stand its office's, before what the paper is.
    papers = [line for line in below[:NAMES_ABOVE] if PAPER.match(line) and not PAPER_OF_A_DAY.match(line)]
    return subject[:LONGEST_TITLE] or next(iter([*(papers if letterhead else []), *below]), "")


def _detected(head: list[str], source: str) -> Provenance:
    labelled = _labelled(head)
    place = next((labelled[key] for key in PLACE_KEYS if key in labelled), None)
    # The title may be preceded by a letterhead. A sentence is no title, unless it names the kind of paper it heads.
    about = letter_about(head)
    begin = 0 if about is None else max(0, about - 2)
    top = [line for line in head[begin : begin + 4] if not line.endswith(".") or PAPER.match(line)]
    dated = next((labelled[key] for key in DATE_KEYS if key in labelled), None)
    there, then = _dateline(head)
    # What a letter is about may have a day of its own.
    days = (then, find_date(" ".join(top[:2]))) if about is not None else (find_date(" ".join(top[:2])), then)
    when = find_date(dated or "") or find_date(place or "") or days[0] or days[1] or _only_date(top)
    return Provenance(
        municipality=_municipality(top if about is None else head[: about + 2]),
        place=_without_date(place) or there or _told_by_the_title(_title(head)) or _below_the_title(head),
        date=when,
        meeting=_meeting(top),
        voice=voice_of_head(head, top, source),
        minute_taker=next(
            (_in_case(value.split(". ")[0]) for key, value in labelled.items() if key.endswith(TAKER_KEYS)), None
        ),
    )


def _dateline(head: list[str]) -> tuple[str | None, date | None]:
    """Place and date of the first line that gives a day between commas: "Aaby Skole, tirsdag d. 4. marts 2025".

    The place may also stand before the day without a comma, or on the line below; a letter's may be on any line.
    """
    written = next(filter(None, map(DATELINE.fullmatch, head)), None)
    if written and letter_about(head) is not None:
        return _in_case(written["town"]), find_date(written.group())
    for at, line in enumerate(head[:4]):
        below = head[at + 1] if at + 1 < len(head) else ""
        parts = _parts(f"{line} {below}" if OPEN_END.search(line) and len(below.split()) == 1 else line)
        days = _days(parts)
        if days and not LABELLED.match(line):
            timed = any(re.match(WEEKDAY, day, re.IGNORECASE) for day in days)
            named = [held["place"] if (held := HELD_AT.match(part)) else part for part in parts if part not in days]
            places = [part for part in named if _is_place(part, timed=timed)]
            under = _parts(below)
            if len(parts) == len(days) and not LABELLED.match(below) and all(map(_is_place, under)):
                places = under
            return _in_case(", ".join(places) or (_town(line) if at else "")) or None, find_date(days[0])
    return None, None


def _town(line: str) -> str:
    """The one word before the day in "Aaby, den 7. maj 2025", unless it names people, a meeting or a paper."""
    found = DATELINE.fullmatch(line)
    named = found["town"] if found and found["the"] else ""
    other = OF_PEOPLE.search(named) or MEETING.search(named) or PAPER.match(named)
    return "" if other or " " in named else named


def _told_by_the_title(title: str) -> str | None:
    """A building by its name behind a comma or a meeting: "Politikercafé, Skovsø Bibliotek", "Møde på rådhuset"."""
    _, *others = title.split(", ")
    named = [one for one in others if _is_place(one) and all(word[0].isupper() for word in one.split())]
    held = HELD_AT.match(title)
    at = _without_date(DAY_BEHIND.sub("", held["place"])) if held else None
    return _in_case(", ".join(named)) or (at if at and _is_place(at) and not OF_PEOPLE.search(at) else None)


def _below_the_title(head: list[str]) -> str | None:
    """A building by its name that is a line of its own, right above or below the day: "Lundby Forsamlingshus"."""
    days = {at for at, line in enumerate(head[:5]) if _days(_parts(line)) and not LABELLED.match(line)}
    beside = (at for at in range(1, 5) if {at - 1, at + 1} & days and at not in days and at < len(head))
    named = (head[at] for at in beside if A_BUILDING.fullmatch(head[at]) and _is_place(head[at]))
    return next(map(_in_case, named), None)


def _parts(line: str) -> list[str]:
    """What stands between the commas of a line's first sentence; a place before a day is a part of its own."""
    parts: list[str] = []
    for part in BESIDE_ONE_ANOTHER.split(SENTENCE_AFTER.split(line)[0])[0].split(","):
        said = part.strip()[:LONGEST_PART]
        found = PLACE_AND_DAY.fullmatch(said)
        parts += [found["place"], found["day"]] if found and _is_place(found["place"]) else [said]
    return parts


def _names_place_and_day(line: str) -> bool:
    """True for a line with nothing but a building and a day."""
    parts = _parts(line)
    days = _days(parts)
    return len(parts) > len(days) > 0 and all(_is_place(part) for part in parts if part not in days)


def _days(parts: list[str]) -> list[str]:
    return [part for part in parts if DATED.fullmatch(part)]


def _is_place(part: str, *, timed: bool = False) -> bool:
    """True for a building by its name; beside a day of the week also for any other name, all of it in capitals."""
    other = PAPER.match(part) or MEETING.search(part) or HELD_AT.match(part) or OPEN_HOUSE.match(part)
    counted = find_date(part) or re.match(r"(?:kl\.?|ca\.?)?\s*\d", part)
    named = timed and all(word[0].isupper() for word in part.split())
    return not (other or counted) and len(part.split()) <= PLACE_WORDS and bool(named or BUILDING.search(part))


def _only_date(lines: list[str]) -> date | None:
    """The date in these lines; ``None`` where they have none or several, of which one may be a deadline."""
    dates = {found for line in lines if (found := find_date(line))}
    return dates.pop() if len(dates) == 1 else None


def _labelled(head: list[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for part in (part for line in head for part in BESIDE_ONE_ANOTHER.split(line)):
        if match := VALUE.match(part):
            found.setdefault(match["key"].strip().lower(), match["value"].strip())
    return found


def _municipality(top: list[str]) -> str | None:
    found = {name for line in top for match in MUNICIPALITY.finditer(line) if (name := _name_in(match))}
    return _in_case(found.pop()) if len(found) == 1 else None


def _name_in(municipality: re.Match[str]) -> str:
    """Its name without "Til" or "Fra" before it; none in "Vores Kommune", nor where a line begins "Grøn kommune"."""
    empty = function_words("da") | function_words("en")
    words = [*dropwhile(lambda word: word.lower() in empty, municipality["name"].split())]
    begins = municipality.start() == 0 and "kommune" in municipality.group()
    return "" if not words or (begins and base_of(words[0].lower())) else " ".join(words)


def _meeting(top: list[str]) -> str | None:
    named = (MEETING.search(line) for line in top if not LABELLED.match(line))
    named_so = next((found.group() for found in named if found), None)
    return named_so and (named_so.capitalize() if named_so.isupper() else named_so)


def _without_date(place: str | None) -> str | None:
    if place is None:
        return None
    for pattern in (WRITTEN_DATE, NUMERIC_DATE, ISO_DATE):
        place = pattern.sub("", place)
    return _in_case(SENTENCE_AFTER.split(place)[0].strip(" ,()-.")) or None


def _in_case(text: str) -> str:
    return text.title() if text.isupper() and len(text) > LONGEST_INITIALS else text
