"""YAML above a Markdown note: it says where the note comes from, and is no passage."""

from __future__ import annotations

import pytest

from rag.passages import make_passages
from rag.readers.corpus_file import Corpus
from rag.readers.front_matter import front_matter
from rag.readers.provenance import provenance_of
from rag.sections import find_sections
from rag.types import Note, Voice

TEXT = (
    "---\ntitle: Referat af møde i Seniorrådet\ndate: 2025-05-07\nauthor: Kaja Winther\ntags:\n  - bus\n---\n\n"
    "{head}## Bussen\n\n- Bussen kører for sjældent.\n"
)
LABELS = "**Dato:** 8. maj 2025\n**Sted:** Vig Skole\n**Til stede:** Ida Holm\n**Referent:** Bo Lind\n\n"


@pytest.mark.parametrize(
    "head", ["", LABELS, f"# Referat af møde i Seniorrådet\n\n{LABELS}", f"# Seniorrådet\n\n{LABELS}"]
)
def test_the_note_s_head_goes_on_below_its_yaml(head):
    text = TEXT.format(head=head)
    title, found = provenance_of(text, "a.md", Corpus())
    assert title == "Referat af møde i Seniorrådet"
    # The note's own labels tell of the meeting; the YAML's date may be that of the file.
    told = ("Vig Skole", "2025-05-08", "Bo Lind") if head else (None, "2025-05-07", "Kaja Winther")
    assert (found.place, str(found.date), found.minute_taker) == told
    passages = make_passages(Note("a.md", text, title, "0"))
    assert [(one.path, one.text) for one in passages] == [(("Bussen",), "Bussen kører for sjældent.")]


def test_yaml_says_whose_words_a_note_holds_and_where_it_is_from():
    text = '---\ntitel: "Aften om bussen"\nkommune: Vig Kommune\nsted: Hallen\nstemme: borgere\n---\n- Flere busser.\n'
    title, found = provenance_of(text, "a.md", Corpus())
    assert (title, found.municipality, found.place, found.voice) == ("Aften om bussen", "Vig", "Hallen", Voice.CITIZENS)
    assert provenance_of(text, "a.md", Corpus({"place": "Skolen"}))[1].place == "Skolen"


@pytest.mark.parametrize(
    "text",
    [
        "---\nVi vil have flere busser.\n---\n\nMøde\n",
        "---\nTid: for lidt\nPenge: for få\n---\n",
        "---\ntitle: Møde\n\n- Flere busser.\n",
        "Møde\n---\ntitle: Bussen\n---\n",
    ],
)
def test_what_stands_between_rules_is_said_unless_it_tells_of_the_note(text):
    assert front_matter(text).end == 0


def test_every_line_of_the_yaml_is_of_the_head():
    note = Note("a.md", TEXT.format(head=""), "", "0")
    assert [one.text for one in find_sections(note)[0].path] == [
        *("title: Referat af møde i Seniorrådet", "date: 2025-05-07", "author: Kaja Winther", "tags:", "- bus"),
    ]
