"""Minutes in which each question and its answers stand below one number, with who speaks before their words."""

from __future__ import annotations

import pytest

from rag.passages import make_passages
from rag.types import Note, Provenance, Voice

HEAD = """REFERAT AF BORGERMØDE
Ny havn i Lundby

Sted:\t\tLundby Hal
Fra Lundby Kommune:\tborgmester Ida Holm, planlægger Bo Kring
Fra Havvind A/S:\tprojektleder Mia Toft

Mia Toft viste tegningerne.

"""
TABBED = """1) Poul, Strandvej: Hvor høj bliver molen? Jeg kan se den fra min stue.
\tSVAR, Mia Toft: Den bliver fire meter.
\tPoul: Det skrev I ikke i brevet.
2) Kvinde fra Havnegade: Hvem betaler for stien? [klap]
\tSVAR, Ida Holm: Det gør byen.
"""
DASHED = """- Poul, Strandvej: Hvor høj bliver molen? Jeg kan se den fra min stue.
  Svar - Mia Toft: Den bliver fire meter.
  Poul: Det skrev I ikke i brevet.
- Kvinde fra Havnegade: Hvem betaler for stien?
  Svar - borgmester Ida Holm: Det gør byen.
"""
SPACED = """1. Poul: Hvor høj bliver molen? Jeg kan se den fra min stue.
   svar fra Mia Toft: Den bliver fire meter.
   Poul igen: Det skrev I ikke i brevet.
2. Kvinde (Havnegade): Hvem betaler for stien?
   svar fra Ida Holm: Det gør byen.
"""


def heard(text):
    passages = make_passages(Note("a.txt", text, "Møde", "0", Provenance(voice=Voice.CITIZENS)))
    return [(" ".join(one.text.split()).rpartition(": ")[2][:12], one.voice) for one in passages]


@pytest.mark.parametrize("turns", [TABBED, DASHED, SPACED])
def test_each_turn_below_a_number_is_a_passage_of_whoever_speaks(turns):
    assert heard(HEAD + turns) == [
        ("Mia Toft vis", Voice.UNKNOWN),
        ("Hvor høj bli", Voice.CITIZENS),
        ("Den bliver f", Voice.UNKNOWN),
        ("Det skrev I ", Voice.CITIZENS),
        ("Hvem betaler", Voice.CITIZENS),
        ("Det gør byen", Voice.POLITICIANS),
    ]


def test_a_bullet_s_wrapped_line_with_a_colon_in_it_goes_on():
    said = (
        "Vi mangler tre ting ved havnen, og de er billige:\n  bænke, lys og en sti langs\n  Strandvej: den er for smal."
    )
    assert len(heard(f"Møde\n\n- {said}\n- Poul: Molen er høj.\n")) == 2


def test_an_answer_hangs_under_the_question_right_above_it():
    passages = make_passages(Note("a.txt", HEAD + TABBED, "Møde", "0"))
    answer = next(one for one in passages if "fire meter" in one.text)
    assert answer.parent is not None
    assert "Hvor høj" in answer.note.slice(answer.parent)


def test_a_question_of_somebody_s_is_no_heading_of_what_comes_after_its_answer():
    text = f"{HEAD}1) Else: Hvornår er der frist?\n\tSVAR, Mia Toft: I maj.\n\nBagefter kom to og talte om støjen.\n"
    first, *_, last = make_passages(Note("a.txt", text, "Møde", "0"))
    assert last.path == first.path
