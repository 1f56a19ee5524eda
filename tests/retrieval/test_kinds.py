"""Notes by the kind of a note that a question names."""

from __future__ import annotations

import pytest

from rag.retrieval.kinds import kinds_in
from rag.types import Note, Provenance

NOTES = tuple(
    Note(source, text, title, source, Provenance())
    for source, title, text in (
        ("01_survey_skoleveje.txt", "Sig det nu", "Sig det nu\nÅbne svar"),
        ("02_papirskema.txt", "Spørgeskema om havnen", "Spørgeskema om havnen"),
        ("03_rapport.txt", "Byen om ti år", "Byen om ti år"),
        ("04_panel.txt", "NORTHBY BUSINESS PANEL", "Company panel no. 2"),
        ("05_teknik.txt", "Teknik- og Miljøudv., 3. marts", "Til stede: alle"),
        ("06_post-its.txt", "Væggen i foyeren", "Væggen i foyeren"),
    )
)


@pytest.mark.parametrize(
    ("question", "words", "title"),
    [
        ("What was said in the survey about crossings?", "survey", "Sig det nu"),
        ("Hvad står der om kajen i papirskemaet?", "papirskemaet", "Spørgeskema om havnen"),
        ("What does the paper form say about the quay?", "paper form", "Spørgeskema om havnen"),
        ("Hvad anbefaler rapporten?", "rapporten", "Byen om ti år"),
        ("Hvad siger bageren på virksomhedspanelet?", "virksomhedspanelet", "NORTHBY BUSINESS PANEL"),
        ("What was said in the committee about salt?", "committee", "Teknik- og Miljøudv., 3. marts"),
        ("What do the shops write on the notes?", "notes", "Væggen i foyeren"),
        ("Hvad står der på væggen om bænke?", "væggen", "Væggen i foyeren"),
    ],
)
def test_a_note_is_meant_by_its_kind_in_either_language(question, words, title):
    assert [(one.words, one.value) for one, _ in kinds_in(question, NOTES)] == [(words, title)]


@pytest.mark.parametrize(
    "question",
    [
        "What does the youth panel say about music?",  # that is no panel of companies
        "Hvad svarede I på rapporten?",  # it is what is answered, not where
        "Hvad siges der om en rapport?",  # none in particular
        "What is said about the interview?",
        "What did the committee decide about salt?",  # it may be told anywhere
        "What do the notes say?",
        "Hvad siges der af naboerne og i rapporten om kajen?",  # it stands in others too
    ],
)
def test_a_kind_that_is_not_where_something_stands_limits_nothing(question):
    assert list(kinds_in(question, NOTES)) == []
