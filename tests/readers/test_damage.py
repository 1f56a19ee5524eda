"""Scans read with the wrong alphabet."""

from __future__ import annotations

import pytest

from rag.readers.damage import is_damaged, repair


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("mgde", "møde"),
        ("bgrn", "børn"),
        ("feelles", "fælles"),
        ("faellesskaber", "fællesskaber"),
        ("st@rre", "større"),
        ("pa", "på"),
        ("ogsa", "også"),
        ("Viskal", "Vi skal"),
        ("Deunge", "De unge"),
        ("Spergsmal", "Spørgsmål"),
        ("Igsninger", "løsninger"),
        ("|nklusion", "Inklusion"),
        ("szerligt", "særligt"),
        ("gruppedrgftelser", "gruppedrøftelser"),
        ("markedsfgring", "markedsføring"),
        ("lzerer/elever", "lærer/elever"),
        ("p4", "på"),
        ("n4r", "når"),
        ("4r", "år"),
        ("socialr4dgiver", "socialrådgiver"),
        ("rnellem", "mellem"),
        ("paplr", "papir"),
        ("kontaktpcrsoner", "kontaktpersoner"),
        ("sa", "så"),
        ("ga", "gå"),
        ("maske", "måske"),
        ("vaere", "være"),
        ("ldre", "ældre"),
        ("fremga", "fremgå"),
        ("Felles", "Fælles"),
        ("netvaerksmgder", "netværksmøder"),
        ("Vikardaekning", "Vikardækning"),
        ("Sygefravaeret", "Sygefraværet"),
        ("merealmindeligt", "mere almindeligt"),
        ("selvmener", "selv mener"),
        ("omaret", "om året"),
        ("togange", "to gange"),
        ("syqefraværet", "sygefraværet"),
        ("danslc", "dansk"),
        ("in9en", "ingen"),
        ("bavde", "havde"),
        ("@lsbaek", "Ølsbæk"),
        ("sko1egade", "skolegade"),
        ("k1asse", "klasse"),
        ("b0rnene", "børnene"),
        ("1andevejen", "landevejen"),
        ("0gsa", "også"),
        ("0g", "og"),
        ("decibe1", "decibel"),
        ("s1use", "sluse"),
        ("GIS-1icenserne", "GIS-licenserne"),
        ("horing", "høring"),
        ("Vandlob", "Vandløb"),
        ("gor", "gør"),
        ("ansogningsskemaet", "ansøgningsskemaet"),
        ("lNDSTILLlNG", "Indstilling"),
        ("i 2O25 var det 13l unge", "i 2025 var det 131 unge"),
        ("kl. 13.OO-14.3O", "kl. 13.00-14.30"),
        ("4l procent, 64O børn", "41 procent, 640 børn"),
    ],
)
def test_a_scan_s_word_is_read_as_it_was_meant(read, meant):
    assert repair(read) == meant


@pytest.mark.parametrize(
    "text",
    [
        "Randers Kommune arbejder for frivillige i Aarhus",
        "forenkle underretninger",
        "E45 PPR SFO 2025 12.06.25",
        "Vi skal have flere busser til byen.",
        "Gl. Havrum og Ndr. Fjord kl. 17",
        "weekenden med videoer, sprogleg og et frirum i radioen",
        "Storytelling på elcykler",
        "et barn, en mand og en far var på gaden",
        "indsaet",
        "Tove og Dorte i overtøj, Loft ove, modet til nyt",
        "1ud af 7, 5klasser, bord1, 3b og CO2",
        "Ordet fik Sine Vad",
        "5l vand og H2O",
        "",
    ],
)
def test_words_that_stand_are_left_alone(text):
    assert repair(text) == text


def test_only_the_scan_among_the_five_notes_is_damaged(seeds):
    damaged = {path.name[:3] for path in seeds.glob("*.txt") if is_damaged(path.read_text(encoding="utf-8"))}
    assert damaged == {"000"}


@pytest.mark.parametrize(
    "text",
    [
        "The residents asked for a new bus line and better lighting between the school and the station. " * 5,
        "Borgerne ønsker en ny buslinje og bedre belysning mellem skolen og stationen i Havneby. " * 5,
        "",
    ],
)
def test_ordinary_text_is_not_damaged(text):
    assert not is_damaged(text)


def test_initials_before_each_line_are_no_damage():
    said = (
        "Vi skal have mere tid til børnene.",
        "Legepladsen er slidt, og hegnet er væk.",
        "Det er dejligt at være ude.",
    )
    assert not is_damaged("\n".join(f"{who}: {one}" for who in ("FA", "SL", "JO") for one in said))
