"""Every reason says the same in both languages."""

from __future__ import annotations

import re

import pytest

from rag.errors import Reason
from rag.readers import reasons

REASONS = {name: value for name, value in vars(reasons).items() if isinstance(value, Reason)}


@pytest.mark.parametrize("name", REASONS)
def test_both_languages_fill_in_the_same_and_differ(name):
    reason = REASONS[name]
    assert re.findall(r"\{\w+\}", reason.en) == re.findall(r"\{\w+\}", reason.da)
    assert reason.en != reason.da
