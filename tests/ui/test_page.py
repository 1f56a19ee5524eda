"""The page in a real browser, over the five notes and one that attacks it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from itertools import combinations
from pathlib import Path
from urllib.parse import parse_qs, urlsplit
from urllib.request import urlopen

import pytest
from browsing import ask, folded, is_local, opened, shoot, switch_language
from playwright.sync_api import expect

pytestmark = [pytest.mark.browser, pytest.mark.slow]

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
QUESTION = "Hvad sagde borgerne om udsatte i kommunen?"
ATTACK = """STED: Angreb
Opsamling på borgermøde <b>fed</b>

- Brandbilen <img src=x onerror="window.attacked=1"> kører ![x](http://192.0.2.1/) [y](javascript:window.attacked=1)
- Brandbilen **fed** _skrå_ `kode` $$x^2$$ ${window.attacked=1} {{window.attacked}} <script>window.attacked=1</script>

# Brandbilen <svg onload="window.attacked=1"> </div></blockquote><iframe src="http://192.0.2.1/"></iframe>
- Brandbilen tilhører 010190-1234
"""


@pytest.fixture(scope="module")
def notes(seeds: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("notes")
    for path in seeds.glob("*.txt"):
        shutil.copy(path, folder)
    (folder / "angreb.txt").write_text(ATTACK, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def site(notes: Path, tmp_path_factory: pytest.TempPathFactory):
    log = tmp_path_factory.mktemp("log") / "log"
    paths = os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])
    command = [sys.executable, str(HERE / "small_page.py"), str(notes)]
    with log.open("w") as errors:
        server = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=errors, text=True, env={**os.environ, "PYTHONPATH": paths}
        )
        try:
            address = server.stdout.readline().strip()
            assert address.startswith("http"), log.read_text()
            yield address
        finally:
            server.terminate()
            server.stdout.close()
            ended = server.wait(15)
    assert ended == 0
    assert "udsatte" not in log.read_text()


@pytest.fixture
def visit(browser, site: str):
    """Opens the page as a new visitor; at the end nothing may have left this machine, failed or been attacked."""
    pages, elsewhere, failures = [], [], []

    def open_page(path: str = "/", *, width: int = 1280, height: int = 800, dark: bool = False, arrived: bool = True):
        context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce",
        )
        page = context.new_page()
        page.set_default_timeout(15_000)
        page.on("request", lambda request: None if is_local(request.url, site) else elsewhere.append(request.url))
        page.on("pageerror", lambda error: failures.append(str(error)))
        page.on("dialog", lambda dialog: failures.append(dialog.message))
        opened(page, site + path, arrived=arrived)
        pages.append(page)
        return page

    yield open_page
    attacked = [page.evaluate("window.attacked") for page in pages]
    for page in pages:
        page.context.close()
    assert elsewhere == []
    assert failures == []
    assert not any(attacked)


def cited_slice(card, notes: Path) -> str:
    """The slice that a card's link to its whole note names."""
    asked = parse_qs(urlsplit(card.locator("a.whole-note").get_attribute("href")).query)
    text = (notes / asked["source"][0]).read_bytes().decode("utf-8")
    return text[int(asked["start"][0]) : int(asked["end"][0])]


def test_the_first_view_says_what_the_system_is_and_what_it_knows(visit):
    page = visit()
    for said in ("automatisk system", "fra referatet", "6 noter", "1 skadet scanning", "Noterne, der søges i"):
        expect(page.locator("body")).to_contain_text(said, use_inner_text=True)
    assert page.locator("html").get_attribute("lang") == "da"
    shoot(page, "empty")


def test_an_example_question_is_asked_with_one_click(visit):
    page = visit()
    example = page.locator("#examples button").first
    question = example.inner_text()
    example.click()
    page.locator("#chat .reply .quote").first.wait_for()
    assert page.locator("#chat .asked").inner_text() == question


def test_every_quote_on_the_page_stands_in_its_note(visit, notes):
    page = visit()
    ask(page, QUESTION)
    for chip in page.locator("#chat .quotes > li").all():
        card = page.locator(chip.locator("a.cite").get_attribute("href"))
        assert chip.locator(".quote").text_content() == cited_slice(card, notes)
    assert page.locator("#chat .quotes > li").count() > 2
    assert "Fundet i" in page.locator("#chat .reply h2").inner_text()
    shoot(page, "desktop")


def test_a_citation_opens_its_card_with_exactly_the_cited_words_marked(visit, notes):
    page = visit()
    ask(page, QUESTION)
    for number in ("1", "3"):
        page.locator(f"#chat .quotes a.cite[href='#kilde-1-{number}']").click()
        card = page.locator(".card.active")
        expect(card.locator(".number")).to_have_text(number)
        assert card.locator("mark").text_content() == cited_slice(card, notes)
        expect(page.locator(f"#kilde-1-{number}")).to_be_focused()


def test_the_keyboard_goes_from_a_number_to_its_card_and_back(visit):
    page = visit()
    ask(page, QUESTION)
    page.locator("#chat .quotes a.cite").nth(1).focus()
    page.keyboard.press("Enter")
    expect(page.locator("#kilde-1-2")).to_be_focused()
    page.locator(".card.active .back").focus()
    page.keyboard.press("Enter")
    page.wait_for_function("document.activeElement.getAttribute('href') === '#kilde-1-2'")


def test_a_number_of_an_earlier_answer_shows_that_answers_sources(visit, notes):
    page = visit()
    ask(page, QUESTION)
    ask(page, "Hvad er der med virksomheder?")
    expect(page.locator("#kilder-1")).to_be_hidden()
    page.locator("#svar-1 .quotes a.cite").first.click()
    expect(page.locator("#kilder-1")).to_be_visible()
    expect(page.locator("#kilder-2")).to_be_hidden()
    card = page.locator("#kilde-1-1")
    assert card.locator("mark").text_content() == cited_slice(card, notes)


def test_the_whole_note_opens_with_the_quote_marked(visit, notes):
    page = visit()
    ask(page, QUESTION)
    card = page.locator("#kilde-1-1")
    card.locator("a.whole-note").click()
    dialog = page.locator("dialog[open]")
    dialog.locator("mark.current").wait_for()
    assert dialog.locator("mark.current").text_content() == cited_slice(card, notes)
    shoot(page, "whole-note")
    page.keyboard.press("Escape")
    page.locator("dialog").wait_for(state="detached")


def test_an_english_question_is_answered_in_english(visit):
    page = visit()
    ask(page, "What did they say about kommunen?")
    reply = page.locator("#chat .reply")
    assert reply.get_attribute("lang") == "en"
    assert reply.locator("h2").inner_text().startswith("Found in")
    assert reply.locator(".quote").first.get_attribute("lang") == "da"


def test_the_language_of_the_page_is_one_click_away_and_survives_a_reload(visit):
    page = visit()
    switch_language(page, "What do you want to know?")
    page.wait_for_function("document.documentElement.lang === 'en'")
    expect(page.locator("#question .submit-button")).to_have_text("Ask")
    page.reload()
    page.locator("text=What do you want to know?").wait_for()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    shoot(page, "english")
    switch_language(page, "Hvad vil du vide?")


def test_the_last_question_survives_a_reload_and_a_visit_to_another_page(visit):
    page = visit("/?lang=en")
    ask(page, QUESTION)
    ask(page, "og i Assentoft?")
    shown = [page.locator("#chat .reply").last.locator(".quote").all_inner_texts()]
    page.reload()
    page.locator("#sources .turn").wait_for()
    shown.append(page.locator("#chat .reply .quote").all_inner_texts())
    page.locator("#head").get_by_role("link", name="Brief").click()
    page.wait_for_url("**/brief*")
    page.go_back()
    page.locator("#sources .turn").wait_for()
    shown.append(page.locator("#chat .reply .quote").all_inner_texts())
    assert shown[0]
    assert shown == [shown[0]] * 3
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.locator("#new").click()
    page.locator("text=What do you want to know?").wait_for()
    page.reload()
    page.locator("text=What do you want to know?").wait_for()
    page.wait_for_function("window.arrived")
    expect(page.locator("#chat .reply")).to_have_count(0)


@pytest.mark.parametrize("name", ["The notes", "Brief"])
def test_the_language_goes_along_to_another_page_and_back(visit, name):
    page = visit("/?lang=en")
    page.locator("#head").get_by_role("link", name=name).click()
    page.get_by_role("link", name="To the front page").click()
    page.locator("text=What do you want to know?").wait_for()
    expect(page.locator("html")).to_have_attribute("lang", "en")


def test_a_filter_limits_the_search_and_says_so(visit):
    page = visit()
    page.locator("#filters button").first.click()
    page.locator("#fields input").nth(1).click()
    page.locator("[role=option]", has_text="Assentoft").click()
    page.keyboard.press("Escape")
    page.locator("text=Afgræns søgningen (1 valgt)").wait_for()
    shoot(page, "filters")
    ask(page, QUESTION)
    text = folded(page.locator("#chat .reply").inner_text())
    assert "Der er søgt i 1 af 6 noter" in text
    assert "Sted: Assentoft" in text
    page.locator("#clear").click()
    page.wait_for_function("!document.querySelector('#filters').textContent.includes('valgt')")


def test_a_filter_read_from_the_question_is_shown_with_its_words(visit):
    page = visit()
    ask(page, QUESTION)
    assert "Hvem taler: Borgere (fordi du skrev borgerne)" in folded(page.locator(".read-as").inner_text())


def test_an_answer_that_abstains_looks_different_and_quotes_nothing(visit):
    page = visit()
    ask(page, "Hvor mange kameler findes i zoologisk have?")
    reply = page.locator("#chat .reply")
    assert reply.locator("h2").inner_text() == "Noterne giver ikke noget sikkert svar"
    assert "Nærliggende steder" in reply.inner_text()
    assert reply.locator("q").count() == 0
    assert not set("»«") & set(reply.inner_text())
    shoot(page, "abstained")


def test_a_damaged_scan_is_named_and_its_reading_stands_outside_the_quote(visit):
    page = visit()
    ask(page, "Hvad er der med hovedudvalget?")
    card = page.locator(".card").first
    assert "Skadet scanning" in card.inner_text()
    assert "møde" in card.locator(".reading").inner_text()
    assert "møde" not in card.locator("blockquote").inner_text()
    shoot(page, "damaged")


def test_a_notes_html_markdown_and_templates_are_shown_as_text(visit):
    page = visit()
    ask(page, "Hvad er der med brandbilen?")
    assert page.locator("#chat .reply .quotes :is(img, script, svg, iframe, code, h1, em)").count() == 0
    assert page.locator("#sources .turn :is(img, script, svg, iframe, code, em)").count() == 0
    quotes = [quote.text_content() for quote in page.locator("#chat .quote").all()]
    assert len(quotes) == 3
    assert all(quote in ATTACK for quote in quotes)
    page.locator("#sources a.whole-note").first.click()
    page.locator("dialog[open] mark.current").wait_for()
    assert page.locator("dialog :is(img, script, svg, iframe)").count() == 0


def test_a_questions_html_and_markdown_are_shown_as_text(visit):
    page = visit()
    question = '<img src=x onerror="window.attacked=1"> ![x](http://192.0.2.1/) **brandbilen** `kode` ${attacked=1}'
    ask(page, question)
    assert page.locator("#chat .asked").text_content() == question
    assert question in page.locator("#sources .asked-of").text_content()


def test_personal_data_are_hidden_on_the_page(visit):
    page = visit()
    ask(page, "Hvad er der med brandbilen?")
    page.locator("#sources a.whole-note").first.click()
    page.locator("dialog[open] .masked").wait_for()
    assert "010190" not in page.content()


def test_a_question_too_long_is_refused_and_kept(visit):
    page = visit()
    page.locator("#question textarea").fill("x" * 2001)
    page.locator("#question textarea").press("Enter")
    page.locator(".field-notice").wait_for()
    assert "2.001 tegn" in page.locator(".field-notice").inner_text()
    expect(page.locator("#question textarea")).to_have_value("x" * 2001)


def test_a_question_sent_while_another_is_answered_is_asked_after_it(visit):
    page = visit()
    field = page.locator("#question textarea")
    asked = ["Hvad går langsomt?", "Hvad er der med virksomheder?", "Hvad er der med hovedudvalget?"]
    for question in asked:
        field.fill(question)
        field.press("Enter")
        page.wait_for_function("document.querySelector('#question textarea').value === ''")
    field.fill("Ikke sendt endnu")
    page.locator("#chat .reply:not(.searching)").nth(2).wait_for()
    assert page.locator("#chat .asked").all_inner_texts() == asked
    assert field.input_value() == "Ikke sendt endnu"


@pytest.mark.parametrize("question", [QUESTION, "Hvad går langsomt?"])
@pytest.mark.parametrize("way", ["Enter", "click"])
def test_a_question_sent_by_a_double_press_is_asked_once_and_not_said_to_be_empty(visit, question, way):
    page = visit()
    page.locator("#question textarea").fill(question)
    if way == "Enter":
        page.keyboard.press("Enter")
        page.keyboard.press("Enter", delay=80)
    else:
        page.locator("#question .submit-button").dblclick(delay=40)
    page.locator("#chat .reply:not(.searching)").wait_for()
    page.wait_for_timeout(1500)
    assert page.locator("#chat .asked").all_inner_texts() == [question]
    assert page.locator(".field-notice").count() == 0


def test_that_a_question_is_empty_is_said_until_the_next_answer(visit):
    page = visit()
    ask(page, QUESTION)
    page.wait_for_timeout(1100)
    page.locator("#question .submit-button").click()
    page.locator(".field-notice", has_text="Skriv et spørgsmål først.").wait_for()
    ask(page, "Hvad er der med virksomheder?")
    page.locator(".field-notice").wait_for(state="detached")


def test_a_question_sent_before_the_page_has_arrived_is_asked_then(visit):
    page = visit("/?slowly&lang=en", arrived=False)
    assert page.locator("#language").inner_text() != "Dansk"
    page.locator("#question textarea").fill(QUESTION)
    page.locator("#question textarea").press("Enter")
    page.locator("#sources .turn").wait_for()
    page.locator("#language", has_text="Dansk").wait_for()
    assert page.locator("#sources .turn").is_visible()
    ask(page, "Hvad er der med virksomheder?")
    expect(page.locator("#chat .asked")).to_have_count(2)


def test_a_new_conversation_starts_from_the_beginning(visit):
    page = visit()
    ask(page, QUESTION)
    page.locator("#new").click()
    page.locator("text=Hvad vil du vide?").wait_for()
    expect(page.locator("#chat .reply")).to_have_count(0)
    expect(page.locator("#sources .card")).to_have_count(0)


def test_two_visitors_see_nothing_of_each_other(visit):
    one, two = visit(), visit("/?lang=en")
    ask(one, QUESTION)
    ask(two, "What did they say about virksomheder?")
    assert one.locator("#chat .asked").all_inner_texts() == [QUESTION]
    assert two.locator("#chat .asked").all_inner_texts() == ["What did they say about virksomheder?"]
    assert one.locator("html").get_attribute("lang") == "da"


def test_on_a_phone_the_sources_are_a_sheet_that_closes_to_the_answer(visit):
    page = visit(width=390, height=844)
    ask(page, QUESTION)
    expect(page.locator("#sources")).to_be_hidden()
    shoot(page, "phone")
    page.locator("#chat .quotes a.cite").first.click()
    expect(page.locator(".card.active mark")).to_be_visible()
    shoot(page, "phone-sheet")
    page.locator(".sheet-close").click()
    expect(page.locator("#sources")).to_be_hidden()
    page.wait_for_function("document.activeElement.getAttribute('href') === '#kilde-1-1'")


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_nothing_is_wider_than_the_screen(visit, width):
    page = visit(width=width, height=640)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    ask(page, QUESTION)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    shoot(page, f"width-{width}")


def overlapping(page) -> list[str]:
    """The pairs of the head's parts that lie over each other, and those that reach over the screen's edge."""
    named = "#head :is(a:not(.skip), button, .logo, .name-text, .tagline)"
    shown = [(one.text_content(), one.bounding_box()) for one in page.locator(named).all() if one.is_visible()]
    edge = page.viewport_size["width"]
    beyond = [name for name, box in shown if box["x"] < 0 or box["x"] + box["width"] > edge]
    return beyond + [f"{one}/{other}" for (one, a), (other, b) in combinations(shown, 2) if lie_over(a, b)]


def lie_over(one: dict[str, float], other: dict[str, float]) -> bool:
    sides = (("x", "width"), ("y", "height"))
    return all(one[at] + one[far] > other[at] + 0.5 and other[at] + other[far] > one[at] + 0.5 for at, far in sides)


@pytest.mark.parametrize("language", ["da", "en"])
def test_nothing_in_the_head_lies_over_anything_else(visit, language):
    page = visit(f"/?lang={language}")
    page.evaluate("localStorage.setItem('brief', JSON.stringify({parts: Array(12).fill({source: 'x'})}))")
    page.reload()
    page.wait_for_function("window.arrived")
    page.locator("#language", has_text="English" if language == "da" else "Dansk").wait_for()
    page.locator(".brief-count", has_text="(12)").wait_for()
    found = {}
    for asked in (False, True):
        if asked:
            ask(page, QUESTION)
            page.locator("#new").wait_for()
        for width in (320, 360, 375, 390, 412, 480, 600, 768, 899, 900, 1280):
            page.set_viewport_size({"width": width, "height": 700})
            found[asked, width] = overlapping(page)
    assert not {at: pairs for at, pairs in found.items() if pairs}


def test_the_page_is_dark_where_the_visitor_wants_it_dark(visit):
    page = visit(dark=True)
    ask(page, QUESTION)
    page.locator("#chat .quotes a.cite").first.click()
    red = page.evaluate("getComputedStyle(document.querySelector('.reply')).backgroundColor.match(/\\d+/)[0]")
    assert int(red) < 60
    shoot(page, "dark")


def test_the_answer_can_be_copied_with_its_sources(visit):
    page = visit()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    ask(page, QUESTION)
    page.locator(".copy").click()
    page.locator(".copy.done").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    quote = folded(page.locator("#chat .quote").first.text_content())
    assert f"• »{quote}« [1]\n" in copied
    assert re.search(r"\[1\] Fil: 00\d_\w+\.txt", copied)


def test_screen_readers_are_not_read_raw_html(visit):
    page = visit()
    ask(page, QUESTION)
    page.wait_for_function("!document.querySelector(\"#chat [aria-label*='<']\")")


def test_an_answer_is_painted_within_half_a_second(visit, busy):
    page = visit()
    ask(page, QUESTION)
    page.locator("#question textarea").fill("Hvad er der med virksomheder?")
    spent_ms = page.evaluate(
        """async () => {
            const start = performance.now();
            document.querySelector('#question .submit-button').click();
            const answers = document.getElementsByClassName('breadth');
            while (answers.length < 2) await new Promise(requestAnimationFrame);
            return performance.now() - start;
        }"""
    )
    assert spent_ms < 500 * busy


def test_every_response_forbids_loading_from_elsewhere(site):
    for path in ("/", "/healthz", "/note?source=angreb.txt&start=0&end=4", "/config"):
        with urlopen(site + path) as response:
            assert "default-src 'self'" in response.headers["Content-Security-Policy"]
            assert response.headers["X-Content-Type-Options"] == "nosniff"


def test_a_filter_read_from_the_question_is_taken_away_with_one_click(visit):
    page = visit()
    ask(page, QUESTION)
    page.get_by_role("button", name="Spørg igen uden denne afgrænsning: Hvem taler").click()
    page.get_by_text("Ikke læst af dit spørgsmål:").wait_for()
    assert page.locator("#chat .asked").all_inner_texts() == [QUESTION, QUESTION]
    assert page.locator("#chat .unread").count() == 1


def test_a_link_asks_its_question_with_its_filters(visit):
    page = visit()
    page.locator("#filters button").first.click()
    page.locator("#fields .field input").nth(1).click()
    page.get_by_role("option", name="Assentoft").click()
    page.locator("text=Afgræns søgningen (1 valgt)").wait_for()
    ask(page, "Hvad sagde borgerne om fællesskaber?")
    address = page.locator("#chat .actions .link").get_attribute("href")
    told = page.locator("#chat .reply").inner_text()
    again = visit(f"/{address}")
    again.locator("#chat .reply:not(.searching)").wait_for()
    assert again.locator("#chat .asked").inner_text() == "Hvad sagde borgerne om fællesskaber?"
    assert "Assentoft" in again.locator("#chat .reply").inner_text()
    assert again.locator("#chat .reply").inner_text() == told


def test_a_links_filter_that_names_nothing_in_the_notes_is_told_with_the_answer(visit):
    page = visit("/?q=Hvad+sagde+borgerne+om+udsatte%3F&place=Findesikke&place=Assentoft&note=v%C3%A6k.txt")
    page.locator("#chat .reply:not(.searching)").wait_for()
    told = page.locator(".field-notice").inner_text()
    assert "ikke findes i noterne: Sted: Findesikke; Note: væk.txt." in told
    assert "Sted: Assentoft" in page.locator("#chat .reply").inner_text()
    page.locator("#language").click()
    page.locator(".field-notice", has_text="not in the notes: Place: Findesikke; Note: væk.txt.").wait_for()
    ask(page, QUESTION)
    page.locator(".field-notice").wait_for(state="detached")


def test_a_links_filter_that_names_nothing_is_told_before_any_question_and_ends_with_the_conversation(visit):
    page = visit("/?voice=ukendt")
    page.locator(".field-notice", has_text="Hvem taler: ukendt").wait_for()
    ask(page, QUESTION)
    page.locator("#new").click()
    page.locator(".field-notice").wait_for(state="detached")


def test_a_links_question_that_is_too_long_is_refused_and_not_cut(visit):
    page = visit(f"/?q={'x' * 2001}")
    page.locator(".field-notice", has_text="2.001 tegn").wait_for()
    expect(page.locator("#question textarea")).to_have_value("x" * 2001)
    assert page.locator("#chat .asked").count() == 0
