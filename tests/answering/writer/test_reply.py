from __future__ import annotations

import pytest

from rag.answering.writer.reply import Draft, drafts


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        ("Der mangler busser [1]. Skolen lukker [2][3].", [("Der mangler busser.", (1,)), ("Skolen lukker.", (2, 3))]),
        ("Der mangler busser. [1] Skolen lukker. [2]", [("Der mangler busser.", (1,)), ("Skolen lukker.", (2,))]),
        (
            "- Der mangler busser [1, 2].\n* **Skolen** lukker [passage 3].",
            [("Der mangler busser.", (1, 2)), ("Skolen lukker.", (3,))],
        ),
        ("1. Der mangler busser [1]\n2. Skolen lukker [2]", [("Der mangler busser", (1,)), ("Skolen lukker", (2,))]),
        ("<think>Hvad mon? [9]</think>Der mangler busser [1].", [("Der mangler busser.", (1,))]),
        ("<think>Hvad mon? [9]. Jeg ved det ikke [1].", []),
        ("Det gælder bl.a. busserne [1].", [("Det gælder bl.a. busserne.", (1,))]),
        ("", []),
    ],
)
def test_a_reply_is_read_as_sentences_with_their_numbers(reply, expected):
    assert drafts(reply, finished=True) == [Draft(text, numbers) for text, numbers in expected]


def test_a_sentence_that_broke_off_is_left_out():
    assert drafts("Der mangler busser [1]. Skolen luk", finished=True) == [Draft("Der mangler busser.", (1,))]


def test_while_it_is_written_only_what_is_complete_counts():
    whole = "Der mangler busser. [1] Skolen lukker [2].\nDer er stille [3].\n"
    final = drafts(whole, finished=True)
    for end in range(len(whole)):
        so_far = drafts(whole[:end], finished=False)
        assert so_far == final[: len(so_far)]
