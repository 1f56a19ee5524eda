"""What of the passages found is quoted: the rest of a list that is mostly quoted, and nothing of other lists."""

from __future__ import annotations

from dataclasses import replace

from rag.answering.choice import SHORT, Evidence, Found, worth_quoting
from rag.answering.thresholds import READ
from rag.types import Note, Passage, PassageKind, Span

TEXT = "Cykelstier\nBænke\nTræer\nSkraldespande\nLegeplads\n" + "Et langt indlæg om byen. " * 10
NOTE = Note("a.txt", TEXT, "Byen", "x" * 64)


def evidence(*, probabilities, paths):
    found, at = [], 0
    for line, probability, path in zip(TEXT.splitlines(), probabilities, paths, strict=False):
        span = Span(at, at + len(line.rstrip()))
        passage = Passage(note=NOTE, number=len(found), span=span, kind=PassageKind.BULLET, path=(path,))
        found.append(Found(passage, span, probability))
        at += len(line) + 1
    return Evidence(tuple(sorted(found, key=lambda one: -one.probability)), 0.9)


def quoted(some):
    return {one.passage.text for one in worth_quoting(some, READ)}


def test_the_rest_of_a_list_that_is_mostly_quoted_is_quoted_too():
    some = evidence(probabilities=(0.9, 0.5, 0.13), paths=["Vi mangler"] * 3)
    assert quoted(some) == {"Cykelstier", "Bænke", "Træer"}


def test_what_hardly_answers_is_not_quoted_with_its_list():
    some = evidence(probabilities=(0.9, 0.5, 0.02), paths=["Vi mangler"] * 3)
    assert quoted(some) == {"Cykelstier", "Bænke"}


def test_a_list_of_which_less_than_half_is_quoted_stays_as_it_is():
    some = evidence(probabilities=(0.9, 0.3, 0.29, 0.28), paths=["Vi mangler"] * 4)
    assert quoted(some) == {"Cykelstier"}


def test_a_bullet_under_another_heading_is_not_of_the_list():
    paths = ["Vi mangler", "Vi mangler", "Vi mangler", "Vi har"]
    some = evidence(probabilities=(0.9, 0.5, 0.2, 0.2), paths=paths)
    assert quoted(some) == {"Cykelstier", "Bænke", "Træer"}


def test_among_long_remarks_each_stands_for_itself():
    paths = ["Vi mangler"] * 6
    some = evidence(probabilities=(0.9, 0.8, 0.7, 0.2, 0.2, 0.6), paths=paths)
    assert max(len(one.span) for one in some.found) > SHORT
    assert quoted(some) == {one.passage.text for one in some.found if one.probability > 0.5}


def test_silence_stays_silence():
    some = evidence(probabilities=(0.9, 0.5, 0.2), paths=["Vi mangler"] * 3)
    assert worth_quoting(replace(some, answerable=0.1), READ) == []


def test_of_one_fact_only_what_is_nearly_as_likely_is_quoted_beside_the_best():
    some = evidence(probabilities=(0.9, 0.8, 0.6, 0.5), paths=["Vi mangler"] * 4)
    fact = {one.passage.text for one in worth_quoting(some, READ, one_fact=True)}
    assert fact == {"Cykelstier", "Bænke"}
    assert quoted(some) > fact
