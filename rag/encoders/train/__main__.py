"""``python -m rag.encoders.train``: trains the shipped model and prints what it can do."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from rag.encoders import BUNDLED_FOLDER, StaticEncoder
from rag.encoders.train.figures import retrieval_figures, translation_figures
from rag.encoders.train.recipe import Recipe
from rag.encoders.train.run import Trained, load_teacher, train
from rag.encoders.train.start import Vectors
from rag.encoders.train.texts import TrainingTexts, read_texts
from rag.encoders.train.writing import write_model

TEXTS = Path(__file__).parents[2] / "data"


def main(arguments: Sequence[str] | None = None) -> int:
    """Trains, writes and measures; returns the exit code."""
    options = _parser().parse_args(arguments)
    texts = read_texts(options.texts)
    trained = train(texts, load_teacher(), Recipe(seed=options.seed))
    if options.untuned:
        _report("start", options.out, trained, trained.start, texts, options.bitext)
        return 0
    with tempfile.TemporaryDirectory() as untuned:
        _report("start", Path(untuned), trained, trained.start, texts, options.bitext)
    _report("tuned", options.out, trained, trained.vectors, texts, options.bitext)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m rag.encoders.train", description=__doc__)
    parser.add_argument("--texts", type=Path, default=TEXTS, help="folder with glossary, domain, pairs, questions")
    parser.add_argument("--out", type=Path, default=BUNDLED_FOLDER, help="folder for the model")
    parser.add_argument("--bitext", type=Path, help="folder with dan.txt and eng.txt, line by line, to measure on")
    parser.add_argument("--untuned", action="store_true", help="write the vectors as they are before fine-tuning")
    parser.add_argument("--seed", type=int, default=0)
    return parser


def _report(
    label: str, folder: Path, trained: Trained, vectors: Vectors, texts: TrainingTexts, bitext: Path | None
) -> None:
    write_model(folder, trained.tokenizer, vectors, made_from=trained.made_from)
    encoder = StaticEncoder(folder)
    figures = retrieval_figures(encoder, texts.held_out, texts.asked)
    if bitext:
        danish, english = ((bitext / f"{name}.txt").read_text("utf-8").splitlines() for name in ("dan", "eng"))
        figures |= translation_figures(encoder, danish, english)
    lines = (f"{label}  {name:9}  {figure}" for name, figure in figures.items())
    sys.stdout.write(f"{label}  {len(vectors)} pieces, {encoder.dimensions} dimensions\n" + "\n".join(lines) + "\n")


if __name__ == "__main__":
    sys.exit(main())
