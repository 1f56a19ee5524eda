import re
import subprocess
import sys
import time
import unicodedata
from collections import defaultdict
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rag.danish import analyse, compound_parts, content_words, is_known, stem, words
from rag.danish.lexicon import data_lines
from rag.danish.stems import families

ROOT = Path(__file__).parent.parent
TERM = re.compile(r"(?:_|#_?)?[0-9a-zæøåéäöü]+")


@pytest.mark.parametrize(
    "forms",
    [
        "barn børn børnene barnet",
        "mand mænd mændene",
        "bog bøger bøgerne",
        "have haven haverne",
        "tal tallene tallet",
        "ung unge unges",
        "stor større største",
        "kommune kommunen kommunale kommunernes",
        "frivillig frivillige frivillighed frivilligt",
        "skole skolerne skolens",
        "indsats indsatser indsatsen",
        "bolig boliger boligerne",
        "ungdomsbolig ungdomsboliger ungdomsboligerne",
        "vælger vælge valgte",
        "idé idéer ideer ideen",
    ],
)
def test_the_forms_of_a_word_share_a_stem(forms):
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    "pair",
    [
        *("have hav", "haven havet", "tal tale", "tallet talen", "bøger bøg", "får far", "tid tidlig", "bil billig"),
        *("læge lægge", "side sidde", "rolle rolig", "leve levere", "demens dem", "indsats indsat", "kraft kræft"),
        *("leje lejlighed", "billet bil", "virkelig virksomhed", "fred fredag", "plads plade", "gammel ældre"),
    ],
)
def test_words_of_different_meaning_keep_apart(pair):
    first, second = pair.split()
    assert stem(first) != stem(second)


def test_no_two_families_share_a_stem():
    heads = defaultdict(set)
    for line in data_lines("danish", "families.txt"):
        heads[families()[line.split()[0]]].add(line.split()[0])
    assert [found for found in heads.values() if len(found) > 1] == []


def test_each_form_stands_in_one_family():
    forms = [form for line in data_lines("danish", "families.txt") for form in set(line.split())]
    assert sorted(forms) == sorted(set(forms))


@pytest.mark.parametrize(
    ("typed", "danish"),
    [
        ("faellesskab", "fællesskab"),
        ("boern", "børn"),
        ("boernehaven", "børnehaven"),
        ("aarhus", "århus"),
        ("koere", "køre"),
    ],
)
def test_danish_letters_typed_as_two_find_the_word(typed, danish):
    assert stem(typed) == stem(danish)


@pytest.mark.parametrize("word", ["poesi", "michael", "israel", "noel"])
def test_other_words_with_those_letters_stay(word):
    assert analyse(word)[-1].lstrip("#") in word


def test_a_ring_is_never_taken_off():
    assert stem("får") != stem("far")
    assert stem("på") != stem("pa")


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("sundhedsplejen", ("sundhed", "pleje")),
        ("sagsbehandler", ("sag", "behandler")),
        ("erhvervsuddannelserne", ("erhverv", "uddannelse")),
        ("helhedsorienteret", ("helhed", "orienteret")),
        ("daginstitutioner", ("dag", "institution")),
        ("frivillighedskraften", ("frivillighed", "kraft")),
        ("børnehaven", ("børn", "have")),
        ("landsbyer", ("land", "by")),
        ("gæstedagplejer", ("gæst", "dagplejer")),
        ("forældrekompetencer", ("forældre", "kompetence")),
        ("cykelstier", ("cykel", "sti")),
        ("boernehave", ("børn", "have")),
    ],
)
def test_a_compound_is_cut_into_the_words_it_is_made_of(word, parts):
    assert compound_parts(word) == tuple(stem(part) for part in parts)


@pytest.mark.parametrize(
    "word",
    [
        *(
            "forening",
            "fællesskaber",
            "medarbejder",
            "tilbud",
            "udfordringer",
            "forventninger",
            "undervisning",
            "trafik",
        ),
        *("universitet", "kommunikation", "partnerskaber", "problemer", "forebyggende", "arbejde", "interessenter"),
        *("kvalitet", "information", "betydning", "lejlighed", "familier", "tidligere", "hus", "2025", "mgde", ""),
    ],
)
def test_ordinary_words_are_not_cut(word):
    assert compound_parts(word) == ()


def test_a_part_is_met_by_the_word_itself():
    assert "_behandl" in set(analyse("sagsbehandler")) & set(analyse("behandlere"))


def test_the_parts_of_parts_are_indexed_as_well():
    assert {"_gæst", "_dagplej", "_dag", "_plej"} <= set(analyse("gæstedagplejer"))


def test_words_are_cut_at_hyphens_and_keep_numbers():
    assert words("Social- og e-mail, § 85, kl. 10-12: 'CO2'") == [
        "social",
        "og",
        "e",
        "mail",
        "85",
        "kl",
        "10",
        "12",
        "co2",
    ]


def test_accents_written_apart_and_soft_hyphens_change_no_word():
    assert words(unicodedata.normalize("NFD", "Børnene på å\xadbredden")) == words("Børnene på åbredden")


def test_the_beginning_of_a_word_is_marked_in_its_grams():
    assert "#_job" in set(analyse("job")) & set(analyse("jobbet")) - set(analyse("nattejob"))


def test_function_words_and_numbers_are_indexed_once():
    assert analyse("og 2025") == ["og", "2025"]


@given(st.text(max_size=80))
def test_terms_hold_only_letters_that_the_index_can_search(text):
    assert [term for term in analyse(text) if not TERM.fullmatch(term)] == []


@given(st.text(alphabet="abdehlnorstæøå -.", max_size=60))
def test_a_text_means_the_same_in_capitals(text):
    assert analyse(text.upper()) == analyse(text)


@pytest.mark.parametrize(
    ("question", "carrying"),
    [
        ("Hvad siger borgerne om tidlig indsats?", "borgerne tidlig indsats"),
        ("Hvad mener folk om byen?", "byen"),
        ("What did citizens say about early intervention?", "citizens early intervention"),
        ("Is there anything on volunteers by the harbour?", "volunteers harbour"),
        ("by", "by"),
        ("Hvad er der sagt om haven og havet?", "haven havet"),
        ("hvad siger de?", ""),
    ],
)
def test_only_words_that_carry_the_question_are_kept(question, carrying):
    assert content_words(question) == carrying.split()


@pytest.mark.parametrize(
    "word", ["møde", "Mødet", "frivilligheden", "sygeplejerskerne", "daginstitutionerne", "1998", "i", "mistrivsel"]
)
def test_danish_words_their_forms_and_compounds_are_known(word):
    assert is_known(word)


@pytest.mark.parametrize("word", ["mgde", "bgrn", "feelles", "viskal", "omrdder", "veere", "sarbare", "xyzzy", ""])
def test_damaged_words_are_not_known(word):
    assert not is_known(word)


LOAD = """
import time
from rag.danish.lexicon import ranks
start = time.perf_counter()
ranks()
print(time.perf_counter() - start)
"""


def test_the_word_list_loads_in_a_moment(busy):
    runs = [subprocess.run([sys.executable, "-c", LOAD], capture_output=True, text=True, cwd=ROOT) for _ in range(3)]
    assert min(float(run.stdout) for run in runs) < 0.1 * busy


def test_a_thousand_new_words_are_analysed_within_a_second(busy):
    text = " ".join(f"sundhedspleje{number}erne daginstitution{number}" for number in range(500))
    start = time.perf_counter()
    analyse(text)
    assert time.perf_counter() - start < busy
