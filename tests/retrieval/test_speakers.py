"""Whose words a question asks for."""

from __future__ import annotations

import pytest

from rag.retrieval.speakers import bodies_speaking, places_spoken_in, read_voices


def voices(question):
    return {reason.value for reason in read_voices(question)[0]}


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("What did citizens say about early intervention?", {"citizens"}),
        ("I know the employees had opinions on how meetings are run. What did they say?", {"employees"}),
        ("Byens politikere har flere forslag til havnen, hvilke?", {"politicians"}),
        ("I hear local residents have some concerns about the mill.", {"citizens"}),
        ("Which suggestions are there for employees who have children?", set()),
        ("Which suggestions and offers of help come from the citizens?", {"citizens"}),
        ("Hvilke ønsker og idéer kommer der fra medarbejderne?", {"employees"}),
        ("Hvilke forslag og tilbud kommer virksomheder og foreninger med?", {"stakeholders"}),
        ("Hvilken kritik kom politikere og borgere med?", {"citizens", "politicians"}),
        ("Which plans and rules for the citizens are there?", set()),
        ("Hvad siger borgerne om tidlig indsats?", {"citizens"}),
        ("What do the home care employees at the seminar find hard?", {"employees"}),
        ("What did the parents at Lindehuset say about the food?", {"citizens"}),
        ("What did the relatives in the focus group say about parking?", {"citizens"}),
        ("What do the associations on the pink notes say?", {"stakeholders"}),
        ("Hvad siger borgmesteren om bredbånd?", {"politicians"}),
        ("What does the mayor say about holiday homes?", {"politicians"}),
        ("What does the NGO say about rents?", {"stakeholders"}),
        ("What is said about the mayor?", set()),
        ("Where is the citizens' meeting about parking?", set()),
        ("What did the residents' association write?", set()),
        ("Hvad så borgerne på turen?", {"citizens"}),
        ("Hvor meget koster låsen, så borgerne selv kan åbne?", set()),
        ("Hvad siger de om fraværet blandt personalet?", set()),
        ("Hvad er holdningen blandt personalet?", {"employees"}),
        ("What do the associations and volunteers say?", {"stakeholders"}),
        ("What do the companies and the trade association say about lorries?", {"stakeholders"}),
        ("Hvad siger butikkerne og handelsforeningen om parkering?", {"stakeholders"}),
        ("Which problems does the council see?", {"politicians"}),
        ("What is the council worried about?", {"politicians"}),
        ("What do the associations want the council to do?", {"stakeholders"}),
        ("Hvad vil borgerne have byrådet til at gøre?", {"citizens"}),
        ("What do the politicians want citizens to do?", {"politicians"}),
        ("Hvad siger virksomheder og foreninger om havnen?", {"stakeholders"}),
        ("Hvad siger borgere og foreninger om havnen?", {"citizens", "stakeholders"}),
        ("Hvad tilbyder foreningerne selv at gøre?", {"stakeholders"}),
        ("Hvad siger foreninger og råd om havnen?", {"stakeholders"}),
        ("Hvad er foreningerne og rådene bekymrede for?", {"stakeholders"}),
        ("Hvad er klubberne og virksomhederne glade for?", {"stakeholders"}),
        ("Hvad siger borgerne om hjælp og råd?", {"citizens"}),
        ("Er klubberne og banken tilfredse?", set()),
        ("What do the organisers of Lyngby say about the fair?", {"stakeholders"}),
        ("Hvad siger butikker og klubber om p-pladserne?", {"stakeholders"}),
        ("Hvilke forslag har handlende og restauratører?", {"stakeholders"}),
        ("Hvad siger dem, der arbejder med de ældre, om tiden?", {"employees"}),
        ("What works well according to those who work with children?", {"employees"}),
        ("Hvad siger borgerne om dem, der arbejder i skolerne?", {"citizens"}),
        ("Hvad mener det lokale erhvervsliv om ringvejen?", {"stakeholders"}),
        ("Går virksomhederne ind for ringvejen?", {"stakeholders"}),
        ("Are the associations against the sale?", {"stakeholders"}),
        ("Hvad besluttede udvalget om støjen?", {"politicians"}),
        ("What did the committee decide about speed?", {"politicians"}),
        ("What would the companies like from the municipality?", {"stakeholders"}),
        ("Hvad har borgerne foreslået om bolig?", {"citizens"}),
        ("Hvad foreslår medarbejderne for at styrke brandingen?", {"employees"}),
        ("Hvad mener de ansatte om vikarer?", {"employees"}),
        ("Do employees want more flexible contracts?", {"employees"}),
        ("Hvad vil politikerne gøre for unge?", {"politicians"}),
        ("Hvad lovede politikerne?", {"politicians"}),
        ("Hvad fortalte medarbejderne om køretiden?", {"employees"}),
        ("Hvad lovede kommunen borgerne?", set()),
        ("Hvad siger politikerne i Hedensted om solceller?", {"politicians"}),
        ("According to the politicians, what matters?", {"politicians"}),
        ("Hvad synes interessenterne om profilen?", {"stakeholders"}),
        ("Hvad siger interessenterne om politisk uro?", {"stakeholders"}),
        ("Hvordan ser borgere og interessenter på civilsamfundet?", {"citizens", "stakeholders"}),
        ("How do citizens and politicians differ on volunteering?", {"citizens", "politicians"}),
        ("Hvilke krav stiller borgerne til hinanden?", {"citizens"}),
        ("Hvad er borgernes ønsker til midtbyen?", {"citizens"}),
        ("Hvad er borgernes vigtigste budskab?", {"citizens"}),
        ("Hvilke konkrete forslag kom interessenterne med?", {"stakeholders"}),
        ("Hvad er forslagene fra medarbejderne?", {"employees"}),
        ("Hvilken kritik kom der fra foreningerne?", {"stakeholders"}),
        ("Hvad er svært for medarbejderne?", {"employees"}),
        ("Hvad er borgernes største udfordringer?", {"citizens"}),
        ("Passer det at borgerne vil have mere trafik?", {"citizens"}),
        ("Er det rigtigt at politikerne er imod skatten?", {"politicians"}),
        ("Hvad siger Hedensteds politikere om solceller?", {"politicians"}),
        ("and what about the employees?", {"employees"}),
        ("Hvad mener byrådet om unge?", {"politicians"}),
        ("What does the city council say about parks?", {"politicians"}),
        ("Hvad siger politikerne om unge?", {"politicians"}),
        ("What do the residents think of the bus?", {"citizens"}),
        ("Hvordan ser borgere, medarbejdere og politikere på busser?", {"citizens", "employees", "politicians"}),
        ("Hvad siger virksomhederne om sprog?", {"stakeholders"}),
        ("Hvad er virksomhederne glade for ved jobcentret?", {"stakeholders"}),
        ("How do relatives describe the meals?", {"citizens"}),
        ("What do parents say about the bus?", {"citizens"}),
        ("Hvad mener lærerne om telefoner?", {"employees"}),
        ("What worries the employees about early intervention?", {"employees"}),
        ("What matters most to residents?", {"citizens"}),
        ("Hvad fylder mest for medarbejderne?", {"employees"}),
        ("Hvad bekymrer forældrene?", {"citizens"}),
        ("Hvad er borgernes største bekymring?", {"citizens"}),
        ("Hvad siger politikerne om borgernes forventninger?", {"politicians"}),
        ("What do politicians say about what worries parents?", {"politicians"}),
        ("Hvad siger borgerne om skolen, og hvad mener politikerne?", {"citizens", "politicians"}),
        ("Hvad kan borgerne bedst lide ved byen?", {"citizens"}),
        ("What is the biggest concern of residents?", {"citizens"}),
        ("Hvilke forslag kom fra medarbejderne?", {"employees"}),
        ("Which concerns were raised by parents?", {"citizens"}),
        ("Hvad sagde politikeren om bussen?", {"politicians"}),
        ("Hvad siger samarbejdspartnerne om profilen?", {"stakeholders"}),
        ("Hvad er forskellen på borgernes og medarbejdernes holdning til frivillige?", {"citizens", "employees"}),
        ("Er der noget fra borgerne om klima?", {"citizens"}),
        ("Is there anything from staff about the rota?", {"employees"}),
    ],
)
def test_the_one_who_speaks_is_asked_for(question, asked):
    assert voices(question) == asked


@pytest.mark.parametrize(
    "question",
    [
        "What does the youth council say about buses?",
        "What is said about companies like Nordlys?",
        "What is said about the council tax?",
        "Vil foreningerne få flere lokaler?",
        "Hvad gør vi for udsatte borgere?",
        "What is done for vulnerable citizens?",
        "Hvad siger man om medarbejdere med diagnoser?",
        "rights and duties of citizens",
        "Hvem passer beboerne om natten?",
        "Hvad siger man om frivillige?",
        "Hvor mange medarbejdere mangler der?",
        "Hvor mange er ansat på skolen?",
        "sagsbehandling tæt på borgerne",
        "Hvad skal politikerne gøre anderledes?",
        "What should the politicians do about the bus?",
        "Hvor kan borgerne få hjælp?",
        "Hvordan bør medarbejderne klædes på?",
        "Hvad gør vi for bekymrede borgere?",
        "Which decisions concern young people?",
        "Hvilke ønsker er der om hjælp fra borgerne?",
        "Which ideas for support from businesses are there?",
        "How can companies receive employees with a diagnosis?",
        "Hvad siger Bergernes forening?",
        "What did the elderly council say about the dyke?",
        "Et byråd der samarbejder på tværs",
        "Hvordan hjælper vi de unge?",
        "Why does the parents' board not want to merge?",
        "What did Save the Children say about the café?",
        "Hvordan ser borgere og gæster på møllerne?",
        "Er der noget om støtte fra virksomheder?",
        "Helpers: what do citizens, staff, the seniors' council and the politicians each say?",
    ],
)
def test_those_spoken_about_are_no_voice(question):
    assert voices(question) == set()


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("Er der kritik af politikerne?", set()),
        ("Hvad kritiserer man politikerne for?", set()),
        ("Hvad bliver byrådet kritiseret for?", set()),
        ("Hvilke klager er der over personalet?", set()),
        ("Hvem er sure på politikerne?", set()),
        ("Is there criticism of the politicians?", set()),
        ("What are politicians praised for?", set()),
        ("Hvad kritiserer borgerne politikerne for?", {"citizens"}),
        ("Do citizens trust the council?", {"citizens"}),
        ("Hvad kritiserer politikerne?", {"politicians"}),
        ("Hvilken kritik kom der fra borgerne?", {"citizens"}),
        ("And what about the staff?", {"employees"}),
    ],
)
def test_those_of_whom_somebody_thinks_well_or_ill_do_not_speak(question, asked):
    assert voices(question) == asked


@pytest.mark.parametrize(
    "question",
    [
        "Hvad siger borgerne modsat politikerne om børn?",
        "What do citizens say compared with politicians about children?",
        "Hvordan adskiller borgernes syn på unge sig fra politikernes?",
    ],
)
def test_those_with_whom_others_are_compared_are_asked_too(question):
    assert voices(question) == {"citizens", "politicians"}


def test_the_words_that_made_us_think_so_are_kept():
    (reason,) = read_voices("Hvad mener de ansatte om vikarer?")[0]
    assert reason.words in ("de ansatte", "ansatte")


@pytest.mark.parametrize(
    ("question", "body"),
    [
        ("Hvad siger ældrerådet om maden?", "ældrerådet"),
        ("Hvad har ungerådet foreslået?", "ungerådet"),
        ("Hvad blev der sagt i MED-udvalget?", "MED-udvalget"),
        ("Hvad siger Klima- og Miljøudvalget om biler?", "Klima- og Miljøudvalget"),
        ("What did the youth council suggest?", "youth council"),
        ("Hvad siger skolebestyrelsen på Lærkeskolen?", "skolebestyrelsen"),
    ],
)
def test_a_body_whose_words_are_asked_for_is_found(question, body):
    assert [question[start:end] for start, end in bodies_speaking(question)] == [body]


@pytest.mark.parametrize("question", ["Hvad siger borgerne om ældrerådet?", "Hvad siger byrådet?", "Hvad er et nævn?"])
def test_a_body_spoken_about_and_one_that_is_a_voice_are_none(question):
    assert bodies_speaking(question) == []


def test_a_body_that_is_asked_for_is_not_named():
    for question in ("Hvilken forening savner en plan?", "Which association suggests a plan?"):
        assert bodies_speaking(question) == [], question
    assert bodies_speaking("Hvad savner foreningen?")


@pytest.mark.parametrize(
    ("question", "voice"),
    [
        ("What do newcomers find difficult?", "citizens"),
        ("Hvad er de pårørende mest kede af?", "citizens"),
        ("Hvad skriver foreningerne om halleje?", "stakeholders"),
        ("What do teachers recommend?", "employees"),
        ("What do locals hope for?", "citizens"),
        ("Hvad brokker folk i kvarteret sig over?", "citizens"),
        ("Hvad roser forældrene?", "citizens"),
        ("hvad siger virksomhederne om lærlinge", "stakeholders"),
    ],
)
def test_those_who_find_praise_and_complain_are_voices(question, voice):
    assert voices(question) == {voice}


@pytest.mark.parametrize(
    "question",
    ["hvad kåster børnene i vuggestue", "hvad gør foreningerne om sommeren", "How could local people get a share?"],
)
def test_other_verbs_beside_groups_are_none_of_saying(question):
    assert voices(question) == set()


@pytest.mark.parametrize(
    ("question", "places"),
    [
        ("What did residents of Viborg say?", ("Viborg",)),
        ("Hvad siger borgerne i Horsens om skoler?", ("Horsens",)),
        ("Hvad kan vi lære af Mariager Fjord?", ()),
        ("What is Memphis Mansion mentioned for?", ()),
        ("Hvad siger borgerne om Operaen?", ()),
    ],
)
def test_only_where_somebody_spoke_is_a_place(question, places):
    assert places_spoken_in(question) == places


@pytest.mark.parametrize(
    ("question", "voices"),
    [
        ("Hvad siger både borgere og politikere om unge?", {"citizens", "politicians"}),
        ("What do both citizens and politicians say about schools?", {"citizens", "politicians"}),
        ("Compare what citizens and stakeholders say about volunteers", {"citizens", "stakeholders"}),
        ("Sammenlign borgere og interessenter om frivillighed", {"citizens", "stakeholders"}),
        ("Hvad er forskellen på borgernes og politikernes syn på unge?", {"citizens", "politicians"}),
        ("What are the main themes from the citizens?", {"citizens"}),
        ("Hvad er vigtigst for borgerne?", {"citizens"}),
        ("What are the priorities of the politicians?", {"politicians"}),
        ("Hvad siger fagforeningen om løn?", {"stakeholders"}),
        ("What does the union say about pay?", {"stakeholders"}),
        (
            "Borgernes og politikernes ønsker, medarbejderne og interessenterne",
            {"citizens", "politicians", "employees", "stakeholders"},
        ),
    ],
)
def test_several_voices_may_be_asked_for(question, voices):
    assert {reason.value for reason in read_voices(question)[0]} == voices


@pytest.mark.parametrize(
    "question", ["Er det vigtigt for byen?", "Forskelle på skoler", "Compare the schools for citizens"]
)
def test_what_is_compared_is_a_voice_only_where_it_is_one(question):
    assert read_voices(question)[0] == ()


def test_speech_written_as_it_sounds_is_read():
    assert voices("hva syns borgerne om støj") == {"citizens"}


@pytest.mark.parametrize(
    "question",
    [
        "Hvad siger virksomhederne og uddannelserne om praktik?",
        "What do the companies and colleges say about transport?",
        "What do the companies and local schools say about transport?",
        "What do the companies and the vocational school say about transport?",
        "Hvad siger virksomhederne og handelsskolen om praktik?",
        "Hvad betyder det ifølge foreningerne og forsamlingshusene, hvis en skole lukker?",
        "What is going well according to the associations and the village hall boards?",
        "Hvad mener foreningerne og idrætsklubberne om tiderne?",
    ],
)
def test_schools_beside_companies_are_heard_with_them(question):
    assert voices(question) == {"stakeholders"}


@pytest.mark.parametrize(
    "question",
    [
        "Hvad siger borgerne og skolerne om praktik?",
        "What do the companies and guests say about transport?",
        "Hvad siger virksomhederne, skolerne og gæsterne om praktik?",
        "Hvad siger foreningerne, klubberne og gæsterne om tiderne?",
        "Hvad siger foreningerne og boardet om tiderne?",
    ],
)
def test_schools_beside_others_and_others_beside_companies_leave_none_out(question):
    assert not voices(question)


@pytest.mark.parametrize(
    "question", ["What could the politicians not agree on?", "Hvad kunne politikerne ikke blive enige om?"]
)
def test_those_who_could_not_agree_are_a_voice(question):
    assert voices(question) == {"politicians"}


@pytest.mark.parametrize(
    ("question", "voices"),
    [
        ("On what date does the council vote on the school?", []),
        ("Hvornår skal byrådet beslutte planen?", []),
        ("Hvor mange timer har de ansatte til hver borger?", []),
        ("How long do residents wait for a flat?", []),
        ("Hvor mange boliger mener borgerne, der mangler?", ["citizens"]),
        ("Hvad vil politikerne gøre?", ["politicians"]),
        ("Hvad mener borgerne om, hvor længe man venter?", ["citizens"]),
    ],
)
def test_one_fact_about_what_somebody_does_may_be_told_by_anybody(question, voices):
    assert [reason.value for reason in read_voices(question)[0]] == voices


def test_what_several_groups_make_is_asked_of_all_of_them_and_of_nobody_where_one_is_no_voice():
    assert voices("What proposals and offers do the companies, associations and clubs make?") == {"stakeholders"}
    assert voices("What suggestions do the parents and companies make?") == {"citizens", "stakeholders"}
    assert not voices("What suggestions do the companies and guests make?")
