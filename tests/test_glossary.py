from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rag.danish import stem, words
from rag.danish.lexicon import data_lines, listed
from rag.danish.stopwords import function_words
from rag.glossary import danish_for, english_for, english_lemma, phrases, synonyms_of
from rag.retrieval.terms import MOST_TRANSLATIONS
from rag.types import Span


@pytest.mark.parametrize(
    ("english", "danish"),
    [
        ("early intervention", "tidlig indsats"),
        ("volunteers", "frivillige"),
        ("children", "børn"),
        ("child", "barn"),
        ("schools", "skole"),
        ("School", "skole"),
        ("public transport", "kollektiv trafik"),
        ("the nursing home", "plejehjem"),
        ("caseworkers", "sagsbehandler"),
        ("unemployment", "arbejdsløshed"),
        ("garden", "haven"),
        ("sea", "hav"),
        ("buses", "bus"),
    ],
)
def test_an_english_term_gives_its_danish_first(english, danish):
    assert danish_for(english)[0] == danish


@pytest.mark.parametrize(
    ("english", "danish"),
    [
        ("Danish lessons", "sprogskole"),
        ("training in groups", "holdtræning"),
        ("relatives' adviser", "pårørendevejleder"),
        ("phone hours", "telefontid"),
        ("transport", "bus"),
        ("ticket prices", "billet"),
        ("women's shelters", "krisecenter"),
        ("charging stations", "ladestander"),
    ],
)
def test_an_ordinary_english_term_gives_what_notes_say(english, danish):
    assert danish in danish_for(english)[:MOST_TRANSLATIONS]


@pytest.mark.parametrize(
    ("english", "danish"),
    [("training", "toget"), ("caring", "bil"), ("fares", "langt"), ("refugees", "krisecenter"), ("home", "villaen")],
)
def test_a_word_of_another_sense_is_no_alternative(english, danish):
    assert stem(danish) not in {stem(form) for form in danish_for(english)}


def test_a_municipal_term_goes_before_ordinary_danish():
    found = danish_for("drug treatment")
    assert found[0] == "rusmiddelbehandling"
    assert "stoffer" in found


@pytest.mark.parametrize(("american", "british"), [("neighborhoods", "neighbourhoods"), ("day center", "day centre")])
def test_american_english_is_read_as_british(american, british):
    assert danish_for(american) == danish_for(british) != ()


def test_ordinary_terms_stand_once_and_their_danish_carries_meaning():
    rows = [line.split("\t") for line in data_lines("english", "english.tsv")]
    terms = [one.lower() for english, _ in rows for one in listed(english)]
    assert len(terms) == len(set(terms)) > 8_000
    assert all(set(words(one)) - function_words("da") for _, danish in rows for one in listed(danish))


def test_what_we_have_no_danish_for_gives_nothing():
    assert danish_for("xyzzy") == danish_for("") == danish_for("   ") == ()


def test_the_garden_is_not_the_sea():
    assert {stem(word) for word in danish_for("garden")}.isdisjoint(stem(word) for word in danish_for("sea"))


def test_alternatives_are_few_and_each_has_its_own_stem():
    found = danish_for("support")
    assert len(found) <= 6
    assert len({tuple(map(stem, term.split())) for term in found}) == len(found)


def test_a_danish_word_gives_its_english():
    assert "volunteers" in english_for("frivillige")
    assert "early intervention" in english_for("Tidlig indsats")


def test_a_municipal_term_has_danish_synonyms():
    assert "forebyggende indsats" in synonyms_of("tidlig indsats")
    assert synonyms_of("xyzzy") == ()


@pytest.mark.parametrize(
    ("form", "base"),
    [("schools", "school"), ("children", "child"), ("planning", "plan"), ("cities", "city"), ("buses", "bus")],
)
def test_english_forms_have_one_lemma(form, base):
    assert english_lemma(form) == english_lemma(base)


def test_the_longest_phrase_wins():
    found = phrases(["what", "about", "early", "intervention", "for", "children"])
    assert [span for span, _ in found] == [Span(2, 4), Span(5, 6)]
    assert found[0][1][0] == "tidlig indsats"


@given(
    st.lists(
        st.sampled_from(["early", "intervention", "the", "school", "xyzzy", "public", "transport", "of"]), max_size=8
    )
)
def test_phrases_stand_apart_in_reading_order(english_words):
    spans = [span for span, _ in phrases(english_words)]
    assert all(first.end <= second.start for first, second in pairwise(spans))
    assert all(span.end <= len(english_words) for span in spans)
