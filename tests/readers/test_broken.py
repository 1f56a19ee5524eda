"""Words that a scan broke: letters lost, stray spaces, and lines that end in a word."""

from __future__ import annotations

import random
import time

import pytest

from rag.readers.damage import is_damaged, repair

LOSES = """Lærerne spø ger ind til det. Vi har bedt om fere dage i bi lioteket, og biblioteket siger ja.
Te efonen er lukket i eftermi dagen. Ledelsen arbe der på en ny vikar rdning.
"""
"""A scan whose spaces stand for letters, as "Te efonen" tells."""
STRAYS = "Vi b ruger hallen, og perso nalet er glade. En konta ktperson er ude i kl asserne.\n"


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("Te efonen er kun åben om formiddagen", "Telefonen er kun åben om formiddagen"),
        ("på pe sonalet i klubben", "på personalet i klubben"),
        ("midt på efterm ddagen", "midt på eftermiddagen"),
        ("det foreb ggende arbejde", "det forebyggende arbejde"),
        ("Fys oterapeut og læge", "Fysioterapeut og læge"),
        ("Bø neattester tager tid", "Børneattester tager tid"),
        ("vi hjæ per til", "vi hjælper til"),
        ("TE EFONEN", "TELEFONEN"),
        ("ud i kl asserne", "ud i klasserne"),
        ("en kontaktpe rson", "en kontaktperson"),
    ],
)
def test_a_word_with_a_space_in_it_is_read_as_one(read, meant):
    assert repair(read) == meant


@pytest.mark.parametrize(
    "text",
    [
        "Hallen åbner kl 8, og vi er to voksne til 38 børn",
        "Vi går en tur om ad stien, og så er der kaffe",
        "hånd værkere og for ældre: to ord hver",
        "Inge står for det, og Lind ringede selv til Ove",
        "En fast mand i gul vest, og ryggen er min egen",
        "d. 3. maj og s. 2, gruppe b og hold a",
        "e er s til o g",
        "IF og SFO og PPR Nord",
        "Bord 1 og sal 2 m fra døren",
        "patienterne får bø er",
    ],
)
def test_words_beside_each_other_stay_two(text):
    assert repair(text) == text
    assert repair(text, LOSES + text) == text


def test_a_word_of_the_note_is_what_its_pieces_are():
    assert repair("i Kru tønden", "Krudtønden er åben. Vi mødes i Kru tønden.") == "i Krudtønden"
    assert repair("i Kru tønden", "Vi mødes i Kru tønden.") == "i Kru tønden"


@pytest.mark.parametrize(("read", "meant"), [("i Nr. Sej by", "i Nr. Sejlby"), ("ad Sej byvej", "ad Sejlbyvej")])
def test_a_name_of_the_note_is_read_where_its_pieces_are_words(read, meant):
    names = "Nr. Sejlby vil have lys. I Sejlby er der ingen bus."
    assert repair(read, LOSES + names) == meant
    assert repair(read, LOSES) == read


def test_what_the_note_s_spaces_stand_for_decides():
    assert repair("spø ger", LOSES) == "spørger"
    assert repair("spø ger", STRAYS) == "spøger"


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("det er stop-\npet siden august", "det er stoppet siden august"),
        ("en arbejds-  \n  dag", "en arbejdsdag"),
        ("PPR-\nog skolefolk", "PPR-\nog skolefolk"),
        ("det er godt-\nmen dyrt", "det er godt-\nmen dyrt"),
        ("vi gik hjem -\nde andre blev", "vi gik hjem -\nde andre blev"),
    ],
)
def test_a_word_that_a_line_s_end_divides_is_read_as_one(read, meant):
    assert repair(read) == meant


def test_a_letter_lost_at_a_line_s_end_is_read_where_the_note_loses_letters():
    assert repair("klar i sku -\nfen nu", LOSES) == "klar i skuffen nu"
    assert repair("klar i sku -\nfen nu", STRAYS) == "klar i sku -\nfen nu"


@pytest.mark.parametrize("length", [1, 3, 8, 12, 38, 20_000])
def test_long_nonsense_is_read_in_no_time(length, busy):
    letters = random.Random(0)
    words = ("".join(letters.choices("abdeghiklmnoprstuvyæøå", k=length)) for _ in range(40_000 // (length + 1)))
    text = " ".join(words)
    began = time.monotonic()
    is_damaged(text)
    repair(text)
    assert time.monotonic() - began < 15 * busy
