"""Who is for a matter, and who against it."""

from __future__ import annotations

import pytest

from rag import Assistant
from rag.answering.stance import AGAINST, FOR, sides_asked_for, takes_side
from rag.ingestion import ingest
from rag.settings import Settings
from rag.types import Note, Passage, Span


@pytest.mark.parametrize(
    ("question", "sides"),
    [
        ("Er der nogen imod at samle skolerne?", {AGAINST}),
        ("Hvem er imod flere boliger?", {AGAINST}),
        ("Who is against the wind turbines?", {AGAINST}),
        ("Er nogen utilfredse med bussen?", {AGAINST}),
        ("Hvem er for at samle skolerne?", {FOR}),
        ("Er der nogen der er glade for skolen?", {FOR}),
        ("Er borgerne glade for kommunen?", {AGAINST, FOR}),
        ("Are residents happy with the school?", {AGAINST, FOR}),
        ("Hvad vil borgerne ikke have?", {AGAINST}),
        ("Hvad er borgerne imod?", {AGAINST}),
        ("What do residents not want?", {AGAINST}),
        ("Var der modstand mod planen?", {AGAINST, FOR}),
    ],
)
def test_questions_for_a_stand_are_known(question, sides):
    assert sides_asked_for(question) == sides


@pytest.mark.parametrize(
    "question",
    [
        *("Er der for mange biler?", "Er der aktiviteter for de unge?", "Hvem er kontaktperson for projektet?"),
        *("Hvem er borgmester for Venstre?", "Er det for dyrt?", "Hvad vil borgerne have?", "Er foreningerne vigtige?"),
    ],
)
def test_other_questions_want_no_stand(question):
    assert sides_asked_for(question) == frozenset()


def passage(said, *path):
    return Passage(Note("a.txt", said, "Referat", "0"), 0, Span(0, len(said)), path=path)


@pytest.mark.parametrize(
    ("said", "side"),
    [
        ("Vi vil beholde skolen i landsbyen", AGAINST),
        ("Hellere to små skoler end en stor", AGAINST),
        ("Det er ikke en god idé at samle skolerne", AGAINST),
        ("We would rather keep both schools", AGAINST),
        ("Vi vil gerne have én stor skole", FOR),
        ("It would be better to have one school", FOR),
        ("Invitere dem med til vejfesten", FOR),
    ],
)
def test_a_remark_may_take_a_side_by_its_words(said, side):
    assert takes_side(passage(said), frozenset({side}))
    assert (said == "Vi vil beholde skolen i landsbyen") or not takes_side(passage(said), {FOR, AGAINST} - {side})


def test_a_heading_for_worries_takes_a_side_for_its_bullets():
    assert takes_side(passage("Samling af skolerne", "Hvad er I bekymrede for?"), frozenset({AGAINST}))
    assert not takes_side(passage("Samling af skolerne", "Skoler"), frozenset({AGAINST, FOR}))


def test_what_only_shares_the_topic_is_no_answer_to_who_is_against_it(tmp_path):
    (tmp_path / "a.txt").write_text(
        "Opsamling på borgermøde\n\n- Skolerne samles i 2027\n- Det er ikke en god idé at samle skolerne\n",
        encoding="utf-8",
    )
    ingest([tmp_path], index_folder=tmp_path / "index")
    assistant = Assistant.open(Settings(index=tmp_path / "index", notes=tmp_path))
    quotes = [one.quote for one in assistant.ask("Er der nogen imod at samle skolerne?").citations]
    assistant.close()
    assert quotes == ["Det er ikke en god idé at samle skolerne"]
