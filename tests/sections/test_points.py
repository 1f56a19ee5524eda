"""What is said of a point by its number, on one line with that, and what the hosts say of each reply."""

from __future__ import annotations

import pytest

from rag.passages import make_passages
from rag.sections.points import says_of_a_point
from rag.types import Note, Provenance, Voice

REPLIES = (
    "Indkomne høringssvar\nForslag til lokalplan 9\n\n----------\nHøringssvar nr. 1\nFra: Ida Kvist, Møllevej 2\n"
    "Modtaget: 14-05-2024\n\nJeg bor ved stien og er glad for planen.\n\n----------\n{}\n"
)


def read(text, voice=Voice.UNKNOWN):
    title = text.splitlines()[0]
    return {one.readable: one for one in make_passages(Note("a.txt", text, title, "0", Provenance(voice=voice)))}


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("Ad 1: Der stilles krav om en støjmur.", "Ad 2: Stien flyttes i 2026."),
        ("Ad. 1 - Imødekommes ikke.", "Ad. 2 - Stien indarbejdes i planen."),
        ("Pkt. 1: Afstanden fastholdes.", "Pkt. 2: Imødekommes delvist"),
        ("Punkt 1: Hegnet hæves og er 2 meter.", "Punkt 2: Imødekommes."),
        ("Ad 1) Der kommer et hegn.", "Ad 2) Taget til efterretning."),
        ("Svar 1: Hegnet indgår i planen.", "Svar 2: Stien flyttes i 2026."),
    ],
)
@pytest.mark.parametrize("over", ["Forvaltningens bemærkninger\n\n", "Kommunens svar:\n"])
def test_what_the_hosts_say_of_each_point_is_kept_and_is_nobody_s(over, first, last):
    found = read(REPLIES.format(f"{over}{first}\n{last}"))
    assert [(found[one].voice, found[one].speaker) for one in (first, last)] == [(Voice.UNKNOWN, None)] * 2


@pytest.mark.parametrize("over", ["Forvaltningens bemærkninger", "## Forvaltningens bemærkninger"])
def test_numbers_on_lines_of_their_own_stay_below_the_hosts_heading(over):
    found = read(REPLIES.format(f"{over}\n\nAd 1\nDer stilles krav om en støjmur.\n\nAd 2\nStien flyttes i 2026."))
    assert [found[one].voice for one in found if one.startswith(("Der stilles", "Stien"))] == [Voice.UNKNOWN] * 2


@pytest.mark.parametrize("below", ["", "\n\nPunkt 3: Eventuelt\n\nFerien står for døren.\n"])
def test_a_sentence_with_nothing_below_it_is_said(below):
    text = f"Borgermøde\n\nPunkt 1: Skolen\n\nTaget er utæt.\n\nPunkt 2: Der er fest den 3. juni.{below}"
    assert "Punkt 2: Der er fest den 3. juni." in read(text, Voice.CITIZENS)


def test_a_sentence_over_what_was_said_of_it_is_a_heading():
    text = "Borgermøde\n\nPunkt 1: Budgettet er presset.\nVi sparer på strømmen i år.\n\nPunkt 2: Vejen\n\n"
    text += "Den er hullet.\n"
    assert [one.path for one in read(text, Voice.CITIZENS).values()] == [
        ("Punkt 1: Budgettet er presset.",), ("Punkt 2: Vejen",)
    ]  # fmt: skip


@pytest.mark.parametrize(
    "name",
    [
        *(
            "Punkt 2: Godkendelse af dagsorden",
            "Ad 3. Eventuelt.",
            "Pkt. 4. Nyt fra formanden.",
            "Ad 5: Fælles lokaler",
        ),
        *("Spørgsmål 2: Hvad er vigtigst for jer?", "Opgave 1: Skriv tre ønsker."),
    ],
)
def test_a_name_behind_a_number_says_nothing(name):
    assert not says_of_a_point(name)
