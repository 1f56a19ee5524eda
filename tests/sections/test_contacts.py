"""Notes of one contact after the other, each with who was talked with."""

from __future__ import annotations

import pytest

from rag.passages import make_passages
from rag.types import Note


def read(text):
    return [(one.text, one.path) for one in make_passages(Note("a.txt", text, "Runde", "0"))]


@pytest.mark.parametrize(
    "heads",
    [
        ("[1] TELEFON 7/10. Torben Krog, formand", "[2] MAIL 9/10 fra Anita Juhl", "[3] Besøg hos Grethe (røgeri)"),
        ("Telefon 7/10: Torben Krog", "Mail fra Anita Juhl, Hede IF", "Besøg d. 9. oktober – Grethe"),
        ("SMS 041 | 04-11 07:12", "SMS 042 | 04-11 07:30", "POSTKORT 017 (biblioteket)"),
        ("Brev nr. 1", "Brev nr. 2 · fra havnen", "Brev nr. 3"),
        ("Phone call with Torben Krog", "Mail from Anita Juhl (9/10)", "Visit 10/10, Grethe's smokehouse"),
    ],
)
def test_who_was_talked_with_heads_what_they_said(heads):
    text = (
        f"Runden hos de handlende\n\n{heads[0]}\nHuslejen er for høj.\n\n{heads[1]}\nKære Jonas\n"
        f"Taget drypper.\n\n{heads[2]}\nAutocampere er gode kunder\n"
    )
    bare = [head.partition("] ")[2] or head for head in heads]
    assert [(said, path[0]) for said, path in read(text) if said != "Kære Jonas"] == [
        ("Huslejen er for høj.", bare[0]),
        ("Taget drypper.", bare[1]),
        ("Autocampere er gode kunder", bare[2]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "[1] En bro\n[2] En sti\n[3] En bænk\n",
        "Møde med Anita var godt.\nBrev fra Jonas kom sent.\n",
        "Kort 1 - broen\nKort 2 - stien\nKort 3 - bænken\n",
        "[1] Broen er smal\n\n[3] Stien er mørk\n\n[7] Bænken er væk\n",
    ],
)
def test_numbers_and_words_that_head_nothing_stay_remarks(text):
    assert all(not path for _, path in read("Runde\n\nHer er alt.\n" + text))
