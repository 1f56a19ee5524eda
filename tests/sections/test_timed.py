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


@pytest.mark.parametrize(
    ("hours", "titles"),
    [
        (("9.35  ", "11.25  "), ("SKOVEN OG ENGEN", "MAD")),
        (("kl. 19:10 ", "kl. 20:00 "), ("VEJE", "OPSAMLING v/ Krag")),
        (("18.00-18.30: ", "18.30-19.15: "), ("VELKOMST (Krag)", "BUS & TOG")),
    ],
)
def test_capitals_behind_an_hour_head_what_is_said_below_them(hours, titles):
    said = (
        "Krag vil have en sti rundt om det hele, og det kan godt blive til næste år hvis alle\nbetaler lidt.",
        "Dam er imod at bruge flere penge på det, for der er brugt mange penge i forvejen\nefter hans mening.",
    )
    parts = "\n\n".join(f"{hour}{title}\n{one}" for hour, title, one in zip(hours, titles, said, strict=True))
    found = read(f"Byrådsseminar\n\n{parts}\n\n{hours[1]}pause (kaffen var kold)\n")
    assert [(one, " ".join(path)) for one, path, _ in found] == [
        (one, f"{hour.strip()} {title}") for one, hour, title in zip(said, hours, titles, strict=True)
    ]


@pytest.mark.parametrize("line", ["19.10 Busserne kører ikke om aftenen", "10.35 pausen var for kort", "2.500 KRONER"])
def test_other_lines_that_begin_with_a_number_head_nothing_and_are_kept(line):
    assert line in [one for one, _, _ in read(f"Borgermøde\n\nVi talte længe.\n\n{line}\n\nDer var god stemning.\n")]
