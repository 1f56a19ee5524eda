"""The part of a council's meeting in which citizens ask, and those who answer them there."""

from __future__ import annotations

import pytest

from rag.passages import make_passages
from rag.types import Note, Provenance, Voice

MINUTES = """Byrådet, møde den 4. maj
Til stede: Bo Lind (S, borgmester), Eva Dam (V), Per Krog (SF)

{heading}
Ida Holm, Lundby, spurgte, hvornår cykelstien kommer.
Borgmesteren svarede, at stien er sat på budgettet.
Ole Bang, far til to, mente, at vejen er farlig.
Eva Dam lovede at se på vejen.
Teknikchefen oplyste, at tællingen er i gang.

1. Godkendelse af dagsorden
Per Krog ønskede punktet udsat.
Punktet blev udsat.
"""


def voices(text: str, home: Voice = Voice.POLITICIANS) -> dict[str, Voice]:
    found = make_passages(Note("a.txt", text, "Byrådet, møde den 4. maj", "0", Provenance(voice=home)))
    return {one.readable.split(",")[0].split(".")[0]: one.voice for one in found}


@pytest.mark.parametrize(
    "heading",
    [
        "Spørgetid for borgere (før mødet)",
        "Borgernes spørgetid",
        "BORGERSPØRGETID",
        "Åben spørgetid",
        "## Spørgetid",
        "Pkt. 0: Spørgetid for tilhørere",
        "Offentlig spørgetid kl. 17-17.30",
        "Borgernes spørgehalvtime",
    ],
)
def test_who_asks_in_the_question_time_of_a_council_is_a_citizen_and_who_answers_is_not(heading: str) -> None:
    found = voices(MINUTES.format(heading=heading))
    asked = {name for name, voice in found.items() if voice is Voice.CITIZENS}
    assert asked == {"Ida Holm", "Ole Bang"}
    assert found["Borgmesteren svarede"] is found["Eva Dam lovede at se på vejen"] is Voice.POLITICIANS
    assert found["Teknikchefen oplyste"] is Voice.UNKNOWN
    assert found["Punktet blev udsat"] is Voice.POLITICIANS


def test_where_nobody_asked_there_are_no_citizens_words() -> None:
    text = "Byrådet, møde den 4. maj\n\nSpørgetid\nDer var ingen spørgsmål.\n\n1. Budget\nVi sparer.\n"
    assert voices(text)["Der var ingen spørgsmål"] is Voice.UNKNOWN


def test_a_question_with_its_answer_in_one_short_paragraph_is_nobody_s() -> None:
    text = MINUTES.format(heading="Spørgetid").replace("kommer.\nBorg", "kommer. Borg")
    assert voices(text)["Ida Holm"] is Voice.UNKNOWN


@pytest.mark.parametrize(
    "heading", ["Medlemmernes spørgetid", "Om spørgetiden", "Spørgetid til borgmesteren fra partierne"]
)
def test_what_is_about_question_time_or_the_members_own_is_theirs(heading: str) -> None:
    assert Voice.CITIZENS not in voices(MINUTES.format(heading=heading)).values()


def test_elsewhere_only_a_heading_that_names_citizens_tells_who_asks() -> None:
    text = "Personalemøde\n\n## {}\n\nHvornår får vi nye vagtplaner til sommeren?\n"
    assert Voice.CITIZENS not in voices(text.format("Spørgetid"), Voice.EMPLOYEES).values()
    assert Voice.CITIZENS in voices(text.format("Borgernes spørgetid"), Voice.UNKNOWN).values()
