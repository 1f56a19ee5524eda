"""The minutes of an advisory council: its members, and the guests who come to answer."""

from __future__ import annotations

import pytest

from rag.passages import make_passages
from rag.readers import read_note
from rag.readers.corpus_file import Corpus
from rag.types import Voice

MINUTES = """# Referat – møde i Ældrerådet
Dato: 4. maj 2025
Til stede: Ida Holm (formand), Per Bak, Else Marie Krog, Tine Vang (socialchef)
Fra forvaltningen: Chef for Pleje og Omsorg Ole Vind. Gæst under pkt. 2: Eva Dam, formand for Sundhedsudvalget
Endvidere deltog: ældrechef Bo Lund
# 1. Kørsel
Ole Vind orienterede om en ny bus.
Bo Lund mente, at bussen er stor nok.
Ældrechefen oplyste, at bussen har lift.
Tine Vang oplyste, at prisen er kendt.
Per Bak fandt bussen for lille.
Rådet foreslog en større bus.
- Der mangler en bænk ved stoppestedet.
Beslutning: Ældrerådet skriver et svar om bussen.
# 2. Nyt fra udvalget
Eva Dam lovede en bænk. Hun vil ikke love flere.
"""


@pytest.fixture(scope="module")
def voices(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Voice]:
    folder = tmp_path_factory.mktemp("notes")
    path = folder / "referat.md"
    path.write_text(MINUTES, encoding="utf-8")
    return {one.readable: one.voice for one in make_passages(read_note(path, folder, Corpus.load(folder)))}


@pytest.mark.parametrize(
    ("begins", "voice"),
    [
        ("Per Bak fandt", Voice.STAKEHOLDERS),
        ("Rådet foreslog", Voice.STAKEHOLDERS),
        ("Der mangler", Voice.STAKEHOLDERS),
        ("Beslutning: Ældrerådet", Voice.STAKEHOLDERS),
        ("Tine Vang", Voice.UNKNOWN),
        ("Ole Vind", Voice.UNKNOWN),
        ("Bo Lund", Voice.UNKNOWN),
        ("Ældrechefen", Voice.UNKNOWN),
        ("Eva Dam", Voice.POLITICIANS),
    ],
)
def test_members_of_a_council_speak_for_it_and_its_guests_do_not(
    voices: dict[str, Voice], begins: str, voice: Voice
) -> None:
    assert [said for text, said in voices.items() if text.startswith(begins)] == [voice]


def test_the_list_of_who_was_there_ends_above_a_heading(voices: dict[str, Voice]) -> None:
    assert "Eva Dam lovede en bænk. Hun vil ikke love flere." in voices
