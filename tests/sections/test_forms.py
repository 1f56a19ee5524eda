"""Replies that a portal exports as filled-in forms, and cards that a wall was read from."""

from __future__ import annotations

import pytest

from rag.passages import make_passages
from rag.types import Note, Voice

WRITTEN = ("Bussen kommer for sjældent til Lundby.", "Vi frygter for handlen i Vig.", "Cykelstien er for smal.")
PORTAL = (
    "HØRINGSPORTALEN | VIG KOMMUNE\nUdtræk af svar\nHøring: Trafikplan    ID: 2026-1\n====\n\n{}"
    "====\nSLUT PÅ UDTRÆK (3 af 3)\n"
)


def told(text):
    return [
        (one.text, one.path[-1:], one.voice, one.speaker) for one in make_passages(Note("a.txt", text, "Svar", "0"))
    ]


@pytest.mark.parametrize(
    ("form", "between"),
    [
        (
            "Svar-ID: {0}\nModtaget: 05-02-2026 22:31\nNavn: {1}\nAfsendertype: {2}\nVedhæftet: (ingen)\nSvar:\n{3}\n",
            "----\n",
        ),
        ("Indsender: {1}\nKategori: {2}\nDato: 4. maj 2026\nBemærkning: {3}\n", "\n"),
        ("Reference: VIG-{0}\nName: {1}\nOn behalf of: {2}\nReply:\n{3}\n", "\n\n"),
    ],
)
def test_what_stands_in_a_form_is_of_who_it_says_sent_it(form, between):
    senders = [
        ("Poul Brandt", "Privatperson", Voice.CITIZENS),
        ("Vig Handel v/ Lone Tang", "Forening", Voice.STAKEHOLDERS),
        ("Anna Lund", "Ansat", Voice.EMPLOYEES),
    ]
    sent = [
        form.format(at, name, kind, said)
        for at, ((name, kind, _), said) in enumerate(zip(senders, WRITTEN, strict=True))
    ]
    assert told(PORTAL.format(between.join(sent))) == [
        (said, (f"{name} ({kind})",), voice, name) for (name, kind, voice), said in zip(senders, WRITTEN, strict=True)
    ]


BY_NAME = (
    ("Poul Brandt", "Luk den bare.", Voice.CITIZENS),
    ("Vig Boldklub v/ Lone Tang", "Banen er våd.", Voice.STAKEHOLDERS),
    ("Anna Lund, Vig", "Bussen er for sen.", Voice.CITIZENS),
    ("Lund Grundejerforening", "Vejen er hullet.", Voice.STAKEHOLDERS),
    ("Byrådsgruppen, liste K", "Vi vil rykke det frem.", Voice.POLITICIANS),
    ("(anonym)", "I burde skamme jer.", Voice.UNKNOWN),
)


@pytest.mark.parametrize(
    "form",
    [
        "Navn: {0}\nDato: 03-03-2026 08:14\nTekst: {1}\n\n",
        "Modtaget: 4. marts\nAfsender: {0}\nHøringssvar: {1}\n\n",
        "----\nID: 7\nIndsendt af: {0}\nBesked: {1}\n",
    ],
)
def test_who_sends_a_form_by_name_alone_is_a_citizen_where_others_say_whom_they_write_for(form):
    text = "Høringssvar til spildevandsplan\n\n" + "".join(form.format(who, said) for who, said, _ in BY_NAME)
    answer = "Forvaltningens bemærkning (24.3.): Der er modtaget seks svar."
    found = told(f"{text}\n{answer}\n")
    assert [(said, voice) for said, _, voice, _ in found] == [
        *((said, voice) for _, said, voice in BY_NAME),
        (answer, Voice.UNKNOWN),
    ]


@pytest.mark.parametrize(
    ("title", "firm"), [("Svar på skema", "Vig Boldklub v/ Lone Tang"), ("Høringssvar", "Bo Holm")]
)
def test_a_name_alone_is_nobody_s_voice_where_it_may_be_anybody_s(title, firm):
    sent = [("Poul Brandt", "Luk den."), (firm, "Banen er våd."), ("Anna Lund", "Bussen er for sen.")]
    forms = "".join(f"Navn: {who}\nDato: 3. marts\nTekst: {said}\n\n" for who, said in sent)
    assert told(f"{title}\n\n{forms}")[0][2] is Voice.UNKNOWN


def test_nobody_is_named_by_a_form_sent_without_a_name():
    form = "Svar-ID: {}\nNavn: (anonym)\nAfsendertype: Privatperson\nSvar:\n{}\n\n"
    text = PORTAL.format("".join(form.format(at, said) for at, said in enumerate(WRITTEN)))
    assert {one.voice for one in make_passages(Note("a.txt", text, "Svar", "0"))} == {Voice.CITIZENS}
    assert [speaker for *_, speaker in told(text)] == [None] * 3


def test_two_lists_of_labels_are_no_forms():
    text = (
        "Møde\n\nNavn: Havnen\nPris: 4 mio.\nFrist: maj\n\nVi vil bygge.\n\nNavn: Torvet\nPris: 2 mio.\nFrist: juni\n"
    )
    assert "Navn: Havnen" in " ".join(" ".join(one.text.split()) for one in make_passages(Note("a.txt", text, "", "0")))
