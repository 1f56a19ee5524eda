"""A committee's minutes as they were scanned, and the heads of other notes."""

from __future__ import annotations

import pytest

from rag.passages import make_passages
from rag.types import Note, Provenance, Voice

SCAN = """U1strup Kornmune
Udvalget for Tek nik, Miljo og Fritid
BESLUTNlNGSPROTOKOL     mode nr. 2
Torsdag d. 26. februar 2026 kl. 15.00, Radhuset, lokale 2
Medlemrner: Poul Erik Dam (fmd.), Signe Holt, Bent Krogh,
Aisha Norlund, Viggo Thorsen.       Afbud: ingen

Pkt. 12   Vandlob og broer

SAGSFREMSTILLlNG
Det nuvaerende regulativ er fra 1997. Der er klager
fra 9 lodsejere.

lNDSTILLlNG
at slaning fastholdes pa 2 gange arligt, og at der
afsaettes 250.000 kr. til en undersogelse.

BEMAERKNlNGER
Viggo Thorsen: Jeg siger det lige ud, en gang mere
var det mindste.
Bent Krogh bad om et notat om priserne.
Taget til efterretning.

M0det sluttede 17.25
              (underskrifter u1aeselige)
"""


def read(text, *, damaged=False, voice=Voice.POLITICIANS):
    note = Note("a.txt", text, "Møde", "0", Provenance(voice=voice), damaged=damaged)
    return [(" ".join(one.text.split()), one.path[-1:], one.voice) for one in make_passages(note)]


def test_parts_in_capitals_of_a_scan_head_what_is_said_and_what_is_recommended_is_nobody_s():
    assert [(said[:9], path, voice) for said, path, voice in read(SCAN, damaged=True)] == [
        ("Det nuvae", ("Sagsfremstilling",), Voice.UNKNOWN),
        ("at slanin", ("Indstilling",), Voice.UNKNOWN),
        ("Viggo Tho", ("Bemærkninger",), Voice.POLITICIANS),
        ("Bent Krog", ("Bemærkninger",), Voice.POLITICIANS),
        ("Taget til", ("Bemærkninger",), Voice.POLITICIANS),
    ]


@pytest.mark.parametrize(
    "head",
    [
        "Ulstrup Kommune, Center for Social\nSted: Hotel Fjord\n",
        "ca. 85 fremmødte, tre grupper\n",
        "Sammenfatning, marts 2026. Udarbejdet for Ulstrup Kommune af Sofie Arvad, og Bo.\n",
    ],
)
def test_what_a_note_says_of_itself_is_no_remark(head):
    assert read(f"# Teamdag\n\n{head}\n## Pres\n- Kørelisterne passer ikke\n") == [
        ("Kørelisterne passer ikke", ("Pres",), Voice.POLITICIANS)
    ]


def test_a_short_line_in_capitals_heads_small_letters_below_it():
    text = (
        "Møde\n\n- Hallen er for lille til os alle, og den er kold\n\nTIL SIDST I SALEN\nen kvinde: hvor er pengene?\n"
    )
    assert read(text)[-1][:2] == ("en kvinde: hvor er pengene?", ("TIL SIDST I SALEN",))
