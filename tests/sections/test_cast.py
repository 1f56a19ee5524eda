"""Labels before remarks: what somebody is in brackets, before or behind their name, or told of them once elsewhere."""

from __future__ import annotations

import pytest

from rag.passages import make_passages
from rag.sections.cast import voice_of_labelled
from rag.sections.named import voice_of_somebody
from rag.sections.whom import described
from rag.types import Note, Provenance, Voice

OTHERS = "[borger, 71] Vejen er mørk.\n[lærer] Børnene går til fods.\n"


def heard(text, voice=Voice.UNKNOWN):
    passages = make_passages(Note("a.txt", text, "Samtale", "0", Provenance(voice=voice)))
    return {" ".join(one.text.split()): one.voice for one in passages}


@pytest.mark.parametrize(
    ("told", "voice"),
    [
        ("nabo, Lundby", Voice.CITIZENS),
        ("Ida, 15 år, Sankt Annæ Friskole", Voice.CITIZENS),
        ("71", Voice.CITIZENS),
        ("pensioneret smed", Voice.CITIZENS),
        ("formand, datter", Voice.CITIZENS),
        ("52, leder af ungdomsklubben Broen", Voice.EMPLOYEES),
        ("gruppeleder, hjemmeplejen", Voice.EMPLOYEES),
        ("formand for børne- og skoleudvalget", Voice.POLITICIANS),
        ("kontorelev, biblioteket", Voice.EMPLOYEES),
        ("ejendomsmægler", Voice.STAKEHOLDERS),
        ("V", Voice.POLITICIANS),
        ("ejer af Bro & Søn", Voice.STAKEHOLDERS),
        ("formand for Lundby Håndværk og Industri", Voice.STAKEHOLDERS),
        ("Forening: Lundby Svømmeklub", Voice.STAKEHOLDERS),
        ("tidligere lærer", None),
        ("business consultant", None),
        ("ejer siden 2004", None),
        ("FOA", None),
        ("Jobcenter Kragelev", None),
        ("Solsiden", None),
    ],
)
def test_what_is_told_of_somebody_has_a_voice(told, voice):
    assert described(told, "Bo Lind") is voice


def test_brackets_before_remarks_say_who_it_is_where_most_do():
    assert voice_of_labelled("[ansat i kommunen] Vi er tre.", OTHERS) is Voice.EMPLOYEES
    assert voice_of_labelled("[Politiker (V)] Gratis for alle.", OTHERS) is Voice.POLITICIANS
    assert voice_of_labelled("(frisør) To måneder.", OTHERS) is Voice.STAKEHOLDERS
    topics = "[skole] For stor.\n[vej] For mørk.\n[forælder] For dyrt.\n[bus] For sen.\n[hal] For kold.\n"
    assert voice_of_labelled("[forælder] For dyrt.", topics) is None


def test_brackets_of_two_in_one_passage_are_neither_s():
    assert voice_of_labelled("[borger] Vejen er mørk. [lærer] Det er skolen også.", OTHERS) is None


def test_each_line_behind_such_brackets_is_a_passage_of_its_own():
    said = {
        "(elev, 5.b) jeg har jakke på": Voice.CITIZENS,
        "(lærer) måleren blinker": Voice.EMPLOYEES,
        "(forælder) skimmel bag skabet": Voice.CITIZENS,
        "(bager) god hjælp": Voice.STAKEHOLDERS,
    }
    assert heard("Skema 4\n\n" + "\n".join(said) + "\n") == said
    hours = "[19:02] Ida: der er mørkt\n[19:03] Bo: det er der\n[19:04] Eva: ja\n[19:05] Per: nej\n"
    assert set(heard(f"Møde\n\n{hours}").values()) == {Voice.UNKNOWN}


WALK = "- Frisør: der er ingen kunder\n- Far med barnevogn: der er ingen plads\n"


@pytest.mark.parametrize(
    ("said", "voice"),
    [
        ("Kioskejer Bent: jeg giver kaffe", Voice.STAKEHOLDERS),
        ("Far med ladcykel: her er smalt", Voice.CITIZENS),
        ("19.40 Nabo fra hjørnet: det larmer", Voice.CITIZENS),
        ("Ida, 16: kan vi få en bro", Voice.CITIZENS),
        ("Dorte lærer: luften er dårlig", Voice.EMPLOYEES),
        ("borg. (kvinde 80+): sokker på kl. 5", Voice.CITIZENS),
        ("tilh. (pædagog, Åvang): vi har lukket", Voice.EMPLOYEES),
        ("Boldklubben ved Iver: vi er 140", Voice.STAKEHOLDERS),
        ("Beboerforeningens Arne Holm: tre er kørt i åen", Voice.STAKEHOLDERS),
        ("Pensioneret lærer: klasserne er for store", Voice.CITIZENS),
        ("Tidligere skolelærer: klasserne er for store", Voice.CITIZENS),
        ("fhv. pædagog: børnene mangler ro", Voice.CITIZENS),
        ("Kassedame i Super: folk er venlige", Voice.CITIZENS),
        ("Tidligere åbningstid: det ville hjælpe", None),
        ("Vejchef Dan Munk: det er kablet", None),
        ("The nurse: perhaps", None),
        ("Torvet: der mangler bænke", None),
        ("Hæk, 40 m: klippes i juni", None),
    ],
)
def test_a_role_before_or_behind_a_name_says_whose_the_remark_is(said, voice):
    assert voice_of_labelled(said, WALK) is voice


def test_a_role_alone_is_nobody_where_nothing_else_is_labelled_so():
    assert voice_of_labelled("Frisør: der er ingen i byen", "- Frisør: der er ingen i byen\n- Bageren lukker\n") is None


HEADS = (
    "Ved bordet sidder leder Ulla Krag, sundhedsplejerske Ditte Hald, mor til to Jasmin Holm og murermester Bo Storm.",
    "Med: Ulla Krag (leder), Ditte Hald (sundhedsplejerske), Jasmin Holm (mor) og Bo Storm (Storm & Søn, 14 ansatte)",
    "Vi mødte Ulla Krag, Ditte Hald, 47, lærer på Lundby Skole, Jasmin Holm, 34, og Bo Storm, ejer af Storm & Søn.",
)


@pytest.mark.parametrize("head", HEADS)
def test_who_is_introduced_once_has_that_voice_at_each_remark(head):
    said = {
        "Ditte Hald: Jeg har 22 minutter til et besøg.": Voice.EMPLOYEES,
        "Jasmin Holm: Hold åbent om aftenen.": Voice.CITIZENS,
        "Bo Storm: Vi mangler lærlinge.": Voice.STAKEHOLDERS,
        "Ulla Krag: Vi åbnede i august.": None,
    }
    text = f"{head}\n\n" + "\n".join(said)
    assert {one: voice_of_labelled(one, text) for one in said} == said


def test_surnames_in_capitals_and_a_first_name_are_those_of_the_introduced():
    text = "Med: Ida Fogh (SF), Grete Bals (formand, Lundby Handel og Industri), Dina Bo, 38, ejer af Garn & Grej\n"
    assert voice_of_labelled("BALS: Ventetiden er lang.", text) is Voice.STAKEHOLDERS
    assert voice_of_labelled("FOGH: Vi sparede for meget.", text) is Voice.POLITICIANS
    assert voice_of_labelled("Dina: Jeg har talt vinduerne.", text) is Voice.STAKEHOLDERS


def test_a_question_to_somebody_introduces_nobody():
    assert voice_of_labelled("Bo: Det ved jeg ikke.", "Bo, hvad siger klubben?\nBo: Det ved jeg ikke.\n") is None


def test_minutes_name_a_side_before_who_speaks_for_it():
    text = "Medarbejderne: Ida Holm (HK), Bo Lind (3F)\n"
    assert voice_of_labelled("Medarbejderne: Ida Holm sagde, at vagterne er for lange.", text) is Voice.EMPLOYEES
    assert voice_of_labelled("Medarbejderne: Ida Holm (HK), Bo Lind (3F)", text) is None


WRITTEN = (
    "Torben Ravn: vores vej er klasse 3\nHanne P: cykelstien ryddes før vejen\nGorm, Nørhede: sluk lyset\n"
    "Lene Duus: ros til ham i traktoren\nOle, Vejafdelingen: vi har 11 biler\nSkovfoged Niels: broen er lukket\n"
)


def test_who_writes_by_name_in_a_chat_is_a_citizen_and_who_writes_for_somebody_is_not():
    chat = f"Chat fra onlinemøde om veje\n\n{WRITTEN}"
    voices = [voice_of_labelled(f"{line} ", chat) for line in WRITTEN.splitlines()]
    assert voices == [Voice.CITIZENS] * 4 + [None] * 2
    assert {voice_of_labelled(f"{line} ", f"Referat\n\n{WRITTEN}") for line in WRITTEN.splitlines()} == {None}


def test_a_note_of_one_voice_is_read_by_that():
    text = "Møde\n\n- Hotelejer Ida Holm: Vejen er mørk.\n- Far med ladcykel: Stien er smal.\n"
    assert set(heard(text, Voice.CITIZENS).values()) == {Voice.CITIZENS}


KEYED = {
    "[taler A = Pia Storm, leder af hjemmeplejen]\n[taler B = Mogens Friis, formand for Ældrerådet]": (
        Voice.EMPLOYEES,
        Voice.STAKEHOLDERS,
    ),
    "A = Verner 81 borger, B = Bodil 74 formand Ældre Sagen Lundby": (Voice.CITIZENS, Voice.STAKEHOLDERS),
    "A=Peter Bro S fmd · B=Ole Kri, chef": (Voice.POLITICIANS, Voice.UNKNOWN),
    "A: jeg hedder Tove Lund pårørende\nB: og jeg er Bo Riis og er borgmester i Lundby": (
        Voice.CITIZENS,
        Voice.POLITICIANS,
    ),
}


@pytest.mark.parametrize(("key", "voices"), KEYED.items())
def test_letters_that_a_key_or_the_speakers_explain_stand_for_them(key, voices):
    said = ("A: ja så er maden kold igen", "B: det har vi talt om i to år")
    read = heard(f"Optagelse 2. maj\n\n{key}\n\n" + "\n".join(said) + "\n")
    assert tuple(read[one] for one in said) == voices


def test_initials_may_stand_before_a_name_and_a_party_or_brackets():
    text = "JT Johan Tang V fmd teknik · RB Rune Bro EL · HS (Hanne Skriver, udv.form.), KM Karin Munk vejchef\n\n"
    said = ("JT: erhvervet bløder", "RB: fodgængere først", "HS: ikke lovligt", "KM: 39 udkald")
    read = heard("Fællesmøde\n\n" + text + "\n".join(said) + "\n")
    assert [read[one] for one in said] == [Voice.POLITICIANS] * 3 + [Voice.UNKNOWN]


@pytest.mark.parametrize(
    ("said", "voice"),
    [
        ("miljømedarb. Bo: vi er for få", Voice.EMPLOYEES),
        ("hj.sygepl. Ida: vi er for få", None),
        ("købm. Lund: sure kunder", Voice.STAKEHOLDERS),
        ("tillidsrep. Eva: planen kommer sent", Voice.EMPLOYEES),
    ],
)
def test_roles_may_be_abbreviated(said, voice):
    assert voice_of_labelled(said, WALK) is voice


def test_offices_may_be_abbreviated():
    assert described("udv.fmd teknik", "Bo Lind") is Voice.POLITICIANS
    assert voice_of_somebody("udv.formand Lind") is Voice.POLITICIANS


CAME = """Borgermøde i hallen

- Bo Lind, slagter: kunderne kommer i bil
- Ida Holm, sygeplejerske i hjemmeplejen: jeg kører derude hver dag
- {third}
- Per: der mangler lys
"""


def test_others_labelled_at_a_citizens_meeting_speak_for_themselves_where_several_kinds_are():
    several = CAME.format(third="Eva Bro, købmand: vi har plads")
    read = heard(several, Voice.CITIZENS)
    assert [voice for said, voice in read.items() if "bil" in said] == [Voice.STAKEHOLDERS]
    assert [voice for said, voice in read.items() if "hver dag" in said] == [Voice.EMPLOYEES]
    assert [voice for said, voice in read.items() if "lys" in said] == [Voice.CITIZENS]
    few = heard(CAME.format(third="Eva Bro: vi har plads"), Voice.CITIZENS)
    assert set(few.values()) == {Voice.CITIZENS}


KEYED = """Hurtigt referat
fork.: br = borger, virk = virksomhed, bm = byrådsmedl., kl. = klasse

- br Bo: solen blinker
- bm Ida Holm (imod): den er dyr
- virk VindLund (Eva): den betaler sig
- kl. 2: for stor
- grus: er der nok af
"""


def test_what_a_key_abbreviates_begins_labels():
    read = heard(KEYED)
    voices = {
        end: voice
        for said, voice in read.items()
        for end in ("blinker", "dyr", "sig", "stor", "af")
        if said.endswith(end)
    }
    assert voices == {
        "blinker": Voice.CITIZENS,
        "dyr": Voice.POLITICIANS,
        "sig": Voice.STAKEHOLDERS,
        "stor": Voice.UNKNOWN,
        "af": Voice.UNKNOWN,
    }


TOUR = """Bustur med byrådet

STOP 1
* Badmester Rikke: pumpen er ældre end mig
* Rikke: der løber vand ud hver dag
* Kvinde m. handicappet søn: liften er i stykker
* To piger på 10: lav en, hvor voksne ikke må være
* rapper, 19: jeg ville sidde på stationen
* Landmand Ulrik Daa: teltet er bestilt
* Ulrik Daa igen: jeg har børn her selv
* Hegn mod gaden: mangler
"""


def test_who_is_introduced_at_a_first_remark_is_known_at_the_next():
    voices = {said.partition(": ")[0].lstrip("* "): voice for said, voice in heard(TOUR).items()}
    assert voices["Badmester Rikke"] is voices["Rikke"] is Voice.EMPLOYEES
    assert voices["Landmand Ulrik Daa"] is voices["Ulrik Daa igen"] is Voice.STAKEHOLDERS
    assert voices["Kvinde m. handicappet søn"] is voices["To piger på 10"] is voices["rapper, 19"] is Voice.CITIZENS
    assert voices["Hegn mod gaden"] is Voice.UNKNOWN
