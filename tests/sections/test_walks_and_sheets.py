"""Notes from walks and sheets: stops in small letters, lists without signs, votes behind them, who came along."""

from __future__ import annotations

import pytest

from rag.passages import make_passages
from rag.readers.meeting_voice import voice_of_head
from rag.sections.series import tagged
from rag.types import Note, Provenance, Voice

BULLETS = (
    "der er for langt mellem bænkene langs stien ned til åen, og den ene mangler et bræt i sædet",
    "skraldespanden er fuld hver lørdag",
    "lyset går ud klokken ti",
    "børnene leger i det høje græs, og der er glasskår overalt efter sommerens fester ved åen nu",
)


def read(text, voice=Voice.UNKNOWN):
    return make_passages(Note("a.txt", text, "Noter", "0", Provenance(voice=voice)))


def listed(sign, *heads):
    return "\n\n".join("\n".join((head, *(f"{sign} {one}" for one in BULLETS))) for head in heads)


@pytest.mark.parametrize(
    ("sign", "heads"),
    [
        ("-", ("stop 1 SPORTSHALLEN", "stop 2 MØLLEN (lukket siden 2020)", "stop 3 SKOLEN + SFO")),
        ("*", ("Station 1 KIRKEN", "Station 2 ÅEN", "Station 3 TORVET og kroen")),
        ("•", ("post 1 GADEKÆRET", "post 2 FORSAMLINGSHUSET", "post 3 BUSSEN")),
    ],
)
def test_a_stop_apart_from_the_list_above_it_heads_the_next(sign, heads):
    found = read(f"Tur rundt i byen\n\n{listed(sign, *heads)}\n")
    assert [(one.path[-1], one.text) for one in found] == [(head, one) for head in heads for one in BULLETS]


@pytest.mark.parametrize("line", ["på vej hjem", "on the way back", "På vejen tilbage:"])
def test_what_is_said_on_the_way_back_is_of_no_stop(line):
    found = read(f"Tur rundt i byen\n\n{listed('-', 'stop 1 SKOLEN')}\n\n{line}\n- vi ses igen\n")
    assert found[-1].path[-1].lower().startswith(line.lower().rstrip(":"))
    assert not any("SKOLEN" in one for one in found[-1].path)


@pytest.mark.parametrize(
    "heads",
    [
        ("Stand A: Boliger på engen", "Stand B: Fiskeriet", "Stand C: Erhvervet vil vokse", "Stand D"),
        ("Post 1: Torvet skal være grønt", "Post 2: Broen", "Post 3: Kan vi undvære bilen?"),
        ("Bod 1 - Cykler", "Bod 2 - Vi vil have bus", "Bod 3 (ved porten)"),
        ("Hjørne: Trafik", "Hjørne: Unge vil bo her", "Hjørne: Natur"),
        ("Station A – Skolen", "Station B – Hallen er slidt", "Station C – Torvet"),
    ],
)
def test_each_stand_of_a_series_heads_what_was_said_there_whatever_its_name_says(heads):
    said = "Der mangler bænke, sagde en mand."
    found = read("Åbent hus\nDato: 3. maj 2025\n\n" + "".join(f"{head}\n{said}\n\n" for head in heads))
    assert [(one.path, one.text) for one in found] == [((head,), said) for head in heads]


@pytest.mark.parametrize("spot", ["Politikerhjørnet 12-13", "Kasse ved udgangen, sedler:", "Ønskevæggen"])
def test_another_spot_than_the_last_stand_stands_beside_it(spot):
    said = "\n".join(f"- {one}" for one in BULLETS)
    found = read(f"Åbent hus\nDato: 3. maj 2025\n\nStation 2: Skolen\n{said}\n\n{spot}\n{said}\n")
    assert [one.path for one in found] == [("Station 2: Skolen",)] * len(BULLETS) + [(spot,)] * len(BULLETS)


@pytest.mark.parametrize("said", ["Skaterne skriver: RØR IKKE RAMPEN", 'Borgmesteren: "Vi bygger ikke højere."'])
def test_a_short_remark_below_a_stand_heads_no_other_heading(said):
    found = read(f"Åbent hus\nDato: 3. maj 2025\n\nStand D\n{said}\n\nPausen:\n- kaffen var god\n")
    assert found[0].text == said
    assert all(said not in one.path for one in found)


def test_a_bullet_goes_on_over_an_empty_line_where_its_line_was_full():
    full = "børnene leger i det høje græs, og der er glasskår overalt efter sommerens fester"
    others = "\n".join(f"- {one}" for one in BULLETS if len(one) < 60)
    found = read(f"Noter\n\n{others}\n{others}\n{others}\n{others}\n- {full}\n\nved åen\n- {full}\n\nved møllen\n")
    assert f"{full}\n\nved åen" in [one.text for one in found]


@pytest.mark.parametrize(
    ("votes", "aside"), [("   ●●●●", "   [streg under]"), ("        xxx", "    (grøn tusch)"), ("   ||||", "   ★★")]
)
def test_votes_and_what_was_seen_behind_a_line_do_not_end_its_list(votes, aside):
    lists = {
        "Hvad drillede?": ("biler uden plads, de kører bare frem", f"ingen til at styre køen{votes}", "skæld ud"),
        "Hvad virkede?": ("besked når bussen er forsinket", f"det nye skilt{aside}"),
        "Hvad vil vi?": (f"egen bane til hjemmeplejen{aside}", "seddel på engelsk", f"bolig til vikarer{votes}"),
    }
    text = "\n".join("\n".join((head, *(f"   {one}" for one in said))) for head, said in lists.items())
    head = "Ark fra workshop\nTastet ind af Bo Dam. Alt er skrevet af, som det står, og prikker er stemmer."
    found = read(f"{head}\n\nGRUPPE 1 HAVN\n\n{text}\n", Voice.EMPLOYEES)
    assert [(one.path[-1], one.text) for one in found] == [(head, one) for head, said in lists.items() for one in said]


@pytest.mark.parametrize(("label", "far"), [("Til stede:", 14), ("Deltagere:", 12), ("Fremmødte:", 20)])
def test_a_list_set_in_below_its_label_is_one_line_of_the_head(label, far):
    rows = ("Karen Friis (pårørende, formand), Bo Elkær (pårørende),", "Aage Munk og Gerda Skov (beboere),", "Ib Dam")
    listed = f"{label:<{far}}{rows[0]}\n" + "\n".join(" " * far + row for row in rows[1:])
    said = "Der er koldt i salen, mente alle, og maden er kold."
    found = read(f"Referat\n{listed}\nAfbud: Ole Krag\n\nPkt. 1 Maden\n{said}\n")
    assert [one.text for one in found] == [said]


@pytest.mark.parametrize(
    ("came", "voice"),
    [
        ("med: borgm Bo Lind, Ib Dam (byrådet), resten beboere", Voice.UNKNOWN),
        ("var med: Bo Lind (byrådet) og to virksomheder", Voice.UNKNOWN),
        ("Til stede: borgmester Bo Lind, borgere fra Nørby", Voice.UNKNOWN),
        ("med: borgm Bo Lind, Ib Dam (byrådet)", Voice.POLITICIANS),
    ],
)
def test_politicians_among_others_who_came_are_not_all_who_are_heard(came, voice):
    head = ["Tur i byen", "22. september 2025", came]
    assert voice_of_head(head, head) is voice


@pytest.mark.parametrize(
    ("said", "voice"),
    [
        ("Bo L: det lover jeg ikke", Voice.POLITICIANS),
        ("Ib går ind for boliger", Voice.POLITICIANS),
        ("Mona: min elev rejste i maj", Voice.STAKEHOLDERS),
        ("Emil, lærling hos smeden: lav små lejligheder", Voice.CITIZENS),
        ("kvinde m hund: ikke boliger", Voice.CITIZENS),
        ("samme dame - sæt et hegn op", Voice.CITIZENS),
        ("dreng 15 år ca: vi har ingen steder", Voice.CITIZENS),
        ("ung mor: dejligt med liv", Voice.CITIZENS),
        ("mand, ca. 70: der mangler bænke", Voice.CITIZENS),
        ("teenagepige: bussen kører ikke om aftenen", Voice.CITIZENS),
        ("drenge: en bane til at skate på", Voice.CITIZENS),
        ("En familie fra Lunden: vi er glade for at bo her", Voice.CITIZENS),
        ("En familie: vi er glade for at bo her", Voice.CITIZENS),
        ("Forældrepar: legepladsen er slidt", Voice.CITIZENS),
        ("Pensioneret sygeplejerske: ventetiden er lang", Voice.CITIZENS),
        ("Familieafdelingen: de svarer ikke", Voice.UNKNOWN),
        ("Drenge- og pigetoilet: låst", Voice.UNKNOWN),
        ("mandag aften: der er lukket", Voice.UNKNOWN),
        ("dame- og herretoilet: låst", Voice.UNKNOWN),
    ],
)
def test_who_speaks_on_a_walk_is_told_by_the_list_of_who_came_or_by_sex_and_age(said, voice):
    came = "med: borgm Bo Lind, Ib Dam (byrådet), Mona uddeler i Brugsen, resten beboere"
    assert [one.voice for one in read(f"Tur i byen\n{came}\n\nstop 1 HAVNEN\n- {said}\n")] == [voice]


@pytest.mark.parametrize(
    "heads",
    [
        ("ARK 1      GRUPPE 1  HAVN + FÆRGE  (blå tusch)", "ARK 2      GRUPPE 2  VEJ, PARK, AFFALD"),
        ("Tavle 3   Bord 1  Ældre og sundhed (grøn, svær at læse)", "Tavle 4   Bord 2  Børn"),
        ("Flipover 1 - Gruppe 1", "Flipover 2 - Gruppe 2"),
    ],
)
def test_the_number_of_a_sheet_before_a_groups_heading_leaves_it_the_group(heads):
    said = "\n".join(f"- {one}" for one in BULLETS)
    last = f'{heads[0].split()[0]} 9  PLENUM  "hvad skal andre høre?"'
    found = read("Ark fra workshop\n\n" + "\n\n".join(f"{head}\n{said}" for head in (*heads, last)))
    assert [one.path[0] for one in found[:: len(BULLETS)]] == [" ".join(head.split()) for head in (*heads, last)]
    assert [bool(one.group) for one in found[:5]] == [True] * 5


@pytest.mark.parametrize(
    ("said", "voice"),
    [
        ("skraldespanden er fuld. Mona rydder selv op", Voice.UNKNOWN),
        ("skraldespanden er fuld. Mona siger hun rydder op", Voice.STAKEHOLDERS),
    ],
)
def test_whom_a_jotted_remark_is_about_does_not_speak_where_others_stand_before_a_colon(said, voice):
    turns = "- Bo: det er dyrt\n- Ib: vi ser på det\n- Mona: det haster\n"
    came = "med: borgm Bo Lind, Ib Dam (byrådet), Mona uddeler i Brugsen, resten beboere"
    assert read(f"Tur i byen\n{came}\n\nstop 1 HAVNEN\n{turns}- {said}\n")[-1].voice is voice


@pytest.mark.parametrize("count", ["{:>3}  | {}", "{} × {}", "{} │ {}"])
@pytest.mark.parametrize("head", ["A. {}", "{}", "{}:"])
def test_each_line_of_a_poll_is_a_remark_with_how_many_agree_under_what_it_is_about(count, head):
    topics = {"TORVET": ("Borde til alle", "Et toilet!!", "Mere lys"), "TRÆERNE": ("Rigtige træer", "Flere bænke")}
    parts = [
        "\n".join((head.format(topic), *(count.format(19 - at, one) for at, one in enumerate(said))))
        for topic, said in topics.items()
    ]
    found = read("Prikker på væggen\n\n" + "\n\n".join(parts) + "\n", Voice.CITIZENS)
    assert [(one.path[-1].strip(":").removeprefix("A. "), one.text) for one in found] == [
        (topic, count.format(19 - at, one).strip()) for topic, said in topics.items() for at, one in enumerate(said)
    ]


@pytest.mark.parametrize("line", ["3 x 4 meter er for lidt til en bod", "12 træer står i kasser", "2 | bus | 4 | tog"])
def test_measures_and_a_table_s_cells_are_no_poll(line):
    assert not tagged([line] * 4)


@pytest.mark.parametrize("rule", ["[...]", "(…)", "-----"])
def test_a_question_right_below_what_was_left_out_heads_its_answers(rule):
    turns = "PM: Har I sagt det til nogen?\n- Vi sendte et brev.\n"
    found = read(f"Interview\n\n{turns}{rule}\nPM: Du nævnte vand i starten?\n- Ja, kælderen.\n", Voice.CITIZENS)
    assert [(one.path[-1], one.text) for one in found] == [
        ("PM: Har I sagt det til nogen?", "Vi sendte et brev."),
        ("PM: Du nævnte vand i starten?", "Ja, kælderen."),
    ]
