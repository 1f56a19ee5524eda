"""What others than the citizens say on a walk through a town, and what its notes tell of the walk itself."""

from __future__ import annotations

import pytest

from rag.passages import make_passages
from rag.types import Note, Provenance, Voice

C, S, U = Voice.CITIZENS, Voice.STAKEHOLDERS, Voice.UNKNOWN
HEAD = (
    "Byvandring i Holme\n\nMed på turen: 20 borgere, Bo Lind (ejer af den gamle kro) og Ida Friis fra Vej og Park.\n\n"
)


def voices(text, voice=C):
    return [one.voice for one in make_passages(Note("a.txt", text, "Byvandring", "0", Provenance(voice=voice)))]


@pytest.mark.parametrize(
    ("said", "voice"),
    [
        ("Ida (Vej og Park) fortalte, at lygten er meldt ind.", U),
        ("Ida Friis fra Vej og Park sagde, at lygten er meldt ind.", U),
        ("Ida (Plan og Byg): Kommunen kan søge en pulje.", U),
        ("Ida (Teknisk Forvaltning) lovede, at der kommer svar inden jul.", U),
        ("Else Krag fra afdelingsbestyrelsen sagde, at beboerne stemte nej.", S),
        ("Else Krag (Holme Boldklub): Vi vil gerne passe banen.", S),
        ("Bo Lind sagde, at han gerne vil sælge kroen.", S),
        ("Ida fra Vej og Park sagde aldrig noget om lygten.", C),
        ("Boligforeningen svarer os ikke.", C),
        ("Else fortalte os om bådene.", C),
    ],
)
def test_who_is_told_to_come_from_elsewhere_is_none_of_the_citizens(said, voice):
    assert voices(f"{HEAD}STOP 1\n\nDet sagde I\n- Her er mørkt.\n- Der mangler bænke.\n\n{said}\n")[-1] is voice


@pytest.mark.parametrize(
    "line",
    ["Vejret: gråt og vådt.", "Læsevejledning: Først står ruten, så ordene.", "Med på turen: 20 borgere fra Holme."],
)
def test_what_notes_tell_of_the_walk_is_nobody_s(line):
    assert voices(f"Byvandring i Holme\n\n{line}\n\nSTOP 1\n\n- Her er mørkt.\n- Her er vådt.\n")[0] is U


@pytest.mark.parametrize(
    "heading",
    [
        "Det kigger vi på",
        "Her så vi på",
        "Stadsbys egne iagttagelser",
        "Egne observationer",
        "Vores vurdering",
        "Registrering",
    ],
)
def test_what_was_looked_at_and_what_the_writer_makes_of_it_is_nobody_s(heading):
    text = f"Byvandring\n\n# Stop 1\n\n## {heading}\n\nPladsen er af asfalt.\n\n## Det sagde I\n\n- Her er mørkt.\n"
    assert voices(text) == [U, C]


@pytest.mark.parametrize("heading", ["Vores ønsker", "Det kigger vi efter hver aften", "Egne ord"])
def test_what_citizens_make_of_it_stays_theirs(heading):
    assert voices(f"Byvandring\n\n# Stop 1\n\n## {heading}\n\nVi vil have en bænk.\n") == [C]


def test_what_the_management_says_of_its_staff_s_answers_is_nobody_s():
    text = "MTU\n\n## Hvad bør laves om?\n\n- Vi er for få.\n\n## Kommentar fra ledelsen\n\nDet ser vi på i maj.\n"
    assert voices(text, Voice.EMPLOYEES) == [Voice.EMPLOYEES, U]


@pytest.mark.parametrize(
    ("line", "voice"),
    [
        ("Udsendt til 412 medarbejdere, 251 har svaret (61 %). Svarene er anonyme.", U),
        ("Skemaet blev sendt ud til alle 61 ansatte.", U),
        ("Sendt til tælling fire gange på en uge, det er for meget.", Voice.EMPLOYEES),
    ],
)
def test_to_how_many_a_survey_was_sent_is_no_answer(line, voice):
    assert voices(f"MTU\n\n{line}\n\n## Hvad bør laves om?\n\n- Vi er for få.\n", Voice.EMPLOYEES)[0] is voice
