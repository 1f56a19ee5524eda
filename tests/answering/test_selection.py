"""Which words of a passage are quoted."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from rag.answering.selection import QUOTED_WHOLE, lead_of, quotable, stands_under
from rag.danish import analyse
from rag.passages import parts_of
from rag.retrieval.terms import Term
from rag.types import Citation, Note, Passage, Span


def passage(text, private=()):
    return Passage(Note("a.txt", text, "A", "0", private=private), 0, Span(0, len(text)))


def term(word):
    return Term(word, frozenset(analyse(word)), (), 1.0, translated=False)


def test_a_short_passage_is_quoted_whole():
    assert quotable(passage("Byg en sti til skolen."), [term("sti")]) == Span(0, 22)


def test_a_long_passage_is_quoted_by_the_sentences_that_answer():
    text = "Vi talte om vejret. " * 15 + "Der mangler en cykelsti til skolen. " + "Kaffen var god. " * 15
    one = passage(text.strip())
    quote = one.note.slice(quotable(one, [term("cykelsti")]))
    assert "Der mangler en cykelsti til skolen." in quote
    assert len(quote) <= QUOTED_WHOLE
    assert quote[0].isupper()
    assert quote.endswith(".")


FIRST, BESIDE, SECOND = (
    "Klæd medarbejderne på til at tage imod kolleger med en diagnose, for det er de færreste virksomheder vant til.",
    "Undervisningen kan foregå i de lokale foreninger, som tit har lokaler.",
    "De kolleger, der er blevet taget godt imod, kan selv være mentorer for nye, og det er de dygtige til hver dag.",
)
LAST = "Kaffen var god, og alle gik hjem i god tid, selv om det regnede hele aftenen og helt ind i natten."


def read_as(one, logits):
    """The passage's sentences with the logits that a model gives to these words."""
    return {part: logits[one.note.slice(part)] for part in parts_of(one)}


def test_of_a_long_passage_what_answers_without_the_question_s_words_is_quoted_as_well():
    one = passage(f"{FIRST} {BESIDE} {SECOND} {LAST}")
    read = read_as(one, {FIRST: 2.2, BESIDE: -3.0, SECOND: 2.2, LAST: -4.0})
    quote = one.note.slice(quotable(one, [term("diagnose")], read))
    assert quote == f"{FIRST} {BESIDE} {SECOND}"
    assert QUOTED_WHOLE > len(quote) > len(FIRST)


def test_what_stands_before_the_answer_is_left_out_and_the_sentence_behind_it_stays():
    one = passage(f"{LAST} {SECOND} {FIRST} {BESIDE}")
    read = read_as(one, {LAST: -4.0, SECOND: -4.0, FIRST: 2.0, BESIDE: -4.0})
    assert one.note.slice(quotable(one, [term("diagnose")], read)) == f"{FIRST} {BESIDE}"


def test_where_no_sentence_meets_the_question_all_is_quoted():
    one = passage(f"{FIRST} {BESIDE} {SECOND} {LAST}")
    read = read_as(one, {FIRST: 2.0, BESIDE: -4.0, SECOND: -4.0, LAST: -4.0})
    assert quotable(one, [term("cykelsti")], read) == one.span


def test_a_sentence_longer_than_a_quote_is_quoted_alone():
    long = "En diagnose " + "fylder meget " * 40 + "i hverdagen."
    one = passage(f"{long} {LAST}")
    assert one.note.slice(quotable(one, [term("diagnose")], read_as(one, {long: 1.0, LAST: 1.0}))) == long


def test_masked_data_is_cut_out_of_the_quote():
    text = "Ring til ████████ og hør om stien til skolen"
    one = passage(text, private=(Span(9, 17),))
    assert one.note.slice(quotable(one, [term("sti")])) == "og hør om stien til skolen"


def test_of_the_parts_beside_masked_data_the_one_that_answers_is_quoted():
    text = "Skriv gerne et langt brev til ████████ om stien"
    one = passage(text, private=(Span(30, 38),))
    assert one.note.slice(quotable(one, [term("sti")])) == "om stien"


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "Fru Inger Mølgaard (CPR ██████-████, tlf. ████████) tør ikke gå ned ad trappen.",
            "tør ikke gå ned ad trappen",
        ),
        ("Der mangler en bænk ved søen (ring til ████████).", "Der mangler en bænk ved søen"),
        ("Der mangler en bænk ved søen, skriv til ████████.", "Der mangler en bænk ved søen"),
        ("Der mangler en bænk. Ring til Inger på tlf. ████████", "Der mangler en bænk"),
        ("Inger Mølgaard (tlf. ████████", None),
        ("Inger Mølgaard, tlf. ████████", None),
        ("Ring til ████████", None),
    ],
)
def test_a_quote_ends_neither_in_a_bracket_nor_right_before_masked_data(text, quote):
    one = passage(text, private=tuple(Span(*found.span()) for found in re.finditer("█[█-]*", text)))
    span = quotable(one, [term("inger")])
    assert (span and one.note.slice(span)) == quote


def test_a_passage_that_is_all_masked_cannot_be_quoted():
    assert quotable(passage("████████", private=(Span(0, 8),)), [term("sti")]) is None


def test_a_lead_to_bullets_is_cut_from_the_end_of_a_quote():
    one = passage("Skolen skal have en sti. Den skal være:")
    assert one.note.slice(quotable(one, [term("sti")])) == "Skolen skal have en sti."


def test_a_lead_alone_is_not_quoted():
    assert quotable(passage("Vi ønsker os en sti med:"), [term("sti")]) is None


def under(lead, private=()):
    text = f"{lead}\nLys"
    note = Note("a.txt", text, "A", "0", private=private)
    return Passage(note, 0, Span(len(lead) + 1, len(text)), parent=Span(0, len(lead)))


def test_a_bullet_hangs_under_the_last_sentence_of_its_parent():
    assert lead_of(under("Kom nu. Stien skal\nhave:")) == "Stien skal have:"


def headed(said, heading):
    note = Note("a.txt", f"{heading}\n{said}", "A", "0")
    one = Passage(note, 0, Span(len(heading) + 1, len(note.text)), path=("Bord 1", heading))
    return Citation(1, one, one.span)


def test_a_few_words_are_shown_with_their_heading_and_a_sentence_without():
    assert stands_under(headed("Naboerne", "Hvad bekymrer jer?")) == "Hvad bekymrer jer?"
    assert stands_under(headed("Vi er bange for, at naboerne klager.", "Hvad bekymrer jer?")) is None
    assert stands_under(headed("Naboerne", "Spørg ████")) is None


def test_what_a_bullet_hangs_under_goes_before_its_heading():
    one = replace(under("Stien skal have:"), path=("Trafik",))
    assert stands_under(Citation(1, one, one.span)) == "Stien skal have:"


def test_a_lead_with_masked_data_is_not_shown():
    assert lead_of(under("Ring ████:", private=(Span(5, 9),))) is None
