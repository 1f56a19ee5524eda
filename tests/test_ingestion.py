from __future__ import annotations

import os
import pickle
import shutil
from pathlib import Path

import pytest

from rag import errors
from rag.errors import ClashingNotesError, IndexBusyError, MissingNotesError
from rag.index import Index, storage
from rag.ingestion import ingest
from rag.ingestion.work import work

SEEDS = Path(__file__).parents[1] / "seeds"


def write(path, *lines):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("Hvad er vigtigt for jer?\n\n" + "".join(f"- {line}\n" for line in lines), encoding="utf-8")
    return path


@pytest.fixture(autouse=True)
def in_this_process(monkeypatch):
    """The work of an ingest without its child, which takes a second to start; tests of the command have one."""
    monkeypatch.setattr("rag.ingestion.in_child", lambda job, progress: work(job, progress or (lambda *_: None)))


@pytest.fixture
def notes(tmp_path):
    write(tmp_path / "notes" / "a.txt", "Børnehaven skal have flere voksne om morgenen", "Bussen skal køre oftere")
    write(tmp_path / "notes" / "under" / "b.txt", "De unge mangler et sted at være om aftenen")
    return tmp_path / "notes"


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "index"


def sources(folder):
    with Index.open(folder) as index:
        return [note.source for note in index.notes]


def test_a_folder_of_notes_becomes_an_index(notes, folder):
    report = ingest([notes], index_folder=folder)
    assert report.changed
    assert report.notes == 2
    assert sources(folder) == ["a.txt", "under/b.txt"]
    with Index.open(folder) as index:
        assert (report.passages, report.encoder, report.generation) == (
            len(index.passages),
            index.encoder_name,
            index.generation,
        )


def test_the_five_notes_become_an_index(folder):
    report = ingest([SEEDS], index_folder=folder)
    assert (report.notes, report.skipped) == (5, ())
    with Index.open(folder) as index:
        for note in index.notes:
            text = (SEEDS / note.source).read_bytes().decode("utf-8-sig")
            same = [a == b for a, b in zip(note.text, text, strict=True)]
            assert sum(not each for each in same) == sum(len(span) for span in note.private)


def test_the_same_notes_again_change_nothing(notes, folder):
    first = ingest([notes], index_folder=folder)
    again = ingest([notes], index_folder=folder)
    assert not again.changed
    assert (again.generation, again.notes, again.passages) == (first.generation, first.notes, first.passages)


def test_a_deleted_note_is_gone(notes, folder):
    ingest([notes], index_folder=folder)
    (notes / "a.txt").unlink()
    assert ingest([notes], index_folder=folder).changed
    assert sources(folder) == ["under/b.txt"]
    assert not any("Børnehaven".encode() in path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_only_what_is_new_is_embedded(notes, folder):
    before = ingest([notes], index_folder=folder)
    write(notes / "c.txt", "Kirken vil låne sin sal ud")
    after = ingest([notes], index_folder=folder)
    assert before.passages <= after.reused < after.passages


def test_a_rebuild_embeds_everything(notes, folder):
    ingest([notes], index_folder=folder)
    again = ingest([notes], index_folder=folder, rebuild=True)
    assert again.changed
    assert again.reused == 0


def test_a_changed_corpus_toml_is_a_change(notes, folder):
    ingest([notes], index_folder=folder)
    (notes / "corpus.toml").write_text('[note."a.txt"]\nplace = "Assentoft"\n', encoding="utf-8")
    assert sources(folder)
    second = ingest([notes], index_folder=folder)
    assert second.notes == 2


def test_an_unreadable_note_is_named_and_the_others_go_in(notes, folder):
    (notes / "tom.txt").write_bytes(b"")
    report = ingest([notes], index_folder=folder)
    assert [source for source, _ in report.skipped] == ["tom.txt"]
    assert sources(folder) == ["a.txt", "under/b.txt"]


@pytest.mark.timeout(30)
def test_a_link_to_itself_and_a_pipe_are_named_and_the_others_go_in(notes, folder):
    (notes / "loop.txt").symlink_to("loop.txt")
    os.mkfifo(notes / "pipe.txt")
    skipped = dict(ingest([notes], index_folder=folder).skipped)
    assert "link" in skipped["loop.txt"]
    assert "ordinary file" in skipped["pipe.txt"]
    assert sources(folder) == ["a.txt", "under/b.txt"]


def test_an_unreadable_note_is_named_each_time(notes, folder):
    (notes / "tom.txt").write_bytes(b"")
    ingest([notes], index_folder=folder)
    again = ingest([notes], index_folder=folder)
    assert not again.changed
    assert [source for source, _ in again.skipped] == ["tom.txt"]


def test_a_note_that_became_something_else_does_not_stay(notes, folder):
    ingest([notes], index_folder=folder)
    (notes / "a.txt").write_bytes(b"")
    ingest([notes], index_folder=folder)
    assert sources(folder) == ["under/b.txt"]


def test_a_note_that_cannot_be_opened_now_stays_as_it_was(notes, folder):
    ingest([notes], index_folder=folder)
    (notes / "a.txt").unlink()
    (notes / "a.txt").symlink_to(notes / "gone.txt")
    report = ingest([notes], index_folder=folder)
    listed = "a.txt" in {source for source, _ in report.skipped}
    assert ("a.txt" in sources(folder)) == listed


def test_when_nothing_can_be_read_the_index_stays(notes, folder):
    before = ingest([notes], index_folder=folder)
    shutil.rmtree(notes)
    notes.mkdir()
    report = ingest([notes], index_folder=folder)
    assert not report.changed
    with Index.open(folder) as index:
        assert index.generation == before.generation


def test_a_folder_that_is_not_there_takes_nothing_out(notes, folder):
    ingest([notes], index_folder=folder)
    with pytest.raises(MissingNotesError, match="mangler"):
        ingest([notes, notes / "mangler"], index_folder=folder)
    assert len(sources(folder)) == 2


def test_two_files_with_one_name_are_refused(notes, folder, tmp_path):
    write(tmp_path / "other" / "a.txt", "Noget andet")
    with pytest.raises(ClashingNotesError, match=r"a\.txt"):
        ingest([notes, tmp_path / "other"], index_folder=folder)
    assert not (folder / storage.ACTIVE).exists()


def test_a_file_given_twice_is_read_once(notes, folder):
    assert ingest([notes, notes / "a.txt", notes / "under"], index_folder=folder).notes == 2


def test_a_single_file_is_cited_by_its_name(notes, folder):
    ingest([notes / "under" / "b.txt"], index_folder=folder)
    assert sources(folder) == ["b.txt"]


def test_personal_data_is_reported_by_place_and_not_kept(notes, folder):
    write(notes / "c.txt", "Kirken vil låne sin sal ud", "Skriv til anna.jensen@eksempel.dk om det")
    report = ingest([notes], index_folder=folder)
    assert [(found.source, found.line, found.kind) for found in report.private] == [("c.txt", 4, "email")]
    assert "anna" not in repr(report)
    assert not any(b"anna.jensen" in path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_a_second_ingest_is_refused_while_one_runs(notes, folder):
    with storage.writing(folder), pytest.raises(IndexBusyError, match="Another ingest"):
        ingest([notes], index_folder=folder)


def test_a_damaged_index_is_built_anew(notes, folder):
    ingest([notes], index_folder=folder)
    (storage.active_generation(folder) / storage.CATALOG).write_bytes(b"broken")
    assert ingest([notes], index_folder=folder).changed
    assert len(sources(folder)) == 2


def test_progress_is_told_and_ends(notes, folder):
    told = []
    ingest([notes], index_folder=folder, progress=lambda done, total: told.append((done, total)))
    assert told
    assert told[-1][0] == told[-1][1]


EXAMPLES = [
    errors.UnreadableNoteError("a.txt", errors.Reason("empty", "tom")),
    errors.DamagedIndexError(Path("index"), "torn"),
    errors.IndexBusyError(Path("index")),
    errors.EncoderMismatchError("one", "other"),
    errors.ClashingNotesError("a.txt", Path("x"), Path("y")),
]


@pytest.mark.parametrize("error", EXAMPLES, ids=lambda error: type(error).__name__)
def test_an_error_keeps_its_parts_between_processes(error):
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is type(error)
    assert str(again) == str(error)
    assert vars(again) == vars(error)


def test_notes_of_another_folder_stay_and_are_forgotten_when_told(tmp_path):
    first, second, index = tmp_path / "first", tmp_path / "second", tmp_path / "index"
    for folder, name in ((first, "a.txt"), (second, "b.txt")):
        folder.mkdir()
        (folder / name).write_text("Møde\n\n- Der mangler en sti til skolen\n", encoding="utf-8")
    ingest([first], index_folder=index)
    ingest([second], index_folder=index)
    assert sources(index) == ["a.txt", "b.txt"]
    assert not ingest([first], index_folder=index).changed
    ingest([second], index_folder=index, only=True)
    assert sources(index) == ["b.txt"]


def test_a_folder_of_bad_files_leaves_what_stood_before(tmp_path):
    good, bad, index = tmp_path / "good", tmp_path / "bad", tmp_path / "index"
    good.mkdir()
    bad.mkdir()
    (good / "a.txt").write_text("Møde\n\n- Der mangler en sti til skolen\n", encoding="utf-8")
    (bad / "b.txt").write_text("Møde\n\n- Der mangler en bro over åen\n", encoding="utf-8")
    (bad / "tom.txt").write_bytes(b"")
    (bad / "binær.txt").write_bytes(bytes(range(256)) * 20)
    (bad / "brudt.pdf").write_bytes(b"%PDF-1.4 brudt")
    ingest([good], index_folder=index)
    report = ingest([bad], index_folder=index)
    assert {source for source, _ in report.skipped} == {"tom.txt", "binær.txt", "brudt.pdf"}
    assert sources(index) == ["a.txt", "b.txt"]


def test_a_single_file_is_added_and_takes_nothing_away(tmp_path):
    notes, index = tmp_path / "notes", tmp_path / "index"
    notes.mkdir()
    (notes / "a.txt").write_text("Møde\n\n- Der mangler en sti til skolen\n", encoding="utf-8")
    ingest([notes], index_folder=index)
    (notes / "b.txt").write_text("Møde\n\n- Der mangler en bro over åen\n", encoding="utf-8")
    ingest([notes / "b.txt"], index_folder=index)
    assert sources(index) == ["a.txt", "b.txt"]
    (notes / "a.txt").unlink()
    ingest([notes], index_folder=index)
    assert sources(index) == ["b.txt"]


def test_a_file_cited_like_another_folder_s_is_refused(tmp_path):
    first, second, index = tmp_path / "first", tmp_path / "second", tmp_path / "index"
    for folder in (first, second):
        folder.mkdir()
        (folder / "a.txt").write_text("Møde\n\n- Der mangler en sti til skolen\n", encoding="utf-8")
    ingest([first], index_folder=index)
    with pytest.raises(ClashingNotesError):
        ingest([second], index_folder=index)
    assert sources(index) == ["a.txt"]
    ingest([second], index_folder=index, only=True)
    assert sources(index) == ["a.txt"]
