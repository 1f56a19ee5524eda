"""Who asks and who answers in the part of a council's meeting that is for citizens: "Borgernes spørgetid"."""

from __future__ import annotations

import re

from rag.danish.people import MANY, any_noun
from rag.readers.councils import is_of_a_body
from rag.sections.named import voice_of_speaker
from rag.sections.present import people_present
from rag.sections.speaking import REPLIES
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
FLOOR = re.compile(
    rf"\W*(?:\d{{1,2}}(?:\.\d)?\s*[.:)–-]*\s*)?(?:(?:{REPLIES}|ord|indspark|debat|indlæg)"
    rf"(?:\s*(?:,|/|og|and)\s*(?:{REPLIES}))*\s+)?(?:fra|from)\s+"
    r"(?:(?P<listen>tilhører(?:e|ne|pladserne)|publikum|offentligheden|the\s+(?:audience|public|gallery))|"
    r"salen|(?:de\s+)?fremmødte|gulvet|the\s+(?:floor|hall))(?:\s+(?:til|om|on|about)\s[^.!?]{2,40})?\W*",
    re.IGNORECASE,
)
"""What gathers the words of those who came to listen, or sat in the hall: "5. Spørgsmål fra tilhørerne"."""
FROM_THE_FLOOR = re.compile(r"(?P<label>[^:\n]{4,60}):\s")
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
    asks = found is not None and (found["theirs"] or home is Voice.POLITICIANS)
    if not (asks or _is_of_the_floor(heading, note)):
        return None
    if NOBODY_ASKED.search(said[:LONGEST_NOBODY]):
        return Voice.UNKNOWN
    people = people_present(note.text, home)
    parts = SENTENCES.split(said)
    answered = [part for part in parts if speaker_of(part, people) or voice_of_speaker(part) or ANSWERS.match(part)]
    if not answered:
        return Voice.CITIZENS
    return None if said.startswith(answered[0]) else Voice.UNKNOWN


def voice_called_from_the_floor(note: Note, said: str) -> Voice | None:
    """Citizens' for a remark that says itself that it came from the floor: "Kommentar fra salen: ..."."""
    called = FROM_THE_FLOOR.match(said)
    return Voice.CITIZENS if called and _is_of_the_floor(called["label"], note) else None


def _is_of_the_floor(words: str, note: Note) -> bool:
    """True for what those say who only listen, and at citizens' and councils' own meetings for all in the hall."""
    found, home = FLOOR.fullmatch(words.strip()), note.provenance.voice
    if found is None or home is Voice.EMPLOYEES:
        return False
    came = home in (Voice.CITIZENS, Voice.POLITICIANS) or (home is Voice.STAKEHOLDERS and is_of_a_body(note.text))
    return bool(found["listen"]) or came
