"""Briefs: written, read by Word's relatives, checked again later."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import time
import zipfile
from dataclasses import replace
from datetime import date

import pytest
from docx import Document

from rag import Assistant
from rag.answering.around import reading_of
from rag.answering.phrases import BOLD
from rag.answering.selection import lead_of, quotable, stands_under
from rag.export import (
    Brief,
    Heading,
    MissingQuoteError,
    OwnWords,
    Quoted,
    as_plain,
    brief_from,
    brief_of_answers,
    check_brief,
    to_markdown,
    to_word,
)
from rag.export.checking import UnreadableBriefError
from rag.export.markdown import escaped
from rag.export.wording import fingerprint, place_line
from rag.settings import Settings
from rag.types import Citation, Note, Passage, Span

QUESTIONS = (
    "Hvad sagde borgerne om tidlig indsats?",
    "Hvad blev der sagt om boliger?",
    "Hvad siges der om frivillige?",
)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="module")
def assistant(index_folder):
    opened = Assistant.open(Settings(index=index_folder))
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def brief(assistant) -> Brief:
    made = brief_of_answers("Til udvalget", [(question, assistant.ask(question)) for question in QUESTIONS])
    assert len(made.quotes) >= 10
    return made


def test_a_brief_has_a_heading_for_each_of_two_questions_in_one(assistant):
    question = "Hvad siger borgerne om tidlig indsats, og hvad siger politikerne om kunstgræs?"
    made = brief_of_answers("Til udvalget", [(question, assistant.ask(question))])
    headings = [part.text for part in made.parts if isinstance(part, Heading)]
    assert headings == ["Hvad siger borgerne om tidlig indsats?", "Hvad siger politikerne om kunstgræs?"]


def quoted_runs(word: bytes) -> list[str]:
    """The quotes of a Word file: of each paragraph that has one, its runs together."""
    paragraphs = Document(io.BytesIO(word)).paragraphs
    quotes = ("".join(run.text for run in one.runs if run.style.name == "Verbatim") for one in paragraphs)
    return [quote for quote in quotes if quote]


def test_every_quoted_run_in_word_equals_its_slice(brief):
    slices = [one.citation.passage.note.text[one.citation.start : one.citation.end] for one in brief.quotes]
    assert quoted_runs(to_word(brief)) == [*slices, *slices]


def test_every_quote_has_a_real_footnote(brief):
    with zipfile.ZipFile(io.BytesIO(to_word(brief))) as packed:
        body = packed.read("word/document.xml").decode()
        notes = packed.read("word/footnotes.xml").decode()
    referred = re.findall(r'<w:footnoteReference w:id="(\d+)"', body)
    assert referred == [str(number) for number in range(1, len(brief.quotes) + 1)]
    assert all(f'w:id="{number}"' in notes for number in referred)
    assert all(one.citation.source in notes for one in brief.quotes)


def test_headings_and_language_are_words_own(brief):
    word = Document(io.BytesIO(to_word(brief)))
    headings = [paragraph.text for paragraph in word.paragraphs if paragraph.style.name == "Heading 1"]
    assert headings == [*QUESTIONS, "Bilag: kilderne i deres sammenhæng"]
    assert {one.get(f"{W}val") for one in word.styles.element.iter(f"{W}lang")} == {"da-DK"}


def test_words_of_ones_own_stand_in_no_quote(brief):
    own = Brief("T", (Heading("H"), OwnWords("Vores egen vurdering."), brief.quotes[0]))
    assert not any("Vores egen" in run for run in quoted_runs(to_word(own)))
    line = next(line for line in to_markdown(own).splitlines() if "Vores egen" in line)
    assert not line.startswith(">")


def test_the_sign_off_names_who_checked_and_when(brief):
    signed = replace(brief.quotes[0], checked_by="Mette Holm", checked_on=date(2026, 11, 21))
    told = to_markdown(Brief("T", (signed,)))
    assert "Kontrolleret i kilden af Mette Holm, 21. november 2026" in told
    assert "Kontrolleret i kilden af \\_" in to_markdown(Brief("T", brief.quotes[:1]))


def test_quotes_are_numbered_in_the_briefs_own_order(brief):
    turned = Brief("T", tuple(reversed(brief.quotes)))
    assert [one.citation.number for one in turned.quotes] == list(range(1, len(brief.quotes) + 1))


@pytest.mark.parametrize("write", [to_word, lambda brief: to_markdown(brief).encode()], ids=["word", "markdown"])
def test_a_brief_checked_against_the_same_notes_stands(assistant, brief, write):
    standings = check_brief(write(brief), assistant.index.notes)
    assert [one.place.number for one in standings] == [one.citation.number for one in brief.quotes]
    assert all(one.stands for one in standings)


def test_after_a_note_changed_or_went_its_quotes_no_longer_stand(assistant, brief):
    gone, *_, changed = dict.fromkeys(one.citation.source for one in brief.quotes)
    notes = [
        replace(note, text=note.text.replace("e", "o"), private=()) if note.source == changed else note
        for note in assistant.index.notes
        if note.source != gone
    ]
    fallen = {one.place.source for one in check_brief(to_word(brief), notes) if not one.stands}
    assert fallen == {gone, changed}


@pytest.mark.parametrize("brief", [b"PK\x03\x04no", b"\xff\xfe\x00", b"Ingen kilder her.", b""])
def test_what_is_no_brief_is_refused_in_words(brief):
    with pytest.raises(UnreadableBriefError, match="no brief"):
        check_brief(brief, [])


def test_a_word_file_without_quotes_is_refused():
    written = io.BytesIO()
    Document().save(written)
    with pytest.raises(UnreadableBriefError, match="names no quote"):
        check_brief(written.getvalue(), [])


def test_the_plain_form_comes_back_the_same(assistant, brief):
    assert brief_from(as_plain(brief), assistant.index.passages) == brief


@pytest.mark.parametrize(
    "place", [("ukendt.txt", 0, 5), ("002_ac8094013b47f098.txt", 0, 100_000), ("002_ac8094013b47f098.txt", 9, 9)]
)
def test_a_place_that_cannot_be_quoted_is_refused(assistant, place):
    source, start, end = place
    with pytest.raises(MissingQuoteError):
        brief_from({"parts": [{"source": source, "start": start, "end": end}]}, assistant.index.passages)


def test_what_xml_cannot_hold_does_not_break_the_file():
    text = "Vi vil have\x0c flere <busser> & \U0001f68c\nhver time"
    note = Note("a.txt", text, "T", "x")
    quoted = Quoted(Citation(1, Passage(note, 0, Span(0, len(text))), Span(0, len(text))))
    assert quoted_runs(to_word(Brief("<T>", (quoted,))))[0] == text.replace("\x0c", " ")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("# Ikke en overskrift", "\\# Ikke en overskrift"),
        ("1. Ikke en liste", "1\\. Ikke en liste"),
        ("- Heller ikke", "\\- Heller ikke"),
        ("*fed* [link](x) <b>", "\\*fed\\* \\[link\\](x) \\<b\\>"),
        ("Almindelig tekst, kl. 9.30 - 10.", "Almindelig tekst, kl. 9.30 - 10."),
    ],
)
def test_a_notes_signs_mean_nothing_in_markdown(text, shown):
    assert escaped(text) == shown


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_libreoffice_opens_a_brief_with_its_footnotes(brief, tmp_path):
    (tmp_path / "brief.docx").write_bytes(to_word(brief))
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation=file://{tmp_path}/profile",
            "--headless",
            "--convert-to",
            "odt",
            "brief.docx",
        ],
        cwd=tmp_path,
        check=True,
        capture_output=True,
        timeout=120,
    )
    with zipfile.ZipFile(tmp_path / "brief.odt") as packed:
        content = packed.read("content.xml").decode()
    assert content.count('text:note-class="footnote"') == len(brief.quotes)
    assert "Bilag: kilderne i deres sammenhæng" in content


@pytest.mark.parametrize("write", [to_word, lambda brief: to_markdown(brief).encode()], ids=["word", "markdown"])
def test_a_quote_altered_in_the_brief_no_longer_stands(assistant, brief, write):
    first = brief.quotes[0].citation
    word = max(first.quote.split(), key=len)
    note = replace(first.passage.note, text=first.passage.note.text.replace(word, "X" * len(word)))
    forged = replace(first, passage=replace(first.passage, note=note))
    altered = write(Brief("T", (Quoted(forged), *brief.quotes[1:])))
    # The fingerprint is left as it was, as somebody would who changes a quote by hand.
    told = _with_fingerprint(altered, forged.quote, first.quote)
    fallen = [one.place.number for one in check_brief(told, assistant.index.notes) if not one.stands]
    assert fallen == [1]


def _with_fingerprint(file: bytes, forged: str, true: str) -> bytes:
    old, new = fingerprint(forged).encode(), fingerprint(true).encode()
    if not zipfile.is_zipfile(io.BytesIO(file)):
        return file.replace(old, new)
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(file)) as packed, zipfile.ZipFile(written, "w") as again:
        for name in packed.namelist():
            again.writestr(name, packed.read(name).replace(old, new))
    return written.getvalue()


def test_a_long_text_full_of_beginnings_is_read_at_once(assistant, busy):
    started = time.monotonic()
    with pytest.raises(UnreadableBriefError):
        check_brief(b"Kilde 1: " * 100_000, assistant.index.notes)
    assert time.monotonic() - started < 2 * busy


def test_numbers_too_long_are_no_places(assistant):
    line = b"Kilde " + b"1" * 5000 + ": a \u00b7 tegn 1\u20132 \u00b7 sha256 0123456789abcdef".encode()
    with pytest.raises(UnreadableBriefError):
        check_brief(line, assistant.index.notes)


@pytest.mark.parametrize("text", ["a\x0bb", "\x00", "\ufffe", "\ud800", "x" * 400])
def test_odd_letters_and_long_titles_still_make_a_file(assistant, text):
    made = brief_from({"title": text, "parts": [{"heading": text}, {"text": text}]}, assistant.index.passages)
    assert Document(io.BytesIO(to_word(made)))
    assert to_markdown(made).encode()


@pytest.mark.parametrize(
    "said", [{"checked_on": 5}, {"checked_on": ["2024-01-01"]}, {"checked_on": "x"}, {"checked_by": 5}]
)
def test_a_sign_off_of_another_form_is_refused(assistant, brief, said):
    place = as_plain(brief)["parts"][2]
    assert "source" in place
    with pytest.raises(ValueError, match=r"checked_on|isoformat"):
        brief_from({"parts": [place | said]}, assistant.index.passages)


@pytest.fixture(scope="module")
def beside(assistant) -> Brief:
    """Quotes that the answers show with more than their words: what they hang under, a reading, a group, bold."""
    passages = assistant.index.passages
    wanted = (lead_of, lambda one: one.reading, lambda one: one.group, lambda one: BOLD.search(one.text))
    picked = [next(one for one in passages if has(one) and quotable(one, ())) for has in wanted]
    return Brief("T", tuple(Quoted(Citation(1, one, one.span)) for one in picked))


@pytest.mark.parametrize("write", [to_word, lambda brief: to_markdown(brief).encode()], ids=["word", "markdown"])
def test_a_brief_shows_what_the_answer_shows_beside_a_quote(beside, write):
    told = _text_of(write(beside))
    hangs, damaged, grouped, _ = (one.citation for one in beside.quotes)
    assert f"Under: {stands_under(hangs)}" in told
    assert f"Foreslået læsning (ikke et citat): {reading_of(damaged)}" in told
    assert f", {grouped.passage.group} · fra referatet" in told


@pytest.mark.parametrize("write", [to_word, lambda brief: to_markdown(brief).encode()], ids=["word", "markdown"])
def test_the_appendix_shows_what_stands_before_and_after_a_quote(beside, assistant, write):
    appendix = _text_of(write(beside)).partition("Bilag: kilderne")[2]
    quote = beside.quotes[0].citation
    of_note = [one for one in assistant.index.passages if one.note is quote.passage.note]
    after = next(one for one in of_note if one.number == quote.passage.number + 1)
    assert " ".join(after.text.split()[:3]) in " ".join(appendix.split())
    assert quote.passage.path[-1] in appendix


def test_bold_is_bold_in_a_brief_and_its_signs_are_not_seen(beside):
    bold = beside.quotes[-1].citation.quote
    inner = BOLD.search(bold)["inner"]
    runs = [run for one in Document(io.BytesIO(to_word(beside))).paragraphs for run in one.runs]
    assert any(run.text == inner and run.bold for run in runs)
    assert all(run.font.hidden for run in runs if run.text == "**")
    assert f"**{escaped(inner)}**" in to_markdown(beside)


@pytest.mark.parametrize("write", [to_word, lambda brief: to_markdown(brief).encode()], ids=["word", "markdown"])
def test_quotes_with_something_beside_them_stand_when_checked(beside, assistant, write):
    assert all(one.stands for one in check_brief(write(beside), assistant.index.notes))


def _text_of(file: bytes) -> str:
    if zipfile.is_zipfile(io.BytesIO(file)):
        return "\n".join(one.text for one in Document(io.BytesIO(file)).paragraphs)
    return re.sub(r"\\(.)", r"\1", file.decode())


def test_a_brief_of_older_times_with_the_place_below_its_words_still_stands(assistant):
    passage = next(one for one in assistant.index.passages if quotable(one, ()) == one.span)
    line = place_line(Citation(1, passage, passage.span), "da")
    older = f"Oplæg\n»{passage.text}«\nBilag\nKilde 1\nBorgere\n{passage.text}\n{line}\n"
    altered = older.replace(passage.text, "noget andet", 1)
    assert [one.stands for one in check_brief(older.encode(), assistant.index.notes)] == [True]
    assert len(check_brief(altered.encode(), assistant.index.notes)) == 1
