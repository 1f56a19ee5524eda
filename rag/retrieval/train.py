"""``python -m rag.retrieval.train``: learns anew which words tell of which side of a matter, in some seconds.

What is learned from: the judged notes' passages under a heading of one side ("Hvad er svært?"), and those that answer
a question about one ("Hvad er beboerne glade for?"); and some of all others, which are mostly on none.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression

from rag.danish.lexicon import DATA
from rag.rerankers.base import BETWEEN
from rag.rerankers.train.texts import HELD_OUT, JudgedCorpus, JudgedQuestion, read_judged
from rag.retrieval.alone import OF_SOMETHING_ELSE, WHETHER
from rag.retrieval.facets import ALIKE, OPINIONS, facets_in, sides_of
from rag.retrieval.remarks import EVERY, FILE, HUNDREDTHS, SIDES, marks_of
from rag.retrieval.wanted import wanted_in

OVER_HEADINGS = 2
"""The title and the place stand first in what is over a judged passage."""
OF_THE_OTHERS, WORTH_OF_OTHERS = 10, 0.4
"""Every tenth of the passages that nothing tells the side of is taken to be on none, and counts less."""
FEWEST = 8
"""In so many passages must stand what is learned from."""
STRENGTH = 0.1
LEAST = 0.1
"""Weights that are all smaller are left out."""
HEAD = """\
# What words, signs (? ! +) and two of them beside each other tell of the side of a matter that a remark is on:
# stem or stems, then hundredths for works, hard, wished and none. ^ and $ are a remark's beginning and end, 0 is a
# number, = counts for every remark, ~ for one that begins with what to do. Made by python -m rag.retrieval.train.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Learns and writes the table, into the package or the file named; returns the exit code."""
    named = list(sys.argv[1:] if arguments is None else arguments)
    out = Path(named[0]) if named else DATA.joinpath(*FILE)
    texts, sides = zip(*examples(read_judged(DATA / "judged")), strict=True)
    lines = learned(texts, sides)
    out.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")
    return 0


def examples(corpora: Iterable[JudgedCorpus]) -> Iterator[tuple[str, str]]:
    """Remarks of the judged notes that are not held out, each with its side."""
    others = 0
    for corpus in corpora:
        for text, sides in _told(corpus) if corpus.name not in HELD_OUT else ():
            if len(sides) == 1:
                yield text, next(iter(sides))
                continue
            others += 1
            if others % OF_THE_OTHERS == 0:
                yield text, SIDES[-1]


def _told(corpus: JudgedCorpus) -> Iterator[tuple[str, set[str]]]:
    """Each passage with the sides that its headings are of, else those that it answers questions about."""
    asked: dict[int, set[str]] = {}
    for question in corpus.questions:
        for at in question.gold:
            asked.setdefault(at, set()).update(_asked_side(question))
    for at, passage in enumerate(corpus.passages):
        headings = passage.candidate.context.split(BETWEEN)[OVER_HEADINGS:]
        yield passage.candidate.body, _simply(sides_of(headings)) or asked.get(at, set())


def _asked_side(question: JudgedQuestion) -> set[str]:
    """The one side of a matter that a question asks about; none for one that asks for something else."""
    sides = facets_in(question.text)
    other = OF_SOMETHING_ELSE.match(question.text) or WHETHER.match(question.text) or wanted_in(question.text)
    simply = _simply(sides)
    return simply if sides <= OPINIONS and len(simply) == 1 and not other else set()


def _simply(facets: Iterable[str]) -> set[str]:
    """The sides that facets are of: "feared" is "hard"."""
    return {side for facet in facets for side in SIDES if side in ALIKE.get(facet, {facet})}


def learned(texts: Sequence[str], sides: Sequence[str]) -> list[str]:
    """The lines of the table."""
    counting = CountVectorizer(analyzer=lambda text: sorted(marks_of(text)), min_df=FEWEST, binary=True)
    counts = counting.fit_transform(texts)
    classes = [SIDES.index(side) for side in sides]
    worth = [WORTH_OF_OTHERS if side == SIDES[-1] else 1.0 for side in sides]
    fitted = LogisticRegression(C=STRENGTH, max_iter=1000).fit(counts, classes, sample_weight=worth)
    weights = fitted.coef_ - fitted.coef_.mean(axis=0)
    table = {EVERY: fitted.intercept_ - fitted.intercept_.mean()}
    marks = counting.get_feature_names_out()
    table |= {mark: row for mark, row in zip(marks, weights.T, strict=True) if np.abs(row).max() >= LEAST}
    return ["\t".join([mark, *(str(round(HUNDREDTHS * one)) for one in row)]) for mark, row in table.items()]


if __name__ == "__main__":
    sys.exit(main())
