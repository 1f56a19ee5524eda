"""Notes with some of their letters damaged, one letter for one, so that gold spans keep their places."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

CONFUSED = str.maketrans("abcdefghijklmnopqrstuvwxyzæøåÆØÅ", "oheactqblix1nmeggnzfvuvkvsegaAOA")
"""What a scanner's eye takes a letter for."""
READABLE = (".txt", ".md")


def damaged_copy(corpus: Path, target: Path, *, share: float, seed: int = 0) -> None:
    """The corpus in ``target``, with ``share`` (0 to 1) of the letters of its text notes read as others."""
    shutil.copytree(corpus, target)
    for path in sorted(target.iterdir()):
        if path.suffix in READABLE:
            path.write_bytes(damaged(path.read_bytes().decode("utf-8"), share=share, seed=seed).encode("utf-8"))


def damaged(text: str, *, share: float, seed: int = 0) -> str:
    """A text of the same length in which so large a share of the letters was drawn and read as others."""
    draws = random.Random(seed)  # noqa: S311
    return "".join(
        letter.translate(CONFUSED) if letter.isalpha() and draws.random() < share else letter for letter in text
    )
