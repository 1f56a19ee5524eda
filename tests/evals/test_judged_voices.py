from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from evals.files import read_gold
from evals.voices import FILE, HELD_OUT, LAYOUTS, compare_voices, read_judged, voice_table
from rag.readers import list_notes
from rag.types import Voice

NOTE = (
    "Borgermøde i Lundby\n\n- Vejen er mørk.\n- Bussen kommer ikke.\n\nDet siger medarbejderne:\n- Vi mangler hænder.\n"
)


def written(folder: Path, *lines: tuple[str, Voice]) -> Path:
    folder.mkdir()
    (folder / "01_moede.txt").write_text(NOTE, encoding="utf-8")
    rows = [f"01_moede.txt\t{NOTE.index(words)}\t{voice}" for words, voice in lines]
    (folder / FILE).write_text("\n".join(rows) + "\n", encoding="utf-8")
    return folder


def test_each_passage_is_compared_with_the_judgement_it_begins_in(tmp_path: Path) -> None:
    corpus = written(
        tmp_path / "lundby",
        ("Vejen er", Voice.CITIZENS),
        ("Bussen", Voice.POLITICIANS),
        ("Vi mangler", Voice.UNKNOWN),
    )
    assert compare_voices(corpus) == Counter(right=1, wrong=1, invented=1)
    later = written(tmp_path / "later", ("Vi mangler", Voice.EMPLOYEES))
    assert compare_voices(later) == Counter(right=1)


def test_the_table_keeps_apart_what_is_held_out(tmp_path: Path) -> None:
    written(tmp_path / "lundby", ("Vejen er", Voice.CITIZENS))
    written(tmp_path / min(HELD_OUT), ("Vejen er", Voice.EMPLOYEES))
    *_, learned, held_out = voice_table(tmp_path).splitlines()
    assert held_out == "| held out | 3 | 33.3 | 0.0 | 66.7 | 0.0 |"
    assert learned == "| learned from | 3 | 66.7 | 0.0 | 33.3 | 0.0 |"


def test_every_layout_has_notes_questions_and_judged_voices() -> None:
    corpora = sorted(path.parent for path in LAYOUTS.glob(f"*/{FILE}"))
    assert len(corpora) == 64
    assert {corpus.name for corpus in corpora} > HELD_OUT
    for corpus in corpora:
        texts = {path.name: path.read_text(encoding="utf-8") for path in list_notes(corpus)}
        assert len(texts) == 4
        judged = read_judged(corpus / FILE)
        assert all(start < len(texts[source]) for source, voices in judged.items() for start, _ in voices)
        for question in read_gold(corpus / "questions.jsonl"):
            assert question.answerable == bool(question.gold)
            assert all(texts[span.source][span.start : span.end] == span.quote for span in question.gold)


@pytest.mark.slow
def test_voices_are_read_no_worse_than_they_were() -> None:
    read = sum(map(compare_voices, sorted(path.parent for path in LAYOUTS.glob(f"*/{FILE}"))[::4]), Counter())
    share = {outcome: count / read.total() for outcome, count in read.items()}
    assert share["right"] > 0.65
    assert share["wrong"] < 0.06
