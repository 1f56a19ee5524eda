"""The real app with a language model, in a real browser."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace

import pytest
from browsing import ask, folded, opened, running_app, shoot
from playwright.sync_api import expect
from scripted_endpoint import Reply, scripted_endpoint

from rag.ingestion import ingest

pytestmark = [pytest.mark.browser, pytest.mark.slow]
QUESTION = "Hvad sagde borgerne om tidlig indsats?"
LIES = (
    "Alle borgere er enige [1].",
    "Læs mere på [siden](http://192.0.2.1/) ![x](http://192.0.2.1/x.png) [1].",
)
DISPUTED = """Referat af borgermøde om cykelstier

- Der skal bygges en cykelsti til skolen.
- Cykelstien til skolen skal have lys.
- Nogle var uenige: en cykelsti til skolen er for dyr.
"""


def two_truths_and_two_lies(request: dict) -> Reply:
    """Two of the quotes it was given, handed on as they are, and two sentences that no quote carries."""
    given = re.findall(r"passage (\d+) [^\n]*\n([^\n]{30,150})\n", request["messages"][1]["content"])
    truths = [f"{re.sub('[“”«»]', '', said).rstrip(' .')} [{number}]." for number, said in given]
    one, *others = [truth for truth in truths if not re.search(r"[.!?:;]\s", truth)]
    return Reply(tuple(f"{sentence}\n" for sentence in (one, LIES[0], others[-1], LIES[1])))


@pytest.fixture(scope="module")
def model():
    with scripted_endpoint() as scripted:
        yield scripted


@pytest.fixture(scope="module")
def site(seeds, model, tmp_path_factory):
    folder = tmp_path_factory.mktemp("with-model")
    notes = shutil.copytree(seeds, folder / "notes")
    (notes / "cykelsti.txt").write_text(DISPUTED, encoding="utf-8")
    ingest([notes], index_folder=folder / "index")
    settings = {"RAG_MODEL_URL": model.url, "RAG_MODEL": "lille-model"}
    with running_app(folder / "index", tmp_path_factory.mktemp("cwd"), **settings) as address:
        yield address


@pytest.fixture
def visit(browser, site):
    """The page as a new visitor sees it."""
    context = browser.new_context(
        viewport={"width": 1280, "height": 900},
        reduced_motion="reduce",
        permissions=["clipboard-read", "clipboard-write"],
    )
    page = context.new_page()
    page.set_default_timeout(15_000)
    opened(page, site)
    yield page
    context.close()


def copied(page, question: str) -> list[str]:
    """The lines that "Kopiér svaret" copies of the answer, when it is written."""
    ask(page, question)
    page.wait_for_function("!document.querySelector('.reply').textContent.includes('Sprogmodellen skriver')")
    page.locator(".copy").click()
    page.locator(".copy.done").wait_for()
    return page.evaluate("navigator.clipboard.readText()").splitlines()


def being_written(page, model, question: str = QUESTION) -> None:
    """An answer to which a model goes on writing for seconds."""
    model.script = lambda request: replace(two_truths_and_two_lies(request), wait_s=1.0)
    page.locator("#question textarea").fill(question)
    page.locator("#question textarea").press("Enter")
    page.get_by_text("Sprogmodellen skriver").wait_for()


def in_order(page, *selectors: str) -> list[str]:
    """What these parts of the reply say, in its order, folded or not."""
    found = page.locator("#chat .reply").locator(",".join(selectors)).all()
    return [folded(one.text_content()) for one in found]


def test_a_models_sentences_stand_above_the_quotes_and_lies_are_left_out(browser, site, model):
    model.script = two_truths_and_two_lies
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    elsewhere = []
    page.on(
        "request", lambda request: None if request.url.startswith((site, "data:")) else elsewhere.append(request.url)
    )
    opened(page, site)
    expect(page.locator(".footnote")).to_contain_text("lille-model", use_inner_text=True)
    ask(page, QUESTION)
    page.get_by_text("2 sætninger er udeladt").wait_for()
    shoot(page, "model")
    summary = folded(page.locator(".summary").inner_text())
    assert "Kort sagt" in summary
    assert "Skrevet af sprogmodellen lille-model" in summary
    assert page.locator(".summary .sentence").count() == 2
    assert page.locator(".summary q").count() == 0
    assert "192.0.2.1" not in page.content()
    assert elsewhere == []
    page.close()


def test_each_part_of_an_answer_is_copied_under_its_own_question(visit, model):
    model.says()
    lines = copied(visit, "Hvad sagde borgerne om tidlig indsats, og hvad sagde de om kameler?")
    first, second = (lines.index(f"Hvad sagde borgerne om {matter}?") for matter in ("tidlig indsats", "kameler"))
    assert lines[first + 1].startswith("Fundet i ")
    quotes = [at for at, line in enumerate(lines) if line.startswith("• ")]
    assert len(quotes) == visit.locator("#chat .quotes > li").count()
    assert all(first < at < second for at in quotes)
    assert lines[second + 1 : second + 3] == in_order(visit, ".abstained > *")


def test_a_copied_answer_says_all_that_the_answer_says_in_its_order(visit, model):
    model.script = two_truths_and_two_lies
    lines = copied(visit, "Er borgerne enige om foreninger?")
    shown = in_order(visit, "h2", ".warning", ".summary > *", ".shortfall", ".also-said")
    assert any(line.startswith("Det er usikkert") for line in shown)
    assert [line for line in lines if line in shown] == shown


def test_a_copied_answer_tells_quotes_that_disagree_apart(visit, model):
    model.says()
    lines = copied(visit, "Hvad blev der sagt om en cykelsti til skolen?")
    apart = lines.index("Også sagt: uenighed eller forbehold")
    assert any("for dyr" in line for line in lines[apart:])
    assert not any("for dyr" in line for line in lines[:apart])


@pytest.mark.parametrize("again", [False, True])
def test_a_new_conversation_ends_the_answer_that_is_being_written(visit, model, again):
    being_written(visit, model)
    if again:
        visit.get_by_text("2 sætninger er udeladt").wait_for()
        visit.locator(".unread").first.click()
        visit.get_by_text("Sprogmodellen skriver").wait_for()
    visit.locator("#new").click()
    visit.get_by_text("Hvad vil du vide?").wait_for()
    visit.wait_for_timeout(4000)
    assert visit.locator("#chat .asked").count() == 0
    assert visit.locator("#sources .card").count() == 0
    ask(visit, "Hvad blev der sagt om en cykelsti til skolen?")
    assert visit.locator("#chat .asked").all_inner_texts() == ["Hvad blev der sagt om en cykelsti til skolen?"]


def test_after_a_new_conversation_a_question_need_not_wait_for_the_one_before(visit, model):
    being_written(visit, model)
    visit.locator("#new").click()
    visit.get_by_text("Hvad vil du vide?").wait_for()
    model.says()
    visit.locator("#question textarea").fill("Hvad blev der sagt om en cykelsti til skolen?")
    visit.locator("#question textarea").press("Enter")
    visit.locator("#chat .quote").first.wait_for(timeout=2500)


def test_the_language_that_is_switched_to_while_a_model_writes_stays(visit, model):
    being_written(visit, model)
    visit.locator("#language").click()
    visit.get_by_text("2 sætninger er udeladt").wait_for()
    assert visit.locator("#chat .quote").count() > 0
    assert visit.locator(".summary .sentence").count() == 2
    being_written(visit, model, "Hvad blev der sagt om en cykelsti til skolen?")
    visit.locator("#kilder-2").wait_for()
    expect(visit.locator("#sources h2:visible").first).to_have_text("Sources")
    expect(visit.locator("#chat .actions .link").last).to_have_attribute("href", re.compile("lang=en"))
    expect(visit.locator("#chat .asked")).to_have_count(2)
    visit.locator("#language").click()
    visit.locator("#language", has_text="English").wait_for()
    expect(visit.locator("#question .submit-button")).to_have_text("Spørg")
