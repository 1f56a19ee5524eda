"""Filters read from the names in a question."""

from __future__ import annotations

from datetime import date

import pytest

from rag.retrieval.limits import names_of, place_names, read_limits
from rag.retrieval.meetings import OCCASION, called, is_among
from rag.types import Note, Passage, PassageKind, Provenance, Span, Voice


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


@pytest.mark.parametrize(
    ("place", "asked"),
    [
        ("Nørrebæk Skole", "the meeting at Nørrebæk School"),
        ("Tårup Bibliotek, salen", "what was said at Tårup Library"),
        ("Vestrup Forsamlingshus", "what people said in Vestrup Village Hall"),
    ],
)
def test_a_place_may_be_called_by_its_english_name(place, asked):
    found = limits(asked, Provenance(municipality="Lund", place=place), Provenance(place="Torvet"))
    assert found[0][0] == ("place", place)
    assert found[0][1] == asked[-len(found[0][1]) :]


def of_places(question, said, *places):
    notes = [Note(f"{at}.txt", said, "", "0", Provenance(place=place)) for at, place in enumerate(places)]
    passages = [Passage(notes[0], 0, Span(0, len(said)))]
    return [reason.value for reason, _ in read_limits(question, notes, passages) if reason]


def test_a_place_that_the_question_is_about_limits_nothing_where_its_own_note_talks_of_it():
    said = "Der er langt til Kærhuset"
    assert of_places("Hvad siges der om Kærhuset?", said, "Kærhuset", None) == []
    assert of_places("Hvordan kommer man til Kærhuset?", said, "Kærhuset", None) == []
    assert of_places("Hvad blev der sagt i Kærhuset?", said, "Kærhuset", None) == ["Kærhuset"]
    assert of_places("Hvad siges der om Kærhuset?", "Der er langt", "Kærhuset", None) == ["Kærhuset"]


def test_a_place_beside_a_question_is_where_the_same_is_asked():
    notes = [
        Note("a.txt", "", "", "0", Provenance(place="Kærhuset")),
        Note("b.txt", "Kærhuset", "", "0", Provenance(place="Vig")),
    ]
    asked = ("Hvad siges der om A i Kærhuset?", "Hvad siges der om A (i Kærhuset)?")
    found = [[one.value for one, _ in read_limits(each, notes, ()) if one] for each in asked]
    assert found == [[], ["Kærhuset"]]


def test_a_place_called_by_an_ordinary_word_is_where_something_was_said_or_it_limits_nothing():
    assert of_places("Hvad blev der sagt på biblioteket?", "Lys", "Biblioteket", None) == ["Biblioteket"]
    assert of_places("Hvad mangler der på biblioteket?", "Lys", "Biblioteket", None) == []


def test_ordinary_words_of_a_place_s_name_do_not_name_it():
    assert names_of("Assentoft Hallerne") == ["Assentoft Hallerne", "Assentoft"]


def test_a_place_is_not_told_elsewhere_by_a_note_from_a_part_of_it():
    hall, park = Note("a.txt", "Parken", "", "0", Provenance(place="Sal 2, Tårnparken")), Provenance(place="Tårnparken")
    notes = [hall, Note("b.txt", "", "", "0", park), Note("c.txt", "Sal 2, Tårnparken", "", "0", hall.provenance)]
    found = [(reason.field, reason.value) for reason, _ in read_limits("støj i Tårnparken", notes, ())]
    assert found == [("place", "Sal 2, Tårnparken"), ("place", "Tårnparken")]


@pytest.mark.parametrize(
    ("question", "names_one"),
    [
        ("Hvornår var workshopperne?", True),
        ("Hvem kom til høringer?", True),
        ("When were the breakfasts?", True),
        ("Hvor mødes de unge?", False),
    ],
)
def test_a_meeting_is_known_in_all_its_forms(question, names_one):
    assert bool(OCCASION.search(question)) is names_one


def of_groups(*groups):
    note = Note("a.txt", "Lys", "", "0", Provenance())
    return [Passage(note, number, Span(0, 3), PassageKind.BULLET, (), group) for number, group in enumerate(groups)]


@pytest.mark.parametrize(
    ("question", "groups"),
    [
        ("Hvad sagde gruppe 1?", ["Gruppe 1", "Gruppe 1 (7. klasse)"]),
        ("Hvad sagde bord 1?", ["Bord 1"]),
        ("What did table 2 say?", ["Gruppe 2"]),
        ("Hvad sagde gruppe 7?", []),
    ],
)
def test_a_group_is_one_of_its_kind_and_number_in_every_note(question, groups):
    passages = of_groups("Bord 1", "Gruppe 1", "Gruppe 1 (7. klasse)", "Gruppe 2", None)
    found = [reason.value for reason, _ in read_limits(question, [passages[0].note], passages) if reason]
    assert found == groups


@pytest.mark.parametrize(
    ("question", "read"),
    [
        ("Hvad er sagt efter 4. marts 2025?", [("date_from", "2025-03-05")]),
        ("What was said before 4 March 2025?", [("date_to", "2025-03-03")]),
        ("Hvad sagde de den 4. marts 2025?", [("date_from", "2025-03-04"), ("date_to", "2025-03-04")]),
        ("Hvad skal bygges efter 4. marts 2025?", []),
        ("Hvad er sagt efter 9. juni 2025?", []),
        ("Hvad er sagt efter 31. juni 2025?", []),
    ],
)
def test_what_was_said_before_or_after_a_day_is_limited_on_one_side(question, read):
    assert [one for one, _ in limits(question, *(Provenance(date=date(2025, month, 4)) for month in (2, 3, 4)))] == read


def test_places_are_called_by_their_names_and_not_by_ordinary_words():
    notes = [
        Note("a.txt", "", "", "0", Provenance(place="Assentoft Hallerne", municipality="Randers Kommune")),
        Note("b.txt", "", "", "0", Provenance(place="Biblioteket")),
    ]
    assert place_names(notes) == ("Assentoft Hallerne", "Assentoft", "Randers")


def titled(question, *titles):
    notes = [Note(f"{number}.txt", "", title, "0") for number, title in enumerate(titles)]
    return [reason.value for reason, _ in read_limits(question, notes, ()) if reason]


@pytest.mark.parametrize(
    "question", ["Hvad blev der sagt på MED-mødet?", "Hvad siger MED-udvalget om vikarer?", "Hvad mener MED-udvalget?"]
)
def test_an_abbreviation_names_a_meeting_by_its_capitals(question):
    assert titled(question, "Møde i MED-udvalget", "Møde med borgerne") == ["Møde i MED-udvalget"]


@pytest.mark.parametrize("question", ["Hvad siger ældrerådet om maden?", "Ifølge ældrerådet, hvad mangler?"])
def test_a_body_that_a_note_is_called_by_is_a_limit(question):
    assert titled(question, "Ældrerådets høringssvar", "Borgermøde") == ["Ældrerådets høringssvar"]


@pytest.mark.parametrize("question", ["Hvad siger borgerne om ældrerådet?", "Hvad siger ungerådet?"])
def test_a_body_spoken_about_or_that_no_note_is_called_by_limits_nothing(question):
    assert titled(question, "Ældrerådets høringssvar", "Borgermøde") == []


def test_a_day_or_a_walk_that_a_note_is_called_by_is_a_meeting():
    titles = ("Tilsynsdag i Teknik", "Borgermøde")
    assert titled("Hvad blev der sagt på tilsynsdagen om broer?", *titles) == ["Tilsynsdag i Teknik"]
    assert titled("Hvad fylder i hverdagen?", *titles) == []


def test_of_a_phrase_each_word_is_among_a_title_s():
    assert is_among("citizens' meeting", called("Meeting with citizens"))
    assert not is_among("public meeting", called("Dialogue meeting"))


def of_titles(question, *titles):
    notes = [Note(f"{at}.txt", "", title, "0", Provenance(voice=Voice.CITIZENS)) for at, title in enumerate(titles)]
    return [(reason.value, question[slice(*span)]) for reason, span in read_limits(question, notes, ()) if reason]


@pytest.mark.parametrize(
    ("question", "found"),
    [
        (
            "What came up at the meeting with businesses?",
            [("Dialogue meeting with businesses", "the meeting with businesses")],
        ),
        ("Hvad handlede temadrøftelsen om?", [("Temadrøftelse om klima", "temadrøftelsen")]),
        ("What was the strategy day about?", [("Strategidag for skoler", "strategy day")]),
        ("opsummér borgermøderne", [("citizens", "borgermøderne")]),
        ("Hvad siges om borgermøder?", []),
    ],
)
def test_a_meeting_is_named_by_whom_it_was_with_what_it_was_or_whose(question, found):
    titles = "Dialogue meeting with businesses", "Temadrøftelse om klima", "Strategidag for skoler"
    assert of_titles(question, *titles) == found


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("What came up at the council seminar?", [("politicians", "council seminar")]),
        ("Hvad blev der sagt på kommunalbestyrelsesmødet?", [("politicians", "kommunalbestyrelsesmødet")]),
        ("What came up at the youth council meeting?", []),
    ],
)
def test_the_council_s_meeting_is_the_politicians_where_no_note_is_called_so(question, found):
    notes = [Note("a.txt", "", "Klimadag", "0", Provenance(voice=Voice.POLITICIANS)), Note("b.txt", "", "Avis", "1")]
    read = read_limits(question, notes, ())
    assert [(reason.value, question[slice(*span)]) for reason, span in read if reason] == found


@pytest.mark.parametrize(
    "question",
    [
        "At the council's vision workshop, what did they say about schools?",
        "Hvad blev der sagt på byrådets visionsworkshop om skoler?",
        "What came up at the first vision workshop about schools?",
    ],
)
def test_a_meeting_is_named_by_whose_it_was(question):
    titles = ("Visionsworkshop for byrådet", "Workshop for medarbejdere")
    assert titled(question, *titles) == ["Visionsworkshop for byrådet"]


@pytest.mark.parametrize(
    ("place", "found"),
    [
        ("Fabrikken, Lundby Industripark", [("group", "1;Lundby;52")]),
        ("Lundby, Hallen", [("place", "Lundby, Hallen")]),
    ],
)
def test_a_row_of_somebody_from_a_place_goes_before_a_note_from_what_has_a_longer_name(place, found):
    notes = [Note("a.txt", "", "", "0", Provenance(place=place)), Note("b.txt", "Lys", "", "0", Provenance())]
    passages = [Passage(notes[1], 0, Span(0, 3), PassageKind.BULLET, ("1;Lundby;52", "Hvad mangler?"))]
    read = read_limits("What did people from Lundby write on their cards?", notes, passages)
    assert [(reason.field, reason.value) for reason, _ in read if reason] == found


@pytest.mark.parametrize(
    "question",
    [
        "Hvad stod der på sedlerne ved station 4 i Nørreby?",
        "What did table 4 in Nørreby say?",
        "Hvad siger gruppe 4 fra Nørreby om hallen?",
    ],
)
def test_a_place_right_behind_a_group_is_where_that_sat_whoever_else_talks_of_it(question):
    assert of_places(question, "Bussen til Nørreby", "Søby", "Nørreby Kro") == ["Nørreby Kro"]
    assert not of_places("Hvad siger de om bussen i Nørreby?", "Bussen til Nørreby", "Søby", "Nørreby Kro")


def test_those_at_a_place_that_a_note_is_called_by_are_asked_there():
    notes = [Note(f"{at}.txt", "", title, "0") for at, title in enumerate(("Workshop, Lyngbo", "Temadag i hallen"))]
    found = {(one.field, one.value) for one, _ in read_limits("Hvad siger personalet på Lyngbo?", notes, ()) if one}
    assert ("note", "Workshop, Lyngbo") in found
    for question in ("Hvad siger pårørende til beboere på Lyngbo?", "Hvad koster en plads på Lyngbo?"):
        assert not any(one and one.field == "note" for one, _ in read_limits(question, notes, ())), question
