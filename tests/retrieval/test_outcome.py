"""What was decided, promised or answered, and which passages tell it."""

from __future__ import annotations

import pytest

from rag.answering import answer
from rag.retrieval import understand
from rag.retrieval.outcome import Telling, outcome_asked
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
