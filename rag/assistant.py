"""The assistant: one question in, one answer out."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from functools import partial
from typing import Any, Self
from urllib.parse import urlsplit

from rag.answering import answer, together, with_summary
from rag.answering.writer import Budget, Endpoint, Writer, is_private
from rag.conversation import (
    MOST,
    Turn,
    answering_language,
    each_alone,
)
from rag.encoders import Encoder, load_encoder
from rag.errors import EncoderMismatchError, InvalidFilterError
from rag.follow_ups import Followed, at_the_other_meeting
from rag.index import Index
from rag.itself import asks_of_itself
from rag.language import detect, told_language
from rag.rerankers import Reranker, load_reranker
from rag.retrieval import understand
from rag.retrieval.limits import place_names
from rag.retrieval.spelling import corrected
from rag.settings import Settings
from rag.types import SPELLING, Answer, Citation, Filters, Language, Outcome, Summary, Voice, Wish
from rag.wishes import wish_in

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
            filters: Limits by ``municipality``, ``place``, ``voice``, ``note``, ``group``, ``exercise``, ``speaker``
                (text or a list of texts), ``date_from`` and ``date_to`` (``YYYY-MM-DD``). They go before what the
                question itself names, and ``"*"`` keeps a limit from being read from it.
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
        if SPELLING in limits.unread or (turns and wish_in(question)) or asks_of_itself(question):
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
            question = at_the_other_meeting(question, turns, places, index, limits)
        alone = each_alone(question, turns, places=places)
        find = partial(answer, index=index, encoder=encoder, reranker=self._reranker, top_k=self.settings.top_k)
        if len(alone) > 1:
            language = told_language(question) or page or detect(question)
            parts = [find(understand(one, index=index, filters=limits), language=language) for one in alone[:MOST]]
            return together(" ".join(alone[:MOST]) if turns else question, parts, language, more=len(alone) > MOST)
        followed = Followed(question, turns, places, index, limits)
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
