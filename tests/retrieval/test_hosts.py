"""The municipality answers in its remarks on replies, in answers from its side, and through its officials."""

from __future__ import annotations

import pytest

from rag.index.filters import allowed_rows
from rag.passages import make_passages
from rag.retrieval.limits import read_limits
from rag.types import Filters, Note, Provenance, Voice

REPLIES = """Indkomne høringssvar

1. Lyng Vandværk a.m.b.a.
Kære kommune, stien skal bevares.
Forvaltningens bemærkninger:
Stien bevares.

2. Solkraft Vest A/S
Støjen er for slem.
Forvaltningens bemærkninger:
Der stilles krav om en støjvold.
"""
MEETING = """Borgermøde om hallen
Deltagere: ca. 60 borgere
Fra kommunen: borgmester Eva Rosing (B), kulturchef Mona Vig, anlægschef Per Duus

Debat

Ulla Steen, borger: Hallen er for kold.
Eva Rosing (B): Vi finder pengene.
Mona Vig: Varmen bliver skiftet i maj.
Per Duus: Taget er tæt.
Spørgsmål fra salen: Hvad koster det?
Svar: To millioner.
"""


def passages_of(*texts):
    voices = {REPLIES: Voice.UNKNOWN, MEETING: Voice.CITIZENS}
    told = [(text, text.splitlines()[0], Provenance(voice=voices[text])) for text in texts]
    return [
        one for text, title, origin in told for one in make_passages(Note(f"{title}.txt", text, title, "0", origin))
    ]


def heard(question, *texts):
    passages = passages_of(*texts)
    notes = list({one.note.source: one.note for one in passages}.values())
    limits = [one for one, _ in read_limits(question, notes, passages) if one]
    speakers = tuple(one.value for one in limits if one.field == "speaker")
    return [passages[row].readable for row in allowed_rows(passages, Filters(speaker=speakers)) or ()] if limits else []


ANSWERS = ["Stien bevares.", "Der stilles krav om en støjvold."]
OFFICIALS = ["Mona Vig: Varmen bliver skiftet i maj.", "Per Duus: Taget er tæt."]


@pytest.mark.parametrize(
    "question",
    [
        "Hvad svarer kommunen på høringssvarene?",
        "Hvad svarer forvaltningen på høringssvarene om stien?",
        "What does the municipality answer to the replies?",
    ],
)
def test_its_remarks_on_replies_answer_and_no_reply_does(question):
    said = [one.removeprefix("Forvaltningens bemærkninger: ") for one in heard(question, REPLIES, MEETING)]
    assert said == ANSWERS


@pytest.mark.parametrize(
    "question",
    [
        "Hvad siger kommunen om hallen?",
        "Hvad oplyser forvaltningen om taget?",
        "Hvad siger Lyng Kommune om hallen?",
        "What does the administration say about the hall?",
    ],
)
def test_officials_who_came_speak_for_it_and_politicians_do_not(question):
    assert heard(question, MEETING) == [*OFFICIALS, "Svar: To millioner."]


def test_what_is_so_according_to_the_municipality_anybody_may_tell():
    assert heard("Hvorfor er hallen kold ifølge kommunen?", MEETING) == []
