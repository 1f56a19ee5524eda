"""Parts that a note explains once, and heads by a letter or a number only."""

from __future__ import annotations

import pytest

from rag.sections import find_sections
from rag.types import Note


def items(text, *, damaged=False):
    note = Note("note.txt", text, "Note", "0", damaged=damaged)
    return [
        (tuple(heading.text for heading in section.path), note.slice(item.span))
        for section in find_sections(note)
        for item in section.items
    ]


IN_LINE = "Each table: (A) what has been easy  (B) what has been hard\n\n"
LISTED = "1. Hvad holder vi af?\n2. Hvad bekymrer os?\n\n"


@pytest.mark.parametrize(
    ("legend", "heads", "told"),
    [
        (IN_LINE, ("A", "B"), ("A: what has been easy", "B: what has been hard")),
        (IN_LINE, ("(A)", "(B)"), ("(A): what has been easy", "(B): what has been hard")),
        (LISTED, ("Spørgsmål 1", "Spørgsmål 2"), ("Spørgsmål 1: Hvad holder vi af?", "Spørgsmål 2: Hvad bekymrer os?")),
        (LISTED, ("1.", "2."), ("1.: Hvad holder vi af?", "2.: Hvad bekymrer os?")),
        (LISTED, ("Q1:", "Q2:"), ("Q1: Hvad holder vi af?", "Q2: Hvad bekymrer os?")),
        (LISTED, ("## Spm. 1", "## Spm. 2"), ("Spm. 1: Hvad holder vi af?", "Spm. 2: Hvad bekymrer os?")),
    ],
)
def test_a_part_is_headed_by_what_its_letter_or_number_stands_for(legend, heads, told):
    groups = "".join(
        f"BORD {number}\n\n{heads[0]}\n- Stilheden\n- Naboerne\n\n{heads[1]}\n- Busserne\n- Lyset\n\n"
        for number in (1, 2)
    )
    found = items(f"Møde\n\n{legend}{groups}")
    under = {said: path for path, said in found}
    assert under["Naboerne"] == ("BORD 2", told[0])
    assert under["Lyset"] == ("BORD 2", told[1])


def test_parts_taken_together_are_headed_by_both():
    first = "Gruppe 1\n\nSpørgsmål 1\n\n- Fred\n\nSpørgsmål 2\n\n- Bus\n\n"
    text = f"Møde\n\n{LISTED}{first}Gruppe 2\n\nSpørgsmål 1 + 2 (samlet)\n\n- Alt\n"
    head = "Spørgsmål 1 + 2 (samlet): Hvad holder vi af? Hvad bekymrer os?"
    assert items(text)[-1][0] == ("Gruppe 2", head)


def test_letters_that_nothing_explains_stay_as_they_are():
    text = "Møde\n\nBORD 1\n\nA\n- Stilheden\n- Naboerne\n\nB\n- Busserne\n- Lyset\n"
    assert {path for path, _ in items(text)} == {("BORD 1", "A"), ("BORD 1", "B")}


def test_questions_that_head_the_parts_below_are_nobody_s_remarks():
    groups = "".join(f"BORD {one}\n\nHvad holder vi af?\n- Fred\n\nHvad bekymrer os?\n- Bus\n\n" for one in (1, 2))
    said = [said for _, said in items(f"Møde\n\nTil alle borde:\n{LISTED}{groups}")]
    assert said == ["Fred", "Bus", "Fred", "Bus"]
    agenda = items("Møde\n\n1. Skal vi have flere busser?\n2. Hvem holder øje?\n\nVi drøftede det hele.\n")
    assert "Hvem holder øje?" in [said for _, said in agenda]


@pytest.mark.parametrize("asked", ["Hvad er svært i hverdagen?", "”Hvis jeg bestemte, så ville jeg …”"])
def test_what_an_exercise_asks_all_groups_heads_what_they_answer(asked):
    text = f"Møde\n\nOpsamling på øvelse 1\n\n{asked}\n\nGRUPPE 1\n- åbne hallen\n\nGRUPPE 2\n- flytte busstoppet\n"
    assert [path[1:] for path, _ in items(text)] == [(asked, "GRUPPE 1"), (asked, "GRUPPE 2")]


@pytest.mark.parametrize(
    "heading",
    [
        "BORD 2 – TILFLYTTERBORDET (boet her under fem år)",
        "Gruppe 2 — ledelse, administration og alt det tværgående",
        "TABLE 2 - mixed, mostly people who came here last year",
        "Grupperne 2 og 3",
        "Bord 2, vært Anne-Mette Skovgaard, sundhedsplejen i Lundby",
        "Gruppe 2 (tovholder: Bo Lind, lærer på Lundby Skole)",
        "Table 2 – chaired by Bo Lind, head of Lundby School and library",
        "BILAG: Foreningernes egne bemærkninger, som de kom ind",
        'VÆG 2    "Hvad ville hjælpe?"',
        "Plakat B: ”Et godt sted” (ved garderoben)",
        "Wall 3 - “How do you get around”",
    ],
)
def test_a_group_s_long_name_is_its_heading(heading):
    text = f"Møde\n\nBORD 1\n\n- Stilheden\n\n{heading}\n\n- Busserne kører ikke\n"
    assert items(text)[-1] == ((" ".join(heading.split()),), "Busserne kører ikke")


def test_a_group_s_remark_is_no_heading():
    for said in (
        ": Vi vil have flere busser og en sti til skolen",
        ", vært er der ingen af, og bordet vil have flere busser",
        ' "Vi vil have flere busser og en sti til skolen"',
    ):
        text = f"Møde\n\nBORD 1\n\n- Stilheden\n\nBord 2{said}\n"
        assert items(text)[-1][1].startswith("Bord 2")


@pytest.mark.parametrize(
    "line",
    [
        "(bordet tog ikke spørgsmålene hver for sig)",
        "(tom seddel)",
        "                    Side l af 2",
        "page I of 3",
        "- ingen bemærkninger til resten",
        "- Ingen svar",
        "Mødet hævet kl. 20.15",
        "Mødet sluttede kl. 20.45.          P.E.J.",
        "(no comments from this table)",
    ],
)
def test_how_the_notes_were_taken_is_no_remark(line):
    assert [said for _, said in items(f"Møde\n\nBORD 1\n\n- Stilheden\n{line}\n")] == ["Stilheden"]


@pytest.mark.parametrize(
    "announced", ["Spørgsmål til bordene:", "Spørgsmål til alle grupper:", "Questions for the tables:"]
)
def test_what_groups_are_asked_is_no_remark(announced):
    asked = "1) Hvad betyder det for jer?\n2) Hvad skal udvalget vide?\n"
    text = f"Møde\n\n{announced}\n{asked}\nBORD 1\n\nDet betyder\n- Stilheden\n"
    assert [said for _, said in items(text)] == ["Stilheden"]
    others = text.replace(announced, "Spørgsmål til kommunen:")
    assert "Hvad skal udvalget vide?" in [said for _, said in items(others)]


@pytest.mark.parametrize("line", ["(bussen kører ikke mere)", "Ingen busser kører om aftenen.", "Side 2 af 3 mangler"])
def test_a_remark_in_brackets_stays_one(line):
    assert items(f"Møde\n\nBORD 1\n\n- Stilheden\n\n{line}\n")[-1][1] == line
