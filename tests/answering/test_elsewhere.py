"""Which other municipalities notes speak of."""

from __future__ import annotations

from contextlib import closing

import pytest

from rag.answering.elsewhere import asks_of_other_municipalities
from rag.assistant import Assistant
from rag.ingestion import ingest
from rag.settings import Settings
from rag.types import Outcome

NOTE = (
    "# Borgermøde i Randers\n\nSted: Randers Rådhus\n\n## Idéer\n\n"
    "- I Mariager Fjord hjælper butikkerne\n- Gør som Aarhus\n- Vejen er lang, og der er en odder i åen\n"
    "- Vejen Kommune har en app\n- Randers kan selv\n- Andre kommuner ved noget\n"
)


@pytest.fixture(scope="module")
def ask(tmp_path_factory):
    folder = tmp_path_factory.mktemp("elsewhere")
    (folder / "randers.md").write_text(NOTE, encoding="utf-8")
    ingest([folder], index_folder=folder / "index")
    opened = Assistant.open(Settings(index=folder / "index", notes=folder, reranker="none"))
    yield opened.ask
    opened.close()


@pytest.mark.parametrize(
    "question",
    [
        *("Hvilke andre kommuner nævnes?", "Hvilke kommuner bliver der henvist til i noterne?"),
        *("Which other municipalities are mentioned?", "What other municipalities do they mention?"),
    ],
)
def test_they_are_told_by_what_names_one_that_the_note_is_not_from(ask, question):
    quoted = [one.quote for one in ask(question).citations]
    assert quoted == ["I Mariager Fjord hjælper butikkerne", "Gør som Aarhus", "Vejen Kommune har en app"]


@pytest.mark.parametrize(
    "question",
    ["Hvilke idéer kommer fra andre kommuner?", "Hvilke kommuner nævnes om skolen?", "Hvad gør andre kommuner?"],
)
def test_another_question_about_them_is_searched(question):
    assert not asks_of_other_municipalities(question)


def test_where_none_is_named_there_is_silence(tmp_path):
    (tmp_path / "a.md").write_text("# Møde\n\n## Idéer\n\n- Andre kommuner ved noget\n", encoding="utf-8")
    ingest([tmp_path], index_folder=tmp_path / "index")
    with closing(Assistant.open(Settings(index=tmp_path / "index", notes=tmp_path, reranker="none"))) as opened:
        assert opened.ask("Hvilke andre kommuner nævnes?").outcome is Outcome.NOT_FOUND
