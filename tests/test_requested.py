"""The question that a request holds."""

from __future__ import annotations

import pytest

from rag.requested import asks_for_themes, requested
from rag.types import Wish


def held(question: str) -> str:
    return requested(question).question


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("Skriv en pressemeddelelse om unge", "Hvad siges der om unge?"),
        ("Kan du skrive et kort notat om boliger i Assentoft?", "Hvad siges der om boliger i Assentoft?"),
        ("Write me a speech about jobs", "What is said about jobs?"),
        ("Skriv en tale til borgmesteren om unge", "Hvad siges der om unge?"),
        ("Lav et oplæg om unge til byrådet", "Hvad siges der om unge?"),
        ("Jeg skal bruge et notat om broen til udvalgsmødet på mandag", "Hvad siges der om broen?"),
        ("Kan du hjælpe mig med et oplæg om broen?", "Hvad siges der om broen?"),
        ("Help me write a speech about noise", "What is said about noise?"),
        ("Draft a memo on the bridge for my boss", "What is said about the bridge?"),
        ("Lav et oplæg om hvad borgerne siger om unge", "Hvad siger borgerne om unge?"),
        ("Skriv en artikel om borgermødet", "Opsummer borgermødet"),
    ],
)
def test_a_text_to_be_written_is_asked_as_what_is_said_and_not_for_whom_it_is(question, asked):
    assert held(question) == asked
    assert requested(question).wish is Wish.BRIEF


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("Lav et referat af mødet i Vig", "Opsummer mødet i Vig"),
        ("Hvad kom der ud af borgermødet?", "Opsummer borgermødet"),
        ("Hvad kom der ud af mødet med landmændene?", "Hvad kom der ud af mødet med landmændene?"),
    ],
)
def test_minutes_are_of_a_meeting_of_the_notes_and_not_of_one_that_they_tell_of(question, asked):
    assert held(question) == asked


@pytest.mark.parametrize(
    "question",
    [
        "Skriv et notat om tilskud til foreningerne",
        "Skriv et notat om hjælp til udvalget",
        "Write a memo about letters to the mayor",
    ],
)
def test_to_whom_something_is_given_belongs_to_the_matter(question):
    assert held(question).rstrip("?").endswith(question.split(" ", 4)[-1])


@pytest.mark.parametrize(
    ("question", "asked", "quotes"),
    [
        ("Giv mig ét citat om branding", "Hvad siges der om branding?", 1),
        ("Giv mig tre citater fra borgerne om broen", "Hvad siger borgerne om broen?", 3),
        ("Find citater om broen fra borgerne i Vig", "Hvad siger borgerne i Vig om broen?", 0),
        ("Citater om flytning fra Vig", "Hvad siges der om flytning fra Vig?", 0),
        ("Hvilke citater er der om broen?", "Hvad siges der om broen?", 0),
        ("Giv mig 5 udsagn fra borgerne", "Hvad siger borgerne?", 5),
        ("I need three quotes from employees about the bridge", "What do employees say about the bridge?", 3),
        ("Could you find a good quote about noise?", "What is said about noise?", 1),
        ("Giv mig tre citater", "Giv mig tre citater", 3),
        ("Nævn tre udfordringer for unge", "udfordringer for unge", 3),
        ("Giv mig fem forslag til bedre busser", "forslag til bedre busser", 5),
    ],
)
def test_quotes_are_asked_as_what_is_said_and_how_many_is_kept(question, asked, quotes):
    assert (held(question), requested(question).quotes) == (asked, quotes)


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("Giv mig de tre vigtigste bekymringer fra borgerne", "bekymringer fra borgerne"),
        ("De tre vigtigste bekymringer fra borgerne", "bekymringer fra borgerne"),
        ("Top 5 udfordringer i Vig", "udfordringer i Vig"),
        ("Give me the top 3 concerns of citizens", "concerns of citizens"),
        ("Hvad er borgernes tre største bekymringer?", "Hvad er borgernes største bekymringer?"),
        ("What are the three biggest worries of citizens?", "What are the biggest worries of citizens?"),
        ("Hvilke tre ting bekymrer borgerne mest?", "Hvilke ting bekymrer borgerne mest?"),
        ("Rangér borgernes bekymringer", "borgernes bekymringer"),
        ("Hvad er det vigtigste om broen?", "Hvad siges der om broen?"),
        ("Hvad er det vigtigste borgerne siger om broen?", "Hvad siger borgerne om broen?"),
    ],
)
def test_what_is_most_important_is_asked_as_all_of_its_kind(question, asked):
    assert held(question) == asked
    assert requested(question).wish is Wish.RANKED


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("Oversæt hvad borgerne siger om broen til engelsk", "Hvad siger borgerne om broen?"),
        ("Translate the quotes about branding", "What is said about branding?"),
        ("Could you translate what the staff say about noise into English?", "What do the staff say about noise?"),
        ("Svar på engelsk: hvad siger borgerne om broen?", "Hvad siger borgerne om broen?"),
        ("Giv mig citaterne om broen på engelsk", "Hvad siges der om broen?"),
        ("Hvad siger borgerne om broen? Svar på engelsk.", "Hvad siger borgerne om broen?"),
    ],
)
def test_what_is_to_be_translated_is_asked(question, asked):
    assert held(question) == asked
    assert requested(question).wish is Wish.TRANSLATED


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Oversæt citaterne om broen til engelsk", "en"),
        ("What do people say about the bridge? Answer in Danish", "da"),
        ("Hvad siger borgerne om undervisning på engelsk?", None),
    ],
)
def test_the_language_wished_for_is_known(question, language):
    assert requested(question).language == language


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("Jeg har to minutter: hvad siger borgerne i Vig?", "Hvad siger borgerne i Vig?"),
        ("I only have two minutes, what do politicians say about noise?", "What do politicians say about noise?"),
        ("På ét minut: hvad siger borgerne?", "Hvad siger borgerne?"),
        ("Hvad er det vigtigste på ét minut?", "Hvad er det vigtigste?"),
        ("tldr Vig", "Vig"),
        ("TL;DR: what is said about noise", "What is said about noise"),
        ("Svar kort: hvad siger borgerne om broen?", "Hvad siger borgerne om broen?"),
        ("Kort fortalt, hvad siger borgerne om broen?", "Hvad siger borgerne om broen?"),
        ("What do citizens say about noise, in short?", "What do citizens say about noise?"),
        ("Skriv en kort opsummering af hvad borgerne sagde om broen", "Hvad sagde borgerne om broen"),
    ],
)
def test_how_short_it_should_be_is_no_part_of_the_question(question, asked):
    assert held(question) == asked
    assert requested(question).wish is Wish.SHORTER


@pytest.mark.parametrize(
    ("question", "asked", "wish"),
    [
        ("Lav en tabel over udfordringer og løsninger", "udfordringer og løsninger", Wish.TABLE),
        ("Hvad siger borgerne om broen i en tabel?", "Hvad siger borgerne om broen?", Wish.TABLE),
        ("Lav en liste over forslag om unge", "forslag om unge", None),
        ("Hvad synes du om branding?", "Hvad siges der om branding?", Wish.OPINION),
        ("What do you think about the bridge?", "What is said about the bridge?", Wish.OPINION),
        ("Kan du fortælle mig, hvor mange der kom?", "Hvor mange der kom?", None),
        ("Tell me what citizens say about noise", "What do citizens say about noise", None),
    ],
)
def test_its_form_an_opinion_and_what_leads_up_to_it_are_left_out(question, asked, wish):
    assert (held(question), requested(question).wish) == (asked, wish)


@pytest.mark.parametrize(
    "question",
    [
        *("Skal kommunen skrive breve om ældrepleje?", "Hvad siger borgerne om at nå bussen på to minutter til byen?"),
        *("Hvilke to skoler lukker?", "To skoler lukker", "Vi skal have flere cykelstier", "Kort afstand til skolen"),
        *("Have the three schools been merged?", "Hvad er de tre skoler enige om?", "Lav et referat af byens historie"),
        *("I need to know who decided", "Oversættelse af breve", "Hvem skriver taler om klima?", "Examples of noise"),
        *("Hvad siger borgerne om lister over ventende?", "Find vej", "Hvor mange citater er der om støj?", "", "?"),
        *("Which three things does the club ask for?", "Priority for buses", "Rank growth in pigs"),
        *("Hvad mener du, når du siger støj?", "Give children a voice", "What quotes did the firms give?"),
    ],
)
def test_a_question_that_only_looks_like_a_request_stays_as_it_is(question):
    assert held(question) == question if "know" not in question else held(question) == "Who decided"


@pytest.mark.parametrize(
    "question", ["Hvad fylder mest?", "Hvilket emne går igen i alle noter?", "kom nu med det vigtigste", "main themes?"]
)
def test_which_matter_is_the_greatest_asks_for_the_themes(question):
    assert asks_for_themes(question)


@pytest.mark.parametrize("question", ["Hvem siger mest?", "Hvad skete der?", "Where is most noise?"])
def test_who_where_and_what_happened_asks_for_no_themes(question):
    assert not asks_for_themes(question)
