"""Where the mails of a note end, and letters or comments on a page begin."""

from __future__ import annotations

import pytest

from rag.passages import make_passages
from rag.readers import read_note
from rag.types import Voice

CITIZENS, STAKEHOLDERS, UNKNOWN = Voice.CITIZENS, Voice.STAKEHOLDERS, Voice.UNKNOWN
NOTE = """Indkomne kommentarer om broen i Vigby
Samlet af sekretariatet

{mails}
{before}
Fra: Vigby Roklub v. formand Bo Krag
Til: Borgmester Anne Dam
Dato: 3. maj 2025

Klubben har brug for en ny bro.

{within}

Den gamle bro er for lav.

{heading}

Mette Skov: Riv den ned
Jan B.: den er jo fredet
Mette Skov: så flyt den
Vigby Kommune: Broen er fredet siden 1978.
Vigby Camping: Gæsterne spørger efter broen.
"""


def heard(tmp_path, text, name="a.md"):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    found = make_passages(read_note(path, tmp_path))
    return {" ".join(one.text.split()): one.voice for one in found}


def note(heading="", mails="", within="", before=""):
    return NOTE.format(heading=heading, mails=mails, within=within, before=before)


@pytest.mark.parametrize(
    ("mails", "heading"),
    [
        ("--- MAILS ---", "--- KOMMENTARER PÅ KOMMUNENS FACEBOOKSIDE: BROEN ---"),
        ("=== Mails ===", "=== Opslag på Facebook ==="),
        ("## Mails", "## Kommentarer på Facebook"),
        ("", "KOMMENTARER FRA FACEBOOK"),
        ("", "Facebook-kommentarer\n===================="),
        ("", "Kommentarer på kommunens Facebookside"),
    ],
)
def test_comments_on_a_page_below_mails_are_of_who_writes_each(tmp_path, mails, heading):
    said = heard(tmp_path, note(heading, mails))
    assert said["Den gamle bro er for lav."] is STAKEHOLDERS
    assert [voice for words, voice in said.items() if ": " in words and words.split(": ")[1]][-5:] == [
        CITIZENS,
        CITIZENS,
        CITIZENS,
        UNKNOWN,
        STAKEHOLDERS,
    ]


@pytest.mark.parametrize("within", ["### Højden", "Højden:", "--- Højden ---", "SVAR HURTIGT"])
def test_a_heading_within_a_mail_ends_nothing(tmp_path, within):
    said = heard(tmp_path, note("## Opslag på Facebook", "## Mails", within))
    assert said["Den gamle bro er for lav."] is STAKEHOLDERS


@pytest.mark.parametrize("heading", ["--- BREV (afleveret 3. juni) ---", "## Brev fra en borger", "BREV"])
@pytest.mark.parametrize(
    ("words", "voice"),
    [
        ("Jeg er 91 år og har boet i Vigby hele mit liv.", CITIZENS),
        ("Vi skriver på vegne af Vigby Borgerforening.", STAKEHOLDERS),
        ("Broen er smuk.", UNKNOWN),
    ],
)
def test_one_letter_below_mails_is_of_what_its_writer_tells_of_themselves(tmp_path, heading, words, voice):
    text = note(f"{heading}\n\n{words}\n").rpartition("Mette Skov: Riv")[0]
    assert heard(tmp_path, text)[words] is voice


@pytest.mark.parametrize(
    "to", ["Borgmester Anne Dam", "Anne Dam", "Vigby Kommune", "Bo Lind (V)", "Teknisk Forvaltning", "post@vigby.dk"]
)
def test_somebody_private_writes_to_the_council_or_one_of_them_where_a_note_gathers_what_came_in(tmp_path, to):
    mail = f"Fra: Ida Marie Krog\nTil: {to}\nDato: 2. maj 2025\n\nBroen er glat om vinteren.\n"
    assert heard(tmp_path, note(before=mail))["Broen er glat om vinteren."] is CITIZENS


def test_what_one_of_the_council_answers_is_no_citizens(tmp_path):
    mail = "Fra: Anne Dam\nTil: Ida Krog\nEmne: SV: Broen\nDato: 2. maj 2025\n\nKære Ida\nJeg er enig med dig.\n"
    assert heard(tmp_path, note(before=mail))["Jeg er enig med dig."] is Voice.POLITICIANS


@pytest.mark.parametrize("title", ["Henvendelser om skoven", "Hvidbog om skoven"])
def test_the_first_of_several_who_write_does_not_give_the_note_its_voice(tmp_path, title):
    replies = "## 1. Medarbejderne på Skovly v. TR Bo Krag\n\nVi mangler tid.\n\n## 2. Andre\n\nLad skoven stå.\n"
    text = f"# {title}\n\n{replies}"
    assert heard(tmp_path, text)["Lad skoven stå."] is UNKNOWN


def test_one_reply_has_the_voice_of_the_association_that_sends_it(tmp_path):
    assert heard(tmp_path, "Høringssvar\nFra: Vigby Borgerforening\n\nVi er imod.\n")["Vi er imod."] is STAKEHOLDERS
