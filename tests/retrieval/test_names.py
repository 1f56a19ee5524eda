"""Names in a question, and the notes that know them."""

from __future__ import annotations

import pytest

from rag import Assistant
from rag.ingestion import ingest
from rag.retrieval import understand
from rag.retrieval.names import names_in, speakers_named
from rag.retrieval.naming import is_unknown, may_speak, notes_naming
from rag.settings import Settings
from rag.types import Voice


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("Hvad mener Ældrerådet om busser?", ["Ældrerådet"]),
        ("What did Save the Children say about the café?", ["Save the Children"]),
        ("Hvad siger lærerforeningen om vikarer?", ["lærerforeningen"]),
        ("According to the teachers' union, what is wrong?", ["union"]),
        ("What do holiday guests say about shops?", ["guests"]),
        ("What did the elderly council say about it?", ["council"]),
        ("How many, according to the seniors' council?", ["council"]),
        ("Hvad mente Bord 3 om stier?", []),
        ("Hvad siger borgerne om stier?", []),
        ("Hvad siger de om stier i maj?", []),
        ("What Do The Citizens Want From Us?", []),
        ("Is there a course in Danish on Mondays?", []),
        ("Hvad siger man om skolen?", []),
        ("Does giving home carers more say help?", []),
    ],
)
def test_names_and_those_whose_words_are_asked_for_are_read(question, names):
    assert names_in(question) == names


def test_a_name_is_known_to_the_notes_that_hold_it(index):
    assert {source[:3] for source in notes_naming("Daghøjskolen", "da", index)} == {"001"}
    assert notes_naming("Save the Children", "en", index) == frozenset()


def test_a_misspelt_name_is_still_known(index):
    assert notes_naming("Daghøjskollen", "da", index)


def test_an_english_word_without_a_translation_may_be_in_the_notes(index):
    assert notes_naming("the zorgle", "en", index) is None


def test_a_place_that_is_a_filter_is_no_name(index):
    assert understand("Hvad siger borgerne i Assentoft om skoler?", index=index).names == ()


def test_a_name_in_one_word_is_known_where_the_notes_have_it_in_two(index):
    assert notes_naming("Mariagerfjord", "da", index) == {"003_651c905f5b43da9d.txt"}


def test_one_name_in_a_short_question_is_no_writing_in_capitals():
    assert names_in("Hvad mener TR?") == ["TR"]
    assert names_in("Hvad Mener Borgerne Om Unge") == []
    assert names_in("Hvad siges der om CO2-neutral kørsel?") == []


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("Hvad mener Operaen?", ["Operaen"]),
        ("Hvad siger Rockwool Fonden om udsatte børn?", ["Rockwool Fonden"]),
        ("Hvad har DN sagt om åen?", ["DN"]),
        ("Hvad sagde eleverne fra Tradium?", ["Tradium"]),
        ("What did the pupils at Tradium say?", ["Tradium"]),
        ("According to the Red Cross, what is missing?", ["Red Cross"]),
        ("What are Nordlys's plans?", ["Nordlys"]),
        ("Hvad siger ældrerådet?", ["ældrerådet"]),
        ("Hvad siger landmanden Jens Toft om hegnet?", ["Jens Toft"]),
        ("What does the shop owner Dina Haddad say about trade?", ["Dina Haddad"]),
        ("What does Tove from the language school say?", ["Tove"]),
        ("What does the plan for Nordby say?", []),
        ("What does the report Nordby say?", []),
        ("Hvad siger planen Nordby om bolig?", []),
        ("Hvem nævner Operaen?", []),
        ("Hvad siger borgerne om Operaen?", []),
    ],
)
def test_whose_words_are_asked_for_by_name_is_read(question, names):
    assert speakers_named(question) == names


@pytest.fixture(scope="module")
def notes(tmp_path_factory):
    folder = tmp_path_factory.mktemp("names")
    (folder / "moede.txt").write_text(
        "Referat af borgermøde i Vig\n\n- DN er meget positive over for engen.\n- Landboforeningen: åen skal uddybes.\n"
        "- På mødet sagde Ole Dam, at bussen kører for sjældent.\n- Forslag fra Naturstyrelsen om et spor i skoven.\n"
        "- Der er brug for flere tilbud som Operaen i byen.\n- Lav et samarbejde med Rotary om lektiehjælp.\n"
        "- Søg støtte hos Realdania til hallen.\n"
        "- Formand for udvalget Ida Bek (B) takkede og sagde, at stien må vente.\n"
        "- Hvorfor er bussen væk? Bo Ravn: Den kører igen til sommer.\n"
        "- Til stede: Handelsforeningen, Sejlklubben og Røde Kors.\n\n"
        "Høringssvar fra Vig Idrætsforening\n\n- Hallen er for lille.\n",
        encoding="utf-8",
    )
    ingest([folder], index_folder=folder / "index")
    assistant = Assistant.open(Settings(index=folder / "index"))
    yield assistant.index
    assistant.close()


@pytest.mark.parametrize(
    "name", ["DN", "Landboforeningen", "Ole Dam", "Naturstyrelsen", "Sejlklubben", "Vig Idrætsforening", "Ida Bek"]
)
def test_somebody_may_speak_who_begins_a_sentence_or_is_said_to_say_it(notes, name):
    assert may_speak(name, "da", notes)


def test_an_answer_behind_somebody_else_s_question_is_one(notes):
    assert understand("Hvad svarede Bo Ravn om bussen?", index=notes).mute == ()
    assert understand("Hvad svarede Realdania om hallen?", index=notes).mute == ("Realdania",)


@pytest.mark.parametrize("name", ["Operaen", "Rotary", "Realdania"])
def test_whoever_is_only_mentioned_does_not_speak(notes, name):
    assert not may_speak(name, "da", notes)


def test_those_whose_words_no_note_has_are_told_by_the_query(index):
    assert understand("Hvad siger Rockwool Fonden om udsatte børn?", index=index).mute == ("Rockwool Fonden",)
    assert understand("Hvad siger borgerne om Operaen?", index=index).mute == ()


@pytest.mark.parametrize(
    ("question", "voices"),
    [
        ("Hvad beder Vig Idrætsforening politikerne om?", ()),
        ("Hvad beder politikerne om?", (Voice.POLITICIANS,)),
    ],
)
def test_those_to_whom_a_body_says_something_are_not_asked(notes, question, voices):
    assert understand(question, index=notes).filters.voice == voices


def test_two_names_joined_by_and_are_known_where_each_is_though_no_note_has_them_as_one(index):
    both = notes_naming("Daghøjskolen og Mariagerfjord", "da", index)
    assert both == notes_naming("Daghøjskolen", "da", index) | notes_naming("Mariagerfjord", "da", index)
    assert notes_naming("Daghøjskolen og Zorglebakken", "da", index) == frozenset()


def test_a_note_that_has_another_form_of_a_word_has_it_as_a_name(tmp_path):
    (tmp_path / "notes").mkdir()
    text = "Personalemøde\n\nTil stede: Gruppeleder Rikke Toft og TR Ove Dam\n\nVagtplan\n\nPlanen kommer for sent.\n"
    (tmp_path / "notes" / "møde.txt").write_text(text, encoding="utf-8")
    ingest([tmp_path / "notes"], index_folder=tmp_path / "index")
    opened = Assistant.open(Settings(index=tmp_path / "index"))
    unknown = [
        name
        for name in ("gruppelederen", "tillidsrepræsentanten", "skolelederen")
        if is_unknown(name, "da", opened.index)
    ]
    opened.close()
    assert unknown == ["skolelederen"]
