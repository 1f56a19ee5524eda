"""Minutes in prose of a meeting to which a committee, associations and firms came: whose words each part tells."""

from __future__ import annotations

import pytest

from rag.passages import make_passages
from rag.readers.corpus_file import Corpus
from rag.readers.provenance import provenance_of
from rag.sections.bodies import bodies_sent
from rag.types import Note, Provenance, Voice

HEAD = """Dialogmøde om vand og bymidte.
Afholdt den 7. maj 2025 på Lundby Rådhus
Til stede: Teknik- og Miljøudvalget (Ida Holm (formand), Ole Tang), Lundby Handelsforening ved Dorte Bek og Palle
Juhl, Nordfjord Biogas ved direktør Anders Lind, Skarnæs Vandværk ved Leif Bro.

"""
MINUTES = """Vandværket
Vandværket peger på, at der blev fundet rester af sprøjtemidler i boring 1.
Udvalget spurgte til prisen. Ifølge vandværket vil det koste 1,90 kr. pr. kubikmeter at rense.
Leif Bro tilføjede, at frivillige aftaler er prøvet siden 2019.
Ole Tang mente, at man burde gå efter påbud.

Handelsforeningen
Man foreslår to timers p-skive i stedet for én.
Foreningen er lodret imod en gågade i Algade.

Nordfjord Biogas
Direktøren beklagede lugten i februar.

Skybrud
Handelsforeningen mindede om 14. august, hvor seks kældre stod under vand.
Svaret på ansøgningen kommer til efteråret.
"""


def note_of(text):
    title, provenance = provenance_of(text, "a.txt", Corpus())
    return Note("a.txt", text, title, "0", provenance)


@pytest.fixture(scope="module")
def heard():
    return {" ".join(one.text.split()): one.voice for one in make_passages(note_of(HEAD + MINUTES))}


@pytest.mark.parametrize(
    ("begins", "voice"),
    [
        ("Vandværket peger på", Voice.STAKEHOLDERS),
        ("Udvalget spurgte", Voice.POLITICIANS),
        ("Ifølge vandværket", Voice.STAKEHOLDERS),
        ("Leif Bro tilføjede", Voice.STAKEHOLDERS),
        ("Ole Tang mente", Voice.POLITICIANS),
        ("Man foreslår", Voice.STAKEHOLDERS),
        ("Foreningen er lodret imod", Voice.STAKEHOLDERS),
        ("Direktøren beklagede", Voice.STAKEHOLDERS),
        ("Handelsforeningen mindede", Voice.STAKEHOLDERS),
        ("Svaret på ansøgningen", Voice.UNKNOWN),
    ],
)
def test_each_part_has_the_voice_of_whom_it_tells(heard, begins, voice):
    assert [one for said, one in heard.items() if said.startswith(begins)] == [voice]


def test_a_dialogue_with_associations_is_no_committee_s_alone():
    assert note_of(HEAD + MINUTES).provenance.voice is Voice.UNKNOWN
    assert (
        note_of("Møde i Teknik- og Miljøudvalget\n7. maj 2025\n\nTang mente nej.\n").provenance.voice
        is Voice.POLITICIANS
    )


def test_in_a_list_of_who_came_each_body_is_known_by_its_noun():
    came = bodies_sent("Lundby Handelsforening ved Ida Holm og Bo Lind, Nordfjord Biogas ved direktør Anders Lind")
    assert came == {
        "Lundby Handelsforening": ["Ida Holm", "Bo Lind"],
        "Handelsforeningen": ["Ida Holm", "Bo Lind"],
        "Nordfjord Biogas": ["Anders Lind"],
    }
    assert not bodies_sent("Vejafdelingen ved direktør Anders Lind, Lundby Skole ved Ida Holm")


def test_who_came_for_an_association_is_one_of_it_at_a_citizens_meeting_too():
    text = (
        "Borgermøde om boliger\n\nTil stede: ca. 75\nHandicaprådet: formand Gitte Holst\n"
        "Ældre Sagen Lundby: Poul Erik Madsen\n\nOrdet frit\nMand: vejen er for smal.\n"
        "Poul Erik Madsen: seksten boliger er for lidt.\n"
    )
    found = make_passages(Note("a.txt", text, "Borgermøde om boliger", "0", Provenance(voice=Voice.CITIZENS)))
    assert [one.voice for one in found if one.text.startswith(("Mand", "Poul"))] == [Voice.CITIZENS, Voice.STAKEHOLDERS]


PROSE = """Dialogmøde om havnen

Til stede: Karsten Holm (V, formand for Teknisk Udvalg), Lise Brandt (SF), Rasmus Toft for Lund Havnelaug, Henriette
Skov for Nordkaj Entreprise A/S, Flemming Dahl for 3F Lund, Susanne Wium (centerchef)

Trafik
Rasmus Toft fortalte, at sejlerne oplever trafikken som utryg ved slæbestedet. Han foreslog en ensretning fra kl. 7 til
15. Henriette Skov var ikke enig, for det vil koste firmaet omkring 400.000 kr. om året i omvejskørsel hver dag.

Lise Brandt spurgte, om der var talt biler på kajen. Susanne Wium svarede, at tællingen er fra 2021.

Flemming Dahl krævede en arbejdsklausul i udbuddet.

Havnelauget er bekymret for vinden i bassinet.
"""


def test_in_prose_each_who_came_speaks_for_themselves():
    found = make_passages(note_of(PROSE))
    heard = [(" ".join(one.text.split())[:14], one.voice, one.speaker) for one in found if one.path[-1:] == ("Trafik",)]
    assert heard == [
        ("Rasmus Toft fo", Voice.STAKEHOLDERS, "Rasmus Toft"),
        ("Henriette Skov", Voice.STAKEHOLDERS, "Henriette Skov"),
        ("Lise Brandt sp", Voice.POLITICIANS, "Lise Brandt"),
        ("Susanne Wium s", Voice.UNKNOWN, "Susanne Wium"),
        ("Flemming Dahl ", Voice.STAKEHOLDERS, "Flemming Dahl"),
        ("Havnelauget er", Voice.STAKEHOLDERS, None),
    ]


DIALOGUE = """# Dialogmøde mellem Kulturudvalget og klubberne

**Til stede fra udvalget:** Ida Holm (fmd., A), Ole Tang (V)
**Til stede fra klubberne:** Palle Juhl (Lundby Roklub), Dorte Bek (Aaby Gymnastikforening)

## 1. Broen

- Broen er rådden (PJ)
- Der er ikke afsat penge i år (IH)
- Vi så det i fjernsynet (TV)
- Kan man søge en fond?

> "Vi bruger tiden på papir." - Dorte Bek

Nøglerne virker ikke, sagde flere af foreningerne.
"""


def test_a_dialogue_with_clubs_has_no_voice_and_each_line_that_of_who_signs_it():
    note = note_of(DIALOGUE)
    assert note.provenance.voice is Voice.UNKNOWN
    assert [(one.text[:20], one.voice) for one in make_passages(note)] == [
        ("Broen er rådden (PJ)", Voice.STAKEHOLDERS),
        ("Der er ikke afsat pe", Voice.POLITICIANS),
        ("Vi så det i fjernsyn", Voice.UNKNOWN),
        ("Kan man søge en fond", Voice.UNKNOWN),
        ('"Vi bruger tiden på ', Voice.STAKEHOLDERS),
        ("Nøglerne virker ikke", Voice.STAKEHOLDERS),
    ]


def test_initials_behind_one_remark_alone_may_be_anything():
    once = make_passages(note_of(DIALOGUE.replace(" (IH)", "")))
    assert (once[0].voice, once[0].speaker) == (Voice.UNKNOWN, None)


@pytest.mark.parametrize(
    ("head", "voice"),
    [
        ("Fællesmøde for Kulturudvalget og idrætsforeningerne\n", Voice.UNKNOWN),
        ("Møde mellem Erhvervsudvalget og byens virksomheder\n", Voice.UNKNOWN),
        ("Referat af kontaktmøde mellem Børneudvalget og skolebestyrelserne\n", Voice.UNKNOWN),
        ("Møde i Kulturudvalget\nSag 1: Tilskud til foreningerne og klubberne\n", Voice.POLITICIANS),
        ("Udvalgsmøde i Kulturudvalget\nOm aftalen med foreningerne\n", Voice.POLITICIANS),
    ],
)
def test_a_committee_that_meets_associations_is_not_alone(head, voice):
    assert note_of(head + "\nTekst.\n").provenance.voice is voice
