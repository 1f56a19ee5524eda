"""Meetings by what people call them: "på fyraftensmødet", "at the stakeholder meeting"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from rag.danish import analyse, stands_abbreviated
from rag.danish.stopwords import stop_words
from rag.glossary import danish_for
from rag.retrieval.speakers import bodies_speaking
from rag.types import Note, Reason

ONE_IN_PARTICULAR = (
    r"mød(?:et|erne)|seminar(?:et|erne)|workshop(?:pen|perne)|arrangement(?:et|erne)|værksted(?:et|erne)|"
    r"høring(?:en|erne)|caf[ée]en"
)
OR_NAMED_SO = rf"{ONE_IN_PARTICULAR}|dag(?:en|ene)|aften(?:en|erne)|tur(?:en|ene)|vandring(?:en|erne)|panel(?:et|erne)"
"""Behind another word these may be meetings too: "på tilsynsdagen"."""
KINDS = r"meetings?|seminars?|workshops?|events?|evenings?|hearings?|breakfasts?"
OR_SO = rf"{KINDS}|days?|walks?|panels?|caf[ée]s?|summits?|conferences?|dialogues?"
ENGLISH = rf"(?P<name>\w+)['’]?s?\s+(?P<kind>{OR_SO})"
BEFORE = (
    r"\b(?:på|fra|ved|under|at|from|in|during|opsummere?|sammenfatte?|summari[sz]e|handlede?r?|drejede?r?|"
    r"(?:resum[ée]|overblik|opsummering|sammenfatning|summary|overview)\s+(?:af|over|of))\s+(?:det|de|den|the)?\s*"
)
AT = re.compile(
    rf"{BEFORE}(?P<meeting>(?:\w+-)*\w+(?:{OR_NAMED_SO})|(?:\w+-)+(?:{OR_NAMED_SO})|(?<=the ){ENGLISH})\b",
    re.IGNORECASE,
)
"""Where a meeting is when something was said, not what is spoken about ("om borgermøder")."""
KIND_ALONE = re.compile(OR_NAMED_SO, re.IGNORECASE)
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
        if found["name"]:
            named = [(part, *danish_for(part)) for part in (found["name"], found["kind"])]
        else:
            # Of "MED-mødet" the first part tells which, and any meeting may be the second.
            parts = [part for part in found["meeting"].split("-") if not KIND_ALONE.fullmatch(part)]
            named = [(part,) for part in parts]
        meant = [note for note in notes if _is_meant(note, named)]
        if len(meant) < len(notes) and len(meant) <= MOST:
            yield from ((limit_to(note, found["meeting"], notes), found.span("meeting")) for note in meant)


def bodies_in(question: str, notes: Sequence[Note]) -> Iterator[tuple[Reason, tuple[int, int]]]:
    """The notes that are called by the body whose words a question asks for: its reply, or the minutes of its meeting.

    Where no note is, the body may still be named in one.
    """
    for start, end in bodies_speaking(question):
        name = question[start:end]
        empty = stop_words("da") | stop_words("en")
        words = [word for word in re.findall(r"\w{2,}", name) if word.isupper() or word.lower() not in empty]
        meant = [note for note in notes if _is_meant(note, [(word, *danish_for(word)) for word in words])]
        if meant and len(meant) < len(notes) and len(meant) <= MOST:
            yield from ((limit_to(note, name, notes), (start, end)) for note in meant)


def limit_to(note: Note, words: str, notes: Sequence[Note]) -> Reason:
    """The limit to one note that the words of a question name: by its title, or its file where others share that."""
    titles = Counter(one.title for one in notes)
    return Reason("note", note.title if titles[note.title] == 1 else note.source, words)


def _is_meant(note: Note, named: Sequence[tuple[str, ...]]) -> bool:
    return all(any(_is_called(word, note) for word in words) for words in named)


def _is_called(word: str, note: Note) -> bool:
    """Whether a word is one of those that a note, or its meeting, is called by."""
    if word.isupper():
        return stands_abbreviated(word, f"{note.title} {note.provenance.meeting or ''}")
    return is_among(word, called(note.title, note.provenance.meeting))
