"""What a note's head says of its meeting: when, where, who came, who wrote it down."""

from __future__ import annotations

import pytest

from rag.answering import phrases
from rag.assistant import Assistant
from rag.ingestion import ingest
from rag.settings import Settings
from rag.types import Aim, Outcome

NOTES = {
    "cafe.md": "# Pårørendecafé\n\nFyrtårnet, torsdag den 8. maj 2025\n\n## Savn\n\n- En hel nats søvn\n",
    "hal.md": (
        "# Borgermøde om svømmehallen\n\nSted: Sandvig Skole\n"
        "Tirsdag d. 4. marts 2025. Ca. 80 fremmødte ved ni borde.\n"
        "Referent: Mona Lind\n\n## Ønsker\n\n- Varmere vand om søndagen\n- Hallen bør åbne kl. 6\n"
    ),
    "vej.md": (
        "# Personalemøde i Vej og Park\n\nDato: 9/4 2025\nTil stede: Ib, Eva og Poul\n\n## Drift\n\n"
        "- Saltning går for langsomt\n- Mødet den 2. maj flyttes\n"
    ),
    "styre.md": (
        "# Referat af styregruppens seminar\n\n| | |\n|---|---|\n| Dato | 5. maj 2025 |\n"
        "| Til stede | Ledelsen: Per Skov. Personalet: Jim Holm |\n\n- Nye biler er bestilt\n"
    ),
    "lab.md": (
        "# Fremtidsværksted\n\n**Dato:** 3. juni 2025, kl. 19\n**Ordstyrer:** Liv Due · **Referent:** Kai Rix\n\n"
        "- Flere træer\n"
    ),
    "raad.txt": (
        "Referat fra Legetekets Brugerråd\nSted: Kulturhuset\nDato: 3. juni 2025\nAfbud: Kaj Bang\n"
        "Mødeleder og referent: Åse Holt\nTil stede: Lis Vad (formand), Bo Riis,\nGerda Kok, Finn Ost\n\n"
        "1. Lån\nFlere spil skal kunne lånes hjem.\n"
    ),
}


@pytest.fixture(scope="module")
def ask(tmp_path_factory):
    folder = tmp_path_factory.mktemp("occasion")
    for name, text in NOTES.items():
        (folder / name).write_text(text, encoding="utf-8")
    ingest([folder], index_folder=folder / "index")
    opened = Assistant.open(Settings(index=folder / "index", notes=folder, reranker="none"))
    yield opened.ask
    opened.close()


@pytest.mark.parametrize(
    ("question", "quotes"),
    [
        ("Hvornår var borgermødet?", ["Tirsdag d. 4. marts 2025."]),
        ("When was the staff meeting?", ["Dato: 9/4 2025"]),
        ("Hvornår blev mødet om svømmehallen holdt?", ["Tirsdag d. 4. marts 2025."]),
        ("Hvornår var pårørendecaféen?", ["Fyrtårnet, torsdag den 8. maj 2025"]),
        (
            "Hvornår var møderne?",
            [
                *("Fyrtårnet, torsdag den 8. maj 2025", "Tirsdag d. 4. marts 2025.", "Dato: 9/4 2025"),
                *("**Dato:** 3. juni 2025, kl. 19", "Dato: 3. juni 2025", "| Dato | 5. maj 2025 |"),
            ],
        ),
        ("Hvor blev borgermødet holdt?", ["Sted: Sandvig Skole"]),
        ("Hvor mange deltog i borgermødet?", ["Ca. 80 fremmødte ved ni borde."]),
        ("Hvor mange borde var der på borgermødet?", ["Ca. 80 fremmødte ved ni borde."]),
        ("How many tables were there at the citizens' meeting?", ["Ca. 80 fremmødte ved ni borde."]),
        ("Who was present at the staff meeting?", ["Til stede: Ib, Eva og Poul"]),
        ("Hvem deltog i brugerrådets møde?", ["Til stede: Lis Vad (formand), Bo Riis,\nGerda Kok, Finn Ost"]),
        ("Hvem meldte afbud til brugerrådet?", ["Afbud: Kaj Bang"]),
        ("Hvem deltog i styregruppens seminar?", ["| Til stede | Ledelsen: Per Skov. Personalet: Jim Holm |"]),
        ("Hvornår blev fremtidsværkstedet holdt?", ["**Dato:** 3. juni 2025, kl. 19"]),
        ("Hvor mødtes brugerrådet?", ["Sted: Kulturhuset"]),
        ("Hvem var ordstyrer på fremtidsværkstedet?", ["**Ordstyrer:** Liv Due"]),
        ("Who chaired the meetings?", ["**Ordstyrer:** Liv Due"]),
        ("Hvor mange borgere deltog i borgermødet?", ["Ca. 80 fremmødte ved ni borde."]),
    ],
)
def test_the_head_of_the_meeting_s_own_note_is_quoted(ask, question, quotes):
    given = ask(question)
    assert given.outcome is Outcome.ANSWERED
    assert [one.quote for one in given.citations] == quotes
    assert all(NOTES[one.source][one.start : one.end] == one.quote for one in given.citations)


@pytest.mark.parametrize(
    "question",
    [
        "Hvor blev personalemødet holdt?",
        "Hvor mange grupper var der på personalemødet?",
        "Hvornår var mødet om biblioteket?",
        "Hvem skrev referat fra borgermødet?",
    ],
)
def test_a_head_that_does_not_say_so_is_not_quoted(ask, question):
    heads = {quote for quotes in NOTES.values() for quote in quotes.split("\n")[:5]}
    assert not heads.intersection(one.quote for one in ask(question).citations)


@pytest.mark.parametrize(
    "question",
    ["Hvem kom med forslag på borgermødet?", "Where should meetings be held?", "Hvornår er der møde igen?"],
)
def test_what_was_proposed_and_meetings_to_come_stand_in_no_head(ask, question):
    heads = {"Sted: Sandvig Skole", "Tirsdag d. 4. marts 2025.", "Ca. 80 fremmødte ved ni borde.", "Dato: 9/4 2025"}
    assert not heads.intersection(one.quote for one in ask(question).citations)


def test_a_question_about_what_was_said_is_searched(ask):
    assert "Hallen bør åbne kl. 6" in [one.quote for one in ask("Hvornår bør hallen åbne?").citations]


@pytest.mark.parametrize("question", ["Who attended the futures workshop?", "Hvem deltog i pårørendecaféen?"])
def test_where_no_head_tells_who_came_nothing_unrelated_is_near(ask, question):
    answer = ask(question)
    assert answer.outcome is not Outcome.ANSWERED
    assert not any("søvn" in one.quote or "træer" in one.quote or "vand" in one.quote for one in answer.near)


@pytest.mark.parametrize(
    ("question", "language"),
    [
        *(("Hvem var referent på mødet?", "da"), ("Hvem skrev referatet fra borgermødet?", "da")),
        *(("Hvad hedder referenten?", "da"), ("Hvem har taget noter?", "da")),
        *(("Who took the minutes?", "en"), ("Who was the note-taker at the staff meeting?", "en")),
    ],
)
def test_who_took_the_minutes_is_told_by_no_answer(ask, question, language):
    answer = ask(question)
    assert answer.outcome is Outcome.NOT_FOUND
    assert answer.text == phrases.UNSEARCHED[Aim.MINUTE_TAKER][language]


@pytest.mark.parametrize("question", ["Hvem var mødeleder i brugerrådet?", "Hvem var bordvært på fremtidsværkstedet?"])
def test_who_led_is_not_told_by_a_line_of_who_wrote_or_led_something_else(ask, question):
    answer = ask(question)
    assert answer.outcome is not Outcome.ANSWERED
    assert not answer.near


def test_which_meetings_were_held_is_told_by_their_heads(ask):
    quotes = {one.source: one.quote for one in ask("Hvilke møder blev holdt?").citations}
    assert set(quotes) == set(NOTES)
    assert "Borgermøde" in quotes["hal.md"]


def test_who_was_there_is_told_of_every_meeting_where_none_is_named(ask):
    given = ask("Hvem var til stede?")
    assert {one.source for one in given.citations} == {"hal.md", "raad.txt", "styre.md", "vej.md"}


def test_what_no_head_tells_of_a_meeting_is_met_by_silence_without_neighbours(ask):
    given = ask("Hvem deltog i pårørendecaféen?")
    assert (given.outcome, given.near) == (Outcome.NOT_FOUND, ())


def test_who_came_to_one_meeting_is_not_told_of_another(ask):
    given = ask("Hvem kom der til fremtidsværkstedet?")
    assert all(one.source == "lab.md" for one in (*given.citations, *given.near))


HEADS = {
    "skema.md": "# Spørgeskema om legepladser\n\nMarts. 131 besvarelser.\n\n- Flere gynger\n- Syv svarede nej\n",
    "hvidbog.md": "# Høring om naturstien\n\nFrist 1. maj. Der kom 9 svar.\n\n## Svar 1\n\n- Stien er for smal\n",
    "borger.md": (
        "# Borgermøde i Vig\n\nVi var mange. Ordstyrer var Liv Due, formand for foreningen. Tak.\n\n- Mere lys\n"
    ),
}


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("Hvor mange svar kom der om naturstien?", "Der kom 9 svar."),
        ("Hvor mange svarede på spørgeskemaet?", "131 besvarelser."),
        ("How many responses did the survey get?", "131 besvarelser."),
        ("Hvem var ordstyrer på borgermødet i Vig?", "Ordstyrer var Liv Due, formand for foreningen."),
        ("Who chaired the meeting?", "Ordstyrer var Liv Due, formand for foreningen."),
    ],
)
def test_a_sentence_of_the_head_tells_who_led_and_how_many_answered(tmp_path, question, quote):
    for name, text in HEADS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    ingest([tmp_path], index_folder=tmp_path / "index")
    assistant = Assistant.open(Settings(index=tmp_path / "index", notes=tmp_path, reranker="none"))
    assert quote in [one.quote for one in assistant.ask(question).citations]
    assert "131 besvarelser." not in [
        one.quote for one in assistant.ask("Hvor mange svarede, at de sagde nej?").citations
    ]
