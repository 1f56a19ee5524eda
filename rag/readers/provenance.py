"""Where a note comes from: what its head says, and ``corpus.toml`` in the notes folder, which wins.

Only title and head lines decide: people, places and meetings that a note merely mentions say nothing about it.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date
from pathlib import Path
from typing import Any, Self

from rag.danish.dates import A_MONTH, A_WEEKDAY, SHORT_MONTH, SHORT_WEEKDAY, month_number
from rag.danish.people import GROUPS
from rag.errors import CorpusFileError
from rag.readers.damage import is_damaged, repair
from rag.readers.head import (
    ASSOCIATION,
    ATTENDANCE,
    DATE_KEYS,
    LABELLED,
    LEADING_KEYS,
    PLACE_KEYS,
    SUBJECT_KEYS,
    TAKER_KEYS,
    any_of,
    labelled_row,
    letter_about,
)
from rag.types import Provenance, Voice

FILE_NAME = "corpus.toml"
KEYS = ("title", *(one.name for one in fields(Provenance)))
HEAD_LINES = 12
LONGEST_TITLE = 150
LONGEST_INITIALS = 4

NUMERIC_DATE = re.compile(r"\b(\d{1,2})[./-](\d{1,2})(?:[./-]|[./-]?\s+(?=\d{4}\b))(\d{4}|\d{2})\b")
ISO_DATE = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
WRITTEN_DATE = re.compile(rf"\b(\d{{1,2}})\.?\s+({A_MONTH}|(?:{SHORT_MONTH})\b\.?)\s*(\d{{4}})\b", re.IGNORECASE)
VALUE = re.compile(r"^\W*(?P<key>[A-Za-zÆØÅæøå .-]{3,40}?)\s*:\s*(?P<value>\S.*)$")
EMPTY_ROW = re.compile(r"\s*\|[\s|:-]*")
BESIDE_ONE_ANOTHER = re.compile(r"\s+[·|•]\s+")
"""What stands between the labelled values of one line."""
MUNICIPALITY = re.compile(r"\b([A-ZÆØÅ][\wæøåÆØÅ-]+(?: [A-ZÆØÅ][\wæøåÆØÅ-]+)?)\s+(?:Kommune|KOMMUNE|Municipality)\b")
SENTENCE_AFTER = re.compile(r"(?:(?<=[\w)]{4})|(?<=[.:-]\d\d))\.\s+(?=[A-ZÆØÅ\d])")
"""Where a place or an hour ends that a sentence follows on the same line; "Sdr. Borup" goes on."""
LETTERHEAD = re.compile(r"[A-ZÆØÅ][\w-]+ (?:Kommune|KOMMUNE|Municipality)(?:\s+[–·•|/-]\s+[\w ./-]{3,40}){0,3}")
DATE = rf"(?:{WRITTEN_DATE.pattern}|{NUMERIC_DATE.pattern}|{ISO_DATE.pattern})"
WEEKDAY = rf"(?:{A_WEEKDAY}|{SHORT_WEEKDAY})"
HOURS = r"(?:(?:kl\.?|at)?\s*\d[\d.: –-]*(?:h|\s*[ap]m)?)"
DAY = rf"(?:\d{{1,2}}\.?\s*(?:{A_MONTH})|\d{{1,2}}/\d{{1,2}})"
DATED = re.compile(
    rf"(?:(?:{WEEKDAY}\b\.?,?\s*)?(?:d\.|den|the)?\s*{DATE}|{WEEKDAY}\s+(?:d\.|den|the)?\s*{DAY})\W*{HOURS}?\W*",
    re.IGNORECASE,
)
"""A day, and maybe its hours, with nothing beside; a day of the week makes up for the year."""
BUILDING = re.compile(
    r"skolen?\b|huset?\b|hus\b|hal(?:len|lerne)?\b|bibliotek(?:et)?\b|cent(?:er|ret|eret|re)\b|kro(?:en)?\b|sal(?:en)?\b|kirken?\b|"
    r"gård(?:en)?\b|plads(?:en)?\b|camping\b|caf[ée](?:en)?\b|hotel(?:let)?\b|kantinen?\b|klub(?:ben)?\b|loftet\b|værested(?:et)?\b|"
    r"stuen?\b|lokale\b|fabrik(?:ken)?\b|rådhus|multihus|kulturhus|library\b|hall\b|school\b|house\b|church\b|room\b",
    re.IGNORECASE,
)
PLACE_AND_DAY = re.compile(rf"(?P<place>.{{4,50}}?)\s+(?P<day>{DATED.pattern})", re.IGNORECASE)
OPEN_END = re.compile(r"\s(?:i|på|ved|in|at)$")
"""The end of a line that a name goes on from."""
RESPONSE = re.compile(r"høringssvar\b(?!\s+fra\b)|(?:hearing|consultation) response\b", re.IGNORECASE)
LONGEST_PART = 80
PLACE_WORDS = 5
"""So many words has the longest name of a place between commas."""
REPLY = re.compile(r"^(?:(?:sv|vs|re|fw|fwd)\s*:\s*)+", re.IGNORECASE)
MEETING = re.compile(r"\b[\w/-]*(?:møde|arrangement|seminar(?:er)?|workshop|høring|meeting|hearing)\b", re.IGNORECASE)
# A municipality's standing committees are named after what they see to; a "MED-udvalg", a "festudvalg" or an
# "opgaveudvalg", in which citizens sit, is none.
COMMITTEE = (
    r"\budvalget for\b|\b(?:økonomi|teknik|miljø|klima|natur|plan|byudviklings?|bygnings?|bolig|trafik|børne?|"
    r"ungdoms|skole|uddannelses|kultur|fritids|social|sundheds|forebyggelses|ældre|omsorgs|senior|handicap|psykiatri|velfærds|familie|"
    r"beskæftigelses|arbejdsmarkeds|integrations|erhvervs|turisme|landdistrikts|bosætnings)udvalg(?:et)?\b"
    r"|\b(?:børne?|kultur|fritids|skole|uddannelses|ungdoms|forebyggelses|teknik)- og (?:unge|idræts)udvalg(?:et)?\b"
)
BODY = re.compile(
    rf"(?:[\w.-]+ ){{0,4}}?{ASSOCIATION}|"
    r"[\w-]*(?<!by)(?<!unge)(?<!elev)råd(?:et)?\b|"
    r"(?:skole|forældre|bruger|afdelings)bestyrelsen?\b",
    re.IGNORECASE,
)
"""Who answers a consultation, on a line above its title."""
COUNCIL = r"(?<!youth )(?<!senior )(?<!seniors' )(?<!seniors’ )(?<!student )(?<!pupils' )(?<!school )council"
FROM_AN_ASSOCIATION = (
    r"\b(?:fra:|from:|(?:hørings)?svar fra|(?:reply|response) from) (?:[^\s:]+ ){0,4}?"
    rf"{ASSOCIATION}"
)
"""The sender of an e-mail, or of a reply by its title."""
# Whose words such a meeting's minutes report. A meeting that several kinds of people attend is not listed.
VOICES = (
    (
        Voice.STAKEHOLDERS,
        (
            rf"{FROM_AN_ASSOCIATION}|interessent|samarbejdspartner|stakeholder|\berhvervs(?!udvalg)(?:\w*møde|morgenmad|træf|dialog)|"
            rf"\bbusiness (?:breakfast|meeting|forum)|høringssvar\b.*\b(?:{'|'.join(GROUPS[Voice.STAKEHOLDERS])})"
        ),
    ),
    (
        Voice.EMPLOYEES,
        r"hovedudvalg|med-udvalg|personale(?:møde|seminar|dag|workshop)|medarbejder|samarbejdsudvalg|staff|employee",
    ),
    (
        Voice.POLITICIANS,
        rf"udvalgsseminar|byråd|kommunalbestyrelse|(?<!med-)udvalgsmøde|fagudvalg|{COUNCIL}|{COMMITTEE}",
    ),
    (
        Voice.CITIZENS,
        (
            r"borger(?:\w*møde|dialog|panel)|med borgere|forsamlingshus|fyraftensmøde|residents|citizens|public meeting"
            r"|\b(?:forældre|pårørende|beboer|nabo|nytilflytter)(?:møde|café|cafe|aften)|"
            r"\b(?:unge|ungdoms|elev)råd(?:et)?\b|\bunge(?:\w*møde|workshop|værksted)|"
            r"\byouth (?:council|meeting|workshop)\b|"
            r"newcomers(?:[’']s?|s[’'])? (?:evening|meeting|event)|"
            r"(?:^|[,·|•.(:]\s*)(?:ca\. )?\d+ (?:\w+ )?(?:borgere|beboere|pårørende|forældre|parents)\b"
        ),
    ),
)
_MANY = r"borgere|beboere|pårørende|forældre|unge|residents|citizens|parents|young people"
CAME = re.compile(
    rf"\W*(?:(?:ca|cirka|omkring|about|around|some)\.?\s+)?\d+\s+(?:\w+\s+)?(?:{_MANY})"
    r"(?:\s+(?:og|and)\s+(?:\w+\s+){0,2}\w+)?(?:\s+(?:mødte op|deltog|attended|came))?\W*",
    re.IGNORECASE,
)
"""Citizens who came, counted by themselves between the stops of a head's line; in a sentence they may be anybody."""
OF_OTHERS = re.compile(rf"\W*(?:{any_of(*LEADING_KEYS, *TAKER_KEYS)}|til|to|kære|dear)\b(?! stede)", re.IGNORECASE)
"""A line of the head that says who led the talk or wrote it down, or whom it is sent to, not whose words it holds."""
PAPER = re.compile(r"(?:notat|referat|opsamling|dagsorden|afholdt|minutes|notes|held)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Corpus:
    """What ``corpus.toml`` says: values for every note, and for single ones."""

    default: Mapping[str, Any] = field(default_factory=dict)
    notes: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    @classmethod
    def load(cls, root: Path) -> Self:
        """The corpus file of a notes folder; an empty one where there is none.

        Raises:
            CorpusFileError: It is not TOML, or a key or value is not one of ours.
        """
        path = root / FILE_NAME
        if not path.is_file():
            return cls()
        try:
            table = tomllib.loads(path.read_text(encoding="utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
            raise CorpusFileError(path, "the file", f"cannot be read as TOML: {error}") from error
        unknown = sorted(set(table) - {"default", "note"})
        if unknown:
            raise CorpusFileError(path, unknown[0], 'only [default] and [note."file name"] are known')
        default = _checked(path, "default", table.get("default", {}))
        notes = table.get("note", {})
        if not isinstance(notes, dict):
            raise CorpusFileError(path, "note", 'is written [note."file name"]')
        return cls(default, {source: _checked(path, f'note."{source}"', values) for source, values in notes.items()})

    def values(self, source: str) -> dict[str, Any]:
        """All that is said of one note; its own values before those for every note."""
        return {**self.default, **self.notes.get(source, {})}


def _checked(path: Path, table: str, values: object) -> dict[str, Any]:
    if not isinstance(values, dict):
        raise CorpusFileError(path, table, "must be a table")
    checked: dict[str, Any] = {}
    for key, value in values.items():
        if key not in KEYS:
            raise CorpusFileError(path, f"{table}.{key}", f"is not one of {', '.join(KEYS)}")
        checked[key] = _value(path, f"{table}.{key}", key, value)
    return checked


def _value(path: Path, place: str, key: str, value: object) -> object:
    if key == "date":
        found = value if isinstance(value, date) else find_date(str(value))
        if found is None:
            raise CorpusFileError(path, place, f"{value!r} is no date; write 2025-06-12")
        return found
    if key == "voice":
        if value not in list(Voice):
            raise CorpusFileError(path, place, f"{value!r} is not one of {', '.join(Voice)}")
        return Voice(str(value))
    if not isinstance(value, str) or not value.strip():
        raise CorpusFileError(path, place, "must be text")
    return value.strip()


def provenance_of(text: str, source: str, corpus: Corpus) -> tuple[str, Provenance]:
    """A note's title and where it comes from: ``corpus.toml`` first, then what the note's own head says."""
    head = _head(text)
    said = corpus.values(source)
    title = str(said.pop("title", "")) or _title(head) or source
    return title, replace(_detected(head), **said)


def _head(text: str) -> list[str]:
    lines = (
        labelled_row(" ".join(line.split())) for line in text[:20_000].splitlines() if not EMPTY_ROW.fullmatch(line)
    )
    found = [line.strip("\ufeff# *").replace("**", "") for line in lines if line.strip("\ufeff# *")][:HEAD_LINES]
    return [repair(line) for line in found] if is_damaged(text) else found


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
    letterhead = LETTERHEAD.fullmatch(first) or PAPER.fullmatch(first)
    return subject[:LONGEST_TITLE] or next(iter(lines[1:] if letterhead else lines), "")


def _detected(head: list[str]) -> Provenance:
    labelled = _labelled(head)
    place = next((labelled[key] for key in PLACE_KEYS if key in labelled), None)
    # The title may be preceded by a letterhead. A sentence is no title, unless it names the kind of paper it heads.
    about = letter_about(head)
    begin = 0 if about is None else max(0, about - 2)
    top = [line for line in head[begin : begin + 4] if not line.endswith(".") or PAPER.match(line)]
    dated = next((labelled[key] for key in DATE_KEYS if key in labelled), None)
    there, then = _dateline(head)
    when = find_date(dated or "") or find_date(place or "") or find_date(" ".join(top[:2])) or then or _only_date(top)
    return Provenance(
        municipality=_municipality(top),
        place=_without_date(place) or there or _beside_the_title(_title(head)),
        date=when,
        meeting=_meeting(top),
        voice=Voice.STAKEHOLDERS if _responds(head) else _voice(top, head[:4]),
        minute_taker=next(
            (_in_case(value.split(". ")[0]) for key, value in labelled.items() if key.endswith(TAKER_KEYS)), None
        ),
    )


def _dateline(head: list[str]) -> tuple[str | None, date | None]:
    """Place and date of the first line that gives a day between commas: "Aaby Skole, tirsdag d. 4. marts 2025".

    The place may also stand before the day without a comma, or on the line below.
    """
    for at, line in enumerate(head[:4]):
        below = head[at + 1] if at + 1 < len(head) else ""
        parts = _parts(f"{line} {below}" if OPEN_END.search(line) and len(below.split()) == 1 else line)
        days = [part for part in parts if DATED.fullmatch(part)]
        if days and not LABELLED.match(line):
            timed = any(re.match(WEEKDAY, day, re.IGNORECASE) for day in days)
            places = [part for part in parts if part not in days and _is_place(part, timed=timed)]
            under = _parts(below)
            if len(parts) == len(days) and not LABELLED.match(below) and all(map(_is_building, under)):
                places = under
            return _in_case(", ".join(places)) or None, find_date(days[0])
    return None, None


def _beside_the_title(title: str) -> str | None:
    """A building by its name behind a comma: "Politikercafé, Skovsø Bibliotek"."""
    _, *others = title.split(", ")
    named = [one for one in others if _is_place(one, timed=False) and all(word[0].isupper() for word in one.split())]
    return _in_case(", ".join(named)) or None


def _parts(line: str) -> list[str]:
    """What stands between a line's commas; a place before a day is a part of its own."""
    parts = [part.strip()[:LONGEST_PART] for part in _first_sentence(line).split(",")]
    split = (PLACE_AND_DAY.fullmatch(part) for part in parts)
    return [
        one
        for part, found in zip(parts, split, strict=True)
        for one in ([found["place"], found["day"]] if found and _is_building(found["place"]) else [part])
    ]


def _names_place_and_day(line: str) -> bool:
    """True for a line with nothing but a building and a day."""
    parts = _parts(line)
    days = [part for part in parts if DATED.fullmatch(part)]
    return len(parts) > len(days) > 0 and all(_is_building(part) for part in parts if part not in days)


def _is_building(part: str) -> bool:
    return _is_place(part, timed=False)


def _responds(head: list[str]) -> bool:
    """True for a reply to a consultation below the name of the association or board that sends it."""
    about = letter_about(head)
    at = about if about is not None else next((at for at, line in enumerate(head[:3]) if RESPONSE.match(line)), 0)
    return bool(at and RESPONSE.match(head[at]) and BODY.match(head[0]))


def _first_sentence(line: str) -> str:
    """A line of the head up to where a sentence follows, or what stands beside it."""
    return BESIDE_ONE_ANOTHER.split(SENTENCE_AFTER.split(line)[0])[0]


def _is_place(part: str, *, timed: bool) -> bool:
    """True for a building by its name; beside a day of the week also for any other name, all of it in capitals."""
    other = PAPER.match(part) or MEETING.search(part) or find_date(part) or re.match(r"(?:kl\.?|ca\.?)?\s*\d", part)
    named = timed and all(word[0].isupper() for word in part.split())
    return not other and len(part.split()) <= PLACE_WORDS and bool(named or BUILDING.search(part))


def _only_date(lines: list[str]) -> date | None:
    """The date in these lines; ``None`` where they have none or several, of which one may be a deadline."""
    dates = {found for line in lines if (found := find_date(line))}
    return dates.pop() if len(dates) == 1 else None


def _labelled(head: list[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for part in (part for line in head for part in BESIDE_ONE_ANOTHER.split(line)):
        match = VALUE.match(part)
        if match:
            found.setdefault(match["key"].strip().lower(), match["value"].strip())
    return found


def _municipality(top: list[str]) -> str | None:
    found = {match.group(1) for line in top for match in MUNICIPALITY.finditer(line)}
    return _in_case(found.pop()) if len(found) == 1 else None


def _meeting(top: list[str]) -> str | None:
    found = next((match for line in top if not LABELLED.match(line) for match in [MEETING.search(line)] if match), None)
    return found.group() if found else None


def _voice(top: list[str], head: list[str]) -> Voice:
    """The only voice that the head's words name; several leave it unknown, and so do none where no citizens came.

    Staff among those who came to a citizens' meeting are its hosts.
    """
    told = [line for line in top if not OF_OTHERS.match(line)]
    named = _voices_in(told)
    if not named and any(CAME.fullmatch(part) for line in head for part in re.split(r"(?<!ca)[.,;(]\s+", line)):
        return Voice.CITIZENS
    if named == {Voice.CITIZENS, Voice.EMPLOYEES}:
        others = _voices_in([line for line in told if not ATTENDANCE.match(line)])
        named = others if others == {Voice.CITIZENS} else named
    return named.pop() if len(named) == 1 else Voice.UNKNOWN


def _voices_in(lines: list[str]) -> set[Voice]:
    words = " · ".join(lines).lower()
    return {voice for voice, pattern in VOICES if re.search(pattern, words)}


def _without_date(place: str | None) -> str | None:
    if place is None:
        return None
    for pattern in (WRITTEN_DATE, NUMERIC_DATE, ISO_DATE):
        place = pattern.sub("", place)
    return _in_case(SENTENCE_AFTER.split(place)[0].strip(" ,()-.")) or None


def _in_case(text: str) -> str:
    return text.title() if text.isupper() and len(text) > LONGEST_INITIALS else text


def find_date(text: str) -> date | None:
    """The first date in a text: ``12.06.25``, ``12. juni 2025``, ``12 June 2025`` or ``2025-06-12``."""
    written = WRITTEN_DATE.search(text)
    if written:
        return _date(int(written[3]), month_number(written[2].rstrip(".")), int(written[1]))
    iso = ISO_DATE.search(text)
    if iso:
        return _date(int(iso[1]), int(iso[2]), int(iso[3]))
    numeric = NUMERIC_DATE.search(text)
    if numeric:
        year = int(numeric[3]) + (2000 if len(numeric[3]) == 2 else 0)
        return _date(year, int(numeric[2]), int(numeric[1]))
    return None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
