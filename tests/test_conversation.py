"""Follow-ups, without a model."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rag.conversation import (
    Turn,
    answering_language,
    begins_anew,
    inherited,
    other_reading,
    shown_before,
    standalone,
    without_limit,
)
from rag.itself import asks_of_itself
from rag.manners import is_courtesy
from rag.retrieval.speakers import read_voices
from rag.types import Reason


def asked(question, *earlier):
    return standalone(question, [Turn(one) for one in earlier])


@pytest.mark.parametrize(
    "question",
    [
        "Hvad siger borgerne om tidlig indsats?",
        "What is said about housing in Randers?",
        "telefontid kommunen",
        "vindmøller",
        "Mere natur i byen",
        "more buses at night",
        "Hvad siger de unge om skoler?",
        "Hvad mener de ansatte om løn?",
        "Tak!",
        "Nej til kunstgræs",
        "Kun én bus om dagen",
        "Flere cykelstier ved skolerne",
        "Hvem skal betale for broen?",
        "Hvor mange møder skal der holdes om broen?",
    ],
)
def test_a_question_that_stands_alone_stays_as_it_is(question):
    assert asked(question, "Hvad mener politikerne om solceller?") == question
    assert asked(question) == question


def test_another_place_takes_the_place_of_the_first():
    found = asked("Og hvad med Cepheus Park?", "Hvad siger borgerne i Assentoft om tidlig indsats?")
    assert "Cepheus Park" in found
    assert "Assentoft" not in found
    assert "tidlig indsats" in found


def test_another_voice_takes_the_place_of_the_first():
    found = asked("and what about the employees?", "What did citizens say about volunteers?")
    assert {reason.value for reason in read_voices(found)[0]} == {"employees"}
    assert "volunteers" in found


def test_another_subject_is_asked_of_the_same_people():
    found = asked("og hvad med de ældre?", "Hvad siger borgerne om unge?")
    assert found == "Hvad siger borgerne om de ældre?"


def test_what_it_points_at_is_put_in_its_place():
    assert "branding" in asked("Hvad siger medarbejderne om det?", "Hvad bliver der sagt om branding?")


def test_what_the_hosts_answer_is_answered_to_whom_was_asked_before():
    earlier = "Hvad mener Vig Menighedsråd om planen?"
    assert (
        standalone("Og hvad svarede forvaltningen dem?", [Turn(earlier)])
        == "Hvad svarede forvaltningen til Vig Menighedsråd?"
    )
    asked = "What does Vig Museum say?"
    assert standalone("And what did the municipality answer?", [Turn(asked)]) == (
        "What did the municipality answer Vig Museum?"
    )
    citizens = standalone("Og hvad svarede kommunen?", [Turn("Hvad siger borgerne om cykelstier?")])
    assert "cykelstier" in citizens
    assert standalone("Hvad svarede forvaltningen om støj?", [Turn(earlier)]) == "Hvad svarede forvaltningen om støj?"


def test_asking_for_more_asks_again():
    assert asked("Sig mere om det", "Hvad siger man om frivillige?") == "Hvad siger man om frivillige?"


@pytest.mark.parametrize(
    ("earlier", "question", "alone"),
    [
        (
            "What does Henrik Lund (V) think about the cut?",
            "And what did he say about companies?",
            "what did Henrik Lund say about companies?",
        ),
        ("Hvad siger Lone Bech om skolen?", "Hvad sagde hun om lyset?", "Hvad sagde Lone Bech om lyset?"),
        ("Hvad siger borgmesteren om skolen?", "Hvad sagde hun om lyset?", "Hvad sagde hun om lyset?"),
    ],
)
def test_he_or_she_is_whom_alone_the_question_before_asked_by_name(earlier, question, alone):
    assert asked(question, earlier) == alone


def test_a_follow_up_of_a_follow_up_goes_back_to_the_first():
    found = asked("og de ældre?", "Hvad siger borgerne om unge?", "og hvad med politikerne?")
    assert {reason.value for reason in read_voices(found)[0]} == {"politicians"}
    assert "ældre" in found


def test_a_follow_up_without_anything_before_it_stays_as_it_is():
    assert asked("og i Assentoft?") == "og i Assentoft?"


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Hvad mener de om skoler?", "Hvad mener borgerne om skoler?"),
        ("hvad siger de?", "Hvad siger borgerne om unge?"),
        ("What do they say about schools?", "What do borgerne say about schools?"),
        ("er politikerne enige?", "Hvad siger politikerne om unge?"),
        ("do politicians agree?", "Hvad siger politicians om unge?"),
        ("Hvad siger politikerne?", "Hvad siger politikerne om unge?"),
        ("hvorfor?", "Hvad siger borgerne om unge?"),
        ("Anything else?", "Hvad siger borgerne om unge?"),
        ("Kan du uddybe?", "Hvad siger borgerne om unge?"),
        ("Hvor mange?", "Hvor mange? Hvad siger borgerne om unge?"),
        ("Hvem sagde det?", "Hvad siger borgerne om unge?"),
    ],
)
def test_a_question_that_leans_on_the_one_before_takes_what_it_lacks_from_it(question, found):
    assert asked(question, "Hvad siger borgerne om unge?") == found


@pytest.mark.parametrize(
    ("earlier", "question", "became"),
    [
        (
            "Hvad vil Boligselskabet Ådalen bygge?",
            "Og hvad siger de om Vester Bjerre?",
            "hvad siger Boligselskabet Ådalen om Vester Bjerre?",
        ),
        ("Hvad siger Maja Lund om bussen?", "Hvad mener de om skatten?", "Hvad mener Maja Lund om skatten?"),
        ("What does Vig Rotary want?", "And what do they say about fees?", "what do Vig Rotary say about fees?"),
        ("Hvad koster en bolig i Vig?", "Og hvad siger de om skatten?", "hvad siger de om skatten?"),
    ],
)
def test_they_are_whom_the_question_before_named_as_saying_or_wanting_something(earlier, question, became):
    assert asked(question, earlier) == became


@pytest.mark.parametrize(
    ("question", "became", "language"),
    [
        ("what about the young?", "Hvad siger borgerne om the young?", "en"),
        ("Og hvad med politikerne?", "What did politikerne say about housing?", "da"),
        ("Assentoft?", "What did citizens say about housing in Assentoft?", "en"),
        ("Assentoft?", "Hvad siger borgerne i Assentoft om boliger?", "da"),
    ],
)
def test_the_answer_is_in_the_language_of_the_follow_up_where_that_tells(question, became, language):
    assert answering_language(question, became) == language


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_two_texts_make_a_question_and_an_empty_past_changes_nothing(question, earlier):
    assert isinstance(asked(question, earlier), str)
    assert asked(question, "") == question.strip()


@pytest.mark.parametrize(
    "question", ["Hvem sagde det?", "And who said that?", "og hvem siger det", "who thinks so?", "Hvor blev det sagt?"]
)
def test_who_said_it_stands_in_the_answer_to_the_same_question(question):
    assert asked(question, "Vil nogen flytte?") == "Vil nogen flytte?"


@pytest.mark.parametrize(
    ("question", "language"),
    [("på engelsk", "en"), ("Kan du svare på engelsk?", "en"), ("in English, please", "en"), ("Og nu på dansk", "da")],
)
def test_the_same_answer_can_be_had_in_the_other_language(question, language):
    before = "Hvad siger borgerne om unge?" if language == "en" else "What do citizens say about the young?"
    assert asked(question, before) == before
    assert answering_language(question, before) == language


def test_what_is_about_english_is_no_change_of_language():
    question = "Hvad siger borgerne om undervisning på engelsk?"
    assert asked(question, "Hvad siger borgerne om unge?") == question


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("Mere om det første", "Byg en sti"),
        ("more about the second one", "Sæt farten ned"),
        ("fortæl mig mere om nr. 2", "Sæt farten ned"),
        ("sig mere om det sidste", "Sæt farten ned"),
    ],
)
def test_more_about_a_quote_asks_about_its_words(question, quote):
    turn = Turn("Hvad siges der om trafik?", "Fundet i 1 af 1 note.\n“Byg en sti” [1]\n“Sæt farten\nned” [2]")
    assert standalone(question, [turn]) == quote


def test_more_about_a_quote_that_is_not_there_asks_again():
    turn = Turn("Hvad siges der om trafik?", "“Byg en sti” [1]")
    assert standalone("Mere om det tredje", [turn]) == "Hvad siges der om trafik?"


@pytest.mark.parametrize(
    ("earlier", "question", "alone"),
    [
        (
            "Hvad er problemet med rute 114 ved skolen?",
            "Og hvornår bliver det løst?",
            "hvornår bliver det løst? (problemet med rute 114 ved skolen)",
        ),
        (
            "Hvor mange står på venteliste til Ring Hjem?",
            "Og hvad mangler der så?",
            "hvad mangler der så? (står på venteliste til Ring Hjem)",
        ),
        (
            "What problems do residents have with getting around?",
            "And what would help?",
            "what would help? (residents have with getting around)",
        ),
        ("What did citizens in Assentoft say about housing?", "And about businesses?", None),
    ],
)
def test_a_question_that_asks_more_of_the_same_keeps_the_matter_and_not_the_kind_of_answer(earlier, question, alone):
    expected = alone or "What did citizens in Assentoft say about businesses?"
    assert standalone(question, [Turn(earlier)]) == expected


@pytest.mark.parametrize(
    ("earlier", "followed_by", "found"),
    [
        ("What do staff say about food?", "And the parents?", "What do parents say about food?"),
        ("Hvad siger medarbejderne om maden?", "Og forældrene?", "Hvad siger forældrene om maden?"),
        ("Hvad sagde Jens Kolbæk?", "og Karen Hvidtfeldt?", "Hvad sagde Karen Hvidtfeldt?"),
        ("What is said about parking?", "what about Strandby?", "What is said about parking (in Strandby)?"),
        ("Hvad mener borgerne om møllerne?", "Er der nogen der er uenige?", "Er der nogen der er uenige (møllerne)?"),
        (
            "What do residents think about wind turbines?",
            "Does anyone disagree?",
            "Does anyone disagree (wind turbines)?",
        ),
        ("Hvad fungerer ikke i Tørsted?", "og hvad fungerer?", "hvad fungerer? (i Tørsted)"),
        ("What do residents want?", "Does anyone disagree?", "Does anyone disagree?"),
        ("Vil borgerne flytte biblioteket?", "Er nogen uenige?", "Er nogen uenige (Vil flytte biblioteket)?"),
        (
            "What do the employees say about shifts?",
            "And what did they suggest?",
            "what did employees suggest about shifts?",
        ),
        (
            "What do the employees in the museum group struggle with?",
            "And what did they suggest?",
            "what did employees suggest in the museum group?",
        ),
        ("Hvad siger borgerne om bussen?", "Og hvad siger de om politikerne?", "hvad siger borgerne om politikerne?"),
        ("Hvad siger ungerådet om bus?", "Og hvad siger de om politikerne?", "hvad siger ungerådet om politikerne?"),
        ("Hvad sagde gruppe 3 om ensomhed?", "og gruppe 2?", "Hvad sagde gruppe 2 om ensomhed?"),
        ("Hvad siges der om støj?", "hvad med bord 4", "Hvad siges der om støj (bord 4)?"),
        ("Hvad sagde gruppe 3?", "hvad mener de om støj?", "hvad mener gruppe 3 om støj?"),
        ("Hvad siger borgerne om støj?", "og hvad siger gruppe 4 om det?", "hvad siger gruppe 4 om støj?"),
        ("Hvad siger borgerne om støj?", "Og hvad sagde Vig om det?", "hvad sagde Vig om støj?"),
        ("Hvad siger Vigs politikere om støj?", "hvad med Randers?", "Hvad siger Randers' politikere om støj?"),
        ("Hvad siger Fatima om støj?", "og Jonas?", "Hvad siger Jonas om støj?"),
        ("What does Vig say about noise?", "and Assens?", "What does Assens say about noise?"),
        (
            "Er der forslag til at dæmpe støjen?",
            "Hvad koster det?",
            "Hvad koster forslag til at dæmpe støjen?",
        ),
        (
            "What do citizens in Vig want for old people?",
            "Anything on housing?",
            "housing (in Vig) (according to citizens)?",
        ),
    ],
)
def test_groups_names_and_agreement_are_asked_of_the_same_matter(earlier, followed_by, found):
    assert asked(followed_by, earlier) == found


@pytest.mark.parametrize(
    ("earlier", "question", "found"),
    [
        ("parkering på Torvet", "og hvad med Tørsted?", "parkering i Tørsted"),
        ("parkering i Tørsted", "og på Torvet?", "parkering på Torvet"),
        ("støj fra Havnen", "og Tørsted?", "støj fra Tørsted"),
    ],
)
def test_another_place_brings_what_stands_before_it(earlier, question, found):
    assert asked(question, earlier) == found


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("nej, jeg mente skolen", "Hvad siger borgerne om skolen?"),
        ("I meant the school", "What do citizens say about the school?"),
        ("Nej, skolen", "Hvad siger borgerne om skolen?"),
        ("kun politikerne", "Hvad siger politikerne om broen?"),
        ("only in Tørsted", "Hvad siger borgerne om broen (i Tørsted)?"),
        ("og om skolen?", "Hvad siger borgerne om skolen?"),
        ("og foreningerne?", "Hvad siger foreningerne om broen?"),
        ("hvad med foreningerne", "Hvad siger foreningerne om broen?"),
    ],
)
def test_a_correction_changes_what_it_names(question, found):
    assert asked(question, "Hvad siger borgerne om broen?") == found


@pytest.mark.parametrize(
    "question",
    [
        *("flere", "vis flere citater", "kort", "shorter please", "opsummer", "er det rigtigt?", "is that true?"),
        *("who?", "hvem foreslog det?", "hvor mange ønsker det?", "How many people want that?", "hvilke noter?"),
        *("how many notes mention it?", "which groups said that?", "hvornår var det?", "Hvor står det?"),
    ],
)
def test_what_the_same_quotes_answer_asks_the_same_again(question):
    assert asked(question, "Hvad siger borgerne om broen?") == "Hvad siger borgerne om broen?"


def test_follow_ups_of_follow_ups_do_not_pile_up():
    first = "Hvad siger man om frivillige?"
    assert asked("hvor mange ønsker det?", first, "hvem foreslog det?") == first
    assert asked("hvor meget?", first, "hvor mange?") == f"hvor meget? {first}"
    assert asked("og hvem betaler?", "Hvad er problemet med broen?", "Og hvornår bliver det løst?") == (
        "hvem betaler? (problemet med broen)"
    )
    assert asked("hvem bestemmer det?", "hvad koster broen?") == "hvem bestemmer broen?"


def test_a_subject_is_added_to_a_question_that_had_none():
    assert asked("noget om støj?", "Hvad blev der sagt i Tørsted?") == "Hvad blev der sagt i Tørsted om støj?"
    assert asked("and about noise?", "What did citizens say?") == "What did citizens say about noise?"


@pytest.mark.parametrize(
    "text",
    ["tak", "Mange tak!", "Tak for hjælpen", "thanks", "Thank you very much", "ok", "Hej", "ok tak", "hello there"],
)
def test_thanks_and_greetings_ask_nothing_and_are_passed_over(text):
    assert is_courtesy(text)
    assert asked("og politikerne?", "Hvad siger borgerne om broen?", text) == "Hvad siger politikerne om broen?"


@pytest.mark.parametrize("text", ["tak for mad i skolen", "på engelsk tak", "super cykelsti", "", "?", "mange", "det"])
def test_what_names_anything_is_no_courtesy(text):
    assert not is_courtesy(text)


@pytest.mark.parametrize(
    ("question", "bare"),
    [
        ("Hej, hvad siger borgerne om broen?", "hvad siger borgerne om broen?"),
        ("Hi what is said about the bridge?", "what is said about the bridge?"),
        ("Ok, hvad siger borgerne om broen? Tak", "hvad siger borgerne om broen?"),
        ("tak for mad i skolen", "tak for mad i skolen"),
    ],
)
def test_courtesy_is_taken_off_a_question(question, bare):
    assert asked(question).rstrip("?") == bare.rstrip("?")


@pytest.mark.parametrize(
    ("question", "language"), [("more", "en"), ("why?", "en"), ("hvorfor", "da"), ("Tørsted", "da"), ("flere", "da")]
)
def test_a_follow_up_of_one_word_is_in_the_language_of_that_word(question, language):
    assert answering_language(question, "Hvad siger borgerne om broen?") == language


@pytest.mark.parametrize(
    ("earlier", "question", "full"),
    [
        ("Hvor blev bymødet holdt?", "Og hvornår var det?", "hvornår var bymødet holdt?"),
        ("Hvem deltog i bymødet?", "Hvornår var det?", "Hvornår var bymødet?"),
        ("Where was the staff meeting held?", "and when was it?", "when was the staff meeting held?"),
        ("Hvad sagde de om busser på bymødet?", "Og på skolemødet?", "Hvad sagde de om busser på skolemødet?"),
        (
            "What did they say about buses at the town meeting?",
            "What about the staff meeting?",
            "What did they say about buses at the staff meeting?",
        ),
        ("Hvad sagde de om busser i øvelse 1?", "Og øvelse 2?", "Hvad sagde de om busser i øvelse 2?"),
        ("Hvad blev der sagt om busser?", "Og i gruppe 2?", "Hvad blev der sagt om busser (i gruppe 2)?"),
        ("Hvad siger borgerne om busser?", "Nej, hvad siger byrådet om skat?", "hvad siger byrådet om skat?"),
        ("Hvad siger borgerne om busser?", "Nej, hvad med skolerne?", "Hvad siger borgerne om skolerne?"),
        ("What do citizens say about buses?", "No, about schools", "What do citizens say about schools?"),
        ("Hvad siger borgerne om busser?", "nej, skolen", "Hvad siger borgerne om skolen?"),
        ("Hvad siger borgerne om busser?", "Og andet?", "Hvad siger borgerne om busser?"),
        ("Hvad siger borgerne om busser?", "Noget om byrådet?", "Hvad siger borgerne om byrådet?"),
        ("Hvad siger borgerne om busser?", "Hvor mange politikere mente det?", "Hvad siger politikere om busser?"),
        ("Hvad siger borgerne om busser?", "Hvem oplever det?", "Hvem oplever busser?"),
    ],
)
def test_meetings_exercises_and_refusals_change_what_they_name_and_nothing_else(earlier, question, full):
    assert standalone(question, [Turn(earlier)]) == full


@pytest.mark.parametrize(
    "question",
    [
        "Hvor mange gange skal forældre sige det samme til kommunen?",
        "How many times do citizens have to say the same thing to caseworkers?",
        "Hvordan siger vi frivillige tak?",
    ],
)
def test_how_often_people_must_say_something_is_a_question_of_its_own(question):
    assert standalone(question, []) == question


def test_a_quote_is_told_from_the_quote_marks_of_what_the_one_before_it_hangs_under():
    told = "Fundet i 1 af 1 note.\n“Byg en sti” [1] (under “Trafik”)\n“Sæt farten ned” [2]"
    assert standalone("mere om nr. 2", [Turn("Hvad siges der om trafik?", told)]) == "Sæt farten ned"


MORE = [Turn("Hvad siges der om trafik?", "Fundet.\n“Byg en sti” [1]\n“Sæt farten\nned” [2]")]


@pytest.mark.parametrize("question", ["flere", "more", "Er der andet?", "Vis mig flere citater", "uddyb"])
def test_who_asks_for_more_is_not_given_the_same_again(question):
    assert shown_before(question, MORE) == ("Byg en sti", "Sæt farten ned")


def test_each_time_more_is_asked_for_nothing_of_all_that_was_shown_is_given_again():
    turns = [*MORE, Turn("flere", "Flere.\n“Luk vejen” [1]"), Turn("tak")]
    assert shown_before("flere", turns) == ("Byg en sti", "Sæt farten ned", "Luk vejen")


def test_the_same_in_another_language_is_the_same():
    assert shown_before("på engelsk", MORE) == ()
    assert shown_before("på engelsk", [*MORE, Turn("flere", "Flere.\n“Luk vejen” [1]")]) == (
        "Byg en sti",
        "Sæt farten ned",
    )


def test_more_about_a_quote_is_more_than_that_quote():
    assert shown_before("mere om det første", MORE) == ("Byg en sti",)


@pytest.mark.parametrize("question", ["Hvad siger borgerne om skoler?", "Og i Assentoft?", "Tak!"])
def test_who_asks_something_else_may_be_given_what_was_shown(question):
    assert shown_before(question, MORE) == ()
    assert shown_before(question, [*MORE, Turn("flere", "Flere.\n“Luk vejen” [1]")]) == ()


@pytest.mark.parametrize(
    ("question", "full"),
    [
        ("og hvad med assentoft", "hvad siger borgerne i Assentoft om unge"),
        ("assentoft?", "hvad siger borgerne i Assentoft om unge"),
        ("kun i assentoft", "hvad siger borgerne i Assentoft om unge"),
        ("gruppe 2?", "hvad siger borgerne i Hedensted om unge (gruppe 2)?"),
        ("mere om skoler", "hvad siger borgerne i Hedensted om skoler?"),
        ("Fortæl mig mere om skoler", "hvad siger borgerne i Hedensted om skoler?"),
        ("hvad siger politikerne i assentoft om skat", "hvad siger politikerne i Assentoft om skat"),
    ],
)
def test_a_known_place_needs_no_capital_and_no_and(question, full):
    turns = [Turn("hvad siger borgerne i hedensted om unge")]
    assert standalone(question, turns, places=("Assentoft", "Hedensted")) == full


def test_who_said_it_means_what_was_quoted_and_not_that_there_is_no_more():
    turns = [*MORE, Turn("flere", "Der er ikke flere citater.")]
    assert shown_before("hvem sagde det?", turns) == ()


@pytest.mark.parametrize(
    ("question", "full"),
    [
        ("er de enige?", "er de enige (får vi flere i arbejde)?"),
        ("in assentoft only", "hvordan får vi flere i arbejde (ifølge politikerne) (i Assentoft)?"),
    ],
)
def test_whom_a_follow_up_was_asked_of_leaves_no_empty_brackets(question, full):
    turns = [Turn("hvordan får vi flere i arbejde"), Turn("og politikerne?")]
    assert standalone(question, turns, places=("Assentoft",)) == full


def test_a_no_needs_no_comma_before_another_subject():
    assert asked("nej om idræt", "er der noget om kultur") == "Hvad siges der om idræt?"


@pytest.mark.parametrize("question", ["Hvad siges der om IT?", "Hvad siger de om MED?"])
def test_an_abbreviation_is_neither_a_pronoun_nor_empty(question):
    assert standalone(question, [Turn("Hvad siges der om sygefravær?")]) == question


@pytest.mark.parametrize(
    ("question", "earlier", "full"),
    [
        ("og foreningerne?", "Hvad siger ungerådet om busser?", "Hvad siger foreningerne om busser?"),
        ("og ungerådet?", "Hvad siger borgerne om busser?", "Hvad siger ungerådet om busser?"),
        ("Hvad med MED-udvalget?", "Hvad siger borgerne om busser?", "Hvad siger MED-udvalget om busser?"),
        ("og ungerådet?", "Hvad siges om ældrerådet?", "Hvad siges om ungerådet?"),
    ],
)
def test_a_body_may_be_the_next_to_speak(question, earlier, full):
    assert standalone(question, [Turn(earlier)]) == full


@pytest.mark.parametrize("question", ["Hvem er du?", "What can you do?", "???", "Hvad handler noterne om?"])
def test_what_no_note_answers_and_what_asks_of_all_follow_nothing(question):
    assert standalone(question, [Turn("Hvad siger borgerne om busser?")]) == question


def test_after_a_question_to_the_assistant_a_follow_up_is_of_what_stood_before_it():
    history = [Turn("Hvad siger borgerne om busser?"), Turn("Er du en robot?")]
    assert standalone("flere", history) == "Hvad siger borgerne om busser?"


@pytest.mark.parametrize("question", ["Hvad kan du?", "Kan du hjælpe mig?", "Hvilke noter har du?", "Are you a robot?"])
def test_a_question_to_the_assistant_is_known(question):
    assert asks_of_itself(question)


@pytest.mark.parametrize("question", ["Hvad kan kommunen gøre?", "Kan du hjælpe mig med unge?", "Hvordan virker det?"])
def test_a_question_of_the_matter_is_none_to_the_assistant(question):
    assert not asks_of_itself(question)


def test_only_the_group_of_a_question_for_one_stands_beside_the_earlier():
    history = [Turn("Hvad siger borgerne om busser?")]
    assert standalone("Hvad sagde gruppe 9?", history) == "Hvad siger borgerne om busser (gruppe 9)?"


@pytest.mark.parametrize("question", ["kan du sige det kortere?", "Kan du gøre det kortere?", "sig det kort"])
def test_shorter_is_the_same_again(question):
    assert standalone(question, [Turn("Hvad siger borgerne om busser?")]) == "Hvad siger borgerne om busser?"


@pytest.mark.parametrize(
    ("question", "earlier", "full"),
    [
        ("er der nogen imod?", "Hvad siger borgerne om broen?", "er der nogen imod (broen)?"),
        ("Hvem er for?", "Hvad siges der om broen?", "Hvem er for (broen)?"),
        ("og hvad mangler borgerne?", "Hvad mangler medarbejderne?", "hvad mangler borgerne?"),
        ("Hvad med SFO?", "Hvad siger borgerne om skolen?", "Hvad siger borgerne om SFO?"),
        ("Hvad mener Krag om det?", "Hvad siger Toft?", "Hvad mener Krag?"),
        ("Hvad mener Krag om det?", "Hvad siger Toft om broen?", "Hvad mener Krag om broen?"),
    ],
)
def test_sides_speakers_and_abbreviations_take_what_they_need_of_the_earlier(question, earlier, full):
    assert standalone(question, [Turn(earlier)]) == full


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("hvad foreslog de?", "hvad foreslog borgerne om unge?"),
        ("Hvad er de bekymrede for?", "Hvad er borgerne bekymrede for om unge?"),
        ("hvad er problemet?", "hvad er problemet om unge (ifølge borgerne)?"),
        ("Hvad fungerer godt?", "Hvad fungerer godt om unge (ifølge borgerne)?"),
        ("og ulemperne?", "Hvad er ulemperne om unge (ifølge borgerne)?"),
        ("what would help?", "what would help om unge (ifølge borgerne)?"),
        ("Hvad ønsker politikerne?", "Hvad ønsker politikerne om unge?"),
        ("Hvad blev der besluttet?", "Hvad blev der besluttet om unge?"),
        ("Er det også et problem i Assentoft?", "Er det også et problem om unge (i Assentoft) (ifølge borgerne)?"),
    ],
)
def test_a_side_is_asked_of_the_matter_before_it(question, found):
    assert asked(question, "Hvad siger borgerne om unge?") == found


@pytest.mark.parametrize(
    ("earlier", "question", "found"),
    [
        ("What did citizens say about housing?", "what did they suggest?", "what did citizens suggest about housing?"),
        ("What is said about parking?", "any suggestions?", "any suggestions about parking?"),
        (
            "Hvad siger borgerne i Assentoft om unge?",
            "hvad foreslog de?",
            "hvad foreslog borgerne i Assentoft om unge?",
        ),
        ("Hvad er fordelene ved vindmøller?", "og ulemperne?", "Hvad er ulemperne ved vindmøller?"),
        ("Hvad siger borgerne?", "hvad foreslog de?", "hvad foreslog borgerne?"),
    ],
)
def test_the_matter_of_a_side_is_all_that_was_asked_but_who_and_which_side(earlier, question, found):
    assert asked(question, earlier) == found


@pytest.mark.parametrize(
    "question",
    [
        *("Hvad er politikerne bekymrede for?", "Hvad er problemet med parkering?", "What works well in Hedensted?"),
        "Er de bekymrede forældre blevet hørt?",
    ],
)
def test_a_side_of_speakers_a_matter_or_a_place_of_its_own_is_a_question_of_its_own(question):
    assert asked(question, "Hvad siges der om unge?") == question


def test_a_side_of_a_side_is_of_the_same_matter():
    found = asked("hvad er de glade for?", "Hvad siger borgerne om unge?", "hvad er problemet?")
    assert found == "hvad er borgerne glade for om unge?"


@pytest.mark.parametrize(
    "question", ["Giv et eksempel", "Hvad er det vigtigste?", "hvorfor er det vigtigt?", "what is most important?"]
)
def test_what_names_neither_matter_nor_side_asks_the_same_again(question):
    assert asked(question, "Hvad siger borgerne om unge?") == "Hvad siger borgerne om unge?"


@pytest.mark.parametrize(
    ("question", "voices"),
    [
        ("did the politicians respond?", {"politicians"}),
        ("Hvad siger andre?", {"stakeholders", "employees", "politicians"}),
        ("what do others say?", {"stakeholders", "employees", "politicians"}),
        ("Er der andre, der siger det samme?", {"stakeholders", "employees", "politicians"}),
        ("who else says so?", {"stakeholders", "employees", "politicians"}),
        ("gælder det også medarbejderne?", {"employees"}),
        ("Er det også sandt for politikerne?", {"politicians"}),
        ("does it also apply to stakeholders?", {"stakeholders"}),
        ("Sammenlign med medarbejderne", {"citizens", "employees"}),
        ("compare with the employees", {"citizens", "employees"}),
    ],
)
def test_others_are_asked_about_the_same(question, voices):
    found = asked(question, "What did citizens say about housing?")
    assert {reason.value for reason in read_voices(found)[0]} == voices
    assert "about housing" in found


def test_the_same_in_another_place_limits_the_question():
    found = asked("Gælder det også i Hedensted?", "Hvad siger borgerne i Assentoft om unge?")
    assert found == "Hvad siger borgerne i Hedensted om unge?"


def test_an_and_before_a_question_about_something_else_brings_nothing_of_the_earlier():
    found = asked("Og hvad siger politikerne om skat?", "Hvad siger borgerne om broen?")
    assert found == "hvad siger politikerne om skat?"


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("hvad med unge?", "Hvad siger borgerne om unge?"),
        ("and young people?", "What do citizens say about young people?"),
        ("og forældrene?", "Hvad siger borgerne om forældrene?"),
        ("hvad så i Assentoft?", "Hvad siger borgerne om broen (i Assentoft)?"),
        ("og hvad så?", "Hvad siger borgerne om broen?"),
    ],
)
def test_a_group_among_those_who_were_asked_is_the_next_matter(question, found):
    assert asked(question, "Hvad siger borgerne om broen?") == found


def test_a_group_that_may_speak_may_also_be_the_next_matter():
    earlier = [Turn("Hvad siger borgerne om broen?")]
    assert standalone("og hvad med erhvervslivet?", earlier) == "Hvad siger erhvervslivet om broen?"
    assert other_reading("og hvad med erhvervslivet?", earlier) == "Hvad siger borgerne om erhvervslivet?"
    assert other_reading("og politikerne?", earlier) is None


def test_the_next_matter_is_asked_about_in_the_same_place():
    assert (
        asked("og hvad med vejene?", "Hvad siges der om skoler i Assentoft?")
        == "Hvad siges der om vejene (i Assentoft)?"
    )


@pytest.mark.parametrize("question", ["anyone against?", "nogen imod?", "anybody who disagrees?", "who is against it?"])
def test_whether_anybody_is_against_it_names_what(question):
    assert "broen" in asked(question, "Hvad siger borgerne om broen?")
    assert "borgerne" not in asked(question, "Hvad siger borgerne om broen?")


@pytest.mark.parametrize("question", ["vis alle", "show the rest", "vis resten", "er det alt?"])
def test_all_of_them_are_those_that_were_not_shown(question):
    turn = Turn("Hvad siger man om frivillige?", "“Giv tid” [1]\n“Giv plads” [2]", folded=(2,))
    assert standalone(question, [turn]) == "Hvad siger man om frivillige?"
    assert shown_before(question, [turn]) == ("Giv tid",)


def test_a_quote_that_stood_folded_was_not_shown_until_it_comes():
    first = Turn("Hvad siger man om frivillige?", "“Giv tid” [1]\n“Giv plads” [2]", folded=(2,))
    second = Turn("vis mere", "“Giv plads” [1]")
    assert shown_before("vis mere", [first, second]) == ("Giv tid", "Giv plads")


@pytest.mark.parametrize(
    "question",
    [
        "hvor var det?",
        "hvornår var det?",
        "hvornår var det møde?",
        "Hvilket møde var det?",
        "På hvilken dato?",
        "which date was that?",
    ],
)
def test_where_and_when_it_was_said_stands_in_the_answer_to_the_same_question(question):
    assert asked(question, "Vil nogen flytte?") == "Vil nogen flytte?"


@pytest.mark.parametrize(
    "question", ["kan du forklare [2]", "uddyb det andet", "hvad betyder nr. 2?", "what does [2] mean?"]
)
def test_a_quote_is_explained_by_what_else_is_said_of_it(question):
    turn = Turn("Hvad siges der om trafik?", "Fundet i 1 af 1 note.\n“Byg en sti” [1]\n“Sæt farten\nned” [2]")
    assert standalone(question, [turn]) == "Sæt farten ned"


def test_what_was_shown_near_has_a_number_too():
    turn = Turn("Hvad koster en bro?", "Noterne svarer ikke på dette.", near=((1, "Byg en\nbro"),))
    assert standalone("uddyb den første", [turn]) == "Byg en bro"


def test_a_follow_up_follows_what_the_one_before_became():
    turns = [
        Turn("Hvad siger borgerne om broen?"),
        Turn("og erhvervslivet?", became="Hvad siger borgerne om erhvervslivet?"),
    ]
    assert standalone("og politikerne?", turns) == "Hvad siger politikerne om erhvervslivet?"


def test_limits_of_earlier_turns_are_told_the_oldest_first():
    place, voice = Reason("place", "Randers", "Randers"), Reason("voice", "politicians", "politikerne")
    turns = [Turn("Hvad siger borgerne om broen?"), Turn("og i Randers?"), Turn("og politikerne?")]
    assert inherited([voice, place], "hvem sagde det?", turns) == [place, voice]
    assert inherited([voice, place], "og politikerne?", turns[:2]) == [place]
    assert inherited([voice, place], "Hvad siger politikerne i Randers?", ()) == []
    spelling = Reason("spelling", "frivillighed", "frivilighed")
    assert inherited([voice, spelling], "og hvad mere?", [Turn("Hvad siger borgerne om frivilighed?")]) == [voice]


@pytest.mark.parametrize(
    ("question", "full"),
    [
        ("Glem det. Hvad siger de om natur?", "Hvad siger de om natur?"),
        ("glem det hvad siger de om natur?", "hvad siger de om natur?"),
        ("Nyt spørgsmål: hvad siger de om natur?", "hvad siger de om natur?"),
        ("Jeg har et andet spørgsmål. Hvad siger de om natur?", "Hvad siger de om natur?"),
        ("Noget helt andet: natur", "natur"),
        ("Lad os tale om noget andet. Natur?", "Natur?"),
        ("Forget that. What do they say about nature?", "What do they say about nature?"),
        ("Never mind, what do they say about nature?", "what do they say about nature?"),
        ("On another note, nature?", "nature?"),
        ("Start over. Nature?", "Nature?"),
    ],
)
def test_what_begins_anew_takes_nothing_of_what_was_before(question, full):
    history = [Turn("Hvad siger borgerne i Assentoft om unge?")]
    assert standalone(question, history) == full
    assert standalone(question, ()) == full
    assert asked("og om vand?", "Hvad siger borgerne i Assentoft om unge?", "Glem det") == "og om vand?"


@pytest.mark.parametrize(
    "question", ["Noget andet?", "Er der andet?", "En ny skole: hvad siger de?", "Glem det ikke", "Another school"]
)
def test_what_only_asks_for_other_things_does_not_begin_anew(question):
    assert not begins_anew(question)


CITIZENS_OF_VIG = "Hvad siger borgerne i Vig om unge?"


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("og politikerne i Tørsted?", "Hvad siger politikerne i Tørsted om unge?"),
        ("hvad med politikerne fra Tørsted?", "Hvad siger politikerne i Tørsted om unge?"),
        ("og fra politikerne i Tørsted?", "Hvad siger politikerne i Tørsted om unge?"),
        ("og i Tørsted blandt politikerne?", "Hvad siger politikerne i Tørsted om unge?"),
        ("politikerne i Tørsted?", "Hvad siger politikerne i Tørsted om unge?"),
        ("hvad siger politikerne i Tørsted?", "Hvad siger politikerne i Tørsted om unge?"),
        ("hvad mener politikerne i Tørsted om det?", "Hvad siger politikerne i Tørsted om unge?"),
        ("er politikerne i Tørsted enige?", "Hvad siger politikerne i Tørsted om unge?"),
        ("nævner politikerne i Tørsted det?", "Hvad siger politikerne i Tørsted om unge?"),
        ("hvad siger de om det i Tørsted?", "Hvad siger borgerne i Tørsted om unge?"),
        ("what do they say about it in Tørsted?", "Hvad siger borgerne i Tørsted om unge?"),
        ("og politikerne om skat?", "Hvad siger politikerne i Vig om skat?"),
        ("og politikerne i Tørsted om skat?", "Hvad siger politikerne i Tørsted om skat?"),
        ("og om skat i Tørsted?", "Hvad siger borgerne i Tørsted om skat?"),
        ("og medarbejderne i gruppe 2?", "Hvad siger medarbejderne i Vig om unge (i gruppe 2)?"),
        ("og medarbejderne i maj 2025?", "Hvad siger medarbejderne i Vig om unge (i maj 2025)?"),
        ("og politikerne på visionsmødet?", "Hvad siger politikerne i Vig om unge (på visionsmødet)?"),
        ("og politikerne og medarbejderne?", "Hvad siger politikerne og medarbejderne i Vig om unge?"),
        ("og medarbejderne på rådhuset?", "Hvad siger medarbejderne i Vig om unge (på rådhuset)?"),
        ("og de ældre i Tørsted?", "Hvad siger borgerne i Tørsted om ældre?"),
        ("og medarbejderne, hvad siger de?", "Hvad siger medarbejderne i Vig om unge?"),
    ],
)
def test_each_of_voice_place_time_and_matter_is_replaced_where_it_is_named_and_kept_otherwise(question, found):
    assert asked(question, CITIZENS_OF_VIG) == found


def test_two_voices_make_room_for_one_and_a_time_for_another():
    assert asked("og medarbejderne i Vig?", "Hvad siger borgerne og politikerne om bus?") == (
        "Hvad siger medarbejderne om bus (i Vig)?"
    )
    assert (
        asked("og i juni 2025?", "Hvad siger borgerne i maj 2025 om bus?") == "Hvad siger borgerne i juni 2025 om bus?"
    )
    assert asked("og politikerne den 2. maj?", "Hvad siger borgerne om bus (i gruppe 2)?") == (
        "Hvad siger politikerne om bus (i gruppe 2) (den 2. maj)?"
    )


@pytest.mark.parametrize(
    "question",
    [
        "Hvilke styrker ser medarbejderne i Tørsted?",
        "Hvad siger politikerne i Tørsted om skat?",
        "Hvad ønsker politikerne i Tørsted?",
        "Hvad blev der sagt i Tørsted?",
    ],
)
def test_a_question_with_a_matter_of_its_own_is_asked_of_nothing_else(question):
    assert asked(question, CITIZENS_OF_VIG) == question


@pytest.mark.parametrize(
    "question",
    [
        *(
            "vis kun politikerne",
            "vis mig kun politikerne",
            "jeg vil kun se politikerne",
            "begræns det til politikerne",
        ),
        *("kan du vise det fra politikerne?", "fokuser på politikerne", "kan du nøjes med politikerne?"),
        *("show only the politicians", "limit it to the politicians", "could you just show politicians"),
    ],
)
def test_who_wants_to_see_only_some_is_asked_of_these(question):
    found = asked(question, "Hvad siger borgerne om broen?")
    assert {reason.value for reason in read_voices(found)[0]} == {"politicians"}
    assert "om broen" in found


def test_who_wants_to_see_only_a_place_or_a_voice_there_is_asked_so():
    assert asked("vis kun det fra Vig", "Hvad siges der om broen?") == "Hvad siges der om broen (i Vig)?"
    assert asked("vis kun dem i Vig", "Hvad siger borgerne om broen?") == "Hvad siger borgerne om broen (i Vig)?"
    assert asked("se på skolerne", "Hvad siger borgerne om broen?") == "se på skolerne"


@pytest.mark.parametrize(
    "question",
    ["hvad sagde de ellers der?", "hvad blev der ellers sagt?", "hvad siger de ellers?", "what else did they say?"],
)
def test_what_else_was_said_is_what_was_not_shown(question):
    assert asked(question, "Hvad siger borgerne om broen?") == "Hvad siger borgerne om broen?"
    assert shown_before(question, MORE)


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Lav et referat af bymødet", "Opsummer bymødet"),
        ("Kan du skrive et kort resumé af bymødet?", "Opsummer bymødet"),
        ("Hvad kom der ud af bymødet?", "Opsummer bymødet"),
        ("Hvad var resultatet af bymødet?", "Opsummer bymødet"),
        ("What came out of the town meeting?", "Summarise the town meeting"),
        ("Write a summary of the town meeting", "Summarise the town meeting"),
        ("Hvad kom der ud af loven?", "Hvad kom der ud af loven?"),
    ],
)
def test_minutes_of_a_meeting_are_the_meeting_in_short(question, found):
    assert asked(question) == asked(question, "Hvad siger borgerne om broen?") == found


@pytest.mark.parametrize(
    "question",
    [
        *("lav et oplæg", "kan du lave et oplæg til udvalget om det?", "forkort svaret", "hvorfor mener de det?"),
        *("hvilken er vigtigst?", "oversæt citaterne", "kan du lave en tabel?", "explain it in simple terms"),
        *("export this", "why is that?", "put it in a table", "prioritise them", "lav et notat om det"),
    ],
)
def test_a_wish_is_of_the_same_answer(question):
    assert asked(question, "Hvad siger borgerne om broen?") == "Hvad siger borgerne om broen?"


def test_the_form_of_an_answer_is_not_searched():
    assert asked("Lav en tabel over forslag om unge") == "forslag om unge"
    assert asked("Make a list of ideas for the bridge") == "ideas for the bridge"


@pytest.mark.parametrize(
    ("question", "words", "without"),
    [
        ("Hvad siger borgerne om bus (den 2. maj)?", "2. maj", "Hvad siger borgerne om bus?"),
        ("Hvad siger borgerne om bus (i maj 2025)?", "maj 2025", "Hvad siger borgerne om bus?"),
        ("Hvad siger borgerne om bus (i gruppe 2)?", "gruppe 2", "Hvad siger borgerne om bus?"),
    ],
)
def test_a_limit_goes_with_what_stands_before_it(question, words, without):
    assert without_limit(question, words) == without


@pytest.mark.parametrize("question", ["og Tørsteds politikere?", "Tørsteds politikere?", "hvad med tørsted politikere"])
def test_a_place_that_owns_its_voice_is_a_place_and_a_voice(question):
    found = standalone(question, [Turn(CITIZENS_OF_VIG)], places=("Tørsted", "Vig"))
    assert found == "Hvad siger politikere i Tørsted om unge?"


@pytest.mark.parametrize(
    ("earlier", "question", "became"),
    [
        (
            "What do the citizens of Assentoft say about childcare?",
            "and in Cepheus Park?",
            "What do the citizens of Cepheus Park say about childcare?",
        ),
        ("What is the price of Assentoft beer?", "and in Vig?", "What is the price of Assentoft beer (in Vig)?"),
    ],
)
def test_where_those_belong_who_speak_is_replaced_by_another_place(earlier, question, became):
    assert asked(question, earlier) == became


@pytest.mark.parametrize(
    ("earlier", "question", "became"),
    [
        (
            "Hvad siger borgerne om sundhedsplejen?",
            "også interessenterne",
            "Hvad siger borgerne og interessenterne om sundhedsplejen?",
        ),
        (
            "What do citizens say about volunteers?",
            "and also employees?",
            "What do citizens and employees say about volunteers?",
        ),
        ("Hvad siger borgerne om busser?", "interessenterne", "Hvad siger interessenterne om busser?"),
        ("Hvad siger borgerne om busser?", "også i Vig?", "Hvad siger borgerne om busser (i Vig)?"),
    ],
)
def test_others_who_are_to_be_heard_too_are_asked_beside_those_before(earlier, question, became):
    assert asked(question, earlier) == became
