"""Keys that say who is meant: a whole name in capitals before what they say, or initials for the signs of a list."""

from __future__ import annotations

import pytest

from rag.passages import make_passages
from rag.sections.by_initials import person_speaking
from rag.types import Note, Provenance, Voice


def read(text, voice=Voice.UNKNOWN):
    return make_passages(Note("a.txt", text, "Panel", "0", Provenance(voice=voice)))


def heard(text, voice=Voice.UNKNOWN):
    return {" ".join(one.text.split()): one.voice for one in read(text, voice)}


PANEL = {
    "GRETE = Grete Bech, boghandler, formand for Lundby Handel": Voice.STAKEHOLDERS,
    "SOREN = Søren Dahl, medlem af byrådet": Voice.POLITICIANS,
    "AMINA = Amina Noor, moved here in 2023, nurse": Voice.CITIZENS,
    "PERNILLE = Pernille Krogh, leder af biblioteket": Voice.EMPLOYEES,
}


@pytest.mark.parametrize("before", ["", "[00:01:05] ", "\n"])
def test_a_key_of_names_in_capitals_says_whose_words_follow_them_and_heads_nothing(before):
    said = {f"{key.split()[0]}: Lyset er for svagt.": voice for key, voice in PANEL.items()}
    text = (
        "Borgeraften 4. maj 2026\n" + "\n".join(PANEL) + "\n\n" + "\n\n".join(f"{before}{one}" for one in said) + "\n"
    )
    assert heard(text, Voice.CITIZENS) == said
    assert {one.path for one in read(text)} == {()}


def test_words_in_capitals_that_nobody_speaks_by_are_no_key():
    wishes = "Møde\n\nOrd fra salen\n\nFRIHED = bussen kører sent\n\nTRYGHED = lys på stien\n"
    assert {"FRIHED = bussen kører sent", "TRYGHED = lys på stien"} <= heard(wishes, Voice.CITIZENS).keys()


SIGNED = """BYENS MESSE

{key}

{heads[0]}
{at}B{gap}hvor er bænkene
{at}B{gap}flere træer (7)
{at}M{gap}folk bliver stående ved modellen

{heads[1]}
{at}M{gap}vi mangler tal
{at}B{gap}lys i krydset
"""


@pytest.mark.parametrize(
    ("key", "heads", "at", "gap"),
    [
        ("B = borger    M = os fra kommunen", ("== BOD 1 TORV ==", "== BOD 2 VEJ =="), "  ", "  "),
        ("M = medarbejder, B = besøgende (borger)", ("BOD 1", "BOD 2"), "", " - "),
        ("B = borger\nM = medarbejder", ("## Torv", "## Vej"), "", "\t"),
    ],
)
def test_initials_that_a_key_explains_are_the_signs_of_a_list_and_say_whose_each_remark_is(key, heads, at, gap):
    told = heard(SIGNED.format(key=key, heads=heads, at=at, gap=gap))
    assert (
        told.items()
        >= {
            "hvor er bænkene": Voice.CITIZENS,
            "flere træer (7)": Voice.CITIZENS,
            "folk bliver stående ved modellen": Voice.EMPLOYEES,
            "vi mangler tal": Voice.EMPLOYEES,
            "lys i krydset": Voice.CITIZENS,
        }.items()
    )


def test_initials_before_remarks_that_no_key_explains_stay_where_they_are():
    said = heard(SIGNED.format(key="Torvet og vejen", heads=("## Torv", "## Vej"), at="", gap="  "))
    assert "B hvor er bænkene" in said
    assert set(said.values()) == {Voice.UNKNOWN}


def test_what_stands_above_remarks_with_such_signs_does_not_lead_them():
    key = "B = borger    M = medarbejder"
    text = f"Messe\n\n{key}\n\n## Torv\nmodel på bordet\nB  flere træer\nM  vi mangler tal\nB  lys i krydset\n"
    assert [one.parent for one in read(text)] == [None] * 4


@pytest.mark.parametrize("more", ["Mikkel Strand + Anja (Vej)", "boden stod i gangen", "leder Torben Holm"])
def test_what_stands_far_behind_a_drawn_head_is_no_part_of_it(more):
    text = f"Messe\n\n=====  BOD 1  TORVET  =====   {more}\n- flere træer\n- bænke\n"
    assert {one.path for one in read(text)} == {("BOD 1 TORVET",)}


@pytest.mark.parametrize(
    "present",
    [
        "til stede: LM Lars Mogensen, PKR (fmd) Pia Kragh, ASL Asger Lindskov",
        "Deltagere\nLM: Lars Mogensen\nPKR: Pia Kragh\nASL: Asger Lindskov",
        "Til stede: LM – Lars Mogensen; PKR – Pia Kragh; ASL – Asger Lindskov",
    ],
)
def test_initials_stand_for_the_name_behind_them(present):
    text = f"Temadag\n\n{present}\n\nPKR: bussen kører ikke om aftenen\n"
    assert (person_speaking("PKR: bussen kører ikke", text) or "").startswith("Pia Kragh")
    assert person_speaking("LM imod at røre den", text) == "Lars Mogensen"


def test_capitals_before_a_name_with_other_letters_stand_for_nobody():
    text = "Møde\n\nSSP Lars Mogensen, KFU Pia Kragh\n"
    assert person_speaking("SSP: de unge er på havnen", text) is None


@pytest.mark.parametrize("key", ["M foran = medarbejder", "M før linjen = medarbejder", "M in front = employee"])
def test_a_letter_in_front_says_whose_a_remark_is_and_the_others_are_of_the_rest(key):
    text = f"Stormøde\n({key}, resten er borgere)\n\nBord 1\n* Broen er smal\n* M: Vi mangler tal\n"
    assert heard(text, Voice.CITIZENS) == {"Broen er smal": Voice.CITIZENS, "M: Vi mangler tal": Voice.EMPLOYEES}
