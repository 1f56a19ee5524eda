"""Who speaks where a note sets that in bold before what it tells of them."""

from __future__ import annotations

import pytest

from rag.passages import make_passages
from rag.types import Note, Provenance, Voice

HEAD = "# Snak på havnen\n\n## Formiddag\n\n"
OTHERS = "**Mand, ca. 60, med cykel.** Han savner bænke.\n\n**Ung far m. barnevogn, Lund.** Glad for parken.\n\n"


def read(text):
    return make_passages(Note("a.md", text, "Snak på havnen", "0", Provenance(voice=Voice.UNKNOWN)))


@pytest.mark.parametrize(
    ("label", "speaker", "voice"),
    [
        ("**Par fra Møllevej.**", "Par fra Møllevej", Voice.CITIZENS),
        ("**Par fra Møllevej:**", "Par fra Møllevej", Voice.CITIZENS),
        ("**Par fra Møllevej**:", "Par fra Møllevej", Voice.CITIZENS),
        ("**Kvinde 40'erne, hjælper på plejehjem.**", "Kvinde 40'erne, hjælper på plejehjem", Voice.CITIZENS),
        ("**Pensioneret sygeplejerske, Lund.**", "Pensioneret sygeplejerske, Lund", Voice.CITIZENS),
        ("**Butiksejer, Krogen på Storegade (Else).**", "Butiksejer, Krogen på Storegade (Else)", Voice.STAKEHOLDERS),
    ],
)
def test_who_stands_in_bold_before_a_remark_speaks_in_it(label, speaker, voice):
    found = read(f"{HEAD}{OTHERS}{label} Der er for meget larm om natten.\n")[-1]
    assert (found.speaker, found.voice) == (speaker, voice)


def test_a_topic_in_bold_before_what_is_told_of_it_is_nobody():
    text = (
        f"{HEAD}**Lærere.** De løber for stærkt.\n\n**Trafik.** Bilerne larmer.\n\n**Støj.** Den er værst om natten.\n"
    )
    assert {(one.speaker, one.voice) for one in read(text)} == {(None, Voice.UNKNOWN)}
