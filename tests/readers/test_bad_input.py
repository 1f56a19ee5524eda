import os
import subprocess
import sys
import zipfile
from pathlib import Path

import docx
import pypdf
import pytest

from rag.errors import UnreadableNoteError
from rag.readers import decode_file, list_notes

PACKAGE_ROOT = Path(__file__).parents[2]


def reason_of(path) -> str:
    with pytest.raises(UnreadableNoteError) as refused:
        decode_file(path)
    assert "Traceback" not in str(refused.value)
    assert refused.value.why.da not in {"", refused.value.why.en}
    return refused.value.reason


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\n", "no text"),
        ("photo.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, "not text"),
        ("nul.txt", b"hej\0med dig", "not text"),
        ("control.txt", b"hej\x01\x02\x03\x04" * 50, "not text"),
        ("line.txt", b"a" * 300_000, "line"),
        ("table.xlsx", b"PK", "Save it as .pdf"),
        ("old.DOC", b"\xd0\xcf" + bytes(2_000_000), ".DOC is not a format we read. Save it as .docx or .pdf"),
        ("slides.odp", b"PK", "Save it as .pptx or .pdf"),
        ("photo.png", b"\x89PNG", ".png is not a format we read (.txt"),
        ("none", b"hej", "must end in"),
        ("text.pdf", b"Bare tekst", "not a PDF"),
        ("cut.pdf", b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog", "damaged"),
        ("text.docx", b"Bare tekst", "again from Word"),
        ("old.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "password"),
        ("text.pptx", b"PK\x03\x04 cut short", "again from PowerPoint"),
        ("empty.html", b"<html><script>1</script></html>", "no text"),
    ],
)
def test_what_cannot_be_read_is_refused_with_the_reason(tmp_path, name, content, said):
    path = tmp_path / name
    path.write_bytes(content)
    assert said in reason_of(path)


def test_a_file_over_the_limit_is_refused_unread(tmp_path):
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(200_000_000)
    assert "limit" in reason_of(path)


def test_a_word_file_that_unpacks_to_a_bomb_is_not_opened(tmp_path):
    path = tmp_path / "bomb.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", b"0" * 50_000_000)
    assert "unpacks" in reason_of(path)


def test_a_zip_file_that_is_no_document_is_refused(tmp_path):
    path = tmp_path / "other.docx"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("hello.txt", "hej")
    assert "damaged" in reason_of(path)


def test_a_word_file_cut_short_is_refused(tmp_path):
    path = tmp_path / "whole.docx"
    docx.Document().save(str(path))
    path.write_bytes(path.read_bytes()[:-400])
    assert "damaged" in reason_of(path)


def test_an_encrypted_pdf_is_refused(tmp_path):
    writer = pypdf.PdfWriter()
    writer.add_blank_page(200, 200)
    writer.encrypt("hemmelig", algorithm="RC4-128")
    writer.write(tmp_path / "locked.pdf")
    assert "password" in reason_of(tmp_path / "locked.pdf")


def test_a_pdf_with_nothing_on_it_is_refused(tmp_path):
    writer = pypdf.PdfWriter()
    writer.add_blank_page(200, 200)
    writer.write(tmp_path / "blank.pdf")
    assert "no text" in reason_of(tmp_path / "blank.pdf")


def test_a_pdf_whose_content_unpacks_without_end_is_refused(tmp_path):
    writer = pypdf.PdfWriter()
    page = writer.add_blank_page(200, 200)
    stream = pypdf.generic.StreamObject()
    stream.set_data(b" " * 300_000_000)
    page[pypdf.generic.NameObject("/Contents")] = writer._add_object(stream.flate_encode())
    writer.write(tmp_path / "bomb.pdf")
    assert reason_of(tmp_path / "bomb.pdf")


def test_a_scan_without_tesseract_names_what_to_install(tmp_path):
    from PIL import Image

    Image.new("L", (800, 800), 255).save(tmp_path / "scan.pdf")
    script = "import sys; from pathlib import Path; from rag.readers import decode_file; decode_file(Path(sys.argv[1]))"
    environment = os.environ | {"PATH": "", "PYTHONPATH": str(PACKAGE_ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "scan.pdf")], env=environment, capture_output=True, text=True
    )
    assert "install tesseract-ocr and tesseract-ocr-dan" in done.stderr


def test_a_link_that_leads_nowhere_is_refused(tmp_path):
    (tmp_path / "a.txt").symlink_to(tmp_path / "gone.txt")
    assert list_notes(tmp_path) == [tmp_path / "a.txt"]
    assert "link" in reason_of(tmp_path / "a.txt")


def test_documents_of_other_formats_are_listed_so_that_reading_can_say_why(tmp_path):
    names = ["a.doc", "b.RTF", "c.odt", "d.xls", "e.xlsx", "f.ppt"]
    for name in [*names, "~$a.docx", ".hidden.doc", "photo.png"]:
        (tmp_path / name).write_bytes(b"x")
    assert [path.name for path in list_notes(tmp_path)] == names


def test_a_linked_folder_is_named_and_not_followed(tmp_path):
    (tmp_path / "loop").symlink_to(tmp_path)
    assert list_notes(tmp_path) == [tmp_path / "loop"]
    assert "link" in reason_of(tmp_path / "loop")


def test_a_pipe_is_refused_and_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "a.txt")
    assert "ordinary file" in reason_of(tmp_path / "a.txt")


def test_a_page_of_a_hundred_thousand_nested_elements_is_read(tmp_path):
    (tmp_path / "deep.html").write_text("<div>" * 100_000 + "hej" + "</div>" * 100_000)
    assert decode_file(tmp_path / "deep.html") == "hej\n"


AS_NOBODY = """
import os, sys
from pathlib import Path
from rag.errors import UnreadableNoteError
from rag.readers import decode_file, list_notes
import docx
if os.getuid() == 0:
    os.setuid(65534)
for path in list_notes(Path(sys.argv[1])):
    try:
        decode_file(path)
    except UnreadableNoteError as error:
        print(path.name, error.reason)
"""


def test_a_folder_and_a_file_without_rights_are_named(tmp_path):
    (tmp_path / "closed").mkdir()
    (tmp_path / "closed" / "a.txt").write_text("hej")
    (tmp_path / "b.txt").write_text("hej")
    for folder in (tmp_path, *list(tmp_path.parents)[:3]):
        if folder.stat().st_uid == os.getuid() and folder != Path("/tmp"):
            folder.chmod(0o755)
    (tmp_path / "b.txt").chmod(0)
    (tmp_path / "closed").chmod(0)
    try:
        done = subprocess.run(
            [sys.executable, "-c", AS_NOBODY, str(tmp_path)],
            env=os.environ | {"PYTHONPATH": str(PACKAGE_ROOT)},
            capture_output=True,
            text=True,
        )
    finally:
        (tmp_path / "closed").chmod(0o755)
    assert [(line.split()[0], "no right" in line) for line in done.stdout.splitlines()] == [
        ("b.txt", True),
        ("closed", True),
    ], done.stderr
