"""What kind of answer a question wants."""

from __future__ import annotations

import pytest

from rag.retrieval.asked import (
    asks_who_wrote,
    compared_on,
    counts_votes,
    polled_in,
    sides_compared_on,
    without_the_count,
    without_the_whether,
)
from rag.retrieval.wanted import asks_for_one_fact, wanted_in


@pytest.mark.parametrize(
    ("question", "answers", "does_not"),
    [
        ("Hvad koster en ny sti?", "En sti vil koste 2 mio. kr.", "Vi ønsker os en sti"),
        ("What will the new path cost?", "It is free", "We want a path"),
        ("Hvornår åbner hallen?", "Den åbner til foråret", "Hallen er populær"),
        ("Hvad tid går bussen?", "Den går kl. 18.40", "Bussen er fuld"),
        ("Hvor gammelt er anlægget?", "Det er fra 2009", "Anlægget går ned"),
        ("Hvornår brød lågen sammen?", "Den brød sammen i mandags", "Lågen er rusten"),
        ("Hvad er klubbens åbningstider?", "Den lukker kl. 17", "Klubben er vigtig"),
        ("When does the club close?", "It closes in the evening", "The club is warm"),
        ("Hvor mange er med?", "De ca. 250 unge", "De unge"),
        ("Hvor længe ventede de?", "De ventede i seks måneder", "De 3 ventede alt for længe"),
        ("How old is the station?", "It is from 1920", "The station is old"),
        ("When was the hall built?", "It was built in 1920", "A path should be there before it is built"),
        ("Hvornår beslutter udvalget det?", "Udvalget mødes den 3. maj", "Det sparer 1,2 mio. kr. om året"),
        ("Hvor mange børn går i klubben?", "Klubben har 40 børn", "Klubben lukker kl. 17"),
        ("How many children are there?", "Twelve children", "A visit two days a week, from 1. klasse on"),
        ("Hvor mange gange kommer hun?", "Hun kommer fire gange", "Hun ringer tilbage"),
        ("Hvem er leder af skolen?", "Skolens leder er Mette Holm", "Skolens leder svarer ikke"),
        ("Hvad koster en plads?", "En plads er 180.000 om året", "En plads til 40 børn kl. 17"),
        ("How much do people pay for meals?", "A meal is 60 kroner", "The meals come at 11.40"),
        ("parkeringslicens midtbyen pris", "En licens er for dyr", "P-skive i 2 timer"),
        ("Hvem besluttede at lukke hallen?", "Udvalget vedtog at lukke den", "Hallen er lukket"),
        ("Which company supplied the boxes?", "De er leveret af Nordlys A/S", "Tasterne på boksen er for små"),
        ("Who has been put in charge of the bridge?", "Det tager Mette Holm sig af", "Broen er rådden"),
        ("Hvem var ordstyrer?", "Mette Holm styrede ordet", "En god ordstyrer er vigtig"),
        ("Hvem skal være leder af skolen?", "Mette Holm er foreslået", "Der mangler en leder"),
        ("Hvor mange uger varer det?", "Det varer seks uger", "Det varer"),
        ("Hvad koster det at være med?", "Kontingent 350", "Vi er 350 i klubben"),
        ("What does the hall cost?", "Hall rent 85, a button costs 65k", "The hall costs us 3 hours"),
        ("Hvornår åbner toilettet?", "Det åbner til påske", "Der er 7-22 døre"),
        ("Hvornår får de låse?", "Låse lovet til d. 4.", "Låse til nr. 4"),
        ("When will the locks come?", "Supplier says 15 Jan", "Jan says 15 of them"),
        ("Hvad er åbningstiden?", "Åbent 7-22", "Vandt 7-2"),
        ("Hvor lang tid tager en sag?", "En sag tager 14 dg.", "To sager er for længe undervejs"),
        ("How long do families wait?", "A wait of three months", "Families wait far too long, 52 of them"),
        ("How old is the hall?", "It is from 1782", "It opens at 10 am"),
        ("Hvor mange boliger bygges der?", "Der bygges 40 boliger", "Planen åbner for 6 etager, 300 m fra havnen"),
        ("Hvor mange etager bygges der?", "Der bygges 6 etager", "Der bygges etager"),
        ("Hvor mange holder op?", "Hver tredje holder op", "De holder op i 3 måneder"),
        ("Hvor meget er salget faldet?", "Salget er halveret, en tredjedel", "Det falder nu, siden kl. 15"),
        ("Hvor mange elever er der?", "28 elever i 5. klasse", "En elev fra 5. kl., 11 år, og en 12-årig i bus 30"),
        ("Hvor mange boliger bygges der?", "Der bygges ingen boliger", "Der bygges, men ingen har regnet på det"),
        ("How many pupils are there?", "28 pupils", "014 ; a pupil of the 5th grade, 11 years old ; page 3"),
        ("Hvor højt er sygefraværet?", "Det er 8,9 %", "De er for få efter kl. 15.30"),
        ("How far is it to the library?", "It is 12 kilometres", "It is too far for the 3rd grade"),
        ("Hvilket år får byen fjernvarme?", "Byen får den i 2029", "Giv byen et årstal"),
        ("On what date does the council vote?", "Byrådet afgør det 27. maj", "The council votes soon"),
        ("What does the club pay for the hall?", "Hall fee 85 kr/hour", "The club gets 3 hours in the hall"),
        (
            "Which two barns are for sale?",
            "Vi sælger Nordladen og Syvstjernen",
            "In May we sell two of our barns",
        ),
        ("Hvilken bank gav lånet?", "Det gav Sydbank os", "Ingen bank vil røre det"),
        ("Hvilke foreninger lukkede?", "Det gjorde Vig Badminton", "Tre foreninger lukkede"),
        ("Hvad hedder den mand, der fandt nøglen?", "Det var Aksel, der fandt den", "Manden fandt den i maj"),
        ("Who took the ladder?", "The neighbours took it", "The ladder is gone again"),
        ("Hvem har malet muren?", "Eleverne malede den", "Lise Holm: muren er malet blå"),
        ("Hvad koster varmen?", "Den koster to hundrede og ti tusind om året", "Den er steget 22 procent"),
        ("Hvor mange unge er der?", "Vi kender fjorten", "We want them to come"),
        ("Hvor mange dage fik de?", "De søgte om 50 dage, og de fik 12", "De fik nogle"),
        ("Hvad skal man betale for maden?", "Maden er 60 kroner", "Maden er til kl. 11.40"),
    ],
)
def test_a_price_a_time_or_a_number_is_wanted(question, answers, does_not):
    wanted = wanted_in(question)
    assert wanted.met_by(answers)
    assert not wanted.met_by(does_not)


@pytest.mark.parametrize(
    "question",
    [
        "Hvad siger borgerne om busser?",
        "Hvilke andre foreninger kan vi lære af?",
        "What helps young people when they leave school?",
        "Hvor mange noter nævner stier?",
        "Hvor mange gange bliver stier nævnt?",
        "What do parents who pay for meals say?",
        "Which suggestions to pay less are there?",
        "Hvor langt er arbejdet med stien nået?",
        "Hvem har sagt noget om stien?",
        "Who voted against the path?",
        "Who has to mend the path?",
        "Which ideas are there for the path?",
        "Find alt, hvad der er sagt om hallen, og hvornår den har åbent",
        "What has been said about the pool and how much it costs?",
    ],
)
def test_other_questions_want_none_of_them(question):
    assert wanted_in(question) is None


@pytest.mark.parametrize(
    ("question", "matter"),
    [
        ("Hvor mange noter nævner cykelstien?", "Hvad siges der om cykelstien?"),
        ("På hvor mange møder blev cykelstien nævnt?", "Hvad siges der om cykelstien?"),
        ("Hvor mange borde talte om parkering ved skolen?", "Hvad siges der om parkering ved skolen?"),
        ("hvor mange noter i Tørsted nævner støj", "Hvad siges der i Tørsted om støj?"),
        ("How many notes mention volunteers?", "What is said about volunteers?"),
        ("Hvor ofte nævnes frivillige?", "Hvad siges der om frivillige?"),
        ("Hvor ofte kører bussen?", "Hvor ofte kører bussen?"),
        ("How many times is parking mentioned?", "What is said about parking?"),
        ("I hvor mange noter nævner borgerne busser?", "Hvad siger borgerne om busser?"),
        ("I hvor mange noter siger de ansatte noget om vikarer?", "Hvad siger de ansatte om vikarer?"),
        ("Hvor mange møder taler borgere og politikere om støj?", "Hvad siger borgere og politikere om støj?"),
        ("In how many notes do residents mention the ferry?", "What do residents say about ferry?"),
    ],
)
def test_how_often_something_is_said_is_counted_by_what_is_said_of_it(question, matter):
    assert without_the_count(question) == matter


@pytest.mark.parametrize(
    "question",
    [
        "Hvor mange møder skal der holdes om skolen?",
        "Hvor mange grupper er der?",
        "Hvor mange borgere siger nej?",
        "Hvor mange gange om ugen kører bussen?",
        "Hvor mange noter nævner?",
    ],
)
def test_a_number_that_is_no_count_of_remarks_is_asked_for_as_before(question):
    assert without_the_count(question) == question


def test_that_something_costs_nothing_is_a_price():
    wanted = wanted_in("Hvad koster det at efteruddanne?")
    assert wanted.met_by("Det koster næsten ingenting at efteruddanne")
    assert wanted.met_by("It costs almost nothing")
    assert not wanted.met_by("Det kommer der ingenting ud af")


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("Hvem var referent?", True),
        ("Who kept the minutes?", True),
        ("Hvem skrev høringssvaret?", False),
        ("Hvem skal skrive referat af møderne?", False),
        ("Who took the bus?", False),
        ("Hvad siger referatet om busser?", False),
    ],
)
def test_who_took_the_minutes_is_asked_for(question, asks):
    assert asks_who_wrote(question) is asks


@pytest.mark.parametrize(
    ("question", "matter"),
    [
        ("Hvor mange stemmer fik bump ved skolen?", "bump ved skolen"),
        ("How many votes did the speed bumps get?", "the speed bumps"),
        ("Hvor mange prikker har cykelstien fået?", "cykelstien"),
        ("Hvor mange unge stemte imod forbuddet?", "forbuddet"),
        ("How many voted against the ban?", "the ban"),
        ("Hvor mange borgere stemte?", None),
        ("Hvad stemmer ikke?", None),
    ],
)
def test_votes_are_asked_of_what_was_voted_on(question, matter):
    assert polled_in(question) == matter


@pytest.mark.parametrize(
    "text",
    [
        *("Bump ved skolen (27)", "27 stemmer til bump", "Bump: 27", "27 x bump", "Bump (27 votes)", "For 4, imod 6"),
        *("| Bump ved skolen | 27 |", "| 1 | Bump | 27 |", "Bump\t27", "| Bump | 27 | 4 |"),
    ],
)
def test_a_number_beside_a_thing_counts_its_votes(text):
    assert counts_votes(text)


@pytest.mark.parametrize(
    "text",
    [
        *("Skolen har 27 elever", "Vi er glade for lederen", "I 2027 kommer der bump"),
        *("| 3 | Bump ved skolen |", "| Bump | 2027 |", "| Bump | kl. 27 |", "Bump ved skolen 27"),
    ],
)
def test_other_numbers_count_no_votes(text):
    assert not counts_votes(text)


@pytest.mark.parametrize(
    ("question", "matter"),
    [
        ("Sammenlign Assentoft og Cepheus Park om boliger", "boliger"),
        ("Hvad er forskellen på borgernes og politikernes syn på unge?", "unge"),
        ("Compare citizens and employees on housing", "housing"),
        ("Hvad er forskellen på Assentoft og Hedensted?", None),
        ("Hvad siges der om forskellen på by og land?", None),
    ],
)
def test_a_comparison_is_asked_of_its_matter(question, matter):
    assert compared_on(question) == matter


@pytest.mark.parametrize(
    "question",
    [
        "What do companies think works?",
        "What did the firms say about rent?",
        "What should companies do about employees with a diagnosis?",
    ],
)
def test_what_companies_think_is_no_question_for_their_names(question):
    assert wanted_in(question) is None


@pytest.mark.parametrize(
    ("question", "plain"),
    [
        ("Er belysning blevet drøftet?", "Hvad siges der om belysning?"),
        ("Og blev de små skoler nævnt?", "Hvad siges der om de små skoler?"),
        ("Er der sagt noget om rotter i noterne?", "Hvad siges der om rotter?"),
        ("Is there anything about the music school?", "What is said about the music school?"),
        ("Blev det drøftet?", "Blev det drøftet?"),
        ("Er borgerne tilfredse?", "Er borgerne tilfredse?"),
        ("Is there anything being done about noise?", "Is there anything being done about noise?"),
        ("Er der noget?", "Er der noget?"),
    ],
)
def test_whether_anything_is_said_is_told_by_what_is(question, plain):
    assert without_the_whether(question) == plain


@pytest.mark.parametrize(
    ("question", "one"),
    [
        ("Hvor mange elever går der på skolen?", True),
        ("Og hvad koster hallen?", True),
        ("By what date must they answer?", True),
        ("How long is the wait for a flat?", True),
        ("Hvor mange elever er der, og hvad mangler de?", False),
        ("How much would the plans cost and how long do they last?", False),
        ("What does each of the plans cost?", False),
        ("What do the firms say about how long it takes?", False),
        ("day care opening hours", False),
        ("Hvad siger borgerne om busser?", False),
    ],
)
def test_one_fact_is_asked_for_by_a_question_for_it_alone(question, one):
    assert asks_for_one_fact(question) is one


@pytest.mark.parametrize(
    ("question", "matter"),
    [
        ("How do citizens and politicians differ on volunteering?", "volunteering"),
        ("Hvad siger borgerne modsat politikerne om børn?", "børn"),
        ("Hvad siger borgerne om børn sammenlignet med politikerne?", "børn"),
        ("Er politikere og borgere enige om klima?", "klima"),
        ("Do staff and residents see eye to eye on parking?", "parking"),
        ("Vig sammenlignet med Torsø om busser", "busser"),
        ("Hvad siger borgerne om busser?", None),
    ],
)
def test_what_two_sides_are_compared_on_is_the_matter(question, matter):
    assert sides_compared_on(question) == matter
