"""Who is listed as the staff's representative, before the name."""

from __future__ import annotations

import pytest

from rag.sections.present import people_present
from rag.types import Voice


@pytest.mark.parametrize("role", ["TR", "FTR", "AMR", "tillidsrepræsentant", "arbejdsmiljørepræsentant"])
def test_a_representative_s_title_in_short_is_no_part_of_anybody_s_name(role):
    people = people_present(f"Til stede: områdeleder Birgit Krog, {role} Anja Lind\n", Voice.UNKNOWN)
    assert people["Anja Lind"] is people["Anja"] is Voice.EMPLOYEES
    assert not any("TR" in name or "AMR" in name for name in people)
    assert people["Birgit Krog"] is None
