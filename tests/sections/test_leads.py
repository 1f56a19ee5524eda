"""What paragraphs of minutes begin with, post-its quoted by a sign, what stands beside a slide's number."""

from __future__ import annotations

import pytest

from rag.passages import make_passages
from rag.types import Note, Provenance, Voice

PROSE = """Referat af møde i brugerrådet
Den 4. marts 2026

Mad. Kartoflerne var grå, og halvdelen blev smidt ud, fordi de kom kolde frem til dem, der bor længst ude, og \
sådan har det været siden jul.

Transport. Bussen bliver nedlagt til sommer, og så kan ingen i Langmose komme til tandlæge, og flextrafikken skal \
bestilles dagen før i en app.

Det er blevet sagt før, at bænken ved stoppestedet mangler.

Ny vagtplan. Den kom seks uger før, og det har alle været glade for, men afløserne kender den ikke, når de møder \
ind om morgenen.

Evt. Formanden sluttede mødet.
"""
PARTS = PROSE.replace("Mad. ", "FORMIDDAG: HVORDAN GÅR DET I DAG?\n\nMad. ")
REMARKS = """Det sagde folk
Den 4. marts 2026

Nej. Kartoflerne var grå, og halvdelen blev smidt ud, fordi de kom kolde frem til dem, der bor længst ude, og \
sådan har det været siden jul.

Ja. Bussen bliver nedlagt til sommer, og så kan ingen i Langmose komme til tandlæge, og flextrafikken skal \
bestilles dagen før i en app.

Tak. Den kom seks uger før, og det har alle været glade for, men afløserne kender den ikke, når de møder \
ind om morgenen.
"""
POSTED = """Sedler fra værkstedet
Den 4. marts 2026

Mølle-gruppen
> Algade er død, der er ni tomme butikker
> man kan ikke finde en plads på Torvet efter klokken ti om lørdagen, når der er marked og alle de
> to timer er for lidt
> logoet ligner en rideskole

Å-gruppen
> taget på hallen drypper
> ingen toiletter på havnen
"""
MAILED = """Svar fra foreningerne
Den 4. marts 2026

Vi har fået dette brev, som er sat ind her:

> Skal vi ikke skrive sammen i stedet for hver for sig? Det er sidste
> chance, inden byrådet tager stilling til, hvor skolen skal ligge, og
> hvem der skal betale for den nye vej. Vi er bange for, at det bliver
> enden på det hele. Frivillige har vi nok af.
"""
SLIDES = """Seminar om midtbyen

=== Slide 1 ===
Parkering
• To timers skive fastholdes
Noter: Poul Holm (V): Det kan jeg leve med, hvis handlen er med.
1  |  Aaby Kommune

=== Slide 2 ===
Haller
• Nyt tag på hallen
2  |  Aaby Kommune

=== Slide 3 ===
Busser
• Sen afgang
3  |  Aaby Kommune
"""


def read(text, voice=Voice.UNKNOWN):
    return make_passages(Note("a.txt", text, "Møde", "0", Provenance(voice=voice)))


def under(text):
    return {one.text.split(".")[0][:30]: one.path for one in read(text)}


def test_the_topic_a_paragraph_begins_with_heads_it_and_what_follows():
    over = under(PROSE)
    assert over["Kartoflerne var grå, og halvde"] == ("Mad",)
    assert over["Bussen bliver nedlagt til somm"] == ("Transport",)
    assert over["Det er blevet sagt før, at bæn"] == ("Transport",)
    assert over["Den kom seks uger før, og det "] == ("Ny vagtplan",)


def test_a_question_in_capitals_heads_the_topics_below_it():
    over = under(PARTS)
    assert over["Kartoflerne var grå, og halvde"] == ("FORMIDDAG: HVORDAN GÅR DET I DAG?", "Mad")
    assert over["Bussen bliver nedlagt til somm"] == ("FORMIDDAG: HVORDAN GÅR DET I DAG?", "Transport")


def test_an_answer_of_one_word_is_no_topic():
    assert [one.path for one in read(REMARKS)] == [()] * 3


def test_paragraphs_of_which_few_begin_with_a_topic_have_none():
    few = PROSE.replace("Transport. ", "Transporten er dyr. ").replace("Ny vagtplan. ", "Den nye vagtplan er fin. ")
    assert not any(one.path for one in read(few))


def test_post_its_behind_a_sign_are_points_though_they_begin_in_small_letters():
    found = read(POSTED)
    assert [one.path[-1] for one in found] == ["Mølle-gruppen"] * 4 + ["Å-gruppen"] * 2
    assert found[2].text == "to timer er for lidt"


def test_a_letter_quoted_in_wrapped_lines_stays_whole():
    assert any("hver for sig? Det er sidste\n> chance" in one.text for one in read(MAILED))


@pytest.mark.parametrize("footer", ["1  |  Aaby Kommune", "2  |  Aaby Kommune", "3  |  Aaby Kommune"])
def test_a_slides_number_beside_the_same_words_is_layout(footer):
    assert footer not in {one.text for one in read(SLIDES)}


def test_what_somebody_with_a_party_says_in_a_slides_notes_is_heard():
    assert "Noter: Poul Holm (V): Det kan jeg leve med, hvis handlen er med." in {one.text for one in read(SLIDES)}


@pytest.mark.parametrize(
    ("heads", "asked"),
    [
        (("HVAD VIRKER", "HVAD SÅ NU"), ("Hvad virker", "Hvad så nu")),
        (("Det gode:", "Det svære:"), ("Det gode", "Det svære")),
        (("**What works?**", "**Ideas**"), ("What works?", "Ideas")),
    ],
)
def test_what_heads_the_other_groups_lists_heads_the_paragraph_that_begins_with_it(heads, asked):
    lists = "".join(
        f"=== BORD {at} ===\n\n{heads[0]}\n- Bussen kører\n- Lyset\n{heads[1]}\n- Flere ture\n\n" for at in (1, 2)
    )
    said = f"=== BORD 3 ===\n\n{asked[0]}: Dagplejen er god. Den ligger tæt på.\n\n{asked[1]}: En bus kl. 16.30.\n"
    found = make_passages(Note("a.txt", f"Møde\n\n{lists}{said}", "Møde", "0"))[-2:]
    assert [(one.group, one.path[-1], one.text) for one in found] == [
        ("BORD 3", asked[0].rstrip("?"), "Dagplejen er god. Den ligger tæt på."),
        ("BORD 3", asked[1], "En bus kl. 16.30."),
    ]


def test_what_heads_one_list_only_may_begin_a_remark():
    text = "Møde\n\nBussen\n- kører\n- for sent\n\nBord 2 sagde\n\nBussen: den er dyr og kører for sent om morgenen.\n"
    found = make_passages(Note("a.txt", text, "Møde", "0"))
    assert found[-1].text == "Bussen: den er dyr og kører for sent om morgenen."


@pytest.mark.parametrize(
    "asked",
    ["You mentioned something about the school.", "Så er der lige det med færgen.", "Fortæl lidt om huset her!"],
)
def test_an_interviewers_sentence_in_bold_heads_what_is_answered_as_the_questions_do(asked):
    turns = "**Jonas:** It is fine.\n\n**Marta:** I like it a lot.\n\n"
    questions = ("Where do you live?", "And the ferry?", "And in winter?")
    text = "# Interview\n\n" + "".join(f"**{one}**\n\n{turns}" for one in (*questions[:2], asked, questions[2]))
    found = make_passages(Note("a.txt", text, "Interview", "0"))
    assert [one.path[-1] for one in found if "Marta" in one.text] == [*questions[:2], asked, questions[2]]
    assert not any(asked in one.text for one in found)


def test_a_sentence_in_bold_stays_a_remark_where_nobody_is_asked():
    said = "We want the bus back."
    text = f"# Interview\n\n**Where?**\n\nIn the town, and we like it.\n\n**{said}**\n\n**Marta:** I like it a lot.\n"
    assert any(said in one.text for one in make_passages(Note("a.txt", text, "Interview", "0")))


@pytest.mark.parametrize(("arrow", "far"), [("->", "              "), ("→", "    "), ("-->", "")])
def test_a_question_and_the_first_answer_behind_its_arrow_are_two(arrow, far):
    text = (
        f"Møde\n\nPÅ TAVLEN TIL SIDST\nHvad er vi stolte af? {arrow} at vi holdt åbent\n{far}{arrow} folk hilser\n"
        f"Hvad slider? {arrow} bookingen\nÉn ting til chefen? {arrow} en vagt\n{far}{arrow} færre skemaer\n\n"
        "En fra køkkenet ville ikke have navn på: det er de unge, der tager slæbet hver weekend.\n"
    )
    found = [(one.path[-1], one.text, one.parent) for one in make_passages(Note("a.txt", text, "Møde", "0"))]
    assert found[:-1] == [
        ("Hvad er vi stolte af?", "at vi holdt åbent", None),
        ("Hvad er vi stolte af?", "folk hilser", None),
        ("Hvad slider?", "bookingen", None),
        ("Én ting til chefen?", "en vagt", None),
        ("Én ting til chefen?", "færre skemaer", None),
    ]
    assert found[-1][0] == "PÅ TAVLEN TIL SIDST"


def test_one_question_that_an_arrow_answers_is_a_remark():
    text = "Møde\n\nHvem betaler? -> det vidste ingen\n\nVi talte om broen og om stien ved åen.\n"
    assert make_passages(Note("a.txt", text, "Møde", "0"))[0].text == "Hvem betaler? -> det vidste ingen"


SPOKEN = """Interview
4. marts 2026

## Kim Rask, buschauffør

**Hvordan går det?**

Jo, den kører godt nok.

**Der er klager over {matter}.**

Det forstår jeg godt, siger vi.

**Hvad er I glade for?**

Hinanden, tror jeg nok.

**Og om natten?**

Den kan jeg godt køre.
"""


@pytest.mark.parametrize("matter", ["ventetiden", "sms'erne", "prisen på kort"])
def test_an_interviewers_sentence_in_bold_is_no_remark_where_answers_have_no_name(matter):
    found = {one.readable: one.path[-1] for one in make_passages(Note("a.md", SPOKEN.format(matter=matter), "a", "0"))}
    assert found["Det forstår jeg godt, siger vi."] == f"Der er klager over {matter}."
    assert f"Der er klager over {matter}." not in found


def test_a_sentence_in_bold_stays_a_remark_among_few_questions():
    text = SPOKEN.format(matter="det").replace("**Og om natten?**", "**Natten er værst.**")
    assert "**Natten er værst.**" in [one.text for one in make_passages(Note("a.md", text, "a", "0"))]
