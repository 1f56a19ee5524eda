"""Minutes that tell at which hour each remark was made."""

from __future__ import annotations

import pytest

from rag.passages import make_passages
from rag.types import Note, Provenance, Voice

LOG = """BORGERMØDE LUND FORSAMLINGSHUS - skrevet undervejs
tirs 3. feb 2026 kl 19.00-21.10
ref: Hanne Lykke, sekr.
ca 85 fremmødte, stolene slap op
fra udv: Poul Erik Dam (PED, formand TMU), Signe Holt (SH)

19.04 PED byder velk. Emner i aften: bus

BUS
19.08 Karen, Lund: bus 73 kører kun 4 x dgl nu, sidste hjem 17.20. min datter har job til 18 -> må hentes
19.11 Egon: Flextur koster 54 kr hver vej
19.22 PED: skolebussen må vi godt åbne
19.24-19.40 PAUSE kaffe
19.41 SH: den er sat til salg
21.10 slut
"""


def read(text):
    note = Note("a.txt", text, "Møde", "0", Provenance(voice=Voice.CITIZENS))
    return [(one.text, one.path[-1:], one.voice) for one in make_passages(note)]


def test_each_remark_stands_by_itself_without_its_hour_and_has_the_voice_of_who_speaks():
    assert read(LOG) == [
        ("PED byder velk. Emner i aften: bus", (), Voice.POLITICIANS),
        (
            "Karen, Lund: bus 73 kører kun 4 x dgl nu, sidste hjem 17.20. min datter har job til 18 -> må hentes",
            ("BUS",),
            Voice.CITIZENS,
        ),
        ("Egon: Flextur koster 54 kr hver vej", ("BUS",), Voice.CITIZENS),
        ("PED: skolebussen må vi godt åbne", ("BUS",), Voice.POLITICIANS),
        ("SH: den er sat til salg", ("BUS",), Voice.POLITICIANS),
    ]


@pytest.mark.parametrize(
    "text",
    [
        LOG.replace("19.41", "18.41"),
        LOG.replace(":", ","),
        "\n".join(LOG.split("\n")[:11]),
    ],
)
def test_hours_that_fall_or_name_nobody_or_are_few_are_part_of_what_is_said(text):
    assert any(said.startswith("19.08") for said, _, _ in read(text))


def test_who_answers_behind_a_dash_has_a_passage_of_their_own():
    found = read(LOG.replace("SH: den er", "? bagerst: hvem byder på 12 - 14? - SH: den er"))
    assert [(said, voice) for said, _, voice in found[-2:]] == [
        ("? bagerst: hvem byder på 12 - 14?", Voice.CITIZENS),
        ("SH: den er sat til salg", Voice.POLITICIANS),
    ]
