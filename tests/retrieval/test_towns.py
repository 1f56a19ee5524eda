"""The parts of notes that were held in a town of their own."""

from __future__ import annotations

import pytest

from rag.index import Index
from rag.index.filters import allowed_rows
from rag.ingestion import ingest
from rag.passages import make_passages
from rag.retrieval import understand
from rag.retrieval.towns import authors_from, parts_held_in
from rag.types import Aim, Filters, Note, Passage, Provenance, Span


def parts(question, *headings):
    note = Note("a.txt", "Der er langt", "", "0", Provenance())
    passages = [Passage(note, 0, Span(0, 12), path=(heading, "Bord 1")) for heading in headings]
    return [reason.value for reason, span in parts_held_in(question, passages) if question[slice(*span)] == "Sandby"]


@pytest.mark.parametrize(
    "heading",
    ["SANDBY, Havnehuset, 16/9", "Sandby", "16/9 - Sandby", "Borgermøde i Sandby, 55", "Meeting in Sandby (5)"],
)
@pytest.mark.parametrize(
    "question",
    [
        "What do the citizens of Sandby wish for?",
        "What are people in Sandby unhappy about?",
        "Hvad ønsker folk i Sandby sig?",
        "Hvad er dem der bor i Sandby utilfredse med?",
    ],
)
def test_a_heading_of_a_place_or_an_occasion_there_begins_its_part(question, heading):
    assert parts(question, heading, "HAVBY, Hallen, 11/9") == [heading]


@pytest.mark.parametrize("heading", ["Bussen til Sandby", "Sandby Havn", "Mødet om Sandby"])
def test_a_heading_that_speaks_of_a_place_begins_no_part_of_it(heading):
    assert parts("What do the citizens of Sandby wish for?", heading) == []


@pytest.mark.parametrize(
    "question",
    [
        *(
            "Hvad gør vi for folk i Sandby?",
            "What about the young people in Sandby Nord?",
            "Hvad med de unge i Sandby?",
        ),
        *("Hvornår kan folk i Sandby få bussen?", "When can people in Sandby take the bus?"),
    ],
)
def test_a_place_of_those_that_are_talked_of_limits_nothing(question):
    assert parts(question, "SANDBY, Havnehuset, 16/9") == []


@pytest.mark.parametrize(
    ("question", "limits"),
    [("Hvad siger borgerne i Sandby?", True), ("How many people came to the meeting in Sandby?", False)],
)
def test_where_somebody_of_an_exported_row_lives_is_not_where_a_meeting_was(question, limits):
    assert bool(parts(question, "038;Sandby;mor")) is limits


@pytest.mark.parametrize("heading", ["SANDBY kl. 10.30, hos købmanden, ca. 20", "Sandby 10.30, the shop"])
def test_the_hour_may_stand_behind_the_towns_name(heading):
    assert parts("What do the citizens of Sandby wish for?", heading) == [heading]


@pytest.mark.parametrize("place", ["Nørre Sandby", "Sønder Sandby", "Gammel Sandby"])
def test_a_town_may_be_written_short_where_its_people_answer(place):
    short = place.replace("Nørre", "Nr.").replace("Sønder", "Sdr").replace("Gammel", "Gl.")
    note = Note("a.txt", "Der er langt", "", "0", Provenance())
    passages = [Passage(note, 0, Span(0, 12), path=(f"17 ; {one} ; 3. kl.",)) for one in (short, "Havby")]
    found = list(parts_held_in(f"What do parents from {place} say?", passages))
    assert [reason.value for reason, _ in found] == [f"17 ; {short} ; 3. kl."]


REMARKS = """Det sagde de

> "Bakken er glat." - Bodil, 71, Sandby

- Borgeren: Kvinde, 82 år, Sandby. Hun kan ikke løfte beholderen.
- Borger, Sandby (far til tre): Skolen skal blive.
- En mor fra Sandby: Bussen kører for sent.
- Kasper, 38, Havby: Det var for mange lørdage.
- Vejen til Sandby, Havby og Lund: Den er smal.
"""


@pytest.mark.parametrize("question", ["Hvad siger borgerne i Sandby?", "What do people in Sandby say about the road?"])
def test_those_are_asked_of_a_place_whom_the_notes_say_to_be_from_there(question):
    passages = list(make_passages(Note("a.txt", REMARKS, "Det sagde de", "0", Provenance())))
    limits = [reason for reason, span in authors_from(question, passages) if question[slice(*span)] == "Sandby"]
    said = " ".join(
        passages[row].readable for row in allowed_rows(passages, Filters(speaker=[one.value for one in limits]))
    )
    assert all(word in said for word in ("glat", "beholderen", "Skolen", "Bussen"))
    assert "lørdage" not in said
    assert "smal" not in said


def test_whoever_is_only_told_of_is_not_from_a_place():
    passages = list(make_passages(Note("a.txt", REMARKS, "Det sagde de", "0", Provenance())))
    assert not list(authors_from("Hvad siger borgerne i Lund?", passages))


def test_of_those_from_a_place_nothing_else_is_asked(tmp_path):
    (tmp_path / "kor.md").write_text("# Elevmøde\n\n- Ida, 13 år, Lyngskolen: Sneen ligger på vores vej.\n", "utf-8")
    ingest([tmp_path], index_folder=tmp_path / "index")
    with Index.open(tmp_path / "index") as index:
        query = understand("Hvad sagde eleverne fra Lyngskolen?", index=index)
    assert query.filters.speaker == ("Ida, 13 år, Lyngskolen",)
    assert query.aim is Aim.EVERYTHING
