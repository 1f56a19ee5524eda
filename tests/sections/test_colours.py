"""Colours that a note explains once."""

from __future__ import annotations

import pytest

from rag.passages import make_passages
from rag.retrieval.facets import facet_met
from rag.sections.colours import colours_named, named_colour
from rag.types import Note, Voice


def paths(text):
    return {one.readable: one.path for one in make_passages(Note("a.txt", text, "Møde", "0"))}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("røde = kritik, grønne = ros", {"rød": "kritik", "grøn": "ros"}),
        ("GULE SEDLER (= det bekymrer os)", {"gul": "det bekymrer os"}),
        ("Farver: **GUL** = ros / **RØD** = kritik", {"gul": "ros", "rød": "kritik"}),
        ("Red dots mean trouble. Green dots mean good", {"rød": "trouble", "grøn": "good"}),
        ("🔴 = svært / 🟢 = godt", {"rød": "svært", "grøn": "godt"}),
        ("Røde huse er flotte", {}),
    ],
)
def test_a_legend_says_what_colours_stand_for(text, words):
    assert colours_named([text]) == words


@pytest.mark.parametrize(
    ("text", "named"),
    [("Røde sedler", "Røde sedler: kritik"), ("[rød]", "rød: kritik"), ("🔴", "🔴: kritik"), ("Røde huse", None)],
)
def test_a_colour_alone_is_named_by_what_it_stands_for(text, named):
    assert named_colour(text, {"rød": "kritik"}) == named


def test_what_tags_and_signs_stand_for_heads_their_bullets():
    text = (
        "Møde\n\nForklaring: røde = kritik, grønne = ros\n\n[rød] Torvet er tomt\n[rød] Bussen\n[grøn] Caféerne\n\n"
        "Fra væggen:\n🔴 Lugten\n🟢 Bænkene\n\nRøde sedler\n- Larm\n\nGrønne sedler\n- Biblioteket\n"
    )
    found = paths(text)
    assert {said: path[-1] for said, path in found.items()} == {
        "Torvet er tomt": "rød: kritik",
        "Bussen": "rød: kritik",
        "Caféerne": "grøn: ros",
        "Lugten": "🔴: kritik",
        "Bænkene": "🟢: ros",
        "Larm": "Røde sedler: kritik",
        "Biblioteket": "Grønne sedler: ros",
    }


def test_a_tag_says_nothing_that_the_heading_over_it_has_said():
    text = "Møde\n\nGULE SEDLER (= det bekymrer os)\n[gul] Biblioteket\n[gul] Lægerne\n[gul] Skolen\n"
    assert set(paths(text).values()) == {("GULE SEDLER (= det bekymrer os)",)}


def test_a_colour_s_meaning_is_the_side_of_its_remarks():
    text = "Møde\n\nGul = bekymringer, grøn = det er vi glade for\n\n[gul] Stien\n[grøn] Broen\n[gul] Skolen\n"
    worried = {
        one.readable: facet_met(frozenset({"feared"}), one) for one in make_passages(Note("a.txt", text, "", "0"))
    }
    assert worried["Stien"] == worried["Skolen"] == 1
    assert worried["Broen"] == -1


@pytest.mark.parametrize(
    "heads",
    [
        ("(gule sedler = problemer)", "(grønne sedler = ønsker)"),
        ("gule kort = problemer", "grønne kort = ønsker"),
        ("(runde kort = problemer)", "(firkantede kort = ønsker)"),
        ("Gule sedler (= problemer):", "Grønne sedler (= ønsker):"),
    ],
)
def test_a_legend_over_its_list_heads_it(heads):
    text = "Møde\n\nHAVNEN\n\n{}\n- Larmen fra havnen om natten\n- Skraldet\n\n{}\n- En bænk\n- En bro\n".format(*heads)
    assert {said: path[:1] + path[-1:] for said, path in paths(text).items()} == {
        "Larmen fra havnen om natten": ("HAVNEN", heads[0]),
        "Skraldet": ("HAVNEN", heads[0]),
        "En bænk": ("HAVNEN", heads[1]),
        "En bro": ("HAVNEN", heads[1]),
    }


def test_colours_explained_once_head_lists_and_lines_by_their_name_alone():
    text = (
        "Møde\n\nTORVET\n\nGRØN = det virker   GUL = bekymrer / irriterer   BLÅ = forslag\n\n"
        "grøn\n* bænkene\n* caféen er altid fuld af mennesker om lørdagen, også når det regner i november\n\n"
        "gul (2 sedler)\n* larm\n\nRESTEN\ngul: lugten fra åen\nblå: flere træer\n"
    )
    said = {one: path[-1] for one, path in paths(text).items()}
    assert said == {
        "bænkene": "grøn: det virker",
        "caféen er altid fuld af mennesker om lørdagen, også når det regner i november": "grøn: det virker",
        "larm": "gul (2 sedler): bekymrer / irriterer",
        "lugten fra åen": "gul: bekymrer / irriterer",
        "flere træer": "blå: forslag",
    }


@pytest.mark.parametrize("remark", ["{} [{}] {}", "- {} [{}] {}", "{} seddel [{}] {}"])
def test_a_colour_before_how_many_agree_heads_what_was_written(remark):
    said = [("gul", "3", "bussen"), ("gul", " ", "lyset"), ("blå", "12", "en bænk ved åen")]
    text = "Møde\n\nTORVET\nGule = unge (ni fra skolen), blå = forældre\n\n" + "\n".join(
        remark.format(*one) for one in said
    )
    words = {"gul": "unge", "blå": "forældre"}
    found = {one.split("] ")[1]: path[-1].split(": ")[1] for one, path in paths(text + "\n").items()}
    assert found == {one: words[colour] for colour, _, one in said}


@pytest.mark.parametrize(
    ("legend", "card", "named"),
    [
        ("gul = godt   pink = skidt   grøn = idé   * = klistermærker fra de andre", "gul    {}", "gul: godt"),
        ("grøn = forslag  gul = det der virker", "gul\t{}", "gul: det der virker"),
        ("red = bad\tyellow = good\t# = seen twice", "yellow  {}", "yellow: good"),
    ],
)
def test_a_colour_apart_from_its_remark_is_a_sign(legend, card, named):
    said = ("Boghandlen er god", "at slagteren snakker", "bænken")
    found = paths(f"Møde\n\n{legend}\n\nBORD 1\n" + "".join(card.format(one) + "\n" for one in said))
    assert found == dict.fromkeys(said, ("BORD 1", named))


def test_what_another_sign_stands_for_is_no_part_of_a_colour_s_words():
    assert colours_named(["gul = godt   grøn = idé   * = andre"]) == {"gul": "godt", "grøn": "idé"}
    assert colours_named(["gul = godt og x"]) == {"gul": "godt og x"}


@pytest.mark.parametrize(
    ("legend", "citizens", "others"),
    [
        ("GULE = forældre og andre borgere\nBLÅ = foreninger, butikker og virksomheder", "gul", "blå"),
        ("Røde sedler = beboere\nGrønne sedler = virksomheder", "rød", "grøn"),
        ("yellow = parents\nblue = companies", "yellow", "blue"),
    ],
)
def test_colours_that_are_people_each_on_a_line_are_whose_the_cards_are(legend, citizens, others):
    said = f"{citizens}      Bussen kører for tidligt\n\n{others}      Vi har et tomt hus\n"
    found = make_passages(Note("a.txt", f"Dialogaften\n\n{legend}\n\n{said}\n{said}", "Møde", "0"))
    assert [(one.text, one.voice) for one in found] == 2 * [
        ("Bussen kører for tidligt", Voice.CITIZENS),
        ("Vi har et tomt hus", Voice.STAKEHOLDERS),
    ]


def test_colours_that_are_people_of_several_kinds_or_matters_tell_no_voice():
    legend = "GULE = forældre og lærere\nBLÅ = foreninger og fritid"
    text = f"Dialogaften\n\n{legend}\n\ngul: Bussen\nblå: Huset\ngul: Vejen\n"
    found = make_passages(Note("a.txt", text, "Møde", "0"))
    assert [one.voice for one in found] == 3 * [Voice.UNKNOWN]


@pytest.mark.parametrize(
    ("legend", "words"),
    [
        (
            "GRØN = godt / PINK = bekymring el. irritation / GUL = idé",
            {"gul": "idé", "lyserød": "bekymring el. irritation"},
        ),
        (
            "rød: se bagsiden. Blå = ros, evt. tak\nGrøn = ønsker til\nnæste år",
            {"blå": "ros", "grøn": "ønsker til næste år"},
        ),
        ("gul = idé\nFem borde efter fag", {"gul": "idé"}),
    ],
)
def test_the_words_for_a_colour_go_on_behind_an_abbreviation_and_end_above_a_sentence(legend, words):
    assert colours_named([legend]).items() >= words.items()
