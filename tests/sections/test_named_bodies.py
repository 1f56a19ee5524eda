"""Associations, firms and councils: whose words are told by who came for them, or labelled with their names."""

from __future__ import annotations

import pytest

from rag.passages import make_passages
from rag.types import Note, Provenance, Voice


def heard(text, voice=Voice.UNKNOWN):
    found = make_passages(Note("a.txt", text, "Møde", "0", Provenance(voice=voice)))
    return {" ".join(one.text.split()): one.voice for one in found}


@pytest.mark.parametrize(
    ("label", "voice"),
    [
        ("Beboer fra Torup", Voice.CITIZENS),
        ("Borger på Møllevej", Voice.CITIZENS),
        ("Resident from North End", Voice.CITIZENS),
        ("Haveforeningen Solvang", Voice.STAKEHOLDERS),
        ("Lundby Boldklub", Voice.STAKEHOLDERS),
        ("Nordkorn A/S", Voice.STAKEHOLDERS),
        ("Klit & Hav ApS", Voice.STAKEHOLDERS),
        ("Park og Vej", Voice.UNKNOWN),
        ("Boldklubben", Voice.UNKNOWN),
    ],
)
def test_a_place_or_a_name_of_its_own_may_stand_in_the_label_of_who_speaks(label, voice):
    said = f"{label}: skiltet viser køreplanen fra 2023"
    assert heard(f"Møde\n\n- Borger: bussen er sen\n- Medarbejder: vi er for få\n- {said}\n")[said] is voice


def test_a_club_s_name_alone_may_be_a_topic_where_nobody_else_is_labelled():
    assert heard("Møde\n\n- Lundby Boldklub: banen er våd\n- bussen er sen\n")["Lundby Boldklub: banen er våd"] is (
        Voice.UNKNOWN
    )


@pytest.mark.parametrize(
    ("who", "voice"),
    [
        ("Lasse, formand for Lundby IF", Voice.STAKEHOLDERS),
        ("Lone (kasserer i Haveforeningen Solvang)", Voice.STAKEHOLDERS),
        ("Ida Holm, bestyrelsesmedlem i Lundby Idrætsforening", Voice.STAKEHOLDERS),
        ("Lasse, formand for noget", Voice.UNKNOWN),
        ("Lasse, søn af Bent", Voice.UNKNOWN),
    ],
)
def test_who_chairs_an_association_speaks_for_it(who, voice):
    assert heard(f"Møde\n\n{who}: Vi mangler trænere.\n\nAndet\n")[f"{who}: Vi mangler trænere."] is voice


@pytest.mark.parametrize(
    "came",
    [
        "Mødt: 42 borgere. Gæster: Grete Holm og Niels Bach fra byrådet",
        "Gæster: Bodil Fjord, Grete Holm og Niels Bach fra kommunalbestyrelsen i Lund Kommune",
        "Present: Grete Holm and Niels Bach from the town council",
    ],
)
def test_all_who_came_from_the_council_are_politicians_and_others_are_not(came):
    said = heard(
        f"Referat af åbent møde\n9. marts 2026\n{came}\n\nGrete Holm fortalte, at lukningen er udsat.\n\n"
        "Niels Bach: Jeg stemmer imod.\n\nBodil Fjord: Min mand bor der.\n"
    )
    assert list(said.values())[-3:] == [Voice.POLITICIANS, Voice.POLITICIANS, Voice.UNKNOWN]


@pytest.mark.parametrize(
    ("head", "heads"),
    [
        ("Marek (bor i sommerhus):", False),
        ("Lone Bæk (pædagog, Lundby):", False),
        ("Ida, bor på Møllevej:", False),
        ("Trafik, støj og parkering:", True),
        ("Torvet (ved kirken):", True),
    ],
)
def test_a_line_on_who_speaks_heads_no_more_than_their_own_words(head, heads):
    said = f"{head}\nThe rent is too high for us all year.\n\nTwo women from the harbour: no bus.\n"
    text = f"Drop-in\n14 March 2026\n\nThe buses are late in the evening.\n\n{said}"
    _, first, second = make_passages(Note("a.txt", text, "Drop-in", "0"))
    assert first.path == (head,)
    assert second.path == ((head,) if heads else ())
