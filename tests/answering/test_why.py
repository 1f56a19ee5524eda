"""Questions for a reason."""

from __future__ import annotations

import pytest

from rag.answering import answer
from rag.answering.why import asks_why, may_give_a_reason
from rag.rerankers import load_reranker
from rag.retrieval import understand
from rag.types import Note, Outcome, Passage, Span


def said(text, path=()):
    return Passage(Note("a.txt", text, "A", "0"), 0, Span(0, len(text)), path=path)


@pytest.mark.parametrize(
    "question",
    ["Hvorfor blev bus 14 skåret?", "Why was the playground taken down?", "Hvad er grunden til, at broen lukker?"],
)
def test_why_something_is_so_is_asked(question):
    assert asks_why(question)


@pytest.mark.parametrize(
    "question",
    [
        "Hvad blev bus 14 skåret til?",
        "Why does the board not want the schools to merge?",
        "Hvorfor er nogle imod vejen?",
        "Why was the opera mentioned?",
    ],
)
def test_why_somebody_thinks_so_is_told_by_all_they_say_of_it(question):
    assert not asks_why(question)


@pytest.mark.parametrize(
    ("text", "path", "gives"),
    [
        ("Bus 14 er skåret én gang.", (), False),
        ("The playground was taken down and never came back.", (), False),
        ("Bus 14 er skåret, fordi ingen kørte med den.", (), True),
        ("Det skyldes manglende passagerer.", (), True),
        ("It closed because of the damp.", (), True),
        ("Der var for få passagerer.", (), True),
        ("Sidste bus 21.40", ("Hvorfor flytter de unge?",), True),
    ],
)
def test_what_gives_a_reason_says_so(text, path, gives):
    assert may_give_a_reason("Hvorfor er det sådan?", said(text, path)) is gives


@pytest.mark.parametrize(
    ("question", "text", "gives"),
    [
        ("Why can't we meet in the barn?", "In the barn there is no stove.", True),
        ("Why did the barn close?", "In the barn there is no stove.", False),
        ("Hvorfor kan laden ikke bruges?", "Laden står tom.", False),
        ("Hvorfor er laden lukket?", "Laden lukket: råd i spærene.", True),
        ("Hvorfor er laden lukket?", "Laden lukkede i maj, så nu mødes vi hjemme.", False),
        ("Hvorfor er laden lukket?", "Vi ved ikke hvorfor laden lukkede, for ingen siger noget.", False),
        ("Hvorfor lukker laden kl. 17?", "Hvorfor lukker laden kl. 17, når vi kommer kl. 18?", False),
        ("Hvorfor er laden lukket?", "Grunden til, at laden lukkede, er taget.", True),
    ],
)
def test_that_nobody_knows_or_what_came_of_it_is_no_reason(question, text, gives):
    assert may_give_a_reason(question, said(text)) is gives


@pytest.mark.parametrize(
    ("question", "outcome"),
    [("Hvorfor er midtbyen ikke attraktiv?", Outcome.RELATED), ("Er midtbyen attraktiv?", Outcome.ANSWERED)],
)
def test_what_only_says_that_it_is_so_is_shown_as_near(question, outcome, index, encoder):
    found = answer(understand(question, index=index), index=index, encoder=encoder, reranker=load_reranker())
    assert found.outcome is outcome
    assert "Midtbyen er ikke attraktiv" in [one.quote for one in (*found.citations, *found.near)]
