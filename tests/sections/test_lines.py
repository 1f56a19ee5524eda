"""What a line holds: no dust, the head's place and day, the words of one who speaks."""

from __future__ import annotations

import pytest

from rag.passages import make_passages
from rag.types import Note


def said(text):
    return [" ".join(one.text.split()) for one in make_passages(Note("a.txt", text, "Møde", "0"))]


def test_the_dust_behind_a_scan_s_lines_is_no_part_of_them():
    head = "LUNDBY KOMMUNE                    .\nSkolen, Bygade 2\n\nNOTAT\nSted: Skolen\n\n"
    assert said(f"{head}Broen er smal        ~ '\n\nStien er våd.\n") == ["Broen er smal", "Stien er våd."]
    assert said("Møde\n\nBroen ...\n\nStien   - og broen -\n") == ["Broen ...", "Stien - og broen -"]


def test_place_and_day_below_a_title_that_stands_apart_from_the_paper_s_name_are_the_head():
    day = "Lundby Kommune, Hallens cafeteria, onsdag den 4. februar 2026, kl. 17.00-20.00, lokale Nord og Syd"
    assert said(f"SAMMENFATNING\n\nMøde om broen\n{day}\n\nBroen er smal.\n") == ["Broen er smal."]


@pytest.mark.parametrize("names", [("Toft", "Aagaard"), ("Ida P", "Bo L"), ("Marianne Toft", "Bo")])
def test_a_name_that_speaks_again_and_again_begins_a_remark_below_a_full_line(names):
    one, other = names
    full = (
        f"{one}: vi skal have en bro over åen, og den skal være færdig før sommeren i det nye år, ellers går det galt"
    )
    text = f"# Broen\n{other}: nej\n{one}: jo\n{full}\n{other}: det er for dyrt\n{one}: det er det ikke\n{other}: jo\n"
    assert len(said(f"# Møde\n\n{text}")) == 6
