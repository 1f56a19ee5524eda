"""Who sent each of the replies to a consultation, and where their words end."""

from __future__ import annotations

import pytest

from rag.passages import make_passages
from rag.sections.known_as import known_as
from rag.sections.respondents import voice_of_respondent
from rag.types import Note, Provenance, Voice

REPLIES = """# Hvidbog - lokalplan for Vig Skov

## 1. Vig Borgerforening

Foreningen støtter planen.

## 2. {who}

{said}

## 3. Vig Kro

Kroen vil gerne have flere gæster.
"""
SENT = """# Høringssvar om skoven

## Svar nr. 1
**Afsender:** {who}

Hegnet står i vejen.

## Svar nr. 2
**Afsender:** Vig Spejderråd Øst

Der mangler en bålplads.

## {after}
Hegnet flyttes to meter.
"""


def passages(text, title):
    return make_passages(Note("a.md", text, title, "0", Provenance(voice=Voice.UNKNOWN)))


def second(who, said="Hegnet står i vejen."):
    found = passages(REPLIES.format(who=who, said=said), "Hvidbog - lokalplan for Vig Skov")
    return next(one.voice for one in found if one.text == said)


@pytest.mark.parametrize(
    "who",
    [
        "Borger, anonym",
        "Anonym borger",
        "En borger",
        "Borger fra Nørreby",
        "To beboere på Møllevej",
        "Privatperson",
        "Familien Holm",
        "Familien Holm Krog, Møllevej 3",
        "Ida Holm, mor og svømmer",
    ],
)
def test_a_heading_may_say_of_who_answers_no_more_than_that_it_is_a_citizen(who):
    assert second(who) is Voice.CITIZENS


@pytest.mark.parametrize(
    ("who", "said"),
    [
        ("Else og Kaj Rønholt", "Vi er imod hegnet."),
        ("Else Rønholt", "Jeg er imod hegnet."),
        ("Bo Skov", "Jeg bor lige op til skoven."),
    ],
)
def test_who_answers_by_no_more_than_a_name_and_tells_of_themselves_is_a_citizen(who, said):
    assert second(who, said) is Voice.CITIZENS


@pytest.mark.parametrize(
    ("who", "said"),
    [
        ("Region Nord", "Jeg skal på regionens vegne meddele, at vi er enige."),
        ("Natur og Miljø", "Vi er imod hegnet."),
        ("Else Rønholt", "Hegnet er for højt."),
        ("Borgerservice", "Vi er imod hegnet."),
        ("Familieafdelingen Vig", "Vi er imod hegnet."),
    ],
)
def test_a_heading_that_may_be_an_office_or_a_matter_names_no_citizen(who, said):
    assert second(who, said) is not Voice.CITIZENS


@pytest.mark.parametrize("who", ["Spejderrådet Kreds Øst", "Vig Spejderråd", "Turistforeningen Vig og Omegn"])
def test_a_council_or_an_association_with_its_place_behind_is_a_stakeholder(who):
    assert voice_of_respondent(who, "Høringssvar") is Voice.STAKEHOLDERS
    found = passages(SENT.format(who=who, after="Forvaltningens bemærkninger"), "Høringssvar om skoven")
    assert (found[0].text, found[0].voice, found[0].speaker) == ("Hegnet står i vejen.", Voice.STAKEHOLDERS, who)


def test_the_line_that_says_who_sent_a_reply_is_a_heading_below_its_number():
    found = passages(SENT.format(who="Ida H., mor og løber", after="Videre"), "Høringssvar om skoven")
    assert found[0].path == ("Svar nr. 1", "Afsender: Ida H., mor og løber")
    assert found[0].voice is Voice.CITIZENS


@pytest.mark.parametrize("after", ["Forvaltningens bemærkninger", "Sammenfatning", "Videre proces", "Bilag"])
def test_what_is_told_of_a_sender_ends_at_a_heading_beside_that_of_the_reply(after):
    last = passages(SENT.format(who="Ida Holm", after=after), "Høringssvar om skoven")[-1]
    assert (last.text, last.voice, last.speaker, last.path) == (
        "Hegnet flyttes to meter.",
        Voice.UNKNOWN,
        None,
        (after,),
    )
    assert not any("Spejderråd" in one for one in known_as(last))


@pytest.mark.parametrize(
    "said", ["Jeg skriver for Grundejerforeningen Vig, og vi er imod.", "Vi er imod hegnet.\nHilsen Nørre Camping"]
)
def test_who_writes_for_others_is_no_neighbour_whatever_they_tell_of_themselves(said):
    found = passages(REPLIES.format(who="Else og Kaj Rønholt", said=said), "Hvidbog - lokalplan for Vig Skov")
    assert next(one.voice for one in found if "imod" in one.text) is not Voice.CITIZENS


AMONG = (
    ("Medarbejderne på Bostedet Egely v. TR Karl Bang", "Vi mangler tid.", Voice.EMPLOYEES),
    ("Vig Børnehave v/ AMR Ida Holm", "Der er støj.", Voice.EMPLOYEES),
    ("Lærerne på Vig Skole", "Bussen er fuld.", Voice.EMPLOYEES),
    ("Forældrene i 3.b v/ Lise Krag", "Turen er lang.", Voice.CITIZENS),
    ("Beboerne på Åvej ved Ole Bang", "Hegnet står i vejen.", Voice.CITIZENS),
    ("FOA Vig", "Det er synd.", Voice.STAKEHOLDERS),
    ("SIND, Vig kreds", "Der mangler tilbud.", Voice.STAKEHOLDERS),
    ("Torsdagscaféen Vig", "Kaffen er god.", Voice.STAKEHOLDERS),
    ("Vig Vandværk A/S", "Ledningen er ny.", Voice.STAKEHOLDERS),
    ("VVM", "Redegørelsen mangler.", Voice.UNKNOWN),
    ("Arbejdsgruppen", "Der er fem punkter.", Voice.UNKNOWN),
    ("Trafik", "Vejen er smal.", Voice.UNKNOWN),
)


@pytest.mark.parametrize("form", ["## {at}. {who}", "## {who}", "### Svar nr. {at}: {who}", "{at}. {who}"])
def test_a_body_and_a_group_are_told_by_their_own_name_among_others_who_sent_replies(form):
    replies = (f"{form.format(at=at, who=who)}\n\n{said}\n" for at, (who, said, _) in enumerate(AMONG, 1))
    found = {one.text: one.voice for one in passages("# Hvidbog\n\n" + "\n".join(replies), "Hvidbog")}
    assert [(said, found[said]) for _, said, _ in AMONG] == [(said, voice) for _, said, voice in AMONG]


def test_what_is_short_for_something_heads_no_reply_where_the_others_are_what_is_talked_about():
    text = "# Hvidbog\n\n## 1. Trafik\n\nVejen er smal.\n\n## 2. DAB\n\nRadioen er fin.\n\n## 3. Støj\n\nDer larmer.\n"
    assert {one.voice for one in passages(text, "Hvidbog")} == {Voice.UNKNOWN}


@pytest.mark.parametrize(
    ("heading", "said", "speaker"),
    [
        ("1. Vig Borgerforening", "Vi er imod.", "Vig Borgerforening"),
        ("2. Lise Krag, Åvej 12", "Min datter er 19.", "Lise Krag"),
        ("Svar 3: Inger og Poul Bang, Møllevej 3 B, 4990 Vig", "Vi bor her.", "Inger og Poul Bang"),
        ("8. Rasmus og Tina Kvist", "Vores søn er 12.", "Rasmus og Tina Kvist"),
    ],
)
def test_who_sent_a_reply_is_told_without_its_number_and_their_address(heading, said, speaker):
    found = passages(f"# Hvidbog\n\n## {heading}\n\n{said}\n\n## 9. Vig Kro\n\nKroen er gammel.\n", "Hvidbog")
    assert next(one.speaker for one in found if one.text == said) == speaker
