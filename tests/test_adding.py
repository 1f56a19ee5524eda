"""Notes added from the page: read first, published then, and all as before when it fails."""

from __future__ import annotations

import shutil
import time
import tomllib

import pytest

from rag import Assistant
from rag.adding import DRAFTS, Adding, NameTakenError, UnknownDraftError, plain_name
from rag.errors import UnreadableNoteError
from rag.ingestion import ingest
from rag.settings import Settings

NOTE = "Referat af borgermøde\n\n- Der skal bygges en svævebane til Mariager. Ring til Bo på 23 45 67 89.\n"


@pytest.fixture
def index(index_folder, tmp_path):
    return shutil.copytree(index_folder, tmp_path / "index")


@pytest.fixture
def adding(index, tmp_path):
    return Adding(tmp_path / "added", index_folder=index)


def published(adding: Adding, token: str, **provenance: str):
    adding.publish(token, provenance)
    deadline = time.monotonic() + 60
    while adding.status.state == "working" and time.monotonic() < deadline:
        time.sleep(0.05)
    return adding.status


def test_a_published_note_is_searched_beside_the_others_with_what_was_said_of_it(adding, index):
    draft = adding.draft("møde.txt", NOTE.encode(), set())
    assert [one.text for one in draft.passages][-1].startswith("Der skal bygges")
    assert draft.private == {"phone": 1}
    said = {"voice": "citizens", "place": 'Mariager "Gl. Kro"', "date": "2025-06-12", "meeting": "", "municipality": ""}
    assert published(adding, draft.token, **said).state == "done"
    assistant = Assistant.open(Settings(index=index))
    answer = assistant.ask("Hvad sagde borgerne om en svævebane?")
    about = answer.citations[0].passage.note.provenance
    assert (answer.citations[0].source, about.place, str(about.date)) == (
        "møde.txt",
        'Mariager "Gl. Kro"',
        "2025-06-12",
    )
    assert len(assistant.index.notes) == 6
    assert "23 45 67 89" not in answer.citations[0].passage.note.text
    assistant.close()


def test_a_draft_is_searched_by_nobody(adding, index):
    adding.draft("møde.txt", NOTE.encode(), set())
    ingest([adding.folder], index_folder=index)
    assistant = Assistant.open(Settings(index=index))
    assert len(assistant.index.notes) == 5
    assistant.close()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("x.exe", b"MZ"),
        ("x.pdf", b"no pdf"),
        ("x.txt", b""),
        ("x.docx", b"PK\x03\x04"),
        (".txt", b"Hej"),
        ("x", b"Hej"),
    ],
)
def test_what_cannot_be_read_is_refused_and_leaves_nothing(adding, name, content):
    with pytest.raises(UnreadableNoteError):
        adding.draft(name, content, set())
    drafts = adding.folder / DRAFTS
    assert not drafts.exists() or not list(drafts.iterdir())


@pytest.mark.parametrize(
    ("name", "kept"),
    [("../../etc/x.txt", "x.txt"), ("C:\\x\\ny.md", "ny.md"), ("a<b>\n.txt", "a_b__.txt"), ("..x.txt", "x.txt")],
)
def test_a_name_leads_nowhere(name, kept):
    assert plain_name(name) == kept


def test_a_name_that_is_taken_is_refused(adding):
    with pytest.raises(NameTakenError):
        adding.draft("a.txt", NOTE.encode(), {"a.txt"})


def test_two_notes_keep_what_was_said_of_each(adding):
    for name, place in (("a.txt", "Assens"), ("b.txt", "Broager")):
        draft = adding.draft(name, NOTE.encode() + name.encode(), set())
        assert published(adding, draft.token, place=place).state == "done"
    table = tomllib.loads((adding.folder / "corpus.toml").read_text(encoding="utf-8"))
    assert table["note"] == {"a.txt": {"place": "Assens"}, "b.txt": {"place": "Broager"}}


@pytest.mark.parametrize("token", ["none", "../..", ""])
def test_a_draft_that_is_not_there_cannot_be_published(adding, token):
    with pytest.raises(UnknownDraftError):
        adding.publish(token, {})


@pytest.mark.parametrize("said", [{"voice": "martians"}, {"date": "12/6"}, {"colour": "red"}])
def test_what_provenance_cannot_hold_is_refused(adding, said):
    draft = adding.draft("a.txt", NOTE.encode(), set())
    with pytest.raises(ValueError, match=r"not|Invalid"):
        adding.publish(draft.token, said)


def test_when_publishing_fails_all_is_as_it_was(adding, tmp_path):
    (tmp_path / "index" / "ACTIVE.json").write_text("{", encoding="utf-8")
    broken = Adding(adding.folder, index_folder=tmp_path / "index", encoder_name=str(tmp_path / "no-model"))
    draft = broken.draft("a.txt", NOTE.encode(), set())
    status = published(broken, draft.token)
    assert status.state == "failed"
    assert status.failure
    assert not (broken.folder / "a.txt").exists()
    assert "a.txt" not in (broken.folder / "corpus.toml").read_text(encoding="utf-8")
