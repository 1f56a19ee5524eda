from __future__ import annotations

import random
import threading
from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rag.danish import analyse
from rag.index import Index, build_index
from rag.passages import make_passages
from rag.types import Filters, Voice


def row_of(index, words):
    return next(row for row, passage in enumerate(index.passages) if words in passage.text)


def test_an_index_gives_back_its_notes_as_they_were(index, notes):
    assert index.notes == tuple(sorted(notes, key=lambda note: note.source))


def test_an_index_gives_back_its_passages_in_row_order(index):
    assert list(index.passages) == [passage for note in index.notes for passage in make_passages(note)]


def test_passages_share_their_note(index):
    assert {id(passage.note) for passage in index.passages} <= {id(note) for note in index.notes}


def test_masked_spans_and_damage_are_kept(folder, encoder, note):
    from rag.types import Span

    kept = note("d.txt", "Skriv til ███████ om parken", private=(Span(31, 38),), damaged=True)
    build_index(folder, [kept], encoder)
    with Index.open(folder) as index:
        assert index.notes == (kept,)


def test_a_lexical_search_finds_the_passage_with_the_words(index):
    found = index.lexical([analyse("bussen"), analyse("skolen")], top_k=5)
    assert found[0][0] == row_of(index, "Bussen")


def test_lexical_scores_are_positive_and_fall(index):
    scores = [score for _, score in index.lexical([analyse("skolen"), analyse("voksne")], top_k=10)]
    assert scores
    assert scores == sorted(scores, reverse=True)
    assert all(score > 0 for score in scores)


def test_a_lexical_search_stays_within_the_allowed_rows(index):
    every = [row for row, _ in index.lexical([analyse("skolen")], top_k=10)]
    assert len(every) > 1
    assert [row for row, _ in index.lexical([analyse("skolen")], top_k=10, allowed=every[1:2])] == every[1:2]


@pytest.mark.parametrize("search", ["lexical", "dense"])
def test_no_allowed_rows_find_nothing(index, encoder, search):
    query = [analyse("skolen")] if search == "lexical" else encoder.encode(["skolen"], kind="query")[0]
    assert getattr(index, search)(query, top_k=5, allowed=[]) == []


def test_a_lexical_search_without_terms_finds_nothing(index):
    assert index.lexical([], top_k=5) == []
    assert index.lexical([[], [""]], top_k=5) == []


HOSTILE = [
    "R-12",
    "stk. 2",
    "AND",
    "NOT",
    '"x',
    "§4?",
    "a*",
    "(",
    "body:skole",
    "NEAR(a b)",
    "\0",
    "'; DROP TABLE notes",
    "^a",
]


@pytest.mark.parametrize("term", HOSTILE)
def test_no_term_is_read_as_an_operator(index, term):
    assert isinstance(index.lexical([[term]], top_k=5), list)


def test_a_question_of_thousands_of_words_is_searched(index):
    groups = [analyse(f"ord{number} skolen") for number in range(3000)]
    assert index.lexical(groups, top_k=3)


def test_a_word_in_the_context_counts_less_than_one_in_the_body(index):
    heading = [analyse("vigtigt")]
    row = index.lexical(heading, top_k=1)
    assert row
    assert row[0][1] > index.lexical(heading, top_k=1, context_weight=0.05, body_weight=0.05)[0][1]


def test_aa_is_not_a(folder, encoder, note):
    build_index(folder, [note("x.txt", "får"), note("y.txt", "far")], encoder)
    with Index.open(folder) as index:
        found = [index.passages[row].text for row, _ in index.lexical([["får"]], top_k=5)]
    assert not any("far" in text for text in found)


def test_document_frequency_counts_passages(index):
    term = analyse("bussen")[0]
    assert index.document_frequency(term) == sum(term in analyse(passage.readable) for passage in index.passages)
    assert index.document_frequency("findesikke") == 0


def test_a_dense_search_finds_the_passage_itself(index):
    row = row_of(index, "klubben")
    assert index.dense(index.vectors[row], top_k=1)[0] == (row, pytest.approx(1, abs=1e-5))


def test_chroma_and_exact_search_agree(folder, encoder, many_notes):
    build_index(folder, many_notes, encoder)
    with Index.open(folder) as index:
        assert index.uses_chroma()
        everything = range(len(index.passages))
        for row in random.Random(1).sample(everything, 20):
            near = index.dense(index.vectors[row], top_k=10)
            exact = index.dense(index.vectors[row], top_k=10, allowed=everything)
            assert [score for _, score in near] == pytest.approx([score for _, score in exact], abs=1e-4)


def test_the_length_of_a_query_embedding_does_not_matter(index):
    assert dict(index.dense(index.vectors[1] * 7, top_k=3)) == pytest.approx(
        dict(index.dense(index.vectors[1], top_k=3))
    )


def test_an_embedding_of_nothing_finds_nothing(index, encoder):
    assert index.dense(np.zeros(encoder.dimensions, dtype=np.float32), top_k=5) == []


def test_an_embedding_of_another_dimension_is_refused(index):
    with pytest.raises(ValueError, match="an embedding of 3 numbers"):
        index.dense(np.ones(3, dtype=np.float32), top_k=5)


@pytest.mark.parametrize("top_k", [0, 1, 1000])
def test_as_many_rows_come_back_as_there_are(index, top_k):
    assert len(index.dense(index.vectors[0], top_k=top_k)) == min(top_k, len(index.passages))


def test_eight_threads_get_the_same_answers_as_one(index):
    groups = [analyse("skolen"), analyse("unge")]
    expected = (index.lexical(groups, top_k=5), index.dense(index.vectors[0], top_k=3))
    answers = []

    def ask():
        answers.extend((index.lexical(groups, top_k=5), index.dense(index.vectors[0], top_k=3)) for _ in range(10))

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [expected] * 80


def sources(index, **filters):
    rows = index.rows(Filters(**filters))
    return None if rows is None else {index.passages[row].note.source for row in rows}


def test_no_filter_limits_nothing(index):
    assert index.rows(Filters()) is None


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"place": ("assentoft",)}, {"a.txt"}),
        ({"place": ("ASSENTOFT", "hansted")}, {"a.txt", "under/b.txt"}),
        ({"place": ("Ans",)}, set()),
        ({"municipality": ("Randers",)}, {"a.txt", "under/b.txt"}),
        ({"voice": (Voice.EMPLOYEES,)}, {"under/b.txt"}),
        ({"date_from": date(2024, 1, 9)}, {"under/b.txt"}),
        ({"date_to": date(2023, 12, 31)}, {"a.txt"}),
        ({"date_from": date(2000, 1, 1)}, {"a.txt", "under/b.txt"}),
        ({"note": ("under/b.txt",)}, {"under/b.txt"}),
        ({"note": ("b",)}, {"under/b.txt"}),
        ({"note": ("referat c.md",)}, {"c.md"}),
        ({"municipality": ("Randers",), "voice": (Voice.CITIZENS,)}, {"a.txt"}),
        ({"place": (" ",)}, set()),
    ],
)
def test_a_filter_leaves_the_notes_it_names(index, filters, expected):
    assert sources(index, **filters) == expected


def test_an_index_is_current_until_another_is_built(index, folder, encoder, notes):
    assert index.is_current()
    build_index(folder, notes[:2], encoder)
    assert not index.is_current()


@given(text=st.text(min_size=1, alphabet=st.characters(exclude_categories=["Cs"])))
def test_any_text_comes_back_from_the_catalog(tmp_path_factory, text):
    from rag.index.catalog import open_catalog, read_notes, write_catalog
    from rag.types import Note

    path = tmp_path_factory.mktemp("catalog") / "catalog.sqlite"
    note = Note(source=text, text=text, title=text, sha256="0")
    write_catalog(path, [note], [], [], [])
    connection = open_catalog(path)
    assert read_notes(connection) == (note,)
    connection.close()
