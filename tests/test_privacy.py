from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rag.privacy import find_private, mask
from rag.types import MASK


def kinds(text: str) -> list[tuple[str, str]]:
    return [(found.kind, text[found.span.start : found.span.end]) for found in find_private(text)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Hun har 010190-1234 i systemet", "010190-1234"),
        ("CPR: 0101901234", "0101901234"),
        ("cpr-nr. 010190 1234.", "010190 1234"),
        ("CPR-010190-1234", "010190-1234"),
        ("personnummer 01 01 90-1234", "01 01 90-1234"),
        ("født 311299 – 4321, bor alene", "311299 – 4321"),
        ("erstatnings-cpr 610190-1234", "610190-1234"),
    ],
)
def test_a_cpr_number_is_found_in_the_forms_people_write(text, number):
    assert kinds(text) == [("cpr", number)]


def test_ten_digits_alone_are_a_cpr_number_when_date_and_modulus_agree():
    assert kinds("skriv til 0707614285 i morgen") == [("cpr", "0707614285")]
    assert kinds("skriv til 0707614286 i morgen") == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Ring til mig på 23456789", "23456789"),
        ("tlf. 23 45 67 89", "23 45 67 89"),
        ("Mobil: 2345 6789", "2345 6789"),
        ("+45 23456789 hele dagen", "+45 23456789"),
        ("0045 23 45 67 89", "0045 23 45 67 89"),
        ("Anne Jensen, 23 45 67 89", "23 45 67 89"),
        ("telefonnr. 23.45.67.89", "23.45.67.89"),
    ],
)
def test_a_telephone_number_is_found_in_the_forms_people_write(text, number):
    assert kinds(text) == [("phone", number)]


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Skriv til anne.jensen@example.dk.", "anne.jensen@example.dk"),
        ("(søren+møde@mail.example.dk)", "søren+møde@mail.example.dk"),
        ("anne(at)example.dk", "anne(at)example.dk"),
    ],
)
def test_an_address_is_found_without_the_signs_around_it(text, address):
    assert kinds(text) == [("email", address)]


@pytest.mark.parametrize(
    "text",
    [
        "Møde 12.06.25 kl. 10-12",
        "Opsamling på interessentmøde (12.06.25)",
        "12-06-2025 og 120625",
        "250 unge, 1.250 borgere og 12 345 678 kr.",
        "Journalnummer 2025-123456-7",
        "Sagsnr. 27.00.00-P20-1-25",
        "8900 Randers, 8960 Randers SØ",
        "CVR 12345678 og CVR-nr. 29 18 97 68",
        "EAN 5798001234567, EAN-nr. 57 98 00 12",
        "budget 12345678 kroner i 2024 2025",
        "Årene 20242025, matr. 12a",
        "fra 2010-2024 og 2021-2033",
        "331390-1234 er ikke en dato",
        "§ 85, stk. 2, lov nr. 1089",
        "st@rre Milj@ og fg@r ind",
        "skriv @kommunen på nettet",
        "1, 2, 3, 4 og 10 20 30 40 50",
    ],
)
def test_ordinary_numbers_are_left_alone(text):
    assert kinds(text) == []


def test_the_line_of_a_finding_counts_from_one():
    assert [found.line for found in find_private("et\nto 010190-1234\n\nanne@example.dk")] == [2, 4]


def test_masking_moves_nothing():
    text = "Ring 23456789 nu"
    assert mask(text, find_private(text)) == f"Ring {MASK * 8} nu"


def test_the_five_notes_hold_no_personal_data(seeds):
    assert [find_private(path.read_text(encoding="utf-8")) for path in sorted(seeds.glob("*.txt"))] == [()] * 5


def test_a_long_line_without_an_end_is_searched_quickly():
    assert find_private("a" * 200_000 + "1" * 200_000 + "@" * 1_000) == ()


@given(st.text(alphabet="0123456789 -.@+acptlfrd\n", max_size=60))
def test_findings_stand_apart_and_masking_them_leaves_none(text):
    findings = find_private(text)
    assert all(a.span.end <= b.span.start for a, b in pairwise(findings))
    masked = mask(text, findings)
    assert len(masked) == len(text)
    assert all(masked[found.span.start : found.span.end] == MASK * len(found.span) for found in findings)
