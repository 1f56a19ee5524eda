import json

import pytest

from rag.danish.lexicon import DATA
from rag.language import detect


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
