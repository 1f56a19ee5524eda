"""From an answer's quotes to a language model's sentences above them, each checked before it is shown."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from functools import cached_property, partial
from typing import Protocol

from rag.answering.writer.checks import Fault, check
from rag.answering.writer.endpoint import ModelFailedError
from rag.answering.writer.evidence import Evidence, evidence_of
from rag.answering.writer.prompt import MOST_SENTENCES, instructions, new_fence, passages_and_question
from rag.answering.writer.reply import Draft, drafts
from rag.encoders import WordEncoder, load_encoder
from rag.types import Citation, Language, Query, Shortfall, Statement, Summary

LETTERS_PER_TOKEN = 3
"""A token of Danish is about so long; what is spent is estimated, since not every endpoint says it."""


class Model(Protocol):
    """What writes: ``stream`` gives the reply piece by piece, or raises ``ModelFailedError``."""

    @property
    def name(self) -> str: ...  # noqa: D102
    def stream(self, system: str, asked: str) -> Iterator[str]: ...  # noqa: D102


def _today() -> date:
    return datetime.now(UTC).date()


@dataclass
class Budget:
    """How many tokens a day may be spent, counted from the start of the program; ``None`` for as many as it takes."""

    tokens_a_day: int | None = None
    today: Callable[[], date] = _today
    _day: date = date.min
    _letters: int = 0
    _turn: threading.Lock = field(default_factory=threading.Lock, repr=False)

    def left(self) -> bool:
        """True while some of today's tokens are left."""
        with self._turn:
            if self._day != self.today():
                self._day, self._letters = self.today(), 0
            return self.tokens_a_day is None or self._letters < self.tokens_a_day * LETTERS_PER_TOKEN

    def spend(self, letters: int) -> None:
        """Counts what was sent or received."""
        with self._turn:
            self._letters += letters


@dataclass
class Writer:
    """Lets a model write from quotes; what it writes that fails a check is dropped and counted."""

    model: Model
    budget: Budget = field(default_factory=Budget)

    @cached_property
    def _encoder(self) -> WordEncoder:
        # Always the bundled one: an encoder of wholes cannot say which word of a sentence nothing supports.
        encoder = load_encoder()
        if not isinstance(encoder, WordEncoder):
            raise TypeError("the bundled encoder compares words")
        return encoder

    def write(self, query: Query, citations: Sequence[Citation]) -> Iterator[Summary]:
        """The summary as it grows: first without a sentence, then with each that passed, the last one ``finished``.

        Whatever the model does, it ends with a finished summary; the ``shortfall`` of one without a sentence says why.
        """
        summary = Summary(self.model.name, finished=False)
        yield summary
        if not self.budget.left():
            yield replace(summary, shortfall=Shortfall.SPENT, finished=True)
            return
        judge = _Judge(evidence_of(citations, query.language, self._encoder), query.language, self._encoder)
        shortfall: Shortfall | None = None
        try:
            for complete in self._drafts(query, citations):
                grown = replace(summary, statements=judge.passed(complete), dropped=judge.dropped)
                if grown.statements != summary.statements:
                    yield grown
                summary = grown
        except ModelFailedError as error:
            shortfall = error.shortfall
        yield _ended(summary, shortfall)

    def _drafts(self, query: Query, citations: Sequence[Citation]) -> Iterator[list[Draft]]:
        """The complete sentences so far, each time there are more."""
        fence = new_fence()
        system, asked = instructions(query.language, fence), passages_and_question(query, citations, fence)
        self.budget.spend(len(system) + len(asked))
        reply = ""
        complete: list[Draft] = []
        for piece in self.model.stream(system, asked):
            reply += piece
            self.budget.spend(len(piece))
            earlier, complete = complete, drafts(reply, finished=False)
            if complete != earlier:
                yield complete
        yield drafts(reply, finished=True)


class _Judge:
    """Passes or drops the sentences of one reply, each judged once."""

    def __init__(self, evidence: Mapping[int, Evidence], language: Language, encoder: WordEncoder) -> None:
        self._judged: dict[Draft, Statement | Fault] = {}
        self._check = partial(check, evidence=evidence, language=language, encoder=encoder)
        self.dropped = 0

    def passed(self, complete: Sequence[Draft]) -> tuple[Statement, ...]:
        """The sentences that may be shown, at most as many as were asked for; ``dropped`` counts those that may not."""
        passed: dict[str, Statement] = {}
        self.dropped = 0
        after_dropped = False
        for draft in complete:
            if draft not in self._judged:
                self._judged[draft] = self._check(draft)
            found = self._judged[draft]
            # "They also want ..." after a sentence that was dropped would seem to speak of the one before that.
            after_dropped = isinstance(found, Fault) or (after_dropped and draft.leans)
            if isinstance(found, Fault) or after_dropped:
                self.dropped += 1
            elif len(passed) < MOST_SENTENCES:
                passed.setdefault(found.text, found)
        return tuple(passed.values())


def _ended(summary: Summary, shortfall: Shortfall | None) -> Summary:
    """The finished summary; of a model that was wrong more often than not nothing is shown."""
    if not summary.statements or len(summary.statements) < summary.dropped:
        return replace(summary, statements=(), shortfall=shortfall or Shortfall.UNSUPPORTED, finished=True)
    return replace(summary, shortfall=shortfall, finished=True)
