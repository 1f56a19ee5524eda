"""Associations and firms that a remark names: as who says it, or as what it is about."""

from __future__ import annotations

import pytest

from rag.passages import make_passages
from rag.types import Note, Provenance, Voice


def voice(said: str, heading: str = "Trafik", home: Voice = Voice.CITIZENS) -> Voice:
    text = f"Borgermøde i Vig\n\n## {heading}\n\n- {said}\n- Bussen er sen\n"
    return make_passages(Note("a.md", text, "Borgermøde i Vig", "0", Provenance(voice=home)))[0].voice


@pytest.mark.parametrize(
    "said",
    [
        "Vig Handelsstandsforening: Butikkerne har ikke plads. Vi foreslår en fælles container.",
        "Grundejerforeningen Bakken: Vi er tilfredse",
        "Boldklubben: vores bane er våd",
    ],
)
def test_a_body_before_a_remark_in_which_it_says_we_speaks_among_citizens(said: str) -> None:
    assert voice(said) is Voice.STAKEHOLDERS


@pytest.mark.parametrize(
    "said",
    ["Boldklubben: banen er våd", "Vig Boldklub: skal have lys", "Hallen: vi vil have lys", "Børn: vi leger her"],
)
def test_a_body_s_name_or_another_s_may_be_the_topic(said: str) -> None:
    assert voice(said) is Voice.CITIZENS


@pytest.mark.parametrize("heading", ["Foreninger", "Tema 4: Foreninger", "Foreninger og frivillige", "Byens klubber:"])
@pytest.mark.parametrize(
    "said",
    ["Et klaver, der er stemt (Vigkoret)", "Strikkeklubben vil gerne have skabe", "Vig Roklub efterlyser en bro"],
)
def test_what_a_body_wishes_for_under_a_heading_of_bodies_is_its_own(said: str, heading: str) -> None:
    assert voice(said, heading) is Voice.STAKEHOLDERS


@pytest.mark.parametrize(
    ("said", "heading"),
    [
        ("Strikkeklubben vil gerne have skabe", "Biblioteket"),
        ("Et klaver (Vigkoret)", "Musik"),
        ("Klubberne bør betale selv", "Foreninger"),
        ("Lån gratis lokaler ud (også om aftenen)", "Foreninger"),
        ("Vi vil gerne have skabe", "Foreninger"),
    ],
)
def test_elsewhere_and_without_a_name_it_is_what_citizens_say(said: str, heading: str) -> None:
    assert voice(said, heading) is Voice.CITIZENS
