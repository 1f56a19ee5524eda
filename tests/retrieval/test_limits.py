"""Filters read from the names in a question."""

from __future__ import annotations

from rag.retrieval.limits import names_of, place_names, read_limits
from rag.types import Note, Provenance


def limits(question, *origins):
    notes = [Note(f"{number}.txt", "", "", "0", origin) for number, origin in enumerate(origins)]
    return [
        (reason and (reason.field, reason.value), question[slice(*span)])
        for reason, span in read_limits(question, notes, ())
    ]


def test_a_municipality_among_others_is_a_filter():
    found = limits("unge i Randers", Provenance(municipality="Randers"), Provenance(municipality="Hedensted"))
    assert found == [(("municipality", "Randers"), "Randers")]


def test_the_only_municipality_is_no_filter_and_keeps_no_note_out():
    found = limits("branding af Randers Kommune", Provenance(municipality="Randers"), Provenance())
    assert found == [(None, "Randers Kommune")]


def test_a_genitive_names_the_place_too():
    two = (Provenance(municipality="Randers"), Provenance(municipality="Hedensted"))
    assert limits("Hedensteds klimamål", *two) == [(("municipality", "Hedensted"), "Hedensteds")]
    assert limits("Randers' profil", *two) == [(("municipality", "Randers"), "Randers'")]


def test_the_municipality_s_name_in_a_place_s_name_does_not_name_the_place():
    origin = Provenance(municipality="Tårup Kommune", place="Tårup Bibliotek")
    assert limits("bussen til Tårup", origin) == [(None, "Tårup")]
    assert limits("mødet på Tårup Bibliotek", origin)[0] == (("place", "Tårup Bibliotek"), "Tårup Bibliotek")


def test_ordinary_words_of_a_place_s_name_do_not_name_it():
    assert names_of("Assentoft Hallerne") == ["Assentoft Hallerne", "Assentoft"]


def test_a_place_is_not_told_elsewhere_by_a_note_from_a_part_of_it():
    hall, park = Note("a.txt", "Parken", "", "0", Provenance(place="Sal 2, Tårnparken")), Provenance(place="Tårnparken")
    notes = [hall, Note("b.txt", "", "", "0", park), Note("c.txt", "Sal 2, Tårnparken", "", "0", hall.provenance)]
    found = [(reason.field, reason.value) for reason, _ in read_limits("støj i Tårnparken", notes, ())]
    assert found == [("place", "Sal 2, Tårnparken"), ("place", "Tårnparken")]


def test_places_are_called_by_their_names_and_not_by_ordinary_words():
    notes = [
        Note("a.txt", "", "", "0", Provenance(place="Assentoft Hallerne", municipality="Randers Kommune")),
        Note("b.txt", "", "", "0", Provenance(place="Biblioteket")),
    ]
    assert place_names(notes) == ("Assentoft Hallerne", "Assentoft", "Randers")
