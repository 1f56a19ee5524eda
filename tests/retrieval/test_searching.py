"""Search and fusion."""

from __future__ import annotations

from contextlib import closing

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rag.danish import analyse
from rag.index import Index
from rag.ingestion import ingest
from rag.retrieval import answerable, candidates, search, spread, understand
from rag.retrieval.evidence import highest, weigh
from rag.retrieval.searching import READ
from rag.retrieval.terms import MET, Term, met
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
    hits = search(understand("What was said about volunteers?", index=index), index=index, encoder=encoder).hits
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    assert all(0 < hit.score < 1 for hit in hits)


def test_filters_hold_for_every_hit(index, encoder):
    query = understand("unge", index=index, filters=Filters(voice=(Voice.POLITICIANS,)))
    assert {hit.passage.voice for hit in search(query, index=index, encoder=encoder).hits} == {Voice.POLITICIANS}


def test_filters_that_no_note_passes_find_nothing(index, encoder):
    query = understand("unge", index=index, filters=Filters(place=("Atlantis",)))
    assert search(query, index=index, encoder=encoder).hits == []


def test_a_scan_s_damaged_words_are_found_by_the_right_ones(index, encoder):
    query = understand("markedsføring af Randers", index=index)
    best = search(query, index=index, encoder=encoder, top_k=1).hits[0]
    assert "markedsfgring" in best.passage.text


class Preferring:
    """A reranker that knows one phrase: a passage answers where it holds it."""

    name = "preferring"

    def __init__(self, phrase: str) -> None:
        self.phrase = phrase
        self.read: list[str] = []

    def score(self, question, candidates):
        del question
        self.read += [one.body for one in candidates]
        return np.array([8.0 if self.phrase in one.body else -8.0 for one in candidates], dtype=np.float32)


def test_what_the_reranker_finds_to_answer_comes_first(index, encoder):
    query = understand("Hvad siges om de unge?", index=index)
    tenth = search(query, index=index, encoder=encoder).hits[9].passage
    reread = search(query, index=index, encoder=encoder, reranker=Preferring(tenth.readable)).hits
    assert reread[0].passage == tenth
    assert [hit.score for hit in reread] == sorted((hit.score for hit in reread), reverse=True)


def test_the_likeliest_and_each_note_s_best_are_read_once(index, encoder):
    query = understand("Hvad siges om de unge?", index=index)
    reranker = Preferring("misbrug")
    hits = search(query, index=index, encoder=encoder, reranker=reranker, top_k=3, of_each_note=True).hits
    assert {hit.passage.note.source for hit in hits} == {note.source for note in index.notes}
    assert READ <= len(reranker.read) <= READ + len(index.notes)
    assert {hit.passage.readable for hit in hits} <= set(reranker.read)


def test_what_is_not_read_stands_behind_what_is(index, encoder):
    query = understand("unge", index=index)
    reranker = Preferring("ungdom")
    hits = search(query, index=index, encoder=encoder, reranker=reranker, top_k=1000).hits
    read = [hit.passage.readable in reranker.read for hit in hits]
    assert len(hits) > len(reranker.read)
    assert read.index(False) >= READ


def test_without_a_reranker_the_best_passage_decides_on_silence(index, encoder):
    findings = search(understand("unge", index=index), index=index, encoder=encoder)
    assert findings.logits is None
    assert answerable(0.42, findings.logits, findings.closest) == 0.42


def test_with_one_its_highest_logits_and_the_closest_passage_decide_too():
    assert answerable(0.4, -4.0, 0.5) < answerable(0.4, -2.0, 0.5) < answerable(0.6, -2.0, 0.5)
    assert answerable(0.4, -2.0, 0.2) < answerable(0.4, -2.0, 0.5)
    assert highest([-9.0, 1.0, -8.0]) == 1.0
    assert highest([*[-5.0] * 15, *[1.0, 2.0, 3.0, 4.0, 5.0]], of_a_fact=True) == 5.0
    assert highest([*[-5.0] * 15, *[1.0, 2.0, 3.0, 4.0, 5.0]]) == 3.0


class Boundless(Preferring):
    """A reranker that knows no bounds, nor always a number."""

    def score(self, question, candidates):
        del question
        return np.array([(1e6, -1e6, np.nan)[at % 3] for at in range(len(candidates))], dtype=np.float32)


def test_logits_without_bounds_still_give_probabilities(index, encoder):
    query = understand("Hvad siges om de unge?", index=index)
    findings = search(query, index=index, encoder=encoder, reranker=Boundless(""), top_k=1000)
    assert all(0 < hit.score < 1 for hit in findings.hits)
    assert 0 < answerable(findings.hits[0].score, findings.logits, findings.closest) < 1


def test_with_nothing_found_nothing_is_read(index, encoder):
    query = understand("unge", index=index, filters=Filters(place=("Atlantis",)))
    reranker = Preferring("unge")
    assert search(query, index=index, encoder=encoder, reranker=reranker) == ([], None, 0.0)
    assert reranker.read == []


def test_a_passage_without_the_number_asked_for_lacks_it(index, encoder):
    passages = list(index.passages)
    query = understand("Hvor mange unge er uden for skole og job?", index=index)
    signs = weigh(query, [Hit(passage, 0.0) for passage in passages], index, encoder)
    lacking = {one.text: sign.lacks for one, sign in zip(passages, signs, strict=True)}
    assert lacking["De unges hus"]
    assert not next(lacks for text, lacks in lacking.items() if "250 unge" in text)


@pytest.mark.parametrize("question", ["frivillighed", "frivillighed kriminalitet"])
def test_what_meets_no_word_of_the_question_is_stray(index, encoder, question):
    passages = [Hit(passage, 0.0) for passage in index.passages]
    signs = weigh(understand(question, index=index), passages, index, encoder)
    strays = {hit.passage.text for hit, sign in zip(passages, signs, strict=True) if sign.stray}
    assert "De unges hus" in strays
    assert not any("Frivilligheden skal" in text for text in strays)


def test_where_a_meeting_was_is_not_what_its_remarks_are_about(tmp_path, encoder):
    note = "# Dialogcafé\n\nSted: Lyngby Bibliotek\n\n- Flere bænke ved åen\n- Biblioteket bør åbne kl. 8\n"
    (tmp_path / "cafe.md").write_text(note, encoding="utf-8")
    ingest([tmp_path], index_folder=tmp_path / "index")
    with closing(Index.open(tmp_path / "index")) as index:
        hits = [Hit(one, 0.0) for one in index.passages]
        signs = weigh(understand("Hvad siges der om biblioteket?", index=index), hits, index, encoder)
        assert index.passages[0].note.provenance.place == "Lyngby Bibliotek"
        assert {hit.passage.text for hit, sign in zip(hits, signs, strict=True) if sign.covered} == {
            "Biblioteket bør åbne kl. 8"
        }


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


def test_a_reason_is_no_ground():
    water = Term("grundvand", frozenset(analyse("grundvand")), (), 1.0, translated=False)
    assert met(water, "Vand i kælderen og i jordens grund") > MET
    assert met(water, "Aflyst på grund af vand på gulvet") < MET


def test_one_of_two_matters_is_enough_beside_others_and_not_alone(index, encoder):
    query = understand("Hvad siges der om tidlig indsats og vindmøller?", index=index)
    found = [hit for hit in search(query, index=index, encoder=encoder).hits if "indsats" in hit.passage.readable]
    assert found
    assert all(hit.alone is not None and hit.alone < hit.score for hit in found)
    whole = understand("Hvad siges der om tidlig indsats?", index=index)
    assert all(hit.alone is None for hit in search(whole, index=index, encoder=encoder).hits)


def test_a_line_of_votes_is_about_what_the_heading_over_it_names(tmp_path, encoder):
    tie = "### Bro over åen\n\n*Stemmer: 24 for, 11 imod*\n\nBroen skal være bred.\n"
    (tmp_path / "raad.md").write_text(f"# Borgersamling\n\n{tie}\n### Bålplads\n\n*Stemmer: 9 for, 3 imod*\n", "utf-8")
    ingest([tmp_path], index_folder=tmp_path / "index")
    with closing(Index.open(tmp_path / "index")) as index:
        hits = [Hit(one, 0.0) for one in index.passages if "imod" in one.text]
        signs = weigh(understand("Hvor mange stemte for broen?", index=index), hits, index, encoder)
        assert [hit.passage.path[-1] for hit, sign in zip(hits, signs, strict=True) if sign.own] == ["Bro over åen"]


def test_of_those_who_answer_any_words_may_be_their_answer(tmp_path, encoder):
    (tmp_path / "svar.md").write_text("# Byråd\n\n- Ida Holm (A): Broen tager to år.\n- Bo Krag (V): Ja.\n", "utf-8")
    ingest([tmp_path], index_folder=tmp_path / "index")
    with closing(Index.open(tmp_path / "index")) as index:
        query = understand("Hvad svarede Ida Holm om broen?", index=index)
        hits = [Hit(one, 0.0) for one in index.passages]
        assert query.filters.speaker
        assert not any(sign.untold for sign in weigh(query, hits, index, encoder))
