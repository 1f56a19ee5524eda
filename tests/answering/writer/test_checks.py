"""Each check on one sentence: what it lets through, and what it drops."""

from __future__ import annotations

import hashlib
from datetime import date

import pytest

from rag.answering.writer.checks import Fault, check
from rag.answering.writer.evidence import evidence_of
from rag.answering.writer.reply import Draft
from rag.types import Citation, Note, Passage, Provenance, Span, Statement, Voice

SAID = {
    1: "Vi ønsker flere busser til Assentoft, især om aftenen.",
    2: "25 % af eleverne i 3. klasse mangler en voksen at tale med.",
    3: "Biblioteket må ikke lukke.",
    4: "Nogle mente, at »tidlig indsats« bør begynde i dagtilbuddet.",
    5: "More buses to Assentoft in the evening would help us.",
}
UNDER = {6: ("Hvad fungerer ikke?", "Samarbejdet mellem skole og hjem.")}


def citation(number: int, text: str, *, path: tuple[str, ...] = (), voice: Voice = Voice.CITIZENS) -> Citation:
    provenance = Provenance("Randers", "Assentoft", date(2025, 6, 12), "Borgermøde", voice)
    note = Note(f"note{number}.txt", text, "Borgermøde", hashlib.sha256(text.encode()).hexdigest(), provenance)
    passage = Passage(note, 0, Span(0, len(text)), path=path)
    return Citation(number, passage, passage.span)


@pytest.fixture(scope="module")
def judge(encoder):
    given = [citation(number, text) for number, text in SAID.items()]
    given += [citation(number, text, path=(over,)) for number, (over, text) in UNDER.items()]

    def judge(text: str, *numbers: int):
        language = "en" if text.isascii() and " the " in f" {text.lower()} " else "da"
        return check(Draft(text, numbers), evidence_of(given, language, encoder), language, encoder)

    return judge


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Der ønskes flere busser til Assentoft om aftenen.", (1,)),
        ("More buses to Assentoft are wanted in the evening.", (1, 5)),
        ("25 % af eleverne i tredje klasse mangler en voksen at tale med.", (2,)),
        ("Biblioteket må ikke lukke.", (3,)),
        ("The library must not close.", (3,)),
        ("Det siges, at “tidlig indsats” bør begynde i dagtilbuddet.", (4,)),
        ("Borgerne ønsker flere busser til Assentoft.", (1, 5)),
        ("Nogle borgere ønsker flere busser til Assentoft.", (1,)),
        ("Samarbejdet mellem skole og hjem fungerer ikke.", (6,)),
    ],
)
def test_what_the_quotes_say_passes(judge, text, numbers):
    assert isinstance(judge(text, *numbers), Statement)


@pytest.mark.parametrize(
    ("text", "numbers", "fault"),
    [
        ("Der ønskes flere busser til Assentoft om aftenen.", (), Fault.UNCITED),
        ("Der ønskes flere busser til Assentoft om aftenen.", (1, 9), Fault.UNKNOWN_NUMBER),
        ("Flere busser.", (1,), Fault.FOREIGN),
        ("Der ønskes flere busser til Assentoft, se www.busser.dk.", (1,), Fault.FOREIGN),
        ("Der ønskes flere busser <b>til Assentoft</b>.", (1,), Fault.FOREIGN),
        ("Der ønskes flere busser til Assentoft \u202emoc.", (1,), Fault.FOREIGN),
        ("Der ønskes flere busser til Ассентофт.", (1,), Fault.FOREIGN),
        ("Der ønskes flere busser til Assentoft " + "om aftenen " * 40, (1,), Fault.FOREIGN),
        ("There is a wish for more buses to Assentoft, især om aftenen.", (1,), Fault.LANGUAGE),
        ("Der ønskes “mange flere busser til Assentoft”.", (1,), Fault.QUOTATION),
        ("Der ønskes “flere busser.", (1,), Fault.QUOTATION),
        ("Der ønskes 'flere tog' til Assentoft.", (1,), Fault.QUOTATION),
        ("27 % af eleverne i 3. klasse mangler en voksen at tale med.", (2,), Fault.NUMBER),
        ("25 elever i 3 klasser mangler en voksen at tale med.", (2,), Fault.NUMBER),
        ("Der ønskes to busser til Assentoft om aftenen.", (1,), Fault.NUMBER),
        ("Der ønskes flere busser til Dronningborg om aftenen.", (1,), Fault.NAME),
        ("Politikerne ønsker flere busser til Assentoft.", (1, 5), Fault.SPEAKER),
        ("Borgerne ønsker flere busser til Assentoft.", (1,), Fault.SPEAKER),
        ("Ifølge medarbejderne ønskes flere busser til Assentoft.", (1,), Fault.SPEAKER),
        ("De fleste ønsker flere busser til Assentoft.", (1,), Fault.SWEEPING),
        ("Der er bred enighed om flere busser til Assentoft.", (1,), Fault.SWEEPING),
        ("Der ønskes færre busser til Assentoft om aftenen.", (1,), Fault.TURNED),
        ("Biblioteket må lukke.", (3,), Fault.TURNED),
        ("Der ønskes ikke flere busser til Assentoft om aftenen.", (1,), Fault.TURNED),
        ("Samarbejdet mellem skole og hjem er godt.", (6,), Fault.UNSUPPORTED),
        ("Biblioteket må lukke, men ikke nu.", (3,), Fault.TURNED),
        ("Skolens køkken er for småt.", (1,), Fault.UNSUPPORTED),
        ("Der ønskes flere busser til Assentoft og et større køkken på skolen.", (1,), Fault.UNSUPPORTED),
    ],
)
def test_what_the_quotes_do_not_say_is_dropped(judge, text, numbers, fault):
    assert judge(text, *numbers) is fault


def test_a_number_whose_quote_has_nothing_to_do_with_it_is_taken_off(judge):
    statement = judge("Der ønskes flere busser til Assentoft om aftenen.", 1, 3)
    assert [one.number for one in statement.citations] == [1]


BUSES = "Vi ønsker flere busser til Assentoft, især om aftenen."
POSTS = "There are 25 full-time posts in the school, and the meeting is in June."


@pytest.mark.parametrize(
    ("said", "claim"),
    [
        (
            "Biblioteket må ikke lukke og svømmehallen skal flyttes.",
            "Biblioteket må lukke og svømmehallen skal ikke flyttes.",
        ),
        ("Biblioteket må ikke lukke og svømmehallen skal flyttes.", "Svømmehallen skal ikke flyttes."),
        ("Biblioteket må ikke lukke.", "Biblioteket må ikke åbne."),
        ("Der mangler busser til Assentoft om aftenen.", "Der er busser til Assentoft om aftenen."),
        ("Der mangler busser til Assentoft om aftenen.", "Der mangler ikke busser til Assentoft om aftenen."),
        ("25 % af eleverne i 3. klasse mangler en voksen.", "25 % af eleverne i 3. klasse har en voksen."),
        ("Vi vil undgå en lukning af skolen.", "Vi vil have en lukning af skolen."),
        ("Kommunen skal ikke fjerne busserne.", "Kommunen skal fjerne busserne."),
        ("Vi ønsker flere busser, ikke flere tog.", "Der ønskes færre busser, ikke flere tog."),
        ("Skolen er ikke god, og maden er dårlig.", "Skolen er ikke dårlig, og maden er god."),
        ("Some residents support the school.", "Some residents refuse to support the school."),
        (BUSES, "Flere busser til Assentoft ønskes af politikerne."),
        (BUSES, "Flere busser til Assentoft efterlyses af medarbejderne."),
        (BUSES, "Flere busser til Assentoft er et krav fra medarbejderne."),
        (BUSES, "Flere busser til Assentoft er noget politikerne har ønsket."),
        (BUSES, "En politiker ønsker flere busser til Assentoft."),
        (BUSES, "Politikernes ønske er flere busser til Assentoft."),
        (BUSES, "Borgmesteren ønsker flere busser til Assentoft."),
        (BUSES, "Der ønskes femogtyve flere busser til Assentoft."),
        (BUSES, "Der ønskes snesevis af flere busser til Assentoft."),
        (BUSES, "Der ønskes en tredobling af flere busser til Assentoft."),
        ("Budgettet er på 100 mio. kr.", "Budgettet er på femhundrede mio. kr."),
        ("Der er 90 børn og 5 voksne.", "Der er femoghalvfems børn og voksne."),
        ("Der er 90 børn og 5 voksne.", "Der er 90½ børn og 5 voksne."),
        ("Der er 25 mio. kr. i overskud.", "Der er -25 mio. kr. i overskud."),
        ("Der er 25 mio. kr. i overskud.", "Der er 25 mio. € i overskud."),
        ("25 % af eleverne i 3. klasse mangler en voksen.", "Under 25 % af eleverne i 3. klasse mangler en voksen."),
        ("25 % af eleverne i 3. klasse mangler en voksen.", "Mindst 25 % af eleverne i 3. klasse mangler en voksen."),
        (POSTS, "The meeting is in May."),
        (POSTS, "A quarter of the full-time posts are in the school."),
        (POSTS, "There are hundreds of full-time posts in the school."),
        (BUSES, "Der ønskes ’flere hurtige busser til Assentoft’."),
        (BUSES, "Der ønskes 'flere hurtige busser's til Assentoft."),
        (BUSES, "Der ønskes ,,flere hurtige busser'' til Assentoft."),
        (BUSES, "Der ønskes flere busser til Özdemir om aftenen."),
        (BUSES, "Der ønskes flere busser til Élysée om aftenen."),
        (POSTS, "There are 25 full-time posts in the school in Holland."),
        (POSTS, "The meeting in the school is on a Friday."),
        (BUSES, "De allerfleste ønsker flere busser til Assentoft."),
        (BUSES, "Allesammen ønsker flere busser til Assentoft."),
        (BUSES, "Hele byen ønsker flere busser til Assentoft."),
        (BUSES, "Der er fuld opbakning til flere busser til Assentoft."),
        (BUSES, "Flere busser til Assentoft er den generelle holdning."),
    ],
)
def test_a_falsehood_that_was_once_found_to_pass_is_dropped(encoder, said, claim):
    language = "en" if (claim.isascii() and " the " in f" {claim.lower()} ") or "residents" in claim else "da"
    found = check(Draft(claim, (1,)), evidence_of([citation(1, said)], language, encoder), language, encoder)
    assert isinstance(found, Fault)


@pytest.mark.parametrize(
    ("said", "claim"),
    [
        ("Der mangler busser til Assentoft om aftenen.", "Der ønskes flere busser til Assentoft om aftenen."),
        ("Der mangler busser til Assentoft om aftenen.", "There are not enough buses to Assentoft in the evening."),
        ("Busserne til Assentoft kører for sjældent.", "The buses to Assentoft run too rarely."),
        ("Vi vil undgå en lukning af skolen.", "Lukning af skolen skal undgås."),
        ("Mødet er torsdag den 12. juni.", "The meeting is on Thursday 12 June."),
    ],
)
def test_saying_the_same_in_other_words_is_no_falsehood(encoder, said, claim):
    language = "en" if "the" in claim.lower().split() or "are" in claim.split() else "da"
    found = check(Draft(claim, (1,)), evidence_of([citation(1, said)], language, encoder), language, encoder)
    assert isinstance(found, Statement)
