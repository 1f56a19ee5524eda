"""Search: lexical and dense together, fused, and spread over the notes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import islice
from typing import NamedTuple, TypeVar

import numpy as np

from rag.danish import analyse
from rag.encoders import Encoder
from rag.index import Index
from rag.passages import parts_of
from rag.rerankers import Candidate, Reranker, as_candidate, as_parts
from rag.retrieval.evidence import asks_for_an_amount, highest, weigh
from rag.retrieval.late import sharpened
from rag.retrieval.naming import rows_asked
from rag.retrieval.signs import Signs
from rag.types import Hit, Query, Span

Found = TypeVar("Found")
POOL = 100
"""Rows taken from each search before they are fused; ``POOL_OF_NOTE`` times the notes where that is more."""
POOL_OF_NOTE = 4
LARGEST_POOL = 2000
ALPHA = 0.95
"""Chosen on the questions of ``qa_7`` over the passages of all training sets. On those of ``qa_8`` it also does better
than 0.8, than reciprocal rank fusion and than either search alone. ``python -m evals.fusion`` prints the figures."""
SHARPENED = 200
"""So many of the fused are compared with the question word by word, and beside them each note's best."""
WEIGHED = 60
"""So many of the fused are weighed one by one, and beside them each note's best."""
READ = 16
"""So many of the likeliest does the reranker read. With 20 the same is quoted, and with 32 it tells
answerable and unanswerable questions apart no better, and takes twice as long."""
SUREST = 15.0
"""The highest logit that counts: some models give hundreds, and a probability must stay apart from 0 and 1."""
READ_OF_NOTES = 12
"""Of so many notes it reads the likeliest passage too."""
LONG = 320
"""Code points of a passage of which it reads each sentence too: one remark among several is easily passed over."""
READ_IN_PARTS = 3
"""So many of the long ones, the likeliest as a whole, are read sentence by sentence. The sentences of all of them took
a fifth of the time on long notes and quoted the same."""


def lexical_groups(query: Query) -> list[list[str]]:
    """The index terms of each word of a query and of its equals.

    A translation gives whole stems and parts only: its letters prove nothing about the word that was asked.
    """
    groups = []
    for word, *equals in query.terms:
        own = analyse(word) if query.language == "da" or not equals else []
        translated = [term for equal in equals for term in analyse(equal) if not term.startswith("#")]
        groups.append([*own, *translated])
    return groups


def candidates(
    query: Query,
    *,
    index: Index,
    encoder: Encoder,
    top_k: int = POOL,
    alpha: float = ALPHA,
    of_each_note: bool = False,
) -> list[Hit]:
    """The passages worth weighing, best first, with scores between 0 and 1.

    A convex combination of BM25, divided by its highest score, and cosine (Bruch, Gai and Ingber 2023), in which the
    cosine, sharpened word by word, has the share ``alpha``, 0 to 1. With ``of_each_note`` the best passages of the
    notes that are not among the ``top_k`` follow.
    """
    allowed = rows_asked(query, index)
    if allowed is not None and not allowed:
        return []
    pool = max(POOL, min(LARGEST_POOL, POOL_OF_NOTE * len(index.notes)))
    lexical = dict(index.lexical(lexical_groups(query), top_k=pool, allowed=allowed))
    embedding = encoder.encode([query.matter], kind="query")[0]
    dense = dict(index.dense(embedding, top_k=pool, allowed=allowed))
    for row in lexical.keys() - dense.keys():
        dense[row] = float(index.vectors[row] @ embedding)
    hits = [Hit(index.passages[row], 0.0, lexical.get(row), dense[row]) for row in sorted(dense)]
    likely = _with_each_note(_fused(hits, alpha), max(SHARPENED, top_k))
    cosines = sharpened(query.matter, [hit.passage for hit in likely], [hit.dense or 0.0 for hit in likely], encoder)
    ordered = _fused([replace(hit, dense=cosine) for hit, cosine in zip(likely, cosines, strict=True)], alpha)
    return _with_each_note(ordered, top_k) if of_each_note else ordered[:top_k]


def _fused(hits: Sequence[Hit], alpha: float) -> list[Hit]:
    highest = max((hit.lexical or 0.0 for hit in hits), default=0.0) or 1.0

    def score(hit: Hit) -> float:
        return alpha * max(0.0, hit.dense or 0.0) + (1 - alpha) * (hit.lexical or 0.0) / highest

    return sorted((replace(hit, score=score(hit)) for hit in hits), key=lambda hit: -hit.score)


def _with_each_note(hits: Sequence[Hit], top_k: int) -> list[Hit]:
    """The first ``top_k``, then the first hit of every note that has none among them."""
    firsts: dict[str, Hit] = {}
    for hit in hits:
        firsts.setdefault(hit.passage.note.source, hit)
    given = {hit.passage.note.source for hit in hits[:top_k]}
    return [*hits[:top_k], *(hit for source, hit in firsts.items() if source not in given)]


class Findings(NamedTuple):
    """The best passages, best first; ``highest`` of the logits where a reranker has read them; the highest cosine."""

    hits: list[Hit]
    logits: float | None = None
    closest: float = 0.0


def search(
    query: Query,
    *,
    index: Index,
    encoder: Encoder,
    reranker: Reranker | None = None,
    read: int = READ,
    top_k: int = 20,
    of_each_note: bool = False,
) -> Findings:
    """The best passages; a hit's score is the probability that the passage answers the question.

    The likeliest by their signs, ``read`` of them, are read beside the question by the ``reranker``, where there is
    one. With ``of_each_note`` also the best passage of every note that is not among the ``top_k``: what counts notes
    must have looked at each of them.
    """
    found = candidates(query, index=index, encoder=encoder, top_k=WEIGHED, of_each_note=of_each_note)
    signs = weigh(query, found, index, encoder, compared_with=WEIGHED)
    ordered = sorted(zip(found, signs, strict=True), key=lambda one: -one[1].probability())
    if reranker is None or not ordered:
        findings = Findings(
            [replace(hit, score=one.probability(), alone=one.alone(), stray=one.stray) for hit, one in ordered]
        )
    else:
        findings = _read(query, ordered, reranker, most=read)
    hits = _with_each_note(findings.hits, top_k) if of_each_note else findings.hits[:top_k]
    return Findings(hits, findings.logits, max((hit.dense or 0.0 for hit in found), default=0.0))


def _read(query: Query, weighed: Sequence[tuple[Hit, Signs]], reranker: Reranker, *, most: int) -> Findings:
    """What was weighed, the likeliest first, in the order that the reranker gives it; what it does not read follows."""
    firsts = {hit.passage.note.source: at for at, (hit, _) in reversed(list(enumerate(weighed)))}
    worth = sorted({*range(most), *sorted(firsts.values())[:READ_OF_NOTES]} & set(range(len(weighed))))
    logits, parts = read_passages(query, [weighed[at] for at in worth], reranker)
    said = dict(zip(worth, logits, strict=True))
    scores = {at: weighed[at][1].probability(logit) for at, logit in said.items()}
    least = min(scores.values())
    for at, (_, signs) in enumerate(weighed):
        scores.setdefault(at, least * signs.probability())
    ordered = sorted(scores, key=lambda at: -scores[at])
    likeliest = [logit for at, logit in said.items() if at < most]
    read = [
        replace(
            hit,
            score=scores[at],
            alone=signs.alone(said.get(at)),
            stray=signs.stray,
            parts=parts.get(hit.passage.id, ()),
        )
        for at, (hit, signs) in ((at, weighed[at]) for at in ordered)
    ]
    return Findings(read, highest(likeliest, of_a_fact=asks_for_an_amount(query.text)))


def read_passages(
    query: Query, weighed: Sequence[tuple[Hit, Signs]], reranker: Reranker
) -> tuple[list[float], dict[str, tuple[tuple[Span, float], ...]]]:
    """What a reranker says of each passage, and of the sentences of the likeliest long ones, by the passage's id.

    Of a passage whose sentences are read half of its logit is that of the best of them.
    """
    passages = [hit.passage for hit, _ in weighed]
    whole = _score(query, [as_candidate(one) for one in passages], reranker)
    long = [at for at, (_, signs) in enumerate(weighed) if len(passages[at].span) > LONG and not signs.stray]
    parted = [passages[at] for at in sorted(long, key=lambda at: -whole[at])[:READ_IN_PARTS]]
    parts = [parts_of(one) for one in parted]
    said = iter(_score(query, [part for one in zip(parted, parts, strict=True) for part in as_parts(*one)], reranker))
    scored = {
        one.id: tuple(zip(spans, islice(said, len(spans)), strict=True))
        for one, spans in zip(parted, parts, strict=True)
    }
    best = [max((part for _, part in scored.get(one.id, ())), default=-SUREST) for one in passages]
    return [(logit + max(logit, part)) / 2 for logit, part in zip(whole, best, strict=True)], scored


def _score(query: Query, candidates: Sequence[Candidate], reranker: Reranker) -> list[float]:
    said = reranker.score(query.matter, candidates) if candidates else ()
    return [float(one) for one in np.nan_to_num(np.asarray(said), nan=-SUREST).clip(-SUREST, SUREST)]


def spread(found: Sequence[Found], *, most: int, source_of: Callable[[Found], str]) -> list[Found]:
    """At most ``most`` of what was found, in its order, with as many notes as can be: no note fills the answer alone.

    Each note gives its best first; a note gives its next only when every note has given as many as it has.
    """
    given: Counter[str] = Counter()
    turns = []
    for one in found:
        source = source_of(one)
        turns.append(given[source])
        given[source] += 1
    kept = sorted(range(len(found)), key=lambda at: (turns[at], at))[:most]
    return [found[at] for at in sorted(kept)]
