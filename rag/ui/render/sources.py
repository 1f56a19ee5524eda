"""The sources beside an answer: each quote marked within its lines of the note, with all that is known of them."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlencode

from rag.answering.around import surroundings
from rag.types import MASK, Answer, Citation, Language, Note, Passage, Span
from rag.ui import strings
from rag.ui.exchange import Exchange
from rag.ui.render import facts
from rag.ui.render.answer import beside, told_of
from rag.ui.render.markup import Html, element, join
from rag.ui.render.quote import exact, excerpt, marked_note, suggested


def panel(exchanges: tuple[Exchange, ...], language: Language) -> Html:
    """The sources of every answer of the visit, one section each; only the newest is open to begin with.

    A section speaks its answer's language, as the answer beside it does, whatever the page's is.
    """
    answers = [(exchange, exchange.answer) for exchange in exchanges if exchange.answer]
    sections = [
        _section(exchange, answer, answer.query.language, hidden=index < len(answers) - 1)
        for index, (exchange, answer) in enumerate(answers)
    ]
    close = element("a", strings.BACK(language), class_="back sheet-close", href="#", role="button")
    head = element("div", element("h2", strings.SOURCES(language)), close, class_="sources-head")
    return element("div", head, *sections, class_="sources-body")


def _section(exchange: Exchange, answer: Answer, language: Language, *, hidden: bool) -> Html:
    every = (*answer.citations, *answer.near)
    cards = [card(citation, exchange.number, language, beside=every) for citation in answer.citations]
    others, rest = beside(answer)
    return element(
        "section",
        element("p", strings.SOURCES_TO(language, question=exchange.question), class_="small asked-of"),
        element("p", strings.NO_SOURCES(language)) if not cards and not answer.near else None,
        *cards,
        _beside(others, told_of(others)[0](language), exchange.number, language, every),
        _beside(rest, strings.NEAR(language), exchange.number, language, every),
        class_="turn",
        id=f"kilder-{exchange.number}",
        lang=language,
        hidden=hidden,
    )


def _beside(
    citations: list[Citation], label: str, turn: int, language: Language, every: Sequence[Citation]
) -> Html | None:
    if not citations:
        return None
    cards = [card(citation, turn, language, near=True, beside=every) for citation in citations]
    return join(element("p", label, class_="divider"), *cards)


def card(
    citation: Citation, turn: int, language: Language, *, near: bool = False, beside: Sequence[Citation] = ()
) -> Html:
    """One source: where it comes from, the quote within its lines, and the way to the whole note and back.

    ``beside`` are the answer's citations, which the whole note marks as well.
    """
    note = citation.passage.note
    start, end = surroundings(note, citation.span)
    shown = note.text[start:end]
    return element(
        "article",
        _head(citation, language),
        _path(citation.passage),
        element("p", strings.DAMAGED(language), class_="warning") if note.damaged else None,
        excerpt(note, citation.span, start, end, language),
        suggested(citation, language),
        element("p", strings.MASKED(language), class_="small") if MASK in shown else None,
        _reader(citation.passage, language),
        _foot(citation, turn, language, beside),
        class_="card near-card" if near else "card",
        id=facts.card_id(turn, citation.number),
        tabindex="-1",
    )


def _head(citation: Citation, language: Language) -> Html:
    note = citation.passage.note
    badges = join(facts.voice_badge(citation.voice, language), facts.damaged_badge(note, language))
    title = element(
        "h3",
        element("span", str(citation.number), class_="number"),
        element("span", facts.meeting_name(note), class_="meeting", lang="da"),
    )
    about = f"{facts.place_and_date(note, language)} · {strings.FROM_MINUTES(language)}"
    return element("header", title, element("p", badges, class_="badges"), element("p", about, class_="small"))


def _path(passage: Passage) -> Html | None:
    group = passage.group if passage.group and passage.group not in passage.path else None
    steps = [*([group] if group else []), *passage.path]
    return element("p", " › ".join(steps), class_="path", lang="da") if steps else None


def _foot(citation: Citation, turn: int, language: Language, beside: Sequence[Citation]) -> Html:
    # The whole note shows what else of it the answer cites.
    also = ",".join(f"{one.number}:{one.start}-{one.end}" for one in beside if one.source == citation.source)
    query = {"source": citation.source, "start": citation.start, "end": citation.end, "cited": also, "lang": language}
    whole = element(
        "a",
        strings.WHOLE_NOTE(language),
        class_="whole-note",
        href=f"note?{urlencode(query)}",
        target="_blank",
        data_close=strings.CLOSE(language),
    )
    back = element("a", strings.BACK(language), class_="back", href=f"#svar-{turn}")
    file = element("span", f"{strings.FILE(language)}: {citation.source}", class_="file")
    return element("footer", whole, back, file)


def _reader(passage: Passage, language: Language) -> Html:
    last = not passage.note.text[passage.span.end :].strip()
    ways = _steps(passage.note.source, passage.number, language, last=last)
    return element("div", ways, class_="reader", aria_live="polite")


def _steps(source: str, number: int, language: Language, *, last: bool = False) -> Html:
    """The ways to the passages before and after a note's passage ``number``."""
    steps = [(number - 1, strings.PREVIOUS_PASSAGE)] if number else []
    steps += [] if last else [(number + 1, strings.NEXT_PASSAGE)]
    links = []
    for to, label in steps:
        query = {"source": source, "number": to, "lang": language}
        links.append(element("a", label(language), class_="step", href=f"passage?{urlencode(query)}", target="_blank"))
    return element("nav", *links, class_="steps", aria_label=strings.PASSAGES_AROUND(language))


def one_passage(passages: Sequence[Passage], number: int, language: Language) -> Html:
    """One passage of a note as a page's body, with the ways to the next; ``passages`` are all of the note's."""
    passage = passages[number]
    return element(
        "main",
        element("p", strings.PASSAGE_OF(language, number=number + 1, count=len(passages)), class_="small"),
        _path(passage),
        element("blockquote", exact(passage.text, language), class_="excerpt", lang="da"),
        _steps(passage.note.source, number, language, last=number == len(passages) - 1),
        class_="whole",
    )


Cited = tuple[str, Span]
"""A span of a note that an answer cites, and its number in that answer; empty for one that has none."""


def whole_note(
    note: Note, cited: Sequence[Cited], current: Span | None, sections: Sequence[tuple[str, int]], language: Language
) -> Html:
    """The whole note as a page's body, every cited span marked and the ``current`` one most.

    ``sections`` are headings and where in the note they begin.
    """
    return element(
        "main",
        element("h1", facts.meeting_name(note), lang="da"),
        element("p", facts.voice_badge(note.provenance.voice, language), facts.damaged_badge(note, language)),
        element(
            "p",
            f"{facts.place_and_date(note, language)} · {strings.FROM_MINUTES(language)} · {note.source}",
            class_="small",
        ),
        element("p", strings.DAMAGED(language), class_="warning") if note.damaged else None,
        element("p", strings.MASKED(language), class_="small") if note.private else None,
        _ways(strings.CITED_HERE(language), [(number, f"citat-{number}") for number, _ in cited if number]),
        _contents(sections, language),
        marked_note(note, cited, current, [place for _, place in sections], language),
        class_="whole",
    )


def _ways(label: str, places: Sequence[tuple[str, str]]) -> Html | None:
    links = [element("li", element("a", f"[{text}]", class_="cite", href=f"#{place}")) for text, place in places]
    return (
        element("nav", element("span", label), element("ul", *links), class_="ways", aria_label=label)
        if links
        else None
    )


def _contents(sections: Sequence[tuple[str, int]], language: Language) -> Html | None:
    links = [element("li", element("a", text, href=f"#tegn-{place}")) for text, place in sections]
    if len(links) < 2:
        return None
    return element(
        "details",
        element("summary", strings.SECTIONS(language)),
        element("ul", *links, lang="da"),
        class_="contents",
    )
