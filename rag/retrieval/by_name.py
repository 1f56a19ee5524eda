"""Those whose words a question asks for by name, as the notes say who speaks: "Hvad siger Maja Lund om bussen?"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rag.language import detect
from rag.retrieval.groups import Named, is_called
from rag.retrieval.names import speakers_named_at
from rag.sections.named import PARTY
from rag.types import Passage, Reason

_PERSON = r"[A-ZÆØÅ][\w’'-]+(?:[ \t]+[A-ZÆØÅ][\w.’'-]*){1,3}"
SENDER = re.compile(
    r"(?<!\w)(?i:fra|from|afsender|sender|indsendt af|sent by)\b\s*:?\s+(?P<who>[A-ZÆØÅ].{2,90}?)"
    r"(?=\s+(?i:sendt|sent|til|to|cc|dato|date|emne|subject)\s*:|\s*<|$)"
)
"""In the head of a mail or a letter."""
INTRODUCED = re.compile(rf"(?<!\w)(?P<who>{_PERSON}(?:\s*\([^()]{{1,60}}\)|,\s[^,;:+?!]{{2,80}}))")
"""A person with what they are: "Torben Krog, formand Handelsforeningen"."""

OF_A_PARTY = re.compile(
    rf"(?:{PARTY}|[A-ZÆØÅ][\w -]{{2,40}}\([A-ZÆØÅ]{{1,3}}\))\s*[-–—:,]\s*(?P<who>{_PERSON})(?:\s*\([^()]{{1,40}}\))?\W*"
)
"""A heading that is a party and who spoke for it: "V - Henrik Lund"."""


def said_by(question: str, passages: Sequence[Passage]) -> Iterator[Named]:
    """The limits to what those say whom a question asks by name, with where that stands."""
    language = detect(question)
    speakers: frozenset[str] | None = None
    for start, end in speakers_named_at(question):
        speakers = speakers_of(passages) if speakers is None else speakers
        words = question[start:end]
        for who in sorted(one for one in speakers if is_called(words, one, language)):
            yield Reason("speaker", who, words), (start, end)


def speakers_of(passages: Sequence[Passage]) -> frozenset[str]:
    """Whom the notes say to speak: in a remark's label, in the head of a mail, in a heading that introduces them."""
    headings = {heading for one in passages for heading in one.path}
    introduced = (found["who"].strip() for one in headings for found in _introducing(one))
    return frozenset(introduced) | {one.speaker for one in passages if one.speaker}


def _introducing(heading: str) -> Iterator[re.Match[str]]:
    one = SENDER.search(heading) or OF_A_PARTY.fullmatch(heading)
    return iter([one]) if one else INTRODUCED.finditer(heading)
