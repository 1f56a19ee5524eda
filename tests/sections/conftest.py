"""Notes as the reader gives them, by the number in their name."""

from __future__ import annotations

import pytest

from rag.passages import make_passages
from rag.readers import list_notes, read_note
from rag.sections import find_sections


@pytest.fixture(scope="session")
def notes(seeds):
    return {path.name[:3]: read_note(path, seeds) for path in list_notes(seeds)}


@pytest.fixture(scope="session")
def sections(notes):
    return {name: find_sections(note) for name, note in notes.items()}


@pytest.fixture(scope="session")
def passages(notes):
    return {name: make_passages(note) for name, note in notes.items()}


@pytest.fixture
def passage(passages):
    """The one passage of a note whose folded text begins with the given words."""

    def find(name, words):
        found = [one for one in passages[name] if " ".join(one.text.split()).startswith(words)]
        assert len(found) == 1, f"{len(found)} passages of {name} begin with {words!r}"
        return found[0]

    return find
