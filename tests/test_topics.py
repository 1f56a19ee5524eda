"""Matters and their narrower words."""

from __future__ import annotations

import pytest

from rag.danish import stem, words
from rag.retrieval import understand
from rag.retrieval.terms import NARROWER, Term, met, read_evidence_terms
from rag.topics import rows, topics_in
from rag.types import Span


@pytest.mark.parametrize(
    ("question", "language", "span", "narrower"),
    [
        ("Hvad siges der om kollektiv trafik?", "da", Span(4, 6), "bus"),
        ("Hvad siges der om trafikken?", "da", Span(4, 5), "rundkørsel"),
        ("What is said about public transport?", "en", Span(4, 6), "bus"),
        ("What do they say about libraries?", "en", Span(5, 6), "bogbus"),
        ("What is said about transport?", "en", Span(4, 5), "flextur"),
        ("Hvad siges der om transport?", "da", Span(4, 5), "flextur"),
        ("What about the elderly?", "en", Span(2, 4), "plejehjem"),
    ],
)
def test_a_matter_is_known_by_its_longest_name(question, language, span, narrower):
    ((found, told),) = topics_in(words(question), language)
    assert found == span
    assert narrower in told


@pytest.mark.parametrize("language", ["da", "en"])
def test_nothing_is_named_by_no_words_and_by_others(language):
    assert topics_in([], language) == []
    assert topics_in(words("xyzzy Assentoft"), language) == []


def test_every_matter_has_names_in_both_languages_and_narrower_words():
    assert rows()
    for danish, english, narrower in rows():
        assert danish
        assert english
        assert narrower
        assert len(set(narrower)) == len(narrower)


@pytest.mark.parametrize(
    ("text", "how_well"),
    [("Bussen kører for sjældent", NARROWER), ("Vi savner skolebussen", NARROWER), ("Huset er gult", 0.0)],
)
def test_a_word_is_met_by_a_narrower_one(text, how_well):
    narrower = frozenset([frozenset(["bus"]), frozenset(["_bus"])])
    transport = Term("trafik", frozenset([stem("trafik")]), (), 1.0, translated=False, narrower=narrower)
    assert met(transport, text) == how_well


def test_a_narrower_word_of_two_parts_is_met_by_both_of_them(index):
    (parking,) = read_evidence_terms(understand("parkering", index=index), index)
    assert met(parking, "Flere p-pladser på torvet") == NARROWER
    assert met(parking, "Flere siddepladser på torvet") == 0.0
