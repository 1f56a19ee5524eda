"""Who minutes say was present: whose words their remarks are, and where one stops and another begins."""

from __future__ import annotations

from textwrap import fill

import pytest

from rag.passages import make_passages, searchable
from rag.readers import read_note
from rag.sections.named import in_office
from rag.sections.present import people_present
from rag.sections.turns import speaker_of
from rag.types import Note, Provenance, Voice

LISTED = """Referat af møde i brugerrådet
Den 4. marts 2026

Til stede: Else Brandt (formand) og Poul Dyhr, alle valgt af brugerne. Gæster: Hanne Winther (Ældre Sagen), Torben \
Lykke (Boligforeningen Åparken). Fra forvaltningen: visitator Sanne Bjerre. Afbud: Frede Holm.

"""
SAID = (
    "Poul Dyhr havde taget en bakke fra madudbringningen med til mødet. Kartoflerne var grå. "
    "Hanne Winther fortalte, at spisevennerne er blevet mange flere. Hun foreslog at låne skolekøkkenet. "
    "Det er for dyrt, mente Torben Lykke. Sanne Bjerre oplyste, at 412 borgere får mad leveret."
)
INTERVIEW = """Focus group
4 March 2026

Taking part, all living here now: Marta (from Poland). Oluchi (Nigeria, nurse).

Q: How was the welcome?
A (Oluchi): I got a letter in Danish.
A (Marta): My husband was here first.
A (Bo Kring): We send a letter to all.
"""


def heard(text, voice=Voice.UNKNOWN):
    found = make_passages(Note("a.txt", text, "Møde", "0", Provenance(voice=voice)))
    return {" ".join(one.text.split())[:18]: one.voice for one in found}


def test_each_who_is_present_has_a_passage_in_a_paragraph_and_the_voice_that_the_list_tells():
    assert heard(LISTED + SAID) == {
        "Poul Dyhr havde ta": Voice.CITIZENS,
        "Hanne Winther fort": Voice.STAKEHOLDERS,
        "Det er for dyrt, m": Voice.STAKEHOLDERS,
        "Sanne Bjerre oplys": Voice.UNKNOWN,
    }


def test_what_all_decided_is_no_remark_of_who_voted_against():
    assert len(heard(f"{LISTED}Beslutning: {SAID}")) == 1


def test_without_a_list_a_paragraph_stays_whole():
    assert heard(f"Referat af møde\n\n{SAID}") == {"Poul Dyhr havde ta": Voice.UNKNOWN}


def test_those_who_take_part_answer_as_themselves_and_whoever_leads_the_talk_asks():
    answers = heard(INTERVIEW, Voice.CITIZENS)
    assert answers["Q: How was the wel"] is Voice.UNKNOWN
    assert answers["A (Oluchi): I got "] is Voice.CITIZENS
    assert answers["A (Marta): My husb"] is Voice.CITIZENS
    assert answers["A (Bo Kring): We s"] is Voice.UNKNOWN


TURNS = """UNGERÅDET
Møde den 22. april 2026
Til stede: Alma (forkvinde, 17), Yusuf (16)
Gæster: Henning Brogaard (byrådet), Tine Lauridsen (konsulent i kommunen)
Ref.: Sigrid. Skrevet næsten ord for ord

ALMA: Velkommen. Vi tager skolemad først.

YUSUF: Jeg spiser den hver dag.

HENNING BROGAARD: Jeg tager det med til udvalget.

TINE: Køkkenet er for lille.

(Henning går 17.35)

ALMA: Så tager vi det sidste punkt.

ALMA: Tak for i dag.
"""


def test_turns_below_the_head_are_each_of_whoever_stands_before_them_in_capitals(tmp_path):
    (tmp_path / "a.txt").write_text(TURNS, encoding="utf-8")
    note = read_note(tmp_path / "a.txt", tmp_path)
    assert [(one.speaker, one.voice) for one in make_passages(note)] == [
        ("Alma", Voice.CITIZENS),
        ("Yusuf", Voice.CITIZENS),
        ("Henning Brogaard", Voice.POLITICIANS),
        ("Tine Lauridsen", Voice.UNKNOWN),
        ("Alma", Voice.CITIZENS),
        ("Alma", Voice.CITIZENS),
    ]


COMPANIES = """Notes - meeting with local companies
Tues 10 Feb 2026, 15:00-17:00, canteen at Kappel Maskinfabrik, Hjortlund Industrial Park, Skarild
Arranged by Skarild Kommune (business service). Notes: Louise Westh. Held in English.

Around the table: Dorte Kappel (Kappel Maskinfabrik, 140 staff), Peter Lund (greenhouses), Bo Krog (town council).

Dorte: we can lend a room.

Bo: Dorte knows that the council has no money.

"""
BOTH = (
    "Fire service: Dorte lets three part-time firefighters leave when the alarm goes, all year and also at night. "
    "Peter would like to but can't spare people in the spring, when the plants must be moved outside and watered."
)


def test_those_around_the_table_speak_by_name_and_how_many_work_for_them_makes_them_no_staff():
    note = Note("a.txt", COMPANIES + BOTH, "Meeting", "0", Provenance(voice=Voice.STAKEHOLDERS))
    found = [(" ".join(one.text.split())[:10], one.voice) for one in make_passages(note)]
    assert found == [
        ("Around the", Voice.STAKEHOLDERS),
        ("Dorte: we ", Voice.STAKEHOLDERS),
        ("Bo: Dorte ", Voice.POLITICIANS),
        ("Fire servi", Voice.STAKEHOLDERS),
        ("Peter woul", Voice.STAKEHOLDERS),
    ]


def test_a_union_s_representative_among_employees_is_one_of_them():
    listed = "Referat\n\nTil stede: Tina Brandt (BUPL), Ole Skytte (3F, Vej & Park), Eva Lund (Ældre Sagen)\n\n"
    said = "Ole Skytte: Vi er ni mand.\n\nEva Lund: Fortovet er skævt.\n"
    assert heard(listed + said, Voice.EMPLOYEES)["Ole Skytte: Vi er "] is Voice.EMPLOYEES
    assert heard(listed + said, Voice.EMPLOYEES)["Eva Lund: Fortovet"] is Voice.STAKEHOLDERS
    assert heard(listed + said, Voice.POLITICIANS)["Ole Skytte: Vi er "] is Voice.STAKEHOLDERS


def test_whoever_a_paragraph_begins_with_is_its_speaker_by_full_name():
    listed = "Referat\n\nTil stede: Hanne Toft (formand), Bo Krag, Lis Madsen. Afbud: Eva Lund.\n\n"
    said = (
        "- Krag: lyset er svagt\n- Lis Madsen bad om tal. Toft var enig.\n- Krag Sejlklub får en bro\n- Lyset er dyrt\n"
    )
    found = make_passages(Note("a.txt", listed + said, "Møde", "0"))
    assert [one.speaker for one in found if one.text.startswith(("Krag", "Lis", "Lyset"))] == [
        "Bo Krag",
        None,
        None,
        None,
    ]


def test_those_listed_behind_whom_they_came_for_speak_for_them_and_one_after_the_other():
    listed = (
        "Referat\n\nTil stede: Lyng Korn A/S (Lars Ting, driftschef), Handelsforeningen (Susan\nFalk), Røde Kors "
        "Lyngby (Tove Lind). Afbud: Sparekassen.\n\n"
    )
    said = (
        "Tove Lind: de frivillige følger familierne til læge, bank og skole, men det er blevet for tungt, siger hun, "
        "og der er kun 23 frivillige tilbage, hvor der var 40 i 2022. Lars Ting var ikke enig: det går godt.\n"
    )
    found = make_passages(Note("a.txt", listed + said, "Møde", "0", Provenance(voice=Voice.CITIZENS)))
    assert [(one.speaker, one.text[:9]) for one in found][-2:] == [
        ("Tove Lind (Røde Kors Lyngby)", "Tove Lind"),
        ("Lars Ting (Lyng Korn A/S)", "Lars Ting"),
    ]
    other = "Til stede: Eva Lund (Ældre Sagen), Hanne Toft (Røde Kors), Lis Bo (Bridgeklubben)\n\n- Lund: lyset\n"
    assert make_passages(Note("a.txt", f"Referat\n\n{other}", "Møde", "0"))[-1].speaker == "Eva Lund"


CHAT = """Mødechat
Teams, 3. marts 2026

[19:02] Poul Dam (borger, Vester Lyng): Der går ingen bus
[19:03] Henrik Juul (praktiserende læge, Lægehuset): Vi er tre læger
[19:04] Jonas Thorup (sygeplejerske, sundhedshuset): Kom uden tid
[19:05] Line Bagger (kommunen): Det tager jeg med
[19:06] Rune Falk (Energirådet Fjorden): Start med loftet
[19:07] Maja (lærer): De unge kører langt
[19:08] Poul Dam: Konen gik med hue
[19:09] Skolen (lærere): Der er for få
"""


@pytest.mark.parametrize(
    ("home", "voices"),
    [
        (
            Voice.UNKNOWN,
            "citizens stakeholders employees unknown stakeholders employees citizens unknown",
        ),
        (
            Voice.CITIZENS,
            "citizens citizens citizens unknown citizens citizens citizens citizens",
        ),
    ],
)
def test_what_stands_in_brackets_behind_a_name_tells_whose_words_follow_there_and_later(home, voices):
    found = make_passages(Note("a.txt", CHAT, "Møde", "0", Provenance(voice=home)))
    assert " ".join(one.voice for one in found) == voices


def test_what_somebody_says_is_searched_with_the_firm_or_school_that_they_came_from():
    listed = (
        "Referat\n\nDeltagere: Torben Friis (Friis Maskinfabrik A/S, 40 ansatte), Lone Holm (formand), Bo Krag (HK)\n\n"
    )
    said = "- Torben Friis: vi mangler smede\n- Lone Holm: vi tilbyder kaffe\n- Bo Krag: vi kommer igen\n"
    found = make_passages(Note("a.txt", listed + said, "Møde", "0"))
    contexts = [
        searchable(one).context.partition(". ")[0] for one in found if one.text[:5] in ("Torbe", "Lone ", "Bo Kr")
    ]
    assert contexts == ["Torben Friis (Friis Maskinfabrik A/S)", "Lone Holm", "Bo Krag"]


COUNCIL_AND_COMMITTEE = """REFERAT
Dialogmøde mellem {council} og Kultur- og Fritidsudvalget
Tirsdag den 3. marts 2026, rådhuset

{council}: Ole Bang (formand), Ida Holm (Lev) og Per Friis
{committee}: Maja Krog (A, formand), Bo Lund (V)
{hosts}: centerchef Eva Juul
Referent: Finn Høj

1. Trafik
Ole Bang: Bussen kommer for sent, og den der skal hjem fra genoptræningen om eftermiddagen, må vente en time.
Ida Holm foreslog en ny rute.
Bo Lund (V): Det er der ikke penge til.
Eva Juul oplyste, at ruten er i udbud.
"""


@pytest.mark.parametrize(
    ("council", "committee", "hosts"),
    [
        ("Ældrerådet", "Udvalget", "Forvaltningen"),
        ("Idrætsforeningen Fremad", "Kultur- og Fritidsudvalget", "Fra administrationen"),
        ("Integrationsrådet", "Fra udvalget", "Centerforvaltningen"),
    ],
)
def test_those_listed_behind_the_council_or_committee_that_they_came_for_have_its_voice(
    tmp_path, council, committee, hosts
):
    path = tmp_path / "møde.txt"
    path.write_text(COUNCIL_AND_COMMITTEE.format(council=council, committee=committee, hosts=hosts))
    note = read_note(path, tmp_path)
    assert note.provenance.voice is Voice.UNKNOWN
    assert {one.text.split()[0]: one.voice for one in make_passages(note)} == {
        "Ole": Voice.STAKEHOLDERS,
        "Ida": Voice.STAKEHOLDERS,
        "Bo": Voice.POLITICIANS,
        "Eva": Voice.UNKNOWN,
    }


def test_one_line_of_people_behind_a_body_is_no_list_of_who_was_there():
    said = heard("Referat\n\nÆldrerådet: Ole Bang og Ida Holm\n\nOle Bang mente, at bussen kommer for sent.")
    assert said["Ole Bang mente, at"] is Voice.UNKNOWN


HOSTED = """Pårørendemøde på Åhjemmet
onsdag 4. februar 2026
{came}

Birgit lagde ud med at byrådet skal spare på maden.

Til sidst
Dorthe (aftenvagt) sagde at de er to til 28 beboere efter kl. 20 og at hun godt kan forstå frustrationen. En søn \
spurgte om man kunne få en besked når der er sket noget. Flere klappede. To døtre ville vide hvad en plads koster.
"""


@pytest.mark.parametrize(
    "came",
    [
        "31 pårørende (vi havde 24 stole). Fra huset: Birgit Krag, leder, og Dorthe fra aftenvagten",
        "20 pårørende. Fra plejecentret: Birgit Krag (leder), Dorthe",
        "Til stede: 25 pårørende. Fra personalet: Dorthe, Birgit Krag",
    ],
)
def test_those_from_the_house_are_hosts_and_whoever_asks_them_without_a_name_is_another(came):
    assert heard(HOSTED.format(came=came), Voice.CITIZENS) == {
        "Birgit lagde ud me": Voice.UNKNOWN,
        "Dorthe (aftenvagt)": Voice.UNKNOWN,
        "En søn spurgte om ": Voice.CITIZENS,
        "To døtre ville vid": Voice.CITIZENS,
    }


def test_where_others_than_citizens_meet_those_from_the_house_are_heard():
    came = "Til stede: 25 medarbejdere. Fra huset: Dorthe, Birgit Krag"
    assert heard(HOSTED.format(came=came), Voice.EMPLOYEES)["Birgit lagde ud me"] is Voice.EMPLOYEES


@pytest.mark.parametrize(
    "said",
    [
        "Forv. bemærkning: Taget til efterretning.",
        "Forv. bernærkning: Tilbuddet drøftes i april.",
        "Adm. svar: Prisen ligger under det lovlige loft.",
        "Forvaltningens bernærkninger: Udgiften falder.",
        "Samlet: Forvaltningen indstiller, at forslaget tages ud.",
    ],
)
def test_what_the_administration_remarks_is_of_none_who_are_heard(said):
    assert set(heard(f"Høringsnotat\n\n1. Ældrerådet\n\nVi er imod.\n\n{said}\n", Voice.STAKEHOLDERS).values()) == {
        Voice.STAKEHOLDERS, Voice.UNKNOWN
    }  # fmt: skip


@pytest.mark.parametrize(
    "said", ["Adm. direktør: Vi er imod.", "Forv. mangler folk: det går galt.", "Bemærkning: Nej."]
)
def test_what_only_begins_like_its_remarks_keeps_the_note_s_voice(said):
    assert set(heard(f"Høringsnotat\n\n{said}\n", Voice.STAKEHOLDERS).values()) == {Voice.STAKEHOLDERS}


SPOKEN = (
    "Pladserne på torvet blev drøftet, som de er blevet det på hvert eneste møde. Ulla Bech frygtede for omsætningen i "
    "de små butikker. Hun havde spurgt 220 kunder i januar. Karl Witt fandt, at ingen plads må fjernes. "
    "Borgmesteren ville ikke love noget før budgettet."
)


@pytest.mark.parametrize(
    "lists",
    [
        "Fra byrådet: borgmester Inge Holst, Karl Witt.\nFra de handlende: Ulla Bech (boghandler), Finn Lassen.\n",
        "From the town council: borgmester Inge Holst, Karl Witt.\n\nFrom the traders: Ulla Bech and Finn Lassen.\n",
        "Til stede fra byrådet: borgmester Inge Holst, Karl Witt. Fra de handlende: Ulla Bech (Lundby Handel).\n",
    ],
)
def test_those_who_came_from_somewhere_have_its_voice_and_are_no_remark(lists):
    assert heard(f"Referat af dialogmøde 3. februar 2026\n\n{lists}\n1. Torvet\n\n{SPOKEN}\n", Voice.POLITICIANS) == {
        "Pladserne på torve": Voice.POLITICIANS,
        "Ulla Bech frygtede": Voice.STAKEHOLDERS,
        "Karl Witt fandt, a": Voice.POLITICIANS,
        "Borgmesteren ville": Voice.POLITICIANS,
    }


def test_what_is_said_from_somewhere_lists_nobody():
    text = f"Referat\n\nFra salen: Hvorfor er toiletterne lukket?\n\nFra byrådet: Vi ser på det i maj.\n\n{SPOKEN}\n"
    assert {"Fra salen: Hvorfor", "Fra byrådet: Vi se", "Pladserne på torve"} == set(heard(text, Voice.POLITICIANS))


@pytest.mark.parametrize(
    ("told", "answered"),
    [
        ("Formanden for Teknik- og Byudvalget, Henning Due, lagde planen frem.", "Henning Due svarede, at der"),
        ("Borgmester Henning Due lagde planen frem for os alle.", "Due svarede, at der"),
        ("Til sidst talte skolelederen og borgmester Henning Due.", "Borgmester Henning Due sagde, at der"),
    ],
)
def test_a_politician_by_office_and_name_is_heard_as_one_among_citizens(told, answered):
    said = heard(f"Borgermøde 3. maj 2026\n\n{told}\n\n{answered} ikke er penge til lys i år.\n", Voice.CITIZENS)
    assert list(said.values())[-1] is Voice.POLITICIANS


@pytest.mark.parametrize(
    "another",
    [
        "Det er for sent for os, sagde Karen Bisgaard fra Møllestræde.",
        "En borger mente, at det er for sent for os alle sammen.",
        'En ældre dame bagest: "Det er for sent for os alle sammen."',
    ],
)
def test_who_speaks_after_a_politician_in_a_paragraph_is_no_politician(another):
    answered = (
        "Borgmester Henning Due svarede, at der ikke er penge til lys i krydset i år, men at det kan komme med i "
        "budgettet for 2027. Han ville heller ikke love noget om stien, før udvalget har talt om den i juni."
    )
    said = heard(f"Borgermøde 3. maj 2026\n\n{answered} {another}\n", Voice.CITIZENS)
    assert list(said.values()) == [Voice.POLITICIANS, Voice.CITIZENS]


@pytest.mark.parametrize(
    "listed",
    [
        (
            "Til stede: Lund IF (fmd. Bo Krag), Danske Handicap-\norganisationer afd. Lund (Ida Holm), Vejs Busser\n"
            "(vognmand Per Erik Juhl), Dal Friskole (leder Eva Toft), udvalgsformand Jens Bruun (A)"
        ),
        (
            "Deltagere: Lund IF (Bo Krag, formand), Danske Handicaporganisationer (Ida Holm), Busser og Tog\n"
            "(Per Erik Juhl, vognmand), Dal Efterskole (Eva Toft, forstander), byrådsmedlem Jens Bruun (A)"
        ),
    ],
)
def test_who_came_for_a_firm_or_association_speaks_for_it_and_a_politician_for_politics(listed):
    said = (
        "1. Hallen\nBo Krag oplyste, at den er for lille.\n\n2. Adgang\nIda Holm savnede en rampe.\n\n"
        "3. Kørsel\nP.E. Juhl sagde, at bussen er fuld.\n\n4. Skolen\nEva Toft nævnte, at der er plads.\n\n"
        "5. Politikernes bemærkninger\nJens Bruun lovede svar i maj.\nSagen kommer på igen.\n\n"
        "6. Næste møde\nIngen dato endnu.\n"
    )
    found = make_passages(Note("a.txt", f"Notat\n\n{listed}\n\n{said}", "Notat", "0"))
    voices = [one.voice for one in found if not one.text.startswith(("Til", "Delt"))]
    assert voices == [*[Voice.STAKEHOLDERS] * 4, Voice.POLITICIANS, Voice.UNKNOWN, Voice.UNKNOWN]


TOLD = (
    "Så talte vi om vagterne. Lise fortalte, at de kommer for sent, og at ingen ved, hvem der skal møde på lørdag. "
    "Morten, som er ny, mente det modsatte og ville beholde planen. Den er god nok. "
    "Til sidst spurgte Jonna, om det kunne vente."
)


@pytest.mark.parametrize("home", [Voice.EMPLOYEES, Voice.CITIZENS])
def test_those_whom_minutes_call_by_first_name_speak_in_passages_of_their_own_the_topic_with_the_first(home):
    found = make_passages(Note("a.txt", f"Referat\n\n{TOLD}\n", "Møde", "0", Provenance(voice=home)))
    assert [one.text.split(", ")[0] for one in found] == [
        "Så talte vi om vagterne. Lise fortalte",
        "Morten",
        "Til sidst spurgte Jonna",
    ]
    assert {one.voice for one in found} == {home}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Morten,", "Chefen,"),  # two by name
        ("Lise fortalte", "Lederen fortalte"),
        ("spurgte Jonna", "spurgte nogle"),
    ],
)
def test_nouns_that_begin_a_sentence_are_nobody_s_names(old, new):
    found = make_passages(Note("a.txt", f"Referat\n\n{TOLD.replace(old, new)}\n", "Møde", "0"))
    assert len(found) == 1


OFFICES = """Referat
4. marts 2026

Til stede: Karen Friis (pårørende, formand), Aage Munk, Bo Elm og Gerda Skov (beboere), Susanne Dahl (leder), Anne \
Grethe Bro (formand for social- og sundhedsudvalget)

"""


@pytest.mark.parametrize(
    ("said", "voice"),
    [
        ("Aage Munk mente, at maden er kold.", Voice.CITIZENS),
        ("Bo Elm savner en bænk.", Voice.CITIZENS),
        ("Anne Grethe\nBro vender tilbage inden jul.", Voice.POLITICIANS),
        ("Formanden bad om en liste med navne.", Voice.CITIZENS),
        ("Susanne Dahl oplyste, at vognen er bestilt.", Voice.UNKNOWN),
    ],
)
def test_those_listed_with_what_all_of_them_are_or_an_office_have_its_voice(said, voice):
    assert list(heard(f"{OFFICES}{said}\n").values()) == [voice]


@pytest.mark.parametrize(
    "listed",
    [
        "Til stede: Ida Holm. Gæster: Anna Lund (formand for Senior- og Sundhedsudvalget), demenskoordinator Bo Ny",
        "Deltagere:\nAnna Lund, næstformand i Teknik- og Miljøudvalget\nBo Ny (demenskoordinator)",
        "**Deltagere:**\n\n- Bo Ny (sygeplejerske)\n- Anna Lund, byrådsmedlem",
        "**Til stede:** lærer Bo Ny og formand for Social-, Sundheds- og Ældreudvalget Anna Lund",
        "Til stede: Anna Lund (V), formand for Klimaudvalget, Bo Ny (pædagog)",
    ],
)
def test_who_chairs_a_committee_of_the_council_is_a_politician_and_who_is_listed_next_is_not(listed):
    said = f"Møde i rådet\n{listed}\n\nAnna Lund: Der er ingen penge.\nBo Ny: Der mangler pladser.\n"
    assert list(heard(said).values())[-2:] == [Voice.POLITICIANS, Voice.EMPLOYEES]


def test_who_chairs_an_association_s_own_committee_is_no_politician():
    listed = "Til stede: Anna Lund (formand for festudvalget), Bo Ny (sekretær for Teknikudvalget)"
    said = f"Møde i rådet\n{listed}\n\nAnna Lund: Der er ingen penge.\nBo Ny: Der mangler pladser.\n"
    assert set(heard(said).values()) == {Voice.UNKNOWN}


def test_a_short_paragraph_in_which_two_of_different_voices_speak_has_a_passage_of_each():
    listed = "Møde i rådet\nTil stede: Anna Lund (byrådsmedlem), Bo Ny (pædagog), Ida Holm (byrådsmedlem)\n\n"
    asked = "Anna Lund spurgte, om frivillige kan stå for det. {}: Ikke alene, sagde hun."
    assert list(heard(listed + asked.format("Bo Ny")).values())[-2:] == [Voice.POLITICIANS, Voice.EMPLOYEES]
    assert list(heard(listed + asked.format("Ida Holm")).values())[-1] is Voice.POLITICIANS
    assert len(heard(listed + asked.format("Ida Holm"))) == len(heard(listed + asked.format("Bo Ny"))) - 1


@pytest.mark.parametrize("heading", ["1. Hjemmepleje", "Hjemmepleje", "4) Hjemmepleje"])
@pytest.mark.parametrize("width", [56, 60, 67])
def test_politicians_below_a_heading_and_on_two_lines_speak_one_after_the_other(heading, width):
    said = [
        "Birgit Holm (V), formand, sagde at de faste hold i Nord har virket fint, og at hun vil have dem i Syd nu.",
        "Anders Friis (A) spurgte hvad det koster, han kunne ikke se det inden for rammen.",
        "Nanna Kjær (Ø) ville helt af med bureauvikarerne og i stedet have et korps af faste afløsere til hele byen.",
        "Birgit Holm bad om at få en pris på dagcentret tre dage om ugen.",
        "Anders Friis var imod, for det er alt for dyrt.",
    ]
    text = f"Notat\n\n{heading}\n{fill(' '.join(said), width)}\n"
    note = Note("a.txt", text, "Notat", "0", provenance=Provenance(voice=Voice.POLITICIANS))
    assert [" ".join(one.text.split()) for one in make_passages(note)] == said


def test_a_name_that_a_line_parts_is_that_of_who_speaks():
    assert speaker_of("An-\nders Friis var imod.", {"Anders Friis": None}) == "Anders Friis"
    assert speaker_of("An-\ntons Friis var imod.", {"Anders Friis": None}) is None


@pytest.mark.parametrize(
    "listed",
    [
        "Til stede: Camilla Dal (formand), Thomas Ibsen, Nadia Saleh og Per\nFogh (alle forældre), Jonas Wied (lærer)",
        "Deltagere: Thomas Iversen, Nadia Saleh, Peter Fogh (all parents), Marianne Skou, Jonas Wied (lærer)",
        "Til stede: Thomas Iversen og Nadia Saleh, alle valgt af forældrene, Marianne Skou, Jonas Wied (pædagog)",
    ],
)
def test_what_is_told_of_all_before_it_is_not_told_of_those_behind(listed):
    said = "Nadia mente, at brevet er svært.\n\nThomas spurgte om lyset.\n\nJonas var træt.\n\nMarianne sagde ja.\n\n"
    told = heard(f"Referat\n\n{listed}\n\nPkt. 1 Nyt\n{said}Nadia sagde tak. Thomas sagde tak.\n")
    assert told["Nadia mente, at br"] is told["Thomas spurgte om "] is Voice.CITIZENS
    assert told["Jonas var træt."] is Voice.EMPLOYEES
    assert told["Marianne sagde ja."] is Voice.UNKNOWN


@pytest.mark.parametrize("label", ["Gæster", "Inviterede gæster", "Guests"])
def test_guests_of_citizens_speak_as_what_they_are(label):
    listed = (
        f"Til stede: Silje (formand), Yusuf\n{label}: Bo Lind (kørsel), Ida Ravn (planlægger, busselskabet Nordbus)\n"
    )
    told = heard(f"Referat\n{listed}\n1. Natbus\nSilje: Den mangler.\nBo: Nej.\nIda: Vi kan godt.\n", Voice.CITIZENS)
    assert told["Silje: Den mangler"] is Voice.CITIZENS
    assert told["Bo: Nej."] is Voice.UNKNOWN
    assert told["Ida: Vi kan godt."] is Voice.STAKEHOLDERS


def test_members_of_parties_speak_in_prose_where_several_kinds_are_heard_and_are_complained_of_by_citizens():
    prose = "Eva Lund (A) var rystet over det.\n\nDet deles med Ny Hersted.\n\nIb Krog (V) var uenig.\n\nIb Krog tav.\n"
    mixed = heard(f"Notat\n\n1. Drøftelse\n\n{prose}")
    assert mixed["Eva Lund (A) var r"] is mixed["Ib Krog (V) var ue"] is mixed["Ib Krog tav."] is Voice.POLITICIANS
    assert heard(f"Notat\n\n1. Drøftelse\n\n{prose}", Voice.CITIZENS)["Ib Krog tav."] is Voice.CITIZENS


@pytest.mark.parametrize(
    "line",
    [
        "Gæster: Karin Toft (byrådet), Bo Lind\n(leder af Klub Havnen)",
        "**Gæster:** Karin Toft",
        "Guests: Karin Toft (the bus)",
    ],
)
def test_who_was_a_guest_is_no_remark(line):
    text = f"Ungerådet\nMøde den 3. februar 2026\nTil stede: Silje, Yusuf\n{line}\n\n1. Natbus\nSilje: Den mangler.\n"
    assert heard(text, Voice.CITIZENS) == {"Silje: Den mangler": Voice.CITIZENS}


SIDES = """Referat af møde i Lokal-MED
4. marts 2026

{}

Ida bemærkede, at der mangler vikarer hver fredag.
Bo oplyste, at budgettet er fordelt.
Karen spurgte, hvornår de nye senge kommer.
Karen sagde følgende til referat:
 a. Vi er for få.
 b. Vagterne kommer for sent.
"""


@pytest.mark.parametrize(
    "listed",
    [
        "Ledelsessiden: Bo Lind (plejehjemsleder), Eva Kvist (FOA)\nMedarbejdersiden: Ida Holm, Karen Friis (leder)",
        "**Medarbejderrepræsentanter:** Karen Friis (TR), Ida Holm\n**Lederrepræsentanter:** Bo Lind, Eva Kvist",
        "B-siden: Ida Holm og Karen Friis\nA-siden: Bo Lind",
    ],
)
def test_who_sits_on_a_side_has_its_voice_whatever_they_are_and_also_by_first_name(listed):
    assert heard(SIDES.format(listed)) == {
        "Ida bemærkede, at ": Voice.EMPLOYEES,
        "Bo oplyste, at bud": Voice.UNKNOWN,
        "Karen spurgte, hvo": Voice.EMPLOYEES,
        "Vi er for få.": Voice.EMPLOYEES,
        "Vagterne kommer fo": Voice.EMPLOYEES,
    }


@pytest.mark.parametrize("said", ["Medarbejdersiden: Vi er for få på arbejde.", "B-siden: Bussen standser her."])
def test_what_a_side_says_lists_nobody(said):
    assert any(one.startswith(said[:10]) for one in heard(f"Referat af møde\n\nDrift\n\n{said}\nSalen er kold.\n"))


def test_another_who_speaks_below_what_somebody_announced_is_heard_as_themselves():
    listed = "Ledelsessiden: Bo Lind, Eva Kvist\nMedarbejdersiden: Ida Holm, Karen Friis"
    found = heard(f"{SIDES.format(listed)} c. Bo Lind: Det er vi enige i.\n")
    assert found["Bo Lind: Det er vi"] is Voice.UNKNOWN


def test_what_is_told_of_all_is_told_of_those_before_it_and_no_other():
    listed = (
        "Til stede: Ida Holm, Karen Friis (alle forældre), Bo Lind (leder), Eva Kvist (medarbejder-\nrepræsentant)."
    )
    found = heard(f"Referat af møde\n4. marts 2026\n\n{listed}\n\n{SIDES.partition('{}')[2]}")
    assert found["Ida bemærkede, at "] is Voice.CITIZENS
    assert found["Bo oplyste, at bud"] is Voice.UNKNOWN


@pytest.mark.parametrize(
    "listed",
    [
        "Til stede: Kim (52), bruger. Ida Vest, mentor i kommunen. Bo Lund (lokalpolitiet).",
        "Ti1 stede: Kim (be1oer, bruger), Ida Vest (lærer), Bo Lund (præst, Sct. Pauls Kirke).\nTe1efonen vi1 ikke.",
        "Deltagere: Bo Lund (kiosken på torvet). Kim, bruger af huset. Ida Vest (pædagog)",
    ],
)
def test_a_role_stands_in_brackets_or_behind_a_comma_where_somebody_is_alone_also_in_a_scan(listed):
    people = people_present(f"Møde\n{listed}\n\n1. Huset\nKim: Det er godt.\n", Voice.UNKNOWN)
    told = [people[name] for name in ("Kim", "Ida Vest", "Bo Lund")]
    assert told == [Voice.CITIZENS, Voice.EMPLOYEES, Voice.STAKEHOLDERS]


def test_the_next_of_several_behind_a_comma_is_no_role():
    people = people_present("Møde\nTil stede: Kim Holm, Ida Vest, Bo Lund, bruger.\n\nNoget\n", Voice.UNKNOWN)
    assert people["Kim Holm"] is people["Ida Vest"] is None


@pytest.mark.parametrize(
    ("first", "second", "parts"),
    [
        ("Kim Holm ville rive skuret ned frem for at bruge 2 mio.", "Ida Vest spurgte til prisen.", 2),
        (
            "Der er meldt 14 anløb i år mod 9 sidste år. Det største har 1.050 gæster.",
            "Ida Vest: Det er godt for os.",
            2,
        ),
        ("Der er meldt 14 anløb i år mod 9 sidste år. Det største har 1.050 gæster.", "Og Ida Vest var der.", 1),
    ],
)
def test_whoever_begins_on_the_next_line_has_a_passage_of_their_own(first, second, parts):
    text = f"Møde\nTil stede: Kim Holm (byrådet), Ida Vest (Lundby Havneforening)\n\n1. Havnen\n{first}\n{second}\n"
    assert len(heard(text)) == parts


@pytest.mark.parametrize("asked", ["LV: Hvad mangler her?", "LV: Kim, du talte om brevene før.", "LV: Og nu brevene?"])
def test_those_who_answer_by_name_hang_under_what_an_interviewer_says(asked):
    text = (
        "Interview\nDen 4. marts 2026\nInterviewer: Line Vig (LV)\nTil stede: Kim (52), bruger. Ida Vest, pædagog.\n\n"
        f"LV: Hvor længe er I her?\n\nKim: I seks år.\n\n{asked}\n\nKim: De er lange.\n\nIda: Jeg læser dem op.\n"
    )
    note = Note("a.txt", text, "Interview", "0", Provenance())
    found = {one.readable: (one.parent and note.slice(one.parent), one.voice) for one in make_passages(note)}
    assert found["Kim: De er lange."] == (asked, Voice.CITIZENS)
    assert found["Ida: Jeg læser dem op."] == (asked, Voice.EMPLOYEES)
    assert found[asked] == (None, Voice.UNKNOWN)


def test_who_has_an_office_beside_the_counted_citizens_is_a_host_of_their_meeting():
    head = "Forældremøde om bussen\n32 forældre + skoleleder Ida Holm, SFO-leder Ole Tang. Fra byrådet: Bo Lind (V)\n\n"
    people = people_present(head, Voice.CITIZENS)
    assert (people["Ida"], people["Ole Tang"], people["Bo"]) == (Voice.UNKNOWN, Voice.UNKNOWN, Voice.POLITICIANS)


def test_whoever_is_named_among_the_counted_citizens_without_an_office_is_one_of_them():
    people = people_present("Beboermøde\nDeltagere: 12 beboere, herunder Ida Holm, Ole Tang\n\n", Voice.CITIZENS)
    assert (people["Ida Holm"], people["Ole Tang"]) == (None, None)


RUN_ON = (
    "borgmester Hanne Vium (V), formand for Børne- og Skoleudvalget Torben Kjær (A), næstformand Sidsel Bang (SF), "
    "udvalgsmedlem Poul Erik Dal (DF), skolechef Birgit Lund, skoleleder Kim Ast (Vig Skole)"
)


@pytest.mark.parametrize(
    "came",
    [
        f"Fra kommunen: {RUN_ON}",
        f"Fra kommunen: {RUN_ON.replace(' (V)', '').replace(' (A)', '').replace(' (DF)', '')}",
        "Fra kommunen:\n" + RUN_ON.replace("), ", ")\n").replace("Lund, ", "Lund\n"),
        "Fra kommunen:\n- " + RUN_ON.replace("), ", ")\n- ").replace("Lund, ", "Lund\n- "),
        f"Til stede: ca. 60 borgere, {RUN_ON}",
    ],
)
def test_whoever_has_an_office_before_the_name_has_it_in_a_list_of_several(tmp_path, came):
    path = tmp_path / "a.txt"
    path.write_text(
        f"Referat af borgermøde i Vig\n\nDato: 4. maj 2025\nDeltagere: ca. 60 borgere\n{came}\n\n1. Debat\n\n"
        "Torben Kjær svarede, at udvalget vil se på det.\n\nPoul Erik Dal lovede et svar.\n\n"
        "Sidsel Bang (SF): Vi støtter det ikke.\n\nBirgit Lund svarede, at det er for dyrt.\n"
    )
    found = {one.text.split()[0]: (one.voice, one.speaker) for one in make_passages(read_note(path, tmp_path))}
    assert found["Torben"] == (Voice.POLITICIANS, "Torben Kjær")
    assert found["Poul"] == (Voice.POLITICIANS, "Poul Erik Dal")
    assert found["Sidsel"][0] is Voice.POLITICIANS
    assert found["Birgit"] == (Voice.UNKNOWN, "Birgit Lund")


def test_an_office_that_ends_behind_somebody_is_theirs_and_not_the_next_one_s():
    assert in_office("Til stede: Ida Holm, udvalgsformand, Bo Lind, lærer") == {"Ida Holm"}
    assert in_office("Til stede: Ida Holm, udvalgsformand\nBo Lind, lærer") == {"Ida Holm"}
    assert in_office("Ida Holm (A), formand for Teknikudvalget Bo Lind (V)") == {"Bo Lind"}


def test_who_came_from_the_municipality_is_listed_a_line_each_and_says_nothing():
    listed = "Borgermøde i Vig\n\nDato: 4. maj\nFra kommunen:\n- borgmester Hanne Vium (V)\n- skolechef Birgit Lund\n\n"
    listed += "1. Debat\n\nLyset er svagt.\n"
    found = make_passages(Note("a.txt", listed, "Borgermøde i Vig", "0", Provenance(voice=Voice.CITIZENS)))
    assert {one.text.split()[0]: (one.voice, one.speaker) for one in found} == {
        "borgmester": (Voice.UNKNOWN, None),
        "skolechef": (Voice.UNKNOWN, None),
        "Lyset": (Voice.CITIZENS, None),
    }


def test_a_committee_before_somebody_s_name_is_no_part_of_it():
    text = "Møde\n\nFormand for Plan- og Teknikudvalget Jesper Bro (C) sluttede af. Han lovede et svar.\n"
    assert make_passages(Note("a.txt", text, "Møde", "0"))[0].speaker == "Jesper Bro"
