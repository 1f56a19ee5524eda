import json

import pytest

from rag.danish.lexicon import DATA
from rag.language import detect, told_language


@pytest.mark.parametrize(
    "question",
    [
        *("frivillige", "unge job", "skole", "transport", "bus", "by", "parkering", "sundhedsplejen", "boern", "sport"),
        *("Hvad med Assentoft?", "og i Randers?", "Randers", "SFO", "PPR", "", "2025", "faellesskab i byen"),
    ],
)
def test_danish_is_seen_in_a_word_or_two(question):
    assert detect(question) == "da"


@pytest.mark.parametrize(
    "question",
    [
        *("volunteers", "early intervention", "housing", "elderly care", "culture", "what about Cepheus Park"),
        *("and in Assentoft?", "young people Thorlounge", "Assentoft school", "cyclists", "mental health"),
    ],
)
def test_english_is_seen_in_a_word_or_two(question):
    assert detect(question) == "en"


def test_nearly_all_questions_of_our_own_are_told_apart():
    files = sorted((DATA / "questions").glob("*.jsonl"))
    rows = [json.loads(line) for path in files for line in path.read_text(encoding="utf-8").splitlines()]
    asked = [(question, language) for row in rows for language in ("da", "en") for question in row[f"q_{language}"]]
    assert len(asked) > 1_000
    assert sum(detect(question) == language for question, language in asked) / len(asked) >= 0.995


@pytest.mark.parametrize("question", ["Memphis Mansion", "early warning", "RUN", "IT", "2025", ""])
def test_a_name_a_term_or_an_abbreviation_tells_no_language(question):
    assert told_language(question) is None


@pytest.mark.parametrize(
    ("question", "language"),
    [("What is RUN?", "en"), ("Hvad er RUN?", "da"), ("børn", "da"), ("affordable housing elderly", "en")],
)
def test_a_function_word_a_letter_or_several_words_tell_a_language(question, language):
    assert told_language(question) == language
