"""Lists whose signs a note lost or invented, and the groups, questions and letters over what is said."""

from __future__ import annotations

import pytest

from rag.sections import find_sections
from rag.types import Note


def sections(text, **options):
    note = Note("note.txt", text, "Note", "0", **options)
    return note, find_sections(note)


def items(text, **options):
    note, found = sections(text, **options)
    return [
        (tuple(heading.text for heading in section.path), " ".join(note.slice(item.span).split()))
        for section in found
        for item in section.items
    ]


def said(text, **options):
    return [words for _, words in items(text, **options)]


def parents(text):
    note, found = sections(text)
    return {note.slice(item.span): item.parent for section in found for item in section.items}


def test_dotted_numbers_count_on_into_two_digits():
    answers = [f'2.{number}{" " * (2 - number // 10)}"Svar nummer {number} om busserne"' for number in range(1, 12)]
    found = items("Undersøgelse\n\nHvad bør blive bedre?\n" + "\n".join(answers) + "\n")
    assert [words for _, words in found] == [f'"Svar nummer {number} om busserne"' for number in range(1, 12)]
    assert len({path for path, _ in found}) == 1


def test_a_part_that_was_put_in_between_by_a_letter_is_headed_as_its_neighbours():
    parts = ("1. Børn og unge", "1a. Idræt og foreninger", "2. Anbefalinger")
    said = "Forældrene var bekymrede for, hvor meget tid der går med telefonen, også om natten."
    text = "Rapport\n\n" + "\n\n".join(f"{part}\n\n{said}" for part in parts)
    assert [path[-1] for path, _ in items(text)] == ["Børn og unge", "Idræt og foreninger", "Anbefalinger"]


@pytest.mark.parametrize("hours", ["9.30 Kaffe og brød til alle", "10.15 Drøftelse ved bordene"])
def test_an_hour_is_no_number_of_a_list(hours):
    assert any("Kaffe" in words or "Drøftelse" in words for words in said(f"Møde\n\nProgram for dagen er\n{hours}.\n"))
    assert hours.split()[0] in " ".join(said(f"Møde\n\nProgram for dagen er\n{hours}.\n"))


INDENTED = (
    "Opsamling\n\nBORD 1 – VAND\n\nHvad fylder?\n\n"
    " Kældrene på Engvej og i Bødkergade har stået under vand to gange siden juleaften, og ingen\n"
    "kom for at hjælpe\n"
    " Folk ved ikke hvem de skal ringe til når det sker, om det er kommunen eller forsyningen nu\n"
    " Forsikringsselskaberne er begyndt at sige nej, og til sidst kan man slet ikke sælge sit hus\n"
    " Der bliver bygget på lavtliggende grunde selv om alle og enhver ved, at der er vådt derude\n"
    "om vinteren\n"
    ' "Byg højere oppe" sagde en ældre landmand, der har boet ved åen i mere end halvtreds år nu\n'
)


def test_a_list_whose_signs_got_lost_goes_on_below_lines_that_were_wrapped():
    found = items(INDENTED)
    assert [words.split()[0] for _, words in found] == ["Kældrene", "Folk", "Forsikringsselskaberne", "Der", '"Byg']
    assert found[0][1].endswith("kom for at hjælpe")
    assert {path for path, _ in found} == {("BORD 1 – VAND", "Hvad fylder?")}


def test_a_lettered_list_is_not_wrapped_below_what_stands_further_in():
    text = (
        "Referat\n\n7. Eventuelt\n   a. Nabokaffen har nu tre hold og ca. 45 deltagere. Formanden kaldte det den\n"
        "      billigste forebyggelse.\n   b. Den ene af de to læger går på pension til nytår. Formanden har\n"
        "      bedt regionen om et møde.\n   c. Forslaget om et ungehus er sendt videre.\n"
    )
    assert [words.split()[0] for words in said(text)][-3:] == ["Nabokaffen", "Den", "Forslaget"]


def test_a_question_above_quotations_heads_them():
    text = 'Samtaler\n\nWhat works?\n"The apprentices are good."\n"The inspector comes the same week."\n'
    assert {path for path, _ in items(text)} == {("What works?",)}


def test_a_question_that_the_note_repeats_heads_what_was_answered():
    answers = "Vi vil gerne have flere busser om aftenen\nDet er for mørkt på stien\n"
    text = "Møde\n\n" + "".join(f"BORD {number}\n\nHvad mangler?\n\n{answers}\n" for number in (1, 2, 3))
    assert {path[-1] for path, _ in items(text)} == {"Hvad mangler?"}


def test_a_name_in_capitals_over_titles_that_are_repeated_is_a_group():
    parts = "Styrker\n\n- Vi kender borgerne\n\nSvagheder\n\n- For mange vikarer\n\n"
    text = f"Notat\n\nTEAM NORD\n\n{parts}TEAM SYD\n\n{parts}NATTEVAGT (et bord, svarede samlet)\n\n{parts}"
    _, found = sections(f"{text}Fælles opsamling (alle)\n\nVi er stolte af vores fag, og det skal siges højt.\n")
    groups = [(section.group, section.path[-1].text) for section in found if section.items]
    names = ("TEAM NORD", "TEAM SYD", "NATTEVAGT (et bord, svarede samlet)")
    assert groups[:6] == [(name, title) for name in names for title in ("Styrker", "Svagheder")]
    assert [heading.text for heading in found[-1].path] == ["Fælles opsamling (alle)"]


@pytest.mark.parametrize(
    "heading",
    [
        "Samlet drøftelse i plenum (borgmesteren samlede op)",
        "På tværs af grupperne",
        "Opråb til slut (alle borde, et minut hver)",
        "Across all groups",
        "Last ten minutes, everybody",
        "De sidste fem minutter, alle sammen",
        "Efter pausen, fælles",
    ],
)
def test_what_all_hear_together_is_of_no_group(heading):
    text = f"Opsamling\n\nGruppe 1\n\n- Flere busser\n\nGruppe 2\n\n- Mere lys\n\n{heading}\n\n- Busserne er vigtigst\n"
    assert items(text)[-1] == ((heading,), "Busserne er vigtigst")


def test_what_all_say_leaves_the_table_whose_heading_is_drawn():
    text = (
        "Verdenscafé\n\n=== VEJ OG BUS ===\n\n- bussen er fuld\n\n=== NATUR ===\n\n- stien gror til\n\n"
        'OPRÅB TIL SLUT (alle borde, 1 min hver)\nvej: "en bus om aftenen"\nnatur: "lad det gro"\n'
    )
    below = [(path, words) for path, words in items(text) if "OPRÅB" in path[-1]]
    assert below == [
        (("OPRÅB TIL SLUT (alle borde, 1 min hver)",), 'vej: "en bus om aftenen"'),
        (("OPRÅB TIL SLUT (alle borde, 1 min hver)",), 'natur: "lad det gro"'),
    ]


def test_a_group_s_heading_below_an_empty_bullet_or_an_unended_remark_is_one():
    line = "Vi synes at det er på tide, at der sker noget her, for stationen har ligget brak siden mejeriet lukkede"
    promised = "Flere husker hvordan det gik med Engparken, hvor der blev lovet en legeplads som aldrig kom. Skriv"
    text = (
        f"Opsamling\n\nGruppe 1\n\n• {line}\n• Kom nu\n• Ros til kommunen for det\n\nTrafik ved bordet (gr. 1):\n"
        f"• {promised}\n\ndet ind i planen\n•\n\nGruppe 2\n\n• Flere piger at lege med\n\nGruppe 3\n• Behold skolen\n"
    )
    found = items(text)
    assert [path[0] for path, _ in found] == ["Gruppe 1"] * 4 + ["Gruppe 2", "Gruppe 3"]
    assert found[2:4] == [
        (("Gruppe 1",), "Ros til kommunen for det"),
        (("Gruppe 1", "Trafik ved bordet (gr. 1):"), f"{promised} det ind i planen"),
    ]


def test_a_question_on_two_lines_stands_over_the_groups_below_it():
    groups = "Gruppe 1\n• De små får lang vej\n\nGruppe 2\n• Cykelstien mangler\n\n"
    text = (
        f"Opsamling\n\nØvelse 2 (skolerne)\n\nHvad bekymrer jer?\n(spørgsmål 1 og 2 på slide)\n\n{groups}"
        f"Vi kan…\n(øvelse 3, spørgsmål 3 på slide)\n\n{groups}"
    )
    asked, offered = "Hvad bekymrer jer? (spørgsmål 1 og 2 på slide)", "Vi kan… (øvelse 3, spørgsmål 3 på slide)"
    assert [path for path, _ in items(text)] == [
        ("Øvelse 2 (skolerne)", asked, "Gruppe 1"),
        ("Øvelse 2 (skolerne)", asked, "Gruppe 2"),
        (offered, "Gruppe 1"),
        (offered, "Gruppe 2"),
    ]


def test_a_numbered_name_in_capitals_heads_however_much_is_said_of_it():
    text = (
        "Samtaler\n\n1) SMEDJEN – ejer\n\nHvad virker?\n- Lærlingene\n\n"
        "2) CAFÉ OG CYKELBUTIK, STOREGADE – ejer, seks ansatte, de fleste på deltid (og en hund)\n\n"
        "Hvad virker?\n- Byfesten\n"
    )
    assert [path[0].split()[0] for path, _ in items(text)] == ["SMEDJEN", "CAFÉ"]


def test_signs_in_brackets_are_bullets_and_what_the_note_says_they_stand_for_heads_them():
    text = (
        "Verdenscafé\n\ntegn:   (+) virker i dag    (-) virker ikke    (!) forslag    (?) fik vi ikke svar på\n\n"
        "=== VEJ ===\n\n(-) bussen er fuld\n(+) cykelstien bliver brugt\n(!) lån en elcykel i 14 dage\n"
        "    -> 8 meldte sig på stedet\n(?) hvornår kommer fortovet\n"
    )
    assert items(text)[-5:] == [
        (("VEJ",), "bussen er fuld"),
        (("VEJ",), "cykelstien bliver brugt"),
        (("VEJ", "(!) forslag"), "lån en elcykel i 14 dage"),
        (("VEJ", "(!) forslag"), "8 meldte sig på stedet"),
        (("VEJ", "(?) fik vi ikke svar på"), "hvornår kommer fortovet"),
    ]
    assert parents(text)["8 meldte sig på stedet"] is not None


def test_replies_that_were_received_are_of_who_sent_them():
    text = (
        "Høring om boligpolitik\n\nVed fristens udløb var der to svar.\n\n"
        "HØRINGSSVAR NR. 1\nFra: Ældrerådet\nModtaget: 2. september 2025\n\nDer mangler bænke i byen.\n\n"
        "På rådets vegne\nInger Dahl, formand\n\n"
        "HØRINGSSVAR NR. 2\nFra: Handicaprådet\nModtaget: 9. september 2025\n\nRampen er for stejl.\n\nMvh\nBo Holm\n"
    )
    found = items(text)
    assert [(path[0].split(" Modtaget")[0], words) for path, words in found if path] == [
        ("HØRINGSSVAR NR. 1 Fra: Ældrerådet", "Der mangler bænke i byen."),
        ("HØRINGSSVAR NR. 2 Fra: Handicaprådet", "Rampen er for stejl."),
    ]


def test_a_line_below_a_year_that_ends_a_sentence_is_another_remark():
    text = (
        "Dagen\n\nGruppe D\n\nTablets i bilerne gør, at vi ser borgernes tip, og det er det bedste i ti år.\n"
        "Ikke alle er født med en mus i hånden, så der skal være kurser i arbejdstiden.\n"
        "Sensorer i skraldespandene gør, at vi kun kører efter de fulde.\n"
    )
    assert [words.split()[0] for words in said(text)] == ["Tablets", "Ikke", "Sensorer"]


@pytest.mark.parametrize(
    "line",
    ["Alle udsagn er medarbejdernes egne.", "Der er samlet op fra de to teams og bordet med sygepleje."],
)
def test_how_the_remarks_were_gathered_is_no_remark(line):
    assert said(f"Notat\n\n{line}\n\nVi savner en leder.\n\nDer er for mange møder.\n") == [
        "Vi savner en leder.",
        "Der er for mange møder.",
    ]


CARDS = (
    ("1", "bussen kører for sjældent"),
    ("1", "der mangler bænke"),
    ("2", "Stien til skolen er mørk"),
    ("3", "hallen er altid optaget"),
    ("2", "vi vil have en legeplads"),
    ("3", "svømmehallen er god"),
)


@pytest.mark.parametrize(
    ("key", "sign", "table"),
    [
        ("B1-B3 = bordet sedlen lå på", "B{}  ", "Bord"),
        ("G1, G2 og G3: gruppe 1, 2 og 3", "G{} - ", "Gruppe"),
        ("(T1 = table 1, T2 = table 2, T3 = table 3)", "(T{}) ", "Table"),
    ],
)
def test_a_table_s_letter_and_number_is_a_sign_and_heads_what_stands_behind_it(key, sign, table):
    text = f"Borgermøde\n3. marts 2026\n{key}\n\n" + "".join(f"{sign.format(at)}{said}\n" for at, said in CARDS)
    assert [(path[-1:], said) for path, said in items(text)][-6:] == [((f"{table} {at}",), said) for at, said in CARDS]


def test_letters_with_numbers_that_no_key_explains_head_nothing_and_few_are_no_sign():
    cards = "".join(f"K{at} {said}\n" for at, said in CARDS)
    assert items(f"Borgermøde\n\nKort fra mødet\n\n{cards}")[-1] == (("Kort fra mødet",), "svømmehallen er god")
    roads = "E45 støjer om natten\nE20 er altid fuld\nA4 er papirets størrelse\nE45 skal have en skærm\n"
    assert all(said[0] in "EA" for _, said in items(f"Borgermøde\n\nOm veje\n\n{roads}")[1:])


@pytest.mark.parametrize("sign", [">> ", ">>", ">>> "])
def test_names_behind_two_points_head_the_lists_below_them_within_what_stands_above(sign):
    text = (
        f"Borgermøde\n3. marts 2026\n\n=== Det er svært ===\n\n{sign}trafik\n- bussen er fuld\n\n{sign}bolig / penge\n"
        f"- huslejen steg\n\n=== Det er godt ===\n\n- naboerne\n"
    )
    assert items(text) == [
        (("Det er svært", "trafik"), "bussen er fuld"),
        (("Det er svært", "bolig / penge"), "huslejen steg"),
        (("Det er godt",), "naboerne"),
    ]


def test_what_a_mail_quotes_behind_two_points_heads_nothing():
    text = "Svar\n3. marts 2026\n\n- fuld bus\n\n>> Hej alle\n>> bussen er væk\n\n- den kommer\n\n>> Tak for svar.\n"
    assert [path for path, _ in items(text)].count(()) == len(items(text))


@pytest.mark.parametrize(
    ("group", "heads"),
    [
        ("GRUPPE 2, hverdag og personale (ved vinduet, pen: Jytte, mor til Bo)", True),
        ("Bord 4, trafik i Sønderby (de fleste kom fra Sønderby, nogle fra byen)", True),
        ("Table 3, the harbour and the beach (we sat outside, nine of us had boats)", True),
        ("Gruppe 2, som sad ved vinduet, er bange for trafikken (se planchen ved døren)", False),
        ("Bord 4, trafik i Sønderby er det værste (de fleste kom fra Sønderby).", False),
    ],
)
def test_behind_a_group_s_number_may_stand_a_few_words_and_who_sat_there_in_brackets(group, heads):
    text = f"Borgermøde\n\nGruppe 1\nBroen er smal.\n\n{group}\nBussen kører for sjældent om aftenen.\n"
    assert items(text)[-1][0] == ((group,) if heads else ("Gruppe 1",))


@pytest.mark.parametrize("title", ["Til sidst i plenum", "Afslutningsvis i plenum", "Til slut i fællesskab:"])
def test_what_all_say_in_the_end_is_of_no_group(title):
    found = items(f"Borgermøde\n\nGruppe 1\nBroen er smal.\n\n{title}\nMange klappede af forslaget om en sti.\n")
    assert found[-1] == ((title,), "Mange klappede af forslaget om en sti.")


def test_how_many_agree_stays_beside_the_words_and_none_is_the_same_list():
    text = "Møde\n\nHAVNEN\n\n[23] Sauna!!\n[9] Trappen er glat\n[1] Mere skygge\n[ ] En lift\n[ ] Musik hele natten\n"
    assert said(text) == ["[23] Sauna!!", "[9] Trappen er glat", "[1] Mere skygge", "En lift", "Musik hele natten"]
    assert not any(parents(text).values())


@pytest.mark.parametrize("stop", ["STATION {} * {}", "Station {} | {}", "POST {}: {}"])
@pytest.mark.parametrize("last", ["TIL SIDST I SALEN (ca. 10 min.)", "Opsamling i plenum"])
def test_stops_stand_beside_each_other_and_what_all_say_in_the_end_is_of_none(stop, last):
    stops = [stop.format(number, name) for number, name in enumerate(("HALLERNE", "MUSIK OG KULTUR", "UNG"), start=1)]
    text = "Møde\n\n" + "".join(f'{one}\nPlanche: "Hvad skal der til?"\n\n- Lyset\n- Prisen\n\n' for one in stops)
    found = items(f"{text}{last}\nEn mor: der mangler en bus, og det har vi sagt før.\n")
    assert [path[0] for path, _ in found] == [*(one for one in stops for _ in range(2)), last]
    assert [path[1:] for path, _ in found] == [*([('Planche: "Hvad skal der til?"',)] * 6), ()]


SAID = "Broen skal laves til foråret, og Lind skriver til alle, der bor ved åen, inden arbejdet begynder."


@pytest.mark.parametrize("closing", ["Afrunding", "Afslutning v/ Bo Lind", "Closing"])
def test_what_closes_a_meeting_is_no_part_of_its_last_exercise(closing):
    rounds = "Runde 1: Broen\n\n- Den er smal og glat\n\nRunde 2: Stien\n\n- Den er våd\n\n"
    assert items(f"Møde\n\n{rounds}{closing}\n{SAID}\n")[-1] == ((closing,), SAID)


@pytest.mark.parametrize(("above", "below", "heads"), [(2, 1, True), (1, 1, False), (2, 2, False)])
def test_a_question_far_below_and_apart_from_the_text_that_answers_it_heads_that(above, below, heads):
    gaps = "\n" * (above + 1), "\n" * (below + 1)
    text = f"Møde\n\nBroen\n\n{SAID}{gaps[0]}Hvad blev vi enige om?{gaps[1]}{SAID}\n"
    assert (items(text)[-1][0][-1] == "Hvad blev vi enige om?") is heads


WALL = (
    "for få bænke",
    "ingen har spurgt de unge",
    "busserne kører for sent. Det går ikke",
    "lys på stien, 14 lamper",
    "hvem ejer marken?",
    "godt at I spørger",
)


@pytest.mark.parametrize("behind", [("",), ("", " (III)"), (" (4)", "", " (2 enige)")])
def test_cards_between_square_brackets_are_the_points_of_what_stands_over_them(behind):
    cards = [f"[{said}]{behind[at % len(behind)]}" for at, said in enumerate(WALL)]
    text = "Workshop\n\n## Trafik\n{}\n{}\n{}\n\n## Torvet\n{}\n{}\n{}\n".format(*cards)
    found = [(path[-1], said.partition("]")[0]) for path, said in items(text)]
    assert found == [("Trafik" if at < 3 else "Torvet", said) for at, said in enumerate(WALL)]


def test_what_is_heard_between_remarks_is_no_card():
    said = (
        "Ida: Vi vil have busser til Vig.\n[alle klapper længe]\nBo: Det koster for meget i dag.\n[stilhed i salen]\n"
    )
    assert not [one for one in items(f"Møde\n\nSnak\n\n{said * 4}") if "klapper" in one[1] or "stilhed" in one[1]]


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        (("Sp. 1  Hvad er godt?", "Sp. 2b Hvad skal ændres?"), "R{:03}   "),
        (("Spm. 3: Hvad virker?", "Spm. 4: Hvad mangler?"), "B{:04} "),
        (("Spørgsmål 1: Hvad virker?", "Spørgsmål 2: Hvad mangler?"), "S{} "),
    ],
)
def test_questions_of_a_form_head_what_each_numbered_person_wrote(asked, code):
    first, second = ("".join(f"{code.format(at * 7)}{said}\n" for at, said in enumerate(WALL, 1)) for _ in asked)
    text = f"Spørgeskema\n\n----\n{asked[0]}\n{first}\n----\n{asked[1]}\n{second}"
    heads = [" ".join(one.split()) for one in asked]
    assert [(path[-1], said) for path, said in items(text)] == [(head, said) for head in heads for said in WALL]


@pytest.mark.parametrize("groups", [("BORD 1 - TRAFIK", "BORD 2 - STØJ"), ("Gruppe A: Skole", "Gruppe B: Ældre")])
def test_an_item_of_the_agenda_stands_over_the_groups_below_it_and_the_next_beside_it(groups):
    text = "Referat\n\n1. Velkomst\n\nFormanden takkede alle.\n\n2. Arbejde ved bordene\n\n"
    text += "{}\n- bænke\n- lys\n\n{}\n- bro\n- sti\n\n".format(*groups) + "3. Afslutning\n\nSagen behandles i juni.\n"
    assert [path for path, _ in items(text)] == [
        ("Velkomst",),
        *[("Arbejde ved bordene", group) for group in groups for _ in range(2)],
        ("Afslutning",),
    ]


@pytest.mark.parametrize("label", ["Ansvarlig: direktør Ida Holm", "Frist: 1. maj 2026", "Tovholder: Plan og By"])
def test_who_does_the_points_of_a_list_does_not_make_its_last_a_heading(label):
    text = f"Seminar\n\nVi bestiller\n1. Ny beregning\n2. Et alternativ\n3. Møde med naboerne\n{label}\n"
    assert {path for path, _ in items(text)} == {("Vi bestiller",)}


@pytest.mark.parametrize(
    ("indent", "below"),
    [
        ("  ", "Formanden sagde, at klubben selv vil betale for skiltene."),
        ("", "Ida fra kiosken: bare der ikke bliver gravet op i juli igen, det kostede mig en sommer"),
        ("\t", "Det er vigtigt, at det sker i år."),
    ],
)
def test_the_last_point_of_a_numbered_list_heads_nothing_right_below_it(indent, below):
    points = ("Plads til joller ved broen", "Flere skraldespande", "Parkering frem for p-pladser langs vandet")
    listed = "\n".join(f"{indent}{at}. {one}" for at, one in enumerate(points, 1))
    found = items(f"Strandmøde\n\nSejlklubben havde en planche med:\n{listed}\n{below}\n")
    assert found == [(("Sejlklubben havde en planche med:",), one) for one in (*points, below)]


@pytest.mark.parametrize("last", ["4. Vejen\nDen er hullet, sagde flere.\n", "4. Evt.\nDer var intet til punktet.\n"])
def test_a_number_that_minutes_have_something_below_heads_it_beneath_two_that_have_nothing(last):
    found = items(f"Referat\nDato: 3. maj 2025\n\n1. Dagsorden\n2. Protokol\n3. Budget\nDer mangler penge.\n{last}")
    assert found[2][0] == ("Budget",)
    assert found[3][0] == (last[3:].partition("\n")[0],)


def test_a_name_above_a_single_pointed_line_heads_it_where_others_have_several():
    pointed = (
        "Svar\n\nBageren\n > bussen går for tidligt\n > ingen kan engelsk\nCaféen\n > godt\n > åbent\nBageren igen\n"
    )
    assert items(f"{pointed} > én lærling er nok\n")[-1] == (("Bageren igen",), "én lærling er nok")


@pytest.mark.parametrize("label", ["Noter:", "Noter –", "Speaker notes:"])
def test_what_a_slide_s_speaker_notes_say_hangs_under_no_point(label):
    text = f"[Dias 1]\nPersonaledag\n\n[Dias 2]\nHusene\n• Taget drypper\n• Vinduet binder\n{label} Gruppen var træt.\n"
    note = f"{label} Gruppen var træt."
    assert parents(text)[note] is None


@pytest.mark.parametrize(
    ("group", "heads"),
    [
        ("BORD B - vandet      Skriver: Niels Chr.", True),
        ("Bord 4   hegn, stier og naturen omkring byen   skriver Arne", True),
        ("Table 3 the harbour and the beach, hosted by Jens Ole Krog", True),
        ("BORD 2 - Nørreby Skole, 7. og 8. kl.", True),
        ("GRUPPE 4 * to fra udvalget (Ida Ravn og Bo Bach kiggede forbi, skrev på samme ark)", True),
        ("Bord 4 savnede en tavle til at skrive på, og derfor skriver de her på et ark", False),
        ("Gruppe 2 - de skal have flere skoler, 7. og 8. kl.", False),
    ],
)
def test_behind_a_group_s_number_and_topic_may_stand_who_wrote_or_which_class_it_is(group, heads):
    text = f"Borgermøde\n\nGruppe 1\nBroen er smal.\n\n{group}\n\nBussen kører for sjældent om aftenen.\n"
    assert items(text)[-1][0] == ((" ".join(group.split()),) if heads else ("Gruppe 1",))
