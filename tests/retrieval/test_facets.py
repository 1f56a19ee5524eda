"""Which side of a matter is asked about, and whether a passage is about that side."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rag.retrieval.facets import facet_met, facets_in, without_facets
from rag.types import Note, Passage, Side, Span


@pytest.mark.parametrize(
    ("text", "facets"),
    [
        ("Hvad fungerer godt i dag?", {"works"}),
        ("Hvad virker?", {"works"}),
        ("Hvad er vi gode til?", {"strengths"}),
        ("Hvad kunne vi gøre i fællesskab?", {"wished"}),
        ("Q9 Hvad skal vi gøre?", {"wished"}),
        ("Hvad bør kommunen gøre?", {"wished"}),
        ("What should the town council do?", {"wished"}),
        ("Hvad skal jeg gøre for at få en plads?", set()),
        ("What is needed?", {"wished"}),
        ("What keeps the employees awake at night?", {"feared"}),
        ("What gets on the nerves of the residents?", {"hard"}),
        ("Hvad vil det lokale erhvervsliv gerne have?", {"wished"}),
        ("What do young people dream of?", {"wished"}),
        ("Hvad kan vi selv gøre?", {"offered"}),
        ("Hvad var borgerne uenige om?", {"disputed"}),
        ("What could the politicians not agree on?", {"disputed"}),
        ("Parkering delte gruppen", {"disputed"}),
        ("Alle var enige", set()),
        ("What would residents like to see?", {"wished"}),
        ("What do residents like?", {"works"}),
        ("Hvad har borgerne brug for?", {"wished"}),
        ("Der er brug for en bænk", set()),
        ("Hvad sætter borgerne pris på?", {"works"}),
        ("Hvad brokker folk sig over?", {"hard"}),
        ("Hvad virker ikke?", {"hard"}),
        ("What does not work?", {"hard"}),
        ("STYRKER", {"strengths"}),
        ("TABLE 2 - work and language", set()),
        ("She works at the factory", set()),
        ("Mikrofonerne virker stadig ikke", {"hard"}),
        ("The app works no longer", {"hard"}),
        ("not very happy with it", {"hard"}),
        ("Ikke kun glade for det", {"works"}),
        ("Rent is not the problem", set()),
        ("What was said concerning the harbour?", set()),
        ("What are residents concerned about?", {"feared"}),
        ("Der er huller i vejen", set()),
        ("Hvad står i vejen?", {"hard"}),
        ("Hvad er medarbejderne trætte af?", {"hard"}),
        ("Hvad kan borgerne godt lide ved byen?", {"works"}),
        ("Hvad kan borgerne ikke lide?", {"hard"}),
        ("Hvad vil gruppe 3 lave om?", {"wished"}),
        ("Hvad skal der ske nu?", {"wished"}),
        ("Haltiderne fordeles i april", set()),
        ("Hvilke svage sider ser medarbejderne?", {"hard"}),
        ("What do employees propose?", {"wished"}),
        ("Hvad er I nervøse for?", {"feared"}),
        ("Besluttet i dag", {"decided"}),
        ("Manglende belysning", {"hard"}),
        ("Hvad siger borgerne om busser?", set()),
    ],
)
def test_the_words_for_a_side_are_known_in_both_languages(text, facets):
    assert facets_in(text) == facets


def passage(said: str, *path: str, side: Side | None = None) -> Passage:
    note = Note("a.txt", said, "Møde", "x")
    return Passage(note, 0, Span(0, len(said)), path=path, side=side)


@pytest.mark.parametrize(
    ("question", "found", "met"),
    [
        ("What are people pleased with?", passage("Naboerne", "Bord 3", "Hvad fungerer godt?"), 1.0),
        ("What are people pleased with?", passage("Naboerne", "Bord 3", "Hvad bekymrer jer?"), -1.0),
        ("What worries them?", passage("Flere biler", "Hvad er svært?"), 1.0),
        ("What do they suggest?", passage("Forslag: en bom", "Møllestien"), 0.5),
        ("What do they suggest?", passage("Lyset er slukket", "Møllestien"), 0.0),
        ("Hvad er svært?", passage("Flere træer", "Idéer", "I forhold til udfordringen om parkering:"), -1.0),
        ("Hvad foreslår de?", passage("Flere træer", "Idéer", "I forhold til udfordringen om parkering:"), 1.0),
        ("Hvad er svært?", passage("Der er fyldt", "Bord 2", "Vedr. problemer med parkering"), 1.0),
        ("Hvor ligger hallen?", passage("Naboerne", "Hvad fungerer godt?"), 0.0),
        ("Hvilke styrker ser de?", passage("Flere busser", "Hvilke styrker har vi? Hvilke ønsker har I?"), 0.0),
        ("Hvad er svært?", passage("Vi mangler busser", "Styrker og svagheder"), 0.5),
        ("Hvad er de glade for?", passage("Flere busser", "Styrker at bygge videre på"), 0.0),
        ("Hvad er de glade for?", passage("Der er brug for busser", "Styrker"), 0.0),
        ("Hvad er de glade for?", passage("Bedre samarbejde", "Hvad er lykkedes?"), 1.0),
        ("Hvilke styrker ser de?", passage("Flere busser", "Styrker at bygge videre på"), 1.0),
    ],
)
def test_a_heading_says_what_its_bullets_are_about(question, found, met):
    assert facet_met(facets_in(question), found) == met


@pytest.mark.parametrize(
    ("question", "found", "met"),
    [
        ("Hvad er svært?", passage("Bussen", "Det gode og det svære", side=Side.HARD), 1.0),
        ("Hvad er svært?", passage("Hallen", "Det gode og det svære", side=Side.WORKS), -1.0),
        ("Hvad fungerer?", passage("Hallen", "Bord 1", side=Side.WORKS), 1.0),
        ("Hvad fungerer?", passage("En natbus", "Hvilke ønsker har I?", side=Side.WORKS), -1.0),
        ("Hvad fungerer?", passage("Hallen", "Bord 1", "Godt:"), 1.0),
    ],
)
def test_a_bullet_s_own_sign_tells_its_side_where_the_headings_leave_it_open(question, found, met):
    assert facet_met(facets_in(question), found) == met


COLUMNS = "| Emne | Det går godt | Det er svært | Vi foreslår |"


@pytest.mark.parametrize(
    ("question", "row", "met"),
    [
        ("Hvad foreslår de?", "| Breve | Tonen | Sproget | Ring først |", 1.0),
        ("Hvad foreslår de?", "| Breve | Tonen | Sproget | |", -1.0),
        ("Hvad er svært?", "| Breve | – | Sproget | |", 1.0),
        ("Hvad er de glade for?", "| Breve | – | Sproget | |", -1.0),
        ("Hvad er de glade for?", "| Breve | Sproget er svært |", 0.0),
    ],
)
def test_a_table_s_row_is_on_the_sides_of_the_columns_that_it_fills(question, row, met):
    assert facet_met(facets_in(question), passage(row, "Gruppe 1", COLUMNS)) == met


@pytest.mark.parametrize(("group", "met"), [("Bord 3", 1.0), ("Bord 3 (de unge på Havnen)", 0.0)])
def test_the_number_of_a_table_is_no_heading_between_a_side_and_what_was_said(group, met):
    found = replace(passage("Flere bænke", "BLÅ = ideer", "byen", group), group=group)
    assert facet_met(facets_in("Hvad foreslår de?"), found) == met


def test_what_stands_between_the_words_for_a_side_is_kept():
    assert without_facets("Hvad vil foreningerne have?") == "Hvad foreningerne ?"
