"""A note goes from a file to an answer, in a real browser over the real app."""

from __future__ import annotations

import shutil

import pytest
from browsing import ask, opened, running_app, shoot

pytestmark = [pytest.mark.browser, pytest.mark.slow]
NOTE = "Referat af borgermøde\n\n- Der skal bygges en svævebane til <b>Mariager</b>.\n"


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
