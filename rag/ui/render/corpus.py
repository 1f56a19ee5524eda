"""The corpus to look through without asking: its notes, and its themes against them."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlencode

from rag.danish.dates import long_date
from rag.themes import Theme
from rag.types import Language, Note, Passage, Voice
from rag.ui import strings
from rag.ui.corpus import Glance
from rag.ui.render import facts
from rag.ui.render.markup import Html, element, join
from rag.ui.render.quote import exact

SHADES = 5
Column = Voice | Note


def corpus_page(
    corpus: Glance,
    sizes: dict[str, int],
    themes: Sequence[Theme],
    opened: Html | None,
    language: Language,
    *,
    adding: bool = False,
) -> Html:
    """The body of the corpus page; ``sizes`` are passages by note, ``opened`` those that a count was opened to."""
    return element(
        "main",
        element("h1", strings.CORPUS(language)),
        element("p", strings.CORPUS_ABOUT(language), class_="small"),
        element("h2", strings.THEMES(language)) if themes else None,
        element("p", strings.THEMES_ABOUT(language), class_="small") if themes else None,
        _picture(corpus, themes, language) if themes else None,
        opened,
        element("h2", strings.NOTES_HEADING(language)),
        _notes(corpus, sizes, language),
        element("p", element("a", strings.ADD_NOTE(language), href=f"add?lang={language}")) if adding else None,
        class_="corpus",
    )


def theme_passages(theme: Theme, column: Column | None, language: Language) -> Html:
    """The passages of a theme, those of one voice or note where a count was opened."""
    passages = [passage for passage in theme.passages if column is None or _belongs(passage, column)]
    where = "" if column is None else f" – {_column_name(column, language)}"
    items = [_passage(passage, language) for passage in passages]
    heading = element("h2", f"{_called(theme)}{where}", id="theme", tabindex="-1")
    return join(heading, element("ul", *items, class_="passages"))


def _passage(passage: Passage, language: Language) -> Html:
    note = passage.note
    query = {"source": note.source, "start": passage.span.start, "end": passage.span.end, "lang": language}
    return element(
        "li",
        element("p", exact(passage.text, language), lang="da", class_="passage"),
        element(
            "p",
            facts.voice_badge(passage.voice, language),
            facts.damaged_badge(note, language),
            element("span", facts.meeting_name(note), class_="meeting", lang="da"),
            " · ",
            element("a", strings.IN_THE_NOTE(language), href=f"note?{urlencode(query)}"),
            class_="small",
        ),
    )


def _picture(corpus: Glance, themes: Sequence[Theme], language: Language) -> Html:
    columns: list[Column] = [*corpus.voices, *corpus.notes]
    most = max(len([one for one in theme.passages if _belongs(one, column)]) for theme in themes for column in columns)
    head = element(
        "tr",
        element("th", strings.THEME(language), scope="col"),
        *(element("th", _column_head(column, language), scope="col") for column in columns),
    )
    rows = [
        element(
            "tr",
            element("th", _link(_called(theme), at, None, language), scope="row", lang="da"),
            *(_cell(theme, at, column, most, language) for column in columns),
        )
        for at, theme in enumerate(themes)
    ]
    table = element("table", element("thead", head), element("tbody", *rows), class_="themes")
    return element("div", table, class_="scrolled", tabindex="0", role="region", aria_label=strings.THEMES(language))


def _cell(theme: Theme, at: int, column: Column, most: int, language: Language) -> Html:
    count = len([one for one in theme.passages if _belongs(one, column)])
    if not count:
        return element("td", element("span", "0", class_="none"))
    shade = min(SHADES, 1 + SHADES * (count - 1) // max(most, 1))
    told = f"{_called(theme)} – {_column_name(column, language)}: {strings.PASSAGES(language, count)}"
    return element("td", _link(str(count), at, column, language, told), class_=f"shade-{shade}")


def _called(theme: Theme) -> str:
    """A theme's words, as a heading begins."""
    return f"{theme.name[:1].upper()}{theme.name[1:]}"


def _link(text: str, theme: int, column: Column | None, language: Language, told: str | None = None) -> Html:
    chosen = {} if column is None else {"voice": column.value} if isinstance(column, Voice) else {"note": column.source}
    query = urlencode({"theme": theme, **chosen, "lang": language})
    return element("a", text, href=f"corpus?{query}#theme", aria_label=told, title=told)


def _column_head(column: Column, language: Language) -> Html:
    if isinstance(column, Voice):
        return facts.voice_badge(column, language)
    return element("span", facts.meeting_name(column), " ", element("br"), column.provenance.place, lang="da")


def _column_name(column: Column, language: Language) -> str:
    return strings.VOICES[column](language) if isinstance(column, Voice) else facts.meeting_name(column)


def _belongs(passage: Passage, column: Column) -> bool:
    return passage.voice is column if isinstance(column, Voice) else passage.note.source == column.source


def _notes(corpus: Glance, sizes: dict[str, int], language: Language) -> Html:
    heads = (strings.MEETING, strings.PLACE, strings.DATE, strings.VOICE, strings.PASSAGES_HEAD)
    head = element("tr", *(element("th", text(language), scope="col") for text in heads))
    rows = [_note_row(note, sizes.get(note.source, 0), language) for note in corpus.notes]
    table = element("table", element("thead", head), element("tbody", *rows), class_="note-table")
    return element(
        "div", table, class_="scrolled", tabindex="0", role="region", aria_label=strings.NOTES_HEADING(language)
    )


def _note_row(note: Note, size: int, language: Language) -> Html:
    about = note.provenance
    query = urlencode({"source": note.source, "lang": language})
    return element(
        "tr",
        element("th", element("a", facts.meeting_name(note), href=f"note?{query}", lang="da"), scope="row"),
        element("td", ", ".join(one for one in (about.place, about.municipality) if one)),
        element("td", long_date(about.date, language) if about.date else strings.NO_DATE(language)),
        element("td", facts.voice_badge(about.voice, language), facts.damaged_badge(note, language)),
        element("td", strings.number(size, language)),
    )
