"""Several questions in one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rag.conversation import Turn, each_alone, shown_before, standalone
from rag.conversation.parts import LOOKED_AT, MOST, parts_of

QUESTIONS = Path(__file__).parent.parent / "evals" / "questions" / "seeds.jsonl"


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        (
            "Hvad siger borgerne om skoler, og hvad siger medarbejderne om tid?",
            ("Hvad siger borgerne om skoler?", "hvad siger medarbejderne om tid?"),
        ),
        (
            "What is said about buses and what is said about schools?",
            ("What is said about buses?", "what is said about schools?"),
        ),
        (
            "Hvad siger borgerne om boliger? Og hvad siger medarbejderne om løn?",
            ("Hvad siger borgerne om boliger?", "hvad siger medarbejderne om løn?"),
        ),
        (
            "Hvad siger borgerne om dagplejere, og hvad siger de om kunstgræs?",
            ("Hvad siger borgerne om dagplejere?", "Hvad siger borgerne om kunstgræs?"),
        ),
        (
            "Hvad mener borgerne om broen, og hvad siger politikerne?",
            ("Hvad mener borgerne om broen?", "Hvad mener politikerne om broen?"),
        ),
        (
            "What did people say about traffic and who disagrees?",
            ("What did people say about traffic?", "who disagrees (traffic)?"),
        ),
        (
            "Hvad siger borgerne om bus, hvad siger politikerne om skat, og hvem er uenige?",
            ("Hvad siger borgerne om bus?", "hvad siger politikerne om skat?", "hvem er uenige (skat)?"),
        ),
    ],
)
def test_a_clause_that_asks_what_is_said_of_something_else_is_a_question_of_its_own(question, parts):
    alone = each_alone(question, [])
    assert [one.lower() for one in alone] == [one.lower() for one in parts]


@pytest.mark.parametrize(
    "question",
    [
        *("Hvad siger borgerne om skoler og børnehaver?", "Hvordan hjælper frivillige, og hvad mangler de?"),
        *("Hvor ofte kører bussen, og hvad koster det?", "Hvor mange bor der, og hvad siger de om det?"),
        "Hvad er forskellen på, hvad borgerne siger om skat, og hvad siger politikerne om skat?",
        "Hvad siger borgerne om hvordan man cykler og hvordan man taler om skoler?",
        *("How do volunteers help, and what do they lack?", "Who is for and who is against a car-free street?"),
        *("How bad is the roof and what would repairs cost?", "skoler og hvad siger borgerne om tid", "Og?", ""),
        "Hvordan ser borgere og interessenter på samarbejdet, og hvor er de enige?",
        "Hvad siger borgerne, og hvad siger politikerne om skat?",
    ],
)
def test_what_goes_on_asking_of_the_same_matter_is_one_question(question):
    assert parts_of(question) == (question,)


def test_no_question_of_the_evaluation_is_taken_apart():
    questions = [json.loads(line)["question"] for line in QUESTIONS.read_text(encoding="utf-8").splitlines()]
    assert [one for one in questions if len(parts_of(one)) > 1] == []


@given(st.text(alphabet="hvad sigr omb,?oOg", max_size=80))
def test_every_part_stands_in_the_question(question):
    parts = parts_of(question)
    assert 1 <= len(parts) <= LOOKED_AT
    assert all(part.rstrip("?") in question for part in parts)


def test_what_is_asked_again_and_again_is_asked_once():
    assert each_alone(" ".join(["Hvad siges om unge?"] * 99), []) == ("Hvad siges om unge?",)
    twice = "Hvad siger borgerne om bus? Hvad siger borgerne om skat? hvad siger borgerne om bus"
    assert each_alone(twice, []) == ("Hvad siger borgerne om bus?", "Hvad siger borgerne om skat?")


def test_who_disagrees_is_asked_of_each_matter():
    question = "Hvad siger borgerne om bus, og hvem er uenige, og hvad siger borgerne om skat, og hvem er uenige?"
    assert each_alone(question, [])[1::2] == ("hvem er uenige (bus)?", "hvem er uenige (skat)?")


def test_of_many_questions_none_is_put_together_with_others():
    matters = ("bus", "skat", "skoler", "broen", "unge", "støj")
    question = " ".join(f"Hvad siger borgerne om {matter}?" for matter in matters)
    assert [len(one.split()) for one in each_alone(question, [])] == [5] * (MOST + 1)
    assert standalone("og politikerne?", [Turn(question)]) == "Hvad siger politikerne om broen?"


TWO = Turn("Hvad siger borgerne om broen, og hvad siger politikerne om skat?", "x\n“Byg den” [1]\n\ny\n“Sænk den” [2]")


def test_a_follow_up_is_of_the_last_of_two_questions():
    assert standalone("og medarbejderne?", [TWO]) == "hvad siger medarbejderne om skat?"


def test_more_about_a_quote_of_either_part_is_about_that_quote():
    assert standalone("mere om nr. 1", [TWO]) == "Byg den"


def test_more_after_two_questions_is_nothing_that_either_was_given():
    assert set(shown_before("flere", [TWO])) == {"Byg den", "Sænk den"}


@pytest.mark.parametrize(
    ("question", "alone"),
    [
        (
            "Hvad siger politikerne om det, og hvad siger de om skat?",
            ("Hvad siger politikerne om broen?", "hvad siger politikerne om skat?"),
        ),
        (
            "Og hvad siger politikerne om skat, og hvem er uenige?",
            ("hvad siger politikerne om skat?", "hvem er uenige (skat)?"),
        ),
    ],
)
def test_two_questions_may_follow_an_earlier_one_together(question, alone):
    assert each_alone(question, [Turn("Hvad siger borgerne om broen?")]) == alone


def test_a_greeting_before_two_questions_is_part_of_neither():
    alone = each_alone("Hej, hvad siger borgerne om broen, og hvad siger politikerne om skat?", [])
    assert alone == ("hvad siger borgerne om broen?", "hvad siger politikerne om skat?")
