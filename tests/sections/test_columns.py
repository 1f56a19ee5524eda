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


@pytest.mark.parametrize(
    ("names", "row"),
    [
        ("Afdeling | Antal | Det gik godt | Det gik ikke godt\n-----|-----|-----|-----", "{} | 4 | {} | {}"),
        ("| Bord | Fordele | Ulemper |\n|---|---|---|", "| {} | {} | {} |"),
        ("Skole\tStyrker\tSvagheder", "{}\t{}\t{}"),
    ],
    ids=["no bars around, a column that counts", "Markdown", "tabs"],
)
def test_the_column_before_the_lists_says_whose_remarks_they_are(names, row):
    rows = [("Køkkenet", "Suppen er god", "Ovnen er gammel"), ("Vaskeriet", "Vi er et hold", "Der er for varmt")]
    text = "Møde\n\n" + "\n".join([names, *(row.format(*one) for one in rows)]) + "\n"
    passages = make_passages(Note("a.txt", text, "Møde", "0"))
    told = [(who, said) for who, *remarks in rows for said in remarks]
    assert [(one.path[-2], one.text) for one in passages] == told


def test_a_table_with_a_column_of_other_words_stays_in_rows():
    text = "Møde\n\n| Tema | Ansvar | Fordele | Ulemper |\n|---|---|---|---|\n" + "| Skur | Bo | Læ | Pris |\n" * 2
    assert remarks(text)[0][1].startswith("| Skur")
