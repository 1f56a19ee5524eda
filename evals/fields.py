"""Takes an evaluation record out of a parsed line; UnexpectedFieldError says what was expected."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from evals.records import GivenAnswer, GoldQuestion, Nugget, Pointer, Question, Ranking
from rag.errors import InvalidFilterError

Row = Mapping[str, Any]
ANSWER_KEYS = ("answer", "answer_text", "text")


class UnexpectedFieldError(ValueError):
    """A field that is missing or holds something else; the message says what was expected."""


def question(row: Row) -> Question:
    """The question of a line."""
    return Question(**_asked(row))


def ranking(row: Row) -> Ranking:
    """The retrieved passages of a line."""
    return Ranking(_id(row), _pointers(row, "hits"))


def gold_question(row: Row) -> GoldQuestion:
    """The judged question of a line; ``answerable`` and ``gold`` have to agree."""
    gold, answerable, voices = _pointers(row, "gold"), _truth(row, "answerable"), row.get("voices") or []
    if answerable != bool(gold):
        raise UnexpectedFieldError('"gold" holds at least one span exactly when "answerable" is true')
    if not isinstance(voices, list) or not all(isinstance(voice, str) for voice in voices):
        raise UnexpectedFieldError('"voices" is a list such as ["citizens"], or left out')
    nuggets = tuple(_nugget(value, len(gold)) for value in row.get("nuggets") or [])
    return GoldQuestion(**_asked(row), answerable=answerable, gold=gold, voices=tuple(voices), nuggets=nuggets)


def _nugget(value: object, spans: int) -> Nugget:
    match value:
        case {"point": str(point), "gold": [*numbers]} if numbers and all(
            isinstance(number, int) and 0 <= number < spans for number in numbers
        ):
            return Nugget(point, tuple(numbers))
        case _:
            raise UnexpectedFieldError(
                'each of "nuggets" is {"point": "...", "gold": [0, ...]} with numbers of gold spans, from 0'
            )


def given_answer(row: Row) -> GivenAnswer:
    """The answer of a line."""
    elapsed_s = row.get("elapsed_s")
    if elapsed_s is not None and (isinstance(elapsed_s, bool) or not isinstance(elapsed_s, int | float)):
        raise UnexpectedFieldError('"elapsed_s" is a number of seconds, or left out')
    breadth, text = row.get("breadth") or {}, row.get("text") or ""
    if not isinstance(breadth, dict) or not isinstance(text, str):
        raise UnexpectedFieldError('"breadth" is an object and "text" a text, or both are left out')
    return GivenAnswer(
        _id(row),
        _truth(row, "answered"),
        _pointers(row, "citations"),
        elapsed_s,
        text=text,
        numbers=_numbers(row["citations"]),
        searched=_sources(breadth, "searched"),
        found=_sources(breadth, "found"),
        written=_written(row.get("summary")),
    )


def _written(summary: object) -> tuple[tuple[int, ...], ...] | None:
    match summary:
        case None:
            return None
        case {"statements": [*statements]}:
            return tuple(tuple(_numbers_of(one)) for one in statements)
        case _:
            raise UnexpectedFieldError('"summary" is {"statements": [{"text", "citations": [1, ...]}]}, or left out')


def _numbers_of(statement: object) -> list[int]:
    match statement:
        case {"citations": [*numbers]} if all(isinstance(number, int) for number in numbers):
            return numbers
        case _:
            raise UnexpectedFieldError('each of "statements" has "citations", a list of numbers')


def _numbers(citations: list[Mapping[str, Any]]) -> tuple[int, ...]:
    """Each citation's number in the text; its place in the list where it has none."""
    return tuple(int(one.get("number") or place) for place, one in enumerate(citations, 1))


def _sources(breadth: Mapping[str, Any], key: str) -> tuple[str, ...]:
    values = breadth.get(key) or []
    if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
        raise UnexpectedFieldError(f'"{key}" in "breadth" is a list of notes')
    return tuple(values)


def _asked(row: Row) -> dict[str, Any]:
    lang, filters = row.get("lang"), row.get("filters") or {}
    if lang is not None and not isinstance(lang, str):
        raise UnexpectedFieldError('"lang" is a language code such as "da", or left out')
    if not isinstance(filters, dict):
        raise UnexpectedFieldError('"filters" is an object such as {"place": "..."}, or left out')
    if filters:
        _check_filters(filters)
    return {
        "id": _id(row),
        "number": row["id"] if isinstance(row["id"], int) else None,
        "question": _asked_words(row),
        "lang": lang,
        "history": _history(row.get("history") or []),
        "filters": filters,
    }


def _id(row: Row) -> str:
    """The id as text, so that a number meets its text in another file."""
    value = row.get("id")
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if not isinstance(value, str) or not value.strip():
        raise UnexpectedFieldError('"id" is a text that is not empty, or a whole number')
    return value


def _asked_words(row: Row) -> str:
    """The question, which may be empty: that is answered too, by silence."""
    value = row.get("question")
    if not isinstance(value, str):
        raise UnexpectedFieldError('"question" is a text')
    return value


def _check_filters(filters: Mapping[str, Any]) -> None:
    """Refuses filters that the assistant does not take, so that the line is named before any question is asked."""
    from rag.assistant import as_filters

    try:
        as_filters(filters)
    except InvalidFilterError as error:
        raise UnexpectedFieldError(str(error)) from error


def _history(turns: object) -> tuple[tuple[str, str], ...]:
    if not isinstance(turns, list):
        raise UnexpectedFieldError('"history" is a list of earlier turns, or left out')
    pairs: list[tuple[str, str]] = []
    for turn in turns:
        match turn:
            case str(asked) | {"question": str(asked)} | {"role": "user", "content": str(asked)} | [str(asked), *_]:
                pairs.append((asked, _answer_text(turn)))
            case {"role": "assistant", "content": str(said)} if pairs:
                pairs[-1] = (pairs[-1][0], said)
            case _:
                raise UnexpectedFieldError(
                    'each turn of "history" is {"question": "...", "answer": "..."} or the question alone'
                )
    return tuple(pairs)


def _answer_text(turn: object) -> str:
    if isinstance(turn, dict):
        return next((str(turn[key]) for key in ANSWER_KEYS if turn.get(key)), "")
    return str(turn[1]) if isinstance(turn, list) and len(turn) > 1 and turn[1] else ""


def _pointers(row: Row, key: str) -> tuple[Pointer, ...]:
    values = row.get(key)
    if not isinstance(values, list):
        raise UnexpectedFieldError(f'"{key}" is a list of {{"source", "start", "end"}} objects')
    return tuple(_pointer(value, key) for value in values)


def _pointer(value: object, key: str) -> Pointer:
    if not isinstance(value, dict):
        raise UnexpectedFieldError(f'each of "{key}" is a {{"source", "start", "end"}} object')
    quote, voice = value.get("quote"), value.get("voice")
    if quote is not None and not isinstance(quote, str):
        raise UnexpectedFieldError(f'"quote" in "{key}" is a text')
    return Pointer(_text(value, "source"), _whole(value, "start"), _whole(value, "end"), quote, voice)


def _text(row: Row, key: str) -> str:
    value = row.get(key)
    if not isinstance(value, str) or not value.strip():
        raise UnexpectedFieldError(f'"{key}" is a text that is not empty')
    return value


def _whole(row: Row, key: str) -> int:
    value = row.get(key)
    if isinstance(value, bool) or not isinstance(value, int):
        raise UnexpectedFieldError(f'"{key}" is a whole number of code points')
    return value


def _truth(row: Row, key: str) -> bool:
    value = row.get(key)
    if not isinstance(value, bool):
        raise UnexpectedFieldError(f'"{key}" is true or false')
    return value
