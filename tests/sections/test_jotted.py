"""Notes jotted down on a walk: a line a remark, in small letters, under stops that are counted."""

from __future__ import annotations

import pytest

from rag.passages import make_passages
from rag.sections.lines import read_lines
from rag.sections.ragged import ragged
from rag.types import Note, Provenance, Voice

STOPS = {
    "STOP 1 Lund Eng": (
        "dejligt med blomster",
        "flåter!! tør ik gå ud i græsset m ungerne",
        "slå en sti rundt om engen",
    ),
    "STOP 2 grunden v det gl mejeri": (
        "maden kommer tirs og fre",
        "hun vil hellere spise m nogen",
        "bussen stopper ik her",
    ),
    "STOP 3 Lund hal + bane": (
        "hallen lukker kl 21",
        "taget drypper på bane 2",
        "boldbanen står under vand hele vinteren",
    ),
}
NOTE = "Noter\n\n" + "\n\n10.58\n".join("\n".join((stop, *said)) for stop, said in STOPS.items())
LONG = "ældre par: vil gerne flytte i lejlighed men den koster det dobbelte af huset om måneden så de bliver boende"


def test_each_line_is_a_remark_under_its_stop_and_an_hour_alone_is_none():
    passages = make_passages(Note("a.txt", f"{NOTE}\n{LONG}\n", "Noter", "0", Provenance(voice=Voice.CITIZENS)))
    said = [(stop, one) for stop, remarks in STOPS.items() for one in remarks]
    assert [(one.path[-1], one.text) for one in passages] == [*said, ("STOP 3 Lund hal + bane", LONG)]


def test_small_letters_below_full_lines_go_on():
    line = "der er så mange der siger at bussen er for dyr og at den kører for sjældent i ugens løb så\n"
    passages = make_passages(Note("a.txt", f"Noter\n\n{line * 12}den er dyr\n", "Noter", "0"))
    assert passages[0].text.startswith((line * 2).strip())


def test_a_rule_is_no_line_of_the_paragraph_above_it():
    long = "Tilbuddet om en café drøftes med foreningen i april, hvis der er råd til det."
    other = "Det er en længere tekst, som et program har brudt om ved den samme bredde, og\nden går videre her.\n\n"
    text = f"Noter\n\n{other * 4}{long}\nMadprisen ligger under loftet.\n{'_' * 60}\n\n{other}"
    passages = make_passages(Note("a.txt", text, "Noter", "0"))
    assert f"{long}\nMadprisen ligger under loftet." in [one.text for one in passages]


def test_a_space_that_does_not_break_behind_a_quoting_sign_is_no_part_of_what_is_quoted():
    assert [one.text for one in make_passages(Note("a.txt", ">\xa00 biler", "Noter", "0"))] == ["0 biler"]


@pytest.mark.parametrize(
    ("above", "joined"),
    [
        ("Holk sagde at skærmbesøg er fremtiden, og det kan alle finde ud af. Vest:", True),
        ("Det gør ikke noget at vi er få til møderne i byen, siger de. En lærer:", True),
        ("Vest:", False),
    ],
)
def test_who_speaks_behind_a_sentence_stands_beside_their_words_on_the_next_line(above, joined):
    other = "Det er en længere tekst, som et program har brudt om ved en vis bredde her, og\nden går videre.\n\n"
    words = '"Så kom hjem til mig og se."'
    passages = make_passages(Note("a.txt", f"Noter\n\n{other * 4}{above}\n{words}\n\n{other}", "Noter", "0"))
    assert (words in [one.text for one in passages]) is not joined


def test_a_marked_heading_among_jotted_lines_is_none_of_them():
    said = (
        "kollegerne (31 sedler)",
        "frihed til at lægge sin egen dag",
        "den nye bil, den gamle lugtede af våd hund",
        "kage",
    )
    slides = "\n\n".join(f"<!-- Slide number: {at} -->\n# Hvad er godt? ({at})\n" + "\n".join(said) for at in (1, 2, 3))
    passages = make_passages(Note("a.md", f"# Dag\n\n{slides}\n", "Dag", "0"))
    assert [(one.path[-1], one.text) for one in passages] == [
        (f"Hvad er godt? ({at})", one) for at in (1, 2, 3) for one in said
    ]


@pytest.mark.parametrize(
    "said",
    [
        (
            "HBK: sauna ja, det har vi lovet",
            "LM enig, men ikke for kommunens penge, og ikke foran husene",
            "ASK -> møde",
        ),
        ("RBK – vi har talt nok om den hal", "TM: 38 mio er for meget i denne periode, sagde han igen", "RBK nikker"),
        ("NN: bussen kører tom", "PB: den kører jo også kun én gang om dagen, så hvem skal tage den", "NN: prøv"),
    ],
)
def test_each_line_by_initials_and_small_letters_is_a_remark_and_so_is_what_nobody_is_named_for(said):
    text = "Temadag\n\n**hallen**\n\n" + "\n".join([*said, "ingen talte om toiletter"]) + "\n"
    passages = make_passages(Note("a.txt", text, "Temadag", "0"))
    assert [(one.text, one.parent) for one in passages] == [(one, None) for one in (*said, "ingen talte om toiletter")]


def test_remarks_with_commas_in_a_list_are_no_export():
    said = ["BK – hallen er slidt, kolde bade, fra 1978", 'TN: så ryger tiden, BK tøver, "ingen skal straffes"']
    text = "Møde\n\n**haller**\n\n" + "".join(f"- {one}\n" for one in said)
    assert [one.text for one in make_passages(Note("a.txt", text, "Møde", "0"))] == said


CLOTHS = """Opskrift fra {sign}erne

{sign} 1 : Hvad savner du?

bænke ved åen
Et sted at være når det regner
     >> ja tak!!
cafeen lukker kl 17 og så er der ikke noget sted at gå hen for os der arbejder
2 borde i skyggen
     >> helst 4, vi er mange
Skate er sjovt
mit barnebarn kan ikke komme op ad trappen

{sign} 2 : Hvad er godt?

Biblioteket om søndagen
de søde damer i kiosken, de kender os alle sammen og hilser altid når man kommer
     >> enig
svømmehallen
Bussen kører tit
gadelys
"""


@pytest.mark.parametrize("sign", ["Dug", "Plakat", "TAVLE"])
def test_on_a_cloth_each_line_is_a_remark_under_its_question_and_a_reply_hangs_under_what_it_answers(sign):
    passages = make_passages(Note("a.txt", CLOTHS.format(sign=sign), "Noter", "0"))
    said = {one.text: one for one in passages}
    assert all(said[one].parent for one in ("ja tak!!", "helst 4, vi er mange"))
    assert {
        "Bussen kører tit",
        "gadelys",
        "Skate er sjovt",
        "2 borde i skyggen",
        "Et sted at være når det regner",
    } <= set(said)
    assert all(f"{sign} 1" in said[one].path[-1] for one in ("Skate er sjovt", "ja tak!!", "bænke ved åen"))
    assert f"{sign} 2" in said["enig"].path[-1]


def test_a_paragraph_that_a_program_wrapped_is_no_list_though_lists_in_small_letters_stand_beside_it():
    wrapped = (
        "Det er længe siden, vi\nhørte noget om den nye\nbro. Den var klar i fjor\nmen der er ikke gravet\nsvar os\n"
    )
    listed = "bænke\net sted at være når det regner om aftenen\ncafe\nskate\n"
    lines = read_lines(f"{listed}\n{listed}\n{wrapped}")
    assert sorted(ragged(lines)) == list(range(8))
