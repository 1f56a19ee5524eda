"""Whose words the minutes of residents' meetings hold, and the suggestions of the young to the council."""

from __future__ import annotations

import pytest

from rag.readers.meeting_voice import voice_of_head
from rag.types import Voice


@pytest.mark.parametrize(
    "head",
    [
        ["Referat af ordinært afdelingsmøde i Boligselskabet Elmen, afd. 7", "Gæst: byrådsmedlem Eva Holm (SF)"],
        ["Afdelingsmøde i Elmehaven", "Til stede: 31 husstande (62 stemmer)"],
        ["Generalforsamling i Ejerforeningen Kajen", "Til stede: 31 ejere"],
        ["Ordinær generalforsamling, A/B Solsikken"],
        ["Andelsboligforeningen Solsikken - generalforsamling 2025"],
        ["Ungerådet i Hede - idéer og forslag til byrådet", "Workshop 6. marts 2025"],
        ["Ungdomsrådets anbefalinger til kommunalbestyrelsen"],
        ["Ungebyrådet, referat"],
    ],
)
def test_residents_and_youth_councils_are_citizens(head):
    assert voice_of_head(head, head) is Voice.CITIZENS


@pytest.mark.parametrize(
    ("head", "voice"),
    [
        (["Afdelingsmøde i Hjemmeplejen Nord", "Til stede: 12 medarbejdere"], Voice.EMPLOYEES),
        (["Afdelingsmøde, Teknik og Miljø"], Voice.UNKNOWN),
        (["Bestyrelsesmøde i Ejerforeningen Kajen"], Voice.STAKEHOLDERS),
        (["Byrådet, referat"], Voice.POLITICIANS),
        (["Dialogmøde mellem byrådet og ungerådet"], Voice.UNKNOWN),
    ],
)
def test_a_department_s_or_a_board_s_meeting_is_none_of_residents(head, voice):
    assert voice_of_head(head, head) is voice
