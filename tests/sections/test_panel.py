"""Who speaks at a council's meeting without a name: by what they are, and of nobody's voice where no more is told."""

from __future__ import annotations

import pytest

from rag.passages import make_passages
from rag.types import Note, Provenance, Voice


@pytest.mark.parametrize(
    ("said", "voice"),
    [
        ("En fra salen spurgte, hvornår vejen er færdig.", Voice.UNKNOWN),
        ("En tilhører ville vide, hvad det koster.", Voice.UNKNOWN),
        ("En vognmand sagde, at svinget er farligt.", Voice.STAKEHOLDERS),
        ("En borger fra Holme: Svinget er farligt.", Voice.CITIZENS),
        ("En lærer fortalte, at klasserne er for store.", Voice.EMPLOYEES),
        ("Et medlem mente, at det er for dyrt.", Voice.POLITICIANS),
        ("En ny vej er for dyr, sagde formanden.", Voice.POLITICIANS),
        ("Svinget er farligt for enhver vognmand.", Voice.POLITICIANS),
    ],
)
def test_somebody_without_a_name_at_a_council_s_meeting_is_who_it_says(said, voice):
    text = f"Møde i byrådet\n\n## Veje\n\n{said}\n"
    assert make_passages(Note("a.txt", text, "Møde", "0", Provenance(voice=Voice.POLITICIANS)))[0].voice is voice
