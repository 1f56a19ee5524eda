"""Groups and tables that a question names."""

from __future__ import annotations

import pytest

from rag.index.filters import allowed_rows
from rag.retrieval.groups import groups_in, unknown_groups_in
from rag.types import Filters, Note, Passage, PassageKind, Provenance, Span

GROUPS = (
    *("BORD 3 – GL. HAVRUM", "BORD 5 – UNGEBORDET (14-19 år)", "Gruppe 2 — dagtilbud 0-6 år"),
    *("Gruppe 4 (unge og voksne)", "TABLE 3 - families with children", "Bord 6: Skoleveje"),
    *("Gruppe B — Materielgården", "BORD 8 – NATUR", "TEAM SYD"),
    *("Væg 6: træer", "Station 1 – Havnen", "Planche 11"),
    *("STATION 4 * SKOVEN", "Stationen i byen"),
)


def passages():
    note = Note("a.txt", "Lys", "", "0", Provenance())
    made = [Passage(note, number, Span(0, 3), PassageKind.BULLET, (), group) for number, group in enumerate(GROUPS)]
    return [
        *made,
        Passage(note, 9, Span(0, 3), PassageKind.BULLET, ("BORD 7 – TVEJE",), "BORD 5 – UNGEBORDET (14-19 år)"),
    ]


@pytest.mark.parametrize(
    ("question", "words", "named"),
    [
        ("What problems did the table from Gl. Havrum bring up?", "table from Gl. Havrum", "BORD 3 – GL. HAVRUM"),
        ("Hvad kom der frem ved ungebordet?", "ungebordet", "BORD 5 – UNGEBORDET (14-19 år)"),
        ("What did the day-care group find difficult?", "the day-care group", "Gruppe 2 — dagtilbud 0-6 år"),
        ("Hvad siger bordet om skoleveje om cykler?", "bordet om skoleveje", "Bord 6: Skoleveje"),
        ("Hvad siger bordet med familier?", "bordet med familier", "TABLE 3 - families with children"),
        ("What did the families table say?", "the families table", "TABLE 3 - families with children"),
        ("What did group B mention?", "group B", "Gruppe B — Materielgården"),
        ("hvad siger gruppe b", "gruppe b", "Gruppe B — Materielgården"),
        ("Hvad foreslog folk ved naturbordet?", "naturbordet", "BORD 8 – NATUR"),
        ("What does Team Syd do well?", "Team Syd", "TEAM SYD"),
        ("Hvad siger bord 7?", "bord 7", "BORD 7 – TVEJE"),
        ("Hvad hang der på væg 6?", "væg 6", "Væg 6: træer"),
        ("What was said at station 1?", "station 1", "Station 1 – Havnen"),
        ("Hvad stod der på planche 11?", "planche 11", "Planche 11"),
        ("Hvad stod der på sedlerne ved station 4?", "station 4", "STATION 4 * SKOVEN"),
        ("What did group 4 say?", "group 4", "Gruppe 4 (unge og voksne)"),
        ("What did group B, building services, write?", "group B, building services,", "Gruppe B — Materielgården"),
        ("Hvad skrev gruppe 4 fra de unge?", "gruppe 4 fra de unge", "Gruppe 4 (unge og voksne)"),
        ("Hvad skrev gruppe 4 fra havnen?", "gruppe 4", "Gruppe 4 (unge og voksne)"),
    ],
)
def test_a_group_is_named_by_its_number_or_the_words_of_its_heading(question, words, named):
    found = [(reason.words, reason.value) for reason, _ in groups_in(question, passages())]
    assert found == [(words, named)]


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("Hvad sagde gruppe 5?", []),  # there is a BORD 5
        ("Hvad sagde bord 9 om skolen?", ["bord 9"]),
        ("What did table 12 and group 4 say?", ["table 12"]),
        ("Hvad sagde bord 8?", []),
        ("Hvad siger de om bus 9?", []),
        ("Hvad blev der sagt ved station 9?", ["station 9"]),
        ("Hvad siger de om stop på motorvejen?", []),
    ],
)
def test_a_number_that_no_group_has_and_no_note_speaks_of_is_unknown(question, named):
    notes = [Note("a.txt", "Bord 8 sad udenfor", "", "0", Provenance())]
    assert [found.group() for found in unknown_groups_in(question, notes, passages())] == named


def test_where_groups_have_no_numbers_none_is_unknown():
    assert not list(unknown_groups_in("Hvad sagde gruppe 5?", [], passages()[:0]))


@pytest.mark.parametrize("question", ["Hvad siger arbejdsgruppen om trafik?", "Who is the target group for the plan?"])
def test_a_group_of_no_heading_limits_nothing(question):
    assert not list(groups_in(question, passages()))


def test_what_stands_under_a_table_s_heading_passes_the_limit_to_that_table():
    said = passages()
    assert allowed_rows(said, Filters(group=("BORD 7 – TVEJE",))) == [len(said) - 1]


@pytest.mark.parametrize("question", ["What did the group a week ago say?", "Hvad sagde gruppe d. 3. april?"])
def test_an_article_and_a_date_are_no_letter_of_a_group(question):
    assert not list(groups_in(question, passages()))
