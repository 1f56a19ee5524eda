"""Who has a part that minutes write short, and whoever is of a party in any of its forms, is asked in whole words."""

from __future__ import annotations

import pytest

from rag.index.filters import allowed_rows
from rag.passages import make_passages
from rag.retrieval.by_name import said_by
from rag.retrieval.limits import read_limits
from rag.retrieval.names import names_in
from rag.retrieval.speakers import read_voices
from rag.types import Filters, Note, Provenance, Voice

STAFF = """Personalemøde

Til stede: Gruppeleder Rikke Toft, Ib Holm (pædagog), AMR Lea Krog, TR Ove Dam

Vagtplan

Ib Holm: Planen kommer for sent.
Lea Krog: Ryggen kan ikke holde.
Ove Dam: Aftalen mangler.
Rikke Toft: Jeg laver en ny.
"""
COUNCIL = """Udvalgsmøde

Til stede: Eva Rosing (B), Hans Olufsen (C), Pia Friis (SF), Jens Lind (A)

Svømmehallen

HO (C) mente, at hallen skal lukke.
Eva Rosing (B): Vi bevarer den.
Pia Friis (SF): Vi vil udvide den.
Jens Lind (A): Vi venter.
"""


def heard(question, text, voice):
    passages = make_passages(Note("møde.txt", text, text.splitlines()[0], "0", Provenance(voice=voice)))
    limits = [one for one, _ in read_limits(question, [passages[0].note], passages) if one]
    speakers = tuple(one.value for one in limits if one.field == "speaker")
    return [passages[row].readable for row in allowed_rows(passages, Filters(speaker=speakers)) or ()] if limits else []


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Hvad siger tillidsrepræsentanten om planen?", "Ove Dam: Aftalen mangler."),
        ("Hvad siger tillidsmanden?", "Ove Dam: Aftalen mangler."),
        ("Hvad siger TR?", "Ove Dam: Aftalen mangler."),
        ("Hvad siger TR'en om planen?", "Ove Dam: Aftalen mangler."),
        ("Hvad mener arbejdsmiljørepræsentanten?", "Lea Krog: Ryggen kan ikke holde."),
        ("Hvad siger gruppelederen?", "Rikke Toft: Jeg laver en ny."),
    ],
)
def test_who_has_a_part_is_asked_by_it(question, said):
    assert heard(question, STAFF, Voice.EMPLOYEES) == [said]


def test_a_part_that_nobody_has_is_nobody_s():
    assert heard("Hvad siger FTR?", STAFF, Voice.EMPLOYEES) == []


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Hvad siger SF'eren om hallen?", "Pia Friis (SF): Vi vil udvide den."),
        ("Hvad siger SF-gruppen?", "Pia Friis (SF): Vi vil udvide den."),
        ("hvad siger de konservative om hallen?", "HO (C) mente, at hallen skal lukke."),
        ("Hvad mener den konservative om hallen?", "HO (C) mente, at hallen skal lukke."),
        ("Hvad siger de radikale?", "Eva Rosing (B): Vi bevarer den."),
        ("Hvad siger socialdemokraten om hallen?", "Jens Lind (A): Vi venter."),
        ("hvad mener radikale venstre?", "Eva Rosing (B): Vi bevarer den."),
        ("Hvad siger venstre?", None),
    ],
)
def test_whoever_is_of_a_party_is_asked_in_any_of_its_forms(question, said):
    assert heard(question, COUNCIL, Voice.POLITICIANS) == [said] * (said is not None)


@pytest.mark.parametrize("which", ["de enkelte", "de forskellige", "samtlige", "de politiske"])
def test_the_parties_are_politicians_whichever_they_are(which):
    (voice,), _ = read_voices(f"Hvad siger {which} partier om hallen?")
    assert voice.value == Voice.POLITICIANS


@pytest.mark.parametrize("question", ["Hvad siger de forskellige om hallen?", "Hvad siger de enkelte?"])
def test_those_who_differ_are_nobody_in_particular(question):
    assert not names_in(question)


def test_a_party_by_name_and_in_small_letters_is_asked_once():
    passages = make_passages(Note("møde.txt", COUNCIL, "Udvalgsmøde", "0", Provenance(voice=Voice.POLITICIANS)))
    places = {place for _, place in said_by("What do the Social Liberals say?", passages)}
    assert len(places) == 1
