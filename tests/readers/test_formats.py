import re
import shutil

import docx
import pptx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from PIL import Image, ImageDraw, ImageFont

from rag.passages import make_passages
from rag.readers import decode_file, list_notes, read_note
from rag.readers.layout import lists, table
from rag.readers.plain import read_plain
from rag.readers.type_sizes import TypedLine, with_headings
from rag.types import Voice


def write_pdf(path, *pages: str):
    """A minimal PDF with one line of text a page."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, text in enumerate(pages):
        content = f"BT /F1 12 Tf 72 700 Td ({text}) Tj ET"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + 2 * number} 0 R"
            " /Resources << /Font << /F1 3 0 R >> >> >>"
        )
        objects.append(f"<< /Length {len(content.encode('cp1252'))} >>\nstream\n{content}\nendstream")
    body, places = b"%PDF-1.4\n", []
    for number, entry in enumerate(objects, start=1):
        places.append(len(body))
        body += f"{number} 0 obj\n{entry}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    count = len(objects) + 1
    body += f"xref\n0 {count}\n0000000000 65535 f \n{table}trailer << /Size {count} /Root 1 0 R >>\n".encode()
    path.write_bytes(body + f"startxref\n{body.rfind(b'xref')}\n%%EOF\n".encode())
    return path


@pytest.fixture
def note(tmp_path):
    def write(name: str, content: bytes):
        path = tmp_path / name
        path.write_bytes(content)
        return path

    return write


def test_plain_text_keeps_every_character_of_the_file(note):
    content = "\ufeffMøde\r\n\uf0b7 Bør vi?\n\n\tja\r"
    assert decode_file(note("a.txt", content.encode())) == content


def test_the_five_notes_are_read_as_they_stand(seeds):
    for path in list_notes(seeds):
        assert decode_file(path) == path.read_bytes().decode("utf-8")


def test_text_from_older_windows_is_read(note):
    assert decode_file(note("a.txt", "Børn på “gaden” – æøå".encode("cp1252"))) == "Børn på “gaden” – æøå"


def test_utf_16_with_its_mark_is_read(note):
    assert decode_file(note("a.txt", "Børn på gaden".encode("utf-16"))) == "Børn på gaden"


def test_markdown_is_read_as_it_stands(note):
    assert decode_file(note("a.md", b"# Emne\n\n- punkt\n")) == "# Emne\n\n- punkt\n"


def test_suffixes_are_read_without_regard_to_case(note):
    assert decode_file(note("A.TXT", b"hej")) == "hej"


def test_the_pages_of_a_pdf_stand_apart(tmp_path):
    assert decode_file(write_pdf(tmp_path / "a.pdf", "Første side", "Anden side")) == "Første side\fAnden side"


def test_word_headings_bullets_and_tables_are_written_in_order(tmp_path):
    document = docx.Document()
    document.add_heading("Referat", 0)
    document.add_heading("Unge", 2)
    document.add_paragraph("Vi talte om unge.")
    document.add_paragraph("Flere klubber", style="List Bullet")
    document.add_paragraph("også om aftenen", style="List Bullet 2")
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "Bus", "hver time"
    document.save(str(tmp_path / "a.docx"))
    assert decode_file(tmp_path / "a.docx").splitlines() == [
        "# Referat",
        "## Unge",
        "Vi talte om unge.",
        "• Flere klubber",
        "  o også om aftenen",
        "| Bus | hver time |",
    ]


def test_a_workshop_in_a_word_table_is_lists_under_its_rows_and_columns(tmp_path):
    document = docx.Document()
    document.add_heading("Workshop", 1)
    table = document.add_table(rows=2, cols=3)
    cells = (("Bord", "Hvad virker?", "Hvad mangler?"), ("Bord 1", "Bussen\nHallen", "- En bænk\n- Lys på stien"))
    for shown, said in zip(table.rows, cells, strict=True):
        for cell, text in zip(shown.cells, said, strict=True):
            first, *more = text.split("\n")
            cell.text = first
            for paragraph in more:
                cell.add_paragraph(paragraph)
    document.add_paragraph("Husk lys på stien.")
    document.save(str(tmp_path / "a.docx"))
    found = make_passages(read_note(tmp_path / "a.docx", tmp_path))
    assert [(one.path, one.text) for one in found] == [
        (("Bord 1", "Hvad virker?"), "Bussen"),
        (("Bord 1", "Hvad virker?"), "Hallen"),
        (("Bord 1", "Hvad mangler?"), "En bænk"),
        (("Bord 1", "Hvad mangler?"), "Lys på stien"),
        (("Workshop",), "Husk lys på stien."),
    ]


def test_rows_of_a_word_table_are_rows_and_none_becomes_the_heading_of_what_follows(tmp_path):
    document = docx.Document()
    document.add_paragraph("Dialogmøde om skolen")
    table = document.add_table(rows=3, cols=2)
    cells = (("Hvem", "Udsagn"), ("Forælder", "Maden er dyr"), ("Pædagog", "Mere tid"))
    for shown, said in zip(table.rows, cells, strict=True):
        for cell, text in zip(shown.cells, said, strict=True):
            cell.text = text
    document.add_heading("Trafik", 2)
    document.add_paragraph("Bussen skal køre hver time.")
    document.save(str(tmp_path / "a.docx"))
    found = make_passages(read_note(tmp_path / "a.docx", tmp_path))
    assert [(one.path, one.text, one.voice) for one in found] == [
        (("| Hvem | Udsagn |",), "| Forælder | Maden er dyr |", Voice.CITIZENS),
        (("| Hvem | Udsagn |",), "| Pædagog | Mere tid |", Voice.EMPLOYEES),
        (("Trafik",), "Bussen skal køre hver time.", Voice.UNKNOWN),
    ]


def test_a_word_bullet_set_by_hand_keeps_its_level(tmp_path):
    document = docx.Document()
    numbering = document.add_paragraph("Under")._p.get_or_add_pPr().get_or_add_numPr()
    for name, value in (("w:ilvl", "1"), ("w:numId", "3")):
        element = OxmlElement(name)
        element.set(qn("w:val"), value)
        numbering.append(element)
    document.save(str(tmp_path / "a.docx"))
    assert decode_file(tmp_path / "a.docx") == "  o Under\n"


def test_slides_have_title_levels_tables_and_notes(tmp_path):
    deck = pptx.Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[1])
    slide.shapes.title.text = "Fokus"
    body = slide.placeholders[1].text_frame
    body.text = "Byudvikling"
    deeper = body.add_paragraph()
    deeper.text, deeper.level = "små byer", 1
    table = slide.shapes.add_table(1, 2, 0, 5_000_000, 1_000_000, 500_000).table
    table.cell(0, 0).text, table.cell(0, 1).text = "Bus", "time"
    slide.notes_slide.notes_text_frame.text = "Husk at spørge"
    deck.slides.add_slide(deck.slide_layouts[5]).shapes.title.text = "Slut"
    deck.save(str(tmp_path / "a.pptx"))
    expected = [
        "# Fokus",
        "• Byudvikling",
        "  o små byer",
        "| Bus | time |",
        "## Noter",
        "Husk at spørge",
        "",
        "# Slut",
    ]
    assert decode_file(tmp_path / "a.pptx").splitlines() == expected


def test_a_web_page_gives_its_readable_text(note):
    page = """<html><head><title>x</title><script>var a = 1</script></head><body><nav><a>Menu</a></nav>
    <h1>Borger&shy;møde</h1><p>Vi   talte<br>om <b>unge</b>.</p><ul><li>Klubber<ul><li>om aftenen</li></ul></li></ul>
    <table><tr><th>Bus</th><td>time</td></tr></table><footer>Kontakt</footer></body></html>"""
    expected = ["# Borger\xadmøde", "Vi talte", "om unge.", "• Klubber", "  o om aftenen", "| Bus | time |"]
    assert decode_file(note("a.html", page.encode())).splitlines() == expected


def test_a_web_page_says_its_own_encoding(note):
    assert decode_file(note("a.html", '<meta charset="iso-8859-1"><p>Børn</p>'.encode("latin-1"))) == "Børn\n"


def test_a_scanned_pdf_is_read_by_tesseract(tmp_path):
    assert shutil.which("tesseract"), "this test needs tesseract-ocr and tesseract-ocr-dan"
    picture = Image.new("L", (1240, 400), 255)
    font = ImageFont.load_default(size=64)
    ImageDraw.Draw(picture).text((60, 150), "Flere busser mellem byerne", fill=0, font=font)
    picture.save(tmp_path / "scan.pdf", resolution=150)
    assert decode_file(tmp_path / "scan.pdf") == "Flere busser mellem byerne"


def test_only_readable_files_are_listed_in_order(tmp_path):
    for name in (
        "b.txt",
        "a.md",
        ".hidden.txt",
        "SHA256SUMS",
        "corpus.toml",
        "sub/c.pdf",
        ".git/d.txt",
        "e.png",
        "~$f.docx",
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    assert [path.relative_to(tmp_path).as_posix() for path in list_notes(tmp_path)] == ["a.md", "b.txt", "sub/c.pdf"]


def test_reading_plain_text_does_not_turn_line_ends(note):
    assert read_plain(note("a.txt", b"a\r\nb\rc\n")) == "a\r\nb\rc\n"


def word_table(document, *rows):
    shown = document.add_table(rows=len(rows), cols=len(rows[0]))
    for cells, said in zip(shown.rows, rows, strict=True):
        for cell, text in zip(cells.cells, said, strict=True):
            first, *more = text.split("\n")
            cell.text = first
            for paragraph in more:
                cell.add_paragraph(paragraph)


def test_a_head_laid_out_as_a_word_table_is_read(tmp_path):
    document = docx.Document()
    document.add_heading("Referat fra dialogmøde om havnen", 0)
    word_table(
        document, ("Dato", "4. marts 2025 kl. 19"), ("Sted", "Kulturhuset, salen"), ("Til stede", "Ib Vad\nEva Juhl")
    )
    document.add_paragraph("Badebroen skal være bredere, så kørestole kan komme derud.")
    document.save(str(tmp_path / "a.docx"))
    note = read_note(tmp_path / "a.docx", tmp_path)
    assert (str(note.provenance.date), note.provenance.place) == ("2025-03-04", "Kulturhuset, salen")
    assert "Til stede: Ib Vad, Eva Juhl\n" in note.text
    assert [one.text for one in make_passages(note)] == ["Badebroen skal være bredere, så kørestole kan komme derud."]


@pytest.mark.parametrize(
    "rows",
    [
        [[["Tid"], ["Sted"]], [["Mandag"], ["Hallen"]], [["Tirsdag"], ["Skolen"]]],
        [[["Tid"], ["Indhold"]], [["14.00"], ["Velkomst"]], [["15.00"], ["Kaffe"]]],
        [[["Hvem"], ["Sagde"]], [["Forælder"], ["Maden er dyr"]]],
    ],
)
def test_a_table_of_something_else_is_no_head(rows):
    assert all(line.startswith("|") for line in table(rows, None))


def test_a_head_laid_out_in_four_columns_is_read_in_pairs():
    rows = [[["Dato:"], ["4. marts 2025"], ["Sted:"], ["Hallen"]], [["Referent"], ["Eva Juhl"], [], []]]
    assert list(table(rows, None)) == ["Dato: 4. marts 2025", "Sted: Hallen", "Referent: Eva Juhl"]


def test_the_first_column_of_a_word_table_of_lists_keeps_its_name():
    rows = [[["Bord"], ["Hvad virker?"]], [["1"], ["Bussen", "Hallen"]], [["2"], ["Lyset"]]]
    assert [line for line in lists(rows, 1) if line.startswith("# ")] == ["# Bord 1", "# Bord 2"]
    rows = [[["Tema"], ["Forslag"]], [["Trafik"], ["Bump", "Lys"]]]
    assert next(lists(rows, 1)) == "# Tema: Trafik"


def test_a_short_first_row_of_figures_names_no_columns_and_is_kept():
    rows = [[["1"], ["Bump"]], [["2"], ["Lys", "Bænke"]]]
    assert list(lists(rows, 1)) == ["# 1", "• Bump", "# 2", "• Lys", "• Bænke"]


def test_a_row_is_no_list_under_its_first_cell_where_another_row_has_a_list_there():
    rows = [[["Idé"], ["Hvem"]], [["Spiseven", "To gange om ugen"], ["Inge"]], [["Dessert"], ["Køkkenet"]]]
    assert not any("Dessert" in line for line in lists(rows, 1) if line.startswith("#"))


def test_a_row_over_all_columns_is_the_table_s_title_and_the_next_names_them():
    rows = [[["Opsamling"]], [["Bord"], ["Ønsker"]], [["1"], ["Bump", "Lys"]]]
    assert list(table(rows, None)) == ["Opsamling", "# Bord 1", "## Ønsker", "• Bump", "• Lys"]


def test_lists_in_a_word_table_below_no_heading_stay_apart(tmp_path):
    document = docx.Document()
    document.add_paragraph("Møde om skolegården den 4. marts 2025")
    word_table(document, ("Gruppe", "Ønsker"), ("1", "En gynge\nMere skygge"))
    document.save(str(tmp_path / "a.docx"))
    found = make_passages(read_note(tmp_path / "a.docx", tmp_path))
    assert [(one.group, one.text) for one in found] == [("Gruppe 1", "En gynge"), ("Gruppe 1", "Mere skygge")]


def test_a_box_round_text_is_text(tmp_path):
    document = docx.Document()
    document.add_heading("Notat", 1)
    word_table(document, ("Vi talte om parkering.\nAlle var enige.",))
    document.save(str(tmp_path / "a.docx"))
    assert decode_file(tmp_path / "a.docx").splitlines() == ["# Notat", "Vi talte om parkering.", "Alle var enige."]


def test_a_word_paragraph_in_bold_is_a_heading(tmp_path):
    document = docx.Document()
    for text in ("Workshop om stien", "Hvad mangler?", "Lys hele vejen", "Vi kommer igen!", "Dato: 4. marts 2025"):
        document.add_paragraph().add_run(text).bold = text != "Lys hele vejen"
    document.save(str(tmp_path / "a.docx"))
    assert decode_file(tmp_path / "a.docx").splitlines() == [
        *("# Workshop om stien", "## Hvad mangler?", "Lys hele vejen", "Vi kommer igen!", "Dato: 4. marts 2025")
    ]


def test_a_line_of_a_format_without_wrapped_lines_is_a_paragraph(tmp_path):
    document = docx.Document()
    for text in ("Møde om stien", "Stien er for smal,", "mener de fleste", "8300 Odder", "Lys hele vejen"):
        document.add_paragraph(text)
    document.save(str(tmp_path / "a.docx"))
    assert [one.text for one in make_passages(read_note(tmp_path / "a.docx", tmp_path))] == [
        *("Stien er for smal,", "mener de fleste", "8300 Odder", "Lys hele vejen")
    ]


def test_a_web_page_s_tables_are_read_whatever_stands_in_their_cells(note):
    page = (
        "<p><b>Seniorrådet</b></p><table><tr><td><p>Dato:</p></td><td><p>12. maj 2025</p></td></tr>"
        "<tr><td><b>Sted:</b></td><td><p>Birken</p></td></tr></table>"
        "<table><tr><th>Nr.</th><th>Hvad savner du?</th></tr><tr><td>3</td><td><p>Et klatrehus</p></td></tr></table>"
        "<ol><li><p><b>Flextur</b></p><p>Ingen tager telefonen.</p></li></ol>"
    )
    assert decode_file(note("a.html", page.encode())).splitlines() == [
        *("# Seniorrådet", "Dato: 12. maj 2025", "Sted: Birken"),
        *("| Nr. | Hvad savner du? |", "| --- | --- |", "| 3 | Et klatrehus |"),
        *("# Flextur", "Ingen tager telefonen."),
    ]


def test_a_web_page_laid_out_by_a_table_is_read_as_it_stands(note):
    page = "<table><tr><td><h1>Møde</h1><p>Vi talte.</p></td><td><ul><li>Lys</li></ul></td></tr></table>"
    assert decode_file(note("a.html", page.encode())).splitlines() == ["# Møde", "Vi talte.", "• Lys"]


def typed(*lines):
    return [TypedLine(text, size, bold) for text, size, bold in lines]


def test_lines_of_a_pdf_in_larger_or_bold_type_are_headings():
    page = typed(
        *(("Hvad borgerne", 26, False), ("sagde om havnen", 26, False), ("Badning", 13, True)),
        *(("Mange ønsker en badebro ved den gamle kaj.", 11, False), ("Vi vil have lys!", 11, True)),
        *(("Trafik", 13, True), ("Bussen kører for sjældent om aftenen.", 11, False), ("og i weekenden", 11, False)),
    )
    assert with_headings([page])[0].split("\n") == [
        *("# Hvad borgerne sagde om havnen", "## Badning", "Mange ønsker en badebro ved den gamle kaj."),
        *("Vi vil have lys!", "## Trafik", "Bussen kører for sjældent om aftenen.", "og i weekenden"),
    ]


def test_type_says_nothing_where_most_lines_are_of_it_or_it_is_not_known():
    page = typed(("Lys på stien", 11, True), ("Bro over åen", 11, True), ("Mindre fart i byen", 11, False))
    assert with_headings([page]) == ["Lys på stien\nBro over åen\nMindre fart i byen"]
    assert with_headings([typed(("Lys", 0, False), ("Mere lys på stien", 0, False))]) == ["Lys\nMere lys på stien"]


def test_a_pdf_s_headings_say_whose_words_stand_under_them(tmp_path):
    lines = [
        (18, "Borgermøde om skolen"),
        (11, "Vi vil have mere lys i gården."),
        (11, "Og flere gynger, sagde de."),
        (16, "Svar fra politikerne"),
        (11, "Det er der ikke penge til i år."),
    ]
    path = write_pdf(tmp_path / "a.pdf", "x")
    shown = "".join(f"BT /F1 {size} Tf 72 {700 - 40 * at} Td ({text}) Tj ET\n" for at, (size, text) in enumerate(lines))
    body = path.read_bytes().replace(b"BT /F1 12 Tf 72 700 Td (x) Tj ET", shown.encode("cp1252"))
    path.write_bytes(re.sub(rb"/Length \d+", b"/Length %d" % len(shown.encode("cp1252")), body))
    found = make_passages(read_note(path, tmp_path))
    assert [one.voice for one in found] == [Voice.CITIZENS, Voice.POLITICIANS]


def test_no_cell_of_a_table_of_lists_is_lost():
    rows = [[["Opsamling fra bordene"]], [["Trafik"], ["a", "b"], ["c"]], [["Skole"], ["d"], ["e"]]]
    text = "\n".join(lists(rows, 2))
    assert all(f" {cell}" in text for cell in ("Opsamling fra bordene", "Trafik", "a", "b", "c", "Skole", "d", "e"))
