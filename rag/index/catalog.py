"""The catalog: one SQLite file with the notes, their passages and the lexical index. Written once, then only read.

It is built in one transaction with ``journal_mode=DELETE`` and ``synchronous=FULL``, and opened immutable, so readers
need no rights to write and take no locks.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from datetime import date
from pathlib import Path

from rag.danish import analyse
from rag.passages import Searchable
from rag.types import Note, Passage, PassageKind, Provenance, Side, Span, Voice

SCHEMA = """
CREATE TABLE notes (
    number INTEGER PRIMARY KEY, source TEXT NOT NULL UNIQUE, title TEXT NOT NULL, sha256 TEXT NOT NULL,
    text TEXT NOT NULL, municipality TEXT, place TEXT, date TEXT, meeting TEXT, voice TEXT NOT NULL, minute_taker TEXT,
    private TEXT NOT NULL, damaged INTEGER NOT NULL);
CREATE TABLE passages (
    row INTEGER PRIMARY KEY, note INTEGER NOT NULL REFERENCES notes, number INTEGER NOT NULL,
    start INTEGER NOT NULL, end INTEGER NOT NULL, kind TEXT NOT NULL, path TEXT NOT NULL, group_name TEXT,
    parent_start INTEGER, parent_end INTEGER, reading TEXT, speaker TEXT, said_by TEXT,
    side TEXT, vector_key TEXT NOT NULL);
CREATE VIRTUAL TABLE lexical USING fts5(
    body, context, content='', tokenize="unicode61 remove_diacritics 0 tokenchars '#_'");
CREATE VIRTUAL TABLE vocabulary USING fts5vocab(lexical, 'row');
CREATE TABLE frequencies (term TEXT PRIMARY KEY, passages INTEGER NOT NULL) WITHOUT ROWID;
"""


def write_catalog(
    path: Path,
    notes: Sequence[Note],
    passages: Sequence[Passage],
    searchables: Sequence[Searchable],
    vector_keys: Sequence[str],
) -> None:
    """Writes a whole catalog; the rows of passages are their places in the sequence."""
    numbers = {note.source: number for number, note in enumerate(notes)}
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode=DELETE")
        connection.execute("PRAGMA synchronous=FULL")
        with connection:
            for statement in SCHEMA.split(";\n"):
                connection.execute(statement)
            connection.executemany(
                "INSERT INTO notes VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                ((numbers[note.source], *_note_fields(note)) for note in notes),
            )
            connection.executemany(
                "INSERT INTO passages VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    (row, numbers[passage.note.source], *_passage_fields(passage), key)
                    for row, (passage, key) in enumerate(zip(passages, vector_keys, strict=True))
                ),
            )
            connection.executemany("INSERT INTO lexical(rowid, body, context) VALUES (?, ?, ?)", _terms(searchables))
            connection.execute("INSERT INTO lexical(lexical) VALUES ('optimize')")
            connection.execute("INSERT INTO frequencies SELECT term, doc FROM vocabulary")


def open_catalog(path: Path) -> sqlite3.Connection:
    """A read-only connection; callers take turns with it."""
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)


def read_notes(connection: sqlite3.Connection) -> tuple[Note, ...]:
    """Every note, in order, as it was when it was indexed."""
    return tuple(_note(fields) for _, *fields in connection.execute("SELECT * FROM notes ORDER BY number"))


def read_passages(connection: sqlite3.Connection, notes: Sequence[Note]) -> tuple[Passage, ...]:
    """Every passage in row order, sharing the given notes."""
    rows = connection.execute(
        "SELECT note, number, start, end, kind, path, group_name, parent_start, parent_end, reading, speaker, "
        "said_by, side FROM passages ORDER BY row"
    )
    kinds = {kind.value: kind for kind in PassageKind}
    paths: dict[str, tuple[str, ...]] = {}
    return tuple(
        Passage(
            note=notes[note],
            number=number,
            span=Span(start, end),
            kind=kinds[kind],
            path=paths.get(path) or paths.setdefault(path, tuple(json.loads(path))),
            group=group,
            parent=None if above is None else Span(above, below),
            reading=reading,
            speaker=speaker,
            said_by=None if said_by is None else Voice(said_by),
            side=None if side is None else Side(side),
        )
        for note, number, start, end, kind, path, group, above, below, reading, speaker, said_by, side in rows
    )


def read_vector_keys(connection: sqlite3.Connection) -> list[str]:
    """What each row's vector was made from, as a key, in row order."""
    return [key for (key,) in connection.execute("SELECT vector_key FROM passages ORDER BY row")]


def _terms(searchables: Iterable[Searchable]) -> Iterator[tuple[int, str, str]]:
    contexts: dict[str, str] = {}
    for row, searchable in enumerate(searchables):
        if searchable.context not in contexts:
            contexts[searchable.context] = " ".join(analyse(searchable.context))
        yield row, " ".join(analyse(searchable.body)), contexts[searchable.context]


def _note_fields(note: Note) -> tuple[object, ...]:
    origin = note.provenance
    return (
        note.source,
        note.title,
        note.sha256,
        note.text,
        origin.municipality,
        origin.place,
        origin.date.isoformat() if origin.date else None,
        origin.meeting,
        origin.voice.value,
        origin.minute_taker,
        json.dumps([(span.start, span.end) for span in note.private]),
        int(note.damaged),
    )


def _note(fields: Sequence[str]) -> Note:
    source, title, sha256, text, municipality, place, day, meeting, voice, minute_taker, private, damaged = fields
    return Note(
        source=source,
        text=text,
        title=title,
        sha256=sha256,
        provenance=Provenance(
            municipality=municipality,
            place=place,
            date=date.fromisoformat(day) if day else None,
            meeting=meeting,
            voice=Voice(voice),
            minute_taker=minute_taker,
        ),
        private=tuple(Span(start, end) for start, end in json.loads(private)),
        damaged=bool(damaged),
    )


def _passage_fields(passage: Passage) -> tuple[object, ...]:
    return (
        passage.number,
        passage.span.start,
        passage.span.end,
        passage.kind.value,
        json.dumps(passage.path, ensure_ascii=False),
        passage.group,
        passage.parent.start if passage.parent else None,
        passage.parent.end if passage.parent else None,
        passage.reading,
        passage.speaker,
        passage.said_by.value if passage.said_by else None,
        passage.side.value if passage.side else None,
    )
