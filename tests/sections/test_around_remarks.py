"""What stands around remarks is nobody's: a survey's questions and counts, a note's head, signatures, hosts."""

from __future__ import annotations

import pytest

from rag.passages import make_passages
from rag.sections.framing import frames
from rag.types import Note, Provenance, Span, Voice

SURVEY = """# Skema

1. Er der lys nok, hvor du bor?
   Ja        [22]
   For lidt  [31]
   Bemærkninger:
   - mørkt ved åen, hvorfor?
   - der er 3 lamper på Agervej

2. Skal gebyret op?
   op  29    ned  44
   Bemærkninger:
   - nej

3. Skal pladsen være grøn?
   mere træ [12]
   bænke med ryg [9]
"""
MAIL = """From: Mikkel Juul
To: Ane Lind

Hej Ane,

Broen er lukket.

Mikkel
"""


def framed(text, said, over="", home=Voice.CITIZENS):
    at = text.index(said)
    return frames(text, Span(at, at + len(said)), over, home)


@pytest.mark.parametrize(
    "said",
    ["Er der lys nok, hvor du bor?", "Ja        [22]", "For lidt  [31]", "Skal gebyret op?", "op  29    ned  44"],
)
def test_a_survey_s_questions_and_counts_are_nobody_s(said):
    assert framed(SURVEY, said)


@pytest.mark.parametrize(
    "said", ["mørkt ved åen, hvorfor?", "der er 3 lamper på Agervej", "nej\n", "mere træ [12]", "bænke med ryg [9]"]
)
def test_its_remarks_and_cards_with_stickers_are_somebody_s(said):
    assert not framed(SURVEY, said)


@pytest.mark.parametrize(
    "said",
    [
        "Gengivet af konsulent Ida Holm, Spor ApS",
        "Ca. 110 borgere ved fem borde.",
        "Noter fra bordværterne, renskrevet af Mia",
        "Seks stationer. Alle fik ti prikker.",
        "Workshop for naboer, Hallen, 4. marts",
        "Gæst: Mette Krog",
    ],
)
def test_how_a_note_came_about_is_nobody_s_in_its_head_alone(said):
    assert framed(f"# Møde\n\n{said}\n", said, "Møde")
    assert not framed("# Møde\n\n" + "Der mangler lys.\n" * 80 + said + "\n", said, "Møde")


@pytest.mark.parametrize(
    "said", ["40 borgere bor på vejen uden bus", "Skrevet igen og igen, uden svar", "Med vores tegninger"]
)
def test_what_is_said_first_is_somebody_s(said):
    assert not framed(f"# Møde\n\n{said}\n", said, "Møde")


def test_who_signs_a_mail_is_no_remark():
    assert framed(MAIL, "Mikkel\n")
    assert not framed(MAIL, "Broen er lukket.")
    assert not framed("# Sedler\n\nCykelsti\n", "Cykelsti")


@pytest.mark.parametrize(
    "said", ["Med venlig hilsen", "På holdets vegne", "Att.: Byrådet", "Møllevej 4, Sandby", "Ås Kommune"]
)
def test_the_lines_of_a_letter_are_nobody_s(said):
    assert framed(f"{said}\n", said, home=Voice.STAKEHOLDERS)


@pytest.mark.parametrize("said", ["Med venlig hilsen", "På holdets vegne", "Møllevej 4, Sandby", "Ås Kommune"])
def test_a_sentence_that_begins_so_is_somebody_s(said):
    assert not framed(f"{said} er for sent ude\n", f"{said} er for sent ude", home=Voice.STAKEHOLDERS)


HOSTED = """# Bord 1 (vært: Trine)

Trine lovede nye titler.

Karen: Der er for koldt.
"""


def test_a_table_s_host_is_nobody_where_citizens_meet():
    note = Note("a.txt", HOSTED, "Møde", "0", Provenance(voice=Voice.CITIZENS), damaged=False)
    found = {" ".join(one.text.split()): one.voice for one in make_passages(note)}
    assert found["Trine lovede nye titler."] is Voice.UNKNOWN
    assert found["Karen: Der er for koldt."] is Voice.CITIZENS


@pytest.mark.parametrize(
    ("said", "home", "nobody"),
    [
        ("Kommunaldirektør Ida Holm lovede et svar.", Voice.EMPLOYEES, True),
        ("Afrunding v. borgmester Ida Holm: Der er flertal for træer.", Voice.POLITICIANS, True),
        ("Borgmester Ida Holm lovede et svar.", Voice.POLITICIANS, False),
        ("Direktøren lovede os et svar.", Voice.EMPLOYEES, False),
    ],
)
def test_what_the_head_office_closes_with(said, home, nobody):
    assert framed(f"# Til sidst\n\n{said}\n", said, "Til sidst", home) is nobody


def heard(text, voice):
    return [(one.text, one.voice) for one in make_passages(Note("a.txt", text, "Noter", "0", Provenance(voice=voice)))]


@pytest.mark.parametrize(
    "line",
    [
        "*Referat godkendt af beboerforeningens bestyrelse 20. marts 2025*",
        "Referatet er godkendt den 8. maj 2025.",
        "Notat udsendt 10. maj 2025",
        "Antal besøgende: 140 (talt ved døren). Næste møde: 30. oktober, Lundby Kro.",
        "Der kom 9 svar.",
    ],
)
def test_who_approved_the_minutes_and_how_many_came_is_nobody_s_remark(line):
    assert heard(f"Møde\n\n- Bussen må ikke nedlægges.\n- Flextur er for dyrt.\n\n{line}\n", Voice.CITIZENS)[-1] == (
        line,
        Voice.UNKNOWN,
    )


@pytest.mark.parametrize(
    "line",
    ["Vi fik 9 svar, og ingen af dem hjalp os.", "Referatet skal godkendes af alle, før det sendes til byrådet."],
)
def test_a_remark_about_answers_or_minutes_is_somebody_s(line):
    assert heard(f"Møde\n\n- Bussen må ikke nedlægges.\n- {line}\n", Voice.CITIZENS)[-1] == (line, Voice.CITIZENS)


@pytest.mark.parametrize(
    "line", ["Fritekstsvar (uddrag)", "Kommentarer (anonymiserede)", 'Svar til sp. 12: "Er der noget, du vil tilføje?"']
)
def test_what_kind_of_words_follow_is_no_remark(line):
    head = f"Skema blandt borgere\n{line}\nIndsamlet 3.-24. februar 2025."
    text = f"{head}\n\nSpørgsmål 1: Hvad mangler?\n1. Et job hurtigst muligt\n2. Bedre busser\n"
    assert [said for said, _ in heard(text, Voice.CITIZENS)] == ["Et job hurtigst muligt", "Bedre busser"]


@pytest.mark.parametrize(
    "line",
    [
        "Indsamlet i perioden 3.-24. februar 2025. 212 besvarelser.",
        "Samlet ind d. 4.-9. maj på torvet. 58 svar i alt.",
        "Eksporteret fra portalen, i alt 31 respondenter.",
    ],
)
def test_how_many_answered_is_told_above_the_answers_and_by_nobody(line):
    text = f"Svar om stien\n\n{line}\n\nSpørgsmål 1: Hvad mangler?\n1. Et job hurtigst muligt\n2. Bedre busser\n"
    assert heard(text, Voice.CITIZENS) == [
        (line, Voice.UNKNOWN),
        ("Et job hurtigst muligt", Voice.CITIZENS),
        ("Bedre busser", Voice.CITIZENS),
    ]


@pytest.mark.parametrize("greeting", ["Til dem det måtte angå.", "Til rette vedkommende,", "To whom it may concern"])
def test_whom_a_letter_is_to_is_no_part_of_what_it_says(greeting):
    text = f"Fra: Ida Krog\nTil: Byrådet\nEmne: Bussen\n\n{greeting}\n\nBussen kører for sent. Ret det.\n"
    assert [said for said, _ in heard(text, Voice.CITIZENS)] == ["Bussen kører for sent. Ret det."]
