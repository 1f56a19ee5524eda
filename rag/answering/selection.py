"""Which words of a passage to quote: the whole bullet, or of a long one the sentences that speak to the question."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence

from rag.passages import sentences
from rag.retrieval.terms import Term, met
from rag.types import MASK, Citation, Passage, Span

QUOTED_WHOLE = 320
"""Code points; what a person takes in at once."""
QUOTED_AT_MOST = 400
"""Of sentences that a reranker chose: it leaves out those that are beside the point."""
BESIDE_THE_POINT = 2.0
"""So much lower than the highest is the logit of a sentence that does not answer."""
FEWEST_WORDS = 4
"""Of a clause before masked data that says something by itself; what is shorter is mostly a name."""
A_FEW_WORDS = 5
"""They are no sentence: "Borgere på overførselsindkomst" is a worry only under the heading of worries."""
BRACKET = re.compile(r"\([^()]*\)?")


def quotable(passage: Passage, terms: Sequence[Term], logits: Mapping[Span, float] | None = None) -> Span | None:
    """The span to cite, free of masked personal data; ``None`` where nothing citable is left.

    Which sentences of a long passage are cited say their ``logits``, where a reranker has read them, beside the terms.
    """
    stretches = _clear_stretches(passage)
    clear = max(stretches, key=lambda one: (_worth(passage.note.slice(one), terms), len(one)), default=None)
    clear = clear and _without_lead(passage, clear)
    if clear is None:
        return None
    if len(clear) <= QUOTED_WHOLE:
        return clear
    return _best_sentences(passage, clear, terms, logits or {})


def lead_of(passage: Passage) -> str | None:
    """What a bullet hangs under, on one line: the last sentence of its parent; ``None`` where it holds masked data."""
    note, parent = passage.note, passage.parent
    if parent is None or any(private.overlaps(parent) for private in note.private):
        return None
    text = note.slice(parent)
    spans = sentences(text)
    return " ".join(text[spans[-1].start : spans[-1].end].split()) if spans else None


def stands_under(citation: Citation) -> str | None:
    """What a reader must know to understand a quote: what it hangs under, or of a few words the heading they answer."""
    few = len(citation.quote.split()) <= A_FEW_WORDS
    return lead_of(citation.passage) or (heading_over(citation) if few else None)


def heading_over(citation: Citation) -> str | None:
    """The nearest heading over a quote; ``None`` where it holds masked data."""
    headings = citation.passage.path
    return headings[-1] if headings and MASK not in headings[-1] else None


def groups_of(citations: Iterable[Citation]) -> list[str]:
    """The groups whose words are quoted, each once, in the note's order."""
    in_order = sorted(citations, key=lambda one: one.start)
    return list(dict.fromkeys(one.passage.group for one in in_order if one.passage.group))


def only_repeats_a_heading(passage: Passage, headings: Iterable[str] = ()) -> bool:
    """True where a note lists the evening's questions that stand as its headings: those over it, or others given."""
    said = _plain(passage.readable)
    return len(said) > 3 and any(said in _plain(heading) for heading in (*passage.path, *headings))


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().lower()


def _without_lead(passage: Passage, clear: Span) -> Span | None:
    """The span without a last sentence that only leads to the bullets below it; ``None`` where there is no other."""
    text = passage.note.slice(clear)
    spans = sentences(text)
    if not text.rstrip().endswith(":") or not spans:
        return clear
    return Span(clear.start, clear.start + spans[-2].end) if len(spans) > 1 else None


def _clear_stretches(passage: Passage) -> list[Span]:
    """The passage without its masked parts and the brackets they stand in, cut back to whole words."""
    masked = _masked(passage)
    if not masked:
        return [passage.span]
    starts = [passage.span.start, *(one.end for one in masked)]
    ends = [_before_mask(passage, start, one) for start, one in zip(starts, masked, strict=False)]
    stretches = []
    for start, end in zip(starts, [*ends, passage.span.end], strict=True):
        found = re.search(r"\w.*\w", passage.note.text[start:end], re.DOTALL)
        if found:
            stretches.append(Span(start + found.start(), start + found.end()))
    return stretches


def _masked(passage: Passage) -> list[Span]:
    """The masked parts of a passage, each with the bracket that it stands in."""
    found: list[Span] = []
    brackets = [Span(*one.span()) for one in BRACKET.finditer(passage.note.text, passage.span.start, passage.span.end)]
    for private in passage.note.private:
        if private.overlaps(passage.span):
            whole = next((one for one in brackets if one.overlaps(private)), private)
            if whole not in found:
                found.append(whole)
    return found


def _before_mask(passage: Passage, start: int, masked: Span) -> int:
    """Where a quote from ``start`` on ends before a masked part: with a sentence, or a clause of some words.

    A sentence that only a bracket at its end interrupts is whole.
    """
    text = passage.note.text
    spans = sentences(text[start : masked.start])
    if not spans:
        return start
    last = start + spans[-1].start
    said = text[last : masked.start]
    if text[masked.start] != "(" or not re.match(r"\s*(?:[.!?]|$)", text[masked.end : passage.span.end]):
        said = said[: max(0, *(said.rfind(sign) for sign in ",;:–"))]
    return last + (len(said) if len(said.split()) >= FEWEST_WORDS else 0)


def _best_sentences(passage: Passage, clear: Span, terms: Sequence[Term], logits: Mapping[Span, float]) -> Span:
    """The sentence that meets most of the question, with its neighbours; all where none meets any of it."""
    text = passage.note.slice(clear)
    spans = [Span(clear.start + one.start, clear.start + one.end) for one in sentences(text)]
    worth = [_worth(passage.note.slice(one), terms) for one in spans]
    if not any(worth):
        return clear
    if all(one in logits for one in spans):
        first, last = _run_that_answers(spans, worth, [logits[one] for one in spans])
    else:
        first, last = _around_the_best(spans, worth)
    return Span(spans[first].start, spans[last].end)


def _around_the_best(spans: Sequence[Span], worth: Sequence[float]) -> tuple[int, int]:
    """The first and last of the best sentence and as many beside it as fit, those that meet most before others."""
    first = last = max(range(len(spans)), key=lambda at: worth[at])
    while True:
        around = [at for at in (first - 1, last + 1) if 0 <= at < len(spans)]
        fitting = [at for at in around if _length(spans, min(first, at), max(last, at)) <= QUOTED_WHOLE]
        if not fitting:
            return first, last
        at = max(fitting, key=lambda one: worth[one])
        first, last = min(first, at), max(last, at)


def _run_that_answers(spans: Sequence[Span], worth: Sequence[float], logits: Sequence[float]) -> tuple[int, int]:
    """The first and last sentence of the run around the best that holds most of what answers, and least beside it.

    The sentence behind it goes on with the matter more often than not ("They do not come to the knitting café"), and
    is quoted too where it fits.
    """
    most = max(worth)
    best = max(range(len(spans)), key=lambda at: worth[at] / most + 1 / (1 + math.exp(-logits[at])))
    answers = [at == best or logits[at] >= max(logits) - BESIDE_THE_POINT for at in range(len(spans))]
    gain = [len(one) if does else -len(one) for one, does in zip(spans, answers, strict=True)]
    runs = [(first, last) for first in range(best + 1) for last in range(best, len(spans))]
    fitting = [run for run in runs if _length(spans, *run) <= QUOTED_AT_MOST] or [(best, best)]
    first, last = max(fitting, key=lambda run: sum(gain[run[0] : run[1] + 1]))
    goes_on = last + 1 < len(spans) and _length(spans, first, last + 1) <= QUOTED_WHOLE
    return first, last + 1 if goes_on else last


def _length(spans: Sequence[Span], first: int, last: int) -> int:
    return spans[last].end - spans[first].start


def _worth(text: str, terms: Sequence[Term]) -> float:
    """How much of the question a stretch of text meets, each word by its rarity."""
    folded = " ".join(text.split())
    return sum(term.rarity * met(term, folded) for term in terms)
