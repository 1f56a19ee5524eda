"""What is quoted where one side of everything is asked for."""

from __future__ import annotations

import pytest

from rag.assistant import Assistant
from rag.ingestion import ingest
from rag.settings import Settings

NOTE = """\
Borgermøde i Nørlund, 3. marts 2026

Bord 1
- Tankstationen lukker kl. 18, og så er der intet åbent
- Pedellen kender alle børnene ved navn
- Lad os få en bænk ved åen
- Det svære:
- Ingen svarer på telefonen i borgerservice om fredagen
- Hvad er vi stolte af?
- Stor tak til sygeplejersken, hun kom samme dag

Bekymringer
- Færgen

Svar
Borgmester Ulla Hede: Jeg kan love, at biblioteket bliver i byen.
Borgmester Ulla Hede: Tak for en god aften.
"""


@pytest.fixture(scope="module")
def quotes(tmp_path_factory):
    folder = tmp_path_factory.mktemp("notes")
    (folder / "borgermoede.txt").write_text(NOTE, encoding="utf-8")
    ingest([folder], index_folder=folder / "index")
    assistant = Assistant.open(Settings(notes=folder, index=folder / "index"))
    return lambda question: [citation.quote for citation in assistant.ask(question).citations]


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("Hvad bekymrer borgerne?", ["Tankstationen", "Ingen svarer", "Færgen"], ["Pedellen", "Lad os", "Stor tak"]),
        ("What worries the residents?", ["Tankstationen", "Ingen svarer", "Færgen"], ["Pedellen", "Stor tak"]),
        (
            "Hvad er borgerne glade for?",
            ["Pedellen", "Stor tak"],
            ["Tankstationen", "Ingen svarer", "Lad os", "Færgen"],
        ),
        ("Hvad foreslår borgerne?", ["Lad os"], ["Tankstationen", "Pedellen", "Stor tak", "Ingen svarer"]),
    ],
)
def test_a_side_is_told_by_headings_and_by_what_remarks_say_in_any_words(quotes, question, told, untold):
    given = quotes(question)
    assert all(any(quote.startswith(one) for quote in given) for one in told)
    assert not any(quote.startswith(one) for quote in given for one in untold)


def test_what_only_names_a_side_is_never_quoted_as_a_remark(quotes):
    for question in ("Hvad bekymrer borgerne?", "Hvad er svært for borgerne?", "Hvad er borgerne stolte af?"):
        assert not {"Det svære:", "Hvad er vi stolte af?"} & set(quotes(question))


def test_what_stands_under_a_heading_of_the_side_comes_before_what_only_tells_of_it(quotes):
    assert "Færgen" in quotes("Hvad bekymrer borgerne?")[:4]


def test_what_somebody_promised_is_told_by_a_promise_in_any_words(quotes):
    for question in ("Hvad lovede borgmesteren?", "What did the mayor promise?"):
        assert quotes(question) == ["Borgmester Ulla Hede: Jeg kan love, at biblioteket bliver i byen."]
