"""The filter form: what can be chosen, and what was chosen as ``Assistant.ask`` takes it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from rag.danish.dates import long_date
from rag.index.filters import matches
from rag.types import SPELLING, Language, Note, Reason, Voice
from rag.ui import strings
from rag.ui.corpus import Glance

FIELDS = ("municipality", "place", "voice", "note", "date_from", "date_to")
"""The fields of the form, in the order of its values."""
_LABELS = {
    "municipality": strings.MUNICIPALITY,
    "place": strings.PLACE,
    "voice": strings.VOICE,
    "note": strings.NOTE,
    "group": strings.GROUP,
    "exercise": strings.EXERCISE,
    "speaker": strings.SPEAKER,
    "date_from": strings.DATE_FROM,
    "date_to": strings.DATE_TO,
    SPELLING: strings.SPELLING,
}
_DATE_FORMS = ("%Y-%m-%d", "%d.%m.%Y", "%d-%m-%Y", "%d/%m/%Y")
Filters = dict[str, str | list[str]]
MOST_READ = 3
"""So many values of one limit are shown; an export's rows may be dozens."""


class NotADateError(ValueError):
    """A date field holds something else; ``value`` is what."""

    def __init__(self, value: str) -> None:
        self.value = value
        super().__init__(value)


@dataclass(frozen=True, slots=True)
class Choice:
    """A field of the form that offers a list: its label, and what it offers as (shown, value)."""

    label: str
    offers: tuple[tuple[str, str], ...]


def choices(corpus: Glance, language: Language) -> dict[str, Choice]:
    """What each list of the form offers, in the page's language."""
    offered = {
        "municipality": [(name, name) for name in corpus.municipalities],
        "place": [(name, name) for name in corpus.places],
        "voice": [(strings.VOICES[voice](language), voice.value) for voice in corpus.voices],
        "note": [(_note_label(note, language), note.source) for note in corpus.notes],
    }
    return {field: Choice(_LABELS[field](language), tuple(offers)) for field, offers in offered.items()}


def label(field: str, language: Language) -> str:
    """What a field is called on the page; a field the page does not know keeps its own name."""
    return _LABELS[field](language) if field in _LABELS else field


def value(field: str, chosen: str, language: Language) -> str:
    """A field's value as the page says it: voices by name, dates in full, all else as it is."""
    if field == "voice" and chosen in set(Voice):
        return strings.VOICES[Voice(chosen)](language)
    if field in {"date_from", "date_to"} and len(chosen) == len("2025-06-12"):
        return long_date(date.fromisoformat(chosen), language)
    return chosen


def read(reason: Reason, language: Language) -> str:
    """A limit read from the question as the page says it, also where all else is asked for."""
    shown = value(reason.field, reason.value, language)
    return strings.ALL_BUT(language, left_out=shown) if reason.excluded else shown


def read_together(reasons: Iterable[Reason], language: Language) -> list[tuple[Reason, str]]:
    """What was read from a question, each of its words once with all that they limit to; of many the first few."""
    of: dict[tuple[str, str, bool], list[Reason]] = {}
    for one in reasons:
        of.setdefault((one.field, one.words, one.excluded), []).append(one)
    return [(alike[0], _some([read(one, language) for one in alike], language)) for alike in of.values()]


def _some(values: Sequence[str], language: Language) -> str:
    names = list(dict.fromkeys(values))
    more = len(names) - MOST_READ
    rest = [strings.AND_MORE(language, n=strings.number(more, language))] if more > 0 else []
    return _joined([*names[:MOST_READ], *rest])


def _joined(values: Sequence[str]) -> str:
    """The values on one line; a place may have a comma of its own."""
    return ("; " if any(", " in one for one in values) else ", ").join(values)


def read_form(values: Sequence[list[str] | str | None]) -> Filters:
    """The form's values as filters, without the empty ones. Raises ``NotADateError``."""
    chosen: Filters = {}
    for field, entered in zip(FIELDS, values, strict=True):
        if isinstance(entered, str):
            chosen |= {field: _read_date(entered.strip())} if entered.strip() else {}
        elif entered:
            chosen[field] = list(entered)
    return chosen


def pairs(chosen: Filters) -> tuple[tuple[str, str], ...]:
    """Each chosen value with its field, as an address holds them; ``from_pairs`` reads them again."""
    return tuple((field, one) for field, entered in chosen.items() for one in _each(entered))


def from_pairs(given: Sequence[tuple[str, str]], corpus: Glance) -> list[list[str] | str]:
    """The form's values of an address; what the corpus does not have is left out, and ``unknown`` tells it."""
    offered = _offered(corpus)
    values: list[list[str] | str] = []
    for field in FIELDS:
        asked = [value for name, value in given if name == field]
        meant = [one for value in asked for one in _meant(field, value, offered.get(field, ()))]
        values.append(list(dict.fromkeys(meant)) if field in offered else "".join(asked[:1]))
    return values


def unknown(given: Sequence[tuple[str, str]], corpus: Glance) -> Filters:
    """What an address asks for that the corpus does not have, for example a place whose name has changed."""
    found: dict[str, list[str]] = {}
    for field, offered in _offered(corpus).items():
        asked = [value for name, value in given if name == field and value.strip()]
        missing = [value for value in dict.fromkeys(asked) if not _meant(field, value, offered)]
        found |= {field: missing} if missing else {}
    return {**found}


def _meant(field: str, asked: str, offered: Sequence[str]) -> list[str]:
    """What the form offers that an address asks for, in full or in part, as everywhere: "Assentoft" for its hall."""
    in_part = [one for one in offered if field != "voice" and matches(asked.strip(), one)]
    return [asked] if asked in offered else in_part


def in_words(chosen: Iterable[tuple[str, str]], language: Language) -> tuple[str, ...]:
    """Each field that was chosen, with its values as the page says them, for example ``Sted: Assentoft``."""
    values: dict[str, list[str]] = {}
    for field, one in chosen:
        values.setdefault(field, []).append(value(field, one, language))
    return tuple(f"{label(field, language)}: {_joined(said)}" for field, said in values.items())


def _offered(corpus: Glance) -> dict[str, list[str]]:
    return {field: [value for _, value in choice.offers] for field, choice in choices(corpus, "da").items()}


def _each(entered: str | list[str]) -> list[str]:
    return [entered] if isinstance(entered, str) else entered


def _read_date(entered: str) -> str:
    for form in _DATE_FORMS:
        try:
            return datetime.strptime(entered, form).date().isoformat()  # noqa: DTZ007 (a day has no time zone)
        except ValueError:
            continue
    raise NotADateError(entered)


def _note_label(note: Note, language: Language) -> str:
    about = note.provenance
    day = long_date(about.date, language) if about.date else None
    name = " ".join((about.meeting or note.title or note.source).split())
    return " · ".join(part for part in (name, about.place, day) if part)
