"""Layouts that other municipalities use, and any text at all."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rag.passages import LONGEST, make_passages, sentences
from rag.sections import find_sections
from rag.sections.ornaments import COMMENT
from rag.sections.shapes import NOT_SAID
from rag.types import Note, PassageKind

LAYOUT = re.compile(
    r"[\W_]*|\W*(?:slide|side) \d+\W*|[oO0](?:\s*[oO0]){2,}|[oeO]|\d{1,2}(?:\.\d)*[.)]?|[a-zæøå]\)|(?:[A-ZÆØÅ]\s*){4,}"
)


def note(text, *, damaged=False):
    return Note("note.txt", text, "Note", "0", damaged=damaged)


def items(text, **options):
    found = note(text, **options)
    return [
        (tuple(heading.text for heading in section.path), " ".join(found.slice(item.span).split()))
        for section in find_sections(found)
        for item in section.items
    ]


def test_numbered_minutes_have_an_agenda_of_headings():
    text = "Referat\n\n1. Velkomst\n1.1 Ca. 80 var mødt.\n\n2. Havnen\n2.1 Kajen bør bevares.\n2.2 Boliger er dyre.\n"
    assert items(text) == [
        (("Velkomst",), "Ca. 80 var mødt."),
        (("Havnen",), "Kajen bør bevares."),
        (("Havnen",), "Boliger er dyre."),
    ]


def test_the_rows_of_a_table_are_passages_under_its_first_row():
    text = "Svar\n\n| Afsender | Svar |\n|---|---|\n| Lokalrådet | Sæt farten ned. |\n| Foreningen | Byg en sti. |\n"
    found = items(text)
    assert [said for _, said in found] == ["| Lokalrådet | Sæt farten ned. |", "| Foreningen | Byg en sti. |"]
    assert {path for path, _ in found} == {("| Afsender | Svar |",)}


@pytest.mark.parametrize("head", ["| Forslag | Stemmer |\n|---|---|\n", "Forslag\tStemmer\n", ""])
def test_the_first_row_of_figures_is_no_heading_of_the_others(head):
    sign = "|" if "|" in head else ""
    rows = [("Natbus", "12"), ("Badebro", "27"), ("Læskur", "8")]
    table = "\n".join(f"| {name} | {count} |" if sign else f"{name}\t{count}" for name, count in rows)
    found = items(f"Afstemning\n\n{head}{table}\n")
    assert len(found) == len(rows)
    assert not any(name in heading for path, _ in found for heading in path for name, _ in rows)


def test_a_question_heads_the_bullets_that_answer_it():
    text = "Aften\n\nHvad er svært?\n\n- Breve på dansk\n- Ingen bus\n"
    assert items(text) == [(("Hvad er svært?",), "Breve på dansk"), (("Hvad er svært?",), "Ingen bus")]


@pytest.mark.parametrize("sign", ["+", "->", "→", "÷", "✓", "➢"])
def test_the_signs_people_make_lists_with_are_bullets(sign):
    assert items(f"Møde\n\nVI ØNSKER\n{sign} Flere stier\n{sign} En bus mere,\n   også om søndagen\n") == [
        (("VI ØNSKER",), "Flere stier"),
        (("VI ØNSKER",), "En bus mere, også om søndagen"),
    ]


def test_a_line_in_bold_is_a_heading_until_the_next():
    text = "# Møde\n\n**Punkt 1. Havnen**\n\nKajen bevares.\n\n**Trafik:**\n\nVi vil have **flere** busser.\n"
    assert items(text) == [(("Punkt 1. Havnen",), "Kajen bevares."), (("Trafik:",), "Vi vil have **flere** busser.")]


def test_a_name_in_bold_under_a_quotation_says_whose_it_is():
    text = '# Høring\n\n## Støj\n\n> "Sæt en skærm op."\n> **Rugvænget**\n\n> "Læg ny asfalt."\n> **Midtbyen**\n'
    assert [path for path, _ in items(text)] == [("Støj",), ("Støj",)]
    assert [said.split("**")[1] for _, said in items(text)] == ["Rugvænget", "Midtbyen"]


def test_questions_under_a_heading_follow_each_other_without_empty_lines():
    text = "Gåtur\n\nSTOP 1: TORVET\nHvad virker?\n- Bænkene\nHvad virker ikke?\n- Lyset\nSTOP 2: HAVNEN\n- Kajen\n"
    assert items(text) == [
        (("STOP 1: TORVET", "Hvad virker?"), "Bænkene"),
        (("STOP 1: TORVET", "Hvad virker ikke?"), "Lyset"),
        (("STOP 2: HAVNEN",), "Kajen"),
    ]


def test_what_minutes_decide_is_of_the_item_and_not_of_its_last_question():
    text = "Referat\n\n**Punkt 4. Affald**\n\nHvorfor ændres det?\n- Rotter\n\n*Beslutning:* Tømmes hver uge.\n"
    assert items(text) == [
        (("Punkt 4. Affald", "Hvorfor ændres det?"), "Rotter"),
        (("Punkt 4. Affald",), "*Beslutning:* Tømmes hver uge."),
    ]


def test_what_stands_between_slides_is_a_heading_and_a_figure_goes_with_its_words():
    text = "Dag\n\n--- Slide 2 --- Bord 3: Byg\n19 uger\n   Ventetid på svar\n\n--- Slide 3 ---\n- En hydrolog\n"
    assert items(text) == [(("Bord 3: Byg",), "19 uger Ventetid på svar"), (("Slide 3",), "En hydrolog")]


def test_what_stands_below_a_slide_s_number_in_markdown_is_its_title():
    text = "# Slide 4\n\nPLEJEN – på mandag\n\n- Teams i Syd\n\n# Slide 5\n\nKlik for at tilføje titel\n"
    assert [said for path, said in items(text) if "PLEJEN – på mandag" in path] == ["Teams i Syd"]
    assert not any("Klik" in said for _, said in items(text))


def test_the_first_of_a_slide_s_points_heads_none_of_the_others():
    points = (
        "P-plads ved huset\nStøj (kontorerne mod vejen, man kan ikke tale i telefon med vinduet åbent)\nSommerfest\n"
    )
    text = f"# Slide 1\n\nVelkommen\n\n- Teams i Syd\n\n# Slide 2\n\nDet vi ikke nåede\n\n{points}"
    assert not any("P-plads" in heading for path, _ in items(text) for heading in path)


def test_lines_that_each_end_a_sentence_below_a_rule_and_a_title_are_remarks():
    rest = "En mand bagerst mente at støjen var værre før.\nEn ung mor sagde at ingen ved det.\n"
    text = f'Møde\n\nHer er alt.\n\n----------\nPLENUM (kort)\nSpurgt fra salen: "vi har spurgt i 2019, og nu".\n{rest}'
    assert [said for path, said in items(text) if "PLENUM (kort)" in path][1:] == rest.splitlines()


def test_each_speaker_of_an_interview_has_a_passage():
    text = "Interview\n\n1. Kontakten?\nD: Hun på anden sal er guld værd, hun ringer altid til mig.\nF: Jeg er bange.\n"
    assert [said[0] for _, said in items(text)] == ["D", "F"]


def test_a_list_in_an_e_mail_stands_under_who_wrote_it():
    text = "Høringssvar\n\nIndsat, som de kom.\n\nFra: Klub\nSendt: 3. maj\n\nHallen er kold.\n\nTre ønsker:\n- Lys\n"
    assert [path for path, _ in items(text)][2] == ("Fra: Klub Sendt: 3. maj", "Tre ønsker:")


@pytest.mark.parametrize("sign", ["•", "\uf0b7", "¢", "«", "o"])
def test_a_sign_on_a_line_of_its_own_makes_a_bullet_of_the_next(sign):
    assert items(f"Møde\n\nØnsker:\n{sign}\n\nFlere stier\n{sign}\nEn bus mere\n") == [
        (("Ønsker:",), "Flere stier"),
        (("Ønsker:",), "En bus mere"),
    ]


def test_what_a_scan_makes_of_bullets_are_bullets():
    assert [said for _, said in items("Memo\n\n¢ Flere stier\ne En bus mere\n« Ro i klassen\n", damaged=True)] == [
        "Flere stier",
        "En bus mere",
        "Ro i klassen",
    ]


@pytest.mark.parametrize("capital", ["O", "O "])
def test_a_capital_that_many_lines_begin_with_is_a_scan_s_bullet(capital):
    said = [f"{count}0 sager venter" if count == 3 else f"Sag {count} venter" for count in range(1, 7)]
    lines = "".join(f"{capital} {one}\n" for one in said)
    assert items(f"Memo\n\nGruppe 1\n\n{lines}", damaged=True) == [(("Gruppe 1",), one) for one in said]


def test_few_lines_that_begin_with_a_capital_have_it_for_a_word():
    assert items("Møde\n\nGruppe 1\n\nO Sole Mio blev sunget af koret fra gymnasiet.\n")[0][1].startswith("O Sole")


def test_a_number_over_signs_that_a_scan_tore_from_their_text_heads_it():
    above = "Notat\n\n1. Frivillige\n• De hjælper gerne\n\n"
    text = f"{above}2. Forslag fra grupperne\n•\n•\nLoft over antallet\nTo på vagt\n"
    assert (("Forslag fra grupperne",), "Loft over antallet") in items(text, damaged=True)


THEME = "Notat\n\nGruppe 1\n\n{above}Unge\no Flere værksteder\n\no En voksen i klubben\n\nAtomkraft som en mulighed?\n"
POINT = "Byrådet skal samarbejde på tværs.\n\n"


def test_a_scan_s_line_apart_from_a_title_s_list_leaves_it_where_points_stand_without_titles():
    assert items(THEME.format(above=POINT), damaged=True)[-1][0] == ("Gruppe 1",)


def test_it_stays_where_all_stands_under_titles_and_in_a_note_with_its_signs():
    assert items(THEME.format(above=""), damaged=True)[-1][0] == ("Gruppe 1", "Unge")
    assert items(THEME.format(above=POINT))[-1][0] == ("Gruppe 1", "Unge")


def test_it_stays_under_a_title_that_the_groups_repeat():
    text = THEME.format(above=POINT) + "\nGruppe 2\n\nUnge\no Et værksted mere\n"
    assert (("Gruppe 1", "Unge"), "Atomkraft som en mulighed?") in items(text, damaged=True)


def test_a_group_s_question_is_its_heading_and_a_group_s_words_are_not():
    text = "Møde\n\nGruppe 1: Hvad gør det svært at hjælpe i tide?\n\n- Mange skift\n\nBord 2: Vi vil have busser.\n"
    assert items(text)[0] == (("Gruppe 1: Hvad gør det svært at hjælpe i tide?",), "Mange skift")
    assert items(text)[1][1] == "Bord 2: Vi vil have busser."


def test_an_e_mail_s_head_and_the_signs_of_quoted_lines_are_no_words_of_it():
    text = (
        "Fra: Bestyrelsen\nTil: Kommunen\nEmne: SV: Høring\n\nVi fastholder vores svar.\n\n"
        "> Fra: Kommunen\n>\n> Køkkenet bliver.\n"
    )
    said = [words for _, words in items(text)]
    assert said[0] == "Vi fastholder vores svar."
    assert said[-1] == "Køkkenet bliver."
    assert not any(words.startswith((">", "Til:", "Emne:")) for words in said)


def test_markdown_headings_nest():
    parts = (
        "# Møde",
        "## Trafik",
        "Bussen er for dyr.",
        "### Cykler",
        "Der mangler stier.",
        "## Skole",
        "Den er stor.",
    )
    text = "\n\n".join(parts)
    assert [path for path, _ in items(text)] == [("Trafik",), ("Trafik", "Cykler"), ("Skole",)]


def test_plain_paragraphs_are_passages():
    text = "Vi talte om skolen, og alle var enige om at den er god.\n\nDerefter talte vi om vejen, som er dårlig.\n"
    assert [said for _, said in items(text)] == text.strip().split("\n\n")


def test_place_and_date_below_the_title_belong_to_the_head():
    found = find_sections(note("Referat af borgermøde\nSted: Hallen\nDato: 1. maj 2024\n\n- Byg en sti til skolen\n"))
    assert [heading.text for heading in found[0].path] == ["Referat af borgermøde", "Sted: Hallen", "Dato: 1. maj 2024"]
    assert len(found[0].items) == 0


@pytest.mark.parametrize(("line", "of_head"), [("Hallen, 4. feb. 2025", 2), ("Bussen er fuld kl. 7-8.30", 1)])
def test_a_date_with_its_month_in_words_belongs_to_the_head_and_hours_do_not(line, of_head):
    found = find_sections(note(f"Borgermøde\n{line}\n\n- Byg en sti til skolen\n"))
    assert len(found[0].path) == of_head


def test_a_long_paragraph_is_cut_between_sentences():
    text = "Intro her.\n\n" + " ".join(
        f"Dette er sætning nummer {n} om ca. 250 unge, f.eks. i byen." for n in range(40)
    )
    found = make_passages(note(text))
    assert all(len(one.span) <= LONGEST for one in found)
    assert all(one.text.endswith(".") for one in found)
    assert all(one.text[0].isupper() for one in found)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Vi mødte ca. 250 unge. De var glade.", 2),
        ("Det gælder f.eks. Aarhus. Og bl.a. Odense mv. Evt. flere.", 2),
        ("Mødet er 12. juni. Husk kaffe!", 2),
        ("Most came by bus. M. (Syria) walked. K. (Ukraine) did not. Vi vælger plan B. Den er god.", 5),
        ("Er det nok? Nej. ”Vi vil mere!” Ja.", 4),
        ("", 0),
    ],
)
def test_abbreviations_and_dates_end_no_sentence(text, count):
    assert len(sentences(text)) == count


NASTY = st.sampled_from(
    [
        *("", " ", "\f", "o O O O", "0O O O O", "R", "E", "F", "L", "- ", "-", "* * *", "|---|---|", "| a | b |", "# "),
        *("# Titel", "#Kultur", "=> og så", "Gruppe 3", "Spørgsmål 2: Hvad nu?", "Vi kan…", "(spørgsmål 2 på slide)"),
        *(
            "STED: HALLEN",
            "Unge:",
            "o Vi skal lave mere",
            "= Drift",
            "1. Velkomst",
            "2.1 Kajen bør bevares.",
            "a) først",
        ),
        *("\uf0b7 Et punkt der er delt over (flere", "linjer) og går videre", "Vi mener at byen skal vokse. Meget."),
        *("**fed** og <b>html</b>", "R E F L E K S", "Præsentation af", "fokusområder", "x" * 900, "😀 glade borgere"),
    ]
)

MAIL = """Fra: Anna Holm
Til: Teknik og Miljø
Emne: SV: Cykelsti

Hej Søren

Vi mangler lys på stien.

> Kommer der lys i år?

Nej, ikke i år.

Venlig hilsen
Anna Holm
Grundejerforeningen

____________________
Fra: Søren Bak
Til: Anna Holm
Emne: Cykelsti

Kære Anna

Tak for din mail.
"""


def test_who_writes_an_e_mail_its_greeting_and_its_signature_are_headings():
    items = [found.slice(item.span) for found in [note(MAIL)] for part in find_sections(found) for item in part.items]
    assert items == ["Vi mangler lys på stien.", "Kommer der lys i år?", "Nej, ikke i år.", "Tak for din mail."]


def test_an_earlier_e_mail_below_stands_under_its_own_head():
    last = [part for part in find_sections(note(MAIL)) if part.items][-1]
    assert [heading.text for heading in last.path] == [
        "Fra: Søren Bak Til: Anna Holm Emne: Cykelsti",
        "Kære Anna",
    ]


def test_a_greeting_is_only_a_greeting_in_an_e_mail():
    found = note("Møde om stier\n\nHej alle\n\nVi mangler lys.\n\nVenlig hilsen\nAnna\n")
    kept = " ".join(found.slice(item.span) for part in find_sections(found) for item in part.items)
    assert "Anna" in kept


def test_a_day_of_a_month_is_no_bullet():
    found = note("Møde\n\n1. maj holder vi fest på torvet og alle er velkomne.\n")
    assert "1. maj holder" in found.slice(find_sections(found)[-1].items[0].span)


def test_a_table_with_its_hosts_in_brackets_is_a_group():
    found = note("Workshop\n\nBord 6 (Karen og Per): Hvad savner I i byen?\n\n- En bænk ved søen\n")
    assert find_sections(found)[-1].path[-1].text.startswith("Bord 6")


def check(found):
    """Every letter is in a heading, an item or a mark of pure layout, and no two items share any."""
    covered = [0] * len(found.text)
    sections = find_sections(found)
    spans = [item.span for section in sections for item in section.items]
    marks = [mark for section in sections for mark in section.marks]
    for span in spans:
        assert found.slice(span).strip() == found.slice(span)
        for at in range(span.start, span.end):
            covered[at] += 1
    assert max(covered, default=0) <= 1
    for span in [*marks, *(heading.span for section in sections for heading in section.path)]:
        for at in range(span.start, span.end):
            covered[at] += 1
    missing = "".join(
        letter for letter, times in zip(found.text, covered, strict=True) if not times and letter.isalnum()
    )
    assert missing == ""
    layout = (LAYOUT, NOT_SAID, COMMENT)
    assert all(any(one.fullmatch(found.slice(mark)) for one in layout) for mark in marks)
    assert spans == sorted(spans, key=lambda span: span.start)


@settings(max_examples=300)
@given(st.lists(NASTY, max_size=25), st.booleans())
def test_nothing_is_lost_or_doubled_in_nasty_notes(lines, damaged):
    check(note("\n".join(lines), damaged=damaged))


@settings(max_examples=100)
@given(st.text(max_size=300))
def test_any_text_can_be_read(text):
    check(note(text))


@settings(max_examples=60)
@given(st.lists(NASTY, max_size=25))
def test_passages_are_slices_that_lose_no_letter_of_their_item(lines):
    found = note("\n".join(lines))
    spans = [passage.span for passage in make_passages(found)]
    for section in find_sections(found):
        for item in section.items:
            inside = [span for span in spans if item.span.contains(span)]
            letters = "".join(found.slice(span) for span in inside)
            assert re.sub(r"\s", "", letters) == re.sub(r"\s", "", found.slice(item.span))


def test_no_letter_of_the_five_notes_is_lost(notes):
    for found in notes.values():
        check(found)


@pytest.mark.parametrize("text", ["\uf0b7 Vi skal have flere busser i byen \n" * 25_000, "ord " * 750_000])
def test_a_large_note_is_read_in_seconds(text, busy):
    began = time.monotonic()
    make_passages(note(text))
    assert time.monotonic() - began < 20 * busy


@pytest.mark.parametrize(
    "text",
    [
        "a" * 80_000 + '"x;y;z\nb;c;d\nb;c;d\n',
        f'{"a," * 80_000}"\n' * 2,
        "*" * 80_000 + "a",
        "a" * 80_000 + ".",
        "Svar 4\n\nTo\n\n" * 2_000,
        "A. " * 8_000,
        "Møde\n\n" + "l. A\n" * 8_000,
        "Møde\n\n" + "A = b\n" * 8_000,
        "Møde\n\nTil stede: Bo Lind (lærer), Ida Holm\n\n" + "Bo Lind: Vi mangler en bus.\n\n" * 2_000,
    ],
    ids=[
        "a lone mark",
        "cells",
        "stars",
        "letters",
        "headings without end",
        "initials",
        "points",
        "a key without end",
        "turns",
    ],
)
def test_a_long_line_of_anything_is_read_in_seconds(text, busy):
    began = time.monotonic()
    make_passages(note(text))
    assert time.monotonic() - began < 5 * busy


def test_a_speaking_heading_is_a_passage_of_its_kind():
    found = make_passages(note("Møde\n\nTrafik\n\nVi skal passe på de svage!!\n- Byg en sti\n- Sæt farten ned\n"))
    assert PassageKind.HEADING in {one.kind for one in found}


def test_an_underlined_line_is_a_heading():
    found = items(
        "Borgermøde\n==========\n\nSvømmehallen\n------------\n• Bevar den\n• Billigere kort\n\n"
        "Veje\n----\n• Hullerne\n"
    )
    assert [(path[-1:], said) for path, said in found] == [
        (("Svømmehallen",), "Bevar den"), (("Svømmehallen",), "Billigere kort"), (("Veje",), "Hullerne")
    ]  # fmt: skip


def test_a_rule_below_a_sentence_underlines_nothing():
    found = items("Borgermøde\n\nVi talte om svømmehallen, og alle var for.\n------\n• Bevar den\n")
    assert "Vi talte om svømmehallen, og alle var for." in [said for _, said in found]


def test_the_first_row_between_tabs_names_the_columns():
    rows = (
        "Tema\tUdsagn\tHvem",
        "Mad\tDet er for dyrt\tForælder",
        "Normering\tVi løber\tPædagog",
        "Skur\tEt nyt\tForælder",
    )
    table = "\n".join(rows)
    found = items(f"Notat fra mødet\n\n{table}\n\nTak for i aften, og kom godt hjem alle sammen.\n")
    said = [said for _, said in found]
    assert not any("Udsagn" in one for one in said)
    assert [one.split()[0] for one in said][:3] == ["Mad", "Normering", "Skur"]


def test_a_mail_that_is_answered_is_a_part_of_its_own():
    mail = (
        "Fra: Lokalrådet\nTil: Kommunen\nEmne: Møllerne\n\nHej Susanne\n\n"
        "Vi er ikke imod møllerne, men de er for høje.\n\n"
        "Mange hilsner\nInge\n\nDen fre. 12. sep. 2025 kl. 10.02 skrev Susanne Kjær:\n"
        "> Støjen vil ligge under grænsen på 44 dB.\n"
    )
    found = {said: path for path, said in items(mail)}
    assert "Susanne Kjær" in found["Støjen vil ligge under grænsen på 44 dB."][-1]
    assert not any("Susanne Kjær" in one for one in found["Vi er ikke imod møllerne, men de er for høje."])


def test_a_question_below_the_title_is_no_line_of_the_head():
    found = items("Borgermøde\n\nHvornår skal skolen åbne: klokken syv eller otte?\n\nHvor: Hallen\n\nKlokken syv.\n")
    assert "Hvornår skal skolen åbne: klokken syv eller otte?" in [said for _, said in found]


def test_what_stands_below_a_table_is_not_under_the_names_of_its_columns():
    text = "Møde\n\n## Mad\n\n| Hvem | Udsagn |\n|---|---|\n| Forælder | Den er dyr. |\n\nTak for i aften, alle.\n"
    assert items(text)[-1] == (("Mad",), "Tak for i aften, alle.")


def test_a_table_without_names_of_columns_loses_no_row():
    text = "Møde\n\n| Trafik | Der mangler busser. |\n| Mad | Den er dyr. |\n| Skur | Et nyt. |\n"
    assert [said for _, said in items(text)] == text.strip().splitlines()[2:]


def under(text):
    """What each item of the text hangs under, by its words."""
    found = note(text)
    every = [item for section in find_sections(found) for item in section.items]
    return {found.slice(item.span): item.parent and found.slice(item.parent) for item in every}


@pytest.mark.parametrize("signs", ["a. b. c.", "a) b) c)", "(a) (b) (c)", "i) ii) iii)", "A. B. C."])
def test_letters_that_count_on_are_signs_of_a_list(signs):
    said = ["Et ungepanel, der mødes fire gange", "En fælles kampagne", "Bedre samarbejde"]
    lines = "\n".join(f"{sign} {words}" for sign, words in zip(signs.split(), said, strict=True))
    assert items(f"Møde\n\nFORSLAG\n{lines}\n") == [(("FORSLAG",), words) for words in said]


def test_a_letter_that_counts_on_from_nothing_is_a_word():
    text = (
        "Møde\n\nBrevet er skrevet af formanden for bestyrelsen, advokat\nA. Holm, og sendt\nd. 5. maj til kommunen.\n"
    )
    assert [said for _, said in items(text)] == [
        "Brevet er skrevet af formanden for bestyrelsen, advokat A. Holm, og sendt d. 5. maj til kommunen."
    ]


def test_minutes_may_be_numbered_without_full_stops():
    text = "Referat\n\n1 Velkomst\nAlle var mødt.\n\n2 Mad\n2.1 Smagen\nKartoflerne er kolde.\n\n3 Eventuelt\nIntet.\n"
    assert items(text) == [
        (("Velkomst",), "Alle var mødt."),
        (("Mad", "Smagen"), "Kartoflerne er kolde."),
        (("Eventuelt",), "Intet."),
    ]


def test_a_number_that_heads_nothing_is_not_under_the_one_before_it():
    text = "Møde\n\n1. Flere busser\na) om aftenen\nb) om søndagen\n2. Lys på stien\n3. Ro\nTak:\n1. Mad\n2. Vin\n"
    assert items(text) == [
        (("Flere busser",), "om aftenen"),
        (("Flere busser",), "om søndagen"),
        ((), "Lys på stien"),
        (("Ro", "Tak:"), "Mad"),
        (("Ro", "Tak:"), "Vin"),
    ]


def test_what_stands_further_in_hangs_under_what_is_above_whatever_its_sign():
    text = "# Møde\n\n## Ønsker\n\n- Parken\n  - lindene\n    - de gamle\n- Hallen\n\n1. Trafik\n   - farten\n2. Lys\n"
    assert under(text) == {
        "Parken": None,
        "lindene": "Parken",
        "de gamle": "lindene",
        "Hallen": None,
        "Trafik": None,
        "farten": "Trafik",
        "Lys": None,
    }


@pytest.mark.parametrize("box", ["[ ]", "[x]", "- [x]", "* [ ]", "☐", "☒"])
def test_a_box_to_tick_is_a_sign(box):
    assert [said for _, said in items(f"Møde\n\nAFTALER\n{box} Lyset ordnes\n{box} Brevet sendes\n")] == [
        "Lyset ordnes",
        "Brevet sendes",
    ]


def test_what_begins_in_bold_with_a_colon_is_a_remark_of_its_own():
    text = "# Møde\n\n## Byen\n\n**Bænke:** Der er for få.\n**Toiletter**: Der er ingen.\n"
    assert [said for _, said in items(text)] == ["**Bænke:** Der er for få.", "**Toiletter**: Der er ingen."]


def test_the_last_number_of_a_list_is_no_heading_of_what_follows():
    below = "Vi vil tale med kommunen om det, så snart vi kan."
    text = f"Møde\n\nØkonomi\n1. Huslejen\n2. Puljen\n3. Regnskabet\n\nOvervejelser\n\n{below}\n"
    assert items(text) == [
        (("Økonomi",), "Huslejen"),
        (("Økonomi",), "Puljen"),
        (("Økonomi",), "Regnskabet"),
        (("Overvejelser",), below),
    ]


def test_a_numbered_heading_stands_below_the_heading_that_the_note_marks():
    text = "# Møde\n\n## Sager\n\n1. Havnen\nKajen bevares.\n2. Skolen\nTaget er tæt.\n\n## Andet\n\nIntet nyt.\n"
    assert [path for path, _ in items(text)] == [("Sager", "Havnen"), ("Sager", "Skolen"), ("Andet",)]


LONG = "• Skraldet bliver ikke hentet ofte nok, og derfor flyder det omkring containerne i gården"


def test_a_heading_below_a_long_bullet_is_not_its_end():
    assert items(f"Møde\n\nProblemer\n{LONG}\n\nForslag\n\n• En ny ø\n• Lys\n")[1:] == [
        (("Forslag",), "En ny ø"),
        (("Forslag",), "Lys"),
    ]


@pytest.mark.parametrize("last", ["hele Engby", "dem i"])
def test_a_name_cut_over_an_empty_line_is_one_bullet(last):
    text = f"Møde\n\nProblemer\n{LONG.removesuffix('i gården')}{last}\n\nKommune\n• En ny affaldsø\n"
    assert items(text)[0][1].endswith(f"{last} Kommune")


def test_a_bracket_or_sentence_below_a_bullet_leads_no_other_bullets():
    text = "Møde\n\nØNSKER\n- Hjælpemidler\n(også til hjemmet)\n- Kørsel\nDen skal være gratis.\n- Ro\n  Om aftenen\n"
    assert under(text) == {
        "Hjælpemidler\n(også til hjemmet)": None,
        "Kørsel": None,
        "Den skal være gratis.": "Kørsel",
        "Ro\n  Om aftenen": None,
    }


def test_page_numbers_and_their_footers_are_layout():
    pages = (
        f"Emne {word}\n• Vi har {word} ønsker\n\nRingsø Kommune\n{at}\n\n"
        for at, word in enumerate(["to", "tre", "ti"], 1)
    )
    assert [said for _, said in items("Seminar\n\n" + "".join(pages))] == [
        "Vi har to ønsker",
        "Vi har tre ønsker",
        "Vi har ti ønsker",
    ]


def test_a_title_in_two_lines_above_place_and_date_is_the_head():
    text = "REFERAT\nMøde i Ældrerådet\nDato: 21. januar 2025\n\n1. Mad\nMaden er kold.\n"
    assert items(text) == [(("Mad",), "Maden er kold.")]


def test_a_rule_below_a_line_of_the_head_makes_no_heading_of_it():
    assert items("Aften\nSted: Rådhuset\n--------\n\nMaden er kold.\n") == [((), "Maden er kold.")]


def test_capitals_above_a_quotation_are_its_heading():
    text = 'Seminar\n\nRegler er gode.\n\nFASTE TEAMS\n"Når vi kender hinanden, går det lettere"\n– Mindre fravær\n'
    assert items(text)[-1][0] == ("FASTE TEAMS",)


def test_a_number_above_a_list_that_begins_anew_is_its_heading():
    text = "Notat\n\n5. Det virker\n- Makkere\n\n6. Forslag\n1) Faste hold\n2) Flere vagter\n"
    assert items(text)[1:] == [(("Forslag",), "Faste hold"), (("Forslag",), "Flere vagter")]


def test_figures_that_rise_are_no_page_numbers():
    text = "Måling\n\nHvor mange kender planen?\n12\n\nHvor mange bruger stien?\n45\n\nHvor mange vil cykle?\n80\n"
    said = " ".join(said for _, said in items(text))
    assert all(figure in said for figure in ("12", "45", "80"))


RUN = "o O O"
SIGNED = (
    "Vi har et stærkt hold i hele huset, og alle ved godt, hvad de laver hver dag\nLegepladsen er ny\nVi griner tit"
)


@pytest.mark.parametrize("lines", [f"{SIGNED}\n\n{RUN}", f"{RUN}\n\n{SIGNED}"])
def test_each_line_beside_a_torn_run_is_a_bullet(lines):
    found = items(f"Notat\n\nGruppe 1\n\n{lines}\n\nGruppe 2\n\n- Lokalerne er kolde\n", damaged=True)
    assert [said.split()[0] for _, said in found] == ["Vi", "Legepladsen", "Vi", "Lokalerne"]
    assert {path for path, _ in found[:3]} == {("Gruppe 1",)}


def test_the_end_of_a_bullet_over_an_empty_line_is_no_line_of_its_own():
    wide = "Mere fokus på basale færdigheder for at kunne begå sig i hele samfundet (både børn og forældre)."
    wraps = "Afprøv flere indsatser i hele kommunen, og tænk på dem der ellers aldrig bliver spurgt, så alle er"
    first = f"- {wide}\n\nUddannelse er ikke altid svaret.\n- {wraps}\n\nmed i det.\n"
    text = f"Møde\n\nIdéer\n\n{first}- Byggegrunde på\n\nEngvej\n- Bus\n"
    said = [" ".join(said.split()) for _, said in items(text)]
    assert said == [f"{wide} Uddannelse er ikke altid svaret.", f"{wraps} med i det.", "Byggegrunde på Engvej", "Bus"]


def test_a_dash_that_begins_a_line_goes_on_with_the_sentence_above():
    text = (
        "Svar\n\nKulturarven er gemt væk i en halv linje. Amatørerne – altså langt de fleste af os\n"
        "– er slet ikke nævnt. Og der står intet om, hvordan politikken skal følges op af dem.\n"
    )
    assert len(items(text)) == 1


def test_lines_whose_signs_got_lost_are_bullets_by_their_indent():
    first = (
        "Der er ingen steder at være om vinteren, hvis man ikke går til fodbold, og det gør mange ikke nu\n\nom dagen"
    )
    text = (
        f"Ungetopmøde\n\nFRITID\n\n {first}\n øvelokaler til bands\n Et sted i Nørrehav (x3)\n lys på stien\n\n"
        "SKOLE\n\n For meget larm (x4)\n vi vil møde senere\n valgfag\n"
    )
    said = [(path, " ".join(said.split())) for path, said in items(text)]
    assert said[0] == (("FRITID",), " ".join(first.split()))
    assert said[1:4] == [
        (("FRITID",), one) for one in ("øvelokaler til bands", "Et sted i Nørrehav (x3)", "lys på stien")
    ]
    assert [path for path, _ in said[4:]] == [("SKOLE",)] * 3


def test_a_paragraph_that_stands_in_is_no_list():
    lines = "   Vi har i mange år ventet på en ny bus til byen\n   og kan ikke mere\n   vente på den bus nu.\n"
    assert len(items(f"Svar\n\nFRITID\n\n{lines}\n{lines}")) == 2


def test_page_numbers_and_the_title_again_below_them_are_no_remarks():
    page = "\n                Side {} af 2\nKulturelt Samråd Aaby\n\n"
    text = (
        "Kulturelt Samråd Aaby\n\n1. Lokaler\n\nVi mangler lokaler.\n"
        + page.format(1)
        + "2. Tilskud\n\nVi mangler penge.\n"
    )
    assert [said for _, said in items(text + "\n   Side 2 af 2\n")] == ["Vi mangler lokaler.", "Vi mangler penge."]


def test_an_association_s_name_may_end_with_an_abbreviation():
    assert (
        items("Svar\n\nBILAG: Svar\n\nÆldre Sagen, lokalafd.\n- Flere busser\n")[0][0][-1] == "Ældre Sagen, lokalafd."
    )


def test_a_slide_s_parts_stand_under_its_title_and_end_with_it():
    slides = "\n\n\n".join(
        f"{title}\n{said} og meget mere end det\nDet er sagt om {title}\n\nDet vil vi\nFinde flere penge til {title}."
        for title, said in (
            ("Vandet", "Vi får for meget vand"),
            ("Vejene", "Der er mange huller"),
            ("Luft", "Luften er tung"),
        )
    )
    paths = [path for path, _ in items(f"Drøftelse\n\n{'Vi talte om det. ' * 6}\n\n\n\n{slides}\n")][1:]
    assert paths == [path for one in ("Vandet", "Vejene", "Luft") for path in ((one,), (one,), (one, "Det vil vi"))]


def test_rows_below_a_line_stand_under_it():
    found = items(
        "Referat\n\nPUNKT 3\n\n- Intet\n\nRunde til slut: ét ønske\n\n\tHald\t\tforlig\n\tLund\t\tro\n\tToft\t\tbus\n"
    )
    assert {path for path, _ in found[1:]} == {("PUNKT 3", "Runde til slut: ét ønske")}


@pytest.mark.parametrize(
    "head",
    [
        "Dialogue meeting\nOld Customs House – 10 September 2025\n\nMINUTES (in English)\nTaken by: Jonas Friis\n",
        "AABY KOMMUNE\nByrådssekretariatet\n\nREFERAT – TEMADRØFTELSE\nTirsdag den 20. maj 2025 kl. 17\n",
        "Kulturelt Samråd\n\nAaby Kommune\nAtt. konsulent Jens Krogh\n\nHøringssvar vedr. kulturpolitik\n",
    ],
)
def test_who_wrote_what_and_to_whom_is_the_note_s_head(head):
    assert [said for _, said in items(f"{head}\nVi har ventet længe på en sti.\n")] == [
        "Vi har ventet længe på en sti."
    ]


def test_a_sentence_that_bullets_end_heads_them_and_is_no_remark():
    text = "Møde\n\nFLIPOVER\n”Det bedste ved byen er …”\n\n- fjorden\n- håndbold\n\nPARKERINGSPLADSEN\n\n- boliger\n"
    begun = ("FLIPOVER", "”Det bedste ved byen er …”")
    assert items(text) == [(begun, "fjorden"), (begun, "håndbold"), (("PARKERINGSPLADSEN",), "boliger")]


def test_wishes_behind_names_head_nothing():
    text = (
        'Minutes\n\n1. Trade\n\n- We are short of staff\n\n2. Round the table – "one wish for the council"\n\n'
        "Hotel: a bus at 23.00\nHandel: say yes faster. A permit for tables took 5 months\nBrandt: homes\n"
    )
    found = items(text)
    assert [said for _, said in found][1] == "Hotel: a bus at 23.00"
    assert {path for path, _ in found[1:]} == {('Round the table – "one wish for the council"',)}


def test_a_scan_s_round_bullets_are_one_list_however_they_were_read():
    text = (
        "Faelles temadag\n\nGruppe A: Modtagelsen\n\nHvad er svaert?\n© Bussen mgder for sent\n0 Skemaet er langt\n"
        "o Ingen ved det\noVi mangler en tolk\nO 140 breve om dagen\no 12 minutters kg\n\n  . Side 2 af 3\n\n@nsker\n"
        "o Videotolk\no To skranker\no Et skilt\n0 En skranke\n"
    )
    found = make_passages(Note("a.txt", text, "Faelles temadag", "0", damaged=True))
    assert [(one.text, one.path[-1], one.parent) for one in found] == [
        ("Bussen mgder for sent", "Hvad er svært?", None),
        ("Skemaet er langt", "Hvad er svært?", None),
        ("Ingen ved det", "Hvad er svært?", None),
        ("Vi mangler en tolk", "Hvad er svært?", None),
        ("140 breve om dagen", "Hvad er svært?", None),
        ("12 minutters kg", "Hvad er svært?", None),
        ("Videotolk", "Ønsker", None),
        ("To skranker", "Ønsker", None),
        ("Et skilt", "Ønsker", None),
        ("En skranke", "Ønsker", None),
    ]


def test_letters_with_a_colon_head_the_points_below_them():
    text = (
        "Temadag\n\nGRUPPE 1\n\na) Lykkes:\no Samarbejdet fungerer\no Nye børn\n\nb) Bekymrer:\no Taget drypper\n\n"
        "GRUPPE 2\n\na) Lykkes:\no God tone\n\nb) Bekymrer:\no Vi er for få\n"
    )
    found = make_passages(Note("a.txt", text, "Temadag", "0"))
    assert [(one.text, one.path) for one in found] == [
        ("Samarbejdet fungerer", ("GRUPPE 1", "Lykkes:")),
        ("Nye børn", ("GRUPPE 1", "Lykkes:")),
        ("Taget drypper", ("GRUPPE 1", "Bekymrer:")),
        ("God tone", ("GRUPPE 2", "Lykkes:")),
        ("Vi er for få", ("GRUPPE 2", "Bekymrer:")),
    ]


def test_full_lines_that_each_end_a_sentence_are_remarks_of_their_own():
    said = [
        "Ni af de fjorten tomme lokaler ejes af to udlejere fra København, som ikke svarer på mails.",
        "Huslejen er 1.150 kr. pr. kvadratmeter i hele gaden, og det kan en ny butik ikke bære.",
        "Han er vred over, at Storegade var spærret i elleve uger, uden at butikkerne fik besked.",
        "Foreningen kan lægge 200.000 kr. om året til en leder af bymidten, hvis kommunen lægger det\nsamme.",
        "Omsætningen faldt med tyve procent i de uger, og to butikker måtte sige folk op.",
    ]
    text = "Runde\n\nTorben Krog fortalte det her i telefonen.\n\n" + "\n".join(said) + "\n"
    assert [one.text for one in make_passages(Note("a.txt", text, "Runde", "0"))][1:] == said


def test_wrapped_sentences_stay_together():
    text = (
        "Møde\n\nVi talte om broen, som er smal og farlig for dem, der cykler i skole om morgenen.\n"
        "Mange børn bliver derfor kørt. Det giver kø foran skolen hver eneste morgen, og de, der\n"
        "bor i gaden, kan ikke komme ud. En cykelbro ved siden af den gamle ville løse det hele.\n"
        "Den koster fire millioner kroner, og kommunen har ikke sat penge af til den i år eller\n"
        "næste år.\n"
    )
    assert len(make_passages(Note("a.txt", text, "Møde", "0"))) == 1


@pytest.mark.parametrize("rule", ["-" * 40, "=" * 40, "*" * 40, "─" * 40])
@pytest.mark.parametrize("title", ["A. ROUND OF THE FIRMS", "ROUND OF THE FIRMS", "Round of the firms"])
def test_a_line_between_two_rules_is_a_heading(rule, title):
    text = f"Breakfast\n\nNotes for the partners only.\n\n{rule}\n{title}\n{rule}\nThe gardener\n"
    text += "  > Four people came.\n  > Two stay.\n"
    found = make_passages(Note("a.txt", text, "Breakfast", "0"))
    assert [(one.text, one.path[-2:]) for one in found[1:]] == [
        ("Four people came.", (title, "The gardener")),
        ("Two stay.", (title, "The gardener")),
    ]


@pytest.mark.parametrize(("apart", "path"), [("", ()), ("\n", ("Veje",))])
def test_a_text_apart_from_the_last_of_numbered_items_is_of_none_of_them(apart, path):
    said = "Vi har sagt det mange gange, og der er stadig ikke nogen, der har gjort noget ved det her i byen."
    items = "\n\n".join(
        f"{at}. {name}\n{said}{apart}\n{said}" for at, name in enumerate(("Haller", "Skoler", "Veje"), 1)
    )
    end = "Sagen behandles i udvalget den 21. april og i byrådet den 26. maj, hvor der er plads til tilhørere."
    text = f"Notat om anlæg\n\n{items}\n\n{end}\n"
    found = make_passages(Note("a.txt", text, "Notat om anlæg", "0"))
    assert (found[-1].text, found[-1].path) == (end, path)


LINES = """bord 2 . affald
fire spande går vel an, men min mor på 84 kan ikke trække dem ud
madaffald hver 14. dag lugter om sommeren
   en anden: jeg synes nu det går fint
pladsen lukker kl 16
   -> åbent til 19 bare én dag om ugen
glascontaineren er fuld hver eneste mandag

Bord fire (de var kun 5)
+ læreren gør hvad hun kan
forslag: et roligt rum på skolen
forslag - netværk for forældre

fælles opsamling (nåede ikke alt)
* fart på vejen
"""


def test_lines_that_stop_wherever_a_point_does_are_points_though_they_begin_small_and_have_no_sign():
    found = make_passages(Note("a.txt", f"Møde\n\n{LINES}", "Møde", "0"))
    assert [(one.text, one.path[-1]) for one in found] == [
        ("fire spande går vel an, men min mor på 84 kan ikke trække dem ud", "bord 2 . affald"),
        ("madaffald hver 14. dag lugter om sommeren", "bord 2 . affald"),
        ("en anden: jeg synes nu det går fint", "bord 2 . affald"),
        ("pladsen lukker kl 16", "bord 2 . affald"),
        ("åbent til 19 bare én dag om ugen", "bord 2 . affald"),
        ("glascontaineren er fuld hver eneste mandag", "bord 2 . affald"),
        ("læreren gør hvad hun kan", "Bord fire (de var kun 5)"),
        ("forslag: et roligt rum på skolen", "Bord fire (de var kun 5)"),
        ("forslag - netværk for forældre", "Bord fire (de var kun 5)"),
        ("fart på vejen", "fælles opsamling (nåede ikke alt)"),
    ]


def test_a_paragraph_that_was_wrapped_is_one_however_small_its_lines_begin():
    text = (
        "der køres alt for stærkt på vejen\nog skiltet siger 50, så min dreng\ntør ikke cykle til skole mere, og\n"
        "bussen holder ikke ved kirken nu\nefter at den blev lagt om"
    )
    assert [one.text for one in make_passages(Note("a.txt", f"Møde\n\n{text}\n", "Møde", "0"))] == [text]


def test_quotations_one_below_another_are_each_a_passage_and_what_follows_is_none_of_the_last():
    said = '"vi kan ikke gå over vejen, der er ingen fodgængerfelter nu"\n"lav fællesspisning i alle landsbyer"'
    text = f"{said}\n\nhusk nøglen til huset\n"
    found = make_passages(Note("a.txt", f"Møde\n\nSedler:\n{text}", "Møde", "0"))
    assert [one.text for one in found] == [line for line in text.splitlines() if line]


def test_what_a_program_adds_to_a_mail_and_its_sender_s_first_name_are_nobody_s_words():
    text = (
        "Fra: Foreningen (Poul)\nSendt: 3. maj 2026\nEmne: Festen\n\nhej Ida\nvi er 140 frivillige\n\nPoul\n\n"
        "Lund Kommune | Torvet 1 | Tænk på miljøet før du printer\n"
        "Denne e-mail kan indeholde fortrolige oplysninger. Har du fået den ved en fejl, så slet den.\n"
    )
    assert [one.text for one in make_passages(Note("a.txt", text, "Festen", "0"))] == ["vi er 140 frivillige"]


def test_the_first_item_of_a_scan_s_minutes_is_a_heading_though_its_capital_was_read_as_a_small_l():
    text = "1   lnklusion i klassen\n\nDer er for få.\n\n2   Sundhed\n\nAlle er glade.\n\n3   Evt.\n\nIntet at sige.\n"
    note = Note("a.txt", f"Notat\n\n{text}", "Notat", "0", damaged=True)
    assert [one.path[-1] for one in make_passages(note)] == ["Inklusion i klassen", "Sundhed", "Evt."]


PHONE_CALL = """[scan_0007.pdf  -  tekst genkendt automatisk  -  side 1 af 2]

Lunde Kommune
Boligsocial indsats                                     J.nr. 03.25.00-P20-11-26

        {paper}

Dato:  17. februar 2026            Kl.:  10.15
Notat ved:  Bo Winther, koordinator
Samtale med:  Ida Falk, driftschef

1)  Ida Falk (ringede selv)

Hun oplyser, at der er mange lejemål i parken, og ventes
på dem i tre år. Boligforeningen bygger dem gerne, heraf
{count} små. De koster hver især ca. 1,9 mio.
pr. opgang, og det er hun ked af. Hun er glad for huset på
Skolegade, og for de mange, som kommer der og hjælper med.

{page}

Hun ringer igen.
"""


@pytest.mark.parametrize(
    ("paper", "count", "page"),
    [
        ("T E L E F O N N O T A T", "20", "- - - - - - - - - - - - - side 2"),
        ("Telefonnotat", "2O", "------- side 2 -------"),
        ("MØDENOTAT", "1.200", "side 2 af 2"),
    ],
)
def test_a_note_of_a_call_has_a_head_and_its_sentences_go_on_over_numbers_and_short_lines(paper, count, page):
    said = [" ".join(text.split()) for _, text in items(PHONE_CALL.format(paper=paper, count=count, page=page))]
    assert said[-1] == "Hun ringer igen."
    assert " ".join(said[:-1]).startswith("Hun oplyser, at")
    assert not any(text.startswith((count, "pr.", "Skolegade")) for text in said)
    assert not any("side" in text for text in said)


def test_a_number_below_a_full_line_that_ends_with_a_year_begins_anew():
    above = "Spørgeskema fra hele kommunen, sendt til alle borgere og lukket i april 2025"
    rest = "Der kom mange svar fra alle egne i det forløbne år, og de fleste af dem handlede om busserne."
    assert "612 svar kom ind" in [said for _, said in items(f"Svar\n\n{rest}\n\n{above}\n612 svar kom ind\n")]


def test_a_table_s_row_that_ends_the_note_heads_nothing():
    assert items("R\n\nR\n| a | b |")[-1][1] == "| a | b |"


@pytest.mark.parametrize(
    "head",
    [
        "Bent, 71 år, gift med Lis, der har fået en hjerneskade",
        "Karin (58), datter til en beboer på plejehjemmet ved den gamle skole",
        "Ruth Kyed, 83 years, who moved here from the island when her husband died",
    ],
)
def test_who_somebody_is_heads_the_text_that_tells_of_them(head):
    told = "Der gik ni måneder, før der var en plads, og i de ni måneder var der ingen hjælp at få. Det var hårdt."
    text = f"Samtaler\n\n{told}\n\n\n{head}\n\n{told} {told}\n\n{told}\n"
    assert [path[-1:] for path, _ in items(text)] == [(), (head,), (head,)]


@pytest.mark.parametrize("number", ["side 2", "Side 2", "- side 2 -"])
def test_the_number_of_a_page_alone_on_its_line_is_nobody_s_remark(number):
    text = f"Noter\n\nDer mangler bænke ved åen.\n{' ' * 60}{number}\nDer mangler lys på stien til skolen.\n"
    assert [said for _, said in items(text)] == ["Der mangler bænke ved åen.", "Der mangler lys på stien til skolen."]


@pytest.mark.parametrize(
    ("first", "second", "third"),
    [
        (
            "| 4 | Ny bro ved havnen | 900 | Ida Holm (S) | Nej |",
            "| 4 | – | – | Bo Lind (V) | Gerne |",
            "| 5 | Kaj | 3 | Eva | Ja |",
        ),
        ("| Ny bro ved havnen | Ida Holm | Nej |", "| | Bo Lind | Gerne |", "| Kaj | Eva Kvist | Ja |"),
        ("| 1 | Ny bro ved havnen | Ida | Nej |", "| do. | do. | Bo Lind | Gerne |", "| 2 | Kaj | Eva Kvist | Ja |"),
    ],
)
def test_a_row_that_points_at_the_one_above_stands_under_what_that_is_about(first, second, third):
    names = f"| {' | '.join(('Nr', 'Forslag', 'Beløb', 'Ordfører', 'Bemærkning')[-first.count('|') + 1 :])} |"
    rule = "|" + "---|" * (first.count("|") - 1)
    rows = "\n".join((names, rule, first, second, second.replace("Gerne", "Snart"), third))
    text = f"Møde\n\n{rows}\n\nKirsten gik før tid.\n"
    found = make_passages(Note("a.txt", text, "Møde", "0"))
    about = {one.text.strip("| ").split("|")[-1].strip(): one.path[0] for one in found if one.path}
    assert about == {"Nej": names, "Gerne": "Ny bro ved havnen", "Snart": "Ny bro ved havnen", "Ja": names}
    assert not found[-1].path


def test_rows_far_below_point_at_nothing():
    rows = "\n".join(f"| | Bo Lind | Remark {number} |" for number in range(100))
    text = f"Møde\n\n| Sted | Ordfører | Bemærkning |\n|---|---|---|\n| Broen | Ida Holm | Nej |\n{rows}\n"
    found = make_passages(Note("a.txt", text, "Møde", "0"))
    assert [len(one.path) for one in found] == [1] + 40 * [2] + 60 * [1]


@pytest.mark.parametrize("row", ["| Hallen | – | Gerne |", "| Broen | – | – |", "| Broen | Bo Lind | – |"])
def test_a_dash_for_an_answer_that_lacks_points_at_nothing(row):
    names = "| Sted | Ordfører | Bemærkning |"
    text = f"Møde\n\n{names}\n|---|---|---|\n| Broen | Ida Holm | Den er glat |\n{row}\n"
    assert {tuple(one.path) for one in make_passages(Note("a.txt", text, "Møde", "0"))} == {(names,)}


@pytest.mark.parametrize("layout", ["Side 2 af 2", "~~ . :", "- - . ,"])
def test_in_a_scan_a_title_may_stand_below_marks_or_a_pages_number(layout):
    text = (
        "NOTAT                 Side 1 af 2\nLundby Kommune\n9. decernber 2025\n\nBrevene\n"
        "Vi sender i gennernsnit 9 breve pr. borger i kvarta1et, og systernet danner dem.\n"
        f"                    {layout}\nSarntaler ude af huset\n"
        "Vi har siden septernber holdt samta1er i gaden, og 17 ud af 20 mødte op derude.\n"
    )
    damaged = [make_passages(Note("a.txt", text, "Notat", "0", damaged=one))[-1].path for one in (True, False)]
    assert [path[-1:] for path in damaged] == [("Samtaler ude af huset",), ("Brevene",)]
