"""The assistant: one question in, one answer out."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from functools import partial, reduce
from itertools import combinations
from typing import Any, Self
from urllib.parse import urlsplit

from rag.answering import answer, together, with_summary
from rag.answering.writer import Budget, Endpoint, Writer, is_private
from rag.conversation import (
    MOST,
    Turn,
    answering_language,
    brings_a_matter,
    each_alone,
    inherited,
    other_reading,
    shown_before,
    standalone,
    without_beginning,
    without_limit,
)
from rag.encoders import Encoder, load_encoder
from rag.errors import EncoderMismatchError, InvalidFilterError
from rag.index import Index
from rag.language import detect, told_language
from rag.repeats import asks_of_itself, asks_who, is_courtesy
from rag.rerankers import Reranker, load_reranker
from rag.retrieval import understand
from rag.retrieval.limits import place_names
from rag.retrieval.spelling import corrected
from rag.settings import Settings
from rag.types import SPELLING, Aim, Answer, Citation, Filters, Language, Outcome, Query, Reason, Summary, Voice, Wish
from rag.wishes import wish_in, wish_of

LONGEST_QUESTION = 10_000
FILTER_NAMES = tuple(one.name for one in fields(Filters) if one.name not in ("unread", "but_not"))
HALF_LETTER = re.compile("[\ud800-\udfff]")
ANY = "*"
"""The value of a filter that is not to be read from the question either."""


@dataclass(frozen=True, slots=True)
class ModelPlace:
    """The language model in use, the host it is on, and whether that is this machine or a private network."""

    name: str
    host: str
    private: bool


class Assistant:
    """Answers questions over one index; may be shared between threads. A newer generation is taken up by itself."""

    def __init__(
        self,
        settings: Settings,
        index: Index,
        encoder: Encoder,
        reranker: Reranker | None = None,
        writer: Writer | None = None,
    ) -> None:
        self.settings = settings
        self.writer = writer
        self._reranker = reranker
        self._index = index
        self._encoder = encoder
        self._turn = threading.Lock()

    @classmethod
    def open(cls, settings: Settings | None = None) -> Self:
        """The assistant over the index that the settings name; without settings, those of the environment.

        Raises:
            MissingIndexError: Nothing was ingested yet.
            DamagedIndexError: The index on disk is not what was built.
            EncoderMismatchError: The settings name another encoder than the index was made with.
            EncoderUnavailableError: The index's encoder cannot be loaded here.
            RerankerUnavailableError: The reranker that the settings name cannot be loaded here.
        """
        settings = settings or Settings.from_env()
        index = Index.open(settings.index, chroma_url=settings.chroma_url)
        try:
            encoder, reranker = _encoder(settings, index), load_reranker(settings.reranker)
            return cls(settings, index, encoder, reranker, _writer(settings))
        except BaseException:
            index.close()
            raise

    @property
    def index(self) -> Index:
        """The generation in use now."""
        return self._current()[0]

    @property
    def model(self) -> ModelPlace | None:
        """Which language model writes above the quotes; ``None`` where none is set."""
        url, name = self.settings.model_url, self.settings.model
        return ModelPlace(name, urlsplit(url).hostname or url, is_private(url)) if url and name else None

    def ask(
        self,
        question: str,
        history: Iterable[object] = (),
        filters: Mapping[str, object] | Filters | None = None,
        *,
        language: Language | None = None,
    ) -> Answer:
        """The answer to a question; where a language model is set, with what it wrote, as soon as it is done.

        Args:
            question: In Danish or English; the answer's own words are in the question's language.
            history: Earlier turns, oldest first: ``Turn``, ``{"question", "answer"}``, pairs, or chat messages with
                ``role`` and ``content``, which is text or a list of parts.
            filters: Limits by ``municipality``, ``place``, ``voice``, ``note``, ``group``, ``exercise`` (text or a list
                of texts), ``date_from`` and ``date_to`` (``YYYY-MM-DD``). They go before what the question itself
                names, and ``"*"`` keeps a limit from being read from it.
            language: To answer in where the question does not tell its own ("Memphis Mansion").

        Raises:
            InvalidFilterError: A filter nobody knows, or a value it cannot take.
        """
        *_, last = self.stream(question, history, filters, language=language)
        return last

    def stream(
        self,
        question: str,
        history: Iterable[object] = (),
        filters: Mapping[str, object] | Filters | None = None,
        *,
        language: Language | None = None,
    ) -> Iterator[Answer]:
        """The answer as it grows: at once with all its quotes, then with each sentence that a language model adds.

        Takes and raises what ``ask`` does. Without a model, or in silence, it is one answer.
        """
        started = time.perf_counter()
        limits = filters if isinstance(filters, Filters) else as_filters(filters or {})
        found = self._corrected(whole_letters(question[:LONGEST_QUESTION]), as_turns(history), limits, language)
        if self.writer is None or found.outcome is not Outcome.ANSWERED:
            yield replace(found, elapsed_s=time.perf_counter() - started)
            return
        for summary in self.writer.write(found.query, found.citations):
            yield replace(with_summary(found, summary), elapsed_s=time.perf_counter() - started)

    def _corrected(self, question: str, turns: Sequence[Turn], limits: Filters, page: Language | None) -> Answer:
        """The answer in quotes to the question without slips: a follow-up too is known by its words."""
        if SPELLING in limits.unread or (turns and wish_in(question)):
            return self._found(question, turns, limits, page)
        index, _ = self._current()
        meant, respelt = corrected(question, index)
        turns = [replace(turn, question=corrected(turn.question, index)[0]) for turn in turns]
        found = self._found(meant, turns, limits, page)
        return replace(found, query=replace(found.query, reasons=(*respelt, *found.query.reasons)))

    def _found(self, question: str, turns: Sequence[Turn], limits: Filters, page: Language | None) -> Answer:
        """The answer in quotes: to each part of the question where it asks several in one."""
        index, encoder = self._current()
        places = place_names(index.notes) if turns else ()
        if turns and wish_in(question) is Wish.OTHER_MEETING:
            question = _at_the_other_meeting(question, turns, places, index, limits)
        alone = each_alone(question, turns, places=places)
        find = partial(answer, index=index, encoder=encoder, reranker=self._reranker, top_k=self.settings.top_k)
        if len(alone) > 1:
            language = told_language(question) or page or detect(question)
            parts = [find(understand(one, index=index, filters=limits), language=language) for one in alone[:MOST]]
            return together(" ".join(alone[:MOST]) if turns else question, parts, language, more=len(alone) > MOST)
        followed = _Followed(question, turns, places, index, limits)
        find = partial(find, language=answering_language(question, alone[0], page))
        found = find(followed.aimed(followed.with_notes(alone[0])))
        if not turns or found.outcome is Outcome.ANSWERED:
            return found
        otherwise = map(find, followed.otherwise(found.query))
        return next((one for one in otherwise if one.outcome is Outcome.ANSWERED), found)

    def close(self) -> None:
        """Frees the index."""
        self._index.close()

    def _current(self) -> tuple[Index, Encoder]:
        with self._turn:
            if not self._index.is_current():
                newer = Index.open(self.settings.index, chroma_url=self.settings.chroma_url)
                if newer.encoder_name != self._encoder.name:
                    self._encoder = _encoder(self.settings, newer)
                # The old one is not closed: questions on their way still read it, and it goes when they are done.
                self._index = newer
            return self._index, self._encoder


@dataclass(frozen=True, slots=True)
class _Followed:
    """A question, the turns before it, and the ways to search what it became."""

    question: str
    turns: Sequence[Turn]
    places: Sequence[str]
    index: Index
    limits: Filters

    def aimed(self, query: Query) -> Query:
        """The query with what the question itself wants, and without what was shown."""
        shown = shown_before(self.question, self.turns, places=self.places)
        query = replace(query, shown=shown, wish=self._wish(query))
        if is_courtesy(self.question) or not without_beginning(self.question).strip():
            return replace(query, aim=Aim.COURTESY)
        if asks_of_itself(self.question):
            return replace(query, aim=Aim.ASSISTANT)
        nothing = query.wish is Wish.BRIEF and query.text == self.question and query.aim is Aim.MATTER
        if nothing or query.wish is Wish.OTHER_MEETING:
            return replace(query, aim=Aim.NOTHING)
        return replace(query, aim=Aim.SPEAKERS) if asks_who(self.question) and query.aim is Aim.MATTER else query

    def _wish(self, query: Query) -> Wish | None:
        """What is wished for of the answer; of the first question only what it asks for in so many words."""
        wish = wish_of(self.question)
        return wish if self.turns or wish is Wish.BRIEF or query.text != self.question else None

    def with_notes(self, became: str) -> Query:
        """The query, without the fewest limits of earlier turns with which it would have no note to search."""
        query = understand(became, index=self.index, filters=self.limits)
        if self._has_notes(query) or not self.turns:
            return query
        old = {one.field: one for one in inherited(query.reasons, self.question, self.turns, places=self.places)}
        for count in range(1, len(old) + 1):
            for left_out in combinations(old.values(), count):
                found = reduce(lambda without, one: self._without(one, without), left_out, query)
                if self._has_notes(found):
                    return replace(found, left_out=(), apart=found.left_out)
        return query

    def _has_notes(self, query: Query) -> bool:
        rows = self.index.rows(query.filters)
        return rows is None or bool(len(rows))

    def otherwise(self, query: Query) -> Iterator[Query]:
        """What else a follow-up may mean that has no answer: a matter and no speakers, or its matter asked of more."""
        matter = other_reading(self.question, self.turns, places=self.places)
        if matter:
            yield self.aimed(self.with_notes(matter))
        if brings_a_matter(self.question, self.turns, places=self.places):
            while old := inherited(query.reasons, self.question, self.turns, places=self.places):
                query = self._without(old[0], query)
                yield self.aimed(query)

    def _without(self, old: Reason, query: Query) -> Query:
        """The query without all limits of a field, which its text names no more where it can go without them."""
        gone = [one for one in query.reasons if one.field == old.field]
        text = reduce(without_limit, (one.words for one in gone), query.text)
        before = [one.field for one in (*query.left_out, *query.apart)]
        limits = replace(self.limits, unread=(*self.limits.unread, *before, old.field))
        found = understand(text, index=self.index, filters=limits)
        return replace(found, left_out=(*query.left_out, *gone), apart=query.apart)


def _at_the_other_meeting(
    question: str, turns: Sequence[Turn], places: Sequence[str], index: Index, limits: Filters
) -> str:
    """The follow-up with the place of the one meeting that it can mean; as it is where there are several, or none."""
    asked = understand(standalone(question, turns, places=places), index=index, filters=limits).filters
    wider = Filters(voice=asked.voice, municipality=limits.municipality)
    others = _sources(index, wider) - _sources(index, asked)
    there = {note.provenance.place for note in index.notes if note.source in others}
    place = there.pop() if len(others) == len(there) == 1 else None
    return f"{'and in' if detect(question) == 'en' else 'og i'} {place}" if place else question


def _sources(index: Index, filters: Filters) -> set[str]:
    rows = index.rows(filters)
    return {index.passages[row].note.source for row in (range(len(index.passages)) if rows is None else rows)}


def _encoder(settings: Settings, index: Index) -> Encoder:
    encoder = load_encoder(settings.encoder)
    if encoder.name != index.encoder_name:
        raise EncoderMismatchError(index.encoder_name, encoder.name)
    return encoder


def _writer(settings: Settings) -> Writer | None:
    if not (settings.model and settings.model_url):
        return None
    endpoint = Endpoint(
        settings.model_url, settings.model, settings.model_key, settings.model_timeout_s, settings.model_tokens
    )
    return Writer(endpoint, Budget(settings.model_budget))


def whole_letters(text: str) -> str:
    """The text with each half of a letter outside the common ones replaced, which no encoder or file could take."""
    return HALF_LETTER.sub("\ufffd", text)


def as_filters(values: Mapping[str, object]) -> Filters:
    """Filters from their plain form.

    Raises:
        InvalidFilterError: A name nobody knows, or a value it cannot take.
    """
    read: dict[str, Any] = {}
    for name, value in values.items():
        unread = value in (ANY, [ANY], (ANY,))
        if name not in FILTER_NAMES and not (name == SPELLING and unread):
            raise InvalidFilterError(str(name), f"not one of {', '.join(FILTER_NAMES)}")
        if value is None or value in ("", [], ()):
            continue
        if unread:
            read["unread"] = (*read.get("unread", ()), name)
            continue
        read[name] = _date(name, value) if name in ("date_from", "date_to") else _texts(name, value)
    return Filters(**read)


def _date(name: str, value: object) -> date:
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        raise InvalidFilterError(name, f"{value!r} is not a date; write it as 2025-06-12") from None


def _texts(name: str, value: object) -> tuple[str, ...]:
    values = [value] if isinstance(value, str) else value
    if not isinstance(values, (list, tuple, set, frozenset)) or not all(isinstance(one, str) for one in values):
        raise InvalidFilterError(name, f"{value!r} is neither text nor a list of texts")
    if name != "voice":
        return tuple(whole_letters(one) for one in values)
    unknown = [one for one in values if one not in list(Voice)]
    if unknown:
        raise InvalidFilterError(name, f"{unknown[0]!r} is not one of {', '.join(Voice)}")
    return tuple(Voice(one) for one in values)


def as_turns(history: Iterable[object]) -> list[Turn]:
    """Earlier turns from any of the forms that ``Assistant.ask`` takes; what has another form is left out."""
    turns: list[Turn] = []
    for entry in history:
        if isinstance(entry, Turn):
            turns.append(replace(entry, question=_said(entry.question), answer_text=_said(entry.answer_text)))
        elif isinstance(entry, Mapping) and "question" in entry:
            turns.append(Turn(_said(entry["question"]), _said(entry.get("answer"))))
        elif isinstance(entry, Mapping) and entry.get("role") == "user":
            turns.append(Turn(_said(entry.get("content"))))
        elif isinstance(entry, Mapping) and entry.get("role") == "assistant" and turns:
            turns[-1] = replace(turns[-1], answer_text=_said(entry.get("content")))
        elif isinstance(entry, Sequence) and not isinstance(entry, str) and len(entry) == 2:
            turns.append(Turn(_said(entry[0]), _said(entry[1])))
    return turns


def _said(content: object) -> str:
    """The words of a turn; of a list of parts, as chat messages may have them, the texts."""
    if isinstance(content, list):
        parts = [part.get("text") for part in content if isinstance(part, Mapping)]
        content = "\n".join(text for text in parts if isinstance(text, str))
    return whole_letters(str(content or ""))


def answer_as_dict(given: Answer) -> dict[str, Any]:
    """An answer in the plain form that scripts rely on; "summary" is there only where a language model is set."""
    breadth = given.breadth
    plain = {
        "question": given.query.text,
        "outcome": given.outcome.value,
        "answered": bool(given.statements),
        "text": given.text,
        "citations": [_as_dict(citation) for citation in given.citations],
        "near": [_as_dict(citation) for citation in given.near],
        "breadth": {
            "searched": list(breadth.searched),
            "found": list(breadth.found),
            "meetings": breadth.meetings,
            "voices": {voice.value: count for voice, count in breadth.voices},
        },
        "elapsed_s": round(given.elapsed_s, 4),
    }
    return plain | ({"summary": _summary_as_dict(given.summary)} if given.summary else {})


def _summary_as_dict(summary: Summary) -> dict[str, Any]:
    return {
        "model": summary.model,
        "statements": [
            {"text": statement.text, "citations": [citation.number for citation in statement.citations]}
            for statement in summary.statements
        ],
        "dropped": summary.dropped,
        "shortfall": summary.shortfall.value if summary.shortfall else None,
    }


def _as_dict(citation: Citation) -> dict[str, Any]:
    return {
        "number": citation.number,
        "source": citation.source,
        "start": citation.start,
        "end": citation.end,
        "quote": citation.quote,
        "voice": citation.voice.value,
    }
