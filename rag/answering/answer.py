"""The answer to one query, made of verbatim quotes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial

from rag.answering import phrases, thresholds
from rag.answering.choice import Found, worth_a_look, worth_quoting
from rag.answering.elsewhere import asks_of_other_municipalities, naming_others
from rag.answering.occasion import asks_of_meeting, asks_who_took_minutes, may_tell_of_meeting, told_in_heads, undated
from rag.answering.opposing import (
    asks_for_disagreement,
    asks_of_both_sides,
    asks_who_is_against,
    disagreement_in,
    disagrees,
    is_theirs,
    may_tell_resistance,
    nobody_is_against,
    praise_missed,
)
from rag.answering.overview import everything_said, sides_asked_for
from rag.answering.selection import lead_of
from rag.answering.silence import about_the_mute, about_the_unknown, near_citations, silence
from rag.answering.telling import breadth_of, silent_in, told
from rag.answering.thresholds import Thresholds
from rag.answering.weighing import Find, evidence_for, of_its_kind
from rag.answering.why import asks_why, may_give_a_reason
from rag.encoders import Encoder
from rag.index import Index
from rag.rerankers import Reranker
from rag.retrieval import search
from rag.retrieval.asked import counts_votes, polled_in
from rag.retrieval.searching import READ
from rag.retrieval.sided import sided
from rag.retrieval.wanted import asks_for_one_fact
from rag.types import (
    Aim,
    Answer,
    Breadth,
    Citation,
    Filters,
    Language,
    Outcome,
    Passage,
    Query,
    Statement,
    Summary,
    Voice,
    Wish,
)

MORE_OF_A_SIDE = 8
"""So many passages more are read where one side of a matter is asked for, which many tell of."""
READ_OF_OTHERS = 8
"""So many passages does the reranker read of the voices that were not asked for: they are offered, not the answer."""


def answer(
    query: Query,
    *,
    index: Index,
    encoder: Encoder,
    reranker: Reranker | None = None,
    top_k: int = 20,
    language: Language | None = None,
) -> Answer:
    """The answer to a query: quotes with their places, or silence with what stands near; first what limited it.

    Args:
        query: What is searched.
        index: Where.
        encoder: The one that the index was made with.
        reranker: Reads the likeliest passages beside the question, where there is one.
        top_k: How many of the passages found are considered for quoting, beside each note's best.
        language: What the answer's own words, and its ``query``, are in; ``None`` for that of the query. A follow-up in
            another language than the question it follows is searched in the one and answered in the other.
    """
    asked = replace(query, language=language or query.language)
    found = _answer(query, asked, index=index, encoder=encoder, reranker=reranker, top_k=top_k)
    found = replace(found, query=_still_wishing(found))
    notes = [note for note in index.notes if note.source in found.breadth.searched]
    silent = silent_in(query, notes, found.citations, index, found.query.language)
    breadth = replace(found.breadth, undated=_undated(index, query, found.outcome), silent=silent)
    return replace(found, text="\n".join([*phrases.on_limits(found.query, breadth), found.text]), breadth=breadth)


def _still_wishing(found: Answer) -> Query:
    """The query of an answer without a wish that it meets, or that is about quotes where there are none."""
    query, quotes = found.query, len(found.citations)
    of_quotes = query.wish in (Wish.NUMBER, Wish.RANKED, Wish.SHORTER) and query.aim not in phrases.UNSEARCHED
    met = query.wish is Wish.NUMBER and quotes <= query.quotes
    return replace(query, wish=None) if met or (of_quotes and not quotes) else query


def _answer(
    query: Query, asked: Query, *, index: Index, encoder: Encoder, reranker: Reranker | None, top_k: int
) -> Answer:
    """The answer to a query, ``asked`` in the answer's language."""
    searched = _sources(index, query.filters)
    told = _unsearched(query, asked, searched, index)
    if told is not None:
        return told
    if query.aim is Aim.EVERYTHING:
        said, remarks = everything_said(query, index)
        if said or not sides_asked_for(query):
            return _answered(asked, searched, said, (), remarks=remarks) if said else silence(asked, searched, (), ())
        # No words or headings of that side of a matter: what is said of it in others may still be found.
        query, asked = replace(query, aim=Aim.MATTER), replace(asked, aim=Aim.MATTER)
    more = len(query.shown) + (MORE_OF_A_SIDE if sided(query.text) else 0)
    find = partial(
        search, index=index, encoder=encoder, reranker=reranker, read=READ + more, top_k=top_k + more, of_each_note=True
    )
    return _found(query, asked, searched, index, find, thresholds.WEIGHED if reranker is None else thresholds.READ)


def _unsearched(query: Query, asked: Query, searched: tuple[str, ...], index: Index) -> Answer | None:
    """The answer to what is not searched: what the heads of notes tell, or nothing can; ``None`` for all else."""
    heads = told_in_heads(query, index)
    if heads:
        untold = [one for one in heads if one.words not in query.shown]
        return _answered(asked, searched, untold, ()) if untold else silence(asked, searched, (), ())
    aim = Aim.MINUTE_TAKER if asks_who_took_minutes(query, index) else query.aim
    if aim is Aim.NOTHING and asks_of_meeting(query):
        # It names a meeting, of which the note's head does not tell this.
        return silence(asked, searched, (), ())
    if query.unknown_groups and aim is not Aim.MATTER and not query.filters.group:
        return about_the_unknown(asked, searched, ())
    if asks_of_other_municipalities(query.text):
        named = naming_others(query, index)
        return _answered(asked, searched, named, ()) if named else silence(asked, searched, (), ())
    if aim in phrases.UNSEARCHED:
        text = phrases.UNSEARCHED[aim][asked.language]
        return Answer(replace(asked, aim=aim), Outcome.NOT_FOUND, text, breadth=Breadth(searched))
    if query.mute and not query.unknown_names:
        return about_the_mute(asked, searched, index)
    return None


def _found(
    query: Query, asked: Query, searched: tuple[str, ...], index: Index, find: Find, least: Thresholds
) -> Answer:
    """The answer to a query on some matter, ``asked`` in the answer's language, from what ``find`` finds."""
    evidence = evidence_for(query, index, find)
    if query.unknown_places or query.unknown_times or (query.unknown_groups and not query.filters.group):
        return about_the_unknown(asked, searched, worth_quoting(evidence, least))
    if query.unknown_names:
        return about_the_unknown(asked, searched, worth_a_look(evidence, least))
    least = of_its_kind(least, query)
    one_fact = asks_for_one_fact(query.text) and not query.shown
    quotes = worth_quoting(evidence, least, shown=query.shown, one_fact=one_fact)
    cited = [one for one in quotes if _may_answer(query, one.passage)]
    may_give = partial(may_give_a_reason, query.text)
    for asks, may_tell in ((asks_who_is_against, may_tell_resistance), (asks_why, may_give)):
        if asks(query.text) and not any(may_tell(one.passage) for one in cited):
            cited = []
    # What others say stood beside the first quotes.
    others = [] if query.shown else _other_voices(query, index, find, least)
    if cited:
        return _answered(asked, searched, cited, others, sure=evidence.answerable >= least.sure)
    # Of whom a question names the nearest words are shown, however far off they seem.
    least = replace(least, near=0.0) if query.filters.speaker else least
    near = [one for one in worth_a_look(evidence, least, shown=query.shown) if may_tell_of_meeting(query, one.passage)]
    return silence(asked, searched, near, others)


def with_summary(found: Answer, summary: Summary) -> Answer:
    """The answer with what a language model wrote from its quotes, which stays above them, and labelled."""
    lines = [
        f"{one.text} {''.join(f'[{citation.number}]' for citation in one.citations)}" for one in summary.statements
    ]
    if not lines:
        return replace(found, summary=summary)
    label = phrases.written_by(summary.model, found.query.language)
    return replace(found, summary=summary, text="\n".join([label, *lines, "", found.text]))


def _answered(
    query: Query,
    searched: tuple[str, ...],
    cited: Sequence[Found],
    others: Sequence[Found],
    *,
    remarks: int = 0,
    sure: bool = True,
) -> Answer:
    apart = [one for one in cited if disagrees(one.passage)]
    both = asks_of_both_sides(query.text)
    # That some differ is not told by those of one mind, nor that somebody is against it by those who are for it.
    quoted = [one.passage for one in cited]
    sure = sure and (bool(apart) or not both)
    sure = sure and not nobody_is_against(query.text, quoted) and not praise_missed(query.text, quoted)
    # Where most disagree, or who is against it is asked, that is the answer and not its other side; and where
    # everything is asked for there is nothing to disagree about.
    against = disagreement_in(query.text) and not both
    if 2 * len(apart) >= len(cited) or against or query.aim is Aim.EVERYTHING:
        apart = []
    ordered = [*_in_order(one for one in cited if one not in apart), *_in_order(apart)]
    citations = [Citation(number, one.passage, one.span) for number, one in enumerate(ordered, 1)]
    breadth = replace(breadth_of(searched, citations), remarks=remarks)
    first_apart = len(citations) - len(apart)
    return Answer(
        query=query,
        outcome=Outcome.ANSWERED,
        text=told(query, citations[:first_apart], citations[first_apart:], breadth, sure=sure),
        statements=tuple(Statement(citation.quote, (citation,)) for citation in citations),
        near=near_citations(others, first=len(citations) + 1),
        breadth=breadth,
        opposing=tuple(citation.number for citation in citations[first_apart:]),
        sure=sure,
    )


def _may_answer(query: Query, passage: Passage) -> bool:
    """False for no sign of what a meeting itself, disagreement or votes are asked about."""
    if not may_tell_of_meeting(query, passage) or is_theirs(query.text, passage.speaker):
        return False
    if asks_for_disagreement(query.text):
        return disagrees(passage)
    return polled_in(query.text) is None or counts_votes(passage.readable) or counts_votes(passage.text)


def _in_order(found: Iterable[Found]) -> list[Found]:
    """By voice and meeting, the best-supported first; of each meeting its best few before the rest, likeliest first.

    A reader looks at the first line of all, and there the truest belongs. Only bullets that hang under the same words
    stay together and in the note's order: one of them alone would seem to say more.
    """
    best: dict[object, float] = {}
    shown: dict[tuple[Voice, str], list[Found]] = {}
    found = sorted(found, key=lambda one: -one.probability)
    for one in found:
        source, voice = one.passage.note.source, one.passage.voice
        if len(first := shown.setdefault((voice, source), [])) < thresholds.QUOTES_SHOWN:
            first.append(one)
        for whole in (voice, source, _hangs_with(one)):
            best[whole] = max(best.get(whole, 0.0), one.probability)

    def place(one: Found) -> tuple[float, str, float, str, bool, float, int, int]:
        source, voice, list_ = one.passage.note.source, one.passage.voice, _hangs_with(one)
        rest = one not in shown[voice, source]
        return -best[voice], voice, -best[source], source, rest, -best[list_], list_[1], one.span.start

    return sorted(found, key=place)


def _hangs_with(one: Found) -> tuple[str, int]:
    """The list of bullets that a passage is one of, else the passage itself."""
    parent = one.passage.parent if lead_of(one.passage) else None
    return one.passage.note.source, (parent or one.span).start


def _other_voices(query: Query, index: Index, find: Find, least: Thresholds) -> list[Found]:
    """What other voices than those asked for say to the same question.

    Of those that a question leaves out nothing is said; what may be anybody's stands beside the others' words.
    """
    others = tuple(voice for voice in Voice if voice not in query.filters.voice)
    but_not = [one for one in query.filters.but_not if Voice.UNKNOWN not in one.voice]
    if not query.filters.voice:
        others = (Voice.UNKNOWN,)
        if len(but_not) == len(query.filters.but_not):
            return []
    asked = replace(query, filters=replace(query.filters, voice=others, but_not=tuple(but_not)))
    return worth_quoting(evidence_for(asked, index, partial(find, read=READ_OF_OTHERS)), least)


def _undated(index: Index, query: Query, outcome: Outcome) -> int:
    """How many notes nobody knows the day of, where days are what limits the search or what is asked for in vain."""
    filters = query.filters
    if filters.date_from or filters.date_to:
        others = set(_sources(index, replace(filters, date_from=None, date_to=None)))
        return sum(note.source in others and note.provenance.date is None for note in index.notes)
    if query.unknown_times:
        return sum(note.provenance.date is None for note in index.notes)
    return 0 if outcome is Outcome.ANSWERED else undated(query, index)


def _sources(index: Index, filters: Filters) -> tuple[str, ...]:
    """The notes that the filters let through, in order."""
    rows = index.rows(filters)
    if rows is None:
        return tuple(sorted(note.source for note in index.notes))
    return tuple(sorted({index.passages[row].note.source for row in rows}))
