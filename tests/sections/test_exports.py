"""Rows that forms' programs export."""

from __future__ import annotations

import pytest

from rag.passages import make_passages
from rag.types import Note

ROWS = (
    ("1", "17", "Lundby", "The library is warm", "the bus never comes, not even on Sundays", "build a ramp"),
    ("2", "15", "Hede", "my team", "water drips on the court whenever it rains", "fix the roof"),
    ("3", "19", "Lundby", "-", "everything closes at half past five", "a café for people under 25"),
)
SAID = {
    "The library is warm": ("1", "GOOD"),
    "the bus never comes, not even on Sundays": ("1", "BAD"),
    "build a ramp": ("1", "IF I WAS MAYOR"),
    "my team": ("2", "GOOD"),
    "water drips on the court whenever it rains": ("2", "BAD"),
    "fix the roof": ("2", "IF I WAS MAYOR"),
    "everything closes at half past five": ("3", "BAD"),
    "a café for people under 25": ("3", "IF I WAS MAYOR"),
}


def read(text):
    return make_passages(Note("a.txt", text, "Svar", "0"))


def exported(names, form):
    return "Young voices\n\n" + names + "\n" + "\n".join(form.format(*row) for row in ROWS) + "\n\nNOTES\nThanks all.\n"


@pytest.mark.parametrize(
    ("names", "form"),
    [
        ("Columns:  no. ; age ; town ; GOOD ; BAD ; IF I WAS MAYOR\n", '{} ; {} ; {} ; "{}" ; "{}" ; "{}"'),
        ("no;age;town;GOOD;BAD;IF I WAS MAYOR", '{};{};{};"{}";"{}";"{}"'),
        ("no,age,town,GOOD,BAD,IF I WAS MAYOR", '{},{},{},"{}","{}","{}"'),
        ("no ; age ; town ; GOOD ; BAD ; IF I WAS MAYOR", "{} ; {} ; {} ; “{}” ; “{}” ; “{}”"),
    ],
)
def test_each_answer_of_an_exported_row_is_a_remark_under_its_column_s_name(names, form):
    found = [one for one in read(exported(names, form)) if len(one.path) > 1]
    said = {one.text: (one.path[-2][0], one.path[-1]) for one in found}
    assert said == SAID


def test_names_in_quotation_marks_below_a_title_of_as_many_cells_are_names_of_columns():
    names = 'Export;"Young voices";Lundby;5 May;raw;free text\nno;age;town;"GOOD";"BAD";"IF I WAS MAYOR"'
    found = [one for one in read(exported(names, '{};{};{};"{}";"{}";"{}"')) if len(one.path) > 1]
    assert {one.text: (one.path[-2][0], one.path[-1]) for one in found} == SAID


def test_a_column_below_a_question_is_an_answer_without_quotation_marks():
    text = "nr;by;Hvad er godt?;Andet\n1;Lundby;bussen;nej\n2;Hede;stien langs åen;nej\n3;Hede;skolen;nej\n"
    assert [(one.text, one.path[-1]) for one in read("Svar\n\n" + text)] == [
        ("bussen", "Hvad er godt?"),
        ("stien langs åen", "Hvad er godt?"),
        ("skolen", "Hvad er godt?"),
    ]


@pytest.mark.parametrize("odd", ["2;Hede;stien; og åen;lys", "2;Hede;stien langs\nåen og skoven;lys"])
def test_a_row_with_a_sign_too_many_or_broken_in_two_ends_no_table(odd):
    text = f"nr;by;Hvad er godt?;Hvad mangler?\n1;Lundby;bussen;lys\n{odd}\n3;Hede;skolen;læ\n4;Hede;;bænke\n"
    found = [(one.text, *one.path) for one in read("Svar\n\n" + text) if one.path]
    assert found == [
        ("bussen", "1;Lundby", "Hvad er godt?"),
        ("lys", "1;Lundby", "Hvad mangler?"),
        ("skolen", "3;Hede", "Hvad er godt?"),
        ("læ", "3;Hede", "Hvad mangler?"),
        ("bænke", "4;Hede", "Hvad mangler?"),
    ]


def test_rows_without_names_are_their_quoted_answers():
    text = 'Svar\n\nsvar_1; by: Lundby; "Jeg cykler. Stien er mørk"\nsvar_2; by: Hede; "ingen bus"\n'
    assert [(one.text, one.path[-1]) for one in read(text)] == [
        ("Jeg cykler. Stien er mørk", "svar_1; by: Lundby"),
        ("ingen bus", "svar_2; by: Hede"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Vi har tre ønsker; en bro; en sti\nDe koster lidt; de gavner meget; de haster\n",
        '"En bro"; "en sti"; "en bænk"\n"Et træ"; "en kiosk"; "en plads"\n',
        'Havnen ; ro om placeringen ; lærlinge\nLyng A/S ; boliger til de ansatte ; lokaler\nKlubben ; ro ; "bolde"\n',
    ],
)
def test_semicolons_between_remarks_are_no_export(text):
    assert not any(len(one.path) > 1 for one in read("Møde\n\n" + text))


def test_a_row_whose_last_cell_is_empty_and_one_cell_in_quotation_marks_are_rows_like_the_others():
    rows = '1;Lundby;bussen;"bænke; og læ";\n2;Hede;stien langs åen;lys;har børn\n3;Hede;;en kiosk;\n4;Hede;skolen;;\n'
    found = read("Svar\n\nnr;by;Hvad er godt?;Hvad mangler?;Andet\n" + rows)
    assert [(one.text, *one.path[-2:]) for one in found] == [
        ("bussen", "1;Lundby", "Hvad er godt?"),
        ("bænke; og læ", "1;Lundby", "Hvad mangler?"),
        ("stien langs åen", "2;Hede", "Hvad er godt?"),
        ("lys", "2;Hede", "Hvad mangler?"),
        ("en kiosk", "3;Hede", "Hvad mangler?"),
        ("skolen", "4;Hede", "Hvad er godt?"),
    ]


def test_commas_of_sentences_that_were_wrapped_are_no_export():
    text = (
        "Han bad om, at lyset bliver tændt, for man kan ikke\nse kanterne, når man rydder om natten, så bilen\n"
        "kører ned i grøften, og det er den tredje bil, der\ner købt i år.\n"
    )
    assert [one.text for one in read(f"Møde\n\n{text}")] == [text.strip()]


def test_titles_that_are_padded_with_empty_cells_head_the_rows_below_and_are_none():
    text = (
        "ID;When;Lives in;Good?;Bad?;Idea\n"
        '1;3 May;Lundby;"the library";"the bus";"n/a"\n2;4 May;Hede;"";"the roof";"a café"\n'
        ';;;;;\n"Last page (optional)";;;;;\n2;;;"we wait for a bus here";;\n1;;;"why no bins at the beach";;\n'
    )
    assert [(one.text, *one.path[-2:]) for one in read(f"Svar\n\n{text}")] == [
        ("the library", "1;3 May;Lundby", "Good?"),
        ("the bus", "1;3 May;Lundby", "Bad?"),
        ("the roof", "2;4 May;Hede", "Bad?"),
        ("a café", "2;4 May;Hede", "Idea"),
        ("we wait for a bus here", "Last page (optional)", "2"),
        ("why no bins at the beach", "Last page (optional)", "1"),
    ]
