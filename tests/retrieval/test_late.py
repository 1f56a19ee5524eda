"""The question's words beside a passage's."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from rag.retrieval.late import CONTEXT, sharpened
from rag.types import Note, Passage, Provenance, Span

WORDS = {"tidlig": (1.0, 0.0), "indsats": (0.0, 2.0), "senere": (0.6, 0.8)}


class TwoDimensions:
    """Sums of the vectors above; other words are unknown."""

    name = "two"
    dimensions = 2

    def encode(self, texts: Sequence[str], *, kind: str) -> NDArray[np.float32]:
        del kind
        return np.array([words.sum(axis=0) for words in self.encode_words(texts)], dtype=np.float32)

    def encode_words(self, texts: Sequence[str]) -> list[NDArray[np.float32]]:
        known = [[WORDS[word] for word in text.lower().replace(".", "").split() if word in WORDS] for text in texts]
        return [np.array(words, dtype=np.float32).reshape(-1, 2) for words in known]


class OfWholes:
    """An encoder that does not tell its words."""

    name = "wholes"
    dimensions = 2

    def encode(self, texts: Sequence[str], *, kind: str) -> NDArray[np.float32]:
        del kind
        return np.ones((len(texts), 2), dtype=np.float32)


def passage(text: str, *, place: str = "") -> Passage:
    return Passage(Note("a.txt", text, "", "0", Provenance(place=place)), 0, Span(0, len(text)))


def test_a_passage_is_scored_by_its_likest_words_each_by_its_length_squared():
    (score,) = sharpened("tidlig indsats", [passage("senere ord")], [0.0], TwoDimensions(), share=1.0)
    assert score == pytest.approx((1 * 0.6 + 4 * 0.8) / 5)


def test_the_share_is_that_of_the_words():
    (score,) = sharpened("tidlig", [passage("tidlig")], [0.2], TwoDimensions(), share=0.25)
    assert score == pytest.approx(0.75 * 0.2 + 0.25 * 1.0)


def test_a_long_passage_is_not_drowned_by_its_other_words():
    long, other = passage("tidlig " + "senere " * 50), passage("senere " * 50)
    found = sharpened("tidlig", [long, other], [0.6, 0.6], TwoDimensions())
    assert found[0] > found[1]


def test_a_word_above_a_passage_counts_less_than_one_in_it():
    (above,) = sharpened("tidlig", [passage("ord", place="tidlig")], [0.0], TwoDimensions(), share=1.0)
    assert above == pytest.approx(CONTEXT)


@pytest.mark.parametrize("question", ["", "ukendt"])
def test_a_question_without_known_words_leaves_the_cosines(question):
    assert sharpened(question, [passage("tidlig")], [0.3], TwoDimensions()) == [0.3]


def test_an_encoder_of_wholes_leaves_the_cosines():
    assert sharpened("tidlig", [passage("tidlig")], [0.3], OfWholes()) == [0.3]


def test_no_passages_have_no_scores():
    assert sharpened("tidlig", [], [], TwoDimensions()) == []
