"""Heads that people draw, signs that they list by, and lines that nobody said."""

from __future__ import annotations

import time

import pytest

from rag.passages import make_passages
from rag.types import Note


def read(text, *, damaged=False):
    return [(one.path, one.readable) for one in make_passages(Note("note.txt", text, "Møde", "0", damaged=damaged))]


@pytest.mark.parametrize(
    "draw",
    [
        "===== {} =====",
        "--- {} ---",
        "*** {} ***",
        "~~~ {} ~~~",
        "##### {} #####",
        "────{}────",
        "..:: {} ::..",
        ">>> {} <<<",
        "│ {} │",
        "| {} |",
        "== {}",
        "~ {} ~",
        "= {} =",
        "◆ {} ◆",
        "=== {}",
    ],
)
def test_what_is_drawn_around_a_title_makes_it_a_heading(draw):
    heads = [draw.format(name) for name in ("BORD 1 – forældre", "BORD 2 – naboer")]
    found = read(f"Møde\n\n{heads[0]}\n- Bussen kører for sjældent\n\n{heads[1]}\n- Hallen er god\n")
    assert found == [(("BORD 1 – forældre",), "Bussen kører for sjældent"), (("BORD 2 – naboer",), "Hallen er god")]


def test_a_title_in_capitals_stands_within_what_is_drawn():
    text = "Møde\n\n=== BORD 1 ===\nHVAD BEKYMRER JER?\n- Bussen\n\n=== BORD 2 ===\nFORSLAG\n- En sti\n"
    assert read(text) == [(("BORD 1", "HVAD BEKYMRER JER?"), "Bussen"), (("BORD 2", "FORSLAG"), "En sti")]


def test_another_sign_stands_within_the_first_where_that_comes_again_and_else_beside_it():
    within = "Møde\n\n=== Aften 1 ===\n--- Havnen ---\n- Kajen\n\n=== Aften 2 ===\n--- Skolen ---\n- Taget\n"
    assert read(within) == [(("Aften 1", "Havnen"), "Kajen"), (("Aften 2", "Skolen"), "Taget")]
    beside = "Møde\n\n=== Hanne ===\n- Kajen\n\n=== Bo ===\n- Taget\n\n-- Sedler på døren --\n- Lyset\n"
    assert read(beside) == [(("Hanne",), "Kajen"), (("Bo",), "Taget"), (("Sedler på døren",), "Lyset")]


def test_evenings_hold_the_tables_that_are_drawn_otherwise():
    tables = "Bord 1) vej og sti\n– En sti nu\n\nBord 2) frivillige\n– De samme ti\n"
    text = f"Møde\n\n######## AFTEN 1: Hallen, 3. marts\n\n{tables}"
    evening = "AFTEN 1: Hallen, 3. marts"
    assert read(text) == [
        ((evening, "Bord 1) vej og sti"), "En sti nu"),
        ((evening, "Bord 2) frivillige"), "De samme ti"),
    ]


@pytest.mark.parametrize(
    "text", ["**Hallen er god**, siger de", "~~Hallen er lukket~~", "Længere åbent ****", "--- og så lyset"]
)
def test_signs_around_what_is_said_draw_nothing(text):
    assert read(f"Møde\n\nBORD 1\n- {text}\n- Bussen\n") == [(("BORD 1",), text), (("BORD 1",), "Bussen")]


@pytest.mark.parametrize(
    "slide", ["[Slide {}]", "<!-- Slide {} -->", "(Dias {})", "SLIDE {}", "== Slide {} ==", "[SLIDE {} af 9]"]
)
def test_a_slide_s_number_heads_its_title_and_what_is_on_it(slide):
    first, second = slide.format(1), slide.format(2)
    text = f"Seminar\n\n{first}\nHvor står vi?\n▪ 91 mio. kr.\n\n{second}\nNæste skridt\n▪ En tur i maj\n"
    found = read(text)
    assert [said for _, said in found] == ["91 mio. kr.", "En tur i maj"]
    assert [path[-1] for path, _ in found] == ["Hvor står vi?", "Næste skridt"]


def test_the_last_line_of_a_slide_heads_nothing():
    slides = (
        "<!-- Slide 1 -->\n## Trafik\nAftenbus i to år\nVi presser på over for regionen",
        "<!-- Slide 2 -->\n## Havnen",
    )
    text = "# Seminar\n\n" + "\n\n\n".join(slides) + "\nIngen salg af grunde\n"
    assert "Vi presser på over for regionen" in [said for _, said in read(text)]


@pytest.mark.parametrize(
    "signs",
    [
        ("[gul]", "[gul]", "[grøn]"),
        ("[lr]", "[?]", "[lr]"),
        (".", ".", "."),
        ("~", "~", "~"),
        ("►", "►", "►"),
        (">", ">", ">"),
    ],
)
def test_short_tags_and_other_signs_are_no_part_of_what_they_list(signs):
    said = ["Bussen kører for sjældent", "Hallen er for kold om vinteren", "Vi mangler en sti til skolen"]
    lines = "\n".join(f"{sign} {one}" for sign, one in zip(signs, said, strict=True))
    assert read(f"Møde\n\nFLIP 1 // BYEN\n{lines}\n") == [(("FLIP 1 // BYEN",), one) for one in said]


def test_what_an_e_mail_quotes_is_no_list():
    text = "Fra: Bo\nTil: Ida\nEmne: Havnen\n\nHej Ida\nTak.\n\n> Fra: Ida\n> Til: Bo\n> Vi kan ikke\n> tage af sted.\n"
    assert not [said for _, said in read(text) if said in ("Vi kan ikke", "tage af sted.")]


def test_a_scan_s_capital_and_nought_are_the_o_that_stands_above_them():
    text = "Referat\n\nGruppe A\no Vi møder for sent\no Godt samarbejde\nO For mange systemer\n0 Fritidsjob mangler\n"
    assert [said for _, said in read(text)] == [
        "Vi møder for sent",
        "Godt samarbejde",
        "For mange systemer",
        "Fritidsjob mangler",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "[her var overskrifterne væk]",
        "(alle griner)",
        "Sendt fra min iPhone",
        "sendt fra min telefon",
        "Sent from my phone",
        "Hentet fra Outlook til iOS",
        "TAK FOR I DAG",
        "Bord 5) har ikke afleveret noget ark!",
        "Scannet 10-03-2026  kl. 08:14         side 1 af l",
        "Printed on 10 March 2026, page 2 of 3",
        "--- 3 ---",
        "/IH 13.11.2025",
        "I.H.",
        "![Picture 4](Billede4.jpg)",
        "(nr. 1 og 4 er scannet)",
    ],
)
def test_what_tells_only_of_the_notes_is_no_remark(line):
    found = read(f"Møde\n\nBORD 1\n- Bussen kører for sjældent\n\n{line}\n\nBORD 2\n- Hallen er god\n")
    assert found == [(("BORD 1",), "Bussen kører for sjældent"), (("BORD 2",), "Hallen er god")]


@pytest.mark.parametrize(
    "line", ["Scannet 3 sider i går, og ingen har læst dem.", "Printed 10 March 2026 and never read by anybody"]
)
def test_what_somebody_tells_of_scanning_is_a_remark(line):
    assert read(f"Møde\n\nBORD 1\n- Bussen kører for sjældent\n\n{line}\n")[-1][1] == line


@pytest.mark.parametrize(("name", "left"), [("B. Lykkegaard", 1), ("B. Vestergaard", 2)])
def test_the_name_in_the_end_of_whom_the_head_names_is_no_remark(name, left):
    text = f"Notat\n\nRef.: Birthe Lykkegaard\nSted: Kantinen\n\nVi har for mange sager.\n\n{name}\n"
    assert len(read(text)) == left


def test_who_took_the_notes_stands_in_the_head_below_the_day_and_what_brackets_mean_is_no_remark():
    head = "Workshop\nRemisen, onsdag 18. marts 2026 kl. 16.30-19\nskrevet af fra tavlerne af Henning Dahl, Centret"
    text = f"{head}\n(det i parentes er hvem der sagde det)\n27 deltagere fra foreninger.\n\n- Godt (Sund Mejeri)\n"
    assert [said for _, said in read(text)] == ["27 deltagere fra foreninger.", "Godt (Sund Mejeri)"]
    assert read("Workshop\n\nVi fik et brev\nskrevet af hende selv\n")[0][1] == "Vi fik et brev skrevet af hende selv"


def test_a_day_with_a_labelled_value_behind_it_heads_nothing():
    line, said = "Dateret 26. marts 2026. Sagsbehandler: Sofie Munk", "Indsigelserne er gengivet i kort form. " * 3
    text = f"Hvidbog om planen\n\nHøring i foråret. Der er kommet 8 svar.\n{line}\n\n{said}\n"
    assert [path for path, _ in read(text)] == [()] * 3


@pytest.mark.parametrize(
    "heading", ["P-PLADS (det vi ikke nåede)", "Plenum: besparelserne", 'Runde til sidst, "én ting vi skal huske":']
)
def test_what_all_hear_is_of_no_table(heading):
    found = make_passages(
        Note("a.txt", f"Møde\n\nBord 1\n- Bussen\n\nBord 2\n- Hallen\n\n{heading}\n- Lyset\n", "Møde", "0")
    )
    assert [(one.group, one.readable) for one in found] == [("Bord 1", "Bussen"), ("Bord 2", "Hallen"), (None, "Lyset")]


def test_a_short_numbered_name_heads_what_stands_further_in_below_it():
    text = (
        "Referat af mødet i marts om skolerne i byen\n\n"
        "1. Normering\n\n   Der er 23 ledige stillinger i byens dagtilbud lige nu.\n\n"
        "2. Inklusion\n   Bordrunde. Fra skolerne:\n   - Det kræver hænder\n\n"
        "3. PPR\n   4 af 9 stillinger står tomme.\n\n"
        "4. Arbejdsmiljø\n   - Vi savner en leder\n   - Den yngste er i 0. klasse\n"
    )
    assert [(path[0], said) for path, said in read(text)] == [
        ("Normering", "Der er 23 ledige stillinger i byens dagtilbud lige nu."),
        ("Inklusion", "Det kræver hænder"),
        ("PPR", "4 af 9 stillinger står tomme."),
        ("Arbejdsmiljø", "Vi savner en leder"),
        ("Arbejdsmiljø", "Den yngste er i 0. klasse"),
    ]


@pytest.mark.parametrize(
    "heading", ["Det svære", "Det gode", "Vi ønsker os", "PINK (til os selv)", "GRØNNE SEDLER (= det er vi glade for)"]
)
def test_a_side_heads_the_finer_signs_below_it(heading):
    text = (
        f"Møde\n\nBORD 1\n* Bussen\n* Lyset\n\nBORD 2\n{heading}\n o Vi ventede længe på svar\n o Alle er kastebold\n"
    )
    assert [path[-1] for path, said in read(text) if said != heading][-2:] == [heading] * 2


def test_the_lines_of_a_chat_and_of_numbered_cards_are_each_a_remark():
    chat = "[19:02] Hanne: Hvad med støjen?\n[19:03] Bo: Det larmer ikke\n[19:05] Inge: Skoven skal bevares\n"
    said = ["Hanne: Hvad med støjen?", "Bo: Det larmer ikke", "Inge: Skoven skal bevares"]
    assert [one for _, one in read(f"Chat fra mødet\n\n{chat}")] == said
    cards = "Workshop\n\nKort nr. 1 (gul): Der mangler bænke\nKort nr. 2 (gul): Trafikken er tæt\n"
    assert [said[:10] for _, said in read(cards)] == ["Kort nr. 1", "Kort nr. 2"]


def test_short_lines_without_a_sign_are_the_answers_to_the_question_above_them():
    text = (
        "Resultater fra borgermødet i Tved den 3. april 2025\n\nHvad er du mest glad for i Tved? (43 svar)\n"
        "naboskabet x5\nstranden\nskolen\n\nHvad bekymrer dig? (51 svar)\nat bussen forsvinder\ntrafik\nstøj\n"
    )
    asked = "Hvad er du mest glad for i Tved? (43 svar)", "Hvad bekymrer dig? (51 svar)"
    assert [(path[-1], said) for path, said in read(text)] == [
        (asked[0], "naboskabet x5"),
        (asked[0], "stranden"),
        (asked[0], "skolen"),
        (asked[1], "at bussen forsvinder"),
        (asked[1], "trafik"),
        (asked[1], "støj"),
    ]


@pytest.mark.parametrize(
    "line", ["Synes godt om · Svar · 3 t", "12. marts 2025 14:02", "Likes: 4", "Anonym", "den 3/4-2025 kl. 9.15"]
)
def test_what_a_page_of_comments_puts_around_them_is_no_remark(line):
    assert read(f"Kommentarer\n\nHavnen skal have fiskere.\n{line}\n\nIngen høje huse.\n") == [
        ((), "Havnen skal have fiskere."),
        ((), "Ingen høje huse."),
    ]


def test_lines_that_all_begin_a_sentence_are_not_wrapped():
    said = [
        "Boliger til flygtninge spredes i alle byer og ikke samlet ét sted i kommunen",
        "Danskundervisning hentes hjem fra Vesterby senest i 2027 efter vores mening",
        "Landsbyerne skal kunne vokse med to til tre huse om året fra næste år af nu",
        "Almene boliger skal udgøre mindst 25 procent på Sydhavnen og i Grønnebæk by",
        "Skatten vil tre medlemmer hæve en smule mens flertallet ikke vil være med nu",
        "Ensomhed er farligt og besøgsvenner skal derfor med i budgettet til næste år",
        "Virksomhederne skal også tage ansvar for sproget og ikke kun kommunen alene",
    ]
    assert [one for _, one in read("# Seminar\n\n## Trafik\n" + "\n".join(said) + "\n")] == said


@pytest.mark.parametrize("between", [" / ", " // ", " | ", " · ", "; "])
def test_statements_quoted_one_after_the_other_are_several(between):
    said = ['"Tag ikke skolen fra os"', '"Hold op med at tale os ned"', '"En læge i Tved" (Ida)']
    assert [one for _, one in read(f"Møde\n\nRunde:\n{between.join(said)}\n")] == said


def test_a_slash_within_what_is_said_parts_nothing():
    text = '"Tag ikke skolen / hallen fra os" og hold op med at tale os ned'
    assert [one for _, one in read(f"Møde\n\nRunde:\n{text}\n")] == [text]


def test_the_last_line_before_a_marked_heading_is_said_and_so_is_the_only_one():
    text = (
        "# Seminar\n\n**Byg**\nDiget betales af flere\nByggesager ned på 10 uger\n\n**Job**\nFritidsjob til unge\n\n"
        "**Kultur**\n- Hallen får nyt tag, og foreningerne driver selv saunaen på molen.\n"
    )
    said = [one for _, one in read(text)]
    assert said[:3] == ["Diget betales af flere", "Byggesager ned på 10 uger", "Fritidsjob til unge"]


def test_a_bold_claim_heads_what_stands_below_it_and_is_quoted():
    text = "# Seminar\n\n**62 mio. kr. skal findes**\n- Bibliotekerne\n\n**Rammen**\n- Vi er 23.400\n"
    assert [said for _, said in read(text)] == ["62 mio. kr. skal findes", "Bibliotekerne", "Vi er 23.400"]


def test_numbers_that_end_in_a_nought_stand_over_the_finer_ones():
    first = "1.0 Indledning\n1.1 Formål\nFormålet er at samle idéer.\n"
    text = f"Temadag\n\n{first}2.0 Temaer\n2.1 Tid\nDer mangler tid til opgaven.\n"
    assert read(text) == [
        (("Indledning", "Formål"), "Formålet er at samle idéer."),
        (("Temaer", "Tid"), "Der mangler tid til opgaven."),
    ]


def test_who_speaks_in_turn_begins_a_remark_and_a_letter_s_ending_none():
    turns = [
        "Forælder 2: Enig.",
        "Skoleleder Hanne Holm: Vi ser på det.",
        "Repræsentant for Tved IF: Hallen er optaget.",
    ]
    assert [said for _, said in read("Referat\n\n" + "\n".join(turns) + "\n")] == turns
    mail = "Fra: Tved Forening\nTil: Kommunen\nEmne: Møller\n\nVi ønsker en fond til byen.\nVenlig hilsen\nInge Toft\n"
    assert [said for _, said in read(mail)] == ["Vi ønsker en fond til byen."]


@pytest.mark.parametrize(
    "line",
    ["..::" * 2000 + " x " + "::.." * 2000, "=- " * 4000, "> " * 4000 + "x", '"x" – ' * 2000, "-" * 40000, "(" * 40000],
)
def test_a_long_line_of_signs_is_read_at_once(line):
    begun = time.monotonic()
    read(f"Møde\n\n{line}\n")
    assert time.monotonic() - begun < 5


def test_a_slide_s_number_before_what_a_marked_heading_calls_it_is_no_part_of_its_name():
    text = "# Konference\n\n### Slide 2 – GRUPPE A: skole\n* maden er varm\n\n### Slide 3\n* sal 4 er kold\n"
    found = make_passages(Note("note.md", text, "Konference", "0"))
    assert [(one.path, one.group) for one in found] == [
        (("GRUPPE A: skole",), "GRUPPE A: skole"),
        (("Slide 3",), None),
    ]


def test_rounds_stand_within_a_table_that_has_its_own_and_its_host_is_no_part_of_the_title():
    text = (
        "Verdenscafé\n\n=== BORD 1 - Vej === vært: Bo Lind\n\nRunde 1\n- Bussen\n\nRunde 2\n- Lyset\n\n"
        "=== BORD 2 - Skole === vært: Eva Juhl\n\n1. runde\n- Taget\n\n2. runde\n- Gården\n"
    )
    assert read(text) == [
        (("BORD 1 - Vej", "Runde 1"), "Bussen"),
        (("BORD 1 - Vej", "Runde 2"), "Lyset"),
        (("BORD 2 - Skole", "1. runde"), "Taget"),
        (("BORD 2 - Skole", "2. runde"), "Gården"),
    ]


def test_tables_stand_within_a_round_that_holds_several():
    text = "Verdenscafé\n\nRunde 1\n\nBord 1\n- Bussen\n\nBord 2\n- Lyset\n\nRunde 2\n\nBord 1\n- Taget\n"
    assert [path for path, _ in read(text)] == [("Runde 1", "Bord 1"), ("Runde 1", "Bord 2"), ("Runde 2", "Bord 1")]


@pytest.mark.parametrize(
    "head",
    [
        "NORDBY KOMMUNE\nKultur\n\nREFERAT\n\nMøde:\tDialogmøde\nDato:\t5. februar 2026\nAfbud:\tMusikforeningen",
        "Mødechat\nMøde: Aftenmøde om læger\nArrangør: Nordby Kommune\n03-03-2026 19:00 - 20:31   Sted: Teams",
        "# Udvalget\n\n**Ny Kommune** · Mødedato: tirsdag den 10. marts 2026, kl. 16:30 · Lokale 2, rådhuset i Nordby",
        "# Udvalget\n\n**Medlemmer til stede:** Lis Munk (A), formand\n**Udvalgssekretær og referent:** Anders Toft",
        "Bordnoter\nNordby Kommune, onsdag d. 21. januar 2026\nTastet ind fra flipovers af Mette Krogh. Fire borde.",
        "Notat\n\nForum i kantinen, fredag d. 12. december 2025. Til stede: 19 kolleger. Nedskrevet af Grethe Holm.",
    ],
)
def test_what_tells_of_the_meeting_above_what_was_said_is_nobody_s_remark(head):
    assert [said for _, said in read(f"{head}\n\n---\n\n## Bussen\n\nDen kører for sjældent om aftenen.\n")] == [
        "Den kører for sjældent om aftenen."
    ]


@pytest.mark.parametrize("paper", ["BORDNOTATER", "Bordnoter", "Referat"])
def test_under_an_authority_and_its_office_the_paper_and_the_meeting_are_the_head(paper):
    head = f"Vig Kommune\nBørn og Skole\n\n{paper}\nBorgermøde om ny havn\nMandag den 4. maj 2026 kl. 19"
    assert read(f"{head}\n\nBORD 1\n- Bussen er fuld\n") == [(("BORD 1",), "Bussen er fuld")]


def test_an_authority_s_name_with_its_letters_apart_heads_a_memo():
    text = "[side 1 af 2]\n\n   N O R D B Y   K O M M U N E\n   Internt notat\n\nBUSSEN\nDen kører for sjældent.\n"
    assert read(text, damaged=True) == [(("BUSSEN",), "Den kører for sjældent.")]


def test_further_down_a_meeting_is_what_a_remark_is_about():
    found = read(
        "Borgermøde\n\nVi talte om det hele.\n\nMøde: det skal holdes oftere, og om aftenen.\n\nMøde 2 er bedst.\n"
    )
    assert "Møde: det skal holdes oftere, og om aftenen." in [said for _, said in found]


def test_whoever_signs_with_the_day_behind_the_name_said_nothing():
    text = "Notat\nNedskrevet af Grethe Holm\n\nBUSSEN\nDen kører for sjældent.\n\n      G. Holm  15/12-25\n"
    assert [said for _, said in read(text)] == ["Den kører for sjældent."]


def test_a_sentence_that_ends_with_a_number_on_the_next_line_begins_no_list():
    text = (
        "Møde\n\nDet er svært at finde folk til det, og i vores egen by er der\n"
        "for få til at passe dem. Vi var 31 dagplejere i 2019 og er nu\n14. Hun tror ikke, at det handler om løn.\n"
        "\nOg sådan har det været i mange år, siger de alle sammen her.\n"
    )
    assert any("er nu 14. Hun tror" in " ".join(said.split()) for _, said in read(text))


def test_a_decision_in_bold_stands_beside_the_remarks_in_bold_and_not_under_them():
    text = (
        "# Udvalget\n\n## Punkt 11: Pladser\n\n**Bemærkninger fra medlemmerne**\n\nLis Munk var imod.\n\n"
        "**Beslutning.** Udsat til april.\n"
    )
    assert [path for path, _ in read(text)] == [
        ("Punkt 11: Pladser", "Bemærkninger fra medlemmerne"),
        ("Punkt 11: Pladser",),
    ]


def test_when_a_meeting_is_over_nobody_says():
    assert [said for _, said in read("Møde\n\nVi talte om broen.\n\nMødet er afsluttet\n")] == ["Vi talte om broen."]


SCANNED = """. ' ~
STRANDBY K0MMUNE      Journ. 26/OO318
Vig Sko1e

M E M 0
(renskrevet efter Hannes b1ok)

Vedr.:   Persona1emøde 0m skolen
Sted:    Lærervære1set
Ti1 stede:  11 ansatte og
   begge chaufførcr
Kopi:    TR

l.  Lukningen

Vi 1æste om fors1aget i avisen.

2.  Bussen

Turen kan ikke køres, nar det er g1at.
"""


def test_a_scans_head_ends_with_its_labels_whatever_the_scan_made_of_them():
    assert [
        (one.path[-1:], " ".join(one.text.split()))
        for one in make_passages(Note("n.txt", SCANNED, "Memo", "0", damaged=True))
    ] == [
        (("Lukningen",), "Vi 1æste om fors1aget i avisen."),
        (("Bussen",), "Turen kan ikke køres, nar det er g1at."),
    ]


def test_a_letter_before_the_second_point_is_no_first_where_there_is_one():
    text = "Møde\n\n1. Skolen\n\nDen er for lille.\n\nl. Skoven er stor.\n\n2. Bussen\n\nDen kører for sjældent.\n"
    assert "l. Skoven er stor." in [said for _, said in read(text)]


@pytest.mark.parametrize("draw", ["===== {} =====", "*** {} ***", "~~~~ nr. {} ~~~~"])
def test_a_number_between_rows_of_one_sign_begins_the_next_of_what_a_note_gathers(draw):
    text = f"Breve\n\n{draw.format(1)}\nHAVNEN\n- Broen er smal.\n\n{draw.format(2)}\nBussen er dyr.\n"
    number = draw.strip("=*~ ")
    assert read(text) == [
        ((number.format(1), "HAVNEN"), "Broen er smal."),
        ((number.format(2),), "Bussen er dyr."),
    ]


def test_a_bullet_with_its_sign_before_it_only_is_no_heading():
    text = "Møde\n\n~ Bussen kører for sjældent\n~ Hallen er god\n~ Broen er smal ~ og glat\n"
    assert [said for _, said in read(text)] == ["Bussen kører for sjældent", "Hallen er god", "Broen er smal ~ og glat"]


@pytest.mark.parametrize("above", ["<!-- Slide number: 1 -->", "-----", "<!-- Slide number: 1 -->\n\n<!-- Titel -->"])
def test_what_stands_above_a_note_s_title_and_names_nothing_leaves_its_head_a_head(above):
    text = (
        f"{above}\n# Dag i Teknik\nOpsamling med jeres egne ord\n5. februar 2026 · Kulturhuset\n\n"
        "<!-- Slide number: 2 -->\n# Bord 1\n* Pumperne kører ud for sent\n* Der er 3 pumper\n"
    )
    assert [said for _, said in read(text)] == ["Pumperne kører ud for sent", "Der er 3 pumper"]


@pytest.mark.parametrize("behind", ["Lund by, mest forældre", "Forældre, to fra bestyrelsen og en lærer", "Blandet"])
def test_a_drawn_table_may_have_who_sat_there_behind_the_drawing_and_keeps_all_that_comes_again(behind):
    part = f"=== BORD {{}} === {behind}\n\nHVAD VIRKER\n* Bussen\n\nHVAD VIRKER IKKE\n* Lyset\n\n"
    found = make_passages(Note("a.txt", f"Møde\n\n{part.format(1)}{part.format(2)}", "Møde", "0"))
    tables = [f"BORD {at} === {behind}" for at in (1, 1, 2, 2)]
    assert [one.group for one in found] == tables
    assert [one.path[0] for one in found] == tables


@pytest.mark.parametrize("before", ["I salen til sidst", "Fælles opsamling", "I plenum", "From the floor"])
def test_what_was_said_in_the_hall_is_not_the_last_table_s(before):
    text = f"Møde\n\nBORD 1\n\nHvad nu?\n- Lyset\n\nBORD 2\n\nHvad nu?\n- Bussen\n\n{before}: Nogle var vrede.\n"
    found = make_passages(Note("a.txt", text, "Møde", "0"))
    assert [one.group for one in found] == ["BORD 1", "BORD 2", None]
    right_below = make_passages(Note("a.txt", text.replace("\n\nI salen til", "\nI salen til"), "Møde", "0"))
    assert (right_below[-1].group == "BORD 2") is before.startswith("I salen")


@pytest.mark.parametrize(
    "stamp", ["[Scannet 27-01-2026 08:14  Kopimaskine 3. sal  side 1/2]", "[scan0047.pdf  side 1 af 2]"]
)
def test_what_a_copier_stamps_above_the_head_is_none_of_it(stamp):
    head = "LUNDBY KOMMUNE\nSekretariatet\n\nNOTAT\n\nVedr.:   Møde om skolen\nDato:    22. januar 2026\n\n"
    note = Note("a.txt", f"{stamp}\n\n{head}1. Skolen\nDen er lukket om sommeren, sagde de.\n", "Møde", "0")
    assert [one.text for one in make_passages(note)] == ["Den er lukket om sommeren, sagde de."]


@pytest.mark.parametrize(
    ("above", "slide", "title"),
    [
        (
            "Seminar_v2.pptx  (konverteret til tekst)\n\n",
            "<<Slide {}>>",
            "Seminar 27. marts 2026\nHotel Fjorden, salen",
        ),
        ("", "--- Slide {} ---", "Temadag for udvalget\nRådhuset, lokale 3 · 4. maj 2026\nOpsamling fra grupperne"),
        ("", "[[Slide {}]]", "Personaledag\n5. februar 2026\nVig Kommune"),
        (
            "",
            "Slide {}",
            "Havnen i Vig\nHvad siger bådejerne?\nTemamøde, Rådhuset\n5. maj 2026\nBo Dam, konsulent",
        ),
    ],
)
def test_a_deck_s_first_slide_is_its_head(above, slide, title):
    said = "Debat efter grupperne\n»Naboerne har ret i, at huset er højt.« (Pia)\n»Vi vil have flere boliger.« (Bo)\n"
    text = f"{above}{slide.format(1)}\n{title}\n\n{slide.format(2)}\n{said}"
    assert [(one.text.split()[0], one.path[-1]) for one in make_passages(Note("a.txt", text, "", "0"))] == [
        ("»Naboerne", "Debat efter grupperne"),
        ("»Vi", "Debat efter grupperne"),
    ]


def test_a_first_slide_that_says_something_is_no_head():
    first = "--- Slide 1 ---\nVig Kommune\n4. maj 2026\nVi vil bygge nyt på havnen i år.\nSkolen skal blive.\n"
    text = f"{first}\n--- Slide 2 ---\nØnsker\n- Bænke\n"
    said = " ".join(one.text for one in make_passages(Note("a.txt", text, "", "0")))
    assert "på havnen i år." in said
    assert "Skolen skal blive." in said
    asked = text.replace("Vi vil bygge nyt på havnen i år.", "Hvad vil vi på havnen i år?")
    assert "havnen i år?" in " ".join(one.text for one in make_passages(Note("a.txt", asked, "", "0")))


@pytest.mark.parametrize(
    "told",
    [
        "Åben 4. maj - 22. maj 2026. Besvarelser: 212\nOversigten viser et udvalg, som beboerne har skrevet dem.",
        "Udsendt af Vig Kommune til 640 husstande omkring havnen.\n48 har svaret på skemaet.",
        "Sent to all households by the harbour. 31 responses\nSpelling as received.",
    ],
)
def test_what_a_survey_says_of_itself_above_a_rule_is_its_head(told):
    said = "Nye naboer og flere bænke ved havnen, tak."
    text = f"Rapport: Naboskema\n{told}\n\n------\nSp. 1  Hvad er godt?\n{said}\n\n------\nSp. 2  Andet?\n{said}\n"
    assert {one.text for one in make_passages(Note("a.txt", text, "", "0"))} == {said}


def test_remarks_above_a_rule_are_no_head():
    text = (
        "Borgermøde\nVi vil have svar: hvornår kommer bussen?\nDer mangler lys på stien.\n\n------\nSkolen\n- Bænke\n"
    )
    assert "Der mangler lys på stien." in " ".join(one.text for one in make_passages(Note("a.txt", text, "", "0")))


@pytest.mark.parametrize(
    "title", ["# Temadag – mine noter (ikke godkendt!)", "Temadag (hvem kommer?)", "Temadag (udkast.)"]
)
def test_what_stands_in_brackets_behind_a_title_makes_no_sentence_of_it(title):
    text = f"{title}\n\nNørre Kommune, kulturhuset kl 9-15\ntil stede: Lars Mogensen, Pia Kragh\n\n- Bussen er fuld\n"
    assert [(one.path, one.text) for one in make_passages(Note("a.txt", text, "Temadag", "0"))] == [
        ((), "Bussen er fuld")
    ]
