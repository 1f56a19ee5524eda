"""A number of another thing of the same kind."""

from __future__ import annotations

import pytest

from rag.danish import analyse
from rag.passages import Searchable
from rag.retrieval.another import tells_of_another
from rag.retrieval.terms import Term


def asked(word):
    return Term(word, frozenset(analyse(word)), (), 3.0, translated=False)


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("natbus", "En morgenbus koster 410.000 kr."),
        ("lærerstillinger", "17 ubesatte SOSU-stillinger"),
        ("ældrerådet", "Ungerådet har afgivet 12 svar"),
        ("efterårsferie", "Det fortsætter frem til sommerferien"),
    ],
)
def test_another_compound_with_the_same_last_part_is_another_thing(word, text):
    assert tells_of_another(asked(word), Searchable(text, ""))


@pytest.mark.parametrize(
    ("word", "text", "context"),
    [
        ("natbus", "Bussen koster 410.000 kr., en morgenbus det halve", ""),
        ("natbus", "Natbusser koster mere end en morgenbus", ""),
        ("natbus", "En morgenbus koster 410.000 kr.", "Natbusser"),
        ("natbus", "En bus om natten er dyrere end en morgenbus", ""),
        ("natbus", "Toget koster mere", ""),
        ("bus", "En morgenbus koster 410.000 kr.", ""),
    ],
)
def test_the_thing_itself_or_none_of_its_kind_is_no_other_thing(word, text, context):
    assert not tells_of_another(asked(word), Searchable(text, context))
