from __future__ import annotations

import pytest

from rag import Assistant
from rag.answering.opposing import (
    asks_for_disagreement,
    asks_who_is_against,
    disagreement_in,
    disagrees,
    is_theirs,
    may_tell_resistance,
    nobody_is_against,
    praise_missed,
)
from rag.ingestion import ingest
from rag.settings import Settings
from rag.types import Note, Passage, Span


@pytest.mark.parametrize(
    "text",
    [
        "En forælder mente tværtimod, at vikarerne er det bedste ved skolen",
        "Seks ud af syv er imod et forbud.",
        "Two teenagers disagreed: they need theirs in class.",
        "Et medlem advarede mod at åbne nye tilbud.",
    ],
)
def test_words_of_disagreement_are_known(text):
    assert disagreement_in(text)


@pytest.mark.parametrize(
    "text",
    [
        *("De skal tages godt imod.", "De tages imod med kaffe.", "Vi er enige."),
        *("Vi er ikke imod vindmøller.", "Ingen er imod.", "For: KB, YH. Imod: OF."),
    ],
)
def test_being_received_is_no_disagreement(text):
    assert disagreement_in(text) is None


@pytest.mark.parametrize(
    ("said", "apart"), [("Beslutning: Vedtaget. OF var imod.", False), ("OF var imod at lukke hallen.", True)]
)
def test_what_was_decided_disagrees_with_none(said, apart):
    passage = Passage(Note("a.txt", said, "Referat", "0"), 0, Span(0, len(said)))
    assert disagrees(passage) is apart


@pytest.fixture
def ask(tmp_path):
    (tmp_path / "note.txt").write_text(
        "Referat af borgermøde\n\n- Der skal bygges en cykelsti til skolen.\n- Cykelstien til skolen skal have lys.\n"
        "- Nogle var uenige: en cykelsti til skolen er for dyr.\n- Der skal være billig skolemad til alle børn.\n"
        "- Vi vil gerne have bump på Bygaden.\n- Bump på Bygaden får bilerne ned i fart.\n"
        "- Nej til bump på Bygaden, de larmer.\n",
        encoding="utf-8",
    )
    ingest([tmp_path], index_folder=tmp_path / "index")
    assistant = Assistant.open(Settings(index=tmp_path / "index"))
    yield assistant.ask
    assistant.close()


def test_those_who_disagree_come_last_and_stand_apart(ask):
    answer = ask("Hvad blev der sagt om en cykelsti til skolen?")
    assert answer.opposing == (answer.citations[-1].number,)
    assert answer.citations[-1].quote.startswith("Nogle var uenige")
    assert "Også sagt, uenigt eller med forbehold:" in answer.text


def test_where_objections_are_asked_about_they_are_the_answer(ask):
    assert ask("Hvem er imod en cykelsti til skolen?").opposing == ()


def test_who_differs_is_told_by_both_sides(ask):
    answer = ask("Er der uenighed om bump på Bygaden?")
    assert [citation.quote[:3] for citation in answer.citations] == ["Vi ", "Bum", "Nej"]
    assert answer.opposing == (3,)
    assert answer.sure


def test_quotes_of_one_mind_do_not_surely_tell_that_some_differ(ask):
    answer = ask("Hvad er de uenige om, når det gælder billig skolemad?")
    assert [citation.quote for citation in answer.citations] == ["Der skal være billig skolemad til alle børn."]
    assert not answer.sure


@pytest.mark.parametrize(
    "question", ["Er der nogen der er uenige (om skoler)?", "og var nogen uenige om vejen", "Does anyone disagree?"]
)
def test_whether_somebody_disagrees_is_asked_for_disagreement(question):
    assert asks_for_disagreement(question)


@pytest.mark.parametrize(
    "question",
    ["Hvad er folk uenige om?", "Hvor er de uenige?", "Hvad er borgerne imod?", "Er der nogen imod at lukke skolen?"],
)
def test_what_people_disagree_about_is_answered_by_what_either_side_says(question):
    assert not asks_for_disagreement(question)


def remark(said, *over):
    return Passage(Note("a.txt", said, "Referat", "0"), 0, Span(0, len(said)), path=over)


@pytest.mark.parametrize(
    "question",
    [
        "Er der nogen der er imod busser?",
        "Hvorfor er borgerne imod busser?",
        "Hvem er modstander af flere boliger?",
        "Hvad siger modstanderne af lukningen?",
        "Er de unge skeptiske over for skærme?",
        "Hvem protesterer mod besparelser?",
        "Who is against a bus?",
        "Why are employees against cooperation?",
        "Who opposes more housing?",
    ],
)
def test_who_is_against_something_is_asked(question):
    assert asks_who_is_against(question)


@pytest.mark.parametrize(
    "question",
    [
        "Hvad foreslår de for at tage bedre imod nye kolleger?",
        "Hvem stemte imod aftenbussen?",
        "Who voted against the bus?",
        "How is the area protected against floods?",
        "Which ideas against loneliness are mentioned?",
        "Hvad taler for og imod busser?",
    ],
)
def test_other_questions_have_such_words_too(question):
    assert not asks_who_is_against(question)


@pytest.mark.parametrize(
    ("said", "over", "against", "possibly"),
    [
        ("Nej tak til flere solceller", (), True, True),
        ("Pladsen til dem er stuvet sammen", ("Imod flytningen",), True, True),
        ("Masterne er for høje", (), False, True),
        ("Vi skal have flere busser", (), False, False),
        ("Der mangler busser", (), False, False),
    ],
)
def test_a_quote_is_against_it_by_its_words_or_its_heading(said, over, against, possibly):
    passage = remark(said, *over)
    assert nobody_is_against("Hvem er imod det?", [passage]) is not against
    assert may_tell_resistance(passage) is possibly


def test_praise_is_missed_where_only_needs_are_quoted():
    needed, neither, good = remark("Der er brug for flere"), remark("Det er onsdag"), remark("Vi er glade for den")
    question = "Hvad roser borgerne kommunen for?"
    assert praise_missed(question, [needed])
    assert not praise_missed(question, [neither])
    assert not praise_missed(question, [needed, good])
    assert not praise_missed("Hvad siger borgerne om kommunen?", [needed])


def test_who_differs_with_somebody_is_not_told_by_them():
    assert is_theirs("Hvem er uenig med Ida Holm?", "Ida Holm (A)")
    assert is_theirs("Who agrees with Holm about the school?", "Ida Holm")
    assert not is_theirs("Hvem er uenig med Ida Holm?", "Bo Lind")
    assert not is_theirs("Hvem er uenig med Ida Holm?", None)
    assert not is_theirs("Hvad siger Ida Holm?", "Ida Holm")
