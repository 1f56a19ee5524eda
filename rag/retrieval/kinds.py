"""Notes by what kind of a note they are: "in the survey", "hvad anbefaler rapporten", "on the company panel"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import PurePosixPath

from rag.danish.lexicon import data_lines
from rag.danish.stopwords import stop_words
from rag.retrieval.meetings import limit_to
from rag.retrieval.terms import read_terms
from rag.types import Note, Reason

HEAD = 400
"""Code points of a note in which it says what it is."""
DEFINITE = r"(?:t|n|[bdfglmnprst]?e[tn]|(?:e?r)?ne|ene|merne)(?:s|['’]s?)?"
ENDING = rf"(?:{DEFINITE}|e?r|me|mer|e?s|['’]s?|s['’])?"
REPLIES = r"(?:\s+(?:replies|responses|answers|comments)(?!\w))?"
WHERE = {"in": "i|fra|under|in|from|of|during", "on": "i|på|fra|ved|under|in|on|from|of|at|during"}
WHERE |= {"of": WHERE["in"], "upon": "på|on"}
TELLS = "siger|viser|anbefaler|foreslår|konkluderer|fortæller|does|do|did"
WHOSE = "the|her|his|their|its|our|this|that|den|det|de|sit|sin|sine|hendes|hans|deres|vores"
A_WORD = rf"(?!(?:{WHERE['on']}|{TELLS}|{WHOSE})\b)[\w’'-]+"
Found = tuple[Reason, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of notes: its names, a pattern for all it is called, where words stand in it, what finds it."""

    names: tuple[str, ...]
    called: str
    where: str
    asked: re.Pattern[str]


@cache
def kinds() -> tuple[Kind, ...]:
    """The kinds of notes, in the order of the list."""
    return tuple(_read(*line.split(": ", 1)) for line in data_lines("danish", "kinds_of_notes.txt"))


def _read(where: str, words: str) -> Kind:
    names, _, asked_only = words.partition(" | ")
    every = sorted([*names.split(), *asked_only.split()], key=len, reverse=True)
    called = "|".join(re.escape(one).replace(r"\-", "[- ]?") for one in every)
    before = WHERE[where] if where in ("of", "upon") else f"{WHERE[where]}|{TELLS}"
    word = rf"(?P<part>[\w-]*?)(?P<kind>{called})(?P<ending>{ENDING})(?![\w-]){REPLIES}"
    return Kind(
        tuple(names.split()),
        called,
        where,
        re.compile(
            rf"(?<!\w)(?:{before})\s+(?P<whose>(?:{WHOSE})\s+)?(?P<which>(?:{A_WORD}\s+){{0,2}}?){word}", re.IGNORECASE
        ),
    )


def kinds_in(question: str, notes: Sequence[Note]) -> Iterator[Found]:
    """The notes of the kind that a question says something stands in, where they are some of the notes only.

    Of a body they are one: where several are called by it, its words may be in any.
    What stands before the word for the kind must be met too: a "youth panel" is no panel of companies.
    """
    for kind in kinds():
        for found in kind.asked.finditer(question):
            if not _is_one(found, kind):
                continue
            meant = _meant(kind, found, notes)
            if meant and len(meant) < (2 if kind.where == "of" else len(notes)):
                place = (found.start("which"), found.end())
                yield from ((limit_to(note, question[slice(*place)], notes), place) for note in meant)
                break


def _is_one(found: re.Match[str], kind: Kind) -> bool:
    """Whether a word names a note in particular: by its form, or behind "the" or whose it is.

    Not where it stands beside others ("by the users and in the committee"), nor where it names some of the notes on a
    wall ("on the orange notes").
    """
    named = found["whose"] or found["kind"].isupper() or re.fullmatch(DEFINITE, found["ending"], re.IGNORECASE)
    beside = re.search(r"\b(?:og|and|samt|eller|or)\s+$", found.string[: found.start()], re.IGNORECASE)
    return bool(named) and not beside and not (kind.where == "upon" and found["which"])


def is_of_kind(note: Note, asked: str) -> bool:
    """Whether a note is of the kind that has a name among its own."""
    return any(asked in kind.names and any(_has(one, _name(note)) for one in kind.names) for kind in kinds())


def _meant(kind: Kind, found: re.Match[str], notes: Sequence[Note]) -> list[Note]:
    """The notes that a question means: those called by its very word before others of the kind, by name before head."""
    words = re.findall(r"[\w-]+", f"{found['which']} {found['part']}")
    others = [one for one in words if one.lower() not in stop_words("da") | stop_words("en")]
    which = [one for one in others if not any(one.lower().startswith(name) for name in kind.names)]
    for names, told in (
        ((found["kind"],), _name),
        (kind.names, _name),
        (() if kind.where == "of" else kind.names, _head),
    ):
        of_kind = [note for note in notes if any(_has(one, told(note)) for one in names)]
        for where in (_name, _head):
            if meant := [note for note in of_kind if all(_is_which(one, where(note)) for one in which)]:
                return meant
    return []


def _is_which(word: str, text: str) -> bool:
    """Whether a text has a word that tells which of a kind is meant, in either language."""
    bare = word.removesuffix("s") if len(word) > 4 else word
    equals = [one for spelt in (word, bare) for lang in ("da", "en") for one in _equals(spelt, lang)]
    return any(_has(one, text) for one in (word, bare, *equals))


def _equals(word: str, language: str) -> list[str]:
    read = read_terms(word, "en" if language == "en" else "da", english=language == "da")
    return [one for group in read for one in group]


def _has(word: str, text: str) -> bool:
    """Whether a text has a word at the end or the beginning of one of its own, as file names spell it too."""
    if word.isupper():
        return bool(re.search(rf"(?<![^\W_]){word}(?![^\W_])", text))
    one = re.escape(_folded(word)).replace(r"\-", r"[-_ ’']*s?[-_ ]?")
    return bool(re.search(rf"(?<![^\W_]){one}|{one}{ENDING}(?![^\W_])", _folded(text)))


@lru_cache(maxsize=4096)
def _name(note: Note) -> str:
    return " ".join(filter(None, (PurePosixPath(note.source).stem, note.title, note.provenance.meeting)))


def _head(note: Note) -> str:
    return f"{_name(note)} {note.text[:HEAD]}"


def _folded(text: str) -> str:
    return text.lower().replace("æ", "ae").replace("ø", "oe").replace("å", "aa")
