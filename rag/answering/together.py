"""One answer of several, where a question consists of several: each part found and told by itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rag.answering import phrases
from rag.answering.telling import breadth_of, told
from rag.types import Answer, Language, Outcome, Query, Statement


def together(question: str, parts: Sequence[Answer], language: Language, *, more: bool = False) -> Answer:
    """The answer to a question of several parts: their quotes numbered on, their texts each under its question.

    It is answered where any part is; a part that is not says so in its own text. Where ``more`` parts were asked than
    these, the last line says that.
    """
    numbered: list[Answer] = []
    for part in parts:
        numbered.append(_numbered(part, 1 + sum(len(one.citations) for one in numbered)))
    told_of = [f"{part.query.text}\n{part.text}" for part in numbered]
    citations = [citation for part in numbered for citation in part.citations]
    cited = {(one.passage.id, one.span) for one in citations}
    near = {(one.passage.id, one.span): one for part in parts for one in part.near}
    beside = [one for place, one in near.items() if place not in cited]
    searched = tuple(sorted({source for part in parts for source in part.breadth.searched}))
    return Answer(
        query=_asked(question, parts, language),
        outcome=Outcome.ANSWERED if citations else Outcome.RELATED if beside else Outcome.NOT_FOUND,
        text="\n\n".join([*told_of, *([phrases.FIRST_ONLY[language]] if more else [])]),
        statements=tuple(Statement(citation.quote, (citation,)) for citation in citations),
        near=tuple(replace(one, number=number) for number, one in enumerate(beside, len(citations) + 1)),
        breadth=breadth_of(searched, citations),
        opposing=tuple(number for part in numbered for number in part.opposing),
        sure=all(part.sure for part in parts),
        parts=tuple(numbered),
        more=more,
    )


def _numbered(part: Answer, first: int) -> Answer:
    """The answer to a part with its quotes numbered from ``first`` on, and without what stands near it."""
    moved = {one.number: replace(one, number=first + at) for at, one in enumerate(part.citations)}
    opposing = tuple(moved[number].number for number in part.opposing)
    cited = list(moved.values())
    agreeing = [one for one in cited if one.number not in opposing]
    apart = [one for one in cited if one.number in opposing]
    asked = part.query.text
    query = replace(part.query, text=f"{asked[:1].upper()}{asked[1:]}")
    return replace(
        part,
        query=query,
        text=told(query, agreeing, apart, part.breadth, sure=part.sure) if cited else part.text,
        statements=tuple(Statement(one.quote, (one,)) for one in cited),
        near=(),
        opposing=opposing,
        first=first,
    )


def _asked(question: str, parts: Sequence[Answer], language: Language) -> Query:
    """The whole question, which is searched by its parts; what was read from any of them was read from it."""
    reasons = dict.fromkeys(reason for part in parts for reason in part.query.reasons)
    return Query(question, language, reasons=tuple(reasons))
