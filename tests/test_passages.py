"""What of a passage is searched, and how passages are shown to a person."""

from __future__ import annotations

import pytest

from rag.passages import make_passages, searchable, table
from rag.readers import read_note
from rag.types import Note, Provenance, Span, Voice


def test_every_passage_is_an_exact_slice_of_its_file(seeds):
    for path in seeds.glob("*.txt"):
        raw = path.read_bytes().decode("utf-8")
        for passage in make_passages(read_note(path, seeds)):
            assert passage.text == raw[passage.span.start : passage.span.end]


def test_passages_are_numbered_in_reading_order(seeds):
    found = make_passages(read_note(seeds / "002_ac8094013b47f098.txt", seeds))
    assert [one.number for one in found] == list(range(len(found)))
    assert [one.span.start for one in found] == sorted(one.span.start for one in found)


def test_a_damaged_passage_is_searched_by_its_reading_and_kept_as_it_stands(seeds):
    found = make_passages(read_note(seeds / "000_be80ea9614eb873b.txt", seeds))
    one = next(passage for passage in found if passage.text.startswith("Viskal lave mere fleksible"))
    assert one.reading == "Vi skal lave mere fleksible skole tilbud til de udsatte børn og unge"
    assert searchable(one).body == one.reading
    assert "bgrn" in one.text


def test_a_broken_word_is_read_by_what_stands_elsewhere_in_the_note():
    text = "Møde\n\n- Krudtønden er åben hver dag\n- Der er for lidt lys ved Krud ønden\n"
    found = make_passages(Note("a.txt", text, "Møde", "0", damaged=True))
    assert [one.reading for one in found] == [None, "Der er for lidt lys ved Krudtønden"]
    assert found[1].text.endswith("Krud ønden")


def test_an_undamaged_passage_has_no_reading(seeds):
    assert {one.reading for one in make_passages(read_note(seeds / "003_651c905f5b43da9d.txt", seeds))} == {None}


def test_the_context_holds_what_stands_over_a_passage():
    text = "Møde\n\nTrafik:\n\nVi ønsker følgende:\n- En sti til skolen\n"
    provenance = Provenance(municipality="Sølvig", place="Hallen", meeting="Borgermøde", voice=Voice.CITIZENS)
    found = make_passages(Note("a.txt", text, "Møde om trafik", "0", provenance))[-1]
    context = searchable(found).context
    assert searchable(found).body == "En sti til skolen"
    for told in ("Trafik:", "Møde om trafik", "Borgermøde", "Hallen", "Sølvig", "borgere"):
        assert told in context


def test_the_context_of_masked_data_holds_the_mask_only():
    text = "Møde\n\nRing til ████████ om sagen.\n"
    found = make_passages(Note("a.txt", text, "Møde", "0", private=(Span(14, 22),)))
    assert any("████████" in one.text for one in found)


def test_the_table_shows_every_passage_with_its_place_and_reading(seeds):
    note = read_note(seeds / "000_be80ea9614eb873b.txt", seeds)
    passages = make_passages(note)
    shown = table(note, passages)
    assert all(f"{one.span.start}-{one.span.end}" in shown for one in passages)
    assert "Vi skal skrue op for branding og markedsføring af Randers" in shown


@pytest.mark.parametrize(
    ("said", "voice"),
    [
        ("Lukker skolen, flytter vi.", Voice.CITIZENS),
        ("Politiker: Skolen bliver.", Voice.POLITICIANS),
        ("Karen Hvidtfeldt (S): Jeg stemmer ikke for en lukning.", Voice.POLITICIANS),
        ("Medarbejder: Vi mangler hænder.", Voice.EMPLOYEES),
        ("Karen Hvidtfeldt (mor til tre): Skolen skal blive.", Voice.CITIZENS),
    ],
)
def test_who_a_remark_says_speaks_wins_over_whose_meeting_it_was(said, voice):
    meeting = Note("a.txt", said, "Borgermøde", "0", Provenance(voice=Voice.CITIZENS))
    assert make_passages(meeting)[0].voice is voice


def test_every_piece_of_a_long_remark_is_the_speaker_s():
    said = "Politiker: " + "Vi har sat penge af til skolen, og den bliver. " * 20
    pieces = make_passages(Note("a.txt", said, "Borgermøde", "0", Provenance(voice=Voice.CITIZENS)))
    assert len(pieces) > 1
    assert {one.voice for one in pieces} == {Voice.POLITICIANS}


def test_points_on_one_line_with_slashes_between_are_passages_of_their_own():
    points = [
        "1. runde / turisterne holder liv i købmanden, uden dem lukker den",
        "men parkering ved stranden i juli er kaos, bilerne kan ikke komme ned",
        "forslag om en plads på boldbanen og en bus ned til vandet",
        "larm fra de store huse med pool på vejen, folk kan ikke sove",
    ]
    note = Note("a.txt", f"Møde\n\n{' / '.join(points)}\n", "Møde", "0")
    assert [one.text for one in make_passages(note)] == points
    row = "bænke / vejafdelingen / 1. juni / i gang / " * 6
    assert len(make_passages(Note("a.txt", f"Møde\n\n{row}slut\n", "Møde", "0"))) == 1
