"""Which words of a passage to quote: the whole bullet, or of a long one the sentences that speak to the question."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from rag.passages import sentences
from rag.retrieval.terms import Term, met
from rag.types import Citation, Passage, Span

QUOTED_WHOLE = 320
"""Code points; what a person takes in at once."""


def quotable(passage: Passage, terms: Sequence[Term]) -> Span | None:
    """The span to cite, free of masked personal data; ``None`` where nothing citable is left."""
    stretches = _clear_stretches(passage)
    clear = max(stretches, key=lambda one: (_worth(passage.note.slice(one), terms), len(one)), default=None)
    clear = clear and _without_lead(passage, clear)
    if clear is None:
        return None
    if len(clear) <= QUOTED_WHOLE:
        return clear
    return _best_sentences(passage, clear, terms)


def lead_of(passage: Passage) -> str | None:
    """What a bullet hangs under, on one line: the last sentence of its parent; ``None`` where it holds masked data."""
    note, parent = passage.note, passage.parent
    if parent is None or any(private.overlaps(parent) for private in note.private):
        return None
    text = note.slice(parent)
    spans = sentences(text)
    return " ".join(text[spans[-1].start : spans[-1].end].split()) if spans else None


def groups_of(citations: Iterable[Citation]) -> list[str]:
    """The groups whose words are quoted, each once, in order."""
    return list(dict.fromkeys(one.passage.group for one in citations if one.passage.group))


def only_repeats_a_heading(passage: Passage) -> bool:
    """True where a note lists the evening's questions that later stand as its headings."""
    said = _plain(passage.readable)
    return len(said) > 3 and any(said in _plain(heading) for heading in passage.path)


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
    """The passage without its masked parts, cut back to whole words."""
    stretches = []
    start = passage.span.start
    for private in (*passage.note.private, None):
        end = passage.span.end if private is None else private.start
        if private is not None and not private.overlaps(passage.span):
            continue
        if start < end:
            found = re.search(r"\w.*\w", passage.note.text[start:end], re.DOTALL)
            if found and start == passage.span.start and end == passage.span.end:
                stretches.append(passage.span)
            elif found:
                stretches.append(Span(start + found.start(), start + found.end()))
        if private is not None:
            start = private.end
    return stretches


def _best_sentences(passage: Passage, clear: Span, terms: Sequence[Term]) -> Span:
    """The sentence that meets most of the question, and its neighbours as far as they meet it too and fit."""
    text = passage.note.slice(clear)
    spans = sentences(text)
    worth = [_worth(text[one.start : one.end], terms) for one in spans]
    first = last = max(range(len(spans)), key=lambda at: worth[at])
    if worth[first] == 0:
        return clear
    while True:
        around = [at for at in (first - 1, last + 1) if 0 <= at < len(spans)]
        fitting = [at for at in around if _length(spans, min(first, at), max(last, at)) <= QUOTED_WHOLE]
        if not fitting:
            break
        at = max(fitting, key=lambda one: worth[one])
        first, last = min(first, at), max(last, at)
    return Span(clear.start + spans[first].start, clear.start + spans[last].end)


def _length(spans: Sequence[Span], first: int, last: int) -> int:
    return spans[last].end - spans[first].start


def _worth(text: str, terms: Sequence[Term]) -> float:
    """How much of the question a stretch of text meets, each word by its rarity."""
    folded = " ".join(text.split())
    return sum(term.rarity * met(term, folded) for term in terms)
