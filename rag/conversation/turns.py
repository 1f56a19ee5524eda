"""What went before a question: each turn made to stand alone by those before it, and which quotes were given."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from rag.conversation.anew import begins_anew, without_beginning
from rag.conversation.following import asks_for_more, of_them_as_a_matter, related
from rag.conversation.limits import WHERE_ALONE, with_limits, without_limits
from rag.conversation.matter import OF_NO_MATTER, asks_of_disagreement, asks_of_no_matter
from rag.conversation.parts import MOST, parts_of
from rag.conversation.quotes import quote_asked_about, quoted, quotes_of
from rag.conversation.wording import carrying
from rag.danish import words
from rag.danish.stopwords import telling_words
from rag.itself import asks_of_itself
from rag.language import detect, told_language
from rag.manners import without_manners
from rag.repeats import IN_LANGUAGE, asks_of_no_note, repeats
from rag.requested import requested
from rag.retrieval.asked import without_the_count, without_the_whether
from rag.retrieval.framing import without_the_asker
from rag.retrieval.meetings import AT, OCCASION
from rag.retrieval.speakers import is_voice, read_voices
from rag.retrieval.understanding import OF_ALL_NOTES, SUMMARY
from rag.types import SPELLING, Language, Reason
from rag.wishes import wish_in

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
    """An earlier question and what was answered.

    Whoever showed the answer may tell more: which question the turn ``became``, the passages that were shown ``near``
    it by their numbers, and the numbers of the quotes that stood ``folded`` away, which were not read yet.
    """

    question: str
    answer_text: str = ""
    became: str = ""
    near: tuple[tuple[int, str], ...] = ()
    folded: tuple[int, ...] = ()

    @property
    def quotes(self) -> dict[int, str]:
        """The quotes of the answer by their numbers, white space folded."""
        return quotes_of(self.answer_text)

    @property
    def numbered(self) -> dict[int, str]:
        """Whatever the answer showed under a number: its quotes or, beside silence, what stood near."""
        return self.quotes or {number: " ".join(words.split()) for number, words in self.near}


@dataclass(frozen=True, slots=True)
class _Resolved:
    """What a turn asked and became, what stood before it, and the turn that did."""

    asked: str
    became: str
    earlier: str
    before: Turn


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
        quotes = turn.before.quotes
        given = (*given, *(words for number, words in quotes.items() if number not in turn.before.folded))
        if turn.became != turn.earlier:
            # "More about the first" becomes the words of that quote.
            given = left_out = (turn.became,) if turn.became in turn.before.numbered.values() else ()
        elif asks_for_more(turn.asked):
            left_out = given
        elif not (repeats(turn.asked) and quotes):
            # Who is told that there is no more and asks who said it means what was quoted before.
            left_out = ()
    return left_out


def other_reading(question: str, history: Sequence[Turn], *, places: Collection[str] = ()) -> str | None:
    """The follow-up as asked of those whom it names as a matter, where it may be so meant; ``None`` for any other.

    ``standalone`` asks them: "og hvad med erhvervslivet?".
    """
    *_, last = _in_turn(question, history, places)
    return of_them_as_a_matter(last.asked, last.earlier) if last.earlier else None


def inherited(
    limits: Sequence[Reason], question: str, history: Sequence[Turn], *, places: Collection[str] = ()
) -> list[Reason]:
    """Those of a question's limits that come from earlier turns, the oldest first; no field that it names itself."""
    asked = [_plain(turn.question, "", places).lower() for turn in _together(question, history)]
    named = {one: max((at for at, said in enumerate(asked) if one.words.lower() in said), default=-1) for one in limits}
    newest = {one.field for one, at in named.items() if at == len(asked) - 1}
    old = (one for one in limits if one.field not in newest and one.field != SPELLING)
    return sorted(old, key=lambda one: named[one])


def brings_a_matter(question: str, history: Sequence[Turn], *, places: Collection[str] = ()) -> bool:
    """True for a follow-up that names a matter of its own, and nobody who speaks and nowhere."""
    *_, last = _in_turn(question, history, places)
    if not last.earlier or last.became == last.earlier or last.became in last.before.numbered.values():
        return False
    said = last.asked
    return bool(set(carrying(without_limits(said))) - set(words(last.earlier)) - OF_NO_MATTER) and not (
        asks_of_disagreement(said) or asks_of_no_matter(said)
    )


def _in_turn(question: str, history: Sequence[Turn], places: Collection[str]) -> Iterator[_Resolved]:
    """Each turn that notes may answer, oldest first, and last the question."""
    earlier, before = "", Turn("")
    for turn in _together(question, history):
        asked = _plain(turn.question, earlier, places)
        became = turn.became or _resolve(asked, earlier, before)
        yield _Resolved(asked, became, earlier, before)
        earlier, before = became, turn


def _together(question: str, history: Sequence[Turn]) -> list[Turn]:
    """The turns that belong together, the question last: those before one that begins anew are forgotten."""
    turns = [*_searched(history), Turn(question)]
    start = max((at for at, turn in enumerate(turns) if begins_anew(turn.question)), default=0)
    return [turn for turn in turns[start:-1] if without_beginning(turn.question)] + turns[-1:]


def _searched(history: Sequence[Turn]) -> Iterator[Turn]:
    """The turns that notes may answer; of one that asks two questions each, the last of which follow-ups are of."""
    for turn in history:
        *first, last = parts_of(turn.question)[:MOST]
        yield from (Turn(part) for part in first)
        if not asks_of_no_note(last):
            yield replace(turn, question=last)


def said_in(question: str) -> str:
    """A question without the words that begin anew, greet, thank or swear."""
    return without_manners(without_beginning(question.strip()) or question.strip())


def stands_first(question: str, history: Sequence[Turn]) -> bool:
    """True where nothing before a question may be what it is asked of."""
    return len(_together(question, history)) == 1


def _plain(question: str, earlier: str, places: Collection[str]) -> str:
    asked = without_the_asker(said_in(question))
    if earlier and wish_in(asked):
        return asked
    plain = without_the_whether(without_the_count(requested(asked).question))
    for name in places:
        plain = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", name, plain, flags=re.IGNORECASE)
        whose = re.search(rf"(?<!\w){re.escape(name)}(?:['’]?s|['’])?\s+(?P<who>\w+)\W*$", plain, re.IGNORECASE)
        if earlier and whose and is_voice(whose["who"]):
            # "Og Hedensteds politikere?" names a place and a voice as "politikerne i Hedensted" does.
            plain = f"{plain[: whose.start()]}{whose['who']} {'in' if detect(plain) == 'en' else 'i'} {name}?"
    # A place alone is where the same is asked of: as if it began with "and".
    where = ONLY_THERE.sub("", plain)
    return f"og {where}" if earlier and WHERE_ALONE.sub("", where).strip(" ?.!") in places else plain


def answering_language(question: str, asked: str, otherwise: Language | None = None) -> Language:
    """The language to answer in: that of a follow-up where its words tell, else of the question it became.

    Where neither tells, that is ``otherwise``, or what the question seems to be in.
    """
    named = IN_LANGUAGE.match(question)
    if named:
        return "en" if named["named"].lower().startswith("eng") else "da"
    wished = requested(said_in(question)).language
    if wished:
        return wished
    told = [
        word in telling_words("en") for word in words(question) if word in telling_words("da") | telling_words("en")
    ]
    # A function word alone may be some other word of the other language: "more" is a form of the Danish "mor".
    if len(told) == len(words(question)) == 1 and question != asked:
        return "en" if told[0] else "da"
    return told_language(question) or told_language(asked) or otherwise or detect(question if told else asked)


def _resolve(question: str, earlier: str, before: Turn) -> str:
    of_all = OF_ALL_NOTES.match(question) or (SUMMARY.search(question) and AT.search(question))
    if not earlier or not words(question) or of_all:
        return question
    itself = MEETING_ITSELF.match(earlier)
    when = WHEN_IT_WAS.match(question)
    if itself and when:
        return f"{when['asks']} {earlier[itself.start('meeting') :]}"
    if repeats(question):
        return with_limits(earlier, question) if read_voices(question)[0] else earlier
    which = quote_asked_about(question)
    if which:
        return quoted(which, before.numbered) or earlier
    return related(question, earlier)
