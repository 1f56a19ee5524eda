"""The real app with a language model, in a real browser."""

from __future__ import annotations

import re

import pytest
from browsing import ask, folded, opened, running_app, shoot
from scripted_endpoint import Reply, scripted_endpoint

pytestmark = [pytest.mark.browser, pytest.mark.slow]
QUESTION = "Hvad sagde borgerne om tidlig indsats?"
LIES = (
    "Alle borgere er enige [1].",
    "Læs mere på [siden](http://192.0.2.1/) ![x](http://192.0.2.1/x.png) [1].",
)


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
def site(index_folder, model, tmp_path_factory):
    settings = {"RAG_MODEL_URL": model.url, "RAG_MODEL": "lille-model"}
    with running_app(index_folder, tmp_path_factory.mktemp("cwd"), **settings) as address:
        yield address


def test_a_models_sentences_stand_above_the_quotes_and_lies_are_left_out(browser, site, model):
    model.script = two_truths_and_two_lies
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    elsewhere = []
    page.on(
        "request", lambda request: None if request.url.startswith((site, "data:")) else elsewhere.append(request.url)
    )
    opened(page, site)
    assert "lille-model" in page.locator(".footnote").inner_text()
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
