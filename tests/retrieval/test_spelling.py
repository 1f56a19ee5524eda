"""Misspelt words of a question are read as what they were probably meant to be, and right ones as they stand."""

from __future__ import annotations

import pytest

from rag.retrieval import spelling, understand
from rag.retrieval.spelling import corrected
from rag.types import SPELLING


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Hvad mener borgerne om frivilighed?", "Hvad mener borgerne om frivillighed?"),
        ("Hvad sagde medarbejderne om sunhedsplejen?", "Hvad sagde medarbejderne om sundhedsplejen?"),
        ("Hvad er der sagt om bibloteket?", "Hvad er der sagt om biblioteket?"),
        ("Frivilighed", "Frivillighed"),
        ("What do peopel say about voluntears?", "What do people say about volunteers?"),
        ("Is there enough staf in the yuoth club?", "Is there enough staff in the youth club?"),
        ("Hvad siger polittikerne om unge?", "Hvad siger politikerne om unge?"),
        ("What do the residants think of the bus?", "What do the residents think of the bus?"),
        ("hvad sier virksomhedderne om lærlinge", "hvad siger virksomhederne om lærlinge"),
        ("hva syns borgene om støj", "hva syns borgerne om støj"),
        ("hvad sagde foraeldrene om skolen", "hvad sagde forældrene om skolen"),
        ("Hvad siges der om koersel og lyseroede baenke?", "Hvad siges der om kørsel og lyserøde bænke?"),
        ("What about an erly start?", "What about an early start?"),
        ("Hvad siger de om fellesskab og fallesskaber?", "Hvad siger de om fællesskab og fællesskaber?"),
    ],
    ids=lambda text: text[-24:],
)
def test_a_slip_is_corrected(index, typed, meant):
    question, reasons = corrected(typed, index)
    assert question == meant
    assert {reason.field for reason in reasons} == {SPELLING}
    assert [(one.words, one.value) for one in reasons] == [
        pair for pair in zip(typed.strip("?").split(), meant.strip("?").split(), strict=True) if pair[0] != pair[1]
    ]


@pytest.mark.parametrize("typed", ["assentof", "asentoft", "assenttoft", "assnetoft"])
def test_a_place_in_small_letters_is_known_through_a_slip_also_at_its_end(index, typed):
    question, reasons = corrected(f"frivilige i {typed}", index)
    assert question == "frivillige i Assentoft"
    assert [(one.words, one.value) for one in reasons] == [("frivilige", "frivillige"), (typed, "Assentoft")]
    assert [one.words for one in understand(question, index=index).reasons] == ["Assentoft"]


@pytest.mark.parametrize("typed", ["assentofts", "Assentof", "hovedsted"])
def test_a_genitive_a_name_and_what_is_further_off_are_no_slips_for_a_place(index, typed):
    assert corrected(f"boliger i {typed}", index) == (f"boliger i {typed}", ())


@pytest.mark.parametrize(
    "question",
    [
        "Hvad siger borgerne om Assentofft?",
        "Hvad siger borgerne i Randers om frivillighed og foreningernes lokaler?",
        "Hvad siger de om skolebusserne?",
        "What do residents say about heaters, anglers and lodgers?",
        "Hvad siger de om PPR, SSP og Aula?",
        "skovrejsning ungehus dagplejere",
        "Hvad siger Michael Raeburn om poesi og aerobic?",
        "What does the shoe shop say about coerced sales?",
        "",
        "?!",
    ],
)
def test_right_words_and_names_stay(index, question):
    assert corrected(question, index) == (question, ())


def test_a_word_of_the_notes_is_right_whatever_the_lists_say(index):
    assert corrected("Hvad siges der om Frivillighedskraften og juniormesterlære?", index)[1] == ()


@pytest.mark.parametrize(
    ("written", "voice"),
    [
        *(("bogerne", "citizens"), ("borgene", "citizens"), ("bebøerne", "citizens"), ("citzens", "citizens")),
        *(("medarbejderene", "employees"), ("employes", "employees"), ("politkerne", "politicians")),
    ],
)
def test_a_voice_is_read_through_a_slip_of_a_letter(index, written, voice):
    question = f"What do {written} say?" if written.endswith("s") else f"Hvad siger {written} om unge?"
    meant, reasons = corrected(question, index)
    assert [reason.words for reason in reasons] == [written]
    assert [reason.value for reason in understand(meant, index=index).reasons] == [voice]


@pytest.mark.parametrize("known", ["lægerne", "foreningen", "lejerne", "organisationen", "eleverne"])
def test_another_word_or_form_is_no_speaker(index, known):
    assert corrected(f"Hvad siger {known} om unge?", index)[1] == ()


def test_a_word_of_the_notes_is_no_misspelt_speaker(index, monkeypatch):
    monkeypatch.setattr(spelling, "written", lambda _: {"borgene": 1})
    assert corrected("Hvad siger borgene om unge?", index)[1] == ()


@pytest.mark.parametrize("saying", ["sier", "tæncker", "foreslor"])
def test_a_misspelt_verb_of_saying_says_something(index, saying):
    query = understand(corrected(f"hvad {saying} forældrene om lukkedage", index)[0], index=index)
    assert [reason.value for reason in query.reasons] == ["citizens"]
