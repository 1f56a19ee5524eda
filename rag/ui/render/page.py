"""The rest of the page: its head, the welcome before the first question, the corpus at a glance, notices."""

from __future__ import annotations

from rag.assistant import ModelPlace
from rag.danish.dates import long_date
from rag.types import Language, Note
from rag.ui import strings
from rag.ui.corpus import Glance
from rag.ui.render import facts
from rag.ui.render.markup import Html, element, join

NOTES_LISTED = 30


def header(language: Language) -> Html:
    """The name of the page and the way past it for a keyboard."""
    return element(
        "div",
        element("a", strings.SKIP(language), class_="skip", href="#question"),
        element(
            "h1",
            element("span", class_="logo"),
            element("span", strings.TITLE(language), class_="name-text"),
            class_="name",
        ),
        element("p", strings.TAGLINE(language), class_="tagline"),
        element(
            "nav",
            element("a", strings.CORPUS(language), href=f"corpus?lang={language}"),
            element("a", strings.BRIEF(language), element("span", class_="brief-count"), href=f"brief?lang={language}"),
            class_="pages",
        ),
        element("span", class_="unseen announce", role="status"),
        class_="masthead",
    )


def welcome(corpus: Glance, language: Language) -> Html:
    """What the system is, and what it knows, in the words of somebody who has never seen it."""
    danish = strings.QUOTES_ARE_DANISH(language)
    return element(
        "div",
        element("h2", strings.WELCOME(language)),
        element("p", strings.ABOUT(language), f" {danish}" if danish else None, class_="about"),
        element("ul", *(element("li", fact) for fact in _facts(corpus, language)), class_="facts"),
        class_="welcome",
    )


def _facts(corpus: Glance, language: Language) -> list[str]:
    dates = [long_date(day, language) for day in (corpus.first, corpus.last) if day]
    facts_known = [
        strings.NOTES(language, len(corpus.notes)),
        strings.PASSAGES(language, corpus.passages),
        strings.PLACES(language, len(corpus.places)) if corpus.places else None,
        " – ".join(dict.fromkeys(dates)),
        strings.SCANS(language, corpus.damaged) if corpus.damaged else None,
    ]
    return [fact for fact in facts_known if fact]


def examples_label(language: Language, *, any_examples: bool) -> Html:
    """What stands above the example questions."""
    return element("h3", (strings.EXAMPLES if any_examples else strings.NO_EXAMPLES)(language), class_="examples-label")


def note_list(corpus: Glance, language: Language) -> Html:
    """Every note of the corpus with its meeting, place, date and voice; of very many, the first."""
    rows = [_note_row(note, language) for note in corpus.notes[:NOTES_LISTED]]
    left = len(corpus.notes) - len(rows)
    return element(
        "div",
        element("h2", strings.NOTES_HEADING(language)),
        element("ul", *rows, class_="notes"),
        element("p", strings.MORE_NOTES(language, left), class_="small") if left else None,
        class_="sources-body at-a-glance",
    )


def _note_row(note: Note, language: Language) -> Html:
    badges = join(facts.voice_badge(note.provenance.voice, language), facts.damaged_badge(note, language))
    return element(
        "li",
        element("p", facts.meeting_name(note), class_="meeting", lang="da"),
        element("p", facts.place_and_date(note, language), class_="small"),
        element("p", badges, class_="badges"),
    )


def notice(text: str) -> Html:
    """A message beside the question field; empty when there is none."""
    return element("p", text, class_="field-notice", role="alert") if text else Html("")


def footnote(language: Language, model: ModelPlace | None = None, *, remarks: bool = False) -> Html:
    """What a visitor should know at every question; with a language model also where questions are sent.

    With ``remarks`` what a reader says of an answer is stored with its question.
    """
    if model is None:
        stored = strings.FOOTNOTE_REMARKS if remarks else strings.FOOTNOTE
        return element("p", stored(language), class_="footnote")
    where = strings.ON_THE_NETWORK if model.private else strings.OUTSIDE
    told = strings.FOOTNOTE_MODEL(language, model=model.name, where=where(language, host=model.host))
    return element("p", told, class_="footnote")


def document(title: str, body: Html, language: Language, *, style: str) -> str:
    """A whole HTML page of its own around ``body``; ``style`` is our own style sheet."""
    head = (
        f'<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
        f"{element('title', title)}<style>{style}</style>"
    )
    start = "./" if language == "da" else f"./?lang={language}"
    back = element("p", element("a", strings.TO_THE_PAGE(language), href=start), class_="to-the-page")
    return f'<!doctype html><html lang="{language}"><head>{head}</head><body class="alone">{back}{body}</body></html>'


def missing_note(language: Language) -> Html:
    """What stands in place of a note that has left the index."""
    return element("main", element("h1", strings.NOTE_GONE(language)), class_="whole")
