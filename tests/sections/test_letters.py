"""A file that gathers what was sent in: e-mails and letters, each below its number."""

from __future__ import annotations

import pytest

from rag.passages import make_passages
from rag.types import Note, Provenance, Voice

TITLE = "Henvendelser til havneplanen"
FILE = f"""{TITLE}

{{0}}
LUNDBY BÅDFORENING
Broen bør bygges om i år.

{{1}}
Fra: Bodil Mark
Sendt: 12. marts 2026 10:05
Emne: (intet emne)

Jeg er 79 og bor på Engstien. Min kælder er våd.

{{2}}
Kajerne bør hæves.

{{3}}
Fra: Lis Bo
Sendt: 13. marts 2026 11:05
Emne: Slusen

Jeg skriver for Grundejerforeningen Åen, 118 husstande. Slusen haster.

{{4}}
Fra: Bent Uhre, Lundby Varmeværk a.m.b.a.
Sendt: 14. marts 2026 12:05
Emne: Røret

Røret er for dyrt.
"""


def heard(text, home=Voice.UNKNOWN):
    found = make_passages(Note("a.txt", text, TITLE, "0", Provenance(voice=home)))
    return {" ".join(one.text.split()).split(".")[0]: one.voice for one in found}


@pytest.mark.parametrize("number", ["====== {} ======", "*** nr. {} ***", "~~~~~~~~ {} ~~~~~~~~"])
def test_each_of_what_was_sent_in_has_its_own_sender_s_voice(number):
    voices = heard(FILE.format(*map(number.format, range(1, 6))))
    assert voices["Broen bør bygges om i år"] is Voice.STAKEHOLDERS
    assert voices["Jeg er 79 og bor på Engstien"] is Voice.CITIZENS
    assert voices["Kajerne bør hæves"] is Voice.UNKNOWN
    assert voices["Jeg skriver for Grundejerforeningen Åen, 118 husstande"] is Voice.STAKEHOLDERS
    assert voices["Røret er for dyrt"] is Voice.STAKEHOLDERS


@pytest.mark.parametrize(
    ("home", "words", "voice"),
    [
        (Voice.UNKNOWN, "We live on Mill Road. The road floods", Voice.CITIZENS),
        (Voice.UNKNOWN, "Vi har to små børn. Vejen er farlig", Voice.CITIZENS),
        (Voice.UNKNOWN, "Vejen er farlig", Voice.UNKNOWN),
        (Voice.UNKNOWN, "De ældre bor langt fra byen", Voice.UNKNOWN),
        (Voice.EMPLOYEES, "Vi har to små børn. Vagterne ligger forkert", Voice.EMPLOYEES),
    ],
)
def test_who_writes_of_their_own_home_is_a_citizen_where_the_note_says_nothing_else(home, words, voice):
    mails = (
        f"Fra: {who}\nSendt: 1. marts 2026 10:05\nEmne: Vejen\n\n{said}.\n"
        for who, said in (("Bo Lund", words), ("Ida Holm", "Tak for sidst"))
    )
    assert heard("Breve\n\n" + "\n".join(mails), home)[words.split(".")[0]] is voice


@pytest.mark.parametrize("sender", ["From: Lundby Newcomers (Priya)", "Fra: Bo Lund\n> Emne: Stien", "Sender: Bo Lund"])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_below_a_mail_that_it_quotes_a_mail_s_own_words_go_on_under_its_own_head(sender, gap):
    head = "Fra: Jytte Vester\nSendt: 9. marts 2026 21:47\nEmne: Ønsker\n\nKære alle i kommunen\n\nHer er det.\n\n"
    text = f"{head}> {sender}\n> Der er ingen lys på stien.\n> Den er mørk.{gap}Selv vil vi bede om en bro.\n"
    over = {one.text: " ".join(one.path) for one in make_passages(Note("a.txt", text, TITLE, "0"))}
    quoted = next(path for said, path in over.items() if "ingen lys" in said)
    assert ("Priya" in quoted) or ("Bo Lund" in quoted)
    assert over["Selv vil vi bede om en bro."].endswith("Kære alle i kommunen")


@pytest.mark.parametrize("ending", ["Bedste hilsner", "Mange hilsner,", "Med venlige hilsner"])
def test_who_signs_at_length_says_nothing_and_who_tells_of_their_mother_is_a_citizen(ending):
    office = "Formand for husmødrenes strikkeaften i Medborgerhuset Kildevældet, Nørre Lundby"
    text = (
        "Fra: Ole Dam\nSendt: 3. maj 2026\nTil: Anna Holm\nEmne: SV: Maden\n\nHej Anna\n\nTak for din mail.\n\n"
        "Vh Ole\n\n"
        "-----Oprindelig meddelelse-----\nFra: Anna Holm\nSendt: 2. maj 2026\nTil: Ole Dam\nEmne: Maden\n\nHej Ole\n\n"
        f"Min mor får kold mad.\n\n{ending}\nAnna Holm\n{office}\nTlf. efter kl. 18\n"
    )
    found = make_passages(Note("a.txt", text, "Mails", "0"))
    assert [(one.text, one.said_by) for one in found] == [
        ("Tak for din mail.", None),
        ("Min mor får kold mad.", Voice.CITIZENS),
    ]


def test_a_remark_in_slanted_brackets_of_whoever_notes_is_nobody_s():
    text = "# Interview\n\nBussen kører for sent om aftenen.\n\n*[Lyden stopper her. Ida måtte gå.]*\n"
    assert [one.text for one in make_passages(Note("a.md", text, "Interview", "0"))] == [
        "Bussen kører for sent om aftenen."
    ]
