"""How strongly a passage speaks to a question: what ranks passages, and decides between an answer and silence.

A cosine alone cannot tell "the same topic" from "an answer". Here it stands beside how much of the question the passage
covers, each word weighing by its rarity in the notes, and whether a price, time or number that was asked for is there.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray

from rag.danish import words
from rag.encoders import Encoder
from rag.index import Index
from rag.passages import VOICE_WORDS, Searchable, headings_over, parent_of, searchable, sentences
from rag.retrieval import calibration
from rag.retrieval.another import tells_of_another, tells_of_another_number
from rag.retrieval.asked import counts_votes, polled_in
from rag.retrieval.either import matters_listed
from rag.retrieval.facets import facet_met, facets_in
from rag.retrieval.naming import notes_naming
from rag.retrieval.outcome import Outcome, Telling, outcome_asked
from rag.retrieval.remarks import side_told
from rag.retrieval.sided import Sided, sided, stance_over
from rag.retrieval.signs import SideTold, Signs
from rag.retrieval.speakers import targets_in
from rag.retrieval.terms import MET, Term, met, read_evidence_terms
from rag.retrieval.told import quantity_in, told
from rag.retrieval.wanted import Wanted, wanted_in
from rag.types import Hit, Passage, Query

CONTEXT = 0.5
"""A word met above the passage rather than in it."""
MOST_HEADINGS = 50_000
_HEADINGS: WeakKeyDictionary[Encoder, dict[str, NDArray[np.float32]]] = WeakKeyDictionary()
"""The embeddings of headings, since many passages share them and questions come again and again."""
SIDED = 0.7
"""A word such as "problems", met by a passage or a heading that tells of problems in any wording."""
MOST_DECIDING = 5
"""So many of a reranker's logits, the highest, say together whether a question is answered."""
OWN = 0.15
"""What is covered less by a passage itself is met above it, if anywhere."""
STANCE = 4.0
"""The odds, in logits, that "For" or "Against" over a remark gives it."""
SHORT = 4
"""The logarithm of the code points of a few words."""


def answerable(best: float, logits: float | None, closest: float, *, of_a_fact: bool = False) -> float:
    """The probability that a question is answered at all.

    Where a reranker has read, not the best passage alone decides: what has an answer in the notes mostly has several
    passages that nearly are one, and a question about matters that the notes do not touch is far from all of them.
    An amount, a time or a number is mostly told once: there the highest logit says more than the mean of several.

    Args:
        best: The probability of the likeliest passage, above 0 and below 1.
        logits: ``highest`` of what a reranker said of the passages; ``None`` where none has read them.
        closest: The highest cosine of a passage with the question.
        of_a_fact: Whether an amount, a time or a number is asked for (``asks_for_an_amount``).
    """
    if logits is None:
        return best
    weights = calibration.WEIGHTS_OF_A_FACT if of_a_fact else calibration.WEIGHTS_OF_A_QUESTION
    odds = math.log(best / (1 - best))
    total = weights["intercept"] + weights["best"] * odds + weights["logits"] * logits + weights["closest"] * closest
    return 1 / (1 + math.exp(-total))


def highest(logits: Sequence[float], *, of_a_fact: bool = False) -> float:
    """The mean of the highest of a reranker's logits, or ``of_a_fact`` the highest.

    They are a quarter of them, five at most and one at least.
    """
    most = 1 if of_a_fact else MOST_DECIDING
    deciding = sorted(logits, reverse=True)[: max(1, min(most, len(logits) // 4))]
    return sum(deciding) / len(deciding)


def asks_for_an_amount(question: str) -> bool:
    """Whether a question asks for one amount, share, size, time or number."""
    return quantity_in(question) is not None


def weigh(
    query: Query, hits: Sequence[Hit], index: Index, encoder: Encoder, *, compared_with: int | None = None
) -> list[Signs]:
    """The signs of each passage found, in their order.

    Args:
        query: The question.
        hits: What is weighed, the likeliest first, with lexical and dense scores.
        index: Says how rare a word is.
        encoder: The one that gave the cosines.
        compared_with: The margin is over so many of the first; over all where it is ``None``.
    """
    terms = read_evidence_terms(query, index)
    cosines = [hit.dense or 0.0 for hit in hits]
    compared = cosines[:compared_with]
    mean = sum(compared) / max(len(compared), 1)
    best = max(compared, default=0.0)
    headings = _heading_cosines(query.matter, [hit.passage for hit in hits], encoder)
    deviation = math.sqrt(sum((one - mean) ** 2 for one in compared) / max(len(compared), 1)) or 1.0
    highest = max((hit.lexical or 0.0 for hit in hits), default=0.0) or 1.0
    wanted, quantity = wanted_in(query.text), quantity_in(query.text)
    polled = polled_in(query.text)
    facets = facets_in(query.text)
    asking = [facets_in(term.word) for term in terms]
    alternatives = list(_alternatives(terms, asking, matters_listed(query.text)))
    targets = {word for start, end in targets_in(query.text) for word in words(query.text[start:end])}
    spoken_of = [term for term in terms if term.word in targets]
    naming = [notes_naming(name, query.language, index) for name in query.names]
    asked = sided(query.text)
    outcome = None if asked else _outcome_told(query)
    needed = _of_the_matter(terms, asked, outcome)
    signs = []
    for hit, cosine, heading in zip(hits, cosines, headings, strict=True):
        found, only_theirs = _spoken_of(hit.passage, spoken_of)
        if polled and counts_votes(found.body):
            # A line of votes is about what the heading right over it names.
            found = replace(found, body=" . ".join((found.body, *headings_over(hit.passage)[:1])))
        facet = facet_met(facets, hit.passage)
        of_side = facets if facet > 0 else frozenset()
        telling = outcome.telling_of(hit.passage) if outcome else None
        over = ". ".join((parent_of(hit.passage), *hit.passage.path))
        of_all = _coverage(terms, asking, found, over, sided=of_side)
        of_one = max(
            (of_all, *(_coverage(some, asks, found, over, sided=of_side) for some, asks in alternatives)),
            key=lambda one: one[:2],
        )
        beside = wanted.beside if wanted else 1
        said = _unsaid(query.text, _about(terms, found.body, beside)) if wanted or quantity else ""
        # What only asks for the side is told by the side, and by none of its words alone.
        rest = _coverage(needed, [frozenset()] * len(needed), found, over, sided=frozenset()) if needed else None
        of_all, of_one = ((*one[:3], rest[3]) if rest and asked else one for one in (of_all, of_one))
        whole = Signs(
            min(0.0, cosine - best),
            (cosine - mean) / deviation / 3,
            heading,
            (hit.lexical or 0.0) / highest,
            *of_all[:3],
            facet=facet,
            amount=told(quantity, query.text, terms, said),
            lacks=(wanted is not None and _lacks(wanted, terms, found, said))
            or any(sources is not None and hit.passage.note.source not in sources for sources in naming)
            or tells_of_another_number(query.text, found)
            or only_theirs,
            stray=of_all[3],
            untold=telling is Telling.NOTHING,
            outcome=_decided(outcome, telling, stray=rest is None or rest[3]),
            side=_side_told(asked, hit.passage, rest) if asked else None,
        )
        covered, own, unmet, stray = of_one
        part = replace(whole, covered=covered, own=own, unmet=unmet, stray=stray, of_all=whole)
        signs.append(whole if of_one == of_all else part)
    return signs


def _outcome_told(query: Query) -> Outcome | None:
    """What passages must tell of a matter; of those who answer, and whose words alone are searched, any may."""
    outcome = outcome_asked(query.text)
    theirs = query.filters.voice or query.filters.speaker
    return None if outcome and outcome.kind == "answered" and theirs else outcome


def _of_the_matter(terms: Sequence[Term], asked: Sided | None, outcome: Outcome | None) -> list[Term]:
    """The words of a question that do not only ask for a side or for what was decided, or name who decided it."""
    if asked:
        matter = set(words(asked.matter))
        return [one for one in terms if matter.intersection(words(one.word))]
    if outcome:
        return [one for one in terms if not (outcome.who.intersection(words(one.word)) or facets_in(one.word))]
    return []


def _decided(outcome: Outcome | None, telling: Telling | None, *, stray: bool) -> float:
    """What a decision or a promise adds to the odds that the question is answered, where it is asked for."""
    if not outcome or not outcome.is_told_briefly or telling is not Telling.PLAINLY:
        return 0.0
    return calibration.OUTCOME_ELSEWHERE if stray else calibration.OUTCOME


def _side_told(asked: Sided, passage: Passage, met: tuple[float, float, float, bool] | None) -> SideTold:
    """How a passage is of the side asked for; ``met`` is how it covers the words for the matter."""
    told = side_told(frozenset((asked.side,)), passage.readable)
    stance = stance_over(headings_over(passage)) if told is None else None
    odds = math.log(told / (1 - told)) if told else STANCE * (1 if stance == asked.side else -1) if stance else 0.0
    length = math.log(len(passage.readable) + 1) - SHORT
    if met is None:
        return SideTold(odds, length, None)
    _, own, unmet, stray = met
    return SideTold(odds, length, unmet, under=own < OWN and not stray)


def _alternatives(
    terms: Sequence[Term], asking: Sequence[frozenset[str]], matters: Sequence[frozenset[str]]
) -> Iterator[tuple[list[Term], list[frozenset[str]]]]:
    """The words of a question, and the sides they ask for, without all but one of the matters it names side by side."""
    of = [next((one for one in matters if set(words(term.word)) & one), None) for term in terms]
    for matter in matters if set(of) >= set(matters) else ():
        kept = [at for at, one in enumerate(of) if one in (None, matter)]
        yield [terms[at] for at in kept], [asking[at] for at in kept]


def _heading_cosines(question: str, passages: Sequence[Passage], encoder: Encoder) -> list[float]:
    """Of each passage, the highest cosine of the question with a heading right over it; 0 without one."""
    over = [headings_over(passage) for passage in passages]
    kept = _HEADINGS.setdefault(encoder, {})
    wanted = {heading: kept.get(heading) for headings in over for heading in headings}
    new = [heading for heading, vector in wanted.items() if vector is None]
    if new:
        if len(kept) > MOST_HEADINGS:
            kept.clear()
        embedded = dict(zip(new, encoder.encode(new, kind="passage"), strict=True))
        kept.update(embedded)
        wanted.update(embedded)
    asked = encoder.encode([question], kind="query")[0]
    cosines = {heading: float(vector @ asked) for heading, vector in wanted.items() if vector is not None}
    return [max((cosines[heading] for heading in headings), default=0.0) for headings in over]


def _spoken_of(passage: Passage, targets: Sequence[Term]) -> tuple[Searchable, bool]:
    """What a passage may answer with, and whether it names those of whom it is asked only as those who speak.

    What politicians say is not about politicians by that alone.
    """
    found = searchable(passage)
    if place := passage.note.provenance.place:
        # Where a meeting was held is not what its remarks are about: "the library".
        found = replace(found, context=found.context.replace(" ".join(place.split()), ""))
    if not targets:
        return found, False
    said = replace(found, context=found.context.replace(VOICE_WORDS[passage.voice], ""))
    return said, any(_meets(found, term) for term in targets) and not any(_meets(said, term) for term in targets)


def _meets(found: Searchable, term: Term) -> bool:
    """Whether a word stands in a passage, or over it."""
    return max(met(term, found.body), CONTEXT * met(term, found.context)) >= MET


def _lacks(wanted: Wanted, terms: Sequence[Term], found: Searchable, said: str) -> bool:
    """Whether what a passage says holds nothing of the kind that is asked for, or only that of another thing."""
    return not wanted.met_by(said) or any(tells_of_another(term, found) for term in terms)


def _about(terms: Sequence[Term], text: str, beside: int) -> str:
    """The sentence of a text that meets most of the question, and some ``beside`` it; all of it where none does.

    A price in a long passage is the price of what it stands beside.
    """
    parts = sentences(text)
    if len(parts) <= 1 + 2 * beside:
        return text
    own = [sum(term.rarity * met(term, text[part.start : part.end]) for term in terms) for part in parts]
    best = max(own, default=0.0)
    if not best:
        return text
    first = own.index(best)
    last = len(own) - 1 - own[::-1].index(best)
    return text[parts[max(0, first - beside)].start : parts[min(len(parts) - 1, last + beside)].end]


def _unsaid(question: str, text: str) -> str:
    """A text without the names and numbers that the question brought along: they are not what it wants to know."""
    brought = {word for word in re.findall(r"\w+", question) if word[0].isupper() or word[0].isdigit()}
    return re.sub(r"\w+", lambda found: "" if found.group() in brought else found.group(), text)


def _coverage(
    terms: Sequence[Term], asking: Sequence[frozenset[str]], found: Searchable, over: str, *, sided: frozenset[str]
) -> tuple[float, float, float, bool]:
    """The shares covered with the context and without, that of the rarest word unmet, and whether all are unmet.

    A matter's narrower words are met in the passage and the headings ``over`` it: that a note is a workshop's makes
    none of its remarks one about involving citizens.

    What asks for the side of a matter that the passage or its heading is of is met, whatever the words are; what asks
    for another side ("offer") need not be. ``asking`` are the sides that each of the words asks for.
    """
    if not terms:
        return 0.0, 0.0, 0.0, False
    total = sum(term.rarity for term in terms)
    own = [met(term, found.body) for term in terms]
    above = [_met_above(term, found.context, over) for term in terms]
    whole = [max(one, CONTEXT * other) for one, other in zip(own, above, strict=True)]
    whole = [max(one, SIDED) if sides & sided else one for one, sides in zip(whole, asking, strict=True)]
    needed = [one for one, sides in zip(whole, asking, strict=True) if sides & sided or not sides]
    unmet = max((term.rarity for term, one in zip(terms, whole, strict=True) if one < MET), default=0.0)
    return (
        sum(term.rarity * one for term, one in zip(terms, whole, strict=True)) / total,
        sum(term.rarity * one for term, one in zip(terms, own, strict=True)) / total,
        unmet / max(term.rarity for term in terms),
        max(needed, default=1.0) < MET,
    )


@lru_cache(maxsize=10_000)
def _met_above(term: Term, context: str, over: str) -> float:
    """How well what stands ``over`` a passage and the rest of its ``context`` meet a word; many passages share both."""
    return max(met(replace(term, narrower=frozenset()), context), met(term, over))
