"""Which headings head the parts of a note: groups, what all heard, what bold and letters down a page stand under."""

from __future__ import annotations

import pytest

from rag.sections import find_sections
from rag.types import Note


def parts(text, *, damaged=False):
    """Each remark with its headings and its group."""
    note = Note("note.txt", text, "Note", "0", damaged=damaged)
    return {
        " ".join(note.slice(item.span).split()): (tuple(heading.text for heading in section.path), section.group)
        for section in find_sections(note)
        for item in section.items
    }


WHO_SAT = "SOSU-skolen, Brugsen, Plejehjemsfonden, hotellet og produktionsskolen ude på Åvej"


@pytest.mark.parametrize(
    "group",
    [
        "Gruppe A",
        "GRUPPE B:",
        "Gruppe A — Ældre og sundhed",
        f"BORD 2 ({WHO_SAT})",
        "TABLE 3 (Norvik Wind, Campus) – notes in English, two of the participants do not speak Danish",
    ],
)
def test_a_group_is_known_by_a_letter_or_a_number_and_whoever_sat_there(group):
    text = f"Møde\n\nBORD 1\n\nHvad ser I?\n- Frafald\n\n\n{group}\n\nHvad ser I?\n- Ensomhed\n"
    assert parts(text)["Ensomhed"] == ((group, "Hvad ser I?"), group)


def test_a_letter_in_a_sentence_is_no_group():
    text = "Møde\n\nBORD 1\n- Hold af hinanden\n\nHold a cup of coffee ready.\n"
    assert parts(text)["Hold a cup of coffee ready."][1] == "BORD 1"


@pytest.mark.parametrize("plenary", ["Fælles opsamling (alle)", "OPSAMLING (alle borde)", "Opsamling i plenum"])
def test_what_all_hear_together_is_of_no_group(plenary):
    text = f"Møde\n\nGruppe 1\n\nHvad ser I?\n- Frafald\n\n{plenary}\n\nBussen fik flest prikker.\n"
    assert parts(text)["Bussen fik flest prikker."] == ((plenary,), None)


def test_groups_in_bold_stand_under_the_headings_that_markdown_marks():
    text = "# Møde\n\nReferat\n\n" + "".join(
        f"## {theme}\n\n**Gruppe A**\n- {theme} først\n\n**Gruppe B**\n- {theme} så\n\n" for theme in ("Byen", "Skolen")
    )
    assert parts(text)["Byen så"] == (("Byen", "Gruppe B"), "Gruppe B")
    assert parts(text)["Skolen først"] == (("Skolen", "Gruppe A"), "Gruppe A")


def test_markdowns_headings_stand_under_groups_in_bold_that_come_first():
    text = "# Møde\n\n" + "".join(
        f"**Gruppe {one}**\n\n## Byen\n- Ord {one}\n\n## Skolen\n- Mere {one}\n\n" for one in "AB"
    )
    assert parts(text)["Mere A"] == (("Gruppe A", "Skolen"), "Gruppe A")
    assert parts(text)["Ord B"] == (("Gruppe B", "Byen"), "Gruppe B")


def test_a_word_spelt_down_a_slide_heads_a_part_of_that_slide():
    spelt = "\n".join("REFLEKSIONER")
    text = f"# Seminar\n\nNoter fra dagen.\n\n## Tema 1\n\n### BYEN\n\n**Vi vil**\n- Flere bænke\n\n{spelt}\n\nAlle var enige.\n"
    assert parts(text)["Alle var enige."][0] == ("Tema 1", "BYEN", "REFLEKSIONER")


LONG = "Alle skal have mere tid til at tale sammen om hverdagen og om det, der er svært på vagten\n\n"


def test_a_heading_that_each_group_repeats_takes_no_torn_bullet():
    groups = "".join(
        f"Gruppe {one}\n\nStyrker\n\n{LONG}o O O O\n\nIdéer\n\nMentor for alle nye {one}\n\nVikarkorps {one}\n\n"
        for one in "AB"
    )
    found = parts(f"Referat\n\n{groups}", damaged=True)
    assert found["Vikarkorps B"] == (("Gruppe B", "Idéer"), "Gruppe B")
    assert "Idéer" not in found


def test_a_torn_run_belongs_to_the_lines_above_the_finer_bullets_that_kept_theirs():
    text = f"Referat\n\nGRUPPE 1\n\n{LONG}Korte veje frem\n\n= Også mandag\n\no O O\n\nGRUPPE 2\n\n{LONG}"
    note = Note("note.txt", text, "Note", "0", damaged=True)
    kinds = {note.slice(item.span): item.kind for section in find_sections(note) for item in section.items}
    assert kinds["Korte veje frem"] == "bullet"


@pytest.mark.parametrize("said", ["Notatet sendes til MED-udvalget.", "Referatet bliver sendt ud i næste uge."])
def test_where_the_notes_are_sent_is_nobodys_remark(said):
    assert parts(f"Møde\n\nTRAFIK\n- Flere busser\n\n{said}\n") == {"Flere busser": (("TRAFIK",), None)}
