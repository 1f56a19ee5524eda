"""Whose words each passage holds, as it is read and as it was judged, over notes that nothing describes but themselves.

``voices.tsv`` of a corpus has a line for each passage: its note, where it begins, and the voice that the note itself
states for it ("unknown" where it states none). A passage is compared with the judgement that it begins in, so that
notes may be cut otherwise than when they were judged.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from rag.passages import make_passages
from rag.readers import list_notes, read_note
from rag.types import Voice

LAYOUTS = Path(__file__).parent / "layouts"
HELD_OUT = frozenset({"agerbjerg", "fugeborg", "mosehoj", "norholt", "troelsborg", "vindeby"})
"""Corpora whose notes nobody may look at who works on how notes are read."""
FILE, QUESTIONS = "voices.tsv", "questions.jsonl"
OUTCOMES = ("right", "missing", "wrong", "invented")
Judged = Mapping[str, list[tuple[int, Voice]]]


def read_judged(path: Path) -> Judged:
    """The voices of a file, each with where its passage begins, in order, by note."""
    judged: dict[str, list[tuple[int, Voice]]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        source, start, voice = line.split("\t")
        judged.setdefault(source, []).append((int(start), Voice(voice)))
    return {source: sorted(voices) for source, voices in judged.items()}


def compare_voices(corpus: Path) -> Counter[str]:
    """How many passages of a corpus have each of ``OUTCOMES``; those that have no voice, rightly, are not counted."""
    judged = read_judged(corpus / FILE)
    outcomes: Counter[str] = Counter()
    for path in list_notes(corpus):
        voices = judged.get(path.name, [])
        for passage in make_passages(read_note(path, corpus)):
            at = bisect_right([start for start, _ in voices], passage.span.start) - 1
            if at >= 0 and (outcome := _outcome(read=passage.voice, stated=voices[at][1])):
                outcomes[outcome] += 1
    return outcomes


def _outcome(*, read: Voice, stated: Voice) -> str | None:
    if read is stated:
        return None if read is Voice.UNKNOWN else "right"
    if read is Voice.UNKNOWN:
        return "missing"
    return "invented" if stated is Voice.UNKNOWN else "wrong"


def learned_from(folder: Path = LAYOUTS) -> list[Path]:
    """The corpora of a folder that are not held out, by name."""
    return [corpus for corpus in _corpora(folder) if corpus.name not in HELD_OUT]


def _corpora(folder: Path) -> list[Path]:
    return sorted(path.parent for path in folder.glob(f"*/{FILE}"))


def voice_table(folder: Path = LAYOUTS) -> str:
    """The shares of ``OUTCOMES`` over the corpora of a folder, those that may be learned from and those held out."""
    learned = learned_from(folder)
    groups = {"learned from": learned, "held out": [corpus for corpus in _corpora(folder) if corpus not in learned]}
    head = ["corpora", "passages", *OUTCOMES]
    rows = [_row(name, sum(map(compare_voices, chosen), Counter())) for name, chosen in groups.items()]
    return "\n".join("| " + " | ".join(row) + " |" for row in (head, ["---"] * len(head), *rows))


def _row(name: str, outcomes: Counter[str]) -> list[str]:
    of = outcomes.total()
    return [name, str(of), *_shares((outcomes[outcome] for outcome in OUTCOMES), of)]


def _shares(counts: Iterable[int], of: int) -> list[str]:
    return [f"{100 * count / of:.1f}" if of else "-" for count in counts]
