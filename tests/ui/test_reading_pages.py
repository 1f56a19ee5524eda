"""The corpus page and whole notes, as a browser gets them."""

from __future__ import annotations

import re
from html import unescape

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from rag import Assistant
from rag.settings import Settings
from rag.ui import reading

NOTE = "002_ac8094013b47f098.txt"


@pytest.fixture(scope="module")
def assistant(index_folder):
    opened = Assistant.open(Settings(index=index_folder))
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def client(assistant):
    app = FastAPI()
    app.include_router(reading.routes(assistant, style=""))
    with TestClient(app) as client:
        yield client


@pytest.mark.parametrize(("language", "heading"), [("da", "Noterne"), ("en", "The notes")])
def test_the_corpus_page_lists_every_note_and_speaks_both_languages(client, assistant, language, heading):
    page = unescape(client.get("/corpus", params={"lang": language}).text)
    assert f"<h1>{heading}</h1>" in page
    assert all(f"source={note.source}" in page for note in assistant.index.notes)


def test_every_count_of_the_picture_opens_as_many_passages(client):
    page = unescape(client.get("/corpus").text)
    counts = re.findall(r'href="(corpus\?[^"#]*)#theme"[^>]*>(\d+)</a>', page)
    assert len(counts) > 10
    for address, count in counts[:12]:
        opened = client.get(f"/{address}").text
        assert opened.count('<p lang="da" class="passage">') == int(count)


@pytest.mark.parametrize("query", ["theme=999", "theme=-1", "theme=0&voice=martians", "theme=0&note=none.txt"])
def test_a_theme_or_column_that_is_none_breaks_nothing(client, query):
    assert client.get(f"/corpus?{query}").status_code == 200


def test_a_whole_note_marks_every_cited_span(client, assistant):
    answer = assistant.ask("Hvad sagde borgerne om tidlig indsats?")
    source = answer.citations[0].source
    cited = [one for one in answer.citations if one.source == source]
    also = ",".join(f"{one.number}:{one.start}-{one.end}" for one in cited)
    asked = {"source": source, "start": cited[0].start, "end": cited[0].end, "cited": also}
    page = unescape(client.get("/note", params=asked).text)
    in_order = sorted(cited, key=lambda one: one.start)
    assert re.findall(r'<mark id="citat-(\d+)"', page) == [str(one.number) for one in in_order]


def test_a_note_can_be_read_without_a_citation_and_has_its_sections(client):
    page = unescape(client.get("/note", params={"source": NOTE}).text)
    assert "<mark" not in page
    places = re.findall(r'href="#tegn-(\d+)"', page)
    assert len(places) > 3
    assert all(f'id="tegn-{place}"' in page for place in places)


@pytest.mark.parametrize(
    "query", ["source=none.txt", f"source={NOTE}&start=5&end=5", f"source={NOTE}&cited=1:9-999999"]
)
def test_what_is_not_there_is_not_found(client, query):
    assert client.get(f"/note?{query}").status_code == 404


def test_passages_are_read_one_by_one_to_the_end_of_the_note(client, assistant):
    passages = [one for one in assistant.index.passages if one.note.source == NOTE]
    address, seen = f"/passage?source={NOTE}&number=0", []
    while address:
        page = unescape(client.get(address).text)
        seen.append(re.search(r"Stykke (\d+) af", page)[1])
        following = re.search(r'href="(passage[^"]*)"[^>]*>Stykket efter', page)
        address = f"/{following[1]}" if following else None
    assert seen == [str(number) for number in range(1, len(passages) + 1)]


@pytest.mark.parametrize(("query", "status"), [("source=none&number=0", 404), (f"source={NOTE}&number=-1", 404)])
def test_a_passage_that_is_none_is_said_to_be_missing(client, query, status):
    assert client.get(f"/passage?{query}").status_code == status


def test_past_the_last_passage_stands_the_last(client, assistant):
    count = sum(one.note.source == NOTE for one in assistant.index.passages)
    page = client.get(f"/passage?source={NOTE}&number={count + 5}&lang=en").text
    assert f"Passage {count} of {count}" in page
    assert "Next passage" not in page
