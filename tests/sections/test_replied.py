"""Tables in which the hosts answer what somebody wrote: each cell is a remark of its own."""

from __future__ import annotations

import pytest

from rag.passages import make_passages
from rag.readers.layout import table
from rag.retrieval.who import speakers_asked
from rag.types import Note, Provenance, Voice

TABLE = """Høringssvar om skoler

| Nr. | Afsender | Bemærkning | Forvaltningens svar |
{rule}| 1 | Forældrebestyrelsen, Stoholm Skole | Vi er imod at lukke overbygningen. | Køreplanen ses igennem. |
| 2 | Karin Holm, borger i Møldrup | Luk hellere en af byskolerne. | Noteret. |
| 3 | Elevrådet | Vi vil gerne have et idrætslokale. | |
"""


def passages_of(text):
    title = text.partition("\n")[0]
    return make_passages(Note("a.txt", text, title, "0", Provenance(voice=Voice.UNKNOWN)))


@pytest.mark.parametrize("rule", ["", "|---|---|---|---|\n"])
def test_a_remark_and_the_answer_to_it_are_apart(rule):
    found = passages_of(TABLE.format(rule=rule))[:4]
    assert [(one.text, one.path, one.voice) for one in found] == [
        (
            "Vi er imod at lukke overbygningen.",
            ("Forældrebestyrelsen, Stoholm Skole", "Bemærkning"),
            Voice.STAKEHOLDERS,
        ),
        ("Køreplanen ses igennem.", ("Forældrebestyrelsen, Stoholm Skole", "Forvaltningens svar"), Voice.UNKNOWN),
        ("Luk hellere en af byskolerne.", ("Karin Holm, borger i Møldrup", "Bemærkning"), Voice.CITIZENS),
        ("Noteret.", ("Karin Holm, borger i Møldrup", "Forvaltningens svar"), Voice.UNKNOWN),
    ]


@pytest.mark.parametrize("who", ["Afsender", "Indsender", "Høringspart", "Fra"])
def test_who_sent_a_remark_is_none_however_long_the_names_are(who):
    found = passages_of(TABLE.format(rule="").replace("Afsender", who))
    assert found[1].parent == found[0].span
    assert found[0].text == "Vi er imod at lukke overbygningen."


def test_an_answer_hangs_under_what_it_answers():
    remark, answer, *_ = passages_of(TABLE.format(rule=""))
    assert answer.parent == remark.span
    assert remark.parent is None


@pytest.mark.parametrize(
    ("names", "voices"),
    [
        ("Borgere | Forvaltningens svar", [Voice.CITIZENS, Voice.UNKNOWN]),
        ("Borgernes bemærkninger | Politikernes svar", [Voice.CITIZENS, Voice.POLITICIANS]),
        ("Citizens | The administration's reply", [Voice.CITIZENS, Voice.UNKNOWN]),
        ("Forslag | Svar fra kommunen", [Voice.UNKNOWN, Voice.UNKNOWN]),
    ],
)
def test_a_column_s_name_tells_whose_its_cells_are(names, voices):
    text = f"Skoler\n\n| {names} |\n"
    text += (
        "| Bussen er for langsom om morgenen. | Den ses igennem. |\n| Byg en sti til skolen. | Der er ingen penge. |\n"
    )
    assert [one.voice for one in passages_of(text)] == [*voices, *voices]


@pytest.mark.parametrize(
    "names", ["Afsender | Borgerens bemærkning", "Navn | Svar", "Spørgsmål | Svar", "Emne | Deltagernes kommentarer"]
)
def test_answers_of_those_who_are_heard_are_no_replies(names):
    rows = "| Lokalrådet i byen | Sæt farten ned nu. |\n| Foreningen for stien | Byg en sti. |\n"
    text = f"Møde\n\n| {names} |\n|---|---|\n{rows}"
    assert len(passages_of(text)) == 2


def test_who_answers_is_asked_for_by_the_column_s_name():
    found = passages_of(TABLE.format(rule=""))
    asked = list(speakers_asked("Hvad svarer forvaltningen om skolen?", found))
    assert [reason.value for reason, _ in asked] == ["Forvaltningens svar"]
    own = list(speakers_asked("Hvad siger Elevrådet om lokaler?", found))
    assert [reason.value for reason, _ in own] == ["Elevrådet"]


BY_GROUP = """# Borgermøde

| Bord | Emne | Borgerne siger | Erhvervsdrivende siger | Forslag |
|---|---|---|---|---|
| 1 | Algade | Gågade, ja tak, her er ikke til at være. | Vi lukker inden et år uden biler. | prøv det i sommer |
| 2 | Grønt | Flere træer og færre kasser af beton. | - | frugttræer ved åen |
"""


def test_a_table_by_who_says_is_read_cell_by_cell():
    found = make_passages(Note("a.md", BY_GROUP, "Borgermøde", "0", Provenance(voice=Voice.CITIZENS)))
    assert [(one.text[:6], one.group, one.path[-2:], one.voice) for one in found] == [
        ("Gågade", "Bord 1", ("Algade", "Borgerne siger"), Voice.CITIZENS),
        ("Vi luk", "Bord 1", ("Algade", "Erhvervsdrivende siger"), Voice.STAKEHOLDERS),
        ("prøv d", "Bord 1", ("Algade", "Forslag"), Voice.CITIZENS),
        ("Flere ", "Bord 2", ("Grønt", "Borgerne siger"), Voice.CITIZENS),
        ("frugtt", "Bord 2", ("Grønt", "Forslag"), Voice.CITIZENS),
    ]
    assert not any(one.parent for one in found)


def test_a_table_of_which_one_column_is_somebody_s_is_none():
    text = BY_GROUP.replace("Erhvervsdrivende siger", "Løsning")
    found = make_passages(Note("a.md", text, "Borgermøde", "0", Provenance(voice=Voice.CITIZENS)))
    assert {one.voice for one in found} == {Voice.CITIZENS}


AGREED = """Dialogmøde om stien

| {} | {} | {} |
|---|---|---|
| Karin Holm, borger | Der mangler lys ved skolen om morgenen. | Lygter bestilles |
| Per Friis, SOSU-assistent | Vi cykler i mørke. | |
| Gudrun | Bump | Pedellen spørges |
"""


@pytest.mark.parametrize(
    ("who", "said", "agreed"),
    [
        ("Hvem", "Udsagn", "Aftalt"),
        ("Navn", "Bemærkning", "Opfølgning"),
        ("Deltager", "Input", "Aftale"),
        ("Navn", "Hvad blev sagt", "Det gør vi"),
        ("Who", "Comment", "Follow-up"),
    ],
)
def test_what_was_agreed_hangs_under_what_somebody_said_and_is_nobody_s(who, said, agreed):
    found = passages_of(AGREED.format(who, said, agreed))
    assert [(one.text, one.speaker, one.voice) for one in found] == [
        ("Der mangler lys ved skolen om morgenen.", "Karin Holm, borger", Voice.CITIZENS),
        ("Lygter bestilles", None, Voice.UNKNOWN),
        ("Vi cykler i mørke.", "Per Friis, SOSU-assistent", Voice.EMPLOYEES),
        ("Bump", "Gudrun", Voice.UNKNOWN),
        ("Pedellen spørges", None, Voice.UNKNOWN),
    ]
    assert found[1].parent == found[0].span


def test_who_does_what_was_agreed_and_when_stands_beside_it():
    table = "Møde\n\n| Emne | Hvem | Sagt | Aftalt | Ansvarlig | Frist |\n|---|---|---|---|---|---|\n"
    rows = "| Sti | Lærer | Vi tør ikke gå tur. | Hegn | Bo | 1. juni |\n| Sti | Forælder | Sæt lys op. | | Bo | |\n"
    assert [(one.text, one.speaker, one.voice) for one in passages_of(table + rows)] == [
        ("Vi tør ikke gå tur.", "Lærer", Voice.EMPLOYEES),
        ("Hegn | Bo | 1. juni", None, Voice.UNKNOWN),
        ("Sæt lys op.", "Forælder", Voice.CITIZENS),
        ("Bo", None, Voice.UNKNOWN),
    ]


@pytest.mark.parametrize(
    "names", ["Hvem | Opgave | Frist", "Hvem | Opgave | Opfølgning", "Emne | Udsagn | Hvem | Aftalt"]
)
def test_a_row_of_tasks_or_with_who_spoke_behind_it_stays_whole(names):
    cells = " | ".join(["Ringer til skolen om lokaler"] * names.count("|"))
    rows = f"| Bo | {cells} |\n| Ida | {cells} |\n"
    found = passages_of(f"Møde\n\n| {names} |\n{'|---' * (names.count('|') + 1)}|\n{rows}")
    assert "\n".join(one.text for one in found) == rows.strip()


SENT = [
    [["Høringssvar"], ["Forvaltningens bemærkning"]],
    [["Ridebaneforeningen", "Vi savner en sti.", "Den må gerne være af grus."], ["Den indgår."]],
    [["Borger, Møldrup (mor til to)", "Bussen kører for sent."], ["Noteret."]],
    [["Fra: Seniorrådet i Stoholm", "Rådet savner bænke"], ["Noteret.", "Se også svar 2."]],
]


def remarks_of(rows):
    lines = "\n".join(table(rows, "# Høringsnotat om stien"))
    found = passages_of(f"Høringsnotat om stien\n\n{lines}\n")
    return [(one.text, one.speaker, one.voice) for one in found]


def test_who_stands_alone_above_a_remark_in_its_cell_sent_it_and_is_none_themselves():
    association = ("Ridebaneforeningen", Voice.STAKEHOLDERS)
    assert remarks_of(SENT) == [
        ("Vi savner en sti.", *association),
        ("Den må gerne være af grus.", *association),
        ("Den indgår.", None, Voice.UNKNOWN),
        ("Bussen kører for sent.", "Borger, Møldrup (mor til to)", Voice.CITIZENS),
        ("Noteret.", None, Voice.UNKNOWN),
        ("Rådet savner bænke", "Seniorrådet i Stoholm", Voice.STAKEHOLDERS),
        ("Noteret.", None, Voice.UNKNOWN),
        ("Se også svar 2.", None, Voice.UNKNOWN),
    ]


def test_a_number_or_a_topic_may_stand_before_such_a_cell():
    rows = [[[name], *cells] for name, cells in zip(["Nr.", "1", "2", "3"], SENT, strict=True)]
    assert remarks_of(rows) == remarks_of(SENT)
    rows = [[[name], *cells] for name, cells in zip(["Emne", "Sti", "Bus", "Ro"], SENT, strict=True)]
    assert remarks_of(rows) == remarks_of(SENT)


def test_points_of_a_cell_are_no_senders():
    rows = [[["Forslag"], ["Kommunens svar"]], [["Flere bænke", "Mere lys"], ["Ja."]], [["Sti", "Bro"], ["Nej."]]]
    assert [text for text, *_ in remarks_of(rows)] == ["Flere bænke", "Mere lys", "Ja.", "Sti", "Bro", "Nej."]


@pytest.mark.parametrize(
    "cell",
    ["**{who}**<br>{said}", "**{who}:** {said}", "{who}: {said}", "Fra: {who}<br>{said}", "{said} ({who})"],
)
@pytest.mark.parametrize("before", ["", "1 | "])
def test_a_cell_may_name_who_sent_its_remark(cell, before):
    told = [
        ("Seniorrådet", "Vi savner en bænk ved alle indgange.", Voice.STAKEHOLDERS),
        ("Borger, Møldrup", "Bussen kører for sent om aftenen.", Voice.CITIZENS),
        ("MED-udvalget", "Vi er blevet hørt for sent om planen.", Voice.EMPLOYEES),
    ]
    rows = "".join(f"| {before}{cell.format(who=who, said=said)} | Noteret i planen. |\n" for who, said, _ in told)
    number = "Nr. | " if before else ""
    found = passages_of(f"Høringssvar om bænke\n\n| {number}Bemærkning | Kommunens svar |\n|---|---|\n{rows}")
    assert [(one.speaker, one.text, one.voice) for one in found if one.text != "Noteret i planen."] == told


def test_what_a_remark_says_before_a_colon_or_in_brackets_is_no_sender():
    said = ["Vi foreslår to ting: en bænk og en sti.", "Bussen kører for sent. (Linje 14)", "Det er godt: gør det."]
    rows = "".join(f"| {one} | Noteret i planen. |\n" for one in said)
    found = passages_of(f"Høringssvar om bænke\n\n| Bemærkning | Kommunens svar |\n|---|---|\n{rows}")
    assert [one.text for one in found][::2] == said


def test_the_local_branch_of_a_union_is_no_neighbour_s_address():
    text = "Høringssvar om skolen\n\n## Møldrup Fagforening, Kreds 12\n\nVi frygter, at vi mister kolleger.\n"
    assert passages_of(text)[0].voice is Voice.STAKEHOLDERS
