"""What a person reads in the five notes is what the parser finds."""

from __future__ import annotations

import pytest

from rag.types import PassageKind


def folded(passage):
    return " ".join(passage.text.split())


def parent_of(passage):
    return " ".join(passage.note.slice(passage.parent).split()) if passage.parent else None


@pytest.mark.parametrize(
    ("note", "whole"),
    [
        (
            "001",
            "Manglende forældrekompetencer (øget sundhedspleje, dårlige sprogvurderinger, potentiel mistrivsel)",
        ),
        (
            "002",
            "”huller” i overgang mellem vuggestue og børnehave, børnehave og skole – barnet bliver ikke fulgt.",
        ),
        (
            "003",
            (
                "Udlejere mangler sikkerhed for deres investering og derfor tør de ikke investere i boliger "
                "i Randers Kommune"
            ),
        ),
        ("000", "God ide med at se pa darlige boliger — maske kan vi komme fg@r ind (nogle holder os ude)"),
    ],
)
def test_a_bullet_wrapped_over_lines_is_one_passage(passage, note, whole):
    assert folded(passage(note, whole[:30])) == whole


def test_a_paragraph_that_a_full_line_ends_goes_on(passage):
    assert folded(passage("001", "Sociale partnerskaber")).endswith("”Hvad er det vi gør?”.")


def test_a_sub_bullet_keeps_its_parent(passage):
    parent = parent_of(passage("002", "Social dannelse"))
    assert parent.startswith("Undervisning på skolerne i ”Samfundssind”")
    assert parent.endswith("De bliver bl.a. undervist i:")


def test_bullets_hang_under_the_paragraph_that_leads_them(passage):
    for words in ("Både opdeling internt", "Opdeling mellem kommune/region"):
        assert parent_of(passage("003", words)).startswith("Opdeling kasser/søjlen")


def test_a_line_that_says_something_above_bullets_is_a_passage_and_their_parent(passage):
    lead = passage("003", "Vi skal arbejde meget mere helhedsorienteret")
    assert lead.kind is PassageKind.HEADING
    assert parent_of(passage("003", "ikke kun den enkelte borger")) == folded(lead)
    assert lead.path[-1] == "Styrket samarbejde om udsatte borgere"


@pytest.mark.parametrize("theme", ["Styrket samarbejde om udsatte borgere", "Udsatte børn og unge:", "Generelt"])
def test_a_theme_is_a_heading_and_no_passage(passages, theme):
    assert any(theme in one.path for one in passages["003"])
    assert all(folded(one) != theme for one in passages["003"])


def test_the_same_theme_under_two_exercises_has_two_paths(passages):
    paths = {one.path for one in passages["003"] if "Boliger i bedre kvalitet" in one.path}
    assert {path[0] for path in paths} == {
        "Opsamling på øvelse 1 (mini-tragt)",
        "Opsamling på øvelse 2 (dialog ved bordene)",
    }


@pytest.mark.parametrize("note", ["002", "003"])
def test_a_heading_with_nothing_below_it_is_an_empty_section(sections, note):
    empty = [one for one in sections[note] if one.path[-1].text == "Vi kan… (spørgsmål 2 på slide)"]
    assert len(empty) == 1
    assert empty[0].items == ()


def test_a_heading_after_a_form_s_leading_space_is_not_glued_to_the_line_above(passage):
    assert folded(passage("003", "Det er uklart hvad Assentoft")).endswith("udfordringer i Randers C")


def test_who_took_the_minutes_stands_in_no_path(passages):
    told = [heading for found in passages.values() for one in found for heading in one.path]
    assert not [heading for heading in told if "REFERENT" in heading or "HEIDI" in heading or "ANNE" in heading]


def test_a_run_of_torn_bullets_gives_each_line_its_own(passages):
    first = [folded(one) for one in passages["000"] if one.path[-1:] and one.path[-1].startswith("Spørgsmål 1:")]
    assert first[:6] == [
        "Vi har gode arbejdspladser",
        "Faglig kvalitet i vores opgaver er hgj",
        "Medarbejdere er dybt engageret i borgerne",
        "Iderigdom er stor i forhold til udvikling pa arbejdspladsen",
        "Vi har godte bosaetningsmuligheder",
        "Beliggenhed er god --> virksomheder ved E45 og boliger",
    ]


def test_torn_bullets_below_a_point_hang_under_it(passage):
    for words in ("Samle udfordringerne", "Skubbe pa", "Vi skal forenkle", "PPR skal"):
        assert parent_of(passage("000", words)) == "Bedre samarbejde pad tveers"


@pytest.mark.parametrize("heading", ["Erhverv", "Omsorg", "Tværfaglighed"])
def test_headings_stacked_without_their_text_are_empty(sections, heading):
    found = [
        one for one in sections["000"] if one.path and one.path[-1].text.lower() in (heading.lower(), "tveerfaglighed")
    ]
    assert found
    assert all(one.items == () for one in found)


@pytest.mark.parametrize("words", ["Tiltraeknings strategi", "Kan ordet ensom", "Bunden tydelig opgave"])
def test_text_torn_from_its_heading_stands_under_its_group_only(passage, words):
    found = passage("000", words)
    assert found.group == "Gruppe 3"
    assert found.path[-1].startswith("Spørgsmål 1 + 2")


@pytest.mark.parametrize("words", ["dge branding", "Fé afdelinger", "Atomkraft"])
def test_a_scan_s_point_apart_from_a_title_s_text_is_not_under_the_title(passage, words):
    assert passage("000", words).path[-1].startswith("Spørgsmål")


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("Styrket samarbejde pa tveers", "Fleksible indsatser for børn og unge:"),
        ("Det kraever en forventningsafstemning", "Frivillige"),
        ("Vi skal have klare forventninger", "Unge/barn"),
        ("Massivt fokus pa sundhedsplejen", "Unge/barn"),
    ],
)
def test_a_scan_s_title_keeps_what_stands_right_below_it(passage, words, title):
    assert passage("000", words).path[-1] == title


def test_groups_are_known(passages):
    groups = {one.group for one in passages["000"]} - {None}
    assert groups == {"Gruppe 1", "Gruppe 2", "Gruppe 3", "Gruppe 4"}


def test_headings_of_a_scan_are_read_repaired(passages):
    assert any("Fleksible indsatser for børn og unge:" in one.path for one in passages["000"])


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("Flere landzonetilladelser.", "Præsentation af fokusområder"),
        (
            "På tværs af grupperne var der en særligt optagethed af fokusområdet ift. at",
            "Refleksioner fra gruppedrøftelser",
        ),
        ("Der var et stort overlap", "Refleksioner fra gruppedrøftelser"),
        ("Krydsservice er et godt", "Præsentation af fokusområder"),
        ("Kloge kvadratmeter", "Refleksioner fra gruppedrøftelser"),
    ],
)
def test_a_label_that_stands_after_its_slide_names_it(passage, words, label):
    assert passage("004", words).path[0] == label


def test_a_slide_s_title_goes_on_over_its_reflections(passage):
    found = passage("004", "På tværs af grupperne var afsættet")
    assert found.path == ("Refleksioner fra gruppedrøftelser", "BESKÆFTIGELSE")


def test_a_topic_on_a_slide_is_a_heading(passage):
    assert passage("004", "Flere landzonetilladelser.").path[-1] == "Smidige processer"
    assert passage("004", "Understøtte at der skabes flere").path[-1] == "Kultur"


def test_each_line_of_a_slide_is_its_own_passage(passage):
    assert folded(passage("004", "Give input til DK2020.")) == "Give input til DK2020."
