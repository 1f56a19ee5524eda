"""The lexicon of words that tell on which side of a matter a remark is."""

from __future__ import annotations

import pytest

from rag.danish.lexicon import data_lines
from rag.retrieval.polarity import FILE, sides_told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ventetiden er lang", {"hard"}),
        ("Der er et rigt kulturliv", {"works"}),
        ("Kunne man lave en skolebus?", {"wished"}),
        ("The waiting list is endless", {"hard"}),
        ("Det er ikke et problem", {"not hard"}),
        ("Skolen ligger på Nørregade", set()),
    ],
)
def test_the_words_of_a_remark_tell_its_side(text, told):
    assert set(sides_told(text)) == told


def test_every_entry_is_found_where_it_stands():
    for line in data_lines(*FILE):
        side, _, entries = line.partition(":")
        for entry in entries.split():
            written = entry.replace("*", "").replace("_", " ").replace("…", " noget ")
            assert side in {told.removeprefix("not ") for told in sides_told(written)}, entry


def test_a_long_remark_is_read_at_once():
    assert sides_told("mangler ikke " * 4_000)["not hard"] > 3_000
