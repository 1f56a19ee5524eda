"""Who spoke, where it stands beside a remark in a column, behind it, below it, or as a sign that the note explains."""

from __future__ import annotations

import pytest

from rag.passages import make_passages
from rag.sections.people import people_of
from rag.types import Note, Provenance, Voice

CITIZENS, EMPLOYEES, POLITICIANS, STAKEHOLDERS, UNKNOWN = (
    Voice.CITIZENS,
    Voice.EMPLOYEES,
    Voice.POLITICIANS,
    Voice.STAKEHOLDERS,
    Voice.UNKNOWN,
)


def heard(text, voice=UNKNOWN):
    note = Note("a.txt", text, "Opsamling", "0", Provenance(voice=voice))
    return {" ".join(note.slice(one.span).split()): one.voice for one in make_passages(note)}


def voice_of(found, words):
    return next(voice for said, voice in found.items() if words in said)


ROWS = {
    "Lyset på stien er gået ud": ("borger, Hede", CITIZENS),
    "Vi gør rent to gange om ugen": ("ansat, rengøring", EMPLOYEES),
    "Kunderne kan ikke parkere": ("Isenkræmmer Bo Holt, butik", None),
    "Skiltet foran butikken er væk": ("Bager Toft", STAKEHOLDERS),
    "Vi mangler en bane": ("Hede Badminton", STAKEHOLDERS),
    "Det tager vi op i udvalget": ("udvalgsformand Ida Krog", POLITICIANS),
    "Asfalten kommer til foråret": ("Vejchef Per Lund", UNKNOWN),
    "Der er koldt i klassen": ("Sofie, 15", CITIZENS),
    "Bussen kører for tidligt": ("mor til to", CITIZENS),
    "Der er glat ved kirken": ("Enke, 81", CITIZENS),
}


@pytest.mark.parametrize("note", [UNKNOWN, CITIZENS])
@pytest.mark.parametrize("column", ["Hvem", "AF HVEM", "Rolle"])
def test_the_column_of_who_spoke_tells_the_voice_of_each_row(column, note):
    rows = "\n".join(f"Veje | {said} | {who}" for said, (who, _) in ROWS.items())
    found = heard(f"Opsamling\n\nTema | Hvad blev sagt | {column}\n-----|-----|-----\n{rows}\n", note)
    told = {said: voice for said, (_, voice) in ROWS.items() if voice}
    assert {said: voice_of(found, said) for said in told} == told


def test_a_column_of_something_else_tells_no_voice():
    rows = "\n".join(f"{said} | Veje | {who}" for said, (who, _) in ROWS.items())
    found = heard(f"Opsamling\n\nHvad blev sagt | Tema | Sendt videre til\n{rows}\n")
    assert {voice_of(found, said) for said in ROWS} == {UNKNOWN}


def test_a_name_alone_has_the_voice_of_the_row_that_tells_more_of_it():
    rows = (
        "Bus | Vi har tre chauffører klar | Hede Borgerforening v. Lars Ole\nBus | Den er aldrig fuld | nabo\n"
        "Vand | Det smager af klor | far, 34\nVand | Grøften er groet til | Lars Ole\nVand | Ved det ikke | Gudrun"
    )
    found = heard(f"Opsamling\n\nTema | Hvad blev sagt | Hvem\n{rows}\n")
    assert voice_of(found, "Grøften er groet til") is STAKEHOLDERS
    assert voice_of(found, "Ved det ikke") is UNKNOWN


def test_codes_in_a_column_stand_for_what_the_note_says_they_do():
    text = (
        "Eksport\n\ndato;type;sted;emne;svar\n"
        "# kun kommentarer. type: B=borger V=virksomhed A=ansat F=forening\n"
        "2026-03-02;B;Nygade;parkering;Jeg kører rundt i 20 minutter med fryseposer på bagsædet\n"
        "2026-03-03;V;Torvet;parkering;Mine kunder siger rent ud, at de hellere vil til storcentret\n"
        "2026-03-04;A;skole;penge;Vi er gået fra elleve til syv på kontoret, og opgaverne er de samme\n"
        "2026-03-05;F;klubben;penge;Kassereren er 78, træneren er 74, og jeg er den unge\n"
    )
    found = heard(text)
    voices = [
        voice_of(found, words) for words in ("fryseposer", "Mine kunder siger", "Vi er gået fra", "Kassereren er 78")
    ]
    assert voices == [CITIZENS, STAKEHOLDERS, EMPLOYEES, STAKEHOLDERS]


def test_what_a_program_sets_in_quotation_marks_of_who_answers_is_no_answer():
    text = (
        'Eksport\n\n"nr";"afsender";"rolle";"svar"\n'
        '1;"Kaja Lind";"borger, Hede";"Jeg kan ikke sove, når de kører forbi om natten"\n'
        '2;"Hede Fjernvarme";"selskab";"Vi vil gerne købe strømmen direkte af dem"\n'
        '3;"";"køkkenleder";"Giv os en ovn, så skal børnene få frikadeller"\n'
    )
    assert heard(text) == {
        "Jeg kan ikke sove, når de kører forbi om natten": CITIZENS,
        "Vi vil gerne købe strømmen direkte af dem": STAKEHOLDERS,
        "Giv os en ovn, så skal børnene få frikadeller": EMPLOYEES,
    }


def test_rows_that_tell_the_role_before_their_words():
    roles = {"borger": CITIZENS, "virksomhed": STAKEHOLDERS, "politiker": POLITICIANS, "ansat": EMPLOYEES}
    rows = "\n".join(f" R: {role:12}| Vi vil have nummer {at}" for at, role in enumerate(roles))
    found = heard(f"Svar\n\nQ1: Hvad synes du om stranden?\n{rows}\n", CITIZENS)
    assert [voice_of(found, f"nummer {at}") for at in range(len(roles))] == [*roles.values()]


REMARKS = ("Der er koldt i hallen.", "Bussen kører aldrig.", "Vi har lagt fiber selv.", "Vi tager det med videre.")
WHO = ("Emil, 14, Hede Skole", "kvinde, 83", "formand, Hede IF", "Ida Krog, F")
VOICES = [CITIZENS, CITIZENS, STAKEHOLDERS, POLITICIANS]


@pytest.mark.parametrize(
    "form",
    [
        "- {} ({})",
        "{} – {}",
        '"{}" {}',
        '- "{}" — {}',
        "> {}\n> — *{}*",
        "> {}\n> – {}",
        "{}\n— {}",
        "> {}\n> *{}*",
        '"{}"\n   {}',
        "»{}«\n{}",
        "3/9  {}  {}",
        "{}\t{}",
    ],
)
def test_who_stands_behind_or_below_a_remark_said_it(form):
    text = "\n\n".join(form.format(*one) for one in zip(REMARKS, WHO, strict=True))
    found = heard(f"Det hørte vi\n\n{text}\n")
    assert [voice_of(found, said) for said in REMARKS] == VOICES


def test_who_stands_below_a_quotation_heads_nothing_and_a_group_s_heading_stays_one():
    quoted = "\n\n".join(f'"{said}"\n   {who}' for said, who in zip(REMARKS, WHO, strict=True))
    note = Note("a.txt", f"Det hørte vi\n\nSKOLEN\n\n{quoted}\n", "Opsamling", "0", Provenance(voice=UNKNOWN))
    assert {one.path[-1] for one in make_passages(note)} == {"SKOLEN"}
    under = "\n\n".join(f'"{said}"\n{heading}' for said, heading in zip(REMARKS, ("Lærerne", "Vejen"), strict=False))
    assert set(heard(f"Det hørte vi\n\n{under}\n\n{REMARKS[2]}\n").values()) == {UNKNOWN}


@pytest.mark.parametrize("who", [("Skolen", "Vejen", "Hallen", "Bussen"), ("12 stemmer", "nej", "3 af 4", "se side 2")])
def test_what_else_stands_far_behind_a_remark_tells_no_voice(who):
    lines = "\n\n".join(f"{said}   {one}" for said, one in zip(REMARKS, who, strict=True))
    assert set(heard(f"Det hørte vi\n\n{lines}\n").values()) == {UNKNOWN}


def test_who_signs_for_a_house_of_their_own_is_told_apart_from_who_works_in_the_municipality_s():
    who = ("Solgården v/ Kaj", "Hede Forsamlingshus ved Lis", "skolesekretæren, Hede", "Hede Skole ved Bo")
    found = heard("Bogen\n\n" + "\n\n".join(f"{said} – {one}" for said, one in zip(REMARKS, who, strict=True)))
    assert [voice_of(found, said) for said in REMARKS] == [STAKEHOLDERS, STAKEHOLDERS, EMPLOYEES, UNKNOWN]


@pytest.mark.parametrize("who", ["bedstefar", "skatteborger", "morgensvømmer", "kusine til Ida", "hverdagscyklist"])
def test_an_ordinary_word_for_anybody_behind_a_remark_is_a_citizen_s(who):
    lines = "\n\n".join(f"{said} – {one}" for said, one in zip(REMARKS, (who, *WHO[:2], "mor"), strict=True))
    assert voice_of(heard(f"Bogen\n\n{lines}\n"), REMARKS[0]) is CITIZENS


def test_who_was_something_once_is_a_citizen_and_whoever_is_so_now_is_not():
    who = ("Sygeplejerske, pens.", "Ruth, pens. lærer", "Ole, tidl. bager", "Lis, lærer")
    found = heard("Bogen\n\n" + "\n\n".join(f"{said} – {one}" for said, one in zip(REMARKS, who, strict=True)))
    assert [voice_of(found, said) for said in REMARKS] == [CITIZENS, CITIZENS, CITIZENS, EMPLOYEES]


def test_letters_in_brackets_that_a_key_explains_begin_remarks_of_their_own():
    key = "(f) orange seddel = forældre  (u) grøn = unge  (a) blå = lærere og ansatte  (h) hvid = alle andre borgere"
    rows = "\n".join(f"({sign}) {said.lower()}" for sign, said in zip("fuah", REMARKS, strict=True))
    text = "Væggen\n\nSÅDAN LÆSES DEN\n{}\n\n--- SKOLER ---\n1 BEHOLD\n{}\n2 DROP\n{}\n"
    found = heard(text.format(key, rows, rows))
    assert [voice_of(found, said.lower()) for said in REMARKS] == [CITIZENS, CITIZENS, EMPLOYEES, CITIZENS]
    assert set(heard(text.format("(f) = fint, (u) = uklart", rows, rows)).values()) == {UNKNOWN}


def test_a_name_behind_a_remark_is_of_whom_another_remark_tells_more():
    lines = [*zip(REMARKS, (*WHO[:3], "Emil"), strict=True), ("Ved det ikke.", "Gudrun")]
    found = heard("Det hørte vi\n\n" + "\n".join(f"- {said} ({who})" for said, who in lines))
    assert voice_of(found, REMARKS[3]) is CITIZENS
    assert voice_of(found, "Ved det ikke") is UNKNOWN


def test_a_first_name_lives_where_another_citizen_does():
    who = ("mor, Hede", "far, Hede", "kvinde, Lund", "Birthe, Hede")
    lines = "\n".join(f"- {said} ({one})" for said, one in zip(REMARKS, who, strict=True))
    found = heard(f"Det hørte vi\n\n{lines}\n- Ved det ikke. (Birthe, Skovby)\n- Sne. (Trælasten, Hede Nord)\n")
    assert voice_of(found, REMARKS[3]) is CITIZENS
    assert {voice_of(found, "Ved det ikke"), voice_of(found, "Sne.")} == {UNKNOWN}


@pytest.mark.parametrize("note", [UNKNOWN, CITIZENS, POLITICIANS])
def test_the_line_that_only_says_who_spoke_is_nobody_s_remark(note):
    text = "\n\n".join(f"> {said}\n\n*{who}*" for said, who in zip(REMARKS, WHO, strict=True))
    found = heard(f"Det hørte vi\n\n{text}\n", note)
    assert [voice_of(found, said) for said in REMARKS] == VOICES
    assert {voice for said, voice in found.items() if said.strip("*") in WHO} <= {UNKNOWN}


def test_a_letter_before_a_colon_stands_for_what_a_key_in_a_sentence_says():
    text = "Skema\n\nUdfyldt af 96. B = borger, A = ansat, F = forretning.\n\n1) Byen?\n{}\n"
    lines = "\n".join(f"   {key}: {said}" for key, said in zip("BAF", REMARKS, strict=False))
    found = heard(text.format(lines))
    assert [voice_of(found, said) for said in REMARKS[:3]] == [CITIZENS, EMPLOYEES, STAKEHOLDERS]


def test_men_and_women_by_a_letter_are_citizens_where_most_have_an_age():
    lines = ("sne foran porten (M 66)", "ikke ude i ni dage (K 81)", "salt på stien (K 40)", "tak for kaffen (M)")
    assert set(heard("Skema\n\n" + "\n".join(f"- {line}" for line in lines)).values()) == {CITIZENS}


@pytest.mark.parametrize(
    "who",
    [
        ("12", "9", "44", "3"),
        ("kun forældre", "især lærere", "fx borgere", "for unge"),
        ("elever", "forældrene", "lærerne", "borgere"),
        ("hjemmeplejen", "jobcentret", "borgerservice", "visitationen"),
        ("uge 12", "side 3", "bilag 4", "punkt 5"),
        ("mor til to", "Anjali", "Marek", "Piotr"),
    ],
)
def test_what_else_stands_in_brackets_tells_no_voice(who):
    text = "\n".join(f"- {said} ({one})" for said, one in zip(REMARKS, who, strict=True))
    assert set(heard(f"Det hørte vi\n\n{text}\n").values()) == {UNKNOWN}


def test_a_dash_within_a_sentence_and_bullets_below_each_other_name_nobody():
    text = (
        "Det hørte vi\n\nBehold bussen – borgerne\nLuk skolen – lærerne i byen\nByg hallen – foreningen\n\n"
        "Emner\n\n– Borger, Hede\n– Lærer, Hede\n– Formand, Hede\n"
    )
    assert set(heard(text).values()) == {UNKNOWN}


def test_a_bullet_below_a_remark_with_a_quoted_word_names_nobody():
    who = ("Borger, Hede", "Lærer, Hede", "Formand, Hede", "Mor, Hede")
    text = "\n\n".join(f'De siger "ja" og {said}\n- {one}' for said, one in zip(REMARKS, who, strict=True))
    found = heard(f"Det hørte vi\n\n{text}\n")
    assert {voice for said, voice in found.items() if "De siger" in said} == {UNKNOWN}


def test_who_signs_as_anybody_s_teacher_writes_on_their_own_account():
    who = ("kvinde, 70", "mand, 81", "far, Hede", "hans gamle lærer")
    text = "\n".join(f"{said} – {one}" for said, one in zip(REMARKS, who, strict=True))
    assert voice_of(heard(f"Bogen\n\n{text}\n"), REMARKS[3]) is UNKNOWN


def test_among_citizens_a_teacher_named_behind_a_remark_is_at_home_and_a_firm_is_not():
    who = ("lærer, Hede Skole", "kvinde, 83", "formand, Hede IF", "mand, 40")
    text = "\n".join(f"- {said} ({one})" for said, one in zip(REMARKS, who, strict=True))
    found = heard(f"Borgermøde\n\n{text}\n", CITIZENS)
    assert [voice_of(found, said) for said in REMARKS] == [CITIZENS, CITIZENS, STAKEHOLDERS, CITIZENS]


KEYS = (
    "gul: pensionister og andre ældre\ngrøn: unge\nrød: forretningsfolk og foreninger\nblå: ansatte i kommunen\n",
    "GUL = borgere   GRØN = unge under 18\nRØD = foreninger  BLÅ = kommunens egne ansatte\n",
)


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("form", ["- {}. {}", "- {}: {}", "- {} {}"])
def test_the_colour_before_a_remark_tells_whose_it_is(key, form):
    colours = ("gul", "grøn", "rød", "blå")
    lines = "\n".join(form.format(*one) for one in zip(colours, REMARKS, strict=True))
    found = heard(f"Lapper fra væggen\n\nFarver\n{key}\nDEJLIGT\n{lines}\n")
    assert [voice_of(found, said) for said in REMARKS] == [CITIZENS, CITIZENS, STAKEHOLDERS, EMPLOYEES]


def test_colours_that_stand_for_what_is_good_or_bad_are_nobody_s():
    lines = "\n".join(f"- {colour}. {said}" for colour, said in zip(("gul", "rød"), REMARKS, strict=False))
    found = heard(f"Lapper fra væggen\n\ngul = det er godt, rød = det er skidt\n\nVEJE\n{lines}\n- rød. hullerne\n")
    assert {voice_of(found, said) for said in REMARKS[:2]} == {UNKNOWN}


ATTENDED = """Personalemøde
Deltagere: Anne (AKJ), Bo Lind (BL), Dorthe Ravn (DR, leder), Yusuf (YA, tillidsrep.)

- AKJ: Vagterne er for tunge.
- Køkkenet lukker til foråret, siger de (DR)
- Beboerne klager over den kolde mad (AKJ, BL)
- Den nye bus er for sen (XY)
- YA: Planen skal ud i tide.
"""


def test_initials_of_a_list_say_who_spoke_before_or_behind_a_remark():
    note = Note("a.txt", ATTENDED, "Personalemøde", "0", Provenance(voice=EMPLOYEES))
    speakers = [one.speaker for one in make_passages(note)]
    assert speakers == ["Anne", "Dorthe Ravn (leder)", "Anne, Bo Lind", None, "Yusuf (tillidsrep.)"]


def test_first_names_with_what_signs_nothing_have_no_initials():
    said = ATTENDED.replace("AKJ:", "Anne:").replace("(AKJ, BL)", "(BL)")
    note = Note("a.txt", said, "Personalemøde", "0", Provenance(voice=EMPLOYEES))
    assert "AKJ" not in people_of(note.text)
    assert people_of(note.text)["BL"] == "Bo Lind"


@pytest.mark.parametrize("line", ["Tlf. ████████", "Mobil: 20 30 40 50", "Phone: +45 20304050"])
def test_a_phone_number_alone_is_nothing_said(line):
    assert set(heard(f"Møde\n\n- Byg en sti.\n\n{line}\n")) == {"Byg en sti."}


SURVEY = """Spørgeskema om kultur

ID;By;Alder;Hvad savner du i kulturlivet?
003;Lund;34;Noget for de små om vinteren, når det regner
008;Ørhavn;67;Biografen, den lukkede i 2020 og mangler
011;Lund;15;et sted at øve, vi spiller i en garage
"""


def test_whoever_is_asked_for_an_age_answers_for_themselves():
    def voices(text, home=Voice.UNKNOWN):
        found = make_passages(Note("a.txt", text, "Spørgeskema om kultur", "0", Provenance(voice=home)))
        return [one.voice for one in found]

    assert voices(SURVEY) == [Voice.CITIZENS] * 3
    assert voices(SURVEY, Voice.EMPLOYEES) == [Voice.EMPLOYEES] * 3
    assert voices(SURVEY.replace("By;", "Afdeling;")) == [Voice.UNKNOWN] * 3


@pytest.mark.parametrize(
    "column", ["Hvem bragte det op", "Rejst af", "Stiller", "Hvem sagde det", "Taget op af", "Who raised it"]
)
def test_who_brought_a_matter_up_says_what_stands_in_its_row(column):
    came = "Til stede: Ida Krog (formand), Bo Lind\nGæster: byrådsmedlem Eva Holm (B), Per Munk fra Vej og Park\n"
    rows = (
        ("Bo Lind", STAKEHOLDERS),
        ("Eva Holm", POLITICIANS),
        ("Per Munk", UNKNOWN),
        ("Beboer på Havnevej", CITIZENS),
    )
    table = "\n".join(
        f"| Vejen {at} | {who} | Grøften langs vejen er fuld af vand | - |" for at, (who, _) in enumerate(rows)
    )
    names = f"| Sag | {column} | Hvad blev der sagt | Ansvarlig |"
    text = f"Referat af møde i Hede Lokalråd\n{came}\n# 2. Sager\n{names}\n{table}\n"
    note = Note("a.txt", text, "Referat", "0", Provenance(voice=STAKEHOLDERS))
    found = [one for one in make_passages(note) if one.text.startswith("|")]
    assert [(one.speaker, one.voice) for one in found] == [*rows]
