"""Who asks and who answers in the part of a council's meeting that is for citizens: "Borgernes spørgetid"."""

from __future__ import annotations

import re

from rag.danish.people import MANY, any_noun
from rag.sections.named import voice_of_speaker
from rag.sections.present import people_present
from rag.sections.turns import speaker_of
from rag.types import Note, Voice

_ASKING = rf"(?:{any_noun(Voice.CITIZENS, MANY)}|borger|tilhørere?|tilhørerne|publikum|offentligheden|the public)"
_TIME = r"(?:spørge(?:tid|halvtime|time|runde)(?:en)?|question time)"
QUESTION_TIME = re.compile(
    r"(?:(?:punkt|pkt|sag|ad)\b\.?\s*)?(?:\d{1,2}(?:\.\d)?\s*[.:)–-]*\s*)?"
    rf"(?:(?P<theirs>{_ASKING}s?['’]?s?[\s-]*{_TIME}|(?:åben |offentlig )?{_TIME}\s+(?:for|til|fra|with)\s+{_ASKING})|"
    rf"(?:åben|offentlig|public|open)?\s*{_TIME})"
    r"(?:\s*(?:[(–,:-].*|(?:før|inden|efter|forud for|kl\b|before|after).*))?\W*",
    re.IGNORECASE,
)
"""What heads the part of a council's meeting in which citizens ask; unless it names them, only there."""
NOBODY_ASKED = re.compile(
    r"\b(?:ingen|ikke|intet|no(?:body)?|none)\b[^.:]{0,40}(?:spørg|fremmød|questions?|asked)", re.IGNORECASE
)
SENTENCES = re.compile(r"(?<=[.?!])\s+")
ANSWERS = re.compile(
    r"\W*(?:byrådet|kommunalbestyrelsen|udvalget|(?:udvalgs)?formanden|svar|the (?:council|committee|chair)|answer)\b",
    re.IGNORECASE,
)
"""Those whom citizens ask at a council's meeting."""
LONGEST_NOBODY = 60


def voice_in_question_time(note: Note, heading: str, said: str) -> Voice | None:
    """Citizens' for what they ask below such a heading, nobody's where none asked; else ``None``.

    Of those who answer nothing is told here, and what holds both is nobody's. Unless the heading names citizens, it is
    of them at a council's meeting only.
    """
    found, home = QUESTION_TIME.fullmatch(heading.strip()), note.provenance.voice
    if found is None or not (found["theirs"] or home is Voice.POLITICIANS):
        return None
    if NOBODY_ASKED.search(said[:LONGEST_NOBODY]):
        return Voice.UNKNOWN
    people = people_present(note.text, home)
    parts = SENTENCES.split(said)
    answered = [part for part in parts if speaker_of(part, people) or voice_of_speaker(part) or ANSWERS.match(part)]
    if not answered:
        return Voice.CITIZENS
    return None if said.startswith(answered[0]) else Voice.UNKNOWN
