"""What a politician does on a phone, from a link somebody sent to a quote in the brief, over the real app."""

from __future__ import annotations

import pytest
from browsing import answered, ask, folded, opened, running_app, shoot
from playwright.sync_api import expect

pytestmark = [pytest.mark.browser, pytest.mark.slow]
WIDTH = 390
LINK = "/?q=Hvad+sagde+borgerne+om+tidlig+indsats%3F"


@pytest.fixture(scope="module")
def site(index_folder, tmp_path_factory):
    with running_app(index_folder, tmp_path_factory.mktemp("cwd"), RAG_ADD_TO="added") as address:
        yield address


@pytest.fixture
def phone(browser):
    context = browser.new_context(
        viewport={"width": WIDTH, "height": 844}, has_touch=True, is_mobile=True, reduced_motion="reduce"
    )
    page = context.new_page()
    page.set_default_timeout(15_000)
    yield page
    context.close()


def fits(page) -> bool:
    return page.evaluate("document.documentElement.scrollWidth") <= WIDTH


def test_a_link_to_an_answer_its_source_the_note_and_a_follow_up(phone, site):
    opened(phone, site + LINK)
    answered(phone)
    assert fits(phone)
    phone.locator("#chat .quotes a.cite").first.tap()
    card = phone.locator(".card.active")
    quoted = card.locator("mark").text_content()
    card.get_by_role("link", name="Stykket efter").tap()
    card.locator(".reader .excerpt").wait_for()
    shoot(phone, "phone-read-on")
    assert fits(phone)
    card.get_by_role("link", name="Vis hele noten").tap()
    note = phone.locator("dialog[open]")
    assert folded(quoted) in folded(note.locator("mark.current").text_content())
    shoot(phone, "phone-note")
    note.get_by_role("button", name="Luk").tap()
    phone.locator(".sheet-close").tap()
    phone.locator("#sources").wait_for(state="hidden")
    ask(phone, "Og hvad med medarbejderne?")
    assert phone.locator("#chat .asked").count() == 2
    assert "medarbejder" in phone.locator("#svar-2").inner_text().lower()


def test_what_bullets_hang_under_stands_on_a_line_of_its_own(phone, site):
    opened(phone, f"{site}/?q=Hvordan+kan+man+hj%C3%A6lpe+andre%3F")
    answered(phone)
    bullet = phone.locator("#chat .quotes li:has(.under)").first
    under, quote = (bullet.locator(part).bounding_box() for part in (".under", "q.quote"))
    assert under["y"] + under["height"] <= quote["y"]


def test_a_quote_is_put_aside_and_the_brief_is_read(phone, site):
    opened(phone, site + LINK)
    answered(phone)
    phone.locator("#chat .quotes button.aside").first.tap()
    phone.locator("#chat .quotes button.aside.done").wait_for()
    phone.goto(f"{site}/brief")
    phone.locator(".part blockquote").first.wait_for()
    assert fits(phone)
    shoot(phone, "phone-brief")
    with phone.expect_download() as waiting:
        phone.get_by_role("button", name="Hent som Word").tap()
    assert waiting.value.suggested_filename.endswith(".docx")


def test_the_corpus_is_explored_without_asking(phone, site):
    phone.goto(f"{site}/corpus")
    assert fits(phone)
    shoot(phone, "phone-corpus")
    phone.locator("table a[href*='theme=']").first.tap()
    phone.locator("#theme").wait_for()
    expect(phone.locator("p.passage")).not_to_have_count(0)
    assert fits(phone)
    shoot(phone, "phone-theme")
    phone.goto(f"{site}/add")
    phone.get_by_label("Fil").wait_for()
    assert fits(phone)
