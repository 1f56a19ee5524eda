"""Meetings by what people call them: "på fyraftensmødet", "at the stakeholder meeting"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from rag.danish import analyse
from rag.glossary import danish_for
from rag.types import Note, Reason

ONE_IN_PARTICULAR = (
    r"mød(?:et|erne)|seminar(?:et|erne)|workshop(?:pen|perne)|arrangement(?:et|erne)|værksted(?:et|erne)|"
    r"høring(?:en|erne)|caf[ée]en"
)
KINDS = r"meetings?|seminars?|workshops?|events?|evenings?|hearings?|breakfasts?"
ENGLISH = rf"(?P<name>\w+)['’]?s?\s+(?P<kind>{KINDS})"
BEFORE = (
    r"\b(?:på|fra|ved|under|at|from|in|during|opsummere?|sammenfatte?|summari[sz]e|handlede?r?|drejede?r?|"
    r"(?:resum[ée]|overblik|opsummering|sammenfatning|summary|overview)\s+(?:af|over|of))\s+(?:det|de|den|the)?\s*"
)
AT = re.compile(rf"{BEFORE}(?P<meeting>\w+(?:{ONE_IN_PARTICULAR})|(?<=the ){ENGLISH})\b", re.IGNORECASE)
"""Where a meeting is when something was said, not what is spoken about ("om borgermøder")."""
OCCASION = re.compile(
    rf"(?<!\w)\w*(?:{ONE_IN_PARTICULAR}|{KINDS}|møder?|(?:arrangement|høring|værksted)(?:er)?|seminarer)(?!\w)",
    re.IGNORECASE,
)
"""A word for a meeting, whichever."""
MOST = 20
"""Where more meetings are meant, none in particular is."""


def called(*names: str | None) -> frozenset[str]:
    """The index terms of what a note and its meeting are called."""
    return _terms(" ".join(filter(None, names)))


@lru_cache(maxsize=1 << 16)
def _terms(text: str) -> frozenset[str]:
    return frozenset(analyse(text))


def is_among(word: str, terms: frozenset[str]) -> bool:
    """Whether a word, whole or as a part of another, or each part of it, is among index terms."""
    whole, *parts = [term for term in analyse(word) if term[0] != "#"] or [word]
    inner = set(parts) - {f"_{whole}"}
    return bool(terms & {whole, f"_{whole}"}) or (bool(inner) and inner <= terms)


def meetings_in(question: str, notes: Sequence[Note]) -> Iterator[tuple[Reason, tuple[int, int]]]:
    """The notes of a meeting that the question says something was said at, where they are some of the notes only."""
    for found in AT.finditer(question):
        parts = [found["name"], found["kind"]] if found["name"] else [found["meeting"]]
        named = [(part, *(danish_for(part) if found["name"] else ())) for part in parts]
        meant = [note for note in notes if _is_meant(note, named)]
        if len(meant) < len(notes) and len(meant) <= MOST:
            titles = Counter(note.title for note in notes)
            for note in meant:
                value = note.title if titles[note.title] == 1 else note.source
                yield Reason("note", value, found["meeting"]), found.span("meeting")


def _is_meant(note: Note, named: Sequence[tuple[str, ...]]) -> bool:
    terms = called(note.title, note.provenance.meeting)
    return all(any(is_among(word, terms) for word in words) for words in named)
