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


SALEN = """Borgermøde om havnen
Lundby Hal, 4. marts 2026. Lundby Kommune v. {}

{} 1  kvinde i blå frakke
{}hvorfor skal molen være så høj, vi kan jo ikke længere se vandet fra stien, og det er derfor vi flyttede herud
 BK:  {}Molen bliver kun fire meter, og det har vi sagt hele vejen igennem, også da vi var her i november sidste år.
      {}det passer jo ikke!
      en mand på 2. række: der stod seks i avisen

{} 2  Poul, fisker
{}hvem betaler for stien
 BK:  Det gør byen.
"""


@pytest.mark.parametrize(
    ("of", "by", "where", "who"),
    [
        ("borgmester Bo Kring (BK)", "SP", "      ", "en dame: "),
        ("Bo Kring (BK), borgmester", "SPM", "       ", "kvinden igen: "),
        ("Bo Kring (S, BK)", "SPM.", "   ", "nogen bag 3. bord: "),
    ],
)
def test_a_question_s_number_heads_it_and_whoever_has_an_office_answers_behind_initials(of, by, where, who):
    text = SALEN.format(of, by, where, "", who, by, where)
    found = make_passages(Note("a.txt", text, "Møde", "0", Provenance(voice=Voice.CITIZENS)))
    said = {" ".join(one.text.split())[:14]: one.voice for one in found if one.path}
    assert said == {
        "hvorfor skal m": Voice.CITIZENS,
        "BK: Molen bliv": Voice.POLITICIANS,
        f"{who}det passer"[:14]: Voice.CITIZENS,
        "en mand på 2. ": Voice.CITIZENS,
        "hvem betaler f": Voice.CITIZENS,
        "BK: Det gør by": Voice.POLITICIANS,
    }
    assert [one.path[-1][:4].strip(" .") for one in found if "hv" in one.text[:2]] == [
        f"{by} 1"[:4].strip(" ."),
        f"{by} 2"[:4].strip(" ."),
    ]


def test_a_wrapped_line_in_small_letters_with_a_colon_in_it_goes_on_where_no_sentence_has_ended():
    text = (
        "Møde\n\nBo Kring: Vi bygger tre ting ved havnen til foråret, og det er dem som I har bedt om hele\n"
        "      vejen, nemlig de her: en bænk, en lampe og en sti der går langs vandet ud til den gamle\n      mole.\n"
    )
    assert len([one for one in make_passages(Note("a.txt", text, "Møde", "0")) if "Kring" in one.text]) == 1
    assert not any(one.text.startswith("vejen") for one in make_passages(Note("a.txt", text, "Møde", "0")))


DEBATE = """Valgdebat i Lundby Kulturhus, 4. november 2025
Panel: IH = Ida Holm (A), borgmester. BL = Bo Lind (V).
Ordstyrer: PJ = Per Juhl, journalist

00:01:12 PJ: Velkommen, vi begynder med vejen. Ida?
00:01:25 IH: Jeg har skrevet til ministeren.
00:02:44 Spørger fra salen (Gerda): Hvad med os bag hegnet
00:03:01 BL: Det er en fejl.
00:04:00 En tilhører: Hvornår kommer bussen
00:05:00 Kvinde fra salen: Hvem betaler
"""


def test_at_an_election_debate_the_hall_is_citizens_and_the_leader_nobody():
    passages = make_passages(Note("a.txt", DEBATE, "Valgdebat", "0", Provenance()))
    assert [(one.text.partition(":")[0], one.voice) for one in passages] == [
        ("PJ", Voice.UNKNOWN),
        ("IH", Voice.POLITICIANS),
        ("Spørger fra salen (Gerda)", Voice.CITIZENS),
        ("BL", Voice.POLITICIANS),
        ("En tilhører", Voice.CITIZENS),
        ("Kvinde fra salen", Voice.CITIZENS),
    ]


def test_elsewhere_the_hall_may_be_anybody():
    text = "Konference i Lundby\n\nSpørger fra salen (Gerda): Hvad med os bag hegnet?\n"
    assert make_passages(Note("a.txt", text, "Konference", "0", Provenance()))[-1].voice is Voice.UNKNOWN
