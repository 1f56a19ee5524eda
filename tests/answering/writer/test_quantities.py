from __future__ import annotations

import pytest

from rag.answering.writer.quantities import quantities, unknown_in


@pytest.mark.parametrize(
    ("claim", "language", "source", "source_language"),
    [
        ("60 million", "en", "højst 60 mio. kr.", "da"),
        ("twelve schools", "en", "12 skoler", "da"),
        ("three groups", "en", "tre grupper", "da"),
        ("1,500 pupils", "en", "1.500 elever", "da"),
        ("2.5 hours", "en", "2,5 timer", "da"),
        ("in the third grade", "en", "3. klasse", "da"),
        ("25 per cent", "en", "25 %", "da"),
        ("in June", "en", "12. juni 2025", "da"),
        ("halvdelen", "da", "half of them", "en"),
        ("one idea", "en", "en idé", "da"),
        ("det går til os", "da", "we go to them", "en"),
    ],
)
def test_a_number_is_known_however_it_is_written(claim, language, source, source_language):
    assert not unknown_in(quantities(claim, language), quantities(source, source_language))


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("85 %", "87 %"),
        ("tre grupper", "to grupper"),
        ("1.500 elever", "150 elever"),
        ("25 %", "25 skoler"),
        ("5 år", "5 uger"),
        ("60 mio. kr.", "60 kr."),
        ("i juli", "i juni"),
        ("fem skoler", "skoler"),
    ],
)
def test_another_number_or_unit_is_unknown(claim, source):
    assert unknown_in(quantities(claim, "da"), quantities(source, "da"))
