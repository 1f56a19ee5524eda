"""What was found for a query as evidence, and how much of it an answer needs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from rag.answering.choice import Evidence, Found
from rag.answering.opposing import asks_of_both_sides
from rag.answering.selection import only_repeats_a_heading, quotable
from rag.answering.thresholds import Thresholds
from rag.answering.unsaid import is_nobodys
from rag.index import Index
from rag.retrieval import Findings, answerable
from rag.retrieval.attendance import asks_who_came
from rag.retrieval.evidence import asks_for_an_amount
from rag.retrieval.outcome import outcome_asked
from rag.retrieval.sided import sided
from rag.retrieval.terms import read_evidence_terms
from rag.types import Query

Find = Callable[..., Findings]


def of_its_kind(least: Thresholds, query: Query) -> Thresholds:
    """The thresholds for a query, by whom and for what it asks."""
    if query.filters.speaker:
        # Who is asked for by name has mostly said something of it, in whatever words.
        least = replace(least, answered=least.answered_by_one)
    if asks_of_both_sides(query.text):
        # Those who are for it do not say that somebody differs: the other side is told with half of the evidence.
        least = replace(least, cited_of_best=least.cited_of_best / 2)
    if sided(query.text):
        # Of complaints, praise and proposals there are many, none of which says all.
        least = replace(least, cited=least.cited_of_a_side, cited_of_best=least.of_a_side)
    return least


def evidence_for(query: Query, index: Index, find: Find) -> Evidence:
    """Those of the passages found that can be quoted."""
    terms = read_evidence_terms(query, index)
    who_came = asks_who_came(query.text)
    found, best = [], 0.0
    findings = find(query)
    for hit in findings.hits:
        span = quotable(hit.passage, terms, dict(hit.parts))
        if span is not None and not only_repeats_a_heading(hit.passage) and (who_came or not is_nobodys(hit.passage)):
            found.append(Found(hit.passage, span, hit.score))
            # What is only like the question in its vectors may be quoted beside what meets its words, not alone.
            best = max(best, 0.0 if hit.stray else hit.score if hit.alone is None else hit.alone)
    of_a_fact = asks_for_an_amount(query.text)
    # What was decided one passage tells, in words that are like no question.
    briefly = (outcome := outcome_asked(query.text)) and outcome.is_told_briefly
    logits = None if briefly else findings.logits
    sure = answerable(best, logits, findings.closest, of_a_fact=of_a_fact) if best else 0.0
    return Evidence(tuple(found), sure)
