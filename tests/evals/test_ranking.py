from __future__ import annotations

import pytest

from evals.ranking import documents, retrieval_figures
from evals.records import GoldQuestion, Pointer, Ranking

FIRST, SECOND = Pointer("a.txt", 0, 10), Pointer("a.txt", 20, 30)
OTHER = Pointer("b.txt", 0, 10)
ASKED = GoldQuestion("q1", "?", "da", answerable=True, gold=(FIRST, SECOND))


def value(measure, *hits, gold=ASKED):
    return retrieval_figures([gold], [Ranking(gold.id, hits)])[measure]["value"]


def test_hits_on_every_gold_span_score_full():
    figures = retrieval_figures([ASKED], [Ranking("q1", (FIRST, SECOND))])
    assert {name: figure["value"] for name, figure in figures.items()} == {
        "right_in_first_5": 1.0,
        "nDCG@10": 1.0,
        "RR@10": 1.0,
        "R@20": 1.0,
    }


def test_a_right_hit_in_the_fifth_place_is_among_the_first_five():
    assert value("right_in_first_5", *[OTHER] * 4, FIRST) == 1.0


def test_a_right_hit_in_the_sixth_place_is_not():
    assert value("right_in_first_5", *[OTHER] * 5, FIRST) == 0.0


def test_the_reciprocal_rank_is_that_of_the_first_right_hit():
    assert value("RR@10", OTHER, OTHER, SECOND, FIRST) == pytest.approx(1 / 3, abs=1e-4)


def test_one_of_two_gold_spans_is_half_the_recall():
    assert value("R@20", FIRST, OTHER) == 0.5


def test_two_pieces_of_one_gold_span_count_once():
    assert value("R@20", Pointer("a.txt", 0, 5), Pointer("a.txt", 5, 10)) == 0.5


def test_a_passage_over_two_gold_spans_finds_both():
    whole = Pointer("a.txt", 0, 30)
    assert (value("R@20", whole), value("nDCG@10", whole)) == (1.0, 1.0)


def test_the_order_of_hits_is_that_of_the_file():
    assert documents((FIRST,), (OTHER, FIRST)) == (["hit 1"], ["hit 0", "hit 1"])


def test_a_question_without_hits_counts_as_nothing_found():
    assert retrieval_figures([ASKED], [])["RR@10"] == {"value": 0.0, "low": 0.0, "high": 0.0, "n": 1}


def test_an_unanswerable_question_is_left_out():
    assert retrieval_figures([GoldQuestion("q2", "?")], [Ranking("q2", (FIRST,))])["R@20"]["n"] == 0
