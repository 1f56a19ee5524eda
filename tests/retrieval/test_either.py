"""Matters that a question names side by side."""

from __future__ import annotations

import pytest

from rag.retrieval.either import matters_listed


@pytest.mark.parametrize(
    ("question", "matters"),
    [
        ("Hvad siges der om busser og flextur?", [{"busser"}, {"flextur"}]),
        ("What is said about wind turbines and solar parks?", [{"wind", "turbines"}, {"solar", "parks"}]),
        ("Hvad siger de unge om skole, fritid og sport?", [{"skole"}, {"fritid"}, {"sport"}]),
        ("foreninger og frivillige", [{"foreninger"}, {"frivillige"}]),
        ("Hvad siger borgerne om bus 471 og bus 473?", [{"bus", "471"}, {"bus", "473"}]),
    ],
)
def test_each_of_several_matters_has_its_words(question, matters):
    assert [set(one) for one in matters_listed(question)] == matters


@pytest.mark.parametrize(
    "question",
    [
        "Hvad siger borgerne om skolen?",
        "Hvad siger borgere og politikere om skolen?",
        "Hvad siges der om mangel på boliger til medarbejdere og håndværkere udefra?",
        "Hvad koster bus og tog i alt om året?",
        "",
    ],
)
def test_what_is_joined_elsewhere_or_not_at_all_are_no_matters(question):
    assert matters_listed(question) == ()
