"""The writer against an endpoint that behaves well, badly, or not at all."""

from __future__ import annotations

import time
from datetime import date

import pytest
from scripted_endpoint import Reply

from rag.answering.writer import Budget, Endpoint, Writer, is_private
from rag.types import Shortfall, Summary


@pytest.fixture
def write(endpoint, quoted):
    """The summary that the endpoint's reply becomes."""

    def write(**how) -> Summary:
        *_, summary = Writer(Endpoint(endpoint.url, "lille", **how)).write(quoted.query, quoted.citations)
        assert summary.finished
        return summary

    return write


@pytest.fixture
def sentence(quoted) -> str:
    """A sentence that its quote carries, since it is the quote."""
    one = next(one for one in quoted.citations if len(one.quote) < 150 and not one.passage.note.damaged)
    return f"{' '.join(one.quote.split()).rstrip('.')} [{one.number}].".replace("“", "").replace("”", "")


@pytest.fixture
def danish(plain):
    """An answer in Danish, so that quotes may stand as sentences."""
    return plain.ask("Hvad sagde borgerne om tidlig indsats?")


@pytest.fixture
def quoted(danish):
    return danish


def test_sentences_that_hold_are_shown_with_their_citations(endpoint, write, sentence):
    endpoint.says(*sentence)
    summary = write()
    assert [one.text for one in summary.statements] == [sentence[: sentence.index(" [")] + "."]
    assert (summary.dropped, summary.shortfall) == (0, None)


def test_a_sentence_is_shown_as_soon_as_it_is_whole(endpoint, quoted, sentence):
    endpoint.says(sentence + "\n", "Noget helt andet [1].\n", wait_s=0.05)
    grown = list(Writer(Endpoint(endpoint.url, "lille")).write(quoted.query, quoted.citations))
    assert [len(one.statements) for one in grown] == [0, 1, 1]
    assert [one.finished for one in grown] == [False, False, True]


def test_the_key_the_name_and_the_limit_are_sent_and_nothing_but_the_quotes(endpoint, write, quoted):
    endpoint.says("x")
    write(key="hemmelig", tokens=123)
    (asked,) = endpoint.requests
    assert (asked["key"], asked["model"], asked["max_tokens"]) == ("Bearer hemmelig", "lille", 123)
    assert asked["path"] == "/v1/chat/completions"
    given = asked["messages"][1]["content"]
    assert all(" ".join(one.quote.split()) in given for one in quoted.citations if not one.passage.reading)
    assert "tools" not in asked
    takers = [one.passage.note.provenance.minute_taker for one in quoted.citations]
    assert not any(taker in given for taker in takers if taker)


def test_the_key_stands_in_no_representation():
    assert "hemmelig" not in repr(Endpoint("http://127.0.0.1/v1", "m", "hemmelig"))


def test_the_marks_around_passages_are_new_each_time(endpoint, write):
    endpoint.says("x")
    write()
    write()
    first, second = (asked["messages"][1]["content"].split()[0] for asked in endpoint.requests)
    assert first != second


def test_personal_data_in_the_question_are_masked_before_they_are_sent(endpoint, plain):
    answer = plain.ask("Hvad sagde borgerne om tidlig indsats til 010190-1234?")
    endpoint.says("x")
    list(Writer(Endpoint(endpoint.url, "m")).write(answer.query, plain.ask("tidlig indsats").citations))
    assert "010190-1234" not in str(endpoint.requests)


@pytest.mark.parametrize(
    ("reply", "shortfall"),
    [
        (Reply(status=500), Shortfall.REFUSED),
        (Reply(status=401), Shortfall.REFUSED),
        (Reply(status=307), Shortfall.REFUSED),
        (Reply(raw=b"data: {nonsense\n\n"), Shortfall.UNREACHABLE),
        (Reply(raw=b"<html>not found</html>"), Shortfall.CUT_SHORT),
        (Reply(("Busserne kører til må",), broken=True), Shortfall.CUT_SHORT),
        (Reply(("Busserne kører",), finish="length"), Shortfall.CUT_SHORT),
        (Reply(("Månen er lavet af ost [1]. Solen er sort [2].",)), Shortfall.UNSUPPORTED),
        (Reply(()), Shortfall.UNSUPPORTED),
        (Reply(("lorem ipsum " * 2500,)), Shortfall.CUT_SHORT),
        (Reply(tuple("Hul i tønden [1]. " for _ in range(1700)), wait_s=0), Shortfall.CUT_SHORT),
    ],
)
def test_whatever_goes_wrong_nothing_is_shown_and_the_reason_is_known(endpoint, write, reply, shortfall):
    endpoint.script = lambda _asked: reply
    summary = write()
    assert summary.statements == ()
    assert summary.shortfall is shortfall


def test_half_a_reply_keeps_the_sentences_that_were_whole(endpoint, write, sentence):
    endpoint.says(sentence + "\n", "Og så er der", broken=True)
    summary = write()
    assert len(summary.statements) == 1
    assert summary.shortfall is Shortfall.CUT_SHORT


def test_a_dead_endpoint_is_told_at_once(quoted, busy):
    started = time.monotonic()
    *_, summary = Writer(Endpoint("http://127.0.0.1:9/v1", "m")).write(quoted.query, quoted.citations)
    assert summary.shortfall is Shortfall.UNREACHABLE
    assert time.monotonic() - started < 5 * busy


@pytest.mark.parametrize("pieces", [("Langsomt",), tuple("drip drip drip drip drip drip drip drip drip")])
def test_a_slow_endpoint_is_left_at_the_deadline(endpoint, write, pieces, busy):
    endpoint.says(*pieces, wait_s=3.0 if len(pieces) == 1 else 0.2)
    started = time.monotonic()
    assert write(timeout_s=1.0).shortfall is Shortfall.SLOW
    assert time.monotonic() - started < 2 * busy


def test_a_model_that_takes_no_temperature_is_asked_without(endpoint, write, sentence):
    endpoint.script = lambda asked: Reply(status=400) if "temperature" in asked else Reply((sentence,))
    assert len(write().statements) == 1
    assert "max_completion_tokens" in endpoint.requests[1]


def test_of_a_model_that_is_mostly_wrong_nothing_is_shown(endpoint, write, sentence):
    endpoint.says(sentence, " Månen er en ost [1]. Solen er sort [1].")
    summary = write()
    assert (summary.statements, summary.dropped, summary.shortfall) == ((), 2, Shortfall.UNSUPPORTED)


def test_a_sentence_that_leans_on_a_dropped_one_goes_with_it(endpoint, write, sentence):
    leaning = "Det " + sentence[0].lower() + sentence[1:]
    endpoint.says(f"{sentence}\nMånen er en ost [1].\n{leaning}\n{sentence}")
    assert all(not one.text.startswith("Det ") for one in write().statements)


def test_the_same_sentence_twice_is_shown_once(endpoint, write, sentence):
    endpoint.says(f"{sentence} {sentence}")
    assert len(write().statements) == 1


def test_a_spent_budget_asks_nothing_until_the_next_day(endpoint, quoted, sentence):
    endpoint.says(sentence)
    day = date(2025, 6, 12)
    writer = Writer(Endpoint(endpoint.url, "m"), Budget(1, today=lambda: day))
    *_, first = writer.write(quoted.query, quoted.citations)
    *_, second = writer.write(quoted.query, quoted.citations)
    day = date(2025, 6, 13)
    *_, third = writer.write(quoted.query, quoted.citations)
    assert [first.shortfall, second.shortfall, third.shortfall] == [None, Shortfall.SPENT, None]
    assert len(endpoint.requests) == 2


@pytest.mark.parametrize(
    ("url", "private"),
    [
        ("http://127.0.0.1:11434/v1", True),
        ("http://localhost:8000/v1", True),
        ("http://[::1]:8000/v1", True),
        ("http://10.2.3.4/v1", True),
        ("http://ollama:11434/v1", True),
        ("http://gpu.intra.local/v1", True),
        ("https://api.example.com/v1", False),
        ("https://8.8.8.8/v1", False),
    ],
)
def test_an_address_outside_is_known_by_its_looks(url, private):
    assert is_private(url) is private
