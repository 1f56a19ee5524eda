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
        ("Biblioteket må lukke.", (3,), Fault.UNSUPPORTED),
        ("Der ønskes ikke flere busser til Assentoft om aftenen.", (1,), Fault.UNSUPPORTED),
        ("Samarbejdet mellem skole og hjem er godt.", (6,), Fault.UNSUPPORTED),
        ("Biblioteket må lukke, men ikke nu.", (3,), Fault.UNSUPPORTED),
        ("Skolens køkken er for småt.", (1,), Fault.UNSUPPORTED),
        ("Der ønskes flere busser til Assentoft og et større køkken på skolen.", (1,), Fault.UNSUPPORTED),
    ],
)
def test_what_the_quotes_do_not_say_is_dropped(judge, text, numbers, fault):
    assert judge(text, *numbers) is fault


def test_a_number_whose_quote_has_nothing_to_do_with_it_is_taken_off(judge):
    statement = judge("Der ønskes flere busser til Assentoft om aftenen.", 1, 3)
    assert [one.number for one in statement.citations] == [1]
