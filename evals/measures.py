"""What is measured of answers, question by question.

A citation is right when it overlaps a gold span of its question by at least one code point; a gold span is found when
a citation overlaps it. Then, for each question and averaged over questions:

``citation_precision``
    right citations / citations; over answerable questions that were answered with at least one citation.
``citation_precision_all``
    the same over every question answered with at least one citation; an unanswerable one counts 0.
``citation_recall``
    gold spans found / gold spans; over all answerable questions. One that was refused, or answered without a citation,
    counts 0.
``citation_f1``
    harmonic mean of a question's precision and recall; over all answerable questions, 0 where nothing right is cited.
``answered_unanswerable``, ``refused_answerable``
    the two errors of abstention: shares of the unanswerable questions that were answered, and of the answerable ones
    that were not. A question without an answer in the file counts as refused.
``voice_accuracy``
    citations whose voice is one the question asks for / citations; over answered questions whose gold has ``voices``.
``breadth_accuracy``
    notes of which the answer says rightly whether they hold one / notes searched; over answered answerable questions
    whose answer tells its breadth.
``breadth_overlap``
    notes claimed that hold an answer / notes claimed or holding one (Jaccard); over the same questions.
``nugget_recall``
    points of the answer that a citation makes / points; over answerable questions that have any (nuggets, Voorhees
    2003).
``minority_recall``
    the same over points made in one note only, of questions that several notes answer.
``sentence_recall``, ``sentence_precision``
    after ALCE (Gao et al. 2023), a gold span in place of its entailment model: sentences of which a cited span is
    right / sentences, and marks "[n]" that point to a right span / marks; over answered answerable questions. The
    sentences are a language model's, and without one those of ``text`` that have a mark.
``verbatim``, ``valid_pointers``
    over single citations: the share whose quote is ``text[start:end]`` of its note, and the share that names an
    existing note and a stretch inside it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from evals import bootstrap
from evals.records import GivenAnswer, GoldQuestion, Nugget, Pointer

MARK = re.compile(r"\[(\d{1,3})\]")
SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?!\[\d)|(?<=\])\s+(?=[A-ZÆØÅ“\"])")
Texts = Mapping[str, str]
"""The decoded text of each note, by source."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A question beside the answer it got."""

    gold: GoldQuestion
    given: GivenAnswer

    @property
    def cited(self) -> bool:
        """True when it was answered with at least one citation."""
        return self.given.answered and bool(self.given.citations)

    @property
    def precision(self) -> float:
        """Share of the citations that overlap a gold span; 0 without citations."""
        return _share(any(map(citation.overlaps, self.gold.gold)) for citation in self._citations)

    @property
    def recall(self) -> float:
        """Share of the gold spans that a citation overlaps; 0 without gold spans."""
        return _share(any(map(span.overlaps, self._citations)) for span in self.gold.gold)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall; 0 when either is."""
        precision, recall = self.precision, self.recall
        return 2 * precision * recall / (precision + recall) if precision and recall else 0.0

    @property
    def voice_accuracy(self) -> float:
        """Share of the citations whose voice the question asks for."""
        return _share(citation.voice in self.gold.voices for citation in self._citations)

    @property
    def tells_breadth(self) -> bool:
        """True when it was rightly answered and says which notes were searched."""
        return self.cited and self.gold.answerable and bool(self.given.searched)

    @property
    def breadth_accuracy(self) -> float:
        """Share of the notes searched of which it says rightly whether they hold an answer."""
        wrong = self.gold.notes ^ frozenset(self.given.found)
        return 1 - len(wrong) / max(len(self.given.searched), len(wrong))

    @property
    def breadth_overlap(self) -> float:
        """Share, of the notes claimed or holding an answer, of those that are both."""
        found = frozenset(self.given.found)
        return len(self.gold.notes & found) / len(self.gold.notes | found)

    @property
    def minority(self) -> tuple[Nugget, ...]:
        """The points made in one note only, where several notes answer."""
        if len(self.gold.notes) < 2:
            return ()
        return tuple(one for one in self.gold.nuggets if len({self.gold.gold[at].source for at in one.gold}) == 1)

    def made(self, nuggets: Sequence[Nugget]) -> float:
        """Share of the points that a citation makes."""
        return _share(
            any(self.gold.gold[at].overlaps(citation) for at in one.gold for citation in self._citations)
            for one in nuggets
        )

    @property
    def sentences(self) -> list[list[bool]]:
        """For each sentence with citation marks, whether each mark points to a right span."""
        right = {
            number: any(map(citation.overlaps, self.gold.gold))
            for number, citation in zip(self.given.numbers, self.given.citations, strict=False)
        }
        written: Sequence[Sequence[int]] | None = self.given.written
        if written is None:
            written = [[int(mark) for mark in MARK.findall(line)] for line in sentences_of(self.given.text)]
        return [[right.get(mark, False) for mark in marks] for marks in written if marks]

    @property
    def _citations(self) -> tuple[Pointer, ...]:
        return self.given.citations if self.given.answered else ()


PER_QUESTION: dict[str, tuple[Callable[[Judged], bool], Callable[[Judged], float]]] = {
    "citation_precision": (lambda one: one.cited and one.gold.answerable, lambda one: one.precision),
    "citation_precision_all": (lambda one: one.cited, lambda one: one.precision),
    "citation_recall": (lambda one: one.gold.answerable, lambda one: one.recall),
    "citation_f1": (lambda one: one.gold.answerable, lambda one: one.f1),
    "answered_unanswerable": (lambda one: not one.gold.answerable, lambda one: float(one.given.answered)),
    "refused_answerable": (lambda one: one.gold.answerable, lambda one: float(not one.given.answered)),
    "breadth_accuracy": (lambda one: one.tells_breadth, lambda one: one.breadth_accuracy),
    "breadth_overlap": (lambda one: one.tells_breadth, lambda one: one.breadth_overlap),
    "nugget_recall": (lambda one: bool(one.gold.nuggets), lambda one: one.made(one.gold.nuggets)),
    "minority_recall": (lambda one: bool(one.minority), lambda one: one.made(one.minority)),
    "sentence_recall": (
        lambda one: one.cited and one.gold.answerable and bool(one.sentences),
        lambda one: _share(any(marks) for marks in one.sentences),
    ),
    "sentence_precision": (
        lambda one: one.cited and one.gold.answerable and bool(one.sentences),
        lambda one: _share(mark for marks in one.sentences for mark in marks),
    ),
    "voice_accuracy": (lambda one: one.cited and bool(one.gold.voices), lambda one: one.voice_accuracy),
}
"""Each measure: which questions it is over, and what it is for one of them."""


def judge(gold: Sequence[GoldQuestion], answers: Iterable[GivenAnswer]) -> list[Judged]:
    """Each question with its answer, one without an answer as refused; raises ValueError for answers to others."""
    given = {answer.id: answer for answer in answers}
    if strangers := sorted(given.keys() - {question.id for question in gold}):
        raise ValueError(f"answers to questions that are not in the gold file: {', '.join(strangers[:5])}")
    return [Judged(question, given.get(question.id, GivenAnswer(question.id, answered=False))) for question in gold]


def values_by_question(judged: Sequence[Judged]) -> dict[str, dict[str, float]]:
    """Each measure of each question it is over, by the measure's name and the question's id."""
    return {
        name: {one.gold.id: measure(one) for one in judged if applies(one)}
        for name, (applies, measure) in PER_QUESTION.items()
    }


def sentences_of(text: str) -> list[str]:
    """The sentences of an answer: a mark that follows a full stop belongs to the sentence before it."""
    lines = (line for line in text.splitlines() if line.strip())
    return [sentence for line in lines for sentence in SENTENCE_END.split(line)]


def answer_figures(judged: Sequence[Judged], texts: Texts | None = None) -> dict[str, Any]:
    """All figures of ``judged`` as JSON; those that need the notes are ``None`` without ``texts``."""
    figures: dict[str, Any] = {
        name: bootstrap.mean(list(values.values())).as_dict() for name, values in values_by_question(judged).items()
    }
    figures |= _pointer_figures([citation for one in judged for citation in one.given.citations], texts)
    elapsed_s = [one.given.elapsed_s for one in judged if one.given.elapsed_s is not None]
    return figures | {
        "seconds_p50": bootstrap.quantile(elapsed_s, 0.5).as_dict(),
        "seconds_p95": bootstrap.quantile(elapsed_s, 0.95).as_dict(),
        "counts": _counts(judged),
    }


def wrong_quotes(spans: Iterable[Pointer], texts: Texts) -> int:
    """How many of ``spans`` do not point to the words they quote."""
    return sum(not is_verbatim(span, texts) for span in spans)


def is_valid(pointer: Pointer, texts: Texts) -> bool:
    """True when the note exists and the stretch lies inside it."""
    return 0 <= pointer.start < pointer.end <= len(texts.get(pointer.source, ""))


def is_verbatim(pointer: Pointer, texts: Texts) -> bool:
    """True when the quote is the exact slice; a pointer that quotes nothing is verbatim when it is valid."""
    if not is_valid(pointer, texts):
        return False
    return pointer.quote is None or texts[pointer.source][pointer.start : pointer.end] == pointer.quote


def _pointer_figures(citations: Sequence[Pointer], texts: Texts | None) -> dict[str, Any]:
    if texts is None:
        return {"verbatim": None, "valid_pointers": None}
    checks = {"verbatim": is_verbatim, "valid_pointers": is_valid}
    return {
        name: bootstrap.mean([float(check(citation, texts)) for citation in citations]).as_dict()
        for name, check in checks.items()
    }


def _counts(judged: Sequence[Judged]) -> dict[str, int]:
    return {
        "questions": len(judged),
        "answerable": sum(one.gold.answerable for one in judged),
        "answered": sum(one.given.answered for one in judged),
        "answered_without_citation": sum(one.given.answered and not one.given.citations for one in judged),
        "citations": sum(len(one.given.citations) for one in judged),
        "gold_spans": sum(len(one.gold.gold) for one in judged),
    }


def _share(outcomes: Iterable[bool]) -> float:
    values = list(outcomes)
    return sum(values) / len(values) if values else 0.0
