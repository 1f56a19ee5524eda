"""Whose the remarks are that name nobody, where the note tells it once."""

from __future__ import annotations

import pytest

from rag.passages import make_passages
from rag.readers import read_note
from rag.types import Voice

NOTE = """# Byvandring i Nørlev

Vigby Kommune
Deltagere: ca. 40 borgere, fra kommunen Lise Krog (byplanlægger) og Bo Dam (vejingeniør), fra byrådet
Jens Holst (V). Desuden Nørlev Borgerforening
v. formand Kaj Rud og Dansk Vandrelaug Vigby v. Tove Skov.

Formål: at få input til planen. {rule}

## Stop 1

- Pladsen er trist og forblæst.
- Flere ønsker bænke ved bussen. (flere nikker)
- Bo Dam: Tunnelen hører under banen.
- Tove Skov: Rampen er for stejl.
- Nørlev IF (kasserer Ida Holm) oplyste, at klubben mister børn.
"""


def heard(tmp_path, rule):
    path = tmp_path / "a.md"
    path.write_text(NOTE.format(rule=rule), encoding="utf-8")
    return {one.text.split()[0]: one.voice for one in make_passages(read_note(path, tmp_path)) if one.path}


@pytest.mark.parametrize(
    "rule",
    [
        "Hvor der ikke står andet, er det borgere der har sagt det.",
        "Når andet ikke er angivet, er det en borger.",
        "Udsagn uden navn er fra borgere.",
        "Where nothing else is stated, it is from residents.",
    ],
)
def test_what_names_nobody_is_of_whom_the_note_says(rule, tmp_path):
    found = heard(tmp_path, rule)
    assert found["Pladsen"] is Voice.CITIZENS
    assert found["Flere"] is Voice.CITIZENS


@pytest.mark.parametrize("whose", ["Bo", "Tove", "Nørlev"])
def test_who_is_named_is_none_of_them(whose, tmp_path):
    assert heard(tmp_path, "Hvor der ikke står andet, er det borgere.")[whose] is not Voice.CITIZENS


def test_each_of_two_bodies_in_one_list_has_who_came_for_it(tmp_path):
    assert heard(tmp_path, "Hvor der ikke står andet, er det borgere.")["Tove"] is Voice.STAKEHOLDERS


def test_without_such_a_rule_nobody_is_told(tmp_path):
    assert heard(tmp_path, "Noterne er skrevet af Lise.")["Pladsen"] is not Voice.CITIZENS
