"""What one person said, below or behind a line that tells their number, role and place."""

from __future__ import annotations

import pytest

from rag.passages import make_passages
from rag.types import Note, Provenance, Voice

CITIZENS, EMPLOYEES, STAKEHOLDERS = Voice.CITIZENS, Voice.EMPLOYEES, Voice.STAKEHOLDERS


def heard(text):
    return {
        one.readable: (one.path[-1] if one.path else None, one.said_by)
        for one in make_passages(Note("a.txt", text, "Svar", "0"))
    }


@pytest.mark.parametrize(
    "form",
    [
        "#{:03} ; {} ; Skovsbo ;",
        "Respondent {} – {}, Skovsbo",
        "ID {} | Rolle: {} | Svar:",
        "{}; {}; Skovsbo",
        "Interview {}: {}",
        "Svar nr. {} ({}, Skovsbo)",
        "Interview med person {}, {}",
        "--- Respondent {} – {} ---",
        "**Respondent {} ({}, Skovsbo)**",
        "### Respondent {} – {}",
    ],
)
def test_a_form_s_number_and_role_head_the_answer_and_say_whose_it_is(form):
    heads = [
        form.format(7 * at, role) for at, role in enumerate(("elev 8. kl", "skolepædagog", "forening", "forælder"), 1)
    ]
    said = ["jeg vil gå i skole her", "Vi har plads til alle.", "Vi har skrevet tre gange", "Bussen kører ikke"]
    text = "Eksport af svar\n\n" + "\n\n".join(map("\n".join, zip(heads, said, strict=True)))
    voices = (CITIZENS, EMPLOYEES, STAKEHOLDERS, CITIZENS)
    drawn = [head.strip("-* ").removeprefix("### ") for head in heads]
    assert heard(text) == {one: (head, voice) for one, head, voice in zip(said, drawn, voices, strict=True)}


def test_an_answer_on_the_line_of_its_role_is_a_remark_with_that_voice():
    text = (
        "Eksport\n\n#12; elev; Lundby; toiletterne er klamme og låsen er gået på to af dem, så jeg går hjem\n"
        "#13; lærer; Lundby; vi bruger flere timer på skemaer end på at forberede os, giv os tiden tilbage\n"
    )
    assert [(one.voice, one.text[:3]) for one in make_passages(Note("a.txt", text, "Svar", "0"))] == [
        (CITIZENS, "#12"),
        (EMPLOYEES, "#13"),
    ]


@pytest.mark.parametrize("form", ["== {}. {} ==", "## {}. {}", "--- {}. {} ---"])
def test_an_interview_s_head_says_whose_words_follow(form):
    people = {
        "OLENA (resident, Nørre Lyng, cleaning job)": CITIZENS,
        "SUSANNE FRIIS, HR at LyngPack (employer)": STAKEHOLDERS,
        "CASEWORKER at the job centre (municipal employee, no name)": EMPLOYEES,
        "ANJALI & ROB (residents since 2025; work from home)": CITIZENS,
        "Cllr RUTH LINDEGAARD dropped by (politician, two quotes)": Voice.POLITICIANS,
        "Hanne, dagplejer i Tved": EMPLOYEES,
    }
    text = "Interviews\n\n" + "\n\n".join(
        f"{form.format(at, who)}\n- remark number {at}" for at, who in enumerate(people, 1)
    )
    assert [voice for _, voice in heard(text).values()] == list(people.values())


@pytest.mark.parametrize(
    "heads",
    [
        ("1. Elever og forældre", "2. Lærere", "3. Foreninger"),
        ("=== Skolen (forældre) ===", "=== Havnen (virksomheder) ===", "=== Stien ==="),
        ("Respondent 1 – Lundby", "Respondent 2 – Tved", "Respondent 3 – Skovsbo, forælder"),
    ],
)
def test_those_who_are_talked_about_and_lists_without_roles_say_nothing(heads):
    text = "Møde\n\n" + "\n\n".join(f"{head}\nDer skal gøres noget ved det nu." for head in heads)
    assert {one.said_by for one in make_passages(Note("a.txt", text, "Møde", "0"))} == {None}


def test_what_the_writer_adds_is_nobody_s():
    people = "== Ida (resident) ==\n- the bus\n\n== Bo (resident) ==\n- the path\n\n"
    text = f"Interviews\n\n{people}== My own 2 cents (PN) ==\nHousing comes up in all talks.\n"
    assert heard(text)["Housing comes up in all talks."][1] is Voice.UNKNOWN


def test_a_mail_put_into_other_notes_has_its_sender_s_voice():
    text = (
        "Eksport\n\n"
        + "Svar uden rolle.\n\n" * 9
        + "Fra: Ungerådet i Holmstrup\nTil: Udvalget\nEmne: Ønsker\n\nEn natbus hjem.\nKnus Selma & Oliver\n"
    )
    assert heard(text)["En natbus hjem."][1] is CITIZENS
    assert "Knus Selma & Oliver" not in heard(text)


def test_a_tag_or_a_line_with_a_colon_that_names_a_role_says_whose_words_follow():
    text = (
        "Dialog\n\nForælder, Lundby:\nVi ved for lidt om skemaet.\n\nLærer, Østerå Skole:\nDet laves om.\n\n"
        "Elev, 8. klasse:\nLængere frikvarterer.\n\n"
        "[forælder] Caféen er god\n[lærer] Vi mangler lokaler\n[elev] Lyset\n"
    )
    assert [voice for _, voice in heard(text).values()] == [CITIZENS, EMPLOYEES, CITIZENS] * 2


@pytest.mark.parametrize(
    ("behind", "voice"),
    [
        ("– SOSU-assistent, 12 år i faget", EMPLOYEES),
        ("– Pårørende, Lundby", CITIZENS),
        ("(medarbejder i hjemmeplejen)", EMPLOYEES),
        ("- Kvinde, 82 år", None),
    ],
)
def test_who_said_it_stands_under_a_quotation_and_has_its_voice(behind, voice):
    found = make_passages(Note("a.txt", f'Noter\n\n"Vi løber så stærkt."\n{behind}\n\n"Godt."\n', "Noter", "0"))
    assert [(one.readable, one.said_by) for one in found] == [
        (f'"Vi løber så stærkt." {behind}', voice),
        ('"Godt."', None),
    ]


def test_a_list_under_a_quotation_is_not_who_said_it():
    text = 'Noter\n\n"Vi vil se en skovl nu."\n- Een indgang til kommunen, ikke syv\n- Mere lys\n'
    assert list(heard(text)) == ['"Vi vil se en skovl nu."', "Een indgang til kommunen, ikke syv", "Mere lys"]


def test_a_line_that_says_who_was_heard_is_their_voice():
    text = "Besøg\n\nHvem: beboere i stuen (6)\n* maden\n\nHvem: pårørende\n* beskeder\n\nHvem: personale\n* løft\n"
    assert [voice for _, voice in heard(text).values()] == [CITIZENS, CITIZENS, EMPLOYEES]


def test_a_youth_council_answers_as_citizens_and_a_club_as_stakeholders():
    text = "Svar\n\nSvar 1: Elevrådet, Tved Skole\nVi laver lektier der.\n\nSvar 2: Tved Skakklub\nVi spiller der.\n"
    assert [voice for _, voice in heard(text).values()] == [CITIZENS, STAKEHOLDERS]


def test_a_job_makes_nobody_an_employee_where_citizens_are_asked():
    text = "Svar\n\n#1; lærer; Vig\nBussen kører for sjældent.\n\n#2; pensionist; Vig\nStien er mørk om vinteren.\n"
    asked = Note("a.txt", text, "Svar", "0", provenance=Provenance(voice=CITIZENS))
    assert {one.voice for one in make_passages(asked)} == {CITIZENS}
    assert heard(text)["Bussen kører for sjældent."][1] is EMPLOYEES


def test_who_called_at_which_time_heads_what_they_said():
    text = (
        "Telefonnotater\n\n12-01 09:14 HKJ  Kvinde, 71, Lille Rørum\nKan ikke få MitID på sin telefon.\n\n"
        "12-01 10:40 LMO  Far til to\nDatteren har ingen plads.\n\n13-01 08:55 HKJ  Pædagog i Spiren\nVi er for få.\n"
        "--------\n\nEgne bemærkninger:\n- Vi bliver råbt ad.\n"
    )
    assert heard(text) == {
        "Kan ikke få MitID på sin telefon.": ("12-01 09:14 HKJ Kvinde, 71, Lille Rørum", CITIZENS),
        "Datteren har ingen plads.": ("12-01 10:40 LMO Far til to", CITIZENS),
        "Vi er for få.": ("13-01 08:55 HKJ Pædagog i Spiren", EMPLOYEES),
        "Vi bliver råbt ad.": ("Egne bemærkninger:", Voice.UNKNOWN),
    }


def test_a_woman_of_71_is_a_citizen_only_where_nobody_says_who_was_asked():
    text = "Svar\n\n#1; Kvinde, 45; Nord\nVi er for få.\n\n#2; Mand, 51; Syd\nVagterne er lange.\n"
    said = make_passages(Note("a.txt", text, "Svar", "0", Provenance(voice=EMPLOYEES)))
    assert {one.voice for one in said} == {EMPLOYEES}
    assert {one.voice for one in make_passages(Note("a.txt", text, "Svar", "0"))} == {CITIZENS}


def test_a_time_heads_what_was_said_from_then_on_and_a_programme_heads_nothing():
    talk = "Noter\n\n8.05 water\nEleven shops had water.\n\n8.20 waste\nTen bins are too many.\n"
    assert {said: path for said, (path, _) in heard(talk).items()} == {
        "Eleven shops had water.": "8.05 water",
        "Ten bins are too many.": "8.20 waste",
    }
    programme = "Noter\n\n09.30 Kaffe\n10.00 Runde\n12.15 Frokost\n\nVi mangler en bus.\n"
    assert [path for path, _ in heard(programme).values()] == [None] * len(heard(programme))


def test_how_many_work_in_somebody_s_firm_makes_nobody_an_employee():
    text = 'Svar\n\nIndsatsen er "tre logoer og en folder" (tømrermester, 8 ansatte).\n'
    assert [voice for _, voice in heard(text).values()] == [STAKEHOLDERS]
