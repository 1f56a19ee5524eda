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


ONE_AFTER_THE_OTHER = """Borgertopmøde

Spørgsmål 1: Hvad betyder mest?

Bord 2
- Tid til kaffe
Bord 3
- Bus om søndagen

2. SKOLERNE

Bord 2
- Lad skolen være

Hvor kan der spares?

Bord 3
- Sluk lyset

HVAD FUNGERER GODT? (alle borde)
- Genbrugspladsen
"""


def test_what_the_same_groups_talk_about_one_after_the_other_stands_over_them():
    assert parts(ONE_AFTER_THE_OTHER) == {
        "Tid til kaffe": (("Spørgsmål 1: Hvad betyder mest?", "Bord 2"), "Bord 2"),
        "Bus om søndagen": (("Spørgsmål 1: Hvad betyder mest?", "Bord 3"), "Bord 3"),
        "Lad skolen være": (("SKOLERNE", "Bord 2"), "Bord 2"),
        "Sluk lyset": (("Hvor kan der spares?", "Bord 3"), "Bord 3"),
        "Genbrugspladsen": (("HVAD FUNGERER GODT? (alle borde)",), None),
    }


def test_what_groups_of_one_turn_say_under_stays_within_them():
    text = "Møde\n\nBord 1\n\nHvad er godt?\n- Fred\n\nHvad er skidt?\n\nBord 2\n\nHvad er godt?\n- Ro\n"
    assert parts(text)["Ro"] == (("Bord 2", "Hvad er godt?"), "Bord 2")


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
    slide = f"## Tema 1\n\n### BYEN\n\n**Vi vil**\n- Flere bænke\n\n{spelt}\n\nAlle var enige.\n"
    text = f"# Seminar\n\nNoter fra dagen.\n\n{slide}"
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


@pytest.mark.parametrize(
    "said",
    [
        "Notatet sendes til MED-udvalget.",
        "Referatet bliver sendt ud i næste uge.",
        "(ikke nået)",
        "Med sportslig hilsen, Bent",
        "Vh Karen Marie, kasserer",
        "Kind regards, Jo",
    ],
)
def test_what_only_frames_the_notes_is_nobodys_remark(said):
    assert parts(f"Møde\n\nTRAFIK\n- Flere busser\n\n{said}\n") == {"Flere busser": (("TRAFIK",), None)}


@pytest.mark.parametrize("lead", ["ud fra følgende spørgsmål:", "med de samme spørgsmål:", "spørgsmålene:"])
def test_questions_that_groups_were_given_are_no_remarks(lead):
    asked = "1. Hvad er godt?\n2. Hvad er svært?\n\n"
    found = parts(
        f"Referat\n\nVi talte i grupper {lead}\n\n{asked}Gruppe 1\n\nGodt\n- Tonen\n\nGruppe 2\n\nGodt\n- Maden\n"
    )
    assert "Hvad er godt?" not in found
    assert found["Maden"] == (("Gruppe 2", "Godt"), "Gruppe 2")


def test_questions_that_people_asked_are_remarks():
    found = parts(
        "Referat\n\nGruppe 1\n\nBordet havde disse spørgsmål:\n\n1. Hvornår kommer stien?\n2. Hvem betaler?\n"
    )
    assert "Hvem betaler?" in found


def test_a_line_that_announces_more_of_a_theme_stands_within_it():
    said = "En helle ved skolen er det vigtigste af alt, sagde bordet."
    text = f"Møde\n\nTrafik\n{said}\nDer blev også talt om:\n- Byporte\n"
    assert parts(text + "\nBymidte\n- Kroen\n") == {
        said: (("Trafik",), None),
        "Byporte": (("Trafik", "Der blev også talt om:"), None),
        "Kroen": (("Bymidte",), None),
    }


def test_a_name_with_what_is_said_of_it_heads_the_bullets_below_it():
    text = "Møde\n\nIDÉER\n- Byporte\n\nStyrker, vi kan bygge videre på\n\n- Naturen\n"
    assert parts(text)["Naturen"] == (("Styrker, vi kan bygge videre på",), None)


def test_a_remark_that_names_its_matter_first_is_still_one():
    assert "Mørke stier, vi skal have lys" in parts(
        "Møde\n\nIDÉER\n- Byporte\n\nMørke stier, vi skal have lys\n\n- Naturen\n"
    )


def test_a_line_apart_from_words_bullets_heads_them():
    text = "Møde\n\nHvad virker?\n\n- Fritidsjob\n\n\nUenighed ved bordet\n\no Lønnen\no Fraværet\n"
    assert parts(text)["Fraværet"][0][-1] == "Uenighed ved bordet"


def test_a_line_above_what_was_said_word_for_word_heads_it():
    above = "Møde\n\nHvad virker?\n\n- Fritidsjob\n\n"
    text = f"{above}Til slut, én sætning hver\n\n”Ring til mig” (tømreren)\n”Giv det tid” (mentor)\n"
    assert parts(text)["”Ring til mig” (tømreren)"][0][-1] == "Til slut, én sætning hver"


def test_what_an_exercise_asks_heads_what_was_answered():
    text = "Møde\n\nOpsamling på øvelse 1 (kort)\n\nHvad fylder mest?\n\nBordet var enige om:\n\n- Trafikken\n"
    asked = ("Opsamling på øvelse 1 (kort)", "Hvad fylder mest?", "Bordet var enige om:")
    assert parts(text) == {"Trafikken": (asked, None)}


def test_the_head_again_above_the_notes_of_another_table_is_no_remark():
    head = "Opsamling på borgermøde om byen\nSTED: HALLEN, 4. MARTS 2025\n\n"
    text = f"{head}TRAFIK\n- Flere busser\n\n{head}BYEN\n- Et træ\n"
    assert parts(text) == {"Flere busser": (("TRAFIK",), None), "Et træ": (("BYEN",), None)}


def test_what_an_arrow_leads_to_is_a_bullet_of_its_own():
    text = "Møde\n\nBUSSER\n* bussen kører før vi har fri\n--> Emil skriver et brev\n"
    assert parts(text)["Emil skriver et brev"] == (("BUSSER",), None)


def test_a_name_between_two_lists_heads_the_second():
    long = "Flere forældre kører deres børn i bil hver eneste dag, og det er alene af den grund."
    text = f"Møde\n\nTrafik\n- {long}\nBymidte\n- Kroen falder snart sammen\n"
    assert parts(text)["Kroen falder snart sammen"] == (("Bymidte",), None)


def test_who_speaks_next_begins_a_remark_where_the_last_one_ended():
    long = "Vi har penge tilbage i år, men pengene skal gå til arrangementer og ikke til hættetrøjer."
    assert "Maja L: maden er dyr" in parts(f"Møde\n\nEVENTUELT\n{long}\nMaja L: maden er dyr\n")


def test_a_day_of_the_week_is_the_heads_without_a_year():
    there = "Til stede: Freja, Oskar\nFra kommunen: Gitte\n"
    text = f"Ungerådet\n\ntorsdag d. 25. sept. kl 16-18 i Huset\n{there}\nBUSSER\n- Flere\n"
    assert list(parts(text)) == ["Flere"]


@pytest.mark.parametrize("said", ["Hilsen til alle, der møder op.", "Hilsner fra kommunen savner vi."])
def test_a_remark_that_begins_like_a_letters_end_is_one(said):
    assert said in parts(f"Møde\n\nTRAFIK\n- Flere busser\n- {said}\n")


def test_who_took_the_notes_is_the_heads_without_a_colon():
    text = "Youth council workshop\nDate: 27 March 2025\nTaken by one of us\n\nWhat we talked about\n- The club\n"
    assert parts(text) == {"The club": (("What we talked about",), None)}


def test_a_question_right_below_a_heading_of_a_scan_heads_its_bullets():
    text = "Notat\n\nGENBRUG\nHvad går godt?\n- Hjørnet\n- Folk\nHvad driller?\n- Skilte\n"
    note = Note("note.txt", text, "Note", "0", damaged=True)
    found = [(tuple(one.text for one in section.path), len(section.items)) for section in find_sections(note)[1:]]
    assert found == [
        (("GENBRUG",), 0),
        (("GENBRUG", "Hvad går godt?"), 2),
        (("GENBRUG", "Hvad driller?"), 1),
    ]


def test_rows_written_with_slashes_stand_under_their_names():
    rows = [
        "Virksomhedsbesøg for alle 7. klasser / skolerne og maskinfabrikken / skoleåret",
        "Mentorkursus / skolen / maj",
    ]
    text = "Møde\n\nVORES IDÉER\n\nHvad / hvem / hvornår\n\n" + "\n".join(rows) + "\n"
    assert parts(text) == dict.fromkeys(rows, (("VORES IDÉER", "Hvad / hvem / hvornår"), None))
