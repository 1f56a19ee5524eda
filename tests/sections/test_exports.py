"""Rows that forms' programs export."""

from __future__ import annotations

import pytest

from rag.passages import make_passages
from rag.types import Note, Voice

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


def test_whose_an_exported_row_is_tell_its_cells_before_the_remark_and_not_the_remark():
    rows = (
        "1;4;SSP-konsulent;Forældrene ved ikke, hvad børnene ser",
        "2;4;lærer (Lundskolen);Eleverne på skolen snakker mere",
        "3;4;ung;Lærerne er søde",
    )
    text = "Eksport\n\nnr;bord;hvem;tekst\n" + "\n".join(rows)
    voices = [one.voice for one in make_passages(Note("a.txt", text, "Eksport", "0"))]
    assert voices == [Voice.EMPLOYEES, Voice.EMPLOYEES, Voice.CITIZENS]


@pytest.mark.parametrize("name", ["bord", "Gruppe"])
def test_a_column_that_numbers_the_tables_says_of_which_each_row_is(name):
    rows = (
        "1;2;ung;Der mangler et sted at være",
        "2;2;ung;Hallen lukker for tidligt",
        "3;4;lærer;Skabene virker nu godt",
    )
    text = f"Eksport\n\nnr;{name};hvem;tekst\n" + "\n".join(rows)
    groups = [(one.group, one.path[0]) for one in make_passages(Note("a.txt", text, "Eksport", "0"))]
    assert groups == [(f"{name.capitalize()} {number}",) * 2 for number in (2, 2, 4)]


THEMES = {
    "RENGØRING": ("de når kun gulvet i køkkenet og badet", "hver anden uge er for lidt når man har hund"),
    "MAD": ("for meget sovs og for lidt grønt til", "maden smager udmærket og den er varm"),
    "TID": ("der kom fjorten forskellige på tre uger", "de siger mellem syv og elleve"),
}


@pytest.mark.parametrize(
    ("names", "form", "who"),
    [
        ("Format: løbenr | alder | by | kommentar", "00{} | {} | Vråby | {}", "00{} | {} | Vråby"),
        ("nr;alder;by;svar", "{};{};Kær;{}", "{};{};Kær"),
        ("No. | age | answer", "#{} | {} | {}", "#{} | {}"),
    ],
)
def test_rows_under_later_themes_have_the_columns_names_that_stand_above_the_first(names, form, who):
    people = [(10 + at, 70 + at) for at in range(6)]
    said = [(theme, one) for theme, remarks in THEMES.items() for one in remarks]
    rows = [form.format(*person, one) for person, (_, one) in zip(people, said, strict=True)]
    parts = (f"{theme}\n{rows[2 * at]}\n{rows[2 * at + 1]}" for at, theme in enumerate(THEMES))
    found = read(f"Undersøgelse\n\n{names}\n\n" + "\n\n".join(parts) + "\n")
    column = names.replace(";", "|").split("|")[-1].strip()
    assert [(one.path, one.text) for one in found] == [
        ((theme, who.format(*person), column), one) for person, (theme, one) in zip(people, said, strict=True)
    ]


@pytest.mark.parametrize(
    "table",
    [
        (
            "TEMA | HVEM | BEHOV",
            "Besøg | Brugsen og Netto | en liste over dem der vil",
            "Mentorer | Hotellet | otte kurser",
        ),
        (
            "| nr | by | svar |",
            "| 1 | Vråby | der er for lidt lys på stien |",
            "| 2 | Kær | bussen kører for sjældent |",
        ),
        ("1 | Vråby | der er for lidt lys på stien", "2 | Kær | bussen kører for sjældent om aftenen"),
    ],
)
def test_tables_and_rows_without_names_are_no_export(table):
    assert not any(
        "Vråby" in one.path or "Brugsen og Netto" in one.path[-2:] for one in read("Svar\n\n" + "\n".join(table))
    )


@pytest.mark.parametrize(
    "rows",
    [
        ("Spørgsmål;Lund;Dal;I alt", "Antal svar;52;26;78", "Er imod (pct.);71;42;52,5"),
        ("Emne\tLund\tDal\tI alt", "Bus\t52\t26\t78", "Skole\t71\t42\t52,5"),
        ("Question;Yes;No", "More buses?;12;3", "More light?;9;6"),
    ],
)
@pytest.mark.parametrize("title", ["Fordeling af lukkede spørgsmål (alle svar)", "Optælling"])
def test_counts_that_are_exported_stand_under_the_names_of_their_columns_and_what_they_are_called(rows, title):
    text = "\n".join((f"Undersøgelse\n\n{title}", *rows, "\nI øvrigt mente flere, at skemaet var for langt.\n"))
    found = make_passages(Note("a.txt", text, "Undersøgelse", "0"))
    assert [(one.path, one.text) for one in found[:2]] == [
        ((title, " ".join(rows[0].split())), row) for row in rows[1:]
    ]
    assert found[2].path == (title,)


def test_semicolons_of_a_sentence_part_no_cells():
    said = "Flere ture; mere lys; en bænk"
    text = f"Ønsker\n\nFra salen\n{said}\nTaget skal laves; det drypper; og vinduet binder.\n"
    assert all(one.path[-1:] != (said,) for one in make_passages(Note("a.txt", text, "Ønsker", "0")))


@pytest.mark.parametrize("row", [";;;{}", ',,,"{}"', ";;{};;"])
def test_a_remark_in_the_last_cell_alone_is_read_without_the_empty_ones(row):
    said = (
        "Toget, det er for dyrt" if row[0] == ";" else "Toget er for dyrt",
        "hvorfor ikke om lørdagen",
        "og hvad så",
    )
    text = "Undersøgelse\n\nBemærkninger i feltet 'Andet'\n" + "".join(row.format(one) + "\n" for one in said)
    found = make_passages(Note("a.txt", text, "Undersøgelse", "0"))
    assert [(one.path[-1], one.text) for one in found] == [("Bemærkninger i feltet 'Andet'", one) for one in said]


@pytest.mark.parametrize(
    ("key", "names", "form"),
    [
        ('"{} {}";"Ja 38 %";"Nej 62 %"', "ID;ALDER;BY;SP;KOMMENTAR", "{};{};Lundby;{};{}"),
        ("{}: {}", "nr. ; alder ; spm ; svar", "{} ; {} ; {} ; {}"),
        ("- {} = {}", "no|age|question|comment", '{}|{}|{}|"{}"'),
    ],
)
def test_the_question_whose_code_a_row_has_stands_over_what_was_answered(key, names, form):
    asked = {"Q4": "Hvad synes du om busserne?", "Q12": "Er du tilfreds med hallen?"}
    said = [
        ("Q4", "De kører for sent om aftenen"),
        ("Q4", "Der mangler en til Hede"),
        ("Q12", "Den er iskold hele året"),
    ]
    said.append(("OTHER", "Kom og se vores strand engang"))
    rows = [form.format(f"{at:03}", 40 + at, *one) for at, one in enumerate(said, 1)]
    keys = [key.format(*one) for one in asked.items()]
    found = read("Undersøgelse\n\n" + "\n".join(keys) + "\n\n" + "\n".join([names, *rows]) + "\n")
    told = {one.text.strip('"'): "".join(one.path[:1]) for one in found}
    assert [told[words] for _, words in said[:-1]] == [asked[code] for code, _ in said[:-1]]
    assert told[said[-1][1]] not in asked.values()


def test_a_code_that_each_row_has_for_itself_is_no_question():
    rows = ["001;40;R1;De kører for sent om aftenen", "002;41;R2;Der mangler en til Hede"]
    text = "Svar\n\nR1 Anna fra Lundby\nR2 Bo fra Hede\n\nid;alder;kode;kommentar\n" + "\n".join(rows) + "\n"
    assert not [one for one in read(text) if one.path and one.path[0] == "Anna fra Lundby"]


@pytest.mark.parametrize(
    "said",
    [
        'Mei fik en bøde, anden uge her, "jeg læste det ikke". Sæt et op.\nJan fik bolig, alt var klar, "jeg bor her".',
        'Bo Lind, formand, sagde "det er nok". Så var der ro.\nIda Krag, lærer, sagde "nej tak". Hun gik.',
        'Kim, they go home, "at four". Start again.\nMei, they close, "the door", she said. Again.',
    ],
)
def test_commas_of_sentences_that_quote_somebody_part_no_cells(said):
    head = "Aften for nye\nHuset, stort lokale, 17.00-19.30\n\nTable 1\n\n"
    assert all(one.path[-1:] == ("Table 1",) for one in read(head + said + "\n"))


@pytest.mark.parametrize("label", ["Til stede:", "Deltagere:", "Present:"])
def test_a_list_of_who_was_there_that_was_wrapped_names_no_columns(label):
    listed = (
        f"{label} Susanne Birk (formand, Lindby Handel), Poul Rask\n(udlejer), Signe Lund (boghandler), Torben Olsen "
        "(slagtermester),\nCamilla Dam (frisør), Kenneth Friis (Kroen), Anja Voss (Hotel\nStrandgården), Jørn Aagaard "
        "(murermester), Ole Vig (Teknisk\nSkole)."
    )
    text = f"Referat\n4. marts 2026\n\n{listed}\n\n1. Torvet\n\n- Det er tomt.\n"
    assert [one.text for one in read(text)] == ["Det er tomt."]
