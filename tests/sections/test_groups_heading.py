"""Groups that head what they said, and what stands among remarks and is nobody's."""

import pytest

from rag.passages import make_passages
from rag.readers.corpus_file import Corpus
from rag.readers.provenance import provenance_of
from rag.sections.bare_groups import voice_of_bare_group
from rag.sections.guests import title_of_replies, voice_from_the_floor
from rag.sections.nobodys import is_nobodys
from rag.sections.respondents import voice_of_respondent
from rag.sections.speaking import voice_of_heading
from rag.types import Note, Provenance, Voice


@pytest.mark.parametrize(
    ("heading", "voice"),
    [
        ("Det siger de frivillige", Voice.STAKEHOLDERS),
        ("De frivillige (Sandby Vågetjeneste) fortæller", Voice.STAKEHOLDERS),
        ("Skrevet af sagsbehandlerne (4 personer)", Voice.EMPLOYEES),
        ("Musiklærernes ønsker", Voice.EMPLOYEES),
        ("Naboer og pårørende fortæller", Voice.CITIZENS),
        ("De unge selv", Voice.CITIZENS),
        ("De ansatte om vagtplanen", Voice.EMPLOYEES),
        ("Hvad siger de unge selv? (22 svar)", Voice.CITIZENS),
        ("Pårørende og medarbejdere fortæller", Voice.UNKNOWN),
        ("Slide 5 – Hvad sagde de ansatte?", Voice.EMPLOYEES),
        ("What did the parents say?", Voice.CITIZENS),
        ("Hvad svarede politikerne om skolebussen?", Voice.POLITICIANS),
        ("Hvad foreningen sagde", Voice.STAKEHOLDERS),
        ("Politikernes runde", Voice.POLITICIANS),
        ("Kommunens svar, 27. juni 2025", Voice.UNKNOWN),
        ("Hvad siger de unge?", None),
        ("Frivillige", None),
        ("Samarbejde med de frivillige", None),
        ("Veje om vinteren", None),
    ],
)
def test_a_heading_tells_whose_words_follow(heading, voice):
    assert voice_of_heading(heading) is voice


def test_a_group_s_bare_name_heads_what_it_said_where_another_is_said_to_tell_something():
    told = "1. Beboerne fortæller\n- Maden er varm\n\n2. Personalet\nDer er ikke enighed om vagten.\n"
    assert voice_of_bare_group("Personalet", told) is Voice.EMPLOYEES
    assert voice_of_bare_group("Personalet", told.replace(" fortæller", "")) is None
    voices = {
        one.text.strip(): one.voice for one in make_passages(Note("a.txt", f"Evaluering\n\n{told}", "Evaluering", "0"))
    }
    assert voices["Maden er varm"] is Voice.CITIZENS


def test_two_groups_before_colons_are_heard_and_one_is_not():
    assert voice_of_bare_group("Foreninger:", "Foreninger:\n- kø\nAnsatte:\n- travlt") is Voice.STAKEHOLDERS
    assert voice_of_bare_group("Foreninger:", "Foreninger:\n- kø\nHaller:\n- kolde") is None


SLIDES = """# Fremtidens skole
Opsamling på borgermøde, 20. marts 2025

## Hvad sagde forældrene?
- små klasser

## Hvad sagde de ansatte?
- bange for at blive flyttet

## Idrætsforeningen Tverup IF
- hallen står tom

## Forvaltningen
- modellen sparer to millioner

## Tavlen ved udgangen
- luk rådhuset i stedet
"""


def voices_of(text, home):
    found = make_passages(Note("a.md", text, text.splitlines()[0].strip("# "), "0", Provenance(voice=home)))
    return [one.voice for one in found if one.kind == "bullet"]


def test_where_headings_say_what_several_said_other_names_head_their_words_too():
    said = [Voice.CITIZENS, Voice.EMPLOYEES, Voice.STAKEHOLDERS, Voice.UNKNOWN, Voice.CITIZENS]
    assert voices_of(SLIDES, Voice.CITIZENS) == said
    of_one = SLIDES.replace("Hvad sagde forældrene?", "Klasser").replace("Hvad sagde de ansatte?", "Flytning")
    assert voices_of(of_one, Voice.CITIZENS) == [Voice.CITIZENS] * 5


def test_below_politicians_as_a_heading_other_groups_head_their_words_and_none_the_note():
    text = "# Skolen\nOpsamling, 20. marts 2025\n\n## Medarbejdere\n- vi er slidte\n\n## Politikere\n- gratis bus\n"
    title, provenance = provenance_of(text, "a.md", Corpus())
    assert (title, provenance.voice) == ("Skolen", Voice.UNKNOWN)
    assert voices_of(text, Voice.UNKNOWN) == [Voice.EMPLOYEES, Voice.POLITICIANS]
    assert voices_of(text.replace("Politikere", "Budget"), Voice.UNKNOWN) == [Voice.UNKNOWN] * 2


@pytest.mark.parametrize(
    "said",
    [
        "3. februar",
        "18/9",
        "sept.",
        "skilte 41 [x] intet 52",
        "Else Marie Brandt",
        "Ja, hver dag [51]",
        "Forælder ....... 81",
        "AP = newcomer, from Sandby",
        "Afskrevet af Ole, uge 4",
        "12. marts   Karen og Aage",
        "Idas note: 87 kom, og tonen var god.",
        "Noter (Grethe): Husk kaffen.",
        "TEMA | HVAD BLEV SAGT | AF HVEM",
        "Tallet i [ ] er antal prikker",
        "MUSIK -",
        "😮 96",
        "Else Brandt, koordinator (Brohuset)",
        "Besøgende i alt: 512.",
    ],
)
def test_days_names_and_counts_are_nobody_s(said):
    assert is_nobodys(said)


@pytest.mark.parametrize(
    "said",
    [
        "3. februar var her koldt",
        "Ensret Møllevej",
        "Ja, det vil vi",
        "Gratis bus",
        "Afskrevet lån er godt",
        "FLERE BÆNKE",
        "Vores note: læs den",
        "12. marts kom Karen",
        "Besøgende i alt for mange",
    ],
)
def test_remarks_are_somebody_s(said):
    assert not is_nobodys(said)


def test_what_several_groups_are_asked_they_answer_themselves():
    slides = "## Hvad siger de unge selv? (12 svar)\n- Åbn oftere\n\n## HVAD SIGER KLUBMEDARBEJDERNE?\n- En til 35\n"
    assert voice_of_bare_group("HVAD SIGER KLUBMEDARBEJDERNE?", slides) is Voice.EMPLOYEES
    assert voice_of_bare_group("HVAD SIGER KLUBMEDARBEJDERNE?", slides.replace("unge selv", "tal")) is None
    assert voice_of_bare_group("Hvad siger loven?", slides) is None


@pytest.mark.parametrize(
    ("heading", "head", "voice"),
    [
        ("SPØRGSMÅL FRA SALEN - affald", "BORGERMØDE 5. MAJ\nTeknikudvalget", Voice.CITIZENS),
        ("Ord fra salen om leje", "Foreningsforum i Sandby Kommune", Voice.STAKEHOLDERS),
        ("Haller: ord fra salen", "Foreningsforum i Sandby Kommune", Voice.STAKEHOLDERS),
        ("Spørgsmål fra salen", "Møde i Sandby", None),
        ("Spørgsmål fra salen", "Foreningsforum og borgermøde i Sandby", None),
        ("Udsigt fra salen", "BORGERMØDE 5. MAJ", None),
    ],
)
def test_what_comes_from_the_hall_is_of_those_who_met_there(heading, head, voice):
    assert voice_from_the_floor(heading, f"{head}\n\n{heading}\n- Hvornår?\n") is voice


def test_who_led_the_talk_stands_over_nobody_s_remarks():
    led = (
        "Fokusgruppe med pårørende\n\n# Konsulent: Ida Holm, Holm Analyse\n\nBo mener, at bussen kører for sjældent.\n"
    )
    found = make_passages(Note("a.md", led, "Fokusgruppe", "0", Provenance(voice=Voice.CITIZENS)))
    assert {one.voice for one in found} == {Voice.CITIZENS}


def test_replies_are_known_by_the_line_below_a_letterhead():
    head = "Sandby Kommune, Center for Plan\n{}\n\n"
    kind = 'HØRINGSSVAR til "Plan for kysten"'
    assert title_of_replies("Sandby Kommune, Center for Plan", head.format(kind)) == kind
    other = head.format("Referat med tre høringssvar")
    assert title_of_replies("Sandby Kommune, Center for Plan", other) == "Sandby Kommune, Center for Plan"
    assert voice_of_respondent("SVAR 4 – Ældrerådet i Sandby", kind) is Voice.STAKEHOLDERS
    assert voice_of_respondent("SVAR 4 – Trafikken i Sandby", kind) is None


STATIONS = """Aften om skolen

STATION 1 - MADEN
Forældre
* det er for dyrt
* og for koldt
Elever
* vi savner toast
* køen er lang

STATION 2 - MOBILER
Forældre
* de fleste for
* en far imod
Elever
* det er sjovere nu
* ikke i pauserne
Lærerne
* vi har mere ro
"""


def test_groups_that_head_lists_again_and_again_say_what_stands_there():
    found = make_passages(Note("a.txt", STATIONS, "Aften om skolen", "0", Provenance(voice=Voice.CITIZENS)))
    assert [one.voice for one in found] == [*[Voice.CITIZENS] * 8, Voice.EMPLOYEES]
    once = STATIONS.replace("MOBILER\nForældre\n", "MOBILER\n")
    found = make_passages(Note("a.txt", once, "Aften om skolen", "0", Provenance(voice=Voice.CITIZENS)))
    assert {one.voice for one in found} == {Voice.CITIZENS}


DAY = """Åbent hus om havnen

Stadsarkitekt Mikkel Raun: Tidligst i 2027.
Mikkel Raun: Der er fundet tungmetaller.
Ida Holm: Det er for sent.

BORD 5
- lys på molen
- gratis wifi

Spurgt i plenum til sidst:
- Hvornår bliver der bygget?
- Er grunden forurenet?
"""


def test_a_plenary_part_is_no_table_s_and_an_official_is_one_at_the_next_remark_too():
    found = make_passages(Note("a.txt", DAY, "Åbent hus om havnen", "0", Provenance(voice=Voice.CITIZENS)))
    assert [(one.group, one.voice) for one in found] == [
        *[(None, Voice.UNKNOWN)] * 2,
        (None, Voice.CITIZENS),
        *[("BORD 5", Voice.CITIZENS)] * 2,
        *[(None, Voice.CITIZENS)] * 2,
    ]


def test_shares_are_what_was_answered_and_no_heading():
    text = "# Survey\n\n### Should it stop?\nYes 22 %  No 61 %  Don't know 17 %\n- It is all there is\n"
    found = make_passages(Note("a.md", text, "Survey", "0", Provenance()))
    assert [(one.kind, one.path[-1]) for one in found] == [
        ("paragraph", "Should it stop?"),
        ("bullet", "Should it stop?"),
    ]


def test_a_citizen_who_speaks_up_among_politicians_is_one():
    text = "Budgetdebat\n\nBo Lind (A): Nej.\n\nBorger fra tilhørerpladsen (Niels, Tved): Skolen er alt, vi har.\n"
    found = make_passages(Note("a.txt", text, "Budgetdebat", "0", Provenance(voice=Voice.POLITICIANS)))
    assert [one.voice for one in found] == [Voice.POLITICIANS, Voice.CITIZENS]
