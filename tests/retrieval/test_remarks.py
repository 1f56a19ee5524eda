"""Which side of a matter a remark is on by its own words, and how that is learned."""

from __future__ import annotations

import pytest

from rag.danish.lexicon import data_lines
from rag.rerankers import Candidate
from rag.rerankers.train.texts import JudgedCorpus, JudgedPassage, JudgedQuestion
from rag.retrieval import train
from rag.retrieval.facets import facets_in
from rag.retrieval.remarks import DO, FILE, SIDES, chances, marks_of, side_told
from rag.types import Voice


@pytest.mark.parametrize(
    ("remark", "side"),
    [
        ("Tankstationen lukker kl. 18, og så er der intet åbent", "hard"),
        ("Ingen svarer på telefonen i borgerservice om fredagen", "hard"),
        ("Nobody answers the phone on Fridays", "hard"),
        ("Pedellen kender alle børnene ved navn", "works"),
        ("Stor tak til sygeplejersken, hun kom samme dag", "works"),
        ("Lad os få en bænk ved åen", "wished"),
        ("En fast aften om måneden med musik", "wished"),
        ("Luk hellere rådhuset om fredagen", "wished"),
    ],
)
def test_a_remark_tells_its_side_without_a_word_for_it(remark, side):
    assert facets_in(remark) == set()
    told = chances(remark)
    assert max(told, key=lambda one: told[one]) == side
    assert sum(told.values()) == pytest.approx(1)


@pytest.mark.parametrize(
    ("asked", "sides"),
    [
        ({"feared"}, ["hard"]),
        ({"works", "strengths"}, ["works"]),
        ({"hard", "wished"}, ["hard", "wished"]),
    ],
)
def test_what_is_asked_about_is_told_by_the_sides_it_is_of(asked, sides):
    told = chances("Pedellen kender alle børnene ved navn")
    assert side_told(frozenset(asked), "Pedellen kender alle børnene ved navn") == pytest.approx(
        sum(told[side] for side in sides)
    )


@pytest.mark.parametrize("asked", [(), ("disputed",), ("disputed", "hard"), ("decided",)])
def test_what_is_no_side_is_told_by_none(asked):
    assert side_told(frozenset(asked), "Bussen kører ikke") is None


@pytest.mark.parametrize("remark", ["", "???", "xyzzy"])
def test_what_says_nothing_is_never_sure(remark):
    assert 0 < side_told(frozenset({"hard"}), remark) < 1


def test_a_remark_is_known_by_stems_signs_and_what_stands_beside_each_other():
    assert marks_of("14 busser!") == {"0", "bus", "!", "^ 0", "0 bus", "bus !", "! $"}


@pytest.mark.parametrize("remark", ["Luk rådhuset", "Sæt en bænk op", "Byg noget", "Open the gate", "Plant a tree"])
def test_a_remark_may_begin_with_what_to_do(remark):
    assert DO in marks_of(remark)


@pytest.mark.parametrize("remark", ["Flere busser", "Børnene savner den", "The gate", "", "14 dage"])
def test_most_begin_otherwise(remark):
    assert DO not in marks_of(remark)


def test_every_line_of_the_table_weighs_every_side():
    lines = [line.split("\t") for line in data_lines(*FILE)]
    assert len(lines) == len({mark for mark, *_ in lines})
    assert {len(weights) for _, *weights in lines} == {len(SIDES)}


def corpus(name="made_up_01"):
    over = "Borgermøde | Nørlund | "
    bodies = [
        ("Hvad er svært?", "Bussen kører ikke"),
        ("Ros", "Alle hilser"),
        ("Bord 1", "En bænk"),
        ("Bord 1", "Kaffe"),
    ]
    passages = tuple(JudgedPassage(Candidate(over + heading, body), Voice.CITIZENS) for heading, body in bodies)
    questions = (
        JudgedQuestion("Hvad ønsker borgerne?", None, (2,), ()),
        JudgedQuestion("Hvad koster det, de ønsker?", None, (3,), ()),
    )
    return JudgedCorpus(name, passages, questions)


def test_it_is_learned_from_headings_and_from_what_answers_questions_about_a_side():
    assert list(train.examples([corpus()])) == [
        ("Bussen kører ikke", "hard"),
        ("Alle hilser", "works"),
        ("En bænk", "wished"),
    ]


def test_some_of_what_nothing_tells_the_side_of_is_taken_to_be_on_none():
    assert list(train.examples([corpus()] * train.OF_THE_OTHERS)).count(("Kaffe", "none")) == 1


def test_nothing_is_learned_from_what_measures():
    assert not list(train.examples([corpus("voices_06")]))


def test_what_is_learned_is_a_table_of_the_words_that_part_the_sides():
    texts = ["bussen kører ikke"] * 20 + ["alle hilser"] * 20 + ["lav en bænk"] * 20 + ["referat"] * 20
    lines = train.learned(texts, [side for side in ("hard", "works", "wished", "none") for _ in range(20)])
    weights = {mark: [int(one) for one in rest] for mark, *rest in (line.split("\t") for line in lines)}
    assert weights["hils"][SIDES.index("works")] > 0 > weights["hils"][SIDES.index("hard")]
    assert "=" in weights
