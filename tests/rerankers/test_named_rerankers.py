from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from rag.errors import RerankerUnavailableError
from rag.rerankers import Candidate, load_reranker

pytestmark = [
    pytest.mark.slow,
    pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::FutureWarning"),
]
WORDS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "hvad", "koster", "broen", "kr", "ønsker", "skole"]


def make_cross_encoder(folder: Path, *, labels: int) -> Path:
    """A BERT of a few thousand random weights over two texts, saved as sentence-transformers saves one."""
    import torch
    from sentence_transformers import CrossEncoder
    from transformers import BertConfig, BertForSequenceClassification, BertTokenizer

    torch.manual_seed(0)
    plain = folder.parent / f"{folder.name}_plain"
    plain.mkdir()
    vocabulary = plain / "vocab.txt"
    vocabulary.write_text("\n".join(WORDS), encoding="utf-8")
    BertTokenizer(str(vocabulary)).save_pretrained(plain)
    sizes = {"hidden_size": 16, "num_hidden_layers": 1, "num_attention_heads": 2, "intermediate_size": 16}
    config = BertConfig(vocab_size=len(WORDS), max_position_embeddings=64, num_labels=labels, **sizes)
    BertForSequenceClassification(config).save_pretrained(plain)
    CrossEncoder(str(plain), device="cpu", local_files_only=True).save_pretrained(str(folder))
    return folder


def test_a_cross_encoder_in_a_folder_gives_one_logit_a_passage(tmp_path: Path) -> None:
    reranker = load_reranker(str(make_cross_encoder(tmp_path / "tiny", labels=1)))
    assert reranker is not None
    scores = reranker.score("hvad koster broen", [Candidate("", "kr"), Candidate("skole", "ønsker"), Candidate("", "")])
    assert scores.shape == (3,)
    assert scores.dtype == np.float32
    assert len(set(scores.tolist())) == 3
    assert reranker.score("hvad", []).shape == (0,)


def test_a_model_that_gives_several_figures_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RerankerUnavailableError, match="3 figures"):
        load_reranker(str(make_cross_encoder(tmp_path / "three", labels=3)))


@pytest.mark.parametrize("name", ["no/such/folder", "nothing", ""])
def test_a_name_of_nothing_is_refused(name: str) -> None:
    with pytest.raises(RerankerUnavailableError, match="RAG_RERANKER"):
        load_reranker(name)


def test_a_hub_name_without_network_fails_within_seconds_and_says_what_to_do(tmp_path: Path, busy: float) -> None:
    code = "from rag.rerankers import load_reranker; load_reranker('nobody/no-such-model')"
    # An endpoint on loopback where nobody listens stands for a hub out of reach.
    here = os.environ | {"HF_HOME": str(tmp_path), "HF_ENDPOINT": "http://127.0.0.1:9"}
    here = {name: value for name, value in here.items() if name.lower() not in {"https_proxy", "hf_hub_offline"}}
    started = time.monotonic()
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=here)
    assert time.monotonic() - started < 5 * busy
    assert "the model hub does not answer" in done.stderr
    assert "RAG_RERANKER" in done.stderr
