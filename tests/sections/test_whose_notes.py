"""Whose words a note as a whole holds, as its head tells in a sentence or by where the sheets lay."""

import pytest

from rag.readers.meeting_voice import voice_of_head
from rag.types import Voice


def voice(*head):
    return voice_of_head(list(head), [line for line in head[:4] if not line.endswith(".")])


@pytest.mark.parametrize(
    "head",
    [
        ("PLUS OG MINUS, torvet i Sandby", "Alt er fra borgere, undtagen hvor der står forening."),
        ("Tavler fra hallen", "Det er borgerne, der har skrevet."),
        ("Tavler fra hallen", "Alle besøgende, dvs. borgere, fik 10 prikker."),
        ("SPØRGESKEMA PÅ PAPIR, Sandby", "Lagt frem på biblioteket og hos bageren"),
        ("Sandby Bibliotek: kommentarbogen ved døren", "afskrift for maj"),
        ("Borgerdag i Sandby Hallen, lørdag den 3. maj", "Afskrevet af Ole."),
        ("Fokusgruppe med pårørende", "Gengivet af konsulent Ane Lind"),
        ("An evening for newcomers", "Main library, 3 May"),
    ],
)
def test_what_everybody_can_write_in_and_what_relatives_told_is_citizens(head):
    assert voice(*head) is Voice.CITIZENS


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (("WORKSHOP FOR ANSATTE", "Sandby Kommune, 3. maj"), Voice.EMPLOYEES),
        (("NOTAT", "Fra: personalet ved Sandby Skole"), Voice.EMPLOYEES),
        (("Sandby Business Panel - minutes", "Canteen of Holm Pumps (210 employees)"), Voice.STAKEHOLDERS),
        (("Budgetseminar 2027, Hotel Sund", "Gruppeformændenes indlæg"), Voice.POLITICIANS),
        (("Sandby Havnelaug", "Bolværket 4", "Kære byråd", "Vi er 86 medlemmer."), Voice.STAKEHOLDERS),
    ],
)
def test_so_have_the_notes_of_other_groups_their_voice(head, expected):
    assert voice(*head) is expected


@pytest.mark.parametrize(
    "head",
    [
        (
            "SPØRGESKEMA PÅ PAPIR, Sandby",
            "Udfyldt af flere. B = borger, A = ansat, F = forretning",
            "Lagt på biblioteket",
        ),
        ("Spørgeskema om dagen i huset", "Omdelt på afdelingen"),
        ("Sedler fra væggen", "Alt er skrevet af borgere og politikere."),
        ("Erhvervs- og borgerdag i Sandby", "GUL = borgere"),
        ("Referat af møde i brugerrådet, med borgere fra byen", "Til stede: Ane Lind (leder)"),
        ("Jens Holm", "Bakken 4", "Kære byråd"),
    ],
)
def test_where_several_are_heard_or_nobody_is_told_the_note_has_none(head):
    assert voice(*head) is Voice.UNKNOWN


@pytest.mark.parametrize(
    ("head", "said"),
    [
        (("SANDBY KOMMUNE", "Til: direktør Bo Holm Fra: medarbejderne, v. Ida Lind"), Voice.EMPLOYEES),
        (("SANDBY KOMMUNE", "Skrevet af medarbejderne i Vej og Park"), Voice.EMPLOYEES),
        (("SANDBY KOMMUNE", "Til: medarbejderne Fra: direktør Bo Holm"), Voice.UNKNOWN),
        (("Workshop for medarbejdere", "4. maj, forsamlingshuset i Vig"), Voice.EMPLOYEES),
        (("Medarbejdere og borgere svarer", "4. maj, forsamlingshuset i Vig"), Voice.UNKNOWN),
        (("»SIG DET TIL BOGEN« Sandby Bibliotek", "Afskrift af siderne 3-9"), Voice.CITIZENS),
        (("Rundtur til 14 virksomheder, forår", "Sandby Kommune"), Voice.STAKEHOLDERS),
        (("Rundtur til 14 legepladser, forår", "Sandby Kommune"), Voice.UNKNOWN),
        (("SANDBY BYRÅD, 6. maj", "Drøftelse efter borgermøderne i april"), Voice.POLITICIANS),
        (("SANDBY BYRÅD, 6. maj", "Borgermøde om skolerne i april"), Voice.UNKNOWN),
    ],
)
def test_a_title_and_who_a_note_is_from_tell_whose_it_is(head, said):
    assert voice(*head) is said


def test_a_file_s_name_tells_only_where_the_head_does_not():
    head = ["Depotet, fredag morgen", "Med: Bente (leder), Frank, Samir"]
    assert voice_of_head(head, head, "03_personalemoede_depot.txt") is Voice.EMPLOYEES
    assert voice_of_head(head, head, "03_kommentarbog.txt") is Voice.CITIZENS
    assert voice_of_head(head, head, "03_depot.txt") is Voice.UNKNOWN
    met = ["Borgermøde i Sandby", "4. maj"]
    assert voice_of_head(met, met, "03_personalemoede_depot.txt") is Voice.CITIZENS
    key = ["Åbent hus", "M = medarbejder, B = borger"]
    assert voice_of_head(key, key, "03_personalemoede_depot.txt") is Voice.UNKNOWN
