from __future__ import annotations

import pytest

from rag.__main__ import main


def test_a_brief_is_written_and_checked(index_folder, tmp_path, capsys):
    path = tmp_path / "x.docx"
    assert main(["brief", "tidlig indsats", "unge", "-o", str(path), "--index", str(index_folder)]) == 0
    assert main(["check", str(path), "--index", str(index_folder)]) == 0
    assert "stand word for word" in capsys.readouterr().out


def test_silence_is_told_and_is_no_brief(index_folder, tmp_path, capsys):
    path = tmp_path / "x.md"
    assert main(["brief", "rumfart", "-o", str(path), "--index", str(index_folder)]) == 1
    assert "Nothing in the notes answers: rumfart" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["x.pdf", "x"])
def test_another_kind_of_file_is_refused(index_folder, tmp_path, capsys, name):
    assert main(["brief", "unge", "-o", str(tmp_path / name), "--index", str(index_folder)]) == 1
    assert ".docx or an .md" in capsys.readouterr().err


def test_a_missing_index_or_file_is_told(tmp_path, capsys):
    assert main(["brief", "unge", "-o", str(tmp_path / "x.md"), "--index", str(tmp_path)]) == 1
    assert "python ingest.py" in capsys.readouterr().err
    assert main(["check", str(tmp_path / "x.md"), "--index", str(tmp_path)]) == 1
