from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from rag.encoders import load_encoder
from rag.encoders.hub import is_hub_name
from rag.encoders.prompts import FAMILIES, prompts_for
from rag.errors import EncoderUnavailableError

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::FutureWarning")
WORDS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "query", "passage", ":", "børn", "skole", "i", "byen", "hvad"]


def make_transformer(folder: Path, prompts: dict[str, str] | None = None) -> Path:
    """A BERT of a few thousand random weights, saved as sentence-transformers saves one."""
    import torch
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import Pooling, Transformer
    from transformers import BertConfig, BertModel, BertTokenizer

    torch.manual_seed(0)
    plain = folder.parent / f"{folder.name}_plain"
    plain.mkdir()
    vocabulary = plain / "vocab.txt"
    vocabulary.write_text("\n".join(WORDS), encoding="utf-8")
    BertTokenizer(str(vocabulary)).save_pretrained(plain)
    sizes = {"hidden_size": 16, "num_hidden_layers": 1, "num_attention_heads": 2, "intermediate_size": 16}
    config = BertConfig(vocab_size=len(WORDS), max_position_embeddings=32, **sizes)
    BertModel(config).save_pretrained(plain)
    module = Transformer(str(plain), max_seq_length=32)
    model = SentenceTransformer(modules=[module, Pooling(16)], prompts=prompts, device="cpu")
    model.save(str(folder), create_model_card=False)
    return folder


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("models")
    make_transformer(folder / "tiny-bert")
    make_transformer(folder / "tiny-e5-small")
    make_transformer(folder / "own-e5-small", {"query": "hvad ", "document": "hvad "})
    return folder


@pytest.mark.slow
def test_a_transformer_in_a_folder_gives_unit_rows_and_zero_for_empty(models: Path) -> None:
    encoder = load_encoder(str(models / "tiny-bert"))
    rows = encoder.encode(["børn i byen", "", "skole " * 500], kind="passage")
    assert rows.shape == (3, encoder.dimensions)
    assert rows.dtype == np.float32
    assert np.allclose(np.linalg.norm(rows, axis=1), [1, 0, 1], atol=1e-5)


@pytest.mark.slow
def test_a_model_of_no_known_family_gets_no_prompt(models: Path) -> None:
    encoder = load_encoder(str(models / "tiny-bert"))
    assert np.allclose(encoder.encode(["skole"], kind="query"), encoder.encode(["skole"], kind="passage"))


@pytest.mark.slow
def test_a_model_named_e5_reads_questions_and_passages_with_their_prompts(models: Path) -> None:
    plain, e5 = load_encoder(str(models / "tiny-bert")), load_encoder(str(models / "tiny-e5-small"))
    for kind, prompted in (("query", "query: skole"), ("passage", "passage: skole")):
        assert np.allclose(e5.encode(["skole"], kind=kind), plain.encode([prompted], kind=kind), atol=1e-5)
    assert not np.allclose(e5.encode(["skole"], kind="query"), e5.encode(["skole"], kind="passage"), atol=1e-3)


@pytest.mark.slow
def test_a_model_keeps_the_prompts_it_brings(models: Path) -> None:
    plain, own = load_encoder(str(models / "tiny-bert")), load_encoder(str(models / "own-e5-small"))
    prompted = plain.encode(["hvad skole"], kind="query")
    assert np.allclose(own.encode(["skole"], kind="query"), prompted, atol=1e-5)
    assert np.allclose(own.encode(["skole"], kind="passage"), prompted, atol=1e-5)


@pytest.mark.slow
def test_a_folder_model_is_named_by_its_folder_and_weights(models: Path) -> None:
    assert load_encoder(str(models / "tiny-bert")).name.startswith("tiny-bert@")


def test_a_hub_name_without_network_fails_within_seconds_and_says_what_to_do(tmp_path: Path, busy: float) -> None:
    code = "from rag.encoders import load_encoder; load_encoder('nobody/no-such-model')"
    # An endpoint on loopback where nobody listens stands for a hub out of reach.
    here = os.environ | {"HF_HOME": str(tmp_path), "HF_ENDPOINT": "http://127.0.0.1:9"}
    here = {name: value for name, value in here.items() if name.lower() not in {"https_proxy", "hf_hub_offline"}}
    started = time.monotonic()
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=here)
    assert time.monotonic() - started < 5 * busy
    assert "EncoderUnavailableError" in done.stderr
    assert "copy its folder here and give the path" in done.stderr


@pytest.mark.parametrize("name", ["./nowhere", "/nowhere/at/all", "nowhere", "~/nowhere/model"])
def test_a_missing_folder_is_refused_at_once(name: str) -> None:
    with pytest.raises(EncoderUnavailableError, match="no such folder"):
        load_encoder(name)


def test_a_folder_without_a_model_is_refused(tmp_path: Path) -> None:
    with pytest.raises(EncoderUnavailableError):
        load_encoder(str(tmp_path))


@pytest.mark.parametrize(
    ("name", "query", "passage"),
    [
        ("intfloat/multilingual-e5-small", "query: ", "passage: "),
        ("intfloat/multilingual-e5-large-instruct", "Instruct: ", ""),
        ("google/embeddinggemma-300m", "task: search result | query: ", "title: none | text: "),
        ("Qwen/Qwen3-Embedding-0.6B", "Instruct: ", ""),
        ("BAAI/bge-m3", "", ""),
        ("BAAI/bge-small-en-v1.5", "Represent this sentence", ""),
        ("nomic-ai/nomic-embed-text-v1.5", "search_query: ", "search_document: "),
        ("Snowflake/snowflake-arctic-embed-l-v2.0", "query: ", ""),
        ("Alibaba-NLP/gte-multilingual-base", "", ""),
        ("someone/her5els-model", "", ""),
    ],
)
def test_families_are_known_by_name(name: str, query: str, passage: str) -> None:
    prompts = prompts_for(name)
    assert prompts.query.startswith(query)
    assert bool(prompts.query) == bool(query)
    assert prompts.passage == passage


def test_paths_are_no_hub_names() -> None:
    assert is_hub_name("owner/model")
    assert not any(is_hub_name(name) for name in ("/owner/model", "./model", "~/model", "model", "a/b/c"))


def test_no_family_is_listed_twice() -> None:
    assert len({pattern for pattern, _ in FAMILIES}) == len(FAMILIES)
