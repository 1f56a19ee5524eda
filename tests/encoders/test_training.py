from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from tokenizers import Tokenizer

pytest.importorskip("wordfreq", reason="training needs the extra 'train'")
pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore::DeprecationWarning")]

from rag.encoders import BUNDLED_FOLDER, StaticEncoder  # noqa: E402
from rag.encoders.train.__main__ import TEXTS  # noqa: E402
from rag.encoders.train.figures import figure  # noqa: E402
from rag.encoders.train.recipe import Recipe  # noqa: E402
from rag.encoders.train.run import Trained, fingerprint, train  # noqa: E402
from rag.encoders.train.texts import AskedPassage, Term, TrainingTexts, read_texts  # noqa: E402
from rag.encoders.train.vocabulary import collect_pieces, make_tokenizer  # noqa: E402
from rag.encoders.train.writing import CONFIG, MADE_FROM, write_model  # noqa: E402

FEW = TrainingTexts(
    words=(Term("skole", ("school",)), Term("vej", ("road", "way")), Term("børn", ("children",))),
    terms=(Term("skolevej", ("way to school",)),),
    pairs=(("Børn går i skole.", "Children go to school."), ("Vejen er lang.", "The road is long.")),
    asked=(AskedPassage("Børn på vej", ("Hvor er børn?",), ("Where are the children?",)),) * 2,
    held_out=(),
)
RECIPE = Recipe(dimensions=8, english_words=50, danish_words=50, epochs=2)


def teach(texts: Sequence[str]) -> NDArray[np.float32]:
    """Unit rows by the words' digests: texts that share words are alike."""
    rows = np.zeros((len(texts), 32), dtype=np.float32)
    for row, text in enumerate(texts):
        for word in text.lower().split():
            rows[row] += np.frombuffer(hashlib.sha256(word.encode()).digest(), np.uint8) / 128 - 1
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), dtype=np.float32)


@pytest.fixture(scope="module")
def trained() -> Trained:
    return train(FEW, teach, RECIPE)


def test_two_runs_give_the_same_vectors(trained: Trained) -> None:
    again = train(FEW, teach, RECIPE)
    assert np.array_equal(again.vectors, trained.vectors)
    assert again.tokenizer.to_str() == trained.tokenizer.to_str()


def test_fine_tuning_moves_the_vectors(trained: Trained) -> None:
    assert not np.allclose(trained.vectors, trained.start)


def test_a_trained_model_is_read_back(trained: Trained, tmp_path: Path) -> None:
    write_model(tmp_path, trained.tokenizer, trained.vectors, made_from=trained.made_from)
    encoder = StaticEncoder(tmp_path)
    assert encoder.dimensions == 8
    assert json.loads((tmp_path / CONFIG).read_text(encoding="utf-8"))[MADE_FROM] == fingerprint(FEW, RECIPE)
    assert (tmp_path / "model.safetensors").stat().st_mode & 0o777 == 0o644
    assert encoder.encode(["skole"], kind="query").any()


def test_an_unlisted_compound_falls_into_its_words() -> None:
    tokenizer = make_tokenizer(collect_pieces(FEW, english_words=50, danish_words=50))
    assert tokenizer.encode("børneskole", add_special_tokens=False).tokens[-1] == "skole"


def test_a_number_and_a_name_are_pieces_that_mean_themselves() -> None:
    pieces = collect_pieces(FEW, english_words=50, danish_words=5000)
    assert {text for text, _ in pieces["25"].senses} == {"25"}
    assert {text for text, _ in pieces["aarhus"].senses} == {"aarhus"}
    assert {text for text, _ in pieces["vej"].senses} == {"road", "way"}


def test_held_out_questions_are_not_among_those_to_train_on() -> None:
    texts = read_texts(TEXTS)
    assert len(texts.held_out) == 320
    assert not {item.passage for item in texts.held_out} & {item.passage for item in texts.asked}


def test_missing_training_texts_are_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="no such folder of training texts"):
        read_texts(tmp_path)


def test_an_interval_holds_its_mean() -> None:
    result = figure(np.array([0.0, 1.0, 1.0, 1.0]))
    assert result.low <= result.mean == 0.75 <= result.high


@pytest.fixture(scope="module")
def shipped_texts() -> TrainingTexts:
    return read_texts(TEXTS)


def test_the_shipped_weights_are_of_the_shipped_texts_and_recipe(shipped_texts: TrainingTexts) -> None:
    config = json.loads((BUNDLED_FOLDER / CONFIG).read_text(encoding="utf-8"))
    assert config[MADE_FROM] == fingerprint(shipped_texts, Recipe()), "train anew: make train"


def test_the_shipped_pieces_are_those_of_the_shipped_texts(shipped_texts: TrainingTexts) -> None:
    recipe = Recipe()
    pieces = collect_pieces(shipped_texts, english_words=recipe.english_words, danish_words=recipe.danish_words)
    shipped = Tokenizer.from_file(str(BUNDLED_FOLDER / "tokenizer.json")).get_vocab()
    same = make_tokenizer(pieces).get_vocab() == shipped
    assert same, "other pieces than the shipped model's"  # no comparison by pytest, which takes hours over so many


def test_another_text_or_choice_has_another_fingerprint() -> None:
    prints = {
        fingerprint(FEW, RECIPE),
        fingerprint(FEW, replace(RECIPE, epochs=3)),
        fingerprint(replace(FEW, terms=()), RECIPE),
    }
    assert len(prints) == 3
    assert fingerprint(replace(FEW), replace(RECIPE)) in prints
