"""What went before a question: each turn made to stand alone by those before it, and which quotes were given."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from rag.conversation.following import asks_for_more, related
from rag.conversation.limits import WHERE_ALONE, with_limits
from rag.conversation.parts import MOST, parts_of
from rag.conversation.quotes import quote_asked_about, quoted, quotes_of
from rag.danish import words
from rag.danish.stopwords import telling_words
from rag.language import detect
from rag.repeats import IN_LANGUAGE, asks_of_itself, asks_of_no_note, repeats, without_courtesy
from rag.retrieval.asked import without_the_count, without_the_task
from rag.retrieval.meetings import OCCASION
from rag.retrieval.speakers import read_voices
from rag.retrieval.understanding import OF_ALL_NOTES
from rag.types import Language

ONLY_THERE = re.compile(r"\s+(?:kun|only|alene)\W*$", re.IGNORECASE)
MEETING_ITSELF = re.compile(
    r"\W*(?:hvornår|hvor|hvem|when|where|who|how many)\b.{0,40}?"
    rf"(?P<meeting>\b(?:the\s+\w+['’]?s?\s+)?{OCCASION.pattern})",
    re.IGNORECASE,
)
WHEN_IT_WAS = re.compile(
    r"\W*(?:(?:og|and)\b\W*)?(?P<asks>(?:hvornår|hvor|when|where)\s+(?:blev|var|was))\s+(?:det|that|it)(?:\s+\w+)?\W*$",
    re.IGNORECASE,
)
"""Of a meeting that was asked about itself, and of nothing that was said."""


@dataclass(frozen=True, slots=True)
class Turn:
    """An earlier question and what was answered."""

    question: str
    answer_text: str = ""


@dataclass(frozen=True, slots=True)
class _Resolved:
    """What a turn asked and became, what stood before it, and what that was answered with."""

    asked: str
    became: str
    earlier: str
    answered: str


def standalone(question: str, history: Sequence[Turn], *, places: Collection[str] = ()) -> str:
    """The question as it would be asked without what went before; a full question comes back as it is.

    Follow-ups of follow-ups are resolved from the first on. ``places`` are names that follow-ups may have in small
    letters, and may be nothing but.
    """
    if asks_of_itself(question):
        return question
    *_, last = _in_turn(question, history, places)
    return last.became


def each_alone(question: str, history: Sequence[Turn], *, places: Collection[str] = ()) -> tuple[str, ...]:
    """The questions that a question consists of, nearly always one, each as ``standalone`` makes it.

    A later one may lean on those before it: "What is said about traffic, and who disagrees?" Each comes once; where
    there are more than ``MOST``, which are not answered together, one more than that comes back.
    """
    before = list(history)
    alone: dict[str, str] = {}
    for part in parts_of(question):
        became = standalone(part, before, places=places)
        same = " ".join(words(became))
        if same not in alone:
            alone[same] = became
            before.append(Turn(part))
        if len(alone) > MOST:
            break
    return tuple(alone.values())


def shown_before(question: str, history: Sequence[Turn], *, places: Collection[str] = ()) -> tuple[str, ...]:
    """The quotes that a question for more is not to be given again, white space folded; none for any other question.

    A turn that asks for the same again, in another language say, gets what the one before it got.
    """
    given: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    for turn in _in_turn(question, history, places):
        quotes = tuple(quotes_of(turn.answered).values())
        given = (*given, *quotes)
        if turn.became != turn.earlier:
            # "More about the first" becomes the words of that quote.
            given = left_out = (turn.became,) if turn.became in quotes else ()
        elif asks_for_more(turn.asked):
            left_out = given
        elif not (repeats(turn.asked) and quotes):
            # Who is told that there is no more and asks who said it means what was quoted before.
            left_out = ()
    return left_out


def _in_turn(question: str, history: Sequence[Turn], places: Collection[str]) -> Iterator[_Resolved]:
    """Each turn that notes may answer, oldest first, and last the question."""
    earlier = answered = ""
    for turn in (*_searched(history), Turn(question)):
        asked = _plain(turn.question, earlier, places)
        became = _resolve(asked, earlier, answered)
        yield _Resolved(asked, became, earlier, answered)
        earlier, answered = became, turn.answer_text


def _searched(history: Sequence[Turn]) -> Iterator[Turn]:
    """The turns that notes may answer; of one that asks two questions each, the last of which follow-ups are of."""
    for turn in history:
        *first, last = parts_of(turn.question)[:MOST]
        yield from (Turn(part) for part in first)
        if not asks_of_no_note(last):
            yield Turn(last, turn.answer_text)


def _plain(question: str, earlier: str, places: Collection[str]) -> str:
    plain = without_the_task(without_the_count(without_courtesy(question.strip())))
    for name in places:
        plain = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", name, plain, flags=re.IGNORECASE)
    # A place alone is where the same is asked of: as if it began with "and".
    where = ONLY_THERE.sub("", plain)
    return f"og {where}" if earlier and WHERE_ALONE.sub("", where).strip(" ?.!") in places else plain


def answering_language(question: str, asked: str) -> Language:
    """The language to answer in: that of a follow-up where its words tell, else of the question it became."""
    named = IN_LANGUAGE.match(question)
    if named:
        return "en" if named["named"].lower().startswith("eng") else "da"
    told = [
        word in telling_words("en") for word in words(question) if word in telling_words("da") | telling_words("en")
    ]
    # A function word alone may be some other word of the other language: "more" is a form of the Danish "mor".
    if len(told) == len(words(question)) == 1 and question != asked:
        return "en" if told[0] else "da"
    return detect(question if told else asked)


def _resolve(question: str, earlier: str, answered: str) -> str:
    if not earlier or not words(question) or OF_ALL_NOTES.match(question):
        return question
    itself = MEETING_ITSELF.match(earlier)
    when = WHEN_IT_WAS.match(question)
    if itself and when:
        return f"{when['asks']} {earlier[itself.start('meeting') :]}"
    if repeats(question):
        return with_limits(earlier, question) if read_voices(question)[0] else earlier
    which = quote_asked_about(question)
    if which:
        return quoted(which, answered) or earlier
    return related(question, earlier)
