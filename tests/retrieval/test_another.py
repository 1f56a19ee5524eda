"""A number of another thing of the same kind."""

from __future__ import annotations

import pytest

from rag.danish import analyse
from rag.passages import Searchable
from rag.retrieval.another import tells_of_another, tells_of_another_number
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


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Hvor mange passagerer har linje 52?", "Linje 47 har i snit 3,1 passager pr. tur"),
        ("When does bus 12 leave?", "Buslinje 14 kører klokken 8"),
        ("What is said about route 5?", "rute 7 og rute 8 er altid fulde"),
        ("Hvad siger de om model B?", "Model A er den billigste"),
        ("What does phase 2 cost?", "Etape 1 koster 14 mio."),
    ],
)
def test_a_thing_with_another_number_is_another_thing(question, text):
    assert tells_of_another_number(question, Searchable(text, ""))


@pytest.mark.parametrize(
    ("question", "text", "context"),
    [
        ("Hvor mange passagerer har linje 52?", "Linje 47 og 52 har tre passagerer", ""),
        ("Hvor mange passagerer har linje 52?", "Bussen har tre passagerer", ""),
        ("Hvor mange passagerer har linje 52?", "Der er flere end på linje 47", "Linje 52"),
        ("Hvor mange passagerer har bussen?", "Linje 47 har tre passagerer", ""),
        ("Er linje 47 eller linje 52 bedst?", "Linje 47 har tre passagerer", ""),
        ("Hvad siger de om model B?", "Model A er dyrere end B", ""),
        ("Hvad siger de i linje 5?", "Bygning 7 skal rives ned", ""),
    ],
)
def test_what_may_be_about_the_number_asked_for_is_no_other_thing(question, text, context):
    assert not tells_of_another_number(question, Searchable(text, context))
