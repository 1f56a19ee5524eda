"""The YAML between two lines of "---" that a Markdown note may begin with, and what it says of the note."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from rag.readers.dates import find_date
from rag.readers.head import DATE_KEYS, PLACE_KEYS, SUBJECT_KEYS, TAKER_KEYS
from rag.types import Voice

MOST_LINES = 40
YAML = r"(?:[^\W\d][\w. -]{0,30}[ \t]*:|[ \t]+\S|- |#)[^\r\n]*\r?\n"
FENCED = re.compile(rf"\ufeff?---[ \t]*\r?\n(?P<fields>(?:{YAML}){{1,{MOST_LINES}}}?)(?:---|\.\.\.)[ \t]*(?=\r?\n|\Z)")
FIELD = re.compile(r"^(?P<key>[^\W\d][\w. -]{1,30}?)[ \t]*:[ \t]+(?P<value>[^\r\n]*)", re.MULTILINE)
KEYS = {
    "title": ("title", "titel", *SUBJECT_KEYS),
    "municipality": ("municipality", "kommune"),
    "place": PLACE_KEYS,
    "date": DATE_KEYS,
    "meeting": ("meeting", "møde"),
    "voice": ("voice", "stemme"),
    "minute_taker": TAKER_KEYS,
}
"""What the keys are called, by the names that ``corpus.toml`` has for them."""
VOICES = {
    **{voice.value: voice for voice in Voice},
    "borgere": Voice.CITIZENS,
    "interessenter": Voice.STAKEHOLDERS,
    "medarbejdere": Voice.EMPLOYEES,
    "politikere": Voice.POLITICIANS,
}


@dataclass(frozen=True)
class FrontMatter:
    """Where it ends in the note's text, 0 where there is none, and its values by our names for them."""

    end: int = 0
    said: Mapping[str, str] = field(default_factory=dict)


def front_matter(text: str) -> FrontMatter:
    """What a note begins with; between two rules with none of our keys may stand anything."""
    fenced = FENCED.match(text)
    if fenced is None:
        return FrontMatter()
    fields = {found["key"].lower(): found["value"].strip(" \t\"'") for found in FIELD.finditer(fenced["fields"])}
    said = {name: next((fields[key] for key in keys if fields.get(key)), "") for name, keys in KEYS.items()}
    known = {name: value for name, value in said.items() if value and (name != "date" or find_date(value))}
    return FrontMatter(fenced.end(), known) if known else FrontMatter()
