"""Answers to the questions of the evaluation and to questions nobody should ask."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from rag.answering import answer, phrases, thresholds
from rag.answering.answer import _in_order
from rag.answering.choice import Found
from rag.answering.thresholds import MOST_CITED, MOST_NEAR
from rag.retrieval import understand
from rag.types import Aim, Note, Outcome, Passage, PassageKind, Span, Voice

QUESTIONS = Path(__file__).parents[2] / "evals" / "questions" / "seeds.jsonl"


@pytest.fixture(scope="session")
def ask(index, encoder):
    def asked(question):
        return answer(understand(question, index=index), index=index, encoder=encoder)

    return asked


@pytest.fixture(scope="session")
def all_answers(ask):
    rows = [json.loads(line) for line in QUESTIONS.read_text(encoding="utf-8").splitlines()]
    return [ask(row["question"]) for row in rows]


def test_every_quote_is_the_exact_slice_of_its_file(all_answers, seeds):
    raw = {path.name: path.read_bytes().decode("utf-8") for path in seeds.glob("*.txt")}
    quoted = [citation for one in all_answers for citation in (*one.citations, *one.near)]
    assert len(quoted) > 200
    assert all(one.quote == raw[one.source][one.start : one.end] for one in quoted)


def test_only_voices_that_were_asked_for_are_cited(all_answers):
    asked = [one for one in all_answers if one.query.filters.voice and one.citations]
    assert asked
    assert all(citation.voice in one.query.filters.voice for one in asked for citation in one.citations)


def test_of_those_who_are_judged_others_are_quoted(ask):
    found = ask("Hvad siger man om politikerne?")
    assert found.citations
    assert Voice.POLITICIANS not in {one.voice for one in found.citations}


@pytest.mark.parametrize("question", ["Hvad mener Operaen?", "Hvad sagde eleverne fra Tradium?"])
def test_whoever_is_only_mentioned_is_not_quoted_and_where_stands_near(ask, question):
    found = ask(question)
    (name,) = found.query.mute
    assert (found.outcome, found.text.splitlines()) == (
        Outcome.RELATED,
        [f"Ingen note gengiver ord fra {name}. De viste steder nævner kun navnet."],
    )
    assert name in found.near[0].quote


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("Hvem nævner ikke tidlig indsats?", "Denne søgning fandt intet om det i Interessenter – Interessentmøde"),
        (
            "Which notes say nothing about climate?",
            "This search found nothing on it in Employees – Ekstraordinært møde",
        ),
    ],
)
def test_who_says_nothing_is_told_before_what_the_others_say(ask, question, first):
    found = ask(question)
    assert found.text.startswith(first)
    assert found.breadth.silent
    assert len(found.breadth.silent) + len(found.breadth.found) <= len(found.breadth.searched)


@pytest.mark.parametrize("question", ["Hvad siger medarbejderne ikke noget om?", "What does nobody want?"])
def test_what_is_not_said_no_quote_tells(ask, question):
    found = ask(question)
    assert (found.outcome, found.query.aim, found.near) == (Outcome.NOT_FOUND, Aim.UNSAID, ())
    assert found.text == phrases.UNSEARCHED[Aim.UNSAID][found.query.language]


@pytest.mark.parametrize(
    ("question", "left_out"),
    [
        ("Hvad siger borgerne om andet end unge?", "unge"),
        ("Hvad siger borgerne om boliger, men ikke om udlejere?", "udlejer"),
    ],
)
def test_what_is_about_a_matter_that_is_left_out_is_not_quoted(ask, question, left_out):
    found = ask(question)
    assert found.citations
    assert not any(left_out in one.quote.lower() for one in found.citations)
    assert found.text.startswith("Som spørgsmålet siger, er dette ikke søgt")


@pytest.mark.parametrize(
    ("question", "silent"),
    [
        ("Er politikere og borgere enige om klima?", "Der er ikke fundet noget om dette fra borgere."),
        ("Compare Assentoft and Hedensted on housing", "Nothing on this was found from Hedensted."),
        ("How do citizens and politicians differ on volunteering?", None),
    ],
)
def test_both_sides_of_a_comparison_are_asked_and_the_silent_one_is_told(ask, question, silent):
    found = ask(question)
    assert found.citations
    assert found.text.splitlines()[0] == silent if silent else not found.breadth.silent


def test_a_group_that_no_note_tells_apart_is_told(ask):
    assert ask("Hvad bekymrer forældrene?").text.startswith("Noterne skiller ikke forældrene fra andre borgere:")
    assert "skiller ikke" not in ask("Hvad bekymrer borgerne?").text


def test_what_is_wrong_with_the_municipality_is_all_that_is(ask):
    assert ask("Hvad kritiserer borgerne kommunen for?").query.aim is Aim.EVERYTHING
    assert ask("Hvad kritiserer borgerne ventelisten for?").query.aim is Aim.MATTER


@pytest.mark.parametrize(
    ("question", "voice", "told"),
    [
        ("Hvad siger alle undtagen politikerne om unge?", Voice.POLITICIANS, "er dette ikke søgt: politikere."),
        ("What do people other than citizens say about cooperation?", Voice.CITIZENS, "not searched: citizens."),
    ],
)
def test_a_voice_that_is_left_out_is_nowhere_in_the_answer_which_says_so(ask, question, voice, told):
    found = ask(question)
    assert found.citations
    assert voice not in {one.voice for one in (*found.citations, *found.near)}
    assert told in found.text


def test_whoever_cannot_be_left_out_is_told(ask):
    assert "»Viborg« er ikke udeladt" in ask("Hvad siger man andre steder end i Viborg om boliger?").text


def test_nothing_is_cited_twice_and_no_more_than_a_person_reads(all_answers):
    for one in all_answers:
        quotes = [" ".join(citation.quote.lower().split()) for citation in one.citations]
        assert len(set(quotes)) == len(quotes) <= MOST_CITED
        assert len(one.near) <= MOST_NEAR


def test_breadth_counts_the_notes_that_are_cited(all_answers):
    for one in all_answers:
        assert set(one.breadth.found) == {citation.source for citation in one.citations}
        assert sum(count for _, count in one.breadth.voices) == len(one.breadth.found)


def test_an_answer_s_text_holds_every_quote_and_number(all_answers):
    for one in all_answers:
        assert all(f"“{citation.quote}” [{citation.number}]" in one.text for citation in one.citations)


@pytest.mark.parametrize(
    ("question", "language"), [("Hvad siger borgerne om tidlig indsats?", "da"), ("early help", "en")]
)
def test_an_answer_that_may_be_none_says_so_first(ask, monkeypatch, question, language):
    sure = ask(question)
    monkeypatch.setattr(thresholds, "WEIGHED", replace(thresholds.WEIGHED, sure=1.0))
    unsure = ask(question)
    assert (sure.sure, unsure.sure) == (True, False)
    assert unsure.citations == sure.citations
    assert unsure.text == f"{phrases.UNSURE[language]}\n{sure.text}"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Er der nogen der er imod tidlig indsats?", phrases.NOT_AGAINST["da"]),
        ("Is anyone against early intervention?", phrases.NOT_AGAINST["en"]),
    ],
)
def test_those_who_are_for_it_do_not_plainly_tell_who_is_against(ask, question, told):
    found = ask(question)
    assert not found.sure
    assert found.text.startswith(told)


def test_where_nothing_may_be_against_it_nobody_is_quoted(ask):
    assert ask("Hvorfor er borgerne imod frivillighed?").outcome is Outcome.RELATED


@pytest.mark.parametrize(
    "question",
    [
        "Hvem var bordvært i Cepheus Park?",
        "Hvem var vært i Assentoft?",
        "Hvem er Anne Erlandsen?",
        "Hvad siger Heidi Würtz Pedersen om unge?",
        "Who hosted the table at Cepheus Park?",
    ],
)
def test_who_took_the_minutes_is_left_out_on_purpose_also_as_host_and_by_name(ask, question):
    found = ask(question)
    assert found.text == phrases.UNSEARCHED[Aim.MINUTE_TAKER][found.query.language]
    assert not found.near


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Hvad blev der sagt i 2024?", ["Ingen note er fra 2024.", "ikke oplyst i 3 af noterne"]),
        ("What was said in March 2023 about schools?", ["No note is from March 2023.", "not tell their date: 3"]),
        ("Hvornår var mødet i Assentoft?", ["ikke oplyst i 1 af noterne"]),
    ],
)
def test_a_time_that_no_note_is_from_and_a_day_that_none_tells_are_told(ask, question, told):
    found = ask(question)
    assert found.outcome is Outcome.NOT_FOUND
    assert all(one in found.text for one in told)


def test_a_time_that_is_talked_of_is_none_that_notes_are_from(ask):
    assert not ask("Hvad siger de om klimamål i 2030?").query.unknown_times


def test_no_quote_ends_where_its_bullets_would_begin(all_answers):
    quoted = [citation for one in all_answers for citation in (*one.citations, *one.near)]
    assert not [one.quote for one in quoted if one.quote.rstrip().endswith(":")]


def test_a_bullet_is_shown_with_what_it_hangs_under(ask):
    text = ask("Hvad siges der om helhedsorienteret arbejde med hele familien?").text
    hanging = r"“ikke kun den enkelte borger men hele familien” \[\d\] \(under: Vi skal arbejde meget mere helhedsorien"
    assert re.search(hanging, text)


def test_a_silent_answer_quotes_nothing(all_answers):
    silent = [one for one in all_answers if one.outcome is not Outcome.ANSWERED]
    assert silent
    assert all(not one.citations and "“" not in one.text for one in silent)


def test_citizens_are_answered_by_citizens_and_others_stand_apart(ask):
    one = ask("What did citizens say about early intervention?")
    assert one.outcome is Outcome.ANSWERED
    assert {citation.source[:3] for citation in one.citations} == {"002", "003"}
    assert one.text.startswith("Found in 2 of 2 notes searched: citizens (2).")
    assert all(citation.voice is not Voice.CITIZENS for citation in one.near)


def test_what_only_other_voices_say_is_no_answer(ask):
    one = ask("Hvad mener borgerne om solceller?")
    assert one.outcome is Outcome.RELATED
    assert {citation.voice for citation in one.near} == {Voice.POLITICIANS}
    assert "Andre stemmer" in one.text


@pytest.mark.parametrize(("language", "claimed"), [("da", "Andre stemmer"), ("en", "Other voices")])
def test_silence_claims_no_other_voice_that_is_not_known(language, claimed):
    assert claimed in phrases.other_voices([Voice.CITIZENS], language, known=True)
    assert claimed not in phrases.other_voices([Voice.CITIZENS], language, known=False)


def test_a_place_that_no_note_is_from_is_named(ask):
    one = ask("What did residents of Viborg say about early intervention?")
    assert one.outcome is not Outcome.ANSWERED
    assert "No note is from Viborg" in one.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Hvad sagde gruppe 5?", "Der er ingen gruppe 5 i noterne."),
        ("What did table 9 say about housing?", "There is no table 9 in the notes."),
    ],
)
def test_a_group_that_no_note_has_is_named(ask, question, told):
    one = ask(question)
    assert one.outcome is not Outcome.ANSWERED
    assert one.text.startswith(told)


def test_a_group_that_no_note_has_is_named_above_what_another_says(ask):
    one = ask("Hvad siger gruppe 4 og gruppe 5 om unge?")
    assert {citation.passage.group for citation in one.citations} == {"Gruppe 4"}
    assert one.text.startswith("Der er ingen gruppe 5 i noterne.")


def test_what_a_scan_shows_apart_from_a_title_s_list_is_not_quoted_for_the_title(ask):
    quoted = [one.quote for one in ask("Hvad siger gruppe 4 om børn?").citations]
    assert quoted
    assert "Atomkraft som en mulighed?" not in quoted


@pytest.mark.parametrize(
    ("question", "quoted"),
    [
        ("Hvad siger man om telefontid?", "telefontid"),
        ("Who mentioned nuclear power?", "Atomkraft"),
        ("Hvor mange unge er uden for skole og job?", "250 unge"),
        ("What is the resource bank?", "ressourcebank"),
        ("hvad siges der om boern og foraeldre i dagtilbud", "dagtilbud"),
    ],
)
def test_a_question_is_answered_with_the_words_that_answer_it(ask, question, quoted):
    assert any(quoted in citation.quote for citation in ask(question).citations)


@pytest.mark.parametrize(
    "question", ["Hvad siger borgerne om cykelstier?", "What did people say about parking fees?", "vindmøller"]
)
def test_what_no_note_says_is_met_by_silence(ask, question):
    assert ask(question).outcome is not Outcome.ANSWERED


@pytest.mark.parametrize(
    "question", ["", "   ", "?", "hvad siger de?", "\x00\x00", '" OR 1=1 --', "R-12 AND NOT (", "😀" * 50]
)
def test_a_question_that_asks_nothing_is_met_by_silence(ask, question):
    one = ask(question)
    assert one.outcome is not Outcome.ANSWERED
    assert one.text


def test_a_very_long_question_is_answered_or_not_but_never_fails(ask):
    assert ask("Hvad siger borgerne om tidlig indsats? " * 250).text


def test_a_long_paragraph_is_quoted_by_whole_sentences(ask):
    one = ask("Hvad siger politikerne om velfærdsteknologi?")
    assert all(citation.quote.rstrip("*").endswith((".", "?", "teknologi")) for citation in one.citations)


def test_nothing_is_answered_in_the_name_of_somebody_no_note_knows(ask):
    found = ask("Hvad siger Ældrerådet om ensomhed?")
    assert found.outcome is not Outcome.ANSWERED
    assert found.query.unknown_names == ("Ældrerådet",)
    assert "Ældrerådet" in found.text


def test_a_note_that_does_not_know_the_name_does_not_answer(ask):
    found = ask("What do the employees say about project RUN?")
    assert found.outcome is not Outcome.ANSWERED


def found_in(text, probabilities, parent_of):
    """A find for each "Punkt", as likely as was told, hanging under the heading it is said to."""
    note = Note("a.txt", text, "A", "x" * 64)
    spans = [Span(found.start(), found.end()) for found in re.finditer(r"Punkt \d", text)]
    passages = [
        Passage(note=note, number=at, span=one, kind=PassageKind.BULLET, parent=parent_of(at))
        for at, one in enumerate(spans)
    ]
    return [Found(one, one.span, likely) for one, likely in zip(passages, probabilities, strict=True)]


def test_the_likeliest_quotes_of_a_note_stand_first():
    text = "\n".join(f"Punkt {at}" for at in range(1, 8))
    found = found_in(text, (0.3, 0.8, 0.3, 0.7, 0.2, 0.6, 0.9), lambda _: None)
    assert [one.passage.text[-1] for one in _in_order(found)] == ["7", "2", "4", "6", "1", "3", "5"]


def test_bullets_that_hang_under_the_same_words_stay_together_as_the_note_has_them():
    text = "Vi vil: Punkt 1 Punkt 2 Punkt 3\nPunkt 4"
    found = found_in(text, (0.5, 0.6, 0.9, 0.8), lambda at: Span(0, 7) if at < 3 else None)
    assert [one.passage.text[-1] for one in _in_order(found)] == ["1", "2", "3", "4"]


def test_what_is_equally_likely_stands_as_the_note_has_it():
    found = found_in("Punkt 1 Punkt 2 Punkt 3", (1.0, 1.0, 1.0), lambda _: None)
    assert [one.passage.text[-1] for one in _in_order(reversed(found))] == ["1", "2", "3"]


@pytest.mark.parametrize(
    ("quote", "around"),
    [
        ("Vi løber.", ("»", "«")),
        ("”Vi løber.”", ("", "")),
        ('"Vi løber",', ("", "")),
        ('"Vi løber," sagde hun', ("»", "«")),
        ('"Ja" og "nej"', ("»", "«")),
    ],
)
def test_a_quote_in_marks_of_its_own_gets_no_others(quote, around):
    assert phrases.marks(quote, "da") == around
