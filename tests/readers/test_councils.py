from __future__ import annotations

import pytest

from rag.readers.corpus_file import Corpus
from rag.readers.provenance import provenance_of
from rag.types import Voice


def voice_of(text: str) -> Voice:
    return provenance_of(text, "note.txt", Corpus())[1].voice


@pytest.mark.parametrize(
    "head",
    [
        "# Referat – møde i Ældrerådet\nDato: 22. maj 2025\n",
        "# Ældrerådet i Aaby Kommune\n## Referat, ordinært møde nr. 2/2026\n",
        "Referat af Ældrerådets møde den 4. maj 2025\nSted: Rådhuset\n",
        "Ældrerådsmøde 4. maj 2025\nTil stede: Ida Holm\n",
        "AABY KOMMUNE\nHandicaprådet\nReferat af møde den 4. maj\n",
        "Beslutningsprotokol, Lundby Menighedsråd, 4. maj\n",
        "Lundby Lokalråd, referat af møde 4/5\n",
        "Møde i Seniorrådet om plejecentre, referat\n",
        "Minutes of the Senior Citizens' Council, Aaby\n",
        "Referat fra bestyrelsesmøde i Lundby Borgerforening\nSted: Lundby Forsamlingshus\n",
        "Lundby Borgerforening\nBestyrelsesmøde 4. maj i forsamlingshuset\n",
        "Referat af generalforsamling i Lundby Grundejerforening\n",
    ],
)
def test_minutes_of_an_advisory_council_or_an_association_are_stakeholders(head: str) -> None:
    assert voice_of(head) is Voice.STAKEHOLDERS


@pytest.mark.parametrize(
    ("head", "voice"),
    [
        ("Referat af dialogmøde mellem Ældrerådet og Sundhedsudvalget\n", Voice.UNKNOWN),
        ("Ældrerådet i Aaby – REFERAT\nDialogmøde nr. 1, onsdag 25. marts\n", Voice.UNKNOWN),
        ("Fællesmøde: Ældrerådet og Byrådet\nReferat\n", Voice.UNKNOWN),
        ("Borgermøde i Lundby, referat ved Lundby Lokalråd\n", Voice.CITIZENS),
        ("Referat af borgermøde arrangeret af Lokalrådet\n", Voice.CITIZENS),
        ("Notat til Ældrerådet\nMøde den 4. maj\n", Voice.UNKNOWN),
        ("Mødenoter\nIda Holm (Ældrerådet)\n", Voice.UNKNOWN),
        ("Møde på skolen\nReferent: Ida Holm, Lokalrådet\n", Voice.UNKNOWN),
        ("Møde i brugerrådet på Solbo\nReferat\n", Voice.UNKNOWN),
        ("Møde i ungerådet\nReferat\n", Voice.CITIZENS),
        ("Byrådsmøde\nReferat\n", Voice.POLITICIANS),
    ],
)
def test_where_others_are_heard_too_a_council_s_name_makes_no_minutes_of_its_own(head: str, voice: Voice) -> None:
    assert voice_of(head) is voice
