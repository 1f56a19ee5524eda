import hashlib

import pytest

from rag.errors import UnreadableNoteError
from rag.readers import decode_file, list_notes, read_note
from rag.types import MASK


def test_a_note_is_named_by_its_place_below_the_folder(tmp_path):
    (tmp_path / "vest").mkdir()
    path = tmp_path / "vest" / "møde.txt"
    path.write_text("Referat\n\nVi talte om unge.")
    note = read_note(path, tmp_path)
    assert (note.source, note.sha256) == ("vest/møde.txt", hashlib.sha256(path.read_bytes()).hexdigest())


def test_personal_data_is_masked_in_place(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("Ring til Anne på 23456789 i morgen")
    note = read_note(path, tmp_path)
    assert note.text == f"Ring til Anne på {MASK * 8} i morgen"
    assert [(span.start, span.end) for span in note.private] == [(17, 25)]


def test_the_five_notes_become_notes_with_their_own_text(seeds):
    for path in list_notes(seeds):
        assert read_note(path, seeds).text == decode_file(path)


def test_only_the_note_read_with_the_wrong_alphabet_is_damaged(seeds):
    damaged = [path.name[:3] for path in list_notes(seeds) if read_note(path, seeds).damaged]
    assert damaged == ["000"]


def test_a_refused_file_is_named_as_the_note_would_be(tmp_path):
    (tmp_path / "vest").mkdir()
    (tmp_path / "vest" / "a.txt").write_bytes(b"")
    with pytest.raises(UnreadableNoteError, match=r"^vest/a\.txt: the file is empty$"):
        read_note(tmp_path / "vest" / "a.txt", tmp_path)


def test_a_link_out_of_the_notes_folder_is_refused(tmp_path):
    (tmp_path / "secret.txt").write_text("hemmeligt")
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "a.txt").symlink_to(tmp_path / "secret.txt")
    with pytest.raises(UnreadableNoteError, match="leads out of the notes folder"):
        read_note(tmp_path / "notes" / "a.txt", tmp_path / "notes")
