"""Search and fusion."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rag.retrieval import candidates, search, spread, understand
from rag.retrieval.evidence import weigh
from rag.retrieval.terms import Term, met
from rag.types import Filters, Hit, Voice


def test_fusing_with_the_dense_share_at_nought_is_lexical_order(index, encoder):
    query = understand("tidlig indsats for udsatte unge", index=index)
    hits = candidates(query, index=index, encoder=encoder, alpha=0.0)
    scores = [hit.lexical or 0.0 for hit in hits]
    assert scores == sorted(scores, reverse=True)
    assert scores[0] > 0


def test_fusing_with_the_dense_share_at_one_is_dense_order(index, encoder):
    query = understand("tidlig indsats for udsatte unge", index=index)
    hits = candidates(query, index=index, encoder=encoder, alpha=1.0)
    scores = [max(0.0, hit.dense) for hit in hits]
    assert scores == sorted(scores, reverse=True)


def test_hits_are_ordered_by_a_probability(index, encoder):
    hits = search(understand("What was said about volunteers?", index=index), index=index, encoder=encoder)
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    assert all(0 < hit.score < 1 for hit in hits)


def test_filters_hold_for_every_hit(index, encoder):
    query = understand("unge", index=index, filters=Filters(voice=(Voice.POLITICIANS,)))
    assert {hit.passage.voice for hit in search(query, index=index, encoder=encoder)} == {Voice.POLITICIANS}


def test_filters_that_no_note_passes_find_nothing(index, encoder):
    query = understand("unge", index=index, filters=Filters(place=("Atlantis",)))
    assert search(query, index=index, encoder=encoder) == []


def test_a_scan_s_damaged_words_are_found_by_the_right_ones(index, encoder):
    query = understand("markedsføring af Randers", index=index)
    best = search(query, index=index, encoder=encoder, top_k=1)[0]
    assert "markedsfgring" in best.passage.text


def test_a_passage_without_the_number_asked_for_lacks_it(index, encoder):
    passages = list(index.passages)
    query = understand("Hvor mange unge er uden for skole og job?", index=index)
    signs = weigh(query, [Hit(passage, 0.0) for passage in passages], index, encoder)
    lacking = {one.text: sign.lacks for one, sign in zip(passages, signs, strict=True)}
    assert lacking["De unges hus"]
    assert not next(lacks for text, lacks in lacking.items() if "250 unge" in text)


def term(word, *, equals=()):
    from rag.danish import analyse

    return Term(word, frozenset(analyse(word)), tuple(frozenset(analyse(one)) for one in equals), 1.0, translated=False)


def test_the_word_itself_counts_more_than_a_part_and_a_part_more_than_a_likeness():
    whole, part, alike = (
        met(term("behandler"), text) for text in ("En god behandler", "En sagsbehandler", "En behandlr og")
    )
    assert whole == 1.0
    assert whole > part > alike > 0
    assert met(term("behandler"), "Noget helt andet") == 0.0


@given(st.lists(st.sampled_from("abcde"), max_size=30), st.integers(min_value=0, max_value=12))
def test_spreading_keeps_the_order_and_every_note_that_fits(found, most):
    pairs = list(enumerate(found))
    kept = spread(pairs, most=most, source_of=lambda pair: pair[1])
    assert kept == sorted(kept)
    assert len(kept) == min(most, len(found))
    assert len({source for _, source in kept}) == min(most, len(set(found)))
