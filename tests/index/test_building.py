from __future__ import annotations

import json
import os
import sqlite3
from pathlib import Path

import numpy as np
import pytest

from rag.errors import DamagedIndexError, IndexBusyError, MissingIndexError
from rag.index import Index, build_index, dense, storage
from rag.passages import Searchable


def generations(folder):
    return sorted(path.name for path in folder.iterdir() if storage.is_generation(path))


def test_a_folder_without_an_index_is_missing(tmp_path):
    with pytest.raises(MissingIndexError, match=r"python ingest\.py"):
        Index.open(tmp_path / "none")


def test_a_new_generation_replaces_the_old(folder, encoder, notes):
    first = build_index(folder, notes, encoder)
    second = build_index(folder, notes[:1], encoder)
    with Index.open(folder) as index:
        assert index.generation == second.manifest.generation != first.manifest.generation
        assert [note.source for note in index.notes] == ["a.txt"]


def test_a_note_taken_out_is_gone_from_the_disk(folder, encoder, notes):
    build_index(folder, notes, encoder)
    build_index(folder, notes[:1], encoder)
    assert not any(b"klubben" in path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_an_open_reader_goes_on_with_its_generation(index, folder, encoder, notes):
    row = len(index.passages) - 1
    build_index(folder, notes[:1], encoder)
    build_index(folder, notes[:2], encoder)
    assert index.dense(index.vectors[row], top_k=1)[0][0] == row
    assert index.generation in generations(folder)
    index.close()
    build_index(folder, notes[:1], encoder)
    assert generations(folder) == [storage.active_generation(folder).name]


def test_vectors_of_unchanged_passages_are_not_made_again(folder, new_encoder, notes, note):
    build_index(folder, notes, new_encoder())
    again = new_encoder()
    added = note("ny.txt", "Kirken vil låne sin sal ud")
    generation = build_index(folder, [*notes, added], again)
    assert generation.manifest.passages > generation.reused > 0
    assert any("Kirken" in text for text in again.encoded)
    assert len(again.encoded) <= 20


def test_reused_vectors_are_those_of_their_passages(folder, new_encoder, notes, note):
    build_index(folder, notes, new_encoder())
    changed = [note("0.txt", "Først kommer en ny linje"), *notes[1:]]
    build_index(folder, changed, new_encoder())
    fresh = folder.with_name("fresh")
    build_index(fresh, changed, new_encoder())
    with Index.open(folder) as reused, Index.open(fresh) as made:
        np.testing.assert_allclose(reused.vectors, made.vectors, atol=1e-6)


def test_another_encoder_makes_all_vectors_anew(folder, new_encoder, notes):
    build_index(folder, notes, new_encoder())
    assert build_index(folder, notes, new_encoder("other")).reused == 0


def test_a_model_trained_anew_under_its_old_name_makes_all_vectors_anew(folder, new_encoder, notes):
    build_index(folder, notes, new_encoder())
    assert build_index(folder, notes, new_encoder(seed=7)).reused == 0


def test_nothing_is_reused_when_asked_so(folder, new_encoder, notes):
    build_index(folder, notes, new_encoder())
    assert build_index(folder, notes, new_encoder(), reuse=False).reused == 0


def test_a_vector_is_the_passage_mixed_with_its_context(encoder):
    mixed = dense.embed([Searchable("bus", "skole")], encoder, context_share=0.25)[0]
    body, context = encoder.encode(["bus", "skole"], kind="passage")
    expected = 0.75 * body + 0.25 * context
    np.testing.assert_allclose(mixed, expected / np.linalg.norm(expected), atol=1e-6)


def test_a_passage_without_context_is_its_own_words(encoder):
    np.testing.assert_allclose(
        dense.embed([Searchable("bus", "")], encoder)[0], encoder.encode(["bus"], kind="passage")[0], atol=1e-6
    )


def test_each_context_is_encoded_once(encoder):
    dense.embed([Searchable(f"ord{number}", "skole") for number in range(1000)], encoder)
    assert encoder.encoded.count("skole") == 1


def test_an_index_of_no_passages_finds_nothing(folder, encoder):
    build_index(folder, [], encoder)
    with Index.open(folder) as index:
        assert index.lexical([["bus"]], top_k=3) == []
        assert index.dense(np.ones(encoder.dimensions, dtype=np.float32), top_k=3) == []


def test_progress_ends_at_its_total(folder, encoder, many_notes):
    told = []
    build_index(folder, many_notes, encoder, progress=lambda done, total: told.append((done, total)))
    assert told == sorted(told)
    assert told[-1][0] == told[-1][1] > 0


def test_a_second_writer_is_refused(folder, encoder, notes):
    with storage.writing(folder), pytest.raises(IndexBusyError, match="Another ingest"):
        build_index(folder, notes, encoder)


def test_an_encoder_that_fails_leaves_the_index_as_it_was(folder, new_encoder, notes, note):
    class Failing(new_encoder):
        def encode(self, *_, **__):
            raise OSError(28, "No space left on device")

    built = build_index(folder, notes, new_encoder())
    with pytest.raises(OSError, match="No space"):
        build_index(folder, [note("ny.txt", "Noget helt nyt")], Failing(), reuse=False)
    assert generations(folder) == [built.manifest.generation]


def test_what_a_killed_ingest_left_behind_is_removed(folder, encoder, notes):
    build_index(folder, notes, encoder)
    left = storage.new_generation(folder)
    (left / storage.CATALOG).write_bytes(b"half")
    (folder / f".{storage.ACTIVE}.abc123").write_text("{")
    built = build_index(folder, notes[:1], encoder)
    assert sorted(path.name for path in folder.iterdir()) == sorted(
        [built.manifest.generation, storage.ACTIVE, storage.LOCK]
    )


def test_foreign_files_in_the_index_folder_are_left_alone(folder, encoder, notes):
    folder.mkdir()
    (folder / "noter").mkdir()
    (folder / "noter" / "vigtigt.txt").write_text("min")
    build_index(folder, notes, encoder)
    assert (folder / "noter" / "vigtigt.txt").read_text() == "min"


def flip(path):
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 0xFF
    path.write_bytes(bytes(data))


def truncate(path):
    path.write_bytes(path.read_bytes()[:-10])


def other_format(path):
    path.write_text(json.dumps(json.loads(path.read_text()) | {"format": 99}))


@pytest.mark.parametrize("name", [storage.CATALOG, storage.VECTORS, storage.MANIFEST])
@pytest.mark.parametrize("harm", [flip, truncate, os.remove])
def test_damage_is_noticed_at_opening(folder, encoder, notes, name, harm):
    harm(build_index(folder, notes, encoder).folder / name)
    if name == storage.MANIFEST and harm is flip:
        (storage.active_generation(folder) / name).write_text("[]")
    with pytest.raises(DamagedIndexError, match="--rebuild"):
        Index.open(folder)


@pytest.mark.parametrize("content", ["", "{", "[]", '{"generation": "20200101T000000-abcdef"}', '{"generation": 3}'])
def test_a_torn_pointer_is_damage(folder, encoder, notes, content):
    build_index(folder, notes, encoder)
    (folder / storage.ACTIVE).write_text(content)
    with pytest.raises(DamagedIndexError):
        Index.open(folder)


def test_an_index_of_another_format_is_refused(folder, encoder, notes):
    other_format(build_index(folder, notes, encoder).folder / storage.MANIFEST)
    with pytest.raises(DamagedIndexError, match="another version"):
        Index.open(folder)


def test_a_damaged_index_is_replaced_by_the_next_build(folder, encoder, notes):
    flip(build_index(folder, notes, encoder).folder / storage.CATALOG)
    assert build_index(folder, notes, encoder).reused == 0
    Index.open(folder).close()


def test_a_damaged_index_holds_no_files_open(folder, encoder, notes):
    flip(build_index(folder, notes, encoder).folder / storage.VECTORS)
    before = len(list(Path("/proc/self/fd").iterdir()))
    for _ in range(5):
        with pytest.raises(DamagedIndexError):
            Index.open(folder)
    assert len(list(Path("/proc/self/fd").iterdir())) == before


def test_a_reader_cannot_write_to_the_catalog(index):
    with pytest.raises(sqlite3.OperationalError):
        index._catalog.execute("DELETE FROM notes")
