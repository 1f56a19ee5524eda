"""Whose words stand in e-mails, and in the turns of a meeting with questions and answers."""

from __future__ import annotations

import pytest

from rag.passages import make_passages, parent_of
from rag.readers import read_note
from rag.types import Note, Provenance, Voice

REPLY = """Fra: Skole og Dagtilbud
Til: Vig Forældreforening
Emne: SV: Bussen

Kære bestyrelse

> Kan bussen ikke køre oftere?

Nej, ikke i år.

Venlig hilsen
Anne Dam
Strandby Kommune

Fra: Vig Forældreforening
Sendt: 2. april 2025
Emne: Bussen

Hej

Kan bussen ikke køre oftere? Børnene fryser.

Mvh Bo Holm

Fra: Skole og Dagtilbud
Sendt: 1. april 2025
Emne: Bussen

Busplanen er vedtaget.
"""


def heard(text, voice=Voice.CITIZENS):
    found = make_passages(Note("a.txt", text, "Møde", "0", Provenance(voice=voice)))
    return [(" ".join(one.text.split()), one.voice) for one in found]


def test_in_a_thread_of_e_mails_each_has_the_voice_of_its_sender():
    assert heard(REPLY) == [
        ("Kan bussen ikke køre oftere?", Voice.STAKEHOLDERS),
        ("Nej, ikke i år.", Voice.UNKNOWN),
        ("Kan bussen ikke køre oftere? Børnene fryser.", Voice.STAKEHOLDERS),
        ("Busplanen er vedtaget.", Voice.UNKNOWN),
    ]


@pytest.mark.parametrize(
    ("sender", "voice"),
    [
        ("Torben Skov, Strandby Kommune", Voice.UNKNOWN),
        ("Sagsbehandler Eva Juhl, Strandby Kommune", Voice.UNKNOWN),
        ("Ida Holm (S), Strandby Kommune", Voice.POLITICIANS),
        ("Ældrerådet i Strandby Kommune", Voice.CITIZENS),
        ("Idrætsforeningen i Strandby Kommune", Voice.STAKEHOLDERS),
        ("Hanne Brask", Voice.CITIZENS),
    ],
)
def test_only_a_sender_who_says_so_speaks_otherwise_than_the_note(sender, voice):
    text = f"Fra: {sender}\nTil: Bo Lind\nEmne: Vejen\n\nHej\n\nHullerne bliver dybere.\n\n"
    thread = f"{text}Fra: Bo Lind\nTil: Alle\nEmne: Vejen\n\nHvad sker der?\n"
    assert heard(thread) == [("Hullerne bliver dybere.", voice), ("Hvad sker der?", Voice.CITIZENS)]
    # Alone it may be a memo's head: "Fra: Børn og Unge, Strandby Kommune. Emne: Opsamling på borgermøde".
    assert heard(text) == [("Hullerne bliver dybere.", Voice.CITIZENS)]


def test_what_a_mail_answers_is_of_who_wrote_it():
    text = (
        "Fra: Vej og Park\nTil: Poul Dahl\nEmne: SV: Huller\n\nHej Poul\n\nDe bliver lappet.\n\nVenlig hilsen\n"
        "Strandby Kommune\n\nDen 28. maj 2025 kl. 08.14 skrev Poul Dahl:\n> Hej\n>\n> Hullerne er dybe.\n"
    )
    assert heard(text) == [("De bliver lappet.", Voice.UNKNOWN), ("Hullerne er dybe.", Voice.CITIZENS)]


def test_the_line_above_an_answered_mail_is_no_passage_though_it_is_quoted_itself():
    text = (
        "Fra: Eva Juhl\nTil: Alle\nEmne: Huller\n\nHej\n\nDe bliver lappet.\n\nVenlig hilsen\nEva Juhl\n\n"
        "> Den 3. feb. 2025 kl. 08.40 skrev Lis H.:\n> Kære Eva. De er dybe, og jeg er væltet i det ene af dem.\n"
    )
    assert [said for said, _ in heard(text)] == [
        "De bliver lappet.",
        "Kære Eva. De er dybe, og jeg er væltet i det ene af dem.",
    ]


@pytest.mark.parametrize(
    ("subject", "voice"),
    [
        ("Referat af dialogmødet", Voice.CITIZENS),
        ("Nyt fra gruppen - det sagde I i torsdags", Voice.CITIZENS),
        ("SV: Referat af dialogmødet", Voice.UNKNOWN),
        ("Huller", Voice.UNKNOWN),
    ],
)
def test_a_mail_that_tells_what_was_said_at_a_meeting_is_of_those_who_met(subject, voice):
    text = (
        f"Fra: Eva Juhl, Strandby Kommune\nTil: Alle\nEmne: {subject}\n\nHej\n\nBussen kommer for sent.\n\n"
        "Venlig hilsen\nEva Juhl\nStrandby Kommune\n\n"
        "Den 28. maj 2025 kl. 08.14 skrev Poul Dahl:\nDu mangler det om julen.\n"
    )
    assert heard(text) == [("Bussen kommer for sent.", voice), ("Du mangler det om julen.", Voice.CITIZENS)]


@pytest.mark.parametrize(
    "line",
    ["-----Oprindelig meddelelse-----", "-----Original Message-----", "---------- Forwarded message ---------"],
)
@pytest.mark.parametrize("signs", ["", "> "])
def test_what_a_program_writes_above_an_earlier_mail_is_no_passage(line, signs):
    earlier = f"{line}\nFra: Vej og Park, Strandby Kommune\nSendt: 1. maj 2025\nEmne: Huller\n\nDe bliver lappet.\n"
    text = (
        "Fra: Poul Dahl\nTil: Vej og Park\nEmne: SV: Huller\n\nHullerne er dybe.\n\nMvh\nPoul Dahl\n"
        + "".join(f"{signs}{one}\n" for one in earlier.splitlines())
    )  # fmt: skip
    assert heard(text) == [("Hullerne er dybe.", Voice.CITIZENS), ("De bliver lappet.", Voice.UNKNOWN)]


PANEL = "Borgermøde i hallen\nI panelet: borgmester Erik Toft, Line Agger (SF), projektchef Bo Kring (Vind A/S)\n\n"


@pytest.mark.parametrize(
    ("said", "voice"),
    [
        ("Spørgsmål (Jens, nabo): Hvor høje bliver de?", Voice.CITIZENS),
        ("Svar (Bo Kring): Op til 150 meter.", Voice.UNKNOWN),
        ("Svar (Erik Toft): Det siger loven.", Voice.POLITICIANS),
        ("Svar fra Line Agger: Der er en pulje.", Voice.POLITICIANS),
        ("Svar: Det ved vi ikke.", Voice.UNKNOWN),
        ("A (Erik Toft): Det siger loven.", Voice.POLITICIANS),
        ("A: Det er for dyrt.", Voice.CITIZENS),
        ("Kommentar (pædagog): Børnene larmer ikke.", Voice.EMPLOYEES),
        ("Bo Kring: Vi tilbyder andele.", Voice.UNKNOWN),
        ("Erik Toft: Jeg hører jer.", Voice.POLITICIANS),
        ("Aage Vig: Det er for dyrt.", Voice.CITIZENS),
        ("Svar på alt: mere lys.", Voice.CITIZENS),
        ("Svar: Ida Vind (K): Vi har sat 600.000 kr. af.", Voice.POLITICIANS),
        ("Svar: Erik Toft: Det siger loven.", Voice.POLITICIANS),
        ("Svar: Bo Kring: Op til 150 meter.", Voice.UNKNOWN),
        ("Svar: Lars Andersen (LA): Op til 150 meter.", Voice.UNKNOWN),
        ("Svar fra Ida Vind (K): Vi har sat penge af.", Voice.POLITICIANS),
        ("Svar fra Lars Andersen (LA): Det siger loven.", Voice.UNKNOWN),
        ("Svar (Ida Vind (K)): Vi har sat penge af.", Voice.POLITICIANS),
        ("Svar (Ida Vind, K): Vi har sat penge af.", Voice.POLITICIANS),
        ("Spm.: Hvor høje bliver de?", Voice.CITIZENS),
        ("Spm. fra Ida Vind (K): Hvor høje bliver de?", Voice.POLITICIANS),
    ],
)
def test_an_answer_is_not_of_those_who_ask(said, voice):
    assert heard(f"{PANEL}SPØRGSMÅL OG SVAR\n\n{said}\n")[-1] == (said, voice)


@pytest.mark.parametrize("text", ["Sagsfremstilling: Kommunen har syv haller.", "## Baggrund\n\nVejen er fra 1970."])
def test_what_whoever_invites_says_first_is_nobody_s_remark(text):
    assert [voice for _, voice in heard(f"Møde i hallen\n\n{text}\n")] == [Voice.UNKNOWN]


def test_who_took_the_minutes_is_no_passage_wherever_it_stands():
    said = heard("Møde i hallen\n\n- Lyset er for svagt.\n- Gulvet er glat.\n\nReferent: Kaja Winther\n")
    assert [text for text, _ in said] == ["Lyset er for svagt.", "Gulvet er glat."]


def test_a_footer_with_the_page_s_number_behind_it_is_layout():
    text = "Møde\n- Lyset er for svagt.\nVig Kommune · Side 1\f- Gulvet er glat.\nVig Kommune · Side 2\f"
    assert [said for said, _ in heard(text)] == ["Lyset er for svagt.", "Gulvet er glat."]


def test_a_line_that_names_two_pages_is_none():
    text = "Møde\n\nSe bilaget, side 4\n\nSe bilaget, side 9\n\nVi talte om lyset i hallen.\n"
    assert any("side 9" in said for said, _ in heard(text))


def test_a_postal_code_is_no_figure_above_what_it_counts():
    text = "Møde om hallen\n\n8300 Odder\nLyset er for svagt i den store hal.\n\n- a\n"
    assert any(said == "Lyset er for svagt i den store hal." for said, _ in heard(text))


RESPONSES = """# Høringssvar om ny skolestruktur

### 1. Hjelm Borgerforening

Skolen skal blive.

### 2. Borger, Mads Ibsen

Flyt ikke min datter.

### 3. MED-udvalget på Sønderskolen

Uvisheden slider.

### 4. Medarbejdere i hjemmeplejen

De mangler tid.
"""


def test_replies_to_a_consultation_have_the_voice_of_who_is_named_over_them():
    found = make_passages(Note("a.md", RESPONSES, "Høringssvar om ny skolestruktur", "0", Provenance()))
    assert [one.voice for one in found] == [Voice.STAKEHOLDERS, Voice.CITIZENS, Voice.EMPLOYEES, Voice.UNKNOWN]
    found = make_passages(Note("a.md", RESPONSES, "Referat fra borgermøde", "0", Provenance()))
    assert {one.voice for one in found} == {Voice.UNKNOWN}


WHITE_PAPER = """HVIDBOG
Forslag til lokalplan 4 – Solceller

1. Skarnæs Menighedsråd
Rådet frygter genskin.
Forvaltningens bemærkninger:
Der stilles krav.

2. Mette Saug, Skarnæs
Jeg synes, det er fint.
Men lastbilerne!
Forvaltningens bemærkninger:
Taget til efterretning.

3. Lundby Bogcafé, Skarnæs
Kunderne kommer i bil.

4. Lundby Varme A/S
Nettet er fra 1968.
Forvaltningens bemærkninger: Tages med.

Indstilling
Forvaltningen indstiller, at planen vedtages.
"""


def test_a_white_paper_is_one_though_its_title_stands_below_that_word():
    found = make_passages(Note("a.txt", WHITE_PAPER, "Forslag til lokalplan 4 – Solceller", "0", Provenance()))
    voices = {" ".join(one.text.split()): one.voice for one in found}
    assert voices["Rådet frygter genskin."] is Voice.STAKEHOLDERS
    assert voices["Jeg synes, det er fint."] is voices["Men lastbilerne!"] is Voice.CITIZENS
    assert {one.speaker for one in found if one.text.startswith("Forvaltningen")} == {None}
    assert {voices["Der stilles krav."], voices["Taget til efterretning."], voices["Kunderne kommer i bil."]} == {
        Voice.UNKNOWN
    }


@pytest.mark.parametrize(
    ("who", "voice"),
    [
        ("Inger og Poul Thomsen, Møllevej 12", Voice.CITIZENS),
        ("Lundby Borgerforening (vedlagt 143 underskrifter)", Voice.STAKEHOLDERS),
        ("Menighedsrådet ved Lundby Kirke", Voice.STAKEHOLDERS),
        ("Camilla Østergaard, p.t. lejer i Havneby", Voice.CITIZENS),
        ("Lundby Maskinfabrik A/S", Voice.STAKEHOLDERS),
        ("Lundby IF", Voice.STAKEHOLDERS),
        ("Ungerådet", Voice.CITIZENS),
        ("Trafik og vejadgang", Voice.UNKNOWN),
        ("Naboer, Møllevej 12-14", Voice.UNKNOWN),
    ],
)
def test_objections_have_the_voice_of_who_is_named_over_them_and_the_replies_nobody_s(who, voice):
    said = (
        "Vejen er for smal til så mange flere biler, og den har hverken et fortov eller en sti til de børn, der cykler."
    )
    letter = f"\n\n{{at}}. {{who}}\n{said}\nForvaltningens bemærkninger:\nDer kommer et bump."
    letters = letter.format(at=1, who="Ib Vig, Skolevej 3") + letter.format(at=2, who=who)
    for title, voices in (
        ("Hvidbog om plan 214", (Voice.CITIZENS, voice)),
        ("Notat om plan 214", (Voice.UNKNOWN,) * 2),
    ):
        found = make_passages(Note("a.txt", f"{title}{letters}\n", title, "0", Provenance()))
        assert [one.voice for one in found] == [voices[0], Voice.UNKNOWN, voices[1], Voice.UNKNOWN]


def test_a_remark_below_whose_reply_it_is_is_theirs():
    title = "Borgermøde i hallen"
    text = f"{title}\n\n- Vejen er for smal.\n\nForvaltningens bemærkning:\nDer kommer et bump.\n\n- Godt.\n"
    found = make_passages(Note("a.txt", text, title, "0", Provenance(voice=Voice.CITIZENS)))
    assert [one.voice for one in found] == [Voice.CITIZENS, Voice.UNKNOWN, Voice.CITIZENS]


LETTER = (
    "{sender}\nHallvej 2\n8300 Odder\n\nStrandby Kommune\nRådhuspladsen 1\n8000 Strandby\nOdder, den 11. april 2025\n"
    "Høringssvar vedr. nye takster\n\nTaksten for børnehold stiger for meget, og det går ud over de mindste hold.\n\n"
    "På bestyrelsens vegne\n\nKarsten Vig\nFormand\n"
)


@pytest.mark.parametrize(
    ("sender", "voice"), [("Odder Idrætsforening", Voice.STAKEHOLDERS), ("Karsten Vig", Voice.UNKNOWN)]
)
def test_a_letter_is_called_by_what_it_is_about_and_its_addresses_are_the_head(tmp_path, sender, voice):
    (tmp_path / "a.txt").write_text(LETTER.format(sender=sender), encoding="utf-8")
    note = read_note(tmp_path / "a.txt", tmp_path)
    about = note.provenance
    assert (note.title, str(about.date), about.voice) == ("Høringssvar vedr. nye takster", "2025-04-11", voice)
    assert [one.text[:7] for one in make_passages(note)] == ["Taksten"]


SAID = "Hallen er kold, og der er for få timer til børnene."
SIGNED = "Med venlig hilsen\n\nEllen Tofte\nFormand for halforeningen\n"


@pytest.mark.parametrize(
    "head",
    [
        "v/ formand Ib Vig, Mågevej 12, 9999 Strandby\nStrandby Kommune\nStrandby, den 7. maj 2025\nVedr. haltimer",
        "Ib Vig, Vej 12, 2. tv. · 9999 Strandby\n\nStrandby, d. 7. maj 2025\n\nIndsigelse mod plan af 1. april 2025",
        "Til Strandby Kommune\n\nStrandby, den 7. maj 2025\n\nBemærkninger til haltimer",
        "Høringssvar om haltimer\n\nStrandby, 7. maj 2025",
    ],
)
def test_a_letter_is_known_by_an_address_or_by_its_sender_and_where_it_was_dated(tmp_path, head):
    (tmp_path / "a.txt").write_text(f"Strandby Halforening\n{head}\n\n{SAID}\n\n{SIGNED}", encoding="utf-8")
    note = read_note(tmp_path / "a.txt", tmp_path)
    about = note.provenance
    assert note.title in head.split("\n")
    assert (about.voice, str(about.date), about.place) == (Voice.STAKEHOLDERS, "2025-05-07", "Strandby")
    assert [one.text for one in make_passages(note)] == [SAID]


def test_minutes_of_a_body_with_remarks_on_something_are_no_letter(tmp_path):
    text = "Halrådet\nReferat af møde\nStrandby, den 7. maj 2025\nBemærkninger til dagsordenen\n\nHallen er kold.\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    note = read_note(tmp_path / "a.txt", tmp_path)
    assert (note.title, note.provenance.voice) == ("Halrådet", Voice.UNKNOWN)
    assert not any(line in one.text for one in make_passages(note) for line in ("Hallvej", "vegne"))


def test_two_titles_in_bold_above_the_lines_of_a_head_are_the_head():
    text = (
        "**Vig Kommune**\n\n**Dialogmøde om haller**\n\nDato: 21/5-2025\nSted: Hallen\n\n---\n\nLyset er for svagt.\n"
    )
    assert heard(text) == [("Lyset er for svagt.", Voice.CITIZENS)]


def test_who_is_on_the_panel_is_no_citizen_s_remark():
    assert heard(f"# Referat\n\n{PANEL}")[-1][1] is Voice.UNKNOWN


@pytest.mark.parametrize(
    ("said", "voice"),
    [
        ("Forvaltningen oplyste, at hallen lukker.", Voice.UNKNOWN),
        ("Forvaltningen fremlægger et forslag i maj.", Voice.UNKNOWN),
        ("Borgmesteren takkede for en god tone.", Voice.POLITICIANS),
        ("Forvaltningen svarede ikke på vores brev.", Voice.CITIZENS),
        ("Forvaltningen oplyser os aldrig om noget.", Voice.CITIZENS),
        ("Borgmesteren bor her selv.", Voice.CITIZENS),
    ],
)
def test_what_the_authority_or_the_mayor_is_reported_to_say_is_theirs(said, voice):
    assert heard(f"Borgermøde i hallen\n\n- Lyset er for svagt.\n- {said}\n")[-1] == (said, voice)


@pytest.mark.parametrize("first", ["Gruppe 1 (7. klasse)", "Gruppe 1"])
def test_a_row_that_begins_with_a_group_is_that_group_s(first):
    text = (
        f"# Møde\n\n| Gruppe | Ønske |\n|---|---|\n| {first} | Lys |\n| 2 | Ro |\n\nTak for i dag, og kom godt hjem.\n"
    )
    found = make_passages(Note("a.md", text, "Møde", "0", Provenance()))
    assert [one.group for one in found] == [first, "Gruppe 2", None]


def test_a_head_in_a_markdown_table_is_no_passage():
    text = "# Møde i hallen\n\n| | |\n|---|---|\n| Dato | 4. marts 2025 |\n| Afbud | Kim |\n\n- Lyset er for svagt.\n"
    assert [said for said, _ in heard(text)] == ["Lyset er for svagt."]


@pytest.mark.parametrize("asks", ["Spm.:", "Spm:", "Spm. (Jens):"])
@pytest.mark.parametrize("answers", ["Svar:", "Svar fra Ida Vind (K):", "Svar (Ida Vind (K)):"])
def test_turns_are_known_by_an_abbreviation_and_by_names_with_a_party(asks, answers):
    question, answer = f"{asks} Hvor høje bliver de nye møller?", f"{answers} Op til 150 meter."
    text = f"# Møde i hallen\n\n{question}\n{answer}\n"
    found = make_passages(Note("a.md", text, "Møde", "0", Provenance()))
    assert [(one.text, parent_of(one)) for one in found] == [(question, ""), (answer, question)]


def test_an_answer_hangs_under_the_question_that_it_answers():
    text = (
        "# Møde i hallen\n\nSpørgsmål (Jens): Hvor høje bliver de?\nSvar (Bo Kring): Op til 150 meter.\n"
        "Svar: Og 640 meter væk.\nKommentar (Aage): Det er for højt.\nSvar: Det hører vi.\n\n"
        "**Q:** Why was it stopped?\n\n**A (Mette Lund):** It was old.\n"
    )
    found = make_passages(Note("a.md", text, "Møde", "0", Provenance()))
    assert [parent_of(one) for one in found] == [
        *("", "Spørgsmål (Jens): Hvor høje bliver de?", "Spørgsmål (Jens): Hvor høje bliver de?", "", ""),
        *("", "**Q:** Why was it stopped?"),
    ]


def test_a_letter_under_a_mere_number_is_of_whoever_it_says_writes_it():
    letters = (
        "Kære byråd\n\nJeg er 78. Byg den mur.\n\nVenlig hilsen\nKaren Holst",
        "Oldrup Naturforening (214 medlemmer) har drøftet planen. Ålegræsset er igen kommet.\n\nInger Bjerre, formand",
        "Vi undrer os over planen.\n\nPå bestyrelsens vegne\nFlemming Dahl",
    )
    parts = (f"**Svar {4 * at}**\n\n{letter}" for at, letter in enumerate(letters, 1))
    text = "# Høringssvar, Havneplan\n\n---\n\n" + "\n\n---\n\n".join(parts) + "\n"
    found = make_passages(Note("a.md", text, "Høringssvar, Havneplan", "0"))
    assert [(one.path[0], one.said_by) for one in found] == [
        ("Svar 4", Voice.CITIZENS),
        ("Svar 8", Voice.STAKEHOLDERS),
        ("Svar 12", None),
    ]


def test_lines_that_a_mail_program_wrapped_are_one_remark():
    own = "Det er fint for mig, og jeg vil også gerne have besøgsvennerne nævnt et sted, vi har 27 af dem, og de kører "
    answered = (
        "Fra: Poul Dam|Sendt: 10. marts|Emne: Brev||Kære Hanne|Tømreren siger 202.000 kr. og vi mangler 140.000. Går|"
        "det ikke i år, må vi lukke salen til vinter. Jeg synes det|er uanstændigt at vi skal tigge."
    )
    head = "Fra: Hanne Lyse\nTil: Poul Dam\nEmne: SV: Brev\n\nKære Poul\n\n"
    quoted = "\n".join(f"> {line}".rstrip() for line in answered.split("|"))
    text = f"{head}{own}selv rundt til de ældre i Ålebæk.\nKh Hanne\n\n{quoted}\n"
    _, said = (" ".join(one.text.split()) for one in make_passages(Note("a.txt", text, "Mails", "0")))
    assert said.startswith("Tømreren siger")
    assert said.endswith("vi skal tigge.")


def test_a_letter_s_answer_below_a_rule_is_of_whoever_its_own_head_says(tmp_path):
    answer = (
        "\n\n- - - - - - - - - - - -\n\nSTRANDBY KOMMUNE          Dato: 26. maj 2025\nBørn og Kultur\n\n"
        "Til Odder Idrætsforening\nAtt. Karsten Vig\n\nSvar på henvendelse om takster\n\n"
        "Taksten følger budgettet for 2025.\n\nVenlig hilsen\nAnna Dahl\n"
    )
    text = LETTER.format(sender="Odder Idrætsforening") + answer
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    found = make_passages(read_note(tmp_path / "a.txt", tmp_path))
    assert [(one.text[:15], one.voice) for one in found] == [
        ("Taksten for bør", Voice.STAKEHOLDERS),
        ("Taksten følger ", Voice.UNKNOWN),
    ]
    assert found[1].path[0].endswith("Svar på henvendelse om takster")


def test_replies_from_a_portal_stand_under_their_number_and_sender_and_have_the_sender_s_voice():
    replies = [
        ("Vig Taxi v/ Kim Bo (virksomhed)", Voice.STAKEHOLDERS),
        ("Vig Landboforening", Voice.STAKEHOLDERS),
        ("Gitte Holm, Vig (borger)", Voice.CITIZENS),
    ]
    text = "Høringsportalen\nAntal svar: 3        Udskrevet 18-02-2026 08:41\n"
    for number, (sender, _) in enumerate(replies, 1):
        text += (
            f"\n=======\nSvar nr. {number}\nAfsender: {sender}\nModtaget: 09-01-2026 14:22\n-------\nBussen mangler.\n"
        )
    found = make_passages(Note("a.txt", text + "*** slut på udskrift ***\n", "Svar", "0"))
    assert [(one.text, one.path[-1], one.voice) for one in found] == [
        ("Bussen mangler.", f"Svar nr. {number} Afsender: {sender} Modtaget: 09-01-2026 14:22", voice)
        for number, (sender, voice) in enumerate(replies, 1)
    ]


THREAD = """Fra: Sofie Dam (Landdistrikt, Strandby Kommune)
Sendt: 12. marts 2026 14:51
Emne: SV: Huset

Hej alle
Puljen er brugt op for i år, prøv igen til oktober.

________________________________
Fra: Lone Thy
Sendt: 11. marts 2026 22:07
Emne: SV: Huset

{introduced} Varmen er for dyr, og taget er utæt.
Lone
"""


@pytest.mark.parametrize(
    ("introduced", "voice"),
    [
        ("Jeg blander mig lige, jeg er kasserer i Vig Forsamlingshus.", Voice.STAKEHOLDERS),
        ("Jeg skriver som formand for Vig Lokalråd.", Voice.STAKEHOLDERS),
        ("I am writing as chair of the village hall.", Voice.STAKEHOLDERS),
        ("Jeg er pædagog i børnehaven ved siden af.", Voice.EMPLOYEES),
        ("Jeg er mor til to.", Voice.CITIZENS),
        ("Jeg bor lige over for huset.", Voice.CITIZENS),
        ("Jeg skriver som formand for byrådets udvalg.", Voice.UNKNOWN),
        ("Jeg er træt af at vente.", Voice.UNKNOWN),
    ],
)
def test_who_writes_is_who_they_say_they_are(introduced, voice):
    text = THREAD.format(introduced=introduced)
    found = make_passages(Note("a.txt", text, "Mail", "0", Provenance()))
    voices = {one.readable: one.voice for one in found}
    assert next(voices[one] for one in voices if "taget er utæt" in one) is voice
    assert voices["Puljen er brugt op for i år, prøv igen til oktober."] is Voice.UNKNOWN
    assert "Lone" not in voices


@pytest.mark.parametrize(
    ("sender", "said", "voice"),
    [
        (
            "Fra: Else og Kaj Holm, Nørreby\nSendt: 3. december 2025",
            "Vores datter bor i Vig, og den er sen.",
            "citizens",
        ),
        ("KRAGEVIG FISK ApS . Kajen 3", "Vi sender 14 paller om ugen.", "stakeholders"),
        ("[webformular]  rolle: borger   navn: Mikkel D.", "Den er for sen.", "citizens"),
        ("rolle: virksomhed   navn: Bo", "Den er for sen.", "stakeholders"),
        ("Ældre Sagen, Vig. Formand Inger Thrane", "Rampen er for stejl.", "stakeholders"),
        ("Fra: besætningen på Ternen v/ tillidsrepræsentant Jonna Bæk", "Vi er ni på skift.", "employees"),
        ("Fra: Gitte og Ole <vigcamping>", "Vi støtter flere afgange.\nMvh Vig Camping", "stakeholders"),
        ("Fra: Bo Holm, 19 år", "Den er for sen.", "citizens"),
        ("Fra: Bo Holm", "Den er for sen.\nHilsen Bo, far til tre", "citizens"),
        ("Fra: Bo Holm", "Den er for sen.", "unknown"),
        ("Bo Holm", "Firmaet kører for sent.", "unknown"),
    ],
)
@pytest.mark.parametrize("number", ["===== SVAR {} =====", "## Svar {}", "--- Høringssvar {} ---"])
def test_whose_a_numbered_reply_is_stands_in_its_first_lines(number, sender, said, voice):
    others = (
        "Fra: Ib Dam\nSendt: 2. december 2025\n\nDen er god.",
        "Fra: Bo Elm\nSendt: 2. december 2025\n\nFin plan.",
    )
    replies = "\n\n".join(f"{number.format(at)}\n{one}" for at, one in enumerate((f"{sender}\n\n{said}", *others), 1))
    found = make_passages(Note("a.txt", f"Høringssvar samlet\n\n{replies}\n", "Høringssvar samlet", "0"))
    assert {str(one.voice) for one in found if one.text.startswith(said[:12])} == {voice}


@pytest.mark.parametrize(
    ("who", "voice"),
    [
        ("Nr. 1   Kirsten og Ole Bang, Møllevej 12, Tornby", Voice.CITIZENS),
        ("Svar nr. 2: Ida Holm, Skellet 4", Voice.CITIZENS),
        ("Nr. 3   Nørreby Biogas A/S, direktør Claus Munk", Voice.STAKEHOLDERS),
        ("Høringssvar 4, Sønder Tornby Vandværk, formand Egon Lind", Voice.STAKEHOLDERS),
        ("No. 5   Rideklubben Åhøj v/ Mette Winther", Voice.STAKEHOLDERS),
        ("Nr. 6   Ridecenter Åhøj v/ Mette Winther", Voice.STAKEHOLDERS),
        ("Nr. 7   Tornby Skole v/ Mette Winther", Voice.UNKNOWN),
        ("Nr. 8   Mette Winther", Voice.UNKNOWN),
    ],
)
def test_a_reply_s_number_stands_before_whom_it_is_from(who, voice):
    text = (
        "Høringsnotat\nLokalplan 88\n\nForslaget var i høring i to måneder, og der kom flere svar.\n\n\n"
        f'{who}\n\n"Vi har boet her i 31 år, og lugten er slem, når vinden er i vest."\n\n'
        "Forvaltningens svar: Der kommer et filter.\n"
    )
    note = Note("a.txt", text, "Høringsnotat: Lokalplan 88", "0", Provenance())
    told = {" ".join(one.text.split())[:12]: (one.voice, one.path) for one in make_passages(note)}
    assert told['"Vi har boet'] == (voice, (" ".join(who.split()),))
    assert told["Forvaltninge"][0] is Voice.UNKNOWN


@pytest.mark.parametrize(
    ("heading", "voice"),
    [
        ("GÆST 1: Egon Lind, Tornby Vandværk", Voice.STAKEHOLDERS),
        ("Guest 2: Nordbus A/S, planner Ida Holm", Voice.STAKEHOLDERS),
        ("Oplægsholder: Per Quist", Voice.UNKNOWN),
        ("Gæster i byen", Voice.POLITICIANS),
        ("Gæst 3", Voice.POLITICIANS),
    ],
)
def test_a_guest_at_others_meeting_speaks_as_who_the_heading_names(heading, voice):
    text = f"# Seminar\n\n## {heading}\n\n- Boringen koster 2 mio. kr.\n"
    note = Note("a.txt", text, "Seminar", "0", Provenance(voice=Voice.POLITICIANS))
    assert [one.voice for one in make_passages(note)] == [voice]


@pytest.mark.parametrize("sender", ["Peter Hald (Vej og Park)", "Mette Winther, Ridecenter Åhøj", "Anja Stenum"])
def test_who_writes_to_a_politician_is_none(sender):
    mails = (
        "Fra: Rikke Damsbo (Byrådet)\nSendt: 19. marts 2026 22:41\nTil: Vej og Park\nEmne: SV: Vejen\n\nHej\n\n"
        f"Tak for tallene.\n\nFra: {sender}\nSendt: 18. marts 2026 14:02\nTil: Rikke Damsbo\nEmne: Vejen\n\nHej\n\n"
        "Vi har talt 41 lastbiler i døgnet.\n"
    )
    note = Note("a.txt", mails, "Vejen", "0", Provenance(voice=Voice.POLITICIANS))
    assert [one.voice for one in make_passages(note)] == [Voice.POLITICIANS, Voice.UNKNOWN]


SIGNED_BY = """From: {}
Sent: 3 March 2026 09:12
Subject: RE: the harbour

Dear all,

The pier has to be built this year.

{}
{}

-----Original Message-----
From: {}
Sent: 2 March 2026 10:00
Subject: the harbour

The quay is too dark for our customers.
"""


@pytest.mark.parametrize(
    ("sender", "signed", "office", "other", "voices"),
    [
        (
            "Ida Holm",
            "Ida Holm",
            "member of the Health Committee",
            "Bo Lind, Lundby Apotek",
            "politicians stakeholders",
        ),
        (
            "Ida Holm",
            "Ida Holm",
            "chair, Culture and Leisure Committee",
            "Lægehuset Lundby",
            "politicians stakeholders",
        ),
        ("Ida Holm, Brugsen Lundby", "Ida Holm", "manager", "Bo Lind, Lundby Bageri", "stakeholders stakeholders"),
        ("Ida Holm", "Ida Holm", "skovløber, Lundby Kommune", "Lægehuset Lundby", "employees stakeholders"),
        ("Ida Holm", "Ida Holm", "vejchef, Lundby Kommune", "Lægehuset Lundby", "unknown stakeholders"),
    ],
)
def test_who_signs_a_mail_has_the_voice_of_their_office_and_says_nothing_by_it(sender, signed, office, other, voices):
    found = heard(SIGNED_BY.format(sender, signed, office, other), Voice.UNKNOWN)
    assert [(said[:8], voice.value) for said, voice in found] == [
        ("The pier", voices.split()[0]),
        ("The quay", voices.split()[1]),
    ]


@pytest.mark.parametrize("office", ["member of the Festival Committee", "member of the Health Committee of the club"])
def test_a_committee_of_an_association_makes_nobody_a_politician(office):
    found = heard(SIGNED_BY.format("Ida Holm", "Ida Holm", office, "Bo Lind, Lundby Apotek"), Voice.UNKNOWN)
    assert found[0][1] is not Voice.POLITICIANS


@pytest.mark.parametrize(
    "sender",
    [
        "Skolebestyrelserne i Lundby Kommune (fælles svar fra 5 bestyrelser)",
        "Brugerbestyrelserne i Lundby Kommune",
        "Skolebestyrelsen ved Lundby Skole (uden underskrift)",
    ],
)
def test_boards_of_a_municipality_are_not_its_administration(sender):
    text = f"Svar nr. 1\nAfsender:  {sender}\nModtaget:  18-09-2026 11:58\n\nVi vil have vores gulve vasket.\n"
    replies = (
        f"Høringssvar om budget 2027\n\n{text}\n{text.replace('nr. 1', 'nr. 2').replace(sender, 'Lundby Kommune')}"
    )
    given = Provenance(voice=Voice.STAKEHOLDERS)
    found = make_passages(Note("a.txt", replies, "Høringssvar om budget 2027", "0", given))
    assert [one.voice for one in found if "gulve" in one.text] == [Voice.STAKEHOLDERS, Voice.UNKNOWN]


@pytest.mark.parametrize(
    ("told", "remark", "voice"),
    [
        ("Forvaltningens bemærkning står efter hvert svar.", "Bemærkning: Hegnet sikres.", Voice.UNKNOWN),
        ("Kommunens kommentarer er skrevet i kursiv.", "\n*Kommentar: Hegnet sikres.*", Voice.UNKNOWN),
        ("Forvaltningens bemærkninger følger under svarene.", "Bemærkning: Hegnet sikres.", Voice.UNKNOWN),
        ("Kommunens svar er ikke godt nok, skriver flere.", "Bemærkning: Hegnet sikres.", Voice.STAKEHOLDERS),
    ],
)
def test_replies_in_all_forms_have_their_senders_voice_and_the_hosts_remarks_nobody_s(told, remark, voice):
    text = (
        f"Indkomne svar om solparken\nLundby Kommune, 9. februar 2026\n{told}\n\n"
        "Nr. 1  Sundvang Energi A/S (ansøger)\nParken giver strøm til mange huse, og vi planter et hegn om den.\n"
        f"{remark}\n\nNr. 2  Skallelev Vandværk\nVi henter vand under marken og vil have tæt bund under den.\n\n"
        "Nr. 3  Bo og Ida Holm, Møllevej 4\nVi skal kigge ind i et hegn fra køkkenet, og det er vi kede af.\n"
    )
    found = make_passages(Note("a.txt", text, "Indkomne svar om solparken", "0", Provenance()))
    voices = {one.readable: one.voice for one in found}
    told = {words: next(voices[one] for one in voices if words in one) for words in ("Parken", "Vi henter", "Vi skal")}
    assert told == {"Parken": Voice.STAKEHOLDERS, "Vi henter": Voice.STAKEHOLDERS, "Vi skal": Voice.CITIZENS}
    assert next(voices[one] for one in voices if "Hegnet sikres" in one) is voice
