"""A note whose lines are paragraphs, but for one letter in it that was wrapped."""

from __future__ import annotations

import pytest

from rag.passages import make_passages
from rag.types import Note

LONG = "\n".join(
    f"Vi vil gerne have bænk nummer {number} " + "ved stien, for der er langt at gå og ingen læ. " * 4
    for number in "123"
)
SET_IN = """Vi er ikke imod en ny vej, men vi vil ikke have den
trukket ned over hovedet. De fire, der siger nej, har
hver sin grund, og den har ingen spurgt til.
   Broen bør lukkes for biler, og det haster nu, for den
er smal og glat om vinteren.
"""
PLAIN = """The bus stops too far from the school, and in the rain
the children walk along the road, where lorries pass
close by. Nobody has asked us.
Lights would help a lot there, also on Sundays when the
road is dark.
"""
TYPED = """Hallen lukker klokken ni, og så står de unge udenfor og
keder sig, til bussen kommer. Den kører kun en gang i
timen efter klokken otte, og lyset er slukket på hele
pladsen foran hallen.
"""
LISTED = """bænk ved stien
lys ved hallen, helst hele vinteren igennem
bus til skolen
en sti til stranden
"""


def said(letter):
    found = make_passages(Note("a.txt", f"Breve\n\n{LONG}\n\n{letter}\n{LONG}\n", "Breve", "0"))
    return [" ".join(one.text.split()) for one in found if "nummer" not in one.text]


@pytest.mark.parametrize(
    ("letter", "begins"),
    [
        (SET_IN, ["Vi er ikke imod", "Broen bør lukkes"]),
        (PLAIN, ["The bus stops too", "Lights would help"]),
        (TYPED, ["Hallen lukker"]),
    ],
)
def test_the_lines_of_a_wrapped_letter_are_one_remark_a_paragraph(letter, begins):
    found = said(letter)
    assert [words[: len(begin)] for words, begin in zip(found, begins, strict=False)] == begins
    assert len(found) == len(begins)


def test_short_lines_in_small_letters_are_a_remark_each():
    assert said(LISTED) == LISTED.splitlines()


def test_a_letter_with_one_line_that_goes_on_was_wrapped_as_the_others_were():
    short = "Vi beder om, at taksten ikke sættes op. Flere af os\nrejser ikke mere.\nEn afgang fredag ville være god.\n"
    found = said(f"{SET_IN}\n{short}")
    assert "Vi beder om, at taksten ikke sættes op. Flere af os rejser ikke mere." in found
    assert said(short) == short.splitlines()


@pytest.mark.parametrize("longer", [110, 130, 150])
def test_a_paragraph_wrapped_far_below_the_note_s_longest_lines_is_one(longer):
    wrapped = (
        "Området er 11 ha og ligger mellem havnen, kanalen og de gamle haver på\n"
        "Skovvangen. Der er plads til 310 boliger på marken: nogle rækkehuse og\n"
        "nogle lejligheder, og langs vejen må der bygges i op til fem etager ud\n"
        "mod byen. Mod haverne er det to etager, og de gamle træer på vejen kan\n"
        "blive stående, hvis cykelstien lægges om bag dem.\n"
    )
    said = "".join(
        f"Spm. ({who}): {'Hvornår kører bussen til byen igen? ' * 5}"[:longer] + "?\n\n" for who in "abcdefgh"
    )
    found = [one.text for one in make_passages(Note("a.txt", f"Møde\n\nOplæg\n\n{wrapped}\nSalen\n\n{said}", "", "0"))]
    assert wrapped.strip() in found


JOTTED = """Unge i Hede

GRUPPE 1 - fritid
vi mangler et sted at være om fredagen, hvor det ikke koster noget
Biblioteket kunne have åbent om aftenen
hvorfor er der kun fodbold??
banen på havnen er fuld af huller, og ingen gør noget ved det, selv om vi har skrevet to gange

GRUPPE 2 - bus
Bussen er for dyr
lav et kort til både bus og færge
mere lys på stien til stationen
en cykelsti ud til havnen
"""


def test_each_line_is_a_remark_where_none_in_small_letters_stands_below_a_full_one():
    found = make_passages(Note("a.txt", JOTTED, "Unge i Hede", "0"))
    assert [one.text for one in found] == [line for line in JOTTED.splitlines()[1:] if line and "GRUPPE" not in line]


def test_a_sentence_that_a_line_leaves_open_goes_on_in_small_letters():
    torn = (
        "Stien er slidt og\nskal lappes\n\nBænken er grå,\nskæv og våd\n\nVi vil have\nskilte\n\n"
        "Der er glat på\nskråningen\n"
    )
    found = make_passages(Note("a.txt", f"Noter\n\n{'Vi går tit til vandet. ' * 3}\n\n{torn}", "Noter", "0"))
    assert not any(one.text.startswith("sk") for one in found)
