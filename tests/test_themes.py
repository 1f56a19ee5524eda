from __future__ import annotations

import random

from rag.themes import FEWEST_PASSAGES, find_themes
from rag.types import Note, Passage, Span

MATTERS = (
    "cykelstier cykler trafik svingbane",
    "plejehjem ældrepleje hjemmehjælp rengøring",
    "biblioteket litteratur kultur musikskole",
    "fjernvarme vindmøller solceller klimasikring",
    "lærlinge praktikpladser virksomheder jobcenter",
    "legepladser dagpleje børnehave vuggestue",
)


def passages(count: int) -> list[Passage]:
    """Passages that each speak of one of six matters."""
    chance = random.Random(1)
    lines = [" ".join(chance.sample(MATTERS[at % len(MATTERS)].split(), 3)) for at in range(count)]
    text = "\n".join(lines)
    note = Note("a.txt", text, "T", "x")
    starts = [sum(len(line) + 1 for line in lines[:at]) for at in range(count)]
    return [Passage(note, at, Span(start, start + len(lines[at]))) for at, start in enumerate(starts)]


def test_matters_are_told_apart():
    given = passages(72)
    themes = find_themes(given)
    assert sum(len(theme.passages) for theme in themes) >= 66
    for theme in themes:
        assert len({passage.number % len(MATTERS) for passage in theme.passages}) == 1
        assert theme.name


def test_the_same_notes_give_the_same_themes(index):
    assert find_themes(index.passages) == find_themes(index.passages)


def test_no_passage_is_in_two_themes(index):
    every = [passage.id for theme in find_themes(index.passages) for passage in theme.passages]
    assert len(every) == len(set(every))
    assert len(every) > 0.6 * len(index.passages)


def test_too_little_has_no_themes():
    assert find_themes(passages(FEWEST_PASSAGES - 1)) == ()
    assert find_themes([]) == ()


def test_words_that_stand_once_make_no_theme():
    text = "\n".join(f"ordet{chr(97 + at)}{chr(98 + at)}{chr(99 + at)}" for at in range(20))
    note = Note("a.txt", text, "T", "x")
    lines = text.split("\n")
    given = [Passage(note, at, Span(at * 9, at * 9 + len(line))) for at, line in enumerate(lines)]
    assert find_themes(given) == ()
