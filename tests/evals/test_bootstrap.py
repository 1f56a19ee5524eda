from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals import bootstrap

OBSERVATIONS = [place**0.5 for place in range(40)]


def test_the_same_seed_gives_the_same_interval():
    assert bootstrap.mean(OBSERVATIONS, seed=7) == bootstrap.mean(OBSERVATIONS, seed=7)


def test_another_seed_gives_another_interval():
    assert bootstrap.mean(OBSERVATIONS, seed=1) != bootstrap.mean(OBSERVATIONS, seed=2)


def test_no_observations_give_no_figure():
    assert bootstrap.mean([]).as_dict() == {"value": None, "low": None, "high": None, "n": 0}


@given(st.lists(st.floats(0, 1), min_size=1, max_size=30))
def test_an_interval_lies_within_the_observations(observations):
    figure = bootstrap.mean(observations)
    assert min(observations) - 1e-9 <= figure.low <= figure.high <= max(observations) + 1e-9


def test_an_interval_narrows_with_more_observations():
    few, many = bootstrap.mean([0.0, 1.0] * 5), bootstrap.mean([0.0, 1.0] * 200)
    assert many.high - many.low < few.high - few.low


def test_an_interval_of_even_odds_is_near_the_normal_one():
    figure = bootstrap.mean([0.0, 1.0] * 200)
    assert (figure.low, figure.high) == pytest.approx((0.451, 0.549), abs=0.01)


def test_a_quantile_is_in_the_observations_unit():
    assert bootstrap.quantile([float(second) for second in range(101)], 0.95).value == 95.0


def test_the_same_run_twice_does_not_differ():
    difference = bootstrap.paired([0.2, 0.9, 1.0], [0.2, 0.9, 1.0])
    assert (difference.mean.value, difference.p_value) == (0.0, 1.0)


def test_a_gain_on_every_question_is_beyond_chance_and_one_on_a_few_is_not():
    assert bootstrap.paired([0.0] * 20, [1.0] * 20).p_value < 0.001
    assert bootstrap.paired([0.0] * 20, [1.0, 1.0] + [0.0] * 18).p_value > bootstrap.CHANCE


def test_a_pair_is_tested_both_ways():
    low, high = [0.0, 0.5, 0.1, 0.4], [0.3, 0.6, 0.9, 0.5]
    forward, back = bootstrap.paired(low, high), bootstrap.paired(high, low)
    assert forward.p_value == back.p_value
    assert forward.mean.value == pytest.approx(-back.mean.value)


def test_runs_of_different_lengths_are_no_pair():
    with pytest.raises(ValueError, match="zip"):
        bootstrap.paired([1.0], [1.0, 0.0])
