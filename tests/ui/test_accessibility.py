"""No state of any page breaks a rule of WCAG 2.1 AA that axe can check; light and dark, wide and at 320 pixels."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from browsing import ask, opened, running_app
from scripted_endpoint import Reply, scripted_endpoint

pytestmark = [pytest.mark.browser, pytest.mark.slow]
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"], "resultTypes": ["violations"]}
QUESTION = "Hvad sagde borgerne om tidlig indsats?"
SILENT = "Hvad sagde borgerne i Assentoft om rumfart?"
NOTE = "002_ac8094013b47f098.txt"


@pytest.fixture(scope="module")
def site(index_folder, tmp_path_factory):
    with scripted_endpoint() as model:
        model.script = lambda _asked: Reply(("Der skal investeres i den tidlige indsats [1].\n",))
        settings = {"RAG_MODEL_URL": model.url, "RAG_MODEL": "lille", "RAG_FEEDBACK": "remarks.jsonl"}
        settings |= {"RAG_ADD_TO": "added", "RAG_RATE": "10000"}
        with running_app(index_folder, tmp_path_factory.mktemp("cwd"), **settings) as address:
            yield address


# Colours do not depend on the width, nor widths on the colours.
@pytest.fixture(params=[(1280, "light"), (320, "dark")], ids=str)
def page(request, browser):
    width, scheme = request.param
    context = browser.new_context(
        viewport={"width": width, "height": 800}, color_scheme=scheme, reduced_motion="reduce"
    )
    tab = context.new_page()
    tab.set_default_timeout(15_000)
    yield tab
    context.close()


def violations(page) -> list[str]:
    found = Axe().run(page, options=RULES).response["violations"]
    return [f"{one['id']}: {node['html'][:200]}" for one in found for node in one["nodes"]]


def test_a_fault_would_be_found(page):
    page.set_content("<html lang=da><title>x</title><main><img src='data:,'><p style='color:#ccc'>lys</p></main>")
    assert {one.split(":")[0] for one in violations(page)} >= {"image-alt", "color-contrast"}


def test_before_the_first_question(page, site):
    for path in ("/", "/?lang=en"):
        opened(page, site + path)
        assert violations(page) == []
        page.locator("#filters button").first.click()
        page.locator("#fields input").first.wait_for()
        assert violations(page) == []


def test_an_answer_its_sources_and_the_whole_note(page, site):
    opened(page, site)
    ask(page, QUESTION)
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    assert violations(page) == []
    page.locator("#chat .quotes a.cite").first.click()
    assert violations(page) == []
    page.locator(".card.active").get_by_role("link", name="Stykket efter").click()
    page.locator(".card.active .reader .excerpt").wait_for()
    assert violations(page) == []
    page.locator(".card.active a.whole-note").click()
    page.locator("dialog[open] mark.current").wait_for()
    assert violations(page) == []


def test_silence_and_a_refused_question(page, site):
    opened(page, site)
    ask(page, SILENT)
    assert violations(page) == []
    page.locator("#question textarea").fill("x" * 2001)
    page.locator("#question textarea").press("Enter")
    page.locator(".field-notice").wait_for()
    assert violations(page) == []


@pytest.mark.parametrize(
    "path",
    [
        "/corpus",
        "/corpus?theme=0&lang=en",
        f"/note?source={NOTE}",
        f"/note?source={NOTE}&cited=1:340-364",
        "/note?source=x",
        f"/passage?source={NOTE}&number=3",
    ],
)
def test_the_pages_to_read_in(page, site, path):
    page.goto(site + path)
    assert violations(page) == []


def test_a_brief(page, site):
    parts = [
        {"source": NOTE, "start": 340, "end": 364},
        {"heading": "H"},
        {"text": "T"},
        {"source": "x", "start": 0, "end": 1},
    ]
    page.goto(f"{site}/brief")
    assert violations(page) == []
    page.evaluate("(parts) => localStorage.setItem('brief', JSON.stringify({ parts }))", parts)
    page.reload()
    page.locator(".part").nth(3).wait_for()
    assert violations(page) == []


def test_a_note_is_looked_over(page, site, tmp_path):
    (tmp_path / "x.txt").write_text("Referat af borgermøde\n\n- Der skal bygges en svævebane.\n", encoding="utf-8")
    page.goto(f"{site}/add")
    assert violations(page) == []
    page.locator("#file").set_input_files(tmp_path / "x.txt")
    page.locator("#publish").wait_for()
    assert violations(page) == []


@pytest.mark.parametrize("path", ["/", "/corpus", f"/note?source={NOTE}", "/brief", "/add"])
def test_at_320_pixels_nothing_scrolls_sideways(browser, site, path):
    page = browser.new_page(viewport={"width": 320, "height": 640})
    page.goto(site + path)
    page.locator("h1").first.wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.close()
