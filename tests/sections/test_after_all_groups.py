"""What stands below the last group or theme of a note and is of none of them: a vote, answers, the end."""

from __future__ import annotations

import pytest

from rag.passages import make_passages
from rag.types import Note, Provenance, Voice


def read(text):
    return make_passages(Note("a.txt", text, "Workshop", "0", Provenance(voice=Voice.CITIZENS)))


GROUPS = (
    "Workshop i Hede\n\nGRUPPE 1 - fritid\n- Vi mangler et sted at være\n- Åbn hallen om fredagen\n\n"
    "GRUPPE 2 - bus\n- Bussen kører for tidligt\n- Den er for dyr\n\n"
)
THEMES = (
    "Topmøde i Hede\n\nTEMA 1: Klima\n\n- Vi vil have et dige\n\nTEMA 2: Kultur\n\n- Åbn biblioteket om aftenen\n\n"
)


@pytest.mark.parametrize(
    "heading", ["TOP 3 (hver havde to stemmer)", "AFSTEMNING (antal klistermærker)", "Svar fra byrådet", "Prioritering"]
)
@pytest.mark.parametrize("above", [GROUPS, THEMES])
def test_what_comes_when_all_are_done_is_of_no_group_and_no_theme(above, heading):
    found = read(f"{above}{heading}\n- Et kort til bussen\n")[-1]
    assert (found.path, found.group) == ((heading,), None)


def test_what_stands_below_that_is_of_no_group_either():
    found = read(
        f"{GROUPS}Svar fra byrådet\nIda Holm (SF): Det tager jeg med.\n\nHvad siger I til svarene?\n- Vi venter\n"
    )
    assert (found[-1].path, found[-1].group) == (("Hvad siger I til svarene?",), None)


def test_a_vote_among_the_groups_is_of_the_one_that_it_stands_in():
    text = f"{GROUPS}Prioritering\n- Et kort til bussen\n\nGRUPPE 3 - skole\nDer er for mange prøver\n"
    assert [one.group for one in read(text)][-2:] == ["GRUPPE 2 - bus", "GRUPPE 3 - skole"]


def test_who_took_the_notes_at_their_end_is_no_remark():
    text = "Referat\n\n1. Vejen\nVejen er smal, og der er glat om vinteren.\n\nRef. Ida Holm\n"
    assert not any("Ida" in one.text for one in make_passages(Note("a.txt", text, "Referat", "0")))


@pytest.mark.parametrize(
    "heading",
    [
        *("Opsamling", "Opsamling fra bordene", "Opsamling og videre proces", "Afrunding og næste skridt"),
        *("Det videre forløb", "Tak for i aften", "Hvad sker der nu?", "Den videre proces:"),
    ],
)
@pytest.mark.parametrize("above", [GROUPS, THEMES])
def test_what_closes_a_meeting_is_of_no_group(above, heading):
    found = read(f"{above}{heading}\n\nBo takkede for fremmødet.\n\nDer er møde igen i april.\n")
    assert [(one.path, one.group) for one in found[-2:]] == [((heading,), None)] * 2


def test_a_closing_that_each_group_has_is_its_own():
    text = "Workshop i Hede\n\nBord 1\n- Lys\n\nOpsamling\n\nVi vil have lys.\n\n"
    assert [one.group for one in read(text + text.partition("\n\n")[2].replace("1", "2"))] == ["Bord 1"] * 2 + [
        "Bord 2"
    ] * 2


AGENDA = (
    "Møde i Hede\n\n{}1{} Oplæg\n\nBo viste planen.\n\n{}2{} Borddrøftelser\n\nAlle talte om to ting.\n\n"
    "Bord 1\n- Lys\n\n"
)


@pytest.mark.parametrize("number", [("", "."), ("", ")"), ("Punkt ", ":"), ("Pkt. ", "")])
@pytest.mark.parametrize("item", ["Orientering om budgettet", "Eventuelt"])
def test_the_agenda_s_next_item_is_of_no_group(number, item):
    before, behind = number
    found = read(f"{AGENDA.format(*number, *number)}{before}3{behind} {item}\n\nDer er fest i juni.\n")
    assert [one.group for one in found[-2:]] == ["Bord 1", None]


def test_a_group_s_own_numbers_stay_with_it():
    text = f"{AGENDA.format('', '.', '', '.')}1. Hvad er godt?\n\nStien er god.\n\n2. Hvad mangler?\n\n"
    text += "Der mangler lys.\n\n3. Hvad så?\n\nBænke er gode.\n"
    assert [one.group for one in read(text)[-3:]] == ["Bord 1"] * 3
