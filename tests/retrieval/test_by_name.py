"""Whose words a question asks for by name, as the notes say who speaks."""

from __future__ import annotations

import pytest

from rag.index.filters import allowed_rows
from rag.passages import make_passages
from rag.retrieval.by_name import said_by
from rag.types import Filters, Note, Provenance, Voice

SEMINAR = """Budgetseminar
Maja Lund, Erik Storgaard og Bo Krag var med.

Trafik

- Maja Lund: Behold rute 473.
- Erik S.: Syv passagerer er en taxa.
- Maja L.: De syv er dem uden bil.
- Stoppestedet: det trænger til maling.
"""
LETTERS = """Høringssvar

Her er det, der kom ind i foråret.

Fra: Hanne Lyse, Røde Kors Grynderup
Sendt: 13. marts 2026 08:12
Til: Bo Krag, Borgerforeningen
Emne: Besøgsvenner

Vi mangler besøgsvenner i Ålebæk, og dem skal kommunen hjælpe os med at finde.
"""
CALLS = """Interviews

Skrevet ned af Jonas, mens de talte.

TELEFON 7/10. Torben Krog, formand Lyngholt Handelsforening

- Ni lokaler står tomme.
"""
COUNCIL = """Byrådsseminar

Skolen

- Lone Bak (A): Vent til sommer.
- Jens Thygesen (V): Flyt dem.
- V: Vi vil ikke betale.

Venstre

- Skatten skal ned.
"""
BOARD = """Workshop for foreninger

- Færgen er fuld om fredagen (Sund Mejeri)
- Vi kan tage fem ind i pakkeriet (Sund Mejeri).
- Nye familier er nye medlemmer (Lundby IF)
- Et fælleshus, som vi selv driver (Lundby IF igen)
- Tre numre og intet svar (Brugsen Lundby)
- Sund Mejeri larmer om natten
"""
HEARING = """Hvidbog om lokalplan 214

Her er det, der kom ind i foråret, og det, som blev svaret.

### 1. Lundby IF

Foreningen ønsker et hus.

**Forvaltningens bemærkninger:**

Der er sat et felt af.
"""
PORTAL = """Høringsportalen

Svar nr. 1
Afsender: Boligselskabet Ådalen (alment boligselskab)
Modtaget: 04-02-2026 09:15

Den gamle skole kan ombygges.
"""
ROUND = """Partirunde

Alle partier fik fem minutter hver.

V - Jens Thorup

Vi skal se på det hele, og lyset kan slukkes om natten, hvor ingen går på vejene.

Landsbylisten (H) - Karen-Margrethe Toft

Toiletterne ved stranden skal være åbne hele året, for gæsterne kommer også om vinteren.
"""
VOICES = {"byraad.txt": Voice.POLITICIANS}
PASSAGES = [
    one
    for name, text in (
        *(("seminar.txt", SEMINAR), ("svar.txt", LETTERS), ("opkald.txt", CALLS), ("byraad.txt", COUNCIL)),
        *(("tavle.txt", BOARD), ("Hvidbog om lokalplan 214", HEARING), ("portal.txt", PORTAL), ("runde.txt", ROUND)),
    )
    for one in make_passages(Note(name, text, name, "0", provenance=Provenance(voice=VOICES.get(name, Voice.UNKNOWN))))
]


def heard(question):
    """What is said by those whom the question asks by name."""
    values = tuple(dict.fromkeys(reason.value for reason, _ in said_by(question, PASSAGES)))
    rows = allowed_rows(PASSAGES, Filters(speaker=values)) if values else ()
    return [PASSAGES[row].text for row in rows or ()]


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Hvad siger Maja Lund om bussen?", ["Maja Lund: Behold rute 473.", "Maja L.: De syv er dem uden bil."]),
        ("What did Erik Storgaard say about the bus?", ["Erik S.: Syv passagerer er en taxa."]),
        (
            "What does the Red Cross say?",
            ["Vi mangler besøgsvenner i Ålebæk, og dem skal kommunen hjælpe os med at finde."],
        ),
        ("Hvad mener Handelsforeningen om lokalerne?", ["Ni lokaler står tomme."]),
        ("Hvad mener Socialdemokratiet om skolen?", ["Lone Bak (A): Vent til sommer."]),
        (
            "Hvad siger Venstre?",
            [
                *("Jens Thygesen (V): Flyt dem.", "V: Vi vil ikke betale.", "Skatten skal ned."),
                "Vi skal se på det hele, og lyset kan slukkes om natten, hvor ingen går på vejene.",
            ],
        ),
        ("What do the Social Democrats say?", ["Lone Bak (A): Vent til sommer."]),
        ("Hvad siger Liste A om skolen?", ["Lone Bak (A): Vent til sommer."]),
        ("Hvad siger Enhedslisten om skolen?", []),
        (
            "Hvad siger Sund Mejeri om færgen?",
            ["Færgen er fuld om fredagen (Sund Mejeri)", "Vi kan tage fem ind i pakkeriet (Sund Mejeri)."],
        ),
        (
            "What does Lundby IF say about a house?",
            [
                *("Nye familier er nye medlemmer (Lundby IF)", "Et fælleshus, som vi selv driver (Lundby IF igen)"),
                "Foreningen ønsker et hus.",
            ],
        ),
        (
            "What does Jens Thorup (V) think about the lights?",
            ["Vi skal se på det hele, og lyset kan slukkes om natten, hvor ingen går på vejene."],
        ),
        (
            "What did Karen-Margrethe Toft say about the beach?",
            ["Toiletterne ved stranden skal være åbne hele året, for gæsterne kommer også om vinteren."],
        ),
        ("Hvad siger Ole Lund om bussen?", []),
        ("Hvad siger Borgerforeningen om besøgsvenner?", []),
        ("Hvad siges der om Maja Lund?", []),
    ],
)
def test_what_somebody_says_by_name_is_what_the_notes_say_they_said(question, said):
    assert heard(question) == said


PARTIES = """Budgetseminar for byrådet

ENHEDSLISTEN ved Silje Krogh (9 min.)

- Skatten skal op.

DANSK FOLKEPARTI - Kurt Lyng

- Skolen skal være dansk.

Peder Lund, Konservative

- Lad parken være i fred.

Malik Aydin, plejer

- Vi er to om aftenen.
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Hvad siger Enhedslisten?", ["Skatten skal op."]),
        ("Hvad mener Enhedslistens medlem om skatten?", ["Skatten skal op."]),
        ("Hvad mener DF's ordfører?", ["Skolen skal være dansk."]),
        ("What does the Danish People's Party say about schools?", ["Skolen skal være dansk."]),
        ("What do the Conservatives think of the park?", ["Lad parken være i fred."]),
        ("What does the Conservative spokesman say?", ["Lad parken være i fred."]),
        ("Hvad mener den konservative politiker om parken?", ["Lad parken være i fred."]),
        ("What does the care worker Malik say?", ["Vi er to om aftenen."]),
        ("What does Malik from the care home say?", ["Vi er to om aftenen."]),
        ("Hvad siger plejeren Malik om aftenen?", ["Vi er to om aftenen."]),
        ("Hvad siger notaterne om Malik?", []),
        ("What do people say about the Conservative spokesman in the paper?", []),
        ("What does the note about Malik say?", []),
        ("Hvad siger de om konservative værdier?", []),
    ],
)
def test_a_party_is_its_headings_and_its_member_and_a_role_may_stand_before_a_name(question, said):
    note = Note("seminar.txt", PARTIES, "Budgetseminar", "0", provenance=Provenance(voice=Voice.POLITICIANS))
    passages = make_passages(note)
    values = tuple(reason.value for reason, _ in said_by(question, passages))
    assert [passages[row].text for row in (allowed_rows(passages, Filters(speaker=values)) or ()) if values] == said


def test_the_name_stands_where_the_question_has_it():
    question = "Hvad siger Maja Lund om bussen?"
    ((reason, place),) = said_by(question, PASSAGES)
    assert (reason.field, question[slice(*place)], reason.words) == ("speaker", "Maja Lund", "Maja Lund")


def test_a_place_in_brackets_behind_each_remark_is_not_who_says_it():
    text = "Workshop\n\n- Flere busser (Havneby)\n- En bænk (Sandhuse)\n- Mere lys (Tinkær)\n- Læ (Bredmose)\n"
    assert {one.speaker for one in make_passages(Note("a.txt", text, "Workshop", "0"))} == {None}


def test_when_a_reply_was_received_is_no_part_of_its_sender_s_name():
    ((reason, _),) = said_by("Hvad siger Boligselskabet Ådalen om skolen?", PASSAGES)
    assert reason.value == "Boligselskabet Ådalen (alment boligselskab)"


def test_those_who_belong_to_a_place_are_nobody_of_its_name():
    text = (
        "Brev\n\nEt fælles brev kom ind.\n\nTil udvalget fra foreninger (fra Sandø, 9 personer)\n\n- Færgen er dyr.\n"
    )
    passages = make_passages(Note("a.txt", text, "Brev", "0"))
    assert not list(said_by("Hvad skriver forældrene på Sandø om færgen?", passages))


def test_a_party_is_also_whoever_a_text_tells_the_words_of_with_it_behind_the_name():
    mayor = "Borgmester **Jens Thygesen** (V) takkede og sagde, at byrådet vil svare inden jul."
    other = "**Lone Bak** (SF) sagde, at stien koster 14 mio. kr."
    text = f"Overrækkelse\n\n{mayor}\n\n{other}\n"
    note = Note("tak.md", text, "Overrækkelse", "0", provenance=Provenance(voice=Voice.POLITICIANS))
    passages = list(make_passages(note))
    values = [reason.value for reason, _ in said_by("Hvad siger Venstre om stien?", passages)]
    rows = allowed_rows(passages, Filters(speaker=values))
    assert ["byrådet vil svare" in passages[row].readable for row in rows] == [True]
