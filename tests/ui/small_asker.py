"""A small real assistant: a line answers a question when it holds one of the question's longer words."""

from __future__ import annotations

import hashlib
import re
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from rag.assistant import ANY, ModelPlace
from rag.conversation import Turn
from rag.types import (
    MASK,
    Answer,
    Breadth,
    Citation,
    Language,
    Note,
    Outcome,
    Passage,
    Provenance,
    Query,
    Reason,
    Span,
    Statement,
    Voice,
)

ENGLISH = re.compile(r"\b(what|the|did|how|about)\b", re.IGNORECASE)
VOICES = {"borger": Voice.CITIZENS, "interessent": Voice.STAKEHOLDERS, "hovedudvalg": Voice.EMPLOYEES}
DANISH = {"associations": "forening", "children": "unge", "communities": "fællesskab", "housing": "bolig"}
SLOW_S = 1.5
LINE = re.compile(r"[^\n]*[^\W\d_][^\n]*")


def note_from(path: Path) -> Note:
    """A note with what its first lines say of place and voice."""
    raw = path.read_bytes()
    text = raw.decode("utf-8")
    private = tuple(Span(*found.span()) for found in re.finditer(r"\d{6}-\d{4}", text))
    for span in private:
        text = text[: span.start] + MASK * len(span) + text[span.end :]
    place = re.search(r"STED: (\w+)", text)
    voice = next((voice for word, voice in VOICES.items() if word in text[:400].lower()), Voice.UNKNOWN)
    provenance = Provenance(place=place[1].capitalize() if place else None, voice=voice)
    damaged = "mgde" in text
    return Note(
        path.name, text, text.strip().split("\n")[0], hashlib.sha256(raw).hexdigest(), provenance, private, damaged
    )


def passages_of(note: Note) -> list[Passage]:
    """Every line with a letter, without its bullet sign, as a passage; a damaged one with a reading."""
    passages: list[Passage] = []
    for found in LINE.finditer(note.text):
        start = found.start() + len(found.group()) - len(found.group().lstrip(" -\uf0b7\t"))
        span = Span(start, found.start() + len(found.group().rstrip()))
        reading = note.slice(span).replace("mgde", "møde") if note.damaged else None
        passages.append(Passage(note, len(passages), span, path=("Overskrift",), reading=reading))
    return passages


@dataclass
class SmallIndex:
    notes: list[Note]
    passages: list[Passage]
    generation: str = "1"


@dataclass
class SmallAsker:
    """Answers from the notes of one folder, and remembers what it was asked with."""

    folder: Path
    asked: list[tuple[str, list[Turn], Mapping[str, object] | None]] = field(default_factory=list)

    def __post_init__(self) -> None:
        notes = [note_from(path) for path in sorted(self.folder.glob("*.txt"))]
        self.index = SmallIndex(notes, [passage for note in notes for passage in passages_of(note)])

    def ask(self, question: str, history: Sequence[Turn] = (), filters: Mapping[str, object] | None = None) -> Answer:
        self.asked.append((question, list(history), filters))
        time.sleep(SLOW_S if "langsomt" in question else 0)
        words = [word for word in re.findall(r"\w{6,}", question.lower()) if word not in {"borgerne", "sagde"}]
        words = [DANISH.get(word, word) for word in words]
        places = (filters or {}).get("place")
        searched = [note for note in self.index.notes if not places or note.provenance.place in places]
        hits = [one for one in self.index.passages if one.note in searched and self._holds(one, words)]
        citizens = "borgerne" in question and (filters or {}).get("voice") != ANY
        cited = [hit for hit in hits if hit.voice is Voice.CITIZENS or not citizens][:12]
        beside = [hit for hit in hits if hit not in cited][:3]
        nearest = beside if cited or beside else self.index.passages[3:5]
        reasons = (Reason("voice", "citizens", "borgerne"),) if citizens else ()
        query = Query(question, "en" if ENGLISH.search(question) else "da", reasons=reasons)
        return self._compose(query, cited, nearest, tuple(note.source for note in searched))

    model: ModelPlace | None = None

    def stream(
        self,
        question: str,
        history: Sequence[Turn] = (),
        filters: Mapping[str, object] | None = None,
        *,
        language: Language | None = None,  # noqa: ARG002 (every question here tells its own)
    ) -> Iterator[Answer]:
        yield self.ask(question, history, filters)

    def _holds(self, passage: Passage, words: list[str]) -> bool:
        free = not any(passage.span.overlaps(private) for private in passage.note.private)
        return free and any(word in passage.text.lower() for word in words)

    def _compose(self, query: Query, cited: list[Passage], beside: list[Passage], searched: tuple[str, ...]) -> Answer:
        citations = [Citation(number, passage, passage.span) for number, passage in enumerate([*cited, *beside], 1)]
        near = tuple(citations[len(cited) :])
        if not cited:
            return Answer(query, Outcome.RELATED, "", near=near, breadth=Breadth(searched))
        found = tuple(dict.fromkeys(passage.note.source for passage in cited))
        voices: dict[Voice, int] = {}
        for note in self.index.notes:
            if note.source in found:
                voices[note.provenance.voice] = voices.get(note.provenance.voice, 0) + 1
        statements = tuple(Statement(citation.quote, (citation,)) for citation in citations[: len(cited)])
        breadth = Breadth(searched, found, len(found), tuple(voices.items()))
        text = "\n".join(f"{statement.text} [{statement.citations[0].number}]" for statement in statements)
        return Answer(query, Outcome.ANSWERED, text, statements, near, breadth)
