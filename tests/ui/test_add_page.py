"""A note goes from a file to an answer, in a real browser over the real app."""

from __future__ import annotations

import shutil

import pytest
from browsing import ask, opened, running_app, shoot
from playwright.sync_api import expect

from rag.ingestion import ingest

pytestmark = [pytest.mark.browser, pytest.mark.slow]
NOTE = "Referat af borgermøde\n\n- Der skal bygges en svævebane til <b>Mariager</b>.\n"
OF_A_PLACE = """STED: ASSENTOFT
Opsamling på borgermøde

- Det lokale erhvervsliv har brug for lærlinge.
- Erhvervslivet vil gerne samarbejde med skolen.
"""


@pytest.fixture
def site(index_folder, tmp_path):
    shutil.copytree(index_folder, tmp_path / "index")
    with running_app(tmp_path / "index", tmp_path, RAG_ADD_TO=str(tmp_path / "added")) as address:
        yield address


def test_a_note_is_looked_over_published_and_found(browser, site, tmp_path):
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(f"{site}/corpus")
    page.get_by_role("link", name="Tilføj en note").click()
    (tmp_path / "ikke.pdf").write_bytes(b"ingen pdf")
    page.get_by_label("Fil").set_input_files(tmp_path / "ikke.pdf")
    page.get_by_text("Det lykkedes ikke: ikke.pdf: den hedder .pdf, men er ikke en PDF").wait_for()
    (tmp_path / "svævebane.txt").write_text(NOTE, encoding="utf-8")
    page.get_by_label("Fil").set_input_files(tmp_path / "svævebane.txt")
    page.get_by_text("til <b>Mariager</b>").wait_for()
    page.get_by_label("Hvem taler").select_option("citizens")
    page.get_by_label("Sted").fill("Mariager")
    shoot(page, "add")
    page.get_by_role("button", name="Udgiv noten").click()
    page.get_by_text("Noten er udgivet").wait_for(timeout=60_000)
    opened(page, site)
    ask(page, "Hvad sagde borgerne om en svævebane?")
    assert "Der skal bygges en svævebane" in page.locator("#chat .quote").first.inner_text()
    page.close()


def test_a_fresh_page_offers_no_question_about_a_place_whose_notes_are_gone(browser, tmp_path):
    notes = tmp_path / "notes"
    notes.mkdir()
    (notes / "by.txt").write_text(OF_A_PLACE, encoding="utf-8")
    (notes / "bolig.txt").write_text("Opsamling på borgermøde\n\n- Der mangler boliger til unge.\n", encoding="utf-8")
    ingest([notes], index_folder=tmp_path / "index")
    with running_app(tmp_path / "index", tmp_path) as site:
        page = browser.new_page()
        opened(page, site)
        expect(page.locator("#examples")).to_contain_text("Assentoft", use_inner_text=True)
        (notes / "by.txt").unlink()
        ingest([notes], index_folder=tmp_path / "index")
        opened(page, site)
        page.locator(".facts li", has_text="1 note").wait_for()
        expect(page.locator("#examples")).not_to_contain_text("Assentoft", use_inner_text=True)
        page.locator("#examples button").first.click()
        page.locator("#chat .reply .quote").first.wait_for()
        page.close()


def test_without_the_setting_there_is_no_such_page(index_folder):
    from fastapi.testclient import TestClient

    from rag import Assistant
    from rag.settings import Settings
    from rag.ui import server

    assistant = Assistant.open(Settings(index=index_folder))
    with TestClient(server.create_app(assistant)) as client:
        assert client.post("/api/drafts?name=x.txt", content=b"Hej").status_code in (404, 405)
        assert client.get("/api/publishing").status_code in (404, 405)
        assert "Tilføj en note" not in client.get("/corpus").text
    assistant.close()
