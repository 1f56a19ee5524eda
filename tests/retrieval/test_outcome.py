"""What was decided, promised or answered, and which passages tell it."""

from __future__ import annotations

from contextlib import closing

import pytest

from rag.answering import answer
from rag.index import Index
from rag.ingestion import ingest
from rag.retrieval import understand
from rag.retrieval.outcome import Telling, intends, outcome_asked
from rag.types import Note, Outcome, Passage, Span


def said(text, path=()):
    return Passage(Note("a.txt", text, "A", "0"), 0, Span(0, len(text)), path=path)


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Hvad blev der besluttet om broen?", "decided"),
        ("What was agreed about the bridge?", "decided"),
        ("Hvad lovede formanden naboerne om støjen?", "promised"),
        ("What did the harbour master answer about the crane?", "answered"),
        ("Hvad kom der ud af målingerne?", "came"),
    ],
)
def test_an_outcome_is_asked_for(question, kind):
    asked = outcome_asked(question)
    assert asked
    assert asked.kind == kind


def test_who_answers_is_known_by_the_genitive_of_their_remark():
    asked = outcome_asked("Hvad svarede forvaltningen om broen?")
    assert asked
    assert asked.telling_of(said("Forvaltningens bemærkning: Broen er med i planen.")) is Telling.PLAINLY
    assert asked.telling_of(said("Beboernes bemærkning: Broen er med i planen.")) is not Telling.PLAINLY


@pytest.mark.parametrize(
    "question",
    [
        "Hvad siges der om broen?",
        "What did the clubs answer in the hearing?",
        "Hvad svarede folk på spørgsmål 3?",
        "When was the bridge decided?",
        "What is said about waiting for a decision?",
    ],
)
def test_what_is_said_or_surveyed_is_no_outcome(question):
    assert outcome_asked(question) is None


@pytest.mark.parametrize(
    ("question", "text", "path", "telling"),
    [
        ("Hvad blev besluttet om broen?", "Broen udsat til maj, 4-3", (), Telling.PLAINLY),
        ("Hvad blev besluttet om broen?", "-> ny tegning i maj", (), Telling.PLAINLY),
        ("Hvad blev besluttet om broen?", "Ny tegning i maj", ("Beslutninger",), Telling.PLAINLY),
        ("Hvad blev besluttet om broen?", "Broen er smuk i maj", (), Telling.NOTHING),
        ("Hvad blev besluttet om broen?", "Der er ikke besluttet noget", (), Telling.NOTHING),
        ("What was promised about the bridge?", "It will be painted before May", (), Telling.PERHAPS),
        ("What was promised about the bridge?", "She promised paint", (), Telling.PLAINLY),
        ("What did the smith answer about the gate?", "Smith: not before May", (), Telling.PLAINLY),
        ("What did the smith answer about the gate?", "I sent it to the smith", (), Telling.NOTHING),
        ("Hvad kom der ud af prøven?", "Prøven foreslås igen", (), Telling.NOTHING),
    ],
)
def test_what_tells_an_outcome_says_so(question, text, path, telling):
    asked = outcome_asked(question)
    assert asked
    assert asked.telling_of(said(text, path)) is telling


def test_what_only_mentions_the_matter_is_no_decision(index, encoder):
    found = answer(understand("Hvad blev der besluttet om midtbyen?", index=index), index=index, encoder=encoder)
    assert found.outcome is not Outcome.ANSWERED


@pytest.mark.parametrize(
    "text",
    [
        *("Vi sætter en ekstra ind i aftenvagten.", "Det tager jeg med til udvalget", "Det kommer i budgettet"),
        *("Byrådet vil svare skriftligt inden marts", "Vi går i gang til maj", "We will look at it in May"),
    ],
)
def test_what_somebody_will_do_is_intended_without_a_word_for_a_promise(text):
    assert intends(text)


@pytest.mark.parametrize(
    "text",
    [
        *("Vi vil ikke betale", "Vi vil gerne have faste teams", "Broen er smuk", "I vil have flere bænke"),
        *("Det tager et år", "Vi tager bussen hver dag"),
    ],
)
def test_a_wish_or_a_refusal_is_no_intention(text):
    assert not intends(text)


@pytest.mark.parametrize("question", ["Hvilke tilsagn gav formanden?", "Hvad har de givet håndslag på?"])
def test_a_pledge_is_a_promise(question):
    asked = outcome_asked(question)
    assert asked
    assert asked.kind == "promised"


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ("Vi sætter to flere ind i aftenvagten fra maj.", Outcome.ANSWERED),
        ("Aftenvagten har været presset hele året.", Outcome.RELATED),
    ],
)
def test_of_one_who_is_asked_for_promises_what_they_will_do_is_told(tmp_path, encoder, said, outcome):
    text = f"# Trivsel\n\n- Plejechef Dorte Lind: {said}\n- Køkkenchef Ivan Bro: Vi vil købe nye ovne.\n"
    (tmp_path / "trivsel.md").write_text(text, "utf-8")
    ingest([tmp_path], index_folder=tmp_path / "index")
    with closing(Index.open(tmp_path / "index")) as index:
        found = answer(understand("Hvad lover plejechefen?", index=index), index=index, encoder=encoder)
    assert found.outcome is outcome
    assert [said in one.quote for one in found.citations] == [True] * (outcome is Outcome.ANSWERED)
