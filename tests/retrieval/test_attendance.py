"""Who was there is listed, not said."""

from __future__ import annotations

import pytest

from rag.assistant import Assistant
from rag.ingestion import ingest
from rag.passages import make_passages
from rag.retrieval.attendance import asks_who_came, lists_who_came
from rag.settings import Settings
from rag.types import Note

TEXT = (
    "Dialogmøde om skolen\n\nMødet blev holdt i hallen, og kaffen var god.\n\n"
    "Til stede: Ole Frandsen, Karen Juhl og Bent Vad.\n\n"
    "Deltagere fra skolen:\n- Mia Lund, lærer\n- Per Due\n- Vi vil have en ny gård.\n\n"
    "Karen Juhl: Skolen skal have en ny legeplads, for den gamle er farlig.\n"
)


def test_names_under_a_label_for_who_came_are_listed_and_what_is_said_there_is_not():
    listed = {one.readable: lists_who_came(one) for one in make_passages(Note("a.txt", TEXT, "Møde", "0"))}
    assert [said for said, is_list in listed.items() if is_list] == [
        "Til stede: Ole Frandsen, Karen Juhl og Bent Vad.",
        "Mia Lund, lærer",
        "Per Due",
    ]


def test_attended_labels_who_came():
    _, listed = make_passages(Note("a.txt", "Meeting\n\nWe met.\n\nAttended: Ole, Mia\n", "Meeting", "0"))
    assert lists_who_came(listed)


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("Hvem deltog i mødet?", True),
        ("Who was there, and who attended?", True),
        ("Var Karen Juhl til stede?", True),
        ("Hvad sagde Karen Juhl?", False),
        ("What did Karen Juhl say?", False),
    ],
)
def test_a_question_asks_who_came_or_something_else(question, asks):
    assert asks_who_came(question) is asks


@pytest.fixture(scope="module")
def assistant(tmp_path_factory):
    folder = tmp_path_factory.mktemp("attendance")
    (folder / "notes").mkdir()
    (folder / "notes" / "a.txt").write_text(TEXT, encoding="utf-8")
    ingest([folder / "notes"], index_folder=folder / "index")
    opened = Assistant.open(Settings(index=folder / "index"))
    yield opened
    opened.close()


def shown(answer):
    return [citation.quote for citation in (*answer.citations, *answer.near)]


def test_who_was_there_is_no_quote_of_what_somebody_said(assistant):
    said = shown(assistant.ask("Hvad siger Karen Juhl om skolen?"))
    assert any("legeplads" in quote for quote in said)
    assert not any("Til stede" in quote for quote in said)


def test_who_was_there_is_quoted_to_who_asks_for_it(assistant):
    assert any("Til stede" in quote for quote in shown(assistant.ask("Hvem var til stede ved mødet?")))


DIALOGUE = """Dialogmøde

Til stede:
Miljøudvalget: Eva Rosing (B), formand, Hans Olufsen (V)
Handicaprådet: Lilly Bro (formand), Kaj Mark
Forvaltningen: Direktør Per Duus, plejechef Mona Vig (ref.)
Kaj Mark: Nej, vi har bedt om en rampe.

Punkt 1
Lilly Bro: Toilettet er spærret.
"""


def test_names_behind_whom_they_came_for_are_listed_whatever_stands_behind_the_last():
    listed = [one.readable for one in make_passages(Note("a.txt", DIALOGUE, "Møde", "0")) if lists_who_came(one)]
    assert [said.partition(":")[0] for said in listed] == ["Miljøudvalget", "Handicaprådet", "Forvaltningen"]
