from __future__ import annotations

import json

import pytest

from evals.files import MalformedLineError, read_answers, read_gold, read_hits, read_questions, write_lines

GOLD = {
    "id": "q1",
    "question": "Hvad siger borgerne om støj?",
    "lang": "da",
    "answerable": True,
    "gold": [{"source": "a.txt", "start": 0, "end": 4, "quote": "Støj"}],
}
ANSWER = {"id": "q1", "answered": True, "citations": [{"source": "a.txt", "start": 0, "end": 4, "quote": "Støj"}]}


@pytest.fixture
def file(tmp_path):
    def written(*rows):
        path = tmp_path / "lines.jsonl"
        path.write_text("".join((row if isinstance(row, str) else json.dumps(row)) + "\n" for row in rows))
        return path

    return written


def test_what_is_written_is_read_back(tmp_path):
    path = tmp_path / "new" / "Q.jsonl"
    write_lines(path, [{"id": "ø", "question": "Hvad\u2028så?"}])
    assert [(one.id, one.question) for one in read_questions(path)] == [("ø", "Hvad\u2028så?")]


def test_questions_may_have_numbers_for_ids_the_same_id_and_no_words(file):
    questions = read_questions(file({"id": 7, "question": "Støj?"}, {"id": "7", "question": " "}))
    assert [(one.id_as_given, one.question) for one in questions] == [(7, "Støj?"), ("7", " ")]


def test_a_number_and_its_text_are_one_id_to_whoever_scores(file):
    assert read_gold(file(GOLD | {"id": 7}))[0].id == read_answers(file(ANSWER | {"id": "7"}))[0].id
    with pytest.raises(MalformedLineError, match="used once"):
        read_answers(file(ANSWER | {"id": 7}, ANSWER | {"id": "7"}))


def test_a_question_needs_only_an_id_and_its_words(file):
    (question,) = read_questions(file({"id": "1", "question": "Støj?"}))
    assert (question.lang, question.history, question.filters) == (None, (), {})


@pytest.mark.parametrize(
    "history",
    [
        ["Støj?"],
        [{"question": "Støj?"}],
        [["Støj?", ""]],
        [{"role": "user", "content": "Støj?"}],
    ],
)
def test_history_is_read_in_every_usual_form(file, history):
    (question,) = read_questions(file({"id": "1", "question": "Og i Havneby?", "history": history}))
    assert question.history == (("Støj?", ""),)


def test_an_assistants_message_answers_the_question_before_it(file):
    messages = [{"role": "user", "content": "Støj?"}, {"role": "assistant", "content": "Ja."}]
    (question,) = read_questions(file({"id": "1", "question": "Hvor?", "history": messages}))
    assert question.history == (("Støj?", "Ja."),)


def test_a_gold_file_is_a_question_file_too(file):
    assert read_questions(file(GOLD))[0].question == GOLD["question"]


def test_blank_lines_are_passed_over(file):
    assert len(read_gold(file(GOLD, "", GOLD | {"id": "q2"}))) == 2


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("{", "a JSON object was expected"),
        ("[1]", "a JSON object was expected, not list"),
        ({"question": "?"}, '"id" is a text'),
        ({"id": True, "question": "?"}, '"id" is a text'),
        ({"id": "1"}, '"question" is a text'),
        ({"id": "1", "question": "?", "filters": {"mood": "good"}}, "Filter 'mood'"),
        ({"id": "1", "question": "?", "filters": {"voice": "mayors"}}, "Filter 'voice': 'mayors'"),
        ({"id": "1", "question": "?", "filters": ["x"]}, '"filters" is an object'),
        ({"id": "1", "question": "?", "history": "x"}, '"history" is a list'),
        ({"id": "1", "question": "?", "history": [3]}, 'each turn of "history"'),
        ({"id": "1", "question": "?", "lang": 3}, '"lang" is a language code'),
    ],
)
def test_a_malformed_question_is_named_with_what_was_expected(file, row, expected):
    path = file({"id": "0", "question": "?"}, row)
    with pytest.raises(MalformedLineError) as caught:
        read_questions(path)
    assert str(caught.value).startswith(f"{path}, line 2: {expected}")


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"answerable": "yes"}, '"answerable" is true or false'),
        ({"gold": None}, '"gold" is a list'),
        ({"gold": []}, '"gold" holds at least one span exactly when'),
        ({"answerable": False}, '"gold" holds at least one span exactly when'),
        ({"gold": [{"source": "a.txt", "start": 0.5, "end": 4}]}, '"start" is a whole number'),
        ({"gold": [{"source": "a.txt", "start": True, "end": 4}]}, '"start" is a whole number'),
        ({"gold": ["a.txt"]}, 'each of "gold" is a'),
        ({"gold": [{"source": "a.txt", "start": 0, "end": 4, "quote": 4}]}, '"quote" in "gold" is a text'),
        ({"voices": "citizens"}, '"voices" is a list'),
    ],
)
def test_a_malformed_judgement_is_named_with_what_was_expected(file, change, expected):
    with pytest.raises(MalformedLineError, match="line 1: ") as caught:
        read_gold(file(GOLD | change))
    assert caught.value.expected.startswith(expected)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"answered": 1}, '"answered" is true or false'),
        ({"citations": {}}, '"citations" is a list'),
        ({"elapsed_s": "fast"}, '"elapsed_s" is a number of seconds'),
    ],
)
def test_a_malformed_answer_is_named_with_what_was_expected(file, change, expected):
    with pytest.raises(MalformedLineError) as caught:
        read_answers(file(ANSWER | change))
    assert caught.value.expected.startswith(expected)


def test_hits_without_a_list_are_malformed(file):
    with pytest.raises(MalformedLineError, match='"hits" is a list'):
        read_hits(file({"id": "q1"}))


def test_an_id_used_twice_is_malformed(file):
    with pytest.raises(MalformedLineError, match=r"line 2: .*stands on an earlier line"):
        read_gold(file(GOLD, GOLD))


def test_an_empty_file_is_malformed(file):
    with pytest.raises(MalformedLineError, match="the file is empty"):
        read_gold(file())


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(MalformedLineError, match=r"nowhere\.jsonl, line 1: the file cannot be read"):
        read_gold(tmp_path / "nowhere.jsonl")


def test_a_file_that_is_not_utf8_is_named(tmp_path):
    path = tmp_path / "latin.jsonl"
    path.write_bytes(b'{"id": "\xe6"}\n')
    with pytest.raises(MalformedLineError, match="UTF-8 was expected"):
        read_gold(path)
