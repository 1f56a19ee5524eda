"""Follow-ups become questions that stand alone, without a model."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rag.danish import content_words
from rag.danish.stopwords import stop_words
from rag.retrieval.speakers import read_voices

OPENING = re.compile(
    r"^\W*(?:(?:og|and|men|but|så|so)\b\W*)?(?:hvad med|hvad så med|hvordan med|what about|how about)\b\W*"
    r"|^\W*(?:og|and)\b\W*",
    re.IGNORECASE,
)
POINTING = re.compile(
    r"\b(?:det|den|dem|dette|denne|disse|that|it|them|this|those|these)\b(?=\W*(?:$|[?.!,]|sagt|nævnt|said|mentioned))",
    re.IGNORECASE,
)
MORE = re.compile(r"^\W*(?:(?:sig|fortæl|vis)?\s*(?:mig)?\s*mere|tell me more|more|say more)\b.{0,30}$", re.IGNORECASE)
WHERE = re.compile(r"\b(?:i|fra|in|from|at|ved|på)\s+((?:[A-ZÆØÅ][\w-]+)(?:\s+[A-ZÆØÅ][\w-]+)*)")
ABOUT = re.compile(r"\b(?:om|about|on|regarding|vedrørende)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Turn:
    """An earlier question and what was answered."""

    question: str
    answer_text: str = ""


def standalone(question: str, history: Sequence[Turn]) -> str:
    """The question as it would be asked without what went before; a full question comes back as it is.

    Follow-ups of follow-ups are resolved from the first on.
    """
    earlier = ""
    for turn in history:
        earlier = _resolve(turn.question.strip(), earlier)
    return _resolve(question.strip(), earlier)


def _resolve(question: str, earlier: str) -> str:
    if not earlier:
        return question
    if MORE.match(question):
        return earlier
    opened = OPENING.match(question)
    rest = question[opened.end() :] if opened else question
    if opened and _names_only(rest):
        return _with_limits(earlier, rest)
    if opened and len(content_words(rest)) <= 3:
        return _with_topic(earlier, rest)
    if POINTING.search(question) or _asks_only_who(question):
        return _pointing(question, earlier)
    return question


def _names_only(rest: str) -> bool:
    """True when a follow-up names nothing but who speaks or where."""
    voices, nouns = read_voices(rest)
    left = _cut(rest, [*nouns, *(found.span() for found in WHERE.finditer(rest))])
    bare = [word for word in re.findall(r"[\w-]+", left) if _carries(word)]
    return bool(voices or WHERE.search(rest) or bare) and all(word[0].isupper() for word in bare)


def _carries(word: str) -> bool:
    return word.lower() not in stop_words("da") | stop_words("en")


def _asks_only_who(question: str) -> bool:
    return not content_words(question) and bool(re.match(r"\W*(?:hvem|who|hvor|where)\b", question, re.IGNORECASE))


def _cut(text: str, places: Sequence[tuple[int, int]]) -> str:
    letters = list(text)
    for start, end in places:
        letters[start:end] = " " * (end - start)
    return " ".join("".join(letters).split())


def _with_limits(earlier: str, rest: str) -> str:
    """The earlier question asked of somebody or somewhere else."""
    voices, _ = read_voices(rest)
    if voices:
        _, nouns = read_voices(earlier)
        return _put(earlier, nouns[:1], voices[0].words, f"(ifølge {voices[0].words})")
    found = WHERE.search(rest)
    name = found[1] if found else rest.strip(" ?.!")
    places = [place.span(1) for place in WHERE.finditer(earlier)]
    return _put(earlier, places[:1], name, f"(i {name})")


def _put(earlier: str, places: Sequence[tuple[int, int]], words: str, beside: str) -> str:
    """The earlier question with the words in the first of the places; without one, beside it."""
    for start, end in places:
        return f"{earlier[:start]}{words}{earlier[end:]}"
    return f"{earlier.rstrip(' ?')} {beside}?"


def _with_topic(earlier: str, topic: str) -> str:
    """The earlier question asked about something else, of the same people."""
    about = ABOUT.search(earlier)
    bare = topic.strip(" ?.!")
    head = f"{earlier[: about.end()]}{bare}" if about else bare
    _, nouns = read_voices(earlier)
    kept = [f"(ifølge {earlier[start:end]})" for start, end in nouns if not about or start >= about.end()]
    return " ".join([head, *kept]) + "?"


def _pointing(question: str, earlier: str) -> str:
    """A question that points back: what it points at is put beside it."""
    _, nouns = read_voices(earlier)
    asked_voice = bool(read_voices(question)[0])
    about = ABOUT.search(earlier)
    topic = earlier[about.end() :] if about else _cut(earlier, nouns if asked_voice else ())
    named = POINTING.sub(lambda _: topic.strip(" ?.!"), question, count=1)
    return named if named != question else f"{question.strip(' ?')} ({topic.strip(' ?.!')})?"
