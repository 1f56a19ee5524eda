from __future__ import annotations

import subprocess
import sys
import threading
import warnings
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from safetensors.numpy import load_file, save_file
from tokenizers import Tokenizer

from rag.encoders import BUNDLED_FOLDER, Encoder, StaticEncoder, load_encoder
from rag.encoders.train.writing import write_model
from rag.errors import EncoderUnavailableError

TEXTS = [
    "Børn og unge trives i fællesskaberne",
    "What did citizens say about early intervention?",
    "",
    "bgrn mgde 2019, CO2!",
    "en lang bemærkning om skoleveje " * 60,
]


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return load_encoder()


def cosine(encoder: Encoder, first: str, second: str) -> float:
    vectors: NDArray[np.float32] = encoder.encode([first, second], kind="passage")
    return float(vectors[0] @ vectors[1])


@given(st.lists(st.text(), max_size=8))
@settings(max_examples=60)
def test_rows_are_finite_and_of_length_one_or_zero(texts: list[str]) -> None:
    rows = ENCODER.encode(texts, kind="passage")
    lengths = np.linalg.norm(rows, axis=1)
    assert rows.shape == (len(texts), ENCODER.dimensions)
    assert rows.dtype == np.float32
    assert np.all(np.isclose(lengths, 1, atol=1e-5) | (lengths == 0))


ENCODER = load_encoder()


@pytest.mark.parametrize("empty", ["", "   ", "\n", "█████", "- ... !"])
def test_a_text_without_words_gives_a_zero_row(encoder: Encoder, empty: str) -> None:
    assert not encoder.encode([empty], kind="query").any()


def test_no_texts_give_no_rows(encoder: Encoder) -> None:
    assert encoder.encode([], kind="query").shape == (0, encoder.dimensions)


def test_a_row_does_not_depend_on_its_neighbours(encoder: Encoder) -> None:
    together = encoder.encode(TEXTS * 500, kind="passage")
    alone = np.vstack([encoder.encode([text], kind="passage") for text in TEXTS])
    assert np.array_equal(together, np.tile(alone, (500, 1)))


def test_threads_get_what_one_thread_gets(encoder: Encoder) -> None:
    expected = encoder.encode(TEXTS, kind="passage")
    results: list[NDArray[np.float32]] = []
    threads = [threading.Thread(target=lambda: results.append(encoder.encode(TEXTS, kind="passage"))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(results) == 8
    assert all(np.array_equal(result, expected) for result in results)


@pytest.mark.parametrize(
    ("danish", "english", "other"),
    [
        ("tidlig indsats for udsatte børn", "early intervention for vulnerable children", "new bus stops"),
        ("flere bænke i parken", "more benches in the park", "the school principal resigned"),
        ("ventetid hos lægen", "waiting time at the doctor's", "cycle paths through the forest"),
    ],
)
def test_danish_lies_nearer_its_translation_than_another_text(
    encoder: Encoder, danish: str, english: str, other: str
) -> None:
    assert cosine(encoder, danish, english) > cosine(encoder, danish, other) + 0.3


def test_danish_letters_may_be_written_out(encoder: Encoder) -> None:
    assert cosine(encoder, "børn på ældrecentret", "boern paa aeldrecentret") == pytest.approx(1, abs=1e-5)


def test_the_name_of_an_encoder_loads_it_again(encoder: Encoder) -> None:
    assert load_encoder(encoder.name).name == encoder.name


def test_the_name_of_other_weights_is_refused() -> None:
    with pytest.raises(EncoderUnavailableError, match="other weights"):
        load_encoder("bundled@00000000")


def test_a_copied_model_with_changed_weights_has_another_name(tmp_path: Path) -> None:
    tokenizer = Tokenizer.from_file(str(BUNDLED_FOLDER / "tokenizer.json"))
    table = load_file(BUNDLED_FOLDER / "model.safetensors")["embedding.weight"]
    write_model(tmp_path, tokenizer, table, made_from="")
    first = load_encoder(str(tmp_path)).name
    save_file({"embedding.weight": table * 2}, tmp_path / "model.safetensors")
    assert load_encoder(str(tmp_path)).name != first


def test_a_damaged_model_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "model.safetensors").write_bytes(b"torn")
    with pytest.raises(EncoderUnavailableError, match="cannot be read"):
        StaticEncoder(tmp_path)


def test_the_default_encoder_never_imports_torch() -> None:
    code = (
        "import sys; from rag.encoders import load_encoder; load_encoder().encode(['hej'], kind='query');"
        "print([name for name in ('torch', 'transformers', 'sentence_transformers') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
    assert done.stderr == ""


@pytest.mark.slow
def test_the_shipped_model_gives_the_vectors_that_sentence_transformers_gives(encoder: Encoder) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # other packages' own, while they are imported
        from sentence_transformers import SentenceTransformer

        model = SentenceTransformer(str(BUNDLED_FOLDER), device="cpu", local_files_only=True).float()
    assert np.allclose(model.encode_document(TEXTS), encoder.encode(TEXTS, kind="passage"), atol=1e-6)
    assert np.allclose(model.encode_query(TEXTS), encoder.encode(TEXTS, kind="query"), atol=1e-6)


def test_the_words_of_a_text_add_up_to_its_embedding():
    static = StaticEncoder(BUNDLED_FOLDER)
    (words,) = static.encode_words([TEXTS[0]])
    whole = words.sum(axis=0)
    assert len(words) == 6
    assert np.allclose(whole / np.linalg.norm(whole), static.encode([TEXTS[0]], kind="passage")[0], atol=1e-5)


def test_what_has_no_known_piece_has_no_words():
    assert [len(words) for words in StaticEncoder(BUNDLED_FOLDER).encode_words(["", "?!", "børn"])] == [0, 0, 1]
