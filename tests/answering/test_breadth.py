"""In how many notes an answer was found, where there are more notes than a person reads quotes."""

from __future__ import annotations

import pytest

from rag import Assistant
from rag.answering.thresholds import MOST_CITED
from rag.ingestion import ingest
from rag.settings import Settings

SAYING, SILENT = 18, 6
OTHER = (
    "Bussen kører for sjældent om aftenen",
    "Der mangler lærere i indskolingen",
    "Plejehjemmet skal have en sansehave",
    "Foreningerne vil gerne låne lokaler",
)


@pytest.fixture(scope="module")
def answer(tmp_path_factory):
    """The answer over notes of which the first ``SAYING`` speak of a swimming pool, and a copy of the first of them."""
    folder = tmp_path_factory.mktemp("breadth")
    notes = folder / "notes"
    notes.mkdir()
    for number in range(SAYING + SILENT):
        said = [f"{one} i distrikt {number}" for one in OTHER]
        if number < SAYING:
            said += [f"Svømmehallen bør have længere åbent, sagde bord {number}", "Svømmehallen er for dyr"]
        text = "Referat af borgermøde\nSTED: HALLEN\n\n" + "\n".join(f"- {one}" for one in said)
        (notes / f"{number:02}.txt").write_text(text + "\n", encoding="utf-8")
    (notes / "copy.txt").write_bytes((notes / "00.txt").read_bytes())
    ingest([notes], index_folder=folder / "index")
    opened = Assistant.open(Settings(index=folder / "index", notes=notes))
    yield opened.ask("Hvad siger borgerne om svømmehallen?")
    opened.close()


def test_every_note_that_answers_is_counted_and_no_other(answer):
    assert SAYING > MOST_CITED
    assert answer.breadth.found == tuple(f"{number:02}.txt" for number in range(SAYING))


def test_each_note_that_is_counted_opens_to_a_quote_about_the_matter(answer):
    assert {citation.source for citation in answer.citations} == set(answer.breadth.found)
    assert all("Svømmehallen" in citation.quote for citation in answer.citations)


def test_the_first_line_says_the_count(answer):
    assert answer.text.startswith(f"Fundet i {SAYING} af {SAYING + SILENT + 1} gennemsøgte noter")
