"""What a note says of itself, its parts and its frames."""

from __future__ import annotations

import pytest

from rag.passages import make_passages
from rag.sections.noting import tells_of_the_note
from rag.types import Note, Provenance, Voice


def read(text, **provenance):
    return make_passages(Note("a.txt", text, "Møde", "0", provenance=Provenance(**provenance)))


@pytest.mark.parametrize(
    "line",
    [
        "Sedlerne er skrevet af brugere (34) og pårørende (11). Personalet satte ikke selv sedler op.",
        "Noterne er taget af Bente og sendt rundt bagefter.",
        "Afskrevet af Bente K., frivillig.",
        "Skrevet af fra dugene 6/2 af Lone K., Kulturhuset.",
        "Tastet ind efter sedlerne samme aften.",
        "Exported by: Freja M., project assistant. Spelling not corrected.",
        "Transcribed from the recording by Jonas.",
        "The cards were sorted by the facilitators.",
        "(noter skrevet ind på slides undervejs)",
        "(11 deltagere, Mikkel førte pennen)",
        "Stavefejl er ikke rettet.",
        "husk: sende tak-mail, liste over hvem der ville skrives op",
        "Udarbejdet af: seniorkonsulent Ewa Lind. Version 1.1, 12. marts 2026",
        "Udarbejdet af: konsulent Ewa Lind, Version 1.1\n____________________",
        "Transskription startet af Ewa Lind. OBS: automatisk tekst, ikke rettet igennem",
        "Notes: Ewa Lindqvist, project consultant",
        "Indsamlet 3.-30. november 2025, sms til 1272 / kort i kasser i Netto",
        "I alt 212 svar, her er udsnit nr. 2 af 5",
        "(?) betyder at jeg ikke kunne læse det",
        "Tastet ind fra sedlerne af en praktikant.",
        "Seks brugere sagde ja til at være med. Navnene er ændret. Jeg skrev, så godt jeg kunne.",
        "The names have been changed.",
        "Lavet over to formiddage. Interviewer og noter: Signe Lund, konsulent",
        "ca. 40 mødte (hjemmepleje, køkken, nat) · noter: Ewa Lind, arbejdsmiljø",
        "32 deltagere | referat: Ewa Lind",
        "about 20 came (mostly nurses) • notes: Ewa Lind",
        "Samlet af Nanna Bisgaard, HR",
        "Alt er skrevet af jer. Ledelsen har ikke rettet i det.",
        "Everything was written by those who came.",
        "Hver deltager fik 5 klistermærker, så tallene er ikke antal personer.",
        "Alle havde tre stemmer.",
        "Each participant was given four dots to spend.",
        "(recording ends)",
        "Jeg har skrevet ned, hvad deltagerne sagde. Det er deres ord.",
        "Jeg noterede, hvad der blev sagt ved bordene.",
        "I wrote down what people said, in their own words.",
        "Ført til papir af Henrik Sand. Svar følger særskilt.",
        "Sammenfatningen gengiver kun, hvad partnerne sagde.",
        "Note fra systemet: 3 svar er skjult.",
        "Indsamlet 1/2-22/2 2026. Besvarelser: 412",
    ],
)
def test_how_a_note_came_about_is_nobody_s_remark(line):
    assert [one.text for one in read(f"Møde\n\nVi talte om broen.\n\n{line}\n\nBroen er smal.\n")] == [
        "Vi talte om broen.",
        "Broen er smal.",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Sedlerne er for små.",
        "Skrevet af efter hinanden bliver svarene ens.",
        "Husk: skriv til os i god tid, hvis bussen ikke kommer.",
        "Husk: også de ældre skal kunne komme med bussen.",
        "Noter: Vi mangler en bro.",
        "Referatet kommer altid for sent ud.",
        "(skolen er lukket)",
        "I alt 14 svar var imod broen.",
        "Skrevet ned bliver det først, når det er for sent.",
        "Navnene på vejene er svære at læse.",
        "Det er læring og noter: alt for meget papir.",
        "Samlet af vinden ligger bladene på stien.",
        "Alt er som før.",
        "Vi har skrevet ned, hvad vi ønsker os: en bro.",
        "Jeg har skrevet til kommunen to gange om broen.",
    ],
)
def test_remarks_about_notes_stay(line):
    assert line in [one.text for one in read(f"Møde\n\nVi talte om broen.\n\n{line}\n\nBroen er smal.\n")]


def test_a_head_ends_where_the_remarks_begin_whatever_its_title_asks_and_with_who_typed_it():
    head = "LYNGBY KOMMUNE\nMøde: Hvad skal byen kunne?\nHuset i Lyngby, torsdag d. 23. oktober 2025\n"
    text = f"{head}Ca. 60 borgere, fire borde. Skrevet efter plancherne af Bo Vig.\n\nBORD 1\n- Broen er smal\n"
    assert [one.text for one in read(text)] == ["Broen er smal"]


def test_how_small_letters_below_a_short_line_say_the_note_came_about_is_no_part_of_that():
    typed = "Møde\n\nVi talte om broen ved havnen\ntastet af Ida i borgerservice\n\n"
    text = f"{typed}Broen er smal, og derfor vil vi gerne have en til at gå på ved siden af den.\n"
    assert next(one.text for one in read(text)) == "Vi talte om broen ved havnen"


@pytest.mark.parametrize("line", ["Bymidten  |  Biblioteker  |  Haller", "Bymidten · Biblioteker · Haller"])
def test_a_line_of_what_the_note_s_parts_are_called_is_no_remark(line):
    text = f"Udvalget\n\nVi begyndte til tiden.\n\n{line}\n\nBYMIDTEN\n- Boliger i gaden\n\nBIBLIOTEKER\n- En ny bus\n"
    assert [one.text for one in read(text)] == ["Vi begyndte til tiden.", "Boliger i gaden", "En ny bus"]


@pytest.mark.parametrize("sign", ["", "- ", "1. "])
def test_a_list_of_what_is_headed_below_in_the_same_order_is_no_remark(sign):
    parts = ("Bymidten", "Biblioteker", "Haller", "Havnen")
    listed = "".join(f"{sign}{part}\n" for part in parts)
    heads = ("Torvet og bymidten", "Biblioteker", "Haller og baner", "Tak for i dag")
    said = [
        f"Der skal være flere {one} i kommunen, end der er i dag, sagde de"
        for one in ("huse", "bænke", "tage", "møder")
    ]
    below = "".join(f"# {head}\n{words}\n\n" for head, words in zip(heads, said, strict=True))
    assert [one.text for one in read(f"# Møde\n\n# Det talte vi om\n{listed}\n{below}")] == said
    others = "".join(f"{sign}{part}\n" for part in reversed(parts))
    assert len(read(f"# Møde\n\n# Det valgte vi\n{others}\n{below}")) == len(said) + len(parts)


def test_names_side_by_side_that_head_nothing_are_a_remark():
    text = "Møde\n\nVi begyndte til tiden.\n\nBænke  |  Træer  |  Lys\n\nTORVET\n- Det er tomt\n"
    assert "Bænke  |  Træer  |  Lys" in [one.text for one in read(text)]


@pytest.mark.parametrize(("upper", "lower"), [("+-------+", "+-------+"), ("┌───────┐", "└───────┘")])
def test_a_frame_holds_what_somebody_else_says_and_nothing_below_it(upper, lower):
    text = (
        f"Møde\n\nHAVNEN\n- Larmen\n- Lugten\n\n{upper}\n Svar fra udvalgsformand Lone Bjerg (A), som var med:\n"
        f' "Jeg kan ikke love noget i aften."\n{lower}\nVi sluttede med en sang om havnen og byen.\n'
    )
    found = read(text, voice=Voice.CITIZENS)
    assert [(one.voice, one.path[-1]) for one in found] == [
        (Voice.CITIZENS, "HAVNEN"),
        (Voice.CITIZENS, "HAVNEN"),
        (Voice.POLITICIANS, "Svar fra udvalgsformand Lone Bjerg (A), som var med:"),
        (Voice.CITIZENS, "HAVNEN"),
    ]


def test_what_the_note_taker_puts_in_is_nobody_s_voice():
    found = read(
        "Møde\n\nBroen er smal.\n\nMette: husk billeder.\n\nFacilitator's own remark: good mood.\n",
        voice=Voice.CITIZENS,
        minute_taker="Mette Holm",
    )
    assert [one.voice for one in found] == [Voice.CITIZENS, Voice.UNKNOWN, Voice.UNKNOWN]


def test_hashes_right_below_one_another_are_a_list():
    text = "Udvalget\n\nNÆRDEMOKRATI\n# Puljen hæves\n# Borgerne stemmer om den\n# Ungerådet får 15 pladser\n"
    assert [(one.text, one.path[-1]) for one in read(text)] == [
        ("Puljen hæves", "NÆRDEMOKRATI"),
        ("Borgerne stemmer om den", "NÆRDEMOKRATI"),
        ("Ungerådet får 15 pladser", "NÆRDEMOKRATI"),
    ]


@pytest.mark.parametrize(
    "day", ["torsdag 22/1-2026 kl 19-21", "torsdag d. 22.1.2026 kl. 19", "torsdag den 22. januar kl. 19"]
)
def test_a_title_that_ends_with_a_quoted_question_and_how_it_was_typed_below_place_and_day_are_the_head(day):
    text = (
        f'Post-its fra borgeraften "Alene i byen?"\nLunde Bibliotek, {day}, 4 borde, kaffe og kage\n'
        "tastet ind af Freja ugen efter, stavefejl er borgernes\n\n- Der er langt til bussen\n"
    )
    assert [one.text for one in read(text)] == ["Der er langt til bussen"]


@pytest.mark.parametrize(
    "label", ["Mit eget indtryk (SLB)", "Mit indtryk", "Mine egne bemærkninger", "My own impression"]
)
def test_what_whoever_takes_the_notes_thinks_is_no_citizen_s(label):
    said = read(f"Interviews\n\nBussen er fuld.\n\n{label}: De fleste bliver hjemme.\n", voice=Voice.CITIZENS)
    assert [one.voice for one in said] == [Voice.CITIZENS, Voice.UNKNOWN]


@pytest.mark.parametrize(
    "head",
    [
        ["31 pårørende (vi havde sat 24 stole frem). Fra huset: Else Krag, leder, og Dorthe fra aftenvagten"],
        ["ca. 20 beboere. Fra kommunen: Else Krag og Dorthe Lund", "Ref. Tonny Ravn, souschef"],
        ["Ref. Tonny Ravn"],
    ],
)
def test_how_many_citizens_came_who_met_them_and_who_wrote_it_down_are_of_the_head(head):
    text = "\n".join(["Møde på Åhjemmet", "onsdag 4. februar 2026 kl. 19-21", *head, "", "Broen er smal.", ""])
    assert [(one.text, one.path) for one in read(text)] == [("Broen er smal.", ())]


@pytest.mark.parametrize("said", ["31 pårørende vil have en sti", "Ref. til lokalplanen mangler"])
def test_what_only_begins_so_is_said(said):
    assert said in [one.text for one in read(f"Møde\n\nBroen er smal.\n\n{said}\n\nDer er langt hjem.\n")]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Tekst: Lise Holm, Kommunikation", True),
        ("Tekst og foto: Bo Lind", True),
        ("Photos: see the folder on the drive", True),
        ("Foto: Skolen vil have flere billeder op", False),
        ("Billeder af byen: flere på væggen", False),
    ],
)
def test_who_wrote_an_article_and_took_its_pictures_is_nobody_s_remark_and_heads_nothing(line, told):
    found = read(f"Nyt fra byen\n\nVi begyndte til tiden.\n\n{line}\n\nBussen kører for sjældent om aftenen.\n")
    assert (line in [part for one in found for part in (one.text, *one.path)]) is not told


@pytest.mark.parametrize(
    "told",
    [
        "Interviewer and transcript: Line Mork. Held in English.",
        "Interview og udskrift: Bo Dam, udviklingskontoret.",
        "Samtale og transskription: Bo Dam.",
    ],
)
def test_who_wrote_an_interview_down_is_of_its_head_and_so_is_the_office_where_it_was_held(told):
    place = "Vig Kommune, Udviklingskontoret. Biblioteket, den 11. februar 2026."
    found = read(f"# Interview\n\n{place}\n{told}\n\nBussen kører for sent, siger de begge to om aftenen.\n")
    assert [one.text for one in found] == ["Bussen kører for sent, siger de begge to om aftenen."]


@pytest.mark.parametrize(("said", "voice"), [("*LM: 35 minutter.*", "unknown"), ("*KB: jeg er glad.*", "citizens")])
def test_what_stands_under_the_initials_of_who_took_the_notes_is_nobody_s(said, voice):
    found = read(f"Interview\n\n{said}\n\nBussen kører for sent.\n", minute_taker="Line Mork", voice=Voice.CITIZENS)
    assert [str(one.voice) for one in found] == [voice, "citizens"]


@pytest.mark.parametrize(
    "line",
    [
        "Noter: Det, der står på de næste slides, er skrevet ind undervejs.",
        "What is written below was typed during the talk.",
        "Spørgsmål om rapporten: ████████████",
        "(streger i parentes = andre, der er enige)",
        "(numbers in brackets = votes)",
        "Slut kl. 16.25. Arkene ligger på biblioteket til fredag.",
        "Mødet sluttede 21:10.",
        "The workshop ended at 12.30. The notes were typed by Anna.",
    ],
)
def test_how_a_note_was_made_and_whom_to_ask_is_nobody_s_remark(line):
    assert tells_of_the_note(line)


@pytest.mark.parametrize(
    "line",
    [
        "Det, der står i planen, er forkert.",
        "Spørgsmål om busser: hvornår kører de?",
        "Slut 16.25 er for tidligt for dem, der arbejder.",
        "Mødet sluttede 21.10. Bussen var kørt.",
    ],
)
def test_what_is_said_of_papers_is_a_remark(line):
    assert not tells_of_the_note(line)


@pytest.mark.parametrize(
    "line",
    [
        "38 signed up and 29 came. Companies sat at one table. I wrote what was said as close as I could.",
        "17 af 21 kom. Jeg har skrevet med i hånden, så det er ikke ordret.",
        "Vi sad i to grupper. Vi noterede løbende. Pausen var kort.",
        "Notes by Ewa Lind, newcomer service. Typed the same night.",
    ],
)
def test_who_came_stands_above_all_remarks_with_how_it_was_written(line):
    assert [one.text for one in read(f"Møde\n\n{line}\n\nBord 1\n\n- Broen er smal.\n")] == ["Broen er smal."]


@pytest.mark.parametrize(
    "line",
    [
        "Broen er smal. Jeg har skrevet med kommunen i to år om den.",
        "I wrote to the council twice. Nobody answered.",
        "Notes by the door tell when the bus comes.",
    ],
)
def test_who_wrote_to_somebody_is_heard(line):
    assert line in [one.text for one in read(f"Møde\n\n{line}\n\nBord 1\n\n- Broen er smal.\n")]


@pytest.mark.parametrize(
    "above", ["LYNGBY K0MMUNE                               side 1 af 2", "Lyngby Kommune", "LYNGBY KOMMUNE   side 1"]
)
def test_a_page_s_number_beside_an_authority_s_name_leaves_the_paper_s_head_whole(above):
    head = (
        f"{above}\nErhverv og By\n\nREFERAT af dialogmøde med handelsliv, udlejere, restauratører\nog Teknisk Skole\n"
    )
    text = (
        f"{head}Onsdag d. 14. januar 2026 kl. 8.00-9.45, Rådhuset\nReferent: Ewa Lind\n\n1. Torvet\n\n- Det er tomt.\n"
    )
    assert [one.text for one in read(text)] == ["Det er tomt."]
