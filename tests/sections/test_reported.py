"""What a report in prose tells of one group after the other."""

from __future__ import annotations

import pytest

from rag.passages import make_passages
from rag.sections.reported import voice_of_some, voice_reported
from rag.types import Note, Provenance, Voice

CITIZENS, EMPLOYEES, POLITICIANS, UNKNOWN = Voice.CITIZENS, Voice.EMPLOYEES, Voice.POLITICIANS, Voice.UNKNOWN
REPORT = """Opsamling på borgermøde og interviews

1. Boliger

Boligen fyldte mest. Borgerne oplever, at de nye lejligheder er for dyre for unge. Flere nævnte huslejen.

Blandt de interviewede politikere er der uenighed om kravet til almene boliger.

2. Byggesager

De interviewede sagsbehandlere oplyser, at halvdelen af ansøgningerne er mangelfulde. To job er ledige. Enkelte
borgere havde ventet over et halvt år på svar.

3. Anbefalinger

Vi anbefaler, at kommunen lægger en plan frem.
"""


def read(text, **provenance):
    return [
        (one.text, one.voice) for one in make_passages(Note("a.txt", text, "Opsamling", "0", Provenance(**provenance)))
    ]


def test_each_part_of_a_report_has_the_voice_of_the_group_whose_words_it_tells():
    assert read(REPORT) == [
        (
            "Boligen fyldte mest. Borgerne oplever, at de nye lejligheder er for dyre for unge. Flere nævnte huslejen.",
            CITIZENS,
        ),
        ("Blandt de interviewede politikere er der uenighed om kravet til almene boliger.", POLITICIANS),
        (
            "De interviewede sagsbehandlere oplyser, at halvdelen af ansøgningerne er mangelfulde. To job er ledige.",
            EMPLOYEES,
        ),
        ("Enkelte\nborgere havde ventet over et halvt år på svar.", CITIZENS),
        ("Vi anbefaler, at kommunen lægger en plan frem.", UNKNOWN),
    ]


def test_what_a_note_tells_once_or_of_one_voice_is_nobody_else_s():
    once = "Notat\n\nBorgerne oplever, at bussen er dyr.\n\nVi mangler et hus til de unge.\n"
    assert {voice for _, voice in read(once)} == {UNKNOWN}
    assert {voice for _, voice in read(REPORT, voice=POLITICIANS)} == {POLITICIANS}


@pytest.mark.parametrize(
    ("sentence", "voice"),
    [
        ("To af politikerne vil afskaffe gebyret.", POLITICIANS),
        ("Et flertal af borgerne ved mødet roste stien.", CITIZENS),
        ("Fældningen vakte vrede, og borgerne mente ikke, at de var spurgt.", CITIZENS),
        ("The companies asked for one contact person.", Voice.STAKEHOLDERS),
        ("Tove Holm from Lund Housing Association said that building is dear.", Voice.STAKEHOLDERS),
        ("A newcomer, Priya (engineer), told her own story.", CITIZENS),
        ("Borgere og politikere mener, at bussen er dyr.", UNKNOWN),
        ("Jens Ole, head of Building, replied.", UNKNOWN),
        ("Ida Lind (S) sagde, at det koster penge.", POLITICIANS),
        ("Kommunen skal hjælpe den lokale forening, mener vi.", None),
        ("The shopkeepers' association is still angry.", Voice.STAKEHOLDERS),
        ("Ifølge rengøringspersonalet er toiletterne ødelagt.", EMPLOYEES),
        ("Gigtforeningens lokalkreds anbefaler varmt vand.", Voice.STAKEHOLDERS),
        ("Seniorrådet mener, at bænkene skal tilbage.", Voice.STAKEHOLDERS),
        ("De praktiserende læger oplever lang ventetid.", Voice.STAKEHOLDERS),
        ("Medarbejderne: Vi når det ikke.", EMPLOYEES),
        ("Både forældre og pædagoger peger på garderoben.", UNKNOWN),
        ("Borgerne lægger vægt på ro.", CITIZENS),
        ("Medarbejdere: 14 på holdet om dagen.", None),
        ("Ifølge planen er der plads til alle.", None),
        ("86 borgere deltog i mødet.", None),
        ("Vi har talt med ni medarbejdere.", None),
        ("Kommunen skal hjælpe borgerne.", None),
        ("Stillingen som pædagog har stået tom i et år.", None),
    ],
)
def test_a_sentence_tells_the_words_of_whom_it_says_something_by(sentence, voice):
    assert voice_reported(sentence) is voice


def test_what_several_say_together_is_parted_from_what_one_group_says_of_it():
    several = "Både borgere og sagsbehandlere peger på ventetiden. Borgerne: Vi hørte intet i et år. "
    text = REPORT.replace("Boligen fyldte mest. ", f"{several}Sagsbehandlerne fortæller, at tre job er ledige.\n\n")
    assert read(text)[:3] == [
        ("Både borgere og sagsbehandlere peger på ventetiden.", UNKNOWN),
        ("Borgerne: Vi hørte intet i et år.", CITIZENS),
        ("Sagsbehandlerne fortæller, at tre job er ledige.", EMPLOYEES),
    ]


@pytest.mark.parametrize(
    ("said", "voice"),
    [
        ("Hallen er for lille, sagde flere af klubberne.", Voice.STAKEHOLDERS),
        ("Hallen er for lille, sagde flere af foreningerne.", Voice.STAKEHOLDERS),
        ("Det er for dyrt, lød det fra mange forældre. Et kursus vil hjælpe.", CITIZENS),
        ("Vi når det ikke, mente de fleste af medarbejderne.", EMPLOYEES),
        ("Hun skal tage sig sammen, sagde læreren.", None),
        ("Det sagde borgerne ikke noget om.", None),
    ],
)
def test_what_several_of_a_group_are_told_to_have_said_is_theirs(said, voice):
    assert voice_of_some(said) is voice
