"""An answer of the five notes to write from."""

from __future__ import annotations

import pytest

from rag.assistant import Assistant
from rag.settings import Settings


@pytest.fixture(scope="session")
def plain(index_folder):
    """The assistant without a language model."""
    assistant = Assistant.open(Settings(index=index_folder))
    yield assistant
    assistant.close()


@pytest.fixture(scope="session")
def quoted(plain):
    """An answer with quotes of several notes."""
    return plain.ask("What did citizens say about early intervention?")
