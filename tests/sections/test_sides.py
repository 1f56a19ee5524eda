"""Bullets whose own sign tells which side of a matter they are on."""

from __future__ import annotations

import pytest

from rag.passages import make_passages
from rag.sections.sides import side_of_heading
from rag.types import Note, Side

WORKS, HARD = Side.WORKS, Side.HARD


def sides(text):
    return {one.readable: one.side for one in make_passages(Note("note.txt", text, "Møde", "0"))}


@pytest.mark.parametrize(
    ("good", "bad"), [("+", "-"), ("+", "÷"), ("👍", "👎"), ("- (+)", "- (-)"), ("- Plus:", "- Minus:"), ("☺️", "☹️")]
)
def test_signs_for_good_and_bad_tell_a_bullet_s_side(good, bad):
    text = (
        f"Møde\n\nBORD 1\n{good} Hallen er god\n{bad} Bussen kører sjældent\n\nBORD 2\n{good} Naboerne\n{bad} Lyset\n"
    )
    assert list(sides(text).values()) == [WORKS, HARD, WORKS, HARD]


@pytest.mark.parametrize(
    "text",
    [
        "Møde\n\nBORD 1\n- Hallen\n- Bussen\n",
        "Møde\n\nBORD 1\n+ Hallen\n+ Bussen\n",
        "Møde\n\nBORD 1\n+ Hallen\n\nBORD 2\n+ Stien\n\nBORD 3\n+ Solceller\n- Altid os\n",
        "Møde\n\nBORD 1\n- Plus: vi skal have en bus\n- Hallen\n",
    ],
)
def test_a_sign_that_is_only_a_bullet_s_tells_nothing(text):
    assert set(sides(text).values()) == {None}


def test_a_list_of_bullets_beside_signed_ones_has_no_sides():
    text = "Møde\n\nBORD 1\n+ Hallen\n- Bussen\n\nBORD 2\n+ Stien\n- Lyset\n\nHvad kan vi selv?\n- Ringe til naboen\n"
    assert sides(text)["Ringe til naboen"] is None


def test_one_sign_in_brackets_gives_no_side_to_the_dashes_beside_it():
    assert list(sides("Møde\n\nBORD 2\n- Bussen\n- (+) Hallen\n- Lyset\n").values()) == [None, WORKS, None]


def test_a_label_tells_its_own_remark_s_side():
    text = "Møde\n\n- Godt: at alle kender en\n- Dårligt: at alle kender en\n- Bussen: den kommer ikke\n"
    assert list(sides(text).values()) == [WORKS, HARD, None]


@pytest.mark.parametrize(
    ("heading", "side"),
    [("Godt:", WORKS), ("Minus", HARD), ("👍", WORKS), ("Godt arbejde i hallen", None), ("A", None)],
)
def test_a_heading_that_is_only_a_label_has_its_side(heading, side):
    assert side_of_heading(heading) is side


@pytest.mark.parametrize(("good", "bad"), [(":-)", ":-("), ("👍", "👎"), ("🙂", "🙁")])
def test_a_lone_face_heads_the_remarks_right_below_it(good, bad):
    text = f"Møde\n\nHALLEN\n\n{good}\n[8] Jørn låser op\n[3] Caféen\n[1] Gulvet\n\n{bad}\nKoldt bad\nMørkt\n"
    found = {one.readable: one.path[-1] for one in make_passages(Note("note.txt", text, "Møde", "0"))}
    assert {good, bad} == set(found.values())
    assert side_of_heading(good) is WORKS
    assert side_of_heading(bad) is HARD


def test_faces_of_one_kind_between_what_people_write_head_nothing():
    text = "Tråd\n\nHallen er god, synes jeg, og den ligger lige ved skolen.\n\n:-)\nBussen kører aldrig om aftenen.\n"
    assert [one.path for one in make_passages(Note("note.txt", text, "Tråd", "0"))] == [(), ()]
