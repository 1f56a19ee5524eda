"""A question as the machine searches it."""

from __future__ import annotations

import pytest

from rag.index import Index
from rag.ingestion import ingest
from rag.retrieval import understand
from rag.retrieval.terms import met, read_evidence_terms
from rag.types import Aim, Filters, Voice


def test_voice_and_place_become_filters_and_leave_the_terms(index):
    query = understand("Hvad sagde borgerne i Assentoft om dagplejere?", index=index)
    assert query.filters == Filters(voice=(Voice.CITIZENS,), place=("Assentoft Hallerne",))
    assert [term[0] for term in query.terms] == ["dagplejere"]
    assert {(reason.field, reason.words) for reason in query.reasons} == {("voice", "borgerne"), ("place", "Assentoft")}


def test_danish_words_are_searched_in_english_where_a_note_is_english(index, tmp_path):
    (tmp_path / "note.txt").write_text("Meeting with volunteers\n\n- The volunteers need a key to the hall.\n")
    (tmp_path / "notat.txt").write_text("Referat af borgermøde\n\n- Der mangler en nøgle til hallen.\n")
    ingest([tmp_path], index_folder=tmp_path / "index")
    with Index.open(tmp_path / "index") as mixed:
        ((word, *equals),) = understand("Hvad siges der om frivillige?", index=mixed).terms
    assert word == "frivillige"
    assert "volunteers" in equals
    ((_, *danish),) = understand("Hvad siges der om frivillige?", index=index).terms
    assert "volunteers" not in danish


@pytest.mark.parametrize(
    ("question", "field", "value"),
    [
        ("Hvad sagde gruppe 3 om ensomhed?", "group", ("Gruppe 3",)),
        ("What did group 2 say about a house?", "group", ("Gruppe 2",)),
        ("Hedensteds klimamål", "municipality", ("Hedensted",)),
        ("Hvad blev der sagt i Thorlounge?", "place", ("Thorlounge, Cepheus Park",)),
        ("Hvad kom frem i øvelse 2 om unge?", "exercise", ("øvelse 2",)),
        ("What was said in exercise 1 about schools?", "exercise", ("øvelse 1",)),
        ("Hvad kom frem i anden øvelse om unge?", "exercise", ("øvelse 2",)),
        ("What came up in the first exercise about schools?", "exercise", ("øvelse 1",)),
        ("Hvad kom frem i 2. øvelse om unge?", "exercise", ("øvelse 2",)),
        ("Hvad kom frem i øvelse 1 og 2 om unge?", "exercise", ("øvelse 1", "øvelse 2")),
        ("Hvad blev der sagt på interessentmødet om job?", "note", ("Opsamling på interessentmøde",)),
        ("What came up at the stakeholder meeting about jobs?", "note", ("Opsamling på interessentmøde",)),
        ("Hvad blev der sagt i slutningen af interessentmødet?", "note", ("Opsamling på interessentmøde",)),
        ("What was said in the second part of the stakeholder meeting?", "note", ("Opsamling på interessentmøde",)),
        ("Hvad siger partnerne om job?", "voice", (Voice.STAKEHOLDERS,)),
        ("What do the partners say about jobs?", "voice", (Voice.STAKEHOLDERS,)),
        ("Hvad handlede interessentmødet om?", "note", ("Opsamling på interessentmøde",)),
        (
            "Hvilke emner blev drøftet i Hovedudvalget?",
            "note",
            ("Referat fra gruppedrøftelser i Hovedudvalget: Fremtidens Randers",),
        ),
        ("kort opsummering af borgermøderne", "voice", (Voice.CITIZENS,)),
        ("Summarise the staff seminar", "voice", (Voice.EMPLOYEES,)),
    ],
)
def test_names_that_the_notes_know_become_filters(index, question, field, value):
    assert getattr(understand(question, index=index).filters, field) == value


def test_a_place_and_a_municipality_that_it_is_not_in_are_the_notes_of_either(index):
    filters = understand("Sammenlign Assentoft og Hedensted om unge", index=index).filters
    assert (filters.place, filters.municipality) == ((), ())
    assert {note.provenance.municipality for note in index.notes if note.title in filters.note} == {
        "Randers",
        "Hedensted",
    }


def test_the_minutes_of_a_body_are_asked_for_by_its_name(index):
    for question in ("opsummer hovedudvalgets referat", "Summarise the minutes of Hovedudvalget"):
        query = understand(question, index=index)
        assert query.aim is Aim.EVERYTHING
        assert [index_title.startswith("Referat fra") for index_title in query.filters.note] == [True]


def test_places_beside_each_other_are_no_name_together(index):
    query = understand("Sammenlign Assentoft og Cepheus Park om unge", index=index)
    assert query.names == query.unknown_names == ()


def test_a_name_of_a_notes_head_is_known(index):
    query = understand("Hvad sagde Heidi Würtz Pedersen om unge?", index=index)
    assert query.names == ("Heidi Würtz Pedersen",)
    assert query.unknown_names == ()


@pytest.mark.parametrize(
    ("question", "matter"),
    [
        ("Hvad er de største udfordringer i Assentoft?", "Hvad er de største udfordringer?"),
        ("Hvad siger borgerne i Assentoft og i Hedensted om unge?", "Hvad siger borgerne om unge?"),
        ("What did citizens in Assentoft say about youth on 12 June 2025?", "What did citizens say about youth?"),
        ("What does Assentoft say about youth?", "What do they say about youth?"),
        ("Hvad blev der sagt på mødet den 12. juni 2025 om unge?", "Hvad blev der sagt på mødet om unge?"),
        ("Hvad siger Hedensteds politikere om velfærdsteknologi?", "Hvad siger politikere om velfærdsteknologi?"),
        ("Hvor vil Hedensted plante skov?", "Hvor vil Hedensted plante skov?"),
        ("Who said Hedensted could grow?", "Who said Hedensted could grow?"),
        ("Hvem nævner sundhedsplejen? (ifølge de ansatte)", "Hvad siges der om sundhedsplejen?"),
        ("Hvad er borgernes syn på skolen?", "Hvad er borgernes syn på skolen?"),
        ("Hvad blev der sagt på interessentmødet om job?", "Hvad blev der sagt om job?"),
        ("Hvad med cykelstier (i Assentoft)?", "Hvad med cykelstier?"),
        ("Hvad siges der om unge (gruppe 2)?", "Hvad siges der om unge?"),
        ("What of the imbalance in Hedensted's economy?", "What of the imbalance in Hedensted's economy?"),
        ("Hvad med ubalancen i Hedensteds økonomi?", "Hvad med ubalancen i Hedensteds økonomi?"),
        ("Hvad sagde gruppe 3 og gruppe 4 om ensomhed?", "Hvad sagde de om ensomhed?"),
        ("Hvem sagde, at Assentoft er dejligt?", "Hvem sagde, at Assentoft er dejligt?"),
        ("Hvad siger de om biblioteket i Aalborg?", "Hvad siger de om biblioteket i Aalborg?"),
    ],
)
def test_what_limits_let_through_need_not_say_them_again(index, question, matter):
    assert understand(question, index=index).matter == matter


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [
        ("Hvad blev der sagt om unge i juni 2025?", "2025-06-01", "2025-06-30"),
        ("Hvad blev der sagt om unge i juni?", "2025-06-01", "2025-06-30"),
        ("What was said about jobs in June?", "2025-06-01", "2025-06-30"),
        ("Hvad blev der sagt om unge den 12. juni?", "2025-06-12", "2025-06-12"),
        ("What was said about jobs on the 12th of June 2025?", "2025-06-12", "2025-06-12"),
        ("What was said about jobs on June 12, 2025?", "2025-06-12", "2025-06-12"),
        ("unge 12.06.25", "2025-06-12", "2025-06-12"),
        ("Hvad blev sagt om unge d. 12. juni 2025?", "2025-06-12", "2025-06-12"),
        ("unge 2025-06-12", "2025-06-12", "2025-06-12"),
        ("jobs in 2025", "2025-01-01", "2025-12-31"),
    ],
)
def test_a_time_some_note_is_from_becomes_a_filter(index, question, first, last):
    query = understand(question, index=index)
    assert (query.filters.date_from.isoformat(), query.filters.date_to.isoformat()) == (first, last)
    assert not {"12", "06", "25", "2025", "juni", "june"} & {term[0] for term in query.terms}


@pytest.mark.parametrize(
    "question",
    [
        "Hvad siger de om fyraftensmødet?",
        "Hvad blev der sagt på mødet om unge?",
        "Hvad blev der sagt på generalforsamlingsmødet?",
        "Hvad kom frem i øvelse 9?",
    ],
)
def test_a_meeting_or_exercise_that_is_spoken_about_or_that_no_note_has_limits_nothing(index, question):
    assert understand(question, index=index).filters.empty


def test_an_exercise_keeps_what_stands_under_its_heading(index):
    rows = index.rows(Filters(exercise=("øvelse 2",)))
    assert rows
    assert all(any("øvelse 2" in heading for heading in index.passages[row].path) for row in rows)
    assert len(rows) < sum("øvelse" in " ".join(passage.path) for passage in index.passages)


def test_an_exercise_and_a_question_keep_what_stands_under_both(index):
    query = understand("Hvad siger de i øvelse 2, spørgsmål 1 om unge?", index=index)
    rows = index.rows(query.filters)
    assert rows
    for row in rows:
        headings = " / ".join(index.passages[row].path).lower()
        assert "øvelse 2" in headings
        assert "spørgsmål 1" in headings


def test_two_exercises_keep_what_stands_under_either(index):
    first, second, both = (
        index.rows(Filters(exercise=one)) for one in (("øvelse 1",), ("øvelse 2",), ("Øvelse 1", "øvelse 2"))
    )
    assert both == sorted([*first, *second])


def test_a_number_that_a_heading_begins_with_is_named_once(index):
    query = understand("Hvad siger de i spørgsmål 1 om unge?", index=index)
    assert query.filters.exercise == ("spørgsmål 1",)
    assert any("Spørgsmål 1 + 2" in " ".join(index.passages[row].path) for row in index.rows(query.filters))


def test_answers_to_two_questions_in_one_are_answers_to_either(index):
    rows = index.rows(understand("Hvad siger gruppe 4 i spørgsmål 2?", index=index).filters)
    assert rows
    assert all("Spørgsmål 1 + 2" in " ".join(index.passages[row].path) for row in rows)


@pytest.mark.parametrize(
    "question",
    ["Hvad er klimamålet i 2030?", "Hvad sker der den 3. marts?", "31. februar", "99.99.25", "it may rain", "5 unge"],
)
def test_a_time_that_no_note_is_from_is_no_filter(index, question):
    assert understand(question, index=index).filters.empty


@pytest.mark.parametrize(("english", "danish"), [("forest planting", "skoven"), ("associations", "forening")])
def test_keywords_that_might_be_either_language_bring_their_danish_terms(index, english, danish):
    assert any(danish in term for term in understand(english, index=index).terms)


def test_filters_given_go_before_those_in_the_question(index):
    given = Filters(voice=(Voice.POLITICIANS,))
    query = understand("Hvad sagde borgerne i Assentoft om unge?", index=index, filters=given)
    assert query.filters.voice == (Voice.POLITICIANS,)
    assert query.filters.place == ("Assentoft Hallerne",)


def test_an_english_question_brings_its_danish_terms(index):
    query = understand("What did citizens say about early intervention?", index=index)
    assert query.language == "en"
    assert query.terms[0][:2] == ("early intervention", "tidlig indsats")


def test_a_place_that_no_note_is_from_is_kept(index):
    assert understand("Hvad siger borgerne i Horsens om skoler?", index=index).unknown_places == ("Horsens",)
    assert understand("Hvad siger borgerne i Assentoft om skoler?", index=index).unknown_places == ()
    assert understand("What did the residents in House A say?", index=index).unknown_places == ()


def test_a_place_that_somebody_who_speaks_comes_from_is_known(tmp_path):
    (tmp_path / "chat.txt").write_text("Mødechat\n\n- Ida Holm (borger, Nørreby): bussen mangler\n- Bo (Vig): ja\n")
    ingest([tmp_path], index_folder=tmp_path / "index")
    with Index.open(tmp_path / "index") as chat:
        assert understand("Hvad siger borgeren fra Nørreby?", index=chat).unknown_places == ()
        assert understand("Hvad siger borgeren fra Horsens?", index=chat).unknown_places == ("Horsens",)


@pytest.mark.parametrize("question", ["", "   ", "hvad siger de?", "?!", "😀"])
def test_a_question_without_a_subject_has_no_terms(index, question):
    assert not [term for term in understand(question, index=index).terms if term[0].isalpha()]


def test_a_limit_that_is_not_to_be_read_limits_nothing(index):
    question = "Hvad sagde borgerne i Assentoft om tidlig indsats?"
    read = understand(question, index=index)
    unread = understand(question, index=index, filters=Filters(unread=("voice",)))
    assert read.filters.voice
    assert unread.filters.voice == ()
    assert unread.filters.place == read.filters.place
    assert [reason.field for reason in unread.reasons] == ["place"]
    assert unread.terms == read.terms


@pytest.mark.parametrize(
    ("question", "aim"),
    [
        ("Hvad sagde gruppe 3?", Aim.EVERYTHING),
        ("What did citizens say?", Aim.EVERYTHING),
        ("Hvad er der sagt i Assentoft?", Aim.EVERYTHING),
        ("Hvad ønsker borgerne?", Aim.EVERYTHING),
        ("Har nogen sagt noget positivt?", Aim.EVERYTHING),
        ("Has anyone praised the municipality?", Aim.EVERYTHING),
        ("Har nogen rost biblioteket?", Aim.MATTER),
        ("Er busserne gode og folk glade?", Aim.MATTER),
        ("Hvilke styrker kan vi bygge videre på?", Aim.EVERYTHING),
        ("What are the strengths to build on?", Aim.EVERYTHING),
        ("What do people say about plans to build on the meadow?", Aim.MATTER),
        ("Hvad vil politikerne prioritere?", Aim.EVERYTHING),
        ("Hvad foreslog medarbejderne på workshoppen?", Aim.EVERYTHING),
        ("What did the employees propose at the workshop?", Aim.EVERYTHING),
        ("What are the priorities of the politicians?", Aim.EVERYTHING),
        ("Hvad lægger medarbejderne vægt på?", Aim.EVERYTHING),
        ("Hvad blev der skrevet i Assentoft?", Aim.EVERYTHING),
        ("What did citizens write in the survey?", Aim.EVERYTHING),
        ("What is written on the signs in Assentoft?", Aim.MATTER),
        ("Skal vi prioritere folkeskolen?", Aim.MATTER),
        ("Opsummer mødet i Assentoft", Aim.EVERYTHING),
        ("Summarise the meeting in Assentoft", Aim.EVERYTHING),
        ("Hvad er de vigtigste pointer fra interessentmødet?", Aim.EVERYTHING),
        ("Giv mig et kort overblik", Aim.EVERYTHING),
        ("Hvad er hovedbudskaberne fra politikerne?", Aim.EVERYTHING),
        ("Hvad bekymrer borgerne?", Aim.EVERYTHING),
        ("Hvilke udfordringer nævner borgerne i Assentoft?", Aim.EVERYTHING),
        ("What strengths do the employees see?", Aim.EVERYTHING),
        ("Hvilke styrker ser medarbejderne i Randers?", Aim.EVERYTHING),
        ("Hvilke bekymringer er der?", Aim.EVERYTHING),
        ("What do the employees find difficult in their daily work?", Aim.EVERYTHING),
        ("Hvad synes medarbejderne er svært i hverdagen?", Aim.EVERYTHING),
        ("Hvad synes medarbejderne er svært i hjemmeplejen?", Aim.MATTER),
        ("Hvad er borgerne bekymrede for i fremtiden?", Aim.EVERYTHING),
        ("What are residents worried about for the future?", Aim.EVERYTHING),
        ("Hvad gør medarbejderne nervøse, når de ser frem?", Aim.EVERYTHING),
        ("Hvad er godt i dag?", Aim.EVERYTHING),
        ("What do residents like about living here?", Aim.EVERYTHING),
        ("What do residents like about living near the harbour?", Aim.MATTER),
        ("Hvilke gode idéer kom der fra borgerne?", Aim.EVERYTHING),
        ("Hvilke klager kom der fra borgerne?", Aim.EVERYTHING),
        ("What are the main complaints from residents?", Aim.EVERYTHING),
        ("Hvad er svært for medarbejderne?", Aim.EVERYTHING),
        ("Hvad er de ansattes største problemer?", Aim.EVERYTHING),
        ("What would residents like to see?", Aim.EVERYTHING),
        ("What would residents like to see at the harbour?", Aim.MATTER),
        ("Hvad er politikerne uenige om?", Aim.EVERYTHING),
        ("What could the councillors not agree on?", Aim.EVERYTHING),
        ("Hvad er politikerne uenige om på ældreområdet?", Aim.MATTER),
        ("Hvad er borgerne glade for?", Aim.EVERYTHING),
        ("Hvad er det største problem?", Aim.EVERYTHING),
        ("What do people want?", Aim.EVERYTHING),
        ("Hvilke udfordringer er der med boliger?", Aim.MATTER),
        ("Hvem er bekymrede?", Aim.MATTER),
        ("Er borgerne tilfredse?", Aim.MATTER),
        ("Are citizens worried?", Aim.MATTER),
        ("Er der bekymringer?", Aim.EVERYTHING),
        ("Hvad har politikerne besluttet?", Aim.MATTER),
        ("opsummér borgermøderne", Aim.EVERYTHING),
        ("de vigtigste tre pointer fra interessentmødet", Aim.EVERYTHING),
        ("Giv mig fem hovedpointer fra borgermødet i Assentoft", Aim.EVERYTHING),
        ("Summarise the citizens' meeting in Assentoft", Aim.EVERYTHING),
        ("Kort om fyraftensmødet", Aim.EVERYTHING),
        ("Hvilke emner blev drøftet i Hovedudvalget?", Aim.EVERYTHING),
        ("Hvad fungerer godt ifølge medarbejderne?", Aim.EVERYTHING),
        ("What do companies think works?", Aim.EVERYTHING),
        ("Kort om ensomhed", Aim.MATTER),
        ("Hvad er de vigtigste temaer om unge?", Aim.MATTER),
        ("Opsummer hvad borgerne siger om frivillige", Aim.MATTER),
        ("Hvor er Assentoft?", Aim.NOTHING),
        ("Hvad siger de?", Aim.NOTHING),
        ("?!", Aim.NOTHING),
        ("Hvad sagde gruppe 3 om ensomhed?", Aim.MATTER),
        ("Hvad siger de ældre?", Aim.MATTER),
        ("Hvem nævner ensomhed?", Aim.SPEAKERS),
    ],
)
def test_what_a_question_wants(index, question, aim):
    assert understand(question, index=index).aim is aim


def test_a_filter_given_is_a_limit_too_but_a_sign_is_no_question(index):
    given = Filters(place=("Assentoft Hallerne",))
    assert understand("Hvad siger man?", index=index, filters=given).aim is Aim.EVERYTHING
    assert understand("?", index=index, filters=given).aim is Aim.NOTHING


def test_a_group_is_the_subject_where_there_is_no_other(index):
    assert [term[0] for term in understand("Hvad siger forældrene?", index=index).terms] == ["forældrene"]
    assert [term[0] for term in understand("Hvad siger forældrene om skolen?", index=index).terms] == ["skolen"]
    assert understand("Hvad siger forældrene?", index=index).filters.voice == (Voice.CITIZENS,)


def test_the_young_are_not_heard_where_only_others_speak_of_them(index):
    query = understand("Hvad siger de unge om skolen?", index=index)
    assert query.filters.empty
    assert [term[0] for term in query.terms] == ["unge", "skolen"]


def test_the_number_of_a_group_is_no_name(index):
    assert understand("What did group 2 say?", index=index).names == ()


@pytest.mark.parametrize(
    "question",
    [
        "hvad fylder mest hos borgerne i assentoft",
        "What happened on 12 June 2025?",
        "What did the meeting in Assentoft come up with?",
        "Hvad nåede mødet i Assentoft frem til?",
        "Hvad kom der ud af mødet i Assentoft?",
        "Hvad hang der på mødet i Assentoft?",
        "What hung there at the meeting in Assentoft?",
        "what matters most to citizens?",
        "What is going well according to the associations and the village hall boards?",
        "Hvad siger foreningerne og idrætsklubberne?",
    ],
)
def test_who_asks_for_whatever_was_said_is_shown_some_of_everything(index, question):
    assert understand(question, index=index).aim is Aim.EVERYTHING


@pytest.mark.parametrize("question", ["Hvad betyder fællesskab mest for?", "Hvad skete der med idrætsklubberne?"])
def test_what_names_a_subject_beside_is_asked_about_that(index, question):
    assert understand(question, index=index).aim is Aim.MATTER


@pytest.mark.parametrize(
    "question",
    [
        "Kan du opsummere interessentmødet?",
        "Giv mig et overblik over interessentmødet",
        "Summarise the stakeholder meeting",
        "Hvad drejede interessentmødet sig om?",
    ],
)
def test_a_meeting_is_summed_up_from_its_own_note(index, question):
    query = understand(question, index=index)
    assert query.filters.note == ("Opsamling på interessentmøde",)
    assert query.aim is Aim.EVERYTHING


def test_what_two_groups_differ_in_is_for_the_reader_to_see(index):
    query = understand("Hvad er forskellen på gruppe 1 og gruppe 2?", index=index)
    assert query.filters.group == ("Gruppe 1", "Gruppe 2")
    assert query.aim is Aim.EVERYTHING


@pytest.mark.parametrize(
    ("question", "terms"),
    [
        ("Hvad siges der om IT-støtte?", ("IT", "støtte")),
        ("What about IT support?", ("IT", "support")),
        ("Hvad siger MED-udvalget?", ("MED", "udvalget")),
        ("HVAD SIGER DE MED BØRN?", ("børn",)),
        ("Hvilke problemer er IKKE løst NU?", ("problemer", "løst")),
        ("Hvad med PPR?", ("ppr",)),
        ("Hvad laver SOSU'erne om natten?", ("sosu", "natten")),
    ],
)
def test_an_abbreviation_is_no_empty_word(index, question, terms):
    assert tuple(word for word, *_ in understand(question, index=index).terms) == terms


def test_an_abbreviation_is_met_by_its_capitals_only(index):
    (term,) = read_evidence_terms(understand("Hvad siges der om MED?", index=index), index)
    assert met(term, "Drøftet i MED i maj") == met(term, "Drøftet i med-udvalget") == 1.0
    assert met(term, "Drøftet med borgerne") == 0.0


def test_a_comparison_is_read_and_searched_by_its_matter(index):
    query = understand("Hvad er forskellen på borgernes og politikernes syn på unge?", index=index)
    assert query.matter == "Hvad siges der om unge?"
    assert tuple(word for word, *_ in query.terms) == ("unge",)
    assert {reason.value for reason in query.reasons} == {"citizens", "politicians"}


@pytest.mark.parametrize(
    "question", ["How old is the hall in Assentoft?", "Hvor gammel er hallen?", "Hvad tid åbner hallen?"]
)
def test_what_asks_for_an_age_or_a_time_is_not_searched(index, question):
    assert {term[0] for term in understand(question, index=index).terms} <= {"hall", "hallen", "åbner"}


@pytest.mark.parametrize(
    ("heading", "question", "value"),
    [
        ("DUG {} : Hvad savner du", "Hvad skrev folk på dug 2?", "dug 2"),
        ("Plakat nr. {}: Stien", "What did people write on poster 2?", "Plakat nr. 2: Stien"),
        ("Stop {}: Broen", "Hvad blev der sagt ved stop 2?", "Stop 2: Broen"),
    ],
)
def test_cloths_posters_and_stops_are_asked_for_by_their_number(tmp_path, heading, question, value):
    parts = (f"## {heading.format(number)}\n\n- Der mangler {what}.\n" for number, what in ((1, "lys"), (2, "bænke")))
    (tmp_path / "note.md").write_text("# Cafémøde\n\n" + "\n".join(parts))
    ingest([tmp_path], index_folder=tmp_path / "index")
    with Index.open(tmp_path / "index") as index:
        assert [reason.value for reason in understand(question, index=index).reasons] == [value]
        assert understand("Hvad skrev folk på dug 9?", index=index).filters.exercise == ()


@pytest.mark.parametrize("day", ["d. 12. juni 2025", "den 12. juni", "d.12/6/2025"])
def test_what_is_written_before_a_day_is_no_matter(index, day):
    query = understand(f"Hvad blev der sagt {day}?", index=index)
    assert (query.terms, query.aim) == ((), Aim.EVERYTHING)


def test_that_those_answer_is_no_word_of_the_matter(index):
    query = understand("Hvad svarede politikerne om dagplejere?", index=index)
    assert [term[0] for term in query.terms] == ["dagplejere"]
