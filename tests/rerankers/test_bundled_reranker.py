from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from rag.errors import RerankerUnavailableError
from rag.passages import make_passages
from rag.readers import read_note
from rag.rerankers import BUNDLED_FOLDER, Candidate, OnnxReranker, Reranker, as_candidate, load_reranker
from rag.rerankers.pieces import MOST, Pairs

QUITTING = Candidate("Personaleseminar | Hvorfor rejser folk?", "Vagterne ligger forkert, så folk søger væk")
COST = Candidate("Teknisk udvalg | Punkt 3", "Den nye gangbro koster 2,4 mio. kr.")
WISH = Candidate("Borgermøde | Ønsker", "En gangbro over åen, så børnene kan cykle til skole")


@pytest.fixture(scope="module")
def reranker() -> Reranker:
    loaded = load_reranker()
    assert loaded is not None
    return loaded


def scores(reranker: Reranker, question: str, *candidates: Candidate) -> list[float]:
    return reranker.score(question, candidates).tolist()


@pytest.mark.parametrize(
    ("question", "right", "wrong"),
    [
        ("Why do care workers quit?", QUITTING, COST),
        ("Hvad koster broen?", COST, WISH),
        ("How much will the footbridge cost?", COST, WISH),
        ("Hvad ønsker folk sig til børnene?", WISH, COST),
    ],
)
def test_what_answers_stands_before_what_shares_its_words(
    reranker: Reranker, question: str, right: Candidate, wrong: Candidate
) -> None:
    answering, near = scores(reranker, question, right, wrong)
    assert answering > near


def test_a_passage_s_score_does_not_depend_on_what_else_is_read(reranker: Reranker) -> None:
    together = scores(reranker, "Hvad koster broen?", COST, QUITTING, WISH)
    assert together == [scores(reranker, "Hvad koster broen?", one)[0] for one in (COST, QUITTING, WISH)]


def test_nothing_is_read_where_nothing_was_found(reranker: Reranker) -> None:
    assert reranker.score("Hvad koster broen?", []).shape == (0,)


@pytest.mark.parametrize("text", ["", "?", "█████", "x" * 10_000, "\x00\ud7ff", "ord " * 5_000])
def test_any_text_is_read(reranker: Reranker, text: str) -> None:
    assert np.isfinite(reranker.score(text, [Candidate(text, text), COST])).all()


def test_a_row_is_never_longer_than_the_model_was_taught() -> None:
    from tokenizers import Tokenizer

    pairs = Pairs(Tokenizer.from_file(str(BUNDLED_FOLDER / "tokenizer.json")))
    long = "en meget lang tekst uden ende " * 100
    assert len(pairs(long, Candidate(long, long))) == MOST


def test_torch_is_not_imported() -> None:
    code = (
        "import sys; from rag.rerankers import Candidate, load_reranker;"
        "load_reranker().score('hej', [Candidate('', 'hej')]); sys.exit('torch' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], timeout=60).returncode == 0


def test_a_damaged_model_is_named_and_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "model.onnx").write_bytes(b"not a model")
    (tmp_path / "tokenizer.json").write_text("{}")
    with pytest.raises(RerankerUnavailableError, match="RAG_RERANKER"):
        OnnxReranker(tmp_path, name="damaged")


def test_none_is_no_reranker() -> None:
    assert load_reranker("none") is None


def test_a_passage_is_read_with_what_stands_over_it_the_nearest_last(seeds: Path) -> None:
    note = read_note(min(seeds.glob("*.txt")), seeds)
    passage = next(one for one in make_passages(note) if one.path)
    candidate = as_candidate(passage)
    assert candidate.body == passage.readable
    assert candidate.context.startswith(note.title)
    assert passage.path[-1] in candidate.context
