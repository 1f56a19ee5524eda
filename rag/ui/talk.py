"""One visitor's conversation with the assistant: what is asked, what is refused in plain words, what is remembered."""

from __future__ import annotations

import logging
import math
import time
import traceback
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Protocol

from rag.assistant import ANY, ModelPlace, whole_letters
from rag.conversation import Turn
from rag.errors import InvalidFilterError, RagError
from rag.repeats import asks_who
from rag.types import Answer, Language, Note, Outcome, Passage
from rag.ui import filters, strings
from rag.ui.corpus import Glance, glance
from rag.ui.exchange import Exchange, Visit
from rag.ui.render.answer import folded

LONGEST_QUESTION = 2000
"""Characters; nobody's question is longer, and a pasted report is not a question."""
REMEMBERED = 20
"""So many exchanges of a visit stay on the page; older ones fall off its top."""
EXAMPLES_SHOWN = 4
_EXAMPLES_TIME_S = 2.0
_log = logging.getLogger(__name__)


class OpenIndex(Protocol):
    """What the page reads of an index."""

    @property
    def notes(self) -> Sequence[Note]: ...  # noqa: D102
    @property
    def passages(self) -> Sequence[Passage]: ...  # noqa: D102
    @property
    def generation(self) -> str: ...  # noqa: D102


class Asker(Protocol):
    """What the page needs of an assistant."""

    @property
    def index(self) -> OpenIndex: ...  # noqa: D102
    @property
    def model(self) -> ModelPlace | None: ...  # noqa: D102
    def stream(  # noqa: D102
        self,
        question: str,
        history: Sequence[Turn] = (),
        filters: Mapping[str, object] | None = None,
        *,
        language: Language | None = None,
    ) -> Iterator[Answer]: ...
    def ask(  # noqa: D102
        self, question: str, history: Sequence[Turn] = (), filters: Mapping[str, object] | None = None
    ) -> Answer: ...


class Talk:
    """Answers visitors; holds nothing of theirs, only the assistant and what the corpus looks like."""

    def __init__(self, assistant: Asker, *, takes_remarks: bool = False) -> None:
        self.takes_remarks = takes_remarks
        self._assistant = assistant
        self._generation: str | None = None
        self._corpus: Glance | None = None
        self._offered: tuple[str, tuple[strings.Text, ...]] | None = None

    @property
    def corpus(self) -> Glance:
        """The corpus at a glance, looked at again when a new index has been published."""
        index = self._assistant.index
        if self._corpus is None or self._generation != index.generation:
            self._corpus = glance(index.notes, len(index.passages))
            self._generation = index.generation
        return self._corpus

    @property
    def model(self) -> ModelPlace | None:
        """The language model in use, which visitors are told of."""
        return self._assistant.model

    def examples(self) -> tuple[strings.Text, ...]:
        """Questions to offer, at most ``EXAMPLES_SHOWN``: those these very notes answer, in both languages.

        They are found once for each index that is published. Finding them also warms the assistant.
        """
        generation = self._assistant.index.generation
        if self._offered is None or self._offered[0] != generation:
            self._offered = (generation, self._answered())
        return self._offered[1]

    def _answered(self) -> tuple[strings.Text, ...]:
        deadline = math.inf
        found: list[strings.Text] = []
        for text in self._candidates():
            if len(found) == EXAMPLES_SHOWN or (found and time.monotonic() > deadline):
                break
            # The first step of an answer has all its quotes: no language model writes for the sake of an example.
            if all(next(self._assistant.stream(one)).outcome is Outcome.ANSWERED for one in (text.da, text.en)):
                found.append(text)
            # The first question also pays for what the assistant loads, which says nothing of the others.
            deadline = min(deadline, time.monotonic() + _EXAMPLES_TIME_S)
        return tuple(found)

    def _candidates(self) -> list[strings.Text]:
        places = self.corpus.places
        return [
            replace(text, da=text.da.replace("{place}", place), en=text.en.replace("{place}", place))
            for text in strings.EXAMPLE_QUESTIONS
            for place in (places[:1] if "{place}" in text.da else ("",))
        ]

    def refusal(self, question: str, form: Sequence[list[str] | str | None], language: Language) -> str:
        """Why this question cannot be asked, in plain words; empty when it can."""
        if not question.strip():
            return strings.EMPTY_QUESTION(language)
        if len(question) > LONGEST_QUESTION:
            most = strings.number(LONGEST_QUESTION, language)
            return strings.TOO_LONG(language, n=strings.number(len(question), language), most=most)
        try:
            filters.read_form(form)
        except filters.NotADateError as error:
            return strings.BAD_DATE(language, value=error.value)
        return ""

    def unused(self, visit: Visit) -> str:
        """What this visit's address asks for and the notes do not have, in words; empty from the second question."""
        if not visit.unused or len(visit.exchanges) > 1:
            return ""
        limits = "; ".join(filters.in_words(visit.unused, visit.language))
        return strings.NOT_IN_THE_NOTES(visit.language, limits=limits)

    def begin(self, visit: Visit, question: str, form: Sequence[list[str] | str | None]) -> Visit:
        """The visit with the question on the page, not answered yet."""
        chosen = filters.pairs(filters.read_form(form))
        number = visit.exchanges[-1].number + 1 if visit.exchanges else 1
        exchange = Exchange(number=number, question=whole_letters(question.strip()), chosen=chosen)
        return replace(visit, exchanges=(*visit.exchanges, exchange)[-REMEMBERED:])

    def ask_again(self, visit: Visit, number: int, field: str) -> Visit | None:
        """The visit with a question asked once more without a filter read from it; ``None`` where it has no such."""
        asked = next((one for one in visit.exchanges if one.number == number and one.answer), None)
        if asked is None or not asked.answer or field not in {one.field for one in asked.answer.query.reasons}:
            return None
        fields = ("date_from", "date_to") if field in ("date_from", "date_to") else (field,)
        exchange = Exchange(
            number=visit.exchanges[-1].number + 1,
            question=asked.question,
            chosen=asked.chosen,
            unread=(*asked.unread, *fields),
            again=asked.again or asked.number,
        )
        return replace(visit, exchanges=(*visit.exchanges, exchange)[-REMEMBERED:])

    def finish(self, visit: Visit, form: Sequence[list[str] | str | None]) -> Iterator[Visit]:
        """The visit with its last question answered, again as the answer grows, or with a notice that says why not."""
        *earlier, last = visit.exchanges
        for done in self._answers(last, earlier, filters.read_form(form), visit.language):
            yield replace(visit, exchanges=(*earlier, done))

    def _answers(
        self, exchange: Exchange, earlier: Sequence[Exchange], chosen: filters.Filters, language: Language
    ) -> Iterator[Exchange]:
        try:
            wanted = {**dict.fromkeys(exchange.unread, ANY), **chosen}
            before = [one for one in earlier if exchange.again is None or one.number < exchange.again]
            history = _history(before)
            asked = self._assistant.stream(exchange.question, history, wanted or None, language=language)
            for answer in asked:
                yield replace(exchange, answer=answer)
        except InvalidFilterError as error:
            yield replace(exchange, notice=strings.BAD_FILTER(language, reason=error.reason))
        except RagError as error:
            _log.error("%s: %s", type(error).__name__, error)
            yield replace(exchange, notice=strings.INDEX_TROUBLE(language))
        except Exception as error:  # noqa: BLE001 (whatever it is, the visitor is told in words)
            # The places only: the message of an error nobody foresaw may hold the question.
            where = "".join(traceback.format_tb(error.__traceback__))
            _log.error("A question failed with %s:\n%s", type(error).__name__, where)
            yield replace(exchange, notice=strings.FAILED(language))


def _history(earlier: Sequence[Exchange]) -> list[Turn]:
    return [turn_of(one.question, one.answer) for one in earlier if one.answer]


def turn_of(question: str, answer: Answer) -> Turn:
    """An answer as the page showed it: what stood folded away in it was not read."""
    became = (answer.parts[-1] if answer.parts else answer).query.text
    near = tuple((one.number, one.quote) for one in answer.near)
    # Who asks who said it is shown no quote anew: all stand folded away.
    unread = answer.citations if asks_who(question) else folded(answer)
    return Turn(question, answer.text, became, near, tuple(one.number for one in unread))
