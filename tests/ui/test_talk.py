from __future__ import annotations

import logging
from datetime import date
from pathlib import Path

import pytest
from small_asker import SmallAsker

from rag.errors import DamagedIndexError
from rag.types import Note, Provenance, Voice
from rag.ui import filters
from rag.ui.corpus import glance
from rag.ui.exchange import Visit
from rag.ui.render.answer import folded
from rag.ui.talk import LONGEST_QUESTION, REMEMBERED, Talk, turn_of

FIRST = Visit()
EMPTY = ([], [], [], [], "", "")


class BrokenAsker(SmallAsker):
    """An asker whose every question fails with ``error``."""

    error: Exception = RuntimeError("hemmeligt spørgsmål")

    def ask(self, *_question, **_filters):
        raise self.error


class WritingAsker(SmallAsker):
    """An asker that goes on writing after the quotes, and counts its answers."""

    written = 0

    def ask(self, *asked, **filters):
        *_, last = self.stream(*asked, **filters)
        return last

    def stream(self, *asked, **filters):
        answer = super().ask(*asked, **filters)
        yield answer
        self.written += 1
        yield answer


def asked(talk: Talk, question: str, visit: Visit = FIRST, form=EMPTY) -> Visit:
    *_, visit = talk.finish(talk.begin(visit, question, form), form)
    return visit


def test_a_question_is_answered_and_numbered(asker):
    talk = Talk(asker)
    visit = asked(talk, "Hvad er der med samarbejde?", asked(talk, "Hvad er der med fællesskaber?"))
    assert [exchange.number for exchange in visit.exchanges] == [1, 2]
    assert all(exchange.answer for exchange in visit.exchanges)


def test_a_follow_up_brings_the_conversation_with_it(asker):
    talk = Talk(asker)
    asked(talk, "Og i Assentoft?", asked(talk, "Hvad er der med fællesskaber?"))
    _, history, _ = asker.asked[-1]
    assert [turn.question for turn in history] == ["Hvad er der med fællesskaber?"]
    assert history[0].answer_text


def test_the_form_limits_the_search(asker):
    visit = asked(
        Talk(asker), "Hvad er der med fællesskaber?", form=([], ["Assentoft"], ["citizens"], [], "12.06.2025", "")
    )
    _, _, chosen = asker.asked[-1]
    assert chosen == {"place": ["Assentoft"], "voice": ["citizens"], "date_from": "2025-06-12"}
    limits = filters.in_words(visit.exchanges[0].chosen, "da")
    assert limits == ("Sted: Assentoft", "Hvem taler: Borgere", "Fra dato: 12. juni 2025")


def test_an_empty_form_limits_nothing(asker):
    asked(Talk(asker), "Hvad er der med fællesskaber?")
    assert asker.asked[-1][2] is None


@pytest.mark.parametrize(
    ("question", "form", "said"),
    [
        (" ", EMPTY, "Skriv et spørgsmål"),
        ("x" * (LONGEST_QUESTION + 1), EMPTY, "2.001 tegn"),
        ("Hvad?", ([], [], [], [], "i går", ""), "i går er ikke en dato"),
    ],
)
def test_what_cannot_be_asked_is_refused_in_plain_words(asker, question, form, said):
    assert said in Talk(asker).refusal(question, form, "da")


def test_a_question_of_the_longest_kind_is_not_refused(asker):
    assert Talk(asker).refusal("x" * LONGEST_QUESTION, EMPTY, "da") == ""


def test_an_error_is_told_in_the_pages_language_and_the_question_is_not_logged(seeds, caplog):
    with caplog.at_level(logging.DEBUG):
        visit = asked(Talk(BrokenAsker(seeds)), "hemmeligt spørgsmål", Visit(language="en"))
    assert "Something went wrong" in (visit.exchanges[0].notice or "")
    assert "hemmeligt" not in caplog.text
    assert "RuntimeError" in caplog.text


def test_a_damaged_index_is_told_apart_from_other_errors(seeds):
    broken = BrokenAsker(seeds)
    broken.error = DamagedIndexError(Path("index"), "broken")
    assert "Noterne kan ikke læses" in (asked(Talk(broken), "Hvad?").exchanges[0].notice or "")


def test_a_failed_question_is_no_part_of_the_history(seeds):
    asker = SmallAsker(seeds)
    failed = asked(Talk(BrokenAsker(seeds)), "Hvad?")
    asked(Talk(asker), "Hvad er der med fællesskaber?", failed)
    assert asker.asked[-1][1] == []


def test_a_long_conversation_forgets_its_beginning_and_keeps_its_numbers(asker):
    talk, visit = Talk(asker), Visit()
    for _ in range(REMEMBERED + 2):
        visit = asked(talk, "Hvad er der med fællesskaber?", visit)
    assert len(visit.exchanges) == REMEMBERED
    assert visit.exchanges[-1].number == REMEMBERED + 2


def test_only_questions_that_the_notes_answer_are_offered(asker, tmp_path):
    offered = Talk(asker).examples()
    assert offered
    assert all(asker.ask(question).statements for text in offered for question in (text.da, text.en))
    (tmp_path / "a.txt").write_text("Intet om noget.\n" * 6, encoding="utf-8")
    assert Talk(SmallAsker(tmp_path)).examples() == ()


def test_the_questions_offered_are_those_of_the_notes_as_they_are_now(asker):
    talk = Talk(asker)
    (place,) = {place for place in talk.corpus.places if any(place in text.da for text in talk.examples())}
    asked = len(asker.asked)
    assert talk.examples()
    assert len(asker.asked) == asked
    asker.index.notes = [note for note in asker.index.notes if note.provenance.place != place]
    asker.index.passages = [one for one in asker.index.passages if one.note in asker.index.notes]
    asker.index.generation = "2"
    assert talk.examples()
    assert not any(place in text.da for text in talk.examples())


def test_no_language_model_writes_for_the_sake_of_an_example(seeds):
    writer = WritingAsker(seeds)
    assert Talk(writer).examples()
    assert writer.written == 0


def test_a_new_index_is_seen(asker):
    talk = Talk(asker)
    assert len(talk.corpus.notes) == 5
    asker.index.notes.pop()
    asker.index.generation = "2"
    assert len(talk.corpus.notes) == 4


def test_the_corpus_at_a_glance():
    notes = [
        Note("b.txt", "x", "B", "", Provenance("Randers", "Hallen", date(2025, 6, 12), voice=Voice.CITIZENS)),
        Note("a.txt", "x", "A", "", Provenance("Randers", None, date(2024, 1, 2)), damaged=True),
    ]
    seen = glance(notes, 7)
    assert [note.source for note in seen.notes] == ["a.txt", "b.txt"]
    assert (seen.municipalities, seen.places, seen.damaged) == (("Randers",), ("Hallen",), 1)
    assert (seen.first, seen.last) == (date(2024, 1, 2), date(2025, 6, 12))
    assert seen.voices == (Voice.CITIZENS, Voice.UNKNOWN)


def test_what_an_address_asks_for_and_the_notes_do_not_have_is_told_apart(asker):
    given = [("place", "Findesikke"), ("place", "Assentoft"), ("place", ""), ("voice", "citizens"), ("lang", "da")]
    assert filters.unknown(given, Talk(asker).corpus) == {"place": ["Findesikke"]}


def test_places_with_a_comma_of_their_own_stay_apart():
    chosen = {"place": ["Vig Hallerne", "Salen, Vig Hallerne"], "voice": ["citizens", "employees"]}
    assert filters.in_words(filters.pairs(chosen), "da") == (
        "Sted: Vig Hallerne; Salen, Vig Hallerne",
        "Hvem taler: Borgere, Medarbejdere",
    )


@pytest.mark.parametrize("asked", ["Hallerne", "hallerne", "Vig Hallerne"])
def test_an_address_may_hold_a_part_of_a_place_s_name(asked):
    corpus = glance([Note("a.txt", "x", "A", "", Provenance("Vig", "Vig Hallerne", voice=Voice.CITIZENS))], 1)
    given = [("place", asked), ("voice", "citizens")]
    chosen = dict(zip(filters.FIELDS, filters.from_pairs(given, corpus), strict=True))
    assert (chosen["place"], chosen["voice"]) == (["Vig Hallerne"], ["citizens"])
    assert not filters.unknown(given, corpus)
    assert filters.unknown([("voice", "citi")], corpus) == {"voice": ["citi"]}


@pytest.mark.parametrize("written", ["2025-06-12", "12.06.2025", "12-06-2025", "12/06/2025", " 12.6.2025 "])
def test_a_date_is_read_in_the_usual_forms(written):
    assert filters.read_form(([], [], [], [], "", written)) == {"date_to": "2025-06-12"}


def test_voices_are_offered_by_name(asker):
    offered = filters.choices(Talk(asker).corpus, "en")["voice"].offers
    assert ("Citizens", "citizens") in offered


def test_a_question_is_asked_again_without_a_filter_that_was_read_from_it(asker):
    talk = Talk(asker)
    visit = asked(talk, "Hvad er der med virksomheder?")
    visit = asked(talk, "Hvad sagde borgerne om fællesskaber?", visit)
    again = talk.ask_again(visit, 2, "voice")
    *_, visit = talk.finish(again, EMPTY)
    question, history, chosen = asker.asked[-1]
    assert question == "Hvad sagde borgerne om fællesskaber?"
    assert [turn.question for turn in history] == ["Hvad er der med virksomheder?"]
    assert chosen == {"voice": "*"}
    assert visit.exchanges[-1].unread == ("voice",)


@pytest.mark.parametrize(("number", "field"), [(1, "place"), (7, "voice"), (1, "unheard-of")])
def test_only_a_filter_that_was_read_can_be_taken_away(asker, number, field):
    talk = Talk(asker)
    assert talk.ask_again(asked(talk, "Hvad sagde borgerne om fællesskaber?"), number, field) is None


def test_the_history_tells_what_a_turn_became_and_what_stood_folded(asker):
    talk = Talk(asker)
    visit = asked(talk, "Hvad sagde borgerne om kommunen?")
    asked(talk, "vis mere", visit)
    (turn,) = asker.asked[-1][1]
    shown = visit.exchanges[0].answer
    assert turn.became == shown.query.text
    assert len(turn.folded) == len(folded(shown)) > 0


def test_quotes_under_who_said_it_are_folded_too(asker):
    answer = asker.ask("Hvad sagde borgerne om kommunen?")
    assert len(turn_of("hvem sagde det?", answer).folded) == len(answer.citations)
