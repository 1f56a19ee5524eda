"""Tables whose columns are lists of remarks."""

from __future__ import annotations

import pytest

from rag.passages import make_passages
from rag.types import Note


def remarks(text):
    return [(one.path[-1] if one.path else None, one.text) for one in make_passages(Note("a.txt", text, "Møde", "0"))]


@pytest.mark.parametrize(
    "row", ["{}\t{}", "| {} | {} |", "  {}     |  {}", "{}       {}"], ids=["tabs", "Markdown", "a bar", "spaces"]
)
def test_each_cell_is_a_remark_under_its_column_s_name(row):
    rows = [("Bussen kører ikke om søndagen", "Flexbus for unge"), ("Hallen er lukket om aftenen", "Nøgle til klubben")]
    text = "Møde\n\nBord 3 – De unge\n\n" + "\n".join(
        row.format(*one) for one in (("Udfordringer", "Løsninger"), *rows)
    )
    told = [said for problem, solution in rows for said in (("Udfordringer", problem), ("Løsninger", solution))]
    assert remarks(text + "\n") == told


def test_the_rule_below_the_names_is_no_row_and_an_empty_cell_no_remark():
    text = (
        "Møde\n\n  GODT                    | SKIDT\n  ------------------------|-----------------\n"
        "  Karin er guld værd      | For mange vikarer\n                          | Vi hører intet\n"
    )
    assert remarks(text) == [
        ("GODT", "Karin er guld værd"),
        ("SKIDT", "For mange vikarer"),
        ("SKIDT", "Vi hører intet"),
    ]


def test_what_is_asked_and_answered_stands_in_one_row():
    text = (
        "Møde\n\n| Spørgsmål | Svar |\n|---|---|\n| Hvornår åbner hallen? | Til maj. |\n| Hvem betaler? | Kommunen. |\n"
    )
    assert [said for _, said in remarks(text)] == [
        "| Hvornår åbner hallen? | Til maj. |",
        "| Hvem betaler? | Kommunen. |",
    ]


def test_what_stands_below_the_table_is_under_none_of_its_columns():
    rows = "To spor er bedre\tSkolen samler byen\nFlere at lege med\tBussen er for lang\n"
    text = f"Møde\n\nFor\tImod\n{rows}\nØnsker:\n- En skolebus\n"
    assert remarks(text)[-1] == ("Ønsker:", "En skolebus")
