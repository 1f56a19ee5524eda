"""Whose words a whole note holds, where its head names others as well."""

from __future__ import annotations

import pytest

from rag.readers.corpus_file import Corpus
from rag.readers.provenance import provenance_of
from rag.types import Voice

C = Voice.CITIZENS


def voice_of(text):
    return provenance_of(text, "note.txt", Corpus())[1].voice


@pytest.mark.parametrize(
    "head",
    [
        "HAVNEN I TAL\nOplæg for Teknik- og Havneudvalget, 4. maj\n\nLidt om pladsen\n",
        "Direktionens oplæg for Byrådet, 3. september\n\nTal og tendenser\n",
        "# Skolevej og lys\n## Lokalrådenes opsamling til Aaby Byråd\n",
        "Temadag for byrådet\nOplægsholdere: Bo Holm (kulturchef)\n",
        "Presentation for the Culture Committee, 4 May\n",
    ],
)
def test_what_a_council_is_told_is_not_its_own(head):
    assert voice_of(head) is Voice.UNKNOWN


@pytest.mark.parametrize(
    "handed",
    [
        "Anbefalinger afleveret til byrådet den 3. marts 2025",
        "Overrakt borgmesteren den 3. marts 2025",
        "Sendt til Økonomiudvalget 4. april 2025",
        "Præsenteret for økonomiudvalget",
        "Fremlagt på et møde i Aaby Byråd",
        "Forelagt kommunalbestyrelsen i maj",
    ],
)
def test_to_whom_citizens_hand_what_they_wrote_is_not_who_wrote_it(handed):
    assert voice_of(f"# Borgerpanel om byens træer\n\n**{handed}**\n\n30 borgere mødtes.\n") is C


def test_minutes_sent_to_a_council_are_its_own_where_it_met():
    assert voice_of("Referat af byrådsmøde\nSendt til økonomiudvalget 4. april\n") is Voice.POLITICIANS


@pytest.mark.parametrize(
    "head",
    [
        "Temadag for byrådet\nOpsamling på drøftelserne\n",
        "Temamøde i Kulturudvalget\nOplæg: Bo Holm, kulturchef\n",
        "Referat fra Økonomiudvalget\nTil stede: Bo Lind (V, formand), Ida Holm (S), Per Bak (skolechef)\n",
        "Fra byrådssalen, Aaby, 9. februar\nEfter sekretariatets noter\n",
    ],
)
def test_what_a_council_says_stays_its_own(head):
    assert voice_of(head) is Voice.POLITICIANS


@pytest.mark.parametrize(
    "head",
    [
        "Samtale om lærlinge\nMedvirkende: Bo Lind (byrådsmedlem), Ida Holm (gartner), Per Bak (elev på biblioteket)\n",
        "Referat af møde i brugerrådet\nTil stede: Ida Holm (datter), Per Bak (beboer), byrådsmedlem Bo Lind\n",
        "På tur med byrådet, for borgere og politikere\n",
        "Spørg byrådet, chat\nPolitikere: Bo Lind (S). Øvrige: borgere\n",
        "Podcast om byen\nVært: Ida Holm. Gæster: byrådsmedlem Bo Lind og eleven Per Bak\n",
        "Borgerlisten, optagelse\n00:00 A vi begynder nu\n00:06 B jeg sidder i kommunalbestyrelsen\n",
        "AABY KOMM. / havn + gæster\nfork.: fors.hus = forsamlingshus, komm. = kommune\n",
    ],
)
def test_one_of_several_kinds_who_talk_is_not_all_of_them(head):
    assert voice_of(head) is Voice.UNKNOWN


@pytest.mark.parametrize(
    ("head", "voice"),
    [
        ("Business panel\nPresent: Bo Lind, owner, Lind Fish (40 employees)\n", Voice.STAKEHOLDERS),
        ("Møde på værftet\nTil stede: Bo Lind (Lind Byg, 40 ansatte), Ida Holm (bager)\n", Voice.UNKNOWN),
        ("Workshop i hallen\n40 medarbejdere fra hjemmeplejen\n", Voice.EMPLOYEES),
        (
            "Sammenslutningen af Grundejere\nHavnevej 2\nAtt.: Teknik- og Havneudvalget\nVores krav\n",
            Voice.STAKEHOLDERS,
        ),
        ("Aaby Bådelaug\nTil Aaby Kommune\nAtt.: Havneudvalget\nVores ønsker\n", Voice.STAKEHOLDERS),
        ("Elevtinget 2026\nByrådssalen, onsdag den 11. marts\n", Voice.CITIZENS),
    ],
)
def test_firms_associations_and_pupils_are_told_by_who_they_are(head, voice):
    assert voice_of(head) is voice


@pytest.mark.parametrize(
    ("head", "voice"),
    [
        ("<!-- fra Aaby_byråd_maj.pptx -->\nVeje og stier i Aaby\n", Voice.UNKNOWN),
        ("EVALUERING AF BYTTEHJØRNET I FORSAMLINGSHUSET\nMarts til juni\n", Voice.UNKNOWN),
        ("Aften i forsamlingshuset\nDet talte vi om\n", Voice.CITIZENS),
        ("EVALUERING\nBorgermøde i forsamlingshuset\n", Voice.CITIZENS),
    ],
)
def test_a_file_s_name_and_where_something_was_tried_out_tell_nothing(head, voice):
    assert voice_of(head) is voice


def test_one_employee_in_a_list_of_others_makes_no_meeting_of_staff():
    listed = "Til stede: Ida Holm (sangkoret), Eva Kvist (skakklubben)\nFra huset: Bo Lind (klubmedarbejder)\n"
    assert voice_of(f"Brugerrådet ved hallen\n{listed}") is Voice.UNKNOWN
    assert voice_of(f"Personalemøde i hallen\n{listed}") is Voice.EMPLOYEES


@pytest.mark.parametrize(
    ("head", "voice"),
    [
        ("Forældremøde om bussen\nAaby Skole\n30 forældre og skoleleder Ida Holm. Fra byrådet: Bo Lind (V)\n", C),
        ("Borgermøde om havnen\nDeltagere: 60 borgere. Fra byrådet: Bo Lind (V) og Per Bak (A)\n", C),
        ("Beboermøde i Aaby\nGæst: byrådsmedlem Bo Lind (V)\n", C),
        ("Borgermøde om havnen\nFra byrådet: Bo Lind (V), Per Bak (A), Eva Toft (B), Jens Juhl (C)\n", Voice.UNKNOWN),
        ("Byrådet møder borgerne\nBorgermøde om havnen\n", Voice.UNKNOWN),
        ("Byrådsmøde\nFra byrådet: Bo Lind (V), Per Bak (A)\n", Voice.POLITICIANS),
    ],
)
def test_a_politician_or_two_as_guests_leave_a_citizens_meeting_to_the_citizens(head, voice):
    assert voice_of(head + "\nTekst.\n") is voice
